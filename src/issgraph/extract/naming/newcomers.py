"""Capitalised words that no table knows to Name chunks, and to people where the words around them introduce a person."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.view import shouts

NAME = "Name"
"""The kind of a capitalised phrase not yet understood: a slot {p:Person|Name} takes it and makes it a person."""

_WORD = r"[A-Z][A-Za-z'\u00c0-\u024f]*[A-Za-z\u00c0-\u024f0-9](?:-[A-Za-z\u00c0-\u024f0-9]+)*"
_GEO = r"(?:Gulf|Bay|Strait|Straits|Sea|Cape|Isle|Isles|Island|Islands|Coast|Lake|Mount|Republic|Horn|Valley|Port|Rio|Gulf|Channel|Province|State|City|Town|University|Museum|Garden)"
RUN = Pattern(
    rf"(?<![\w'-])(?:{_GEO} of (?:the )?{_WORD}(?: {_WORD})*"
    rf"|(?>{_WORD})(?: [A-Z]\.)* \([A-Z][a-z]+\) {_WORD}"
    rf"|(?:(?:Mt|St)\. )?{_WORD}(?:(?: |[-–])(?:[A-Z]\.|St\.(?= [A-Z])|{_WORD}|(?:de|del|la|le|van|von|al|el|bin|da|di|dos|du)(?= [A-Z])))*)(?![0-9]|-[A-Z0-9])"
)


_OF_SOMEONE = compiled(
    r" [\"“‘']| (?:[a-z-]+ )?(?:astronaut|cosmonaut|commander|fli?er|flight|crew|spacewalker|engineer|physician|doctor|pilot|colleague|specialist|participant|officer|trio|duo|pair|company|companies|firm|manufacturer|contractor|industry|agency)"
)


_OUTING = compiled(r"\bEVAs?\b")
"""A spacewalk by its number ("EVA-2", "US EVA 80"): the rules of spacewalks read its words."""


_SIDES = frozenset(["L-R", "R-L", "L–R", "R–L"])
"""Left to right, before a list of people."""


def runs(text: str, taken: list[Chunk], nationalities: Container[str] = frozenset()) -> list[Chunk]:
    """Capitalised runs of a view outside the chunks already found; a nationality alone ("the British astronaut") is no name."""
    common = lexicon().common
    found: list[Chunk] = []
    if shouts(text):
        return found  # where all is in capitals, none tells a name
    busy = sorted((chunk.start, chunk.end, chunk.is_a("Role")) for chunk in taken)
    lands = {
        c.start for c in taken if c.is_a("EarthFeature", "Country") and text.startswith(", ", c.start - 2) and _GOES_ON.match(text, c.end)
    }
    busy.append((len(text) + 2, len(text) + 2, False))  # behind whatever is looked at
    position = 0
    for match in RUN.finditer(text):
        start, end = match.span()
        while busy[position][1] <= start:
            position += 1
        if busy[position][0] <= start and end <= busy[position][1] and not busy[position][2]:
            continue  # part of a name, or all of it
        words = match.group().split(" ")
        while words and ((word := words[0].lower()) in common or word.rstrip("'s") in common):
            start += len(words.pop(0)) + 1
        while busy[position][1] <= start:
            position += 1
        inner = position
        while busy[inner][0] < end and not busy[inner][2]:
            inner += 1
        titled = busy[inner][0] < end and busy[inner][2]
        if titled and text[busy[inner][1] : busy[inner][1] + 1] == " ":
            start = busy[inner][1] + 1  # "US Flight Engineer Ada Lovelace": the name begins after the title
            position = inner + 1
            words = text[start:end].split(" ")
        if start >= end or busy[position][0] < end:
            continue
        name = text[start:end]
        if name.endswith("'s"):
            end -= 2
            name = name[:-2]
        if (
            not words
            or (len(name) < 3)
            or name.lower() in common
            or _OUTING.search(name)
            or name in _SIDES
            or ((name == "European" or name.lower() in nationalities) and _OF_SOMEONE.match(text, end))  # of no one country
            or name.endswith(("-based", "-led", "-owned"))
        ):
            continue
        if len(words) == 1 and _starts_sentence(text, start) and text[end : end + 2] != "'s" and not _is_place(text, name, end, lands):
            continue
        name = name.replace("Mt. ", "Mount ", 1)
        found.append(Chunk(start, end, (Entity(slug(name), NAME, name, known=False),)))
    return found


def _is_place(text: str, name: str, end: int, lands: Container[int]) -> bool:
    """True for a word at the beginning of a sentence that what follows makes the name of a place."""
    if name.endswith(("ly", "ward", "wards", "ing")):
        return False
    return end + 2 in lands or bool(_SORT_OF_PLACE.match(text, end) or _IS_SHOWN.match(text, end))


_GOES_ON = compiled(r"[,.(]|$| (?:is|are|on|at|in|near|and|with)\b")
"""Behind the land of a town ("Orsk, Russia, is pictured"), and not behind what a sentence is about ("Tonight, Russia lies ...")."""
_SORT_OF_PLACE = compiled(
    r", (?:in (?:the )?(?:upper|lower|far|top|bottom|left|right)|at (?:the )?(?:upper|lower|far|top|bottom|left|right|cent)|(?:the|a|an) (?:[a-z-]+ ){0,3}(?:town|city|capital|village|port|volcano|island|lake|river|mountain|peak)\b)"
)
"""Behind a word that begins a sentence and is a place's name: "Potsdam, at lower left, ...", "Nemrut, the volcano whose ..."."""


_IS_SHOWN = compiled(
    r"(?:(?:, (?:and )?| and )(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}){0,6}(?:,? (?:on|in|at|near|along) [^.;,]{3,60},?|,(?! [A-Z][a-z]+'s )[^.;,]{3,60},)? (?:is|are) (?:pictured|photographed|seen|visible|shown|featured|captured|imaged)\b"
)
"""Behind the first of the names that a picture is told to be of."""


def _starts_sentence(text: str, start: int) -> bool:
    lead = text[max(0, start - 6) : start]
    before = lead.rstrip()
    return not before or "\n" in lead[len(before) :] or before[-1] in ".!?:\n\"'" or before.endswith(("--", "—", "–", "("))


def slug(name: str) -> str:
    """An id for a name first met in a text: lower-case letters and digits, joined by "-"."""
    return compiled(r"[^a-z0-9]+").sub("-", name.lower()).strip("-") or "unnamed"


_BEARS = (
    r"speaks|speaking|answers|answering|waves|waving|smiles|smiling|poses|posing|signs|signing|shakes hands|shaking hands|greets|greeting|hugs|hugging|embraces|embracing|listens|listening"
    r"|looks on|looking on|talks|talking|welcomes|welcoming|congratulates|congratulating|presents|presenting|applauds|applauding|salutes|saluting|laughs|laughing|addresses|addressing|watches|watching"
)
"""What only people do at the beginning of a caption: "Jane Doe answers a question"."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    slot = alphabet.slot
    person, role, org, name = slot["Person"], slot["Role"], slot["Organization"], slot[NAME]
    flight = slot["Mission"] + slot["Expedition"]
    after_title = Pattern(rf"[{role}] (?P<n>[{name}])")
    before_title = Pattern(
        rf"(?P<n>[{name}])(?: \([^)]{{1,20}}\))?,? (?:of (?:the )?[{org}](?! center)|\([{org}]\)|(?:an? |the |nasa's )?(?:[{org}{flight}] )?(?:[a-z.-]+ )?[{role}])"
    )
    listed = Pattern(
        rf"(?:(?P<n>[{name}])(?:,? and |, |; )(?=[{person}])|[{person}](?:,? and |, |; )(?P<m>[{name}])(?=[,;.]|$| and | \(| (?:—|–|--) ))"
    )
    before_job = Pattern(
        rf"(?:^|[.;:] )(?P<n>[{name}]), (?:an? |the |[{org}](?:'s)? )?(?:(?!who|which|where|when|while|seen|shown)(?:[a-z]+|[{flight}]) ){{0,4}}(?:{lexicon().pattern('job')}\b|[{role}])"
    )
    joined = Pattern(rf"\b{lexicon().pattern('job')}(?<=s) [{person}](?: \([^)]*\))?(?:,? and |, )(?P<n>[{name}])")
    after_job = Pattern(rf"\b{lexicon().pattern('job')} (?P<n>[{name}])(?! \([A-Z]{{2,}}\))")
    heads = Pattern(
        rf"\b(?:heads?|chief|director|president|chairman|chairwoman|deputy|administrator|governor|ambassador|mayor) (?:of|for|at) (?:the )?(?:[a-z-]+ |[{org}](?:'s)? ){{0,5}}?(?:[a-z-]+|[{org}]),? (?P<n>[{name}])(?=,| and | [a-z])"
    )
    acts = Pattern(
        rf"^(?:[^.;:\ue000-\uf8ff]{{0,40}} )?(?P<n>[{name}])(?: \([^)]*\))?(?:,[^.;,]{{2,50}},)? (?:is |are )?(?:{_BEARS})(?![\w-])"
    )
    owned = Pattern(
        rf"\b(?:his|her|their|its)(?: fellow| own| new| former)? (?:[{role}]|(?:[{flight}] )?(?:crew ?mates?|shipmates?|colleagues?|companions?|teammates?|partner)),?:? (?P<n>[{name}])(?!'s)"
    )
    return after_title, after_job, owned, joined, before_title, before_job, heads, acts, listed, listed


def introduce(draft: Draft, sentence: Sentence) -> None:
    """Name chunks that stand where a person stands (after a title, before one, in a list of people) become people."""
    if not any(char in sentence.codes for char in sentence.alphabet.slot[NAME]):
        return
    for chunk in sentence.chunks:
        words = draft.text[chunk.span.start : chunk.span.end].split(" ") if chunk.is_a(NAME) else []
        if len(words) == 3 and (known := _called(draft, f"{words[0]} {words[2]}")):
            chunk.entities = known  # "Sergei Konstantinovich Krikalev"
    sentence.encode()
    for pattern in _patterns(sentence.alphabet):
        changed = False
        for match in list(pattern.finditer(sentence.codes)):
            group = "n" if match.groupdict().get("n") else "m"
            chunk = sentence.at[match.start(group)]
            words = draft.text[chunk.span.start : chunk.span.end].split(" ")
            if len(words) == 1:
                known = surname_holders(draft, words[0])
                if len(known) == 1:
                    chunk.entities, changed = known, True
            elif len(words) == 2 and (turned := _turned(draft, words)):
                chunk.entities, changed = turned, True
            elif 2 <= len(words) <= 5 and not any(w.lower() in lexicon().not_people for w in words):
                label = " ".join(word for word in words if not compiled(r"[A-Z]\.|\([A-Z][a-z]+\)").fullmatch(word))
                chunk.entities, changed = (Entity(slug(label), "Person", label, known=False),), True
        if changed:
            sentence.encode()


def _turned(draft: Draft, words: list[str]) -> tuple[Entity, ...]:
    """A known person whose surname stands first ("Yamazaki Naoko")."""
    return _called(draft, f"{words[1]} {words[0]}")


def _called(draft: Draft, name: str) -> tuple[Entity, ...]:
    """The one known person of a name."""
    known = [meaning.entity for meaning in draft.gazetteer.meanings(name) if meaning.entity.cls == "Person"]
    return tuple(known) if len(known) == 1 else ()


def surname_holders(draft: Draft, name: str) -> tuple[Entity, ...]:
    """Known people with a surname, those who flew around the document's day first and alone when there are any."""
    rows = draft.gazetteer.surnames.get(name, [])
    day = draft.day or draft.published
    if len(rows) > 1 and day:
        rows = [r for r in rows if (r.get("from") or "0") <= day <= (r.get("until") or "9")] or rows
    return tuple(row.entity for row in rows)
