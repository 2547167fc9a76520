"""What nothing claimed: capitalised phrases that stayed unknown, and sentences from which no statement was read."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from itertools import accumulate

from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Gap

SHORT = 60
"""A name is claimed by spans that are shorter than this: a longer one is a whole clause, of which the name may be left over."""


def gaps(draft: Draft) -> tuple[Gap, ...]:
    """The gaps of a draft, in the order of the text."""
    used = {
        (span.start, span.end)
        for s in draft.statements.values()
        for span in (s.quote, s.subject_span, s.object_span)
        if span is not None and span.field == "text"
    }
    every = _Reach(used)
    short: _Reach | None = None  # which only a text with unknown names needs
    found: list[Gap] = []
    for sentence in draft.sentences:
        start, end = sentence.span.start, sentence.span.end
        if end - start > 25 and every.furthest(end - 1) <= start:
            found.append(Gap(sentence.span, "sentence", sentence.span.of(draft.document)))
        for chunk in sentence.chunks:
            if not chunk.entities or chunk.entities[0].cls != NAME or chunk.entities[0].label.lower() in draft.gazetteer.adjectives:
                continue
            if short is None:
                short = _Reach((start, end) for start, end in used if end - start < SHORT)
            if short.furthest(chunk.start) < chunk.end:
                found.append(Gap(chunk.span, "name", chunk.span.of(draft.document)))
    return tuple(found)


class _Reach:
    """How far spans reach that begin early enough."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate([end for _, end in ordered], max))

    def furthest(self, place: int) -> int:
        """The last end of the spans that begin at a place or before it; -1 when there is none."""
        before = bisect.bisect(self._starts, place)
        return self._ends[before - 1] if before else -1
