"""What nothing claimed: capitalised phrases that stayed unknown, and sentences from which no statement was read."""

from __future__ import annotations

from issgraph.extract.draft import Draft
from issgraph.extract.newcomers import NAME
from issgraph.model import Gap, Span


def gaps(draft: Draft) -> tuple[Gap, ...]:
    """The gaps of a draft, in the order of the text."""
    used = [span for s in draft.statements.values() for span in (s.quote, s.subject_span, s.object_span) if span and span.field == "text"]
    found: list[Gap] = []
    for sentence in draft.sentences:
        if not any(_meet(span, sentence.span) for span in used) and sentence.span.end - sentence.span.start > 25:
            found.append(Gap(sentence.span, "sentence", sentence.span.of(draft.document)))
        for chunk in sentence.chunks:
            if (
                chunk.entities
                and chunk.entities[0].cls == NAME
                and chunk.entities[0].label.lower() not in draft.gazetteer.adjectives
                and not any(s.start <= chunk.start and chunk.end <= s.end for s in used if s.end - s.start < 60)
            ):
                found.append(Gap(chunk.span, "name", chunk.span.of(draft.document)))
    return tuple(found)


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
