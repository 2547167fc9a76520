"""The one ship that a caption is about where nothing else of it is read as in view: "Its first visitor, A, was christened ...; B reeled it in".

Comes last of the readers of the picture, for texts of which nothing is in view but an arm. In come the first sentences, with words of a ship's coming or going; out comes
the first ship that they name as what they are about. What speaks against: people who do something there, a day to come, a ship that is only where somebody is or was."""

from __future__ import annotations

from issgraph.extract.grammar.telling import LATER, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.seen_vehicles import names_people
from issgraph.extract.view.visibility import BY_CREW, say_seen
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity
from issgraph.patterns import Pattern

_COMES = Pattern(
    r"\b(?:inch(?:es|ed|ing)|creep(?:s|ing)|crept|edg(?:es|ed|ing)|clos(?:es|ed|ing) in|reach(?:es|ed|ing) out|pull(?:s|ed|ing) (?:away|out|in|up)|back(?:s|ing) (?:away|off|out)|captur\w+|caught|catch(?:es)?|grappl\w+|snar\w+|reel(?:s|ed|ing)?|berth\w*|dock(?:s|ed|ing)?|undock\w*|approach\w*|rendezvous|alongside|comes? (?:in|up|closer)|came (?:in|up)|halted|backed (?:off|away)|arriv\w+|depart\w*|(?:met(?:er|re)s|feet|yards) (?:away|to go|from|out|off|and))\b"
)
"""What a ship does that a picture of it has."""
_PLACE_OF = Pattern(
    r"\b(?:in|aboard|onboard|on|from|by|with|inside|of|after|before|until|since|to|into|via|through|at|than|like|as|beside|behind|his|her|their|our|my|new|next|'s? ride) (?:(?:the|an?|his|her|their|its|first|second|last|own|new|same|crew|cargo|ship|spacecraft|capsule|freighter|[a-z]+ed|[\ue000-\uf8ff](?:'s)?),? ){0,4}$"
)
"""Before a ship that is only told of."""
_NOT_IT = Pattern(
    r"'s? |(?: \([^)]*\))?(?:,[^.;,]{2,60},)? (?:carried|brought|delivered|took|will|would|is to|is due|was to|never|lifted off|launched|blasted off|crew|mission|flight|astronauts?|commander)\b"
)
"""Behind a ship that brings people, is still to come, or whose people are told of."""
_DENIES = Pattern(r"\b(?:nobody|no one|none|not|never|no (?:picture|photo|photograph|image|camera)s?)\b")
_MOST = 2
"""So many sentences may name what a caption is about."""


def read_only_ship(draft: Draft) -> None:
    """States that the ship is in view which alone a caption is about."""
    if not any(draft.scene) or _shows_more(draft) or _COMES.search(draft.small()) is None:
        return
    for sentence in draft.sentences[draft.opening : draft.opening + _MOST]:
        if draft.hidden[sentence.number] or _DENIES.search(sentence.codes) or draft.text[sentence.span.end - 1] == "?":
            return
        for at, chunk in sorted(sentence.at.items()):
            if chunk.is_a("Person") and draft.text[chunk.start] not in '"“' and not sentence.codes.startswith(("'s ", "' "), at + 1):
                if not _after_by(sentence, at):
                    return
            elif chunk.is_a("VisitingVehicle") and _is_it(sentence, chunk, at):
                ship = chunk.meaning("VisitingVehicle")
                if ship is not None:
                    say_seen(draft, sentence, chunk, ship, "vehicle-in-scene")
                return


def _shows_more(draft: Draft) -> bool:
    """True where something other than an arm is in view."""
    return any(
        s.asserted and isinstance(s.object, Entity) and s.object.cls not in ("RoboticArm", "StationElement") for s in draft.about("depicts")
    )


_BY = Pattern(r"\bby (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,4}$")


def _after_by(sentence: Sentence, at: int) -> bool:
    """True for who did what befell the ship: "was caught by A"."""
    return _BY.search(sentence.codes, 0, at) is not None


def _is_it(sentence: Sentence, chunk: Chunk, at: int) -> bool:
    ship = chunk.meaning("VisitingVehicle")
    return (
        ship is not None
        and not chunk.members
        and chunk.note != "coref"
        and ship.id not in FAMILIES
        and not ship.label.startswith(BY_CREW)
        and not names_people(sentence, chunk)
        and not _PLACE_OF.search(sentence.codes, 0, at)
        and not _NOT_IT.match(sentence.codes, at + 1)
        and told_in(pieces(sentence), at) != LATER
    )
