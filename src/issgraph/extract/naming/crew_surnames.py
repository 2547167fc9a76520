"""Surnames alone, as captions among friends have them, to people: those that only one crew of the tables has together ("Walz, Bursch and Onufrienko").

What comes in is a text with the names found so far; what comes out are people with the surname that each is called by there. One surname by
itself says too little, whoever bears it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.gazetteer import Gazetteer
from issgraph.model import Entity
from issgraph.rules import lexicon
from issgraph.view import view

_WORD = compiled(r"(?<![\w'-])[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?(?![\w-])(?! (?!I\b)[A-Z][a-z]|-)")
"""A capitalised word that no other follows."""
_FIRST_NAME = compiled(r"(?<![\w'-])(?:([A-Z][a-z]+)|[A-Z]\.) $")
_NEAR = 130
"""Characters within which the surnames of a crew stand one after the other."""


@lru_cache(maxsize=2)
def _crews(gazetteer: Gazetteer) -> tuple[frozenset[str], ...]:
    """The people of each expedition and flight."""
    return tuple(
        frozenset(row.many("crew"))
        for row in gazetteer.rows.values()
        if row.entity.cls in ("Expedition", "Mission") and len(row.many("crew")) > 1
    )


@lru_cache(maxsize=2)
def _crews_with(gazetteer: Gazetteer) -> dict[str, tuple[int, ...]]:
    """The places in `_crews` of the crews that have somebody, by the person's id."""
    found: dict[str, list[int]] = {}
    for place, crew in enumerate(_crews(gazetteer)):
        for ident in crew:
            found.setdefault(ident, []).append(place)
    return {ident: tuple(places) for ident, places in found.items()}


@lru_cache(maxsize=2)
def _bearers(gazetteer: Gazetteer) -> dict[str, frozenset[str]]:
    """The ids of those who bear a surname, by the surname as a view has it."""
    found: dict[str, set[str]] = {}
    for surname, rows in gazetteer.surnames.items():
        found.setdefault(view(surname), set()).update(row.id for row in rows)
    return {surname: frozenset(ids) for surname, ids in found.items()}


def by_crew(
    text: str, people: Iterable[str], taken: Callable[[int, int], bool], gazetteer: Gazetteer, title_words: Iterable[str]
) -> Iterator[tuple[Entity, str]]:
    """Who is meant by surnames that stand near one another: two or more of one crew, and of no other one somebody else."""
    bearers, common = _bearers(gazetteer), lexicon().common
    places: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        surname = word[0]
        if surname not in bearers or surname.lower() in common or taken(word.start(), word.end()):
            continue
        before = _FIRST_NAME.search(text, max(0, word.start() - 20), word.start())
        if before and not (before[1] and (before[1].lower() in common or before[1].lower() in title_words)):
            continue
        places.setdefault(surname, []).append(word.start())
    near = {
        name
        for name, at in places.items()
        if any(abs(a - b) < _NEAR for other, bs in places.items() if other != name for a in at for b in bs)
    }
    if len(near) < 2:
        return
    known, crews, crews_with = frozenset(people), _crews(gazetteer), _crews_with(gazetteer)
    best: list[dict[str, str]] = []
    most = 0
    for place in sorted({place for name in near for ident in bearers[name] for place in crews_with.get(ident, ())}):
        crew = crews[place]
        meant = {name: ids for name in near if len(ids := bearers[name] & crew) == 1}
        score = len(meant) * 10 + len(known & crew)
        if len(meant) < 2 or score < most:
            continue
        if score > most:
            best, most = [], score
        best.append({name: next(iter(ids)) for name, ids in meant.items()})
    if not best or not any(len(bearers[name]) == 1 for name in best[0]):
        return
    for name in sorted(best[0]):
        if len({each.get(name, "") for each in best}) == 1:
            yield gazetteer.rows[best[0][name]].entity, name
