"""Agencies of people who are only pointed at ("Both fly for Roscosmos", "the first two are NASA's and the others belong to JAXA"), and of
those named near any word of belonging ("ESA's man outside", "on the payroll of the CSA"), where the tables know who is of which.

In: a draft whose people, titles and lists are read. Out: `affiliatedWith` for who has none yet. That some of them are of an agency the words
say; of whom, the tables. The file is long since who is pointed at, tied by a word or only named beside is looked for in the same people."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import COUNTS, GROUPS
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.told_ways import ANY_NOUN
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity
from issgraph.patterns import Pattern

REACH = 3
"""How many sentences back the people may have been named."""
_SEVERAL = Pattern(r"\b(?:two|three|four|ones|pair|rest|others|remaining)\b")
_COUNTED = GROUPS | {"men": 2, "women": 2}


@lru_cache(maxsize=4)
def _pattern(alphabet: Alphabet) -> Pattern:
    o, p = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", "Person"))
    return Pattern(
        r"(?:^|(?<=[ ,;:(]))(?:(?P<who>(?P<ordinal>the (?:first|last|other|second|third|fourth|fifth|former|latter|rest|others|remaining)(?: of (?:them|the [a-z]+))?(?: (?:two|three|four|one|ones|pair))?)"
        r"|(?:all )?(?:the )?(?P<n>both|two|pair|duo|men|women|three|trio|four|quartet)(?: (?:of (?:them|the [a-z]+)|men|women|spacewalkers|cosmonauts|astronauts|fliers|flyers|crewmates))?|they|all of them)"
        rf"|(?P<p>{p}))"
        r"(?: (?!not\b|never\b)[a-z]+ly)?(?: (?:all|both|also|each))?(?:(?: (?:are|is|were|was))?(?: (?:all|both|also|each|astronauts|cosmonauts|employees|members))?"
        r"(?: (?:fly|flies|flew|flying|work|works|worked|working|serve|serves|belong|belongs|belonged|come|comes|came|hail|hails))? (?:for|to|with|from|of|at) (?:the )?"
        rf"(?P<o>{o})(?:'s (?:astronaut|cosmonaut) (?:corps|group|team))?| represent(?:s|ed|ing)? (?:the )?(?P<r>{o})| wears? the (?:patch|colou?rs|badge) of (?:the )?(?P<w>{o})"
        rf"| (?:are|is|were|was) (?P<s>{o})'s)(?=[,.;:)]|$| (?:and|but|while|as|in|who|like|too)\b)"
    )


_COUNT = Pattern(
    r"(?i)[,;(–—] ?\b(both|all (?:two|three|four|five|six))(?: of them)?(?: (?:are|were|astronauts?|cosmonauts?|work|fly|working|flying))*(?: (?:of|from|with|for|at))?(?: the)? ?$"
)


def _read_counted(draft: Draft) -> None:
    """ "X, who commands, and Y, both of NASA": an agency told of Y alone so far is of as many named before as the words count."""
    told = [s for s in draft.about("affiliatedWith") if s.asserted and s.trigger is not None and s.trigger.field == "text"]
    for statement in told:
        trigger, body = statement.trigger, statement.object
        if trigger is None or not isinstance(body, Entity):
            continue
        found = _COUNT.search(draft.text, max(0, trigger.start - 40), trigger.start)
        if found is None:
            continue
        sentence, count = draft.holder(trigger.start), COUNTS.get(found[1].lower().split()[-1], 0)
        before = (c for c in _named(draft, sentence, len(sentence.codes)) if c.start < found.start())
        named = {p.id: (p, c) for c in before if (p := c.meaning("Person"))}
        last = list(named.values())[-count:]
        if len(last) == count and statement.subject.id in {p.id for p, _ in last} and all(works_for(draft, p, body) for p, _ in last):
            for person, chunk in last:
                if not draft.about("affiliatedWith", person):
                    inside = sentence.span.start <= chunk.start
                    quote = cover(chunk.span, trigger) if inside else sentence.span
                    draft.say(
                        person,
                        "affiliatedWith",
                        body,
                        "agency-by-tables",
                        quote,
                        subject_span=chunk.span,
                        object_span=trigger,
                        trigger=trigger,
                    )


def read_agencies_by_tables(draft: Draft) -> None:
    """States the agency of each one of several who are pointed at and whom the tables have there."""
    _read_counted(draft)
    for sentence in draft.sentences:
        pattern = _pattern(sentence.alphabet)
        for match in pattern.finditer(sentence.codes) if not sentence.codes.lacks & pattern.mask else ():
            org = sentence.at[match.start(next(slot for slot in "orws" if match[slot]))]
            body = org.meaning("Organization")
            if body is None:
                continue
            people = list(sentence.at[match.start("p")].each) if match["p"] else _named(draft, sentence, match.start())
            if match["n"]:
                people = people[-_COUNTED[match["n"]] :]
            meant = [(c, who) for c in people if (who := c.meaning("Person")) is not None and works_for(draft, who, body)]
            alone = match["ordinal"] is not None and not _SEVERAL.search(match["ordinal"])
            pointed = match["p"] and any(c.note == "coref" for c in people)
            if (match["n"] and len(meant) != _COUNTED[match["n"]]) or (alone and len(meant) > 1) or (pointed and len(meant) < len(people)):
                continue
            for chunk, who in meant:
                if not draft.about("affiliatedWith", who):
                    span = sentence.original(*match.span())
                    draft.say(
                        who,
                        "affiliatedWith",
                        body,
                        "agency-by-tables",
                        span,
                        subject_span=chunk.span,
                        object_span=org.span,
                        trigger=org.span,
                    )


def _named(draft: Draft, sentence: Sentence, at: int) -> list[Chunk]:
    """The people named before a place, in this sentence or those just before, each once and in their order."""
    found: dict[str, Chunk] = {}
    for near in draft.sentences[max(0, sentence.number - REACH) : sentence.number + 1]:
        for place, whole in sorted(near.at.items()):
            for chunk in whole.each if near is not sentence or place < at else ():
                who = chunk.meaning("Person")
                if who is not None and chunk.note != "coref":
                    found.pop(who.id, None)
                    found[who.id] = chunk
    return list(found.values())


_WHO = (
    r"(?:m[ae]n|wom[ae]n|people|persons?|pair|duo|trio|two|three|four|quartet|twosome|half|others?|ones?|colleagues?|crewmates?|fellow|fellows|members?"
    r"|representatives?|envoys?|delegates?|delegation|contingent|hands?|newcomers?|arrivals?|rookies?|veterans?|visitors?|guests?|residents?|boarders?|lodgers?"
    r"|fl(?:ie|y)rs?|spacewalkers?|spacefarers?|space ?travell?ers?|astronauts?|cosmonauts?|employees?|recruits?|alumn(?:us|i|a)|entrants?|participants?"
    r"|physicians?|doctors?|scientists? aboard|[a-z]{3,12}ologist|(?:geo|astro|bio)?physicist|(?:bio)?chemist|mathematician|surgeon|botanist|oceanographer|veterinarian|dentist|schoolteacher|(?:test|fighter|helicopter|navy) pilot|crew ?(?:members?|m[ae]n|wom[ae]n)|corps|astronaut (?:corps|office|group|class|team)|selection|choice|passengers?|side|faces?|youngest|oldest|newest|first)"
)
"""Nouns for people that stand behind an agency's name: "the NASA pair", "ESA's man outside"."""
_PLAIN = r"(?:(?!and |or |with |of |in |at |on |by |for |to |from |than |as |is |are |was |were |has |had |will )[a-z0-9-]+,? )"
_SIGN = (
    r"(?:patch|badge|colou?rs|logo|emblem|insignia|payroll|pay|uniform|sleeves?|banner|auspices|behalf|ranks|ranks and file|corps|cadre|roster|books|service|employ|employment|staff|circle|star circle|meatball"
    r"|blue suit|name|flag|astronaut (?:corps|office|group|team|class))"
)
_TIES = (
    r"(?:works?|worked|working|fl(?:y|ies)|flew|flown|flying|serves?|served|serving|represents?|represented|representing|stands?|stood|standing|goes|went|travels?|travell?ed|rides?|rode|commands?|commanded|walks?|walked"
    r"|belongs?|belonged|belonging|answers?|answered|answering|reports?|reported|reporting|is|are|was|were|comes?|came|coming|hails?|hailed|joins?|joined|employed|assigned|seconded|lent|loaned|on loan|attached|hired|paid|sent|chosen|picked|selected|recruited|drawn|detached|dispatched|nominated"
    r"|here|aboard|outside|up|there|also|both|all|each|either|latter|former|respectively|astronauts?|cosmonauts?|m[ae]n|wom[ae]n|members?|people|colleagues?|crewmates?|partners?|doctor|physician|veteran|rookie|recruits?|employees?|envoys?|representatives?|delegates?|newcomers?|others?|rest|pair|duo|trio|two|three|four|fliers?|flyers?|participants?|career|years|jobs?|post|controls)"
)
"""Words of belonging: within a few words of an agency they tell of the people named beside them."""
_SENDS = r"(?:chose|picked|selected|recruited|hired|sent|sends|lent|lends|loaned|employs|employed|trained|counts|called|put|named|assigned|seconded|pays|paid|dispatched|nominated|provided|contributed|entrusted|flew|flies|has|had)"


@lru_cache(maxsize=4)
def _ties(alphabet: Alphabet) -> tuple[Pattern, ...]:
    o, p, r = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", "Person", "Role"))
    end = r"(?=[,.;:)]|$| [–—-]| (?:and|but|while|as|in|on|who|like|too|at|for|with|during|aboard|before|after|since|when|until|is|are|was|were|has|had|all|both|he|she|they|it|to|again|alone|then|now|outside|inside|respectively|(?:[a-z]+ed|[a-z]+s|[a-z]+ing))\b)"
    any_of = rf"(?:{_WHO}\b|{r}|{p})(?!')"
    return (
        Pattern(rf"(?P<o>{o})(?:'s?)? {_PLAIN}{{0,4}}?(?P<who>{any_of})"),
        Pattern(rf"(?P<who>{_SIGN}) (?:of|from|for|at) (?:the )?(?P<o>{o})(?!')"),
        Pattern(rf"(?P<o>{o})(?:'s?)? (?:[a-z-]+ ){{0,2}}?(?P<who>{_SIGN})\b"),
        Pattern(
            rf"(?:\b(?P<who>{_TIES})|(?P<p>{p})|(?P<r>{r}))(?:,? (?!not\b|never\b|by\b|built\b|made\b|between\b)[a-z-]+){{0,2}}?,? (?:for|from|with|of|to|at|(?<=ed )by|(?<=sent )by|(?<=chosen )by|(?<=lent )by) (?:the |[a-z-]+ |[\ue000-\uf8ff](?:'s?)? (?:and )?){{0,3}}?(?P<o>{o})(?!')(?:,? and (?:the |of |for |from )?(?P<too>{o})(?!'))?{end}"
        ),
        Pattern(
            rf"(?P<o>{o}),? (?:itself |also |had |has |once |which )*(?P<who>{_SENDS}) (?:up |out )?(?:{p}|him\b|her\b|them\b|both\b|all (?:three|four)|the (?:last|first|other|latter|former|two|three|pair|second|third|rest)(?: (?:two|three|four|one|ones))?\b)"
        ),
        Pattern(rf"(?P<o>{o}) (?:itself |also |had |has |once )*(?P<who>[a-z]+ed|gave|gives|got|made|taught|let) (?:him|her|them)\b"),
        Pattern(rf"\b(?:whom?|that) (?:the )?(?P<o>{o}) (?:itself |also |had |has |once )*(?P<who>{_SENDS})\b"),
        Pattern(rf"\b(?:is|are|was|were) (?P<who>(?:all |both )?)(?P<o>{o})(?=[,.;]|$)"),
    )


_FORMERLY = compiled(
    r"\b(?:not|never|no|(?:could|might|would|should) have|former|formerly|once|ex|retired|future|until|backup|nor|without|unlike|instead of|between|photos?|image|courtesy|credit|handout|copyright|said|says|according|asked|thanks?|grandfather|father|mother|brother|husband|wife)\b|/"
)
"""Words before an agency's name by which it is nobody's here."""
_HELD = compiled(
    r"\b(?:photograph\w*|shows?|showed|holds?|held|wav(?:es|ed)|hung|hangs|paint\w*|saw|sees|looks? at|reads?|brings?|brought|unfurls?|unfurled) (?:the |an? |his |her )?(?:[a-z]+ )?$"
)
""" "X photographed the flag of the CSA"."""
_UNREAL = compiled(
    r"\b(?:could|would|might|should|if|wish(?:es|ed)?|dream(?:s|ed|t)?|hop(?:es|ed)|want(?:s|ed)|appl(?:ies|ied)|rejected|turned down|but no)\b"
)
"""Words of a clause by which somebody's agency is none yet, or only thought of."""
_MANY = compiled(
    r"\b(?:both|all|two|three|four|five|pair|duo|trio|quartet|twosome|half|others|rest|ones|they|are|were|men|women|people|astronauts|cosmonauts|members|colleagues|crewmates|fellows|employees|recruits|fl(?:ie|y)rs|spacewalkers|hands|veterans|representatives|delegates|contingent|corps|classmates|work|fly|serve|represent|belong|answer|report|come|came|flew|worked|them|each|residents|guests|visitors|arrivals|newcomers)\b"
)
_NUMBER = compiled(r"\b(both|two|pair|duo|twosome|three|trio|four|quartet)\b")


def read_agencies_told(draft: Draft) -> None:
    """States the agency of those whom the words around its name can mean and the tables have there, if nothing gave them one yet."""
    for sentence in draft.sentences:
        bodies = {body.id: body for chunk in sentence.chunks if (body := chunk.meaning("Organization")) is not None and not chunk.members}
        if not bodies or not any(_waiting(draft, sentence, body) for body in bodies.values()):
            continue
        _tell_in_turn(draft, sentence)
        for pattern in sentence.worth(_ties(sentence.alphabet)):
            for match in pattern.finditer(sentence.codes):
                _tell(draft, sentence, match)
        _read_loosely(draft, sentence)


_AGAINST = compiled(
    rf"\b(?:photos?|photographs?|images?|picture|video|credit|courtesy|handout|provided|according|say|says|said|told|announced|messages?|call|calls|word|orders?|permission|news|between|letters?|notes?|e-?mails?|gifts?|presents?|parcels?|visits?|wishes|greetings|requests?|agreement|agreed|barter|bartered|deal|thanks"
    rf"|photographed|about|beside|near|(?:flags?|logos?|emblems?) of|built|made|designed|developed|supplied|owned|operated|run|funded|sponsored|managed|launched|delivered|flown|controlled|led|ordered|bought|laborator(?:y|ies)|headquarters|experiments?|stud(?:y|ies)|research|tests?|camera|cent(?:er|re)|by|at"
    rf"|(?:{ANY_NOUN}) (?:of|from|for))\b|/"
)
"""Words before an agency's name by which it is told of something else than the people of the sentence."""
_THINGS_OF = compiled(
    rf"(?:'s?)? (?:(?!and |or |with |of |in |at |on |by |for |to |from |is |are |was |were )[a-z0-9-]+ ){{0,3}}?(?:[\ue000-\uf8ff]|(?:{ANY_NOUN}|television|tv|cameras?|cent(?:er|re)s?|control|controllers?|website|web|broadcast|images?|photos?|video|experiments?|stud(?:y|ies)|research|projects?|programs?|programmes?|missions?|flights?|officials?|pupils?|students?|interns?|children|teachers?|trainers?|instructors?|chiefs?|leaders?|experts?|workers?|staff|engineers?|managers?|management|headquarters|administrator|director|rockets?|racks?|payloads?|instruments?|facility|facilities|devices?|demonstrators?|tests?|technology|furnace|printer|computers?|tablets?|hardware|equipment|tools?|suits?|spacesuits?|gear|kit|boxes|box|bags?|plans?|hopes?|goals?|history|photographers?|artemis|posters?|flags?|patch(?:es)?|logos?|stickers?|pages?|books?|cakes?|banners?|caps?|shirts?|mugs?|crew quarters|science|work|fleet|budget)\b)"
)
_OWNS = compiled(r"'s? [a-z]")
_SUBJECT = compiled(r"(?:^|[,;:–—] |\b(?:and|but|that|which|while|as|when|because|since|after|before|though) )(?:the )?$")
"""Before a name that opens a clause: what it does there is told, and of whom it is not."""
_FAR = 90


def _read_loosely(draft: Draft, sentence: Sentence) -> None:
    """An agency named beside somebody whom the tables have there is theirs, unless words beside it give it something else to be."""
    clauses = [-1, *(m.start() for m in _CLAUSE.finditer(sentence.codes)), len(sentence.codes)]
    for at, org in sentence.at.items():
        body = org.meaning("Organization") if not org.members else None
        if body is None or "/" in sentence.codes[max(0, at - 1) : at + 2] or _THINGS_OF.match(sentence.codes, at + 1):
            continue
        if _OWNS.match(sentence.codes, at + 1):
            continue  # "X holds NASA's radar": what it owns is no person, or `_ties` would have told
        start = max(c for c in clauses if c < at)
        if _AGAINST.search(sentence.codes, max(start + 1, at - 35), at) or _FORMERLY.search(sentence.codes, start + 1, at):
            continue
        if _UNREAL.search(sentence.codes, start + 1, at):
            continue
        if _SUBJECT.search(sentence.codes, start + 1, at) and not sentence.codes.startswith("'", at + 1):
            continue
        if mood(sentence, at, at + 1):
            continue
        end = min(c for c in clauses if c > at)
        places = [
            (abs(there - at), there)
            for there, chunk in sentence.at.items()
            if start < there < end and abs(there - at) < _FAR and any(_waits(draft, each, body) for each in chunk.each)
        ]
        group = sentence.at[min(places)[1]].each if places else ()
        if any(c.note == "coref" for c in group) and not all(_waits(draft, c, body) for c in group):
            continue  # "both fly for Roscosmos", of an American and a Russian
        for chunk in group:
            who = chunk.meaning("Person")
            if who is not None and _waits(draft, chunk, body):
                quote = cover(org.span, chunk.span)
                draft.say(
                    who, "affiliatedWith", body, "agency-by-tables", quote, subject_span=chunk.span, object_span=org.span, trigger=org.span
                )


_CLAUSE = compiled(r";|:| –| —")


def _waits(draft: Draft, chunk: Chunk, body: Entity) -> bool:
    who = chunk.meaning("Person")
    return who is not None and works_for(draft, who, body) is True and not draft.about("affiliatedWith", who)


def _tell(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """States of whom a match of some words of belonging is told."""
    before = max(sentence.codes.rfind(mark, 0, match.start()) for mark in ",;:(")
    clause = max(sentence.codes.rfind(mark, 0, match.start()) for mark in ";:") + 1
    if _UNREAL.search(sentence.codes, clause, match.end()):
        return
    if _HELD.search(sentence.codes, max(before, 0), match.start("who")):
        return
    if _FORMERLY.search(sentence.codes, max(before, match.start() - 40, 0), match.end()) or mood(sentence, match.start(), match.end()):
        return
    for slot in ("o", "too") if match.groupdict().get("too") else ("o",):
        org = sentence.at[match.start(slot)]
        body = org.meaning("Organization")
        if match.end() == match.end(slot) and _THINGS_OF.match(sentence.codes, match.end()):
            continue  # "X is with JAXA pupils"
        for chunk, who in _meant(draft, sentence, match, body) if body is not None else ():
            _say(draft, sentence, match, chunk, who, org)


def _say(draft: Draft, sentence: Sentence, match: re.Match[str], chunk: Chunk, who: Entity, org: Chunk) -> None:
    body, here = org.meaning("Organization"), chunk.span if sentence.span.start <= chunk.start < sentence.span.end else None
    if body is not None:
        quote = cover(sentence.original(*match.span()), here)
        draft.say(who, "affiliatedWith", body, "agency-by-tables", quote, subject_span=chunk.span, object_span=org.span, trigger=org.span)


@lru_cache(maxsize=4)
def _in_turn(alphabet: Alphabet) -> Pattern:
    o = f"[{alphabet.slot['Organization']}]"
    return Pattern(
        rf"(?P<list>{o}(?:(?:,|,? and|;) (?:(?:the|of|for|from|to) )*{o})*,? and (?:(?:the|of|for|from|to) )*{o}),? (?:respectively|in (?:that|this|the same) order|in turn|from (?:left|right)|left to right|right to left)\b"
    )


def _tell_in_turn(draft: Draft, sentence: Sentence) -> None:
    """Agencies in the order of as many people named last: each one's own, where the tables agree to all."""
    pattern = _in_turn(sentence.alphabet)
    for match in pattern.finditer(sentence.codes) if not sentence.codes.lacks & pattern.mask else ():
        orgs = [sentence.at[at] for at in range(*match.span("list")) if at in sentence.at]
        people = _named(draft, sentence, match.start())[-len(orgs) :]
        pairs = [(c, c.meaning("Person"), org, org.meaning("Organization")) for c, org in zip(people, orgs, strict=False)]
        if len(people) == len(orgs) and all(who and body and works_for(draft, who, body) for _, who, _, body in pairs):
            for chunk, who, org, _ in pairs:
                if who is not None and not draft.about("affiliatedWith", who):
                    _say(draft, sentence, match, chunk, who, org)


def _meant(draft: Draft, sentence: Sentence, match: re.Match[str], body: Entity) -> list[tuple[Chunk, Entity]]:
    """Those of an agency, by the tables, of whom words of belonging can be told: in the sentence, else in the nearest before it."""
    waiting = _waiting(draft, sentence, body)
    here = sentence.original(*match.span())
    words = sentence.text[max(sentence.span.start, here.start - 30) : here.end].lower()
    words = words[max(words.rfind(mark, 0, 30) for mark in ",;:(") + 1 :]
    number = _NUMBER.search(words)
    if waiting and waiting[0][0].start < sentence.span.start:
        there = draft.holder(waiting[-1][0].start)
        if not _MANY.search(words):
            waiting = [pair for pair in waiting if pair[0].start >= there.span.start]
    many = GROUPS[number.group()] if number else 0
    if many and sum(works_for(draft, who, body) is True for who in _people_before(draft, sentence)) < many:
        return []  # "both fly for Roscosmos", of an American and a Russian
    waiting = waiting[-many:] if many else waiting
    if len(waiting) < 2 or _MANY.search(words):
        return waiting
    beside = [pair for pair in waiting if _next_to(sentence, match, pair[0])]
    return beside if len(beside) == 1 else []


def _people_before(draft: Draft, sentence: Sentence) -> list[Entity]:
    """Everybody named in a sentence and just before it, once each."""
    near = draft.sentences[max(0, sentence.number - REACH) : sentence.number + 1]
    found = {ident: who for each in near for ident, chunk in each.people().items() if (who := chunk.meaning("Person")) is not None}
    return list(found.values())


_NEAR = 40
"""How many characters before words of belonging the one may be named of whom they are told, if nobody else is between."""


def _next_to(sentence: Sentence, match: re.Match[str], person: Chunk) -> bool:
    """True for who stands in the words, or is the last to be named before them."""
    places = [at for at, chunk in sentence.at.items() if chunk.is_a("Person") and at < match.end()]
    last = max(places, default=-1)
    if last < 0 or last < match.start() - _NEAR or person not in sentence.at[last].each:
        return False
    return not sentence.at[last].members or person is sentence.at[last].members[-1]


_OWNS = compiled(r"['’]s? [a-z]")
""" "X's camera belongs to the CSA"."""


def _waiting(draft: Draft, sentence: Sentence, body: Entity) -> list[tuple[Chunk, Entity]]:
    """Those named in a sentence, else just before it, whom the tables have at an agency and the text has nowhere yet."""
    for near in (sentence, *reversed(draft.sentences[max(0, sentence.number - REACH) : sentence.number])):
        named = near.people()
        theirs = [
            (chunk, who)
            for chunk in named.values()
            if (who := chunk.meaning("Person")) is not None and works_for(draft, who, body) and not _OWNS.match(draft.text, chunk.end)
        ]
        if theirs:
            return [pair for pair in theirs if not draft.about("affiliatedWith", pair[1])]
    return []
