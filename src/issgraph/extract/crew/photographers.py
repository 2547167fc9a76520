"""Who took the picture: named in a clause or the credit, or an unnamed member of the crew of an expedition or a mission.
The file is long by the ways of telling who took a picture."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import itemgetter

from issgraph.compiled import compiled
from issgraph.extract.crew.authors import read_authors
from issgraph.extract.crew.doubted_takers import SHIP_WORD, take_back_others
from issgraph.extract.crew.last_takers import read_last_taker
from issgraph.extract.crew.loose_takers import read_loose_taker
from issgraph.extract.crew.makers import read_makers
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.crew.own_pictures import read_writer
from issgraph.extract.crew.title_words import PLACED
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import slug
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.view import view

_CREDIT_SPLIT = compiled(r"(?<!\s)\s*(?:/|_|–|—|;|,| and |&| - |-(?=[A-Z]\.)|\||:)\s*")
_CREDIT_WORDS = (
    "credit",
    "courtesy",
    "photo by",
    "image by",
    "photographer:",
    "photographers:",
    "photo:",
    "image:",
    "picture:",
    "(photo ",
    "(image ",
)
_CREDIT_LINE = Pattern(
    r"\(?(?:image |photo |picture )?(?:credits?|courtesy|photo by|image by|photographers?(?=:)|(?:photo|image|picture)(?=: ?[a-z]{3,9} ?/| (?:nasa|esa|jaxa|csa|roscosmos|gctc|energia) ?/))\b(?: of)?:? ?\(?(?P<who>(?:[^()\n]|\([A-Z]{2,6}\)){2,90}?)(?:\)|\.?\s*$|\n)",
    re.I | re.M,
    given=[_CREDIT_WORDS],
)
_NUMBERED = compiled(r"\s+\S*\d{3}\S*\s*$")
"""The number of the picture, which copies put after the photographer's name: "NASA/Jane Morrow KSC-04pd0311"."""
_BODY = r"(?:NASA|ESA|JAXA|CSA|Roscosmos|ROSCOSMOS|REUTERS|Reuters|AP|AFP|EPA-EFE|EFE|EPA|GCTC|SpaceX|Axiom Space|RSC Energia|Energia|Boeing|Northrop Grumman|FSA|Getty Images)"
_BARE_LINE = compiled(
    rf"(?:^|[.!?)\"'”’] |\n)\(?(?P<who>{_BODY}(?: (?:PHOTO|Photo)(?= ?/))?(?: ?/ ?|[_–—-]| - )[^()\n]{{3,60}}?)\)?\.?\s*$|\b(?:[Pp]hotograph|[Pp]hoto|[Pp]icture|[Ii]mage)(?: by)?: (?P<who2>[A-Z][^()\n/:,;]{{4,40}} ?/ ?{_BODY}\b[^()\n.;:]{{0,30}})\)?\.?\s*$"
    rf"|(?:\((?:Photos?: ?)?|[.!?)\"”’] (?:Copyright |© ?)?)(?P<who3>[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){{1,2}} ?/ ?{_BODY}\b(?:(?: ?/ ?| via |, | )[A-Z][A-Za-z]*){{0,4}})\)?\.?\s*$"
)
"""A credit at the end of a text that no word calls one: "NASA/Joel Kowsky", "Photograph: Joel Kowsky/NASA"."""
_SIGNED = compiled(r"(?:^|[\s.!?…\"”])(?:[—–-]|-{2,3}) ?(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}) \(@\w+\)")
"""How a message ends that was sent with its picture: "— Joel Kowsky (@handle)"."""
_PHOTO_OF = compiled(
    r"[.!?)\"”’] \(?(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage): (?P<who>[A-Z][a-z'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2})\)?\.?\s*$"
)
"""How a text ends with who made its picture: "Photo: Joel Kowsky"."""


_HEAD_CREDIT = compiled(
    rf"\s*\(?{_BODY} ?/ ?(?P<who>[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){{1,2}})(?:\)?\. |\)?: |\)? ?[–—|] |\)\n|\n)"
)
"""A credit at the head of a text: "NASA/Joel Kowsky. A rocket climbs"."""
_AMID = compiled(
    rf"(?:^|[.!?)\"”’] )\(?(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Ff]oto)(?: [Cc]redit| [Cc]ourtesy)?(?::| by| of| courtesy of)+ {_BODY} ?[/–] ?(?P<who>[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){{1,2}})(?=\)?\. [A-Z])"
)
"""A credit between the sentences of a text: "Photo: NASA/Joel Kowsky. The rocket will"."""
_BY_INITIAL = compiled(
    r"(?:\b(?:[Tt]aken|[Ss]hot|[Pp]hotographed|[Ss]napped|[Ee]xposed|[Ff]ilmed) by|(?:^|[.!?\"] |\(|\n)(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Cc]amera)(?::| by:?)) (?P<who>[A-Z]\. ?(?:[A-Z]\. ?)?[A-Z][\w'’-]+)"
)
"""Who took a picture, by initial and surname: "shot by J. Kowsky", "Photo: J. Kowsky"."""


def _credits(draft_text: str, credit: str) -> list[tuple[str, int, str]]:
    """The credits of a document: the field and the lines of the text, each with its field, where it begins, and its words."""
    places = [("credit", 0, view(credit))] if credit else []
    small = draft_text.lower()
    if any(map(small.__contains__, _CREDIT_WORDS)):
        places += [("text", m.start("who"), m["who"]) for m in _CREDIT_LINE.finditer(draft_text)]
    if "(@" in draft_text:
        places += [("text", m.start("who"), m["who"]) for m in _SIGNED.finditer(draft_text)]
    if head := _HEAD_CREDIT.match(draft_text):
        places.append(("text", head.start("who"), head["who"]))
    if "/" in draft_text or "–" in draft_text:
        places += [("text", m.start("who"), m["who"]) for m in _AMID.finditer(draft_text)]
    if " by " in draft_text or ": " in draft_text:
        places += [("text", m.start("who"), m["who"]) for m in _BY_INITIAL.finditer(draft_text)]
    last = max(0, len(draft_text) - 100)
    if ": " in draft_text[last:]:
        places += [("text", m.start("who"), m["who"]) for m in _PHOTO_OF.finditer(draft_text, last)]
    if any(mark in draft_text[last:] for mark in "/_–") and not any(place == "text" for place, *_ in places):
        bare = _BARE_LINE.search(draft_text, last)
        if bare:
            slot = next(name for name in ("who", "who2", "who3") if bare[name])
            places.append(("text", bare.start(slot), bare[slot]))
    return places


def credit_people(draft_text: str, credit: str, gazetteer: object, day: str) -> list[tuple[Entity, Span]]:
    """People named in the credit field or in a credit line of the text; an agency alone names nobody."""
    found: list[tuple[Entity, Span]] = []
    for field, offset, words in _credits(draft_text, credit):
        position = 0
        words = _HOUSE.sub(lambda house: " " * len(house[0]), words) if " and " in words or "&" in words else words
        for part in _CREDIT_SPLIT.split(words):
            part = _NUMBERED.sub("", part)
            start = words.find(part, position)
            position = start + len(part)
            person = _credit_person(part.strip(), gazetteer, day)
            if person:
                found.append((person, Span(offset + start, offset + start + len(part), field)))
    return found


_HOUSE = compiled(
    r"(?:[A-Z][\w.]*,? ){1,4}(?:and|&) (?:the )?(?:[A-Z][a-z]+ ){0,3}(?:Museum|Administration|Institute|Institution|University|Archives?|Society|Foundation|Library)\b"
)
"""A house whose name has an "and" of its own: "National Air and Space Museum"."""
_TITLES = compiled(
    r"^(?:astronaut |cosmonaut |photographer |(?:(?:photo|photograph|image|picture|frame)s? (?:by|credit)|taken by|by) |(?:[A-Z][A-Za-z]{0,5}\.|Staff|Master|Senior|Airman|Petty Officer)(?= [A-Z][a-z]+\.? [A-Z]) )+",
    re.I,
)
"""What stands before a name in a credit."""
_OF_AGENCY = compiled(r" \((?:NASA|ESA|JAXA|CSA|Roscosmos)\)$")
_LOUD_SURNAME = compiled(r"(?<=[a-z] )[A-Z]{3,}$")


def _credit_person(part: str, gazetteer: object, day: str) -> Entity | None:
    from issgraph.gazetteer import Gazetteer

    assert isinstance(gazetteer, Gazetteer)
    part = _OF_AGENCY.sub("", _TITLES.sub("", part))
    if any(meaning.entity.cls != "Person" for meaning in gazetteer.meanings(part)):
        return None
    part = _LOUD_SURNAME.sub(lambda word: word[0].title(), part)
    for meaning in gazetteer.meanings(part):
        if meaning.entity.cls == "Person":
            return meaning.entity
        return None
    initial = compiled(r"([A-Z])\. ?(?:[A-Z]\. ?)?([A-Z][\w' -]+)").fullmatch(part)
    if initial:
        rows = [
            r for r in gazetteer.surnames.get(initial[2], []) if r.label[:1] == initial[1] or any(a[:1] == initial[1] for a in r.aliases)
        ]
        if day:
            rows = [r for r in rows if (r.get("from") or "0") <= day] or rows
        return rows[0].entity if len(rows) == 1 else None
    if compiled(r"[A-Z][a-z]+(?: [A-Z]\.)? (?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)?").fullmatch(part) and not compiled(
        r"Space|Center|Agency|Images?|Observatory|Laboratory|Earth|Program|University|Expedition|Crew|Office|Team|Project|Exploration|Group|Mission|Institute|Headquarters|Flight|News|Sensing|Division|Branch|Department|Unit\b|Television|TV\b|Photo|Public|Company|Corporation|Heritage|Telescope|Force|Museum"
        r"|^The |Press\b|News|Scanpix|Agenc|Archive|Collection|Library|Picture|Media\b|Times\b|Post\b|Herald|Tribune|Journal|Gazette|Network|Broadcast|Service|Bureau|Studio|Foundation|Society|Ministry|Association|Administration|Corps\b|Navy|Army|Airlines?\b|Systems?\b|Industries|Alenia|Aerospace|Dynamics|Commons|Academy|School|College|Embassy|Getty|Shutterstock"
    ).search(part):
        label = compiled(r" [A-Z]\.(?= )").sub("", part)
        return Entity(slug(label), "Person", label, known=False)
    return None


_ANON = Pattern(
    r"(?:some(?:one|body) (?:of|from|in|on|among)(?: the)?|an?|one of(?: the)?(?: two| three| four| six| seven)?|one|the|another|(?:an?|one|another)? ?(?:member|[\ue000-\uf8ff]) of (?:the|its|their))(?: [a-z]+ed| [a-z]+-(?:member|person|man))? (?P<x>[\ue000-\uf8ff])(?:'s)? ?(?:(?P<m>[\ue000-\uf8ff]) (?=crew|[\ue000-\uf8ff]))?(?P<crew>crew\b|[\ue000-\uf8ff](?! crew))"
    r"|(?:(?:(?:an? |one |another )?(?:[a-z]+ )?(?:member|[\ue000-\uf8ff]) of |one of )(?:the )?|the )crew of (?:the )?(?P<y>[\ue000-\uf8ff])"
    r"|(?:an?|one|another)(?: (?:un[a-z]+|anonymous))? member of (?P<v>[\ue000-\uf8ff])(?! crew|'s?)"
    r"|(?:^|\b(?:an?|one|the|another|[a-z]+ed|some|unknown|anonymous) )(?P<who>[\ue000-\uf8ff]s?)(?: (?:aboard|onboard|on board|on) (?:the )?[\ue000-\uf8ff])? (?:of|from|with|on|for|during) (?:the )?(?P<z>[\ue000-\uf8ff])(?: crew| mission| flight)?"
    r"|(?:^|(?<=\bby )|(?:the )?[\ue000-\uf8ff]'s )(?P<w>[\ue000-\uf8ff])(?:'s)? (?P<crew2>crew\b|[\ue000-\uf8ff]s?)"
)
_BEHIND = compiled(r"(?:'s)? ?(?:[\ue000-\uf8ff] )?(?:crew\b|[\ue000-\uf8ff])")
"""What `_ANON` has behind a flight that it takes for an owner: "Expedition 31 crew member"."""
_AHEAD = compiled(
    r"(?:crew of (?:the )?|member of |[\ue000-\uf8ff]s?(?: (?:aboard|onboard|on board|on) (?:the )?[\ue000-\uf8ff])? (?:of|from|with|on|for|during) (?:the )?)$"
)
"""What it has before any other flight: "crew member of Expedition 31"."""
_FAR_AHEAD = 40
"""More characters than that may have."""


def _may_tell_of_crew(sentence: Sentence) -> bool:
    """True for a sentence in which a flight stands where `_ANON` has one: all that it finds of other names is left."""
    codes = sentence.codes
    for at, chunk in sentence.at.items():
        if chunk.meaning("Expedition", "Mission") is not None and (
            _BEHIND.match(codes, at + 1) is not None or _AHEAD.search(codes, max(0, at - _FAR_AHEAD), at) is not None
        ):
            return True
    return False


_OWN_PICTURE = Pattern(
    r"\b(?P<p>his|her) (?!own )(?:[a-z-]+ )?(?:photo|photograph|picture|image|shot|snapshot|view)(?:,? (?:of|from|on) (?P<d>[\ue000-\uf8ff]),?)? (?:shows?|has|features|catches|captures|(?:is|looks) (?:toward|towards|straight|down|up|to)\b)"
)
"""What is told of somebody's picture: "her picture shows the new module"."""


_TAKE = "(?:take|capture|record|grab|snap|photograph|document|make|get|frame|shoot|expose)"
_PICTURES = r"(?:photos?|photographs?|images?|pictures?|views?|shots?|frames?|panoramas?|footage)"
_SHOWN = rf"(?:{lexicon().pattern('photo')}|mosaics?|sequence|series|pair|video|time[- ]lapse|composite|footage|one|stills?|vistas?)"
_SEES = "(?:photograph(?:ed|s)|imaged|filmed|document(?:ed|s)|snapped|recorded|pictured|observed|spotted|witnessed|(?:to photograph|to document|to film))"
_TAKERS = compiled(
    rf",?(?: (?:aboard|on board|onboard|on|in|inside|from) [^.;]{{0,60}}?)? (?:photographed|snapped|(?:took|captured|recorded|provided|obtained|made|shot|documented|got) (?:this|these|the|an?|several|some) (?:[a-z-]+ ){{0,3}}{_PICTURES})\b"
)
"""What an unnamed crew does at the head of a caption that it took the picture of."""


_CAUGHT = compiled(
    r",?(?: (?:aboard|on board|onboard|on|in|inside|from) [^.;]{0,60}?)? (?:captured|caught|shot|viewed|framed|took in) (?:the |an? )?(?:[a-z-]+ (?:of (?:the )?)?){0,3}?(?P<x>[\ue000-\uf8ff])"
)
"""What else an unnamed crew does with land or light, and not with a ship: "captured the Nile Delta by night"."""
_OF_PICTURE = Pattern(
    rf"(?:{lexicon().pattern('photo')}|{lexicon().pattern('taken')}|work of(?: the)?|documented|seen|spotted|visible|viewed|observed|imaged)\b[^.;]{{0,90}}$"
    rf"|^(?:this|these|the|an?) (?:[a-z-]+ ){{0,4}}?{lexicon().pattern('photo')} [^.;]{{0,260}}\b(?:provided|supplied|furnished|{lexicon().pattern('taken')})\b[^.;]{{0,20}}$"
)
"""What stands before "by a crew member" when it is the picture that is theirs, and no spacewalk or machine."""


_LOOKED = compiled(
    r" (?:took (?:an?|one|another|his|her) (?:[a-z-]+ ){0,2}looks?|looked|gazed|peered|faced|turned|leaned|floated|drifted|climbed|moved|waited|went|reached|opened)\b[^.;]{0,70}?"
    rf" (?:(?:with|through|using) (?:an?|the) (?:[a-z0-9-]+ |[\ue000-\uf8ff]-? ?){{0,4}}?(?:lens|camera|telephoto)|(?:for|to (?:{_TAKE}|get)) (?:this|these) (?:[a-z0-9-]+ ){{0,3}}{_SHOWN})\b"
)
"""What someone did to take the picture: "looked south with a long lens", "leaned into a window for this exposure"."""
_ONCE_BEFORE = compiled(
    r"(?:(?! (?:this|these) )[^.;:,]){0,80}\b(?:last (?:week|month|year)|(?:days?|weeks?|months?|years?) (?:ago|earlier|before))\b"
)
"""Behind who took another picture, some time before this one."""
_CATCH = compiled(r"[^.;,]{0,30}\b(?:captured|caught|grabbed) it\b")
_CAMERA_READY = compiled(
    r"(?:,? (?:who|whose) [^.;]{0,50}|(?:,? [^.;,]{0,60}| happened to be [^.;,]{0,40})?\b(?:windows?|porthole|camera|lens)\b[^.;,]{0,40}(?:,[^.;,]{2,40})?),? and (?:then |quickly )?(?:shot|photographed|snapped|caught|captured|filmed|recorded|framed) (?!messages?|videos? of|an? message)(?:the |an? |it\b|them\b|this |[\ue000-\uf8ff])"
)
"""What someone did who stood at a window or had a camera in hand: "was at the window, camera in hand, and shot the plume"."""
_SHOWN_BY = compiled(
    r"\b(?:used|chosen|selected|picked|shown|displayed|presented|signed|shared|studied|narrated|requested|received|released|published|needed|planned|sent down|carried|described) by(?: the)? ?$"
    r"|\b(?:spacewalks?|space walks?|outings?|excursions?|evas?|walks?|repairs?|flights?|trips?|stops?|visits?|mock-?ups?|models?|meals?|tests?|checks?|measurements?) (?:[a-z]+ )?(?:made|completed|conducted|done|recorded) by(?: the)? ?$"
)
"""What others do with a picture: "used by the Expedition 11 crew after landing"."""


_PICTURE_THAT = compiled(
    rf"\b(?<!no )(?<!of the )(?:an?|this|the|one of [a-z ]{{2,20}}) (?:[a-z0-9-]+ ){{0,3}}?{_SHOWN}\b(?: (?:of|from|over) [^.;,]{{2,40}}?)?,?(?: that| which)? $"
)
"""Before the unnamed crew member who took it: "smoke drifts in an image which some Expedition 21 crewman shot"."""
_EXPOSED = compiled(
    r"(?: (?:aboard|on board|onboard|on|in|inside) [^.;,]{2,50})? (?:had )?(?:exposed|shot|took|made|snapped|captured|recorded|grabbed|obtained|acquired|framed)(?! (?:an?|the|this|these|up|off|part|place|out|his|her|their|it|them)\b)"
)


_UNKNOWN = compiled(r"(?:an? )?(?:unknown|unidentified|anonymous|unnamed) ")
_IS_MAKER = compiled(
    r"(?:^|[.;,:] |\b(?:the|its|our|and) )(?:(?P<r>[\ue000-\uf8ff])|behind the (?:camera|lens))(?: here)?(?:,[^.;,]{3,60},)?(?: (?:is|was)(?: (?:only |just |simply )?(?:known|named|given|recorded|identified|listed)(?: only| just)? as)?|:|,| –| —| --)(?: the)? $"
)
"""Before the member of a crew who is called the photographer."""


_OPENS = compiled(
    r"(?:(?:from|aboard|onboard|while|with|using|through|in|on|at|during)\b[^.;]{0,60}, )?(?:(?:the |an? |one of the |members of the |some |(?:the )?[\ue000-\uf8ff]'s )*)"
)


_PHOTOGRAPHER = Pattern(
    r"\b(?:the|its|our) (?P<r>[\ue000-\uf8ff])(?: here)?(?:,| is| was) (?P<p>[\ue000-\uf8ff])"
    r"|(?P<q>[\ue000-\uf8ff])(?:, (?:who|his|her|their|the|an?) [^,.;\ue000-\uf8ff]{3,50},|,? who|,)? (?:is|was) (?:the|our|his|her|their) (?P<s>[\ue000-\uf8ff])(?=[,.;]|$| (?:and|here|of this)\b)"
)
_THEIR_OWN = compiled(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]he) photographer,? $")
"""Before the name of who took the picture: "she smiles at her photographer, X"."""


_SOMEONE = Pattern(
    rf"(?:^|[.;,] )(?:an?|one) (?:[a-z]+ )?(?P<r>[\ue000-\uf8ff])(?: (?:aboard|onboard|on board|on|in|inside) (?:the )?(?P<v>[\ue000-\uf8ff])?[^.;,]{{0,60}}?)?"
    rf" (?:{lexicon().pattern('took')}|used [^.;,]{{3,60}} to {_TAKE}) (?:this|these|the)\b"
    rf"|(?:{lexicon().pattern('taken')})(?: (?:with|through|from|out of|using) [^.;,]{{3,60}}?)? by (?:an?(?:other)?|one of (?:the|her|his|their)) (?:(?:two|three|four|five|six|other|fellow) )*(?:[a-z]+ )?(?P<q>[\ue000-\uf8ff])(?: (?:aboard|onboard|on board|on|in|inside) (?:the )?(?P<w>[\ue000-\uf8ff])|(?= |[.,;]|$))"
)


_NEW_CLAUSE = compiled(
    r"(?: of [A-Z]\w+)?, (?:(?:NASA|ESA|JAXA|CSA|Roscosmos)(?:'s)? )?(?:astronauts|cosmonauts|spacewalkers|crewmates|crew ?members|flight engineers)\s"
)
"""Between a photographer and several others whom no "and" joins: "in a photo by A, astronauts B and C work"."""


_JUST_COMMA = compiled(
    r"(?: of [A-Z]\w+)?, (?:(?:the|fellow|his|her|[A-Z]{3,}|[A-Z]\w+'s|[a-z]+) ){0,4}?(?:[Aa]stronaut |[Cc]osmonaut |[Cc]ommander |[Ee]ngineer )?"
)
"""Between a photographer and the first of those shown, or between two of a list."""
_DOES = compiled(
    r"(?: of [A-Z]\w+| \([^()]{1,40}\))* (?!(?:and|or|from|in|on|at|during|aboard|with|of|while|as|for|through|when|inside|outside|before|after|shows?|just|early|late|using|last|this|that|also|who)\b)(?:[a-z]+ly )?[a-z]+"
)
"""Behind the last name: those named do something in the picture."""


def _leave_those_shown(draft: Draft) -> None:
    """Takes back that those took a picture who are only told of behind its photographer: "in a picture, taken by A, B and C hold up a bag"."""
    takers = sorted(
        ((s.object_span.start, s.object_span.end, s) for s in draft.about("takenBy") if s.rule == "took-this-photo" and s.object_span),
        key=itemgetter(0),
    )
    shown = False
    doing = bool(takers) and _DOES.match(draft.text, takers[-1][1]) is not None
    for (_, end, _), (start, _, told) in pairwise(takers):
        shown = shown or _NEW_CLAUSE.fullmatch(draft.text, end, start) is not None
        shown = shown or (doing and _JUST_COMMA.fullmatch(draft.text, end, start) is not None)
        if shown:
            draft.take_back(told)


_WHO_DID = compiled(r"(?: of [A-Z]\w+)?,? (?:[^.;]{2,60}, )?who (?:was |is |also |then |[a-z]+ly )*")
"""Between the last of several and what one of them did: "A and B, flight engineer, who handled the camera"."""


def _leave_the_last(draft: Draft) -> None:
    """Takes back that all of several held the one camera that their last is told to have held."""
    told = [s for s in draft.about("takenBy") if s.rule == "took-this-photo" and s.object_span and s.trigger]
    for trigger in {s.trigger: None for s in told}:
        several = sorted((s for s in told if s.trigger == trigger), key=lambda s: s.object_span.end if s.object_span else 0)
        last = several[-1].object_span
        if len(several) > 1 and last and trigger and _WHO_DID.fullmatch(draft.text, last.end, trigger.start):
            for other in several[:-1]:
                draft.take_back(other)


_POSTED = compiled(r"\b(?:post|tweet|shar)\w*\b")


def read_photographer(draft: Draft, credits: list[tuple[Entity, Span]]) -> None:
    """The photographer: from the clauses already read, from the credit, or an unnamed crew member of an expedition or mission."""
    if draft.about("takenBy"):
        _take_back_doubted(draft, credits)
    if not draft.about("takenBy"):
        read_makers(draft)
    if not draft.about("takenBy") and not credits:
        read_authors(draft)
    if not draft.about("takenBy") and not credits:
        read_writer(draft)
    named = [s for s in draft.about("takenBy") if s.asserted]
    for person, span in credits:
        if named and not any(isinstance(s.object, Entity) and s.object.id == person.id for s in named):
            continue
        draft.say(draft.photo, "takenBy", person, "credit-line", span, object_span=span, trigger=span)
    _of_their_agency(draft)
    if draft.about("takenBy"):
        return
    for sentence in draft.sentences[:8]:
        own = _OWN_PICTURE.search(sentence.codes)
        if own and (not own["d"] or isinstance(sentence.at[own.start("d")].value, Date)):
            span = sentence.original(*own.span())
            owner = nearest_person(draft, sentence, span.start, "female" if own["p"] == "her" else "male")
            if owner is not None:
                draft.say(draft.photo, "takenBy", owner, "photographer-named", span, object_span=span, trigger=span)
                return
    called = "photographer" in draft.text
    for sentence in draft.sentences:
        for match in _PHOTOGRAPHER.finditer(sentence.codes) if any(map(_is_photographer, sentence.at.values())) else ():
            slots = ("r", "p") if match["r"] else ("s", "q")
            title, name = (sentence.at[match.start(slot)] for slot in slots)
            named_taker = name.meaning("Person")
            if named_taker is not None and _is_photographer(title):
                span = sentence.original(*match.span())
                draft.say(draft.photo, "takenBy", named_taker, "photographer-named", span, object_span=name.span, trigger=title.span)
                return
        for each in (each for chunk in sentence.chunks for each in chunk.each) if called else ():
            behind = each.meaning("Person")
            if behind is not None and (theirs := _THEIR_OWN.search(draft.text, sentence.span.start, each.span.start)):
                span = Span(theirs.start(), theirs.end() - 1)
                draft.say(draft.photo, "takenBy", behind, "photographer-named", span, object_span=each.span, trigger=span)
                return
    for sentence in draft.sentences:
        for match in _ANON.finditer(sentence.codes) if not sentence.codes.lacks & _ANON.mask and _may_tell_of_crew(sentence) else ():
            chunk = sentence.at.get(match.start(next(slot for slot in "vwxyz" if match[slot])))
            activity = chunk.meaning("Expedition", "Mission") if chunk else None
            if match["m"] and not activity:  # "the station's Expedition 18 crew", where "STS-131 Discovery astronauts" are the flight's
                activity = sentence.at[match.start("m")].meaning("Expedition", "Mission")
            slot = next((slot for slot in ("crew", "crew2", "who") if match[slot]), "")
            who = sentence.at.get(match.start(slot)) if slot else None
            if (who is not None and not who.is_a("Role")) or (slot == "who" and who is None):
                continue
            before, after = sentence.codes[: match.start()], sentence.codes[match.end() : match.end() + 110]
            said = _IS_MAKER.search(before)
            if sentence.number == 0 and not before and _UNKNOWN.match(match.group()):
                said = _UNKNOWN.match(match.group())  # "Unknown crew member of Expedition 23: a plume"
            elif said is not None and (maker := sentence.at.get(said.start("r"))) is not None:
                said = said if any(entity.id == "photographer" for entity in maker.entities) else None
            taker = (
                named
                or re.search(rf"\b(?:by|work of)(?: the)? ?$|\b{lexicon().pattern('photo')} from $", before[-24:])
                or re.match(
                    rf"(?:, (?:who|whose|which|name|not|no|then|now|the|an?|its|[a-z]+(?:ed|ing))\b[^.;,]{{3,60}},|,)?(?: [^.;,]{{0,80}}?)? (?:(?:{lexicon().pattern('took')}|to {_TAKE})(?= (?:this|these)(?: [a-z0-9'-]+){{0,4}}? {_SHOWN}\b| (?:this|these|it)(?=[.,;]|$| (?:from|with|through|on|while|as|at|in|during|using|when|of)\b)| the (?:[a-z0-9-]+ ){{0,4}}{_PICTURES}\b)|{_SEES} (?:the|it|them)\b|(?:photographed|snapped|imaged|pictured|filmed) [\ue000-\uf8ff]|(?:caught|framed) (?:it|them|[\ue000-\uf8ff]) (?:from (?:the |an? )?(?:[a-z]+ )?(?:[\ue000-\uf8ff]|windows?|porthole)|through|with (?:an?|the) [^.;,]{{0,30}}(?:lens|camera))|(?:aimed|pointed|trained|focused|turned) (?!on\b|in\b|for\b|with\b|at\b|to\b)[^.;,]{{0,40}}?(?:camera|lens|[\ue000-\uf8ff]) (?:at|toward|on)\b|comes? this\b)",
                    after,
                )
            )
            taker = taker or (_TAKERS.match(after) if sentence.number == 0 and _OPENS.fullmatch(before) else None)
            taker = taker or (_LOOKED.match(after) if sentence.number < 3 else None)
            taker = taker or _CAMERA_READY.match(after)
            taker = taker or (_EXPOSED.match(after) if _PICTURE_THAT.search(before) else None)
            land = None if taker else _CAUGHT.match(after)
            if land is not None and sentence.at[match.end() + land.start("x")].is_a("EarthFeature", "Phenomenon"):
                taker = land
            taker = None if taker is not None and _ONCE_BEFORE.match(after) else taker
            taker = None if _SHOWN_BY.search(before) or (taker and _CATCH.match(after) and _ship_before(draft, sentence)) else taker
            if (
                activity
                and (said or taker)
                and _OF_PICTURE.search(before if (" by" in before[-14:] or before.endswith("work of ")) and not said else "photo")
            ):
                span = sentence.original(*match.span())
                unnamed = Entity(f"{activity.id}-crew-member", "Person", f"{activity.label} crew member", known=False)
                draft.say(draft.photo, "takenBy", unnamed, "unnamed-crew", span, object_span=span, trigger=span)
                draft.say(draft.photo, "takenDuring", activity, "unnamed-crew", span, object_span=span, trigger=span)
                return
    _someone(draft)
    if not draft.about("takenBy"):
        _credited_crew(draft)
    if not draft.about("takenBy"):
        read_last_taker(draft)
    if not draft.about("takenBy"):
        read_loose_taker(draft)


def _take_back_doubted(draft: Draft, credits: list[tuple[Entity, Span]]) -> None:
    """Takes back what clauses tell of who took the picture, where other words or the credit speak against it."""
    credited = {person.id for person, _ in credits}
    for told in [s for s in draft.about("takenBy") if s.rule == "took-this-photo" and s.object_span]:
        if (
            _POSTED.search(draft.text, told.quote.start, told.quote.end)
            and told.object_span
            and PLACED.match(draft.text, told.object_span.end)
        ):
            draft.take_back(told)  # who posts a picture that shows where they stand in it need not have taken it
    for told in draft.about("takenBy"):
        if isinstance(told.object, Entity) and told.object.label.lower() in draft.gazetteer.adjectives:
            draft.take_back(told)  # "taken by the American" names nobody
    _leave_those_shown(draft)
    _leave_the_last(draft)
    take_back_others(draft)
    for told in [s for s in draft.about("takenBy") if s.rule == "takes-picture" and isinstance(s.object, Entity)]:
        words = draft.text[told.quote.start : told.quote.end]
        if (
            credited
            and isinstance(told.object, Entity)
            and told.object.id not in credited
            and not compiled(r"\b(?:this|these)\b").search(words)
        ):
            draft.take_back(told)  # who takes a picture in one that is credited to another took that one, not this


_THEIR_AGENCY = compiled(r" ?/ ?(?P<a>NASA|ESA|JAXA|CSA|CNES|ASI|DLR|MBRSC|Roscosmos|ROSCOSMOS)\b(?! ?[/-])")
"""Behind the name in a credit: "Photo: J. Kowsky/NASA" is of NASA, where "NASA/J. Kowsky" only owes it the picture."""


def _of_their_agency(draft: Draft) -> None:
    """Who a credit of the text names with an agency behind the name is of that agency."""
    for told in draft.about("takenBy"):
        name = told.object_span
        found = _THEIR_AGENCY.match(draft.text, name.end) if name is not None and name.field == "text" else None
        known = draft.gazetteer.meanings(found["a"]) if found is not None else ()
        if found is not None and name is not None and known and isinstance(told.object, Entity):
            agency = Span(*found.span("a"))
            draft.say(
                told.object,
                "affiliatedWith",
                known[0].entity,
                "agency-in-apposition",
                Span(name.start, agency.end),
                subject_span=name,
                object_span=agency,
                trigger=agency,
            )


_CREW_CREDIT = compiled(
    r"\b(?P<flight>STS-?\d{2,3}|(?:ISS )?Expedition [A-Z\d][\w-]*)(?: [Ss]pace [Ss]huttle| [Ss]huttle)? (?P<who>[Cc]rew\b|[Cc]rew ?members?\b|[Aa]stronauts?\b|[Mm]ission\b(?! [A-Z]))"
)
"""A credit to a crew or its flight: "STS-128 Crew, NASA"."""


_NEXT_SENTENCE = compiled(r"[a-z]{4,}[.!?] [A-Z]")


def _credited_crew(draft: Draft) -> None:
    """The crew that a credit names took the picture, and during its flight; a mission alone has it as its own."""
    for field, offset, words in _credits(draft.text, draft.document.credit):
        match = _CREW_CREDIT.search(words)
        label = match["flight"].removeprefix("ISS ") if match else ""
        known = draft.gazetteer.meanings(label.replace("STS", "STS-").replace("--", "-")) if match else ()
        if match is None or not known or _NEXT_SENTENCE.search(words, 0, match.start()):
            continue
        activity, span = known[0].entity, Span(offset + match.start(), offset + match.end(), field)
        if not match["who"].lower().startswith("mission"):
            unnamed = Entity(f"{activity.id}-crew-member", "Person", f"{activity.label} crew member", known=False)
            draft.say(draft.photo, "takenBy", unnamed, "credit-line", span, object_span=span, trigger=span)
        draft.say(draft.photo, "takenDuring", activity, "unnamed-crew", span, object_span=span, trigger=span)
        return


def _is_photographer(title: Chunk) -> bool:
    return bool(title.entities) and title.entities[0].id == "photographer"


def _ship_before(draft: Draft, sentence: Sentence) -> bool:
    """True where "it" may be a ship that an arm caught: the sentence before tells of one."""
    before = draft.sentences[sentence.number - 1] if sentence.number else sentence
    return any(c.is_a("VisitingVehicle") for c in before.chunks) or SHIP_WORD.search(before.codes) is not None


def _someone(draft: Draft) -> None:
    """ "A crew member took this photograph during Expedition 31": one of the only expedition that the picture is said to be from; "a
    crew member aboard the shuttle": one of the only shuttle mission that the document names; and where a document names no flight but
    one expedition, one of that."""
    named = {a for _, a in draft.flights}
    during = {
        s.object
        for s in draft.about("takenDuring")
        if isinstance(s.object, Entity) and (s.object.cls == "Expedition" or compiled(r"STS-\d+").fullmatch(s.object.label))
    }
    during = during or (named if len(named) == 1 and all(a.cls == "Expedition" for a in named) else set())
    aboard = {a for _, a in draft.flights if a.label.startswith("STS-")}
    for sentence in draft.sentences if len(during) == 1 or len(aboard) == 1 else ():
        for match in _SOMEONE.finditer(sentence.codes):
            who = sentence.at[match.start("r" if match["r"] else "q")]
            slot = next((name for name in ("v", "w") if match[name]), "")
            ship = sentence.at[match.start(slot)].meaning("VisitingVehicle") if slot else None
            flights = aboard if ship is not None and ship.label.startswith("Space Shuttle") else during
            mate = match["r"] and draft.text.startswith("mate", who.start + len("crew"))  # "a crewmate took it": nobody says of which crew
            if who.entities and who.entities[0].id in ("crew-member", "astronaut", "cosmonaut") and len(flights) == 1 and not mate:
                activity, span = next(iter(flights)), sentence.original(*match.span())
                unnamed = Entity(f"{activity.id}-crew-member", "Person", f"{activity.label} crew member", known=False)
                draft.say(draft.photo, "takenBy", unnamed, "unnamed-crew", span, object_span=span, trigger=span)
                draft.say(draft.photo, "takenDuring", activity, "unnamed-crew", span, object_span=span, trigger=span)
                return
