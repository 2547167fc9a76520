"""What people are told to do, as short phrases in base form: "works on a freezer" gives "work on freezer"."""

from __future__ import annotations

import re

from issgraph.compiled import compiled
from issgraph.extract.chunks import Chunk, Sentence
from issgraph.extract.clauses import mood
from issgraph.extract.draft import Draft
from issgraph.model import Entity, Span

_IRREGULAR = {
    "took": "take", "held": "hold", "made": "make", "did": "do", "went": "go", "gave": "give", "got": "get", "wore": "wear", "rode": "ride", "flew": "fly",
    "drove": "drive", "ran": "run", "running": "run", "put": "put", "set": "set", "cut": "cut", "sent": "send", "spent": "spend", "stood": "stand", "sat": "sit", "kept": "keep", "led": "lead",
    "brought": "bring", "built": "build", "caught": "catch", "threw": "throw", "drew": "draw", "hung": "hang", "strung": "string", "swung": "swing", "began": "begin", "woke": "wake",
    "ate": "eat", "shook": "shake", "spoke": "speak", "broke": "break", "chose": "choose", "wrote": "write", "sang": "sing", "swam": "swim", "laid": "lay", "fed": "feed", "read": "read", "won": "win",
    "lying": "lie", "tied": "tie", "tying": "tie", "swapped": "swap", "swapping": "swap", "pulled": "pull", "left": "leave", "let": "let", "worked": "work", "found": "find", "released": "release", "releasing": "release", "bolted": "bolt",
}  # fmt: skip
_SKIP = frozenset(["press", "presses", "pressed", "release", "releases", "released", "point", "points", "pointed", "aim", "aims", "aimed", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall", "do", "does", "did", "say", "says", "said", "tell", "told", "call", "called", "name", "named", "know", "knew", "appear", "appears", "appeared", "remain", "remains", "belong", "belongs", "take", "takes", "took", "photograph", "photographed", "snap", "snapped", "capture", "captured", "pictured", "count", "counts", "serve", "serves", "served", "commands", "command", "commanded", "arrive", "arrived", "launch", "launched", "join", "joined", "live", "lived", "spend", "spent", "go", "goes", "went", "gone", "get", "gets", "got", "turn", "turned", "come", "came", "become", "becomes", "became", "want", "need", "hope", "wait", "waited", "continue", "continued", "begin", "began", "start", "started", "seem", "have", "leave", "left", "depart", "departed", "undergo", "become", "return", "returned", "represent", "represents", "represented", "fly-around", "celebrate"])  # fmt: skip
_ING = compiled(r"^[a-z]{2,}ing$")
_FINITE = compiled(r"^[a-z]{2,}(?:s|ed|e|[a-z])$")
_ADVERB = compiled(r"^(?:[a-z]+ly|also|then|now|still|together|just|briefly|both|all|each|carefully|later|once|here|finally|first)$")
_STOP = compiled(
    r"^(?:needed|used|required|designed|meant|during|while|as|after|before|when|where|which|who|that|because|since|until|ahead|so|but|inside|aboard|at|in|on|for|to|with|from|by|through|near|over|above|under|outside|beside|behind|between|against|toward|towards|into|onto|for|,|;|\.|:|and|\(|—|–|---)$"
)
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "some",
        "several",
        "two",
        "three",
        "four",
        "five",
        "six",
        "new",
        "own",
    ]
)
_PARTICLE = frozenset(["on", "up", "out", "off", "down", "over", "away", "back", "in", "apart", "loose", "through", "into", "onto"])
_NOT_VERB = frozenset(
    [
        "who",
        "whom",
        "which",
        "whose",
        "but",
        "his",
        "her",
        "their",
        "its",
        "homeward",
        "better",
        "not",
        "no",
        "so",
        "like",
        "such",
        "both",
        "all",
        "each",
        "two",
        "three",
        "four",
        "five",
        "six",
        "more",
        "taken",
        "better",
        "known",
        "behind",
        "beside",
        "next",
        "astronaut",
        "cosmonaut",
        "commander",
        "engineer",
        "specialist",
        "pilot",
        "of",
        "and",
        "or",
        "with",
        "from",
        "in",
        "at",
        "on",
        "inside",
        "aboard",
        "during",
        "wearing",
        "left",
        "right",
        "both",
    ]
)


_PLACED = frozenset(["with", "to", "from", "in", "on", "into", "onto", "through", "inside", "at", "between", "out", "toward", "near"])


_SILENT = frozenset(
    "captur provid prepar secur measur observ examin explor requir arrang chang exchang manag gaz shar compar stor fir wir cultur clos rais releas"
    " remov improv driv div ris us mak tak rid hid slid guid divid decid complet operat rotat activat inflat locat relocat calibrat evaluat separat"
    " participat celebrat demonstrat investigat illuminat navigat pos propos expos compos purs practic danc balanc replac plac trac brac slic announc"
    " smil pil til fil tun pin lin min combin imagin bak wak shak tast past writ invit unit not vot quot exercis analyz organiz stabiliz photograph".split()
) - {"photograph", "pin", "div"}


def base_form(verb: str) -> str:
    """The base form of an English verb form, by rule and a short list of irregular ones."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz|o)es$", verb):
        return verb[:-2]
    if verb.endswith("s") and not verb.endswith("ss"):
        return verb[:-1]
    for tail in ("ied", "ed", "ing"):
        if verb.endswith(tail) and len(verb) >= len(tail) + 2 + (tail != "ied"):
            stem = verb[: -len(tail)]
            if tail == "ied":
                return stem + "y"
            if stem in _SILENT:
                return stem + "e"
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
                return stem[:-1]
            if re.search(
                r"(?:[^aeiou][aiou][cgsuvz]|[aeiou](?:k|l|t|r)|[rln][cgsv]|[aeiou]s|[bcdfgkptz]l|dg|[aeiou]ng|u|s)$", stem
            ) and not re.search(r"(?:ea|oo|ee|ai|oa|ou|au|oi|ui|ie)[a-z]$|(?:en|er|on|it|or|el|al|is[ht]|ow|ur|ck|ll|ss|lk|ut)$", stem):
                return stem + "e"
            return stem
    return verb


def read_activities(draft: Draft, sentence: Sentence) -> None:
    """Phrases for the people of a sentence: the verb after a name, in base form, with what it is done to."""
    for at, chunk in sorted(sentence.at.items()):
        if chunk.is_a("Person"):
            _of(draft, sentence, at, chunk)
    _in_their_case(draft, sentence)


_CASE = compiled(r"in (?P<pair>(?:his|her|their) and )?(?P<who>[\ue000-\uf8ff])(?:'s?)? case,? (?=[a-z]+ing )")


def _in_their_case(draft: Draft, sentence: Sentence) -> None:
    """ "in X's case, repairing a pump", "in her and X's case, ...": what those named were busy with."""
    for match in _CASE.finditer(sentence.codes):
        phrase = _phrase(draft, sentence, match.end(), plural=False, strict=False, participle=True)
        chunk = sentence.at[match.start("who")]
        if phrase is None or not chunk.is_a("Person"):
            continue
        subject = next((c for _, c in sorted(sentence.at.items()) if c.is_a("Person")), chunk) if match["pair"] else chunk
        quote = sentence.original(match.start(), phrase[2])
        for each in dict.fromkeys((*subject.each, *chunk.each)):
            if person := each.meaning("Person"):
                draft.say(person, "activity", phrase[0], "in-their-case", quote, subject_span=each.span, trigger=quote, object_span=quote)


def _of(draft: Draft, sentence: Sentence, at: int, chunk: Chunk) -> None:
    phrase = None
    plural = len(chunk.each) > 1
    for gap in (r" ", r",? who ", r" [—–-]+ [^—–]{3,70} [—–-]+ ", r", [^,.;]{3,60}, ", r", "):
        met = re.match(gap, sentence.codes[at + 1 :])
        if met and (phrase := _phrase(draft, sentence, at + 1 + met.end(), plural, strict=gap.startswith(","))):
            break
    form = ""
    while phrase is not None:
        words, start, end = phrase
        form = form or _form(sentence.codes[start:])
        _state(draft, sentence, chunk, words, start, end, mood(sentence, at, start))
        phrase = _next(draft, sentence, end, form)


_AND = compiled(r"(?: [a-z]+){0,4},? and (?:then |also |later )?|(?: [a-z]+){0,2}, (?=[a-z]+ing )")


def _form(codes: str) -> str:
    """The ending that verbs joined to this one share: s, ed, ing or none."""
    word = re.match(r"[a-z]*", codes)
    verb = word.group() if word else ""
    return "ing" if verb.endswith("ing") else "ed" if verb.endswith("ed") or verb in _IRREGULAR else "s" if verb.endswith("s") else ""


def _next(draft: Draft, sentence: Sentence, end: int, form: str) -> tuple[str, int, int] | None:
    """What the same people do besides: a verb of the same form after "and", or a participle after a comma."""
    joined = _AND.match(sentence.codes, end)
    if joined is None:
        return None
    participle = not joined.group().rstrip().endswith(("and", "then", "also", "later"))
    if not form or _form(sentence.codes[joined.end() :]) != ("ing" if participle else form):
        return None
    return _phrase(draft, sentence, joined.end(), plural=False, strict=False, participle=True)


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
    return found[next(iter(shared))] if shared and len(shared) == 1 else None


def _tokens(codes: str, start: int) -> list[tuple[str, int, int]]:
    return [
        (m.group(), start + m.start(), start + m.end())
        for m in re.finditer(r"[\ue000-\uf8ff]|[a-z0-9][\w'/-]*|[^\s\w]", codes[start : start + 160])
    ]


_CATCH = compiled(r" (?:the |a )?(?:[a-z]+ ){0,2}[\ue000-\uf8ff](?! (?:on camera|in (?:a|this)))")
_OUTING = compiled(r" (?:out )?(?:the|a|an|his|her|their|this) (?:[a-z]+ ){0,3}(?:spacewalk|spacewalks|eva|grab|catch)\b")


def _phrase(
    draft: Draft, sentence: Sentence, start: int, plural: bool, strict: bool, participle: bool = False
) -> tuple[str, int, int] | None:
    tokens = _tokens(sentence.codes, start)
    index = 0
    while index < len(tokens) and (_ADVERB.match(tokens[index][0]) or tokens[index][0] in ("is", "are", "was", "were", "busy")):
        index += 1
    if index >= len(tokens):
        return None
    progressive = index > 0 and any(word in ("is", "are", "was", "were") for word, _, _ in tokens[:index])
    verb, verb_start, verb_end = tokens[index]
    if (
        verb in _NOT_VERB
        or (verb in _SKIP and not (verb.startswith("captur") and _CATCH.match(sentence.codes, verb_end)))
        or not verb[0].isalpha()
        or "\ue000" <= verb[0] <= "\uf8ff"
        or not (_ING.match(verb) or _FINITE.match(verb))
    ):
        return None
    if progressive and not verb.endswith("ing"):
        return None
    inflected = verb.endswith(("s", "ed")) or verb in _IRREGULAR or progressive or (participle and verb.endswith("ing"))
    if not inflected and (strict or not plural or verb.endswith("ly")):
        return None
    if strict and verb.endswith("ing") and not progressive:
        return None
    base = base_form(verb)
    if base in _SKIP and not (base == "capture" and _CATCH.match(sentence.codes, verb_end)):
        return None
    if _OUTING.match(sentence.codes, verb_end):
        return None
    words, end = [base], verb_end
    taken, placed = 0, False
    for word, _, stop in tokens[index + 1 :]:
        if taken == 0 and word in _PARTICLE and len(words) == 1:
            words.append(word)
            end = stop
            continue
        if _STOP.match(word):
            if (
                taken == 0
                and word in ("with", "to", "for", "from", "at", "through", "over", "into", "in", "on", "inside", "by")
                and len(words) <= 2
            ):
                words.append(word)
                continue
            if taken and not placed and word in _PLACED:
                words.append(word)
                placed = True
                continue
            break
        if word in _SMALL:
            end = stop
            continue
        chunk = sentence.at.get(stop - 1) if len(word) == 1 and "\ue000" <= word <= "\uf8ff" else None
        if chunk is not None:
            if chunk.value is not None:
                break
            words.append(" and ".join(e.label for c in chunk.each if (e := c.meaning(""))))
            end, taken = stop, taken + 1
            continue
        if not word[0].isalnum():
            break
        words.append(word[:-2] if word.endswith("'s") else word)
        end, taken = stop, taken + 1
        if taken >= 7:
            break
    while (
        words
        and words[-1]
        in (
            "with",
            "to",
            "for",
            "from",
            "at",
            "in",
            "on",
            "into",
            "onto",
            "through",
            "over",
            "inside",
            "by",
            "between",
            "out",
            "toward",
            "near",
        )
        and len(words) > 1
        and taken
    ):
        words.pop()
    return (" ".join(words), verb_start, end) if taken else None
