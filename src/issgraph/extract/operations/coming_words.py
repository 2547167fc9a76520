"""Words of a ship's coming that are loose alone, and enough on the day on which the tables have it come."""

from __future__ import annotations

from issgraph.compiled import compiled

_C = r"[\ue000-\uf8ff]"
_HAND = r"(?:grips?|grasps?|hold|clutch(?:es)?|hands?|fingers|snares?|claws?|embrace|bolts|hooks|latches)"
_GRAB = (
    r"grab(?:s|bed|bing)?|gripp?(?:s|ed|ing)?|grasp(?:s|ed|ing)?|snar(?:es?|ed|ing)|catch(?:es|ing)?|caught|captur(?:es?|ed|ing)|grappl(?:es?|ed|ing)|snag(?:s|ged|ging)?|nab(?:s|bed|bing)?|bag(?:s|ged)|lasso(?:es|ed|ing)?|net(?:s|ted)"
    r"|reel(?:s|ed|ing)? (?:it |her |the [a-z]+ |[\ue000-\uf8ff] )?in|rop(?:es|ed) in|haul(?:s|ed|ing)? (?:it |her |the [a-z]+ |[\ue000-\uf8ff] )?in|pluck(?:s|ed|ing)?|pick(?:s|ed) (?:it |her |the [a-z]+ |[\ue000-\uf8ff] )?(?:up|off|out of)|fish(?:es|ed) out|seiz(?:es|ed)|fetch(?:es|ed)"
    r"|tak(?:es|ing) (?:a )?(?:firm |fast |tight )?(?:hold|grip)|took (?:a )?(?:firm |fast |tight )?(?:hold|grip)|la(?:ys|id) (?:hold|hands) (?:of|on)|ha(?:s|ve|d) (?:it|her|[\ue000-\uf8ff])(?: fast| safely)? (?:by|in|on) (?:its |the |their )?|(?:got|gets|get|gained|gains) (?:a |its |their |his |her )?(?:firm |fast |tight )?(?:hold|grip|hands) (?:of|on)|(?:made|makes) the (?:grab|catch|capture|grapple)|did the (?:catching|grabbing|grappling|honou?rs)"
    rf"|clos(?:es?|ed|ing) (?:the )?(?:{_C}|(?:[a-z]+ )?(?:{_HAND}|end effector|end|tip|arm|loops?|wires?|cables?)(?: of (?:the )?{_C})?) (?:on|around|about|round|upon|over)|(?:put|puts) (?:the )?(?:arm's |{_C}'s? )?{_HAND} (?:on|around|to)"
    rf"|(?:bring|brought|brings|bringing|eas(?:e|es|ed)|guid(?:e|es|ed)|draw|drew|draws) (?:it |her |the [a-z]+ |{_C} )in\b|pinn(?:ed|ing) to|{_HAND} (?:closed|closes|snapped|tightened|took|caught|drove|engaged|locked|went home|shut|bit) ?(?:on|around|home|hold|shut|tight)?"
)
_DOCK = (
    r"(?<!un)dock(?:s|ed)|(?<!un)berth(?:s|ed)|moor(?:s|ed)|mat(?:es|ed)|latch(?:es|ed) (?:on|onto|to|fast|home)|clamp(?:s|ed)|tie[ds] up|link(?:s|ed) up|slid(?:es)? (?:in|into|onto|home|up)|slip(?:s|ped) (?:in|into|onto|home)|click(?:s|ed) (?:in|into|home|onto|shut)|snap(?:s|ped) (?:in|into|home|onto|shut)|lock(?:s|ed) (?:on|onto|to|home|with|into)"
    rf"|(?:steer(?:s|ed)|fl(?:ew|ies)|guid(?:es|ed)|park(?:s|ed)|plug(?:s|ged)|attach(?:es|ed)|hook(?:s|ed)|coupl(?:es|ed)|brought|eas(?:es|ed)) itself|plug(?:s|ged) (?:in|into)|hook(?:s|ed) (?:up|on|onto|to)|join(?:s|ed) up|coupl(?:es|ed)|pull(?:s|ed) (?:in|up|alongside)|dr(?:aws|ew) (?:up|alongside)|(?:made|makes|making) (?:contact|port|fast)|contact (?:came|was|came at|at)|nos(?:es|ed) (?:in|into|up)|roll(?:s|ed) up|tap(?:s|ped) (?:at|on)|kiss(?:es|ed)|nudg(?:es|ed) (?:into|up|home)|touch(?:es|ed) (?:the |{_C})|me(?:t|ets) (?:the )?{_C}|knock(?:s|ed|ing) (?:at|on)|f(?:inds|ound) (?:the |its |{_C})|came (?:home|to rest|in|knocking|alongside|together)|arriv(?:es|ed)|reach(?:es|ed) (?:the |its |{_C})|ha[sd] come in|received|receives|took it in|takes it in"
)
COMES = compiled(rf"(?<![a-z'-])(?:{_GRAB}|{_DOCK})(?![a-z-])")
"""A coming that is done or being done, in whatever words."""
NEARS = compiled(
    r"(?<![a-z'-])(?:(?:clos|nos|hom|inch|creep|glid|eas|edg|steer|clim?b|ris|drift|crawl|com|mov|head|aim|slid|swing|sail|back)(?:e?s|e|ing)?(?: (?:in|up|down|slowly|gently|softly|straight|steadily|by itself|itself|home|nose|alone))* (?:on|to|towards?|into|onto|for|against|at|upon)|nears|nearing|approach(?:es|ing)|dr(?:aws|awing|ew) (?:near(?:er)?|close|closer)(?: to)?|clos(?:es|ing) the (?:last|final)(?: [a-z]+)? (?:met(?:er|re)s|feet|yards|inches|gap|distance) to|(?:on )?(?:final )?approach to|lin(?:es|ing) up (?:with|for)|bound for|short of|(?:met(?:er|re)s|feet|yards|inches|minutes|moments|seconds) (?:away )?from|inches from|in front of|probe (?:first|out))"
    rf" (?:the |its |a |station's )*(?:[a-z-]+ ){{0,4}}?(?:of (?:the )?)?(?P<o>{_C})"
)
"""An approach to a port, a module or an adapter, which is the goal of what a picture shows."""
