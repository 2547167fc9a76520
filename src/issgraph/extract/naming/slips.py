"""Names that no table knows to the people of a crew that the text names, whom they can only mean by a slip of the pen ("Mike Finke").

The crew bears the name out, or it stays as it is written. What is read of such a person is held with low confidence and marked."""

from __future__ import annotations

from functools import lru_cache

from issgraph.extract.naming.chunks import Chunk
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity
from issgraph.rules import lexicon
from issgraph.view import lower, view

_SHORTEST = 4
"""A name with fewer letters is a slip away from too many others."""


def distance(a: str, b: str) -> int:
    """Letters added, left out, changed, or exchanged with their neighbour."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        twice, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                least = min(least, twice[j - 2] + 1)
            row.append(least)
    return row[-1]


def mend_slips(draft: Draft) -> None:
    """Gives the people whom no table knows the one name of the text's crews that is a letter or two away, each of them once."""
    unknown = [(sentence, chunk) for sentence in draft.sentences for chunk in sentence.chunks if _new(chunk)]
    crew = _crews(draft) if unknown else []
    if not crew:
        return
    named = {p.id for _, c in draft.chunks("Person") if (p := c.meaning("Person")) and p.known}
    meant: dict[str, Entity] = {}
    for _, chunk in unknown:
        words = lower(view(chunk.entities[0].label)).split()
        near = [who for who in crew if who.id not in named and _near(draft, words, who)]
        if len(near) == 1:
            meant.setdefault(chunk.entities[0].id, near[0])
    for sentence, chunk in unknown:
        who = meant.get(chunk.entities[0].id)
        if who is not None:
            chunk.entities = (who,)
            draft.slips.add(who.id)
            sentence.encode()


def _new(chunk: Chunk) -> bool:
    name = chunk.entities[0] if len(chunk.entities) == 1 else None
    return name is not None and name.cls in ("Person", NAME) and not name.known and " " in name.label


def _crews(draft: Draft) -> list[Entity]:
    """Everyone in the crews of the flights that a text names and of the spacewalks of its days, as the tables have them."""
    rows, ids = draft.gazetteer.rows, dict[str, None]()
    for _, chunk in draft.chunks("Mission", "Expedition"):
        for flight in chunk.entities:
            ids.update(dict.fromkeys(rows[flight.id].many("crew") if flight.id in rows else ()))
    for sentence in draft.sentences:
        for chunk in sentence.chunks:
            if isinstance(chunk.value, Date) and chunk.value.how == "full":
                for row in draft.gazetteer.spacewalks.get(chunk.value.iso(), ()):
                    ids.update(dict.fromkeys(row.many("crew")))
    return [rows[ident].entity for ident in ids if ident in rows]


def _near(draft: Draft, words: list[str], who: Entity) -> bool:
    """True for a name of as many words that is a letter away from one of a person's, or two in a long word; the first may be a short form."""
    row = draft.gazetteer.rows[who.id]
    for name in (row.label, *row.aliases):
        others = _words(name)
        if len(words) != len(others) or len(words) < 2:
            continue
        least = _SHORTEST if len(words) == 2 else _SHORTEST - 1
        first = 0 if _same_first(words[0], others[0]) else _slips(words[0], others[0], least)
        if 0 < first + sum(_slips(a, b, least) for a, b in zip(words[1:], others[1:], strict=True)) <= 2:
            return True
    return False


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name as its reader hears them: in lower case, without initials."""
    return tuple(word for word in lower(view(name)).split() if not (len(word) == 2 and word.endswith(".")))


def _same_first(a: str, b: str) -> bool:
    groups = _first_names()
    return a == b or not groups.get(a, _NONE).isdisjoint(groups.get(b, _NONE))


_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=1)
def _first_names() -> dict[str, set[int]]:
    """First names, each with the groups of forms that it belongs to."""
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(lexicon().first_names):
        for name in group:
            groups.setdefault(lower(view(name)), set()).add(number)
    return groups


def _slips(a: str, b: str, least: int) -> int:
    """How many letters part two words; 3 when they are shorter than `least` or too far apart for a slip."""
    if a == b:
        return 0
    shorter = min(len(a), len(b))
    letters = distance(a, b) if abs(len(a) - len(b)) <= 2 and shorter >= least else 3
    return letters if letters <= (2 if shorter >= 7 else 1) else 3
