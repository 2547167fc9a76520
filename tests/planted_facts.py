"""Errors in what the graph says of things: names, classes, objects, dates, numbers, states, and what contradicts what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from issgraph import vocab
from issgraph.graph import terms as t
from planted import DATES, LABEL, A, Mutant, World, iss, lexical, plants, thing, typed

OBJECTS = (
    ("takenBy", "nasa"), ("takenDuring", "kibo"), ("takenFrom", "pacific-ocean"), ("takenFromSide", "kibo"), ("lookingToward", "nasa"),
    ("takenAt", "pacific-ocean"), ("depicts", "nasa"), ("depicts", "expedition-73"), ("hasDepiction", "kibo"), ("depictedThing", "nasa"),
    ("affiliatedWith", "kibo"), ("nationality", "nasa"), ("participatesIn", "kibo"), ("participant", "kibo"), ("inActivity", "nichole-ayers"),
    ("role", "nichole-ayers"), ("occurredDuring", "kibo"), ("usedVehicle", "kibo"), ("carriedOut", "kibo"), ("preparedFor", "nasa"),
    ("partOf", "expedition-73"), ("operatedBy", "nichole-ayers"), ("builtBy", "pacific-ocean"), ("adjacentTo", "nasa"), ("facing", "kibo"),
    ("attachedObject", "nasa"), ("atPort", "kibo"), ("attachedTo", "nasa"), ("attestedDuring", "kibo"), ("occupiedObject", "nasa"),
    ("positionOf", "pacific-ocean"), ("above", "kibo"), ("bearing", "kibo"), ("bearingFrom", "kibo"), ("photographed", "nasa"),
)  # fmt: skip
SUBJECTS = ("takenBy", "takenOn", "depicts", "takenFrom", "affiliatedWith", "participatesIn", "atPort", "attestedOn", "validFrom", "role",
            "careerOrdinal", "altitudeKm", "bearing", "sequenceNumber", "facing", "visibility", "statedDuration", "usedVehicle")  # fmt: skip


@plants("misspelt-property")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.graphs:
        if p.startswith(f"<{vocab.ISS}"):
            yield w.swap((s, p, o), (s, p[:-1] + "s>", o))


@plants("misspelt-class")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(A):
        if o.startswith(f"<{vocab.ISS}"):
            yield w.swap((s, p, o), (s, p, o[:-1] + "s>"))


@plants("undeclared-property")
def _(w: World) -> Iterator[Mutant]:
    for name in ("takenBy", "builtBy", "launchedOn", "partOf"):
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, f"<{vocab.SCHEMA}{name}>", o))


@plants("individual-in-capitals")
def _(w: World) -> Iterator[Mutant]:
    for name in ("facing", "takenFromSide", "bearing", "visibility", "lookingToward"):
        for s, p, o in w.told(name):
            local = o.removeprefix(f"<{vocab.ISS}")
            yield w.swap((s, p, o), (s, p, f"<{vocab.ISS}{local[0].upper()}{local[1:]}"))


@plants("thing-among-terms")
def _(w: World) -> Iterator[Mutant]:
    for name in ("depicts", "partOf", "atPort", "operatedBy", "takenFrom"):
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, p, o.replace(vocab.ID, vocab.ISS)))


@plants("dangling-thing")
def _(w: World) -> Iterator[Mutant]:
    for name in vocab.PROPERTIES:
        for s, p, o in w.told(name):
            if o.startswith(f"<{vocab.ID}"):
                yield w.swap((s, p, o), (s, p, o[:-1] + "-2>"))


@plants("lost-label")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(LABEL):
        if s.startswith(f"<{vocab.ID}"):
            yield w.drop((s, p, o))


@plants("second-label")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(LABEL):
        if s.startswith(f"<{vocab.ID}"):
            yield w.add((s, p, t.text("Another name", "en")), like=(s, p, o))


@plants("padded-label")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(LABEL):
        if s.startswith(f"<{vocab.ID}"):
            yield w.swap((s, p, o), (s, p, t.text(lexical(o) + " ", "en")))


@plants("blank-node")
def _(w: World) -> Iterator[Mutant]:
    for cls in ("Person", "SpaceObject", "Participation", "DockedState", "OrbitalPosition", "Depiction"):
        for node in w.things(cls):
            old = [quad for quad in w.quads if node in quad]
            new = [tuple("_:b" if part == node else part for part in quad) for quad in old]
            yield Mutant("", tuple(old), tuple(new))  # type: ignore[arg-type]


@plants("two-natures")
def _(w: World) -> Iterator[Mutant]:
    for cls, other in (("Person", "Module"), ("Person", "EarthFeature"), ("VisitingVehicle", "Mission"), ("SpaceAgency", "Module"),
                       ("Country", "EarthFeature"), ("Spacewalk", "Module"), ("EarthFeature", "Expedition"), ("Photograph", "Person"),
                       ("DockedState", "Module"), ("Phenomenon", "EarthFeature")):  # fmt: skip
        for node in w.things(cls)[:3]:
            yield w.add((node, A, iss(other)), graphs=("", t.REFERENCE_GRAPH))


@plants("lost-type")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(A):
        if o.startswith(f"<{vocab.ISS}") and s.startswith((f"<{vocab.ID}", f"<{vocab.CLAIM}")):
            yield w.drop((s, p, o))


@plants("wrong-subject")
def _(w: World) -> Iterator[Mutant]:
    for name in SUBJECTS:
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (thing("aurora"), p, o))


@plants("wrong-object")
def _(w: World) -> Iterator[Mutant]:
    for name, other in OBJECTS:
        for s, p, o in w.told(name)[:3]:
            yield w.swap((s, p, o), (s, p, thing(other)))


@plants("turned-around")
def _(w: World) -> Iterator[Mutant]:
    for name in ("takenBy", "depicts", "takenFrom", "affiliatedWith", "participatesIn", "operatedBy", "builtBy", "usedVehicle", "atPort",
                 "photographed", "takenDuring", "attachedObject"):  # fmt: skip
        for s, p, o in w.told(name)[:4]:
            yield w.swap((s, p, o), (o, p, s))


@plants("words-for-thing")
def _(w: World) -> Iterator[Mutant]:
    for name in ("depicts", "takenBy", "atPort", "partOf", "operatedBy", "role", "facing", "takenFrom", "affiliatedWith", "nationality"):
        for s, p, o in w.told(name)[:4]:
            yield w.swap((s, p, o), (s, p, t.text(o.rpartition("/")[2][:-1].title())))


@plants("thing-for-words")
def _(w: World) -> Iterator[Mutant]:
    for name in (
        *DATES,
        "altitudeKm",
        "careerOrdinal",
        "sequenceNumber",
        "statedPartCount",
        "designation",
        "approximation",
        "statedDuration",
    ):
        for s, p, o in w.told(name)[:3]:
            yield w.swap((s, p, o), (s, p, thing("kibo")))


@plants("date-as-words")
def _(w: World) -> Iterator[Mutant]:
    for name in DATES:
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, p, t.text(lexical(o))))
    for name in ("startDate", "endDate", "birthDate"):
        for s, p, o in w.facts(f"<{vocab.SCHEMA}{name}>"):
            yield w.swap((s, p, o), (s, p, t.text(lexical(o))))


@plants("no-such-day")
def _(w: World) -> Iterator[Mutant]:
    for name in DATES:
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, p, typed(lexical(o)[:4] + "-02-30", "date")))


@plants("day-first")
def _(w: World) -> Iterator[Mutant]:
    for name in DATES:
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, p, typed("-".join(reversed(lexical(o).split("-"))), "date")))


@plants("other-century")
def _(w: World) -> Iterator[Mutant]:
    for name in DATES:
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, p, o.replace('"20', '"12').replace('"19', '"12')))


@plants("number-as-words")
def _(w: World) -> Iterator[Mutant]:
    for name in ("altitudeKm", "altitudeMiles", "careerOrdinal", "sequenceNumber", "statedPartCount"):
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, p, t.text(lexical(o))))


@plants("number-of-another-type")
def _(w: World) -> Iterator[Mutant]:
    for name in ("altitudeKm", "altitudeMiles", "careerOrdinal", "sequenceNumber", "statedPartCount"):
        for s, p, o in w.told(name):
            yield w.swap((s, p, o), (s, p, typed(lexical(o), "decimal" if "integer" in o else "integer")))
    for s, p, o in w.facts(iss("confidence")):
        yield w.swap((s, p, o), (s, p, typed(lexical(o), "double")))


@plants("number-out-of-range")
def _(w: World) -> Iterator[Mutant]:
    for name, value in (("altitudeKm", t.decimal(-418)), ("altitudeMiles", t.decimal(-260)), ("careerOrdinal", t.integer(0)),
                        ("sequenceNumber", t.integer(-73)), ("sequenceNumber", t.integer(7300)), ("statedPartCount", t.integer(1))):  # fmt: skip
        for s, p, o in w.told(name)[:3]:
            yield w.swap((s, p, o), (s, p, value))
    for s, p, o in w.facts(iss("confidence"))[:8]:
        yield w.swap((s, p, o), (s, p, t.decimal(95)))


@plants("miles-as-kilometres")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("altitudeKm"):
        yield w.swap((s, p, o), (s, p, t.decimal(260)))


@plants("nautical-miles")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("altitudeMiles"):
        yield w.swap((s, p, o), (s, p, t.decimal(226)))


@plants("value-too-many")
def _(w: World) -> Iterator[Mutant]:
    for name, other in (("visibility", iss("inView")), ("depictedThing", thing("zvezda")), ("positionOf", thing("kibo")),
                        ("bearing", iss("southwest")), ("participant", thing("luca-parmitano")), ("inActivity", thing("expedition-71")),
                        ("sequenceNumber", t.integer(99)), ("facing", iss("aft")), ("attachedObject", thing("pma-2")),
                        ("atPort", thing("harmony-nadir-port")), ("occupiedObject", thing("kibo"))):  # fmt: skip
        for s, p, o in w.told(name)[:4]:
            if o != other:
                yield w.add((s, p, other), like=(s, p, o))
    for s, p, o in w.facts(iss("confidence"))[:4]:
        yield w.add((s, p, t.decimal("0.5")), like=(s, p, o))


@plants("value-missing")
def _(w: World) -> Iterator[Mutant]:
    for name in ("visibility", "depictedThing", "positionOf", "participant", "inActivity", "sequenceNumber", "facing", "attachedObject",
                 "occupiedObject"):  # fmt: skip
        for triple in w.told(name)[:4]:
            yield w.drop(triple)


@plants("part-loop")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("partOf"):
        yield w.add((o, p, s), like=(s, p, o))


@plants("place-loop")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(f"<{vocab.GEO}sfWithin>"):
        yield w.add((o, p, s), like=(s, p, o))


@plants("activity-loop")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("occurredDuring"):
        yield w.add((o, p, s), like=(s, p, o))


@plants("vehicle-as-part")
def _(w: World) -> Iterator[Mutant]:
    for vehicle in w.things("VisitingVehicle"):
        yield w.add((vehicle, iss("partOf"), thing("harmony")), graphs=("", t.REFERENCE_GRAPH))


@plants("state-without-time")
def _(w: World) -> Iterator[Mutant]:
    for state in w.things("DockedState"):
        times = [iss(name) for name in ("attestedOn", "attestedDuring", "validFrom", "validUntil")]
        yield w.drop(*(triple for triple in w.graphs if triple[0] == state and triple[1] in times))


@plants("state-without-place")
def _(w: World) -> Iterator[Mutant]:
    for state in w.things("DockedState"):
        yield w.drop(*(triple for triple in w.graphs if triple[0] == state and triple[1] in (iss("atPort"), iss("attachedTo"))))


@plants("state-ends-early")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("validUntil"):
        yield w.swap((s, p, o), (s, p, typed("2007-01-01", "date")))


@plants("attached-to-itself")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("attachedObject"):
        hosts = [triple[2] for triple in w.told("attachedTo") if triple[0] == s]
        if hosts:
            yield w.swap((s, p, o), (s, p, hosts[0]))


@plants("station-attached")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("attachedObject"):
        yield w.swap((s, p, o), (s, p, thing("iss")))


@plants("port-without-side")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("facing"):
        yield w.drop((s, p, o))
        yield w.swap((s, p, o), (s, p, iss("north")))


@plants("visible-but-not-depicted")
def _(w: World) -> Iterator[Mutant]:
    for photo, _, depiction in w.told("hasDepiction"):
        for s, _, shown in w.told("depictedThing"):
            if s == depiction and (photo, iss("depicts"), shown) in w.graphs:
                yield w.drop((photo, iss("depicts"), shown))


@plants("hidden-but-depicted")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("visibility"):
        if o not in (iss("outOfFrame"), iss("hidden")):
            for unseen in ("outOfFrame", "hidden"):
                yield w.swap((s, p, o), (s, p, iss(unseen)))


@plants("bearing-by-half")
def _(w: World) -> Iterator[Mutant]:
    for name in ("bearing", "bearingFrom"):
        for triple in w.told(name):
            yield w.drop(triple)


@plants("wikidata-page")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(f"<{vocab.SKOS}exactMatch>"):
        number = o.rpartition("/")[2]
        yield w.swap((s, p, o), (s, p, f"<https://www.wikidata.org/wiki/{number}"))
        yield w.swap((s, p, o), (s, p, f"<https://www.wikidata.org/entity/{number}"))


@plants("wikidata-item-twice")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(f"<{vocab.SKOS}exactMatch>"):
        for other in ("zvezda", "nasa"):
            if s != thing(other):
                yield w.add((thing(other), p, o), like=(s, p, o))


@plants("same-as")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(f"<{vocab.SKOS}exactMatch>"):
        yield w.swap((s, p, o), (s, f"<{vocab.OWL}sameAs>", o))


@plants("number-not-in-label")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("sequenceNumber"):
        if s in w.things("Expedition"):
            yield w.swap((s, p, o), (s, p, t.integer(int(lexical(o)) + 1)))


@plants("arrived-before-launch")
def _(w: World) -> Iterator[Mutant]:
    launched = {s for s, _, _ in w.told("launchedOn")}
    for s, p, o in w.told("arrivedOn"):
        if s in launched:
            yield w.swap((s, p, o), (s, p, typed("1999-01-01", "date")))


@plants("photo-on-another-day")
def _(w: World) -> Iterator[Mutant]:
    walks = {s for s, _, o in w.told("takenDuring") if o in w.things("Spacewalk")}
    for s, p, o in w.told("takenOn"):
        if s in walks:
            for day in ("2015-05-04", "2020-01-09"):
                yield w.swap((s, p, o), (s, p, typed(day, "date")))


@plants("spacewalk-twice-dated")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("onDate"):
        yield w.add((s, p, typed("2025-05-02", "date")), like=(s, p, o))


@plants("port-taken-twice")
def _(w: World) -> Iterator[Mutant]:
    """On a day that is told of the one, or between its coming and its leaving: on these two days both may have been there in turn."""
    for s, p, o in w.told("atPort"):
        other = next(ship for ship in ("progress-ms-22-spacecraft", "soyuz-ms-25-spacecraft") if ship not in s)
        days = [day for triple, day in ((t, t[2]) for t in w.told("attestedOn")) if triple[0] == s]
        if any(triple[0] == s for triple in w.told("validUntil")):
            since = next(lexical(triple[2]) for triple in w.told("validFrom") if triple[0] == s)
            days += [typed((date.fromisoformat(since) + timedelta(n)).isoformat(), "date") for n in (1, 9)]
        for day in days:
            state = thing(f"docked/{other}/planted")
            fact = ((state, iss("attachedObject"), thing(other)), (state, p, o), (state, iss("attestedOn"), day))
            come = tuple((*each, graph) for each in fact for graph in w.graphs[(s, p, o)])
            yield Mutant("", (), (*come, (state, A, iss("DockedState"), "")))


@plants("outside-while-not-aboard")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("participatesIn"):
        if o in w.things("Spacewalk"):
            for other in ("oleg-kononenko", "luca-parmitano", "takuya-onishi"):
                if o == thing("spacewalk-2025-05-01") and other == "takuya-onishi":
                    continue
                if thing(other) in w.classes and (thing(other), p, o) not in w.graphs:
                    yield w.swap((s, p, o), (thing(other), p, o))


@plants("first-twice")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("careerOrdinal"):
        who = next(triple[2] for triple in w.told("participant") if triple[0] == s)
        second = thing("participation/planted")
        walk = next(each for each in w.things("Spacewalk") if (s, iss("inActivity"), each) not in w.graphs)
        fact = ((second, p, o), (second, iss("participant"), who), (second, iss("inActivity"), walk))
        come = tuple((*each, graph) for each in fact for graph in w.graphs[(s, p, o)])
        yield Mutant("", (), (*come, (second, A, iss("Participation"), "")))


@plants("other-crew-member")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("takenBy"):
        for other in ("anne-mcclain", "takuya-onishi"):
            if o == thing("nichole-ayers"):
                yield w.swap((s, p, o), (s, p, thing(other)))


@plants("other-day")
def _(w: World) -> Iterator[Mutant]:
    walks = {s for s, _, o in w.told("takenDuring") if o in w.things("Spacewalk")}
    for s, p, o in w.told("takenOn"):
        if s not in walks:
            yield w.swap((s, p, o), (s, p, typed(lexical(o)[:8] + "11", "date")))


@plants("other-module")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.told("depicts"):
        if "Module" in w.classes.get(o, ()) and (s, p, thing("destiny")) not in w.graphs:
            yield w.swap((s, p, o), (s, p, thing("destiny")))
