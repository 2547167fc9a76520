"""What one document has given so far: the sentences with their chunks, and the statements in the order they were read."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, TypeVar

from issgraph.confidence import confidence
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.gazetteer import Gazetteer
from issgraph.model import PHOTO, Document, Entity, Span, Statement
from issgraph.patterns import Codes

Key = tuple[str, str, str, str]
Answer = TypeVar("Answer")
REACH = 40
"""How many sentences back a word may point: "she" and "the freighter" mean nobody named further off."""

LIKELY = 0.5
"""The confidence, at most, of what is told of someone whose name is misspelt."""


FREIGHT = ("Progress", "Cygnus", "HTV", "SpaceX CRS")
"""How flights that carry no crew are named."""


@dataclass(slots=True)
class Draft:
    """A reading in the making. `day` is the scene's date once known, `published` the document's."""

    document: Document
    text: str
    gazetteer: Gazetteer
    sentences: list[Sentence]
    photo: Entity
    statements: dict[Key, Statement] = field(default_factory=dict)
    day: str = ""
    published: str = ""
    scene: list[bool] = field(default_factory=list)
    opening: int = 0
    """The number of the sentence that opens the scene: the first, or what follows a hook or a place without a verb."""
    hidden: list[set[int]] = field(default_factory=list)
    families: set[str] = field(default_factory=set)
    settled: set[Key] = field(default_factory=set)
    pending: list[Pending] = field(default_factory=list)
    flights: list[tuple[int, Entity]] = field(default_factory=list)
    index: dict[tuple[str, str], dict[Key, Statement]] = field(default_factory=dict)
    resolved: dict[tuple[int, str], str] = field(default_factory=dict)
    slips: set[str] = field(default_factory=set)
    """Ids of people whose name the text misspells."""
    answers: dict[tuple[Any, ...], Any] = field(default_factory=dict)

    def once(self, ask: Callable[..., Answer], *of: object) -> Answer:
        """What a function says of the draft (and of something), asked once: for questions to the whole text, of what changes no more."""
        key = ask, *of
        if key not in self.answers:
            self.answers[key] = ask(self, *of)
        answer: Answer = self.answers[key]
        return answer

    def small(self) -> Codes:
        """The text in small letters, place for place, for patterns to which case is all one: they look it through some times faster."""
        return self.once(_small)

    def opens(self, sentence: Sentence) -> bool:
        """True for the sentence that opens the scene, and a hook before it."""
        return sentence.number <= self.opening

    def note_flights(self) -> None:
        """Remembers where missions and expeditions are named, before titles swallow them."""
        for _, chunk in self.chunks("Mission", "Expedition"):
            activity = chunk.meaning("Expedition", "Mission")
            if activity and not (chunk.is_a("VisitingVehicle") and chunk.note == "craft"):
                self.flights.append((chunk.start, activity))

    def each_flight(self) -> tuple[Entity, ...]:
        """The missions and expeditions that the text names, each once, in its order."""
        return self.once(_each_flight, len(self.flights))

    def say(
        self,
        subject: Entity,
        relation: str,
        obj: Entity | str | int | float,
        rule: str,
        quote: Span,
        *,
        subject_span: Span | None = None,
        trigger: Span | None = None,
        object_span: Span | None = None,
        qualifiers: Iterable[tuple[str, str | int]] = (),
        final: bool = False,
    ) -> None:
        """Adds a statement; of two that say the same, a final one stays, then the asserted one, then the first."""
        if isinstance(obj, Entity) and not obj.known and obj.cls == "EarthFeature":
            obj = self._of_tables(obj)
        if isinstance(obj, Entity) and (obj.id == subject.id or (relation == "dockedTo" and obj.id.startswith(f"{subject.id}-"))):
            return  # nothing is attached to itself or to a port of its own
        if relation == "memberOf" and isinstance(obj, Entity) and obj.label.startswith(FREIGHT):
            return  # nobody is of the crew of a freighter
        said = tuple(qualifiers)
        key = _key(subject, relation, obj, rule, quote, said)
        old = self.statements.get(key)
        if old is not None and not final and (old.asserted or key in self.settled or any(name == "modality" for name, _ in said)):
            return
        sure = confidence(rule, relation)
        if self.slips and any(isinstance(thing, Entity) and thing.id in self.slips for thing in (subject, obj)):
            sure, said = min(sure, LIKELY), (*said, ("spelling", "likely"))
        new = Statement(subject, relation, obj, rule, sure, quote, subject_span, trigger, object_span, said)
        if old is not None:
            self.take_back(old)
        self.statements[key] = new
        for place in ((relation, ""), (relation, subject.id), ("", subject.id)):
            self.index.setdefault(place, {})[key] = new
        if final:
            self.settled.add(key)

    def _of_tables(self, place: Entity) -> Entity:
        """A place that was put together from words, or the one of the tables that is called so: "India" is no new name of a place."""
        known = [meaning.entity for meaning in self.gazetteer.meanings(place.label) if meaning.entity.cls == place.cls]
        return known[0] if len(known) == 1 else place

    def take_back(self, statement: Statement) -> None:
        """Forgets a statement that stands."""
        key = key_of(statement)
        del self.statements[key]
        for place in ((key[1], ""), (key[1], key[0]), ("", key[0])):
            del self.index[place][key]

    def restate(
        self, statement: Statement, *, subject: Entity | None = None, qualifiers: Iterable[tuple[str, str | int]] | None = None
    ) -> None:
        """Tells a statement that stands anew, of another subject or with other qualifiers."""
        self.take_back(statement)
        self.say(
            subject or statement.subject,
            statement.relation,
            statement.object,
            statement.rule,
            statement.quote,
            subject_span=statement.subject_span,
            trigger=statement.trigger,
            object_span=statement.object_span,
            qualifiers=statement.qualifiers if qualifiers is None else qualifiers,
        )

    def about(self, relation: str, subject: Entity | None = None) -> list[Statement]:
        """The statements of one relation ("" is any), of one subject if named, in the order in which they were told."""
        return list(self.index.get((relation, subject.id if subject else ""), {}).values())

    def near(self, sentence: Sentence) -> list[Sentence]:
        """The sentences that a word of this one may point back to: itself and those before it, within reach."""
        return self.sentences[max(0, sentence.number - REACH) : sentence.number + 1]

    def around(self, sentence: Sentence) -> list[Sentence]:
        """The sentences within reach on both sides."""
        return self.sentences[max(0, sentence.number - REACH) : sentence.number + REACH + 1]

    def flights_near(self, place: int) -> list[tuple[int, Entity]]:
        """The flights named around a place with where they are named, as many on each side as a word may point back sentences."""
        here = bisect.bisect_left(self.flights, place, key=itemgetter(0))
        return self.flights[max(0, here - REACH) : here + REACH]

    def holder(self, place: int) -> Sentence:
        """The sentence that holds a place of the text, else the one before it."""
        return self.sentences[max(0, bisect.bisect(self.sentences, place, key=lambda s: s.span.start) - 1)]

    def chunks(self, *classes: str, of: Sequence[Sentence] | None = None) -> list[tuple[Sentence, Chunk]]:
        """Every single chunk of some classes (members of lists one by one), in the order of the text; `of` some sentences or all."""
        return [
            (s, each) for s in (self.sentences if of is None else of) for chunk in s.chunks for each in chunk.each if each.is_a(*classes)
        ]


@dataclass(frozen=True, slots=True)
class Pending:
    """A role told without its mission ("station commander Suni Williams"), to be joined to one told elsewhere."""

    person: Entity
    role: Entity
    person_span: Span
    role_span: Span
    sentence: int


def key_of(statement: Statement) -> Key:
    """What a statement says: two with one key say the same."""
    return _key(statement.subject, statement.relation, statement.object, statement.rule, statement.quote, statement.qualifiers)


def _key(
    subject: Entity, relation: str, obj: Entity | str | int | float, rule: str, quote: Span, qualifiers: tuple[tuple[str, str | int], ...]
) -> Key:
    apart = str(next((value for name, value in qualifiers if name == "in"), "")) if relation in ("role", "careerOrdinal") else ""
    if rule == "credit-line":
        apart = quote.field  # the credit says it beside the caption: both are evidence
    return subject.id, relation, obj.id if isinstance(obj, Entity) else str(obj), apart


def cover(*spans: Span | None) -> Span:
    """The smallest span that holds all of the given ones; they lie in one field."""
    given = [span for span in spans if span is not None]
    return Span(min(s.start for s in given), max(s.end for s in given), given[0].field)


def _each_flight(draft: Draft, _: int) -> tuple[Entity, ...]:
    return tuple({flight.id: flight for _, flight in draft.flights}.values())


def _small(draft: Draft) -> Codes:
    return (draft.text if isinstance(draft.text, Codes) else Codes.of(draft.text)).folded()


def photo_of(document: Document) -> Entity:
    """The picture that a document describes."""
    return Entity(f"photo/{document.id}", "Photograph", PHOTO, known=False)
