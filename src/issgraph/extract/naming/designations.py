"""Numbered designations by grammar, not list: Expedition 73, Soyuz MS-27, STS-131, CRS-32, NG-21, Crew-10, HTV-9, Ax-4."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter

from issgraph.compiled import compiled
from issgraph.model import Entity
from issgraph.patterns import Pattern

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
NUMBERS = {word: number for number, word in enumerate(_ONES)} | _TENS
NUMBERS |= {f"{ten}-{one}": value + number for ten, value in _TENS.items() for number, one in enumerate(_ONES[1:10], 1)}
_SPELLED = "|".join(sorted({spelt for word in NUMBERS for spelt in (word.capitalize(), word.title())}, key=lambda w: (-len(w), w)))
_NUMBER = rf"(?:\d{{1,3}}|{_SPELLED})"


@dataclass(frozen=True, slots=True)
class Designation:
    """A designation at a place: `entities` has one entry for each number named ("Expedition 52/53" names two)."""

    start: int
    end: int
    entities: tuple[tuple[Entity, ...], ...]


Known = Callable[[str], tuple[Entity, ...]]
"""Looks a label up in the gazetteer: all it may mean, or nothing."""


def _flight(label: str, cls: str, known: Known) -> tuple[Entity, ...]:
    """A flight is a mission and the vehicle that flies it; which one is meant, the words around it decide."""
    found = known(label) or known(f"ISS {label}")
    if found:
        return found
    slug = compiled(r"[^a-z0-9]+").sub("-", label.lower()).strip("-")
    mission = Entity(slug, "Mission", label, known=False)
    return (mission,) if not cls else (mission, Entity(f"{slug}-spacecraft", cls, label, known=False))


def _expedition(number: str, known: Known) -> tuple[Entity, ...]:
    value = NUMBERS.get(number.lower(), -1) if not number.isdigit() else int(number)
    if not 0 < value < 400:
        return ()
    return known(f"Expedition {value}") or (Entity(f"expedition-{value}", "Expedition", f"Expedition {value}", known=False),)


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: Pattern
    label: str
    cls: str = ""


_FORMS = (
    _Form(Pattern(r"\bSTS[- ]?(?P<n>\d{2,3})(?![\w-])"), "STS-{n}"),
    _Form(
        Pattern(r"\b(?:ISS )?Soyuz \d{1,2} \((?:Soyuz )?(?P<f>TMA|MS)-(?P<n>\d{1,3})(?P<m>-?M)?\)"), "Soyuz {f}-{n}{m}", "CrewSpacecraft"
    ),
    _Form(Pattern(r"\bSoyuz[ -](?P<f>TMA|TM|MS)[ -]?(?P<n>\d{1,3})(?P<m>-?M)?\b(?:/\d{1,2}S\b)?"), "Soyuz {f}-{n}{m}", "CrewSpacecraft"),
    _Form(
        Pattern(r"\bProgress[ -](?P<f>M1|MS|M)[ -]?(?P<n>\d{1,3})(?P<m>-?M)?\b(?:/\d{1,2}P\b)?"), "Progress {f}-{n}{m}", "CargoSpacecraft"
    ),
    _Form(Pattern(r"\bMS-(?P<n>\d{1,2}) Soyuz\b(?! MS| rocket)"), "Soyuz MS-{n}", "CrewSpacecraft"),
    _Form(Pattern(r"\bMS-(?P<n>\d{1,2}) Progress\b(?! MS| rocket)"), "Progress MS-{n}", "CargoSpacecraft"),
    _Form(Pattern(r"\b(?:ISS )?Soyuz (?P<n>\d{1,2})\b(?! (?:percent|of|crew ?m|cosmon))"), "Soyuz {n}", "CrewSpacecraft"),
    _Form(Pattern(r"\b(?:ISS )?Progress (?P<n>\d{1,2})\b(?! (?:percent|of))"), "Progress {n}", "CargoSpacecraft"),
    _Form(Pattern(r"\b(?:SpaceX(?:'s)? )?(?:Dragon )?CRS-(?P<n>\d{1,2})\b"), "SpaceX CRS-{n}", "CargoSpacecraft"),
    _Form(Pattern(r"\bSpaceX-(?P<n>\d{1,2})\b"), "SpaceX CRS-{n}", "CargoSpacecraft"),
    _Form(Pattern(r"\b(?:NASA's )?(?:SpaceX(?:'s)? )?(?:Dragon )?Crew-(?P<n>\d{1,2})\b"), "SpaceX Crew-{n}", "CrewSpacecraft"),
    _Form(Pattern(r"\b(?:Cygnus )?(?:NG|Northrop Grumman)-(?P<n>\d{1,2})\b"), "Cygnus NG-{n}", "CargoSpacecraft"),
    _Form(Pattern(r"\b(?:Cygnus )?OA-(?P<n>\d{1,2}E?)\b"), "Cygnus OA-{n}", "CargoSpacecraft"),
    _Form(Pattern(r"\b(?:Cygnus )?(?:CRS )?Orb-(?P<n>\d)\b"), "Cygnus CRS Orb-{n}", "CargoSpacecraft"),
    _Form(Pattern(r"\bHTV-?(?P<n>X?\d{1,2})\b"), "HTV-{n}", "CargoSpacecraft"),
    _Form(Pattern(r"\b(?:Kounotori|KOUNOTORI)[ -]?(?P<n>\d)\b"), "HTV-{n}", "CargoSpacecraft"),
    _Form(
        Pattern(r"\bH-II Transfer Vehicle,? [Nn]o\. ?(?P<n>\d)\b(?: \"?(?:Kounotori|KOUNOTORI)\"?)?(?: \(HTV-?(?P=n)\))?"),
        "HTV-{n}",
        "CargoSpacecraft",
    ),
    _Form(Pattern(r"\b(?:Axiom(?: Space)?(?:'s)? )?Ax-(?P<n>\d)\b"), "Axiom Mission {n}", "CrewSpacecraft"),
    _Form(Pattern(r"\bAxiom(?: Space)?(?: Mission)?[ -](?P<n>\d)\b"), "Axiom Mission {n}", "CrewSpacecraft"),
)
_OF_CREWS = compiled(
    r",? (?:(?:is|was|now|still|has been|had been|docked|parked|moored|sits|hangs|waits|stays|remains) ){0,3}(?:at|on|to) (?:the )?(?:Rassvet|Prichal)\b"
)
"""Behind a number alone: modules at which only ships with crews have docked."""
_SHORT = Pattern(r"\bMS-\d{2}\b")
"""A ship by its number alone, after its kind: "another Progress, MS-34"."""
_MORE = Pattern(
    r"(?P<k>(?:Soyuz|Progress) (?:(?:MS|TMA)-)?|(?:CRS|NG|Crew|HTV|Ax|OA)-)\d{1,2}(?P<m>M?)(?P<more>(?:(?:, |,? and | & )-?\d{1,2}M?(?=(?:, -?\d{1,2}M?)?(?:,? and -?\d{1,2}M?)? (?:[a-z]+ ){0,2}(?:ships|spacecraft|craft|vehicles|capsules|freighters|missions|crews|flights|cargo|crew|resupply)\b))+)"
)
"""Ships by their numbers after the first: "Progress 75 and 77 resupply ships"."""
_FURTHER = compiled(r"-?(\d{1,2})M?")
_KINDS = compiled(r"\b(?:Soyuz|Progress)\b")
_EXPEDITION = Pattern(
    rf"\b(?:ISS )?(?:[Ee]xpeditions?|EXPEDITION|Exp\.?|EXP|[Ii]ncrements?)(?: ?#|[ -])?(?P<n>{_NUMBER})(?P<more>(?:(?:/| and | & |-|–| through |, (?=\d+(?:,| and) \d))(?:Expedition |Exp\. )?{_NUMBER}\b)*)(?!\w)"
)
ORDINALS = {f"{word}th": number for word, number in NUMBERS.items() if 3 < number < 20 and number not in (5, 8, 9, 12)}
ORDINALS |= {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20, "thirtieth": 30}
ORDINALS |= {f"{ten}-{word}": NUMBERS[ten] + n for ten in ("twenty", "thirty") for word, n in tuple(ORDINALS.items()) if n < 10}
"""Ordinals in words with their numbers, to the thirty-ninth."""
_NTH_WORDS = rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_NTH = Pattern(
    rf"(?:(?P<w>SpaceX|Northrop Grumman|[Tt]he company)'s|[Ii]ts) {_NTH_WORDS} (?:contracted |NASA )?(?:Dragon |Cygnus )?(?:commercial )?(?:cargo )?(?:resupply(?: services)?|cargo) (?:mission|flight|run)\b"
)
"""A flight by its number under NASA's contracts for cargo, which numbers it: "SpaceX's 29th commercial resupply services mission" is CRS-29
(so NASA's releases of Nov. 9, 2023, and, of Northrop Grumman's 21st, NG-21, of Aug. 4, 2024)."""
_NTH_STORK = Pattern(
    rf"{_NTH_WORDS} (?:and (?:last|final) )?(?:Japanese |unmanned |uncrewed |cargo )?(?:Kounotori|HTV|H-II Transfer Vehicle)(?!-?X)(?:,? (?:known as|called|named) Kounotori)?\b(?! ?-?\d)"
)
"""One of Japan's nine freighters by its place among them, which numbers it: "the seventh Kounotori" is HTV-7."""
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_NTH_EXPEDITION = Pattern(
    rf" (?=\d|[{''.join(sorted({word[0] for word in ORDINALS}))}])(?:(?<=\b[Tt]he )|(?<=\bISS )|(?<=\b[Ss]tation's )|(?<=\bwith )|(?<=\bfor )|(?<=\bof ))(?P<n>{_ORDINAL})(?:(?:/| and (?:the )?)(?P<m>{_ORDINAL}))?"
    r" (?:(?P<long>resident|permanent|long|basic|principal|prime|long-duration|long-term|main|ISS|[Ss]tation|[Ss]pace [Ss]tation|International Space Station)(?: main)? )?(?P<w>[Ee]xpedition crew|[Ee]xpedition|crew)\b"
    r"(?! ?#?\d| (?:of (?!the (?:ISS|[Ss]tation|International))|by|in search|up|down|across|into|member|cabin|quarters))"
)
"""An expedition by its number: "the 43rd expedition", "the second resident crew", "the 22nd/23rd expedition crew"."""
_CARRIERS = compiled(r"\b(?:SpaceX|Northrop Grumman)\b")
_SHIPS = compiled(r"\b(?:Dragon|Cygnus)\b")
_RANGE = compiled(r" ?[-–]| through")
_EACH = Pattern(_NUMBER)


def designations(text: str, known: Known) -> list[Designation]:
    """The designations of a view; unknown numbers are read as well (Expedition 91 is an expedition before any table says so)."""
    found: list[Designation] = []
    for form in _FORMS:
        for match in form.pattern.finditer(text):
            parts = {key: value or "" for key, value in match.groupdict().items()}
            parts["n"] = parts["n"].lstrip("0") or "0" if form.label.startswith(("SpaceX", "Cygnus", "HTV", "Axiom")) else parts["n"]
            if "m" in parts:
                parts["m"] = parts["m"].replace("-", "")
            entities = _flight(form.label.format(**parts), form.cls, known)
            found.append(Designation(match.start(), match.end(), (entities,)))
    taken = {at for each in found for at in range(each.start, each.end)} if "MS-" in text else ()
    for match in _SHORT.finditer(text):
        kinds = _KINDS.findall(text, max(0, match.start() - 90), match.start())
        kinds = ["Soyuz"] if _OF_CREWS.match(text, match.end()) else kinds
        if kinds and match.start() not in taken:
            cls = "CrewSpacecraft" if kinds[-1] == "Soyuz" else "CargoSpacecraft"
            found.append(Designation(match.start(), match.end(), (_flight(f"{kinds[-1]} {match.group()}", cls, known),)))
    nth = list(_NTH.finditer(text))
    carriers, ships = ([(m.end(), m.group()) for m in each.finditer(text)] if nth else [] for each in (_CARRIERS, _SHIPS))
    for match in nth:
        word, before = match["w"], match.start()
        named = word if word and word[0] in "SN" else (_last(carriers, before) if word else "") or _last(ships, before)
        if named:
            label = "SpaceX CRS-{}" if named in ("SpaceX", "Dragon") else "Cygnus NG-{}"
            start = match.start("n")
            number = ORDINALS.get(match["n"]) or int(match["n"][:-2])
            if number < 10 and label.startswith("Cygnus"):
                continue  # the first nine flew under other names
            found.append(Designation(start, match.end(), (_flight(label.format(number), "CargoSpacecraft", known),)))
    for match in _NTH_STORK.finditer(text):
        number = ORDINALS.get(match["n"]) or int(match["n"][:-2])
        if number < 10:
            found.append(Designation(match.start("n"), match.end(), (_flight(f"HTV-{number}", "CargoSpacecraft", known),)))
    for match in _MORE.finditer(text):
        for more in _FURTHER.finditer(match["more"]):
            name = f"{match['k']}{more[1]}{match['m']}"
            first = next((f for f in _FORMS if f.pattern.fullmatch(name)), None)
            if first is not None:
                whole = first.pattern.fullmatch(name)
                values = {key: value or "" for key, value in whole.groupdict().items()} if whole else {}
                start = match.start("more") + more.start()
                found.append(Designation(start, start + len(more.group()), (_flight(first.label.format(**values), first.cls, known),)))
    for match in _NTH_EXPEDITION.finditer(text):
        opening = match["n"] in ("first", "1st")
        if (match["w"] == "crew" and not match["long"]) or (opening and match["w"].lower() == "expedition" and not match["long"]):
            continue  # "the third crew", "the first expedition": of whatever
        told = tuple(_expedition(str(ORDINALS.get(n) or int(n[:-2])), known) for n in (match["n"], match["m"]) if n)
        if all(told):
            the = 4 if match["n"][0].isdigit() and text.endswith("the ", 0, match.start("n")) else 0  # "the 22nd/23rd" is no day
            found.append(Designation(match.start("n") - the, match.end(), told))
    for match in _EXPEDITION.finditer(text):
        numbers = [match["n"], *(each.group() for each in _EACH.finditer(match["more"]))]
        if (
            len(numbers) == 2
            and _RANGE.match(match["more"])
            and all(n.isdigit() for n in numbers)
            and 1 < int(numbers[1]) - int(numbers[0]) < 4
        ):
            numbers = [str(n) for n in range(int(numbers[0]), int(numbers[1]) + 1)]  # "Expeditions 64-66" are three
        each = tuple(entities for number in numbers if (entities := _expedition(number, known)))
        if each:
            found.append(Designation(match.start(), match.end(), each))
    return found


def _last(words: list[tuple[int, str]], place: int) -> str:
    """The last of some words, each with where it ends, that stands before a place."""
    after = bisect.bisect_right(words, place, key=itemgetter(0))
    return words[after - 1][1] if after else ""
