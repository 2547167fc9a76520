"""A text on which the reader fails becomes the reading of all its other sentences: a fault of the program costs one sentence, not a run."""

from __future__ import annotations

import logging
import traceback
from dataclasses import replace

from issgraph.extract.reader import read
from issgraph.gazetteer import Gazetteer
from issgraph.model import Document, Gap, Reading, Span
from issgraph.view import sentences, view

_TOLD = logging.getLogger("issgraph")
_MOST = 4
"""After so many sentences with faults, what comes behind them is not read."""


def read_safely(document: Document, known: Gazetteer | None = None) -> Reading:
    """Reads one document as `read` does, and raises nothing.

    Where `read` raises, the sentences at which it does so are blanked out, offsets stay, and each is a gap of the kind "fault" of the
    Reading; what was raised, and where, is a warning of the logger "issgraph", which is printed on standard error if nobody takes it.
    """
    try:
        return read(document, known)
    except Exception as wrong:
        where = traceback.extract_tb(wrong.__traceback__)[-1]
        _TOLD.warning(
            "%s: the reader failed (%s: %s, %s line %s) and goes on without a sentence; please report its text",
            *(repr(each)[1:-1] for each in (document.id, type(wrong).__name__, str(wrong), where.name, str(where.lineno))),
        )
        return _read_around(document, known)


def _read_around(document: Document, known: Gazetteer | None) -> Reading:
    """The reading of a document without the sentences that cannot be read; without title and credit if these are to blame."""
    try:
        spans = sentences(view(document.text))
    except Exception:
        return Reading(document, (), (), (_fault(document, Span(0, len(document.text))),))
    bare = replace(document, title="", credit="")
    if (found := _reading(bare, [], spans, known)) is not None:
        return replace(found, document=document)
    given = document if _reading(document, [], [], known) is not None else bare
    without: list[Span] = []
    while found is None and len(without) < _MOST:
        fine, bad = 0, len(spans)  # sentences from the beginning that can be read together, and that cannot
        while bad - fine > 1:
            middle = (fine + bad) // 2
            fine, bad = (fine, middle) if _reading(given, without, spans[:middle], known) is None else (middle, bad)
        without.append(spans[fine])
        found = _reading(given, without, spans, known)
    if found is None:
        first = min(span.start for span in without)
        without = [Span(first, len(document.text))]
        found = _reading(given, [], [span for span in spans if span.end <= first], known) or Reading(document, (), ())
    gaps = sorted((*found.gaps, *(_fault(document, span) for span in without)), key=lambda gap: gap.span.start)
    return replace(found, document=document, gaps=tuple(gaps))


def _fault(document: Document, span: Span) -> Gap:
    return Gap(span, "fault", span.of(document))


def _reading(document: Document, without: list[Span], spans: list[Span], known: Gazetteer | None) -> Reading | None:
    """The reading of a text of which some first sentences are left, with blanks for some of them; None if the reader fails."""
    text = document.text[: spans[-1].end if spans else 0]
    for span in without:
        text = text[: span.start] + " " * len(text[span.start : span.end]) + text[span.end :]
    try:
        return read(replace(document, text=text), known)
    except Exception:
        return None
