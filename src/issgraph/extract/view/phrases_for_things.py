"""Definite phrases ("the 17-meter limb", "the newer of the two modules", "the Russian ship", "this one") to the thing of that kind
which a text has named, where its words and the tables leave no other. The file is long by the nouns for things and what their words say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.movements import days_of, on_day, past_of
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.reference import Row
from issgraph.vocab import is_a

_SHIP = "(?:(?:cargo|crew|supply|resupply|transport|space|cargo resupply|transfer) )?(?:ships?|spaceships?|craft|spacecraft|vehicles?|vessels?|carriers?|tugs?|trucks?|freighters?|capsules?|haulers?|ferry|ferries|transporters?|van)|orbiters?|shuttles?"
_ROOM = "(?:(?:docking|research|science|storage|pressurized|logistics|connecting|service|laboratory|control|observation) )?(?:modules?|compartments?|lab(?:orator(?:y|ies))?s?|nodes?|airlocks?|rooms?)"
_LOOSE_ROOM = "cylinder|drum|barrel|can|tube|sphere|ball|bell|dome|turret|annex|closet|pantry|storeroom|habitat|hub|cone|building block|living quarters|box"
_ARM = "limbs?|manipulators?|crane|handyman|robots?|robotic handyman"
_BEAM = "girders?|keystone|(?:truss )?segments?|truss sections?|spacer|beam|mast|framework|truss"
_PLATFORM = "platform|porch|balcony|terrace|base|carrier|pallet|trolley|cart"
_ADAPTER = "(?:docking |mating |docking-port )?adapters?|collar|(?:docking |metal )?ring"
_MACHINE = "machine|hardware|contraption"
_ANY = "newcomers?|arrivals?|addition|visitors?|one|structure|delivery|piece"
KINDS: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    (_SHIP, ("VisitingVehicle",), True),
    (_ROOM, ("Module",), True),
    (_LOOSE_ROOM, ("Module",), False),
    (_ARM, ("RoboticArm",), True),
    (_BEAM, ("Truss",), True),
    (_PLATFORM, ("ExternalPlatform", "StationElement"), False),
    (_ADAPTER, ("DockingAdapter",), True),
    (_MACHINE, ("VisitingVehicle", "RoboticArm", "ExternalPlatform"), False),
    (_ANY, ("VisitingVehicle", "Module", "RoboticArm", "Truss", "ExternalPlatform", "DockingAdapter"), False),
)
"""Nouns with the classes of things that they may mean; of the last entry of each, whether the noun alone means such a thing."""
_ALL = "|".join(nouns for nouns, _, _ in KINDS)
_AGED = "newer|newest|older|oldest|younger|youngest|elder|senior|junior|later|earlier"
_AGES = frozenset(_AGED.split("|"))
_WORD = r"(?:(?!(?:in|on|of|at|to|for|a|an|the|with|from|by|and|or|but|near|as|is|was|that|which|who|his|her|its|their|this|two|other|another|next|same|first|second|last|former|latter|future|third|both|all|these|those|photo|picture|image|time|day) )(?:[0-9]+,)?[a-z0-9][a-z0-9-]*'?|[\ue000-\uf8ff](?:-[a-z]+|'s?)?) "
_PHRASE = Pattern(
    rf"(?<![\w'-])(?<![\ue000-\uf8ff], )(?<! is )(?<! was )(?<! are )(?:the|this|that) (?:(?P<age>{_AGED})(?: of the (?:two|three|pair|four)(?: (?P<of>{_ALL}))?)?|(?P<aged>{_AGED}) (?P<family>[\ue000-\uf8ff])|(?P<words>(?:{_WORD}){{0,4}}?)(?P<noun>{_ALL}))(?=(?:$| ?[.,;:)–—]| (?:is|was|had|has|were|will|would|then|later|itself|also|now|up|to|from|on|onto|in|into|at|against|after|before|when|while|as(?! well)|and(?! (?:airlock|module|lab|node|ship|craft|capsule))|by|for|with|until|since|during|over|under|above|below|beside|[a-z]+ed|[a-z]+ly|left|came|comes|went|goes|flew|rode|rides|rose|sits|sat|stands|stood|hangs|hung|took|made|met|got|set|began|lay|lies|arrives|docks|leaves|carries|brought|moves|joins)\b))"
)
_HINTS = tuple(Pattern(rf"\b(?:the|this|that)(?: [^.;]{{0,40}})?? (?:{nouns})\b") for nouns in (*(nouns for nouns, _, _ in KINDS), _AGED))
"""What a sentence with such a phrase may hold, noun by noun, so that each is tried only where its own letters stand."""
_NAMED = Pattern(r",? (?:the )?[\ue000-\uf8ff](?=,)|: [\ue000-\uf8ff]\.")
"""Behind a phrase whose thing is named there: "the newer module, Zvezda, was launched"."""
REACH = 6
"""How many sentences back such a phrase may point."""


def phrases_for_things(draft: Draft, sentence: Sentence) -> None:
    """Chunks for the phrases of a sentence that mean a thing named before, by the tables."""
    if _SETS.search(sentence.codes):
        sets_of_things(draft, sentence)
    if not any(hint.search(sentence.codes) for hint in sentence.worth(_HINTS)):
        return
    start = 0
    while match := _PHRASE.search(sentence.codes, start):
        start = match.start() + 1
        span = sentence.original(*match.span())
        told = [c for at in range(*match.span()) if (c := sentence.at.get(at)) is not None]
        if match["family"]:
            _one_of_family(draft, sentence, match, told[-1], span)
            continue
        age = match["age"] or next((word for word in (match["words"] or "").split() if word in _AGES), "")
        words = Words(draft, told, age)
        if not words.plain or _NAMED.match(sentence.codes, match.end()):
            continue
        thing = _meant(draft, sentence, match, span, words)
        if thing is not None:
            if words.owned is not None and is_a(thing.cls, "VisitingVehicle") and _runs(draft, thing, words.owned):
                body, place = words.owned
                draft.say(thing, "operatedBy", body, "owned-craft", span, subject_span=span, object_span=place, trigger=place)
            elif words.owners or words.lands:  # what tells whose it is stays to be read
                span, told = sentence.original(*match.span("noun")), []
            sentence.replace(told, Chunk(span.start, span.end, (thing,), head=span, note="coref"))


_MADE = ("-built", "-made", "-developed", "-designed", "-manufactured")


def _runs(draft: Draft, thing: Entity, owned: tuple[Entity, Span]) -> bool:
    row = draft.gazetteer.rows.get(thing.id)
    return row is not None and owned[0].id in row.many("operated_by") and not draft.text.startswith(_MADE, owned[1].end)


class Words:
    """What the words of a phrase say of its thing: its land, who made or runs it, its age; `plain` where they name nothing else."""

    def __init__(self, draft: Draft, told: list[Chunk], age: str = "") -> None:
        self.lands: list[str] = []
        self.owners: list[Entity] = []
        self.owned: tuple[Entity, Span] | None = None
        self.plain = True
        for chunk in told:
            body = chunk.meaning("Organization") if not chunk.members else None
            word = draft.text[chunk.start : chunk.end].lower()
            land = next((word.removesuffix(made) for made in _MADE if word.endswith(made)), word).removesuffix("'s")
            if body is not None:
                self.owners.append(body)
                if not word.endswith(_MADE):
                    self.owned = body, chunk.span
            elif land in draft.gazetteer.adjectives or land == "european":
                self.lands.append("europe" if land == "european" else draft.gazetteer.adjectives[land].id)
            elif chunk.is_a("Country"):
                self.lands.append(chunk.entities[0].id)
            elif "Length" not in chunk.kind:
                self.plain = False
        self.age = age

    def fit(self, draft: Draft, thing: Entity) -> bool:
        """True for a thing that all those named made or run, and that all lands named have."""
        return all(_ran_by(draft, thing, body) for body in self.owners) and all(_of_land(draft, thing, land) for land in self.lands)

    @property
    def some(self) -> bool:
        """True where the words say anything that the tables can weigh."""
        return bool(self.lands or self.owners or self.age)


def _meant(draft: Draft, sentence: Sentence, match: re.Match[str], span: Span, words: Words) -> Entity | None:
    noun = match["noun"] or match["of"] or ""
    kinds, firm = next(
        ((classes, firm) for nouns, classes, firm in KINDS if compiled(rf"(?:{nouns})").fullmatch(noun)), (KINDS[-1][1], False)
    )
    things = _named(draft, sentence, span.start, kinds)
    kind = next((kind for kind in ("lab", "node", "airlock", "habitat") if kind in noun), "")
    if kind:
        things = [t for t in things if any(kind in alias.lower() for alias in draft.gazetteer.rows[t.id].aliases)]
    if noun.startswith(("orbiter", "shuttle")):
        things = [t for t in things if "Shuttle" in t.label]
    if words.owners or words.lands:
        things = [t for t in things if words.fit(draft, t)]
    if words.age:
        return _aged(draft, things, words.age)
    if len(things) == 1 and (firm or words.some) and not (noun in _OLD_NOUNS and not words.some):
        return things[0]
    return _borne_out(draft, sentence, match, things)


_OLD_NOUNS = frozenset("orbiter shuttle craft ship".split())


def _named(draft: Draft, sentence: Sentence, end: int, classes: tuple[str, ...]) -> list[Entity]:
    """The things of some classes that are named before a place within reach, each once, the last named last; families where alone."""
    found: dict[str, Entity] = {}
    for each in draft.sentences[max(0, sentence.number - REACH) : sentence.number + 1]:
        for chunk in each.chunks:
            for one in chunk.each if chunk.start < end else ():
                thing = one.meaning(*classes)
                if thing is not None and thing.known:
                    found.pop(thing.id, None)
                    found[thing.id] = thing
    single = [t for t in found.values() if t.id not in FAMILIES]
    return single or list(found.values())


_SETS = Pattern(
    r"(?<![\w'-])(?<! of )(?:both (?:of )?(?:the |these )?|(?:the|these|those) two )(?:[a-z]+ |[\ue000-\uf8ff] )?(?P<noun>modules|compartments|lab(?:oratorie)?s|nodes|rooms|airlocks|arms|robots|manipulators|limbs|adapters|rings|segments|girders|truss(?:es)?(?: segments)?)(?! of\b|,? (?:and |are |named |called )?(?:the )?[\ue000-\uf8ff]|:|\w)"
)


def _one_of_family(draft: Draft, sentence: Sentence, match: re.Match[str], chunk: Chunk, span: Span) -> None:
    """ "The older Dragon": of two ships of a family that are named."""
    kind = chunk.meaning("VisitingVehicle") if not chunk.members else None
    if kind is None or kind.id not in FAMILIES:
        return
    rows = draft.gazetteer.rows
    things = [t for t in _named(draft, sentence, span.start, ("VisitingVehicle",)) if kind.id in _families(rows, t.id)]
    thing = _aged(draft, things, match["aged"])
    if thing is not None:
        sentence.replace((chunk,), Chunk(span.start, span.end, (thing,), head=span, note="coref"))


def _families(rows: Mapping[str, Row], ident: str) -> set[str]:
    """The families of craft that a ship is of, the wider ones too."""
    found: set[str] = set()
    while ident in rows and (ident := rows[ident].get("family")) and ident not in found:
        found.add(ident)
    return found


def _kind_of(noun: str) -> tuple[str, ...]:
    """The classes of what a noun of `_SETS` means many of."""
    if noun == "arms":
        return ("RoboticArm",)
    if noun.startswith("truss"):
        return ("Truss",)
    ways = (noun.removesuffix("s"), noun)  # "modules" is made of a module, "laboratories" stand there as such
    return next(classes for word in ways for nouns, classes, _ in KINDS if compiled(rf"(?:{nouns})").fullmatch(word))


def sets_of_things(draft: Draft, sentence: Sentence) -> None:
    """ "Both modules", "the two arms": the two things of that kind that were named last, where there were just two."""
    for match in reversed(list(_SETS.finditer(sentence.codes))):
        span, noun = sentence.original(*match.span()), match["noun"]
        classes = _kind_of(noun)
        told = [c for at in range(*match.span()) if (c := sentence.at.get(at)) is not None]
        for first in range(sentence.number, max(-1, sentence.number - 3), -1):
            near = draft.sentences[first : sentence.number + 1]
            named = [t for s in near for c in s.chunks for e in c.each if c.start < span.start and (t := e.meaning(*classes)) and t.known]
            things = {thing.id: thing for thing in named}
            if len(things) == 2 and not told:
                members = tuple(Chunk(span.start, span.end, (thing,), head=span, note="coref") for thing in things.values())
                sentence.replace((), Chunk(span.start, span.end, members=members, note="coref"))
            if len(things) > 1:
                break


def of_others(draft: Draft, thing: Entity, told: list[Chunk]) -> bool:
    """True for a thing of which the tables know that others made and run it than those named beside a word for it."""
    row = draft.gazetteer.rows.get(thing.id)
    known = row is not None and row.get("built_by") and row.get("operated_by")
    return bool(known and told) and not Words(draft, told).fit(draft, thing)


def _ran_by(draft: Draft, thing: Entity, body: Entity, heirs: bool = True) -> bool:
    """True for a thing that a firm or an agency made or runs, or a firm that became another."""
    row = draft.gazetteer.rows.get(thing.id)
    bodies = (*row.many("built_by"), *row.many("operated_by")) if row is not None else ()
    return body.id in bodies or any(heirs and body.id in kin and not kin.isdisjoint(bodies) for kin in _HEIRS)


_HEIRS = tuple(
    frozenset(names.split())
    for names in (
        "airbus airbus-defence-and-space eads-astrium",
        "thales-alenia-space alenia-spazio",
        "orbital-sciences orbital-atk northrop-grumman",
        "mda md-robotics",
    )
)
"""Firms and those that they became."""


_EUROPEAN = frozenset("esa airbus airbus-defence-and-space eads-astrium thales-alenia-space alenia-spazio asi".split())


def _of_land(draft: Draft, thing: Entity, land: str) -> bool:
    """True for a thing whose maker or owner is of a land."""
    row = draft.gazetteer.rows.get(thing.id)
    bodies = (*row.many("built_by"), *row.many("operated_by")) if row is not None else ()
    if land == "europe":
        return not _EUROPEAN.isdisjoint(bodies)
    return any(body in draft.gazetteer.rows and draft.gazetteer.rows[body].get("country") == land for body in bodies)


def _aged(draft: Draft, things: list[Entity], age: str) -> Entity | None:
    """The older or the newer of two, by the days on which they were launched; of more than two only "the oldest"."""
    begun = [(_launched(draft, t.id), t) for t in things]
    if not all(day for day, _ in begun) or len(begun) < 2 or (len(begun) > 2 and not age.endswith("est")):
        return None
    begun.sort(key=lambda pair: pair[0])
    (first, old), (last, new) = begun[0], begun[-1]
    return None if first == last else old if age in ("older", "oldest", "elder", "senior", "earlier") else new


def _launched(draft: Draft, ident: str) -> str:
    """When a thing was launched: a craft that flies more than once, the last time before the text."""
    row = draft.gazetteer.rows.get(ident)
    day = row.get("launched") if row is not None else ""
    past = past_of(ident)
    return day or max((each for each in (past.launched if past else ()) if each <= (draft.published or "9")), default="")


_MOVES = Pattern(
    r"\b(?:launch|lift|blast|left|leav|depart|rose|rise|rode|flew|flown|fly|went|gone|came|arriv|dock|berth|attach|bolt|fasten|install|mate|moor|join|link|latch|reach|set off|set out|took off|sent|carri|brought|deliver|captur|grappl|caught|undock|clamp|connect|hook|thunder|roar|soar|rocket)"
)


_MAKES = Pattern(r"\b(?:built|made|manufactur|construct|assembl|fabricat|develop|design|produc|build|maker|contractor|contribut|supplied)")


def _borne_out(draft: Draft, sentence: Sentence, match: re.Match[str], things: list[Entity]) -> Entity | None:
    """The one thing of several that the sentence speaks of by the tables: what moved on a day that it tells, what was at a port, whose work it is."""
    moves = _MOVES.search(sentence.codes) is not None
    day = _day_beside(sentence, match) if moves else None
    if day is not None:
        things = [t for t in things if on_day(t, day, 0)] or [t for t in things if on_day(t, day, 1)]
    ports = {p.id for c in sentence.chunks for each in c.each if (p := each.meaning("DockingPort"))} if moves else set()
    if ports:
        things = [t for t in things if (past := past_of(t.id)) and not ports.isdisjoint(past.ports)]
    makers = [o for c in sentence.chunks for each in c.each if (o := each.meaning("Organization"))] if _MAKES.search(sentence.codes) else []
    if makers:
        exact = [t for t in things if any(_ran_by(draft, t, o, heirs=False) for o in makers)]
        things = exact or [t for t in things if any(_ran_by(draft, t, o) for o in makers)]
    return things[0] if len(things) == 1 and (day or ports or makers) else None


def as_tables_tell(sentence: Sentence, match: re.Match[str], found: Entity, things: list[Entity]) -> Entity | None:
    """What "it" stands for, or another thing named before to which alone something happened on the day told behind; no module long there."""
    day = _day_beside(sentence, match) if _GOES.match(sentence.codes, match.end()) else None
    if day is None or found.id in FAMILIES or on_day(found, day, 1):
        return found
    others = {t.id: t for t in things if on_day(t, day, 1)}
    if len(others) == 1:
        return next(iter(others.values()))
    return None if found.cls == "Module" and days_of(found.id) else found


_GOES = Pattern(
    r" (?:(?:had|has|was|were|is|been|then|later|finally|first|soon|also) )*(?:launch|lift|blast|left|rose|rode|flew|flown|arriv|dock|berth|captur|grappl|caught|undock|latch|moor|link|took off|set o|came|sent|carried|brought)"
)


def _day_beside(sentence: Sentence, match: re.Match[str]) -> Date | None:
    """The day that is told of a phrase: the first behind it up to the end of its clause, else the last before it."""
    days = [(at, c.value) for at, c in sorted(sentence.at.items()) if isinstance(c.value, Date) and c.value.day and c.value.month]
    after = [value for at, value in days if at > match.start() and ";" not in sentence.codes[match.end() : at]]
    before = [value for at, value in days if at < match.start() and ";" not in sentence.codes[at : match.start()]]
    return after[0] if after else before[-1] if before else None
