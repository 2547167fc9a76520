"""A person of a sentence to the verbs that tell what they do: their own, those that go on after a comma, and what they are seen busy with.
The file is long by what may stand between a name and its verb."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.deed_words import IS_PUT, SITS
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.telling import LATER, NOW, PAST, Piece
from issgraph.extract.grammar.verbs import IRREGULAR, ending
from issgraph.extract.grammar.words import ADVERB, BE, DETERMINER, DO, HAVE, MODAL, PREPOSITION, TIME
from issgraph.extract.naming.chunks import Chunk
from issgraph.patterns import Pattern

DASH = frozenset(["—", "–", "--"])


_SEEN = frozenset("seen pictured shown photographed spotted".split())


def verbs_of(parse: Parse, parts: list[Piece], at: int) -> list[int]:
    """Where the verbs stand whose subject is the person at a place of the codes, as words of the parse."""
    tokens, words = parse.tokens, parse.words
    index = next((i for i, token in enumerate(tokens) if token.at == at), -1)
    here = next((i for i, part in enumerate(parts) if part.start <= at < part.end), -1)
    if index < 0 or here < 0 or words[index].endswith(("'s", "'")) or _CARRIED.match(parse.codes, at) or _rides(parse, index):
        return []
    governed = parse.governor(index)[0]
    found: list[int] = []
    after = index + 1
    if after < len(words) and words[after] == "(":
        after = next((i + 1 for i in range(after, min(len(words), after + 12)) if words[i] == ")"), after)
    while after + 1 < len(words) and words[after] in ("of", "from", "representing") and parse.is_name(after + 1):
        after += 2
    part = parts[here]
    if after < len(words) and words[after].endswith("ing") and len(words[after]) > 4 and words[after] != "following":
        found.append(after)  # "X repairing a pump"
    elif after < len(words) and words[after] in _SEEN and part.verb < 0:
        found += _seen_doing(parse, after + 1, part.end)
    if governed == "prep" and index and _pronoun(parse, index) and parse.is_word(index - 1) and words[index - 1] not in PREPOSITION:
        governed = "free"  # "early on that day she lost a bolt"
    if governed == "prep" and part.verb == index + 1 and any(parse.is_date(i) for i in range(max(0, index - 3), index)):
        governed = "free"  # "in this image from April 2001 X unloads a rack"
    if governed == "prep" and part.verb == index + 1 and index and (words[index - 1] in (*TIME, "time") or _after_pronoun(parse, index)):
        governed = "free"  # "in a matter of hours X caught it", "with it the astronaut X read the genes"
    if (
        governed == "prep"
        and part.verb == index + 1
        and index > 1
        and parse.is_name(index - 1)
        and not _person(parse, index - 1)
        and not words[index - 1].endswith(("'s", "'"))
    ):
        governed = "free"  # "inside the station X swaps a lamp"
    if governed == "prep" and part.verb == index + 1 and words[index - 1] in _SIDES and words[part.first] in PREPOSITION:
        governed = "free"  # "on the left X steadies a lamp"
    if governed == "prep" and part.verb == index + 1 and index and (_fronted(parse, part.first, index) or _him(parse, index - 1)):
        governed = "free"  # "in the long white hall X floats a roll of tape", "ahead of him X clears the way"
    beside = words[index + 1 : index + 2] == [","]
    if governed == "prep" and words[index - 1] == "as" and (0 < part.verb - index <= 2 or beside) and not parse.is_name(index + 1):
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
            if first == "which":
                continue  # "X in the cupola, a module which gives a fine view": no person is meant
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
    if found and words[found[0]] in _AT_IT:
        stop = next((p.end for p in parts if p.start <= parse.tokens[found[0]].at < p.end), part.end)
        busy = _seen_doing(parse, found[0] + 1, stop)  # "works in Kibo sorting bolts"
        lasted = any(word in _LASTED for word in words[found[0] + 1 : found[0] + 5])  # "worked six hours, laying cables"
        busy = busy or (_after_comma(parse, parts, here, stop) if lasted else [])
        found = busy if busy and (lasted or words[found[0] + 1] in _WHERE) else found + busy
    if (found or part.verb > index) and governed != "prep":
        for other in parts[here + 1 : here + 4]:
            doing = other.first + 1
            if (
                words[other.first] in ("while", "after")
                and words[doing : doing + 1]
                and words[doing].endswith("ing")
                and words[doing] not in _ALL_THE_TIME
                and not (words[other.first] == "after" and (words[doing] in _NO_DEED or words[doing] in _OVER))
                and not (words[doing] == "working" and words[doing + 1 : doing + 2] and words[doing + 1] in (*_WHERE, "aboard"))
            ):
                found.append(doing)  # "enjoys the view while talking to pupils"
            elif other.told and not other.below:
                break
    return list(dict.fromkeys(found))


def _him(parse: Parse, at: int) -> bool:
    chunk = parse.tokens[at].chunk
    return chunk is not None and chunk.note == "coref" and chunk.end - chunk.start < 5


def _fronted(parse: Parse, first: int, index: int) -> bool:
    """True for a place that opens a clause and ends in a plain noun right before the person: the person is no part of it."""
    kind, place = parse.governor(index)
    return (
        kind == "prep"
        and place == first
        and parse.words[first] in ("in", "inside", "at", "near", "under", "beneath", "above", "over", "behind", "beside")
        and parse.is_word(index - 1)
        and parse.words[index - 1] not in _BEFORE_NAMES
    )


_BEFORE_NAMES = frozenset(
    "astronaut cosmonaut astronauts cosmonauts commander pilot engineer specialist fellow colleague crewmate partner".split()
)
_SIDES = frozenset("left right center centre front back rear top bottom middle foreground background corner distance".split())


def _after_pronoun(parse: Parse, index: int) -> bool:
    """True for a person behind a pronoun that ends another phrase, with a title and its article between them."""
    at = index - 1
    while at > 0 and (parse.words[at] in DETERMINER or (parse.is_name(at) and parse.chunk(at).is_a("Role", "Organization"))):
        at -= 1
    return parse.words[at] in ("it", "them", "him") and parse.words[at - 1] in PREPOSITION


def _and_then(parse: Parse, part: Piece) -> list[int]:
    """The verb behind "and" where the first only tells where or how someone was: "was stationed at a window and caught the ship"."""
    words = parse.words
    form = {"was": "ed", "were": "ed", "is": "s"}.get(words[part.verb]) if part.verb >= 0 and part.told != LATER else None
    for at in range(part.verb + 1, len(words) - 2):
        if form is None or parse.tokens[at].at >= part.end:
            break
        after = words[at + 2]
        if (
            words[at] == "and"
            and ending(words[at + 1]) == form
            and (after in DETERMINER or parse.is_name(at + 2))
            and words[at + 1].isalpha()
        ):
            return [] if parse.is_name(at + 1) or words[at + 1] in DETERMINER else [at + 1]
    return []


def _pronoun(parse: Parse, index: int) -> bool:
    """True for a person told of by a word that only a subject is."""
    return (
        compiled(r"(?:he|she|they)\b").match(parse.words[index]) is not None
        or ((chunk := parse.tokens[index].chunk) is not None and chunk.note == "coref" and chunk.end - chunk.start < 5)
        or (chunk is not None and bool(chunk.members) and chunk.members[0].note == "coref" and chunk.end - chunk.start < 5)
    )


def _besides(parse: Parse, parts: list[Piece], here: int) -> list[int]:
    """The verbs that go on after a comma with the subject and the time of the one before: "took the controls, backed it away, then ..."."""
    found: list[int] = []
    for place in range(here + 1, min(len(parts), here + 7)):
        other = parts[place]
        if other.chain == parts[here].chain and not other.below and other.told == parts[here].told and _begins(parse, other):
            found.append(other.first)
            continue
        if parse.words[other.first] in IS_PUT and not PREPOSITION.isdisjoint(parse.words[other.first + 1 : other.first + 2]):
            break  # "the first to enter the laboratory, parked for now on P"
        lead = range(other.first, max(other.first, other.verb))
        if other.chain != parts[here].chain or other.below or other.told != parts[here].told or not other.leads:
            break
        if any(parse.tokens[i].chunk is not None or parse.words[i] in DETERMINER for i in lead):
            break
        found += _heads(parse, parts, place)
    return found


_CARRIED = Pattern(
    r".(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?:,? (?:and )?(?:[a-z]+ ){0,3}[\ue000-\uf8ff](?: (?:of|from) (?:the )?[\ue000-\uf8ff])?)* (?:aboard|on ?board),"
)
"""After one of several people: they only ride along in "the ship, with A, B and C aboard, docked"."""
_BEARING = frozenset("carrying containing bringing returning ferrying transporting delivering".split())


def _rides(parse: Parse, index: int) -> bool:
    """True for who is in a list of those whom a ship carries: "the capsule containing A and B lands", "the capsule, bringing A home, lands"."""
    words, at = parse.words, index - 1
    while at > 0 and words[at] not in _BEARING:
        chunk = parse.tokens[at].chunk
        listed = chunk is not None and (chunk.is_a("Person", "Role", "Organization", "Country", "Expedition", "Mission"))
        if not listed and words[at] not in (",", "and", "as", "well", "the", "of", "&", "fellow", "astronaut", "astronauts"):
            return False
        at -= 1
    ship = at - 2 if at > 1 and words[at - 1] == "," else at - 1
    return at > 0 and parse.is_name(ship) and parse.chunk(ship).is_a("VisitingVehicle")


_AT_IT = frozenset("work works worked working spend spends spent spending".split())
_WHENEVER = frozenset("when until once before after if as".split())
_OVER = frozenset(
    "completing becoming arriving launching returning spending serving having undocking finishing concluding splashing making taking receiving".split()
)
"""After "after": what only tells when ("pictured after completing an outing")."""
_SPENT = frozenset(
    "spacewalk spacewalking hour hours minute minutes day days outside space morning afternoon evening night week weekend shift".split()
)


_NO_DEED = frozenset("being during according docking mating berthing sleeping living cooling landing training".split())
_WHERE = frozenset("in inside aboard at on near beside outside within alongside".split())


_LASTED = frozenset("hour hours minute minutes".split())


def _after_comma(parse: Parse, parts: list[Piece], here: int, stop: int) -> list[int]:
    """The participle right behind the comma that ends a clause: "were outside that day, swapping a pump"."""
    after = next((p for p in parts[here + 1 : here + 2] if p.start >= stop), None)
    if after is None or parse.words[after.first - 1] != ",":
        return []
    word = parse.words[after.first]
    return [after.first] if word.endswith("ing") and len(word) > 4 and word not in _NO_DEED and word not in ("including", "with") else []


def _seen_doing(parse: Parse, start: int, stop: int) -> list[int]:
    """What someone who is seen or pictured is busy with: the participle after that word, or after where they are seen."""
    words = parse.words
    close = (*_SEEN, ")", *ADVERB)
    for at in range(start, len(words)):
        word = words[at]
        if word == "and" and (words[at - 1] in _LASTED or words[at + 1 : at + 3] == ["a", "half"]):
            continue  # "six hours and 32 minutes"
        if parse.tokens[at].at >= stop or word in ("with", "as", "while", "after", "before", "during", "and"):
            break
        if not word.endswith("ing") or len(word) < 5 or parse.tokens[at].chunk is not None or word in _NO_DEED:
            continue
        named = parse.is_name(at - 1) and not words[at - 1].endswith(("'s", "'")) and not _person(parse, at - 1)
        kind, place = parse.governor(at - 1) if named else ("", -1)
        if (
            words[at - 1] in close
            or words[at - 1].endswith("ly")
            or words[at - 1] in _SPENT
            or (named and kind == "prep" and words[place] in _WHERE)
        ):
            return [at]
    return []


_ALL_THE_TIME = frozenset("orbiting flying traveling living serving staying being".split())
"""What is no task of its own: "while orbiting Earth"."""


def joined(parse: Parse, parts: list[Piece], at: int) -> Chunk:
    """The people of a subject: with "A, a flight engineer, and commander B" both do what follows B."""
    index = next(i for i, token in enumerate(parse.tokens) if token.at == at)
    chunk = parse.chunk(index)
    others = _AS_WELL.match(parse.codes, at + 1)
    other = next((token.chunk for token in parse.tokens if token.at == others.end() - 1), None) if others else None
    if other is not None and other.is_a("Person"):
        return Chunk(chunk.start, other.end, chunk.entities, members=(*chunk.each, *other.each))
    place = index - 1
    while place > 0 and (parse.is_word(place) or parse.words[place] in DETERMINER or (parse.is_name(place) and not _person(parse, place))):
        place -= 1
    closes = (parse.words[place] == ";" and bool(chunk.members)) or (parse.words[place] == "and" and parse.words[place - 1] == ";")
    if closes and place > 1 and (listed := _listed_before(parse, parts, place)):
        return Chunk(listed[0].start, chunk.end, chunk.entities, members=(*(each for other in listed for each in other.each), *chunk.each))
    if place < 1 or parse.words[place] != "and":
        return chunk
    aside = False  # within brackets: "A (red stripes) and B moved a cable"
    for before in range(place - 1, max(-1, place - 16), -1):
        if _person(parse, before) and not aside:
            if any(p.told and before < p.verb < place for p in parts):
                return chunk  # "the two swapped a lamp and X cut a cable"
            whole = any(p.told and parse.tokens[before].at < p.end and p.start < at for p in parts if not (p.start <= at < p.end))
            if whole or parse.governor(before)[0] != "free":
                return chunk
            other = parse.chunk(before)
            return Chunk(other.start, chunk.end, chunk.entities, members=(*other.each, *chunk.each))
        if parse.words[before] == ")":
            aside = True
        elif parse.words[before] == "(" and aside:
            aside = False
        elif parse.words[before] in (";", "(") or (parse.is_verb(before) and not aside):
            return chunk
    return chunk


def _listed_before(parse: Parse, parts: list[Piece], place: int) -> list[Chunk]:
    """The people of a list that semicolons part: "A, a pilot; B and C, engineers; and D, commander, pose"."""
    if any(part.told and not part.below and part.verb < place for part in parts):
        return []
    people = [i for i in range(place) if _person(parse, i) and parse.governor(i)[0] in ("free", "verb")]
    return [parse.chunk(i) for i in people]


_AS_WELL = Pattern(r",? (?:as well as|along with|together with) (?:the |fellow )?[\ue000-\uf8ff](?=[, ])")


def _person(parse: Parse, index: int) -> bool:
    chunk = parse.tokens[index].chunk
    return chunk is not None and chunk.is_a("Person") and not parse.words[index].endswith(("'s", "'"))


def _heads(parse: Parse, parts: list[Piece], place: int) -> list[int]:
    """The words that name what is done in a piece, or what goes on behind its "was"."""
    return _own_heads(parse, parts, place) or _and_then(parse, parts[place])


def _own_heads(parse: Parse, parts: list[Piece], place: int) -> list[int]:
    """The words that name what is done: the verb of a piece itself, or what its auxiliary leads up to; none for what is to come."""
    part, words = parts[place], parse.words
    verb = part.verb
    to_come = (
        part.below
        and words[part.first] in _WHENEVER
        and part.told == NOW
        and any(p.told == LATER or (p.verb >= 0 and words[p.verb] in ("becomes", "become")) for p in parts[max(0, place - 2) : place])
    )
    if part.told == LATER or to_come:
        return []
    if not part.below and _begins(parse, part):
        return [part.first]  # "removed a tank and took in a box"
    if words[verb] in HAVE or words[verb] in BE or words[verb] in DO:
        end = next((i for i in range(verb + 1, len(words)) if parse.tokens[i].at >= part.end), len(words))
        ahead = verb + 1
        while ahead < end and (words[ahead] in ADVERB or words[ahead].endswith("ly") or words[ahead] in ("been", "busy", "both", "hard")):
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
        beside = word in ("outside", "inside", "at", "with") or (word in _WHERE and words[ahead - 1] not in _SEEN)
        if words[verb] in BE and beside and (busy := _after_comma(parse, parts, place, part.end)):
            return busy  # "was at a monitor, following the docking"
        if words[verb] in BE and word in _POSTURE and (busy := _after_comma(parse, parts, place, part.end)):
            return busy  # "is upside down, tugging at a cable"
        if word == "at" and words[ahead + 1 : ahead + 2] == ["work"]:
            return [ahead + 1]
        if word in _SEEN:
            doing = _seen_doing(parse, ahead + 1, part.end)
            beyond = [p for p in parts[place + 1 : place + 3] if words[p.first - 1] != "("]  # "is seen during an EVA (...), holding a tool"
            after = next((p for p in beyond if words[p.first].endswith("ing") and words[p.first] != "including"), None)
            if not doing and after is not None and (after is beyond[0] or words[beyond[0].first] == "or"):
                doing = [after.first]
            return doing[:1]
        return [verb] if words[verb] in DO else []
    return [] if words[verb] in MODAL else [verb]


def _begins(parse: Parse, part: Piece) -> bool:
    """True for a piece that begins with a past form and what it is done to, and goes on with another."""
    words, first = parse.words, part.first
    return (
        part.leads
        and part.told == PAST
        and part.verb > first
        and words[first].endswith("ed")
        and words[first + 1] in DETERMINER
        and words[part.verb - 1] == "and"
    )


_POSTURE = frozenset("upside head-down head knee-deep waist-deep deep high halfway alone all outside out back up down there here".split())


_AIDED = frozenset(
    "work works worked use uses used using manage managed try tries tried go went begin begins began begun start starts started finish finishes finished continue continues continued help helps helped get got".split()
)


def onward(parse: Parse, head: int) -> int:
    """The verb that carries what is done where another only leads up to it: "worked to connect", "finished installing"."""
    words = parse.words
    if (
        words[head] in ("take", "takes", "took", "taking")
        and words[head + 1 : head + 2] == ["turns"]
        and words[head + 2 : head + 3]
        and (
            words[head + 2].endswith("ing")
            or (words[head + 2] in ("at", "in") and words[head + 3 : head + 4] and words[head + 3].endswith("ing"))
        )
    ):
        return head + 2 + (not words[head + 2].endswith("ing"))
    if words[head] in ("team", "teams", "teamed", "teaming") and (goal := _TEAMED.search(parse.codes, parse.tokens[head].at)):
        return next((i for i, token in enumerate(parse.tokens) if token.at == goal.end()), head)
    if words[head] not in _AIDED:
        lasted = _HOURS_TO.match(parse.codes, parse.tokens[head].at)
        return next((i for i, token in enumerate(parse.tokens) if token.at == lasted.end()), head) if lasted else head
    works = words[head].startswith("us")
    for ahead in range(head + 1, min(len(words), head + (13 if works else 9))):
        word = words[ahead]
        inside = works and word in _WHERE and any(_arm(parse, i) for i in range(head + 1, ahead))
        if (
            word in (",", ";", ".", "and", "while", "as")
            or (works and word in _MOCK)
            or (word in PREPOSITION and word not in ("to", "with", "of") and not inside)
        ):
            break
        if word == "to" and (
            words[ahead - 1] == "prior" or (words[head].startswith("us") and not any(_arm(parse, i) for i in range(head + 1, ahead)))
        ):
            break  # "uses a computer to start a rack": the computer is used
        if word == "to" and words[ahead + 1 : ahead + 2] and words[ahead + 1] not in DETERMINER and parse.tokens[ahead + 1].chunk is None:
            return ahead + 1
        if ahead == head + 1 and word.endswith("ing"):
            return ahead
    return head


_HOURS_TO = compiled(
    r"(?:needed|required|used) (?:(?:about|almost|nearly|only|just|more|less|than|over|under|some|the|an?|half|and|most|of|full|whole|better|part|[a-z]+ty|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ){1,8}?(?:hours?|minutes?|days?|weeks?)"
    r"(?: (?:and )?(?:[0-9]+|[a-z]+(?:-[a-z]+)?) minutes)?(?: outside| of [a-z]+)? to (?=[a-z]+ )"
)
""" "Needed six hours and 20 minutes to fit a lamp"."""
_MOCK = frozenset("simulator simulators simulated simulation trainer mock mock-up mockup model virtual".split())
_TEAMED = compiled(r"team(?:s|ed|ing)?(?: up)?(?: (?!to\b|and\b)(?:[a-z0-9'-]+|[\ue000-\uf8ff](?:'s)?)){0,7} to (?=[a-z]+ )")


def _arm(parse: Parse, index: int) -> bool:
    chunk = parse.tokens[index].chunk
    if chunk is not None and chunk.is_a("Hardware") and (thing := chunk.meaning("Hardware")) is not None:
        return thing.label.lower().endswith(("workstation", "console", "controls", "hand controller"))
    return (chunk is not None and chunk.is_a("RoboticArm")) or parse.words[index] in _STEERS


_STEERS = frozenset("arm arms it them controls control controllers controller workstation console joysticks joystick".split())
"""What is used only for what it moves: "used the controls in the cupola to berth the ship"."""


def second(parse: Parse, head: int) -> int:
    """The verb that shares its object with the one before it: "remove and stow the ring"; 0 when none does."""
    words = parse.words
    particle = (
        head + 2 < len(words) and words[head + 1] in ("out", "up", "off", "down") and words[head + 2] == "and"
    )  # "checked out and tuned it"
    join = head + 1 + particle
    if words[join : join + 1] != ["and"] or join + 2 >= len(words) or parse.tokens[join + 1].chunk is not None:
        return 0
    first, other, after = words[head], words[join + 1], words[join + 2]
    shares = after in DETERMINER or after in ("his", "her", "their") or parse.is_name(join + 2)
    shares = shares or (ending(first) in ("ing", "s", "ed") and parse.plain(join + 2))  # "gathering and packing cargo"
    fits = ending(first) == ending(other) and not other.endswith("ly") and other not in DETERMINER and other not in PREPOSITION
    return join + 1 if shares and fits and first.isalpha() and other.isalpha() else 0
