"""Buildings and grounds that a scene on Earth is set in: "At the X Training Center, A and B sign in", "C is lowered into the waters of the pool".

In come sentences of the scene; out goes that the picture shows the place. Great centers that hold many such places are not taken for one."""

from __future__ import annotations

from issgraph.extract.grammar.telling import LATER, PAST, PERFECT, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import slug
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_NAMED = Pattern(
    r"\b(?:(?:[A-Z][\w’'-]*|[A-Z]\.|Jr\.|and) ){0,6}(?:Neutral Buoyancy Lab(?:oratory)?|Hydrolab(?:oratory)?|Training Cent(?:er|re)|Control Cent(?:er|re)"
    r"|(?:Processing|Mockup|Integration|Training|Landing|Test|Assembly|Buoyancy|Immersion) Facility|(?:Assembly|Integration|Checkout|Processing|Test) Building|Launch (?:Pad|Complex)(?: \d+-?[A-Z]?)?|Airport|Cosmodrome|Cosmonaut Hotel)\b"
)
"""The names that places of a mission's work on Earth bear, by the words they end in."""
_IS_WHERE = Pattern(
    r"(?:^|[^a-z])(?:at|in|inside|within|on|(?:waters?|pool|floor|deck|doors?|steps|gates?|halls?|rooms?) (?:of|at)) (?:the |an? |[\ue000-\uf8ff](?:'s?)? ){0,2}$"
)
_FRONTED = Pattern(
    r"(?:here,? |outside |back |today,? |earlier,? )?(?:at|in|inside|within|outside|on the floor of|on|on top of) (?:the |[\ue000-\uf8ff](?:'s?)? ){0,2}$"
)
_BUSY_ELSEWHERE = Pattern(
    r"\b(?:(?:launch|lift|blast|rocket|land|touch|arriv)[a-z]*|tak(?:e|es|ing|en) off|took off|(?:built|made|born|assembled|manufactured|processed|shipped|delivered|stored|guided|controlled|commanded|directed|monitored|watched|followed|trained|studied|worked|prepared|tested))(?: (?!before\b|as\b|while\b)(?:[a-z-]+|[\ue000-\uf8ff],?)){0,4} (?:at|in|from|on) (?:the |[\ue000-\uf8ff](?:'s?)? ){0,2}$"
)
"""Before a place where something else was done: "ground teams at X guided them", "the module was built at Y"."""
_COMES_OUT = Pattern(
    r"\b(?:leav(?:es?|ing)|exit(?:s|ing)?|enter(?:s|ing)?|walk(?:s|ing)? out of|com(?:es?|ing) out of|depart(?:s|ing)?|tour(?:s|ing)?|(?<!was )(?<!were )(?<!been )(?<!be )(?:lowered|submerged|dropped|rolled|wheeled|carried|escorted|led) (?:in)?to) (?:the |[\ue000-\uf8ff](?:'s?)? ){0,2}$"
)
"""Who goes in or out while the picture is taken."""
_LEAVES = Pattern(r"\b(?:leav(?:es?|ing)|exit(?:s|ing)?|depart(?:s|ing)?) (?:the |[\ue000-\uf8ff]'s? ){0,2}$")
"""Before the pad that a rocket rises from."""
_ON_ORBIT = ("Module", "SpaceStation")
_FAR_OFF = ("Control Center", "Control Centre")
"""Where those are who work on what is seen in orbit."""


def read_grounds(draft: Draft) -> None:
    """States the building or ground that the scene is set in."""
    for sentence in draft.sentences[: draft.opening + 3]:
        if not draft.scene[sentence.number]:
            continue
        parts = None
        for match in _NAMED.finditer(sentence.text, sentence.span.start, sentence.span.end):
            chunk = next((c for c in sentence.chunks if c.start < match.end() and match.start() < c.end), None)
            named = _ground(draft, sentence, chunk, match.group(), match.span())
            if named is None:
                continue
            at = sentence.code_at(named)
            lead = sentence.codes.part(0, at)
            fronted = _FRONTED.fullmatch(lead) is not None
            parts = parts or pieces(sentence)
            when = told_in(parts, at)
            if when in (LATER, PERFECT) and not fronted:
                continue
            launched = "Launch " in named.entities[0].label and _LEAVES.search(lead[-30:]) is not None
            there = fronted or (_COMES_OUT.search(lead[-70:]) is not None and not launched)
            if (
                not there and "Launch " not in named.entities[0].label and _IS_WHERE.search(lead[-40:]) and when != PAST
            ) or _HELD_THERE.search(lead[-60:]):
                there = not named.entities[0].label.endswith("Cosmodrome") and _BUSY_ELSEWHERE.search(lead[-90:]) is None
            if there and not (named.entities[0].label.endswith(_FAR_OFF) and _in_orbit(draft, sentence)):
                say_seen(draft, sentence, named, named.entities[0], "place-in-scene", "", lead)


_HELD_THERE = Pattern(
    r"\b(?:held|conducted|pictured|photographed|seen|shown|taken|made|staged|carried out|performed|stands?|stood|poses?|posed|meets?|met|speaks?|spoke|talks?|talked|answers?|answered) (?:[a-z-]+ ){0,3}(?:at|in|inside|within) (?:the |[\ue000-\uf8ff](?:'s?)? ){0,2}$"
)
"""Before the place of what the picture is told to be of, in the past too."""


def _ground(draft: Draft, sentence: Sentence, chunk: Chunk | None, words: str, place: tuple[int, int]) -> Chunk | None:
    """The name as a chunk with one meaning, a place; None where it is a thing in orbit."""
    start, end = place
    if chunk is not None:
        if chunk.is_a(*_ON_ORBIT) or chunk.members:
            return None
        known = chunk.meaning("EarthFeature")
        if known is not None and known.known and chunk.end >= end:
            return Chunk(chunk.start, chunk.end, (known,))
        body = chunk.meaning("Organization")
        if body is not None and body.known and chunk.end >= end:
            return Chunk(chunk.start, chunk.end, (Entity(slug(body.label), "EarthFeature", body.label, known=False),))
        start, end = min(start, chunk.start), max(end, chunk.end)
    words = draft.text[start:end]
    for lead in ("The ", "At ", "In ", "Inside ", "Outside "):
        if words.startswith(lead):
            start, words = start + len(lead), words[len(lead) :]
    if len(words.split()) < 2:
        return None
    return Chunk(start, end, (Entity(slug(words), "EarthFeature", words, known=False),))


def _in_orbit(draft: Draft, sentence: Sentence) -> bool:
    """True where the sentence tells of the station and something of it is in view."""
    seen = [s.object for s in draft.about("depicts") if isinstance(s.object, Entity) and s.asserted]
    return any(e.cls == "Module" for e in seen) and any(c.is_a(*_ON_ORBIT) for c in sentence.chunks)
