"""Whose several ships are that a text first counts and then names: "two SpaceX vehicles at once: ... CRS-21 ... and Resilience".

In: a draft. Out: `operatedBy` of each ship, where the text names just as many that may be the owner's by the tables."""

from __future__ import annotations

from functools import lru_cache

from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft, cover
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_COUNT = r"\b(?P<n>two|three|four|five|both|a pair of|a trio of|a quartet of|a couple of|[2-5])"
_MIDDLE = r"(?:(?P<sort>crew|cargo|supply|resupply) |(?!and |or |with |of |in )[a-z-]+ ){0,3}?"
_SHIPS = r"(?P<ships>spacecraft|ships|spaceships|craft|vehicles|capsules|freighters|vessels|dragons|tugs|ferries|trucks|transporters)(?![\w-])(?! (?:crews|missions|flights|launches|rockets|astronauts)\b)"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    return (
        pattern_of(
            rf"{_COUNT} (?:of the |of )?{_MIDDLE}{{o:Organization|Country}}(?:'s?)? {_MIDDLE.replace('<sort>', '<kind>')}{_SHIPS}",
            alphabet.slot,
        ),
        pattern_of(
            rf"{_COUNT} (?:of the |of )?(?:[a-z]+ )?(?P<nation>russian|japanese|european|american|{{Name}}(?!')) {_MIDDLE}{_SHIPS}",
            alphabet.slot,
        ),
        pattern_of(
            rf"{_COUNT} (?:of the |of )?{_MIDDLE}{_SHIPS},? (?:operated by|run by|owned by|flown by|belonging to|of|from) (?:the )?{{o:Organization|Country}}(?!'s? [a-z])",
            alphabet.slot,
        ),
    )


def read_owned_sets(draft: Draft) -> None:
    """States the owner of ships that are counted as theirs, and named behind that or anywhere in the text, just as many."""
    for sentence in draft.sentences:
        for pattern in sentence.worth(_patterns(sentence.alphabet)):
            for match in pattern.finditer(sentence.codes):
                groups = match.groupdict()
                count = NUMBERS.get(match["n"]) or (
                    int(match["n"]) if match["n"].isdecimal() else {"a trio of": 3, "a quartet of": 4}.get(match["n"], 2)
                )
                slot = "o" if groups.get("o") else "nation"
                place = sentence.original(*match.span(slot))
                owner = (
                    sentence.slot(match, "o").meaning("Organization", "Country")
                    if slot == "o"
                    else draft.gazetteer.adjectives.get(draft.text[place.start : place.end].lower())
                )
                if owner is None:
                    continue
                sort = groups.get("kind") or groups.get("sort") or ("cargo" if match["ships"] == "freighters" else "")
                _say(draft, sentence, count, owner, place, sentence.original(*match.span()), sort)


def _say(draft: Draft, sentence: Sentence, count: int, owner: Entity, place: Span, quote: Span, sort: str) -> None:
    near = draft.sentences[sentence.number : sentence.number + 3]
    for told, start in ((near, quote.start), (draft.sentences, -1)):
        ships: dict[str, tuple[Entity, Chunk]] = {}
        for other in told:
            for chunk in other.chunks:
                for each in chunk.each if chunk.start >= start else ():
                    ship = each.meaning("VisitingVehicle")
                    if ship is not None and _may_be(draft, each, ship, owner, sort):
                        ships.setdefault(ship.id, (ship, each))
        if len(ships) == count:
            for ship, chunk in ships.values():
                if not any(s.object == owner for s in draft.about("operatedBy", ship)):
                    draft.say(
                        ship,
                        "operatedBy",
                        owner,
                        "owner-of-kind",
                        cover(quote, chunk.span),
                        subject_span=chunk.span,
                        object_span=place,
                        trigger=place,
                    )
            return


def _may_be(draft: Draft, chunk: Chunk, ship: Entity, owner: Entity, sort: str) -> bool:
    """True for one ship, no mission of people, that the tables give to the owner or to a body of its country."""
    row = draft.gazetteer.rows.get(ship.id)
    if row is None or ship.id in FAMILIES or not ship.known:
        return False
    if chunk.is_a("Mission") and chunk.note not in ("craft", "coref") and ship.label.startswith(("SpaceX Crew", "Axiom", "STS")):
        return False
    if (sort == "crew" and ship.cls != "CrewSpacecraft") or (sort in ("cargo", "supply", "resupply") and ship.cls != "CargoSpacecraft"):
        return False
    bodies = (row.get("operated_by") or "").split("|")
    rows = draft.gazetteer.rows
    return owner.id in bodies or any(body in rows and rows[body].get("country") == owner.id for body in bodies)
