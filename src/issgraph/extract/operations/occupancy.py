"""How long the station has been lived in without a break, and how many parts a thing is said to have."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Pattern

_COUNT = r"(?P<n>\d{1,2}(?:\.5)?|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_ABOUT = r"(?:(?P<about>nearly|almost|about|more than|over|some|roughly|just over|close to) )?"
_UNITS = ("year", "decade", "month")
_OCCUPIED = (
    Pattern(
        rf"{_ABOUT}{_COUNT}[ -](?P<unit>years?|decades?|months?) of (?:[a-z]+ )?(?:continuous|uninterrupted|unbroken|nonstop|permanent)[^.;]{{0,20}} (?:occupancy|occupation|presence|habitation|residence|residency|crews?|living)"
    ),
    Pattern(
        rf"(?:continuous(?:ly)?|uninterrupted|without (?:a )?(?:break|interruption)|nonstop|never been (?:empty|without))[^.;]{{0,60}}? for {_ABOUT}{_COUNT} (?P<unit>years?|decades?|months?)"
    ),
    Pattern(
        rf"for {_ABOUT}{_COUNT} (?P<unit>years?|decades?|months?)[^.;]{{0,60}}?(?:continuously|without (?:a )?(?:break|interruption|pause)|never been (?:empty|without)|always been)"
    ),
)
_PARTS = Pattern(
    r"(?P<n>two|three|four|five|six|\d)-part (?:[a-z-]+ )?(?P<t>[\ue000-\uf8ff])|(?P<u>[\ue000-\uf8ff])(?:,| has| consists of| is made of| comprises) (?P<m>two|three|four|five|six) (?:main |principal |separate )?(?:parts|pieces|sections|elements|components)"
)
_ON_STATION = Pattern(r"station|outpost|orbiting|orbital|iss\b|complex|laboratory")


def read_occupancy(draft: Draft, sentence: Sentence) -> None:
    """States continuous occupancy with its duration as it is told, and stated numbers of parts."""
    for pattern in sentence.worth(_OCCUPIED):
        match = pattern.search(sentence.codes) if any(unit in sentence.codes for unit in _UNITS) else None
        station = draft.gazetteer.rows.get("iss")
        if match and station and (any(c.is_a("SpaceStation") for c in sentence.chunks) or _ON_STATION.search(sentence.codes)):
            count = NUMBERS.get(match["n"]) or float(match["n"])
            years = count * 10 if match["unit"].startswith("decade") else count
            unit = "M" if match["unit"].startswith("month") else "Y"
            span = sentence.original(*match.span())
            about = (("approximation", match["about"]),) if match["about"] else ()
            draft.say(
                station.entity,
                "continuousOccupancy",
                f"P{int(years)}{unit}",
                "occupancy",
                span,
                object_span=sentence.original(match.start("n"), match.end("unit")),
                trigger=span,
                qualifiers=about,
            )
            return
    for match in _PARTS.finditer(sentence.codes):
        chunk = sentence.at[match.start("t") if match["t"] else match.start("u")]
        thing = chunk.meaning("SpaceObject")
        number = match["n"] or match["m"]
        if thing and not chunk.members:
            span = sentence.original(*match.span())
            draft.say(
                thing, "statedPartCount", int(NUMBERS.get(number) or number), "stated-parts", span, subject_span=chunk.span, trigger=span
            )
