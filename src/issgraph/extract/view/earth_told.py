"""Places and plumes in view that their clause alone tells: "The dark finger is the Tongue of the Ocean", "I could pick out Rotterdam", "the Thames unwinds", "The plume drifts over the Ionian Sea".

Comes after the walk through the scene, for names that it has not stated, and only adds."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.seen_places import is_landform, lies_far
from issgraph.extract.view.shown_there import LAND_KINDS
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_X = "[\ue000-\uf8ff]"
_FIRST = 6
"""Sentences after this one are background."""
_NO_SIGHT = (
    "capital|city|town|country|nation|state|name|home|target|destination|goal|birthplace|hometown|stop|stage|setting|site|source|answer|reason|cause|result|owner|winner"
    "|largest|biggest|longest|highest|deepest|tallest|oldest|nearest|closest|first|second|third|last|only|next|best|favou?rite|station|crew|mission|hero|subject|rest"
    "|astronaut|cosmonaut|ship|spacecraft|module|landing|launch|port|point|place|world|partner|neighbou?r|exception|example|forecast|storm|weather|distance|time|ocean|sea|lake|river|island|mountain|volcano"
)
_IS = Pattern(
    rf"(?:^|[;:] |, and |\. )(?:and )?(?:the|that|this|those|these) (?!(?:[a-z-]+ )*?(?:{_NO_SIGHT})s? (?:is|are|of|where|from|that)\b)(?:[a-z-]+,? ){{1,5}}?(?:(?:at|in|on|to|near|below|behind|above|across|along|through|that|which|with|of) (?:[a-z-]+,? |{_X} ){{1,8}}?)?(?:is|are) (?:the )?(?P<x>{_X})(?!'s|-)"
)
"""What is pointed at and named: "the brown below is X", "the desert in the background is the Y"."""
_POINTING = compiled(
    r"\b(?:below|behind|background|foreground|distance|left|right|top|bottom|cent(?:er|re)|middle|corner|edge|horizon|frame|picture|image|photo|view"
    r"|finger|tongue|ribbon|thread|line|streak|band|stripe|smudge|spot|dot|patch|blot|blotch|stain|blur|speck|arc|ring|circle|oval|disc|disk|crescent|hook|horn|boot|fan|feather|vein|artery|snake|scar|gash|bruise|eye|bull's-eye"
    r"|glow|blaze|glare|glitter|sparkle|light|lights|web|grid|cluster|brightness|dark|darkness|shadow|shape|silhouette|triangle|square|wedge|needle|cone|bowl|mirror|sliver|strip|swath|expanse"
    r"|blue|green|white|brown|red|ochre|orange|yellow|gr[ae]y|black|gold|golden|silver|turquoise|emerald|pink|tan|rust|pale|bright|curve|curl|bend|coil|squiggle|zigzag|chain|string|necklace|carpet|quilt|patchwork)\b"
)
_LIST = rf"(?P<x>(?:the )?(?:lights of |glow of |coast of |outline of |shape of )?(?:the )?{_X}(?:(?:, |,? and,? |, then |, with )(?:[a-z ]{{2,24}}, )?(?:the )?(?:lights of )?{_X}(?!'s))*)"
_SIGHTED = Pattern(
    r"\b(?:i|we|you|one|he|she|they|the (?:crew|camera|lens|view|pass)|camera|lens|eye|pass|picture|photo|image|frame|view|which) (?:(?:could|can|was able to|were able to|even|just|also|clearly|easily|still|had|have|only) )*"
    r"(?:pick(?:s|ed)? out|ma(?:ke|kes|de) out|spot(?:s|ted)?|recogni[sz]e[sd]?|identif(?:y|ies|ied)|see|discern(?:s|ed)?|distinguish(?:es|ed)?|glimpse[sd]?|trace[sd]?|(?:took|takes|take) in|tell apart|locate[sd]?|catch sight of|caught sight of)(?: only| just| even| both)? "
    rf"{_LIST}"
)
"""What somebody, or a camera, is told to have seen."""
_CALLED_SO = Pattern(
    rf"(?:^|[;:] |, (?:and|but|while) )(?:the )?(?P<x>{_X}),? (?:[a-z ]{{3,20}}, )?(?:is|are) (?:the|that|an?) (?:[a-z-]+,? ){{0,4}}?(?P<n>finger|tongue|ribbon|thread|line|streak|band|stripe|smudge|spot|dot|patch|blot|blotch|stain|blur|speck|arc|ring|circle|oval|disc|disk|crescent|hook|feather|scar|gash|bruise|glow|blaze|glare|glitter|sparkle|cluster|shape|silhouette|triangle|square|wedge|gap|hole|blank|bulge|notch|sliver|strip|swath|squiggle|zigzag)s? (?=(?:at|in|on|to|near|below|behind|above|across|along|through|that|which|with|of|left|right|beyond|between)\b)"
)
"""A place by how it looks in the picture: "the Dead Sea is the black gap to their right"."""
_NEVER = compiled(
    r"\b(?:not|never|cannot|n't|hoped|hoping|tried|trying|wanted|would|will|failed|unable|barely any|before|once|years ago)\b[^.;]*$"
)
_SUBJECT = Pattern(
    rf"(?:^|; |: |, (?:and|but|while) (?=the ))(?:(?:here|farther [a-z]+|beyond|in the [a-z]+|at [a-z]+ (?:left|right|center)), )?(?:the )?(?P<x>{_X})(?: and (?:the )?(?P<y>{_X}))?(?:'s? (?:[a-z-]+ ){{1,3}}?(?=[a-z]+s\b)|(?:, [^.;,]{{2,60}},)? )"
    r"(?:(?:slowly|lazily|still|just|now|then|also|almost|barely|seems to|appears to) )?(?P<v>[a-z]+(?<!ed)(?<!ing))\b"
)
"""What a main clause is about: "the Thames unwinds"."""
_SHOWN_DOING = frozenset(
    "unwinds winds wriggles writhes snakes coils curls curves bends loops twists turns meanders threads weaves braids unravels unspools frays splits forks fans spreads sprawls stretches reaches runs pours"
    " spills empties flows rushes streams slides slips slithers creeps cuts slices carves gnaws bites chews divides parts separates joins meets clasps embraces hugs wraps rings crowns edges fringes lines traces"
    " draws paints sketches writes spells scrawls glows gleams glitters glistens glints shines shimmers sparkles twinkles flashes blazes burns smolders smoulders flickers flares flames smokes fumes puffs belches steams"
    " spews erupts rises towers looms stands juts pokes thrusts points leans hangs floats drifts dangles sits rests lies sleeps dozes wakes yawns stares gazes winks smiles frowns basks sunbathes bathes soaks drowns"
    " wears dons shows shoulders lifts raises shakes bares hides peeks peers peeps emerges appears blooms blossoms unfolds opens unrolls unfurls ripples swirls churns simmers boils turns looks resembles seems reads"
    " whitens darkens blushes reddens greens pales fades melts freezes cracks crumbles crawls swells shrinks narrows widens tapers ends begins starts fills covers takes commands dominates anchors guards watches keeps"
    " makes forms sends throws casts lays drops pushes pulls catches reflects mirrors lights brightens outlines marks breaks pierces punctures dots speckles freckles studs".split()
)
_HISTORY = compiled(
    r"\b(?:years?|century|centuries|world's|population|million|billion|percent|annually|usually|often|typically|normally|every|largest|longest|once|since|until|famous|known|named|was|were|had|will|would|may|might|tomorrow|yesterday|national park was)\b"
)
_AFAR_LIES = compiled(
    rf"(?: (?:behind|beneath|under) |,? (?:about |some |nearly |roughly |only |just )?(?:[0-9]|{_X} (?:to|from|away|off|north|south|east|west))|[^.;]{{0,30}}\b(?:out of (?:sight|view|frame)|outside|beyond|hidden|(?:under|beneath|below|behind) (?:the |its |that |a )?(?:it|them|cloud|clouds|smoke|haze|fog|plume|overcast|blanket|deck|murk)\b|off the|off (?:left|right|camera)|past the (?:left|right|top|bottom)))"
)
_PLUME = Pattern(
    r"(?:(?:the|an?|its|this|that|these|those|two|three|several|long|thick|dark|pale|white|gr[ae]y|brown|black|thin|dense|tall|huge|faint|light|lighter|darker|smaller|larger|second|other|narrow|broad|great|big|bright),? )+(?P<p>plumes?)\b(?! of (?!(?:the )?[\ue000-\uf8ff]))"
)
_FIRES = compiled(r"(?i)\b(?:forest |brush |wild|bush|grass )?fires?\b|\bwildfires?|\bbushfires?|\bblazes?\b|\bsmoke\b|\bburning\b")
_ERUPTS = compiled(r"(?i)\bvolcan|\berupt|\bcrater\b|\blava\b|\bash\b|\bcaldera\b")
_OVER = Pattern(
    rf"(?: [a-z]+){{1,4}}? (?:over|across|above|into|off|past) (?:the )?(?P<x>{_X})(?!'s|-)(?: and (?:the )?(?P<y>{_X})(?!'s|-))?"
)
_OF_IT = Pattern(
    rf"\b(?:photos?|photographs?|images?|pictures?|views?|shots?|frames?|panoramas?|close-?ups?) (?:here )?of (?!(?:[a-z-]+ ){{0,3}}(?:stations?|crews?|astronauts?|cosmonauts?|ship|spacecraft|moon|sun|stars?|sky|people|life|work)\b)"
    rf"(?:(?!(?:that|which|who|where|when|taken|made|shot|seen|as|while|by|from|north|south|east|west|miles|kilomet(?:er|re)s|km|hours?|such|named|called|known|with|like)\b)[a-z'-]+ |{_X}(?:'s)? (?=[a-z])){{1,8}}?"
    rf"(?P<p>on|in|along|across|over|around|off|at|covering|lining|surrounding|through|beside|inside|within|dotting|crossing|ringing|filling) (?:the |both |a )?(?:(?:[a-z]+ern|central|upper|lower|frozen|shallow) )?(?:(?:coasts?|shores?|slopes|flanks?|banks|waters|surface|mouth|edges?|plains|floor|delta|summit|hills|city|island|port|foothills|peaks|valleys?) (?:of|off|around|in|near) (?:the )?)?(?:[a-z]+ern )?(?P<x>{_X})(?!'s|-| {_X})(?: and (?:the )?(?P<y>{_X})(?!'s|-))?"
)
"""The water or the land of which a picture shows something without a name: "this photograph of ice on A", "a view of fires along B"."""
_HEAD = compiled(r"^[^a-z]*(?:[a-z-]+ ){0,4}$|\b(?:this|these|here(?: is)?(?: an?)?) (?:[a-z-]+ ){0,2}$")
"""Before the word for a picture: nothing but its own words, or what points at it."""
_ON_WALL = compiled(r"\b(?:unlike|like|than|from|hang|hung|hold|held|look|stud(?:y|ie)|review|point)[a-z]*\b")
_ALONG = compiled(r"\b(?:along|around|across|over|off|surrounding|coasts?|shores?|waters|slopes)\b")
"""What ties a picture to a whole land, of which "in" alone tells no more than where something is."""


def read_earth_told(draft: Draft) -> None:
    """States what the clauses of the first sentences name as seen, where the walk through the scene has not."""
    near = [s for s in draft.sentences[:_FIRST] if not draft.text.endswith("?", s.span.start, s.span.end)]
    for sentence in near:
        if next(sentence.worth((_IS, _CALLED_SO, _SIGHTED)), None) is not None and any(_is_place(c) for c in sentence.chunks):
            _named(draft, sentence)
            _sighted(draft, sentence)
    if any(
        isinstance(s.object, Entity) and not is_a(s.object.cls, "EarthFeature") and not is_a(s.object.cls, "Phenomenon")
        for s in draft.about("depicts")
        if s.asserted
    ):
        return
    for sentence in near:
        _pictured(draft, sentence)
        _subject(draft, sentence)
        _plume(draft, sentence)


def _is_place(chunk: Chunk) -> bool:
    return chunk.is_a("EarthFeature") or (bool(chunk.entities) and chunk.entities[0].cls == NAME)


def _named(draft: Draft, sentence: Sentence) -> None:
    for match in _IS.finditer(sentence.codes):
        if _POINTING.search(sentence.codes, match.start(), match.start("x")) and not _HISTORY.search(
            sentence.codes, match.start(), match.start("x")
        ):
            _say(draft, sentence, match.start("x"))

    for match in _CALLED_SO.finditer(sentence.codes):
        if not _HISTORY.search(sentence.codes, match.start()):
            _say(draft, sentence, match.start("x"))


def _sighted(draft: Draft, sentence: Sentence) -> None:
    for match in _SIGHTED.finditer(sentence.codes):
        if not _NEVER.search(sentence.codes, 0, match.start("x")):
            for at in range(*match.span("x")):
                _say(draft, sentence, at, could=True)


def _of_itself(sentence: Sentence, at: int) -> bool:
    """True where the word for a picture means this one, and none on a wall or in a comparison."""
    return _HEAD.search(sentence.codes, 0, at) is not None and not _ON_WALL.search(sentence.codes, 0, at)


def _pictured(draft: Draft, sentence: Sentence) -> None:
    match = _OF_IT.search(sentence.codes) if draft.scene[sentence.number] else None
    if match is None or _HISTORY.search(sentence.codes, match.start(), match.start("x")) or not _of_itself(sentence, match.start()):
        return
    for name in ("x", "y"):
        if match[name]:
            _say(draft, sentence, match.start(name), lands=_ALONG.search(sentence.codes, match.start("p"), match.start("x")) is not None)


def _subject(draft: Draft, sentence: Sentence) -> None:
    if any(c.is_a("Person", "VisitingVehicle") for c in sentence.chunks[:1]):
        return
    for match in _SUBJECT.finditer(sentence.codes):
        verb = match["v"]
        if (verb if not match["y"] or verb.endswith("s") else f"{verb}s") not in _SHOWN_DOING:
            continue
        if verb == "fans" and not sentence.codes.startswith((" out", " across", " into", " over", " toward"), match.end()):
            continue
        if _HISTORY.search(sentence.codes, match.start()) or (
            verb in ("lies", "sits", "ends", "begins", "hides", "lie", "sit", "end", "begin", "hide")
            and _AFAR_LIES.match(sentence.codes, match.end())
        ):
            continue
        for name in ("x", "y"):
            chunk = sentence.at[match.start(name)] if match[name] else None
            if chunk is not None and (chunk.is_a("EarthFeature") or is_landform(draft.text[chunk.start : chunk.end])):
                _say(draft, sentence, match.start(name), lands=sentence.number == 0)


def _plume(draft: Draft, sentence: Sentence) -> None:
    """A plume by what the text tells to be burning or erupting, and the water or land that it drifts over."""
    for match in _PLUME.finditer(sentence.codes):
        at = sentence.original(*match.span("p"))
        told = draft.text[max(0, at.start - 400) : sentence.span.end]
        own = draft.text[sentence.span.start : sentence.span.end]
        fire, erupts = (
            _FIRES.search(own) or _FIRES.search(told),
            _ERUPTS.search(own) or _ERUPTS.search(told) or _volcano_near(draft, at.start),
        )
        kind = "wildfire-smoke" if _FIRES.search(own) or (fire and not erupts) else "volcanic-plume" if erupts else ""
        if not kind or mood(sentence, match.start(), match.start()) or _HISTORY.search(sentence.codes, match.start()):
            continue
        plume = draft.gazetteer.rows[kind].entity
        if not any(s.object == plume for s in draft.about("depicts")):
            say_seen(draft, sentence, Chunk(at.start, at.end, (plume,)), plume, "phenomenon-in-scene")
        over = _OVER.match(sentence.codes, match.end())
        for name in ("x", "y") if over else ():
            if over is not None and over[name]:
                _say(draft, sentence, over.start(name), lands=False)


def _volcano_near(draft: Draft, before: int) -> bool:
    return any(
        c.start < before
        and any(e.known and draft.gazetteer.rows[e.id].get("kind") == "volcano" for e in c.entities if e.cls == "EarthFeature")
        for s in draft.sentences[:_FIRST]
        for c in s.chunks
    )


def _say(draft: Draft, sentence: Sentence, at: int, lands: bool = True, could: bool = False) -> None:
    chunk = sentence.at.get(at)
    if chunk is None or chunk.members or not _is_place(chunk) or chunk.is_a("Person", "Module", "VisitingVehicle", "Phenomenon"):
        return
    place = chunk.meaning("EarthFeature")
    if place is None:
        label = draft.text[chunk.start : chunk.end]
        place = Entity(slug(label), "EarthFeature", label, known=False)
    row = draft.gazetteer.rows.get(place.id)
    if (row is not None and not lands and row.get("kind") in LAND_KINDS) or chunk.start in draft.hidden[sentence.number]:
        return
    if any(
        s.object_span is not None and s.object_span.start < chunk.end and chunk.start < s.object_span.end for s in draft.about("depicts")
    ):
        return
    if any(isinstance(s.object, Entity) and s.object.id == place.id for s in (*draft.about("depicts"), *draft.about("orbitingAbove"))):
        return
    if not could and (mood(sentence, at, at) or lies_far(sentence, at + 1)):
        return
    say_seen(draft, sentence, chunk, place, "place-in-scene")
