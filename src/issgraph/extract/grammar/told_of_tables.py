"""Who made or runs a thing in whatever words, of "the lab" or "it" too, where the reference tables know the same: "Boeing fashioned the lab".

In: a draft whose plain statements are made. Out: `builtBy` and `operatedBy` that its words tell and the tables confirm. The words are
loose, so the tables decide of which of the things named nearby they speak; what no table knows is left to the stricter rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of
from issgraph.vocab import is_a

_CLASSES = ("VisitingVehicle", "Module", "RoboticArm", "Truss", "ExternalPlatform", "DockingAdapter", "SolarArray", "StationElement")
_NOUNS = {
    (
        "VisitingVehicle",
    ): r"(?:space)?(?:ships?|craft|crafts)|capsules?|freighters?|vehicles?|vessels?|(?:space )?trucks?|tugs?|transporters?|ferry|ferries|haulers?|carriers?|lifeboats?|taxis?|dragons?|orbiters?|shuttles?",
    (
        "Module",
    ): r"modules?|lab(?:orator(?:y|ies))?s?|nodes?|hubs?|airlocks?|compartments?|rooms?|observator(?:y|ies)|windows?|dome|turret|storerooms?|closet|pantry|annex|living quarters|habitat|blocks?|ball|cylinder|corridor|porthole",
    ("RoboticArm",): r"arms?|robots?|limbs?|cranes?|manipulators?|handym[ae]n|hands?|booms?",
    ("Truss",): r"truss(?:es)?|keystone|girders?|segments?|backbone|beams?|spine",
    ("ExternalPlatform", "StationElement"): r"platforms?|porch|balcony|terraces?|pallets?|base|shelf|carts?|trolley",
    ("SolarArray",): r"arrays?|wings?|panels?|blankets?",
    ("DockingAdapter",): r"adapters?|collars?|rings?|tunnels?",
    _CLASSES: r"newcomers?|arrivals?|visitors?|machines?|hardware|structures?|contraptions?|addition|thing|pair|two|one|piece|delivery",
}
_ANY_NOUN = "|".join(_NOUNS.values())
_ITEM = compiled(
    rf"(?P<name>[\ue000-\uf8ff])(?!-|'s? (?!{_ANY_NOUN}))|\b(?:the|this|that|these|those|both)(?: [a-z0-9-]+){{0,3}}? (?P<noun>{_ANY_NOUN})\b(?!-)|\b(?P<it>it|them|itself)\b"
)
"""What may be the thing that words speak of: a name, a noun for its kind, or a pronoun."""

_BODY = "Organization|Country"
_MADE = r"(?:built|made|manufactured|constructed|crafted|fashioned|assembled|fabricated|produced|designed|developed|welded(?: together)?|turned out|put together|forged|machined|engineered|pieced together|knocked together|bolted together|rolled out|created|contributed)"
_MAKES = rf"(?:{_MADE}|builds|makes|manufactures|constructs|crafts|assembles|fabricates|produces|turns out|puts together)"
_WORK = r"(?:creations?|handiwork|works?|workmanship|products?|brainchild|build|construction|manufacture|make|design|contribution|masterpiece|baby)"
_MAKER = r"(?:makers?|builders?|manufacturers?|constructors?|creators?|fabricators?|suppliers?|prime contractors?|main contractors?|contractors?|designers?)"
_WORKS = r"(?:workshops?|shops?|halls?|factory|factories|works|plants?|floors?|lines?|drawing boards?|stables?|foundry|shipyards?|clean ?rooms?|hangars?)"
_RUN = r"(?:run|flown|operated|owned|controlled|managed|leased|chartered|lent|loaned|commanded|overseen|tended|looked after|worked|fielded|steered|driven|dispatched|sent(?: up)?)"
_RUNS = r"(?:runs|flies|operates|owns|controls|manages|lent|lends|leased|loaned|oversees|looks after|flew|ran|owned|operated)"
_DOING = r"(?:building|making|manufacturing|assembling|constructing|welding|manufacture|assembly)"
_OWNING = r"(?:owning|operating|running|flying|steering|driving)"
_AT = r"(?: (?!by|not|and|but|or)[a-z0-9'-]+| [\ue000-\uf8ff](?!'s? )){0,4}?,?"


@dataclass(frozen=True, slots=True)
class _Way:
    """A way of telling: a pattern, the relation it states with its column in the tables, and where its thing stands."""

    when: str
    relation: str
    side: str


_WAYS = (
    _Way(rf"{{o:{_BODY}}}(?: of [^.;,]{{3,30}}?| itself| also)? (?P<cue>{_MAKES}) (?=(?:the|this|that|it|them|both|[\ue000-\uf8ff]))", "builtBy", "right"),
    _Way(rf"{{o:{_BODY}}}(?:,? (?:which|that|who))? (?:(?:both|also) )?(?:{_MAKES},? (?:and )?)?(?P<cue>{_MAKES}),?(?: and)?(?: now| still| also)? (?:{_RUNS}|{_MAKES}) (?=(?:the|this|that|it|them|both|[\ue000-\uf8ff]))", "builtBy", "right"),
    _Way(rf"\b(?P<cue>{_MADE}){_AT} (?:by|at|inside) (?:the )?{{o:{_BODY}}}(?!'s? (?!{_WORKS}|plant|people|engineers))", "builtBy", "left"),
    _Way(rf"{{o:{_BODY}}}(?:'s?)? (?:own |latest |first |last |[a-z]+est )?(?P<cue>{_WORK})\b(?! (?:on|at|in|for|with|to)\b)", "builtBy", "left"),
    _Way(rf"\b(?:the|an?|all|one) (?:(?!and |or )[a-z]+ )?(?P<cue>{_WORK}) of (?:engineers at |the )?{{o:{_BODY}}}(?!'s? )", "builtBy", "left"),
    _Way(rf"\bof {{o:{_BODY}}} (?P<cue>make|build|manufacture|construction|design)\b", "builtBy", "left"),
    _Way(rf"\b(?P<cue>{_MAKER})\b(?:,|:| is| was| being| were| –| —| name:| (?:of|for) (?:the )?[a-z]+[,:]?)* (?:the )?{{o:{_BODY}}}(?!'s? )", "builtBy", "left"),
    _Way(rf"{{o:{_BODY}}},? (?:(?:which )?(?:is|was|were|are) )?(?:the |its |their )(?:[a-z]+ )?(?P<cue>{_MAKER})\b", "builtBy", "left"),
    _Way(rf"{{o:{_BODY}}} (?:did|does|handled|saw to|took care of) (?:all |most of )?the (?P<cue>{_DOING})\b", "builtBy", "left"),
    _Way(rf"\b(?:out of|off|from) (?:the )?(?:{{o:{_BODY}}}'s? (?:[a-z]+ )?(?P<cue>{_WORKS})\b|(?:[a-z]+ ){{0,2}}(?P<cue2>{_WORKS}) (?:of|at) (?:the )?{{p:{_BODY}}})", "builtBy", "left"),
    _Way(rf"{{o:{_BODY}}}(?: also| itself| now| still)? (?P<cue>{_RUNS})\b(?: (?:them|him|her|us))?", "operatedBy", "right"),
    _Way(rf"\b(?P<cue>{_RUN}){_AT} (?:by|for|from) (?:[a-z]+ of )?(?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "left"),
    _Way(rf"\b(?P<cue>belongs?|belonged|belonging|answers|answering|on loan|on lease|on hire|under contract|property|in the (?:hands|care|service|employ)|under the flag|under (?:the )?(?:control|command|charge)) (?:of|to|from|with|for) (?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "left"),
    _Way(rf"\b(?:for|to|with|whose|its|the|their|,|^)? ?(?P<cue>owners?|operators?|proprietors?|landlords?)\b(?:,|:| is| was| being| –| —)* (?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "left"),
    _Way(rf"{{o:{_BODY}}},? (?:(?:which )?(?:is|was) )?(?:the |its |their )(?P<cue>owners?|operators?)\b", "operatedBy", "left"),
    _Way(rf"{{o:{_BODY}}} (?:did|does|handles|sees to) (?:all |most of )?the (?P<cue>{_OWNING})\b", "operatedBy", "left"),
)  # fmt: skip
_CUES = compiled(
    rf"\b(?:{_MAKES}|{_WORK}|{_MAKER}|{_WORKS}|{_RUN}|{_RUNS}|owners?|operators?|proprietors?|landlords?|belong\w*|answers|on (?:loan|lease|hire)|under|property|hands|care|service|did|does)\b"
)
_NOT = compiled(
    r"\b(?:not|never|no|nor|model|mock-?ups?|replicas?|simulators?|trainers?|subcontractors?|rockets?|boosters?|engines?|seats?|would-be|future|planned|rejected|racks?|experiments?|suits?|copy|copies|toys?)\b"
)
_ASKED = compiled(r"\bwho (?:made|built|constructed|designed|makes|manufactured|owns|runs|operates|flies|put)\b")
_STARTS = compiled(r"(?:by |it is |it was |that (?:is|was|would be) )?(?:the )?(?P<o>[\ue000-\uf8ff])")
_VERB_AFTER = compiled(r",[^,]*$|\b(?:is|was|are|were|had|has)\b")
REACH = 6
"""How many sentences back "the lab" and "its maker" may point."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[tuple[_Way, Pattern], ...]:
    return tuple((way, pattern_of(way.when, alphabet.slot)) for way in _WAYS)


def read_told_of_tables(draft: Draft) -> None:
    """States who made and who runs what the words of a sentence speak of, where the tables know the same."""
    _mend(draft)
    for sentence in draft.sentences:
        if not any(chunk.is_a("Organization", "Country") for chunk in sentence.chunks):
            continue
        asked = _asked(draft, sentence)
        if asked is not None:
            _answer(draft, sentence, asked)
        if not _CUES.search(sentence.codes):
            continue
        for way, pattern in _patterns(sentence.alphabet):
            for match in pattern.finditer(sentence.codes):
                groups = match.groupdict()
                slot, cue = ("o", "cue") if groups.get("o") else ("p", "cue2")
                body = sentence.slot(match, slot)
                owner = body.meaning("Organization", "Country")
                if owner is None or body.members or mood(sentence, match.start(), match.start(cue)):
                    continue
                if _NOT.search(sentence.codes, max(0, match.start() - 20), match.end() + 25):
                    continue
                column = "built_by" if way.relation == "builtBy" else "operated_by"
                thing = _thing(draft, sentence, match.start(), match.end(), way.side, owner, column)
                if thing is not None:
                    _say(draft, sentence, thing, way.relation, owner, body.span, sentence.original(*match.span()))


def _mend(draft: Draft) -> None:
    """ "The Bigelow-built module", told of a module that others made by the tables, means the one named before that they made."""
    for statement in draft.about("builtBy"):
        span, owner = statement.subject_span, statement.object
        row = draft.gazetteer.rows.get(statement.subject.id)
        if span is None or not isinstance(owner, Entity) or row is None or not row.get("built_by"):
            continue
        sentence = draft.holder(span.start)
        coref = next((c for c in sentence.chunks if c.start == span.start and c.note == "coref"), None)
        noun = coref and compiled(rf"(?i)(?:{_ANY_NOUN})$").search(draft.text, coref.start, coref.end)
        if coref is None or not noun or not owner.known or _confirmed(draft, statement.subject, owner, "built_by"):
            continue
        thing = _earlier(draft, sentence, sentence.code_at(coref), _classes(noun.group().lower()), owner, "built_by")
        draft.take_back(statement)
        if thing is not None:
            _say(draft, sentence, thing, "builtBy", owner, statement.object_span or span, statement.quote)


def _say(
    draft: Draft, sentence: Sentence, thing: tuple[Entity, Chunk | None], relation: str, owner: Entity, place: Span, quote: Span
) -> None:
    entity, chunk = thing
    if any(s.object == owner and s.asserted for s in draft.about(relation, entity)):
        return
    span = chunk.span if chunk is not None else None
    here = span is not None and sentence.span.start <= span.start < sentence.span.end
    draft.say(
        entity,
        relation,
        owner,
        "told-of-tables",
        cover(quote, span) if here else quote,
        subject_span=span,
        object_span=place,
        trigger=place,
    )


def _confirmed(draft: Draft, thing: Entity, owner: Entity, column: str) -> bool:
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
    """What a name means among some classes, a family of craft left out."""
    entity = chunk.meaning(*classes) if not chunk.members else None
    return entity if entity is not None and entity.id not in FAMILIES else None


def _classes(match: str) -> tuple[str, ...]:
    return next((kinds for kinds, words in _NOUNS.items() if compiled(rf"(?:{words})").fullmatch(match)), _CLASSES)


def _thing(
    draft: Draft, sentence: Sentence, start: int, end: int, side: str, owner: Entity, column: str
) -> tuple[Entity, Chunk | None] | None:
    """What a way of telling at a place of a sentence speaks of: beside it, or behind the noun or pronoun that stands there."""
    if side == "right":
        item = _ITEM.match(sentence.codes, end) or _ITEM.match(sentence.codes, end + 1) or _ITEM_AFTER.match(sentence.codes, end)
        if item is None:
            return _before(draft, sentence, start, owner, column) if _RELATIVE.search(sentence.codes, 0, start) else None
        return _pointed(draft, sentence, item, owner, column)
    if _items(sentence, start):
        return _before(draft, sentence, start, owner, column)
    return _behind(draft, sentence, end, owner, column)


_ITEM_AFTER = compiled(
    rf" ?(?:the |both )?(?:[a-z0-9-]+ ){{0,3}}?(?:(?P<name>[\ue000-\uf8ff])(?!-|'s? (?!{_ANY_NOUN}))|(?P<noun>{_ANY_NOUN})\b(?!-)|(?P<it>it|them)\b)"
)
_RELATIVE = compiled(r"(?:\b(?:that|which)|,) (?:the )?$")


def _items(sentence: Sentence, start: int) -> list[re.Match[str]]:
    return [item for item in _ITEM.finditer(sentence.codes, 0, start) if not item["name"] or _is_thing(sentence, item.start())]


def _before(draft: Draft, sentence: Sentence, start: int, owner: Entity, column: str) -> tuple[Entity, Chunk | None] | None:
    """The nearest before a place, unless a finite verb parts them: then what stands first."""
    items = _items(sentence, start)
    if not items:
        return None
    parted = _VERB_AFTER.search(sentence.codes, items[-1].end(), start) and not _CLOSE.match(sentence.codes, items[-1].end(), start)
    for item in (items[0], items[-1]) if parted else (items[-1], items[0]):
        found = _pointed(draft, sentence, item, owner, column)
        if found is not None:
            return found
    return None


_CLOSE = compiled(r"(?: [a-z]+)?(?:,| –| —)?(?: (?:which|that|itself|also|is|was|are|were|being|has been))* ?\Z")


def _behind(draft: Draft, sentence: Sentence, end: int, owner: Entity, column: str) -> tuple[Entity, Chunk | None] | None:
    """Where nothing is told of before a place: what follows it closely in the sentence ("Built by X, the arm"), else what was named before."""
    item = _FOLLOWS.match(sentence.codes, end)
    if item is not None and (item["noun"] or item["it"] or _is_thing(sentence, item.start("name"))):
        found = _pointed(draft, sentence, item, owner, column)
        if found is not None:
            return found
    named = (_meant(chunk, _CLASSES) for chunk in sentence.chunks)
    if any(entity is not None and _confirmed(draft, entity, owner, column) for entity in named):
        return None
    return _earlier(draft, sentence, 0, _CLASSES, owner, column)


_FOLLOWS = compiled(
    rf"(?:[^.;,:\ue000-\uf8ff]{{0,40}}|[^.;,:\ue000-\uf8ff]{{0,20}}[\ue000-\uf8ff])?(?:,|:| –| —| is| was| are| were| came| comes| rolled) (?:the )?(?:[a-z0-9-]+ ){{0,3}}?(?:(?P<name>[\ue000-\uf8ff])(?!-|'s? )|(?P<noun>{_ANY_NOUN})\b(?!-)|(?P<it>it)\b)"
)


def _is_thing(sentence: Sentence, at: int) -> bool:
    return sentence.at[at].is_a(*_CLASSES) and not sentence.at[at].members


def _pointed(draft: Draft, sentence: Sentence, match: re.Match[str], owner: Entity, column: str) -> tuple[Entity, Chunk | None] | None:
    """The thing of a name, or what a noun or a pronoun points back to."""
    name, noun = match["name"], match["noun"]
    if name:
        chunk = sentence.at[match.start("name")]
        entity = _meant(chunk, _CLASSES)
        return (entity, chunk) if entity is not None and _confirmed(draft, entity, owner, column) else None
    classes = _classes(noun) if noun else _CLASSES
    return _earlier(draft, sentence, match.start(), classes, owner, column)


def _earlier(
    draft: Draft, sentence: Sentence, at: int, classes: tuple[str, ...], owner: Entity, column: str
) -> tuple[Entity, Chunk | None] | None:
    """What was named last of some classes before a place, as the tables confirm it; of several in a sentence, the first."""
    for back in _reach(draft, sentence):
        things = [
            (entity, chunk)
            for chunk in back.chunks
            if (back is not sentence or chunk.start < sentence.original(at, at + 1).start) and (entity := _meant(chunk, classes))
        ]
        fits = [each for each in things if _confirmed(draft, each[0], owner, column)]
        if fits:
            return fits[0]
        if any(not is_a(entity.cls, "VisitingVehicle") or classes != _CLASSES for entity, _ in things) and classes == ("VisitingVehicle",):
            return None  # "the ship" means another
    return None


def _reach(draft: Draft, sentence: Sentence) -> Iterator[Sentence]:
    return reversed(draft.sentences[max(0, sentence.number - REACH) : sentence.number + 1])


def _asked(draft: Draft, sentence: Sentence) -> Sentence | None:
    """The question that a sentence answers: "Who made it?"."""
    last = draft.sentences[sentence.number - 1] if sentence.number else None
    return last if last is not None and "?" in last.codes[-3:] and _ASKED.search(last.codes) else None


def _answer(draft: Draft, sentence: Sentence, asked: Sentence) -> None:
    match, words = _STARTS.match(sentence.codes), _ASKED.search(asked.codes)
    owner = sentence.at[match.start("o")].meaning("Organization", "Country") if match else None
    if match is None or owner is None or words is None:
        return
    runs = compiled(r"owns|runs|operates|flies").search(words.group())
    column, relation = ("operated_by", "operatedBy") if runs else ("built_by", "builtBy")
    thing = _earlier(draft, asked, len(asked.codes) - 1, _CLASSES, owner, column)
    if thing is not None:
        place = sentence.at[match.start("o")].span
        _say(draft, sentence, thing, relation, owner, place, place)
