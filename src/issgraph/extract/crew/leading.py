"""Words of command near an expedition ("at the helm of Expedition 70", "Expedition 72 has its commander") to who led it, and offices told
behind "as" ("serves first as a flight engineer of Expedition 56, then as commander of 57") to who had them.

That somebody commands the words say; who of those named they mean the tables: nobody is told to lead what they do not have them lead."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import is_plural, say_role
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew, holds, leads
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity
from issgraph.patterns import Pattern

_COMMAND = (
    *("command", "helm", "captain", "skipper", "leader", "boss", "chief", "reins", "baton", "charge", "top job"),
    *("led", "leads", "head of", "leading", "heads", "headed", "under "),
)
"""Letters of which every word of command has some, unless it is an office."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> dict[str, Pattern]:
    r, s = (f"[{alphabet.slot[kind]}]" for kind in ("Role", "SpaceStation"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    return {
        "words": Pattern(
            r"\b(?P<v>command|commanded|commands|commanding|helm|captain|captained|captains|captaincy|skipper|skippered|skippering|leader|leadership|boss|chief|reins|baton|in charge|took charge|taken charge|takes charge|top job|(?:led|leads|leading|heads|headed)(?! (?:for|to|towards?|home|back|out|up|down|into|off|from)\b)|under (?=whom\b|[\ue000-\uf8ff]'s))\b"
            r"(?! (?!it\b|by\b|here\b|from\b|them\b|both\b|now\b|there\b)[a-z]+[,.;])(?! (?:of )?(?:(?:an?|his|her|their|some) |the (?!station|outpost|complex|crew|expedition|orbit|iss|increment|flight|mission|ship|shuttle|(?:[a-z-]+ ){1,3}(?:expedition|crew|flight|mission|[\ue000-\uf8ff]))[a-z]))"
            rf"|(?:(?<=\bas )(?:the )?|\bat the )head(?= of (?:the )?{x})"
            rf"|(?P<w>(?<=\bas )(?:its |the |a )?{r}|(?<=\bits ){r}|(?<={s} ){r}|(?:post|job|role|title|chair|seat|badge|duties|position) of (?:the )?{r}|{r}(?='s (?:chair|seat|badge|post|job|role|hat)\b))",
            given=((*alphabet.slot["Role"], *_COMMAND),),
        ),
        "command of": Pattern(
            rf"(?P<v>\b(?:at the (?:helm|head) of|(?:boss|leader|chief|captain|head) of|in (?:charge|command) of|(?:take|taken|takes|took|taking|given|assumed|assuming|held|holds|had|has|gets|got|won|earned|resigned|kept) (?:over )?(?:the )?(?:command|charge|helm|reins|captaincy|leadership) of|captained|captains|captaining|bossed|steered|commanded|commands|commanding|headed|heads|leads|led))(?: (?:the|two|both|three|space|shuttle|flights|missions|to|{s}|crews|mission|flight),?){{0,9}} (?P<x>{x})(?P<y>(?: and|,|, and) {x})?"
        ),
        "as": Pattern(rf"\bas (?P<a>(?:[a-z]+ ){{0,5}})(?P<r>{r})(?: (?:of|for|on|with|in|aboard) (?:the )?(?P<x>{x})(?: crew)?)"),
    }


def read_leading(draft: Draft) -> None:
    """States who led a flight, and who had an office of one, where other rules have not."""
    for sentence in draft.sentences if draft.flights else ():
        if not sentence.people():
            continue
        patterns = _patterns(sentence.alphabet)
        if not sentence.codes.lacks & patterns["as"].mask:
            _as(draft, sentence, patterns["as"])
        if not sentence.codes.lacks & patterns["command of"].mask:
            _command_of(draft, sentence, patterns["command of"])
        _words(draft, sentence, patterns["words"])


def _people(sentence: Sentence) -> list[tuple[int, Chunk]]:
    """Everyone whom a sentence names or means, with the place in its codes."""
    return [(at, each) for at, chunk in sorted(sentence.at.items()) if chunk.is_a("Person") for each in chunk.each]


def _has(draft: Draft, person: Entity, role: str, flight: Entity) -> bool:
    """True for who has been told to have that role in a flight."""
    return any(s.qualifier("in") == flight.id and s.qualifier("role") == role for s in draft.about("role", person))


def _say(draft: Draft, sentence: Sentence, who: Chunk, role: Entity, flight: Entity, start: int, end: int) -> None:
    person, trigger = who.meaning("Person"), sentence.original(start, end)
    if person is not None and not _has(draft, person, role.label, flight):
        say_role(draft, person, role, flight, "commands", cover(trigger, who.span), who.span, trigger)


def _as(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "A serves first as R of X, then as Q of Y": offices of whoever stands before, else right after, and is of that flight."""
    for match in pattern.finditer(sentence.codes):
        role, flight = sentence.at[match.start("r")].meaning("Role"), sentence.at[match.start("x")].meaning("Expedition", "Mission")
        if role is None or flight is None or draft.gazetteer.rows[role.id].get("scope") != "mission" or role.id == "crew-member":
            continue
        if mood(sentence, match.start(), match.start("r")) or _NOT_AS.search(sentence.codes, 0, match.start()):
            continue
        if (
            match["a"] == "the "
            and is_plural(draft, sentence.at[match.start("r")])
            and compiled(r" [a-z]").match(sentence.codes, match.end())
        ):
            continue  # "A watches as the mission specialists of X leave"
        fits = [(at, each) for at, each in _people(sentence) if (p := each.meaning("Person")) and _may(draft, p, role, flight)]
        if _UNREAL.search(match["a"]):
            continue
        before = [each for at, each in fits if at < match.start() and _real(sentence, at, match.start())]
        after = [each for at, each in fits if at > match.end()] if match.start() == 0 else []
        for each in before[-1:] or after[:1]:
            _say(draft, sentence, each, role, flight, match.start("r"), match.end("x"))


_UNREAL = compiled(
    r"\b(?:not|never|nor|could|may|might|would|should|cannot|yet|until|before|if|unless|instead of|without|declin\w+|dream\w*|hop\w+|want\w*|train\w*|backups?|back-ups?|reserve|understudy|stand-in|simulat\w+|assist\w*|deput\w+|future|next|former)\b"
)


def _real(sentence: Sentence, start: int, end: int) -> bool:
    """False where words between a person and an office have it denied, wished or still to come."""
    return not _UNREAL.search(sentence.codes, start, end) and not mood(sentence, start, end)


_NOT_AS = compiled(
    r"\b(?:same|well|known|such|far|long|soon|named|chosen|selected|train\w*|replac\w+|succe\w+|backup|dressed|disguised|just)(?: [a-z]+)? $"
)


def _may(draft: Draft, person: Entity, role: Entity, flight: Entity) -> bool:
    """Whether the tables let somebody have an office of a flight."""
    return leads(draft, person, flight) if role.id == "commander" and flight.cls == "Expedition" else flew(draft, person, flight) is True


def _command_of(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "A had the command of two flights, STS-102 and STS-113": of a mission is in command who is named last before the words."""
    role = draft.gazetteer.rows["commander"].entity
    for match in pattern.finditer(sentence.codes):
        at, who = max(((at, who) for at, who in _people(sentence) if at < match.start()), key=lambda pair: pair[0], default=(-1, None))
        person = who.meaning("Person") if who else None
        if who is None or person is None or draft.about("role", person) or any(p.person == person for p in draft.pending):
            continue
        if not _real(sentence, at, match.start()) or mood(sentence, match.start(), match.start("v")) == "denied":
            continue
        for place in (match.start("x"), *([match.end("y") - 1] if match["y"] else [])):
            for each in sentence.at[place].each:
                flight = each.meaning("Mission")
                if flight and flight.cls == "Mission" and not _led_by(draft, flight) and flew(draft, person, flight):
                    _say(draft, sentence, who, role, flight, match.start("v"), match.end("x"))


def _led_by(draft: Draft, flight: Entity) -> bool:
    """True when a text has told who commands a flight."""
    return any(s.qualifier("in") == flight.id and s.qualifier("role") == "commander" for s in draft.about("role"))


_DENIED = Pattern(r"\b(?:not|never|nor|before|until|without) (?:the |of |on |in )*$")
FAR = 70
"""How far from a word of command the one may stand whom it makes a commander."""


def _words(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "The key goes from A to B: Expedition 72 has its commander": a word of command and somebody near who led the flight told of."""
    if pattern.search(sentence.codes) is None:
        return
    role = draft.gazetteer.rows["commander"].entity
    here = [
        a
        for at, c in sentence.at.items()
        for each in c.each
        if (a := each.meaning("Expedition", "Mission")) and not _DENIED.search(sentence.codes, max(0, at - 20), at)
    ]
    flights = {a.id: a for a in here if not a.label.startswith("Soyuz")}
    if not flights and not any(c.is_a("Expedition") for c in sentence.chunks):
        flights = draft.once(_flights)
    if not flights:
        return
    people = _people(sentence)
    held = {
        a.id: [(at, each) for at, each in people if (p := each.meaning("Person")) and holds(draft, p, role, a)] for a in flights.values()
    }
    for match in pattern.finditer(sentence.codes) if any(held.values()) else ():
        if match["w"] and not any(
            c.is_a("Role") and any(e.id == "commander" for e in c.entities)
            for at, c in sentence.at.items()
            if match.start() <= at < match.end()
        ):
            continue
        if mood(sentence, match.start(), match.start()) == "denied" or not _of_a_crew(sentence, match.start(), match.end()):
            continue
        before = draft.sentences[max(0, sentence.number - 1)].span.start
        if match["v"] == "leader" and _OUTING.search(draft.text, before, sentence.original(match.start(), match.end()).start):
            continue  # "No Arab had made a spacewalk before. Its leader"
        owned = _OWNED.search(sentence.codes, 0, match.start())
        first = match.end() if owned else match.start() - FAR
        for flight in flights.values():
            fitting = [(at, each) for at, each in held[flight.id] if first < at < match.start() + FAR]
            for at, each in fitting[:1] if owned or flight.cls != "Expedition" else fitting:
                person = each.meaning("Person")
                real = _real(sentence, min(at, match.start()), max(at, match.start()))
                if person and real and all(p.person != person for p in draft.pending):
                    _say(draft, sentence, each, role, flight, match.start(), match.end())


def _flights(draft: Draft) -> dict[str, Entity]:
    """The one expedition and the one flight of a text that have a commander each, by their ids."""
    found: dict[str, Entity] = {}
    for kind in ("Expedition", "Mission"):
        every = {a.id: a for _, a in draft.flights if a.cls == kind and not a.label.startswith("Soyuz")}
        found |= every if len(every) == 1 else {}
    return found


def _of_a_crew(sentence: Sentence, start: int, end: int) -> bool:
    """False for words of command over something else: "in charge of the galley", "leads the crew to the bus", "a tour led by"."""
    behind = _BEHIND.match(sentence.codes, end)
    if behind is not None and not sentence.at[behind.start("s")].is_a(*_LED):
        return False
    return not _ELSEWHERE.match(sentence.codes, end) and not _ACTS.search(sentence.codes, 0, start)


_OUTING = Pattern(r"(?i)\b(?:space ?walks?|evas?|excursions?|outings?|spacewalkers?)\b")
_LED = ("SpaceStation", "VisitingVehicle", "Mission", "Expedition", "Person", "Organization", "Role", "Date")
_BEHIND = compiled(r"(?: of)? (?:the )?(?P<s>[\ue000-\uf8ff])")
_ELSEWHERE = compiled(
    r" (?:the |his |her |their |a )?(?:[a-z]+ ){0,2}(?:in|to|into|onto|through|out|off|down|up|across|over|around|along|towards?|back|home|outside)\b(?! (?:the )?(?:flight|mission|[\ue000-\uf8ff]))"
    r"| (?:the |his |her |their )?(?:[a-z]+ of )?(?:the )?[\ue000-\uf8ff](?:'s)? (?:crew )?(?:through|into|onto|out of|out to|off|across|toward|towards|along)\b"
)
_ACTS = compiled(
    r"\b(?:tours?|class|classes|band|song|choir|prayer|walk|spacewalk|hike|course|lesson|exercise|drill|session|study|research|effort|project|work|search|survey|toast|cheer|applause|orchestra|meeting|briefing),? $"
)
_OWNED = compiled(r"(?<!\bwas )(?<!\bis )(?<!\bas )(?<!\bbe )(?<!\bbeing )(?<!\bbecame )\b(?:whose|his|her|their|that) (?:[a-z]+ )?$")
"""Before a word of command that is somebody's: the commander is named behind it."""
