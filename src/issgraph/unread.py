"""Readings to what stayed unread in them, the commonest first: the queue of those who add names and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from issgraph.formats import printable
from issgraph.model import Reading
from issgraph.spelling import proposals

Unread = tuple[str, str, str]
"""One thing that was not understood: its kind, its words, and what was likely meant, "" when nothing was."""

MOST = 300
"""So many rows of what a whole corpus has are kept beside its graph and shown: who closes them finds the next ones there."""


def unread_in(reading: Reading) -> list[Unread]:
    """What was not understood in one document. New names that are nearly known ones are among it, for they may be slips."""
    likely = proposals(reading)
    named = {gap.words for gap in reading.gaps}
    found = [(gap.kind, gap.words) for gap in reading.gaps] + [("new name", name) for name in likely if name not in named]
    return [(kind, printable(" ".join(words.split())), printable(likely[words].label) if words in likely else "") for kind, words in found]


def ranked_gaps(readings: Iterable[Reading]) -> list[tuple[int, str, str, str, str]]:
    """(times, kind, words, first document, what was likely meant) of what was not understood, names before sentences of the same count."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], str] = {}
    meant: dict[tuple[str, str], str] = {}
    for reading in readings:
        for kind, words, likely in unread_in(reading):
            key = (kind, words)
            counts[key] += 1
            first.setdefault(key, printable(reading.document.id))
            if likely:
                meant.setdefault(key, likely)
    return sorted(
        ((n, *key, first[key], meant.get(key, "")) for key, n in counts.items()),
        key=lambda row: (-row[0], row[1], row[2]),
    )
