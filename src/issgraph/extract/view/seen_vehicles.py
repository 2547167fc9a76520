"""The ships and the station in view: a name in a sentence of the scene, told apart from whence, whither or with what someone goes.
The file is long by the many ways of only speaking of a ship."""

from __future__ import annotations

from issgraph.extract.grammar.telling import pieces
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.families import family
from issgraph.extract.view.just_before import just_before
from issgraph.extract.view.ships_shown import by_a_part, in_a_row, told_in_view
from issgraph.extract.view.ships_told_of import told_of
from issgraph.extract.view.visibility import BY_CREW, say_seen
from issgraph.gazetteer import FAMILIES
from issgraph.patterns import Codes, Pattern, sought

_STATION_CREW = Pattern(
    r" (?:and|or) (?:[a-z]+ |[\ue000-\uf8ff] ){0,2}(?:crew(?! (?:ships?|craft|vehicles?|spacecraft|spaceships?|capsules?|dragons?)\b)|crews|crewmembers|crewmates|astronauts|residents)\b"
)


LAUNCHED_BY = Pattern(
    r"\b(?:launched|lifted|lofted|boosted|carried|sent|orbited)(?: (?:up|to|into|toward|[a-z]+ly|orbit|space|by|on|from|[\ue000-\uf8ff]))* (?:by|on|atop|aboard) (?:an? |the )?(?:[\ue000-\uf8ff]'s? )?$"
)
"""Before what something once rode up on."""
_LEFT_BY = Pattern(
    r"[\ue000-\uf8ff] (?:[a-z]+ )?(?:shrinks|recedes|dwindles|(?:falls|drops|slips|drifts) away|grows (?:smaller|small)) (?:[a-z]+ )?(?:behind|below|beneath|above|from) (?:the )?(?:[a-z]+ )?$"
)
"""Before the ship from which what is seen is left behind."""
_LESSON = Pattern(r" (?:[a-z]+ ){0,2}(?:exam(?:ination)?s?|qualification|training|drills?|class(?:es)?|lessons?|procedures|proficiency)\b")
"""Behind a ship that somebody learns."""
CAMERA_ON = Pattern(
    r"(?:\b(?:taken|made|shot|captured|recorded|seen|viewed|photographed|imaged|snapped|filmed|caught|view|image|picture|photo|frame|still)s?\b[^.;]{0,60}? (?:by|from|with|through|of) (?:an? |the |one of the )?|(?:^|\bas )(?:an? |the |one of the ))(?:[a-z-]+ |[\ue000-\uf8ff] ){0,3}cameras?,? (?:(?:that|which) (?:is|was) )?"
    r"(?:(?:mounted|located|attached|installed|fixed|perched|riding|placed) )?(?:on|at|in|inside|outside|to|aboard|atop) (?:the )?(?:(?:end|tip|hand|elbow|outside|hull|side|nose|top|bottom|far end|exterior|truss) of )?(?:the |.'s? |[a-z-]+ ){0,2}$"
)
"""Before what the camera of the picture hangs on: "taken by a camera on the end of the arm"."""
_CREWS_OF = Pattern(r" (?:and|or) (?:the )?(?:[a-z]+ |[\ue000-\uf8ff] ){1,2}([\ue000-\uf8ff])(?= )")
_DOCKED = Pattern(r"(?:'s)? (?:is|was|remains?|remained|were|are) (?:still |also )?(?:docked|berthed|parked|moored)\b")
"""What went on meanwhile: "while the shuttle was docked with the station" tells of a time, not of a picture."""


_WITH_A_SHIP = Pattern(
    r"(?P<host>[\ue000-\uf8ff])(?: \([^)]*\))?(?: (?:module|laboratory|node|complex|spacecraft|service module))?(?: (?:is|are|was|were|appears?)(?: (?:seen|shown|pictured|photographed|featured|visible))?)?,? with (?:the |an? |two |both |[\ue000-\uf8ff]'s |[a-z-]+ ){0,3}$"
)
_HANGS_ON_IT = Pattern(
    r"(?: [a-z]+){0,3}? (?:docked|attached|berthed|moored|linked|mated|joined|parked|coupled)(?=[.;]|$|,(?! [\ue000-\uf8ff])| (?:to|at|on|onto|there|in|below|above|beneath|is|are|was|were)\b)"
)
_INSIDE = Pattern(r"\b(?:in|inside|aboard|onboard|on board|within|into|from|of life on) (?:the |.'s |[a-z-]+ ){0,3}$")


def _hangs_on(draft: Draft, sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for a ship that is shown with what it is docked to: "a view of the station with the shuttle docked to it"."""
    met = _WITH_A_SHIP.search(lead) if " with " in lead and _HANGS_ON_IT.match(tail) else None
    host = sentence.at[met.start("host")] if met else None
    if met is None or host is None or not host.is_a("SpaceStation", "Module", "VisitingVehicle"):
        return False
    return not _INSIDE.search(lead, 0, met.start("host")) and any(s.object_span == host.span for s in draft.about("depicts"))


_GONE = Pattern(
    r"'s? (?:[a-z]+ )?(?:departure|undocking|absence|visit|stay|goodbye|farewell|leave-taking|retirement|finale|swan song|curtain call|return to earth|landing|splashdown)(?! (?:is|was) (?:seen|shown|pictured|captured|photographed))\b(?![^.;]{0,40}\b(?:seen|pictured|photographed|in this)\b)"
)
"""Behind a ship whose going is named, which the picture need not show: "the freighter's departure leaves room"."""
_FLOWN_BY = Pattern(
    r"\b(?:as|while|when) [^.;:]*[\ue000-\uf8ff],? (?:then |both |had |all )?(?:moved|flew|parked|undocked|steered|backed|redocked|flown) $"
)
"""Before "it", the ship that people in it move: "as A and B moved it"."""
_IN_HAND = Pattern(
    r"\b(?:wear|eat|drink|tast|cook|bak|slic|water|pluck|strum|sing|fold|sew|hug|throw|toss|juggl|lick|chew|sip|pour|peel|harvest|read|wav|play)(?:s|es|ing)?(?: [a-z]+ly)? $"
)
"""Before "it", which no ship is: "she wears it"."""
_AFTER_IT = Pattern(r"\b(?:soon|shortly|right|just|not long|moments?|minutes?|hours?|days?) (?:after|before) (?:the |its |their )?$")
"""Before what a moment is told by: "shortly after the orbiter let go of X"."""
_ITS_PORT = Pattern(
    r" (?:docking|berthing) (?:ports?|adapters?|mechanisms?|systems?|rings?|targets?)\b|'s? (?:[a-z-]+ ){0,2}(?:[\ue000-\uf8ff] )?(?:boom|arm|crane|camera)s?\b"
)
"""Behind a family of ships: what is made for all of them."""
_DONE_BY = Pattern(
    r"\b(?:fly-?arounds?|fly-?abouts?|fly-?bys?|flights?|visits?|operations|man(?:eu|oeu)vers?|loops?|pass(?:es)?|approach(?:es)?) (?:[a-z]+ )?by (?:the )?$"
)
"""Before what went round the thing in view: "the station is seen during a fly-around by X"."""


def _ship_named(sentence: Sentence) -> bool:
    """True for a sentence that calls a ship of SpaceX's by a name of its own."""
    ships = [chunk.meaning("CrewSpacecraft") for chunk in sentence.chunks if not chunk.members]
    return any(ship is not None and ship.label in _DRAGONS for ship in ships)


_DRAGONS = ("Endeavour", "Endurance", "Freedom", "Grace", "Resilience")


_BELONGS = Pattern(
    r"\b(?:nose|cone|wings?|arrays?|panels?|hull|tail|capsule|shape|cylinder|silhouette|dot|speck|light|glint|tip|fins?|ship|craft|spacecraft|freighter) (?:[^.;,]{1,40} )?(?:belongs?|is|are|is that of|are those of)(?: part of| to)? (?:the |an? |[\ue000-\uf8ff]'s? )?$"
)
"""Before whose part is in view: "the cone in the corner belongs to the X"."""
CAMERA_AT = Pattern(
    r"\b(?:aimed|pointed|trained|turned|focused|fixed|swung|level+ed) (?:an?|his|her|their|the) (?:[a-z0-9-]+ |[\ue000-\uf8ff]-? ?){0,4}?(?:camera|lens|cameras|lenses|telephoto|viewfinder) (?:at|on|toward|towards) (?:the |an? |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before what a camera was pointed at."""


_SHOWN_AT_ALL = Pattern(r"\b(?:visible|seen|windows?|background|foreground|screens?|monitors?|behind|outside)\b")
_AT_CONSOLE = Pattern(
    r"^(?:seated |sitting |working |stationed )?(?:at|from) (?:the |an? |.'s? )?(?:(?:[a-z]+ |[\ue000-\uf8ff](?:'s)? )?(?:work ?stations?|controls?|console)\b|(?P<x>[\ue000-\uf8ff]))[^.;:]*, [^.;]*[\ue000-\uf8ff]"
)


def at_console(sentence: Sentence) -> bool:
    """True for a first sentence of who sits at a console: the arm they move and what they catch are outside the picture, and they are in it."""
    found = _AT_CONSOLE.match(sentence.codes) if sentence.number == 0 else None
    if found is None or _SHOWN_AT_ALL.search(sentence.codes):
        return False
    return not found["x"] or any(entity.id == "robotics-workstation" for entity in sentence.at[found.start("x")].entities)


_FLIGHTS = Pattern(r"(?:, [\ue000-\uf8ff])*(?:,? and [\ue000-\uf8ff])? (?:missions|flights)\b")
"""Behind a flight of several that are called so: "stickers for the SpaceX Crew-3 and Crew-4 missions"."""
_ITS_DAY = Pattern(r"(?:'s)? (?:splashdown|landing|liftoff|walkout|rollout|return|handover|departure|arrival|undocking|docking)\b")
"""What a crew's flight is named with and not its ship: "shortly after the Crew-3 splashdown"."""
_SHARE_OF = Pattern(r"(?<!\w)(?:his|her|their|my|our|[\ue000-\uf8ff]'s?) (?:own )?(?:part|share|portion|half|leg|side|end) of (?:the )?$")
"""Before a flight in which somebody had a part: "as his part of X is called"."""
_MONITORS = Pattern(
    r"\bmonitor(?:s|ed|ing)?(?: and [a-z]+)? (?:the |an? |.'s? |[a-z]+ed |[a-z-]+ing ){0,3}(?:[\ue000-\uf8ff](?: [^.;,]{1,60})? as )?$"
)
"""Before a ship that somebody follows on a screen."""
_IN_SIGHT = Pattern(r"\b(?:visible|seen|in view|in sight|silhouetted|windows?|background|foreground)\b")


def _gear_of(sentence: Sentence, at: int) -> bool:
    """True for a piece of gear right behind a name: "the shuttle docking target"."""
    beside = sentence.at.get(at)
    if beside is None and sentence.codes.startswith("s ", at):
        beside = sentence.at.get(at + 2)  # "the shuttle's inspection boom"
    return sentence.codes.startswith((" ", "'"), at - 1) and beside is not None and beside.is_a("Hardware")


PHOTOGRAPHED_EVENT = Pattern(
    r"\b(?:photographed|filmed|snapped|shot|imaged|recorded|caught|captured|got) (?:the |its |this )?(?:[a-z-]+ )?(?:launch|lift-?off|ascent|departure|arrival|approach|undocking|docking|landing|re-?entry|descent|return) of (?:the |an? |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}$"
)
"""Before the ship whose launch or coming somebody made a picture of."""


def _theirs(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence that tells who took the picture."""
    return any(s.asserted and sentence.span.start <= s.quote.start < sentence.span.end for s in draft.about("takenBy"))


_FLEW_ON = Pattern(
    r"\b(?:flew|flown|rode|ridden|went up|came up|gone up|was carried|were carried|made (?:its|his|her|the|their) (?:[a-z]+ )?trip|(?:was|were|been) (?:taken|brought|lofted|launched)(?: [a-z]+)?|\b(?:that|which|who|it|he|she|they) (?:ride|go|travel|return|come|splash|fly|fli)(?:es|s)? (?:back|home|to earth|up|down)(?: to earth)?) (?:on|aboard|in|with) (?:the |space |shuttle |[\ue000-\uf8ff]'s ){0,3}$"
)
"""Before the ship on which somebody or something once flew."""
_SHOWN_NOW = Pattern(r",? (?:(?:which|that) (?:is|are) |now |also )*(?:shown|seen|pictured|visible)\b")
_FAR_ABOVE = Pattern(
    r"(?:^|, )(?:some |about |nearly |almost |more than |over |only |just )*(?:[0-9]{2,}|[\ue000-\uf8ff])(?: (?:feet|meters|metres|yards))?(?: \([^)]*\))? (?:above|from|beyond|below) (?:the )?(?:(?:payload|cargo) bay of |floor of |nose of |tail of )?(?:the |space |shuttle )*$"
)
"""Before the ship from which somebody's distance is told: "some 100 feet above the bay of X, A strings a cable"."""
_MOVED_BY = Pattern(
    r"^(?:(?:slowly|gently|carefully|half|partly|now|still) )?(?:towed|pulled|pushed|dragged|hauled|carried|held|tugged|escorted|nudged|flanked|dwarfed|guarded|shadowed|borne|overtaken|watched over) (?:[a-z]+ )?by (?:the |an? |[\ue000-\uf8ff]'s ){0,2}$"
)
"""Before the ship that moves or stands by what a caption opens with: "towed by X, the module backs away"."""


_KIND_OF_IT = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?: \([^)]*\))?, the (?:very )?(?:[a-z]+ )?(?:first|second|third|fourth|fifth|last|latest|newest|only|oldest|youngest|next) $"
)
"""Before the kind of a ship, behind its name."""


def vehicle_seen(draft: Draft, sentence: Sentence, each: Chunk, lead: Codes, tail: Codes, heads: bool) -> None:
    vehicle = each.meaning("VisitingVehicle")
    kind_of = _KIND_OF_IT.search(lead) if lead.endswith(" ") else None
    if kind_of is not None and vehicle is not None and vehicle in sentence.at[kind_of.start("x")].entities[:1]:
        return  # "X, the last shuttle to fly": the name decides
    if told_of(sentence, lead, sentence.codes.part(len(lead) + 1)):
        return
    if (
        tail.startswith(("'s ", "' "))
        and (whose := sentence.at.get(len(lead) + 1 + tail.index(" ") + 1)) is not None
        and whose.is_a("Person", "Role")
    ):
        return  # "Discovery's X and Y", "Ax-4's pilot"
    of = sought(r"'s (?:[a-z-]+ ){0,4}([\ue000-\uf8ff])").match(tail)
    if of is not None and sentence.at[len(lead) + 1 + of.start(1)].is_a("Mission", "Expedition"):
        return  # "part of Endeavour's recently ended STS-126 mission"
    if sought(r" [\ue000-\uf8ff]").match(tail) and sentence.at[len(lead) + 2].is_a("Role"):
        return  # "the shuttle astronauts"
    if each.note == "coref" and (
        _IN_HAND.search(lead)
        or _FLOWN_BY.search(lead)
        or _AFTER_IT.search(lead)
        or sought(r"\b(?:first|last|only|second|third|next) time (?:that )?$").search(lead)
    ):
        return  # "as A and B moved it to P": they see it from inside
    if vehicle is not None and draft.scene[sentence.number] and PHOTOGRAPHED_EVENT.search(lead) and _theirs(draft, sentence):
        say_seen(draft, sentence, each, vehicle, "vehicle-in-scene", tail, lead)
        return
    if (_FLEW_ON.search(lead) and not _SHOWN_NOW.match(tail)) or (_FAR_ABOVE.search(lead) and not tail.startswith(" (")):
        return
    if vehicle is not None and draft.scene[sentence.number] and _MOVED_BY.match(lead):
        say_seen(draft, sentence, each, vehicle, "vehicle-in-scene")
        return
    if only_its_arm(sentence, len(lead)):
        return  # "stands at the tip of Endeavour's arm"
    if at_console(sentence) or (each.is_a("Mission") and _FLIGHTS.match(sentence.codes, len(lead) + 1)):
        return
    if (
        vehicle is not None
        and each.is_a("Mission")
        and vehicle.label.startswith(BY_CREW)
        and (_ITS_DAY.match(tail) or _SHARE_OF.search(lead))
    ):
        return
    if _MONITORS.search(lead) and not _IN_SIGHT.search(tail):
        return
    if just_before(sought(r"\b(?:in|through|from|out of|at) (?:an? |the |one of )?$"), lead, 16) and sought(r"(?:'s)? windows?\b").match(
        tail
    ):
        return
    if _WINDOW_OF.search(lead):
        return
    if vehicle is not None and ((draft.scene[sentence.number] and _BRACKETED.match(tail)) or _SEEN_HERE.match(tail)):
        say_seen(draft, sentence, each, vehicle, "vehicle-in-scene", "", "")
        return
    if _GONE.match(sentence.codes, len(lead) + 1):
        return  # "where the Progress 77 freighter's departure leaves room"
    if vehicle is not None and vehicle.id in FAMILIES and (_ITS_PORT.match(tail) or _gear_of(sentence, len(lead) + 2)):
        return  # "the PMA-2 shuttle docking port"
    if CAMERA_ON.search(lead) or _DONE_BY.search(lead) or LAUNCHED_BY.search(lead) or _LESSON.match(tail) or _LEFT_BY.search(lead):
        return
    if (
        vehicle is not None
        and each.is_a("Mission")
        and each.note != "craft"
        and vehicle.label.startswith(BY_CREW)
        and sentence.once(_ship_named)
    ):
        return  # "SpaceX Crew-12 comes calling: the Dragon Freedom ...": the ship is in view under its own name
    row = draft.scene[sentence.number] and in_a_row(draft, sentence, lead)
    part_shown = draft.scene[sentence.number] and by_a_part(sentence, lead)
    if vehicle is not None and (_hangs_on(draft, sentence, lead, tail) or (draft.scene[sentence.number] and told_in_view(sentence, lead))):
        say_seen(draft, sentence, each, vehicle, "vehicle-in-scene", tail, lead)
        return
    if vehicle is None or (
        each.is_a("Mission")
        and each.note != "craft"
        and not row
        and not part_shown
        and not _entered(sentence, lead, tail)
        and not _at_its_door(sentence, lead, tail)
        and not TOUCHED.search(lead)
        and not CAMERA_AT.search(lead)
        and not _BELONGS.search(lead)
        and not subject_like(lead, tail)
        and not (_KEEPS.match(tail) and not vehicle.label.startswith(BY_CREW))
        and not (heads and not (tail.startswith(",") and vehicle.label.startswith(("SpaceX Crew", "Axiom", "Boeing"))))
        and not _LISTED_SHIP.search(lead)
        and not (draft.scene[sentence.number] and (_ROLLS_OUT.search(lead) or _AND_SEEN.match(sentence.codes, len(lead) + 1)))
        and not SITS.search(lead)
        and not sought(r"\b(?:the|an?|.'s?) (?:docked|berthed|moored|parked|departing|approaching|arriving) $").search(lead)
        and not MARKED.match(tail)
        and not sought(
            r"(?:(?:is|are) (?:the |an? )(?:un[a-z]+|russian|docked|departing|approaching)(?= )|is|are|including|shows?|features?|holds|grips|(?:that|here|this|it|there)[’']s|can (?:also |even |just |still )?(?:see|spot|make out)|(?:arrays?|panels?|wings?|nose|hatch|hull|tail|portion|part|piece|bit|sliver|corner|edge|tip|section|views?|images?|pictures?|photo(?:graph)?s?|shots?|mechanism) of) (?:the |a |an )?(?:[a-z]+ed )?$"
        ).search(
            lead,
        )
    ):
        return
    if (
        _CHAIR.search(lead)
        or _ON_WAY.search(lead)
        or _TAKEN_BY.search(lead)
        or (just_before(sought(r"\bwhile (?:the |an? |[a-z]+ )*$"), lead, 30) and _DOCKED.match(tail) and not _BEHIND_THEM.match(tail))
    ):
        return
    if each.is_a("Mission") and not part_shown and (_ITS_PEOPLE.match(tail) or _PEOPLE_OF.search(lead)):
        return  # "the SpaceX Crew-6 members pose"
    if _ITS_PART.match(tail) or (_ROCKET_WITH.search(lead) and _ATOP.match(tail)):
        say_seen(draft, sentence, each, vehicle, "vehicle-in-scene", tail, "")
        return
    part = _PART_OF.search(lead)
    if (
        not row
        and not part_shown
        and not TOUCHED.search(lead)
        and not CAMERA_AT.search(lead)
        and not _BELONGS.search(lead)
        and not _at_its_door(sentence, lead, tail)
        and not (part and sentence.at[part.start(1)].is_a("StationElement", "Hardware"))
        and not _entered(sentence, lead, tail)
        and just_before(
            sought(
                r"\b(?:from|aboard|onboard|on board|for|of|on|by|via|inside|in|bay of|trunk of|to|with|since|toward|towards|through) (?:the |a |an |departing |approaching |.'s? |[a-z-]+ ){0,2}$"
            ),
            lead,
            40,
        )
        and not just_before(
            sought(
                r"(?:views?|photo(?:graph)?s?|images?|pictures?|shots?|close-?ups?|nose|hold|exterior|interior|grip|grasp|arrays?|portion|section|(?<!from the )(?<!from the crew )(?<!from inside the )(?:cabin|cockpit)|fuselage|end|aft|tail|stern|rear|belly|hull|piece|bit|sliver|corner|edge|tip|part|front|side|approach|arrival|docking|departure|undocking|release|capture|glow|panels?|wings?|mechanism|hatch|(?<!toward the )(?<!toward the cargo )(?<!toward the payload )(?<!from the )(?<!from the cargo )(?<!from the payload )(?<!out of the payload )(?<!out of the cargo )bay) of (?:the |a |.'s? |[a-z-]+ ){0,2}$"
            ),
            lead,
            44,
        )
    ):
        return
    if sought(r"\b(?:that|which|where) (?:the )?$").search(lead) and sought(r" (?:had|has|delivered|carried|brought|took|was)\b").match(
        tail
    ):
        return
    if (
        (
            tail.startswith(("'s trunk", " trunk", "'s payload bay", " payload bay", "'s flight deck"))
            and not _entered(sentence, lead, tail)
            and not _at_its_door(sentence, lead, tail)
            and not sought(
                r"(?:'s)? (?:trunk|payload bay|flight deck)(?: and [a-z]+(?: [a-z]+)?)? (?:is|are|was|were) (?:framed|seen|visible|silhouetted|in view|pictured|shown)\b"
            ).match(tail)
        )
        or tail.startswith((" mission", " flight"))
        or sought(
            r"(?:'s)? (?:crew(?! (?:ships?|craft|vehicles?|spacecraft|spaceships?|capsules?|dragons?|cabin|compartment)\b)|commander|pilot|crew ?members?|mission|launch|cargo|load|supplies|passengers|riders|manifest|[\ue000-\uf8ff]? ?(?:mission|payload) specialist|flight engineer)\b"
        ).match(
            tail,
        )
    ):
        return
    if _EVENT_OF.search(lead):
        return  # "following the docking of the station and Endeavour, the crews meet"
    if (
        vehicle.id in FAMILIES
        and family(vehicle) in draft.families
        and not _ANOTHER.search(lead)
        and " cargo " not in draft.text[each.start : each.end + 10].lower()
    ):
        return  # "the other Dragon in this photo is Endeavour"
    if (
        vehicle.id in FAMILIES
        and vehicle.id in ("soyuz", "progress")
        and not subject_like(lead, tail)
        and not _at_its_door(sentence, lead, tail)
        and not heads
        and not _entered(sentence, lead, tail)
        and not _SHOWN_TOO.search(lead)
        and not TOUCHED.search(lead)
        and not part
        and not row
        and not part_shown
    ):
        return
    beside = sentence.at.get(len(lead) + 2)
    if each.is_a("Mission") and beside is not None and beside.is_a("Role") and tail.startswith(" "):
        return  # "the Crew-2 astronauts"
    after = [sentence.at.get(len(lead) + step) for step in (2, 4)]
    if any(c is not None and c.is_a("Role") for c in after) and sought(r" [\ue000-\uf8ff](?: [\ue000-\uf8ff])?(?:,|$)").match(tail):
        return  # "shuttle Discovery STS-116 mission specialist"
    if _VESTIBULE.search(lead):
        return
    crews = _CREWS_OF.match(tail)
    if _STATION_CREW.match(tail) or (crews and sentence.at[len(lead) + 1 + crews.start(1)].is_a("Role")):
        return  # "the shuttle and station crews"
    say_seen(draft, sentence, each, vehicle, "vehicle-in-scene", tail, lead)


_ANOTHER = Pattern(r"(?:^|[.;,:] |\b(?:with|of|shows?|as|and|while|when) )(?:an?|another) (?:[a-z-]+ )?$")
"""Before a ship that is told of for the first time, whatever else of its family a text names: "A Dragon, seen from the Dragon Freedom"."""


_ROCKET_WITH = Pattern(
    r"(?:\brockets?|\b(?:launch vehicle|booster)|[\ue000-\uf8ff])(?: \([^)]*\))?,? with (?:the |an? |its )?(?:[\ue000-\uf8ff]'s? |company's |agency's )?(?:[a-z-]+ )?$"
)
_ATOP = Pattern(
    r"(?: (?:spacecraft|capsule|spaceship|freighter|craft|vehicle))? (?:aboard|atop|onboard|on board|on top)(?=[,.;]| (?!of|in|for)[a-z]+)"
)
"""The ship on a rocket that is seen: "an Atlas V rocket with the Starliner spacecraft atop"."""


def names_people(sentence: Sentence, chunk: Chunk) -> bool:
    """True for a flight by which its people are named: "four Crew-1 astronauts", "the members of Crew-7"; it is no ship then."""
    if not chunk.is_a("Mission") or chunk.note == "craft" or chunk.members:
        return False
    at = sentence.code_at(chunk)
    beside = sentence.at.get(at + 2)
    return bool(
        _ITS_PEOPLE.match(sentence.codes, at + 1)
        or (beside is not None and beside.is_a("Role") and sentence.codes.startswith(" ", at + 1))
        or _PEOPLE_OF.search(sentence.codes, 0, at)
    )


_ITS_PEOPLE = Pattern(
    r"(?:'s?)? (?:crew ?)?(?:members?|crew|crewmates|astronauts|quartet|trio|foursome|team)\b(?! dragon| ship| spacecraft| capsule| vehicle)"
    r"| (?:comes?|came|coming|floats?|floated|floating|steps?|stepped) (?:aboard|on board|inside|through the hatch)\b| (?:in (?:two|three|four|five|six|seven|a few|many) (?:faces|frames|smiles|portraits|people|pairs of [a-z]+)\b|poses?|posed|posing|waves?|smiles?|gathers?|eats?|dines?|trains?|walks?(?: out)?|suits? up|speaks?|talks?|sleeps?|practi[cs]es)\b"
)
_PEOPLE_OF = Pattern(
    r"(?<![a-z])(?:crews?|members|crewmates|astronauts|crew\w*|[\ue000-\uf8ff]s?) (?:of|from) (?:(?:the )?[\ue000-\uf8ff](?:, |,? and ))*(?:the )?$"
)
"""Whom a flight is named for: its people, who are no ship."""
_LISTED_SHIP = Pattern(
    r"\b(?:photo|picture|image|view|frame|shot|left to right|top to bottom|bottom to top|right to left|from (?:the )?(?:far )?(?:left|right|top)|(?:counter|anti)?-?clockwise)\b[^.;:]{0,60}: (?:[^.:]{0,300}[;,] )?(?:and,? )?(?:[a-z ]{2,30}, )?(?:the |an? )?(?:[\ue000-\uf8ff]'s? )?$"
    r"|\b(?:vehicles?|spacecraft|spaceships?|ships?|craft|visitors?|view|pictured|seen|visible|shown|docked|parked)\b[^.;]{0,30}? (?:are|is|including|includes?|such as)(?: [a-z ]{2,30},?| \([a-z ]{2,30}\))? (?:(?:the |an? )?[\ue000-\uf8ff](?: [a-z]+){0,3}(?: \([^)]*\))?(?:, |,? and ))*(?:the |an? )?$"
)
"""Before a ship that a list of what is in view names: "vehicles in view including the X, the Y"."""
_ITS_PART = Pattern(
    r"(?:'s?|’s?) (?:[a-z]+ ){0,2}(?:underside|belly|nose|tail|wings?|(?:payload|cargo) bay|stabilizer|engines?|tiles|heat shield|cabin|hull|windows?|solar arrays?|fuselage)(?: [a-z]+){0,4}? (?:is|are) (?:also |partially |clearly )?(?:visible|seen|featured|shown|pictured|in view)\b"
)
"""What of a ship is told to be in view: "Discovery's underside is featured"."""
_SHOWN_TOO = Pattern(
    r"\b(?:views?|images?|photos?|pictures?|photographs?|shots?|close-?ups?) of [^.;]*$|^[^.;]{0,60}\b(?:is|are) (?:the |an? )(?:[a-z-]+ )?$"
    r"|^(?:the |an? )?(?:[a-z]+ )?(?:approach|arrival|departure|(?:un)?docking|release|capture|berthing) of (?:the |an? )?(?:[\ue000-\uf8ff]'s? )?$"
)
"""What a picture is of, and what stands where: "nearest the camera is the X"."""
_PART_OF = Pattern(r"([\ue000-\uf8ff]) of (?:the |an? |[a-z-]+ |[\ue000-\uf8ff]'s ){0,2}$")
"""A part that is shown shows the ship it is of."""
_VESTIBULE = Pattern(r"\b(?:vestibule|hatch(?:es)?|tunnel|passageway) (?:between|that \w+|connecting|linking) [^.;]*$")
"""A passage between two things shows neither of them."""


_EVENT_OF = Pattern(
    r"\b(?:after|following|since|before|prior to|until|upon|ahead of|le(?:d|ads|ading) to|(?:prepar|practic|rehears|monitor|await|support|train)\w*(?: for)?|preparations? for) (?:the |its |their |his |her )?(?:[a-z]+ ){0,2}?(?:(?:grapple|capture|rendezvous|approach) and )?(?:undocking|docking|separation|departure|arrival|approach|grapple|grappling|launch|landing|link-?up|rendezvous|release|capture|berthing|undock|hatch opening) (?:of|with|from|between|by) (?:the |an? |[\ue000-\uf8ff]'s )?(?:[\ue000-\uf8ff](?: and| with| from) (?:the )?)?(?:departing |new |next |japanese |russian |american |european |private |commercial |unpiloted |uncrewed |[\"'“][^\"'”]{1,20}[\"'”] )*$"
)


_ROLLS_OUT = Pattern(
    r"\b(?:roll|haul|tow|push|pull|wheel)(?:s|ing)? (?:out )?(?:the |an? )?(?:[a-z]+ )?$|\b(?:erect|hoist|rais)(?:s|es|e|ing)? (?:the )?(?:[a-z]+ )?$"
)
"""Before the ship that people bring to its pad."""
_AND_SEEN = Pattern(
    r", (?:the |an? |its |[\ue000-\uf8ff]'s? )[^.;:,]{2,60}, (?:here |just )?(?:seen|pictured|shown|photographed|captured|imaged|in view)\b"
)
"""Behind a ship that a label shows: "X, Y's new freighter, seen at ten meters"."""
TOUCHED = Pattern(
    r"\b(?:lean(?:s|ing)? (?:in )?(?:into|over|against|on|out over)|(?:cling\w*|holds? on|holding on|tethered|anchored|strapped|next|close|adjacent|belted|locked|fastened|nearest|hand|points?|pointing|gesturing) to|(?:belly|tip|nose|wings?|tail|underside|hull|panels?|arrays?|elbow|end effector|engine|fin|side) of|under|beneath|underneath|beside|alongside|in front of|behind|along|astride|atop|around|pos(?:e|es|ed|ing) with)"
    r" (?:the |a |an |his |her |their |its |.'s? |[a-z-]+ )*$"
)


SITS = Pattern(
    r"\b(?:sits|spreads|stands|hangs|lies|looms|rises|juts|perches|floats|waits|rests|towers) (?:the |an? |part of (?:the |an? )?|[\ue000-\uf8ff]'s? )?(?:[a-z-]+ ){0,2}(?:[\ue000-\uf8ff],? or )?$"
)
"""Before what stands somewhere: "on the far port sits the freighter"."""
MARKED = Pattern(
    r",? (?:up (?:top|front)|out (?:front|back|in front)|down below|overhead|astern|in the (?:middle|center|centre|rear|lead))(?=[,.;]|$| and )| (?:to|at|on) (?:the )?(?:far |upper |lower )?(?:left|right|bottom|top)(?=[,.;]| and (?:the )?[\ue000-\uf8ff]|$)| in the (?:foreground|background|distance)(?=[,.;]| and |$)"
    r"| \((?:(?:far|upper|lower|top|bottom|in|at|the) )*(?:left|right|cent(?:er|re)|middle|foreground|background|top|bottom)(?: (?:foreground|background|edge|corner))?\)"
)
"""Where in the picture a thing is, behind its name."""
_BRACKETED = Pattern(
    r" \((?:(?:seen|visible|shown|partially|partly|far|upper|lower|top|bottom|in|at|on|the) )*(?:left|right|cent(?:er|re)|middle|foreground|background|top|bottom)(?: (?:foreground|background|edge|corner))?\)"
)
"""Where in the picture a ship is, in brackets: whatever is told of it, it is seen."""
_SEEN_HERE = Pattern(
    r",? (?:which (?:is |can be )?|that is )?(?:(?:also|partly|partially|just|both) )?(?:seen|pictured|shown|photographed|visible) here(?=[,.;]| (?:on|as|at|in|with|just|shortly|moments|minutes|before (?:docking|berthing|its (?:docking|berthing|capture|release|departure))|after|while|still|docked|berthed|attached|approaching|departing|moving|closing|backing|hanging|nearing|from|over|above|against|near|beneath|under|beside|next|behind|along|head|nose|tail)\b)"
)
"""A ship told by the way to be in the picture, whatever else the sentence tells: "seats came up with X, pictured here short of its berth"."""
_WINDOW_OF = Pattern(
    r"\b(?:(?:looks?|looking|peers?|peering|gazes?|gazing|out|through|from|taken|seen|shot|fill(?:s|ed|ing)?|framed|crowds?|crosses) (?:out |in |by |through |of |from )*(?:an?|one of the|the|its) (?:[a-z-]+ )?(?:windows?|portholes?|hatch) (?:of|on|in|aboard) (?:the |an? |[a-z@#-]+ |[\ue000-\uf8ff](?:'s)? |@[\ue000-\uf8ff] |#){0,4})$"
)
"""Before the ship out of whose window the picture looks."""
_CHAIR = Pattern(r"\b(?:chairs?|sits?|seated|rests?|sitting|resting)\b[^.;,]{0,30} outside (?:of )?(?:the |their |his |her |[a-z-]+ )*$")
"""Who came home rests beside the ship, which the picture leaves out."""
_ON_WAY = Pattern(
    r"\b(?:way|heads?|moves?|translates?|travels?|climbs?) (?:[a-z]+ )?(?:to|toward|towards) the (?:[a-z]+ )?(?:underside|belly|nose|tail|bay) of (?:the )?$"
)
"""Whither someone is on the way."""
_TAKEN_BY = Pattern(
    r"\b(?:recorded|taken|photographed|exposed|obtained|captured|provided|shot|snapped)(?: (?!by\b)[^.;]{1,40}?)?,? by [^.;]{0,60}\b(?:on board|aboard|onboard|inside|from|in) (?:the |his |her |their |an? )?(?:(?:departing|approaching|arriving|docked|nearby|visiting|homeward-bound|[\ue000-\uf8ff]'s) )*$"
)
"""Where the photographer was."""
_BEHIND_THEM = Pattern(r"[^.;,]{0,30}\b(?:behind|beside|below|beneath|above|next to) (?:him|her|them)\b|[^.;,]{0,30} in the background\b")
_OUT_OF = Pattern(
    r"\b(?:help|assist|get|pull|lift|carry|extract|bring)(?:s|ed|ing)? (?:[^.;,]{1,40} )?out of (?:the |an? |.'s? |[a-z-]+ ){0,3}$"
    r"|\b(?:carried|lifted|climb(?:s|ed|ing)?|emerg(?:es|ed|ing)|peer(?:s|ing)?|peek(?:s|ing)?|lean(?:s|ing)?|crawl(?:s|ing)?)(?: (?:out|from inside|from))? of (?:the |an? |.'s? |[a-z-]+ ){0,3}$"
)
_ONTO_IT = Pattern(
    r"([\ue000-\uf8ff]) (?:(?:operated|controlled|commanded|guided) by (?:[a-z]+ )*[\ue000-\uf8ff] )?(?:[a-z]+ ){0,2}?(?:hold|grip|grasp|latch|clamp|reach|mov|clos|extend|nos|swing|bend|stretch|creep|inch|edg|lean|hom)(?:es|s|ing|e)?(?: out| in)? (?:onto|on to|toward|towards|for|on) (?:the |an? |.'s? |[a-z-]+ ){0,3}$"
    r"|([\ue000-\uf8ff]) (?:(?:has|have|is) )?(?:just |now |finally |at last |about to |slowly )*(?:lets? go|letting go|takes? hold|taking hold|taken hold|gets? hold|got hold|lets? loose) of (?:the |an? |.'s? |[a-z-]+ ){0,3}$"
    r"|([\ue000-\uf8ff]) (?:prepares?|gets? ready|is (?:about|ready|poised|set)|stands ready|readies itself|waits?|moves? in|reaches out|swings out) to (?:release|grapple|capture|grab|snare|catch|take|pluck|free|unberth|berth|hook|grasp|grip|seize|(?:let go|take hold) of) (?:the |an? |.'s? |[a-z-]+ ){0,3}$"
)
_BAY = Pattern(r"'s? (?:open )?(?:cargo|payload) bay\b")
_IN_BAY = Pattern(
    r"\b(?:pictured|seen|shown|works?|working|photographed|floats?|floating|stands?) (?:in|at|on) (?:the )?(?:[a-z-]+ ){0,5}?(?:of )?$"
)


def _at_its_door(sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for a ship that someone comes out of, whose open bay they are seen in, or that an arm holds or reaches for."""
    if _OUT_OF.search(lead) or (_BAY.match(tail) and _IN_BAY.search(lead)):
        return any(c.is_a("Person", "Role") for at, c in sentence.at.items() if at < len(lead)) or " crew " in lead
    arm = _ONTO_IT.search(lead)
    return arm is not None and sentence.at[arm.start(arm.lastindex or 1)].is_a("RoboticArm")


_DECK = r"(?:aft |forward |upper )?(?:flight[- ]deck|mid[- ]?deck|lower deck|crew cabin|cabin)"
_INTO = Pattern(
    r"\b(?:in|into|in to|inside|inside of|(?:through|at|in|inside) the (?:[a-z]+ )?(?:hatch(?:way)?|entrance|doorway|mouth|opening|hold|cabin) (?:of|to|into)|at the controls of|aboard|onboard|on board) (?:the |a |an |their |his |her |.'s? |[a-z-]+ ){0,2}$"
    rf"|\b(?:on|in|at|across|around|through) (?:the |his |her |their )?{_DECK}(?: controls| station)? of (?:the )?(?:[a-z-]+ ){{0,2}}$"
)
_FRONTED = Pattern(rf"(?:here )?(?:inside|aboard|on board|onboard|in|on the {_DECK} of) (?:the )?(?:[a-z-]+ ){{0,3}}")
_SUBJECT = Pattern(
    r"(?: [a-z-]+){0,2}, (?:the |[\ue000-\uf8ff] )*(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,? (?:and |[\ue000-\uf8ff])[^.;]*?)?,? (?:is |are )?(?!was\b|were\b|had\b|will\b)[a-z]+(?:s|ing|e)?\b"
)
_ON_ITS = Pattern(r"\b(?:on|in|across|around) (?:the )?(?:space shuttle )?$")
_ON_ITS_DECK = Pattern(r"(?:(?:here|seated|busy|back|up|down) )?(?:on|in) (?:the )?(?:space shuttle |shuttle |orbiter )?")
_BUSY_THERE = Pattern(
    rf"(?:'s?|’s?) (?:{_DECK}|(?:aft |forward )?[\ue000-\uf8ff]),? (?:(?:the|astronauts?|cosmonauts?|[a-z-]+) |[\ue000-\uf8ff] ){{0,3}}?(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{{2,60}},)?(?:,? (?:and |[\ue000-\uf8ff])[^.;]*?)? (?!was\b|were\b|had\b|will\b)[a-z]+"
)
"""Behind a ship that a caption opens with, its deck and who is there: "On Discovery's middeck, X stows a bag"."""
_ITS_DECK = Pattern(rf"(?:'s?|’s?) (?:{_DECK}|(?:payload|cargo) bay)\b")
"""Where in a ship someone is seen: on its flight deck, on its middeck, in its open bay."""
_WITH = Pattern(r"\bwith (?:the |a |an )?$")
_ACTS = Pattern(
    r"[\ue000-\uf8ff](?: \([^)]*\))?,? (?:(?:slowly|carefully|then|also|now) )?(?:(?:is|are) (?:[a-z]+ing|(?P<seen>photographed|pictured|seen|shown))|(?!launch|arriv|return|fl(?:y|ies|ew)|rid|rode|c[ao]me|went|got|took|land|liv|serv|travel|depart|leav|train|stud)[a-z]+s?) "
)


_SHOWN_THERE = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?, (?:seen|shown|pictured|photographed) (?:here |(?=in |with |wearing ))[^.;:]*$"
)
_OF_ANOTHER = Pattern(
    r"\b(?:between|to|with|from|and) (?:[a-z]+ |[\ue000-\uf8ff] ){0,2}[\ue000-\uf8ff] (?:aboard|onboard|on board|inside) (?:the )?(?:[a-z]+ )?$"
)
"""Where somebody else is: "speaks to astronaut X aboard Discovery"."""


def _has_deck(sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for a ship whose deck or bay is named next, also where the tables know the deck by its name."""
    deck = sought(r"(?:'s?|’s?) ([\ue000-\uf8ff])").match(tail)
    known = sentence.at[len(lead) + 1 + deck.start(1)] if deck else None
    return bool(_ITS_DECK.match(tail)) or (known is not None and sentence.text[known.start : known.end].endswith("deck"))


def _entered(sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for a ship that someone is seen in or enters ("climbs into the Dragon"), or that stands behind them ("with X in the window")."""
    if sentence.number == 0 and _FRONTED.fullmatch(lead) and (who := _SUBJECT.match(sentence.codes, len(lead) + 1)):
        return sentence.at[who.start("p")].is_a("Person")  # "Inside the Soyuz TMA-14, X rehearses"
    if sentence.number == 0 and _FRONTED.fullmatch(lead) and CREW_THERE.match(tail):
        return True
    if sentence.number == 0 and _ON_ITS_DECK.fullmatch(lead) and _has_deck(sentence, lead, tail):
        who = _BUSY_THERE.match(sentence.codes, len(lead) + 1)
        return who is not None and sentence.at[who.start("p")].is_a("Person")
    in_it = _INTO.search(lead) or (_ON_ITS.search(lead) and _has_deck(sentence, lead, tail))
    if in_it and (shown := _SHOWN_THERE.search(lead)) is not None and sentence.at[shown.start("p")].is_a("Person"):
        return True  # "it was X, seen here with Y inside Dragon"
    if (sentence.number == 0 or sought(r"\b(?:visible|seen|pictured|shown)\b").search(lead)) and in_it:
        acts = _ACTS.search(lead)
        if acts and (acts["seen"] or _ON_ITS.search(lead)) and not sentence.at[acts.start()].is_a("Person", "Role"):
            return False  # "Zarya is seen through a window on the flight deck"
        crew = sought(r"\bcrew(?: ?members|mates)? (?:pose|poses|gather|gathers|work|works|float|floats)\b").search(lead)
        return (
            bool(acts or crew)
            and not _OF_ANOTHER.search(lead)
            and not sought(r"\b(?:was|were|had|will|launch\w*|(?<!-)days?|year|since|before|after)\b").search(lead)
        )
    return bool(
        _WITH.search(lead)
        and sought(
            r"(?:,? (?:and )?(?:the |a )?[\ue000-\uf8ff])*(?: (?:spacecraft|capsule|freighter|craft|cargo (?:craft|ship|vehicle)))? (?:(?:firmly |securely |already |now )?in (?:its|the) (?:grips?|grasp|clutches|hold|jaws)|in the (?:window|background|distance|foreground|frame)|visible|outside|behind|below|beyond"
            r"|(?:[a-z]+ly |just )?(?:approaching|departing|nearing|closing|drawing|floating|flying|drifting|moving|backing|pulling|hanging|looming|arriving|glinting|gleaming|receding|glowing)(?! (?:home|to Earth)))\b"
        ).match(
            tail,
        )
    )


_INSERT = Pattern(
    r"(?: (?:spacecraft|capsule|freighter|spaceship|ship|craft|vehicle))?, (?:still |now |also )?(?:carrying|bringing|holding|returning|with|its|whose|which|(?:load|pack|nam|nicknam|dubb|fill|stuff)ed) [^.;]{1,140}?,(?= [a-z]+s )"
)
"""What may stand between a ship and its verb: ", carrying A, B and C home, "."""


def subject_like(lead: Codes, tail: Codes) -> bool:
    if tail.startswith((", ", " ")) and (insert := _INSERT.match(tail)):
        tail = tail.part(insert.end())
    return bool(
        sought(
            r" (?:has|have) (?:just |now |already )?(?:been )?(?:[a-z]+ly )?(?:captured|grabbed|gripped|grappled|snared|caught|berthed|attached|docked|installed|released)\b|(?:(?: [a-z-]+){0,2}(?:,|,? and) (?:the |a )?[\ue000-\uf8ff])+(?: [a-z-]+){0,2} are (?:also |partially )?(?:visible|seen|pictured|shown|in view|featured|at (?:the )?(?:left|right|top|bottom|center))\b"
            r"|(?: [a-z-]+){0,2},? (?:is|are|approaches|departs|docks|docked|nears|closes|hangs|floats|sits|begins|arrives|moves|backs|pictured|seen|shown|creeps|slides|drifts|undocks|leaves|lifts|climbs|rises|roars|soars|streaks|pulls|glides|edges|inches|heads|with|after|as|during|in|on|at)\b"
        ).match(
            tail,
        )
    )


_ITS_ARM = Pattern(r"(?:'s?|’s?) (?:[a-z-]+ ){0,2}(?:arm|crane|foot restraint)\b")
_OWNS = Pattern(r"(?:'s?|’s?) (?:[a-z-]+ ){0,2}[\ue000-\uf8ff]")
"""Behind a ship: its arm, or what else of it is told of."""


def only_its_arm(sentence: Sentence, at: int) -> bool:
    """True for a ship that only owns the arm, or what holds somebody's feet."""
    owned = _OWNS.match(sentence.codes, at + 1)
    if owned is None:
        return _ITS_ARM.match(sentence.codes, at + 1) is not None
    chunk = sentence.at[owned.end() - 1]
    return chunk.is_a("RoboticArm") or sentence.text[chunk.start : chunk.end].endswith("foot restraint")


_KEEPS = Pattern(
    r" (?:[a-z]+ly )?(?:holds (?:still|steady|position|station|its|fast|there)|stays|waits|hovers|stands|rests|lies|flies|coasts|looms|shines|gleams|glints|glows|glides|dangles|swings|spins|tumbles|rolls|turns|comes|eases|noses|chases|maneuvers|manoeuvres|fires|falls|dips|drops|descends|swells|fills|appears|passes|crosses|trails|points|spreads|juts|steers|parks|slips|homes in|keeps|clings|catches the|awaits)\b"
)
"""What a ship does, or how it stays, while a picture is made of it."""
_IT_IS = Pattern(
    r"(?:yes, |no, |[a-z ]{0,20}, )?(?:(?:it|that|this)(?:['’]s| is)|(?:the|that|this) (?:[a-z-]+,? ){0,4}(?:cross|dot|speck|star|point|light|streak|blur|line|shape|silhouette|insect|dragonfly|butterfly|spark|trail|glint|thing|object|outline|bird|spider|toy|jewel|letter)(?: (?!was\b|were\b|had\b)[^.;:,]{2,50}?)? is) (?:the )?"
)
_NO_PART = Pattern(r"(?: \([a-z]+\))?(?:[.,;!]|$| (?:caught|seen|as|in|on|over|above|crossing|passing|against|captured|photographed)\b)")
"""A caption that tells what it is: "It's the International Space Station."."""
_SEEN_NOW = Pattern(
    r"^(?:, [^;]{0,80},)?(?: and (?:the |an? |[a-z-]+ |[\ue000-\uf8ff] ){1,6}?(?=are|were))? ?(?:is|are|was|were|can be|may be) (?:also |partially |partly )?(?:seen|pictured|shown|visible|photographed|framed|silhouetted|featured|backdropped|among (?:the )?[^.;]{3,30} (?:seen|visible)|in (?:the )?(?:view|foreground|background|frame))\b"
)


_APPOSED = Pattern(r"(?:the|our|an?|its|earth's|this|mankind's|humanity's|[\ue000-\uf8ff]'s) [^.;:,]{3,60}, (?:the )?")
"""What the station is called, before its name: "Our brightest artificial moon, the station, glides by"."""
_OPENS = Pattern(
    r"(?:[^.;:\ue000-\uf8ff]{2,60}: )?(?:(?!according|including|beginning|starting|since|traveling|flying|orbiting)(?:[a-z]{2,}(?:ing|ed)|(?:[a-z]+ly )?(?:set|lit|seen|shown|hung|caught|with|against|above|over|below|under|high|like|after|before)) [^.;]{0,140}, )?"
    r"(?:(?:(?:nearly|almost|more than|over|just|some|about|only) )?(?:[a-z0-9-]+ ){1,2}(?:years?|months?|weeks?|days?|hours?|minutes) (?:after|before|since|into) [^.;]{0,140}, )?"
    r"(?:the )?(?:whole |entire |orbiting |completed |nearly |newly expanded )*"
)
"""What may stand before the station that a sentence shows."""


LOOK_AT = Pattern(
    r"\b(?:a|one|last|final|first|long|closer?|farewell|parting) look(?: back| up| down| across| over)? at (?:the )?(?:[a-z]+ )?$"
    r"|\b(?:views?|pictures?|photos?|sight|images?|scenes?|panorama)\b[^.;:]{0,60}: (?:the )?(?:[a-z]+ ){0,2}$"
    r"|\b(?:photographed|snapped|shot|recorded|filmed|imaged|documented|framed|captured|caught)(?:, [^.;:,]{3,60},)? the (?:(?:whole|entire|complete|full|receding|dwindling|finished|growing|shrinking|departing|distant|sunlit) )?$"
)
"""Before the station that somebody looks at, or that a view is told to be of: "the view was this one: the whole station"."""
_LOOK = Pattern(r"\b(?:what|how) (?:the )?$")
_LOOKS = Pattern(r" (?:looks?|looked|appears?|appeared)\b")
_LOOKS_SO = Pattern(
    r",? (?:now |here |already |still |[a-z]+ly )?(?:looks?|appears?|resembles?) (?!forward|for\b|to\b|like [^.;,]* (?:to (?:(?!the\b)[a-z-]+ )*(?:children|people|observers|viewers|watchers|onlookers|pupils|students|residents|families|those|many|anyone|everyone|someone|him|her|them|us)|from (?:the )?(?:ground|surface|earth|backyards?|gardens?))\b|in (?!(?:(?:all )?its (?:full|final|complete|entirety|glory)|full|whole|part|silhouette|profile|sunlight|darkness|daylight|outline|miniature|view|front|(?:the|this) (?:[a-z-]+ )?(?:picture|photo|photograph|image|frame|view|shot|distance|sky|window|foreground|background|cent(?:er|re)|dark|light|sun|glare|finder|viewfinder))\b)|after\b|into\b|back on\b|ahead\b|on\b|set\b|ready\b|likely\b|for\b)"
)
"""Behind the station of which is told how it looks."""
_WHOLE = Pattern(
    r"(?:here is )?(?:(?:the |nearly |almost )*(?:whole|entirety|all|full (?:length|breadth|width|span)|entire (?:length|breadth|span)) of )?(?:the )?"
)
_AS_SEEN = Pattern(
    r",? (?:as (?:it|she) (?:looks?|looked|appear(?:s|ed)|was seen|is seen)|as seen|seen|as viewed|viewed|photographed) (?:from|by|out of|through|in|on|during|after|shortly|minutes|hours|against)\b"
)
"""How a caption without a verb of its own shows the station: "what the station looks like from a Soyuz", "the whole of the station, seen from it"."""
_HANGS = Pattern(
    r",? ?(?:(?:is|was|can be|may be) (?:seen|pictured|photographed|shown|silhouetted)|hangs|floats|glides|drifts|shines|glows|gleams|looms|backdropped|silhouetted|in silhouette|stands out|recedes|dwindles|shrinks|falls away|drops away|slips away|grows smaller|comes up|fills|swells)\b"
)
"""How the station stands in a picture of it, whatever it is called."""


CREW_THERE = Pattern(
    r"(?:(?:,[^,;]{2,80})?,|:) (?:the|all|both|two|three|four|five|six|seven|its|members of) (?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}(?:crew|crew ?members|crewmates|astronauts|cosmonauts|residents|[\ue000-\uf8ff]s?)(?![\w'])"
)
"""After "from X" or "inside X": people without a name who are there and do something ("From Destiny, the crew talks to pupils")."""
_WITH_SHIPS = Pattern(
    r",? with (?:(?:the|an?|both|two|three|four|its|space|shuttle|crew|cargo|[a-z]+(?:an|ese)) |[\ue000-\uf8ff](?:'s)?,? |and ){1,8}(?:[a-z]+ ){0,2}(?:docked|attached|berthed|moored|parked)(?=[.;,]|$| (?:to|at|on|in|there|nearby|beneath|above|below)\b)(?:(?! (?:is|are|was|were|has|have|had|will|[a-z]{3,}(?:es|ed))\b)[^.;]){0,90}(?=[.;]|$)"
)
"""After the station: what is docked to it and no verb of its own, as a heading has it ("The station with X docked to PMA-2.")."""


def _flown(sentence: Sentence, tail: Codes, after: int) -> bool:
    """True when the station only tells whose expedition is named next: "the International Space Station Expedition One"."""
    match = sought(r"(?: \([a-z\ue000-\uf8ff]+\))? ([\ue000-\uf8ff])").match(tail)
    return match is not None and sentence.at[after + match.start(1)].is_a("Expedition")


_LABEL = Pattern(
    r"(?:[^.;:]{2,60}: )?(?:the |our )(?:(?:whole|entire|complete|unfinished|growing|half-built|half-finished|finished|empty|young|orbiting) )?"
)
_IN_A_LABEL = Pattern(
    r"(?:,| (?:on|in) [\ue000-\uf8ff],|(?: (?:on|in|one) [^.;:,]{2,40}),)? (?:as (?:it|she|seen|viewed|photographed)|seen|photographed|pictured|viewed|(?:nearly|almost|all but|still|not yet|now|half|newly|just|as yet) [a-z]+|complete|completed|finished|unfinished|whole|entire|empty|with (?:its|the|all|both|an?)|from (?:below|above|afar|behind|the (?:front|side|rear|south|north)|(?:a|some) )|over|above|against|in (?:silhouette|full|profile|sunlight))\b"
)
"""Around the station in a label without a verb: "The station, nearly complete", "Page 3: the station on May 1, as it looked from afar"."""


def _main_verb(sentence: Sentence, at: int) -> bool:
    """True for a sentence that goes on with a verb of its own from a place."""
    return any(piece.told and not piece.below for piece in pieces(sentence) if piece.end > at)


_SEEN_FROM = Pattern(
    r"(?:[^.;:]{0,60}: )?(?:as )?(?:seen|viewed|photographed|pictured|spied|framed|captured|caught|shot|observed|glimpsed)\b[^.;:]{0,60}? (?:from|by|out of|through)\b[^.;:]{0,80}, (?:the )?(?:(?:whole|entire|complete|orbiting|growing|half-built|finished|unfinished) )?"
)
"""Before the station that is seen from somewhere else: "Seen from the departing Soyuz, "."""


def station_seen(draft: Draft, sentence: Sentence, each: Chunk, lead: Codes, tail: Codes, heads: bool) -> None:
    station = each.meaning("SpaceStation")
    whole = sought(r"\b(?:portions?|parts?|sections?|much|most|components?|elements?|pieces?) of (?:the )?$").search(lead) or sought(
        r"(?:the )?(?:[a-z-]+ )?"
    ).fullmatch(lead)
    whole = whole or _OPENS.fullmatch(lead)
    if station and _SEEN_FROM.fullmatch(lead) and not tail.startswith("'"):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    if station and ((_LOOK.search(lead) and _LOOKS.match(tail)) or (_WHOLE.fullmatch(lead) and _AS_SEEN.match(tail))):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    if station and sentence.number < 3 and _IT_IS.fullmatch(lead) and _NO_PART.match(tail):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    if station and heads and whole and _SEEN_NOW.search(tail):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    if station and heads and _LOOKS_SO.match(tail):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    if station and _WITH_SHIPS.match(tail) and draft.opens(sentence) and _OPENS.fullmatch(lead):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    if (
        station
        and draft.scene[sentence.number]
        and _LABEL.fullmatch(lead)
        and _IN_A_LABEL.match(tail)
        and not _main_verb(sentence, len(lead))
    ):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    if station and tail.startswith(" configuration") and draft.opens(sentence):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    words = draft.text[each.start : each.end]
    shown = just_before(
        sought(
            r"(?:photos?|photographs?|views?|pictures?|images?|shots?|frames?|scenes?|portrait|snapshots?|silhouette|shows?|depicts|showing|features|caught|captured|photographed|snapped|pictured) (?:of )?(?:the )?(?:(?:whole|entire|forward|aft|(?!(?:from|aboard|onboard|into|onto|upon|toward|towards|on|by|in|inside|as|outside|near|at|with|around|beyond|over|above|through|while|when|where|once|until|since|after|before|beside|(?<!the )[a-z]+ing)\b)[a-z]+)(?: (?:portion|section|part|end|half|side) of)? )?(?:the )?$"
        ),
        lead,
        60,
    )
    shown = shown or LOOK_AT.search(lead)
    opens = (_OPENS.fullmatch(lead) or (tail.startswith(",") and _APPOSED.fullmatch(lead))) and sought(
        r"(?: (?:and|with) (?:the )?(?:space |shuttle |a )*[\ue000-\uf8ff](?=,))?,? ?(?:(?:is|was|can be|may be) (?:seen|pictured|shown|photographed|silhouetted|framed|featured|backdropped)|hangs|floats|glides|appears|drifts|shines|streaks|backdropped|as seen|seen|photographed|pictured|flies|soars|crosses|moves|in silhouette|looms|glows|gleams|glitters|stands out|recedes|dwindles|shrinks|falls away|drops away|slips away|grows|swells|comes up|spreads|fills|dominates)"
    ).match(
        tail,
    )
    if (
        station
        and not sought(r"'s| crew\b| (?:[a-z]+ ){0,2}(?:control(?:lers?)?|program(?:me)?|managers?|training|mock-?up|simulator)\b").match(
            tail
        )
        and not _flown(sentence, tail, len(lead) + 1)
        and (shown or (opens and (words[:1].isupper() or _HANGS.match(tail))))
    ):
        say_seen(draft, sentence, each, station, "station-in-scene", tail, "")
