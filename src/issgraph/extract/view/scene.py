"""The picture itself: which sentences describe it. The file is long by its cues, which are words more than code."""

from __future__ import annotations

import sys

from issgraph.compiled import compiled
from issgraph.extract.crew.own_pictures import shown_oneself, tells_of_taking
from issgraph.extract.crew.writers import Writer, writer_of
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.telling import pieces
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.headings import heading_end
from issgraph.extract.view.earth_views import earthly, views_earth
from issgraph.extract.view.fragments import goes_on_without_verb, it_stands, points_here, several_do
from issgraph.extract.view.no_moment import tells_of_no_moment
from issgraph.extract.view.pointing_lines import addressed, names_a_sight, open_at_label, point_on
from issgraph.extract.view.told_now import main_clause_now
from issgraph.patterns import Codes, Pattern
from issgraph.rules import patterns_of

_CUES = patterns_of("shown", 12)


def cued(codes: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """True for a stretch of codes with words of seeing."""
    lacks = codes.lacks if isinstance(codes, Codes) else 0
    for pattern in _CUES:  # noqa: SIM110  asked of every sentence, and a loop is faster
        if not lacks & pattern.mask and pattern.search(codes, start, end) is not None:
            return True
    return False


_BEHIND_THEM = Pattern(r"with [^.;,]{2,60} (?:already |now |safely )?(?:behind|ahead of|before|under) (?:him|her|them|us|me)(?=,)")
"""What somebody has done, and no place in the picture: "with six spacewalks behind her,"."""
_NOW_HERE = Pattern(
    r"(?:but )?(?:now|here|today|this time|in this (?:photo|photograph|picture|image|view))\b(?![^.;]*\b(?:will|was|were|had)\b)"
)
_HAD = compiled(
    r"(?:[a-z]+ ){0,5}[^.;:]{0,40}(?:[\ue000-\uf8ff]|he|she|they|nobody|no one)(?:,[^.;,]{2,60},)? had (?:never|not|only|yet|just)\b"
)
"""Around a caption's turn from what had been to what its picture shows."""
_BESIDE_WAS = Pattern(
    r"(?:behind|beside|next to|alongside|opposite|to (?:the|his|her) (?:left|right)(?: of)?) ?(?:him|her|them)?,? (?:was|were|sat|stood|floated) "
)
"""Who was with someone in a story: "Beside her was X", behind a sentence that no picture shows."""
_LOGGED = Pattern(
    r"(?:(?!pictured|backdropped|photographed|silhouetted|framed|attached|docked|perched)[a-z]+[^\We]ed|took|cut|lost|found|reset|did|performed) (?!by\b|in\b|on\b|at\b|from\b|with\b|to\b|through\b|during\b|against\b|around\b|beneath\b|under\b|over\b|above\b|and\b|into\b|for\b|as\b|near\b|across\b|between\b|up\b|out\b|like\b|behind\b|inside\b|off\b|along\b|aloft\b|some\b|about\b|just\b|only\b|here\b)|(?:iss|shuttle|[\ue000-\uf8ff])[ -]based "
)
"""How a log of work begins ("Installed two antennas"): it tells of no picture."""


_SHORT = 20
"""So few letters without a name are the number of a plate or of an item."""


def mark_scene(draft: Draft) -> None:
    """Decides which sentences describe the picture: the first one that states something, and those with words of seeing."""
    draft.scene = [False] * len(draft.sentences)
    if draft.sentences and _LOGGED.match(draft.sentences[0].codes) and not any(c.is_a("Person") for s in draft.sentences for c in s.chunks):
        return  # a log of work done describes no picture
    first, below, writer = True, heading_end(draft.text), writer_of(draft)
    for sentence in draft.sentences:
        asks = draft.text[sentence.span.end - 1] == "?"
        if asks:
            continue
        if first and (sentence.at or sentence.span.end - sentence.span.start > 20):
            draft.scene[sentence.number] = True
            before = draft.sentences[sentence.number - 1]
            if sentence.number and not before.at and before.span.end - before.span.start < _SHORT:
                draft.opening = sentence.number  # "Item 4. X in the bay of Y."
            if sentence.number and (_hooks(before, writer) or _only_whence(before)) and any(piece.told for piece in pieces(sentence)):
                if _LOGGED.match(sentence.codes):
                    draft.scene[sentence.number] = first = False
                    continue
                draft.opening = sentence.number
            first = (
                sentence.span.end < below
                or (sentence.number == 0 and _only_whence(sentence))
                or not names_a_sight(sentence, writer)
                or (sentence.number == 0 and _hooks(sentence, writer))
            )
        elif sentence.number == 1 and _NOW_HERE.match(sentence.codes) and _HAD.match(draft.sentences[0].codes):
            draft.scene[0], draft.scene[1], draft.opening = (
                False,
                True,
                1,
            )  # "Hours before, A had never been outside. Now A clips a hook to X"
        elif (
            cued(sentence.codes, told.end() if (told := _BEHIND_THEM.match(sentence.codes)) is not None else 0)
            or (_goes_on(draft, sentence) and not tells_of_no_moment(sentence))
            or (writer is not None and tells_of_taking(draft, sentence))
        ):
            draft.scene[sentence.number] = not compiled(r"(?:later|since|in the meantime)\b").match(sentence.codes) and not (
                _BESIDE_WAS.match(sentence.codes) and not draft.scene[sentence.number - 1]
            )
    open_at_label(draft)
    point_on(draft)
    shown = shown_oneself(draft) if writer is not None else None
    if shown is not None:
        draft.scene[draft.holder(shown.start).number] = True  # "That's me on the left, with A"


_NO_HOOK = compiled(
    r"(?:(?:an?|the|this|these|one|two) )?(?:[a-z-]+ ){0,3}(?:views?|photos?|photographs?|pictures?|images?|portraits?|looks?|glimpses?|shots?|panoramas?|selfies?|close-?ups?|scenes?)\b|[\ue000-\uf8ff]|[^.;]*[\ue000-\uf8ff] [a-z]+(?:[^s]s|ed)\b"
)
"""What is no hook: it names its sight outright ("A view of Kibo", "Kibo gleams")."""


def _hooks(sentence: Sentence, writer: Writer | None) -> bool:
    """True for words before the sentence that opens the scene: a saying that names nothing, or a room and what goes on there without a verb ("Housekeeping in Zarya.")."""
    called = addressed(sentence)
    seen = [c for c in sentence.chunks if c.value is None and c is not called and (writer is None or c is not writer.name)]
    if not seen or (writer is not None and len(seen) < len(sentence.chunks) and all(c.is_a("Organization", "Role") for c in seen)):
        return True
    return (
        all(c.is_a("StationElement", "SpaceStation", "Organization", "Facility") for c in seen)
        and not any(piece.told for piece in pieces(sentence))
        and not cued(sentence.codes)
        and not _NO_HOOK.match(sentence.codes)
    )


_ONLY_WHENCE = compiled(
    r"(?:[a-z]+: )?(?:an? |the |this )?(?:[a-z-]+ )?(?:views?|photos?|photographs?|pictures?|images?|scenes?|frames?|shots?|looks?)(?: (?:taken|made|recorded|seen|captured|out))? (?:from|through|out of)(?: inside| within)? (?:(?:the|an?|one|of|in|on|board|aboard|[a-z-]+) |[\ue000-\uf8ff](?:'s)? ){0,9}[\ue000-\uf8ff](?:'s (?:[a-z-]+ ?){1,4})?(?:,? (?:on )?[\ue000-\uf8ff])?\.?"
)


def _only_whence(sentence: Sentence) -> bool:
    """True for a first line that only tells from where, and when, the picture was taken: "View from the flight deck of X, 6 December 1998."."""
    return (
        _ONLY_WHENCE.fullmatch(sentence.codes) is not None
        and all(c.value is not None or c.is_a("VisitingVehicle", "Module", "SpaceStation") for c in sentence.chunks)
        and not any(piece.told for piece in pieces(sentence))
    )


_NOW = Pattern(
    r"^(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?,?(?:[\"']?,? (?:[^.;,]{2,70},|\([^)]*\)))?(?: (?:also|still|now|then|just|again|slowly|[a-z]+ly))* (?:(?:is|are) (?:also |still |now |just |[a-z]+ly )?(?:(?!returning|planning|spending|continuing|living|serving)[a-z]+ing|held|gripped|seated|treated|greeted|welcomed|helped|assisted|flanked|dressed|clad|anchored|gathered|crowded|squeezed|huddled|immersed|absorbed|engaged|draped|hoisted|congratulated|interviewed|hugged|embraced|surrounded|framed|wrapped|lit|strapped|tethered|suspended|perched|poised|silhouetted|reflected|dwarfed|busy|visible|in view|(?:also |up |down |over |all |both )*(?:upside down|(?:on|at|in|by|near|against) (?:(?:the|his|her|their) )?(?:(?:far|very|front|back|rear|upper|lower|extreme|first|second|third) )*(?:feet|knees|back|rear|front|row|ceiling|floor|deck|wall|left|right|middle|foreground|background|edge|corner|window|hatch)(?=[.;,]|$| (?:in|at|of|with|on|behind|beside|and)\b))|(?:just |right |close )?(?:above|below|behind|beside|next to|in front of|alongside|opposite) (?:him|her|them|it|this|the|[\ue000-\uf8ff])|(?:now |still |only |just |about |moments |less than |mere |[a-z]+ly )*(?:an? |some |a few |[a-z]+ )?(?:(?:hair'?s?[- ](?:breadth|width)|hair|whisker|hand's breadth|foot|inch|yard|met(?:er|re)|feet|inches|yards|met(?:er|re)s|arm's length)|[\ue000-\uf8ff]) (?:away |short |shy |out )?(?:from|off)(?= (?:the |its |[\ue000-\uf8ff]'s )?[\ue000-\uf8ff])|(?:in|at) the (?:foreground|background|middle|center|rear|left|right|top|bottom)|at (?:left|right|center|work)|(?:just |only |no more than |little more than |but )?(?:an?|the) (?:[a-z-]+ ){0,3}(?:dot|speck|figure|silhouette|blur|smudge|shape|blob|one (?:with|in|on|at|holding|wearing|upside))(?! of (?!light)))(?!\w)|(?P<v>[a-z]+(?:[^s\Wu]s|ies|sses|shes|ches))\b(?! of\b))"
)
_THEY_NOW = compiled(
    r"(?: \([^)]{1,40}\))?(?:(?:,? and |, | )[\ue000-\uf8ff](?:'s)?(?: \([^)]{1,40}\))?)++(?: (?:of|from) (?:the )?[\ue000-\uf8ff](?: crew)?)?,?(?: (?:who (?:will|are|were|had|have)|[a-z]{3,}ing)\b[^.;,]{2,70},)?(?: (?:both|also|each|then))? (?P<v>(?!(?:both|all|each|also|were|had|have|are|will|can|did|do|go|would|could|may|left|right)\b)[a-z]+(?<!ed)(?<!ing)(?<!s)) (?:an?|the|some|their|his|her|each|one|two|up|on|at|in|from|over|toward|down|around|hands|together|out|with|through|beside|for|into|[\ue000-\uf8ff])\b"
)
"""What several are said to do now: "A and B share a meal"."""
_WENT = frozenset(
    "took went gave wore rode flew drove ran began woke ate shook spoke broke chose wrote sang swam became came saw knew grew rose fell threw drew held made"
    " got sent spent kept led brought built caught hung found stood sat lay put set met".split()
)
_STATIVE = frozenset(
    "serves represents flies belongs commands plans leaves expects hopes works lives calls means needs says begins ends remains returns wants intends is has"
    " was does goes comes launches arrives lands departs stays joins becomes takes weighs measures carries contains supports allows helps consists includes"
    " provides heads travels completes forms comprises delivers orbits spans covers covers marks brings follows plays".split()
)


_SERVES = frozenset(
    "controls regulates supplies powers keeps removes monitors collects generates converts produces enables studies tests tracks drives pumps circulates cools heats stores"
    " simulates processes investigates examines explores observes records uses requires works lets gives houses hosts protects prevents".split()
)
"""What a device does at all times: "the pump controls the flow of ammonia"."""


_SHOWN_DOING = frozenset("wears waves smiles poses holds hugs grins sits stands floats peers salutes points drifts wear wave hold".split())
"""What "he" or "she" is told to do that only a picture shows, wherever it is."""


def _told_now(draft: Draft, sentence: Sentence) -> bool:
    """True when someone or something is said to do what can be seen: "X peers out of a window", "the truck is held by the arm"."""
    if not any(draft.scene[max(0, sentence.number - 2) : sentence.number]) or _DATED_STORY.search(sentence.codes):
        return False
    if _SHARE_THE_ARM.search(sentence.codes) or _on_a_day_to_come(draft, sentence):
        return False
    return _does_now(draft, sentence) or main_clause_now(sentence)


def _does_now(draft: Draft, sentence: Sentence) -> bool:
    if (they := _PRONOUN.match(sentence.codes)) and (now := _NOW.match(sentence.codes[they.end() :])):
        return now["v"] in _SHOWN_DOING or (
            (now["v"] not in _STATIVE or now["v"] == "works") and _at_work(sentence, they.end() + now.end())
        )
    for at, chunk in sentence.at.items():
        if not chunk.is_a("Person", "VisitingVehicle", "Module", "RoboticArm", "Hardware", "Truss"):
            continue
        lead = sentence.codes[:at]
        if not compiled(
            r"(?:(?:in|at|on|to|with|behind|beside|above|below|beyond|nearby|while|meanwhile|outside|inside|here|aboard|under|from|during)\b[^.;,]{0,40}, )?(?:(?:the|his|her|their|these|all) (?:[a-z-]+ |[\ue000-\uf8ff] ){0,3}?(?:crew|trio|quartet|duo|pair|foursome|team|hosts|newcomers|arrivals|visitors|backups|crewmates|men|women|companion|partner|crewmate|colleague|friend|helper|counterpart|[\ue000-\uf8ff]), )?(?:(?:the|a|an|his|her|their|another|fellow) )*(?:(?:[a-z-]+|[\ue000-\uf8ff](?:'s?)?) (?:and )?){0,4}"
        ).fullmatch(
            lead,
        ):
            return False
        if now := _THEY_NOW.match(sentence.codes, at + 1):
            return not (now["v"] in _WENT or f"{now['v']}s" in _STATIVE)
        rest = sentence.codes[at + 1 :]
        if chunk.is_a("Person") and AT_THE_ARM.match(rest) and any(c.is_a("Person") for c in draft.sentences[0].chunks):
            return False
        if now := _NOW.match(rest):
            if chunk.is_a("Hardware", "Module") and not chunk.is_a("Person", "VisitingVehicle") and now["v"] in _SERVES:
                return False
            return now["v"] not in _STATIVE or (now["v"] == "works" and _at_work(sentence, at + 1 + now.end()))
        now = _NOW.match(_AND_OTHERS.sub("", rest, count=1))
        return bool(now and now["v"] not in _STATIVE)
    return False


_SETS_OUT = Pattern(
    r"\b(?:depart|leave|undock|return|land|launch|fly|go|head|dock|arrive|splash|lift)(?:s|es)? (?:[^.;,]{1,40} )?on (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
"""What is to be on the next day of that name: "they depart on Monday"."""


def _on_a_day_to_come(draft: Draft, sentence: Sentence) -> bool:
    """True for what is told of a day that is yet to come for the picture."""
    if _SETS_OUT.search(sentence.codes):
        return True
    return len(draft.day) == 10 and any(
        isinstance(c.value, Date) and c.value.how in ("full", "day") and resolve_date(draft, sentence, c) > draft.day
        for c in sentence.chunks
    )


AT_THE_ARM = Pattern(
    r"(?: \([^)]*\))?(?:,[^.;,]{2,60},)? (?:is |are )?(?:operat|runn|run|driv|steer|control|guid|maneuver|fl(?=y|ies)|command|mov)(?:s|es|e|y|ies|ing|ying)? (?:the )?(?:(?:one|both|two) of the |both |two |station's |shuttle's |robot(?:ic)? |[\ue000-\uf8ff]'s ){0,3}(?:arms?\b|robotics\b|[\ue000-\uf8ff](?= from (?:inside|within|the)\b))"
)
"""Who moves the arm meanwhile, with others in the picture: out of sight of it."""
_SHARE_THE_ARM = Pattern(
    r"\b(?:split|shar(?:e|ed|ing)|trad(?:e|ed|ing)|took turns|tak(?:e|ing) turns)\b[^.;]{0,30}\b(?:arm|controls|joysticks?|robotics|driving|steering)\b"
)
"""What those indoors do for the ones outside."""
_AND_OTHERS = compiled(
    r"^(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?:(?:,? and |, | or )(?:the |fellow )?[\ue000-\uf8ff](?: (?:of|from) (?:the )?[\ue000-\uf8ff])?)+"
)
"""The others of a list behind its first, where the list is not one yet: "A, B and C are seated"."""


_PRONOUN = compiled(r"(?:he|she|they)(?= )")
_ROOM = compiled(
    r"(?: (?:an?|the|his|her|some|two) (?:[a-z-]+ ){0,2}[a-z-]+)? (?:alone |together |here )?(?:inside|in|outside|on|at|with|beside|near) (?:the |his |her |.'s? |[a-z-]+ ){0,3}(?P<x>[\ue000-\uf8ff])"
)


def _at_work(sentence: Sentence, at: int) -> bool:
    """True for who works in a room of the station or on a piece of it, and not for an employer."""
    room = _ROOM.match(sentence.codes, at)
    return room is not None and sentence.at[room.start("x")].is_a("Module", "StationElement", "Hardware", "RoboticArm", "SpaceStation")


_DATED_STORY = Pattern(
    r"\b(?:will|later|(?<!docked )(?<!berthed )(?<!parked )(?<!moored )(?<!attached )(?<!aboard )since|due to|scheduled|planned|each day|every day|usually|during (?:the|his|her|their) (?:mission|stay|flight)|return(?:s|ed|ing)?\b[^.;]{0,40}? (?:after|having))\b"
)


_PLACED = Pattern(
    r"(?:(?:half|partly|partially|barely|nearly|almost) (?:hidden|visible|obscured|lost|seen) )?(?:up|at|in|on|to|around|among|amid|opposite|alongside|just outside|outside|behind|beside|below|above|beyond|between|next to|near|[a-z]+ing|reflected|mirrored|mounted|parked|docked|perched|attached|fastened|tied|bolted|gathered|assembled|crowded|packed|squeezed|crammed|jammed|huddled|clustered|grouped|lined up|strapped|tucked|stowed|wedged|nestled|suspended|poised|posed|from front|from left|curved|curled|spread|stretched|draped|tethered|clipped|hooked|anchored|hunched|crouched|bent|folded|sprawled|scattered|silhouetted|outlined|framed|glimpsed|caught|spotted|dwarfed|pinned|taped|stacked|piled|heaped|slung|hung|planted|braced|seen|shown)\b[^.;,]{0,70},? (?:is|are),? (?:his |her |their )?(?:own )?(?:the |a |an )?(?:[a-z-]+,? ){0,3}(?:[\ue000-\uf8ff](?:'s? [a-z]+ | (?=[a-z\ue000-\uf8ff]))){0,3}[\ue000-\uf8ff]"
)
"""What stands where: "at the far end of the stack is X"."""
_SO_IS = Pattern(
    r"(?:and )?so(?: too| also)?,? (?:[^.;:,\ue000-\uf8ff]{2,50}, )?(?:is|are|can|does|do) (?:the |an? |his |her |their |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}[\ue000-\uf8ff]"
)
_SEEN_SO = Pattern(
    r"\b(?:is|are|can be) (?:(?:also|just|still|both|all|clearly|faintly|barely) )*(?:visible|in view|in the (?:picture|frame|photo|photograph|image|shot)|(?:seen|mirrored|reflected|shown|pictured|framed|caught|there|made out))\b|\b(?:appears?|shows?|peers?|floats?|waves?|grins?|smiles?|hovers?|poses?|wears?|holds?)\b"
)
"""What "so is X" goes on with, to be seen of X too."""
_RIGHT_THERE = Pattern(
    r"(?:just |right |directly |immediately )?(?:behind|beside|below|above|next to|in front of|to the (?:left|right) of|attached to) (?:the )?[\ue000-\uf8ff][^.;,]{0,40},? (?:the |is |are )?(?:an? |the )?[\ue000-\uf8ff]?"
)
"""What stands beside what was just described: "just behind the arm, the freighter is docked"."""
_LOCATED = Pattern(
    r"(?:(?:the |this )?(?:[a-z-]+ )?[\ue000-\uf8ff]|(?:the|this)(?: [a-z-]+)?)(?: (?:rack|facility|experiment|device|hardware|microscope|furnace|chamber))?,?(?: (?:which|that))? (?:is|are) (?:located|housed|installed|situated|mounted) (?:inside|in|aboard|within) "
)
"""Where a thing of the picture stands: "the MSL is located inside Destiny"."""
_TAKEN_IN = Pattern(
    r"(?:(?P<p>he|she|they|it|[\ue000-\uf8ff])|(?:(?:this|the|[\ue000-\uf8ff]'s?) )?(?:[a-z]+ ){0,2}?(?:photo|photograph|picture|image|frame|shot|scene)\b[^.;]{0,40}?) (?:was|were) (?:taken|made|photographed|pictured|snapped|recorded|shot|captured|filmed) (?:(?! (?:by|from|with) )[^.;]){0,40}?(?:in|inside|aboard) (?:the |.'s? )*(?P<x>[\ue000-\uf8ff])"
)
"""Where the picture was made, or those in it were: "Picture S1 was taken in Columbus", "he was photographed in Columbus"."""


def taken_in(draft: Draft, sentence: Sentence) -> int | None:
    """The place of the room that those of the picture are told to have been photographed in, when the scene before shows people."""
    found = _TAKEN_IN.match(sentence.codes)
    if found is None or not sentence.at[found.start("x")].is_a("Module"):
        return None
    who = sentence.at.get(found.start("p")) if found["p"] else None
    if who is not None and not who.is_a("Person"):
        return None
    shown = any(c.is_a("Person") for s in draft.sentences[: sentence.number] if draft.scene[s.number] for c in s.chunks)
    return found.start("x") if shown else None


_STANDS = Pattern(
    r"(?:at|in|on|to) (?:the |his |her |their )?(?:[a-z]+ ){0,4}(?:left|right|sides?|cent(?:er|re)|middle|front|back|rear|row|top|bottom)(?:,|:| –| —) (?P<x>(?:[^.;:]{0,40}:? )?[\ue000-\uf8ff])"
)
"""Who stands where, without a verb: "On the right side, spacewalkers: A and B"."""
_WHERE = Pattern(
    r"(?P<p>[\ue000-\uf8ff]),? \((?:(?:far|front|back|rear|top|bottom|upper|lower|center|middle|on the|at|at the|in|in the|(?:left|right|front|back|rear|top|bottom|cent(?:er|re)),|(?:second|third|fourth|fifth) from(?: the)?) )*(?:left|right|center|centre|middle|front|back|rear|top|bottom|foreground|background|standing|seated|kneeling|upside down|head down)\)"
)
"""Where in the picture someone is, in brackets: "X (front right) and Y (center)"."""
_SPOT_SAID = Pattern(
    r"[\ue000-\uf8ff], (?:(?:at|on|in) (?:the )?)?(?:far )?(?:left|right|cent(?:er|re)|middle),(?! (?:was|were|had|will)\b)"
)
"""Where in the picture someone is, between commas: "X, center, is loosening a glove"."""
_LABELLED = Pattern(
    r"(?:(?:(?:(?:in|at|on|to|up) )?(?:the )?(?:far |first |second |third )?(?:front|back|rear|left|right|cent(?:er|re)|middle|top|bottom|foreground|background)(?: row| side)?|behind(?: them)?|standing|seated|kneeling|sitting|floating|upside down)(?:, [^.;:,\ue000-\uf8ff]{2,40}){0,3}"
    r"|(?:his|her|their|the) (?:subjects?|models?|sitters?|stars?|protagonists?)|(?:(?:everyone|everybody|those|all|the people|the others|the rest) (?:in |of )?)?(?:the )?(?:front|back|rear|top|bottom|middle|first|second) row\b[^.;:\ue000-\uf8ff]{0,40}[^.;:]{0,20}): (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? (?=[a-z\ue000-\uf8ff])){0,3}[\ue000-\uf8ff]"
)
"""Who is where, by a label: "Front: X", "Everyone in the back row is a guest: X"."""
_CLAD = Pattern(
    r"(?:they|he|she|both|all(?: of them)?|the (?:two|three|four|five|six|seven|pair|trio|crew)(?: [a-z]+)?|[\ue000-\uf8ff]) (?:is|are) (?:all |both )?(?:wearing|holding|clad in|dressed in)\b"
)
_CREW_IS = Pattern(
    r"\b(?:crew|crews|crew ?members|members|quartet|trio|they|these|those) (?:consists? of|includes?|are)(?=:? (?:the |[\ue000-\uf8ff]s? )?[\ue000-\uf8ff])|\b(?:crew|crews|crew ?members|members|quartet|trio) (?:consists? of|includes?|comprises?|(?:is|are)(?: made up of)?:?) (?:the )?[\ue000-\uf8ff]"
)


_WAS_BUSY = Pattern(
    r"(?:he|she|they|both|(?:the )?[\ue000-\uf8ff](?: [\ue000-\uf8ff]| (?:flight engineer|astronaut|cosmonaut|commander|crew member|mission specialist)s?)?|the (?:duo|pair|trio|quartet|two)) (?:was|were) (?:(?:hard )?at work (?=inside|in|aboard)|busy (?:[^.;,]{0,60}? )?(?=inside|in|aboard)|(?!returning|planning|living|training|preparing(?! (?:an?|the|some|two|three|his|her|their)\b)|going)[a-z]+ing\b [^.;,]{0,60}?)?"
    r"(?:inside|in|at|aboard) (?:the |.'s? )*(?P<x>[\ue000-\uf8ff])(?=[.;,' ]|$)(?![^.;]*\b(?:when|before|until|after|ago|yesterday|earlier)\b)"
)


def was_busy(draft: Draft, sentence: Sentence) -> bool:
    """True for where those of the picture were at work when it was taken: "X mixes samples. She was working inside Harmony"."""
    busy = _WAS_BUSY.match(sentence.codes) if sentence.number == 1 and draft.scene[0] else None
    first = draft.sentences[0]
    return (
        busy is not None
        and sentence.at[busy.start("x")].is_a("Module")
        and any(c.is_a("Person") for c in first.chunks)
        and not _THEN.search(first.codes)
    )


_BUSY = Pattern(
    r"(?:he|she|they|it)(?:'s|'re) (?:also |still |now |[a-z]+ly )?(?!going|planning|scheduled|returning|expected|training)[a-z]+ing\b"
)
"""What is being done, said in short: "He's working on the station"."""


_SPOT = r"(?:(?:at|on|to|in) (?:the )?(?:(?:far|lower|upper|top|bottom|extreme|immediate) )*(?:left|right|cent(?:er|re)|top|bottom|foreground|background|distance|edge|corner))"
_STOOD = Pattern(
    r"(?!(?:just |right )?(?:behind|at|near|beside) (?:the|this|that|his|her|their) (?:lens|camera|shutter|viewfinder)\b)(?:(?:just |right |directly |also )?(?:behind|beside|below|above|beneath|beyond|next to|in front of|opposite|alongside|nearest|between|to the (?:left|right) of|"
    rf"{_SPOT})\b[^.;:,]{{0,50}}(?:, [^.;:,]{{2,50}})?,? (?:(?P<was>was|were|sat|stood|hung|floated|hovered|lay)|is|are|sits|stands|hangs|floats|hovers|lies),?"
    r"|the (?:man|woman|person|figure|face|astronaut|cosmonaut|outline|silhouette|shape|shadow|one|other|third)\b(?![^.;:]*\b(?:camera|lens|shutter|photographer)\b)(?![^.;:\ue000-\uf8ff]*\b(?:who (?!peers|floats|waves|hangs|looks|hovers|smiles|sits|stands|is (?:at|in|on|behind|beside)))\b)[^.;:]{0,80}?,? (?:is|(?P<too>was))"
    rf"|(?P<c>{_SPOT})\b[^.;:,]{{0,30}},?) (?:(?:the|an?|his|her|their|[a-z-]+) ){{0,4}}?(?P<x>[\ue000-\uf8ff])(?(c)(?:'s [a-z ]+)? (?:can|could) be (?:seen|made out)\b)"
)
"""What stands where, also as a caption in the past tells it: "behind X, partly hidden, was Y", "the man at the edge was Z"."""


def stands_there(draft: Draft, sentence: Sentence, start: int) -> int:
    """The place of the name of which a clause tells that it stands somewhere in the picture, or -1; in the past, right behind the scene."""
    found = _STOOD.match(sentence.codes, start)
    if found and (found["was"] or found["too"]) and not draft.scene[max(0, sentence.number - 1)]:
        return -1
    at = found.start("x") if found else -1
    while at >= 0 and sentence.at[at].is_a("Organization", "Role", "Country"):
        at = next((place for place in sorted(sentence.at) if at < place < at + 6), -1)
    return at if at >= 0 and not sentence.at[at].is_a("EarthFeature") else -1


def _goes_on(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence that goes on describing: "It is ...", "She is fastening ...", a phenomenon told in the present; an aside may stand between."""
    near = any(draft.scene[max(0, sentence.number - 2) : sentence.number])
    if near and (
        (sentence.number <= 6 and _told_now(draft, sentence))
        or was_busy(draft, sentence)
        or it_stands(draft, sentence)
        or several_do(draft, sentence, _WENT, _STATIVE)
    ):
        return True
    if goes_on_without_verb(draft, sentence) or points_here(draft, sentence):
        return True
    if sentence.number > 9:
        return False
    if sentence.number == 1 and near and (_names_them(draft, sentence) or _caught_more(draft, sentence) or _made_of_it(draft, sentence)):
        return True
    if 0 < sentence.number <= 2 and "station configuration" in draft.text[: draft.sentences[0].span.end].lower():
        return True
    if 0 < sentence.number <= 3 and near and (_LOCATED.match(sentence.codes) or taken_in(draft, sentence) is not None):
        return True
    if 0 < sentence.number <= 5 and near:
        if _PLACED.match(sentence.codes):
            return True
        if stands_there(draft, sentence, 0) >= 0:
            return True
        if _SO_IS.match(sentence.codes) and _SEEN_SO.search(draft.sentences[sentence.number - 1].codes):
            return True
        if sentence.codes.startswith("just outside ") and _PLACED.match(sentence.codes):
            return True
        if _RIGHT_THERE.match(sentence.codes) and not _OTHER_TIME.search(sentence.codes):
            return True
    if (
        sentence.number <= 4
        and (label := _LABELLED.match(sentence.codes))
        and sentence.at[label.end() - 1].is_a("Person", "VisitingVehicle")
    ):
        return True
    if sentence.number <= 6 and (said := _SPOT_SAID.search(sentence.codes)) and sentence.at[said.start()].is_a("Person"):
        return True
    spots = [sentence.at[m.start("p")] for m in _WHERE.finditer(sentence.codes)] if sentence.number <= 6 else []
    if any(c.is_a("Person") for c in spots) or (len(spots) > 1 and all(c.is_a("EarthFeature", "VisitingVehicle", "Module") for c in spots)):
        return True
    if 0 < sentence.number <= 5 and near and (stands := _STANDS.match(sentence.codes)):
        return any(c.is_a("Person") for at, c in sentence.at.items() if at >= stands.start("x"))
    if _OTHER_TIME.search(sentence.codes):
        return False
    if sentence.number and earthly(sentence) and views_earth(draft, sentence):
        return True
    if sentence.number == 1 and _TAKING_ALONE.match(draft.sentences[0].codes) and earthly(sentence):
        return True  # "This image was taken by X on May 3. Lake Y is split in two"
    if 0 < sentence.number <= 5 and near and _BUSY.match(sentence.codes):
        return True
    if sentence.number > 5:
        return False
    if compiled(r"(?:it|this|that) (?:is|shows|features|captures|reveals|includes) ").match(sentence.codes) and near:
        return True
    if any(c.is_a("Phenomenon") for c in sentence.chunks) and compiled(
        r"\b(?:is|are|appears?|glows?|arcs?|stretch(?:es)?|shines?|hangs?|ripples?|dances?|marks?|separates?|streams?|blankets?|covers?|spreads?|snakes?|curls?|rises?|sets?|lights?)\b"
    ).search(
        sentence.codes,
    ):
        return True
    if near and (below := _BELOW_IT.match(sentence.codes)) and sentence.at[below.start("x")].is_a("EarthFeature", "Country"):
        return True
    if near and any(c.is_a("Phenomenon") and _PHENOMENON_DOES.match(sentence.codes, at + 1) for at, c in sentence.at.items()):
        return True
    if any(
        c.is_a("Module", "RoboticArm", "ExternalPlatform")
        and compiled(
            r"(?:'s)? (?:juts?|sits?|spreads|bends|reaches|extends|rises|stretch(?:es)?|towers|gleams|perch(?:es)?|looms?|points|arcs|curls)\b"
        ).match(
            sentence.codes[at + 1 :],
        )
        for at, c in sentence.at.items()
    ):
        return True
    if near and (_CREW_IS.search(sentence.codes) or _CLAD.match(sentence.codes)):
        return True
    if compiled(r"\b(?:sits|spreads|stands|hangs|lies) (?:the |a )?(?:[a-z-]+ )?[\ue000-\uf8ff]").search(sentence.codes):
        return True
    return (
        any(
            c.is_a("Person")
            and compiled(
                r" (?:is|are) (?!expected|to|due|set|returning|planning|spending|beginning|preparing|continuing|heading|flying home)[a-z]+ing\b"
            ).match(
                sentence.codes[at + 1 :],
            )
            and not (AT_THE_ARM.match(sentence.codes, at + 1) and any(c.is_a("Person") for c in draft.sentences[0].chunks))
            for at, c in sentence.at.items()
        )
        and sentence.number < 3
    )


_OTHER_TIME = Pattern(r"(?:w(?<!\ww)(?:as|ere|ill)|h(?<!\wh)ad)\b")
"""What tells of no picture; the engine looks for the first letter of a word sooner than for its edge."""
_BELOW_IT = Pattern(
    r"(?:far |directly |down )?(?:(?:below|beneath|underneath|behind)(?: it| them)?,? )?(?:the )?(?:[a-z]+ (?:coast|shores?|islands?|mountains|deserts?|lakes|plains|dunes|waters|peaks|lights|fields) of (?:the )?|(?:coast|shores?|islands?|mountains|deserts?|lakes|plains|dunes|waters|peaks|lights|fields) of (?:the )?|[a-z]+ern )?(?P<x>[\ue000-\uf8ff])(?: (?:coast|desert|mountains|islands?))? (?:stretch|spread|sprawl|slid|roll|glid|drift|pass|unroll|li)(?:es|s)\b(?: (?:by|out|past|away|far))* (?:below|beneath|underneath|behind)\b"
)
"""The land that what is in view flies over or stands before: "the coast of X stretches below"."""
_PHENOMENON_DOES = compiled(
    r"(?:,? (?:[a-z-]+ )?(?:of|from|over|off|in) (?:the )?(?:[a-z-]+|[\ue000-\uf8ff])){0,2}(?: also| just| now| slowly| then)? (?:flares?|flash(?:es)?|shoots?|leaps?|jumps?|darts?|stands?|towers?|looms?|trails?|drifts?|billows?|pours?|flows?|swirls?|churns?|spins?|whirls?|sweeps?|arch(?:es)?|crowns?|tints?|edges?|rims?|darkens?|crosses|wraps?|encircles?|fans out|flickers?|glitters?|sparkles?|shimmers?|peeks?|climbs?|lingers?|hugs?|fills?|streaks?|blows?|spills?|comes? up|goes down|breaks|dips?|hides?|obscures?|veils?|frames?)\b"
)
"""What a phenomenon does that a picture shows: "a red sprite leaps up over Guam"."""
_TAKING_ALONE = Pattern(
    r"(?:this|the) (?:[a-z-]+ ){0,2}(?:photo|photograph|image|picture|view|shot)(?: of (?:the )?earth)? (?:was|is) (?:taken|shot|captured|snapped|acquired|made|photographed)\b[^.;]*"
)
"""A first sentence that tells of the taking and of nothing in view."""
_CROWD = Pattern(
    r"(?:(?:the|these|all|[a-z-]+|[\ue000-\uf8ff]) (?:and |of |in )?){0,5}?(?:people|crews?|crew ?members|crewmates|colleagues|friends|newcomers|arrivals|hosts|hands|faces|men|women|fliers|spacefarers|trio|quartet|group)\b"
)
"""A group that opens a caption and is named in the next sentence: "Newcomers and old hands mix in Zvezda"."""
_THEN = compiled(r"\b(?:was|were|had|has|have|will|would|did|[a-z]+ed|flew|came|took|went|left|rode|made|is to|are to)\b")


def _names_them(draft: Draft, sentence: Sentence) -> bool:
    """True for people named now behind a group of people of whom the first sentence names nobody."""
    first = draft.sentences[0]
    if any(c.is_a("Person") for c in first.chunks) or not _CROWD.match(first.codes) or _THEN.search(first.codes):
        return False
    return sum(len(c.each) for c in sentence.chunks if c.is_a("Person")) > 1 and not _THEN.search(sentence.codes)


_CAUGHT = Pattern(
    r"(?:[^;:]{0,80}, )?(?P<p>he|she|[\ue000-\uf8ff]) (?:also )?(?:captured|photographed|recorded|framed|snapped) (?:(?!and\b|as\b|when\b)[a-z-]+ ){0,5}?(?P<x>[\ue000-\uf8ff])"
)
"""What else who took the picture is told to have taken it of: "From above Maine, she captured cities including X"."""


def _caught_more(draft: Draft, sentence: Sentence) -> bool:
    caught = _CAUGHT.match(sentence.codes)
    if caught is None or not _TOOK_THIS.search(draft.sentences[0].codes):
        return False
    who = sentence.at.get(caught.start("p"))
    return (who is None or who.is_a("Person")) and sentence.at[caught.start("x")].is_a("EarthFeature", "Phenomenon")


_MADE_OF_IT = Pattern(
    r"(?:[^;:]{0,80}? )?(?:[\ue000-\uf8ff]|(?:crew|team) ?members?|crewmates|astronauts?|cosmonauts?|crew)(?: (?:aboard|on board|of|from) (?:the )?[\ue000-\uf8ff])? (?:photographed|snapped|filmed|shot|imaged|pictured) (?:the |all of |most of |[a-z-]+ ){0,4}(?P<x>[\ue000-\uf8ff])(?!'s? (?:crew|commander))"
)
"""Who photographed what, behind a first line without a verb: "A last look. From Discovery one of the crew photographed the station"."""


def _made_of_it(draft: Draft, sentence: Sentence) -> bool:
    made = _MADE_OF_IT.match(sentence.codes)
    if made is None or not sentence.at[made.start("x")].is_a("SpaceStation", "VisitingVehicle", "Module"):
        return False
    return not any(piece.told for piece in pieces(draft.sentences[0]))


_TOOK_THIS = Pattern(
    r"\b(?:took|captured|snapped|shot|made|recorded) (?:this|these|the) (?:[a-z-]+ ){0,3}(?:photo|photograph|image|picture|view|shot|panorama)s?\b"
)
