"""Who is in view by what is about them: what they hold, wear or hold out to somebody, whose smile or elbow it is, whose picture shows them too.

What comes in are the words around a person's name, where that name is governed by "by", "for", "from", "of" or "that"; what comes out is True
for hands and faces in the picture ("a tube that X holds up", "a suit worn by X", "a wave from X"), which such words else only tell of."""

from __future__ import annotations

from issgraph.patterns import Codes, Pattern

_WHICH = Pattern(r"\b(?:that|which) (?:the |fellow |astronaut |cosmonaut |[a-z]+mate |[\ue000-\uf8ff](?:'s?)? ){0,3}$")
_HAS_IN_HAND = Pattern(
    r"(?: of (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,30}\))?(?:,[^.;,]{2,40},|,)? (?:(?:is |are )(?:now |just |still |also |about to |[a-z]+ly )?(?:holding|wearing|carrying|pointing|aiming|steadying|gripping|supporting|lifting|raising|shining|handing|passing|offering|squeezing|pulling|pushing|stretching|unrolling|reading|eating|drinking|cutting|trimming|tightening|loosening|bolting|dragging|towing|lugging|hauling|cradling|clutching|balancing|juggling|tossing|spinning|swinging|strumming|playing|feeding|watering|stirring|filling|emptying|closing|opening|fastening|folding|unfolding|unpacking|waving|shaking|tapping|twirling|hanging on|leaning|sitting|standing|pedalling|pedaling|riding|facing|reaching|fending off|(?:trying|helping|struggling) to [a-z]+|steering (?=toward|past|through)|using)|(?:holds?|wears?|steadies|clutches|cradles|grips?|offers?|hands?|passes)(?= (?:up|out|open|for|to|in|at|on|over|steady|still|between|against|him|her|them)\b))\b"
)
"""Around who has the thing in hand that somebody in view is at: "reads the label on a tube that A is holding up"."""
_DRESSED = Pattern(
    r"\b(?:check|adjust|inspect|tighten|fasten|zip|fix|mend|examine|smooth|measur|seal|lock|clean|wip|attach|connect|hook|test|photograph|tug|pull|steady|steadi|clip|work|secur|straighten|plug|unplug|close|open)(?:s|es|e|ing|ies)\b(?! (?:a|an)(?: [a-z]+)? (?:copy|replica|model))[^.;:]{2,80}\b(?<!like the one )(?<!one )(?<!once )(?<!was )(?<!were )(?<!last )(?<!first )(?:being |now )?worn (?:today )?by (?:the |fellow |astronaut |cosmonaut |[a-z]+mate |[\ue000-\uf8ff](?:'s?)? ){0,3}$"
)
"""Before who wears what somebody in view has hands on: "checks the ring of the suit worn by A"."""
_HOLDS_FOR = Pattern(
    r"\b(?:(?:play|sing|danc|perform|pos|model)(?:s|es|ing)\b(?: [^.;,]{1,60})?|(?:hold|steady|steadi|shin|read|open|pour|lift|rais|translat|interpret|ti|ty|fasten|adjust|aim|turn|feed|grip|brac|point|slic|cut|peel|squeez|count|demonstrat)(?:s|es|ing)\b(?: (?:(?!\band\b|\bwait|\blook|\bask|\bready|\btime\b)[^.;,\ue000-\uf8ff]){1,60}))(?:, [a-z ]{2,20},)? for (?:the |fellow |his |her |their |[a-z]+ |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,4}$"
)
"""Before for whom somebody in view holds a thing, or reads it aloud."""
_ALL_OF = Pattern(
    r"\b(?:(?:can be|is|are|to be) (?:seen|made out|visible|left|shown|in view|glimpsed)|(?:we|you|one|the camera) (?:can )?sees?|shows?|(?:other|one|hands?|foot|feet|legs?|boots?|gloves?|arms?|face|head|figure|silhouette|shadow|reflection|back|helmet|visor|profile)\b[^.;:]{0,60} (?:is|are) (?:that|those)) of (?:the |fellow |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before of whom a part is in view: "an elbow is all that can be seen of A"."""
_SMILE_FROM = Pattern(
    r"\b(?:smile|grin|wave|nod|glance|wink|hug|kiss|thumbs[- ]?up|salute|bow|frown|high[- ]five|pat|push|shove|tug|nudge|stare|laugh|helping hand|hand)s? (?:on (?:the|his|her) [a-z]+ )?from (?:the |an? |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before whose smile or hand it is: "a broad smile from A greets the camera"."""
_IT_IS = Pattern(r"\bit (?:is|was) (?:also |none other than |of course )?$")
_WHO_IS_SEEN = Pattern(
    r",? (?:himself,? |herself,? )?(?:who|that|whom) (?:one sees|we see|you see|can be|is (?:seen|visible|mirrored|reflected|in)|floats|hangs|hovers|waves|appears|shows|peers|looks|drifts|stands|clings)\b"
)
"""Around who is in view of a picture that is told to be theirs: "A took it, and it is he who floats in her visor"."""
_LED_BY = Pattern(
    r"(?:^|[;:] )(?:led|headed|herded|shepherded|ushered)(?: [a-z]+){0,2} by (?:the |his |her |their |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
_COME_IN = Pattern(
    r"[^.;:]{0,120}?\b(?:float|walk|file|troop|swim|enter|pose|step|wave|gather|climb|crawl|squeeze|drift|march|stream|parade|tumble|come|head)(?:s|es)?\b(?! (?:home|back|to earth|down|up to|for earth)\b)"
)
"""Around who comes in at the head of others: "led by A, the newcomers float in"."""


def has_at_hand(lead: Codes, tail: Codes) -> bool:
    """True for who holds or wears what somebody in view is at, for whom a thing is held, and of whom a part is left to see."""
    return (
        (_WHICH.search(lead) is not None and _HAS_IN_HAND.match(tail) is not None)
        or is_dressed(lead)
        or _HOLDS_FOR.search(lead) is not None
        or _ALL_OF.search(lead) is not None
        or (_LED_BY.search(lead) is not None and _COME_IN.match(tail) is not None)
    )


def is_dressed(lead: Codes) -> bool:
    """True for who wears what somebody in view has hands on."""
    return _DRESSED.search(lead) is not None


def smiles(lead: Codes) -> bool:
    """True for whose smile, wave or hand it is."""
    return _SMILE_FROM.search(lead) is not None


def it_is_who(lead: Codes, tail: Codes) -> bool:
    """True for who took a picture and is told to be in it: "it is he who floats in her visor"."""
    return _IT_IS.search(lead) is not None and _WHO_IS_SEEN.match(tail) is not None
