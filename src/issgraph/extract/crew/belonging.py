"""People and a flight with words of belonging between them, whichever comes first, to memberships: "A and B, guests of Ax-2", "the four
make up Crew-8", "STS-92 also carried A, B and C"; a flight alone in a label ("Mission: STS-128.") to those it is set beside. The file is
long by the ways of belonging, each a pattern of its own.

That they belong the words say; who of those named the tables: nobody is told to be of a crew in which they do not have them."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import is_plural, say_role
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew, resides, works_for
from issgraph.extract.naming.draft import FREIGHT, Draft, Pending
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_MEMBERS = (
    "passengers?|guests?|hosts?|visitors?|crew ?mates?|companions?|shipmates?|colleagues?|veterans?|rookies?|newcomers?|members?|crew|team|half|rest"
    "|remainder|majority|residents?|fliers?|flyers?|astronauts?|cosmonauts?|spacewalkers?|opposite numbers?|counterparts?|participants?"
    "|astronaut|man|woman|men|women|one|two|three|four|five|six|seven|trio|quartet|pair|duo|addition|people|representatives?"
    "|farmers?|gardeners?|cooks?|chefs?|physicians?|doctors?|medics?|scientists?|botanists?|photographers?|plumbers?|mechanics?|handym[ae]n|barbers?|librarians?|musicians?|guitarists?"
    "|inhabitants?|occupants?|tenants?|stalwarts?|regulars?|old hands?|hands?|engineers?|bakers?|painters?|artists?|poets?|teachers?|geologists?|oceanographers?|biologists?"
)
_ROSTER = (
    "crews?|crew ?members?|members?|first|newest|latest|team|line-?up|roster|complement|trio|quartet|pair|duo|two|three|four|five|six|seven|people|persons|astronauts"
    "|cosmonauts|fliers|residents|men|women|were|are|is|was|in brief|at a glance|in full|aboard|on board|here|today|comprises|comprised|includes"
    "|included|the|its|of|prime|mission|flight|who's who|liked to be called|called"
)
"""What may stand between a flight and the colon or dash before its crew."""
_UP = "up|down|here|there|along|aloft|home|together|in|out|back|over|also|with him|with her|with them|to (?:the )?(?:orbit|space|station|outpost)"
_MODEST = r"(?:(?!not\b|never\b|backup|former|future|next|previous|spare|reserve|only|first|last|except|but|patch|logo|hat|shirt|flag|pin)[a-z'-]+ )"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> dict[str, Pattern]:
    p, r, o, s, v = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Role", "Organization", "SpaceStation", "VisitingVehicle"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    aside = r"(?: \([^()]{1,40}\))?"
    to = rf"(?:(?:the|this|that|same|space|shuttle|soyuz|dragon|mission|{o}(?:'s)?) )*"
    end = r"(?!'s? (?:space ?walk|eva|first|second|third|patch|launch|landing|docking|arrival|capsule|ship|dragon)|,? (?:space ?walk|patch|logo|session))"
    return {
        "alias": Pattern(
            rf"(?P<p>{p}){aside},? (?P<v>(?:(?:better |also |collectively |together |jointly )*(?:known|referred to)(?: collectively| together| jointly)? as|i\.e\.,?|that is,?|a\.?k\.?a\.?|in a word,?|in short,?|alias)) {to}(?P<x>{x}){end}"
        ),
        "crews": Pattern(
            rf"(?P<p>{p}){aside}(?: \([a-z ,]{{2,30}}\))?,? (?:who )?(?:now |then |all |both |together |also |have |had |has |still |jointly )*(?P<v>make up|made up|making up|form|formed|forming|constitute|constituted|comprise|comprised|crew|crews|crewed|man|manned|staff|staffed|complete|completed|round(?:ed)? out"
            rf"|(?:form|formed|be|is|are|was|were) (?:an? )?(?:[a-z]+ )?part of|(?:switched|transferred|moved|moves|moving|transferring|switching|transfers|belong|belongs|belonged|belonging|assigned)(?: over)? to|(?:stays?|stayed|staying|remains?|remained) (?:on |behind |aboard )*(?:as|with|for)|(?:are|were|is|was|became|become)(?: (?:all|both|now|then|also|indeed))*(?: (?:of|on|with|in|for|together))?|(?:signed|settled|moved|gone|went) (?:on|in) with|joined|joins?|joining|fly|flies|flying|flew) {to}(?P<x>{x}){end}"
        ),
        "riding": Pattern(
            rf"(?P<p>{p}){aside},? (?:who )?(?:all |both |had |have |has |also )*(?P<v>(?:returns?|returned|returning|land|lands|landed|lived|lives?|living|work|works|worked|spend|spends|spent|completed?|finish(?:ed)?|stay|stays|stayed)[^.;:,{alphabet.slot['Person']}]{{0,45}}? as (?:part|members) of|(?:ride|rides|rode|riding|come|comes|came|coming|go|goes|went|going|travel(?:ed|led|s|ing)?|launch(?:ed|ing)?|flew|fly|flies|flying|flown|serve|serves|served|serving)(?: (?:{_UP}))*(?: [a-z]+ [a-z]+)? (?:on|aboard|in|with|by|for|as part of|as)) {to}(?P<x>{x}){end}"
        ),
        "with whom": Pattern(
            rf"(?P<p>{p}){aside},? (?P<v>(?:(?:the|all) )?(?:(?:two|three|five|six) )?(?:others )?(?:who,? )?(?:together |along )?with (?:whom (?:he|she|{p})|(?:him|her|{p})) (?:also )?(?:makes? up|forms?|formed|made up|flies|flew|fly|launched|launches|shares?|shared|came up)(?: (?:in|on|as))?) {to}(?P<x>{x}){end}"
        ),
        "partner": Pattern(
            rf"(?P<p>{p}),? (?P<v>(?:his|her|their|the other) (?:[a-z]+ )?(?:partner|companion|colleague|teammate|crew ?mate|half) (?:on|in|for|during|of) (?:the |that |this )?(?:[a-z-]+ ){{0,2}}(?:space ?walk|eva|walk|outing|excursion|session)s? (?:of|on|during)) {to}(?P<x>{x}){end}"
        ),
        "whose": Pattern(
            rf"(?P<p>{p}){aside}(?:,| --?| –| —)? (?P<v>whose (?:own |[a-z-]+ ){{0,2}}?(?:stay|stint|time|tour|tour of duty|term|turn|service|days|weeks|months|half year|work|duties|hitch|spell|shift|assignment|residence|mission|membership|place|seat|career) (?:as (?:an? |the )?(?:{r}|part|members?|one) (?:of|on|with|for)|with|on|in|of|aboard|as part of)) {to}(?P<x>{x}){end}"
        ),
        "in turn": Pattern(
            rf"(?P<p>{p}){aside},? (?:who )?(?:has |have |had |was |were |is |are )?(?P<v>(?!not|never)[a-z]+(?: (?!not|never|nor)[a-z-]+){{0,6}}?,? (?:in|on|with|for|as part of)) {to}(?P<x>{x})(?P<n>,? (?:(?:and|but) )?(?:then|later|afterwards?|after that|now|next|finally)(?: (?:in|on|with|for|as part of|of))? (?:the )?(?P<y>{x}))"
        ),
        "noun": Pattern(
            rf"(?P<p>{p})(?:'s)?{aside},? (?:who (?:is|are|was|were) )?(?P<v>{_MODEST}{{0,5}}?(?:{_MEMBERS})) (?:of|on|in|aboard|with|for|from) {to}(?P<x>{x}){end}"
        ),
        "only": Pattern(
            rf"(?P<p>{p}){aside},? (?:who (?:is|are|was|were) |is |was )?(?P<v>(?:an?|the|one|{o}'s)(?: (?:only|sole|lone|first|second|third|fourth|youngest|oldest|newest|latest|one|single))? (?:[{alphabet.slot[NAME]}{alphabet.slot['Country']}]|european|member|crew ?member|representative|woman|man|astronaut|{r})(?: (?:representative|member|crew member))?) (?:of|on|among|in|aboard|with) {to}(?P<x>{x})(?! crew's){end}"
        ),
        "names": Pattern(
            rf"(?P<p>{p})(?::|,| --| –| —| are|) ?(?P<v>(?:the |these |all )?(?:[a-z]+ ){{0,2}}(?:names|faces|signatures|initials|autographs|portraits|heads)(?: [^.;:,{alphabet.slot['Person']}]{{1,40}})?(?: (?:are|were) those)? of) {to}(?P<x>{x}){end}"
        ),
        "of the craft": Pattern(
            rf"(?P<p>{p}){aside},? (?:who (?:is|was) )?(?:the )?(?P<r>{r}) of (?:the|that|this) (?:(?:departing|departed|arriving|docked|visiting|returning|same|new|newly arrived|older|newer) )?(?P<c>{v}|ship|capsule|craft|spacecraft)(?=[,.;:)]|$| and\b| who\b)"
        ),
        "as a": Pattern(rf"(?P<p>{p}),? [^.;:]{{3,60}} as (?P<v>(?:an? |one )(?:[a-z-]+ )?(?:member|part) of) {to}(?P<x>{x}){end}"),
        "with them": Pattern(rf"\b(?P<v>with) (?P<p>{p}) {to}(?P<x>{x}) (?:became|was|is|grew|has|had|got|gets)\b"),
        "holds": Pattern(
            rf"(?P<x>{x})(?:'s)?(?: (?:crew|flight|mission|team|complement))?(?:,[^.;:,]{{3,50}})?,? (?:which |that )?(?:also |mainly |now |then )*(?P<v>included?|includes|including|comprised?|comprises|consist(?:s|ed) of|consisting of|counted|counts|counting|numbered|carried|carries|carrying|had aboard|(?:has|had|with) (?:only |just )?(?:two|three|four|five|six|seven)(?: [a-z-]+){{1,6}}:|united|unites|brought together|whose (?:[a-z-]+ |[{alphabet.slot[NAME]}{alphabet.slot['Country']}]s? ){{1,3}}(?:is|are|was|were|includes?|included)|was flown by|was crewed by|is crewed by|was staffed by|is staffed by|was manned by) (?:[a-z-]+ ){{0,4}}?(?P<p>{p})(?!'s)"
        ),
        "listed": Pattern(
            rf"(?P<x>{x})(?:'s)?(?P<v>(?: (?:{_ROSTER})\b){{0,6}}(?: \(?(?:from |left |to |right |l-r)+\)?)?(?::| –| —| --| -)) (?:(?:in |at )?(?:the )?(?:front|back|rear|middle|top|bottom)(?: row)?(?:,|:|,? from left,|,? left to right,) )?(?:the )?(?:[a-z-]+ ){{0,2}}?(?P<p>{p})"
        ),
        "grown": Pattern(
            rf"(?P<x>{x})(?: crew)? [^.;:]{{0,60}}\b(?P<v>(?:with|by|after|on|upon) (?:the )?(?:arrival|addition|coming) of) (?:[a-z-]+ ){{0,2}}?(?P<p>{p})"
        ),
        "mates": Pattern(rf"(?P<x>{x}) (?P<v>(?:crew ?mates?|shipmates?|companions?|teammates?|hosts?|colleagues?)),? (?P<p>{p})"),
        "group": Pattern(
            rf"^(?:(?:together|jointly|between them|in all|as a group|as one),? )?(?P<g>they|these|those|them|both(?: of them)?|all(?: of (?:them|whom|these)| (?:two|three|four|five|six|seven|eleven))?|the (?:two|three|four|five|six|seven|pair|duo|trio|quartet|foursome|group|crew|team)|this (?:pair|duo|trio|quartet|foursome|group|crew|team|is)|together|(?:this is |that is |here is )?(?:the )?(?:whole|entire|complete|full|entirety)(?= )|(?:this is |that is |here is )?all(?= of ))(?P<v>[^.;:{alphabet.slot['Person']}]{{0,50}}?) {to}(?P<x>{x}){end}"
        ),
        "label": Pattern(
            rf"(?:^|: |; | – | — )(?:that (?:was|is) |(?:mission|flight|crew|expedition|event)(?::| –) ?|the |prime crew,? (?:of )?)*(?P<x>{x})(?:'s)?(?P<n>(?: (?:prime |official |in-?flight |whole |full |flight )?(?:crew|mission|portrait|patch|team))*)"
            rf"(?P<d>(?:, (?:[{alphabet.slot['Date']}]|flight day \d+))*)[.]?$"
        ),
        "office": Pattern(r, given=(alphabet.slot["Role"],)),
        "their": Pattern(rf"\b(?P<whose>his|her|their)(?: own| new)? (?P<r>{r})(?:,|:| is| was| –| —)? (?P<p>{p})(?!'s)"),
        "ship's": Pattern(
            rf"(?<![\ue000-\uf8ff] )(?:{v}|{s}|station|outpost|complex|ship|capsule|spacecraft)'s (?P<r>{r}),? (?P<p>{p})(?=[,.;:]|$| [a-z])(?!'s)"
        ),
        "of the ship": Pattern(
            rf"(?P<p>{p}),? (?:who (?:is|was) )?(?:{v}|{s}|the (?:station|outpost|complex|ship|capsule|spacecraft))'s (?P<r>{r})(?=[,.;:)]|$| and| in| on| at)"
        ),
        "engineer": Pattern(
            rf"(?P<p>{p})[^.;:{alphabet.slot['Person']}]{{0,50}}? as (?:an |one of (?:the |its )(?:[a-z]+ )?)?(?P<e>engineers?)(?: (?:of|on|with|for|in) (?:the )?(?P<x>{x}))?(?=[,.;:]|$| under| before| and| beside| alongside)"
        ),
        "verb": Pattern(
            rf"(?:^|[.;:] |, (?:and |while )?)(?P<p>{p}) (?P<r>{r}) (?:the )?(?P<x>{x})(?=[.,;:]|$| (?:and|with|on|for|in|to|until|from)\b)"
        ),
    }


_FORWARD = ("alias", "with whom", "partner", "whose", "in turn", "crews", "noun", "names", "only", "as a", "with them")
_BACKWARD = ("holds", "grown", "mates")
_ELSE = compiled(
    r"\b(?:backups?|back-ups?|reserves?|understud(?:y|ies)|replac\w+|succe\w+|successors?|predecessors?|former|ground|simulat\w+|play(?:s|ed|ing)?)\b"
)


_OTHERS = compiled(
    r"\b(?:to|with|by|before|after|behind|unlike|during|on|in|join\w*|help\w*|support\w*|greet\w*|reliev\w+|replac\w+|taken|shot|captured|photographed|recorded|made|filmed) (?:the |its |their |[a-z\d]+-[a-z]+ )*$"
)
"""Before a flight whose colon lists no crew: "taken on STS-132: A rides the arm", "useful to the Expedition 71 crew: they ..."."""
_IN_COMPANY = compiled(
    r"\b(?:with|beside|behind|among|alongside|amid|to|for|from|by|near|between) (?:the |all |most |some )*(?:[a-z-]+ )?(?:crew|members?|team|rest|astronauts?|men|women|people|quartet|trio|pair|duo)$"
)
"""With whom somebody is."""
_OF_A_SHIP = compiled(r"\b(?:passengers?|crew|crew ?mates?|shipmates?|members?|participants?|guests?|trio|hosts?|prime)\b")
"""Words that count someone into the crew of a Soyuz: who only came by one is of an expedition."""


def read_belonging(draft: Draft) -> None:
    """States who is of a flight because words between the two count them in."""
    for sentence in draft.sentences if draft.flights else ():
        patterns = _patterns(sentence.alphabet)
        if sentence.number and not sentence.codes.lacks & patterns["group"].mask:
            _groups(draft, sentence)
        if not sentence.codes.lacks & patterns["label"].mask:
            _labels(draft, sentence)
        if not sentence.people():
            continue
        _offices(draft, sentence)
        for name in (*_FORWARD, "riding", *_BACKWARD, "listed"):
            pattern = patterns[name]
            if sentence.codes.lacks & pattern.mask:
                continue
            for match in pattern.finditer(sentence.codes):
                span = sentence.original(*match.span())
                ahead = mood(sentence, match.start(), match.start("v"))
                if name == "listed" and _OTHERS.search(sentence.codes, 0, match.start()):
                    continue
                if ahead == "denied" or _ELSE.search(sentence.codes, match.start(), match.end()):
                    continue
                chunk = sentence.at[match.start("x")]
                people = sentence.at[match.start("p")].each
                if len(people) > 1 and sentence.number and sentence.at[match.start("p")].note == "coref":
                    people = (*people, *_listed_before(draft, sentence, chunk))  # "they" are the last of a list in parts
                if name == "with whom":
                    people = tuple(
                        each for at, c in sorted(sentence.at.items()) if at < match.start("x") and c.is_a("Person") for each in c.each
                    )
                if name == "listed":
                    people = tuple(
                        each for at, c in sorted(sentence.at.items()) if at >= match.start("p") and c.is_a("Person") for each in c.each
                    )
                    if any(c.is_a("Mission", "Expedition") for at, c in sentence.at.items() if at > match.start("p")):
                        continue
                if (
                    name == "noun"
                    and _IN_COMPANY.search(match["v"])
                    and any(draft.about("memberOf", p) for each in people if (p := each.meaning("Person")))
                ):
                    continue  # "A of Expedition 5 poses with the crew of STS-111"
                then = match.groupdict().get("y")
                for each in (*chunk.each, *(sentence.at[match.start("y")].each if then else ())):
                    flight = each.meaning("Expedition", "Mission")
                    if flight is not None and flight.cls == "Expedition" and "guest" in match["v"]:
                        continue  # a guest of the crew is none of it
                    if flight is not None and (
                        not flight.label.startswith("Soyuz")
                        or (name in ("noun", "alias", "listed", "mates") and _OF_A_SHIP.search(match["v"]))
                    ):
                        _count_in(draft, people, flight, each, span, rides=name in ("riding", "holds"))


def _listed_before(draft: Draft, sentence: Sentence, flight: Chunk) -> list[Chunk]:
    """Everyone of the sentence before, when the tables have them all in a crew."""
    named = [each for c in draft.sentences[sentence.number - 1].chunks if c.is_a("Person") for each in c.each]
    activity = flight.each[0].meaning("Expedition", "Mission")
    fit = activity is not None and all((p := each.meaning("Person")) is not None and flew(draft, p, activity) for each in named)
    return named if fit else []


def _count_in(draft: Draft, people: tuple[Chunk, ...], flight: Entity, chunk: Chunk, quote: Span, *, rides: bool = False) -> None:
    """Each of some people whom the tables have in a crew, and who only rode along where that is all that is told, is of it; of a flight
    that they do not know are all."""
    new = flight.id not in draft.gazetteer.rows and not rides
    for each in people:
        person = each.meaning("Person")
        known = flew(draft, person, flight) if person else None
        if (
            person is None
            or not (known or (known is None and new))
            or (rides and flight.cls != "Expedition" and resides(draft, person, flight))
        ):
            continue
        if all(s.object != flight for s in draft.about("memberOf", person)):
            draft.say(person, "memberOf", flight, "crew-listed", quote, subject_span=each.span, object_span=chunk.span, trigger=quote)


def _labels(draft: Draft, sentence: Sentence) -> None:
    """ "A (left) and B. STS-128, September 2009.": those named in the sentence and in the one before are of the flight of a label when it
    may be that of them all, and the picture of a scene is from it."""
    match = _patterns(sentence.alphabet)["label"].search(sentence.codes)
    flight = sentence.at[match.start("x")].meaning("Expedition", "Mission") if match else None
    crewed = match is not None and "crew" in match.group()
    if match is None or flight is None or flight.label.startswith(FREIGHT if crewed else ("Soyuz", *FREIGHT)):
        return
    named = [each for c in sentence.chunks if c.is_a("Person") for each in c.each]
    if not named and sentence.number and match.start() == 0:
        named = [each for c in draft.sentences[sentence.number - 1].chunks if c.is_a("Person") for each in c.each]
    crew = [person for each in named if (person := each.meaning("Person"))]
    if not crew or not all(flew(draft, person, flight) and (crewed or not resides(draft, person, flight)) for person in crew):
        return
    span = sentence.original(match.start("x"), match.end("x"))
    _count_in(draft, tuple(named), flight, sentence.at[match.start("x")], span)
    if draft.scene[max(0, sentence.number - 1)] and not crewed and not match["n"]:
        draft.say(draft.photo, "takenDuring", flight, "own-mission", span, object_span=span, trigger=span)


_COUNTS_IN = compiled(
    r"\b(?:whole|entire|entirety|complete|full|are|were|is|was|make up|made up|form|formed|fl[ye]w?|flying|flown|belong\w*|serv\w+|c[ao]me|rode|ride|launched|of|as|part|members?|crew\w*|join\w*|constitute\w*|compris\w+|represent\w*|complet\w+|known)\b"
)


def _groups(draft: Draft, sentence: Sentence) -> None:
    """ "A and B (front); C and D (back). Together they are Crew-8": those of the sentence before, when all of them may be."""
    match = _patterns(sentence.alphabet)["group"].search(sentence.codes)
    if match is None or not sentence.number or not _COUNTS_IN.search(match["g"] + match["v"]) or _ELSE.search(match["v"]):
        return
    if mood(sentence, match.start(), match.end("v")) == "denied":
        return
    named = [each for c in draft.sentences[sentence.number - 1].chunks if c.is_a("Person") for each in c.each]
    crew = {person.id: person for each in named if (person := each.meaning("Person"))}
    flight = sentence.at[match.start("x")].meaning("Expedition", "Mission")
    if flight and len(crew) > 1 and not flight.label.startswith("Soyuz") and all(flew(draft, person, flight) for person in crew.values()):
        _count_in(draft, tuple(named), flight, sentence.at[match.start("x")], sentence.original(*match.span()))


def _offices(draft: Draft, sentence: Sentence) -> None:
    """ "A leads STS-131. His pilot: B": an office of somebody's flight; "A skippers Crew-3": an office told by its verb."""
    patterns = _patterns(sentence.alphabet)
    told = not sentence.codes.lacks & patterns["office"].mask
    for match in patterns["their"].finditer(sentence.codes) if told else ():
        title, chunk = sentence.at[match.start("r")], sentence.at[match.start("p")]
        role, owner = title.meaning("Role"), _before(draft, sentence, match.start("whose"))
        if role is None or owner is None or draft.gazetteer.rows[role.id].get("scope") != "mission":
            continue
        theirs = [s.object for s in draft.about("memberOf", owner) if s.asserted and isinstance(s.object, Entity)]
        for each in chunk.each if draft.text[title.start : title.end].endswith("s") else chunk.each[:1]:
            person = each.meaning("Person")
            flights = [a for a in theirs if person and flew(draft, person, a) is not False]
            if person and len(flights) == 1 and not draft.about("role", person):
                say_role(draft, person, role, flights[0], "is-a-title", sentence.original(*match.span()), each.span, title.span)
    for name in ("ship's", "of the ship") if told else ():
        for match in patterns[name].finditer(sentence.codes):
            title, holder = sentence.at[match.start("r")], sentence.at[match.start("p")]
            role, person = title.meaning("Role"), holder.each[0 if name == "ship's" else -1].meaning("Person")
            if person is None or role is None or role.id not in ("commander", "pilot") or draft.text.endswith("s", title.start, title.end):
                continue
            if not draft.about("role", person) and all(p.person != person for p in draft.pending):
                draft.pending.append(Pending(person, role, holder.span, title.span, sentence.number))
    for name in ("of the craft", "ship's", "of the ship") if told else ():
        for match in patterns[name].finditer(sentence.codes):
            _of_a_soyuz(draft, sentence, match)
    for match in patterns["engineer"].finditer(sentence.codes):
        _engineer(draft, sentence, match)
    for match in patterns["verb"].finditer(sentence.codes) if told else ():
        title, flight = sentence.at[match.start("r")], sentence.at[match.start("x")].meaning("Expedition", "Mission")
        leader, meaning, words = sentence.at[match.start("p")], title.meaning("Role"), draft.text[title.start : title.end]
        person = leader.meaning("Person") if not leader.members else None
        if person is None or flight is None or meaning is None or meaning.id not in ("commander", "pilot"):
            continue
        if words.endswith("s") and words.islower() and flew(draft, person, flight) is not False:
            say_role(draft, person, meaning, flight, "commands", sentence.original(*match.span()), leader.span, title.span)


def _of_a_soyuz(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "A, commander of the departing Soyuz", "B, the ship's commander": of the one Soyuz of the text that carried them, where no other
    flight with a crew is told of."""
    title, holder = sentence.at[match.start("r")], sentence.at[match.start("p")]
    role, person = title.meaning("Role"), holder.each[-1].meaning("Person")
    if person is None or role is None or role.id not in ("commander", "soyuz-commander") or is_plural(draft, title):
        return
    ship = sentence.at.get(match.start("c")) if match.groupdict().get("c") else None
    named = ship.entities[0].id.removesuffix("-spacecraft") if ship is not None and ship.entities else ""
    every = {a.id: a for _, a in draft.flights if a.label.startswith("Soyuz") and flew(draft, person, a)}
    flights = [a for ident, a in every.items() if ident == named] or list(every.values())
    roscosmos = draft.gazetteer.rows["roscosmos"].entity
    if ship is not None and not named.startswith("soyuz"):
        return
    if ship is None and any(a.cls != "Expedition" and not a.label.startswith("Soyuz") for _, a in draft.flights):
        return
    if len(flights) == 1 and works_for(draft, person, roscosmos) and not draft.about("role", person):
        draft.pending = [pending for pending in draft.pending if pending.person != person]
        say_role(draft, person, role, flights[0], "is-a-title", sentence.original(*match.span()), holder.each[-1].span, title.span)


_AT_WORK = compiled(
    r"\b(?:fl(?:y|ies|ew|ying|own)|serv\w+|aboard|on board|joined|joins|came|rode|launched|at h\w+ side|stays?|stayed|remain\w*|lives?|lived)\b"
)


def _engineer(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "A flies with Expedition 47 as an engineer": on an expedition of theirs that is a flight engineer."""
    role, trigger = draft.gazetteer.rows["flight-engineer"].entity, sentence.original(*match.span("e"))
    if (
        not _AT_WORK.search(match.group())
        or mood(sentence, match.start(), match.start("e"))
        or _ELSE.search(sentence.codes, match.start(), match.end())
    ):
        return
    named = sentence.at[match.start("x")].meaning("Expedition") if match["x"] else None
    for each in sentence.at[match.start("p")].each[-1:]:
        person = each.meaning("Person")
        flights = {a.id: a for at, a in draft.flights if person and a.cls == "Expedition" and flew(draft, person, a)}
        flight = named or (next(iter(flights.values())) if len(flights) == 1 else None)
        if person and flight and flew(draft, person, flight) and not draft.about("role", person):
            say_role(draft, person, role, flight, "is-a-title", sentence.original(*match.span()), each.span, trigger)


def _before(draft: Draft, sentence: Sentence, at: int) -> Entity | None:
    """The one person named last before a place, in the sentence or the one before it."""
    here = [each for place, c in sorted(sentence.at.items()) if place < at and c.is_a("Person") for each in c.each]
    if not here and sentence.number:
        here = [each for c in draft.sentences[sentence.number - 1].chunks if c.is_a("Person") for each in c.each]
    return here[-1].meaning("Person") if here else None
