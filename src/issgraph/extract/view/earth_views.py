"""Views of the ground and the sky: which sentences go on to tell what lies where, in captions that show no one and no ship."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME

EARTHLY = compiled(
    r"(?: (?:caldera|cones?|craters?|volcano(?:es)?|stratovolcano(?:es)?|glaciers?|peaks?|delta|river|lake|lagoon|atoll|reef|urban area|metropolitan area))?"
    r"(?:,[^,.;]*\b(?:north|south|east|west|left|right|center|top|bottom|shore|edge|bank)\w*\b[^,.;]*, (?:has|holds|is|contains|hosts)\b|(?:,[^,.;]{2,60},|,)?(?: \([^)]*\))?(?:,? and (?:[\ue000-\uf8ff]|(?:the )?(?:rest|others?|remainder|whole) of (?:the )?(?:[a-z]+ |[\ue000-\uf8ff] )?[a-z]+|(?:its|their|the) [a-z]+)(?: (?:cones?|craters?|volcanoes|stratovolcanoes|glaciers?|peaks?|rivers|lakes|islands))?)?"
    r"(?: (?:also|clearly|easily))? (?:stands? out|appears?|makes?|glows?|shines?|gleams?|lines?|forms?|dominates?|fills?|fans? out|drifts?|floats?|points? (?:[a-z]+ )?(?:at|to|toward|towards|into|out)\b|tapers?|thrusts?|bulges?|stretch(?:es)?|spreads?|sprawls?|sparkles?|vents?|straddles?|shows? (?:up )?(?:as|at|in)|looks? like|resembles?|hugs?|winds?|snakes?|curves?|curls?|reaches|juts?|extends?|occup(?:y|ies)"
    r"|lies?(?! (?:(?:about |some |nearly |roughly |only )?[0-9\ue000-\uf8ff]|(?:buried|hidden|under|beneath|outside|beyond|far|farther|further|just|out|off)\b))|sits?|flows?|enters|throws|casts|pokes|bites|bends|narrows|widens|clings|huddles|wraps|crowds|closes off|shimmers|blazes|twinkles|glints|whitens|peeks|pushes (?:out|into)|spills|swings|loops|twists|threads|slices|embraces?|empties|drains|meanders|towers?|guards?|rises?|overlooks?|nestles?"
    r"|(?:is|are) (?:easily |also |clearly |readily )?(?:recogni[sz]ed|recogni[sz]able|outlined|illuminated|lit|highlighted|dusted|covered|framed|joined|marked|separated|divided|split|shaped|dotted|crossed|distinguished|located|situated|surrounded|ringed|flanked|fed|bordered|nestled|tucked|covered|capped|visible)|(?:is|are) (?:also |just |seen )?(?:near|toward|towards|at|in|to|along|on|off to) (?:the )?(?:very |far |upper |lower |extreme )?(?:center|centre|left|right|top|bottom|middle|edge|corner|foreground|background|horizon)|(?:is|are) the (?:large|bright|dark|brilliant|round|white|blue|green|small)(?:er|est)?)\b)"
)
"""What a place of a view does there: "Madrid stands out", "Moscow, the capital, makes a splash of light"."""
NAMED_THERE = compiled(
    r"(?:[^.:]*; (?:and )?)?(?:(?:the|an?|two|three|four) (?:[a-z-]+ ){1,4}(?:(?:at|in|on|near|below|beneath|above|to|along|beside)\b[^.;,]{2,40} )?(?:is|are) (?:the )?(?:[\ue000-\uf8ff] and )?"
    r"|(?:near|at|in|on|along|to|just|farther|further) [^.;,]{2,50}?(?: \((?:left|right|top|bottom|center)\))?,? (?:is|are|lies|lie|sits|rises) (?:the )?(?:[\ue000-\uf8ff] and )?"
    r"|(?:the|an?) (?:[a-z-]+,? ){0,4}(?:line|thread|ribbon|patch|spot|dot|streak|band|smudge|arc|speck|ring|oval|circle|triangle|scar|gash|stripe|cluster|blotch|cone|peak)s?\b[^.;]{0,50} (?:marks?|betrays?|traces?|is|are|shows?) (?:the )?(?:(?:city|town|course|site|mouth|bed|location|position|island|lake) of (?:the )?)?)"
)
"""Before the name of what is pointed at: "the pale arc at the top is X", "to the left is Y"."""
_KINDS_THERE = compiled(
    r"(?:the|two|three|four|several) (?:[a-z-]+,? ){0,3}(?:volcano(?:es)?|peaks?|domes?|cones?|craters?|islands?|islets?|lakes?|lagoons?|glaciers?|rivers?|cities|towns|bays?|capes?|dunes|ridges?|mountains?|reefs?|atolls?|salt flats?) (?:(?:at|in|on|near|along|toward|towards|above|below) )?(?:the )?(?:[a-z]+ ){0,2}(?:left|right|cent(?:er|re)|top|bottom|middle|foreground|background|edge|corner|image|frame)(?: of (?:the )?[a-z]+)?, (?:the )?"
)
"""Before the names of what stands where: "the pale volcanoes near image center, X and Y, are ..."."""
_RINGS = compiled(
    r"\b(?:still )?(?:rings?|lines?|fringes?|dots?|fills?|crosses|covers?|blankets?|dusts?|skirts?|spans?|straddles?) (?:the )?(?:[a-z]+ )?$"
)
"""What covers or lines a place, before its name."""
_EARTHLY_LIST = compiled(
    r"\b(?:other|others|larger|largest|smaller|bright|brighter|brightest|major|nearby|highest|tallest|dark|yellow|white|green|blue)\b[^.;,]{0,40}?\b(?:cities|city|towns?|islands?|lakes?|lights?|areas?|spots?|features?|peaks?|volcano(?:es)?|mountains?|rivers?|visible)\b[^.;,]{0,20}? (?:is|are|includes?|comes? from|mark)\b[^.;]{0,60}?[\ue000-\uf8ff]"
)
"""What else is told of a view: "the other bright spots are X and Y"."""


def views_earth(draft: Draft, sentence: Sentence) -> bool:
    """True where what was described so far is the ground or the sky: places and lights, nobody and no ship."""
    before = [s for s in draft.sentences[: sentence.number] if draft.scene[s.number]]
    return any(_of_earth(c) for s in before for c in s.chunks) and not any(
        c.is_a("Person", "VisitingVehicle", "Module") for s in (*before, sentence) for c in s.chunks
    )


_LAND = compiled(
    r"\b(?:River|Lake|Bay|Gulf|Sea|Islands?|Delta|Desert|Mount|Mountains?|Volcano|Peninsula|Glacier|Valley|Strait|Canyon|Atoll|Crater|Reef|Lago|Laguna|R[ií]o|Cerro|Volc[aá]n|Nevado|J[ae]b[ae]l|Djebel|Salar|Sierra|Cordillera|Isla|Gunung|Wadi|Harrat|Fjord|Peak|Park|Oasis)\b"
)


def _of_earth(chunk: Chunk) -> bool:
    """True for a place or a phenomenon, also for a name that says so itself."""
    return chunk.is_a("EarthFeature", "Phenomenon") or (
        bool(chunk.entities) and chunk.entities[0].cls == NAME and _LAND.search(chunk.entities[0].label) is not None
    )


def earthly(sentence: Sentence) -> bool:
    """True for a sentence that goes on to tell what lies where in a view of Earth."""
    places = [at for at, c in sentence.at.items() if c.is_a("EarthFeature") or (c.entities and c.entities[0].cls == NAME)]
    if not places:
        return False
    if any(_KINDS_THERE.fullmatch(sentence.codes, 0, at) for at in places):
        return True
    if any(NAMED_THERE.fullmatch(sentence.codes, 0, at) or _RINGS.search(sentence.codes, 0, at) for at in places):
        return True
    return any(EARTHLY.match(sentence.codes, at + 1) for at in places) or _EARTHLY_LIST.search(sentence.codes) is not None
