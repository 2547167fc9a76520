"""Ships, rooms and pieces of the station that are in view by where the words put them: the bay that something rises from, a module's tug, a berth that another has taken, ships that a caption counts.

Comes after the walk through the scene, as fills_frame.py does, and for what is not told of yet."""

from __future__ import annotations

from collections.abc import Iterator

from issgraph.extract.grammar.telling import LATER, PAST, PERFECT, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.extract.view.visibility import say_seen
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity
from issgraph.patterns import Pattern

_SOME = r"(?:(?:the|an?|its|his|her|their|one of|cargo|space|[a-z]+-[a-z]+|[a-z]{3,}) |[\ue000-\uf8ff]'s? ){0,4}"
_BAY = r"(?:(?:open|payload|cargo|the|shuttle's|orbiter's|long|cavernous|empty|forward|rear|aft) )*bay"
_BAY_BEHIND = Pattern(rf"'s? {_BAY}\b")
_RISES_FROM = Pattern(
    rf"\b(?:(?:rises?|rising|emerg(?:es|ing)|climbs?|climbing|comes|coming|swings|floats|slides|inches|creeps)|(?:is|are|being) (?:[a-z]+ly )?(?:lifted|hoisted|raised|pulled|plucked|swung|eased|drawn|extracted|taken|moved|maneuvered|hauled|levered))"
    rf" (?:(?:slowly|gently|carefully|free|clear|up|out|high) )*(?:out of|clear of|free of|up from|above|of|from)(?: inside| within)? (?:the )?(?:{_BAY} of )?(?:the |space |shuttle |orbiter )*$"
)
"""Before the ship from whose bay something rises: "X is lifted out of Y's bay"."""
_LIES_IN = Pattern(
    rf"\b(?:sits?|sitting|rests?|resting|lies|lying|stands?|standing|waits?|rides?|nestles?|(?:(?:is|are) (?:now |already |still |safely |back |once again |firmly |also |in turn )*)?(?:stowed|packed|secured|parked|strapped|bolted|latched|nestled|tucked|berthed|anchored|fixed|cradled|seated|visible|seen|pictured|shown))"
    rf" (?:(?:upright|back|down|safely|folded|snugly|alone|on its side|on end|ready|empty) )*(?:inside|in|within|at the (?:back|front|rear|end) of|in the (?:back|front|rear|middle) of) (?:the )?(?:{_BAY} of )?(?:the |space |shuttle |orbiter )*$"
)
"""Before the ship in whose bay something lies: "Y rests in the bay of X"."""
_BESIDE_THEM = Pattern(r"\b(?:behind|beside|below|beneath|above|next to|in front of|under|around) (?:him|her|them)\b")
_STANDS_THERE = Pattern(
    r"(?: (?:module|node|laboratory|lab|compartment|truss|adapter|spacecraft|freighter|capsule))?(?: \([^)]*\))?, which (?:still |now |here |already )?(?:stands|sits|hangs|waits|juts|rises|looms|rests|floats|gleams|shines|dangles|pokes)\b"
)
"""Behind what a relative clause tells to stand somewhere now."""
_CAMERA = Pattern(
    r"\b(?:from|through|out of|by|aboard|for|like|without|before|after|since)(?: inside| within| on board)? (?:[a-z]+ |[\ue000-\uf8ff]'s? ){0,3}$"
)
_TOWED_BY = Pattern(
    rf"(?<!was )(?<!were )(?<!been )\b(?:towed|tugged|pulled|hauled|dragged|drawn|pushed|nudged|shoved|shepherded|escorted|tractored|dragged|hooked)(?: (?:away|off|out|clear|free|down|along|aside|backwards?))*(?: (?:from|off|out of|clear of|free of|to|toward|towards|on) [^.;,]{{1,50}})?,? by {_SOME}$"
)
"""Before the ship that moves what is in view: "Pirs leaves, tugged by X"."""
_WITH_ITS = Pattern(r"\bwith (?:its|her|his|the) (?:[a-z-]+ ){0,3}[a-z]+, (?:the )?$")
_BEHIND = Pattern(
    r",? (?:still |now |just |right |close )*(?:behind|beside|astern|aft|alongside|attached|in tow|on top|at its|above|below|beneath)\b"
)
"""Around the ship that goes with a module: "X noses in, with its tug, Y, behind it"."""
_MOVED_BY = Pattern(
    rf"(?:with a [a-z]+ from|(?:(?:slowly|gently|carefully|still) )?(?:(?!film|photograph|imag|pictur|view|record|test|inspect|install|deliver|deploy|own|support|build|assembl)[a-z]+ed|held|swung|led|driven|borne|caught|brought|hung|drawn|set)(?: (?:along|up|down|aloft|over|out|in|fast|free|gently|slowly|toward [^.;,]{{1,40}}|into [^.;,]{{1,40}}|from [^.;,]{{1,40}}|out of [^.;,]{{1,40}}))* by) {_SOME}"
)
"""Before the arm that a caption opens with, in front of what it moves: "Nudged along by Canadarm2, X nears Y"."""
_MOVED = Pattern(r", (?:the |an? |[\ue000-\uf8ff]'s |[a-z-]+ ){0,4}[\ue000-\uf8ff](?!')")
_ENDS = Pattern(
    r"^(?:[^.;]{0,80}: )?(?:the |an? |[a-z-]+ ){0,3}(?P<x>[\ue000-\uf8ff])(?:,[^.;,]{2,60},)?,? (?:clasped|joined|bolted|mated|fastened|linked|coupled|locked|wedded|attached|connected) to (?:the )?$"
)
"""Before the end of a module at which another stands that a caption shows: "Zvezda, clasped to the back end of X"."""
_WAITED_FOR = Pattern(
    r"\b(?:watched|waited|waits?|waiting|watching|lay in wait|lying in wait|looked out|stood ready|was ready|camped out|set up|hoped|aimed) [^.;:]{0,30}?for (?:the )?$"
)
_IT_CROSSES = Pattern(
    r" to (?:cross|pass|transit|glide|fly|streak|slip|sail|come|appear|rise|race|cut|zip|traverse|move)\b(?=[^.;]*\b(?:shutter|camera|lens|frames?|exposures?|pictures?|photos?|photographs?|photographed|shot|caught|captured)\b)"
)
"""Around the station that a photographer on the ground has waited for."""
_WAS = Pattern(r"\b(?:was|were|had|been|will|would|to be)\b")
_PLACE_TAKEN = Pattern(
    rf"\b(?:place|spot|berth|slot|parking (?:place|spot|space)|port|position|stead|room)\b[^.;:]{{0,50}} (?:is|was|has been|had been|being)? ?(?:now |since |already |meanwhile )*(?:taken|filled|occupied|claimed|used|held|got)(?: over| up)? by {_SOME}$"
)
"""Before the ship that is where another was."""
_ITS_PLACE = Pattern(
    r",? (?:(?:has|had) )?(?:now |since |already |meanwhile )*(?:takes?|took|taken|fills?|filled|occupies|claimed|claims) (?:its|his|her|over its|the old|the empty|the vacant|the same|that|the) (?:[a-z]+ )?(?:place|spot|berth|slot|parking (?:place|spot|space)|stead)\b"
)
_SHOT_IT = Pattern(r"[\ue000-\uf8ff](?: [a-z]+)? (?:photographed|filmed|snapped|imaged|pictured|shot|captured|caught|framed) (?:the )?$")
"""Before what a photographer made a picture of: "and so X photographed it"."""
_POINTS = Pattern(
    r"(?:(?:far |just |also |up |down |here )?(?:at|on|in|to|near|toward) (?:the )?(?:(?:far|very|lower|upper|extreme) )*(?:bottom|top|left|right|cent(?:er|re)|middle|foreground|background|rear|back|front|distance)|(?:below|above|behind|beyond))\b"
)
"""How a sentence begins that points into the picture."""
_ASIDE = Pattern(
    r"(?: (?:mission|spacecraft|module|capsule|freighter|spaceship|craft|ship|segment|compartment|laboratory|node|truss))?, (?:at |on |in |to )?(?:the )?(?:far |lower |upper |top |bottom )?(?:left|right|top|bottom|cent(?:er|re)|middle|foreground|background)(?: of (?:the )?(?:frame|picture|image|photo|view|center|centre))?, (?!and (?:the )?[\ue000-\uf8ff] are)"
)
"""Where in the picture a thing is, as an insert behind its name: "the capsule of X, top, came"."""
_RELATED = Pattern(
    r"(?:^|[;:] |, and )(?:just |right |directly |immediately )?(?:above|below|behind|beside|beneath|under|beyond|alongside|next to|to the (?:left|right) of|left of|right of|ahead of|in front of) (?:it|them|that|this|(?:the )?[\ue000-\uf8ff])(?:,[^.;:,]{2,40},)? (?:is|are|sits|stands|hangs|floats|juts|lies) (?:the )?(?:[a-z-]+ ){0,2}$"
)
_KIND_OF_ROOM = Pattern(r" (?:module|compartment|node|laboratory|segment|truss)\b")
_SLASHED = Pattern(r"([\ue000-\uf8ff])/$")
_GOINGS_ON = Pattern(
    r"(?:but )?(?:something|someone|somebody|more|much|plenty|a lot|work|another (?:job|scene|story|show))(?: [a-z]+){0,3} (?:is|goes|happens|takes place|unfolds|plays out|stirs)\b[^.;:\ue000-\uf8ff]{0,40} (?:at|on|in|to|near|behind) (?:the )?(?:far |lower |upper |very )*(?:left|right|top|bottom|background|foreground|cent(?:er|re)|middle|edge|corner|back|rear)\b[^.;:\ue000-\uf8ff]{0,30}$"
)
"""What points at something in the picture without a name, which the next sentence then has."""
_OPENS = Pattern(r"(?:the |an? |there,? |here,? |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}")
_COUNTED = Pattern(
    r"\b(?:(?P<n>two|three|four)|both|an? (?P<pair>pair|duo|brace|trio|quartet) of)(?: (?!crew|astronaut|cosmonaut|members?\b)[a-z-]+| [\ue000-\uf8ff]){0,3}? (?:(?:cargo |crew |visiting |supply |russian )*(?:ships?|spaceships|spacecraft|vehicles|capsules|freighters|craft|ferries|visitors|dragons)|(?P<x>[\ue000-\uf8ff])(?! [\ue000-\uf8ff]| (?:ships?|spacecraft|capsules|freighters|craft|dragons)\b))(?![\w'])(?! (?:were|had|will)\b)[^.;]*?"
    r"\b(?:(?:is|are|sit|stand|hang|stay) (?:now |here |still |seen |both )*(?:docked|parked|moored|berthed|tied up|in view|in (?:the|one) (?:frame|picture|shot)|at the (?:station|same time)|side by side|attached|visible|together|on|in|at)|(?<!the )(?<!a )(?:share|crowd|fill|frame|flank)|in (?:one|a single|the same|this) (?:frame|picture|shot|photo|view|image))\b"
)
"""A caption that counts the ships in its picture, before it names them."""
_SIZES = {"two": 2, "pair": 2, "duo": 2, "brace": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4}
_CLASSES = (
    "VisitingVehicle",
    "Module",
    "DockingAdapter",
    "Truss",
    "ExternalPlatform",
    "RoboticArm",
    "StationSegment",
    "SpaceStation",
    "Hardware",
)
_SHIPS_AND_ROOMS = frozenset(("VisitingVehicle", "Module", "Truss"))
_BERTHED = frozenset(("VisitingVehicle", "Module", "DockingAdapter", "Truss"))
_MAY_STAND = frozenset((*_CLASSES, "DockingPort", NAME))
"""What may be put somewhere in a picture, or be named with what may."""


def read_in_place(draft: Draft) -> None:
    """States the things that the words put at a place of the picture."""
    for sentence in draft.sentences:
        pointed = sentence.number > 0 and _GOINGS_ON.match(draft.sentences[sentence.number - 1].codes) is not None
        if not sentence.at or (sentence.number >= draft.opening + 8 and not pointed):
            continue
        scene, parts = draft.scene[sentence.number], None
        for at, chunk in sentence.at.items():
            kinds = chunk.classes
            thing = None if chunk.members or kinds.isdisjoint(_MAY_STAND) else _thing(draft, sentence, at, chunk, kinds)
            if thing is None or chunk.start in draft.hidden[sentence.number]:
                continue
            lead = sentence.codes.part(0, at)
            said = _put_there(draft, sentence, at, chunk, kinds, lead, scene=scene, pointed=pointed)
            if not said or any(s.object == thing for s in draft.about("depicts")):
                continue
            parts = parts or pieces(sentence)
            if said == "now" and told_in(parts, at) in (PAST, LATER, PERFECT):
                continue
            say_seen(draft, sentence, chunk, thing, _rule(chunk))
    _counted(draft)


def _thing(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, kinds: frozenset[str]) -> Entity | None:
    """What a name means that may be put somewhere in a picture."""
    if not kinds.isdisjoint(_CLASSES):
        return chunk.meaning(*_CLASSES)
    return _host(draft, chunk) or _unknown_room(sentence, at, chunk)


def _rule(chunk: Chunk) -> str:
    if chunk.is_a("VisitingVehicle"):
        return "vehicle-in-scene"
    if chunk.is_a("SpaceStation"):
        return "station-in-scene"
    return "module-in-scene" if chunk.is_a("Module", "DockingAdapter", "DockingPort", "StationSegment") else "thing-in-scene"


def _host(draft: Draft, chunk: Chunk) -> Entity | None:
    """The module that is named with its end: "the back end of X"."""
    row = draft.gazetteer.rows.get(chunk.note) if chunk.is_a("DockingPort") else None
    return row.entity if row is not None and " end of " in draft.text[chunk.start : chunk.end] else None


def _unknown_room(sentence: Sentence, at: int, chunk: Chunk) -> Entity | None:
    """A name that no table has, called a module by the word behind it: "the Kristall module"."""
    if not chunk.entities or chunk.entities[0].cls != NAME:
        return None
    slashed = _SLASHED.search(sentence.codes, 0, at)
    if _KIND_OF_ROOM.match(sentence.codes, at + 1) or (
        slashed and sentence.at[slashed.start(1)].is_a("RoboticArm") and not sentence.codes.startswith(")", at + 1)
    ):
        return chunk.entities[0]
    return None


def _put_there(
    draft: Draft, sentence: Sentence, at: int, chunk: Chunk, kinds: frozenset[str], lead: str, *, scene: bool, pointed: bool
) -> str:
    """ "now" for what the words put in the picture if they tell it of now, "ever" for what is there whenever they tell it, or nothing."""
    opens = scene and draft.opens(sentence)
    if "VisitingVehicle" in kinds and scene and " bay" in sentence.codes and _in_bay(sentence, at, lead, opens=opens):
        return "now"
    if chunk.note == "coref":
        return "ever" if scene and not kinds.isdisjoint(_SHIPS_AND_ROOMS) and _SHOT_IT.search(lead) and _has_taker(draft, sentence) else ""
    if "VisitingVehicle" in kinds:
        if opens and _WITH_ITS.search(lead) and _BEHIND.match(sentence.codes, at + 1):
            return "ever"
        by = " by " in lead
        if by and opens and _TOWED_BY.search(lead) and not _WAS.search(lead):
            return "ever"
        if (scene or _POINTS.match(sentence.codes)) and (
            (by and _PLACE_TAKEN.search(lead)) or (_POINTS.match(sentence.codes) and _ITS_PLACE.match(sentence.codes, at + 1))
        ):
            return "ever"
    if opens and "RoboticArm" in kinds and _MOVED_BY.fullmatch(lead) and _MOVED.match(sentence.codes, at + 1):
        return "ever"
    if opens and "DockingPort" in kinds and (ends := _ENDS.search(lead)) and sentence.at[ends.start("x")].is_a("Module"):
        return "ever" if _in_view(draft, sentence.at[ends.start("x")]) else ""
    if "SpaceStation" in kinds:
        return "ever" if scene and _WAITED_FOR.search(lead) and _IT_CROSSES.match(sentence.codes, at + 1) else ""
    if "StationSegment" in kinds:
        return "now" if scene and _ASIDE.match(sentence.codes, at + 1) else ""
    if sentence.number < draft.opening + 4 and not kinds.isdisjoint(_BERTHED):
        if _ASIDE.match(sentence.codes, at + 1) and not _CAMERA.search(lead):
            return "ever"
        if opens and _STANDS_THERE.match(sentence.codes, at + 1) and not _CAMERA.search(lead):
            return "ever"
    if chunk.entities[0].cls == NAME and (joined := _SLASHED.search(lead)) is not None:
        return "now" if _in_view(draft, sentence.at[joined.start(1)]) else ""
    if scene and chunk.entities[0].cls == NAME and _RELATED.search(lead):
        return "now"
    return "now" if pointed and _OPENS.fullmatch(lead) and "Person" not in kinds else ""


def _in_view(draft: Draft, chunk: Chunk) -> bool:
    """True for a name by which something is told to be in view already."""
    return any(s.object_span == chunk.span and s.asserted for s in draft.about("depicts"))


def _has_taker(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence that tells who took the picture."""
    return any(s.asserted and sentence.span.start <= s.quote.start < sentence.span.end for s in draft.about("takenBy"))


def _in_bay(sentence: Sentence, at: int, lead: str, *, opens: bool) -> bool:
    """True for a ship out of whose bay something comes now, or in whose bay it lies."""
    behind = _BAY_BEHIND.match(sentence.codes, at + 1) is not None
    there = behind or lead.rstrip().endswith((" bay of", " bay of the", "space shuttle", "shuttle", "orbiter"))
    if not there or not (behind or " bay of " in lead):
        return False
    if opens and (_RISES_FROM.search(lead) or _LIES_IN.search(lead)):
        return True
    return _LIES_IN.search(lead) is not None and _BESIDE_THEM.search(sentence.codes) is not None


def _ships_named(draft: Draft) -> Iterator[tuple[Sentence, Chunk, Entity]]:
    for sentence in draft.sentences[draft.opening : draft.opening + 4]:
        for chunk in sentence.chunks:
            ship = None if chunk.members or chunk.note == "coref" else chunk.meaning("VisitingVehicle")
            if ship is not None and ship.id not in FAMILIES:
                yield sentence, chunk, ship


def _ships(chunk: Chunk) -> bool:
    """True for ships of a family, also by its plural that no table has: "Dragons"."""
    return chunk.is_a("VisitingVehicle") or bool(chunk.entities and chunk.entities[0].label.lower().removesuffix("s") in FAMILIES)


def _counted(draft: Draft) -> None:
    """Two ships that a caption counts in its picture and then names, as many as it has counted."""
    for sentence in draft.sentences[: draft.opening + 1]:
        counted = _COUNTED.search(sentence.codes) if draft.scene[sentence.number] else None
        if counted is None or (counted["x"] and not _ships(sentence.at[counted.start("x")])):
            continue
        named = list(_ships_named(draft))
        if len({ship.id for _, _, ship in named}) != _SIZES.get(counted["n"] or counted["pair"] or "two"):
            return
        for holder, chunk, ship in named:
            if chunk.start not in draft.hidden[holder.number] and not any(s.object == ship for s in draft.about("depicts")):
                say_seen(draft, holder, chunk, ship, "vehicle-in-scene")
        return
