"""The words of a sentence that may put people outside, weaker than those of outdoors: "beyond the hatch", "for nearly seven hours", "their turn".

They count where the tables have a spacewalk on a day that the text tells, and the text names all who made it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.at_places import dates_at
from issgraph.patterns import Pattern

_HOURS = r"(?:[3-8]|three|four|five|six|seven|eight)(?:\.\d|[ -]and[ -]a[ -](?:half|quarter)| 1/2|½)?"
_CUES = Pattern(
    r"(?<!\w)(?:"
    # out of the hatch
    r"(?:beyond|outside|out of|free of|clear of|through|past) (?:the |an? |its |their )?(?:[a-z-]+ )?(?:hatch|hatchway|airlock|door)(?! (?:of|between|into|to|leading|that|which|window|area|cover|ring|opening))"
    r"|egress(?:es|ed)?|out since|in(?:to)? (?:the )?(?:[a-z-]+ ){0,2}(?:void|vacuum|emptiness|blackness)|(?:cold|dark|darkness|black|silence|depths?) of (?:open |outer |deep )?space|airless [a-z]+|free-?float\w* outside"
    r"|(?:out(?:side|doors)?|outside work|work(?:ing|ed)? (?:out(?:side|doors)|together out there)) (?:for |since |until |again )(?:[^.;,]{0,30}(?:hours?|minutes?))?"
    r"|(?:leav(?:ing|e|es)|left|exit(?:s|ed|ing)?|depart(?:s|ed|ing)?) (?:from |through )?(?:it|(?:the )?[\ue000-\uf8ff])(?=[,.;]|$| (?:for|to|with|on|at|together|behind)\b)"
    # what a spacewalk is called besides, and how long it is
    r"|sort(?:ie|ies)|forays?|(?:the|an?|their|this|that|'s) (?:[a-z-]+ ){0,3}walks?(?= (?:of|on|was|is|took|came|began|ended|lasted|with|by|that|which|by)\b|[,.;]|$)|(?:their|'s?) turn (?:came|outside|out there|to (?:go|step|float|venture))|the airless"
    rf"|(?<!after )(?<!than )(?<!within )(?<!a )(?:for |in |lasted |took |spen[dt] |a |some |nearly |almost |about |over |more than |well over )(?:[a-z]+ ){{0,2}}?{_HOURS}[ -]hours?(?: (?:and )?\d{{1,2}} minutes?)?(?! (?:after|before|later|earlier|ago|behind|ahead|of sleep|flight|trip|journey|ride|chase|a day|each))"
    # what is only done there
    r"|(?:scrub|clean|wip|wash)(?:s|bed|bing|ed|es|ing|e)? (?:the |a )?(?:[a-z-]+ )?(?:windows?|portholes?)|(?:string|strung|stringing|lay|laid|laying|rout(?:e|es|ed|ing)) (?:the |new |more |out |[a-z-]+ )?(?:cables?|hoses?)"
    r"|(?:throw|threw|toss|tossed|hurl|hurled|jettison|jettisoned|cast) [^.;]{2,50} (?:overboard|away|into space|astern)|(?:jettison|wave)(?:s|ed)? "
    r")(?!\w)"
)
INDOORS = Pattern(
    r"\b(?:inside (?!(?:a|his|her|their) (?:[a-z]+ )?(?:suit|helmet))|in the (?:lab|laboratory|cabin|galley|node)\b|suit(?:s|ed|ing)? up|don(?:s|ned|ning)?\b|pos(?:e|es|ed|ing)\b|smil|rest(?:s|ed|ing)?\b|celebrat|meal|dinner|breakfast|treadmill|train(?!(?:ed|s|ing)? (?:(?:his|her|the|their|an?|its|[a-z]+) ){0,3}?(?:cameras?|lens|lenses|telephoto|viewfinder)\b)|asleep|sle(?:ep|pt)|news conference|interview|recover|remember|recall|re-?enter|doff)"
)


def days_outside(draft: Draft) -> set[str]:
    """The days of a text on which the tables have a spacewalk whose whole crew the text names."""
    dated = [(s, c, c.value) for s in draft.sentences for _, c in dates_at(s) if isinstance(c.value, Date)]
    told = {draft.day, *(date.iso() for _, _, date in dated if date.how == "full")}
    if len(draft.published) == 10:
        told |= {resolve_date(draft, s, c) for s, c, date in dated if date.how in ("day", "weekday", "shift")}
    rows = [(day, of_day) for day in told if len(day) == 10 and (of_day := draft.gazetteer.spacewalks.get(day))]
    if not rows:
        return set()
    named = {p.id for s in draft.sentences for each in s.people().values() if (p := each.meaning("Person"))}
    return {day for day, of_day in rows if len(of_day) == 1 and set(of_day[0].many("crew")) <= named}


def may_be_outside(draft: Draft, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Where weak words put the crew of a spacewalk outside on its day, told in the sentence or the day of the scene."""
    days = draft.once(days_outside)
    if not days or INDOORS.search(sentence.codes):
        return
    here = {resolve_date(draft, sentence, c) for c in sentence.chunks if isinstance(c.value, Date) and c.value.how != "year"}
    if not days & (here or {draft.day}):
        return
    yield from _CUES.finditer(sentence.codes)
