"""Readings to what stayed unread in them, the commonest first: the queue of those who add names and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from issgraph.formats import printable
from issgraph.model import Reading
from issgraph.spelling import proposals


def ranked_gaps(readings: Iterable[Reading]) -> list[tuple[int, str, str, str, str]]:
    """(times, kind, words, first document, what was likely meant) of what was not understood, names before sentences of the same count.

    New names that are nearly known ones are among them, for they may be slips.
    """
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], str] = {}
    meant: dict[tuple[str, str], str] = {}
    for reading in readings:
        likely = proposals(reading)
        unread = {gap.words for gap in reading.gaps}
        found = [(gap.kind, gap.words) for gap in reading.gaps] + [("new name", name) for name in likely if name not in unread]
        for kind, words in found:
            key = (kind, printable(" ".join(words.split())))
            counts[key] += 1
            first.setdefault(key, printable(reading.document.id))
            if words in likely:
                meant.setdefault(key, printable(likely[words].label))
    return sorted(
        ((n, *key, first[key], meant.get(key, "")) for key, n in counts.items()),
        key=lambda row: (-row[0], row[1], row[2]),
    )
