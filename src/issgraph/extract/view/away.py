"""Who is away from the picture by the words around their name: at the other end of a line, still in the capsule, next door, of another minute,
or only somebody to whom a view showed itself, who is counted with others, or who is known by what they did before.

What comes in are the words before and behind a person's name; what comes out is True for who is told of and not shown."""

from __future__ import annotations

from issgraph.patterns import Pattern

_WHO_DID = Pattern(
    r"\b(?:the|an?) (?:other )?(?:[a-z-]+ )?(?:man|woman|guy|fellow|lady|person|one|astronaut|cosmonaut|hand|pilot|driver|operator|crew ?member) (?:who|that) (?:had )?(?!was (?:seen|shown|caught|photographed))(?:[a-z]+ed|let|set|put|cut|shut|threw|flew|drove|took|made|built|caught|sent|brought|held|gave|ran|won|wrote|said|told|left|did|began|got) [^.;:]{2,70}? (?:is|was) (?:the |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s?)? ){0,3}$"
)
"""Before who is told of only by what they did before: "the man who let it go is A"."""
_HOUR_OF_IT = Pattern(
    r"\b(?:seconds?|moments?|minutes?|an hour|hours?|days?|weeks?|shortly|soon|just|right|long) (?:before|after) (?:this|the) (?:photo|photograph|picture|image|shot|frame|view|scene)(?: was (?:taken|made|snapped|shot|recorded|captured))?,? (?![^.;]*\b(?:seen|pictured|shown|visible|is|are)\b)[^.;]*$"
)
"""Before who did something at another hour than that of the picture: "minutes after this picture was taken, their commander let it go"."""
_LOOKED_TO = Pattern(
    r"\b(?:appear(?:s|ed)?|look(?:s|ed)|present(?:s|ed) itself|show(?:s|ed) itself|reveal(?:s|ed) itself|seem(?:s|ed)|unfold(?:s|ed)|open(?:s|ed) up|greet(?:s|ed)) to (?:the |astronauts? |cosmonauts? |fellow |his |her |[a-z]+mate |[\ue000-\uf8ff](?:'s?)?,? |and ){0,5}$"
)
"""Before to whom a view showed itself: "the storm as it appeared to A"."""
_THIS_IS_WHAT = Pattern(
    r"\b(?:this|that|here) (?:is|was) (?:what|how|the (?:view|sight)(?: that)?) (?:the |astronaut |cosmonaut |[\ue000-\uf8ff]'s? )*$"
)
"""Before who looked at what is in view: "this is what A saw"."""
_AS_IS = Pattern(
    r"\b(?:is|are|was|were|belongs?|flies|fly|works?|serves?) [^.;]{0,120} as (?:is|are|was|were|does|do|did) (?:the |his |her |their |fellow |[a-z]+ |[\ue000-\uf8ff](?:'s?)? ){0,3}$"
)
"""Before who is only counted with those told of: "both are flight engineers, as is A"."""
_LINE_TO = Pattern(
    r"\b(?:on|at) the other end (?:of the (?:line|radio|link|loop|call) )?(?:is|are|was|were) (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s?)? ){0,3}$"
)
_OVER_LINE = Pattern(
    r"[^.;,]{0,20} (?:over|on|through|by|via) (?:the |an? )?(?:[a-z-]+ )?(?:loops?|radio|headset|intercom|phone|line|link|comm?|air-to-ground)(?![a-z])"
)
"""Around who is at the other end of a line: "listens to A over the loop"."""
_LISTENS = Pattern(
    r"\b(?:listen|talk|speak|report|answer|repl)(?:s|ing|ies|ying)? (?:to|with) (?:[a-z]+ |[\ue000-\uf8ff](?:'s?)?,? |and ){0,4}$"
)
_STILL_IN = Pattern(
    r"(?:(?:, |,? and )(?:the |[a-z]+ )?[\ue000-\uf8ff])*(?: of (?:the )?[\ue000-\uf8ff])?(?:,[^.;]{2,60},|,)? (?:is|are) (?:(?:both|all) )?(?:already|still|by now) (?:(?:both|all) )?(?:(?:in|inside|aboard|at|on board|on (?:his|her|their) way to) (?:(?:the )?[\ue000-\uf8ff](?=[.;,]|$)|(?:the|their|his|her|an?) (?:[a-z-]+ )?(?:capsule|ship|spacecraft|craft|tents?|helicopters?|bus|plane|aircraft|seats?|bunks?|quarters|sleeping bags?|cabin|medical tent|hospital|infirmary|airlock))|asleep|abed|in bed|out of (?:it|there)|outside|outdoors|sleeping)(?![a-z])|(?:(?:, |,? and )(?:the |[a-z]+ )?[\ue000-\uf8ff])*,? (?:is|are) (?:(?:both|all|still) )?(?:busy|at work|on duty|needed) (?:up |down )?(?:on|in|at) the (?:flight deck|middeck|helm|cockpit|payload bay)(?![a-z])"
)
"""Behind who is elsewhere while others are shown: "A and B are still in the capsule"."""
_VOICE = Pattern(
    r"(?:,[^.;,]{2,60},)? (?:is|are|was|were) (?:only |just |again )?(?:the |an? )(?:[a-z]+ )?(?:one|man|woman|voice) (?:on|over|through|at|from|of) the (?:radio|phone|loop|line|intercom|headset|ground|other end)(?![a-z])"
)
"""Behind who is only heard: "X is the one on the radio"."""
_DID_WITH = Pattern(
    r"\b(?:that|which) (?:he|she|they|[\ue000-\uf8ff]) (?:once |had |also |last |first )*(?:wore|worn|flew|flown|used|shared|carried|built|made|took|brought|grew|wrote|drew|trained|painted|won) (?:[^.;,]{2,30} )?with (?:the |fellow |his |her |[a-z]+mate |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,4}$"
)
"""Before with whom somebody did at another hour what a thing is known by: "the suit that he wore with X"."""
_NEXT_DOOR = Pattern(
    r"[^.;:]{0,90}, (?:only |just |no more than )?(?:an?|the) (?:[a-z]+ )?voice (?:from|on|over|in|through)\b|,?(?:[^.;,]{2,40},)? (?:is|are|sleeps?|rests?|works?|waits?|snores?|naps?)(?: [a-z]+)? (?:next door|in the next (?:room|module|cabin|node))\b"
)


_WHOSE_CAMERA = Pattern(
    r"(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,40}\))?, whose (?:[a-z0-9-]+ ){0,3}(?:cameras?|lens(?:es)?|shutter|selfie stick) (?:[a-z]+ly )?(?:took|takes|made|makes|caught|catches|recorded|records|captured|captures|got|shot|snapped|saw|sees|gave|provided|provides) (?!(?:him|her)self)"
)
"""Behind who took the picture: "waves to X, whose camera caught it"."""
_FOUND_IT_FOR = Pattern(
    r"(?: \([^)]{1,40}\)|,[^.;,]{2,60},)? (?:[a-z]+ly )?(?:found|chose|picked|spotted|waited|framed|aimed|zoomed|used|set|timed|stitched|combined|needed|singled|took|pointed|turned) [^.;:]{2,70} (?:for|to (?:take|make|get)) (?:this|the|his|her|a) (?:[a-z-]+ )?(?:photo|photograph|picture|image|shot|view|panorama|composite|mosaic|frame)\b(?! of (?:him|her|them)sel)"
)
"""Behind who sought what a picture shows: "X found the peak for this photo"."""
_TOOK_MANY = Pattern(
    r"(?: \([^)]{1,40}\)|,[^.;,]{2,60},)? (?:(?:has|have|had) )?(?:[a-z]+ly |also |always |often )?(?:took|taken|shot|made|snapped|brought (?:home|back)) (?:so |very )?(?:many|hundreds of|thousands of|dozens of|scores of|a lot of|lots of|countless|plenty of|[\ue000-\uf8ff] of|more [a-z]+ of|tens of thousands of) (?:[a-z-]+ ){0,3}(?:pictures?|photos?|photographs?|images?|shots?|snapshots?|views?)\b(?! of (?:him|her|them)sel)"
)
"""Behind who took many pictures, of which this is one."""


def is_away(lead: str, tail: str, *, first: bool) -> bool:
    """True for who is elsewhere, or of another hour; `first` where the clause opens the scene, and so tells where it is."""
    return (
        _LOOKED_TO.search(lead) is not None
        or _LINE_TO.search(lead) is not None
        or _AS_IS.search(lead) is not None
        or _HOUR_OF_IT.search(lead) is not None
        or _NEXT_DOOR.match(tail) is not None
        or _VOICE.match(tail) is not None
        or _DID_WITH.search(lead) is not None
        or (_THIS_IS_WHAT.search(lead) is not None and tail.startswith(_SAW))
        or (_LISTENS.search(lead) is not None and _OVER_LINE.match(tail) is not None)
        or (not first and _STILL_IN.match(tail) is not None)
    )


_SAW = (" saw", " sees", " looked at", " had before", " was looking at")


def behind_camera(tail: str) -> bool:
    """True for who took many pictures, sought what this one shows, or had the camera that took it."""
    return any(pattern.match(tail) is not None for pattern in (_TOOK_MANY, _FOUND_IT_FOR, _WHOSE_CAMERA))


def known_by_a_deed(lead: str) -> bool:
    """True for who is told of only by what they did before the picture."""
    return _WHO_DID.search(lead) is not None
