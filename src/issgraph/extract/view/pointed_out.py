"""Sentences behind the scene that point into the picture: "at his side floats A", "his arms are in the B", "the legs at the top belong to C", "on the left, D is docked to E".

Comes after the walk through the scene, for names that it has not stated. What is asked is the sentence, not its verb: it stands near the scene, tells in the
present, and ties its subject to the picture, by a place in the frame, by somebody of the scene ("behind him") or by what one sees of a person."""

from __future__ import annotations

import itertools
import re

from issgraph.compiled import compiled
from issgraph.extract.grammar.telling import LATER, PAST, PERFECT, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.earth_views import views_earth
from issgraph.extract.view.no_moment import tells_of_no_moment
from issgraph.extract.view.seen_people import rides_in_it
from issgraph.extract.view.shown_there import LAND_KINDS
from issgraph.extract.view.told_of import OTHER_PLACE, opens_in_a_room
from issgraph.extract.view.visibility import BY_CREW, say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_THEM = r"(?:him|her|them|it|both|the (?:two|three|pair|others|group|crew)|(?P<{0}>[\ue000-\uf8ff]))(?![a-z'])"
_BODY = r"(?:side|sides|elbow|elbows|shoulder|shoulders|back|feet|head|heads|knees?|left|right|waist|chest|hip|belt|fingertips|face|arm|arms|lap|neck|hands?|helmet|visor|legs|boots|ear)"
_SIDE = r"(?:(?:far|very|upper|lower|extreme|immediate|top|bottom|near|(?:left|right)(?= (?:foreground|background))) )*(?:left|right|top|bottom|cent(?:er|re)|middle|foreground|background|distance|rear|front|edge|corner|(?:left|right|upper|lower|near|far)(?:-hand)? (?:side|corner|edge|end)|(?:far|near|other) end(?! of))(?: (?:edge|corner|side))?(?: of (?:the |this )?(?:frame|picture|photo|photograph|image|view|shot|scene|group|row|table))?(?![a-z'-])"
_NEAR = r"(?:just |right |directly |immediately |close |half hidden |partly hidden |slightly |a little |far )*(?:behind|beside|next to|near|below|beneath|under|above|over|in front of|opposite|alongside|beyond|around|past|with|between)"
_ANCHOR = rf"(?:{_NEAR} {_THEM.format('{0}')}|(?:just |right |far )?(?:behind|beyond|outside|through) (?:the|its|his|her|their) (?:[a-z]+ )?(?:glass|windows?|panes?|porthole|window ?panes?)|(?:just |right |close )?(?:at|by|over|on|behind|near|above|below|to|beside|between|under|beneath|against|past) (?:his|her|their|its|(?P<{{1}}>[\ue000-\uf8ff])'s?) {_BODY}(?![a-z'])|(?:in|at|on|to|from|near|along|across) (?:the )?{_SIDE})"


_INVERSE = _ANCHOR.format("a1", "b1")
_CLOSE = _INVERSE.replace("|around|past|with|between)", ")", 1)
"""What stands beside a verb: "with them" and "between them" may belong to it there."""


_WORDS = r"(?:(?:the|an?|his|her|their|its|fellow|one of|none other than|of course|(?!(?:of|to|for|from|in|on|at|by|with|into|onto|near|behind|beside|below|above|under|over|inside|aboard|and|or|as|like|than|attached|docked|that|which|who|when|while|where)\b)[a-z-]+) |[\ue000-\uf8ff]'s? |[\ue000-\uf8ff] (?=[\ue000-\uf8ff])){0,4}?"
_STANDS = r"(?:is|are|sits?|stands?|floats?|hangs?|hovers?|drifts?|waits?|works?|peers?|smiles?|grins?|perch(?:es)?|looms?|juts?|lies|rests?|clings?|crouch(?:es)?|leans?|rises?|gleams?|swims?|kneels?|comes?|appears?|runs?|stretch(?:es)?|spreads?|dangles?|pokes? out|peeks? out|glides?|passes|glows?|shines?|glints?|towers?|opens?|rides?|turns?|gapes?|bobs?|trails?|beams?|shows?|protrudes?|sticks? out|glitters?|burns?|spins?|tumbles?|crowds?|climbs?|moves?|follows?)"
_INVERTED = Pattern(
    rf"(?:and |also |right there,? |there,? )?{_INVERSE}(?:,[^.;:,]{{2,40}},|,)? {_STANDS}(?: also| just| still| now)? (?:(?:the|an?) (?:[a-z-]+ ){{1,4}}(?:of|from|on) )?{_WORDS}(?P<x>[\ue000-\uf8ff])(?!'s? (?!(?:face|head|legs?|hands?|helmet|nose|tail|hatch|solar)\b)[a-z])"
)
"""What stands by the place told first: "at his side floats A", "with him is B"."""
_OUTSIDE_IS = Pattern(
    rf"(?:and |just |right )*outside(?: the station)?,? (?:is|are|hangs?|floats?|waits?|looms?|glows?|gleams?) (?:the |an? )?{_WORDS}(?P<x>[\ue000-\uf8ff])(?!'s? (?!(?:nose|tail|hatch|solar)\b)[a-z])"
)
"""What those at a window have outside: "Outside are A and B"."""
_PLACE_FIRST = Pattern(
    rf"(?:and |also )?{_INVERSE}(?:,(?: [a-z][a-z -]{{2,30}},)?|:| –| —) {_WORDS}(?P<x>[\ue000-\uf8ff])(?= (?:is|are) (?!not\b|out\b|hidden\b)| (?:[a-z]+ly )?[a-z]+s\b|[.;,]|$)"
)
"""Who or what does something at the place told first: "on the left, A is docked to B"."""
_SUBJECT = Pattern(
    rf"(?:[a-z][^.;:,\ue000-\uf8ff]{{2,50}}, )?{_WORDS}(?P<x>[\ue000-\uf8ff])(?: of (?:the )?[\ue000-\uf8ff])?(?: \([^)]{{1,40}}\))?(?:,[^.;]{{2,60}},)? (?:(?:is|are) [^.;:]{{0,60}}?|(?!(?:was|were|had|has|have|will|would|went|took|left|came|flew)\b)(?:[a-z]+ly )?[a-z]+(?<!ed)s?(?: [^.;:]{{0,60}}?)? )\b{_CLOSE}"
)
"""Who or what does anything beside somebody of the scene: "A opens a bag behind him", "the B is at his elbow"."""
_HIDDEN_HALF = Pattern(
    rf"(?:half|partly|partially|nearly|almost|mostly|barely) (?:hidden|visible|obscured|covered|in view|out of view|cut off)[^.;:,\ue000-\uf8ff]{{0,40}}, {_WORDS}(?P<x>[\ue000-\uf8ff])"
)
"""Who is hidden in part: "half hidden by the rack, A holds the lamp"."""
_IS_THE_ONE = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?:, [^.;,]{2,50},|,)? (?:is|are) (?!the (?:one|man|woman|voice) (?:on|over|through) the (?:radio|phone|loop|line|intercom|headset|ground)\b)(?:the (?:[a-z-]+ ){0,2}(?:[a-z]{3,}er|second|third|leftmost|rightmost|topmost|other|first) (?:of the (?:two|three)|one|man|woman|figure|face|shape|silhouette|suit|astronaut|spacewalker)(?=[.;]|,| (?:and|with|is)|$)|(?:the |an? )(?:[a-z-]+ ){0,3}?(?:one|ones|man|woman|men|women|figure|face|person|circle|dis[ck]|oval|square|rectangle|block|barrel|dome|bulge|stub|stump|needle|pinprick|glint|star|silhouette|shadow|outline|profile|wall|mass|white shape|can|cylinder|tube|ball|box|shape|speck|dot|patch|smudge|spot|blob|ship|craft|module|line|thread|ribbon|streak|band|knot|arc|triangle|finger|cone|cloud|light|glow|blur|stripe|drum|bell|boom|white|grey|gray|dark|bright)\b[^.;:]{0,12} (?:with|in|at|on|to|near|beside|behind|between|below|above|next|upside|closest|nearest|farthest|who|that|wearing|holding|from|across|along|just|where|under)\b)"
)
"""Which of what is seen is named: "A is the one with the headphones", "B is the shorter can beside it"."""
_THE_ONE_IS = Pattern(
    r"(?:the|that|this|these|those|one|two|another) (?:[a-z'-]+,? ){0,4}?(?:man|woman|one|figure|person|face|astronaut|cosmonaut|(?:companion|partner|helper|colleague|crewmate|neighbou?r|spacewalker|visitor|newcomer|passenger|singer|drummer|guitarist|cook|barber|patient|reader|cyclist|diver|guest|host|capsule|freighter|module|laboratory|lab|node|room|girder|antenna|dish|rocket|orbiter|airlock|crane|robot|satellite|thing|other|second|third|rest|[\ue000-\uf8ff])(?= (?:just |right |close |directly |far |further |half )*(?:at|in|on|behind|beside|with|to|under|above|below|beneath|nearest|next|upside|over|in front|closest|farther|further|who|whose)\b)|hands?|arms?|legs?|feet|foot|boots?|gloves?|head|hair|elbow|back|helmet|shadow|silhouette|outline|profile|reflection|blur|shape|speck|dot|cylinder|tube|ball|box|cone|can|structure|ship|craft|wing|boom|bell|drum|object|smile|grin|finger|knees?|toes|socks?)\b(?![^.;:]*\b(?:camera|lens|shutter|photographer)\b)[^.;:\ue000-\uf8ff]{0,60}?(?: (?:of|at|by|over|on|behind|near|above|below|beneath|under|beside|past|to|beyond|around|against) (?:the )?(?P<near>[\ue000-\uf8ff])(?:'s?(?: [a-z-]+){1,3})?)? (?:is|are|belongs? to|(?:is|are) (?:none other than|of course|those of|that of)) (?:the )?(?:[a-z-]+ |[\ue000-\uf8ff]'s? |[\ue000-\uf8ff] (?=[\ue000-\uf8ff])){0,3}?(?P<x>[\ue000-\uf8ff])(?='s?(?:[.;,]|$)|[.;,]|$| (?:in|of|with|at|on|from|and|who)\b)"
)
"""Whose is what one sees: "the man with the lamp is A", "the legs at the top belong to B"."""
_BELONGS_TO = Pattern(rf"(?:it|that|this|these|those|they|both) (?:also )?belongs? to {_WORDS}(?P<x>[\ue000-\uf8ff])(?!')")
"""Whose what was just told is: "a wing pokes in; it belongs to A"."""
_HAS_AT_ITS = Pattern(
    rf"{_WORDS}(?P<host>[\ue000-\uf8ff])(?: \([^)]{{1,40}}\))?(?:,[^.;,]{{2,60}},)? (?:now |still |also )?(?:has|carries|wears|holds|keeps|bears|sports) {_WORDS}(?P<x>[\ue000-\uf8ff])(?: [a-z]+ly| docked| berthed| moored| parked| hanging)? (?:at|on|under|below|over|beneath|above|to|from|off) (?:(?:its|both) [a-z]|(?P<port>[\ue000-\uf8ff]))"
)
"""What has a ship at one of its ends: "A has B at its far end"."""
_LOOK_FOR = Pattern(
    rf"(?:(?:[a-z]+ )?(?:in|at|on|near|to|below|above|behind) [^.;:,]{{2,40}},? )?(?:look (?:out )?for|find|spot|notice|note|observe|don't miss|do not miss|try to (?:find|spot|see)|see if you can (?:find|spot)) (?:(?:the|its|our|[\ue000-\uf8ff]'s) (?:[a-z-]+ ){{1,4}}?[a-z]+, |(?:the |[\ue000-\uf8ff]'s )?[\ue000-\uf8ff]'s (?:[a-z-]+ ){{0,3}}?[a-z]+, )?{_WORDS}(?P<x>[\ue000-\uf8ff])(?!'|,? (?:to|which|who|will|next|tomorrow|on [\ue000-\uf8ff])\b)"
)
"""What a reader is told to look for in the picture: "look for the newcomer, A, at the bottom"."""
_WHOSE_LIMB = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?: \([^)]{1,40}\))?, whose (?:[a-z-]+ )?(?:hands?|arms?|legs?|feet|foot|boots?|head|hair|elbow|back|helmet|shadow|reflection|face|shoulder|knees?|toes|thumb|fingers?|glove|visor|silhouette|sleeve|suit)(?:,[^.;,]{2,40},)? (?:is|are|intrudes?|shows?|pokes?|sticks?|peeks?|juts?|appears?|reaches|enters?|dangles?|hangs?|can be|fills?|frames?|drifts?|floats?|looms?|protrudes?|cross(?:es)?|steal)\b(?! (?:not|out of|hidden))"
)
"""Of whom only a part is in view: "A, whose legs intrude at upper left"."""
_LIMB_OF = Pattern(
    r"(?:(?:[a-z-]+ ){0,3}[a-z-]+, )?(?P<x>[\ue000-\uf8ff])'s? (?:(?!(?:right|left) hand\b)[a-z-]+ ){0,2}?(?:legs?|feet|foot|boots?|head|hair|braid|ponytail|elbows?|back|helmet|shadow|reflection(?! (?:on|upon|about) (?!(?:an?|the|his|her|their|one) (?:[a-z-]+ )?(?:windows?|glass|panes?|visors?|helmets?|mirrors?|screens?|faceplates?|surface|metal|foil|lens|water)\b))|face|shoulders?|knees?|toes|thumb|glove|visor|silhouette|sleeve|socks?)(?:,[^.;,]{2,40},)? (?:[a-z]+ly )?(?!(?:was|were|had|has|will|would|ache|hurt|grow|need|vanish|disappear)(?:e?s)?\b|(?:go|goes|are|is|get|gets|remains?|stays?) (?:missing|lost|astray|gone)\b)(?:is|are|[a-z]+s?)\b(?! (?:not|out of|hidden))"
)
"""Of whom a part does something: "A's boots fill the lower edge"."""
_FOUND = Pattern(
    rf"(?:(?:in|on|through|at|behind|beyond|to|against|above|below|over) [^.;:,]{{2,40}},? )?(?:look(?:ing)? (?:closely|closer|hard|again|carefully)(?:,| and| –| —)? )?(?:and )?(?:you|we|one|viewers?|the viewer|the (?:sharp|keen) eye(?:d)?|a (?:sharp|keen|trained) eye)(?:'ll| can| may| might| will| could)?(?: just| also| even| barely| easily| still)? (?:sees?|finds?|spots?|makes? out|recogni[sz]es?|discovers?|glimpses?|notices?|discerns?|catch(?:es)? (?:a glimpse|sight) of|picks? out|counts?) (?:(?:the|an?|part of|some of|half of) (?:[a-z-]+ ){{1,4}}of )?{_WORDS}(?P<x>[\ue000-\uf8ff])(?!'s? (?:crew|commander))"
)
"""What one is told to find in the picture: "look closely and you find A behind the panel"."""
_FROM_EARTH = Pattern(
    r"\b(?:every|each|on a (?:clear|good)|any (?:day|night)|from (?:earth|space|orbit|the ground)|with binoculars|on clear|often|once|when you|if you (?:live|go|visit|are))\b"
)
_LIMBS = r"(?:(?:both|left|right|two|gloved|bare|one) )*(?:arms?|hands?|feet|foot|legs?|head|fingers?|thumbs?|nose|face|upper body|torso|gloves?|shoulders|elbows?|eyes?|toes|boots?|knees|socks)"
_IN_THE = Pattern(
    rf"(?:here,? |now,? )?(?:(?:with )?(?:both |one of )?(?:his|her|their|[\ue000-\uf8ff]'s?|(?=(?:gloved|bare|both|two)\b)) ?{_LIMBS}(?: (?:is|are|rests?|vanish(?:es)?|disappears?|reach(?:es)?|stuck|hooked|tucked|hidden|buried|deep|dangles?|stick|poke|plunged|go|hang|hold|wrapped|locked|braced|planted|anchored|slipped|hover|press(?:ed)?|push(?:ed)?|work|lie|now|still|already|up|down))+|(?:he|she|they|[\ue000-\uf8ff]) (?:has|have|sticks?|puts?|keeps?|holds?|plunges?|slides?|pokes?|hooks?|rests?|thrusts?|dips?|presses) (?:both |one |all )?(?:of )?(?:his |her |their )?{_LIMBS}(?: (?:buried|deep|stuck|tucked|plunged))?)(?: (?:up|down|deep|through|far|safely|to the elbows?|elbow[- ]deep))*,? (?:inside|in|into|on|against|around|under|within|through|onto|at) (?:the |an? |[\ue000-\uf8ff](?:'s?|-[a-z]+)? |[a-z-]+ ){{0,4}}?(?P<x>[\ue000-\uf8ff])(?!-|'s? (?!(?:glove|port|window|door)\b)[a-z])"
)
"""What somebody's hands are in: "his arms are in the A", "she has both hands in B"."""
_HAS_DONE = Pattern(
    r"(?P<x>[\ue000-\uf8ff]),? (?:too,? |also |meanwhile,? )?has (?:also )?(?:rolled|pulled|tucked|put|folded|crossed|raised|stretched|slipped|strapped|wrapped|hooked|pushed|thrown|tied|got|tugged|donned|propped|draped|wedged|braced|spread|lifted|slung|clipped|hung) (?:on |up |out |down |back |over )?(?:his|her|their|a|an|the) (?:[a-z-]+ ){0,2}?(?:sleeves?|arms?|hands?|legs?|feet|thumb|hood|glasses|hat|cap|gloves?|helmet|visor|goggles|mask|headphones|headset|shirt|suit|socks|shoes|hair|head|fingers?|knees?|towel|camera|headlamp|tie|apron|scarf|toes)\b"
)
"""What somebody is seen to have done to themselves: "A, too, has rolled up his sleeves"."""
_DIRECTION = r"(?:(?:just|far|farther|further|a little|immediately|directly) )*(?:to (?:the|its) (?:[a-z]+(?:-[a-z]+)?)|(?:north|south|east|west)[a-z-]*(?:ward)?(?: of (?:it|this|that|there|[\ue000-\uf8ff]))?|(?:below|above|beyond|behind|beside|around|near|along|opposite|across|between)(?: (?:it|them|this|that|[\ue000-\uf8ff]|(?:the|its) [a-z-]+(?: [a-z]+)?))?|inland|offshore|nearby|out at sea|in between|(?:on|at|along|in|into|through) (?:the|its) [a-z-]+(?: [a-z-]+)?)"
_RISES_THERE = Pattern(
    rf"(?:and |also )?{_DIRECTION},? (?:also )?(?:rises?|winds?|stands?|stretch(?:es)?|spreads?|gleams?|glows?|shines?|runs?|flows?|juts?|curves?|loops?|towers?|glitters?|sprawls?|snakes?|opens?|sits?|pokes?|begins?|looms?|cuts?|drains?|sparkles?|nestles?|lies|lie) (?:the |(?!(?:in|on|at|about|some|only|outside|under|beneath|hidden|below)\b)[a-z-]+ ){{0,4}}(?P<x>[\ue000-\uf8ff])"
)
"""What of the land stands beside what was just told: "to the north rise the A"."""
_FINGER_OF = Pattern(
    r"(?:an?|the|one|two|another) (?:[a-z-]+,? ){1,4}?(?:finger|strip|thread|ribbon|tongue|spit|arm|line|band|patch|smudge|spot|dot|speck|streak|cone|peak|island|lake|river|lagoon|bay|delta|peninsula|ridge|valley|city|town|volcano|glacier|crater|canyon|reef|atoll|dam|bridge|headland|cape|dune|web|grid|cluster|pool|ring|arc)s?(?: of [a-z]+)?, (?:the )?(?P<x>[\ue000-\uf8ff]), (?!(?:was|were|had|has|will|named|known|called|famous|home)\b)(?:[a-z]+ly )?[a-z]+s\b"
)
"""What is seen, named by the way: "a thin finger of land, A, pokes into the lake"."""
_PART = r"(?:side|end|face|flank|front|back|roof|nose|tail|top|bottom|hull|port|tip|belly|shoulder|wall|rim|corner|stern|base|underside)"
_FAST = r"(?:fixed|bolted|attached|mounted|clamped|fastened|docked|berthed|moored|secured|strapped|screwed|joined|coupled|latched|hooked)"
_ON_ITS_SIDE = Pattern(
    rf"(?!(?:his|her)\b){_WORDS}(?P<x>[\ue000-\uf8ff])(?: \([^)]{{1,40}}\))?(?:,[^.;]{{2,80}},)? (?:(?:is|are) (?:[a-z]+ly |now |still )?{_FAST}|sits|stands|hangs|juts|protrudes|sticks out|projects|clings) (?:to|on|from|at|atop) its (?:[a-z-]+ ){{0,2}}{_PART}\b"
)
_AT_ITS_SIDE = Pattern(
    rf"(?:{_FAST} (?:to|on|onto|at)|on|at|from|atop) its (?:[a-z-]+ ){{0,2}}{_PART}\b(?:,[^.;:,]{{2,40}},)? (?:is|are|sits|stands|hangs|juts|protrudes|sticks out|rides|clings) {_WORDS}(?P<x>[\ue000-\uf8ff])"
)
"""What is on a side of the thing in view: "X is bolted to its forward side", "on its roof sits Y"."""
_GROUND = (_RISES_THERE, _FINGER_OF, _FOUND, _IS_THE_ONE)
_LAND_BEHIND = Pattern(
    rf"(?:and |also |far )*(?:(?:in|at|on|to|near|along|across) (?:the )?{_SIDE}|(?:just |right |directly |immediately |far |well |half hidden )*(?:(?:beneath|below|under|underneath) (?:his|her|their|[\ue000-\uf8ff]'s?) (?:boots|feet|gloves|heels|soles|helmet)|(?:behind|beyond) (?:him|her|them|it|(?:the |an? |its |his |her |their )(?:[a-z-]+ ){{1,3}}|(?:the )?[\ue000-\uf8ff])))(?:,[^.;:,]{{2,40}},|,)? (?:{_STANDS}|slides?|rolls?|drifts?|unrolls?|unfolds?|sprawls?|glitters?|curves?|arcs?|sparkles?)(?: (?:also|just|still|now|by|past|away|off|out))* (?:(?:the|an?|part of|some of|much of|(?:[a-z-]+ )?(?:coasts?|shores?|coastline|lights|mountains|peaks|islands?|city|deserts?|dunes|plains|mouth|delta|tip|waters|snows) of|(?!(?:at|in|on|of|to|with|by|from|for|who|that|which|as|like|than|bound)\b)[a-z-]+) ){{0,4}}(?P<x>[\ue000-\uf8ff])(?!-|'s? (?!(?:coasts?|shores?|lights|mountains|peaks|islands?|cities|deserts?|dunes|plains|delta|city|lakes?|rivers?)\b)| (?:(?!(?:at|in|on|of|to|with|by|and|as|near|from|off|over|above|below|under|beneath|behind|beyond|beside|along|around|across|past|lit|where|while|or|for|toward|under|between|against|through|into)\b)[a-z-]+ ){{0,2}}[\ue000-\uf8ff])"
)
"""The land or the water that is told to be behind somebody or something: "in the background is A", "beyond the dish lies the coast of A"."""
_LAND_PLACED = Pattern(
    rf"(?<!of )(?<!of the )(?P<x>[\ue000-\uf8ff])(?: (?:coast|islands?|desert|mountains|range|peninsula|delta|river|basin))?,? (?:(?:is|are|lies|lie|can be seen|visible|stretching|running|glowing|glittering) )?(?:at|on|to|in|near|along|toward) (?:the )?{_SIDE}"
)
"""A land or a water with its place in the frame: "with A at left, B near the center"."""
_COAST_PLACED = Pattern(
    rf"(?:(?P<part>coasts?|coastline|shores?|shoreline|deserts?|mountains|peaks|islands?|dunes|lights) of (?:the )?(?P<x>[\ue000-\uf8ff])(?!')|(?P<y>[\ue000-\uf8ff])'s? (?P<own>coasts?|coastline|shores?|shoreline|lights)),? (?:is|are|lies|lie|can be seen|runs?|stretch(?:es)?|curves?|glows?|slides?|passes|rolls?|drifts?|shines?|spreads?)(?: (?:by|past|away|also|just|visible|seen))* (?:at|on|to|in|near|along|toward|across) (?:the )?{_SIDE}"
)
"""The coast of a land with its place in the frame: "the coast of A is in the background"."""
_LAND_WITH = Pattern(
    rf"(?P<x>[\ue000-\uf8ff])(?: (?:coast|islands?|desert|mountains|range|peninsula|delta|river|basin))?(?: (?!(?:is|are|was|were)\b)[a-z]+(?: (?:by|past|away|out))?)?,? with (?:(?!of\b)[a-z-]+ ){{0,2}}[\ue000-\uf8ff](?: [a-z]+)? (?:at|on|to|in|near) (?:the )?{_SIDE}"
)
"""A land of which a part has a place in the frame: "A slides by, with B at left"."""
_LANDFORM = compiled(
    r" (?:range|mountains|hills|desert|plateau|peninsula|glacier|islands?|river|lake|reef|valley|basin|delta|bay)(?![\w-])"
)
"""What a name that no table has is told to be."""
_FORMS = (
    _INVERTED,
    _OUTSIDE_IS,
    _PLACE_FIRST,
    _SUBJECT,
    _HIDDEN_HALF,
    _IS_THE_ONE,
    _THE_ONE_IS,
    _BELONGS_TO,
    _HAS_AT_ITS,
    _LOOK_FOR,
    _WHOSE_LIMB,
    _LIMB_OF,
    _FOUND,
    _IN_THE,
    _HAS_DONE,
    _ON_ITS_SIDE,
    _AT_ITS_SIDE,
)
_ANYWHERE = frozenset((_BELONGS_TO, _HAS_AT_ITS, _LOOK_FOR))
"""What points into the picture in its first sentence as well."""
_SEEN = ("Person", "VisitingVehicle", "Module", "RoboticArm", "Hardware", "Truss", "SolarArray", "ExternalPlatform", "DockingAdapter")  # fmt: skip
_LOOK = compiled(
    r"\b(?:behind|outside|beside|next to|near|below|beneath|under|above|over|in front of|opposite|alongside|beyond|around|past|with|between|left|right|top|bottom|cent(?:er|re)|middle|foreground|background|distance|edge|corner|hidden|visible|end|north[a-z]*|south[a-z]*|east[a-z]*|west[a-z]*|inland|nearby|an?|one|ones|the|whose|you|we|viewers?|eye|his|her|their|has|have|its|belongs?|look|find|spot|notice|carries)\b"
)
_NOT_HERE = Pattern(
    r"\b(?:photographer|(?:station|complex|outpost)'s other|split|not|never|no longer|nowhere|(?:is|are) (?:now |already |long )?(?:gone|missing|absent)|neither|nor|unseen|out of|off[- ]camera|hidden from|behind the (?:camera|lens)|was|were|had|will|would|did|(?:who|that) (?:let|set|put|cut|shut|threw|flew|drove|took|sent|gave|began|released|shoved|launched|steered|caught) [^.;:]{1,60} (?:is|was)|(?:on|at) the other end (?:of the (?:line|radio|link|loop|call) )?(?:is|are)|later|earlier|before|after (?:the|his|her|their)|ago|yesterday|since|until|due|scheduled|planned|expected|during (?:the|his|her) (?:flight|mission|launch|landing|training)|on the way (?:up|home|down)|sat next to|in the seat)\b"
)


def read_pointed_out(draft: Draft) -> None:
    """States who and what sentences near the scene point at."""
    for sentence in draft.sentences[draft.opening : draft.opening + 7]:
        near = draft.scene[sentence.number] or any(draft.scene[max(0, sentence.number - 2) : sentence.number])
        if not near or not sentence.at or draft.text[sentence.span.end - 1] == "?" or not _LOOK.search(sentence.codes):
            continue
        first = (
            1 if sentence.number == draft.opening else 0
        )  # what opens the scene is read by its own rules, what follows in it is pointed at
        forms = tuple(sentence.worth(_FORMS))
        for start, stop in _clauses(sentence):
            mark = sentence.codes.find("; ", start, stop)
            own = mark if mark >= 0 else stop  # what stands behind a semicolon is told of by itself
            if (
                _NOT_HERE.search(sentence.codes, start, own)
                or OTHER_PLACE.search(sentence.codes, start, stop)
                or rides_in_it(draft, sentence)
            ):
                continue
            if not start and tells_of_no_moment(sentence):
                continue
            if not start and not first and sentence.number < draft.opening + 4 and views_earth(draft, sentence):
                _ground(draft, sentence)
            if (not start and not first) or (start and _LOOK.search(sentence.codes, start, stop)):
                _lands(draft, sentence, start, stop)
            for form in forms if start or not first else (form for form in forms if form in _ANYWHERE):
                found = form.match(sentence.codes, start, stop)
                if found is not None and _stands(draft, sentence, form, found):
                    _say(draft, sentence, sentence.at[found.start("x")])
                    if form is _HAS_AT_ITS:
                        _say(draft, sentence, sentence.at[found.start("host")])
                    break


_NEW_CLAUSE = Pattern(
    r"; (?:and |while |but )?|: | [–—] | and (?=(?:the|that|in|at|behind|beside|on|next|below|above) )|, and (?=(?:the|that|in|at|behind|beside|on|next|below|above) )|, while "
)
_MOST = 6
"""More clauses than a caption has are not asked."""


def _clauses(sentence: Sentence) -> list[tuple[int, int]]:
    """Where the clauses of a sentence begin and end: all up to a semicolon, then each that a mark or "and" opens, up to the next mark."""
    half = sentence.codes.find(";")
    found = [(0, half if half > 0 else len(sentence.codes))]
    for match in itertools.islice(_NEW_CLAUSE.finditer(sentence.codes), _MOST):
        stop = _ENDS.search(sentence.codes, match.end())
        found.append((match.end(), stop.start() if stop else len(sentence.codes)))
    return found


_ENDS = Pattern(r"[;:]")


def _ground(draft: Draft, sentence: Sentence) -> None:
    """States the places that a sentence of a view of Earth points at."""
    for form in _GROUND:
        found = form.match(sentence.codes)
        if found is None or not _stands(draft, sentence, form, found):
            continue
        chunk = sentence.at[found.start("x")]
        for each in chunk.each:
            place = each.meaning("EarthFeature") or (each.entities[0] if each.entities and each.entities[0].cls == NAME else None)
            row = draft.gazetteer.rows.get(place.id) if place is not None else None
            if (
                place is None
                or (row is not None and row.get("kind") in LAND_KINDS)
                or any(s.object == place for s in (*draft.about("depicts"), *draft.about("orbitingAbove")))
            ):
                continue
            say_seen(draft, sentence, each, place, "place-in-scene")


def _lands(draft: Draft, sentence: Sentence, start: int, stop: int) -> None:
    """States the lands and waters that a clause places behind those in view, or gives a place in the frame."""
    behind = _LAND_BEHIND.match(sentence.codes, start, stop)
    placed = (form.finditer(sentence.codes, start, stop) for form in (_LAND_PLACED, _LAND_WITH))
    for coast in _COAST_PLACED.finditer(sentence.codes, start, stop):
        _coast(draft, sentence, coast)
    for found in itertools.chain([behind] if behind else [], *placed):
        if told_in(pieces(sentence), found.start("x")) in (PAST, LATER, PERFECT):
            continue
        chunk = sentence.at[found.start("x")]
        for each in chunk.each:
            place, shown = each.meaning("EarthFeature", "Country"), each
            noun = _LANDFORM.match(draft.text, each.end) if each.entities and each.entities[0].cls == NAME else None
            if noun is not None:
                shown = Chunk(each.start, noun.end())
                label = draft.text[shown.start : shown.end]
                place = Entity(slug(label), "EarthFeature", label, known=False)
            if (
                place is not None
                and not each.is_a("Person", "Module", "VisitingVehicle", "Organization")
                and not any(s.object == place for s in (*draft.about("depicts"), *draft.about("orbitingAbove")))
            ):
                say_seen(draft, sentence, shown, place, "place-in-scene")


def _coast(draft: Draft, sentence: Sentence, found: re.Match[str]) -> None:
    """States the coast of a land that has a place in the frame."""
    name, part = ("x", "part") if found["x"] else ("y", "own")
    chunk = sentence.at[found.start(name)]
    land = chunk.meaning("EarthFeature", "Country")
    if land is None or chunk.members or told_in(pieces(sentence), found.start(name)) in (PAST, LATER, PERFECT):
        return
    place = Entity(slug(f"{found[part]} of {land.label}"), "EarthFeature", f"{found[part]} of {land.label}", known=False)
    if not any(s.object in (place, land) for s in (*draft.about("depicts"), *draft.about("orbitingAbove"))):
        say_seen(draft, sentence, chunk, place, "place-in-scene")


def _stands(draft: Draft, sentence: Sentence, form: Pattern, found: re.Match[str]) -> bool:
    """True where the sentence tells of now, and where a name that stands for "him" is of the scene."""
    takers = {s.object for s in draft.about("takenBy")}
    groups = found.groupdict()
    for name, text in groups.items():
        if name not in ("x", "host", "port") and text and len(text) == 1:
            tied = sentence.at[found.start(name)]
            if takers & set(tied.likeliest):
                return False
            if tied.note != "coref" and not _known(draft, tied):
                return False
    who = sentence.at.get(found.start()) if form is _IN_THE else None
    if who is not None and who.is_a("Person") and who.note != "coref" and not _known(draft, who):
        return False
    if form is _OUTSIDE_IS and opens_in_a_room(draft):
        return False
    if form is _FOUND and _FROM_EARTH.search(sentence.codes):
        return False
    at = found.start("x")
    if groups.get("port") and not sentence.at[found.start("port")].is_a("DockingPort"):
        return False
    return form in (_HAS_DONE, _IN_THE, _HAS_AT_ITS, _LOOK_FOR) or told_in(pieces(sentence), at) not in (PAST, LATER, PERFECT)


def _known(draft: Draft, chunk: Chunk) -> bool:
    """True for what the picture is told to show already."""
    return any(s.asserted and s.object in each.entities[:1] for each in chunk.each for s in draft.about("depicts"))


def _say(draft: Draft, sentence: Sentence, chunk: Chunk) -> None:
    takers = {s.object for s in draft.about("takenBy")}
    for each in chunk.each:
        entity = each.meaning(*_SEEN)
        if (
            entity is None
            or each.note == "coref"
            or entity.label.startswith(BY_CREW)
            or entity in takers
            or any(s.object == entity for s in draft.about("depicts"))
        ):
            continue
        rule = (
            "person-in-scene"
            if each.is_a("Person")
            else "vehicle-in-scene"
            if each.is_a("VisitingVehicle")
            else "module-in-scene"
            if each.is_a("Module")
            else "thing-in-scene"
        )
        say_seen(draft, sentence, each, entity, rule)
