"""Every way of naming a port: by the direction it looks to, a nickname of its side, what it faces, or as the same as before. The file is
long by the ways."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.alternatives import by_letter
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

SIDES = {
    "forward": ("forward", "front", "forward-facing", "front-facing", "fore", "bow", "foremost", "fwd"),
    "aft": ("aft", "rear", "back", "aft-facing", "rear-facing", "stern", "tail", "rearmost", "rearward", "hindmost"),
    "zenith": (
        "zenith",
        "space-facing",
        "sky-facing",
        "upper",
        "top",
        "topside",
        "zenith-facing",
        "upward-facing",
        "space facing",
        "space",
        "overhead",
        "space-side",
        "space-pointing",
        "topmost",
        "uppermost",
        "upward",
        "sky-side",
        "skyward",
        "spaceward",
    ),
    "nadir": (
        "nadir",
        "earth-facing",
        "bottom",
        "lower",
        "nadir-facing",
        "downward-facing",
        "earth facing",
        "earth",
        "ground-facing",
        "underside",
        "earth-side",
        "earth-pointing",
        "downward",
        "lowermost",
        "lowest",
        "bottommost",
        "earthward",
        "ground-side",
    ),
    "starboard": ("starboard", "right", "right-hand", "starboard-facing", "right-side", "starboard-side", "stbd"),
    "port": ("port", "left", "left-hand", "port-facing", "left-side", "port-side"),
}
_SIDE_OF = {word: side for side, words in SIDES.items() for word in words}
_SIDE = f"(?P<side>{by_letter(sorted(map(re.escape, _SIDE_OF), key=len, reverse=True))})"
_ALSO = "(?:" + _SIDE.replace("<side>", "<also>") + r"(?:[ -]facing)? and (?=[a-z -]+ports\b))?"
"""The first of two sides of one module: "its forward and zenith ports"."""
_NOUN = r"(?:(?:docking|berthing|common berthing|parking|docking and berthing) )?(?:ports?|adapters?|mechanisms?|berths?|hatch(?:way)?|side|end|face|flank)"
_ITS_NOUN = rf"(?:{_NOUN}|(?:docking )?(?:cbm|assembly|unit|cone|receptacle))"
NICK = {"nose": "forward", "front door": "forward", "bow": "forward", "stern": "aft", "prow": "forward", "back door": "aft", "rooftop": "zenith", "tail": "aft", "underside": "nadir", "belly": "nadir", "roof": "zenith", "top": "zenith", "bottom": "nadir",
         "front": "forward", "back": "aft", "rear": "aft", "left": "port", "right": "starboard", "nadir": "nadir", "zenith": "zenith", "fwd": "forward", "stbd": "starboard"}  # fmt: skip
FACES = {
    "earth": "nadir",
    "the earth": "nadir",
    "space": "zenith",
    "deep space": "zenith",
    "the ground": "nadir",
    "forward": "forward",
    "outer space": "zenith",
    "away from earth": "zenith",
    "away from the planet": "zenith",
    "the stars": "zenith",
    "the sky": "zenith",
    "the heavens": "zenith",
    "the zenith": "zenith",
    "upward": "zenith",
    "the planet": "nadir",
    "home": "nadir",
    "the globe": "nadir",
    "the nadir": "nadir",
    "downward": "nadir",
    "ahead": "forward",
    "astern": "aft",
    "rearward": "aft",
    "backwards": "aft",
    "forwards": "forward",
    "skyward": "zenith",
    "up": "zenith",
    "down": "nadir",
    "earthward": "nadir",
    "the direction of flight": "forward",
    "the direction of travel": "forward",
    "backward": "aft",
    "aft": "aft",
}
_HOSTS = ("Module", "DockingAdapter", "StationSegment", "Truss")
_HOST = f"{{m:{'|'.join(_HOSTS)}}}"
_TAIL = r"(?:'s?)?(?: <part-word>)?(?:'s?)?"
_FACED = r"(?P<faces>[a-z \ue000-\uf8ff]{2,30}?)"
_THAT = r"(?:(?:that|which) (?:faces|points|looks|opens)(?: (?:out|straight|right|up|directly)(?= ))?(?: (?:to|toward|towards|at|into|onto))?|(?:facing|pointing (?:to|toward|towards|at)|looking (?:at|to|toward|towards)|pointing)) "
_WHOSE = r"(?:(?:{SpaceStation}|{Organization}|{StationSegment})'s? |(?:{Country}|[a-z]+)-(?:built|made) |(?:{Country}|{Organization})(?:'s)? |{Name} (?=<part-word> )|(?:russian|european|japanese|american) )?"
"""Before the module of a port: whose it is or who built it ("the aft port of the Russian Zvezda module")."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, tuple[Pattern, ...], tuple[Pattern, ...]]:
    """Whatever has ports, all ways of naming one, and those that do without the name of what has it."""
    hosts = "".join(alphabet.slot[cls] for cls in _HOSTS)

    def make(when: str, *given: tuple[str, ...]) -> Pattern:
        return pattern_of(when, alphabet.slot, given)

    the = r"(?:the |that |its |a |an )?"
    every = (
        make(rf"{_HOST}{_TAIL} (?:\w+ly )?{_ALSO}{_SIDE}(?:[ -]facing)?(?: \(\w+\))? {_ITS_NOUN}(?! module)\b"),
        make(rf"{_HOST}{_TAIL} {_SIDE}(?:[ -]facing)? {{x:DockingAdapter}}"),
        make(rf"(?P<joined>(?<=to ))(?:the )?{_HOST}(?: <part-word>)?,? on (?:the|its) {_SIDE}(?:[ -]facing)? (?:side|end)\b(?! of)"),
        make(
            rf"{the}(?:(?:upper|lower|front|rear|top|bottom),? )?{_ALSO}{_SIDE}(?:[ -]facing)?(?:,? or [\w-]+,?)? {_ITS_NOUN} (?:of|on|at) {the}(?:(?:[a-z]+ )?(?:section|part|portion|half|end) of {the})?{_WHOSE}(?:new |newly \w+ )?(?:<part-word> )?{_HOST}(?: <part-word>)?"
        ),
        make(
            rf"{the}(?:port|side|end|berth|docking port) of {the}(?:{{SpaceStation}}'s? )?{_HOST}(?: <part-word>)? {_THAT}{_FACED}(?=[,.;]|$| on | and | (?:is|was|holds|has|hosts|had|while|when|where|now)\b)"
        ),
        make(rf"{the}(?:port|berth|docking port) {_THAT}{_FACED} (?:of|on) {the}(?:{{SpaceStation}}'s? )?{_HOST}(?: <part-word>)?"),
        make(
            rf"{_HOST}{_TAIL} (?:port|side|end) {_THAT}{_FACED}(?=[,.;]|$| on | and | (?:is|was|holds|has|hosts|had|while|when|where|now)\b)"
        ),
        make(
            rf"{_HOST}{_TAIL} (?P<nick>nose|tail|underside|belly|rooftop|roof|top|bottom|rear|stern|bow|back end|front end|front door|back door)\b"
        ),
        make(
            rf"{_HOST}'s?(?: <part-word>'s?)? (?P<nick>front|back|left|right)(?= (?:at|on|during|in|since|for|until|as|is|are|was|with|and|end)\b|[.,;:)]|$)"
        ),
        make(rf"the (?P<nick>nadir|zenith) (?:side |end )?of (?:the )?(?:{{SpaceStation}}'s? )?{_HOST}(?: <part-word>)?"),
        make(
            rf"(?<!\bin )(?:the )?(?P<nick>underside|belly|rooftop|roof|nose|tail|top|bottom|front|back|rear|left|right|stern|bow|prow|front door|back door) (?:side |end )?of (?:the )?(?:{{SpaceStation}}'s? )?{_HOST}(?: <part-word>)?"
        ),
        make(rf"(?:the |its )?(?P<opposite>opposite) (?:side|end|port|face) of {the}(?:{{SpaceStation}}'s? )?{_HOST}(?: <part-word>)?"),
        make(rf"(?<=on )top of (?:the )?{_HOST}(?P<nick>)(?: <part-word>)?"),
        make(rf"(?<=atop )(?:the )?{_HOST}(?P<nick>)(?: <part-word>)?", ("atop ",)),
        make(
            rf"(?P<under>(?<=under )|(?<=underneath )|(?<=beneath )|(?<=below ))(?:the )?{_HOST}(?: <part-word>)?(?!'s)",
            ("under ", "neath ", "below "),
        ),
        make(
            rf"{_HOST}{_TAIL} (?P<nick>zenith|nadir|forward|fwd|aft|starboard|stbd)(?= (?:at|on|during|in|since|for|until|as|by)\b| [—–|-] |[.,;:)|]|$)"
        ),
        make(rf"{_HOST}{_TAIL} {_SIDE}(?:[ -]facing)?(?= (?:to|for|and) (?:its|the) [a-z-]+ (?:port|side|berth|end)\b)"),
        make(rf"{_HOST}{_TAIL} (?P<nick>zenith|nadir|forward|aft)(?= (?:over |across )?to (?:the )?[{{Module}}{{DockingPort}}])"),
        make(rf"{_HOST}{_TAIL} {_SIDE}(?=,? (?:and )?(?:not|rather than) (?:its |the )?[a-z-]+ (?:side|port|end)\b)"),
        make(rf"{the}(?:same |that |other |<part-word>'s )*{_SIDE}(?:[ -]facing)? {_NOUN}\b(?! of)"),
        make(rf"(?:the |its ){_SIDE}(?:[ -]facing)? (?P<one>one) (?:of|on|at) (?:the )?{_HOST}(?: <part-word>)?"),
        make(rf"(?:the |its ){_SIDE}(?:[ -]facing)? (?P<one>one)\b(?! of)"),
        make(
            r"the (?P<one>one) (?:on|at) (?:(?:the|its) (?:very )?)?(?P<nick>top|bottom|roof|underside|belly|nose|tail|front|back|rear)\b(?! of)"
        ),
        make(r"(?<=to )its (?P<one>)(?P<nick>top|bottom|roof|underside|belly|nose|tail|front|rear)(?=[,.;]|$| (?:on|at|in|by|so|and)\b)"),
        make(r"(?:that|the) (?:same|very) (?:docking |berthing )?(?P<again>port)\b(?: (?:of|on) (?:the )?[{Module}]|(?! of))"),
        make(
            r"(?:that|this|the)(?: same| very)? (?P<again>spot|berth|port|parking place|parking spot|place)(?= (?:had|has|was) (?:(?:just|only|recently|been|become|already) )*(?:vacated|cleared|freed|left (?:free|empty|open|vacant)|given up|emptied|opened|made (?:free|available))\b)"
        ),
        make(
            r"(?:(?<=(?:vacated|cleared|emptied) )(?:that|this|the)|(?<=freed )(?:that|this|the)|(?<=took over )(?:the|that)|(?<=takes over )(?:the|that)|(?<=inherited )(?:the|that)|(?<=moved into )(?:the|that)|(?<=claimed )(?:the|that))(?: same| very| vacant| empty| free)* (?P<again>spot|berth|port|parking place|parking spot)\b(?! of)"
        ),
        make(r"(?:that|the same|its) (?:<part-word>)'s? (?P<nick>nose|tail|underside|belly|roof|top|bottom)\b"),
        make(r"(?<=on )its (?P<nick>underside|belly|roof|nose|top)\b"),
        make(
            r"(?:the |that |its )?(?:port|berth) "
            + _THAT
            + _FACED
            + r"(?=[,.;]|$| on | and | (?:is|was|holds|has|hosts|had|while|when|where|now)\b)"
        ),
        make(
            r"(?:the |its )(?P<one>one) "
            + _THAT
            + _FACED
            + r"(?=[,.;]|$| on | and | (?:is|was|holds|has|hosts|had|while|when|where|now)\b)"
        ),
    )
    return Pattern(f"[{hosts}]", given=(hosts,)), every, tuple(each for each in every if "(?P<m>" not in each.pattern)


def read_ports(draft: Draft, sentence: Sentence) -> None:
    """Every way of naming a port becomes a DockingPort chunk; one without its module belongs to the module named last."""
    if _CBM.search(sentence.text, sentence.span.start, sentence.span.end):
        _no_mechanism(sentence)
    hosts, every, others = _patterns(sentence.alphabet)
    for pattern in sentence.worth(others if sentence.codes.lacks & hosts.mask else every):
        start = 0
        while match := pattern.search(sentence.codes, start):
            start = match.start() + 1
            groups = match.groupdict()
            if groups.get("again"):
                _same_port(draft, sentence, match)
                continue
            here = sentence.original(*match.span()).start
            if groups.get("joined") is not None and not _JOINED.search(sentence.codes, 0, match.start()):
                continue  # "moved to Unity on the port side of the cabin"
            if groups.get("under") is not None and not _HUNG_UNDER.search(sentence.codes, 0, match.start()):
                continue  # "floats under Harmony"
            near = draft.near(sentence)[-2:] if groups.get("faces") else [sentence]
            if groups.get("one") is not None and not any(c.is_a("DockingPort") and c.start < here for s in near for c in s.chunks):
                continue  # "the upper one": of what, unless a port was named
            if groups.get("under") is not None:
                side = "nadir"
            elif groups.get("opposite") is not None:
                side = _across(draft, sentence, sentence.slot(match, "m"), here)
            elif groups.get("faces") is not None:
                faced = sentence.original(*match.span("faces"))
                side = FACES.get(draft.text[faced.start : faced.end].lower().strip(), "")
            elif groups.get("nick") is not None:
                side = (
                    NICK.get(groups["nick"].split(" ")[0], groups["nick"] if groups["nick"] in SIDES else "")
                    if groups["nick"]
                    else "zenith"
                )
            else:
                side = _SIDE_OF.get(groups.get("side") or "", "")
            if not side or (groups.get("x") and not sentence.slot(match, "x").entities[0].label.startswith("International")):
                continue  # a mating adapter is a place of its own
            if "m" in groups:
                host_chunk: Chunk | None = sentence.slot(match, "m")
            else:
                beside = _WITH_IT.search(sentence.codes, 0, match.start())
                if not beside and _ANY_SIDE.fullmatch(match.group().strip()) and not sentence.codes.startswith("whose ", match.start() - 6):
                    continue
                host_chunk = sentence.at[beside.start()] if beside else _last_host(draft, sentence, match.start(), side, match.group())
            host = (
                host_chunk.meaning("Module", "DockingAdapter", "Truss", "StationSegment") if host_chunk and not host_chunk.members else None
            )
            if host is None or (host.cls == "Truss" and not compiled(r"\bports?\b$").search(match.group().strip())):
                continue  # the port side of a truss is where someone stands, not where ships dock
            span = sentence.original(*match.span())
            port = Chunk(span.start, span.end, (_port(draft, host, side),), head=span, note=host.id)
            if also := _SIDE_OF.get(groups.get("also") or "", ""):
                other = Chunk(span.start, span.end, (_port(draft, host, also),), head=span, note=host.id)
                port = Chunk(span.start, span.end, members=(other, port), head=span, note=host.id)
            inside = [c for c in sentence.chunks if span.start <= c.start and c.end <= span.end]
            sentence.replace(inside, port)
            if (
                host.cls == "Module"
                and host_chunk is not None
                and sentence.span.start <= host_chunk.start < sentence.span.end
                and (whole := _OF_STATION.match(sentence.codes, sentence.code_at(host_chunk)))
            ):
                station = sentence.at.get(whole.end() - 1)
                if station is not None and (iss := station.meaning("SpaceStation", "StationSegment")):
                    quote = cover(span, station.span)
                    draft.say(host, "partOf", iss, "station-of-port", quote, subject_span=host_chunk.span, object_span=station.span)
            start = match.start() + 1


_MECHANISM = compiled(
    rf"\b{_SIDE}(?:[ -]facing)? (?P<x>[\ue000-\uf8ff]) (?:of|on|at) |[\ue000-\uf8ff](?:'s)? {_SIDE.replace('<side>', '<own>')}(?:[ -]facing)? (?P<y>[\ue000-\uf8ff])(?!')"
)


_CBM = Pattern(r"mechanism|\bCBM\b")


def _no_mechanism(sentence: Sentence) -> None:
    """ "The starboard berthing mechanism of Unity" is a port, and no piece of hardware."""
    match = _MECHANISM.search(sentence.codes)
    chunk = sentence.at[match.start("x" if match["x"] else "y")] if match else None
    if chunk is not None and any(e.id in ("common-berthing-mechanism", "cbm") for e in chunk.entities):
        sentence.chunks.remove(chunk)
        sentence.encode()


def _port(draft: Draft, host: Entity, side: str) -> Entity:
    """The port on a side of what has it."""
    rows = draft.gazetteer.rows
    known = rows.get(f"{host.id}-{side}-port") or rows.get(f"{host.id}-pressurized-module-{side}-port")  # Kibo's are on its main room
    return known.entity if known else Entity(f"{host.id}-{side}-port", "DockingPort", f"{host.label} {side} port", known=False)


_ACROSS = {"forward": "aft", "aft": "forward", "zenith": "nadir", "nadir": "zenith", "port": "starboard", "starboard": "port"}


def _across(draft: Draft, sentence: Sentence, host: Chunk, before: int) -> str:
    """The side across from the port of a module that was named last before a place; "" for none."""
    ports = [
        port.id
        for other in draft.near(sentence)
        for c in other.chunks
        if c.start < before and any(c.note == thing.id for thing in host.entities) and (port := c.meaning("DockingPort")) is not None
    ]
    return _ACROSS.get(ports[-1].removesuffix("-port").rsplit("-", 1)[-1], "") if ports else ""


def _same_port(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "That same port" is the one named last."""
    span = sentence.original(*match.span())
    for other in reversed(draft.near(sentence)):
        for chunk in reversed(other.chunks):
            if chunk.start < span.start and chunk.is_a("DockingPort") and not chunk.members:
                sentence.replace((), Chunk(span.start, span.end, chunk.entities, head=span, note=chunk.note))
                return


_JOINED = Pattern(
    r"\b(?:attach|mat|dock|berth|join|bolt|fasten|connect|coupl|hook|link|fix|secur|mount|install|latch|moor|park|ti)(?:e|ed|es|ing)?\b[^.;]{0,60} to $"
)
"""Before the module on whose side something is put: "mated to Unity, on the starboard side"."""
_HUNG_UNDER = compiled(
    r"\b(?:bolted|berthed|hangs|hung|hanging|dangles|parked|moored|docked|attached|fastened|fixed|latched|installed|tucked|clings|clinging|mounted|secured|plugged|slung|stuck|sticks|sticking|juts|jutting|jutted|pokes|protrudes|protruding|berth|home|perch|mooring|put|set)(?: (?:it|out|down|[a-z]+ly|in place|[\ue000-\uf8ff]))?(?: from)? (?:under|beneath|underneath|below) $"
)
_PORTS = Pattern(
    r"port|side\b|end\b|berth|hatch|\b(?:rear|back|front|top|bottom|roof|belly|nadir|zenith|nose|tail|stern|bow) of\b|\batop\b|[\ue000-\uf8ff]'s (?:nose|tail|roof|rooftop|belly|top|bottom|rear|stern|bow)\b"
)


def read_ports_again(draft: Draft, sentence: Sentence) -> None:
    """After "the module" has found its name."""
    if _PORTS.search(sentence.codes):
        read_ports(draft, sentence)


_ANY_SIDE = compiled(
    r"(?:the |its |a )?(?:port|left|right|starboard|other|top|bottom|back|front|upper|lower|aft|rear|forward) (?:side|end|face|hatch)"
)
_WITH_IT = compiled(r"(?<![a-z] )[\ue000-\uf8ff](?: [a-z]+)?, with (?:the |an? )?[\ue000-\uf8ff](?: [a-z]+){0,2}? (?:at|on|to) $")
"""Before the side of a module that something is at: "Unity, with PMA-2 at its forward end"."""
_OF_STATION = Pattern(r".{0,12}?(?:of|on|aboard) (?:the )?[\ue000-\uf8ff]")


_KIND = compiled(r"^(?:the|that) (?:same |other )?(lab|laboratory|node|airlock)'s? ")


def _last_host(draft: Draft, sentence: Sentence, before: int, side: str, words: str) -> Chunk | None:
    """The module a bare port belongs to: the one named last before it that has such a port, by itself or as the host of another; else the last."""
    its = words.startswith("its ") or sentence.codes.endswith(" its ", 0, before)
    if its and _UNNAMED.search(sentence.codes, 0, before):
        return None  # "from the end of the node to its Earth-facing side": read again when "the node" has its name
    here = sentence.offsets[before] if before < len(sentence.offsets) else sentence.span.end
    rows = draft.gazetteer.rows
    last: Chunk | None = None
    named = _KIND.match(words)
    kind = named[1][:3] if named else ""
    for other in reversed(draft.near(sentence)):
        for chunk in reversed(other.chunks):
            if chunk.start < here and not chunk.members:
                if chunk.is_a("DockingPort") and chunk.note in rows:
                    if its and (room := _room_at(draft, other, chunk, side)) is not None:
                        return room
                    host = Chunk(chunk.start, chunk.end, (rows[chunk.note].entity,))
                elif chunk.is_a("Module", "DockingAdapter"):
                    host = chunk
                else:
                    continue
                if kind and not any(
                    kind in alias.lower()
                    for thing in host.entities
                    if thing.id in rows
                    for alias in (rows[thing.id].get("label"), *rows[thing.id].aliases)
                ):
                    continue  # "the lab's forward port" is no node's
                own = its and other is sentence and chunk.note == "coref" and chunk.is_a("Module")
                if own or any(f"{thing.id}-{side}-port" in rows for thing in host.entities):
                    return host
                last = last or host
    return None if last is not None and any(thing.id in _NO_HOSTS for thing in last.entities) else last


def _room_at(draft: Draft, sentence: Sentence, port: Chunk, side: str) -> Chunk | None:
    """The room that a sentence has at a port, before it, where "its" port on the same side can be only the room's: "Poisk sits on the zenith port
    of Zvezda. A Soyuz moved to its zenith port"."""
    place = port.meaning("DockingPort")
    if place is None or not place.id.endswith(f"-{side}-port"):
        return None
    before = [c for c in sentence.chunks if c.end <= port.start and c.is_a("Module") and not c.members and c.note != port.note]
    room = before[0] if len(before) == 1 else None
    return room if room is not None and any(f"{e.id}-{side}-port" in draft.gazetteer.rows for e in room.entities) else None


_UNNAMED = compiled(
    r"\b(?:the|this|that) (?:new |same )?(?:node|module|lab|laboratory|airlock|room|compartment)(?:'s)? (?:[a-z]+ ){0,2}(?:to |its )*$"
)
_NO_HOSTS = ("cupola", "beam", "bishop", "quest", "columbus", "nauka-airlock")
"""Modules at which nothing ever docks: "the zenith side" is none of theirs."""
