"""What people do where no verb has them for its subject: by nouns ("during the installation of X"), lists of tasks, who lets them and who is thanked for it.
The file is long by the ways of naming a deed, which are words more than code."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.grammar.deed_verbs import DEED_VERBS
from issgraph.extract.grammar.deed_words import DEED_NOUN, DEEDS
from issgraph.extract.grammar.phrasing import only_arm, phrase
from issgraph.extract.grammar.verbs import base_form
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.at_places import names_people
from issgraph.extract.operations.outings import is_planned
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern


def read_deeds(draft: Draft, sentence: Sentence) -> None:
    """States what the people and the spacewalk of a sentence did, as its nouns, lists and passives tell it."""
    readers = _readers() if names_people(sentence) else _without_people()
    for pattern in sentence.worth(readers):
        readers[pattern](draft, sentence)


@cache
def _readers() -> dict[Pattern, Callable[[Draft, Sentence], None]]:
    """The ways in which deeds are told, in their order, each with who reads it."""
    return {
        _BY: _operated,
        _CONTROLS: _at_controls,
        _CHARGE: _had_charge,
        _FRONTED: _fronted,
        _OPENING: _opening,
        _BY_NOUN: _by_noun,
        _DONE_BY: _done_by_noun,
        _BUSY: _busy_with,
        _RECEIVED: _received,
        _FALLS_TO: _falls_to,
        **_without_people(),
    }


@cache
def _without_people() -> dict[Pattern, Callable[[Draft, Sentence], None]]:
    """Those of them that need no name of a person."""
    return {_ENABLED: _enabled, _TASKS: _tasks, _AIM: _aimed_at, _OUTING_TO: _outing_to, _READIED: _readied, _CASE: _in_their_case}


_BY = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?: (?:on|of) (?:the )?[\ue000-\uf8ff])?,? (?:(?:which |that )?(?:is |was |are |were )(?=under |in the hands)|being )?(?:then |also )?(?:(?P<u>under the control of|in the hands of)|(?P<v>operated|controlled|flown|driven|steered|maneuvered|commanded|guided|run|worked)(?: (?:[a-z]+|[\ue000-\uf8ff])){0,3} by) (?:the |(?!(?:with|and|while|as)\b)[a-z]+ |[\ue000-\uf8ff]'?s? (?=[a-z\ue000-\uf8ff])){0,3}(?P<p>[\ue000-\uf8ff])"
)


_CONTROLS = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\)|, (?:[a-z]+|[\ue000-\uf8ff])(?: [a-z]+){0,6}(?=,))?(?:,? (?:is|are|was|were))?,? (?:at|on|behind) (?:the )?(?:(?P<o>[\ue000-\uf8ff])'s |the arm's )?(?:controls?|joysticks?|helm)(?: of (?:the )?(?:(?:[\ue000-\uf8ff]|station|shuttle)'s? )?(?P<x>[\ue000-\uf8ff]))?"
    r"|(?:^|[.;,] )at the (?:(?P<o2>[\ue000-\uf8ff])'s |arm's )?controls?(?: of (?:the )?(?:(?:[\ue000-\uf8ff]|station|shuttle)'s? )?(?:(?P<x2>[\ue000-\uf8ff])|(?:robotic |robot )?arm))? (?:is|are|was|were) (?:(?:the|[a-z]+|[\ue000-\uf8ff](?:'s)?) ){0,3}?(?P<p2>[\ue000-\uf8ff])"
)


def _operated(draft: Draft, sentence: Sentence) -> None:
    """ "the arm, operated by X": what X does, though no verb has X for its subject."""
    for match in _BY.finditer(sentence.codes):
        thing, doer = sentence.at[match.start("x")].meaning("RoboticArm", "Module", "VisitingVehicle"), sentence.at[match.start("p")]
        if thing is not None and doer.is_a("Person"):
            state_deed(
                draft,
                sentence,
                doer,
                f"{'control' if match['u'] else _PASSIVE.get(match['v']) or base_form(match['v'])} {thing.label}",
                match.start(),
                match.end(),
                mood(sentence, match.start(), match.start("u" if match["u"] else "v")),
            )


def _at_controls(draft: Draft, sentence: Sentence) -> None:
    """ "X was at the controls of the arm", "at the controls was X": X operates it."""
    for match in _CONTROLS.finditer(sentence.codes):
        doer = sentence.at[match.start("p" if match["p"] else "p2")]
        given = next((slot for slot in ("x", "o", "x2", "o2") if match[slot]), "")
        thing = sentence.at[match.start(given)].meaning("RoboticArm", "VisitingVehicle") if given else only_arm(draft)
        if thing is not None and doer.is_a("Person"):
            state_deed(
                draft, sentence, doer, f"control {thing.label}", match.start(), match.end(), mood(sentence, match.start(), match.start())
            )


_CHARGE = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^()]*\)|,[^,.;]{3,60},)? (?:(?:is|are|was|were) in (?:charge|command|control) of|(?:has|have|had|takes?|took) (?:charge|control) of|(?P<h>(?:has|have|had|takes?|took)(?= the (?:robot(?:ic)? )?arms?\b))) (?:the |both |its )?(?:(?:station|shuttle|orbiter)'s? )?(?:two )?(?:(?P<x>[\ue000-\uf8ff])|(?P<r>robot(?:ic)? )?(?P<a>arms?)\b)"
    r"(?=[.,;:)]|$| (?:and|as|while|when|for|from|during|to|with|that|which|until|throughout|again|this time|here|now|today|aboard|inside|at (?:the|a) (?:controls|console|workstation|window|time)|of the (?:station|shuttle|orbiter|complex))\b)"
)


def _had_charge(draft: Draft, sentence: Sentence) -> None:
    """ "X had charge of the arm", "X has the arm": X operates it."""
    for match in _CHARGE.finditer(sentence.codes):
        doer = sentence.at[match.start("p")]
        arm = sentence.at[match.start("x")].meaning("RoboticArm") if match["x"] else only_arm(draft)
        if match["h"] and arm is None and not match["r"]:
            continue  # "X has the arms and legs of a swimmer"
        if doer.is_a("Person") and (arm is not None or match["a"]) and not mood(sentence, match.start(), match.start()):
            state_deed(draft, sentence, doer, f"operate {arm.label if arm else match['a']}", match.start(), match.end(), "")


_PASSIVE = {"flown": "fly", "driven": "drive", "run": "run"}


_FRONTED = Pattern(
    r"(?:(?:in|at|on) (?:the )?(?:front|back|middle|cent(?:er|re)|left|right|foreground|background|[a-z]+ row), )?(?:(?:the|these|those|all) (?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}?(?:members|astronauts|cosmonauts|people|crewmates|men|women|fliers|[\ue000-\uf8ff]s?) )?(?:also |here )?(?P<v>(?!standing|including|joining|flanking|representing|missing|being|during|according|looming|surrounding|returning|launching|flying(?! (?:the |[\ue000-\uf8ff]))|arriving|riding(?! (?:high |tall )?(?:on|atop|the)\b))[a-z]{3,}ing)\b"
    r"[^.;:]{0,80}?,? (?:is|are|was|were)[:,]? (?:\([^)]*\) |(?:in|at) (?:the )?(?:front|back|left|right|middle|cent(?:er|re)), |from [a-z ]{3,20},? |clockwise[^,;]{0,40}, |left to right,? )?(?:(?:[a-z]+|[\ue000-\uf8ff](?:'s)?),? ){0,4}?(?P<p>[\ue000-\uf8ff])(?!'s)"
)


_ASIDE = compiled(r", (?:who|which|while|but|where|when|as)\b")
_WITH = compiled(r", (?:together |along )?with (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,4}$")
_NO_TASK = compiled(
    r"[^.;:]{0,60}\b(?:it|them)\b|(?: [a-z]+)? (?:at|on|in) (?:the )?(?:[a-z]+ )?(?:left|right|cent(?:er|re)|front|back|rear|foreground|background|middle|row)\b"
)
"""What was told before, or only where someone is: "Enjoying it are ...", "Floating at the right is ..."."""


def _fronted(draft: Draft, sentence: Sentence) -> None:
    """ "Unloading the truck are A and B": what those do who are named behind it."""
    match = _FRONTED.match(sentence.codes)
    if (
        match is None
        or not sentence.at[match.start("p")].is_a("Person")
        or any(c.is_a("Person") for at, c in sentence.at.items() if at < match.start("p"))
    ):
        return
    deed = None if _NO_TASK.match(sentence.codes, match.end("v")) else phrase(draft, sentence, match.start("v"))
    for at, chunk in sorted(sentence.at.items()) if deed is not None else ():
        if _ASIDE.search(sentence.codes, match.start("p"), at):
            break
        if (
            deed is not None
            and chunk.is_a("Person")
            and at >= match.start("p")
            and (at == match.start("p") or sentence.codes[at - 2 : at - 1] in ";,d" or _WITH.search(sentence.codes, max(0, at - 40), at))
        ):
            state_deed(draft, sentence, chunk, *deed, "")


_OPENING = Pattern(
    r"(?P<v>(?!being|having|including|according|representing|following|during|standing|sitting|clinging|hanging|riding|dangling|perching|leaning|looking|filling|wearing|floating|peering|smiling|weighing"
    r"|measuring|starting|beginning|counting|speaking|judging|launching|arriving|returning|belonging|becoming|leaving|going|coming|living)[a-z]{3,}ing)\b[^.;:]{3,110}?, (?:(?:the|astronauts?|cosmonauts?|commander|flight engineers?|[\ue000-\uf8ff](?:'s)?) ){0,6}(?P<p>[\ue000-\uf8ff])(?=,| (?!and )[a-z(])"
)


def _opening(draft: Draft, sentence: Sentence) -> None:
    """ "Moving along the truss, X is on her first spacewalk": the participle before a subject is told of it."""
    match = _OPENING.match(sentence.codes)
    if match is None or not sentence.at[match.start("p")].is_a("Person"):
        return
    ahead = sentence.codes[match.end("v") : match.start("p")]
    deed = None if _NO_TASK.match(sentence.codes, match.end("v")) or _WORN.match(ahead) else phrase(draft, sentence, match.start("v"))
    others = any(c.is_a("Person") for at, c in sentence.at.items() if at < match.start("p"))
    if deed is not None and not others and deed[2] < match.start("p"):
        state_deed(draft, sentence, sentence.at[match.start("p")], *deed, mood(sentence, match.start(), match.start("v")))


_WORN = compiled(r" [a-z]+s? (?:on|off|in (?:hand|place))\b")
""" "Breathing masks on, X floats in": what somebody has about them, and no deed."""
_FALLS_TO = Pattern(
    r"\b(?:it (?:is|was|fell|falls|has fallen) (?:up |left |down )?(?:to|for)|(?:left to|leaving it to)) (?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}?(?P<p>[\ue000-\uf8ff])(?: (?:of|from) (?:the )?[\ue000-\uf8ff])? to (?=[a-z])"
    r"|(?P<q>[\ue000-\uf8ff])(?: \([^()]*\))?(?:'s?|’s?) (?:[a-z-]+ ){0,2}?(?:tasks?|jobs?|work|assignments?|chores?|errands?|duty|duties)\b[^.;:,\ue000-\uf8ff]{0,30}?(?: (?:is|was|are|were) to (?=[a-z])|(?: (?:is|was|are|were)|:) (?=[a-z]{3,}ing ))"
    r"|(?P<r>[\ue000-\uf8ff])(?: \([^()]*\))?(?:,[^,.;]{3,60},)? (?:is|are|was|were) (?:(?:caught )?in the (?:middle|midst|process|act|thick) of|busy|hard at work|absorbed in|engrossed in|intent on|getting on with|about the business of|halfway through) (?=[a-z]{3,}ing )"
    r"|(?P<s>[\ue000-\uf8ff])(?: \([^()]*\))?(?:,[^,.;]{3,60},)?,? (?:who )?(?:can|may|could) (?:just |also |here )?be (?:seen|spotted|made out|watched|found) (?:[a-z]+ly |here |there )?(?=[a-z]{3,}ing )"
    r"|(?P<t>[\ue000-\uf8ff])(?: \([^()]*\))?,? (?:seen|shown|pictured|photographed|caught)(?: here| above| below)? (?=[a-z]{3,}ing )"
    r"|\bit (?:took|cost) (?:(?:the|astronauts?|cosmonauts?|commander|fellow|[\ue000-\uf8ff](?:'s)?) ){0,4}(?P<x>[\ue000-\uf8ff]) [^.;:,\ue000-\uf8ff]{2,60}?(?:hours?|minutes|days?|weeks?|tries|attempts)(?: outside)? to (?=[a-z])"
    r"|(?:^|[;:] )(?:behind|beside|next to|near|above|below|opposite|beyond|in front of|beneath|at|in|inside|on|over) (?:(?! (?:screens?|monitors?|walls?|posters?|pictures?|photos?|photographs?|portraits?|frames?|pool|simulators?|trainers?|mock-?ups?)\b)[^.;:,]){2,50}? (?:is|are|floats?|stands?|sits?|hovers?|hangs?|kneels?|waits?|drifts?|crouches|perches) (?:(?:the|astronauts?|cosmonauts?|commander|fellow|[\ue000-\uf8ff](?:'s)?) ){0,4}(?P<y>[\ue000-\uf8ff])(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?: \([^()]*\))?, (?=[a-z]{3,}ing )"
    r"|(?P<w>[\ue000-\uf8ff])(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?: \([^()]*\))?, (?:here|now|still) (?=[a-z]{3,}ing )"
    r"|(?P<v>[\ue000-\uf8ff])(?: \([^()]*\))? (?:is|was) the (?:one|figure|man|woman|person|spacewalker|astronaut|cosmonaut)(?: (?:on|at|in) (?:the )?[a-z ]{3,20}?)?,? (?=[a-z]{3,}ing )"
    r"|\b(?:here|this|that|it)(?: |'s |’s )(?:is |are |was |were )?(?:(?:astronauts?|cosmonauts?|commander|[\ue000-\uf8ff](?:'s)?) ){0,4}?(?P<u>[\ue000-\uf8ff])(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?: \([^()]*\))?, (?=[a-z]{3,}ing )"
)
_NO_SUCH = compiled(
    r"(?:being|including|having|wearing|representing|during|following|according|standing|looking|smiling|flying|living|orbiting|returning)\b"
)


def _falls_to(draft: Draft, sentence: Sentence) -> None:
    """ "It fell to X to close the hatch", "X's job is to watch", "X can be seen feeding fish", "here is X, feeding fish": what X does."""
    for match in _FALLS_TO.finditer(sentence.codes):
        doer = sentence.at[match.start(next(each for each in "pqrstuvwxy" if match[each]))]
        if (match["y"] or (match["w"] and ", here " not in match.group())) and _elsewhere(sentence, match.start(), match.end()):
            continue
        deed = None if not doer.is_a("Person") or _NO_SUCH.match(sentence.codes, match.end()) else phrase(draft, sentence, match.end())
        if deed is not None:
            state_deed(draft, sentence, doer, *deed, mood(sentence, match.start(), match.start()))


def _elsewhere(sentence: Sentence, start: int, end: int) -> bool:
    """True for a place on the ground, another flight or day, or one whom somebody replaces: no deed of the scene."""
    if sentence.codes.startswith("replacing ", end) and any(
        (c := sentence.at.get(at)) is not None and c.is_a("Person") for at in range(end, end + 40)
    ):
        return True
    return any(
        at >= start and (chunk.is_a("City", "Country", "Facility", "Mission", "Expedition") or isinstance(chunk.value, Date))
        for at, chunk in sentence.at.items()
    )


_CASE = Pattern(r"in (?P<pair>(?:his|her|their) and )?(?P<who>[\ue000-\uf8ff])(?:'s?)? case,? (?=[a-z]+ing )")


def _in_their_case(draft: Draft, sentence: Sentence) -> None:
    """ "in X's case, repairing a pump", "in her and X's case, ...": what those named were busy with."""
    for match in _CASE.finditer(sentence.codes):
        deed = phrase(draft, sentence, match.end())
        chunk = sentence.at[match.start("who")]
        if deed is None or not chunk.is_a("Person"):
            continue
        subject = next((c for _, c in sorted(sentence.at.items()) if c.is_a("Person")), chunk) if match["pair"] else chunk
        quote = sentence.original(match.start(), deed[2])
        for each in dict.fromkeys((*subject.each, *chunk.each)):
            if person := each.meaning("Person"):
                draft.say(person, "activity", deed[0], "in-their-case", quote, subject_span=each.span, trigger=quote, object_span=quote)


_BY_NOUN = Pattern(
    rf"(?P<p>[\ue000-\uf8ff])(?: \([^()]*\))?,? (?:(?:is|are|was|were) (?:(?:seen|pictured|shown|photographed) |(?=busy)))?(?:during|busy with|as part of) "
    rf"(?:the |an? |his |her |their )?(?:[a-z-]+ ){{0,2}}{DEED_NOUN}"
)


def _by_noun(draft: Draft, sentence: Sentence) -> None:
    """ "X during the installation of a fan": what X is busy with."""
    for match in _BY_NOUN.finditer(sentence.codes):
        doer = sentence.at[match.start("p")]
        deed = phrase(draft, sentence, match.end("n") + 1, DEEDS[match["n"]])
        if deed is not None and doer.is_a("Person") and not mood(sentence, match.start(), match.start("n")):
            state_deed(draft, sentence, doer, deed[0], match.start("n"), deed[2], "")


_DONE_BY = Pattern(
    rf"\b{DEED_NOUN} of [^.;:]{{3,80}}? (?:is|was|were|are|being|been) (?:then |later |[a-z]+ly )?(?:completed|performed|carried out|done|made|undertaken|handled|finished|conducted|overseen) by (?:(?:the|astronauts?|cosmonauts?|commander|fellow|[\ue000-\uf8ff](?:'s)?) ){{0,4}}(?P<p>[\ue000-\uf8ff])(?!'s)"
)
""" "The installation of a lamp was completed by X"."""


def _done_by_noun(draft: Draft, sentence: Sentence) -> None:
    """ "The installation of a lamp was completed by X": what X did."""
    for match in _DONE_BY.finditer(sentence.codes):
        doer = sentence.at[match.start("p")]
        deed = phrase(draft, sentence, match.end("n") + 1, DEEDS[match["n"]])
        if deed is not None and doer.is_a("Person") and not mood(sentence, match.start(), match.start("p")):
            state_deed(draft, sentence, doer, deed[0], match.start("n"), match.end(), "")


_BUSY = Pattern(
    rf"(?P<p>[\ue000-\uf8ff])(?: \([^()]*\))?(?:,[^,.;]{{3,60}},)? (?P<v>(?:is|are|was|were|keeps?|kept|stays?|stayed) (?:[a-z]+ )?busy) with (?!(?:the |an? |his |her |their )?(?:[a-z-]+ ){{0,2}}{DEED_NOUN})"
)


def _busy_with(draft: Draft, sentence: Sentence) -> None:
    """ "X and Y are busy with repairs in Quest": no other verb tells what they do."""
    for match in _BUSY.finditer(sentence.codes):
        doer, deed = sentence.at[match.start("p")], phrase(draft, sentence, match.end("v") + 1, "be busy with")
        if deed is not None and doer.is_a("Person"):
            state_deed(draft, sentence, doer, deed[0], match.start("v"), deed[2], mood(sentence, match.start(), match.start("v")))


_TASK = r"(?:tasks?|chores?|objectives?|activities|duties|jobs?|work|goals?|purpose)"
_TASKS = Pattern(
    rf"\b{_TASK}\b(?P<of> (?:of|for|on) (?:the |this |that |their |an? )?(?:[a-z-]+ (?:and )?){{0,5}}?(?:spacewalk|space walk|eva|excursion|outing)\b)?(?:(?! (?:will|would|may|is to|are to|plan))[^.;:]){{0,110}}?(?: (?:included?|involved?|were|was|consisted of) (?:the )?| (?:is|are) the (?=(?:[a-z]+ )?{DEED_NOUN.replace('?P<n>', '?:')})|, (?:including|such as) (?:the )?)"
    rf"(?:(?P<ing>[a-z]+ing)\b|(?:[a-z]+ ){{0,1}}{DEED_NOUN})"
)
_MORE = compiled(
    r"(?: (?!and\b|which\b|that\b|who\b|to\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)| (?:which|that|to) [^,;.]{3,70}){0,9}(?:,? and |, )(?:then )?(?=[a-z]+ing )"
)


def _tasks(draft: Draft, sentence: Sentence) -> None:
    """ "Their tasks included oiling a hinge and swapping lamps", "the last task was the removal of a cover": what the one spacewalk
    of a text, or whoever the sentence names, did."""
    match = _TASKS.search(sentence.codes)
    if match is None or mood(sentence, match.start(), match.end()):
        return
    people = [chunk for at, chunk in sorted(sentence.at.items()) if at < match.end() and chunk.is_a("Person")]
    outing = only_spacewalk(draft)
    if outing is None and not people:
        return
    if match["n"]:
        deed = phrase(draft, sentence, match.end("n") + 1, DEEDS[match["n"]])
        begin = match.start("n")
    else:
        deed, begin = phrase(draft, sentence, match.start("ing")), match.start("ing")
    while deed is not None:
        if people and not (match["of"] and outing):
            state_deed(draft, sentence, people[-1], deed[0], begin, deed[2], "")
        elif outing is not None:
            quote = sentence.original(match.start(), deed[2])
            draft.say(outing, "activity", deed[0], "task-told", quote, subject_span=quote, trigger=quote, object_span=quote)
        more = _MORE.match(sentence.codes, deed[2]) if match["ing"] else None
        deed, begin = (phrase(draft, sentence, more.end()), more.end()) if more else (None, 0)


_WITH_THEM = r"(?:with|by|shared by|alongside) (?:(?:fellow|astronauts?|cosmonauts?|colleague|crew ?mate|partner|his|her|the|[\ue000-\uf8ff](?:'s)?) ){0,4}[\ue000-\uf8ff](?:,? (?:of|from) (?:the )?[\ue000-\uf8ff](?: \([\ue000-\uf8ff]\))?)?"
"""With whom an outing was made."""
_OUTING_TO = Pattern(
    rf"\b(?:spacewalk|space walk|eva|excursion|outing|(?:first|second|third|fourth|fifth|last|final|one) of (?:the )?(?:two|three|four|five|six|seven|several) (?:planned )?(?:spacewalks|space walks|evas))\b(?: \(eva\))?(?:,? (?:on (?:the )?[\ue000-\uf8ff]|at \d+:\d+ [ap]\.m\.(?: [a-z]{{2,4}}\b)?(?: [\ue000-\uf8ff])?|{_WITH_THEM}|outside (?:the )?[\ue000-\uf8ff](?!'))){{0,3}},? (?:(?:(?:dedicated |devoted |aimed )?to|aimed at) (?:(?:begin|start|continue|finish|complete) (?=[a-z]+ing\b))?(?!the\b|an?\b|be\b|date\b|come\b|take\b|make\b|begin\b|start\b|go\b)(?=[a-z]+ )|(?:focused on|dedicated to|devoted to|for) (?:the )?(?:[a-z-]+ )?{DEED_NOUN})"
)


def _outing_to(draft: Draft, sentence: Sentence) -> None:
    """ "during a spacewalk to install a camera": what the one spacewalk of a text was for, told of a spacewalk that was made."""
    match = _OUTING_TO.search(sentence.codes)
    if match is not None:
        at = match.end("n") + 1 if match["n"] else match.end()
        of_the_outing(draft, sentence, match.start(), at, DEEDS[match["n"]] if match["n"] else "", _AND_TO)


_AIM = Pattern(
    r"\b(?:aim|object|objective|goal|task|job|purpose|point|business) of (?:the|this|that|their|the pair's) (?:[a-z0-9-]+ (?:and )?){0,5}?(?:spacewalk|space walk|eva|excursion|outing|sortie)\b[^.;:]{0,80}? (?:was|is) to (?=[a-z])"
)
""" "The aim of the outing was to fit a lamp"."""


def _aimed_at(draft: Draft, sentence: Sentence) -> None:
    """ "The aim of the outing was to fit a lamp": what it was for, unless it failed."""
    aim = _AIM.search(sentence.codes)
    if aim is not None and not _MISSED.search(sentence.codes, aim.end()) and not _of_another(draft, sentence, aim.start(), aim.end()):
        of_the_outing(draft, sentence, aim.start(), aim.end(), "", _AND_TO)


_MISSED = compiled(r"\b(?:but|yet|however|fail(?:ed|s)?|put off|postponed|ran out|could not|couldn't|unable|instead)\b")


def _of_another(draft: Draft, sentence: Sentence, start: int, end: int) -> bool:
    """True where words about an outing name a flight, or a day that is not the outing's."""
    chunks = [c for at in range(start, end) if (c := sentence.at.get(at)) is not None]
    if any(c.is_a("Mission", "Expedition") for c in chunks):
        return True
    days = {resolve_date(draft, sentence, c) for c in chunks if isinstance(c.value, Date)}
    outing = only_spacewalk(draft)
    mine = {s.object for s in draft.about("spacewalkDate", outing) if s.asserted} if outing is not None else set()
    return bool(mine) and any(len(day) == 10 for day in days) and not days & mine


def of_the_outing(draft: Draft, sentence: Sentence, start: int, at: int, verb: str, goes_on: re.Pattern[str]) -> bool:
    """States the deeds told from a place on as those of the spacewalk that the sentence speaks of; `verb` where a noun tells the first."""
    outing = only_spacewalk(draft) or _of_that_day(draft, sentence)
    if outing is None or is_planned(sentence, start):
        return False
    deed = phrase(draft, sentence, at, verb)
    told = deed is not None
    if (two := None if verb else _SHARED.match(sentence.codes, at)) and (deed := phrase(draft, sentence, two.start("b"))):
        words = f"{base_form(two['a'])} {deed[0].partition(' ')[2]}"
        quote = sentence.original(start, deed[2])
        draft.say(outing, "activity", words, "outing-to", quote, subject_span=quote, trigger=quote, object_span=quote)
        told = True
    while deed is not None:
        quote = sentence.original(start, deed[2])
        draft.say(outing, "activity", deed[0], "outing-to", quote, subject_span=quote, trigger=quote, object_span=quote)
        more = goes_on.match(sentence.codes, deed[2])
        deed = phrase(draft, sentence, more.end()) if more else None
    return told


_SHARED = compiled(r"(?P<a>[a-z]{3,}) and (?P<b>[a-z]{3,}) (?=(?:the|an?|its|their|two|three|four|some|several|new|old)\b|[\ue000-\uf8ff])")
""" "Inspect and replace a box": both verbs have one object."""
_AND_TO = compiled(
    r"(?: (?!and\b|which\b|that\b|who\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){0,6},? and (?=(?:install|remove|replace|route|connect|disconnect|prepare|inspect|retrieve|relocate|move|open|close|clean|deploy|attach|stow|swap|jettison|photograph|upgrade|repair|service|lubricate|mate|bolt|secure|assemble|configure) )"
)


def only_spacewalk(draft: Draft) -> Entity | None:
    """The one spacewalk that a text tells as made."""
    made = {s.object.id: s.object for s in draft.about("performed") if s.asserted and isinstance(s.object, Entity)}
    return next(iter(made.values())) if len(made) == 1 else None


def _of_that_day(draft: Draft, sentence: Sentence) -> Entity | None:
    """The one spacewalk made on a day that the sentence names."""
    days = {resolve_date(draft, sentence, chunk) for chunk in sentence.chunks if isinstance(chunk.value, Date)}
    made = {s.subject.id: s.subject for s in draft.about("spacewalkDate") if s.asserted and s.object in days}
    return next(iter(made.values())) if len(made) == 1 else None


_READIED = Pattern(
    rf"\b(?:spacewalk|space walk|eva|excursion|outing)\b(?:,? (?:(?:of|on|from) [\ue000-\uf8ff]|{_WITH_THEM}),?){{0,2}}(?:, [^.;,]{{3,60}},)? (?!(?:added|completed|finished) (?:[a-z-]+ ){{0,3}}(?:tasks?|jobs?|hours?|minutes?|objectives?|goals?|items?|time|series)\b)(?=(?:readied|prepared|restored|replaced|repaired|installed|finished|completed|added|removed|routed|upgraded|cleared|connected|relocated|retrieved|swapped|cleaned|fixed|mended|attached|deployed|set up|laid) (?:the|an?|its|one|two|three|four|some|several|new|old|more|[\ue000-\uf8ff]))"
)
"""What a spacewalk itself is told to have done: "Their spacewalk of May 1 readied the mast for X"."""


def _readied(draft: Draft, sentence: Sentence) -> None:
    match = _READIED.search(sentence.codes)
    if match is not None:
        of_the_outing(draft, sentence, match.start(), match.end(), "", _AND_DID)


_AND_DID = compiled(
    r"(?: (?!and\b|which\b|that\b|who\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){0,6},? and (?=[a-z]+ed (?:the|an?|two|three|[\ue000-\uf8ff]))"
)


_ENABLED = Pattern(
    r"\b(?:(?:enabl|allow|permitt?)(?:ing|ed|es|s)|(?P<g>gave|giving|left|leaving|afforded)) (?:(?:the |[a-z]+ )?(?P<p>[\ue000-\uf8ff])|(?P<him>him|her))(?:, (?:[a-z]+|[\ue000-\uf8ff])(?: [a-z]+)?,?)?(?(g) (?:(?:just|enough|plenty of|some|ample|an?|the|few|good|brief|short|rare|fine|first|extra|spare|free|welcome|[a-z]+teen|[a-z]+ty|two|three|four|five|six|seven|eight|nine|ten|\d+) ){0,3}(?:time|chance|opportunity|occasion|room|opening|minutes|hours)(?: enough)?) to (?:[a-z]+ly )?(?=(?P<v>[a-z]+))"
)
_NO_CHANCE = compiled(
    r"\b(?:tomorrow|train(?:ing|ed|er)|simulat(?:or|ors|ion|ed)|school|college|university|days as|years as|never|but|yet|although|though|will|would|hoped?|next|later)\b"
)
"""A chance on the ground, to come or not taken."""


def _enabled(draft: Draft, sentence: Sentence) -> None:
    """ "giving way, which allowed X to open the hatch": what X could then do."""
    for match in _ENABLED.finditer(sentence.codes):
        doer, deed = _to_whom(draft, sentence, match), phrase(draft, sentence, match.end())
        if doer is None or (match["him"] and not match["g"]):
            continue
        if match["g"] and (base_form(match["v"]) not in DEED_VERBS or _NO_CHANCE.search(sentence.codes)):
            continue
        while deed is not None and doer.is_a("Person"):
            state_deed(draft, sentence, doer, *deed, mood(sentence, match.start(), match.start()))
            more = _AND_BASE.match(sentence.codes, deed[2])
            deed = phrase(draft, sentence, more.start("v")) if more and more["v"] in DEED_VERBS else None


def _to_whom(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Chunk | None:
    """Who is named as given time, or the one whom "him" or "her" means there."""
    if match["p"]:
        return sentence.at[match.start("p")]
    span = sentence.original(*match.span("him"))
    near = [c for s in draft.near(sentence)[-3:] for c in s.chunks if c.start < span.start]
    named = {p.id: p for c in near for each in c.each if (p := each.meaning("Person"))}
    who = nearest_person(draft, sentence, span.start, "male" if match["him"] == "him" else "female", list(named.values()))
    return Chunk(span.start, span.end, (who,)) if who is not None else None


_AND_BASE = compiled(r"(?: (?!and\b|which\b|that\b|who\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){0,6},? and (?P<v>[a-z]+) ")
_RECEIVED = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?:, [^,.;]{3,60},)? (?:is|are|was|were) (?:[a-z]+ly )?(?P<v>greeted|welcomed|assisted|helped|interviewed|congratulated|hugged|embraced|briefed)"
    r" (?:[a-z ]{0,30})?by (?:the |fellow |[a-z]+ |[\ue000-\uf8ff]'?s? ){0,3}?(?P<p>[\ue000-\uf8ff])(?![\w'])"
)


def _received(draft: Draft, sentence: Sentence) -> None:
    """ "X is welcomed by Y": Y welcomes X."""
    for match in _RECEIVED.finditer(sentence.codes):
        whom, doer = sentence.at[match.start("x")], sentence.at[match.start("p")]
        if whom.is_a("Person") and doer.is_a("Person"):
            names = " and ".join(person.label for each in whom.each if (person := each.meaning("Person")) is not None)
            words = f"{base_form(match['v'])} {names}"
            state_deed(draft, sentence, doer, words, match.start(), match.end(), mood(sentence, match.start(), match.start("v")))


def state_deed(draft: Draft, sentence: Sentence, chunk: Chunk, words: str, start: int, end: int, feeling: str) -> None:
    quote = sentence.original(start, end)
    words = _catch(sentence, _whom(draft, sentence, chunk, words, quote.start), start, end, draft)
    outing = (
        None
        if len(chunk.each) < 2
        or (words.partition(" ")[0] in _BEARING and not words.startswith("look for "))
        or sentence.codes.startswith(_SEEN_AT, start)
        or (_DRESSING.match(words) and not _FOR_SHIPS.match(sentence.codes, end))
        or _INDOORS.match(sentence.codes, end)
        or _INDOORS.search(sentence.codes, start, end)
        else _shared_spacewalk(draft, sentence, chunk, start)
    )
    if outing is not None:
        draft.say(
            outing,
            "activity",
            words,
            "verb-after-spacewalkers",
            Span(min(chunk.start, quote.start), max(chunk.end, quote.end)),
            subject_span=chunk.span,
            trigger=quote,
            object_span=quote,
            qualifiers=(("modality", feeling),) if feeling else (),
        )
        return
    for each in chunk.each:
        person = each.meaning("Person")
        if person and (words.partition(" ")[0] in _BESIDES or not _took_it(draft, person, quote)):
            whole = Span(min(each.span.start, quote.start), max(each.span.end, quote.end)) if sentence.span.start <= each.start else quote
            draft.say(
                person,
                "activity",
                words,
                "verb-after-name",
                whole,
                subject_span=each.span,
                trigger=quote,
                object_span=quote,
                qualifiers=(("modality", feeling),) if feeling else (),
            )


_GETS_HOLD = compiled(
    r"(?:(?P<hold>(?:take|get|catch|grab|lay) hold of)|(?P<snares>(?:close|tighten|clamp|lock) (?:robotic arm |arm |[A-Z]\w+ )?(?:\([^()]*\) )?(?:snares?|noose) (?:on|onto|around|about|over))"
    r"|(?P<hand>(?:close|tighten|clamp|lock) (?:robotic arm |arm |[A-Z]\w+ )(?:\([^()]*\) )?(?:fingers?|hand|grip|latches) (?:on|onto|around|about|over))|(?P<reels>reel(?: in)?|snare|lasso|nab)) (?P<what>.+)"
)
_A_SHIP = compiled(
    r"(?:(?!(?:model|in|on|of|from|inside|with)\b)[\w-]+ ){0,3}(?:ship|craft|spacecraft|freighter|capsule|vehicle|visitor|ferry)(?: (?:with|using) .+)?"
)


def _catch(sentence: Sentence, words: str, start: int, end: int, draft: Draft) -> str:
    """ "Closed the snares on it", "took hold of the ship", "reeled her in": all say that a ship was captured."""
    found = _GETS_HOLD.match(words)
    if found is None:
        return words
    named = next((s for at in range(start, end) if (c := sentence.at.get(at)) and (s := c.meaning("VisitingVehicle"))), None)
    arm = next((a for at in range(start, end + 40) if (c := sentence.at.get(at)) and (a := c.meaning("RoboticArm"))), None)
    ship = None
    if named is not None:
        itself = rf"(?:(?!(?:in|on|of|from|inside|at|with)\b)[a-z-]+ ){{0,3}}\(?{re.escape(named.label)}\)?(?: (?:with|using) .+)?"
        ship = named if compiled(itself).fullmatch(found["what"]) else None
    elif found["snares"] or _A_SHIP.fullmatch(found["what"]) or (found["what"].partition(" ")[0] == "it" and arm):
        ship = only_ship(draft, sentence)
    if ship is None:
        return words
    return f"capture {ship.label} with {arm.label}" if arm else f"capture {ship.label}"


def only_ship(draft: Draft, sentence: Sentence) -> Entity | None:
    """The one ship that a sentence names, else the one of the sentence before."""
    for near in (sentence, draft.sentences[sentence.number - 1]) if sentence.number else (sentence,):
        ships = {s.id: s for c in near.chunks for each in c.each if (s := each.meaning("VisitingVehicle"))}
        if ships:
            return next(iter(ships.values())) if len(ships) == 1 else None
    return None


def _whom(draft: Draft, sentence: Sentence, doer: Chunk, words: str, offset: int) -> str:
    """ "back him up", "assist her in Kibo": with the name of who is meant."""
    verb, _, rest = words.partition(" ")
    word, _, rest = rest.partition(" ")
    if word not in ("him", "her", "them") or word == "them" or (word == "her" and rest not in ("", "up") and not rest.startswith(_BEHIND)):
        return words
    mine = {p.id for each in doer.each if (p := each.meaning("Person"))}
    near = [c for s in draft.near(sentence)[-3:] for c in s.chunks if c.start < offset]
    named = {p.id: p for c in near for each in c.each if (p := each.meaning("Person")) and p.id not in mine}
    who = nearest_person(draft, sentence, offset, "male" if word == "him" else "female", list(named.values()))
    if who is None:
        return words
    up = rest.partition(" ")
    return f"{verb} up {who.label} {up[2]}".strip() if up[0] == "up" else f"{verb} {who.label} {rest}".strip()


_BEHIND = ("in ", "from ", "at ", "on ", "with ", "inside ", "up ", "into ", "out ")


def _took_it(draft: Draft, person: Entity, quote: Span) -> bool:
    """True for words that tell who took the picture: they are no deed besides."""
    told = [s for s in draft.about("takenBy") if s.object == person and s.trigger is not None and s.trigger.field == quote.field]
    return any(s.trigger.start <= quote.start < s.trigger.end or quote.start <= s.trigger.start < quote.end for s in told if s.trigger)


_BESIDES = frozenset("take keep gaze wait watch spend".split())
"""What is a deed even where it tells who took the picture: "kept vigil for a week", "takes a selfie"."""
_SEEN_AT = ("work on ", "work in ", "work outside", "work at ", "work with ", "work near ", "carry ", "hold ")
"""What several are seen at now: told of them, and no task of the spacewalk."""
_DRESSING = compiled(
    r"(?:don|wear|suit up|put on|dress|try on|climb into|ease into)\b|(?:ready|prepare|check|gather) .*\b(?:tools?|suits?|Quest|Pirs|Poisk|airlock)\b"
)
"""What goes before a spacewalk."""
_FOR_SHIPS = compiled(
    r" for (?:(?:the|an?|its|future|new|more|later|[a-z]+ian) ){0,3}(?:dockings?|arrivals?|vehicles?|ships?|spacecraft|craft|visitors|modules?|[\ue000-\uf8ff])"
)
"""What a room is readied for from outside."""
_INDOORS = Pattern(r" (?:from (?:the )?(?:cabin|inside|indoors|flight deck|middeck|aft deck)|indoors)\b")
_ANOTHER_CLAUSE = compiled(r";|, (?:and|but|while|whereas)\b|\b(?:what|which|that|who|whom|after|before|since)\b")
_BEARING = frozenset(
    "grin smile wave wait stand sit pose pause hang float gaze look laugh squeeze embrace hug lean cling drift dangle perch ride exit leave peel doff crouch kneel hover"
    " peer squint shake toast chat share await rest relax".split()
)
"""How people bear themselves: no task of a spacewalk."""


def _shared_spacewalk(draft: Draft, sentence: Sentence, chunk: Chunk, start: int) -> Entity | None:
    """The one spacewalk that all the people of a list performed: what they did together, they did on it; of several, that of the day
    that the sentence names, else the one pictured."""
    shared: set[str] | None = None
    found: dict[str, Entity] = {}
    for each in chunk.each:
        person = each.meaning("Person")
        mine = [s.object for s in draft.about("performed", person) if s.asserted and isinstance(s.object, Entity)] if person else []
        found |= {entity.id: entity for entity in mine}
        shared = {entity.id for entity in mine} if shared is None else shared & {entity.id for entity in mine}
    days = {
        resolve_date(draft, sentence, c)
        for at, c in sentence.at.items()
        if shared and isinstance(c.value, Date) and not _ANOTHER_CLAUSE.search(sentence.codes, min(at, start), max(at, start))
    }
    if shared and len(shared) == 1 and any(len(day) == 10 for day in days):
        its_days = {s.object for s in draft.about("spacewalkDate", found[next(iter(shared))]) if s.asserted}
        if its_days and not its_days & days:
            return None  # on another day than the spacewalk's
    if shared and len(shared) > 1:
        dated = {s.subject.id for s in draft.about("spacewalkDate") if s.asserted and s.object in days}
        shared = shared & dated or shared
    if shared and len(shared) > 1:
        pictured = {s.object.id for s in draft.about("takenDuring") if s.asserted and isinstance(s.object, Entity)}
        shared = shared & pictured
    return found[next(iter(shared))] if shared and len(shared) == 1 else None
