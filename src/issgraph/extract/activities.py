"""What people are told to do, as short phrases in base form: "works on a freezer" gives "work on freezer"."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.chunks import Chunk, Sentence
from issgraph.extract.clauses import mood
from issgraph.extract.draft import Draft, cover
from issgraph.extract.phrasing import PARTICLE, SITS, only_arm, phrase
from issgraph.extract.syntax import Parse, parse_of
from issgraph.extract.telling import LATER, Piece, pieces
from issgraph.extract.verbs import IRREGULAR, base_form, ending
from issgraph.extract.words import ADVERB, BE, DETERMINER, DO, HAVE, MODAL, PREPOSITION
from issgraph.model import Entity, Span


def read_activities(draft: Draft, sentence: Sentence) -> None:
    """Phrases for the people of a sentence: what their verbs say they do, in base form, with what it is done to."""
    people = [at for at, chunk in sorted(sentence.at.items()) if chunk.is_a("Person")]
    if people:
        parse, parts = parse_of(sentence), pieces(sentence)
        for at in people:
            for start in _verbs(parse, parts, at):
                _tell(draft, sentence, at, _joined(parse, parts, at), start)
        _operated(draft, sentence)
    _in_their_case(draft, sentence)


_GROUP = compiled(
    r"(?:crew|crews|crew ?members|astronauts|cosmonauts|spacewalkers|residents|guests?|visitors|hosts|[\ue000-\uf8ff]s?|people|they|women|men)(?: [a-z]+ly)? (?P<v>(?:pose|gather|share|celebrate|prepare|conduct|take|eat|squeeze[sd]?|float|work|get ready|participate|join|enjoy|wave|crowd|meet|toast|try|answer|talk|speak|exercise|train)(?:s|d|ed)?) "
)


_LISTED = compiled(
    r"\b(?:pictured|seen|shown|from (?:the )?(?:far )?(?:left|right|top|bottom|front|back)|left to right|clockwise|seated|standing|front row|back row|(?:crew|crews|members|trio|quartet)[a-z ]{0,20} (?:are|is|consists? of|includes?))\b"
)


def read_group(draft: Draft) -> None:
    """What a crew without names does, told of the people that the next sentences list: "The crew gathers for a meal. From left are ..."."""
    for sentence in draft.sentences[:2]:
        match = _GROUP.search(sentence.codes)
        if (
            match is None
            or any(chunk.is_a("Person") and chunk.note != "coref" for chunk in sentence.chunks)
            or not draft.scene[sentence.number]
        ):
            continue
        deed = phrase(draft, sentence, match.start("v"))
        if deed is None or mood(sentence, match.start(), match.start("v")):
            continue
        told = False
        for other in draft.sentences[sentence.number + 1 : sentence.number + 5]:
            people = [(at, c) for at, c in sorted(other.at.items()) if c.is_a("Person") and c.note != "coref"]
            if not people or not draft.scene[other.number]:
                continue
            if (not told and not _LISTED.search(other.codes)) or sum(len(c.each) for _, c in people) < 2:
                break
            told = True
            quote = sentence.original(deed[1], deed[2])
            shown = {s.object.id for s in draft.about("depicts") if s.asserted and isinstance(s.object, Entity)}
            for _, chunk in people:
                for each in chunk.each:
                    person = each.meaning("Person")
                    if person is not None and person.id in shown:
                        draft.say(
                            person,
                            "activity",
                            deed[0],
                            "crew-then-list",
                            cover(quote, each.span),
                            subject_span=each.span,
                            trigger=quote,
                            object_span=quote,
                        )


DASH = frozenset(["—", "–", "--"])


_SEEN = frozenset("seen pictured shown photographed spotted".split())


def _verbs(parse: Parse, parts: list[Piece], at: int) -> list[int]:
    """Where the verbs stand whose subject is the person at a place of the codes, as words of the parse."""
    tokens, words = parse.tokens, parse.words
    index = next((i for i, token in enumerate(tokens) if token.at == at), -1)
    here = next((i for i, part in enumerate(parts) if part.start <= at < part.end), -1)
    if index < 0 or here < 0 or words[index].endswith(("'s", "'")):
        return []
    governed = parse.governor(index)[0]
    found: list[int] = []
    after = index + 1
    if after < len(words) and words[after] == "(":
        after = next((i + 1 for i in range(after, min(len(words), after + 12)) if words[i] == ")"), after)
    while after + 1 < len(words) and words[after] in ("of", "from", "representing") and parse._is_name(after + 1):
        after += 2
    part = parts[here]
    if after < len(words) and words[after].endswith("ing") and len(words[after]) > 4:
        found.append(after)  # "X repairing a pump"
    elif after < len(words) and words[after] in _SEEN and part.verb < 0:
        found += _seen_doing(parse, after + 1, part.end)
    if governed == "prep" and part.verb == index + 1 and any(parse._is_date(i) for i in range(max(0, index - 3), index)):
        governed = "free"  # "in this image from April 2001 X unloads a rack"
    if governed == "prep" and words[index - 1] == "as" and 0 < part.verb - index <= 2 and not parse._is_name(index + 1):
        governed = "free"  # "smiles as she holds a plant"
    if governed != "prep" and part.verb > index and not any(_person(parse, i) for i in range(index + 1, part.verb)):
        found += _heads(parse, parts, here)
        found += _besides(parse, parts, here) if found else []
    elif part.verb < 0 or (part.verb < index and governed != "free"):
        for place in range(here + 1, min(len(parts), here + 6)):
            other = parts[place]
            first = words[other.first]
            if other.chain == part.chain + 1 and not other.told and words[other.first - 1] in DASH:
                continue  # an insert between dashes
            if other.chain not in (part.chain, part.chain + 2) or (other.chain > part.chain and words[other.first - 1] not in DASH):
                break
            if other.below and first == "who" and other.verb >= 0:
                found += _heads(parse, parts, place)
            elif governed == "prep" or part.verb >= 0:
                if not other.below:
                    break
            elif other.told and other.leads:
                found += _heads(parse, parts, place)
                break
            elif other.told and not other.below:
                break
            elif not other.told and first.endswith("ing") and len(first) > 4 and not other.below:
                found.append(other.first)
    if found and governed != "prep":
        for other in parts[here + 1 : here + 4]:
            doing = other.first + 1
            if (
                words[other.first] == "while"
                and words[doing : doing + 1]
                and words[doing].endswith("ing")
                and words[doing] not in _ALL_THE_TIME
            ):
                found.append(doing)  # "enjoys the view while talking to pupils"
            elif other.told and not other.below:
                break
    return list(dict.fromkeys(found))


def _besides(parse: Parse, parts: list[Piece], here: int) -> list[int]:
    """The verbs that go on after a comma with the subject and the time of the one before: "took the controls, backed it away, then ..."."""
    found: list[int] = []
    for place in range(here + 1, min(len(parts), here + 7)):
        other = parts[place]
        lead = range(other.first, max(other.first, other.verb))
        if other.chain != parts[here].chain or other.below or other.told != parts[here].told or not other.leads:
            break
        if any(parse.tokens[i].chunk is not None or parse.words[i] in DETERMINER for i in lead):
            break
        found += _heads(parse, parts, place)
    return found


_NO_DEED = frozenset("being during according docking mating berthing sleeping living cooling processing landing training".split())
_WHERE = frozenset("in inside aboard at on near beside outside within alongside".split())


def _seen_doing(parse: Parse, start: int, stop: int) -> list[int]:
    """What someone who is seen or pictured is busy with: the participle after that word, or after where they are seen."""
    words = parse.words
    close = (*_SEEN, ")", *ADVERB)
    for at in range(start, len(words)):
        word = words[at]
        if parse.tokens[at].at >= stop or word in ("with", "as", "while", "after", "before", "during", "and"):
            break
        if not word.endswith("ing") or len(word) < 5 or parse.tokens[at].chunk is not None or word in _NO_DEED:
            continue
        named = parse._is_name(at - 1) and not words[at - 1].endswith(("'s", "'")) and not _person(parse, at - 1)
        kind, place = parse.governor(at - 1) if named else ("", -1)
        if words[at - 1] in close or (named and kind == "prep" and words[place] in _WHERE):
            return [at]
    return []


_ALL_THE_TIME = frozenset("orbiting flying traveling living serving staying being".split())
"""What is no task of its own: "while orbiting Earth"."""


def _joined(parse: Parse, parts: list[Piece], at: int) -> Chunk:
    """The people of a subject: with "A, a flight engineer, and commander B" both do what follows B."""
    index = next(i for i, token in enumerate(parse.tokens) if token.at == at)
    chunk = parse.chunk(index)
    others = _AS_WELL.match(parse.codes, at + 1)
    other = next((token.chunk for token in parse.tokens if token.at == others.end() - 1), None) if others else None
    if other is not None and other.is_a("Person"):
        return Chunk(chunk.start, other.end, chunk.entities, members=(*chunk.each, *other.each))
    place = index - 1
    while place > 0 and (parse._wordy(place) or parse.words[place] in DETERMINER or (parse._is_name(place) and not _person(parse, place))):
        place -= 1
    if place < 2 or parse.words[place] != "and":
        return chunk
    for before in range(place - 1, max(-1, place - 16), -1):
        if _person(parse, before):
            whole = any(p.told and parse.tokens[before].at < p.end and p.start < at for p in parts if not (p.start <= at < p.end))
            if whole or parse.governor(before)[0] != "free":
                return chunk
            other = parse.chunk(before)
            return Chunk(other.start, chunk.end, chunk.entities, members=(*other.each, *chunk.each))
        if parse.words[before] in (";", "(") or parse._is_verb(before):
            return chunk
    return chunk


_AS_WELL = compiled(r",? (?:as well as|along with|together with) (?:the |fellow )?[\ue000-\uf8ff](?=[, ])")


def _person(parse: Parse, index: int) -> bool:
    chunk = parse.tokens[index].chunk
    return chunk is not None and chunk.is_a("Person") and not parse.words[index].endswith(("'s", "'"))


def _heads(parse: Parse, parts: list[Piece], place: int) -> list[int]:
    """The words that name what is done: the verb of a piece itself, or what its auxiliary leads up to; none for what is to come."""
    part, words = parts[place], parse.words
    verb = part.verb
    if part.told == LATER:
        return []
    if words[verb] in HAVE or words[verb] in BE or words[verb] in DO:
        end = next((i for i in range(verb + 1, len(words)) if parse.tokens[i].at >= part.end), len(words))
        ahead = verb + 1
        while ahead < end and (words[ahead] in ADVERB or words[ahead].endswith("ly") or words[ahead] in ("been", "busy", "both")):
            ahead += 1
        if ahead >= end:
            return []
        word = words[ahead]
        if (
            word.endswith("ing")
            or word in SITS
            or (words[verb] in HAVE | DO and word.endswith(("ed", "n")) and len(word) > 3)
            or (words[verb] in HAVE and word in IRREGULAR)
        ):
            return [ahead]
        if words[verb] in BE and word in _WHERE and (busy := _seen_doing(parse, ahead, part.end)):
            return busy  # "is inside Zvezda monitoring the docking"
        if word == "at" and words[ahead + 1 : ahead + 2] == ["work"]:
            return [ahead + 1]
        if word in _SEEN:
            doing = _seen_doing(parse, ahead + 1, part.end)
            beyond = [p for p in parts[place + 1 : place + 3] if words[p.first - 1] != "("]  # "is seen during an EVA (...), holding a tool"
            after = beyond[0] if beyond else None
            if not doing and after is not None and words[after.first].endswith("ing"):
                doing = [after.first]
            return doing[:1]
        return []
    return [] if words[verb] in MODAL else [verb]


_AIDED = frozenset(
    "work works worked use uses used using manage managed try tries tried go went begin begins began start starts started finish finishes finished continue continues continued help helps helped get got".split()
)


def _onward(parse: Parse, head: int) -> int:
    """The verb that carries what is done where another only leads up to it: "worked to connect", "finished installing"."""
    words = parse.words
    if (
        words[head] in ("take", "takes", "took", "taking")
        and words[head + 1 : head + 2] == ["turns"]
        and words[head + 2 : head + 3]
        and words[head + 2].endswith("ing")
    ):
        return head + 2
    if words[head] not in _AIDED:
        return head
    for ahead in range(head + 1, min(len(words), head + 9)):
        word = words[ahead]
        if word in (",", ";", ".", "and", "while", "as") or (word in PREPOSITION and word not in ("to", "with")):
            break
        if word == "to" and words[ahead + 1 : ahead + 2] and words[ahead + 1] not in DETERMINER and parse.tokens[ahead + 1].chunk is None:
            return ahead + 1
        if ahead == head + 1 and word.endswith("ing"):
            return ahead
    return head


def _second(parse: Parse, head: int) -> int:
    """The verb that shares its object with the one before it: "remove and stow the ring"; 0 when none does."""
    words = parse.words
    if words[head + 1 : head + 2] != ["and"] or head + 3 >= len(words) or parse.tokens[head + 2].chunk is not None:
        return 0
    first, other, after = words[head], words[head + 2], words[head + 3]
    shares = after in DETERMINER or after in ("his", "her", "their") or parse._is_name(head + 3)
    fits = ending(first) == ending(other) and not other.endswith("ly") and other not in DETERMINER and other not in PREPOSITION
    return head + 2 if shares and fits and first.isalpha() and other.isalpha() else 0


def _tell(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, head: int) -> None:
    parse = parse_of(sentence)
    first, head = head, _onward(parse, head)
    start = parse.tokens[head].at
    deed = phrase(draft, sentence, start)
    second = _second(parse, head)
    if second and (both := phrase(draft, sentence, parse.tokens[second].at)) and " " in both[0]:
        deed = f"{base_form(parse.words[head])} {both[0].partition(' ')[2]}", start, both[2]
        _state(draft, sentence, chunk, *deed, mood(sentence, at, start))
        deed = both
    form = ending(parse.words[head if parse.words[head - 1] == "to" else first])
    if deed is None and form in ("ed", "s"):
        deed = _next(draft, sentence, parse.tokens[head].end, form)  # "took the controls and berthed it"
    while deed is not None:
        words, begin, end = deed
        _state(draft, sentence, chunk, words, begin, end, mood(sentence, at, begin))
        deed = _next(draft, sentence, end, form)


_BY = compiled(
    r"(?P<x>[\ue000-\uf8ff]),? (?:which |that )?(?:is |was |being |are |were )?(?:then |also )?(?P<v>operated|controlled|flown|driven|steered|maneuvered|commanded|guided)(?: (?:[a-z]+|[\ue000-\uf8ff])){0,3} by (?:the |[a-z]+ ){0,3}(?P<p>[\ue000-\uf8ff])"
)


_CONTROLS = compiled(
    r"(?P<p>[\ue000-\uf8ff])(?:,? (?:is|are|was|were))?,? at (?:the )?(?:(?P<o>[\ue000-\uf8ff])'s |the arm's )?controls?(?: of (?:the )?(?P<x>[\ue000-\uf8ff]))?"
)


def _operated(draft: Draft, sentence: Sentence) -> None:
    """ "the arm, operated by X" and "X was at the controls of the arm": what X does, though no verb has X for its subject."""
    for match in _BY.finditer(sentence.codes):
        thing, doer = sentence.at[match.start("x")].meaning("RoboticArm", "Module", "VisitingVehicle"), sentence.at[match.start("p")]
        if thing is not None and doer.is_a("Person"):
            _state(
                draft,
                sentence,
                doer,
                f"{_PASSIVE.get(match['v']) or base_form(match['v'])} {thing.label}",
                match.start(),
                match.end(),
                mood(sentence, match.start(), match.start("v")),
            )
    for match in _CONTROLS.finditer(sentence.codes):
        doer = sentence.at[match.start("p")]
        given = match["x"] or match["o"]
        thing = (
            sentence.at[match.start("x") if match["x"] else match.start("o")].meaning("RoboticArm", "VisitingVehicle")
            if given
            else only_arm(draft)
        )
        if thing is not None and doer.is_a("Person"):
            _state(
                draft, sentence, doer, f"control {thing.label}", match.start(), match.end(), mood(sentence, match.start(), match.start())
            )


_PASSIVE = {"flown": "fly", "driven": "drive"}


_CASE = compiled(r"in (?P<pair>(?:his|her|their) and )?(?P<who>[\ue000-\uf8ff])(?:'s?)? case,? (?=[a-z]+ing )")


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


_AND = compiled(
    r"(?: (?!and\b|while\b|as\b|who\b|which\b|that\b|when\b|where\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){0,10},? and (?:then |also |later |to |temporarily )?|(?: [a-z]+){0,2}, (?=[a-z]+(?:ing|ed) )"
    r"|(?: (?!and\b|while\b|as\b|who\b|which\b|that\b|when\b|where\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){0,8}, (?:then )?(?=[a-z]+s (?:an?|the|his|her|its|up|out) )"
)


def _next(draft: Draft, sentence: Sentence, end: int, form: str) -> tuple[str, int, int] | None:
    """What the same people do besides: a verb of the same form after "and" or a comma, or a participle after a comma."""
    joined = _AND.match(sentence.codes, end)
    if joined is None:
        return None
    word = compiled(r"[a-z]*").match(sentence.codes, joined.end())
    verb = word.group() if word else ""
    named = joined.group().rstrip().endswith(("and", "then", "also", "later", "to"))
    if not verb or (ending(verb) != form and (named or not verb.endswith("ing"))):
        return None
    if verb in ("used", "uses", "using") and (onward := _USED_TO.match(sentence.codes, joined.end())):
        return phrase(draft, sentence, onward.end())
    if form == "s" and not _object_follows(sentence, joined.end() + len(verb)):
        return None
    if form == "base" and (verb in _NO_BASE or verb.endswith("ly")):
        return None
    return phrase(draft, sentence, joined.end())


_USED_TO = compiled(r"us(?:ed|es|ing) (?:it|them|(?:the |an? )?(?:[a-z-]+ ){0,2}[\ue000-\uf8ff]) to (?=[a-z])")


def _object_follows(sentence: Sentence, at: int) -> bool:
    word = compiled(r" ([a-z]+|[\ue000-\uf8ff])").match(sentence.codes, at)
    return word is not None and (
        word[1] in DETERMINER
        or word[1] in PREPOSITION
        or word[1] in PARTICLE
        or word[1] in ("his", "her", "their", "it")
        or word[1][0] >= "\ue000"
        or (base_form(sentence.codes[at - len(_last_word(sentence, at)) : at]) in _TASKS and word[1] not in ("and", "or"))
    )


def _last_word(sentence: Sentence, at: int) -> str:
    return sentence.codes[sentence.codes.rfind(" ", 0, at) + 1 : at]


_TASKS = frozenset(
    "swap install remove replace collect process prepare review clean inspect stow pack unpack configure activate operate harvest examine"
    " connect disconnect conduct perform wear eat study insert extract attach adjust sample assemble dismantle gather organize".split()
)
"""Tasks whose form in "s" is no noun: after "and" it is what someone does besides."""


_NO_BASE = frozenset("his her their its the a an other others two three one both all more as is are".split())


def _state(draft: Draft, sentence: Sentence, chunk: Chunk, words: str, start: int, end: int, feeling: str) -> None:
    quote = sentence.original(start, end)
    outing = _shared_spacewalk(draft, chunk)
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
        if person:
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


def _shared_spacewalk(draft: Draft, chunk: Chunk) -> Entity | None:
    """The one spacewalk that all the people of a list performed: what they did together, they did on it."""
    if len(chunk.each) < 2:
        return None
    shared: set[str] | None = None
    found: dict[str, Entity] = {}
    for each in chunk.each:
        person = each.meaning("Person")
        mine = [s.object for s in draft.about("performed", person) if s.asserted and isinstance(s.object, Entity)] if person else []
        found |= {entity.id: entity for entity in mine}
        shared = {entity.id for entity in mine} if shared is None else shared & {entity.id for entity in mine}
    if shared and len(shared) > 1:
        pictured = {s.object.id for s in draft.about("takenDuring") if s.asserted and isinstance(s.object, Entity)}
        shared = shared & pictured
    return found[next(iter(shared))] if shared and len(shared) == 1 else None
