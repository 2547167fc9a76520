"""Readings written by hand, over the small reference of golden/: what the graph, the store and the questions are tested on."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from issgraph.graph import Quad, background, line, quads
from issgraph.mappings import read_mappings
from issgraph.model import PHOTO, Document, Entity, Reading, Review, Span, Statement
from issgraph.reference import Reference, read_reference

GOLDEN = Path(__file__).parent / "golden"


@lru_cache
def small_reference() -> Reference:
    """The reference tables of the golden graph."""
    return read_reference(GOLDEN / "reference")


def known(identifier: str) -> Entity:
    """A thing of the small reference."""
    return small_reference().by_id[identifier].entity


def photo(document: Document) -> Entity:
    """The picture that goes with a document."""
    return Entity(f"photo/{document.id}", "Photograph", PHOTO, known=False)


class Reader:
    """Collects statements about one document, each with a quote that must stand in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.statements: list[Statement] = []

    def says(
        self,
        quote: str,
        rule: str,
        subject: str | Entity,
        relation: str,
        value: str | int | float | Entity,
        *qualifiers: tuple[str, str | int],
        field: str = "text",
        confidence: float = 0.95,
        reviewed: Review | None = None,
    ) -> Reader:
        """Add a statement; a subject or value that is an id of the reference stands for that thing, "" for the picture."""
        start = self.document.field(field).find(quote)
        assert start >= 0, f"{quote!r} does not stand in the {field} of {self.document.id}"
        by_id = small_reference().by_id
        who = subject if isinstance(subject, Entity) else known(subject) if subject else photo(self.document)
        what = by_id[value].entity if isinstance(value, str) and value in by_id else value
        span = Span(start, start + len(quote), field)
        self.statements.append(Statement(who, relation, what, rule, confidence, span, qualifiers=qualifiers, reviewed=reviewed))
        return self

    def reading(self) -> Reading:
        """What was collected."""
        return Reading(self.document, (), tuple(self.statements))


def truss_view() -> Reading:
    """A photo feature with everything in it: a spacewalk, two vehicles at two ports, a segment, parts, a position."""
    text = (
        "NASA astronaut and Expedition 73 crew member Nichole Ayers took this picture of the forward part of the station while "
        "outside on May 1, 2025. She stood on the port side of the truss and looked forward. Most of the U.S. operating segment, "
        "which NASA, JAXA and CSA look after, is in view, with JAXA's three-part Kibo: the pressurized module, the exposed "
        "facility, the logistics module and the robotic arm. The SpaceX CRS-32 Dragon is docked to Harmony's space-facing port; "
        "Endurance, partially obscured, sits at Harmony's forward port. The station was 260 miles (418 kilometers) above the "
        "Pacific Ocean, east of the Hawaiian islands. It was the first spacewalk for Ayers, who with NASA astronaut Anne McClain "
        "prepared hardware for new solar arrays. People have lived aboard for nearly 25 years."
    )
    document = Document(
        "2025-05-06-kibo-from-the-port-truss",
        text,
        title="A walk with a view",
        date="2025-05-06",
        credit="NASA/Nichole Ayers",
        image="https://example.org/images/truss view.jpg",
        page="https://example.org/truss-view",
        rights="Public domain",
    )
    r = Reader(document)
    first = "NASA astronaut and Expedition 73 crew member Nichole Ayers"
    r.says(first + " took this picture", "photographer", "", "takenBy", "nichole-ayers", confidence=0.98)
    r.says("Nichole Ayers", "credit-line", "", "takenBy", "nichole-ayers", field="credit", confidence=0.9)
    r.says(first, "title-of-person", "nichole-ayers", "affiliatedWith", "nasa")
    r.says(first, "title-of-person", "nichole-ayers", "memberOf", "expedition-73")
    r.says("outside on May 1, 2025", "scene-date", "", "takenOn", "2025-05-01")
    r.says("outside on May 1, 2025", "scene-spacewalk", "", "takenDuring", "spacewalk-2025-05-01", confidence=0.85)
    r.says(
        "outside on May 1, 2025",
        "scene-spacewalk",
        "spacewalk-2025-05-01",
        "spacewalkDate",
        "2025-05-01",
        confidence=0.85,
    )
    r.says("She stood on the port side of the truss", "viewpoint", "", "takenFrom", "truss")
    r.says("She stood on the port side of the truss", "viewpoint", "", "takenFromSide", Entity("port", "Direction", "port"))
    r.says("looked forward", "looking", "", "lookingToward", Entity("forward", "Direction", "forward"))
    r.says("picture of the forward part of the station", "picture-of", "", "depicts", "iss")
    most = "Most of the U.S. operating segment, which NASA, JAXA and CSA look after, is in view"
    r.says(most, "in-view", "", "depicts", "us-orbital-segment", ("visibility", "mostlyInView"))
    for agency in ("nasa", "jaxa", "csa"):
        r.says("which NASA, JAXA and CSA look after", "overseen", "us-orbital-segment", "operatedBy", agency)
    r.says("JAXA's three-part Kibo", "owner", "kibo", "operatedBy", "jaxa")
    r.says("three-part Kibo", "part-count", "kibo", "statedPartCount", 3)
    r.says("in view, with JAXA's three-part Kibo", "in-view", "", "depicts", "kibo")
    parts = "Kibo: the pressurized module, the exposed facility, the logistics module and the robotic arm"
    for part in ("kibo-pressurized-module", "kibo-exposed-facility", "kibo-logistics-module", "kibo-robotic-arm"):
        r.says(parts, "parts", part, "partOf", "kibo")
        r.says(parts, "parts", "", "depicts", part)
    dragon = "The SpaceX CRS-32 Dragon is docked to Harmony's space-facing port"
    r.says(dragon, "docks", "spacex-crs-32-spacecraft", "dockedTo", "harmony-zenith-port", ("on", "2025-05-01"))
    r.says("SpaceX CRS-32 Dragon", "owner", "spacex-crs-32-spacecraft", "operatedBy", "spacex")
    r.says(dragon, "docks", "", "depicts", "spacex-crs-32-spacecraft")
    endurance = "Endurance, partially obscured, sits at Harmony's forward port"
    r.says(endurance, "docks", "dragon-endurance", "dockedTo", "harmony-forward-port", ("on", "2025-05-01"))
    r.says("Endurance, partially obscured", "in-view", "", "depicts", "dragon-endurance", ("visibility", "partlyObscured"))
    above = "260 miles (418 kilometers) above the Pacific Ocean"
    r.says(above, "altitude", "", "altitudeMiles", 260)
    r.says(above, "altitude", "", "altitudeKm", 418)
    r.says(above, "altitude", "", "orbitingAbove", "pacific-ocean")
    east = Entity("east", "Direction", "east")
    r.says("east of the Hawaiian islands", "bearing", "", "bearing", east, ("from", "hawaiian-islands"))
    ordinal = "It was the first spacewalk for Ayers"
    r.says(ordinal, "ordinal", "nichole-ayers", "careerOrdinal", 1, ("in", "spacewalk-2025-05-01"))
    r.says(ordinal, "ordinal", "nichole-ayers", "performed", "spacewalk-2025-05-01")
    r.says("NASA astronaut Anne McClain", "title-of-person", "anne-mcclain", "affiliatedWith", "nasa")
    work = "Ayers, who with NASA astronaut Anne McClain prepared hardware for new solar arrays"
    r.says(work, "work", "anne-mcclain", "performed", "spacewalk-2025-05-01", confidence=0.8)
    for who in ("nichole-ayers", "anne-mcclain"):
        r.says(work, "work", who, "activity", "prepare hardware for new solar arrays", confidence=0.8)
    r.says(work, "work", "spacewalk-2025-05-01", "preparedFor", "irosa", confidence=0.8)
    lived = "People have lived aboard for nearly 25 years"
    r.says(lived, "occupancy", "iss", "continuousOccupancy", "P25Y", ("approximation", "nearly"))
    return r.reading()


def leak() -> Reading:
    """A spacewalk of 2013, told with its mission; the photographer is not known."""
    text = (
        "iss036e016704 (July 9, 2013) --- European Space Agency astronaut Luca Parmitano, Expedition 36 flight engineer, works "
        "outside the Destiny laboratory. Parmitano fixed a cable. Canadarm2, out of frame, held the platform."
    )
    document = Document("iss036e016704", text, date="2013-07-10", credit="NASA")
    r = Reader(document)
    who = "European Space Agency astronaut Luca Parmitano, Expedition 36 flight engineer"
    r.says("iss036e016704 (July 9, 2013)", "stamp", "", "takenOn", "2013-07-09", confidence=0.99)
    r.says(who, "title-of-person", "luca-parmitano", "affiliatedWith", "esa")
    r.says(who, "title-of-person", "luca-parmitano", "memberOf", "expedition-36")
    r.says(
        who, "title-of-person", "luca-parmitano", "role", "flight engineer of Expedition 36",
        ("role", "flight engineer"), ("in", "expedition-36"),
    )  # fmt: skip
    scene = who + ", works outside the Destiny laboratory"
    r.says(scene, "scene", "", "depicts", "luca-parmitano")
    r.says(scene, "scene", "luca-parmitano", "performed", "spacewalk-2013-07-09", confidence=0.7)
    r.says(scene, "scene", "", "takenDuring", "spacewalk-2013-07-09", confidence=0.7)
    r.says("Parmitano fixed a cable", "work", "luca-parmitano", "activity", "fix cable")
    r.says("Canadarm2, out of frame", "in-view", "", "depicts", "canadarm2", ("visibility", "outOfFrame"), ("modality", "denied"))
    return r.reading()


def delta() -> Reading:
    """An Earth view by an unnamed crew member of Expedition 71."""
    text = (
        "The lights of the Nile Delta and a green aurora are seen from the Cupola, in a view taken on June 2, 2024, by an "
        "Expedition 71 crew member. The frame of the Cupola is in the foreground."
    )
    document = Document("delta/lights 2024", text, title="The Nile Delta by night", date="2024-06-05")
    r = Reader(document)
    somebody = Entity("expedition-71-crew-member", "Person", "Expedition 71 crew member", known=False)
    by = "by an Expedition 71 crew member"
    r.says(by, "photographer", "", "takenBy", somebody)
    r.says(by, "photographer", "", "takenDuring", "expedition-71")
    r.says("taken on June 2, 2024", "scene-date", "", "takenOn", "2024-06-02")
    seen = "The lights of the Nile Delta and a green aurora are seen"
    r.says(seen, "in-view", "", "depicts", "nile-delta")
    r.says(seen, "in-view", "", "depicts", "aurora")
    r.says("seen from the Cupola", "viewpoint", "", "takenFrom", "cupola")
    r.says("The frame of the Cupola is in the foreground", "in-view", "", "depicts", "cupola", ("visibility", "inForeground"))
    r.says("The Nile Delta by night", "title-names", "", "depicts", "nile-delta", field="title", confidence=0.6)
    return r.reading()


def onishi() -> Reading:
    """Work inside Kibo, with a command, a new name, and a plan that must not become a fact."""
    text = (
        "JAXA astronaut Takuya Onishi, commander of Expedition 73, sets up the Ocean Lamp rack inside Kibo on May 20, 2025. "
        "The lamp, built by Thales Alenia Space, was launched in March 2025. Ayers took the photo. SpaceX CRS-32 is to leave "
        "Harmony on May 23. Onishi's colleague Oleg Kononenko was not aboard Expedition 73."
    )
    document = Document("onishi-rack", text, title="New light", date="2025-05-21", credit="JAXA/NASA")
    r = Reader(document)
    who = "JAXA astronaut Takuya Onishi, commander of Expedition 73"
    lamp = Entity("ocean-lamp", "Hardware", "Ocean Lamp", known=False)
    r.says(who, "title-of-person", "takuya-onishi", "affiliatedWith", "jaxa")
    r.says(who, "title-of-person", "takuya-onishi", "memberOf", "expedition-73")
    r.says(
        who, "title-of-person", "takuya-onishi", "role", "commander of Expedition 73",
        ("role", "commander"), ("in", "expedition-73"),
    )  # fmt: skip
    scene = "sets up the Ocean Lamp rack inside Kibo on May 20, 2025"
    r.says(scene, "scene", "", "depicts", "takuya-onishi")
    r.says(scene, "scene", "", "depicts", lamp)
    r.says(scene, "scene", "", "depicts", "kibo")
    r.says("on May 20, 2025", "scene-date", "", "takenOn", "2025-05-20")
    r.says("sets up the Ocean Lamp rack inside Kibo", "work", "takuya-onishi", "activity", "set up Ocean Lamp rack")
    r.says("the Ocean Lamp rack inside Kibo", "part-of", lamp, "partOf", "kibo", confidence=0.7)
    r.says("The lamp, built by Thales Alenia Space", "builds", lamp, "builtBy", "thales-alenia-space")
    r.says("The lamp, built by Thales Alenia Space, was launched in March 2025", "launched", lamp, "launchedOn", "2025-03")
    r.says("Ayers took the photo", "photographer", "", "takenBy", "nichole-ayers")
    plan = "SpaceX CRS-32 is to leave Harmony on May 23"
    r.says(plan, "docks", "spacex-crs-32-spacecraft", "dockedTo", "harmony", confidence=0.8)
    away = Entity("expedition-74", "Expedition", "Expedition 74", known=False)
    r.says("Onishi's colleague Oleg Kononenko was not aboard Expedition 73", "member", "oleg-kononenko", "memberOf",
           "expedition-73", ("modality", "denied"))  # fmt: skip
    r.says(plan, "schedule", "spacex-crs-32-spacecraft", "preparedFor", away, ("modality", "planned"))
    return r.reading()


def progress() -> Reading:
    """A cargo ship at Zvezda, with months for dates and words that a table must not run as control characters."""
    text = (
        "The Progress MS-22 cargo craft, which reached the station in February 2023, is pictured docked to Zvezda's aft port.\n"
        "A second line, \"quoted\" \\ with a tab\tand \u001b[31mred ink\u001b[0m."
    )  # fmt: skip
    document = Document("progress-83", text, date="2023-03")
    r = Reader(document)
    whole = "The Progress MS-22 cargo craft, which reached the station in February 2023, is pictured docked to Zvezda's aft port"
    r.says(whole, "docks", "progress-ms-22-spacecraft", "dockedTo", "zvezda-aft-port", ("on", "2023-03"))
    r.says(whole, "in-view", "", "depicts", "progress-ms-22-spacecraft")
    arrived = "which reached the station in February 2023"
    r.says(arrived, "arrived", "progress-ms-22-spacecraft", "arrivedOn", "2023-02",
           confidence=1, reviewed=Review("Ann", "2026-01-02"))  # fmt: skip
    r.says("with a tab\tand \u001b[31mred ink\u001b[0m", "in-view", "", "depicts", "zvezda", confidence=0.5)
    return r.reading()


def readings() -> tuple[Reading, ...]:
    """All golden Readings."""
    return truss_view(), leak(), delta(), onishi(), progress()


@lru_cache
def golden_background() -> tuple[Quad, ...]:
    """What is known before the golden captions are read."""
    return tuple(background(small_reference(), read_mappings(GOLDEN / "mappings")))


@lru_cache
def golden_lines() -> tuple[str, ...]:
    """The golden graph as sorted N-Quads lines: background, claims, and what follows."""
    from issgraph.derive import Deriver

    deriver = Deriver(golden_background())
    found = {*golden_background(), *deriver.from_background, *deriver.rule_quads()}
    for reading in readings():
        told = tuple(quads(reading))
        found.update(told)
        found.update(deriver.derived(told))
    return tuple(sorted(line(quad) for quad in found))
