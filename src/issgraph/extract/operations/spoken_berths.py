"""Dockings in which the ship or the place is only pointed at, to what is docked where: "Unity's nadir port was its address", "its place at
Poisk was taken by X", "it nears P. Docking came at noon", "the crew docked on May 22 in the Dragon Freedom".

In: a draft and a sentence. Out: one docking for each that is told, of what was named last before."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import held_on, mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of
from issgraph.vocab import is_a

_HOSTS = ("DockingPort", "Module", "DockingAdapter")
_HOME = r"(?:home|address|berth|mooring|parking (?:place|spot)|perch|anchorage|harbor|harbour|residence|lodging|resting place|place|spot|post|slip)"
_TIGHT = r"(?:bolted|attached|berthed|fastened|installed|fixed|latched|secured|moored|hooked|mated|clamped|docked|joined|plugged)"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    def make(when: str) -> Pattern:
        return pattern_of(when, alphabet.slot)

    the = r"(?:the )?(?:{SpaceStation}'s? )?"
    port = the + "{o:DockingPort|DockingAdapter}"
    host = the + "{o:DockingPort|Module|DockingAdapter}(?: <part-word>)?"
    return (
        make(
            rf"{port} (?:(?:then|now|soon|later) )*(?P<trigger>was|is|became|has been|had been|served as|serves as|remains|remained) (?P<it>its|her) (?:[a-z]+ ){{0,2}}?{_HOME}\b"
        ),
        make(
            rf"{port} (?:(?:then|now|soon|later|had|has|went on to|would|was to|goes on to) )*(?P<trigger>host(?:ed|s)?|held|holds?|hous(?:ed|es|e)|accommodate[sd]?|kept|keeps?|received|receives|receive|welcomed|welcomes|carried|sheltered|lodged) (?P<it>it|her)(?= (?:until|till|for|since|from|through|throughout|all|that|on|in|during|at)\b|[.,;]|$)"
        ),
        make(
            rf"\b(?P<trigger>{_TIGHT}|bolts|attaches|moves|moved|guided|eased|maneuvered) (?P<it>(?:the|their|this) (?:new |latest |fresh |white |big |silvery )*(?:arrival|visitor|guest|prize|catch|newcomer))(?: into place)? (?:to|onto|on|at|into) {host}(?!'s? [a-z])"
        ),
        make(
            rf"(?P<it>\b(?:the|their|this) (?:new |latest |fresh |white |big )*(?:arrival|visitor|guest|prize|catch)) (?:(?:is|was|had been|has been|being|then|later|soon|now) )+(?P<trigger>{_TIGHT}) (?:to|onto|on|at|into) {host}(?!'s? [a-z])"
        ),
        make(
            rf"(?P<it>\bits|\bher) (?:old |former |own )?(?:{_HOME}) (?P<trigger>on|at) {host},? (?:(?:was|is|has been|had been|being|now|soon|then|already|later|promptly) )*(?:taken|filled|claimed|occupied|given|inherited|passed|used|empty|free|vacant|goes|went)\b"
        ),
        make(
            rf"{{VisitingVehicle}}(?: <craft-word>)? (?:has |had |then |now )*(?:taken|took|takes|taking|claimed|inherited|filled) (?P<it>its|her) (?:old |former )?(?:{_HOME}) (?P<trigger>on|at) {host}"
        ),
        make(
            r"{VisitingVehicle}(?: <craft-word>)?,? (?:that|which) (?:(?:had|has|just) )*(?:delivered|brought|carried|towed|pushed|hauled|ferried) (?P<host>it|them|[{Module}{VisitingVehicle}])(?: (?:up|here|there|in))?,? (?:and )?(?P<trigger>has yet to (?:leave|undock|depart)|has not (?:yet )?(?:left|undocked|departed)|(?:is |remains |was )?still (?:attached|docked|fastened|clinging|there|hanging on|in place)|remains (?:attached|docked))"
        ),
    )


_WORDS = Pattern(r"\b(?:its|her|it|them|delivered|brought|carried|towed|arrival|visitor|guest|prize|catch|newcomer)\b")


def read_spoken_berths(draft: Draft, sentence: Sentence) -> None:
    """States the dockings of a sentence in which one of the two is told by a word that points back."""
    if not sentence.chunks:
        return  # the other is named
    if "docked" in sentence.codes:
        _crew_in_ship(draft, sentence)
    _came_after_approach(draft, sentence)
    _payloads(draft, sentence)
    if sentence.number and "?" in (before := draft.sentences[sentence.number - 1]).codes:
        _answers(draft, before, sentence)
    if not _WORDS.search(sentence.codes):
        return
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            if mood(sentence, match.start(), match.start("trigger")):
                continue
            groups = match.groupdict()
            trigger, quote = sentence.original(*match.span("trigger")), sentence.original(*match.span())
            if groups.get("host"):
                here = sentence.original(*match.span())
                ship_chunk = sentence.at[match.start()]
                ship, host = ship_chunk.meaning("VisitingVehicle"), _module_meant(draft, sentence, match.start("host"), here.start)
                if ship is not None and host is not None and not ship_chunk.members:
                    _say(draft, sentence, ship, ship_chunk.span, host[0], host[1].span, cover(quote, host[1].span), trigger)
                continue
            place_chunk = sentence.slot(match, "o")
            place = place_chunk.meaning(*_HOSTS) if not place_chunk.members else None
            word = sentence.original(*match.span("it"))
            found = _last(draft, sentence, word.start, "VisitingVehicle", match)
            if place is not None and found is not None:
                _say(draft, sentence, found[0], word, place, place_chunk.span, quote, trigger)


def _module_meant(draft: Draft, sentence: Sentence, at: int, before: int) -> tuple[Entity, Chunk] | None:
    """The module that "it" is in "the ship that delivered it": as it was read, else the one named last."""
    chunk = sentence.at.get(at)
    module = chunk.meaning("Module") if chunk is not None and not chunk.members else None
    return (module, chunk) if module is not None and chunk is not None else _last(draft, sentence, before, "Module")


def _say(draft: Draft, sentence: Sentence, ship: Entity, of: Span, place: Entity, at: Span, quote: Span, trigger: Span) -> None:
    draft.say(
        ship, "dockedTo", place, "spoken-berth", cover(quote, of, at), subject_span=of, trigger=trigger, object_span=at,
        qualifiers=held_on(draft, sentence),
    )  # fmt: skip


def _last(draft: Draft, sentence: Sentence, before: int, kind: str, match: re.Match[str] | None = None) -> tuple[Entity, Chunk] | None:
    """The one thing of a kind in the nearest of four sentences that names any before a place; not what the words themselves name."""
    inside = sentence.original(*match.span()) if match is not None else None
    for other in reversed(draft.sentences[max(0, sentence.number - 3) : sentence.number + 1]):
        named = [
            (thing, c)
            for c in other.chunks
            for one in c.each
            if c.start < before and (inside is None or c.start < inside.start) and (thing := one.meaning(kind)) is not None
        ]
        if named:
            only = len({thing.id for thing, _ in named}) == 1
            return named[-1] if only and named[-1][0].id not in FAMILIES else None
    return None


_ASKED = compiled(
    r"(?:\bwhere (?:is|was|does|did|has|lies|sits|stands|hangs|can)\b|\b(?:which|what) (?:port|module|berth|side|hatch|door)\b)[^?]*?(?P<s>[\ue000-\uf8ff])[^?\ue000-\uf8ff]*\?"
)
"""The question where a ship is."""
_ANSWER = compiled(
    r"\W*(?:it (?:is|was) )?(?:(?:still|now|right|just|why|well|up|down|out|over|safely|firmly|snugly|docked|berthed|parked|at home) ?,? ?)*(?P<how>at|on|to|under|atop|in)? ?(?:the )?(?:[\ue000-\uf8ff]'s? )?(?P<o>[\ue000-\uf8ff])(?!'s? )"
)


def _answers(draft: Draft, before: Sentence, sentence: Sentence) -> None:
    """ "Where is Soyuz MS-24? At Prichal": the answer opens the sentence behind the question."""
    asked = _ASKED.search(before.codes)
    answer = _ANSWER.match(sentence.codes) if asked else None
    if asked is None or answer is None:
        return
    chunk, goal = before.at[asked.start("s")], sentence.at[answer.start("o")]
    ship = chunk.meaning("VisitingVehicle") if not chunk.members else None
    place = goal.meaning("DockingPort", "DockingAdapter", *(("Module",) if answer["how"] not in (None, "in") else ()))
    if ship is not None and place is not None and not goal.members and not mood(sentence, answer.start(), answer.end()):
        trigger = sentence.original(*answer.span())
        _say(draft, sentence, ship, chunk.span, place, goal.span, trigger, trigger)


_IN_SHIP = Pattern(
    r"(?:\b(?:crew|quartet|trio|four|three|astronauts|cosmonauts|they|members|team|foursome|visitors|guests)|[\ue000-\uf8ff])(?: of [\ue000-\uf8ff])?(?: to (?:visit|reach|call at) [^.;]{3,60}?)? (?:(?:had|have|then|also|first) )*(?P<trigger>docked|arrived)"
    r"(?P<where>(?: (?:to|with|at) (?:the )?(?P<o>[\ue000-\uf8ff])(?: [a-z]+)?)?)(?:,? (?:on |in |at )?(?:[\ue000-\uf8ff]|[^.;\ue000-\uf8ff]{2,40})){0,3}?,? (?:in|aboard|on board) (?:the |their |its |a )?(?:[\ue000-\uf8ff]'?s? )?(?P<s>[\ue000-\uf8ff])(?!'s? [a-z]| to dock| will)"
)


def _crew_in_ship(draft: Draft, sentence: Sentence) -> None:
    """ "The crew docked on May 22 in the Dragon Freedom": that ship, to the station or to what is named."""
    station = draft.gazetteer.rows.get("iss")
    match = _IN_SHIP.search(sentence.codes) if station is not None else None
    if match is None or station is None or match["trigger"] != "docked" or mood(sentence, match.start(), match.start("trigger")):
        return
    chunk = sentence.at[match.start("s")]
    ship = chunk.meaning("CrewSpacecraft") if not chunk.members else None
    told = sentence.at[match.start("o")] if match["o"] else None
    place = told.meaning(*_HOSTS, "SpaceStation") if told is not None else station.entity
    if ship is None or place is None or any(e.id == "mir" for c in sentence.chunks if c.is_a("SpaceStation") for e in c.likeliest):
        return
    if told is None and any(s.asserted for s in draft.about("dockedTo", ship)):
        return
    trigger = sentence.original(*match.span("trigger"))
    quote = sentence.original(*match.span())
    _say(draft, sentence, ship, chunk.span, place, told.span if told is not None else trigger, quote, trigger)


@lru_cache(maxsize=4)
def _nearing(alphabet: Alphabet) -> tuple[Pattern, ...]:
    nears = r"(?P<trigger>(?:on |during |in )?(?:its |a |the )?(?:final )?approach(?:es|ing|ed)? (?:to|toward|towards)|approach(?:es|ing)|near(?:s|ing)|clos(?:es|ing) in on|inch(?:es|ing) (?:up )?(?:to|toward|towards)|lin(?:es|ed|ing) up (?:with|for)|head(?:s|ing|ed)? (?:for|to|toward|towards)|bound for|draw(?:s|ing) (?:near|up) to)"
    return (
        pattern_of(
            rf"{{s:VisitingVehicle}}(?: <craft-word>)?,?[\x22\u201d]?(?: [^.;{{VisitingVehicle}}{{DockingPort}}{{Module}}]{{0,120}}?)?,? {nears} (?:the )?(?:{{SpaceStation}}'s? )?{{o:DockingPort|DockingAdapter}}",
            alphabet.slot,
        ),
        pattern_of(
            rf"\b(?:an?|the) (?:[a-z-]+ ){{1,4}}{nears} (?:the )?(?:{{SpaceStation}}'s? )?{{o:DockingPort|DockingAdapter}}(?::| –| —| --) (?:the )?{{s:VisitingVehicle}}",
            alphabet.slot,
        ),
    )


_CAME = compiled(
    r"\b(?<!un)(?:docking|contact|link-?up|berthing|hookup) (?:[a-z]+ )?(?:occurred|took place|came|followed|was (?:completed|achieved|made|at|confirmed)|happened|went)\b"
    r"|\b(?:it|the (?:craft|ship|freighter|spacecraft|vehicle|ferry|capsule)|[\ue000-\uf8ff]) (?:(?:then|later|soon|safely|had|has|finally) )*(?:docked|completed (?:its )?docking|made contact|made port|tied up|linked up)\b"
    r"|\bthe day (?:on which )?(?:it|she) (?:made port|docked|tied up|arrived)\b|\b(?:docked|docking) (?:at|around|about|just|minutes|an hour|[a-z]+ minutes)\b"
)


def _came_after_approach(draft: Draft, sentence: Sentence) -> None:
    """ "X nears Zvezda's aft port. Docking came at noon": there, where the same sentence or one of the next two says that it came."""
    for pattern in sentence.worth(_nearing(sentence.alphabet)):
        match = pattern.search(sentence.codes)
        if match is None or mood(sentence, match.start(), match.start("trigger")):
            continue
        chunk, goal = sentence.slot(match, "s"), sentence.slot(match, "o")
        ship, place = chunk.meaning("VisitingVehicle"), goal.meaning("DockingPort", "DockingAdapter")
        if ship is None or place is None or chunk.members or goal.members or any(s.asserted for s in draft.about("dockedTo", ship)):
            continue
        for other in draft.sentences[sentence.number : sentence.number + 3]:
            came = _CAME.search(other.codes, match.end() if other is sentence else 0)
            if came is None:
                continue
            others = [c for c in other.chunks if other is not sentence and c.is_a(*_HOSTS)]
            ships = {v.id for c in other.chunks for e in c.each if (v := e.meaning("VisitingVehicle")) is not None}
            if not mood(other, came.start(), came.start()) and not others and ships <= {ship.id}:
                trigger = sentence.original(*match.span("trigger"))
                _say(draft, sentence, ship, chunk.span, place, goal.span, sentence.original(*match.span()), trigger)
            break


@lru_cache(maxsize=4)
def _mounted(alphabet: Alphabet) -> tuple[Pattern, ...]:
    side = r"(?:(?:the )?(?:[a-z-]+ ){0,3}(?:side|face|end|top|attach point|attachment site) (?:of|on) )?(?:the )?(?:{SpaceStation}'s? )?{o:Truss}(?!'s? [a-z])"
    verbs = r"(?P<trigger>mount|install|attach|bolt|fasten|fix|secur|latch|plac|set|plug|berth|bring|brought|mov|transfer)"
    return (
        pattern_of(
            rf"{{s:Hardware}}(?: \([^()]*\))?(?:,[^.;{{Truss}}]{{3,80}},)? (?:(?:is|was|were|has been|had been|then|later|soon|finally|now|being) )+{verbs}[a-z]* (?:to|on|onto|at|atop) {side}",
            alphabet.slot,
        ),
        pattern_of(rf"\b{verbs}[a-z]* (?:the )?{{s:Hardware}}(?: \([^()]*\))? (?:to|on|onto|at|atop) {side}", alphabet.slot),
        pattern_of(
            r"\b(?P<its>its) (?:[a-z-]+ ){0,2}?(?:bolts?|latch(?:es)?|claws?|capture latch|hooks?) (?:(?:had|have|were|was|have been|had been|are) )*(?P<trigger>bit|bitten|driven|sunk|sank|drove|closed|gripped|took hold|screwed|engaged|caught|tightened|turned|torqued) (?:(?:in|into|on|onto|around|with|to|against) )?(?:(?:the )?(?:[a-z]+ ){0,2}(?:end|tip|edge|face) of )?(?:the )?{o:Truss}",
            alphabet.slot,
        ),
        pattern_of(
            r"\b(?P<trigger>talk|coach|guid|eas|direct|nudg|coax|walk|bring|brought|mov|steer|slid|push|fit)[a-z]* (?P<its>it)(?: [a-z ]{3,40}?)? (?:into|to) (?:its )?(?:place|position) (?:beside|alongside|next to|against|at the end of|on the end of|on) (?:the )?{o:Truss}",
            alphabet.slot,
        ),
    )


def _payloads(draft: Draft, sentence: Sentence) -> None:
    """ "The spectrometer was mounted on S3", where the tables have it there; and a piece of truss by "its bolts bit into P4"."""
    for pattern in sentence.worth(_mounted(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            goal = sentence.slot(match, "o")
            place = goal.meaning("Truss") if not goal.members else None
            if place is None or mood(sentence, match.start(), match.start("trigger")):
                continue
            trigger, quote = sentence.original(*match.span("trigger")), sentence.original(*match.span())
            if "its" not in match.groupdict():
                chunk = sentence.slot(match, "s")
                thing = chunk.meaning("Hardware") if not chunk.members else None
                row = draft.gazetteer.rows.get(thing.id) if thing is not None else None
                if thing is not None and row is not None and row.get("part_of") == place.id:
                    _say(draft, sentence, thing, chunk.span, place, goal.span, quote, trigger)
                continue
            named = [c for s in draft.sentences[: sentence.number + 1] for c in s.chunks if c.start < trigger.start]
            pieces = {t.id: t for c in named for e in c.each if (t := e.meaning("Truss")) is not None and t.id not in (place.id, "truss")}
            if len(pieces) == 1 and is_a(place.cls, "Truss"):
                _say(draft, sentence, next(iter(pieces.values())), sentence.original(*match.span("its")), place, goal.span, quote, trigger)
