"""A view to its first chunks: every known name, designation, date and distance, longest first, none overlapping.
The file is long by names that only look like another's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from issgraph.compiled import compiled
from issgraph.extract.naming.airborne import airborne
from issgraph.extract.naming.chunks import Chunk
from issgraph.extract.naming.dates import dates
from issgraph.extract.naming.designations import Designation
from issgraph.extract.naming.lengths import lengths
from issgraph.extract.naming.newcomers import slug
from issgraph.extract.naming.storms import bare_storms
from issgraph.gazetteer import Gazetteer, Hit, Meaning
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.view import view
from issgraph.vocab import is_a


def names(text: str, numbered: list[Designation], day: str, gazetteer: Gazetteer) -> list[Chunk]:
    """The chunks of a view with its designations. `day` is the date that tells namesakes apart (the document's or the first one told)."""
    found: list[Chunk] = []
    small = text.lower()
    ahead = sorted(((d.start, d.end) for d in numbered), reverse=True)
    around: list[tuple[int, int]] = []
    stands = _Standing(text, small)
    for hit in gazetteer.find(text):
        start, end = hit.start, hit.end
        if around:
            around = [(first, last) for first, last in around if last > start]
        while ahead and ahead[-1][0] < end:
            around.append(ahead.pop())
        if around and any(last > start and not (start <= first and last <= end) for first, last in around):
            first = min(first for first, last in around if last > start)
            rest = text[start:first].rstrip()  # "Northrop Grumman Cygnus" before "Cygnus NG-19" leaves its owner
            owner = tuple(e for e in gazetteer.called(rest) if e.cls == "Organization") if rest and first < end else ()
            if owner:
                found.append(Chunk(start, start + len(rest), owner))
            continue
        if _AFTER_NAMESAKE.match(text, end) or (_before_namesake(text, start) and not _whole_name(text, hit)):
            continue
        words = text[start:end]
        if words.startswith("Progress") and _IS_MADE.match(text, start, end + 40):
            continue
        if words == "logistics module" and _CARRIERS.search(small) and not _ATTIC.search(small):
            continue  # Leonardo's like, in a text that names one of them
        if len(words) == 3 and _WEEKDAY.match(text, start):
            continue
        if words.lower() == "specialists" and _OF_SOMETHING.search(text, 0, start):
            continue  # "weather specialists" are none of a flight's
        entities = open_meanings(hit.meanings, day, stands)
        if text.endswith(_MOUNT, 0, start):
            if not any(gazetteer.rows[e.id].get("kind") in _HEIGHTS for e in entities if e.id in gazetteer.rows):
                continue  # "Mount Washington" is no city: the words are one name that no table has
            start -= next(len(word) for word in _MOUNT if text.endswith(word, 0, start))
        if text.endswith(("the ", "The "), 0, hit.start) and _RIVERS.match(text, hit.start, end + 12):
            entities = tuple(e for e in gazetteer.called(f"{words} River") if e.cls == "EarthFeature") or entities
        if entities:
            found.append(Chunk(start, end, _as_called(text, hit.start, end, entities)))
    for designation in numbered:
        each = tuple(
            Chunk(designation.start, designation.end, _as_called(text, designation.start, designation.end, entities))
            for entities in designation.entities
        )
        found.append(each[0] if len(each) == 1 else Chunk(designation.start, designation.end, members=each))
    found += _formal_names(text, gazetteer) + _capital_names(text, gazetteer) + _initialled(text, day, gazetteer)
    found += _turned_names(text, gazetteer)
    found += [
        Chunk(match.start(), match.end(), (Entity(match.group().lower().replace(" ", "-"), "Phenomenon", match.group(), known=False),))
        for match in _STORM.finditer(text)
    ]
    found += bare_storms(text, found) + _bare_comets(text) + _longer_places(text, found, gazetteer)
    found += airborne(text, gazetteer.called)
    found += [Chunk(date.start, date.end, value=date) for date in dates(text)]
    found += [Chunk(length.start, length.end, value=length) for length in lengths(text)]
    return longest(found)


_WEEKDAY = compiled(
    r"(?:Sun|SUN)\.?,? (?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|\d{1,2}[./-]\d)"
)
"""A day that is called as the star is: "Sun 15 Oct"."""


_BARE_COMET = Pattern(
    r"(?<![\w-])(?<!Comet )(?<!comet )(?:[CPI]/\d{4} [A-Z]\d{1,2} \((?P<a>[A-Z]\w+(?:[-–]\w+)*)\)|(?P<b>Tsuchinshan[-–]ATLAS|NEOWISE|PanSTARRS|Pan-STARRS|Pons[-–]Brooks|Hale[-–]Bopp)(?![-–\w]))"
)
_SURNAMED_COMET = Pattern(
    r"(?<![\w-])(?<!Comet )(?<!comet )(?<![A-Z][a-z]{2} )(?<![a-z] )(?P<a>Lovejoy|ISON|McNaught|Nishimura|Lemmon|SWAN)(?=(?:'s tail|,? (?:is|was|hangs?|rises|stands|shines|glows|trails|climbs|drops|sinks|fades|points|goes|with its tail|its tail))\b)"
    r"(?!,? (?:is|was) (?:an?|the|one) (?!(?:[a-z-]+ ){0,3}(?:comet|visitor|smudge|streak|speck|blur|glow|ball|dot|point|fan|plume|sight)s?\b(?! (?:hunter|watcher|finder|seeker|discoverer|expert|catcher))))(?![^.;]*\b(?:he|she|his|her|who)\b)"
)


def _bare_comets(text: str) -> list[Chunk]:
    """Comets that go by their discoverer's name, or by their number and that: "NEOWISE hung low", "C/2023 A3 (Tsuchinshan-ATLAS)"."""
    if "omet" not in text and "/20" not in text:
        return []
    return [
        Chunk(m.start(), m.end(), (Entity(f"comet-{name.lower()}", "Phenomenon", f"Comet {name}", known=False),))
        for pattern in (_BARE_COMET, _SURNAMED_COMET)
        for m in pattern.finditer(text)
        for name in [next(group for group in m.groups() if group)]
    ]


_LAND_WORD = compiled(
    r" (?:River|Lakes?|Canal|Channel|Bay|Straits?|Sound|Islands?|Peninsula|Range|Mountains|Valley|Glacier|Icefield|Delta|Desert|Basin|Falls|Pass|Volcano|Reef|Harbou?r|Gulf|Plateau|Estuary|Fjord|Canyon|Crater|Highlands|Archipelago|Lagoon|Bight|Trench|Hills|Plain|Plains|Dunes|Atoll|Bridge|Dam|Reservoir)\b(?! (?:of|[A-Z]))"
)
_OF_SOMETHING = compiled(
    r"(?<![\w-])(?!(?:the|an?|two|three|four|five|six|both|all|its|their|his|her|our|these|those|other|fellow|veteran|new|first|and|or|as|are|is|were|was|of|with|by|to|from|for|than|shuttle) )[a-z-]+ $"
)
"""Before specialists of some field."""
_OF_TOWN = compiled(r" (?:Harbou?r|Bridge)")
"""What lies in the town whose name it has, and so is no other place."""


def _is_town(chunk: Chunk, gazetteer: Gazetteer) -> bool:
    return any(e.id in gazetteer.rows and gazetteer.rows[e.id].get("kind") == "city" for e in chunk.entities)


def _longer_places(text: str, found: list[Chunk], gazetteer: Gazetteer) -> list[Chunk]:
    """Places whose name goes on behind a name that the tables have: "Ottawa River", "Santa Barbara Channel"."""
    longer: list[Chunk] = []
    for chunk in found:
        if not chunk.is_a("EarthFeature") or chunk.value is not None or not text[chunk.start].isupper():
            continue
        word = _LAND_WORD.match(text, chunk.end)
        if word is not None and not (_OF_TOWN.fullmatch(word.group()) and _is_town(chunk, gazetteer)):
            label = f"{text[chunk.start : chunk.end]}{word.group()}"
            kind = word.group().strip().lower().rstrip("s")
            same = tuple(e for e in chunk.entities if e.id in gazetteer.rows and gazetteer.rows[e.id].get("kind").rstrip("s") == kind)
            longer.append(Chunk(chunk.start, word.end(), same or (Entity(slug(label), "EarthFeature", label, known=False),)))
    return longer


_RIVERS = compiled(
    r"(?<=[Tt]he )(?:Mississippi|Missouri|Ohio|Colorado|Niger|Congo|Senegal|Jordan|Arkansas|Paraguay|Uruguay|Tennessee|Delaware)(?=[,.;:)]|'s\b| (?:is|was|at|in|near|from|to|through|into|below|with|flows|winds|runs|meanders|snakes|bends|curls|loops|twists|unwinds|cuts|carves|spills|empties|pours|enters|meets|joins|reaches|rises|floods|swells|glints|shines|divides|separates|forms|marks|crosses|braids|drains|turns|makes|feeds|splits)\b)"
)
"""Rivers of which lands have the name: with "the" the river is meant."""
_CARRIERS = compiled(r"\b(?:multi-?purpose logistics|mplms?|leonardo|raffaello|donatello)\b")
_ATTIC = compiled(r"\b(?:kibo|elm|jaxa|japan|japanese)\b")
_MOUNT = ("Mount ", "Mt. ", "Mt ")
_HEIGHTS = ("volcano", "mountain", "mountains", "mountain range", "peak")
_COUNTED_FIRST = ("Soyuz", "Progress", "ISS ", "Russian ")
_COUNTED = compiled(r"(?:ISS |Russian )*(Soyuz|Progress) (\d{1,2})P?\b(?!-)")


_COUNTED_TOO = compiled(r"\b(Soyuz|Progress) \d{1,2}(?:(?:, |,? and )\d{1,2})*?(?:, |,? and )(\d{1,2})\Z")


def _as_called(text: str, start: int, end: int, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """A ship by the number that the station's partners count it by ("Progress 28"), unless the text gives its own name as well."""
    counted = _COUNTED.match(text, start, end) if text.startswith(_COUNTED_FIRST, start) else None
    if counted is None and end - start < 6 and text[start:end].lstrip("-").isdigit():
        counted = _COUNTED_TOO.search(text, max(0, start - 60), end)
    if counted is None or text.startswith(")", end - 1) or any(entity.label in text for entity in entities):
        return entities
    label = f"{counted[1]} {counted[counted.lastindex or 2]}"
    return tuple(replace(entity, label=label) if is_a(entity.cls, "VisitingVehicle") else entity for entity in entities)


_STORM = Pattern(
    r"\b(?:[Ss]uper )?(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Tt]ropical [Ss]torm|[Tt]ropical [Cc]yclone) (?!Season|Center)[A-Z][a-z]+\b"
    r"|\b[Cc]omet (?:\d{1,3}P/|[CPD]/\d{4} [A-Z]\d{1,2} (?=\(?[A-Z]))?(?![CPD]/)\(?[A-Z][\w]+(?:[-–][A-Z]\w+)*\)?(?<![(])"
    r"|\b[Cc]omet [CPD]/\d{4} [A-Z]\d{1,2}\b"
)
"""Storms and comets, each with the name it was given."""
_INITIALS = compiled(r" [A-Z]\.| [(\"][A-Z]| (?:Jr|Sr)\b")
_FORMAL = compiled(
    r"\b(?P<first>[A-Z][\w'-]{1,40})(?=\.? (?:[A-Z]\.|\(|\")| [A-Z][\w'-]{1,40}(?: [A-Z][\w'-]{1,40})?,? (?:Jr|Sr)\b)(?:\.(?= [A-Z]\. [A-Z]))?(?: (?:[A-Z]\.){1,3}){0,4}(?: (?:\((?P<nick>[A-Z][\w'-]{1,40})\)|\"(?P<call>[A-Z][\w'-]{1,40})\"))?(?: (?:[A-Z]\.){1,3}){0,4} (?P<last>[A-Z][\w'-]{1,40}(?: [A-Z][\w'-]{1,40})?)(?:,? (?:Jr|Sr)\.?)?(?!\w)"
)


def _formal_names(text: str, gazetteer: Gazetteer) -> list[Chunk]:
    """Known people with initials and nicknames inside the name: "Tamara E. (Tammy) Jernigan", "William S. McArthur, Jr."."""
    found: list[Chunk] = []
    if not _INITIALS.search(text):
        return found
    for match in _FORMAL.finditer(text):
        if match.end() - match.start() == len(f"{match['first']} {match['last']}"):
            continue
        lasts = (match["last"], match["last"].split(" ")[0])
        for name in (f"{first} {last}" for last in lasts for first in (match["first"], match["nick"], match["call"]) if first):
            people = tuple(m.entity for m in gazetteer.meanings(name) if m.entity.cls == "Person")
            if people:
                end = match.end() if match["last"] in name else match.start("last") + len(lasts[1])
                if _AFTER_NAMESAKE.match(text, end):
                    break  # "the Neil A. Armstrong Operations and Checkout Building"
                found.append(Chunk(match.start(), end, people))
                break
    return found


_CAPITALS = compiled(r"\b(?P<first>[A-Z][a-z'-]{1,40}(?:-[A-Z][a-z]{1,40})?) (?P<last>(?:Mc)?[A-Z][A-Z'-]{2,40}(?: [A-Z][A-Z'-]{2,40})?)\b")


_CAPITALS_FIRST = compiled(r"\b(?P<last>[A-Z]{3,40}) (?P<first>[A-Z][a-z]{1,40})\b")


def _capital_names(text: str, gazetteer: Gazetteer) -> list[Chunk]:
    """Known people with the surname in capitals, as European agencies write it, and Japan's before the name: "Thomas PESQUET", "DOI Takao"."""
    found: list[Chunk] = []
    for match in _CAPITALS_FIRST.finditer(text) if "JAXA" in text or "Japan" in text else ():
        people = tuple(m.entity for m in gazetteer.meanings(f"{match['first']} {match['last'].title()}") if m.entity.cls == "Person")
        if people:
            found.append(Chunk(match.start(), match.end(), people))
    for match in _CAPITALS.finditer(text):
        for last in (match["last"], match["last"].split(" ")[0]):
            surname = f"Mc{last[2:].title()}" if last.startswith("Mc") else last.title()
            people = tuple(m.entity for m in gazetteer.meanings(f"{match['first']} {surname}") if m.entity.cls == "Person")
            if people:
                found.append(Chunk(match.start(), match.start("last") + len(last), people))
                break
    return found


_TURNED = compiled(
    r"(?<![\w.'-])(?P<last>[A-Z](?:[a-z]{1,40}|[A-Z'-]{1,40}))(?<![-']) (?P<first>[A-Z][a-z]{1,40}(?:-[A-Z][a-z]{1,40})?)(?P<of> [A-Z][a-z]{1,40}(?:ich|vna))?(?![\w-])"
)


def _turned_names(text: str, gazetteer: Gazetteer) -> list[Chunk]:
    """Known people with the surname first, where it stands in capitals, before a patronymic, or as Japan has it: "HOPPER Grace"."""
    found: list[Chunk] = []
    for match in _TURNED.finditer(text):
        last = match["last"]
        for row in gazetteer.surnames.get(last.title() if last.isupper() else last, ()):
            known = f" {match['first']} " in f" {view(row.label)} " or any(
                view(name).startswith(f"{match['first']} ") for name in row.aliases
            )
            if known and (last.isupper() or match["of"] or row.get("agency") == "jaxa"):
                found.append(Chunk(match.start(), match.end() if match["of"] else match.end("first"), (row.entity,)))
    return found


_INITIALLED = compiled(r"(?<![\w.-])(?P<first>[A-Z][a-z]?)\. ?(?:[A-Z]\. ?)?(?P<last>[A-Z][a-z]{2,40}(?:-[A-Z][a-z]{1,40})?)\b(?! [A-Z])")
_OF_FLIERS = compiled(
    r"(?:[Aa]stronauts?|[Cc]osmonauts?|[Ee]ngineers?|[Cc]ommander|[Pp]ilot|[Ss]pecialists?|[Cc]rew ?members?|[Ss]pacewalkers?|NASA|ESA|JAXA|CSA|Roscosmos|RSA)(?:'s)?:? $"
)
_OF_TWO = ("Yu", "Ye", "Ya")
"""Initials that only names out of Cyrillic have."""
_IN_LIST = (", ", " and ", ", and ", " & ", "; ")


def _initialled(text: str, day: str, gazetteer: Gazetteer) -> list[Chunk]:
    """Known people by an initial and the surname where they are told of as fliers: "cosmonauts A. Lovelace and C. Babbage"."""
    found: list[Chunk] = []
    for match in _INITIALLED.finditer(text) if ". " in text else ():
        listed = match["first"] in _OF_TWO or (bool(found) and text[found[-1].end : match.start()] in _IN_LIST)
        if not (listed or _OF_FLIERS.search(text, max(0, match.start() - 20), match.start())):
            continue
        rows = [row for row in gazetteer.surnames.get(match["last"], ()) if view(row.label).startswith(match["first"])]
        if len(rows) > 1 and day:
            rows = [r for r in rows if (r.get("from") or "0") <= day <= (r.get("until") or "9")]
        if len(rows) == 1:
            found.append(Chunk(match.start(), match.end(), (rows[0].entity,)))
    return found


def longest(chunks: Iterable[Chunk]) -> list[Chunk]:
    """Leftmost and longest chunks, none overlapping; of equals the first given stays."""
    kept: list[Chunk] = []
    for chunk in sorted(chunks, key=lambda c: (c.start, -c.end)):
        if not kept or chunk.start >= kept[-1].end:
            kept.append(chunk)
    return kept


def open_meanings(meanings: tuple[Meaning, ...], day: str, stands: Mapping[str, bool]) -> tuple[Entity, ...]:
    """What a name may mean on a day in a text of which is told which needed words stand in it: dates and needed words rule meanings out, but never the last of a class."""
    if len(meanings) == 1 and not meanings[0].needs:
        return (meanings[0].entity,)
    dated = [m for m in meanings if _there(m, day)] if day and len(meanings) > 1 else []
    alone = {
        m.entity.id for m in dated if sum(_alike(m, other) for other in dated) == 1 and sum(_alike(m, other) for other in meanings) > 1
    }
    left = [
        m
        for m in meanings
        if not m.needs
        or m.entity.id in alone
        or any(stands[word] for word in m.needs)
        or (is_a(m.entity.cls, "VisitingVehicle") and _there(m, day) and stands[_SHIPS])
    ]
    if len(left) > 1 and day:
        on_time = {m.entity.cls for m in left if _there(m, day)}
        left = [m for m in left if _there(m, day) or not any(is_a(m.entity.cls, cls) or is_a(cls, m.entity.cls) for cls in on_time)]
    if len(left) > 1:  # a meaning that asked for a word and found it is meant before one that asked for none
        asked = [m for m in left if m.needs]
        others = [m for m in left if not m.needs and not any(a.entity.cls == m.entity.cls for a in asked)]
        left = asked + others if asked else left
    return tuple(meaning.entity for meaning in left)


_SHIPS = "(ships)"
_OF_SHIPS = Pattern(
    r"\b(?:un)?(?:docked|docks|berthed|docking|dock)\b|\b(?:lifted off|splash(?:ed )?down|liftoff|rendezvous|ports?\b|hatchway|solar panels|in orbit\b|the ship\b|(?:crew |the )capsule\b|spaceships?\b|nose cone\b|parachutes\b|lifts off\b|splash(?:es|down)\b|parked (?:at|on|to)\b|moored (?:at|to)\b|tied up (?:at|to)\b|made fast\b|(?:nose|top|front|roof|end|side) of Harmony\b|Harmony's (?:[a-z-]+ )?(?:end|side|nose|front|top)\b|Node 2\b|PMA-2\b|space[- ]facing\b|[Bb]last(?:ed)?[ -]?off\b|[Ll]ift-?off\b|Falcon 9\b|Space Launch Complex\b|plugged into\b|bolted (?:to|on)\b|left Florida\b|(?:came|went|flew|rode) up in\b"
    r"|(?:near|approach|clos|back|draw|pull)(?:s|es|ed|ing)? (?:in on |near |away from |up to )?(?:the )?(?:ISS|station|space station|International Space Station|outpost|orbiting lab|(?:station's )?Harmony)\b)"
)
"""Words that make a name which ships share with other things a ship's."""


def _alike(a: Meaning, b: Meaning) -> bool:
    """True for namesakes of one kind, which only dates tell apart."""
    return is_a(a.entity.cls, b.entity.cls) or is_a(b.entity.cls, a.entity.cls)


class _Standing(dict[str, bool]):
    """Which of the words that meanings need stand in a text, each looked for when it is first asked for."""

    def __init__(self, text: str, small: str) -> None:
        self._text, self._small = text, small

    def __missing__(self, word: str) -> bool:
        if word == _SHIPS:
            found = _OF_SHIPS.search(self._text) is not None
        else:
            found = word.lower() in self._small and bool(re.search(rf"\b{re.escape(word.lower())}s?\b", self._small))
        self[word] = found
        return found


_HALLS = "Building|Cosmonaut Training Center|Science Center|Memorial|Station Museum"
_PLACES = (
    "School|Street|Avenue|Boulevard|Stadium|Airport|Hall|Academy|Observatory|Institute|Survey|University|Museum|Times|Library|Prize|Award"
    "|Crater|Foundation|College|Park|Bridge|Day"
)
_STATES = "Ohio|Georgia|Indiana|Nebraska|Mississippi|Wisconsin|Oregon|Texas"
_CALLED = (
    "RRS|VSS|HMS|USS|HMCS|MV|Sea of|Research vessel|research vessel|newspaper|magazine|cathedral|polar ship|sailing ship|yacht|frigate|Crater"
    "|crater|city of|town of|explorer|Christopher|composer|ketch|schooner|priest|physicist|astronomer|scientist|mathematician|novelist"
    "|writer|author|poet|king|queen"
)
_AFTER_NAMESAKE = compiled(
    rf"(?:'s)? (?:da Vinci|(?:[A-Z]\w+ (?:and )?){{0,3}}(?:{_HALLS})\b|[Rr]esort|[Hh]otel|(?:[A-Z]\w+ )?(?:Elementary|Middle|High|Primary)? ?(?:{_PLACES})\b)"
    rf"|, the (?:command|lunar) module|, (?:{_STATES})\b| of (?:a|the) (?:cathedral|church|basilica)"
)
_IS_MADE = compiled(
    r"Progress(?: (?:is|was|has been|had been|being))? (?:made\b|reports?\b|towards?\b(?! (?:the )?(?:station|port|dock|complex|outpost|Zvezda|Pirs|Poisk))|of (?:the|this|his|her|their|its) (?:crew|work|experiment|mission|research|study|studies|assembly|construction|expedition)\b)"
)
"""The noun with a capital: no ship."""
_BEFORE_NAMESAKE = compiled(rf"\b(?:{_CALLED}) $")
_CALLED_WORDS = tuple(_CALLED.split("|"))


def _before_namesake(text: str, start: int) -> bool:
    """True where the word before a name tells that something else has it: "the yacht Endeavour"."""
    called = text.startswith(" ", start - 1) and text.endswith(_CALLED_WORDS, 0, start - 1)
    return called and bool(_BEFORE_NAMESAKE.search(text, max(0, start - 24), start))


def _whole_name(text: str, hit: Hit) -> bool:
    """True for somebody's first and last name, whatever calling stands before it: "the scientist Ada Lovelace"."""
    return " " in text[hit.start : hit.end] and any(meaning.entity.cls == "Person" for meaning in hit.meanings)


def _there(meaning: Meaning, day: str) -> bool:
    return not (meaning.since and day < meaning.since[: len(day)]) and not (meaning.until and day > meaning.until + "~")


def first_day(text: str, published: str, known: Callable[[], str]) -> str:
    """The day that tells namesakes apart: the first full date of the text, else the day of publication,
    else the start of the first mission or expedition named (`known` finds it)."""
    for date in dates(text):
        if date.how in ("full", "month") and (date.year or published):
            return date.iso("", published)
    return published or known()
