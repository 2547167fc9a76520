"""A name in a sentence of the scene to whether its clause tells of what is not in the picture: what is past, to come, elsewhere or of use alone."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.grammar.telling import JUST, LATER, NOW, PAST, PERFECT, Piece, told_in
from issgraph.extract.grammar.verbs import EITHER_TIME, IRREGULAR
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.fragments import answers, points_here
from issgraph.extract.view.others_there import IN_VISOR
from issgraph.extract.view.scene import cued, stands_there, taken_in, was_busy
from issgraph.extract.view.seen_people import SHUTTER, WORDS_OF_SCENE
from issgraph.extract.view.seen_vehicles import CAMERA_AT
from issgraph.extract.view.ships_told_of import caught_by_arm
from issgraph.extract.view.told_now import does_more_now
from issgraph.patterns import Pattern, sought

_IN_ONE_OF = Pattern(r"in the (?:top|bottom|upper|lower|left|right|first|second|main) (?:image|photo|photograph|picture|frame|view)\b")
_SHARED_THIS = Pattern(
    r"\b(?:shared|ate|enjoyed|had|held|played|celebrated|threw|cooked|baked|sang|gave|made|tried|tasted) (?:this|these) (?:[a-z]+ )?(?:meal|breakfast|lunch|dinner|supper|snack|feast|party|cake|pizza|toast|game|match|concert|song|chat|talk|class|lesson|session|moment|laugh|hug|wave|coffee|tea|salad|burgers?|tacos?)\b"
)
"""What those of a picture did, told with "this": "when the three shared this dinner in Zvezda"."""
_WERE_IN = Pattern(r"\b(?:was|were) (?:inside|aboard|in|at) (?:the |an? )?[\ue000-\uf8ff][^.;]*? [a-z]+ing\b")
"""Whom a caption opens with in the past: "A and B were inside Zvezda watching a docking"."""
_PICTURE_OF = Pattern(r"\bth(?:is|ese) (?:[a-z-]+ ){0,2}(?:images?|photos?|pictures?|views?) of [^.;]{0,70}, (?:and )?(?:the |an? )?$")
"""Before what goes on with the list of what a picture is of."""
_TAKEN_BY = Pattern(
    r"\b(?:taken|made|shot|snapped|recorded|photographed|captured) by (?:his|her|their|an?|the|another|fellow)\b[^,;]{2,50}, (?:.{0,20})$"
)
_SELFIE = Pattern(
    r"(?:,[^,.;]{2,50},)? (?:took|takes|snapped|snaps|captured|captures|shot|shared|made|makes) (?:this|a|an|the|his|her) (?:[a-z-]+ ){0,3}(?:selfie|self[ -]portrait|(?:photo|photograph|picture|portrait|image|shot|snapshot|view) of (?:him|her|them)sel(?:f|ves))\b|(?:,[^,.;]{2,50},)? (?:is |was )?(?:takes?|took|taking|snaps|snapped|snapping|shoots|shot|shooting|makes|made|making) (?:his|her) own (?:picture|photo|photograph|portrait|image|likeness)\b"
)
_SELFIE_WITH = Pattern(
    r"\b(?:selfie|self[ -]portrait) (?:together )?with (?:(?:his|her|their|the|both|fellow|[a-z]*mates?|colleagues?|[\ue000-\uf8ff](?:'s)?),? |and |, )*$"
)
"""Before who is in it with the photographer."""
_POSED = Pattern(
    r"\b(?:donned|posed|gathered|trained|practi[cs]ed|participated|rehearsed|paused|waved|smiled|assembled|lined up(?! (?:the|an?|his|her|their) )|suited up|took (?:a break|time|part)|shook hands|embraced|gave (?:the camera |[\ue000-\uf8ff] )?(?:an? |two |the |his |her |their )?(?:[a-z]+ )?(?:thumbs?[- ]ups?|waves?|salutes?|high[- ]fives?|hugs?|smiles?))\b"
)
_POSTURE = compiled(
    r"floated|hovered|drifted|hung|sat|stood|perched|peered|peeked|leaned|crouched|knelt|grinned|smiled|waved|saluted|posed|huddled|crowded|squeezed|gathered|hugged|embraced|wore|held|clutched|gazed|clung|dangled|wedged|beamed"
)
"""What somebody told of in the past was doing when the picture was made: a bearing, no work or journey."""
_IN_POSTURE = Pattern(
    r"(?:floating|hovering|anchored|perched|standing|riding|tethered|wearing|dressed|clad|attired|suspended|seated|sitting|strapped|gripping|clinging|hanging|dangling|backdropped|silhouetted|upside down)\b[^.;]{0,110}, (?:the |an? |astronaut |cosmonaut |spacewalker |fellow |crewmate |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)
"""How somebody is seen, before their name and what they did: "Floating above the truss, X loosened a bolt"."""
_BEARING = Pattern(
    r"(?<!-)\b(?:floated|hovered|sat|stood|smiled|waved|posed|huddled|crowded|squeezed|gathered|grinned|assembled) [^.;:]{2,120}: ?$"
)
"""Before the names of those who did so: "the crew floated in front of the tree: A, B and C"."""
_WENT_OUT = Pattern(
    r"\b(?:floated|drifted|squeezed) (?:(?:back|out|outside|away|free|off|through|down|to)\b|(?:across|over|around|past) (?:the )?(?:[a-z]+ )*(?:world|globe|sky))|\bsat down\b|\bstood (?:watch|by|guard|ready|in for)\b|\bheld (?:an? |the |his |her |their )?(?:[a-z-]+ ){0,2}(?:record|rank|title|degree|talks?|conference|event|meeting|post|command|position|ceremony)\b"
)
"""What only sounds like a bearing: a way out, a title."""
_AT_ROOM = Pattern(r"\b(?:next to|beside|alongside|outside|atop|on the (?:outside|roof|hull|side) of) (?:the |.'s? |new |[a-z]+ed )*$")
_IN_ROOM = Pattern(r"\b(?:in|inside) (?:the |.'s? |new |[a-z]+ed )*$")
_WAS_SHOWN = Pattern(
    r"(?:'s)?(?: (?!and\b)[a-z-]+){0,3}(?: and (?:[a-z-]+ ){0,2}[a-z-]+)?(?:,[^.;]{2,60},)? (?:was|were) (?:also |just |still |[a-z]+ly )?(?:caught (?=through|on camera|on film|from|in the act|mid|here|by the (?:camera|lens)|as )|snapped|framed|seen|silhouetted|outlined|backdropped|photographed|pictured|reflected|visible|in view)\b"
)
"""Behind what a caption that tells in the past opens with: "the tail of X was framed by a window"."""
_GONE = frozenset(
    "launched lifted arrived returned landed docked undocked flew joined became took captured photographed shot snapped saw spotted recorded tweeted posted shared wrote said told was were"
    " had left departed died set broke ended began reached spent turned received won caught came went blasted rode splashed parachuted boarded transferred handed commanded led served lived"
    " watched named announced chose selected assigned celebrated marked used aimed pointed observed noticed filmed imaged made did undertook performed conducted completed installed replaced"
    " removed attached connected captured grappled released berthed moved relocated operated drove ran steered piloted guided monitored helped assisted backed supported logged relinquished passed lowered maneuvered swung controlled choreographed talked radioed reported called unberthed parked unlatched".split()
)


_LET = Pattern(
    r"(?P<p>[\ue000-\uf8ff]) (?:then |also |just |[a-z]+ly )?(?:let|set|put|cut|shut|cast|split|hit) (?:go|it|him|her|them|the|an?|his|its|off|free|adrift)\b"
)
_FROM_INSIDE = Pattern(r"[^.;]{0,110}\bfrom (?:within|inside|indoors|the cabin|the shuttle|the ground|houston|moscow)\b")
"""Behind who did their part of what a caption tells where the others are not."""


def _verb_told(parts: list[Piece], here: Piece, words: list[str]) -> str:
    """The verb of a clause, also where an insert parts it from its subject: "X, its pilot, held the microphone"."""
    place = here.verb
    if place < 0:
        place = next(
            (
                part.verb
                for part in parts
                if part.start > here.start and part.chain == here.chain and (part.leads or words[part.first] == "and")
            ),
            -1,
        )
    return words[place] if place >= 0 else ""


_ON_A_WALK = Pattern(
    r"(?:^|, |\b(?:out|outside|busy|together|again) )(?:on|during|in|midway through|late in|early in|in the course of) (?:the|an?|their|his|her|[\ue000-\uf8ff]'s?) [^.;,]{0,50}?(?:space ?walks?|evas?|excursions?|outings?)\b"
)
"""Who told of in the past is outside: "out on the second of two spacewalks, X hooked up hoses"."""


_WITH_THE_ARM = Pattern(
    r"\b(?:hooked|snared|grabbed|seized|snagged|nabbed|plucked|gripped|grasped|reeled in|pulled in|latched (?:on ?to)?) (?:the )?[\ue000-\uf8ff](?: [a-z]+){0,2} (?:with|using|on|at the end of) (?:the |its |[\ue000-\uf8ff]'s )?(?:[a-z]+ ){0,2}(?:arm\b|[\ue000-\uf8ff])"
)
"""What somebody at the arm's controls did to a ship."""


def _busy_that_day(draft: Draft, sentence: Sentence, verb: str) -> bool:
    """True for a caption that tells in the past, with the day of its picture or the room, what someone was doing: "X tried on a glove on Jan. 5"."""
    if not verb or verb in _GONE or _WITH_THE_ARM.search(sentence.codes) or not (verb.endswith("ed") or verb in IRREGULAR):
        return False
    days = [c for c in sentence.chunks if isinstance(c.value, Date) and c.value.how in ("full", "day")]
    if (not days or any(resolve_date(draft, sentence, c) == draft.day for c in days)) and _ON_A_WALK.search(sentence.codes):
        return True
    if any(s.rule == "stamp" for s in draft.about("takenOn")) or any(
        c.is_a("Module") and _IN_ROOM.search(sentence.codes, 0, at) for at, c in sentence.at.items()
    ):
        return True
    return any(
        isinstance(c.value, Date) and c.value.how in ("full", "day") and resolve_date(draft, sentence, c) == draft.day
        for c in sentence.chunks
    )


_LABELS = Pattern(
    r"(?: (?:module|spacecraft|craft|capsule|ship|freighter|laboratory|node|airlock|truss|arm|segment))?, (?:just |newly |recently |first )?[a-z]+(?:ed|ilt|ent|ught|own) [^.;:]{2,80}, (?:here |now |seen |shown |still |moments |just )*(?:on|in|at|under|over|during|as|with|before|after|held|against|above|below)\b(?! (?:which|whom)\b)(?:(?! (?:is|are|was|were|has|had|will|would|[a-z]+ed|took|left|came|flew)\b)[^;:])*$"
)
"""Behind a name that a label without a verb tells of, with its history between commas: "X, launched in May, on its way in"."""
_AND_IS_SEEN = Pattern(
    r"[^.;:]{0,160}?(?:,| and| but),? (?:is|are) (?:also |now |still |just |here |[a-z]+ly )?(?:seen|pictured|shown|visible|photographed|featured|framed|in view)\b"
)
_SHOWN_IN_PART = Pattern(
    r"(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,30}\))?, (?:who (?:is|was) )?(?:(?:only |just |barely |still |also |dimly |faintly )+(?:visible|seen|recogni[sz]able|discernible|in (?:view|sight|the frame))|(?:half|partly|partially|mostly|largely|almost) (?:hidden|obscured|concealed|visible|in (?:view|shadow|the shade|the dark)|out of (?:view|frame|sight|the frame|the picture)|lost in|cut off|turned away)|in (?:silhouette|shadow|profile|the (?:foreground|background))|(?:the |an? )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}(?:in the (?:foreground|background|middle|cent(?:er|re))|at (?:the )?(?:far )?(?:left|right)(?=,)|to the (?:left|right)(?=,))|seen|shown|pictured|mirrored|reflected)\b[^.;,]{0,60},"
)
"""Behind who is in view by an insert, whatever the verb tells of them: "A, half hidden by the truss, drove home a bolt"."""
_STANDS_BEFORE = Pattern(
    r"\b(?:float|hover|hang|stand|drift|spin|tumbl|sit|pos|kneel|bow|danc|glid|perform|appear)(?:s|es|ing)?(?: in the air)? $"
)
"""What is done before somebody who is there: "a helmet floats before A"."""
_CAUGHT_IT = Pattern(
    r"(?:,? and|,? just as|,? as|,? when|;|,? while) (?:the |fellow |astronaut |cosmonaut |his |her |their |[a-z]+mate |[\ue000-\uf8ff](?:'s)? ){0,3}(?:[\ue000-\uf8ff]|he|she|somebody|someone) (?:pressed|released|clicked|hit|tripped|(?:caught|captured|got|froze|recorded|took|had|preserved) (?:it|this|them|him|her|the (?:moment|scene|instant|sight|picture|photo|photograph|shot))(?: (?:on (?:film|camera|a memory card)|for posterity|with (?:a|his|her|the) (?:camera|lens)|in (?:a|this) (?:photo|photograph|picture)))?(?=[.;,]|$)|(?:snapped|shot|took|made) (?:this|the) (?:picture|photo|photograph|image|shot))"
)
"""Behind what somebody did at the moment when another took the picture of it: "A looked up just as B pressed the shutter"."""
_WHOM_ONE_TOOK = Pattern(
    r"(?: \([^)]{1,30}\))?, whom? (?:the |fellow |astronaut |cosmonaut |his |her |[a-z]+mate |[\ue000-\uf8ff](?:'s)? ){0,3}[\ue000-\uf8ff](?: [a-z]+ly)? (?:photographed|filmed|snapped|caught|captured|shot|pictured|photographs|films|snaps|catches)\b"
)
"""Behind whom somebody took the picture of: "A, whom B photographed at the window, was ..."."""
_SHRUNK = Pattern(
    r"(?:,[^.;]{2,90}?,)? (?:has|have) (?:been )?(?:reduced|shrunk|dwindled|cut down|melted|turned|become|faded) (?:(?:in)?to )?(?:little more than |no more than |nothing but |just )?(?:an?|the|two|his|her|their) (?:[a-z-]+ ){0,3}(?:pair|boots?|dots?|specks?|helmet|legs?|feet|hands?|arms?|silhouettes?|shadows?|outlines?|blur|smudge|glint|shapes?|figures?|head|heads|back|soles?|reflection|stick|doll|ant|fly|star)\b"
)
"""Behind who is all that the picture has of them: "A has been reduced to a pair of boots"."""
_DRESSED_HERE = Pattern(
    r"(?: and [a-z\ue000-\uf8ff ]{1,30})?[^.;:]{0,100}\b(?:suits?|spacesuits?|helmets?|airlock|hatch|in (?:their |[a-z]+ )?[\ue000-\uf8ff]), (?:both |all )?(?:seen|pictured|shown|photographed) here\b"
)
"""Behind those who are shown as they were when they went out: "A and B left the airlock in white suits, seen here at sunrise"."""
_FIRST = Pattern(r"(?:the |an? |[\ue000-\uf8ff]'s |[a-z-]+ ){0,4}$")
"""Around the subject of a clause that tells its history first and then that it is in view."""
_AND_DID = Pattern(
    r"\b(?:and|but|before|after|while|which|who)\b [^.;]{0,60}?\b(?:[a-z]{2,}ed|undid|took|went|did|got|made|came|left|had|was|were|brought|threw|drove|found|gave|ran)\b"
)
"""Behind such a word, another that tells what went before: "cut the cover and undid its locks"."""
_ONCE_IT = ("when ", "once ", "as soon as ", "after ")
_IN_THIS_VIEW = Pattern(
    r"in (?:this|the) (?:[a-z0-9-]+ ){0,3}(?:view|photo|photograph|picture|image|frame|shot|scene|still|snapshot)(?: (?:from|by|taken|made|recorded|through|of)\b[^.;:,]{1,60}(?:, [^.;:,]{2,40})?)?, "
)
"""How a sentence points at the picture before it tells what has been done by then."""
_LET_BEFORE = Pattern(r"after (?:[^.;:]{1,80} )?(?:let|set|cut|put|shut|cast|hit|quit|split) ")
"""A clause of what was done before, by a verb that is past and present alike: "after A let go of it"."""
_YET_TO = Pattern(
    r"(?:that|which|who|whom|where [^.;:]{1,50}?) (?:(?:will|would|should|may|might)\b|(?:is|are|was|were) (?:due |about |meant |supposed |planned |expected |scheduled )?to (?!be (?:seen|found)\b)[a-z]+)"
)
"""A clause of what is still to come: "a pump that will ride home in X"."""
_GOES_ON = Pattern(
    r"[\ue000-\uf8ff] (?:[a-z]+ly )?(?!was\b|has\b|as\b|its\b|this\b)[a-z]+s (?:at|in|on|behind|over|above|below|beside|from|through|around|past|near|against|with|under|into|out|down|up)\b"
)
"""Where a sentence goes on behind such a clause: "a cable that will feed X uncoils behind A"."""
_MEANT_FOR = Pattern(
    r"\b(?:to be [a-z]+(?: (?!by\b)[a-z]+)?|ready|for use|for|in store|in reserve|in time|needed|saved|kept|wanted|meant|awaited) $"
)
"""Before a clause of what something is meant for: "a shirt to be worn when X comes"."""
_BACKGROUND = frozenset(["before", "until", "since", "unless", "if", "than", "although", "though"])


def told_otherwise(draft: Draft, sentence: Sentence, parts: list[Piece], here: Piece | None, chunk: Chunk, at: int) -> bool:
    """True when the clause of a name tells what went before or is to come, and none of its words point at the picture."""
    person = chunk.is_a("Person")
    if (
        here is None
        or "(pictured" in sentence.text[chunk.start : chunk.end]
        or (person and (_SELFIE.match(sentence.codes, at + 1) or _SELFIE_WITH.search(sentence.codes, 0, at)))
    ):
        return False
    if (sentence.number == 1 and was_busy(draft, sentence)) or taken_in(draft, sentence) == at:
        return False
    words = sentence.codes.part(here.start, here.end)
    stands = not here.told and words.startswith("before ") and _STANDS_BEFORE.search(sentence.codes, 0, here.start)
    told_before = words.split(" ", 1)[0] in _BACKGROUND and not stands and not (sentence.number and answers(draft, sentence))
    if here.below and (
        told_before
        or (words.startswith(("when ", "once ", "until ")) and _MEANT_FOR.search(sentence.codes, 0, here.start))
        or (words.startswith("as ") and sentence.codes.part(0, here.start).rstrip().endswith("as soon"))
        or (words.startswith("after ") and ((here.start and here.told == NOW) or _LET_BEFORE.match(words)))
        or (_YET_TO.match(words) and not _GOES_ON.search(sentence.codes, here.start, at) and not cued(words))
    ):
        return True
    if (
        not here.below
        and not person
        and any(
            isinstance(c.value, Date) and c.value.how in ("full", "day") and resolve_date(draft, sentence, c) == draft.day
            for c in sentence.chunks
        )
    ):
        return False
    if sentence.number < 3 and _SHARED_THIS.search(sentence.codes, here.start, here.end):
        return False
    if _IN_ONE_OF.match(sentence.codes) and not sought(r"\b(?:had|would|will)\b").search(sentence.codes):
        return False  # "in the upper picture A spoke with B"
    if WORDS_OF_SCENE.search(words) or cued(words) or _PICTURE_OF.search(sentence.codes, 0, at):
        return False
    if (
        sentence.number < 3
        and sentence.codes[: here.start].rstrip().endswith(":")
        and (cued(sentence.codes, 0, here.start) or (draft.opens(sentence) and _BEARING.search(sentence.codes, 0, here.start)))
    ):
        return False  # "behind them sat their backups: A, B and C"
    if draft.opens(sentence) and not here.below and (_WERE_IN.search(words) or _WAS_SHOWN.match(sentence.codes, at + 1)):
        return False
    if _AND_IS_SEEN.match(sentence.codes, at + 1) and _FIRST.match(sentence.codes, here.start, at):
        return False  # "X was built by Y and is pictured at P"
    if CAMERA_AT.search(sentence.codes, 0, at) or (
        sentence.number < 6 and at in (stands_there(draft, sentence, 0), stands_there(draft, sentence, here.start))
    ):
        return False
    taken = _TAKEN_BY.search(sentence.codes, 0, at) if person else None
    if taken is not None and not any(c.is_a("Person") for place, c in sentence.at.items() if taken.start() < place < at):
        return IN_VISOR.match(sentence.codes, at + 1) is None  # "snapped by his crewmate, X"
    if sought(
        r"\b(?:photographed|caught|captured|snapped|filmed|framed|shot|imaged|recorded|(?:camera|lens)(?: of (?:the |[a-z]+ )?[\ue000-\uf8ff])? (?:found|met|picked out|singled out|surprised))\b[^,]*$"
    ).search(sentence.codes.part(here.start, at)) and not caught_by_arm(sentence, here.start, here.end):
        return False  # whom a camera caught
    if sought(
        r",? \(?(?:(?:which|who|that) (?:is|are|can be) (?:also |just |still |partly |partially )?)?(?:seen|pictured|shown|photographed|visible)\b"
    ).match(sentence.codes, at + 1) or (person and _SHOWN_IN_PART.match(sentence.codes, at + 1)):
        return False
    if (
        here.below
        and sought(r"(?:as|when|while)\b").match(words)
        and (
            SHUTTER.search(sentence.codes, 0, here.start)
            or sought(
                r"(?:photo|image|picture|view|frame)[^,;]*(?:was|were) [a-z]+ |\b(?:took|made|snapped|shot|recorded|got) (?:this|the) (?:[a-z-]+ ){0,2}(?:photo|photograph|picture|image|view|frame|shot|snapshot|scene)\b[^,;]*|\b(?:photographed|snapped|pictured|imaged|filmed|caught) [^.;]*[\ue000-\uf8ff]"
            ).search(sentence.codes, 0, here.start)
        )
        and not caught_by_arm(sentence, 0, here.start)
    ):
        return False  # "this photo was taken when ...", "A snapped B as he ..."
    if draft.opens(sentence) and (not here.below or words.startswith(("as ", "while "))):
        verb = _verb_told(parts, here, parse_of(sentence).words)
        if _POSTURE.fullmatch(verb) and not _WENT_OUT.search(sentence.codes, here.start):
            return False  # "X floated in Zvezda"
        someone = any(c.is_a("Person") for place, c in sentence.at.items() if here.start <= place < at)
        there = _IN_ROOM.search(sentence.codes, 0, at) or (_AT_ROOM.search(sentence.codes, 0, at) and _ON_A_WALK.search(sentence.codes))
        busy = chunk.is_a("Module") and someone and there and _busy_that_day(draft, sentence, verb)
        if busy and not _WENT_OUT.search(sentence.codes, here.start):
            return False  # "A and B hunted for a leak in Zvezda"
        if (
            person
            and not _FROM_INSIDE.match(sentence.codes, at + 1)
            and (_POSED.search(sentence.codes) or _IN_POSTURE.match(sentence.codes, 0, at) or _busy_that_day(draft, sentence, verb))
        ):
            return False  # a caption that tells in the past what its picture shows: "A and B donned their suits"
    if person and draft.opens(sentence) and not here.below and _CAUGHT_IT.search(sentence.codes, at):
        return False
    if person and _WHOM_ONE_TOOK.match(sentence.codes, at + 1):
        return False
    if person and not here.below and _DRESSED_HERE.match(sentence.codes, at + 1):
        return False
    if person and not draft.opens(sentence) and (let := _LET.search(sentence.codes, here.start, here.end)):
        who = sentence.at[let.start("p")]
        if let.start("p") <= at and who.is_a("Person") and not who.members:
            return True  # "A set it adrift": of one, that is the past
    how = told_in(parts, at)
    if how == PERFECT and person and sentence.codes.endswith(("here ", "here, "), 0, at):
        return False  # "and here she has come to its end"
    if how == PERFECT and person and _SHRUNK.match(sentence.codes, at + 1):
        return False
    if (
        how == PAST
        and person
        and len(chunk.members) > 1
        and draft.opens(sentence)
        and _verb_told(parts, here, parse_of(sentence).words) in EITHER_TIME
        and not _AND_DID.search(sentence.codes, at)
    ):
        return False  # "A and B cut a cake"
    if how == PAST and draft.opens(sentence) and _LABELS.match(sentence.codes, at + 1):
        return False
    if how in (PAST, LATER) or (
        how == PERFECT
        and any(s.at for s in draft.sentences[: sentence.number])
        and JUST.search(words) is None
        and "here " not in words
        and not points_here(draft, sentence)
        and not _IN_THIS_VIEW.match(sentence.codes)
        and not does_more_now(sentence, at)
    ):
        return True
    outer = [part for part in parts if part.start < here.start and not part.below and part.told]
    earlier = [part.told for part in parts if part.start < here.start and part.told]
    once = words.startswith(_ONCE_IT) or (words.startswith("as ") and sentence.codes.endswith((" as soon ", " as long "), 0, here.start))
    if here.below and earlier and earlier[-1] == LATER and once and how == NOW:
        return True  # "will begin when X leaves", "will begin as soon as X is out"
    return (
        words.startswith(("that ", "which ", "who ")) and how == NOW and bool(outer) and outer[-1].told in (PAST, LATER)
    )  # "fixed a cable that holds the X"
