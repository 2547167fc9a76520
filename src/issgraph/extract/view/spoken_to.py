"""Places that a caption speaks to or of, as one does of people: in come its sentences, out come where the names of such places begin, which no picture shows.

"Houston, we have a visitor", "Good morning, Chile!", "built by Hohner of Trossingen", "(Star City, Russia, 4 May 2011)", "Italy has a room in space"."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.extract.view.shown_there import LAND_KINDS
from issgraph.patterns import Pattern

_X = "(?P<x>[\ue000-\uf8ff])"
_ENDS = r"(?= ?(?:[.!?;:,)\"”–—]|$)| and |, but )"
_CALLED = Pattern(
    rf"(?:^|[.;:!?–—(\"“] ?){_X}(?:, (?:we|i|i'm|i've|you(?! (?:can|may|will|might|could|should) (?:[a-z]+ )?(?:see|notice|spot|make|find|recognize)\b| see\b| notice\b)|you've|your|come|come in|do|does|did|can|could|are|this is|that is|there (?:is|are|was)|it is|it's|here (?:we|i|is|are|comes?)|listen|let|please|say|see|watch|wake|thank|tell|stand by|over to|look (?:at|up|down|out|who|what)|have|meet|prepare|get ready"
    r"|the (?:[a-z]+ )?[a-z]+ (?:is|are|has|have|was))\b|, [\ue000-\uf8ff](?: [a-z]+)? (?:is|are|has|have|here|says|calling|speaking)\b)"
)
"""Whom a caption begins to speak to, and what it tells them: "Houston, we have a visitor"."""
_THANKED = Pattern(
    rf"(?:^|[.;:!?–—(\"“] ?)(?:thank you|thanks|many thanks|sorry|apologies|excuse me|pardon|congratulations|congrats|well done|over to you|your turn),? (?:to |so much,? |very much,? |again,? )*(?:la |le |il |the )?{_X}{_ENDS}"
)
_GREETED = Pattern(
    r"(?:^|[.;:!?–—(\"“] ?)(?:good ?(?:morning|evening|afternoon|day|night|bye)|hello|hi|hey|greetings|farewell|so long|welcome|bonjour|bonsoir|buongiorno|buonasera|buona notte|ciao|guten (?:morgen|tag|abend)|gute nacht|hola|buenos d[ií]as|buenas noches|konbanwa|konnichiwa|ohayo|ohayou|salut|privet|dear|wake up|sleep (?:well|tight)|happy [a-z ]{3,24}|merry christmas|cheers|viva|vive)"
    rf"(?: again| there| to you)?,? (?:la |le |l'|il |the |my |dear |old )*{_X}{_ENDS}"
)
_BY_MAKER = Pattern(
    rf"(?:\bby|\bfrom) (?:the )?(?:(?:[a-z]+ )?(?:company|firm|workshop|maker|students|pupils|engineers) (?:[a-z]+ )?)?(?P<o>[\ue000-\uf8ff])(?: (?!and\b)[a-z]+)? (?:of|in|near|outside) (?:the )?{_X}"
)
"""Where a maker is at home."""
_DATELINE = Pattern(r"\((?P<x>[\ue000-\uf8ff](?:, [\ue000-\uf8ff]){1,3})\)")
_OWNS = Pattern(
    rf"(?:^|[.;:!?–—] |, (?:and|but) ){_X},?(?: (?:now|finally|at last|once|again|also|too|thus|more|itself|may|can|could),?)* (?:(?:has|have|had|gets?|got|gains?|gained|owns?|loses?|lost)(?: (?:now|finally|at last|again))? (?:an?|its|their|the|another|one|two|three|no|yet another) (?:[a-z-]+ ){{0,3}}?"
    r"(?:rooms?|windows?|astronauts?|cosmonauts?|man|woman|men|women|lab|laboratory|laboratories|modules?|ships?|spacecraft|freighters?|arm|hand|robots?|crews?|citizens?|representatives?|voice|vote|foothold|place|seat|home|outpost|piece|share|stake|face|hero|role|partner|address|porch|balcony|ambassador|(?<=n )[\ue000-\uf8ff]|(?<=its )[\ue000-\uf8ff]|(?<=their )[\ue000-\uf8ff])(?![a-z-])"
    r"|(?:(?:is|are|be|being|feels?) )?proud\b)"
)
"""What lands do as owners: "Italy has a room in space"."""
_CONTROL = frozenset(
    "Houston Moscow Huntsville Tsukuba Munich Oberpfaffenhofen Cologne Toulouse Korolev Korolyov Montreal Darmstadt".split()
)
"""Where those are whom crews greet."""
_ALL = (_CALLED, _THANKED, _GREETED, _BY_MAKER, _DATELINE, _OWNS)
_FIRST = 6


def spoken_to(draft: Draft) -> frozenset[int]:
    """Where the names begin of places that a caption speaks to, or tells of as owners or as somebody's home."""
    found: set[int] = set()
    for sentence in draft.sentences[:_FIRST]:
        if next(sentence.worth(_ALL), None) is None:
            continue
        for pattern in (_CALLED, _THANKED):
            found |= {
                sentence.at[match.start("x")].start for match in pattern.finditer(sentence.codes) if _may_be(sentence, match.start("x"))
            }
        for pattern in (_GREETED, _OWNS):
            for match in pattern.finditer(sentence.codes):
                chunk = sentence.at[match.start("x")]
                if _is_land(draft, chunk) or (pattern is _GREETED and draft.text[chunk.start : chunk.end] in _CONTROL):
                    found.add(chunk.start)
        for match in _BY_MAKER.finditer(sentence.codes):
            if not sentence.at[match.start("o")].is_a("Person", "EarthFeature", "Role"):
                found.add(sentence.at[match.start("x")].start)
        for match in _DATELINE.finditer(sentence.codes):
            found |= _dated(sentence, *match.span("x"))
    return frozenset(found)


def _may_be(sentence: Sentence, at: int) -> bool:
    return sentence.at[at].is_a("EarthFeature", "Country", NAME)


def _is_land(draft: Draft, chunk: Chunk) -> bool:
    place = chunk.meaning("EarthFeature", "Country")
    row = draft.gazetteer.rows.get(place.id) if place is not None else None
    return place is not None and (place.cls == "Country" or (row is not None and row.get("kind") in LAND_KINDS))


def _dated(sentence: Sentence, start: int, end: int) -> set[int]:
    """The places of a bracket that ends in a day: where a picture was taken."""
    named = [chunk for at in range(start, end) if (chunk := sentence.at.get(at)) is not None]
    return {chunk.start for chunk in named[:-1]} if isinstance(named[-1].value, Date) else set()
