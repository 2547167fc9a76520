"""Who is in view by what is done, and who is not by what is only theirs: the lists stand in data/rules/lexicon.toml.

What comes in are the words around a person's name; what comes out is True for hands at work ("a duet played by X", "in the grasp of X"),
or True for whose thing alone is told of ("the camera belongs to X", "X's empty bunk")."""

from __future__ import annotations

from functools import lru_cache

from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_NAME_NEXT = r"(?:the |his |her |their |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}$"


@lru_cache(maxsize=1)
def _at_hand() -> Pattern:
    words = lexicon()
    return Pattern(
        rf"(?<!was )(?<!were )(?<!been )(?<!be )(?<!had )\b{words.pattern('handled')}(?: (?:up|out|off|away|on|in|down|over|back|together|along|apart|shut|open|aside|around|to [a-z]+))?(?: (?:in|inside|on|at|near|over|above|through|across|for|with|into|from|under|outside|along|onto|around)\b [^.;,]{{1,50}})? by {_NAME_NEXT}"
        rf"|\b(?:about to be|being|to be) {words.pattern('handled')}(?: [a-z]+)? by {_NAME_NEXT}"
        rf"|^(?:[^.;\ue000-\uf8ff]|[\ue000-\uf8ff](?='s)){{0,80}}\bin the (?:[a-z]+ )?(?:hands?|grasp|grip|arms|clutch(?:es)?|fists?|fingers) of {_NAME_NEXT}"
    )


def works_on_it(lead: str) -> bool:
    """True for who is told to do what is done to a thing in view."""
    return _at_hand().search(lead) is not None


@lru_cache(maxsize=1)
def _theirs() -> Pattern:
    return Pattern(
        rf"'s? (?:(?!(?:hands?|gloved|visor|helmet|reflected|left|right)\b)[a-z0-9-]+ ){{0,2}}?{lexicon().pattern('belongings')}(?![\w-])(?! (?:is|are) (?:reflected|visible) in (?:his|her))"
    )


_BELONGS = Pattern(rf"\b(?:belong(?:s|ed|ing)?|owed|thanks|addressed|dedicated) to {_NAME_NEXT}")
_ON_THE_RADIO = Pattern(
    rf"\b(?:talk|speak|spoke|chat|call|listen|connect|wav|sing|report|radio)(?:s|es|ed|ing|ke)?\b[^.;,]{{0,40}} (?:(?:by|over|via|on|through|using) (?:the |a )?(?:ham |amateur |video |satellite )?(?:radio|link|phone|telephone|downlink|[\ue000-\uf8ff])(?: link| call)? (?:to|with)|(?:to|with) (?:[a-z]+ )?(?:by|over|via) (?:(?:ham |amateur )?radio|[\ue000-\uf8ff]),?) {_NAME_NEXT}"
)
"""Before who is at the other end of a line."""


_SEEN_THERE = Pattern(r"(?: \([^)]*\))?,? \(?(?:who (?:is|are) )?(?:also )?(?:seen|shown|pictured|visible|in view)\b")


_LIMB_SHOWS = Pattern(
    r"'s? (?:[a-z-]+ )?(?:boots?|gloves?|shoes?|socks?|helmet|visor|legs?|feet|hands?|arms?) (?:fills?|takes? up|dominates?|pokes?|sticks?|stretch(?:es)?|dangles?|hangs?|frames?|reach(?:es)?|enters?|cross(?:es)?|juts?|protrudes?|peeks?|appears?|shows?|looms?|is|are) "
)
"""Behind whose limbs or boots are what the picture has of them: "X's boots fill the lower half"."""


_LIMB_OF = Pattern(
    r"\b(?:feet|foot|hands?|legs?|arms?|boots?|gloves?|elbows?|heads?|faces?|backs?|hair|eyes?|shoulders?|smiles?|grin|figures?|silhouettes?|shadows?|reflections?|knees?|toes|fingers?|thumbs?) (?:[^.;:,\ue000-\uf8ff]{0,50} )?(?:belong(?:s|ing)?) to [^.;:]*$"
)
"""What of somebody is in the picture and so tells that they are: "the feet at the top belong to X"."""
_DRESSES = Pattern(
    r"\b(?:tightens?|tightening|adjusts?|adjusting|checks?|checking|zips?|zipping|fastens?|fastening|straps?|strapping|buckles?|buckling|fits?|fitting|locks?|locking|seals?|sealing|closes?|closing|slips?|slipping|pulls?|pulling|tugs?|tugging|laces?|lacing|unlocks?|unlocking|smooths?|smoothing|straightens?|straightening|inspects?|inspecting)(?: (?:on|off|up|down|at|over))? (?:(?:an?|the|both) (?:[a-z-]+ ){0,3}(?:on|of|around|in|under) )?(?:the |fellow |astronaut |cosmonaut |[a-z]+mate |[\ue000-\uf8ff]'s? ){0,3}$"
)
"""Before somebody whose glove or boot is being put right, and who wears it."""


_SUIT_ALONE = Pattern(
    r"'s? (?:[a-z-]+ )?(?:suit|spacesuit|space suit|[\ue000-\uf8ff])(?: [a-z]+)?,? (?:(?:now |still |already )?(?:hangs?|stands?|floats?|waits?|lies|rests?|sits?|dries|drifts?) (?:empty|alone|unused|ready|in|on|at|by|inside|beside|next|near|behind|from|over|to)\b|is (?:empty|stowed|stored|hung|parked|docked|left|being dried|next to)\b)"
)
"""Behind whose empty suit, or whose ship, is told of: "X's suit hangs in the airlock"."""


def only_theirs(lead: str, tail: str) -> bool:
    """True for somebody of whom only a belonging is told, or who is far away at the other end of a line."""
    if _SEEN_THERE.match(tail) or _LIMB_SHOWS.match(tail):
        return False
    if _theirs().match(tail) is not None or _SUIT_ALONE.match(tail) is not None:
        return _DRESSES.search(lead) is None
    return (_BELONGS.search(lead) is not None and _LIMB_OF.search(lead) is None) or _ON_THE_RADIO.search(lead) is not None
