"""What is in view by the weight of circumstances: in comes a draft with what its words are read to show, out comes what they show all told.

Rules know turns of phrase; most of what they miss stands in one that nobody wrote a rule for. So behind them everything that a text names and that may be in view (people,
ships, rooms, arms, land, gear) is weighed: how its name hangs in its clause, how that is told, what is in view already, what else of its kind the text names, what is
stated of it. `data/rules/in_view.tsv` has a weight for each such circumstance, which `tools/weigh.py` learns from labelled captions; their sum is the logarithm of the
odds that the thing is in view. What is likely is stated, what is unlikely is taken back, and in between the rules have it. Names are no circumstances: what is weighed is
how captions tell, never of whom."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from issgraph.assets import RULES
from issgraph.errors import RuleError
from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.telling import pieces
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import slug
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity, Statement
from issgraph.patterns import Pattern

LIKELY, UNLIKELY = 0.55, 0.3
"""From where on what nobody stated is stated, and below which what was stated is taken back."""
FEWEST, MOST = 25, 160
"""Of texts with fewer words, or with more, rules alone tell: no caption that weights were learned from is shorter or longer."""
WEIGHED = "weighed"
"""The rule of what is stated so."""
ALWAYS = "always"
"""The weight that everything starts with."""
GROUPS = {
    "Person": "person",
    "CrewSpacecraft": "ship",
    "CargoSpacecraft": "ship",
    "VisitingVehicle": "ship",
    "Module": "room",
    "StationSegment": "room",
    "DockingAdapter": "room",
    "RoboticArm": "outside",
    "Truss": "outside",
    "SolarArray": "outside",
    "ExternalPlatform": "outside",
    "StationElement": "outside",
    "SpaceStation": "station",
    "EarthFeature": "land",
    "Country": "land",
    "Phenomenon": "sky",
    "Hardware": "gear",
}
"""Kinds of things that captions tell of alike, by class."""
_BESIDE = ("person", "room", "ship", "land", "outside")
_MADE_OF = ("takenBy", "dockedTo", "orbitingAbove", "operatedBy", "partOf", "takenDuring", "memberOf")
_WALK = Pattern(r"\b(?:space ?walk\w*|extravehicular|evas?)\b")
_GROUND = Pattern(
    r"\b(?:cosmodrome|baikonur|kennedy|houston|florida|kazakhstan|training|launch pad|runway|moscow|star city|tsukuba|rolled|rollout)\b"
)
_PICTURE = Pattern(
    r"\b(?:pictured|seen|visible|shown|shows?|view|image|photo(?:graph)?|picture|frame|foreground|background|captured|featured)\b"
)


@dataclass(slots=True)
class Candidate:
    """A thing that a text names: its kind, where it stands first (`token` of the sentence's parse), how often, and what is stated of its being in view."""

    entity: Entity
    group: str
    sentence: Sentence
    chunk: Chunk
    token: int
    stated: Statement | None
    times: int = 1

    @property
    def shown(self) -> bool:
        """True for what is stated to be in view."""
        return self.stated is not None and self.stated.asserted


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each circumstance."""
    return read_weights(RULES / "in_view.tsv")


def read_weights(path: Path) -> dict[str, float]:
    """The weights of a file. Raises RuleError with file:line for a row that does not parse."""
    found = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line and not line.startswith(("#", "circumstance\t")):
            name, _, weight = line.rpartition("\t")
            try:
                found[name] = float(weight)
            except ValueError:
                raise RuleError(f"data/rules/{path.name}:{number}: expected circumstance, weight") from None
    return found


def read_weighed(draft: Draft) -> None:
    """States what is likely to be in view, and takes back what is unlikely to be."""
    if not any(draft.scene) or not FEWEST <= len(draft.text.split(None, MOST + 1)) <= MOST:
        return
    weight = weights().get
    for candidate, told in circumstances(draft):
        odds = sum(weight(each, 0.0) for each in told) + weight(ALWAYS, 0.0)
        likely = 1 / (1 + math.exp(-odds))
        if candidate.stated is None and likely > LIKELY:
            say_seen(draft, candidate.sentence, candidate.chunk, _as_seen(candidate.entity), WEIGHED)
        elif candidate.stated is not None and candidate.shown and likely < UNLIKELY:
            draft.take_back(candidate.stated)


def _as_seen(thing: Entity) -> Entity:
    """What a picture shows of a country is land."""
    return Entity(slug(thing.label), "EarthFeature", thing.label, known=False) if thing.cls == "Country" else thing


def circumstances(draft: Draft) -> list[tuple[Candidate, list[str]]]:
    """What may be in view, each with its circumstances."""
    named = _candidates(draft)
    of_text = _Text(draft, named)
    return [(each, [*_stands(draft, each), *of_text.around(each)]) for each in named]


def _candidates(draft: Draft) -> list[Candidate]:
    stated = {s.object.id: s for s in draft.about("depicts") if isinstance(s.object, Entity)}
    found: dict[str, Candidate] = {}
    for sentence in draft.sentences:
        for at, token in enumerate(parse_of(sentence).tokens) if sentence.at else ():
            for each in token.chunk.each if token.chunk is not None else ():
                entity = each.meaning("VisitingVehicle") or each.meaning("")
                if entity is None or entity.cls not in GROUPS:
                    continue
                if (before := found.get(entity.id)) is not None:
                    before.times += 1
                else:
                    found[entity.id] = Candidate(entity, GROUPS[entity.cls], sentence, each, at, stated.get(entity.id))
    return list(found.values())


class _Text:
    """What of a text bears on each of its things."""

    def __init__(self, draft: Draft, named: list[Candidate]) -> None:
        small = draft.small()
        self.draft = draft
        self.seen = Counter(each.group for each in named if each.shown)
        self.named = Counter(each.group for each in named)
        self.walk, self.ground = _WALK.search(small) is not None, _GROUND.search(small) is not None
        self.earth = bool(draft.about("altitudeKm") or draft.about("orbitingAbove"))
        self.made_of = {(s.relation, s.object.id) for each in _MADE_OF for s in draft.about(each) if isinstance(s.object, Entity)}

    def around(self, each: Candidate) -> Iterator[str]:
        """What else is in view and named, what the text tells of, and what is stated of the thing."""
        g, seen, stated = each.group, self.seen, each.stated
        others = seen[g] - each.shown
        yield f"{g}|unstated" if stated is None else f"{g}|stated {stated.rule} {stated.qualifier('visibility')}"
        yield f"{g}|shown {each.shown}, others {min(others, 2)}"
        yield f"{g}|alone {self.named[g] == 1}, others {others > 0}"
        for other in _BESIDE:
            if other != g:
                yield f"{g}|{other}s in view {min(seen[other], 2)}"
        yield f"{g}|spacewalk {self.walk}, others {others > 0}"
        yield f"{g}|ground {self.ground}"
        yield f"{g}|Earth {self.earth}"
        yield f"{g}|nothing in view {not seen}"
        yield f"{g}|spacewalk {self.walk}, ground {self.ground}, others {others > 0}, people {seen['person'] > 0}"
        yield f"{g}|named {min(each.times, 4)}"
        relations = {f"{g}|has {s.relation}" for s in self.draft.about("", each.entity)}
        relations |= {f"{g}|is in {relation}" for relation in _MADE_OF if (relation, each.entity.id) in self.made_of}
        yield from sorted(relations) or (f"{g}|in no relation",)


def _stands(draft: Draft, each: Candidate) -> Iterator[str]:
    """How a name stands in its sentence: what it hangs on, what stands beside it, how its clause is told."""
    g, sentence, i = each.group, each.sentence, each.token
    parse = parse_of(sentence)
    scene, number = draft.scene[sentence.number], min(sentence.number, 3)
    kind, at = parse.governor(i)
    governor, first = _word(parse, at), _word(parse, 0)
    before, after = _word(parse, i - 1), _word(parse, i + 1)
    yield f"{kind} {governor}"
    yield f"{g}|{kind} {governor}"
    if kind == "prep":
        whence = _word(parse, at - 1)
        yield f"{whence} {governor}"
        yield f"{g}|{whence} {governor}"
    yield f"{g}|scene {scene} {number}"
    yield f"{g}|behind {before}"
    yield f"{g}|second behind {_word(parse, i - 2)}"
    yield f"behind {_word(parse, i - 2)} {before}"
    yield f"{g}|before {after}"
    yield f"{g}|second before {_word(parse, i + 2)}"
    yield f"before {after} {_word(parse, i + 2)}"
    yield from _clause(parse, each, scene)
    yield f"{g}|begins {first} {_word(parse, 1)}"
    if parse.words[i].endswith(("'s", "'")):
        yield f"{g}|owns"
    if i == 0 or (i == 1 and first in ("the", "a", "an")):
        yield f"{g}|opens sentence {number}"
    if (shown := _PICTURE.search(sentence.codes)) is not None:
        yield f"{g}|picture {scene}"
        yield f"{g}|picture {shown[0]}"
    if parse.tokens[i].chunk is not each.chunk:
        yield f"{g}|listed"
    if each.chunk.note:
        yield f"{g}|{each.chunk.note}"


def _clause(parse: Parse, each: Candidate, scene: bool) -> Iterator[str]:
    g, at = each.group, parse.tokens[each.token].at
    piece = next((piece for piece in pieces(each.sentence) if piece.start <= at < piece.end), None)
    if piece is None:
        return
    yield f"{g}|told {piece.told}, below {piece.below}, scene {scene}"
    yield f"clause of {_word(parse, piece.first)}"
    if piece.below:
        yield f"{g}|below {parse.words[piece.first]}"
    if piece.verb < 0:
        yield f"{g}|no verb"
        return
    verb, side = parse.words[piece.verb], "before" if each.token < piece.verb else "behind"
    yield f"verb {verb}"
    yield f"{g}|{side} verb {verb}"
    yield f"{g}|{side} verb told {piece.told}"


def _word(parse: Parse, at: int) -> str:
    """A word of a parse; of a name its kind ("PERSON", "SHIP'S", "ROOMS" of a list), of a number "#", "^" and "$" outside the sentence."""
    if at < 0:
        return "^"
    if at >= len(parse.words):
        return "$"
    word, chunk = parse.words[at], parse.tokens[at].chunk
    if chunk is None:
        return "#" if word[0].isdigit() else word
    if chunk.value is not None:
        return "DATE" if isinstance(chunk.value, Date) else "LENGTH"
    cls = chunk.likeliest[0].cls if chunk.likeliest else "Name"
    kind = GROUPS.get(cls, cls).upper()
    return f"{kind}S" if chunk.members else f"{kind}'S" if word.endswith(("'s", "'")) else kind
