"""Roles told in a sentence of their own: "X commands Expedition 61", "Y is one of its flight engineers", "both are mission specialists".
The file is long by the ways of telling an office, each a pattern of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.crew.own_missions import GENDER, read_own_missions
from issgraph.extract.crew.sharing import all_fly
from issgraph.extract.crew.title_words import SIZES
from issgraph.extract.crew.titles import attribute, member, say_role, scope, told_out
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.crews import flew, works_for
from issgraph.extract.naming.draft import Draft, Pending, cover
from issgraph.model import Entity, Statement
from issgraph.patterns import Pattern

_VERBS = (
    "am|(?:counts?|counted|(?:is|are|was) listed)(?= (?:also |now |both )?as )|stays? on|remains?|took over|takes over|(?:has|had) taken over|will stay on|continues?|is|are|was|were|serves?|served|stays behind|(?:has|had) (?:joined|moved in with|settled in with|signed on with) [^.;]{0,30}"
    "|(?:joined|moved in with|signed on with) [^.;]{0,30}|works?|worked|both|acts|became|becomes|has become|doubles|doubled|flew|flies|has been|have been|had been"
)


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> dict[str, Pattern]:
    p, r, o = (f"[{alphabet.slot[c]}]" for c in ("Person", "Role", "Organization"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    many = alphabet.slot["Person"]
    s, v, d = (f"[{alphabet.slot[c]}]" for c in ("SpaceStation", "VisitingVehicle", "Date"))
    beside = rf"(?: (?:of|on|for|with|in|aboard) (?:the )?(?:{x}|(?:same |shuttle |space shuttle )*(?:flight|mission|crew|expedition|increment)\b))?"
    title = rf"(?:(?:an?|the|mission's|flight's|expedition's|crew's|its|their|his|her|both|all|one of its|one of the|one of|two|three|four|five|american|russian|japanese|european|more|other|of|on|for|and|{o}(?:'s)?|{x}(?:'s)?|{v}(?= {r})|station|shuttle|fellow|first|second|new|{r}) ?)*(?P<r>{r}){beside}"
    behind = "|".join(f"(?<={told}{link} {p} )" for told in (r, x) for link in (",", " and", ", and", ";"))
    return {
        "anybody": Pattern(p, given=(many,)),
        "commands": Pattern(
            rf"(?P<p>{p})(?:, [^.;,{many}]{{3,60}},)?,? (?:who )?(?:is |was |then |now |also |once |has |had |been )*(?:will |is to |are to |is set to |was to |would (?:later |then |soon |one day |go on to )*)?(?P<v>(?:(?<=will )|(?<=to )|(?<=would )|(?<=later )|(?<=then )|(?<=soon )|(?<=day ))(?:run|command|lead|pilot|head)|runs|ran|skippers|heads|heading|headed(?! (?:by|for|to|toward|home|back)\b)|led|leads|leading|commands|commanded|commanding|pilots|piloted|(?<=who ){r}(?= (?:the )?{x})|was commanding|in (?:command|charge) of|(?:takes|took|taking|assumes|assumed|assuming|relinquishes|relinquished|gives up|gave up) (?:over )?(?:the )?(?:command|charge) of)(?: both)?(?: (?:the|its|their|his|her))?(?: agency's| company's| {o}(?:'s)?)?(?: (?:[a-z]+ ){{0,3}}(?:flight|mission|crew|crew of (?:two|three|four|six|seven)),(?= {x}))?(?: (?:(?:{SIZES}|whole|entire|full|resident|[a-z]+) ){{0,2}}(?:crew|team|trio|mission|increment|flight) of(?: the)?(?= {x}))? (?P<x>{x}|{s}|{v}|station|complex|outpost|shuttle crew|visiting crew|(?:(?<=the )|(?<=its )|(?<=this ))(?:flight|mission)\b|(?:(?<=the )|(?<=its )|(?<=this ))(?:(?:{SIZES}|whole|entire|resident|present|current) )?crew(?=[,.;]|$| and\b))(?!'s (?!crew|mission|flight|{r}))"
        ),
        "who": Pattern(
            rf"(?P<p>{p}), who [^.;{many}]{{3,90}},? and (?:now |also |then )?(?P<v>runs|ran|skippers|heads|led|leads|commands|commanded) (?:the )?(?P<x>{x})"
        ),
        "who then": Pattern(
            rf"(?P<p>{p})(?: \([^)]*\))?(?:, (?:an? |the )(?:{o}(?:'s)? |[a-z-]+ ){{0,4}}(?:{r}|man|woman))?,? who (?:(?!(?:not|never|nor|helped|met|with|by|who|man|woman|men|those|one)\b)[a-z]+,? ){{1,6}}(?P<v>runs|ran|led|leads|commands|commanded) (?:an expedition, )?(?:the )?(?P<x>{x})(?! {r}|'s? )"
        ),
        "commanded": Pattern(
            rf"(?P<x>{x})(?: crew| mission| flight)?(?:,| is| was| had been| has been|, which (?:is|was))? (?P<v>commanded|led|skippered|headed|piloted) by (?:the )?(?P<p>{p})"
        ),
        "which": Pattern(
            rf"(?P<x>{x})(?: crew)?,? (?:which|that) (?P<p>{p}) (?:(?:is|was|has been|had been) (?:[a-z]+ )?)?(?P<v>commanding|leading|heading|commands|commanded|leads|led|heads|headed)\b"
        ),
        "in command": Pattern(rf"(?P<p>{p}),? (?:who )?(?:is|was) (?P<v>in command)(?! of\b)"),
        "with in command": Pattern(rf"\bwith (?P<p>{p}) (?:now |still |again )?(?P<v>in (?:command|charge)|at the helm)(?! of\b)"),
        "commanding": Pattern(
            rf"(?:^|[,:;] |\band |\bwith )(?P<p>{p}) (?P<v>in command|in charge|commanding|piloting|at the helm)(?! of\b)(?=[,.;]|$| and | with )"
        ),
        "and piloted": Pattern(
            rf"(?P<x>{x})(?: crew| mission| flight)?(?:,| is| was)? (?:commanded|led) by (?:the )?{p},? and (?P<v>piloted) by (?:the )?(?P<p>{p})"
        ),
        "under whom": Pattern(
            rf"(?:^|[, ])(?P<v>under (?:the )?command of) (?:(?:the|astronaut|cosmonaut|veteran|{o}(?:'s)?|{r}) )*(?P<p>{p})(?!'s)"
        ),
        "pilot's seat": Pattern(rf"(?P<p>{p})(?: (?:sits|sat|is|was|rides|rode))?,? in the (?P<v>{r})'s seat\b"),
        "crew led": Pattern(
            rf"\b(?:crew|mission|flight|quartet|foursome|trio),? (?P<v>commanded|led|skippered|headed) by (?:the )?(?P<p>{p})(?!'s)"
        ),
        "fronted": Pattern(rf"^(?P<v>commanded|led|skippered|headed) by (?:the )?(?P<p>{p}),? (?:the )?(?P<x>{x})(?! {r})"),
        "fronted too": Pattern(
            rf"\b(?P<v>commanded|piloted|led|skippered) by (?:the )?(?P<p>{p})(?:,| and|, and) (?:commanded|piloted|led|skippered) by (?:the )?{p},? (?:the )?(?P<x>{x})(?! {r})"
        ),
        "alone": Pattern(
            rf"(?P<p>{p}),? (?:who )?(?P<v>commands|commanded|pilots|piloted|{r}(?= (?:it|the ship|the craft)\b))(?= it\b|,| and |[.;]|$| the (?:ship|craft)\b)"
        ),
        "passed": Pattern(
            rf"(?P<p>{p})[^.;{many}]{{0,60}} (?P<v>(?:handed|hands|handing|passed|passes|turned|turns|gave|gives|transferred)(?: over)? (?:the |a symbolic )?(?:command|helm|reins|keys?|baton|leadership)"
            rf"(?: (?:of|to) (?:the )?(?:{s}|station|complex|outpost))?(?: over)?) to (?P<q>{p})"
        ),
        "charge": Pattern(
            rf"(?P<v>(?:(?:in|at the) (?:command|head|helm|charge) of|commanding|leading|heading)) (?:the )?(?P<x>{x})(?: crew)?(?: (?:is|was)|:) (?P<p>{p})"
        ),
        "heads": Pattern(rf"(?P<x>{x})(?: crew)?,? (?P<v>under) (?P<p>{p})(?!'s)(?=[,.;)]|$| (?:is|was|had|has)\b)"),
        "post": Pattern(
            rf"(?P<p>{p})(?: \([^)]*\))?,? (?:who )?(?:now |then )?(?:has|had|have|holds?|held|fills?|filled|took up|takes up|occupies|occupied) (?:the |an? |its )?(?:post|job|role|position|duties|office|seat|place|rank|title) (?:of|as) (?P<attr>(?:an? |the )?{title})"
        ),
        "post of": Pattern(
            rf"(?:post|job|role|position|duties|office) of (?:an? |the )?(?P<attr>{title}) (?:(?:is|was|has been|had been) )?(?:held|filled|taken|occupied|went|fell|goes)(?: (?:by|to)) (?P<p>{p})"
        ),
        "whose post": Pattern(
            rf"(?P<p>{p}),? whose (?:post|job|role|position|office|task) (?:(?:on|in|for|with|aboard) (?:the )?(?:{x}(?: crew)?|[a-z]+) )?(?:is|was) (?:that of |to be |as )?(?P<attr>(?:an? |the )?{title})"
        ),
        "who as": Pattern(rf"(?P<p>{p})(?: \([^)]*\))?,? who,? as (?P<attr>{title})"),
        "as first": Pattern(rf"^as (?P<attr>(?:(?:an?|the|one of the|its) )?{title}),? (?P<p>{p})"),
        "being": Pattern(
            rf"^(?:now |still |already |also |himself |herself )?(?:an? (?:[a-z'-]+ ){{1,6}}?and )?(?P<attr>(?:now |also |still )?(?:an?|one of the) {title}),? (?P<p>{p})(?!'s| (?:says?|said|notes?|noted|adds|added|explains|explained|reports|reported|recalls|recalled|thinks|thought|writes|wrote|tells|told)\b)"
        ),
        "under": Pattern(rf"(?P<x>{x})[^.;{many}]{{0,60}} (?P<v>under (?:the )?command of) (?P<p>{p})"),
        "whose": Pattern(
            rf"(?P<x>{x}),? whose (?P<r>{r}),? (?:is |was )?(?P<p>{p})|(?P<x2>{x})(?: crew)? \((?P<r2>{r})(?::|,| –)? (?P<p2>{p})"
        ),
        "handed": Pattern(
            rf"(?P<p>{p})[^.;{many}]{{0,60}} (?P<v>(?:handed|hands|handing|passed|passes|turned|gave|gives|transferred)(?: over)? (?:the )?command of) (?:the )?(?P<x>{x})(?: over)? to (?P<q>{p})"
        ),
        "copula": Pattern(
            rf"(?P<p>{p})(?:,? [a-z ]{{0,30}}?by (?:trade|training|profession|background|education|birth|upbringing),?|, (?:who [^.;]{{3,80}}|[^.;{many}]{{3,90}}),)?(?:'m|'(?:s|re)(?= (?:an?|the|one of|both|all|now|also|still) )|,? (?:who )?(?:{_VERBS}))(?: also| both| all| each| now| one of| among| serving| here| up| then| currently| again|,? (?:at (?:the|that) (?:time|moment)|by (?:day|then|now)|in those (?:days|weeks|months)|that (?:year|month|week|spring|summer|autumn|fall|winter)|for the time being|these days|at present|at this point),?)*(?: as)? (?:(?:residents|members of the crew|aboard|astronauts|colleagues|crewmates), )?(?P<attr>{title})"
        ),
        "and as": Pattern(
            rf"(?P<p>{p}),? (?:who )?(?:is|was|has|had|came|went|flew|rode|[a-z]+ed|[a-z]+s) [^.;:{many}{alphabet.slot['Role']}]{{2,80}}?(?: (?:with|beside|alongside|after|before) {p})?,? (?:and|but) (?:now |then |still |later )?(?:(?:stays? on|remains?|remained|continues?|continued|serves?|served|works?|worked|acts|acted|became|becomes)(?: also| now| here| there| on board| aboard| behind)* as|became|becomes) (?P<attr>{title})"
        ),
        "but counts": Pattern(
            rf"(?P<p>{p}),? who [^.;:]{{3,80}}?,? (?:but|and) (?:now |then |today |since then )?(?:counts?|counted|serves?|served|works?|worked|stays? on|stayed on|flies|flew|is listed|lives|lived)(?: now)? as (?P<attr>(?:an? |the |one of the )?{title})"
        ),
        "and are": Pattern(
            rf"(?P<p>{p}),? who [^.;:{many}{alphabet.slot['Role']}]{{3,80}}? and (?:now |also |then |still )?(?:is|was|are|were)(?: both| all| each| also| now| then)* (?P<attr>(?:an? |the |two of the |one of the )?{title})"
        ),
        "as": Pattern(
            rf"(?P<p>{p})(?:, (?:an? |the |of |from )[^.;,{many}{alphabet.slot['Role']}]{{2,60}},)?,? (?:who )?(?:had |has |is |was |were |are )?(?!train|select|chos|picked|qualif)(?:[a-z]{{2,}}ed|[a-z]{{3,}}s|reach|arrive|enter|come|return|launch|work|live|stay|wave|smile|pose|in charge|in command|aboard|here|back|flew|came|went|rode|ran|spent|took|began|launching|flying|going|staying|spending|living|working)\b[^.;:{many}{alphabet.slot['Role']}]{{0,60}}?,? as (?P<attr>(?:(?:the|an?|its|one of its|one of the) |(?={x})|(?={r} (?:of|for|on) (?:the )?{x})){title})(?! ?{p})"
        ),
        "inverse": Pattern(
            rf"(?P<attr>(?:(?:the|an?|two|three|more|other|its) )*(?:{x} )?(?P<r>{r})(?:s)?(?: (?:of|on|for) (?:(?:the )?{x}|(?:the|this|that) (?:flight|mission|crew|expedition|shuttle flight)\b))?)(?: (?:then|now|at the time|at that time|in those days|that (?:day|month|year)|on the day),?)? (?:is|are|was|were) (?P<p>{p})"
        ),
        "instead": Pattern(
            rf"(?P<p>{p}),? (?:who )?(?:is |was |has |had )?(?:to )?(?:(?:replac|succeed|reliev|follow)(?:e|es|s|ed|ing)|(?:took|takes|taking|taken) over from|(?:filled|stood|stepped) in for|(?:took|takes|taking) the (?:place|seat) of) (?:the |{o}(?:'s)? |{r} )*{p}(?: (?:on|in|of) (?:the )?{x}(?: crew)?)?,? as (?P<attr>(?:(?:the|an?|its|one of its|one of the) )?{title})(?! ?{p})"
        ),
        "with": Pattern(
            rf"(?:\b(?:with|had|has|fly|flies|flew|are|were|seated)|(?<={r}),(?: and)?|(?<={r}) and|(?<=[:;–—(])|(?<=--)) ?(?P<p>{p}) as (?P<attr>(?:the |its |their |an? )?{title})"
        ),
        "and with": Pattern(rf"(?:,? and|,|;) (?P<p>{p}) as (?P<attr>(?:the |its |an? |their )?{r})(?=[.;)]|$|,? and {p} as |, {p} as )"),
        "crew": Pattern(
            rf"(?P<p>{p}),? (?:who (?:is|was|are|were) )?(?:(?:another|an?|the other|also an?|fellow) (?:[a-z-]+ |{o}(?:'s)? ){{0,2}}?(?:{r}|[a-z]+)(?= (?:of|from|on|in) (?:the|that|this) same) )?(?:also |both |all |each )*(?:of|from|on|in|one of|a member of|part of|members of|(?:who )?(?:had |has )?joined) (?:the|that|this)(?: same)?(?P<kind> (?:visiting )?shuttle(?:'s)?| visiting| station(?:'s)?| resident| [{alphabet.slot['VisitingVehicle']}](?:'s)?)? (?:crew|expedition)\b(?! of| for| members?\b|'s)"
        ),
        "of the crew": Pattern(
            rf"\b(?:one|two|three|four|both|members|a member|another) (?:of|from) (?:the|that|this)(?P<kind> (?:visiting )?shuttle(?:'s)?| visiting| station(?:'s)?| resident| [{alphabet.slot['VisitingVehicle']}](?:'s)?) crew,? (?P<p>{p})(?!'s)"
        ),
        "joins": Pattern(
            rf"(?P<p>{p})(?: \([^)]*\))?,? (?:who )?(?:[a-z]+ ){{0,3}}?(?:will|would|is to|are to|was to|were to|(?:set|due|scheduled|slated|preparing|expected|assigned) to|soon|later) (?:soon |later |then |shortly |also )*(?P<v>join|become|serve|be|(?:succeed|replace|relieve|follow|take over from) [^.;:]{{1,60}}? and (?:then |later )?(?:serve|become)|(?:fly|launch|travel|ride|go up)(?: up| aloft)?(?:(?: aboard| on| in)?(?: an?| the)? (?:{o}(?:'s)? )?[{alphabet.slot['VisitingVehicle']}{alphabet.slot['Mission']}](?: [a-z]+)?)?(?: to (?:the )?(?:{s}|station|space|orbit|outpost))?(?: (?:late |early )?(?:next|this) [a-z]+| in (?:{d}|[a-z]+))?(?= as ))"
            rf"(?: (?:the|as|an?|part|members?|of|on|for|fellow|up|with|and|agency's|{r}|{o}(?:'s)?))*? (?P<x>{x})"
        ),
        "assigned": Pattern(
            rf"(?P<p>{p})(?:, [^.;:,{many}]{{3,60}},)?,? (?:who )?(?:(?:is|was|are|were|has been|have been|had been) )?(?:also |now |since |both |just )*(?P<v>assigned|named|appointed|detailed|added) (?:to|for) (?:the )?(?:prime )?(?:crew of (?:the )?)?(?P<x>{x})(?: crew| mission| flight)? as (?:an? |the |its |one of its |both )?(?P<r>{r})"
        ),
        "flies": Pattern(
            rf"(?P<p>{p})(?: \([^)]*\))?,? (?:who )?(?:[a-z]+ ){{0,3}}?(?:(?:will|would|to) (?:soon |later |then |both |also |shortly )*(?P<v>fly|launch|travel|ride|go up|lift off)"
            rf"(?: up| together| next| to (?:the )?(?:{s}|station|space|orbit))? (?:on|aboard|with|as part of)|(?:bound|headed|destined|training) for) (?:the |{o}(?:'s)? )*(?P<x>{x})(?! {r})"
        ),
        "joined": Pattern(
            rf"(?P<p>{p}),? (?:who )?(?:have |has |had )?(?P<v>join(?:ed|s)?|are joining|is joining) (?:the |their |rest of |[a-z]+-member |[a-z]+-person )*(?P<x>{x}) (?:{r}|crew\b|members?\b)"
        ),
        "its": Pattern(
            rf"(?:[,;](?: and)?| and) (?P<p>{p}) (?:its|the|his|her|their|(?:{behind})an?) (?P<attr>{title})(?: crew| mission| flight)?(?=[,.;]|$| (?:and|while) )"
        ),
        "all but": Pattern(
            rf"\b(?:all|every ?one|everybody)(?: of them| here)? (?:but|except|besides|save)(?: for)? (?P<p>{p}) (?:are|were|is|was|serves? as|served as) (?P<attr>(?:an? )?{title})"
            rf"|\ball(?: of them)? (?:are|were|serve as|served as) (?P<attr2>{title.replace('<r>', '<r2>')})(?:,? (?:but|except|besides|apart from|with the exception of)(?: for)? (?P<p2>{p}))"
        ),
        "so": Pattern(
            rf"\b(?:so|as) (?:is|are|was|were|does|do|did) (?:the |(?:his|her|their) (?:[a-z-]+ ){{1,2}}|fellow |{o}(?:'s)? |{r} )*(?P<p>{p})(?!'s)"
        ),
        "command of": Pattern(
            rf"\b(?P<whose>his|her) command of (?:the )?(?P<x>{x})|(?P<x2>{x})(?!'s)[^.;:{many}]{{0,70}}? under (?P<whose2>his|her) command\b"
        ),
    }


_COMMANDING = (
    "commands",
    "who",
    "who then",
    "in command",
    "commanded",
    "fronted",
    "fronted too",
    "charge",
    "heads",
    "which",
    "under",
    "handed",
    "alone",
    "passed",
    "with in command",
    "crew led",
    "commanding",
    "and piloted",
    "under whom",
    "pilot's seat",
)
_BEING = (
    "copula",
    "and as",
    "and are",
    "but counts",
    "as",
    "instead",
    "who as",
    "as first",
    "being",
    "post",
    "post of",
    "whose post",
    "with",
    "and with",
    "its",
    "inverse",
)
_JOINING = ("joins", "assigned", "flies", "joined")


Told = tuple[tuple[Pattern, Callable[[Draft, Sentence, re.Match[str]], None]], ...]
"""Patterns, each with what reads its matches."""


@lru_cache(maxsize=4)
def _readers(alphabet: Alphabet) -> tuple[Told, Told, Told]:
    """Who commands, what they are, and whom they join, in this order."""
    of = _patterns(alphabet)
    return (
        (*((of[name], _command) for name in _COMMANDING), (of["whose"], _whose)),
        tuple((of[name], _is_so if name != "with" else _is_with) for name in _BEING),
        ((of["so"], _so), *((of[name], _joins) for name in _JOINING), (of["crew"], _of_the_crew), (of["of the crew"], _of_the_crew)),
    )


def _read(draft: Draft, sentence: Sentence, readers: Told) -> None:
    codes = sentence.codes
    for pattern, read in readers:
        if not codes.lacks & pattern.mask:
            for match in pattern.finditer(codes):
                read(draft, sentence, match)


def read_commands(draft: Draft, sentence: Sentence) -> None:
    """Roles and memberships from whole clauses."""
    patterns = _patterns(sentence.alphabet)
    read_own_missions(draft, sentence)
    under = patterns["command of"]
    for match in under.finditer(sentence.codes) if not sentence.codes.lacks & under.mask else ():
        x, owner = ("x", "whose") if match["x"] else ("x2", "whose2")
        chunk = sentence.at[match.start(x)]
        holder = nearest_person(draft, sentence, chunk.start, GENDER[match[owner]])
        expedition, role = chunk.meaning("Expedition", "Mission"), _role(draft, "commander")
        if holder and expedition and role and flew(draft, holder, expedition) is not False:
            quote, whose = sentence.original(*match.span()), sentence.original(*match.span(owner))
            say_role(draft, holder, role, expedition, "commands", quote, whose, quote)
    if sentence.codes.lacks & patterns["anybody"].mask:
        return  # all else is told of somebody named
    commanding, being, joining = _readers(sentence.alphabet)
    _read(draft, sentence, commanding)
    others = [] if sentence.codes.lacks & patterns["all but"].mask else list(patterns["all but"].finditer(sentence.codes))
    for match in others:
        _all_but(draft, sentence, match)
    if not others:
        _read(draft, sentence, being)
    _read(draft, sentence, joining)


def _is_with(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "A flies with B as a mission specialist"; but in "A, who flies with them as a mission specialist" it is A."""
    if sentence.at[match.start("p")].note != "coref":
        _is_so(draft, sentence, match)


def _is_so(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    if not mood(sentence, match.start(), match.start("attr")):
        _copula(draft, sentence, match)


def _command(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "X commands Expedition 61", "Soyuz MS-24, commanded by X", "X handed command of Expedition 65 to Y"."""
    called = sentence.at.get(match.start("v"))  # "who skippers STS-111": the word is a role's too
    if called is not None and called.meaning("Role") is not None and called.entities[0].id not in ("commander", "pilot"):
        return
    pilots = match["v"].startswith("pilot") or (called is not None and called.entities[0].id == "pilot")
    role = _role(draft, "pilot" if pilots else "commander")
    ahead = mood(sentence, match.start(), match.start("v"))
    if role is None or ahead == "denied":
        return
    quote, trigger = sentence.original(*match.span()), sentence.original(*match.span("v"))
    flight = sentence.at.get(match.start("x")) if "x" in match.groupdict() else None
    people = [each for slot in ("p", "q") if match.groupdict().get(slot) for each in sentence.at[match.start(slot)].each]
    if (
        len(people) > 1
        and "q" not in match.groupdict()
        and " who " in match.group()
        and match["v"] not in ("command", "lead", "run", "head", "pilot")
    ):
        people = people[-1:]  # "A, B and C, who commanded the flight": a flight has one commander
    named = flight is not None and any(part.meaning("Expedition", "Mission") for part in flight.each)
    if match["v"] in ("leads", "led", "leading", "heads", "heading", "headed", "lead", "head") and _SOMEWHERE.match(
        sentence.codes, match.end()
    ):
        for part in flight.each if flight is not None and named else ():
            for person in people:
                if (who := person.meaning("Person")) and (its := part.meaning("Expedition", "Mission")) and flew(draft, who, its):
                    draft.say(who, "memberOf", its, "commands", quote, subject_span=person.span, object_span=part.span)
        return
    flights = flight.each if flight is not None else ()
    in_turn = _IN_TURN.match(sentence.codes, match.end()) if flight is not None and len(people) > 1 else None
    if in_turn is not None:
        flights = (*flights, *(sentence.at[at] for at in range(*in_turn.span()) if at in sentence.at))
    for number, person in enumerate(people):
        entity = person.meaning("Person")
        for part in flights if in_turn is None else flights[number : number + 1] if len(flights) == len(people) else ():
            if entity and (activity := part.meaning("Expedition", "Mission")) and (not ahead or flew(draft, entity, activity)):
                say_role(draft, entity, role, activity, "commands", quote, person.span, trigger)
        if entity and not named and not ahead:
            what = sentence.original(match.start("v"), match.end("x")) if "x" in match.groupdict() else trigger  # "commands the station"
            if "Soyuz" in draft.text[what.start : what.end]:
                ships = {a.id: a for _, a in draft.flights if a.label.startswith("Soyuz") and flew(draft, entity, a)}
                roscosmos = draft.gazetteer.rows["roscosmos"].entity
                for soyuz in ships.values() if len(ships) == 1 and not pilots and works_for(draft, entity, roscosmos) else ():
                    say_role(draft, entity, role, soyuz, "commands", quote, person.span, trigger)
                continue
            draft.pending.append(Pending(entity, role, person.span, what, sentence.number))


_SOMEWHERE = compiled(
    r"(?: (?:crew|team|trio|quartet|members))? (?!(?:through|into) (?:(?:the|its|his|her|their) (?:next|last|final|first|second|new|coming|end|middle|long)|an?|months|weeks|[a-z]+ (?:months|weeks|phase))\b)(?:through|into|onto|out (?:of|to)|off|across|down|toward|towards|along|aboard|inside|in(?= (?:a|the) (?:song|toast|prayer|cheer|round|dance|parade))|to (?:the )?(?:bus|pad|launch|hatch|table|press|station))\b"
)
"""Behind a crew that somebody goes in front of: "leads the STS-105 crew through the tunnel"."""
_IN_TURN = compiled(r"(?: (?:mission|flight))?(?:(?:, |,? and )(?:the )?[\ue000-\uf8ff](?: mission| flight)?)*,? respectively\b")
"""After the first flight of those that several people command, each their own."""


def _whose(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "Expedition 3, whose commander, X, ..."."""
    more = "" if match["p"] else "2"
    name, role, flight = (sentence.at[match.start(slot + more)] for slot in ("p", "r", "x"))
    person, meaning, activity = name.meaning("Person"), role.meaning("Role"), flight.meaning("Expedition", "Mission")
    if person and meaning and activity and draft.gazetteer.rows[meaning.id].get("scope") == "mission":
        say_role(draft, person, meaning, activity, "is-a-title", sentence.original(*match.span()), name.span, role.span)


def _of_the_crew(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "X of the shuttle crew", "Y, who was on the same crew": the flight named last before that had the person in its crew."""
    place = sentence.original(*match.span()).start
    for person in sentence.at[match.start("p")].each:
        entity = person.meaning("Person")
        wanted = "Expedition" if match["kind"] in (" station", " station's", " resident") else "STS" if match["kind"] else ""
        before = [
            a for at, a in draft.flights_near(place) if at < place and a.label.startswith(wanted) and entity and flew(draft, entity, a)
        ]
        if entity and before:
            quote = sentence.original(*match.span())
            draft.say(entity, "memberOf", before[-1], "of-the-crew", quote, subject_span=person.span, trigger=quote, object_span=quote)


_TOGETHER_WITH = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?,? (?:together with|along with|as well as|plus) $")


def _joins(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "X will become a flight engineer of Expedition 73", "Y would join the Expedition 70 crew": of it, where the tables bear it out."""
    quote, chunk = sentence.original(*match.span()), sentence.at[match.start("x")]
    roles = [
        c
        for at in range(max(match.end("v"), match.end("p")), match.start("x"))
        if (c := sentence.at.get(at)) is not None and c.is_a("Role")
    ]
    if match.groupdict().get("r"):
        roles = [sentence.at[match.start("r")]]
    people = sentence.at[match.start("p")].each
    if (led := _TOGETHER_WITH.search(sentence.codes, max(0, match.start() - 40), match.start())) and sentence.at[led.start(1)].is_a(
        "Person"
    ):
        people = (*sentence.at[led.start(1)].each, *people)
    for person in people:
        entity, flight = person.meaning("Person"), chunk.meaning("Expedition", "Mission")
        if entity is None or flight is None or not flew(draft, entity, flight):
            continue
        if match["v"] is not None and flight.label.startswith("Soyuz"):
            continue  # who rides in a Soyuz is of an expedition
        meaning = roles[0].meaning("Role") if roles and "join" not in (match["v"] or "") else None
        if meaning is not None and draft.gazetteer.rows[meaning.id].get("scope") == "mission":
            say_role(draft, entity, meaning, flight, "is-a-title", quote, person.span, roles[0].span)
        elif match["v"] != "become":  # "on arrival the two are to become members of X": not yet, and not the flight that is told of
            member(draft, entity, person, chunk, "of-the-crew", quote)


def _all_but(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "All but X are flight engineers of Expedition 31": so are those named with X before."""
    slot = "attr" if match["attr"] else "attr2"
    spared = {p.id for each in sentence.at[match.start("p" if match["p"] else "p2")].each if (p := each.meaning("Person"))}
    title, quote = attribute(draft, sentence, *match.span(slot)), sentence.original(*match.span())
    near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    people = {p.id: each for s in near for c in s.chunks for each in c.each if each.start < quote.start and (p := each.meaning("Person"))}
    for each in people.values():
        who = each.meaning("Person")
        if who is None or who.id in spared:
            continue
        for role, beside in title.roles[:1]:
            meaning = role.entities[0]
            activity = beside.meaning("Expedition", "Mission") if beside and not beside.members else None
            if draft.gazetteer.rows[meaning.id].get("scope") != "mission":
                continue
            if activity:
                say_role(draft, who, meaning, activity, "is-a-title", quote, each.span, role.span)
            else:
                draft.pending.append(Pending(who, meaning, each.span, role.span, sentence.number))


def _so(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "Both are mission specialists. So is X": the role told last, of the same flight."""
    place = sentence.original(*match.span()).start
    near = draft.sentences[max(0, sentence.number - 1)].span.start
    told = [(s.trigger.start, s) for s in draft.about("role") if s.trigger and near <= s.trigger.start < place]
    waiting = [(p.role_span.start, p) for p in draft.pending if near <= p.role_span.start < place]
    told = [pair for pair in told if _PREDICATE.search(draft.text, max(near, pair[0] - 60), pair[0])]
    waiting = [pair for pair in waiting if _PREDICATE.search(draft.text, max(near, pair[0] - 60), pair[0])]
    last = max((start for start, _ in (*told, *waiting)), default=-1)
    for person in sentence.at[match.start("p")].each:
        entity = person.meaning("Person")
        if entity is None:
            continue
        for start, pending in waiting:
            if start == last:
                draft.pending.append(Pending(entity, pending.role, person.span, pending.role_span, sentence.number))
                break
        else:
            for start, statement in told:
                role, activity = _role_of(draft, statement)
                if start == last and statement.trigger and role and activity:
                    quote = cover(statement.trigger, sentence.original(*match.span()))
                    say_role(draft, entity, role, activity, "is-a-title", quote, person.span, statement.trigger)
                    break


_PREDICATE = compiled(r"\b(?:is|are|was|were|be|been|being|becomes?|became|as|both|all|serves?|served|who's|he's|she's)\b[^.;:]{0,50}$")
"""Before an office that is what somebody is told to be: in "commander A stayed inside, as did B" it is no more than A's title."""


def _role_of(draft: Draft, statement: Statement) -> tuple[Entity | None, Entity | None]:
    """The role and the activity of a statement of a role."""
    name, ident = str(statement.qualifier("role") or ""), str(statement.qualifier("in") or "")
    role = next((m.entity for m in draft.gazetteer.meanings(name) if m.entity.cls == "Role"), None)
    return role, draft.once(_flights).get(ident)


_IN_ORDER = Pattern(
    r"(?P<roles>(?:,(?: and)?|,? and) (?:the )?[\ue000-\uf8ff](?:(?:,(?: and)?|,? and) (?:the )?[\ue000-\uf8ff])*),? (?:respectively|in that order)"
)
_ORDERED = compiled(r" and (?:the )?[\ue000-\uf8ff],? (?:respectively|in that order)")


_AND_FELLOW = compiled(
    r"[\ue000-\uf8ff](?: \([^)]*\))?,? (?:and|with|along with|together with) (?=(?:[\ue000-\uf8ff] )?(?:fellow|his|her|their|crew ?mate|partner|colleague|[\ue000-\uf8ff])\b)(?:(?:fellow|his|her|their|the|crew ?mate|partner|colleague|companion|spacewalker|spacewalking|[\ue000-\uf8ff])(?:'s)?,? ){1,5}$"
)
"""Before the last of two of whom an office is told: "A and fellow spacewalker B are flight engineers"."""
_EACH = compiled(r"(?i)each\b")
_BESIDE = compiled(
    r"(?:^|[,;:] |\band )(?:(?:right |just |close )?(?:beside|behind|above|below|opposite|near|alongside|between|with|next to|in front of|to the (?:left|right) of"
    r"|(?:left|right|ahead) of)) (?:the )?$"
)


def _copula(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "X is a mission specialist on the flight", "A and B are commander and pilot, respectively"."""
    start, end = match.span("attr")
    if _BESIDE.search(sentence.codes, 0, match.start()) and match.group().startswith((" is ", " was ", " are ", " were "), 1):
        return  # "Beside A is her commander, B"
    people = sentence.at[match.start("p")].each
    title = attribute(draft, sentence, start, end)
    if (
        title.plural
        and sentence.codes.startswith("as the ", max(0, start - 3))
        and compiled(r" [a-z]+(?<!of)\b").match(sentence.codes, end)
    ):
        return  # "A watches as the mission specialists of X leave"
    quote = sentence.original(*match.span())
    if title.plural and (mate := _AND_FELLOW.search(sentence.codes, 0, match.start("p"))):
        people = (*(each for each in sentence.at[mate.start()].each if each.is_a("Person")), *people)
    if listed := _IN_ORDER.match(sentence.codes, end):
        end = listed.end("roles")
        title = told_out(draft, sentence, attribute(draft, sentence, start, end), len(people))
    tail = compiled(r",? (?:respectively|in that order),?(?: of| on| for| aboard)?(?: the)?(?: (?P<x>[\ue000-\uf8ff]))?").match(
        sentence.codes[end:]
    )
    after = sentence.at.get(end + tail.start("x")) if tail and tail["x"] else None
    flight = after if after is not None and after.is_a("Expedition", "Mission") else None
    own = [role for role, _ in title.roles if scope(draft, role) == "mission"]
    ordered = len(own) == len(title.roles) == len(people) > 1 and not title.plural and not _EACH.match(draft.text, people[0].span.start)
    if len(people) > 1 and not ordered and not title.plural and title.roles and match.start("attr") < match.start("p"):
        people = people[:1]  # "The pilot is A, commander B"
    if len(people) > 1 and not ordered and not title.plural and sentence.codes.startswith(", who ", match.end("p")):
        people = people[-1:]  # "A and B, who flew as pilot"
    if len(people) > 1 and not ordered and (tail or _ORDERED.match(sentence.codes, end)):
        return
    if len(people) == 1 and title.missions and match.start("p") < match.start("attr") and not all_fly(draft, list(people), title):
        before = [each for at, c in sorted(sentence.at.items()) if at < match.start("p") and c.is_a("Person") for each in c.each]
        people = (
            tuple(each for each in before if all_fly(draft, [each], title))[-1:] or people
        )  # "A, in the seat that B had, is the pilot of X"
    for number, person in enumerate(people):
        entity = person.meaning("Person")
        if entity is None:
            continue
        for org in title.orgs:
            body = org.meaning("Organization")
            if body:
                draft.say(entity, "affiliatedWith", body, "is-a-title", quote, subject_span=person.span, object_span=org.span)
        for mission in title.missions:
            member(draft, entity, person, mission, "is-a-title", quote)
        for role, beside in title.roles[number : number + 1] if ordered else title.roles:
            meaning = role.entities[0]
            if draft.gazetteer.rows[meaning.id].get("scope") != "mission":
                continue
            beside = beside or flight
            activity = beside.meaning("Expedition", "Mission") if beside and not beside.members else None
            if activity:
                say_role(draft, entity, meaning, activity, "is-a-title", quote, person.span, role.span)
            else:
                draft.pending.append(Pending(entity, meaning, person.span, role.span, sentence.number))


def _flights(draft: Draft) -> dict[str, Entity]:
    """The flights that a text names, by id, each as it is named first."""
    return {flight.id: flight for _, flight in reversed(draft.flights)}


def _role(draft: Draft, name: str) -> Entity | None:
    row = draft.gazetteer.rows.get(name)
    return row.entity if row else None
