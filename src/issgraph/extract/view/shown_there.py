"""Places in view by what is told beside them: fog in a valley, a gaze, a list that a view is of; and names that are only spoken of.

In come the words before and behind a name of a place or a phenomenon; out comes whether they put it in the picture or keep it out."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.just_before import just_before
from issgraph.model import Entity
from issgraph.patterns import Codes, Pattern, sought

LYING = frozenset(
    "fog haze dust-storm volcanic-plume wildfire-smoke sediment-plume sunglint moonglint phytoplankton-bloom sea-ice icebergs snow lava flooding wildfires"
    " contrails ship-wakes oil-slick von-karman-vortices cloud-streets gravity-waves city-lights".split()
)
"""What lies on the ground or the water, or low above it: where it is told to be is in the picture with it."""
LAND_KINDS = ("country", "continent", "state", "province", "region")
_LIES = Pattern(
    r"([\ue000-\uf8ff])(?:,? (?!as\b|while\b|when\b|was\b|were\b|had\b|will\b|which\b|that\b|near\b|like\b)[a-z]+){0,4}? (?:in|on|along|across|off|over|around|through|down|up|into) (?:the |an? )?(?:[a-z]+ )?$"
)
"""Before the place that something lies on: "fog pooling in the X", "ice floes off Y"."""
_GAZE = Pattern(
    r"\b(?:frames|framing|gaz(?:es?|ing) (?:(?:down|out) )?(?:at|on|over|upon)|peer(?:s|ing)? (?:(?:down|out) )?(?:at|on|upon)|points? (?:(?:down|out) )?(?:to|at|toward)|pointing (?:(?:down|out) )?(?:to|at|toward)|(?:eyes?|gaze|lens|camera) (?:fixed |trained |set )?(?:on|toward)) (?:the )?$"
)
_NO_SIGHT = Pattern(r"[^.;]*\b(?:maps?|globes?|charts?|screens?|monitors?|laptops?|posters?|banner|flag|patch|atlas)\b")
_VIEW_LIST = Pattern(
    r"\b(?:views?|photos?|photographs?|images?|pictures?|shots?|look at) of (?:the )?((?:[\ue000-\uf8ff](?:, |,? and )(?:the )?)+)$"
)
_ABSOLUTE = Pattern(
    r"(?:(?:, |,? and )(?:the )?[\ue000-\uf8ff])*,? (?:slowly |slid |all )?(?:turning|spreading|spread(?: out)?|rolling(?: by| past)?|sliding(?: by| past)?|gliding(?: by| past)?|drifting(?: by| past)?|passing(?: by)?|stretching(?: out| away)?|gleaming|glowing|glittering|shining|unrolling) (?:far |down )?(?:below|beneath|underneath|behind|beyond)(?=[,.;]|$)"
)
_SET_BY = Pattern(r"(?:,|\bwith|\band) (?:the |all of |most of |part of )*$")


_PASSES_BELOW = Pattern(
    r"(?:(?:, |,? and )(?:the )?[\ue000-\uf8ff]){0,3} (?:coast |coastline |islands? )?(?:slid|roll|glid|drift|pass|spread|unroll|stretch|sprawl|turn|wheel|move|flow|float|go)(?:e|es|s)?(?: (?:by|past|out|away|slowly)){0,2} (?:far )?(?:below|beneath|underneath|behind (?:it|him|her|them|the (?:ship|craft|capsule|arm|freighter|station)))\b"
)
_FALLS = Pattern(
    r"(?:an? |the |[a-z]+ )?(?:nightfall|night|dusk|dawn|daybreak|evening|morning|twilight|day meets night|night meets day)(?: has| is)?(?: just)?(?: falls?| fallen| falling| comes?| coming| breaks?| breaking| settl(?:es|ing)| creeps)? (?:over|on|across|in) (?:the )?"
)
_SETS = Pattern(r"(?:[^.;:]{2,30}: )?(?:an? |the |[a-z-]+ )?([\ue000-\uf8ff]) (?:over|across) (?:the )?")
"""A heading of an hour and a place: "Nightfall over the Persian Gulf", "Sunset over the Indian Ocean"."""
_HOURS = frozenset(["sunset", "sunrise", "nighttime"])


_PLUME_OVER = Pattern(
    r"\b(?:clouds?|plumes?|ash|smoke|steam|columns?|puffs?|glow|lava|flames?) (?:[a-z]+ )?(?:over|above|at|on|from|out of|atop) (?:the )?(?:summit of |mouth of |crater of |top of )?(?:the )?$"
)
"""Before the volcano that something hangs over."""


def shown_there(draft: Draft, sentence: Sentence, lead: Codes, tail: Codes, place: Entity) -> bool:
    """True where the words around the name of a place put it in the picture."""
    if (_GAZE.search(lead, max(0, len(lead) - 40)) and not _NO_SIGHT.match(tail)) or (
        just_before(_SET_BY, lead, 30) and _ABSOLUTE.match(tail)
    ):
        return True
    if _BEHIND_IT.search(lead, max(0, len(lead) - 70)):
        return True
    if _PASSES_BELOW.match(tail):
        return True
    listed = _VIEW_LIST.search(lead, max(0, len(lead) - 90))
    if listed and all(sentence.at[at].is_a("EarthFeature", "Country") for at in range(*listed.span(1)) if at in sentence.at):
        return True
    if goes_off(lead, tail) or (just_before(_SET_BY, lead, 30) and _BACKDROP.match(tail)):
        return True
    opens = draft.opens(sentence)
    if opens and _FALLS.fullmatch(lead):
        return True
    row = draft.gazetteer.rows.get(place.id)
    if row is None or row.get("kind") in LAND_KINDS:
        return False
    hour = _SETS.fullmatch(lead) if opens else None
    if hour is not None and any(entity.id in _HOURS for entity in sentence.at[hour.start(1)].entities):
        return True
    out = _OUT_OF.search(lead, max(0, len(lead) - 80))
    if out is not None and sentence.at[out.start(1)].is_a("EarthFeature", "Name"):
        return True
    if row.get("kind") == "volcano" and _PLUME_OVER.search(lead, max(0, len(lead) - 60)):
        return True
    if opens and row.get("kind") == "volcano" and _ERUPTION_AT.fullmatch(lead):
        return True
    if (hooks := _HOOKS.search(lead, max(0, len(lead) - 80))) and sentence.at[hooks.start(1)].is_a("EarthFeature"):
        return True
    stands = _STANDS_BY.search(lead, max(0, len(lead) - 80)) if opens else None
    if stands is not None and sentence.at[stands.start(1)].is_a("EarthFeature"):
        return True
    if opens and row.get("kind") in _WATERS and _CAME_DOWN.search(lead):
        return True
    storm = _CHURNS.search(lead, max(0, len(lead) - 140))
    if storm is not None and row.get("kind") in _WATERS and is_storm(sentence.at[storm.start(1)].meaning("Phenomenon")):
        return True
    lies = _LIES.search(lead, max(0, len(lead) - 80))
    what = sentence.at[lies.start(1)].meaning("Phenomenon") if lies else None
    return what is not None and what.id in LYING


_BACKDROP = Pattern(
    r"(?:'s [a-z]+(?: [a-z]+)?)?,? (?:(?:visible|seen|spread out|laid out|looming|glowing|gleaming|shining) )?(?:in the (?:background|distance)|(?:as|for) (?:an? |the |its )?(?:[a-z]+ )?(?:backdrop|background)|(?:far )?behind)(?=[.;,]|$| and )"
)
_BEHIND_IT = Pattern(
    r"\b(?:(?:seen|shown|pictured|photographed|stark|sharp|stands? out) against (?:the |an? )?(?:[a-z-]+ ){0,3}(?:of )?|(?:hang|float|drift|hover|stand|glow|gleam|shine|spread|stretch|unfold|loom|dangle|pose|pass|sail)(?:s|es|ing|ed)? in front of|(?:behind|beyond) (?:it|him|her|them),? (?:(?:is|are|lies|spreads|stretches|glitters|gleams|glows|curves|rolls|looms) )?) ?(?:the )?(?:(?:blue|green|brown|white|gr[ae]y|dark|bright|snowy|sunlit|[a-z]+ern) )*$"
)
"""Before what stands behind a thing in view: "a panel hangs in front of X", "behind it the Y glitters"."""
_OUT_OF = Pattern(
    r"([\ue000-\uf8ff]) (?:stares?|rises?|winds?|juts?|pokes?|sticks?|looks?|emerges?|snakes?|cuts?|curls?|towers?|bulges?|peers?|meanders?|threads?|flows?) (?:(?:up|out|down|its way|[a-z]+ward|straight|boldly|darkly) )*(?:out of|through|across) (?:the )?(?:[a-z]+ )?$"
)
"""Before the desert, sea or land of which a feature in view is a part."""
_STANDS_BY = Pattern(
    r"([\ue000-\uf8ff]) (?:rises?|towers?|looms?|stands?|sits?|bends?|wraps?|curls?|curves?|splits?|winds?|loops?|sprawls?|stretch(?:es)?|spreads?)(?: (?!(?:miles|km|kilometers|north|south|east|west|high)\b)[a-z-]+){0,3}? (?:over|above|around|beside|along|between|into) (?:the )?$"
)
"""Before the water or land by which a feature in view stands: "Fuji rises over Suruga Bay"."""
_ERUPTION_AT = Pattern(r"(?:an? |the )?(?:[a-z-]+ )?(?:eruption|unrest|activity|explosion|outburst|awakening) (?:at|of|on) (?:the )?")
"""A heading of what goes on at a volcano."""
_HOOKS = Pattern(
    r"([\ue000-\uf8ff]) [a-z]+s (?:its|an?|the|their) (?:[a-z-]+ ){1,3}(?:(?:far|out|deep) )?(?:into|across|over|through|onto|on) (?:the )?(?:[a-z]+ )?$"
)
"""Before the water that a feature in view reaches into: "the cape hooks its finger into the X"."""
_CAME_DOWN = Pattern(
    r"\b(?:seen as|after|approach(?:es|ing)?|arriv(?:es?|ing)|recover[a-z]*|support|moments|minutes|as it)\b[^.;]*\b(?:lands?|landed|splash(?:es|ed)? down|splashdown|touch(?:es|ed)? down)\b[^.;]{0,220}? in (?:the )?(?:waters of the )?$"
)
"""Before the water that a ship is recovered from."""
_CHURNS = Pattern(
    r"([\ue000-\uf8ff])(?:, [^.;,]{2,80},)? (?:(?:slowly|still|now|lazily|[a-z]+ly) )?(?:churns?|spins?|swirls?|whirls?|rages?|turns?|wheels?|stalls?|barrels?|roils?|rotates?|grinds?|lumbers?|churning|spinning|swirling|whirling|raging|turning|wheeling) (?:away |slowly |[a-z]+ward )?(?:in|over|across|through|on) (?:the )?(?:[a-z]+ern |central |[a-z]+ )?$"
)
_WATERS = frozenset(["sea", "ocean", "gulf", "bay", "strait"])
_STORMY = frozenset(["hurricane", "typhoon", "cyclone", "thunderstorm"])
_NAMED_STORM = ("Hurricane", "Typhoon", "Cyclone", "Tropical", "Super", "hurricane", "typhoon", "tropical")


def is_storm(what: Entity | None) -> bool:
    """True for a storm by its kind or by its name."""
    return what is not None and (what.id in _STORMY or what.label.startswith(_NAMED_STORM))


_AS_IT = Pattern(r"\b(?:as|while|when|moments after|minutes after|hours after) (?:the )?$")
_ERUPTS = Pattern(
    r"(?: volcano)?(?:, [^.;,]{2,40},)? (?:(?:was|is) (?:[a-z]+ )?(?:erupting|exploding|in (?:the )?(?:[a-z]+ ){0,2}(?:hours|stages?|minutes|moments|phases?|throes|midst|middle) of|in (?:full |violent )?eruption)|(?:suddenly |violently )?(?:erupt(?:s|ed)|explod(?:es|ed)|bl(?:ew|ows) (?:its|his) top|let go|woke up|went off|sent up|sends up|threw up|burst)\b)"
)


def at_that_moment(lead: Codes, tail: Codes) -> bool:
    """True where what a clause tells in the past is what the picture shows: an eruption, a ship that came down."""
    return goes_off(lead, tail) or _CAME_DOWN.search(lead) is not None


def goes_off(lead: Codes, tail: Codes) -> bool:
    """True for a volcano that goes off at the moment of the picture: "the station was over X just as Y blew its top"."""
    return just_before(_AS_IT, lead, 24) is not None and _ERUPTS.match(tail) is not None


_ONCE_SEEN = Pattern(
    r"\b(?:once|had|has|have|previously|earlier|long ago|years ago|last (?:week|month|year)) (?:[a-z]+ ){0,2}?(?:photographed|pictured|seen|filmed|imaged|snapped|captured|shot|watched|observed) (?:an? |the |[a-z-]+ |[\ue000-\uf8ff],? (?:and )?){0,5}$"
)
"""Before what was seen another time: "he once photographed X from orbit"."""
_STUDIED = Pattern(
    r"\b(?:will|would|(?<!taken )(?<!made )(?<!shot )(?<!acquired )(?<!used )to|can|could|may|helps?) (?:help )?(?:(?<=will )photograph|(?<=trained to )photograph|map|track|measure|monitor|observe|detect|study|examine|investigate|forecast|predict|probe|survey|analy[sz]e|understand|explore|count|research)\b(?:(?!\b(?:shows?|is|are|was|were|as|while|when)\b)[^.;:,]){0,60}$"
)
"""Before what an experiment is for."""
_LIKE = Pattern(
    r"(?:\bas far (?:north |south |east |west |away |off )?as|\bas (?:large|big|wide|long|tall|high|small|broad|huge) as|\b(?:the )?size of|\b(?:larger|bigger|smaller|longer|wider|taller|higher) than|\bcompar(?:ed|able) (?:to|with)"
    r"|\b(?:will|would|to|may|might|could|expected to|forecast to) (?:soon |later |then )?(?:reach|strike|hit|near|batter|lash|threaten|make landfall (?:in|on|over|near)|come ashore (?:in|on|near))) (?:the |northern |southern |eastern |western )*(?:[\ue000-\uf8ff](?:, |,? (?:and|or) )(?:the )?)*$"
)
"""Before a place that something is likened to in size, and one that a storm has yet to reach."""
_HOPED = Pattern(
    r"\b(?:(?:sat|stayed|woke|got) up|wait(?:s|ed|ing)?|hop(?:es?|ed|ing)|search(?:es|ed|ing)?|look(?:ed|ing)?|on the (?:lookout|watch)|hunt(?:s|ed|ing)?|ready) for (?:the |an? |some |any |more )?(?:[a-z]+ )?$"
)
"""Before what somebody waited for, which may never have come."""
_INSTRUMENT = Pattern(
    r"\b(?:experiment|instrument|study|sensor|investigation|detector|telescope|payload)\b[^.;]{0,40} (?:turns?|points?|aims?|trains?|directs?|looks?|gazes?|peers?|stares?)\b[^.;]{0,40} (?:at|on|toward|towards) (?:the )?$"
)
"""Before what a device is made to look at."""
_TURNED_AWAY = Pattern(
    r"\b(?:nobody|no one|none of them|hardly anyone|never) (?:[a-z]+ )?(?:saw|sees|noticed|spotted|caught|photographed|looked at) (?:the |an? )?$|\b(?:turn(?:s|ed|ing)?|look(?:s|ed|ing)?|swung|swings) (?:his |her |their |the |camera |lens |eyes )*away from (?:the |[a-z]+ ){0,3}$|\b(?:instead|in place|in lieu) of (?:the )?$|(?:^|[,;:] |– )not (?:the |an? )?$|\b(?:meant|intended|set out|aimed|hoped|wanted|planned) (?:[a-z]+ )?to (?:shoot|photograph|catch|capture|see|film|get|take)[a-z]* (?:the )?$"
)
"""Before what somebody left for what the picture shows."""
_TINTED = Pattern(
    r"\b(?:tinted|rimmed|crowned|ringed|edged|streaked|banded|colou?red|painted|topped|capped|fringed|trimmed|bordered|wreathed|washed) (?:green |red |gold )?(?:by|with|in) (?:the |an? )?(?:[a-z-]+ )?$"
)


def tinted(lead: Codes) -> bool:
    """True before the light that colours what is seen: "a horizon tinted by airglow"."""
    return just_before(_TINTED, lead, 60) is not None


_SLIDES = Pattern(
    r"\b(?:slides?|footage|recordings?|videos?|simulations?|mock-?ups?) of (?:the )?(?:[\ue000-\uf8ff](?:, |,? and )(?:the )?)*$"
)


def only_spoken_of(lead: Codes) -> bool:
    """True where the words before a place or a phenomenon tell of another time, of what is studied or of something that shows it."""
    return bool(
        just_before(_LIKE, lead, 90)
        or just_before(_ONCE_SEEN, lead, 90)
        or just_before(_STUDIED, lead, 110)
        or just_before(_HOPED, lead, 50)
        or just_before(_TURNED_AWAY, lead, 60)
        or just_before(_INSTRUMENT, lead, 110)
        or (just_before(_SLIDES, lead, 60) and sought(r"\b(?:using|watch|rehears|study|train)").search(lead))
    )
