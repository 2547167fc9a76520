"""How the clauses of a sentence are told: as what is now, what went before or what is still to come; asked at any of its places.
The file is long by the forms that only look like a verb of their time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.verbs import EITHER_TIME
from issgraph.extract.grammar.words import ADVERB, DETERMINER, PREPOSITION, RELATIVE, Token
from issgraph.extract.naming.chunks import Sentence
from issgraph.patterns import Pattern

NOW, PAST, PERFECT, LATER = "now", "past", "perfect", "later"
JUST = Pattern(r"\b(?:has|have) (?:only )?just [a-z]+\b")
"""A perfect whose outcome is still to be seen: "has just docked"."""
_OPENERS = frozenset("who whom which whose while when where because although though until if whereas before after since unless".split())
_PRONOUN = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "both", "all", "none", "neither"])
_WENT = frozenset(
    "took went gave wore rode flew drove ran began woke ate shook spoke broke chose wrote sang swam became came saw knew grew rose fell tore stole threw drew"
    " swung sprang strove bore blew shone sank shrank rang did stood sat lay".split()
)
"""Past forms that are no participles."""
_HELD = frozenset(
    "dealt flung wrung lent held made got sent spent kept led brought built caught hung laid fed won said told lost met paid sought slept stuck taught thought bought"
    " fought found felt heard hit shot slid wound crept fled struck swept wept dug lit spent had left put strung clung cut split spread".split()
)
"""Past forms that are participles too."""
_NO_PAST = frozenset(
    "seen pictured shown photographed captured framed backdropped silhouetted perched seated dressed attired clad tethered anchored surrounded illuminated"
    " located housed situated hosted contained docked attached berthed mounted moored parked installed fastened bolted connected secured mated joined latched suspended strapped covered"
    " reflected packed loaded stowed visible needed used named called nicknamed known dubbed designed planned scheduled equipped fitted wrapped folded"
    " extended stretched pointed topped crewed uncrewed unpiloted based red unidentified unnamed unmanned unneeded unused unexpected unrelated unfinished".split()
)
_ALONE = frozenset(
    "worked floated posed returned landed walked looked peered talked trained participated waited stayed smiled waved climbed".split()
)
"""Past forms of verbs that take no object: after an insert they are no participles ("X, a chemist, worked inside Kibo")."""
_ANYBODY = frozenset("any anyone anybody anything all most nobody no".split())
"""With whom something is compared: "farther out than any astronaut had been"."""
_NAMED = frozenset("named called nicknamed known dubbed".split())
_SEEING = frozenset(
    "seen pictured shown photographed imaged visible framed silhouetted snapped spotted backdropped dwarfed reflected".split()
)
_TAKING = frozenset("captured taken snapped shot recorded exposed made acquired obtained provided furnished downlinked transmitted".split())
_PICTURE = frozenset("photo photograph image picture frame view scene shot snapshot exposure selfie portrait mosaic panorama".split())
_AHEAD = frozenset("to due set scheduled expected slated planned targeted".split())
_MODAL = frozenset("will would could may might should shall must won't wouldn't couldn't".split())
_WAS = frozenset("was were had did wasn't weren't hadn't didn't".split())
_NO_VERB = frozenset("even and but or nor not both all each left right top bottom center front back aboard plus".split())
_OBJECT = DETERMINER | {"his", "her", "their", "him", "them", "it", "himself", "herself"}
_PARTICLE = frozenset(["up", "out", "down", "away", "back", "together", "side", "shoulder", "hands"])
_FASTENED = frozenset(
    "attached mounted installed fastened bolted connected secured mated joined latched strapped covered packed loaded stowed folded extended fitted wrapped".split()
)
"""Of those, what people do to a thing that is named right behind: "X, mission specialist, connected bolts"."""
_WITH_OBJECT = frozenset(["over", "off", "on", "in", "up", "out", "down"])
"""Small words that may belong to the verb before them: "handed over the tools"."""
_PEOPLE = frozenset(
    "astronauts cosmonauts crewmates engineers controllers members officials specialists commanders scientists researchers days hours".split()
)


_LIMBS = frozenset("arms hands legs feet eyes thumbs fingers sleeves heads faces elbows shoulders boots gloves knees heels lips".split())
"""What is told of how someone holds themselves, and no verb: "X, arms folded, floats in"."""
_KINDS = frozenset("ships freighters capsules spaceships vehicles tankers craft".split())
"""What several ships are called behind their name: "two Progress freighters wait"."""


@dataclass(slots=True)
class Piece:
    """Codes from one break to the next; `told` is how its own verb tells it, "" when it has none. Commas join pieces to a chain; `leads` says that it begins with its verb;
    `first` and `verb` are its first word and its verb among the words of the parse, -1 where it has none."""

    start: int
    end: int
    below: bool
    chain: int
    leads: bool
    told: str = ""
    first: int = 0
    verb: int = -1


def pieces(sentence: Sentence) -> list[Piece]:
    """The pieces of a sentence between its marks and subordinating words, each with the time of its verb; found once for each parse."""
    parse = parse_of(sentence)
    found: list[Piece] | None = parse.pieces
    if found is None:
        found = parse.pieces = _pieces(parse)
    return found


def _pieces(parse: Parse) -> list[Piece]:
    words, tokens = parse.words, parse.tokens
    found: list[Piece] = []
    first, below, outer, chain = 0, False, [False], 0

    def close(stop: int) -> None:
        if stop > first:
            told, verb = _verb(parse, first, stop)
            told = told or (PAST if below and _dated(parse, first, stop) else "")
            start = first
            while start < verb and (words[start].endswith("ly") or words[start] in ADVERB or (words[start] == "and" and start > first)):
                start += 1  # "slowly and carefully makes his way"
            leads = bool(told) and (verb == start or bool(_told(parse, first, min(first + 2, stop))))
            found.append(Piece(tokens[first].at, tokens[stop - 1].end, below, chain, leads, told, first, verb))

    for at, word in enumerate(words):
        chunk = tokens[at].chunk
        if chunk is not None:
            if chunk.note != "coref" or not _pronoun(parse, at):
                continue
        elif word not in _TURNS and word[0].isalnum():
            continue
        if word in "();:—–." or word in ("--", "---", "!", "?"):
            close(at)
            if word in ";—–" or word in ("--", "---"):
                chain += 1
            if word == "(":
                outer.append(below)
            first, below = at + 1, (outer.pop() if len(outer) > 1 else False) if word == ")" else False
        elif word == ",":
            close(at)
            goes_on = below and not (
                found
                and found[-1].below
                and (found[-1].told or any(w.endswith("ed") for w in words[first + 1 : at]) or _verbless(words, first))
            )
            first, below = at + 1, goes_on
        elif (
            (word in _OPENERS and not _earlier(words, at))
            or (word == "that" and _relative(parse, at))
            or (word == "as" and _clause_as(parse, at))
            or (
                word == "than"
                and words[max(0, at - 2)] != "no"
                and at + 1 < len(words)
                and (tokens[at + 1].chunk or words[at + 1] in _ANYBODY)
            )
        ):
            close(at)
            first, below = at, True
        elif word in ("is", "are") and below and at > first + 1 and _told(parse, first, at):
            close(at)  # "an antenna that A had mounted is visible"
            first, below = at, False
        elif (
            (word in ("he", "she", "they", "it") or _pronoun(parse, at))
            and at > first + 1
            and not below
            and ((parse.is_word(at - 1) and tokens[at - 2].chunk is None) or _thing(parse, at - 1))
        ):
            fronted = words[first] in PREPOSITION or words[first] in ADVERB or words[first] in ("late", "early", "minutes", "hours", "days")
            close(at)  # "a spacewalk they are to make", but not "late in the spacewalk they made"
            first, below = at, not fronted
        elif (
            word in ("and", "but")
            and at + 1 < len(words)
            and (words[at + 1] in ("he", "she", "they", "it") or (_does_too(parse, at + 1) and _told(parse, first, at)))
        ):
            close(at)
            first, below = at, False
    close(len(words))
    for before, piece, after in zip(found, found[1:], found[2:], strict=False):
        if _inserted(parse, before, piece, after):
            piece.told, piece.verb, piece.leads = "", -1, False
    return found


def _does_too(parse: Parse, at: int) -> bool:
    """True for another person with an auxiliary of their own: "A sings and B would rather be elsewhere"."""
    chunk = parse.tokens[at].chunk
    return (
        chunk is not None
        and chunk.is_a("Person")
        and not chunk.members
        and parse.words[at + 1 : at + 2] != []
        and parse.words[at + 1] in _AUXILIARY
    )


def _verbless(words: list[str], first: int) -> bool:
    """True for a phrase that only looks like a clause, which the next comma ends: "the station, days after getting a module, was seen"."""
    return (
        words[first] in ("after", "before", "since", "while", "when")
        and words[first + 1 : first + 2] != []
        and words[first + 1].endswith("ing")
    )


def _inserted(parse: Parse, before: Piece, piece: Piece, after: Piece) -> bool:
    """True for what only looks like a verb between a subject and its own: "A and B, both new to orbit, take a lesson"."""
    words, name = parse.words, parse.tokens[piece.first - 2].chunk
    return (
        bool(piece.told and after.told)
        and not (before.told or before.below or piece.below or after.below)
        and piece.leads
        and after.leads
        and after.verb == after.first
        and words[piece.first - 1] == words[after.first - 1] == ","
        and name is not None
        and name.is_a("Person")
        and name.each[-1].span.end == name.end  # its title is no part of it: "X, a flight engineer, glanced out, then took a picture"
    )


def _thing(parse: Parse, at: int) -> bool:
    """True for a named thing with its article, of which a clause without "that" may follow: "the spacesuit she will wear"."""
    chunk = parse.tokens[at].chunk
    return chunk is not None and chunk.is_a("Hardware", "Module", "VisitingVehicle") and parse.words[at - 1] in ("the", "a", "an", "this")


def _dated(parse: Parse, first: int, stop: int) -> bool:
    """True when a verb that may be a participle tells a clause that a word of time or "whose" opens: "hours after the ship docked"."""
    return parse.words[first] in ("after", "before", "since", "until", "when", "once", "as", "whose") and any(
        (parse.words[at].endswith("ed") or (parse.words[at] in EITHER_TIME and parse.words[first] in ("after", "since", "once")))
        and parse.tokens[at - 1].chunk is not None
        for at in range(first + 2, stop)
    )


_TIMES = frozenset("minute hour day night week month year time moment evening morning".split())


def _relative(parse: Parse, at: int) -> bool:
    after = next((word for word in parse.words[at + 1 : at + 3] if word not in ADVERB and not word.endswith("ly")), "")
    return at > 0 and (
        parse.words[at - 1] in _TIMES
        or after in _WAS | _MODAL | _PRONOUN or after in ("is", "are", "has", "have", "can", "the") or (parse.tokens[at + 1 : at + 2] != []
        and parse.tokens[at + 1].chunk is not None) or after.endswith("ed") or (after.endswith("s") and parse.tokens[at - 1].chunk is not None)
        or after in _WENT or after in _HELD
    )  # fmt: skip


def _earlier(words: list[str], at: int) -> bool:
    """True for the word behind a span of time, which opens nothing: "captured an hour before by A"."""
    span = words[at] in ("before", "after") and at > 0 and words[at - 1].removesuffix("s") in _TIMES
    return span and (at + 1 >= len(words) or words[at + 1] in (",", ".", ";", "by", "from"))


def _clause_as(parse: Parse, at: int) -> bool:
    after = parse.words[at + 1 : at + 2]
    if not after or (at and parse.words[at - 1] in ("well", "such", "same", "known", "serves", "serving")):
        return False
    chunk = parse.tokens[at + 1].chunk
    return after[0] in ("he", "she", "they", "it", "the", "its", "their", "both") or (chunk is not None and not chunk.is_a("Role"))


_NEVER = frozenset(
    word
    for word in PREPOSITION | DETERMINER | {"whose"}
    if word not in _HELD | _WENT | _WAS | _MODAL | {"left"} and not word.endswith("ed")
)
"""Words that are no verb wherever they stand."""
_TURNS = _OPENERS | frozenset("that as than is are he she they it and but".split())
"""Words with which a piece may begin."""


_OWNED = frozenset("a an his her their its no it him them one two three four another some several".split())
"""Words behind "has" that tell what somebody has, and not what they have done; "both" tells it before a noun."""
_AUXILIARY = _WAS | _MODAL | frozenset("is are am isn't aren't does do has have hasn't can can't cannot".split())


def _auxiliary(words: list[str], at: int, before: str, after: str) -> str:
    """The time that an auxiliary tells; "" for a noun ("the will")."""
    word = words[at]
    if word in ("is", "are", "am", "isn't", "aren't", "does", "do"):
        if after == "to" and words[at + 2 : at + 3] and words[at + 2] in _OBJECT:
            return NOW  # "is to his left"
        if after == "set" and words[at + 2 : at + 3] not in (["to"], ["for"]):
            return NOW  # "is set up in Zarya"
        return LATER if after in _AHEAD or (after in ADVERB and words[at + 2 : at + 3] == ["to"]) else NOW
    if word in _WAS:
        ahead = words[at + 1 : at + 4]
        shown = any(w in _SEEING for w in ahead) or (any(w in _TAKING for w in ahead) and any(w in _PICTURE for w in words[:at]))
        return NOW if shown and word in ("was", "were") else PAST
    if word in ("has", "have", "hasn't"):
        held = after in _OWNED or (after == "the" and before not in _OPENERS)
        held = held or (after in ("both", "all") and words[at + 2 : at + 3] != [] and words[at + 2].endswith(("s", "feet")))
        return NOW if held else PERFECT
    if word in ("can", "can't", "cannot"):
        return NOW
    return LATER if before not in DETERMINER else ""


_BARELY = frozenset("only solely mainly mostly largely partly chiefly just".split())
_NONE, _BARE, _FORM = "", "bare", "form"
_BEFORE_BARE = _PRONOUN | _KINDS
"""Behind these, as behind a name, a bare form may be a verb."""


@lru_cache(maxsize=1 << 12)
def _form(word: str) -> str:
    """What a word may be by its letters: no verb, a bare form, which only those who do it make a verb, or a form of some time."""
    if word in _NEVER or not word[0].isalpha():
        return _NONE
    return _FORM if word in _AUXILIARY or word in _WENT or word in _HELD or word.endswith(("ed", "s")) else _BARE


def _verb(parse: Parse, first: int, stop: int) -> tuple[str, int]:
    """The time and the place of the first finite verb among words[first:stop]; one that may be a participle gives way to a later certain one."""
    words, tokens = parse.words, parse.tokens
    maybe, place, sure = "", -1, False
    inserted = first > 1 and words[first - 1] in (",", ")", "—", "–")
    for at in range(first, stop):
        word = words[at]
        form = _form(word)
        if form is _NONE or tokens[at].chunk is not None:
            continue
        before = words[at - 1] if at > first else ""
        if form is _BARE and (maybe or (at > first + 1 and tokens[at - 1].chunk is None and before not in _BEFORE_BARE)):
            continue
        after = words[at + 1] if at + 1 < stop else ""
        if after in _BARELY and words[at + 2 : at + 3] == ["by"]:
            after = "by"  # "guided only by"
        if word in _AUXILIARY and (told := _auxiliary(words, at, before, after)):
            return told, at
        if before == "-":
            continue
        if word.endswith("ed") and before in ("newly", "freshly", "recently") and _chunked(tokens, at + 1):
            continue  # "newly arrived A"
        opens = inserted and (at == first or (at == first + 1 and before in ("already", "now", "still", "both", "all")))
        if word == "left" and (after in ("", "and") or (opens and after in PREPOSITION)):
            continue  # where someone stands
        if word in _WENT and before not in DETERMINER and before not in PREPOSITION and before != "what":
            return (maybe, place) if sure else (PAST, at)
        if maybe:
            continue
        chunk = tokens[at - 1].chunk if at > first else None
        if form is _BARE and chunk is None and not opens and before not in _BEFORE_BARE:
            continue  # only behind those who do it a bare form is a verb
        if before in _KINDS and at - 1 > first:
            chunk = tokens[at - 2].chunk
        named = chunk is not None and not before.endswith(("'s", "'"))
        said = before in _PRONOUN or (at > first and _pronoun(parse, at - 1))
        adverb = (before.endswith("ly") or before in ADVERB) and words[at - 2 : at - 1] != [] and words[at - 2] not in DETERMINER | {"("}
        name = tokens[at - 2].chunk if adverb and at - 1 > first else chunk if named else None
        who = said or (name is not None and name.is_a("Person"))
        if (
            who
            and (word in _HELD or word.endswith("ed"))
            and word not in _SEEING
            and after != "by"
            and (word not in _NO_PAST or after not in PREPOSITION or after in _PARTICLE)
        ):
            if said:
                return PAST, at  # "she lost a bolt and came back"
            maybe, place, sure = PAST, at, after in _OBJECT
        elif word in _HELD or (word.endswith("ed") and len(word) > 4):
            caught = word == "captured" and _chunked(tokens, at + 1) and parse.chunk(at + 1).value is None  # "X, aided by Y, captured Z"
            led = (
                opens
                and (
                    after not in PREPOSITION - {"for"}
                    or word in _ALONE
                    or (after in _WITH_OBJECT and words[at + 2 : at + 3] and words[at + 2] in _OBJECT)
                )
                and (
                    word not in _NO_PAST
                    or caught
                    or (word == "called" and after in ("out", "up", "in"))
                    or (word in _FASTENED and _object_after(words, at, stop))
                )
                and _led_by_person(parse, at)
            )
            if (
                said
                or led
                or (opens and after in _OBJECT and word not in _NAMED)
                or (word not in _NO_PAST and after != "by" and ((opens and (after in _OBJECT or after.endswith("ing"))) or named or adverb))
            ):
                maybe, place = PAST, at
        elif (
            (not after and not who)
            or word in PREPOSITION
            or word == "whose"
            or (word in ADVERB and not (who and word == "back"))
            or word in DETERMINER
            or (word in _NO_VERB and word != "back")
            or (word.endswith(("ly", "ing")) and word != "fly")
        ):
            continue
        elif word.endswith("s") and not word.endswith("ss") and len(word) > 3 and word not in _PEOPLE:
            direct = who or after in _OBJECT or _chunked(tokens, at + 1)
            after_name = named or said or (adverb and at - 1 > first and tokens[at - 2].chunk is not None)
            if (
                (opens and after not in ("of", "and", "or") and not (word in _LIMBS and (after.endswith("ed") or after in PREPOSITION)))
                or (direct and at > first and before not in DETERMINER and before not in PREPOSITION)
                or (after_name and (after in PREPOSITION or after in _PARTICLE or after in _MEASURE or after.endswith(("ing", "ly"))))
            ):
                maybe, place = NOW, at
        elif (
            (opens or named or said)
            and _several(parse, at)
            and (word not in _NO_VERB or after in _OBJECT or _chunked(tokens, at + 1))
            and word not in RELATIVE
            and (who or opens or after in _OBJECT or after in PREPOSITION or after in _PARTICLE or _chunked(tokens, at + 1))
        ):
            maybe, place = NOW, at
    return maybe, place


_MEASURE = frozenset(
    "four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty hundreds about some barely roughly nearly almost only less just".split()
)
"""How far off, behind a verb: "HTV-9 waits ten meters below the station"."""


def _object_after(words: list[str], at: int, stop: int) -> bool:
    """True when a word is followed by what it is done to: an article, a number or a noun of several."""
    after = words[at + 1] if at + 1 < stop else ""
    return after in _OBJECT or after[:1].isdigit() or (after.endswith("s") and after.isalpha() and after not in PREPOSITION | ADVERB)


def _led_by_person(parse: Parse, at: int) -> bool:
    """True when the name that an insert before a word belongs to is a person: "X, a flight engineer, kept watch"."""
    named = [token.chunk for token in parse.tokens[max(0, at - 14) : at] if token.chunk is not None and token.chunk.is_a("Person")]
    return bool(named)


def _chunked(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].chunk is not None


def _told(parse: Parse, first: int, stop: int) -> str:
    return _verb(parse, first, stop)[0]


def _pronoun(parse: Parse, at: int) -> bool:
    """True for a pronoun that is read as what it stands for."""
    chunk = parse.tokens[at].chunk
    return chunk is not None and chunk.note == "coref" and chunk.end - chunk.start < 5


def _several(parse: Parse, at: int) -> bool:
    """True when those named last before a word are several, so that a bare verb may tell what they do."""
    for place in range(at - 1, max(-1, at - 12), -1):
        chunk = parse.tokens[place].chunk
        if chunk is not None and chunk.is_a("Person", "VisitingVehicle", "Module"):
            return bool(chunk.members) or "and" in parse.words[max(0, place - 4) : place] or counted(parse, place)
    return False


_COUNTS = frozenset("two three four five six both these several".split())


def counted(parse: Parse, at: int) -> bool:
    """True for a name that stands for several of its kind: "two Soyuz", "these three departing Dragons"."""
    return not _COUNTS.isdisjoint(parse.words[max(0, at - 2) : at])


def told(sentence: Sentence, at: int) -> str:
    """How the clause that holds a place of the codes is told: by its own verb, else by that of the clause it stands in."""
    return told_in(pieces(sentence), at)


def told_in(parts: list[Piece], at: int) -> str:
    """The same, for the pieces of a sentence as they were found."""
    here = next((i for i, part in enumerate(parts) if part.start <= at < part.end), -1)
    if here < 0:
        return ""
    if parts[here].told or parts[here].below:
        return parts[here].told or next((part.told for part in parts[here + 1 :] if part.below and part.told), "")
    main = [part for part in parts if part.told and not part.below]
    near = [part for part in main if part.chain == parts[here].chain] or main
    after = [part for part in near if part.start > at]
    if after:
        leading = [part.told for part in after if part.leads]
        return NOW if NOW in leading else leading[0] if leading else after[0].told
    return near[-1].told if near else ""
