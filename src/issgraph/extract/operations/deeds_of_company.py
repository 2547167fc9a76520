"""What people do beside, for or before somebody, told in words that hang on another clause: "with help from A", "with B backing him up",
"snared by C", "D at work on a pump", "E went out to mend a hinge". In come a draft and a sentence; out come deeds."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.phrasing import phrase
from issgraph.extract.grammar.verbs import base_form
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.deeds import of_the_outing, only_ship, state_deed
from issgraph.patterns import Pattern

_TITLES = r"(?:(?:the|fellow|astronauts?|cosmonauts?|crew ?mates?|colleagues?|partners?|his|her|their|commander|flight engineers?|[\ue000-\uf8ff](?:'s)?),? ){0,6}"
_HELP = Pattern(
    rf"\b(?:with|thanks to)(?: (?:the|some|a little|a lot of|much|plenty of))? (?P<v>(?:help|assistance|aid|support)) (?:of|from) {_TITLES}(?P<p>[\ue000-\uf8ff])(?!'s)"
)
_BY_THE_SIDE = Pattern(
    rf"\bwith {_TITLES}(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))? (?P<v>assisting|helping|supporting)(?=[.,;]|$| (?:from|in|at|inside|nearby|beside|on)\b)"
)
_HELPED_BY = Pattern(
    rf", (?:(?:is|are|was|were|being|who (?:is|are|was|were)) )?(?:ably |also |closely |[a-z]+ly )?(?P<v>assisted|helped|aided|supported|backed up|guided|coached|seconded) (?:(?!by )[a-z-]+ ){{0,3}}?by {_TITLES}(?P<p>[\ue000-\uf8ff])(?!'s)"
)
""" "A guided the arm, assisted by B": B assists A."""
_BACKUP = Pattern(
    rf"\b(?:with|while|as|and) {_TITLES}(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?,? (?:(?:serv(?:es|ed|ing)|act(?:s|ed|ing)|on hand) )?(?:as (?:his|her|their|the|a)? ?(?:back-?up|helper|assistant|second pair of (?:hands|eyes)|co-?pilot)\b(?! crew)|at (?:his|her|their) (?:elbow|side|shoulder)|(?:provid|giv|lend)(?:es|ed|ing) (?:back-?up|a hand)|(?:was |is |stood by )?backing (?:him|her|them|[\ue000-\uf8ff]) up)"
)
""" "A, with B as her backup, plucked the ship": B backs A up."""
_CAUGHT = Pattern(
    rf"(?P<v>captured|grappled|snared|caught|grabbed|seized|bagged|nabbed|(?P<n>(?:its|their|the|whose) (?:robotic )?(?:capture|grapple|grappling|catch))) (?:[a-z]+ ){{0,3}}?by {_TITLES}(?P<p>[\ue000-\uf8ff])(?!'s)"
)
_CAUGHT_IT = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?:, [^,.;:\ue000-\uf8ff]*(?:[\ue000-\uf8ff][^,.;:\ue000-\uf8ff]*){0,3},)?,? (?:who )?(?:had |has |have )?(?:just |then |[a-z]+ly )?(?P<v>captured|captures|grappled|grapples|snared|snares|caught|catches|grabbed|grabs|seized|bagged|nabbed) (?P<it>it)\b"
)
_MADE_IT = Pattern(
    rf"(?P<p>[\ue000-\uf8ff])(?: \([^()]*\)|,[^,.;]{{3,60}},)? (?:who )?(?:had |has |have )?(?:just |then |[a-z]+ly )?(?:made|makes?|pulled off) (?:the|that|this|its|her) (?:final )?(?P<v>catch|capture|grab|grapple)\b(?! of (?:an?|the)\b)"
    rf"|\b(?:the|its|her) (?P<w>catch|capture|grab|grapple) (?:was|is|had been) (?:made|done|performed|carried out|the work of|left to)(?: by)? {_TITLES}(?P<q>[\ue000-\uf8ff])(?!'s)"
)
""" "X made the catch", "the capture was made by X"."""
_THAT = Pattern(
    rf"(?P<x>[\ue000-\uf8ff]),? (?:that|which) {_TITLES}(?P<p>[\ue000-\uf8ff]) (?:had |has )?(?:just )?(?P<v>captured|grappled|snared|caught|grabbed|seized|bagged|nabbed|reeled in)\b"
)
_AT_WORK = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?: (?:of|from|for) (?:the )?[\ue000-\uf8ff])?,? (?:hard |seen |pictured |shown )?at (?P<v>work) (?=(?:on|with|inside|in|outside|at|near|beneath|under|over)\b)"
)
_IN_CHARGE = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?:, [^,.;]{3,60},)?,? (?:is|was|are|were) (?:in charge of|responsible for|occupied with|occupied|engaged in|hard at it) (?=[a-z]{3,}ing )"
)
_WITH_OTHER = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?,? (?:with|joined by|plus|flanked by) (?:(?:the|fellow|astronauts?|cosmonauts?|colleague|crew ?mate|[\ue000-\uf8ff](?:'s)?) ){0,4}(?P<q>[\ue000-\uf8ff])(?: \([^)]*\))?"
    r"(?: (?:of|from) (?:the )?[\ue000-\uf8ff](?: \([^)]*\))?)?, (?P<v>[a-z]+(?<!s)(?<!ing)(?<!ed)) (?=an?\b|the\b|their\b|some\b|in\b|on\b|at\b|up\b|out\b|for\b|[\ue000-\uf8ff]|[a-z]+ )"
)
_GOING = (
    r"(?:float|drift|lean|reach|crawl|climb|kneel|squat|bend|stoop|stretch|head|venture|step|clamber|edge|inch|ride|swing|hang|perch|crouch|work)(?:p?ed|s|es)?"
    r"|goes|go|went|gone|rode|swung|hung|leant|knelt|crept|swam|left|leaves|moved|moves"
)
_TASK = (
    "install|remove|replace|route|connect|disconnect|inspect|retrieve|relocate|open|close|clean|deploy|attach|stow|swap|jettison|upgrade|repair|service|lubricate|grease|oil|mate|bolt|unbolt|secure|assemble|configure"
    "|fasten|unfasten|pull|pluck|fix|mend|fit|plug|unplug|fetch|collect|swab|sample|tighten|loosen|free|release|cut|wrap|unwrap|hook|unhook|join|lay|mount|dismount|detach|recover|set up|bring in|take apart|put together|hand|tie|cover|uncover|wire|prepare|ready|change|troubleshoot|test|measure|adjust|check|finish|gather|erect|build|move|transfer|shift|carry"
)
_TO_DO = Pattern(
    rf"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;:]{{2,70}},)? (?:have |had |has )?(?:just |then |also )?(?P<g>{_GOING})(?: [^.;:]{{2,110}}?)?,? to (?P<v>{_TASK}) (?!to\b)"
)
_AND_TO = compiled(
    rf"(?: (?!and\b|which\b|that\b|who\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){{0,6}}(?:,? and |, )(?:to )?(?=(?:{_TASK}) )"
)
_OUT = compiled(r"\b(?:out|outside|spacewalk|eva|excursion|outing|airlock|hatch|into (?:open )?space|into the void)\b")
_LATER = compiled(
    r"\b(?:ready|set|due|about|going|planned|scheduled|able|plans?|hop\w+|needs?|wants?|have|had|has|prepar\w+|used|hours?|how|order) $"
)
"""Before a "to" that tells no aim of the one who goes."""


def read_deeds_of_company(draft: Draft, sentence: Sentence) -> None:
    """States what the people of a sentence, which names some, did for, beside or ahead of somebody, or what they went to do."""
    _helped(draft, sentence)
    _caught(draft, sentence)
    for pattern in sentence.worth((_AT_WORK, _IN_CHARGE)):
        for match in pattern.finditer(sentence.codes):
            at = match.start("v") if pattern is _AT_WORK else match.end()
            doer, deed = sentence.at[match.start("p")], phrase(draft, sentence, at)
            if deed and doer.is_a("Person") and not mood(sentence, match.start(), at):
                state_deed(draft, sentence, doer, *deed, "")
    for match in _WITH_OTHER.finditer(sentence.codes):
        doers, other = sentence.at[match.start("p")], sentence.at[match.start("q")]
        deed = phrase(draft, sentence, match.start("v"))
        if (
            deed
            and len(doers.each) > 1
            and doers.is_a("Person")
            and other.is_a("Person")
            and not mood(sentence, match.start(), match.start("v"))
        ):
            state_deed(draft, sentence, Chunk(doers.start, other.end, members=(*doers.each, *other.each)), *deed, "")
    for match in _TO_DO.finditer(sentence.codes):
        _went_to(draft, sentence, match.start(), match.start("g"), match.start("v"))


def _went_to(draft: Draft, sentence: Sentence, start: int, goes: int, at: int) -> None:
    """ "A and B went out on May 1 to mend a hinge and oil a lock": what they went out for is their spacewalk's; else it is theirs."""
    doer, outside = sentence.at[start], bool(_OUT.search(sentence.codes, goes, at))
    if not doer.is_a("Person") or _LATER.search(sentence.codes, start, at - 3) or mood(sentence, start, at):
        return
    if outside and of_the_outing(draft, sentence, start, at, "", _AND_TO):
        return
    deed = phrase(draft, sentence, at)
    while deed is not None:
        state_deed(draft, sentence, doer, *deed, "")
        more = _AND_TO.match(sentence.codes, deed[2])
        deed = phrase(draft, sentence, more.end()) if more else None


def _helped(draft: Draft, sentence: Sentence) -> None:
    """ "with help from B, A grappled a ship", "with B assisting", "assisted by B": B helps A to do what the sentence tells of A."""
    for pattern in sentence.worth((_HELP, _BY_THE_SIDE, _HELPED_BY, _BACKUP)):
        for match in pattern.finditer(sentence.codes):
            doer = sentence.at[match.start("p")]
            mine = {p.id for each in doer.each if (p := each.meaning("Person"))}
            told = [
                s
                for s in draft.about("activity")
                if s.trigger and s.subject.id not in mine and s.asserted and sentence.span.start <= s.trigger.start < sentence.span.end
            ]
            if not doer.is_a("Person") or not told or mood(sentence, match.start(), match.start("p")):
                continue
            if pattern is _HELPED_BY or pattern is _BACKUP:
                place = sentence.original(match.start(), match.end()).start
                told = [s for s in told if s.subject_span is None or s.subject_span.start < place]
                if not told:
                    continue
                last = next((s for s in reversed(told) if s.subject.cls == "Person"), told[-1])
                verb = "back up" if pattern is _BACKUP or match["v"] == "backed up" else base_form(match["v"])
                whom = last.subject.label if last.subject.cls == "Person" else "spacewalkers"
                state_deed(draft, sentence, doer, f"{verb} {whom}", match.start(), match.end(), "")
                continue
            verb = "help" if pattern is _HELP else base_form(match["v"])
            whom = f"{told[0].subject.label} " if told[0].subject.cls == "Person" else ""
            deed = str(told[0].object).split(" with ")[0]
            state_deed(draft, sentence, doer, f"{verb} {whom}{deed}", match.start(), match.end(), "")


def _caught(draft: Draft, sentence: Sentence) -> None:
    """ "Freshly snared by A, the ship is moved", "after its capture by A", "A had snared it": whose catch it was."""
    for pattern in sentence.worth((_CAUGHT, _CAUGHT_IT, _THAT, _MADE_IT)):
        for match in pattern.finditer(sentence.codes):
            doer = sentence.at[match.start("p") if match["p"] else match.start("q")]
            ship = sentence.at[match.start("x")].meaning("VisitingVehicle") if pattern is _THAT else only_ship(draft, sentence)
            named = "v" if match["v"] else "w"
            if ship is None or not doer.is_a("Person") or mood(sentence, match.start(), match.start(named)):
                continue
            if pattern is _MADE_IT:
                verb = "capture" if match[named] == "catch" else match[named]
                state_deed(draft, sentence, doer, f"{verb} {ship.label}", match.start(), match.end(), "")
                continue
            verb = "capture" if match.groupdict().get("n") else base_form(match["v"].split()[0])
            words = f"{verb} {ship.label}" if not match["v"].endswith(" in") else f"{verb} in {ship.label}"
            each = [p for p in doer.each if p.meaning("Person")]
            if not any(
                str(s.object).startswith(("capture ", "grapple ", verb)) for p in each for s in draft.about("activity", p.meaning("Person"))
            ):
                state_deed(draft, sentence, doer, words, match.start(), match.end(), "")
