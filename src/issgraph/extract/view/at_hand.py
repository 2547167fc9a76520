"""What those in view are at: the room whose hatch they float through, the rail of a module that they hold, the ship before whose door they sit.

Comes after the walk through the scene. In comes each name of a room, a ship or a piece of hardware that nothing has stated; out comes that it is in view
where the clause of somebody in view, told now or without a verb, has it behind a word of place, and nothing says that it is only where a ship is docked,
a camera was, or somebody is to go."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.telling import JUST, NOW, PERFECT, Piece, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.seen_parts import PART_OF_ARRAY
from issgraph.extract.view.seen_vehicles import only_its_arm
from issgraph.extract.view.ships_told_of import told_of
from issgraph.extract.view.visibility import BY_CREW, say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_WORDS = r"(?:(?:the|an?|one of|its|his|her|their|both|each) |[\ue000-\uf8ff]'s? |(?!(?:for|to|with|from|in|at|by|as|than|and|or|about|into|until)\b)[a-z-]+ ){0,4}?"
_PART = r"(?:hatch(?:way)?s?|door(?:way)?|mouth|opening|threshold|vestibule|windows?|portholes?|hull|skin|flank|sides?|walls?|roof|handrails?|rails?|rim|nose|tail|stern|bay|trunk|cabin|(?:aft )?flight deck|cockpit|middeck|hold|end|tip|top|underside|belly|outside|exterior|surface|blankets?|insulation|ladder|boom|base|root|corner|edge|face|cone|panels?|racks?|floor|ceiling|light|glow|shadow|helm|airlock|(?:engine )?pods?|fins?|rudder|nozzles?|thrusters?|tiles?|heat shield|chines?)"
_PART_OF = Pattern(
    rf"\b(?:through|in|at|from|out of|into|inside|past|by|beside|near|on|onto|to|over|off|along|against|under|beneath|behind|around|between|across|up|down|holds?|holding|grips?|gripping|opens?|closes?|closing|opening|shuts?|shutting|seals?|sealing|locks?|unlocks?) {_WORDS}{_PART} (?:of|on|in|(?<!way )(?<!hatch )(?<!door )to|into) {_WORDS}$"
)
"""Before what somebody is at a part of: "through the hatch of X", "holding one of the handrails on X"."""
_AT = Pattern(
    rf"\b(?:on|onto|along|against|atop|beneath|under|astride|outside|alongside|beside|behind|past|around|over|across|near|in front of|next to|up|down|up to) {_WORDS}$"
)
"""Before what somebody is at: "mounting a ladder on X"."""
_CUTS_OFF = Pattern(
    rf"\b(?:cut|slic|peel|strip|pull|tear|scrap|wip|brush|pluck|pry|snip)[a-z]* {_WORDS}(?:insulation|blankets?|foil|cover(?:s|ing)?|skin|panels?|paint|labels?|bolts?|strips?(?: of [a-z]+)?|samples?) (?:off|from) {_WORDS}$"
)
"""Before what somebody takes a cover off: "slices the insulation off X"."""
_WAVES_FROM = Pattern(
    r"\b(?:wav|smil|grin|peer|gaz|beam|salut|blow|nod|gestur|star|look|peep|laugh)[a-z]*\b[^.;,]{0,40} from (?:inside|within|in) (?:the |their |his |her |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}$"
)
"""Before what somebody looks out of."""
_JOINS = Pattern(
    rf"\b(?:connect|attach|bolt|fasten|secur|mount|plug|hook|route|tie|fit|strap|clip|tether|cling|anchor|tap|wir|weld|screw|lash|link|hitch|mate|join)(?:s|es|e|ing|ed|ting|ped|ping)? (?:(?:(?!\b(?:to|for) )[^.;,]){{1,40}} )?(?:to|onto|into|up to) {_WORDS}$"
)
"""Before what somebody fastens something to."""
_INTO = Pattern(rf"\b(?:in|inside|into|within|using|with the help of|at) {_WORDS}$")
_MACHINE = compiled(
    r"(?i)\b(?:glovebox|glovebag|facility|furnace|incubator|freezer|centrifuge|chamber|hood|workbench|microscope|printer|sequencer|analyzer|bioreactor|rack)\b"
)
"""Before a machine that is named, whose insides somebody works in: "processes samples in the X Glovebox"."""
_GROWN = Pattern(r"\b(?:gr[eo]wn?|growing|grows|sprout\w*|rais(?:ed?|es|ing)|harvest\w*|crops?|plants?|printed|baked|brewed)\b")
_ITS_PART = Pattern(rf"(?:'s?)? (?:[a-z-]+ ){{0,2}}{_PART}(?![a-z])")
_BEFORE_PART = Pattern(
    rf"\b(?:through|in|at|from|out of|into|inside|past|by|beside|on|onto|over|off|along|against|under|beneath|(?:open|push|pull|clos|shut|seal|unlock|crank|swing)(?:s|es|ing)?(?: open| shut)?) {_WORDS}$"
)
"""Around the owner of a part that somebody is at: "out of X's bay"."""
_NOT_THERE = Pattern(
    r"\b(?:dock(?:s|ed|ing)?|berth(?:s|ed|ing)?|moor(?:s|ed)|park(?:s|ed)|undock\w*|arriv\w+|deliver\w*|launch\w*|land(?:s|ed|ing)?|return\w*|bound|head(?:s|ed|ing)?|toward|towards|plan\w*|plans|photograph|photographed|taken|seen|viewed|shot|captured|pictured|snapped|filmed|(?<!at the )(?<!for the )cameras?|view|image|picture|photo|photograph|lens|cargo for|for use|experiments?|studies|study|research|control\w*|operat\w+|arm|monitor\w*|screens?|talk\w*|speak\w*|train\w*|mock-?up|drawing|model|poster|patch|before|after|until|since|way|will|would|not|never|without|once|later|earlier)\b"
)
"""What in the clause tells of another place, of a ship's berth, of a screen or of another time."""
_MOST = ("Hardware", "Module", "DockingAdapter", "ExternalPlatform", "VisitingVehicle", "Truss", "SolarArray")
_ROOMS_SHUT = Pattern(
    r"(?:'s)? (?:crew|commander|pilot|flight|mission|astronauts?|cosmonauts?|experiment|study|project|program|era|years?)\b"
)


def read_at_hand(draft: Draft) -> None:
    """States what those in view are at."""
    takers = {s.object for s in draft.about("takenBy")}
    people = {
        s.object
        for s in draft.about("depicts")
        if s.asserted and isinstance(s.object, Entity) and s.object.cls == "Person" and s.object not in takers
    }
    for sentence in draft.sentences[draft.opening : draft.opening + 4] if people else ():
        there = [c for c in sentence.chunks if any(not people.isdisjoint(each.entities[:1]) for each in c.each)]
        if not there or not draft.scene[sentence.number] or draft.hidden[sentence.number]:
            continue
        parts = pieces(sentence)
        for at, chunk in sentence.at.items():
            thing = None if chunk.members or chunk.note == "coref" else chunk.meaning(*_MOST) or _host(draft, chunk)
            if thing is not None and thing.label.startswith(BY_CREW):
                continue  # "SpaceX Crew-12" are its people
            if thing is None or thing.id == "truss" or (thing.cls == "Hardware" and not draft.text[chunk.start].isupper()):
                continue  # foot restraints and treadmills are gear, which has rules of its own
            if (
                any(s.object == thing for s in draft.about("depicts"))
                or (
                    chunk.is_a("VisitingVehicle")
                    and (only_its_arm(sentence, at) or told_of(sentence, sentence.codes.part(0, at), sentence.codes.part(at + 1)))
                )
                or (thing.cls == "SolarArray" and PART_OF_ARRAY.match(sentence.codes, at + 1))
            ):
                continue
            here = next((part for part in parts if part.start <= at < part.end), None)
            if (
                here is None
                or not _is_now(sentence, told_in(parts, at), here)
                or (here.below and not sentence.codes.startswith(("while ", "as "), here.start))
            ):
                continue
            begin = max((m.end() for m in _BREAK.finditer(sentence.codes, 0, at)), default=0)
            ahead = not here.start and _COMES_IN.match(sentence.codes, at + 1, here.end) is not None
            stop = here.end if (begin < here.start or here.told) and not ahead else _led_to(sentence, parts, here)
            if not any(begin <= sentence.code_at(c) < stop for c in there):
                continue
            if _is_at(sentence, chunk, begin, at):
                rule = (
                    "module-in-scene" if chunk.is_a("Module") else "vehicle-in-scene" if chunk.is_a("VisitingVehicle") else "thing-in-scene"
                )
                say_seen(draft, sentence, chunk, thing, rule)


_END_OF = compiled(r"\b(?:end|top|bottom|underside|roof|tip|nose|tail) of ")


def _host(draft: Draft, chunk: Chunk) -> Entity | None:
    """The module that is named with its end: "at the aft end of X"."""
    row = draft.gazetteer.rows.get(chunk.note) if chunk.is_a("DockingPort") else None
    return row.entity if row is not None and _END_OF.search(draft.text, chunk.start, chunk.end) else None


_COMES_IN = Pattern(
    r"(?: (?:module|laboratory|airlock|node))? (?:now )?(?:comes?|floats?|sails?|drifts?|spills?|pours?|emerges?|glides?|tumbles?|peers?|waves?|squeezes?|pops?|pokes?|files?|wriggles?)[, :]"
)
"""Behind a place that a sentence opens with, before those who come from it: "Through the hatch of X come, one by one, A and B"."""


def _led_to(sentence: Sentence, parts: list[Piece], here: Piece) -> int:
    """Where the clause ends that a place without a verb leads to: "Out of the hatch of X, one by one: A first"."""
    return next((p.end for p in parts if p.start >= here.end and any(p.start <= at < p.end for at in sentence.at)), here.end)


def _is_now(sentence: Sentence, told: str, here: Piece) -> bool:
    return told in (NOW, "") or (told == PERFECT and JUST.search(sentence.codes, here.start, here.end) is not None)


_BREAK = Pattern(r"[;:] | (?:--|[–—]) |\. ")


_WHAT_WALK_IS_FOR = Pattern(
    r"(?:\b(?:space ?walk|excursion|outing|sortie|mission|trip|session|work|job)|[\ue000-\uf8ff]) (?:planned |meant |called |devoted )?to (?!the\b|an?\b|his\b|her\b|their\b|its\b|[\ue000-\uf8ff])[a-z]+ "
)
"""What an outing is for, which need not be at hand now."""
_SEEN_DOING = Pattern(
    r"\b(?:(?:photo|photograph|picture|image|frame|shot|view|scene|camera)(?: (?:here|above|below))? (?:shows?|has|finds?|catches|caught|captures|depicts|records)|(?:is|are) (?:seen|pictured|shown|photographed|visible|caught|captured)(?: here)?|\bwe (?:also )?see|^(?:seen|pictured|shown|photographed|framed|visible))\b"
)
"""Words of seeing in front of what somebody is at, which do not tell from where a picture was made."""


_LOOKED_THROUGH = Pattern(
    r" (?:through|from behind|behind|framed by) (?:an?|the|its|one of (?:the|its)) (?:(?!hatch\b)[a-z-]+ ){0,2}?(?:windows?|portholes?|panes?|glass) (?:of|in|on)\b"
)
"""Behind words of seeing, the window that a camera looked out of: "is seen through a window of X"."""

_FROM_INSIDE = Pattern(r" (?:here )?(?:from|through|out of) (?:an?|the|one of the) ")
"""Behind words of seeing, before the room from whose window a picture was made: "are seen from a X window"."""


def _is_at(sentence: Sentence, chunk: Chunk, begin: int, at: int) -> bool:
    codes = sentence.codes
    seen = max((cue.end() for cue in _SEEN_DOING.finditer(codes, begin, at)), default=-1)
    begin = max(begin, seen)
    if seen >= 0 and _LOOKED_THROUGH.match(codes, seen, at):
        return False
    if _NOT_THERE.search(codes, begin, at) or _WHAT_WALK_IS_FOR.search(codes, begin, at) or _ROOMS_SHUT.match(codes, at + 1):
        return False
    lead = codes.part(begin, at)
    if _ITS_PART.match(codes, at + 1):
        return (seen < 0 or not _FROM_INSIDE.fullmatch(lead)) and _BEFORE_PART.search(lead) is not None
    if chunk.is_a("Truss"):
        return _AT.search(lead) is not None  # what a piece is bolted to need not be in view
    machine = chunk.is_a("Hardware") and _MACHINE.search(sentence.text, chunk.start, chunk.end) is not None
    if machine and _INTO.search(lead) and not _GROWN.search(lead):
        return True
    if chunk.is_a("DockingPort") and " end of " not in sentence.text[chunk.start : chunk.end]:
        return _PART_OF.search(lead) is not None
    return any(pattern.search(lead) is not None for pattern in (_PART_OF, _AT, _JOINS, _CUTS_OFF, _WAVES_FROM))
