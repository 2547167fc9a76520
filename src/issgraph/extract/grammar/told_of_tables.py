"""Who made or runs a thing in whatever words, of "the lab" or "it" too, where the reference tables know the same: "Boeing fashioned the lab".

In: a draft whose plain statements are made. Out: `builtBy` and `operatedBy` that its words tell and the tables confirm. The words are
loose, so the tables decide of which of the things named nearby they speak; what no table knows is left to the stricter rules. The file is
long since every way of telling finds its thing in one place."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.told_ways import ANY_NOUN, CLASSES, CUES, ITEM, NOUNS, WAYS, Way
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_NOT = compiled(
    r"\b(?:not|never|no|nor|model|mock-?ups?|replicas?|simulators?|trainers?|subcontractors?|rockets?|boosters?|engines?|seats?|would-be|future|planned|rejected|racks?|experiments?|suits?|copy|copies|toys?)\b"
)
_ASKED = compiled(r"\bwho (?:made|built|constructed|designed|makes|manufactured|owns|runs|operates|flies|put)\b")
_STARTS = compiled(r"(?:by |it is |it was |that (?:is|was|would be) )?(?:the )?(?P<o>[\ue000-\uf8ff])")
_VERB_AFTER = compiled(r",[^,]*$|\b(?:is|was|are|were|had|has)\b")
Thing = tuple[Entity, Span]
"""What words speak of, and where: its name, or the noun or pronoun for it."""
REACH = 6
"""How many sentences back "the lab" and "its maker" may point."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[tuple[Way, Pattern], ...]:
    return tuple((way, pattern_of(way.when, alphabet.slot)) for way in WAYS)


def read_told_of_tables(draft: Draft) -> None:
    """States who made and who runs what the words of a sentence speak of, where the tables know the same."""
    _mend(draft)
    _firms_spoken_of(draft)
    for sentence in draft.sentences:
        if not any(chunk.is_a("Organization", "Country") for chunk in sentence.chunks):
            continue
        asked = _asked(draft, sentence)
        if asked is not None:
            _answer(draft, sentence, asked)
        if not CUES.search(sentence.codes):
            continue
        for way, pattern in _patterns(sentence.alphabet):
            at = 0
            while match := pattern.search(sentence.codes, at):
                at = match.start() + 1
                _tell(draft, sentence, way, match)


_FIRM = compiled(
    r"\b(?:the|that|this) (?:same |private |[\ue000-\uf8ff](?:-based)? )?(?:company|firm)\b(?!'s? (?:employee|owner)|[ ,]+[\ue000-\uf8ff])"
)


_AGENCY = compiled(rf"\bthe (?:same |space )?agency(?='s (?:[a-z]+ ){{0,3}}?(?:{ANY_NOUN})\b)")


def _firms_spoken_of(draft: Draft) -> None:
    """ "The company": the one firm that this sentence or the two before name; and so "the agency's first ship"."""
    for word, form in (("company", _FIRM), ("firm", _FIRM), ("agency", _AGENCY)):
        for sentence in draft.sentences if word in draft.text else ():
            _spoken_of(draft, sentence, form)


def _spoken_of(draft: Draft, sentence: Sentence, form: re.Pattern[str]) -> None:
    for match in reversed(list(form.finditer(sentence.codes))):
        span = sentence.original(*match.span())
        near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
        told = (c.meaning("Organization") for s in near for c in s.chunks if c.start < span.start and not c.members)
        firms = {firm.id: firm for firm in told if firm is not None and (firm.cls == "SpaceAgency") == (form is _AGENCY)}
        inside = [c for at in range(*match.span()) if (c := sentence.at.get(at)) is not None]
        if len(firms) == 1 and not any(c.is_a("Organization", "Person") for c in inside):
            sentence.replace(inside, Chunk(span.start, span.end, tuple(firms.values()), head=span, note="coref"))


def _tell(draft: Draft, sentence: Sentence, way: Way, match: re.Match[str]) -> None:
    """States what a match of a way of telling says, of one firm or of each of several."""
    groups = match.groupdict()
    slots, cue = [name for name in "op" if groups.get(name)], "cue" if groups.get("cue") else "cue2"
    mark = max(sentence.codes.rfind(each, match.start(), match.start(cue)) for each in (";", ",")) if way.side == "itself" else -1
    start, wide = (mark + 2, mark + 2) if mark >= 0 else (match.start(), max(0, match.start() - 20))
    wide = max(wide, *(sentence.codes.rfind(each, 0, match.start()) for each in (": ", "; ")))
    if mood(sentence, start, match.start(cue)) or _NOT.search(sentence.codes, wide, match.end() + 25):
        return  # "X had never sent up a ship; its first freighter" denies no owner
    column = "built_by" if way.relation == "builtBy" else "operated_by"
    for body in (each for slot in slots for each in sentence.slot(match, slot).each):
        owner = body.meaning("Organization", "Country")
        if owner is None or (owner.cls == "Country" and match[cue] == "contribution"):
            continue  # a land's contribution is told to be that land's
        thing = _thing(draft, sentence, match.start(), match.end(), way.side, owner, column)
        if thing is not None:
            state(draft, sentence, thing, way.relation, owner, body.span, sentence.original(*match.span()))


def _mend(draft: Draft) -> None:
    """ "The Bigelow-built module", told of a module that others made by the tables, means the one named before that they made."""
    for statement in draft.about("builtBy"):
        span, owner = statement.subject_span, statement.object
        if isinstance(owner, Entity) and not owner.known and statement.object_span is not None:
            start = statement.object_span.start
            if _INSIDE.search(draft.text, max(0, start - 8), start):
                draft.take_back(statement)  # "Airbus in Leiden built the arm"
                continue
        if isinstance(owner, Entity) and (real := _copied(draft, statement)) is not None and confirmed(draft, real, owner, "built_by"):
            draft.restate(statement, subject=real)
            continue
        row = draft.gazetteer.rows.get(statement.subject.id)
        if span is None or not isinstance(owner, Entity) or row is None or not row.get("built_by"):
            continue
        sentence = draft.holder(span.start)
        if (
            owner.known
            and draft.text[span.start : span.end].lower() == "it"
            and not confirmed(draft, statement.subject, owner, "built_by")
            and _by_the_way(draft, sentence, statement.subject)
        ):
            draft.take_back(statement)  # "the radiator came with Rassvet on Atlantis. Energia built it"
            continue
        coref = next((c for c in sentence.chunks if c.start == span.start and c.note == "coref"), None)
        noun = coref and compiled(rf"(?i)(?:{ANY_NOUN})$").search(draft.text, coref.start, coref.end)
        if coref is None or not noun or not owner.known or confirmed(draft, statement.subject, owner, "built_by"):
            continue
        thing = _earlier(draft, sentence, sentence.code_at(coref), classes_of(noun.group().lower()), owner, "built_by")
        if thing is not None and thing[0].id != statement.subject.id:
            draft.take_back(statement)
            state(draft, sentence, thing, "builtBy", owner, statement.object_span or span, statement.quote)


def _by_the_way(draft: Draft, sentence: Sentence, thing: Entity) -> bool:
    """True for a thing that the sentence before names, behind a preposition, as that which something came on or stands in."""
    before = draft.sentences[max(0, sentence.number - 1)]
    named = [at for at, chunk in before.at.items() if any(each.id == thing.id for each in chunk.entities)]
    return before is not sentence and bool(named) and all(_ON_IT.search(before.codes, 0, at) for at in named)


_ON_IT = compiled(r"\b(?:on|in|aboard|inside|by|with|from|near|beside) (?:the )?$")


def _copied(draft: Draft, statement: Statement) -> Entity | None:
    """What a mockup is of, where "the" behind it tells of that: "a mockup of Tranquility, the Italian-built node"."""
    copy, span = _COPY.fullmatch(statement.subject.label), statement.subject_span
    if statement.subject.known or copy is None or span is None or not draft.text.startswith(", the ", span.end):
        return None
    return next((each.entity for each in draft.gazetteer.meanings(copy[1])), None)


_COPY = compiled(r"(.+) (?:mockup|replica|model|trainer|simulator)")
_INSIDE = compiled(r"(?:^|\s)(?:in|at|near|outside)\s$")


def state(draft: Draft, sentence: Sentence, thing: Thing, relation: str, owner: Entity, place: Span, quote: Span) -> None:
    entity, span = thing
    if any(s.object == owner and s.asserted for s in draft.about(relation, entity)):
        return
    quote = cover(quote, span) if sentence.span.start <= span.start < sentence.span.end else quote
    draft.say(entity, relation, owner, "told-of-tables", quote, subject_span=span, object_span=place, trigger=place)


def confirmed(draft: Draft, thing: Entity, owner: Entity, column: str) -> bool:
    """True where the tables know an owner or a maker as such, or one of his country where a country is told."""
    row = draft.gazetteer.rows.get(thing.id)
    known = row.get(column).split("|") if row is not None and row.get(column) else []
    if owner.id in known:
        return True
    if owner.cls == "Country":
        return owner.id in {_land(draft, each) for each in known}
    if column == "built_by":
        return any(_kin(draft, owner, each) for each in known)
    made = row.get("built_by").split("|") if row is not None and owner.cls == "SpaceAgency" else []
    return _land(draft, owner.id) in {_land(draft, each) for each in made} - {"", "united-states"}  # the agency of the land that made it


def _kin(draft: Draft, owner: Entity, ident: str) -> bool:
    """True for a firm and its forerunner or its branch, which share a name: Alenia Spazio, Thales Alenia Space."""
    row = draft.gazetteer.rows.get(ident)
    return row is not None and bool(set(row.label.split()) & set(owner.label.split()) - {"Space", "Center", "Aerospace", "Industries"})


def _land(draft: Draft, ident: str) -> str:
    row = draft.gazetteer.rows.get(ident)
    return row.get("country") if row is not None else ""


def _meant(chunk: Chunk, classes: tuple[str, ...]) -> Entity | None:
    """What a name means among some classes."""
    return chunk.meaning(*classes) if not chunk.members else None


def classes_of(match: str) -> tuple[str, ...]:
    return next((kinds for kinds, words in NOUNS.items() if compiled(rf"(?:{words})").fullmatch(match)), CLASSES)


def _thing(draft: Draft, sentence: Sentence, start: int, end: int, side: str, owner: Entity, column: str) -> Thing | None:
    """What a way of telling at a place of a sentence speaks of: beside it, or behind the noun or pronoun that stands there."""
    if side == "itself":
        return _called(draft, sentence, start, end, owner, column)
    if side == "right":
        item = ITEM.match(sentence.codes, end) or ITEM.match(sentence.codes, end + 1) or _ITEM_AFTER.match(sentence.codes, end)
        if item is None:
            return _before(draft, sentence, start, owner, column) if _RELATIVE.search(sentence.codes, 0, start) else None
        return _pointed(draft, sentence, item, owner, column)
    other = _OTHERS.search(sentence.codes, 0, start)
    if other is not None and compiled(ANY_NOUN).fullmatch(other["noun"]) is None:
        return None  # "it holds a greenhouse built in Russia"
    items = _items(sentence, start)
    if items:
        found = _before(draft, sentence, start, owner, column, strict=side == "left")
        after = _IS.match(sentence.codes, end) if found is None and not any(item["name"] for item in items) else None
        return _pointed(draft, sentence, after, owner, column) if after is not None else found
    if not (_BARE if side == "left" else _NO_SUBJECT).search(sentence.codes, 0, start):
        return None  # "the camera was made by": of another thing
    return _behind(draft, sentence, end, owner, column)


_OTHERS = compiled(r"\b(?!is |was |as |and |are |without )[a-z]+ (?:an?|another|one|some|two|three) (?:[a-z-]+ ){0,2}(?P<noun>[a-z-]+),? $")
_ONE_OF = compiled(r"(?:the [a-z]+(?: and [a-z]+)?|one|another) (?:of|in|among) ")
_LAST_WORD = compiled(r"[a-z]+$")


def _called(draft: Draft, sentence: Sentence, start: int, end: int, owner: Entity, column: str) -> Thing | None:
    """What "ESA's fifth and final ferry" is: the name beside it, else the one thing of its kind that the nearest sentence to name any names."""
    word = _LAST_WORD.search(sentence.codes, start, end)
    several = word is not None and word.group().endswith("s") and not word.group().endswith("ss")
    family = sentence.at.get(end - 1) if word is None else None
    if (word is None and family is None) or (several and not _ONE_OF.match(sentence.codes, start)):
        return None
    if beside := _BESIDE.match(sentence.codes, end):
        return _pointed(draft, sentence, beside, owner, column)
    classes = classes_of(word.group()) if word is not None else ("VisitingVehicle",)
    kind = next((kind for kind in ("lab", "node", "airlock", "habitat") if word is not None and word.group().startswith(kind)), "")
    rows = draft.gazetteer.rows
    for back in reversed(draft.sentences[max(0, sentence.number - REACH) : sentence.number + 1]):
        here = sentence.original(start, end).start if back is sentence else back.span.end
        fits = [
            (entity, chunk)
            for chunk in back.chunks
            if chunk.start < here and (entity := _meant(chunk, classes)) and confirmed(draft, entity, owner, column)
        ]
        heads = [pair for pair in fits if not _LED.search(back.codes, 0, back.code_at(pair[1]))]
        theirs = {entity.id: (entity, chunk.span) for entity, chunk in heads or fits}
        if kind:
            theirs = {ident: pair for ident, pair in theirs.items() if any(kind in f"{each} ".lower() for each in rows[ident].aliases)}
        if theirs:
            return next(iter(theirs.values())) if len(theirs) == 1 else None
    for after in draft.sentences[sentence.number + 1 : sentence.number + 2]:
        first = next((chunk for chunk in after.chunks if chunk.is_a(*CLASSES)), None)  # "Europe's first freighter came. X bears a stamp"
        entity = _meant(first, classes) if first is not None and after.code_at(first) < 12 else None
        if first is not None and entity is not None and confirmed(draft, entity, owner, column):
            return entity, first.span
    return None


_BESIDE = compiled(r"(?:,|:| –| —| called| named| is| was)? (?:the |now )?(?P<name>[\ue000-\uf8ff])(?!-|'s? )(?P<noun>(?!))?(?P<it>(?!))?")
_BARE = compiled(
    r"(?:(?:^|[;:(–—] ?|, )|^(?:built|made|designed|developed|assembled|manufactured|constructed)\b[^.;:,]{3,60} )(?:(?:and|but|also|both|then|now) )*$"
)
"""What stands before words that open a clause: "Built by X, the arm"."""
_NO_SUBJECT = compiled(r"^(?:(?!(?:is|are|was|were) ).)*$")
_LED = compiled(
    r"\b(?:in|on|at|to|of|from|near|inside|outside|aboard|with|beside|above|below|behind|under|into|onto|toward|off|by|for|than|through|and) (?:the )?$"
)
"""Before a name that is no subject: "on Columbus the camera was made by"."""
_IS = compiled(
    r"(?:[^.;,:\ue000-\uf8ff]{0,25}[\ue000-\uf8ff]?)?(?:,| is| was) (?P<name>[\ue000-\uf8ff])(?!-|'s? )(?P<noun>(?!))?(?P<it>(?!))?"
)
_ITEM_AFTER = compiled(
    rf" ?(?:the |both |this |that )?(?:(?!in |on |of |at |to |for |a |an |with |from |by |and |or |near |inside |beside |behind |under |above |below |over |that |which |who |the |his |her )[a-z0-9-]+ ){{0,3}}?(?:(?P<name>[\ue000-\uf8ff])(?!-|'s? (?!{ANY_NOUN}))|(?P<noun>{ANY_NOUN})\b(?!-)|(?P<it>it|them)\b)"
)
_RELATIVE = compiled(r"(?:\b(?:that|which)|,) (?:the )?(?:[\ue000-\uf8ff]'s? )?$")


def _items(sentence: Sentence, start: int) -> list[re.Match[str]]:
    return [item for item in ITEM.finditer(sentence.codes, 0, start) if not item["name"] or _is_thing(sentence, item.start())]


def _before(draft: Draft, sentence: Sentence, start: int, owner: Entity, column: str, strict: bool = False) -> Thing | None:
    """The nearest before a place, unless a finite verb parts them: then what stands first; strictly, what may be a subject."""
    items = _items(sentence, start)
    if not items:
        return None
    last = items[-1]
    close = _CLOSE.match(sentence.codes, last.end(), start)
    parted = _VERB_AFTER.search(sentence.codes, last.end(), start) and not close
    if strict and not close:
        if _person_between(sentence, last.end(), start):
            return None
        items = [item for item in items if not _LED.search(sentence.codes, 0, item.start())]
    for item in (items[:1] + items[-1:]) if parted else (items[-1:] + items[:1]):
        found = _pointed(draft, sentence, item, owner, column)
        if found is not None:
            return found
    return None


def _person_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= at < end and chunk.is_a("Person", "Role") for at, chunk in sentence.at.items())


_CLOSE = compiled(r"(?: [a-z]+)?(?:,| –| —)?(?: (?:which|that|itself|also|is|was|are|were|being|has been))* ?\Z")


def _behind(draft: Draft, sentence: Sentence, end: int, owner: Entity, column: str) -> Thing | None:
    """Where nothing is told of before a place: what follows it closely in the sentence ("Built by X, the arm"), else what was named before."""
    item = _FOLLOWS.match(sentence.codes, end)
    if item is not None and (item["noun"] or item["it"] or _is_thing(sentence, item.start("name"))):
        found = _pointed(draft, sentence, item, owner, column)
        if found is not None:
            return found
    named = (_meant(chunk, CLASSES) for chunk in sentence.chunks if chunk.note != "coref")
    if any(entity is not None and confirmed(draft, entity, owner, column) for entity in named):
        return None
    return _earlier(draft, sentence, 0, CLASSES, owner, column)


_FOLLOWS = compiled(
    rf"(?:[^.;,:\ue000-\uf8ff]{{0,40}}|[^.;,:\ue000-\uf8ff]{{0,20}}[\ue000-\uf8ff])?(?:,|:| –| —| of| is| was| are| were| came| comes| rolled) (?:the )?(?:(?!in |on |of |at |to |for |a |an |with |from |by |and |or |near |inside |beside |behind |under |above |below |over |that |which |who |the |his |her )[a-z0-9-]+ ){{0,3}}?(?:(?P<name>[\ue000-\uf8ff])(?!-|'s? )|(?P<noun>{ANY_NOUN})\b(?!-)|(?P<it>it)\b)"
)


def _is_thing(sentence: Sentence, at: int) -> bool:
    return sentence.at[at].is_a(*CLASSES) and not sentence.at[at].members


def _pointed(draft: Draft, sentence: Sentence, match: re.Match[str], owner: Entity, column: str) -> Thing | None:
    """The thing of a name, or what a noun or a pronoun points back to."""
    name, noun = match["name"], match["noun"]
    if name:
        chunk = sentence.at[match.start("name")]
        entity = _meant(chunk, CLASSES)
        return (entity, chunk.span) if entity is not None and confirmed(draft, entity, owner, column) else None
    classes = classes_of(noun) if noun else CLASSES
    found = _earlier(draft, sentence, match.start(), classes, owner, column, head=not noun)
    if found is None and noun and (named := _NAMED.match(sentence.codes, match.end())):
        return _pointed(draft, sentence, named, owner, column)  # "made this module, Tranquility"
    return (found[0], sentence.original(*match.span())) if found is not None else None


_NAMED = compiled(r",? (?P<name>[\ue000-\uf8ff])(?!-|'s? )(?P<noun>(?!))?(?P<it>(?!))?")


def _earlier(
    draft: Draft, sentence: Sentence, at: int, classes: tuple[str, ...], owner: Entity, column: str, head: bool = False
) -> Thing | None:
    """What was named last of some classes before a place, as the tables confirm it; of several in a sentence, the first, or its head."""
    for back in reversed(draft.sentences[max(0, sentence.number - REACH) : sentence.number + 1]):
        here = sentence.original(at, at + 1).start if back is sentence and at < len(sentence.codes) else back.span.end
        things = [
            (entity, chunk)
            for chunk in back.chunks
            if chunk.start < here and (entity := _meant(chunk, classes)) and not (head and _LED.search(back.codes, 0, back.code_at(chunk)))
        ]
        fits = [(entity, chunk.span) for entity, chunk in things if confirmed(draft, entity, owner, column)]
        if fits:
            return fits[0]
        if things and classes == ("VisitingVehicle",):
            return None  # "the ship" means another
    return None


def _asked(draft: Draft, sentence: Sentence) -> Sentence | None:
    """The question that a sentence answers: "Who made it?"."""
    last = draft.sentences[sentence.number - 1] if sentence.number else None
    return last if last is not None and "?" in last.codes[-3:] and _ASKED.search(last.codes) else None


def _answer(draft: Draft, sentence: Sentence, asked: Sentence) -> None:
    match, words = _STARTS.match(sentence.codes), _ASKED.search(asked.codes)
    owner = sentence.at[match.start("o")].meaning("Organization", "Country") if match else None
    if match is None or owner is None or words is None or _NOT.search(sentence.codes):
        return
    runs = compiled(r"owns|runs|operates|flies").search(words.group())
    column, relation = ("operated_by", "operatedBy") if runs else ("built_by", "builtBy")
    thing = _earlier(draft, asked, len(asked.codes) - 1, CLASSES, owner, column)
    if thing is not None:
        place = sentence.at[match.start("o")].span
        state(draft, sentence, thing, relation, owner, place, place)
