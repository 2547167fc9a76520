"""What people do where the verb does not stand right behind them: before a colon ("Packing for home: A and B"), before their names ("Around the table
sit A and B"), behind those who are with them ("A and colleagues clean filters"), behind "is the first to". In come a draft and a sentence; out come deeds."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.grammar.phrasing import phrase
from issgraph.extract.grammar.verbs import base_form
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.deeds import state_deed
from issgraph.patterns import Pattern

_NAMES = r"(?:(?:the|astronauts?|cosmonauts?|commander|crewmates|[\ue000-\uf8ff](?:'s)?) ){0,4}?(?P<p>[\ue000-\uf8ff])(?!'s)"
_BEFORE_A_COLON = compiled(
    rf"(?P<v>(?!being|including|joining|flanking|representing|missing|during|according|introducing|presenting|featuring|starring|meaning|showing|arriving|launching|returning|coming|going|leaving|following|looking|standing|sitting|kneeling|hanging|perching|riding|leaning|peering|smiling|floating|counting|starting|beginning|speaking)[a-z]{{3,}}ing) (?=(?:an?|the|his|her|their|some|two|three|up|for|in|into|at|on|out|off|down|away|over|through|around|with|to|from|together|each)\b|[\ue000-\uf8ff])[^.;:\ue000-\uf8ff]{{0,70}}(?:[\ue000-\uf8ff][^.;:\ue000-\uf8ff]{{0,30}}){{0,2}}(?::| –| —) {_NAMES}"
)
"""What is being done, and by whom: "Packing for home: A, B and C"."""
_THEY_ARE = compiled(
    rf"(?:the |all )?(?:two|three|four|five|six|crew|trio|pair|duo|quartet|crewmates|friends|spacewalkers|astronauts|cosmonauts|colleagues|neighbou?rs)(?: (?:of them|crew members|men|women|astronauts|cosmonauts|crewmates|friends))? (?:are|is) (?:busy |here |now |seen |pictured )*(?P<v>[a-z]{{3,}}ing) [^.;:\ue000-\uf8ff]{{0,70}}(?:[\ue000-\uf8ff][^.;:\ue000-\uf8ff]{{0,30}}){{0,2}}(?::| –| —)(?: from (?:the )?left,?| left to right,?)? {_NAMES}"
)
"""What several do who are named behind a colon: "The three are sharing a pie: A, B and C"."""
_SITS = r"(?:sits?|stands?|floats?|hovers?|hangs?|kneels?|sleeps?|waits?|works?|poses?|perch(?:es)?|squats?|crouch(?:es)?|drifts?|gathers?|huddles?|dines?|eats?|rests?|lies?)"
_TURNED = compiled(
    rf"(?P<where>(?:around|at|in|inside|on|over|above|below|under|beneath|between|near|among|against|before|in front of|outside|aboard) (?!(?:the |an? )?(?:[a-z]+ )?(?:clock|moment|time|day|end|beginning|morning|evening|afternoon|night|same|midst|meantime|week|month|year|charge|command)\b)(?:the |an? |his |her |their |its |one of the )?[^.;:,]{{3,50}}?),? (?P<v>{_SITS}) {_NAMES}"
)
"""Where and how somebody is, before the name: "Around the table sit A and B"."""
_WITH_OTHERS = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]{1,40}\))?(?:,? and|,? with|,? along with|,? together with) (?:(?:the|his|her|their|two|three|other|fellow|some|several) ){0,2}(?:crewmates?|colleagues?|companions?|friends?|others?|crew|company|the rest(?: of the crew)?|[a-z]+mates?|visitors|guests)(?: (?:also|now|both|all|[a-z]+ly))* (?P<v>(?!(?:are|were|had|have|will|can|did|do|of|in|on|at|for|from|who|that|to|with|and|by|aboard|inside|after|before|during|as|while|near|around|outside|over)\b)[a-z]+(?<!ed)(?<!ing)(?<!s)(?<!ly)) (?=an?\b|the\b|their\b|some\b|in\b|on\b|at\b|out\b|up\b|for\b|from\b|through\b|around\b|down\b|into\b|[\ue000-\uf8ff]|[a-z]+ [a-z]+s\b|[a-z]+s\b)"
)
_FIRST_TO = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]{1,40}\))?(?:,[^.;]{2,60},)? (?:(?:is|are) (?:the )?(?:very )?(?:first|last|next|one|ones|quick|happy|glad|proud|thrilled|delighted)(?: (?:[a-z]+|[\ue000-\uf8ff]))?(?: (?:ever|of all))?|(?P<b>became|becomes?) the (?:very )?first(?P<who> (?:[a-z]+|[\ue000-\uf8ff]))?) to (?=[a-z]+ )"
)
_TOO_EARLY = compiled(
    r"(?:be|walk in space|have|buy|pay|win|set|hold|break|marry|vote|fly|visit|live|travel|join|reach|become|serve|command|return|see)\b"
)


def read_deeds_beside(draft: Draft, sentence: Sentence) -> None:
    """States what the people of a sentence, which names some, do as words beside their names tell it."""
    for pattern in (_BEFORE_A_COLON, _THEY_ARE, _TURNED):
        match = pattern.match(sentence.codes)
        if match is None or not sentence.at[match.start("p")].is_a("Person"):
            continue
        if pattern is _TURNED:
            words = " ".join(
                sentence.text[sentence.original(*match.span("where")).start : sentence.original(*match.span("where")).end].split()
            )
            where = compiled(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) ").sub("", words)
            deed = f"{base_form(match['v'])} {where[0].lower()}{where[1:]}", match.start("where"), match.end("v")
        else:
            found = phrase(draft, sentence, match.start("v"))
            if found is None or found[2] > match.start("p"):
                continue
            deed = found
        if not mood(sentence, match.start(), match.start("v")):
            for chunk in _listed(sentence, match.start("p")):
                state_deed(draft, sentence, chunk, *deed, "")
    for told_of in sentence.worth((_WITH_OTHERS, _FIRST_TO)):
        for match in told_of.finditer(sentence.codes):
            doer = sentence.at[match.start("p")]
            at = match.start("v") if told_of is _WITH_OTHERS else match.end()
            if not doer.is_a("Person") or _TOO_EARLY.match(sentence.codes, at) or mood(sentence, match.start(), at):
                continue
            if told_of is _FIRST_TO and match["b"] and not _now(draft, sentence, bare=match["who"] is None):
                continue
            if (busy := phrase(draft, sentence, at)) is not None:
                state_deed(draft, sentence, doer, *busy, "")


def _now(draft: Draft, sentence: Sentence, bare: bool) -> bool:
    """True for what somebody became the first to do in the month of the picture, or, where no day is told, the first of those at hand:
    "became the first to open its hatch in 1998" and "became the first man to write there" tell of a life."""
    months = {resolve_date(draft, sentence, c)[:7] for c in sentence.chunks if isinstance(c.value, Date)}
    return months == {draft.day[:7]} if months else bare or _LATELY.search(sentence.codes) is not None


_LATELY = compiled(r"\b(?:today|yesterday|this (?:week|weekend|month|morning|afternoon)|over the weekend|last week|last night)\b")


_MORE = compiled(r"(?: \([^)]{1,40}\))?(?:,? and |, )(?:the |fellow )?(?=[\ue000-\uf8ff])")


def _listed(sentence: Sentence, at: int) -> list[Chunk]:
    """The person at a place and those named in one list with them."""
    found = [sentence.at[at]]
    while (more := _MORE.match(sentence.codes, at + 1)) and sentence.at[more.end()].is_a("Person"):
        at = more.end()
        found.append(sentence.at[at])
    return found
