"""A Reading to flat facts: [subject, relation, object] in canonical names, one JSON line a document."""

from __future__ import annotations

import json

from issgraph.compiled import compiled
from issgraph.model import PHOTO, Entity, Reading, Span, Statement
from issgraph.vocab import is_a

FLAT = (
    "takenBy takenOn takenDuring depicts affiliatedWith memberOf role performed spacewalkDate dockedTo partOf "
    "operatedBy builtBy altitudeKm orbitingAbove launchedOn arrivedOn activity"
).split()
"""The relations of flat facts, in their order."""

Fact = tuple[str, str, str | int | float]


def facts(reading: Reading) -> list[tuple[Fact, Statement]]:
    """The flat facts of a reading, each with its statement, in the order of the relations and then of the text."""
    found: dict[Fact, Statement] = {}
    for relation in FLAT:
        for statement in reading.statements:
            if statement.relation == relation and statement.asserted:
                subject = (
                    PHOTO
                    if statement.subject.cls == "Photograph"
                    else _name(reading, statement.subject, _first(reading, statement.subject))
                )
                value = (
                    _name(reading, statement.object, statement.object_span) if isinstance(statement.object, Entity) else statement.object
                )
                if relation == "orbitingAbove" and isinstance(statement.object, Entity):
                    value = _with_bearing(reading, statement, statement.object, str(value))
                found.setdefault((subject, relation, value), statement)
    return list(found.items())


def _first(reading: Reading, thing: Entity) -> Span | None:
    """Where a text names a piece of hardware first; None for what has a name of its own."""
    return next((m.span for m in reading.mentions if m.entity.id == thing.id), None) if thing.cls == "Hardware" else None


_NUMBERED = compiled(r"(?:ISS )?((?:Progress|Soyuz) \d+)\b(?! \((?:Soyuz |Progress )?(?:TMA|MS|M)-)")
_WORDED = ("Hardware", "SolarArray", "Phenomenon", "EarthFeature")
_LESS = compiled(r"^(?:the|an?|its|their|his|her|(?:[\w ]+)?(?:station|shuttle|orbiter)[’']s|main) (?:main )?")
_SAME = ("Earth", *"abcdefghijklmnopqrstuvwxyz")
_NUMBER_OF = compiled(r"([A-Z][A-Za-z]+)-\d+$")
_WING = compiled(r"[PS]\d [a-z]")
_OF_MATTER = compiled(
    r"(?i)^(?:the |an? )?(?P<shape>[a-z]+?)(?P<many>s?) of (?:(?!and )[a-z-]+ )*?(?P<matter>ash|smoke|dust|steam|sand|sediment)"
    r"(?: and (?P<more>ash|smoke|dust|steam|gas(?:es)?))?$"
)
"""A shape of a matter: "mushroom of ash" is an ash plume, "column of smoke" a smoke plume; clouds keep their word, and so does an
eruption's column of ash, which volcanology tells from the plume that it feeds."""
_KIND_LEFT_OUT = compiled(r" (?:Ocean|Sea)$")
"""What a text leaves off a name: "the Pacific", "the Baltic"."""
_BY_ITSELF = ("Nile", "Ganges", "Amazon", "Danube", "Rhine", "Congo", "Kalahari", "Sahara")
"""Rivers and deserts that go by the bare name; of the others it says what they are ("the Volga" is the Volga River)."""
_PART_OF_LAND = compiled(r"(?:north|south|east|west|northeast|northwest|southeast|southwest)ern [A-Z]")
_KIND_BEHIND = compiled(r" (?:massif|reservoir)\b")
"""Behind a name of which only this is told: "the Mont Blanc massif"."""
_OF_LIGHT = {"auroras": "aurora", "aurorae": "aurora"}
_SHORT = compiled(r"\b(?:Mt|St|Ft|U\.S|U\.K)\b")

_SIDE = compiled(r"\b(port|starboard)(?:-side| side)? $")


def _name(reading: Reading, thing: Entity, span: Span | None) -> str:
    """What a thing is called: by its label; a flight by the number that the text gives it, what has no name of its own by the words."""
    if not thing.known:
        return thing.label
    if is_a(thing.cls, "VisitingVehicle"):
        given = {span.of(reading.document) for span in (m.span for m in reading.mentions if m.entity.id == thing.id)}
        numbers = sorted(found[1] for words in given if (found := _NUMBERED.match(words)))
        return numbers[0] if numbers and not any(thing.label.lower() in words.lower() for words in given) else thing.label
    if span is not None and thing.cls == "SpaceObject" and span.of(reading.document) == f"{thing.label}s":
        return f"{thing.label}s"  # "three CubeSats"
    if span is not None and thing.label.endswith(" Joint"):
        side = _SIDE.search(reading.document.text, 0, span.start)
        return f"{side[1]} {thing.label}" if side is not None else thing.label  # there is one on either side
    if span is not None and span.of(reading.document).lower() == f"{thing.label} rack".lower():
        return f"{thing.label} rack"
    if span is not None and thing.cls in ("SpaceObject", "Hardware") and (own := _own_word(thing, span.of(reading.document))):
        return own
    if span is None or not (any(is_a(thing.cls, cls) for cls in _WORDED) or (thing.cls == "StationElement" and thing.label.islower())):
        return thing.label
    words = _LESS.sub("", " ".join(span.of(reading.document).split()))
    if thing.cls == "EarthFeature":
        if thing.label in (f"{words} River", f"{words} Desert") and words not in _BY_ITSELF:
            return thing.label
        text = reading.document.text
        if text.endswith("Lake ", 0, span.start):
            return f"Lake {words}"
        if kind := _KIND_BEHIND.match(text, span.end):
            return f"{words}{kind.group()}"
        if thing.label == f"River {words}" or words == f"Lake {thing.label}":
            return words
        if _PART_OF_LAND.match(words) and words.lower() != thing.label.lower():
            return words
        if "–" in thing.label and words in thing.label and " " in words:
            return words
        kin = words[:1].isupper() and words.split()[0] == thing.label.split()[0] and not _SHORT.search(words)
        by_name = words[:1].isupper() and " " in words and _SHORT.search(words) is None and words.lower() not in thing.label.lower()
        if _KIND_LEFT_OUT.match(thing.label[len(words) :]) and thing.label.startswith(words):
            return thing.label
        return words if kin or (by_name and thing.label.split()[0] not in words) else thing.label
    if thing.cls == "Phenomenon":
        if thing.label.endswith(f" {words}") and words == "clouds":
            return thing.label  # 'noctilucent or "night shining" clouds'
        if thing.label == "plasma trail" and " of " in words:
            return thing.label
        if shape := _OF_MATTER.match(words):
            matter = f"{shape['matter']} and {shape['more']}" if shape["more"] else shape["matter"]
            kept = shape["shape"].lower() == "cloud" or (shape["shape"].lower(), matter) == ("column", "ash")
            words = f"{matter} {shape['shape'] if kept else 'plume'}{shape['many']}".lower()
        words = _OF_LIGHT.get(words.lower(), words)
        if words in ("plume", "plumes"):
            return f"{'ash' if thing.label.startswith('ash') else 'smoke'} {words}"
        first = words[:1].lower() + words[1:]
        return (
            thing.label if words.lower().endswith(f" {thing.label.lower()}") and first.startswith(_SAME) and " and " not in words else words
        )
    if thing.cls == "SolarArray" and words[:1].islower():
        return _one_array(reading.document.text, span.start, words)
    return words if not words[:1].isupper() or _WING.match(words) else thing.label


_ONE_OF = compiled(
    r"\b(?:one|either|neither|each|a (?:part|piece|slice|tip|corner|sliver|bit|strip|edge)) of (?:the |its |his |their |these |both )?"
    r"(?:[A-Z][\w.-]*(?:[’']s?)? |(?:station|outpost|complex|ship|freighter)[’']s |"
    r"(?:two|four|six|eight|big|huge|large|giant|main|new|old|"
    r"long|golden|wide|vast|round|circular) ){0,6}$"
)
_CHANNEL = compiled(r"\b([1-4][AB]) $")


def _one_array(text: str, start: int, words: str) -> str:
    """A solar array by the words that told it: one where it is one of several, with its number where it has one ("the 4B solar array")."""
    if words.endswith(("arrays", "wings", "panels")) and _ONE_OF.search(text, max(0, start - 80), start):
        words = words[:-1]
    channel = _CHANNEL.search(text, max(0, start - 4), start)
    return f"{channel[1]} {words}" if channel is not None else words


def _own_word(thing: Entity, words: str) -> str:
    """The word of a text for one of several with a number ("SuitSat-1"), and for a kind that goes by many ("a nanosatellite")."""
    numbered = _NUMBER_OF.match(words)
    if numbered is not None and numbered[1] == thing.label:
        return words
    if thing.id in _SECOND_NAMES and words.lower() == _SECOND_NAMES[thing.id].lower():
        return _SECOND_NAMES[thing.id]
    return words if thing.id == "cubesat" and words.islower() and "cubesat" not in words else ""


_SECOND_NAMES = {"minion": "Biomolecule Sequencer", "combined-operational-load-bearing-external-resistance-treadmill": "T2 treadmill"}
"""Names that are as good as a thing's label, which a text that has them is told by."""


def _with_bearing(reading: Reading, above: Statement, place: Entity, name: str) -> str:
    """A place below with the bearing told with it ("Pacific Ocean east of Hawaii"), which the graph has as facts of their own."""
    for told in reading.statements:
        if told.relation == "bearing" and told.asserted and told.trigger is not None and told.quote.start == above.quote.start:
            side, behind = told.trigger.of(reading.document), Span(told.trigger.end, told.quote.end).of(reading.document)
            if above.object_span is not None and above.object_span.end <= told.trigger.start and "quator" not in behind:
                return f"{place.label} {side.replace('-', '')} {' '.join(behind.split())}"
    return name


def line(reading: Reading, evidence: bool = False) -> str:
    """One JSON line: {"id", "facts"}; with evidence each fact is an object with its quote, field, start, end, rule, confidence, review."""
    rows: list[object] = []
    for (subject, relation, value), statement in facts(reading):
        if evidence:
            quote = statement.quote
            review = statement.reviewed
            rows.append(
                {"subject": subject, "relation": relation, "object": value, "quote": quote.of(reading.document), "field": quote.field,
                 "start": quote.start, "end": quote.end, "rule": statement.rule, "confidence": statement.confidence,
                 **({"reviewed": {"by": review.by, "on": review.on}} if review else {})}
            )  # fmt: skip
        else:
            rows.append([subject, relation, value])
    return json.dumps({"id": reading.document.id, "facts": rows}, ensure_ascii=False)
