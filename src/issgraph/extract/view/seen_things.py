"""Things that no table names, in view: a noun phrase in a frame that points at the picture, unless its words tell of nothing to be seen.

"Visible are a row of canisters and the vehicle's thrusters", "a robot hovers beside X", "X holds a closeout panel": the frame says that
the thing is there, so the thing may be any. Seen_gear.py asks it of more frames for the few kinds that a list names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from issgraph.compiled import compiled
from issgraph.extract.grammar.noun_phrases import things
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import slug
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_BE_SEEN = r"(?:also |clearly |partially |partly |barely |just |easily |plainly )*(?:visible|seen|in view|in sight|pictured|shown|featured|reflected|silhouetted)"
_SPOT = r"(?:far |lower |upper |top |bottom |immediate )*(?:left|right|cent(?:er|re)|top|bottom|middle|foreground|background|distance|corner|rear)"
_LISTS = (
    Pattern(
        r"(?:^|[;:] )(?:also |just |clearly |partially |first,? )*(?:visible|seen|pictured|shown|in view|featured)\b(?:,? (?:here|too|(?:in|at|on|from|to|through|behind|near|against|along|over|above|below|beyond|beneath|around|outside|inside)\b[^.;:]{1,70}?))?,? (?:is|are)(?: also)?:? (?P<np>)"
    ),
    Pattern(
        rf"(?:^|[;:] |, |and |while |with )(?:far |just |also |here )?(?:in|at|on|to|near|behind|beyond|below|beneath|above|beside|attached to|against|nearest|across|reflected in)\b[^.;:,]{{0,40}}?\b(?:{_SPOT}|camera|frame|view|visor|him|her|them|handrail|bay)\b[^.;:,]{{0,24}}(?:, [^.;:,]{{2,40}},)?,? (?:is|are|hangs?|floats?|hovers?|sits?|stands?|lies?|drifts?)(?: also)? (?P<np>)"
    ),
    Pattern(
        r"(?:^|[;:] )(?:all )?(?:around|in front of|beside|behind|above|past|before) [\ue000-\uf8ff] (?:floats?|drifts?|hovers?|tumbles?|hangs?|swirls?|spins?) (?P<np>)"
    ),
    Pattern(r"^(?:pictured|seen|shown|visible|in view)(?: here| above| below)?: (?P<np>)"),
    Pattern(r"(?:^|[,;] )(?:(?:you|we|one|viewers) can (?:also )?see|(?:you|we)(?: also)? see) (?P<np>)"),
    Pattern(
        r"\b(?:photos?|photographs?|images?|pictures?|views?|scene|frame|shot)(?:, [^,.;]{2,60},)? (?:also )?(?:reveals?|includes?|provides? (?:partial |close-up |good )?views? of|gives (?:a )?(?:partial |close-up |good )?views? of) (?P<np>)"
    ),
)
"""Before what a list tells to be in view."""
_SUBJECT = Pattern(
    rf"(?:^|[;:] |, (?:and|while) )(?P<np>)(?:(?:the|this|that|an?|some|several|two|three|part|parts|portions?|various|many|one) )(?:[a-z0-9'-]+ |[\ue000-\uf8ff](?:'s?)? ){{0,8}}?(?:[a-z0-9'-]+|[\ue000-\uf8ff](?:'s?)?)(?:, (?:the|an?|his|her|their|made|sewn|folded|printed) [^.;,]{{2,50}},)? (?:(?:is|are|can be|could be) (?:{_BE_SEEN}|(?:floating |located |hanging )?(?:in|at) (?:the )?{_SPOT})"
    rf"|(?:floats?|hovers?|hangs?|drifts?|sits?|stands?|juts?) (?:in|at) (?:the )?{_SPOT}|(?:in|at|on) (?:the )?{_SPOT}(?: edge| corner| side)?(?=,? (?!and\b|of\b|to\b|or\b|[a-z]+ing\b)[a-z]+)|(?:floats?|hovers?|hangs?|drifts?) (?:nearby|(?:beside|behind|around|above|near|in front of|next to|past|before) (?:him|her|them|[\ue000-\uf8ff](?=[ .,;]|$))))(?![a-z])"
)
"""A sentence's subject of which it is told that it is in view."""
_SUBJECTS = Pattern(
    rf"(?:^|[;:] |, |\b(?:photo|photograph|picture|image|frame|view|shot),? )(?P<np>)(?!(?:the|an?|these|those|his|her|their|some|they|others|photo|photograph|picture|image|frame|view|shot)\b)(?:[a-z-]+ ){{0,2}}[a-z]+s (?:can (?:just |also )?be|are) {_BE_SEEN}\b"
)
"""Several without an article of which it is told that they are in view: "ice crystals can be seen"."""
_WITH = Pattern(
    rf"\bwith (?P<np>)(?:the|an?|some|several|two|his|her|their) (?:[a-z0-9'-]+ |[\ue000-\uf8ff](?:'s?)? ){{1,6}}?(?:in (?:the )?(?:background|foreground|distance)|behind (?:him|her|them)|(?:float|hover|hang|loom)ing\b|visible|nearby|at (?:the )?{_SPOT})"
)
_AMID = Pattern(
    r"\bwith (?P<np>)(?!(?:an?|the|some|several|two|his|her|their|no|all|[a-z]+ing|[a-z-]*(?:tools?|cables?|hoses?|bags?|tethers?|straps?|cameras?|laptops?|hair|eyes|arms|legs|feet|hands)) )(?:[a-z-]+ ){0,2}[a-z]+s (?:float|tumbl|drift|hover|swirl|spinn|bobb|danc|whirl|sail|fly)ing (?:all )?(?:about|around|above|over|before|between|among|past|in front of|beside|behind) (?:him|her|them|[\ue000-\uf8ff])"
)
"""Several things that fly about those in view: "with oranges tumbling about them"."""
_STANDS_FOR = Pattern(
    r"(?:[^.;,\ue000-\uf8ff]{0,24})? (?:(?:is|are) (?:that|those|the one|all (?:that|one) (?:can|sees?)[^.;,]{0,20}) of|belongs? to)\b|(?:[^.;,\ue000-\uf8ff]{0,24})? (?:is|are) (?:[a-z]+ ){0,3}[\ue000-\uf8ff]'s?(?=[.;,]|$)"
)
"""Behind a boot or a glove that stands for who is in it: "the boots at right are those of A"."""
_BESIDE = Pattern(
    r"\b(?:pos(?:e|es|ed|ing)|stand(?:s|ing)?|gather(?:s|ed)?|smiles?|floats?|hovers?)\b[^.;,]{0,40}? (?:in front of|beside|next to|alongside|around|(?<=posing )with|(?<=poses )with|(?<=pose )with|(?<=posed )with) (?P<np>)(?=an?\b|the\b|one\b|some\b|several\b|two\b|three\b|his\b|her\b|their\b)"
)
_IN_ARMS = Pattern(
    r"^(?P<np>)(?:an? )(?!(?:[a-z-]+ )*?(?:camera|smile|grin|load|burden|thing|object|prize|piece|bit|hand|foot|checklist|leaf|patch|badge|emblem|logo|crest|stripes?|name|number|star|tool|wrench|pen|book|hat|headset|mask|towel|handrail|tether|cloth|laptop|tablet|phone) )(?:[a-z0-9'-]+ ){1,4}?(?:(?:held|clutched|cradled|clasped|strapped|slung|balanced|perched) )?(?:in|on|over|under|around|between|across) (?:his|her|their|both|each) (?:[a-z]+ )?(?:hands?|arms?|back|shoulders?|head|lap|chest|knees?|grip|grasp|embrace)\b"
)
"""What a caption opens with in somebody's arms: "A failed pump in his arms, X rides the arm"."""
_WATER_ROUND = Pattern(
    r"(?<![\w-])(?:an?|the|this|his|her|that|one|another) (?:[a-z-]+,? ){0,3}?(?P<s>bubble|ball|blob|sphere|globe|globule|drop|droplet|bead|lens)s? of (?:[a-z]+ )?(?P<w>water|coffee|tea|juice|milk|honey)(?![a-z])|(?<![\w-])(?:an?|the|this|his|her|that|one|another) (?:[a-z-]+,? ){0,3}?(?P<b>(?:water|coffee|tea|juice|milk) (?:bubble|ball|blob|sphere|globe|drop|droplet)s?)\b"
)
"""A drink that floats in a ball, as captions of free fall dwell on."""
_VIEW_OF = Pattern(
    r"^(?:this |here )?(?:is )?(?:an? |the |this )?(?:[a-z-]+ )?(?:close-?up|closeup)(?: (?:view|image|photo|picture|photograph|shot|look))? (?:of|at) (?P<np>)"
)
_HOLDS = Pattern(
    r"(?<![\w-])(?:holds?(?: up)?|holding(?: up)?|wears?|wearing|displays?|displaying|shows? off|showing off|handles?|handling|juggles?|juggling|(?:plays?|playing)(?: [^.;,]{2,24} on)?|strums?|strumming|plucks?|plucking|picks? out [^.;,]{2,24} on|tunes?|tuning|tastes?|tasting|installs?|installing|removes?|removing"
    r"|replaces?|replacing|repairs?|repairing|inspects?|inspecting|examines?|examining|sets? up|setting up|assembles?|assembling|unpacks?|unpacking|checks? out|checking out|swaps?(?: out)?|swapping(?: out)?"
    r"|carries|carrying|retrieves?|retrieving|cleans?|cleaning|adjusts?|adjusting|harvests?|harvesting|tends?|sorts?|sorting|checks?|checking|stows?|stowing|services?|servicing|works on|work on|working on|works with|work with|working with|uses?|using|deploys?|deploying|shows? (?=an?\b|his\b|her\b|their\b)|points? (?:to|at)|pointing (?:to|at)) ?(?P<np>)"
)
_BY_WHOM = compiled(r"\b(?:to|by|for|of|will|would|may|could|that|which|where|after|before|[a-z]+ed)(?: [a-z]+ly)? $")
"""Before a verb of handling that does not tell what the people of the picture do."""


def unnamed_in(draft: Draft, sentence: Sentence) -> Iterator[Chunk]:
    """The things without a name that the frames of a sentence of the scene point at, each as a chunk with its entity."""
    codes = sentence.codes
    for pattern in sentence.worth(_LISTS):
        for match in pattern.finditer(codes):
            yield from unnamed_things(sentence, match.end(), len(codes), listed=True)
    if sentence.number == 0 and (held := _IN_ARMS.match(codes)):
        yield from unnamed_things(sentence, held.start("np"), held.end())
    for match in _WATER_ROUND.finditer(codes) if sentence.number < 3 else ():
        if codes.endswith(("how ", "why ", "that ", "what "), 0, match.start()):
            continue  # "shows how a ball of water turns things round"
        name = "b" if match["b"] else "s"
        span = sentence.original(match.start(name), match.end(name if match["b"] else "w"))
        label = match["b"] or (f"{match['w']} bubble" if match["s"] == "bubble" else f"{match['s']} of {match['w']}")
        yield Chunk(span.start, span.end, (Entity(slug(label), "Hardware", label, known=False),))
    for pattern in (_SUBJECT, _SUBJECTS, _WITH, _AMID):
        for match in pattern.finditer(codes):
            if pattern is not _AMID and _STANDS_FOR.match(codes, match.end()):
                continue
            yield from unnamed_things(sentence, match.start("np"), match.end())
    for match in _BESIDE.finditer(codes):
        yield from unnamed_things(sentence, match.start("np"), len(codes))
    if sentence.number == 0:
        for match in _VIEW_OF.finditer(codes):
            yield from unnamed_things(sentence, match.end(), len(codes))
    if sentence.number < 2:
        people = [at for at, chunk in sentence.at.items() if chunk.is_a("Person")]
        for match in _HOLDS.finditer(codes) if people else ():
            if people[0] < match.start() and not _BY_WHOM.search(codes, max(0, match.start() - 24), match.start()):
                yield from (thing for thing in unnamed_things(sentence, match.end(), len(codes)) if _dwelt_on(draft, thing))
        for match in _CARRIES.finditer(codes) if people else ():
            if not draft.once(_outdoors):
                break
            if people[0] < match.start() and not _BY_WHOM.search(codes, max(0, match.start() - 24), match.start()):
                yield from (
                    thing for thing in unnamed_things(sentence, match.end(), len(codes)) if not _TOOLS.search(thing.entities[0].label)
                )


_CARRIES = Pattern(
    r"(?<![\w-])(?:carr(?:ies|y|ying)|hugs?|hugging|clutch(?:es|ing)?|cradl(?:es?|ing)|lugs?|lugging|hauls?|hauling|hefts?|hefting|tot(?:es?|ing)|brandish(?:es|ing)?|(?:holds?|holding) (?:up|out|aloft|on to|onto)|shoulders?|shouldering|(?:has|have) hold of|balanc(?:es?|ing)|(?:hands?|handing|pass(?:es)?|passing) (?:over|up|down|across)|takes? charge of|reach(?:es|ing)?(?: out| up| over| down)? (?:toward|towards|for)|stud(?:ies|ying))(?: (?:home|back|away|along|off|up|down|out|over|in|aboard|inside|past))? (?P<np>)(?=(?:an?|the|his|her|their|its|one|two|another)\b)"
)
"""How somebody outside has a great thing in hand."""
_TOOLS = compiled(
    r"(?i)\b(?:tools?|bags?|cameras?|tethers?|drills?|wrench(?:es)?|pistol|grips?|hooks?|checklists?|restraints?|cables?|hoses?|lights?|lamps?|records?|titles?|flags?|handrails?|tape|putty|cargo|weight|load|rack|key|hammer|pliers|ratchet|bolts?|connectors?|plugs?|sockets?|switch(?:es)?|knobs?|latch(?:es)?|buttons?|manuals?|diagrams?|models?|maps?|drawings?|timeline|script|screens?|cases?|boxe?s?|containers?|packages?|hatch|lids?|boom|arm|jetpack|backpack|gloves?|helmet)\b"
)
"""What spacewalkers have about them on every walk, or what says too little."""
_OUTDOORS = Pattern(
    r"\b(?:space ?walk(?:s|er|ers|ing)?|evas?|extravehicular|trus(?:s|ses)|tether(?:ed|s)?|airlock|outside|outdoors|p6|s0|orlans?|vacuum of space)\b"
)


def _outdoors(draft: Draft) -> bool:
    return _OUTDOORS.search(draft.small()) is not None


_KINDS_OF = (
    ("guitar flute saxophone keyboard violin ukulele trumpet harmonica bagpipe piano drum cello clarinet banjo mandolin didgeridoo", "instrument"),
    ("zinnia sunflower orchid rose tulip marigold daisy", "flower|bloom|blossom|plant"),
    ("zucchini lettuce romaine kale cabbage mizuna radish tomato tomatoe pepper wheat pea seedling", "plants?|crop|salad|greens|leaves|harvest|vegetables?"),
    ("pizza burger taco cake sandwich pie", "meal|snack|treat|dish|slices?"),
    ("kandura robe dress kilt costume jersey scarf", "garment|robe|outfit|costume|dress"),
    ("torch telescope microscope printer robot drone satellite camera detector scanner probe", "machine|device|instrument|gadget|helper"),
)  # fmt: skip
"""Things with the words by which a caption comes back to them."""


def _dwelt_on(draft: Draft, thing: Chunk) -> bool:
    """True for what a caption comes back to, in its title or in another place: one passing word on what somebody handles makes no subject."""
    label = thing.entities[0].label
    if label[:1].isupper():
        return True
    head = label.rsplit(" ", 1)[-1].removesuffix("s")
    kinds = next((more for heads, more in _KINDS_OF if head.lower() in heads.split()), "")
    again = re.compile(
        rf"(?i)\b(?:the|this|these|its|an?|each|{re.escape(label)}) (?:[a-z-]+ ){{0,2}}?{re.escape(head)}s?\b"
        + (rf"|\b(?:the|this|these|his|her|their) (?:[a-z-]+ ){{0,2}}?(?:{kinds})\b" if kinds else "")
    )
    near = draft.around(draft.holder(thing.start))[-1].span.end
    return (
        re.search(rf"(?i)\b{re.escape(head)}s?\b", draft.document.title) is not None
        or again.search(draft.text, thing.end, near) is not None
    )


_OF_LAND = Pattern(
    r"(?:the |an? )?(?:[a-z-]+ )?(?:mouth|source|course|delta|banks?|shores?|streets|avenues|suburbs|skyline|sprawl|tip|slopes?|summit|rim|flanks?|outline|heart|cent(?:er|re)|outskirts|capital|port|toe|heel|boot|hook|horn|neck|arm|elbow|bend|foot|mass|bulk|sweep|curve|line|chain|string|cluster|web|grid|shape|end|edge|corner|north|south|east|west|arc|sliver|crescent|slice|strip|band|swath) of (?:the )?(?:planet )?(?:[\ue000-\uf8ff]|earth\b)"
)
"""A part of a place: the place is what is seen."""


_OF_SOMETHING = compiled(
    r"(?:the |an? |this |that |another )?(?:[a-z-]+ ){0,3}?(?:volcano|beacon|island|city|planet|peak|mountain|lake|storm|cyclone|vehicle|spacecraft|astronaut|crew)(?![a-z]|-| [\ue000-\uf8ff])"
)
"""What only stands for something that has a name, or for many."""
_DOING = compiled(
    r"(?!(?:docking|landing|berthing|mating|cooling|sleeping|training|living|working|floating|missing|housing|wing|ring|string)\b)[a-z]{3,}ing (?:[a-z]+s|the|an?|his|her|their|some|two)\b"
)
"""What someone does, and no thing: "X, adding nutrients"."""


def unnamed_things(sentence: Sentence, at: int, stop: int, listed: bool = False) -> Iterator[Chunk]:
    """The things without a name that stand from a place of the codes up to another."""
    if _OF_LAND.match(sentence.codes, at) or _DOING.match(sentence.codes, at):
        return
    for thing in things(sentence, at, stop, listed):
        span = sentence.original(thing.start, thing.end)
        if _HOLDS.match(sentence.codes, thing.start):
            return  # "checks the battery and replaces filters"
        if (
            _OF_SOMETHING.match(sentence.codes, thing.start)
            or _DOING.match(sentence.codes, thing.start)
            or _OF_LAND.match(sentence.codes, thing.start)
        ):
            continue
        label = compiled(r"\s+").sub(" ", sentence.text[span.start : span.end])
        yield Chunk(span.start, span.end, (Entity(slug(label), "Hardware", label, known=False),))


def unnamed_seen(draft: Draft, sentence: Sentence, each: Chunk) -> None:
    """States that a thing is in view, unless it was told of these words before."""
    if not any(
        s.object_span is not None and s.object_span.start < each.end and each.start < s.object_span.end for s in draft.about("depicts")
    ):
        say_seen(draft, sentence, each, each.entities[0], "unnamed-in-view")
