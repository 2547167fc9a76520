"""The modules, arms and hardware in view: a name in a sentence of the scene, asked whether one is in it, at it or only speaks of it.
The file is long by the many ways of only speaking of a room."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.just_before import just_before
from issgraph.extract.view.scene import cued, taken_in
from issgraph.extract.view.seen_gear import handled
from issgraph.extract.view.seen_vehicles import CAMERA_ON, CREW_THERE, LAUNCHED_BY, SITS, TOUCHED, at_console
from issgraph.extract.view.ships_told_of import went_in_to_look
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Codes, Pattern, sought

_INSIDE = Pattern(
    r"(?:(?<![\w-])(?:inside(?: of)?|in|aboard|within|into|on board|throughout|through|from inside|of) (?>the |a |an |his |her |their |its |.'s? |now |newly |station's |new |just-\w+ |[a-z-]+ed |[a-z]+ |roomy )*)$"
)


def _away(draft: Draft, sentence: Sentence) -> set[int]:
    """The sentence, when all it tells is where someone is who cannot be seen."""
    hidden = draft.hidden[sentence.number]
    others = [c for c in sentence.chunks if c.is_a("Person") and c.start not in hidden]
    return {sentence.number} if hidden and not others and any(c.is_a("Person") for c in sentence.chunks if c.start in hidden) else set()


_COMES_OUT = Pattern(
    r"(?:emerg|exit|egress|peer|peek|lean|climb|float|step|crawl|wav)(?:s|es|ing)(?: out)? (?:from|of|from inside) (?:the |.'s? |[a-z-]+ ){0,3}$"
)
"""Who comes out of a module shows its door."""
_OUT_THERE = Pattern(
    r"\b(?:works?|working|pictured|seen|shown|tethered|floats?|floating|spacewalking)(?: (?:together|in (?:his|her|their) [a-z -]*[\ue000-\uf8ff]?[a-z -]{0,12}))? outside (?:of )?(?:the |.'s? |[a-z-]+ed ){0,3}$"
)
"""Who works outside of a module is seen at it."""


_NEAR = Pattern(
    r"([\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{0,60},|,)? (?:[a-z]+ ){0,4}?(?:works?|working|moves?|moving|floats?|floating|seen|pictured|shown|visible|photographed|waves?|stands?|hangs?|perch(?:es|ed)|hovers?|positioned|tethered|anchored|rides?|translates?) (?:(?:an?|his|her|the|to|at) [^.;,\ue000-\uf8ff]{1,30} )?(?:[a-z]+ly )?(?:while )?(?:[a-z]+ing )?near (?:the |an? |.'s? |newly |[a-z-]+ed )*$"
)


def _stands_near(sentence: Sentence, lead: Codes) -> bool:
    """True for what someone is seen near: "X works near the S0 truss"."""
    near = _NEAR.search(lead)
    return near is not None and (sentence.at[near.start(1)].is_a("Person") or next(iter(sentence.at.values())).is_a("Person"))


_WHERE = Pattern(r"\b(?:where|to which|on which) (?:the )?$")
_USED_TO_BE = Pattern(r" (?:used to|once|formerly|had|has (?:not )?yet|will|was (?!seen|pictured|shown)|were|stood|hung|lived)\b")
"""Around what was somewhere once: "where X used to be"."""
_RUN_FROM = Pattern(
    r"[\ue000-\uf8ff](?: robot(?:ic)?)?(?: arm)?,? (?:which (?:is|was) )?(?:being )?(?:run|operated|worked|driven|flown|controlled|commanded|man(?:eu|oeu)vered|steered|guided|handled|moved|lifted) by (?:(?:the|fellow|astronauts?|cosmonauts?|flight|engineers?|commander|crewmates?|colleagues?|[\ue000-\uf8ff](?:'s)?),? (?:and )?){1,8}(?:(?:at|from) [a-z ]{3,40} )?(?:from|in|inside|from inside) (?:the |[\ue000-\uf8ff]'s? )*$"
)
"""Before the room from which people run an arm that a picture shows: "X, run by A and B in Y"."""
_STICKS_OUT_OF = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?!')(?:,[^.;,]{2,50},)?(?: (?:still |now |just |also |[a-z]+ly ))? ?(?:sticks?|juts?|pokes?|protrudes?|projects?|hangs?|dangles?|points?|rises?|leans|peeks) (?:(?:up|down|out|straight|away|sideways|[a-z]+ward) )*(?:of|from|off|out of) (?:the (?:[a-z-]+ ){0,3}of )?(?:the |[\ue000-\uf8ff]'s? ){0,2}$"
)
"""Before the module out of which a ship sticks that is docked to it."""
_THE_VIEW_WAS = Pattern(
    r"(?:'s? [a-z]+)?(?:,[^.;:]{2,60})?, (?:the|a) (?:[a-z]+ )?(?:view|sight|scene|outlook|eye|panorama|look)(?: (?:on|that|of the|in|at|this)\b[^.;,]{1,40},?)? (?:is|was|falls|fell|takes in|took in|sweeps|swept|opens|opened|stretches|reaches|reached|ranges)\b"
)
"""Behind the room from which a view is told: "From X, the view was of a storm"."""


def module_seen(draft: Draft, sentence: Sentence, each: Chunk, lead: Codes, tail: Codes) -> None:
    module = each.meaning("Module", "DockingAdapter", "ExternalPlatform", "StationSegment")
    if module is None:
        return
    if sought(r"(?:'s)? ?(?:window|hatch(?:way)?)\b").match(tail) and not sought(r"framed by (?:a |the )?$").search(lead):
        if draft.opens(sentence) and _LOOKS_THROUGH.search(lead):
            say_seen(draft, sentence, each, module, "module-in-scene", tail, lead)
        return
    if sought(r"\bvestibule (?:between|that \w+|connecting|linking) [^.;]*$").search(lead):
        return
    if sought(
        r"\b(?:departs?|departed|departing|leaves|left|leaving|vacat\w+|lets? go of|letting go of|takes leave of|bids? farewell to) (?:the |.'s? |[a-z-]+ing ){0,3}$"
    ).search(lead):
        return
    if _has_the_room(sentence, lead) or _RIGGED_IN.search(lead) or went_in_to_look(lead, sentence.codes.part(len(lead) + 1)):
        return
    if (_WHERE.search(lead) and _USED_TO_BE.match(tail)) or _RUN_FROM.search(lead):
        return
    if (out := _STICKS_OUT_OF.search(lead)) is not None and sentence.at[out.start("x")].is_a("VisitingVehicle"):
        return  # the ship at its port
    if _FROM.fullmatch(lead) and _THE_VIEW_WAS.match(sentence.codes, len(lead) + 1):
        return
    if _IN_HER_HOLD.fullmatch(lead) and _SETS_OUT.search(draft.sentences[draft.opening].codes):
        return
    if _TO_COME.search(lead) or (_BOTH_HOSTS.search(lead) and not tail.startswith(" with ")):
        return
    if _SEEN_THERE.match(tail):
        say_seen(draft, sentence, each, module, "module-in-scene", tail, lead)
        return
    if sentence.number in _away(draft, sentence) or _READIED.search(lead) or _HATCHES.search(lead):
        return
    hidden = draft.hidden[sentence.number]
    if (
        hidden
        and each.start not in hidden
        and _AT_IT.search(lead)
        and any(c.start in hidden and c.start < each.start for c in sentence.chunks)
    ):
        return  # "MS-25, at Prichal, is not in view"
    if hidden and each.start not in hidden and _PLACE_OF.fullmatch(lead) and any(c.start in hidden for c in sentence.chunks):
        return  # "at Prichal hangs MS-25, though it cannot be seen"
    if _TOOK_IT.match(tail) and _SOMEONE_IN.match(lead):
        return
    if (
        _FAR_BELOW.search(lead)
        or _SHOT_FROM.search(lead)
        or _PORTHOLE_OF.search(lead)
        or _SEEN_THROUGH.search(lead)
        or CAMERA_ON.search(lead)
        or (_TOOL_OF.search(lead) and _A_TOOL.match(tail))
    ):
        return
    far = (c for s in draft.sentences[: sentence.number] for c in s.chunks if c.is_a("VisitingVehicle", "EarthFeature", "Phenomenon"))
    if _MADE_IN.fullmatch(lead) and taken_in(draft, sentence) is None and any(far):
        return
    if _TAKEN_WITHIN.search(lead) or _OCCASION.search(lead) or (_FROM.fullmatch(lead) and _LENS_FOLLOWS.match(tail)):
        return
    if _FROM_WITHIN.search(lead) and not any(c.is_a("Person") for at, c in sentence.at.items() if at < len(lead)):
        return
    beside = sentence.at.get(len(lead) + 2)
    if beside is not None and beside.is_a("Module") and tail.startswith(" ") and draft.text[each.start : each.end].islower():
        return  # "the multi-purpose logistics module Leonardo" is one
    if (
        _OUT_OF.search(lead)
        or _takes_from(sentence, lead)
        or (_FROM.fullmatch(lead) and (any(c.is_a("Person") for c in sentence.chunks) or CREW_THERE.match(tail)))
    ):
        say_seen(draft, sentence, each, module, "module-in-scene", tail, lead)
        return
    if (
        not TOUCHED.search(lead)
        and not _stands_near(sentence, lead)
        and just_before(
            sought(
                r"(?<![a-z])(?:(?:stays?|stint|visit|hours?|days?|weeks?|months?|years?|stay of [a-z ]+) (?:docked |berthed |attached |parked )?(?:at|on)|docked|(?:link|hook|meet|mat|match|dock|berth)(?:s|es|ed|ing)?(?: up)? with|(?<!newly )(?<!recently )(?<!just-)attached|berthed|moored|(?:dock|berth|moor|park|arriv|latch)(?:s|es|ed|ing)? at|(?:ties|tied|linked|links|pulls|pulled|hooks|hooked) up at|(?<!at the )hatch(?:way)? of|windows? of|toward|towards|to|onto|from|outside|near|on|for|off|(?:read|talk|speak|tell|writ|hear|think|dream|ask|learn|know|sing|story|stories|questions?|lessons?|books?|films?)[a-z]*(?: aloud)? about) (?:the |.'s? |[\ue000-\uf8ff] |russian |new |[a-z-]+ed ){0,3}$"
            ),
            lead,
            40,
        )
        and not just_before(
            sought(r"(?:next to|close to|inside|view of|photo of|works? on|working on|clos(?:es|ing) in on) (?:the |.'s? )?$"), lead, 30
        )
        and not _COMES_OUT.search(lead)
        and not (draft.opens(sentence) and _OUT_THERE.search(lead))
    ):
        return
    if lead.endswith(" (") and (ship := sentence.at.get(sentence.code_at(each) - 3)) is not None and ship.is_a("VisitingVehicle"):
        return  # "Soyuz MS-24 (Rassvet)" tells where the ship is
    if module.cls == "StationSegment" and not sought(r"(?:in view|view|photo|image|visible|most of)").search(sentence.codes):
        return
    if _POSTED.search(lead) and sought(
        r"(?:'s)?(?: of [^.;,]{3,60}?)?,? (?:in order )?to (?:take|photograph|capture|snap|shoot|record|make|get)\b"
    ).match(tail):
        return  # from where an unnamed photographer took it
    inside = just_before(_INSIDE, lead, 60)
    if (
        inside
        and just_before(_NOT_INSIDE, lead, 90)
        and not _PART_SEEN.search(lead)
        and not _IN_SIGHT.match(tail)
        and not just_before(sought(r"(?:views?|interior|inside|photo(?:graph)?s?|images?|pictures?) of (?:the )?$"), lead, 30)
    ):
        return
    unshown = not cued(sentence.codes) and not _THERE_IS.search(lead) and not SITS.search(lead)
    if (
        sentence.number
        and not (draft.opens(sentence) and not _IS_WHAT.match(tail))
        and not inside
        and unshown
        and not (_OPENS.fullmatch(lead) and (_COMES_NEAR.match(tail) or _BESIDE_IT.match(tail)))
    ):
        return
    say_seen(draft, sentence, each, module, "module-in-scene", tail, lead)


_ROOM_OF = Pattern(r"(?P<x>[\ue000-\uf8ff])(?: \([^)]{1,20}\))?,? of (?:the )?$")
_ITS_ROOM = Pattern(r".'s (?:new |newly [a-z]+ |small |[a-z]+-[a-z]+ )*(?P<x>[\ue000-\uf8ff])")
_RIGGED_IN = Pattern(
    r"\b(?:set up|mount(?:s|ed)?|plac(?:es|ed)|fix(?:es|ed)|rigg?(?:s|ed)|clamp(?:s|ed)|left|taped|positioned|pointed|installed) (?:an?|the|his|her|their|two|several) (?:[a-z-]+ ){0,3}(?:cameras?|lens|tripod) (?:in|inside|at|against|on) (?:the |an? |.'s? |[a-z-]+ ){0,3}(?:windows? (?:of|in) (?:the )?)?$"
)
"""Before the room where the camera stood that took what is seen."""


def _has_the_room(sentence: Sentence, lead: Codes) -> bool:
    """True for a laboratory named only as what a room or a shelf is of, which is what the picture shows: "the X's logistics module"."""
    of, its = _ROOM_OF.search(lead), _ITS_ROOM.match(sentence.codes, len(lead))
    rooms = [sentence.at[m.start("x")] for m in (of, its) if m is not None]
    return any(room.is_a("Module", "ExternalPlatform") and not room.is_a("StationSegment") for room in rooms)


_LOOKS_THROUGH = Pattern(
    r"^[^.;]{0,80}[\ue000-\uf8ff](?: \([^)]*\))? (?:is )?(?:peer|look|gaz|peek|star)(?:s|es|ing)? (?:[a-z]+ ){0,4}?(?:through|out of|out) (?:the |an? |one of the )?(?:[a-z-]+ )?$"
)
"""Before the window of the room that somebody is in: "X peers through a Cupola window"."""
_OPENS = Pattern(
    r"(?:the |an? |.'s? |new |newest |russian |round |[a-z-]+-built )*(?:[a-z]+ (?:compartment|module|adapter|node|laboratory) )?"
)
_COMES_NEAR = Pattern(
    r"(?: (?:module|compartment|laboratory|node))?(?:,[^.;]{2,90},)? (?:is (?:now |still |only |just |about |moments |a few |some |[a-z]+ )*(?:[\ue000-\uf8ff]|feet|meters|metres|yards|inches|foot|inch|hair|whisker|(?:hair'?s?|hand's)[- ](?:breadth|width)) (?:away |short )?(?:from|of|off|below|above)|(?:nears?|approache?s|inches|creeps|glides|drifts|closes in|moves in|looms)\b)"
)
"""A module told to be on its way to its place is what the picture shows."""
_IS_WHAT = Pattern(
    r"(?: (?:module|compartment|laboratory|node))?(?:,[^.;]{2,90},)? (?:is|are|has|weighs|measures) (?:an?|the|one|two|about|some|almost|nearly|over|as|[0-9]+)\b"
)
"""Behind a module of which only what it is, is told: "Pirs is a few feet long"."""
_BESIDE_IT = Pattern(
    r" (?:is|are) (?:just |right |directly )?(?:beside|next to|alongside|behind|opposite) (?:it\b|(?:the )?[\ue000-\uf8ff])"
)
"""A module told to stand beside what was just described."""
_IN_HER_HOLD = Pattern(
    r"(?:[a-z]+ )?(?:in|inside|aboard|within) (?:her|its|his|the) (?:[a-z-]+ )?(?:hold|cabin|bay|belly|trunk|fairing|nose) (?:is|are|sits|rides|lies|travels) (?:the |an? |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,4}"
)
_SETS_OUT = Pattern(
    r"\b(?:lifts? off|blasts? off|takes? off|clears|rises|roars|climbs|soars|launch(?:es)?|leaves|streaks|thunders|ascends|rockets|leaps|rolls? out|(?:is|on) (?:its|her|his) way to)\b"
)
"""What a ship on its way up has inside: "X clears the tower. In her hold is Y"."""
_TO_COME = Pattern(r"\b(?:will|is to|are to|is due to|are due to|is expected to|plans? to|hopes? to) [^.;,]{0,40}$")
"""Before where something is still to come to."""
_BOTH_HOSTS = Pattern(r"\b(?:docked|berthed|moored|parked) (?:to|at) (?:the |.'s? )?[\ue000-\uf8ff] and (?:the )?$")
"""Before the second of two modules that ships are at."""
_SEEN_THERE = Pattern(
    r",? \(?(?:which (?:is|are|can be) )?(?:also |partially |partly )?(?:seen|visible|pictured|shown|in view)(?: here)?(?=[,.;)]|$| (?:behind|in|at|below|above|beneath|beyond|on|to|through|over)\b)"
)
"""After what is told to be in view: "connected hoses to Tranquility, seen behind them"."""
_READIED = Pattern(r"\b(?:space ?walk|eva|excursion|outing|\(eva\)) to (?:ready|prepare|prep|outfit|upgrade|decommission)\b[^.;,]{0,30}$")
_HATCHES = Pattern(
    r"\b(?:opening|opened|closing|closed|opens?|closes?)\b[^.;,]{0,20} hatch(?:es)? (?:between|that \w+|connecting|linking) [^.;]*$"
)
_AT_IT = Pattern(r"\b(?:at|on|to|in|of|from) (?:the )?$")
_PLACE_OF = Pattern(r"(?:[a-z]+ ){0,3}(?:at|on|from|below|above|under|to) (?:the )?(?:[a-z-]+ (?:of )?){0,3}")
_SOMEONE_IN = Pattern(
    r"^(?:an?|one of the|another) (?:[a-z-]+ |[\ue000-\uf8ff] ){0,3}?(?:crew ?member|[\ue000-\uf8ff])(?: [a-z]+ing)? (?:in|inside|aboard|from|at) (?:the )?$"
)
_TOOK_IT = Pattern(r" (?:recorded|took|captured|photographed|snapped|shot|made|caught|imaged|acquired|used|aimed|pointed)\b")
_FROM_WITHIN = Pattern(
    r"\b(?:photographed|taken|captured|recorded|snapped|shot|imaged) by (?:an? |one of the |the )?[^.;,]{2,40} (?:in|inside|from|aboard|at) (?:the |.'s? |[a-z-]+ ){0,2}$"
)
"""Where the photographer of something else was."""
_FAR_BELOW = Pattern(r"(?:\b(?:miles?|kilomet(?:er|re)s?)|[\ue000-\uf8ff]) (?:straight |directly )?(?:beneath|below|under) (?:the )?$")
"""Before what land lies so far under: "410 km beneath the Cupola"."""
_SHOT_FROM = Pattern(
    r"\b(?:photographed|snapped|shot|captured|imaged|(?:taken|recorded|made|filmed|acquired|obtained)(?= (?:by|from the (?:ladder|hatch|roof|end|top|side|door|mouth|rim))\b)|(?:took|made|recorded|got) (?:this|the|these|an?|some) (?:[a-z-]+ ){0,3}(?:photo|photograph|picture|image|view|shot|exposure|frame)s?)\b[^.;]*"
    r"(?: by [^.;]{0,60})? (?:from|through|out of) (?:inside |within )?(?:(?:an?|the|one of the|its|his|her|.'s?) )?(?:[a-z-]+ ){0,2}?(?:(?:windows?|portholes?|ladder|hatch|roof|end|top|side|door|mouth|rim) (?:of|in|inside|on|aboard) )?(?:the |.'s? |new |newly[ -][a-z]+ )*$"
)
"""Where a camera was, behind what it took: "made the photograph from a window in Zvezda"."""
_PORTHOLE_OF = Pattern(
    r"\b(?:view|look|image|photo|photograph|picture|glimpse|panorama)s?\b[^.;]{1,90} (?:from|through|out of) (?:an?|the|one of the) (?:[a-z-]+ ){0,2}(?:window|porthole|pane)s? (?:of|in|on|aboard) (?:the )?$"
)
"""Before the room out of whose window a view looks: "view of X from the porthole of Y"."""
_TAKEN_WITHIN = Pattern(
    r"\b(?:photo|photograph|picture|image|view|shot|it|this)s?\b[^.;]{0,60}\b(?:taken|shot|made|captured|snapped|recorded|acquired)(?: by [^.;,]{2,40})? from (?:inside|within|in) (?:(?:the|an?|one of the|its) )?(?:[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}$"
)
"""Before the room that a picture was taken from."""
_MADE_IN = Pattern(
    r"(?:the|this) (?:[a-z]+ )?(?:photo|photograph|picture|image|frame|view|shot)(?:,[^.;]{2,30},)? (?:was|is) (?:taken|made|snapped|recorded|shot|captured) (?:[^.;]{0,40} )?(?:in|inside) (?:the |.'s? )*"
)
"""Before the room that a picture of something else was taken in."""
_OCCASION = Pattern(
    r"\b(?:anniversar(?:y|ies)|birthdays?|jubilee|histor(?:y|ies)|stor(?:y|ies)|decades?|years|lessons?|tales?) of (?![a-z-]+ (?:[a-z-]+ )?the )(?:the |.'s? |[a-z-]+ ){0,4}$"
)
"""Before a room of which only a day or a story is told: "greetings for the anniversary of Columbus"."""
_SEEN_THROUGH = Pattern(
    r"\b(?:seen|viewed|visible|observed|spotted|framed) through (?:the |.'s? )?$|\b(?:recorded|took|taken|made|shot|captured|photographed|snapped|acquired|exposed)\b[^.;]{0,60} through (?:the |.'s? |[a-z-]+ ){0,3}$"
)
"""Before the window that something was seen through."""
_TOOL_OF = Pattern(
    r"\b(?:with|carr(?:y|ies|ying|ied)|hold(?:s|ing)?|tot(?:es|ing)|bring(?:s|ing)|install(?:s|ing|ed)?|remov(?:es|ing|ed)|replac(?:es|ing|ed)|retriev(?:es|ing|ed)|stow(?:s|ing|ed)?|repair(?:s|ing|ed)?|swap(?:s|ping|ped)?|fix(?:es|ing|ed)?|unpack(?:s|ing|ed)?)(?: up| out| in)? (?:an?|two|three|some|several) (?:[a-z-]+ ){0,2}$"
)
_A_TOOL = Pattern(r" (?!(?:module|laboratory|lab|node|airlock|compartment|window|is|was|in|on|at|and|with)\b)[a-z-]+")
"""Around the module that a thing in someone's hands is for: "with a spare Columbus hose"."""
_POSTED = Pattern(
    r"\b(?:positioned|stationed|perched|planted|placed) (?:him|her|them)sel(?:f|ves) (?:in|inside|at|within) (?:the |.'s? |[a-z-]+ ){0,3}$"
)
_FROM = Pattern(
    r"(?:(?:working|watching|smiles|greetings|hello|live|(?:waving|smiling|grinning|beaming|peering|gazing|looking|saluting|cheering|singing|speaking|talking)(?: (?:out|down|up|(?:to|at) (?:us|you|the camera|the world|everyone|home|earth|[\ue000-\uf8ff])))?|cheers|best wishes|a wave|a view|a message|news|a smile) )?from (?:inside |within )?(?:the |.'s? |[a-z-]+ )?"
)
_LENS_FOLLOWS = Pattern(
    r"(?:'s? [a-z]+)?, [^.;]*\b(?:followed|tracked|trailed|watched|covered|kept|picked out|framed|shot|photographed|aimed|pointed|trained)\b[^.;]*\b(?:lens|telephoto|viewfinder|camera|zoom)\b"
)
"""Behind the room from which somebody's lens followed what is seen."""
_TAKES = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{2,70},|,)? (?:is |are )?(?:[a-z]+ (?:out )?)?(?:retriev|fetch|fish|pull|unpack|unload|gather|collect|haul|dig|grab|remov|tak)(?:s|es|ing|e)?\b[^.;,]{2,50} (?:from|out of)(?: inside| within)? (?:the |her |his |.'s? |\"|[a-z-]+ |[\ue000-\uf8ff]-(?:built|made) ){0,3}$"
)


_TALKS = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{2,70},|,)? (?:is |are )?(?:[a-z]+ly )?(?:brief|greet|phon|radio|report|broadcast|sing|read|beam|connect|grin|smil|salut|toast|thank|welcom|talk|speak|answer|address|chat|call|monitor|steer|look|gaz|peer|watch|admir|wav|follow|track|observ|(?:keep|stand|mount|maintain|hold)(?=(?:s|ing)? (?:[a-z]+ ){0,2}(?:watch|vigil|guard|lookout|eyes?|tabs|sentry)\b)|tak(?=es? part|ing part)|participat)(?:s|es|ing|e)?\b(?! about\b)[^.;,]{0,50} from (?:inside |within )?(?:the |.'s? |[a-z-]+ ){0,3}$"
)


def _takes_from(sentence: Sentence, lead: Codes) -> bool:
    """True for the room that someone is seen taking something from ("X retrieves a bag from the Leonardo module"), or speaking from."""
    takes = _TAKES.search(lead) or _TALKS.search(lead)
    return takes is not None and sentence.at[takes.start("p")].is_a("Person")


_OUT_OF = Pattern(
    r"\b(?:look|gaz|peer|peek|star)(?:s|es|ing)? (?:down )?(?:out(?: of)?|through|from) (?:the |an? |one of the )?(?:[a-z-]+ )?windows? (?:of|in|inside) (?:the |.'s? |[a-z-]+ ){0,3}$"
)
"""Who looks out of a window is in the room that has it."""


_WORKS_ON = Pattern(
    r"\b(?:(?:attach|connect|add|bolt|fasten|fit|fix|secur|mount|appl|instal|insert|reach|load|plac|put|stow|pack|us(?=e|ing)|hold)[a-z]* [^.;,]{0,60}?(?:to|on|onto|into|toward|towards|for|to (?:activate|open|clean|inspect|repair|service|check|adjust|operate|install|remove|test|examine|tighten|calibrate))) (?:the |an? |.'s? |[a-z-]+ ){0,2}$"
)


_NOT_INSIDE = Pattern(
    r"\b(?:windows?|camera|view|side|port|front|nose) (?:of|from) (?:the |a )?$"
    r"|\b(?:mockup|mock-up|replica|trainer|delivered|spent|pieces|part) (?:in|of|from) (?:the |a )?$"
    r"|^(?:from|through) (?:[a-z]+ ){0,3}(?:windows?|camera) in (?:the |a )?$"
    r"|\b(?:taken|photographed|seen|shot|captured|viewed|recorded|snapped|imaged|photo|image|view|picture|framed)\b[^.;]{0,40}\b(?:from|through|by) (?:[a-z]+ ){0,3}(?:windows?|camera) in (?:the |a )?$"
)
"""What is of a module, or through it, and not in it."""
_PART_SEEN = Pattern(
    r"\b(?:visible|seen?|spot|make out|shows?|showing|foreground|background|(?:at|on) (?:the )?(?:[a-z]+ )?(?:left|right|top|bottom))\b[^.;]*\b(?:parts?|portions?|sections?|pieces?|corners?|edges?|ends?|sides?|tips?|hulls?) of (?:the |.'s? )?$"
)
"""Before that of which a part is told to be in view."""
_IN_SIGHT = Pattern(
    r"(?: [a-z]+)?,? (?:is|are|can be) (?:also |just |still |partly |clearly |barely )?(?:visible|seen|shown|pictured|in view|made out)\b"
)
"""Behind that of which a part is told to be in view: "part of X is visible"."""
_CLOTHED = Pattern(
    r"(?<!is )(?<!are )\b(?:in|wear(?:s|ing)?|dons?|donning|versions? of) (?:an? |the |his |her |their |two |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,2}$"
)
"""What people wear in passing; a clause of its own dwells on it ("they are wearing Sokol suits")."""
_DWELLS_ON_SUIT = Pattern(
    r"\b(?:wears?|dons?|tr(?:y|ies) on|puts? on|models?|(?:pictured|seen|shown|photographed) (?:in|wearing)) (?:(?:an?|the|his|her|their) )?(?:training version of )?(?:(?:an?|the|his|her|their) )?$"
    r"|\b(?:attired in|dressed in|clad in|suited(?: up)? in|wearing|in) an? (?:[a-z]+ )?training version of (?:(?:an?|the|his|her) )?$"
)
"""Where a suit told by its full name is what the sentence says: "X dons a training version of the Extravehicular Mobility Unit"."""
_SUITS_BY_NAME = ("Orlan", "Sokol")
"""Suits told by their names, which a scene dwells on by saying so: "X in her Orlan suit"."""
_CARRIED = Pattern(
    r"\b(?:carr(?:ies|ying)|hauls?|hauling|holds?|holding|totes?|toting|lugs?|lugging|relocat(?:es?|ing)|stows?|stowing|hoists?) (?:the |an? |his |her |another )?$"
)
"""Before what is otherwise only stood at: "X carries a foot restraint along the truss"."""
_STOOD_IN = Pattern(
    r"\b(?:(?:anchored|tethered|secured|attached|fixed|strapped|locked|fastened|held|braced)(?: [a-z]+)? (?:to|on|in|into|by)|(?:feet|boots|toes|foot)[^.;,]{0,20} (?:in|to|into)|(?:stand|perch|rid|plant|balanc|work)[a-z]* (?:[a-z]+ )?(?:in|on|at|from)|from) (?:the |an? |his |her |their |its )?(?:[a-z]+ )?$"
)
"""Before a foot restraint that only holds somebody."""
_FROM_CAMERA = Pattern(r"\b(?:from|by|with|using) (?:an? |the |one of the |.'s? )?(?:[a-z-]+ )?$")
"""The camera that took the picture is not in it."""
_SUITS = compiled(r"(?i)orlan|sokol|emu\b|extravehicular|space ?suits?")
_ONE_OF_KIND = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?: \([^)]*\))?, (?:an?|one of|the (?:first|second|third|last|newest|other)(?: of)?) (?:(?:the|its|[\ue000-\uf8ff]'s|[a-z]+(?:[-'][a-z]+)*),? ){0,5}$"
)
"""Before the kind of which a thing that has a name is one."""
_ON_IT = Pattern(
    r" (?:radiators?|batter(?:y|ies)|joint|gyroscopes?|antennas?|handrails?|(?:solar )?(?:arrays?|wings?|blankets?|panels?|alpha))\b"
)
_LOOKS_IN = Pattern(r"\b(?:peer|look|gaz|reach)(?:s|es|ing)? (?:in)?to (?:the |an? )?$")
_DRILL = Pattern(
    r"\b(?:sessions?|experience|training|drills?|simulations?|proficiency|practice|familiari[sz]ation|class|lesson)\b[^.;,]{0,24} (?:with|on|in|of|for) (?:the |an? |[a-z-]+ ){0,2}(?:[\ue000-\uf8ff], or )?$"
)
_ITS_CONTROLS = Pattern(r"(?: \([^)]*\))? and (?:the )?[\ue000-\uf8ff] (?:controls?|consoles?|workstation)\b")
WHAT_FOR = Pattern(
    r"\b(?:during|on|for|in) (?:the |an? |.'s )?(?:[a-z-]+ ){0,4}[\ue000-\uf8ff] to (?:[a-z]+ly )?(?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+ (?:the |an? |.'s? |[a-z-]+ ){0,4}$"
    r"|\b(?:(?:ventur|stepp|head|mov)(?:ed|ing|es?)? outside|went outside|space ?walks?|evas?|extravehicular activit(?:y|ies)|excursions?|outings?|missions?|tasks?|\(eva\)|jobs?|campaign|effort|series of [a-z ]+) (?:(?:outside|together|on|in|at)\b (?:[^.;,]|\.(?=m\b|[ ,]{0,2}[a-z]\.? )|(?<=[ap]\.m)\.(?!m\b|[ ,]{0,2}[a-z]\.? )){0,60}? )?(?:[a-z]+ (?!to )){0,2}?(?:is |was |designed |meant |devoted |dedicated )?to (?:[a-z]+ly )?[a-z]+ (?:[^.;,]|, (?=(?:and )?[a-z]+ (?:an?|the|some|two|new|its|their)\b)|, (?=(?:the|an?|its) (?:[a-z-]+ ){0,3}$)){0,90}$"
)
"""What an outing is for: "during a spacewalk to service the X", which may be nowhere near."""
_OPERATED = Pattern(
    r"\b(?:(?:at the |work(?:s|ed|ing)? the |man(?:s|ned|ning)? the )?(?:controls?|levers?|joysticks?|hand controllers?|helm|reins) of|at the controls|was running|operat(?:es?|ed|ing)|works?|worked|driv(?:es?|ing)|drove|steer(?:s|ed|ing)?"
    r"|fl(?:y|ies|ew|ying)|command(?:s|ed|ing)?|us(?:es?|ed|ing)|guid(?:es?|ed|ing)|man(?:o?eu|eu)v(?:er|re)(?:s|ed|ing)?|wield(?:s|ed|ing)?|controls|controlled|controlling|put(?:s|ting)?(?= [^.;,]*$)|supervis(?:es?|ed|ing)|pilot(?:s|ed|ing)?|master(?:s|ed|ing)?|tak(?:es?|ing) over) (?:the |.'s? |robotic ){0,2}$"
)
"""Before an arm that somebody moves from a console, which is where a picture of them is taken."""
_LET_GO_BY = Pattern(
    r"\b(?:after|since|being|been|upon|following|moments ago|just|having been) (?:[a-z]+ ){0,2}?(?:(?:its|the|their|a) )?(?:releas(?:ed?|ing)|freed|let go(?: of)?|ungrappled|dropped off|set free|cast off|unhanded) (?:[^.;,\ue000-\uf8ff]{0,30} )?(?:by|from) (?:the (?:grip|grasp|hold|end|tip|clutches|hand) of )?(?:the |.'s? |robotic ){0,3}$"
)
"""Before an arm that has let go of what the picture shows: "drifts away after being released by the X"."""
_HOLDS_STILL = Pattern(
    r"(?: robotic arm)?, (?:which|that|still|seen|visible)\b|[^.;]{0,40}\b(?:seen|visible|in view|pictured|foreground|background)\b"
)
_NEXT_ONE = Pattern(
    r"\b(?:for|toward|towards|destined for|meant for|ahead of|before|until) (?:the |.'s? |[a-z]+'s )*(?:(?:next|coming|following) (?:year|month|week|summer|spring|autumn|fall|winter)'s|next|future|upcoming|coming|planned|still-to-come) (?:[a-z0-9-]+ ){0,2}$"
)
"""Before what is still to come: "a strut for the station's next X"."""
_HERE_THEY = Pattern(
    r"(?:here|in this (?:[a-z-]+ )?(?:photo|photograph|picture|image|view|frame|scene|shot)),? (?:we see )?[\ue000-\uf8ffa-z]"
)
_ARMS_IN = Pattern(
    r"\b(?:(?:arms?|hands?|gloves?|head|elbows?|shoulders?|fingers) (?:deep )?(?:in|inside|into|through|up to (?:his|her|their) [a-z]+ in)|bends? over|leans? (?:over|into)|kneels? (?:at|by|beside)|crouch(?:es)? (?:at|by|beside)|busy (?:at|with)) (?:the |[\ue000-\uf8ff]'s? |[\ue000-\uf8ff]-(?:built|made) |[a-z-]+ ){0,3}$"
)
"""How somebody of a picture is told to be at a rack or a glovebox: "Here she has both arms in the X"."""
_ON_MACHINE = Pattern(
    r"\b(?:(?:strapped|harnessed|bungeed|tethered|held)(?: down)? (?:to|onto)|(?:run|jogg?|work(?:s|ing)? out|exercis|pedal|sweat|sprint|gallop)(?:s|es|n?ing)? (?:[a-z-]+ ){0,4}?on) (?:an? |the |.'s? |[a-z]+'s )*$"
)
"""Before the machine that somebody is seen to exercise on."""
_SUPPORT_FOR = Pattern(
    r"\b(?:brackets?|mounts?|kits?|bases?|supports?|struts?|frames?|cables?|covers?|sockets?|fixtures?|hardware|gear|place|room|site|spot|canister|ready|way|stage) for (?:an?|the|another|one|two|some|more|its) (?:[a-z-]+ )*$"
)
"""Before the array that something else is meant to bear: "a bracket for a new X"."""
_GROWN_IN = Pattern(
    r"\b(?:grown|raised|cultivated|sprouted|harvested|produced|printed|baked|made|stored|kept) (?:in|inside|within|by|with|from) (?:the |.'s? |a |their )*$"
)
"""Before the machine that what is seen came from."""
_THERE_IS = Pattern(
    r"^(?:at|in|on|to|near|behind|below|above|beside|attached|fastened|mounted|docked|tied)\b[^.;,]{2,50},? (?:is|are) (?:the |an? )?$"
)
"""What stands where: "at the top of the bay is the docking mechanism"."""
_POINTED_AT = Pattern(r"[^.;]{0,40}\b(?:is|are|can be|may be) (?:also |partially )?(?:seen|pictured|shown|visible|in view)\b")
_OF_ITS_OWN = Pattern(r"[\ue000-\uf8ff] $")
_SET_ONTO = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?!')[^.;\ue000-\uf8ff]*(?:[\ue000-\uf8ff][^.;\ue000-\uf8ff]*)?(?:\bmeets (?:the )?(?:[a-z]+ )?(?:end|tip|face|edge) of|\b(?:set|lowered|eased|put|let|placed|pressed|moved|bolted|locked|bit|bite)(?: down| home)? (?:on|onto|into|to)(?: the (?:[a-z]+ )?(?:end|top|tip) of)?) (?:the |its )?$"
)
_ONLY_MEANT_FOR = Pattern(
    r"\b(?:for|toward|towards|bound for|to go (?:on|to|onto|into)|to be [^.;,]{2,40}|before|after|until|since|from inside|a year on|months on|plans?[^.;]*|will [^.;]*|camera (?:on|along)|cameras (?:on|along)|from|(?:dream|think|talk|speak|read|hear|remember|tell)[a-z]* (?:of|about)) (?:(?:the|its|an?) )?(?:[a-z0-9-]+ ){0,9}(?:port|starboard) $"
)
"""Before a half of the truss that something is only to go to, or that a camera hangs on."""
_ITS_SIDE = Pattern(r"(?P<n>port|starboard) $")
_IN_THIS = Pattern(r"(?:in|here in) (?:this|the) (?:[a-z-]+ )?(?:view|photo|photograph|picture|image|frame|scene|shot)\b|here,? ")
_ON_TRUSS = Pattern(
    r"\b(?:perche[sd]|move\w*|translat\w+|works?|working|hangs?|hanging|rides?|climb\w*|stands?|floats?|(?:carr|ferr)(?:ies|ying)|haul(?:s|ing)|tot(?:es|ing)|lug(?:s|ging)|tugs|drag(?:s|ging)|inch(?:es|ing)|crawl(?:s|ing)|edg(?:es|ing)|scoot(?:s|ing)|makes? (?:his|her|their) way|mak(?:es|ing) progress|go(?:es|ing)|tak(?:es|ing)|bring(?:s|ing))(?: (?:hand over hand|an?|two|three|some|his|her|their|its)\b[^.;,]{0,60}?)? (?:on|along|atop|up|down|over) (?:the |an? |.'s? |[a-z-]+ |[\ue000-\uf8ff] )*$"
    r"|\b(?:dangl|hang|swing|cling|hold|lean|jut)(?:es|s|ing)? (?:on )?(?:(?:[a-z]+ly|[a-z]+-down|upside down|head[- ]first|head over heels|head down|by [a-z ]{3,20}|out|fast) )*(?:from|off|to|onto|beneath|below|under|out from) (?:the |an? |.'s? |[a-z-]+ ){0,4}$"
    r"|\b(?:tethered|anchored|strapped|clipped|hooked|attached|fastened) (?:by [a-z ]{3,20} )?to (?:the |.'s? |[a-z-]+ ){0,3}$"
    r"|\b(?:from|against|near|along) the (?:port|starboard|left|right|far|outer|sunlit|earth-facing) (?:side|end|half|tip|edge) of (?:the |.'s? ){0,2}$"
    r"|^(?:[^.;,]{0,30} )?[\ue000-\uf8ff](?:, (?!and\b)[^.;,]{2,60},)? (?:(?:out|outside|up|high|pictured|seen|photographed|shown|busy|at work|hard at work) )*(?:on|atop|astride) (?:the |.'s? |[a-z-]+ ){0,4}$"
)


_STAND_INS = ("mockup", "trainer", "simulator")
_IN_STAND_IN = Pattern(
    r"\b(?:climb|clamber|slip|squeez|crawl|step|get|strap|buckl|clip|fold|sitt?|lie|session|hours?|day|exam|drill|rehears|practi[cs]|train|work|wait|check|test|run|talk|review)[a-z]*\b[^.;:]{0,40}? (?:in|into|inside|aboard|within|at|beside|by|of) (?:the |an? |one of the |their |his |her |[a-z-]+ ){0,3}$"
)
"""Before the stand-in on the ground that people train in: "a session in the X simulator"."""
PART_OF_ARRAY = Pattern(
    r" (?:alpha |beta |mast |mounting |mount |modification |blanket |wing |support |drive |rotary |guide |tension |power )*(?:masts?|canisters?|canister|brackets?|mounts?|kits?|joints?|gimbals?|box|boxes|hinges?|wires?|cables?|connectors?|struts?|motors?|assembl(?:y|ies)|latch(?:es)?|rods?|legs?|stanchions?|electronics|controllers?|harness(?:es)?)\b"
)
"""Behind the name of an array that only tells which part is meant: "a solar array mast canister"."""


def thing_seen(draft: Draft, sentence: Sentence, each: Chunk, lead: Codes, tail: Codes) -> None:
    thing = each.meaning("StationElement", "Hardware", "SpaceObject")
    if thing is None:
        return
    if thing.cls == "RoboticArm" and draft.text[each.start : each.end].islower() and _OF_ITS_OWN.search(lead):
        unnamed = sentence.at[len(lead) - 2].entities[:1]
        if unnamed and unnamed[0].cls == NAME:
            return  # "the GITAI S2 robotic arm" is another one
    if thing.cls == "RoboticArm" and at_console(sentence):
        return
    row = draft.gazetteer.rows.get(thing.id)
    kind = row.get("seen") if row is not None else ""  # what someone stands at or wears is shown where it is pointed at
    if (
        thing.cls == "Hardware"
        and kind != "suit"
        and not _SUITS.match(draft.text, each.start)
        and (one := _ONE_OF_KIND.search(lead))
        and sentence.at[one.start("x")].is_a("Hardware", NAME)
    ):
        return  # "X, a free-flying Astrobee" is X
    if (
        _NEXT_ONE.search(lead)
        or (thing.cls == "SolarArray" and _SUPPORT_FOR.search(lead))
        or (thing.cls == "Hardware" and _GROWN_IN.search(lead))
    ):
        return
    if WHAT_FOR.search(lead) or (
        kind == "fixture"
        and not _POINTED_AT.search(tail)
        and not _THERE_IS.search(lead)
        and not just_before(_CARRIED, lead, 50)
        and not (thing.id == "treadmill" and draft.opens(sentence) and _ON_MACHINE.search(lead))
    ):
        return
    in_full = "obility" in draft.text[each.start : each.end] and _DWELLS_ON_SUIT.search(lead) is not None
    if (
        not in_full
        and _DRILL.search(lead)
        and not (lead.endswith((" in the ", " in a ")) and thing.label.endswith(("mockup", "trainer", "simulator")))
    ) or _ITS_CONTROLS.match(tail):
        return
    if thing.label.endswith(_STAND_INS) and draft.opens(sentence) and _IN_STAND_IN.search(lead):
        say_seen(draft, sentence, each, thing, "thing-in-scene", tail, lead)
        return
    if thing.cls == "SolarArray" and PART_OF_ARRAY.match(tail):
        return
    if thing.cls == "Truss" and (onto := _SET_ONTO.search(lead)) is not None and sentence.at[onto.start("x")].is_a("Truss"):
        return  # what a piece is set onto need not be in view
    if thing.id == "truss":
        side = _ITS_SIDE.search(lead)
        there = side is not None and draft.scene[sentence.number] and not _ONLY_MEANT_FOR.search(lead)
        if not there and not ((draft.opens(sentence) or _IN_THIS.match(sentence.codes)) and _ON_TRUSS.search(lead)):
            return
        if side is not None:
            begin = sentence.original(side.start("n"), len(lead)).start
            label = draft.text[begin : each.end]
            thing = Entity(slug(label), "Hardware", label, known=False)
            each = Chunk(begin, each.end, (thing,))
    if sought(r"\bfor (?:an? |its |the )?(?:[a-z-]+ )?(?:capture|grapple|grappling) (?:with|by|using) (?:the )?$").search(lead):
        return
    worn = sought(r"([\ue000-\uf8ff]),? (?:or )?$").search(lead)
    if worn and (suit := sentence.at[worn.start(1)].meaning("Hardware")) is not None and suit.id == thing.id:
        return  # "in their EMUs, or spacesuits"
    by_name = draft.text.startswith(_SUITS_BY_NAME, each.start) and (
        draft.opens(sentence) or (draft.scene[sentence.number] and sentence.number == draft.opening + 1)
    )
    if (
        kind == "suit"
        and not in_full
        and not by_name
        and (_CLOTHED.search(lead) or sought(r"(?:'s)? (?:gloves?|helmets?|boots?)\b").match(tail))
    ):
        return
    if (
        not draft.opens(sentence)
        and not by_name
        and thing.cls == "Hardware"
        and not handled(lead)
        and not (_HERE_THEY.match(lead) and _ARMS_IN.search(lead))
        and not _THERE_IS.search(lead)
        and not sought(r"visible|in view|seen|pictured|foreground|background|shown").search(sentence.codes)
    ):
        return
    if sought(r"(?:'s (?:[a-z-]+ ){0,2}| (?:elbow|wrist|tip|boom|mast|end[ -]effector) )cameras?\b").match(tail) and not sought(
        r"^[^.;]{0,40}\b(?:is|are) (?:seen|visible|pictured|in view)"
    ).match(tail):
        return  # what a camera hangs on took the picture, and is not in it
    if thing.id == "portable-foot-restraint" and _STOOD_IN.search(lead):
        return
    if CAMERA_ON.search(lead) or LAUNCHED_BY.search(lead):
        return
    if thing.cls == "Truss" and "truss" not in draft.text[each.start : each.end].lower() and _ON_IT.match(draft.text, each.end):
        return  # "the S1 radiator"
    if "camera" in draft.text[each.start : each.end].lower() and (
        _FROM_CAMERA.search(lead)
        or sought(r" (?:views?|images?|photos?|photographs?|pictures?|shots?|footage|frames?|stills?|video)\b").match(tail)
    ):
        return
    if sought(
        r"(?:'s)? ?(?:banner|poster|logo|sticker|patch|costume|replica|crew|team|operator|sessions?|contacts?|events?|calls?|controls?|controllers|workstation|technology|console)"
    ).match(tail):
        return
    if (
        not TOUCHED.search(lead)
        and not _LOOKS_IN.search(lead)
        and not _stands_near(sentence, lead)
        and not (draft.opens(sentence) and _WORKS_ON.search(lead))
        and just_before(
            sought(
                r"\b(?:for|about|of failed|on behalf of|without|near|from inside|at the controls of|controls of|the late|operat(?:e|es|ed|ing)|practic\w+ with|toward|towards|to the|into|was running|to) (?:the |an? |.'s? |[a-z-]+ ){0,2}$"
            ),
            lead,
            40,
        )
        and thing.cls != "RoboticArm"
    ):
        return
    if (
        thing.cls == "RoboticArm"
        and (
            (_OPERATED.search(lead) and not (sentence.number == 0 and lead.endswith(" flies ")))
            or (_LET_GO_BY.search(lead) and not _HOLDS_STILL.match(tail))
        )
        and not just_before(sought(r"(?:grip|tip|end|grasp|snares|photo(?:graph)?s?|images?|pictures?|views?) of"), lead, 30)
    ):
        return
    say_seen(draft, sentence, each, thing, "thing-in-scene", tail, lead)
