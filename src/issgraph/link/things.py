"""A name of a part, a flight, a spacecraft or a body to the things of the tables it is like, with the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from issgraph.link.near import Near, slip
from issgraph.link.people import Reason, points
from issgraph.link.spelled import parts, sound, spelling
from issgraph.reference import Row

_MOST = 60
"""Names that are looked at closely; they share the rarest words."""
_WORDY = 12
"""Words of the longest names; what has more is a sentence."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing: as it is written, its words, and its numbers, which bear no slip."""

    row: Row | None
    written: str
    parts: tuple[str, ...]
    words: tuple[str, ...]
    numbers: tuple[str, ...]


class Things:
    """Everything of the tables but people, to be found by a name or the words of it."""

    def __init__(self, rows: Iterable[Row]) -> None:
        rows = list(rows)
        adjectives = (part for row in rows for adjective in row.many("adjectives") for part in parts(adjective))
        self._common = spelling().common | {part for part in adjectives if len(part) > 2}
        self._whole: dict[str, list[Name]] = defaultdict(list)
        self._by_word: dict[tuple[str, tuple[str, ...]], list[Name]] = defaultdict(list)
        for row in rows:
            for written in dict.fromkeys((row.label, *row.aliases)):
                name = _name(row, written)
                self._whole["".join(name.parts)].append(name)
                for word in set(name.words) - self._common:
                    self._by_word[word, name.numbers].append(name)
                    self._by_word[f"~{sound(word)}", name.numbers].append(name)
        self._near = Near(word for word, _ in self._by_word)

    def alike(self, written: str) -> Iterator[tuple[Row, tuple[Reason, ...]]]:
        """Everything that may be meant by a name, with what speaks for it."""
        asked = _name(None, written)
        best: dict[str, tuple[Row, tuple[Reason, ...]]] = {}

        def keep(row: Row | None, reasons: tuple[Reason, ...]) -> None:
            if row and reasons and (row.id not in best or points(best[row.id][1]) < points(reasons)):
                best[row.id] = row, reasons

        for name in self._whole.get("".join(asked.parts), ()):
            keep(name.row, (("name as known", 100),) if name.written == written else (("name as known, but for blanks or stops", 98),))
        for name in self._sharing(asked) if not best and len(asked.parts) <= _WORDY else ():
            keep(name.row, likeness(asked, name, self._common))
        yield from best.values()

    def _sharing(self, asked: Name) -> list[Name]:
        found: list[list[Name]] = []
        for word in asked.words:
            if word in self._common:
                continue
            forms = {word, f"~{sound(word)}", *(near for form in (word, f"~{sound(word)}") for near, _ in self._near.of(form))}
            found += [names for form in sorted(forms) if (names := self._by_word.get((form, asked.numbers)))]
        found.sort(key=len)
        return [name for names in found for name in names][:_MOST]


def _name(row: Row | None, written: str) -> Name:
    every = parts(written)
    words = tuple(part for part in every if not part.isdigit())
    return Name(row, written, every, words, tuple(part for part in every if part.isdigit()))


def likeness(asked: Name, known: Name, common: Set[str]) -> tuple[Reason, ...]:
    """The reasons to take a name for a known one, none when a number differs or no word is shared that tells, as common ones do not."""
    if asked.numbers != known.numbers:
        return ()
    reasons: list[Reason] = [("name alike", 96)]
    left, shared = list(known.words), False
    more = []
    for word in asked.words:
        cost, other = min(((_cost(word, each), each) for each in left), default=(100, ""))
        if cost > 24:
            more.append(word)
            continue
        left.remove(other)
        shared |= other not in common
        if cost:
            reasons.append((f"{word.capitalize()} for {other.capitalize()}", -cost))
    if not shared:
        return ()
    reasons += [(f"{word} added", -3 if word in common else -26) for word in more]
    missing = -26 if len(known.words) < 4 else -18  # one of many words is soon forgotten
    forgotten = -26 if known.numbers else -12  # but which flight a number counts, only its word says: Crew-1 is no Dragon 1
    reasons += [(f"{word} left out", forgotten if word in common else missing) for word in left]
    return tuple(reasons)


@lru_cache(maxsize=50_000)
def _cost(one: str, other: str) -> int:
    if one == other:
        return 0
    if len(sound(one)) >= 3 and sound(one) == sound(other):
        return 5
    return min(slip(one, other), 3 + slip(sound(one), sound(other)))
