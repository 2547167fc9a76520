"""The words of a sentence that put somebody where one can only be outside: tethered to a truss, on the end of the arm, in a suit with stripes.

No one of them is proof: somebody may have bolted a solar array in a pool. They count on a day (the picture's, else the document's) on which the
tables have somebody of the text outside (see outings.py), and tell then which people of the picture were on that spacewalk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.designations import NUMBERS
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_ROOMS = ("Module", "DockingAdapter", "DockingPort", "RoboticArm", "ExternalPlatform", "StationSegment")
"""Elements of the station that are told of in many ways that put nobody outside."""
_HELD = (
    "tethered|strapped|clipped|hooked|fastened|anchored|secured|perched|stands?|standing|stood|riding|rides|rode|hangs?|hanging|clings?|clinging"
    "|holds? on|locked|planted|balanced|balances|poised"
)
_MOVES = "works?|working|worked|labou?rs?|toils?|busy|moves?|moving|makes? (?:his|her|their) way|translates?|translating|clambers?|crawls?"
_WORKS = (
    "(?:swap|wrap|haul|lug|drag|tug|swab|scrape|slash|cover|fold|replac|clean|lubricat|install|remov|repair|mend|sew|bolt|unbolt|connect|rout|loosen|tighten|attach|mount|free|releas|untangl|stitch"
    "|cinch|unfold|unfurl|hook|tak|string|strung|mov|fit)(?!or|ion|ment)[a-z]*"
)
_WHAT = "(?:(?!as |while |which |that |when |from |inside |in )[a-z0-9-]+ ){0,6}?"
_FITTINGS = (
    "antennas?|adapter plates?|end effectors?|power channel|gap spanners?|debris (?:shields?|panels?)|thermal (?:covers?|blankets?|shields?)"
    "|pump modules?|(?:ammonia|fluid|power|coolant) jumpers?|(?:the )?(?:hull|insulation of (?=[\ue000-\uf8ff]))|(?:folded |rolled-up |new )(?:solar )?(?:arrays?|wings?)|ammonia tanks?|coolant lines?|(?:folded )?radiators?|early ammonia servicer"
)
_COUNTED = "|".join(word for word, number in NUMBERS.items() if 2 <= number <= 8)
_STRIPES = r"(?:(?:in|with|suit|the|solid|broken|red|and|white|candy|cane|no|plain|blue)[ -]?){1,5}stripes?"
GEAR = frozenset(
    """
    alpha-magnetic-spectrometer ammonia-pump-module ammonia-tank-assembly battery-charge-discharge-unit beta-gimbal-assembly
    body-restraint-tether control-moment-gyroscope crew-equipment-translation-aid-cart early-ammonia-servicer european-columbus-ka-band-terminal
    expose-r external-high-definition-camera flex-hose-rotary-coupler floating-potential-measurement-unit high-pressure-gas-tank
    integrated-cargo-carrier interface-heat-exchanger irosa-modification-kit latching-end-effector lithium-ion-battery main-bus-switching-unit
    materials-international-space-station-experiment micrometeoroid-debris-shield nicer nitrogen-tank-assembly orbiter-boom-sensor-system
    portable-foot-restraint power-data-grapple-fixture robotic-refueling-mission safety-tether s-band-antenna sequential-shunt-unit space-to-ground-antenna
    thermal-blanket trailing-umbilical-system
    """.split()
)
"""Gear that stands outside, by its id."""


@lru_cache(maxsize=4)
def _pattern(alphabet: Alphabet) -> Pattern:
    slot, words = alphabet.slot, lexicon()
    rooms = "".join(slot.get(kind, "") for kind in _ROOMS)
    wings = "".join(each for each in slot["StationElement"] if each not in rooms)
    person, gear, module, station, trusses = slot["Person"], slot["Hardware"], slot["Module"], slot["SpaceStation"], slot["Truss"]
    arm = rf"(?:[{slot['RoboticArm']}]|(?:[{station}{slot['VisitingVehicle']}](?:'s)? )?robot(?:ic)? arm|mechanical arm)"
    truss = rf"(?:[{trusses}]|(?:port |starboard )?truss)"
    who = (
        rf"(?:[{person}](?: \([^)]*\))?(?:, [^,;.]{{1,20}})?|feet|boots|himself|herself|themselves|he|she|they|and)"
        r"(?:,| is| was| are| were| has been| had been)? (?:(?:securely|firmly|safely) )?"
    )
    visor = r"(?:(?:his|her|their|the|[\ue000-\uf8ff](?:'s)?) ){1,2}(?:[a-z]+ ){0,2}visors?"
    ways = (
        # held or standing there: "X, his boots locked in a foot restraint", "Y rides on the end of the arm"
        rf"(?:{who}|^(?:[a-z]+ly )?(?:with (?:his|her|their) (?:feet|boots) )?)(?:{_HELD})(?: (?!as |while |and |for |by )[a-z-]+){{0,4}}? (?:the |a |an )?(?:(?:tip|far end|end) of )?(?:the )?(?:long )?"
        rf"(?:{arm}|(?:[{station}{slot['VisitingVehicle']}]'s )?arm\b|[{gear}]|restraints?|foot platform|handrails?|{truss}|hull)",
        rf"(?:on|at) the (?:far end|very end|end|tip) of (?:the )?(?:{arm}|(?:european |shuttle's |robotic )?arm\b)",
        # out of the hatch
        r"(?:exits?|exited|exiting|egress(?:es|ed|ing)?|leaves?|leaving|left|emerges?|emerging|emerged)(?: (?:head|feet)[ -]first)?(?: from| out of| through)?"
        rf" (?:the )?(?:hatch of )?(?:the )?(?:[{module}](?:'s)?(?: airlock)?|airlock)(?:'s)?(?: hatch)?(?! (?:hatch )?(?:open|closed|shut|ajar))(?! hatch)",
        r"(?:to|at|from|toward|near) (?:the|their|his|her|its) (?:[a-z-]+ )?work ?sites?",
        # in the open
        r"(?:in|into|through) (?:the (?:(?:vacuum|void|blackness|emptiness) of )?)?(?:open |deep |outer )?(?:space|vacuum)"
        r"(?=[,.;]|$| (?:as|while|during|on|at|with|near|above|outside|after|for|to|by)\b)",
        rf"(?:on|to|onto|at|along) the (?:outside|exterior|(?:outer )?(?:hull|wall|skin|shell)) of(?= (?:the )?[{station}{module}])",
        rf"outside(?= (?:of )?(?:the )?(?:[{station}]'s )?[{station}{module}{trusses}](?!'| (?:mock-?up|windows?|hatch)\b))",
        r"(?:hours?|minutes?) outside(?! of)|(?:way|back|return\w*|journey) (?:back )?(?:to|from) the (?:airlock|hatch)",
        r"(?:stay|stayed|staying|were|was) out(?: there)? (?:for )?(?:[a-z0-9]+ )?hours?|in the void\b|to the vacuum(?=[,.;]|$)",
        # at the trusses
        rf"(?:{_MOVES}) (?:at|on|along|beside|atop|near|by|around) (?:the )?(?:[a-z-]+ ){{0,3}}?{truss}",
        rf"(?:along|atop|astride) (?:the )?(?:[a-z-]+ ){{0,3}}?(?:{truss}|hull)|(?:on|along|up|to) (?:the )?(?:starboard|port|station's) (?:main )?truss",
        rf"on (?:the )?(?:[{trusses}]|truss\b)",
        rf"at the (?:far |very |outer )?(?:end|tip|edge) of (?:the )?(?:port |starboard )?(?:{truss}|station's (?:backbone|truss)|backbone)",
        rf"helmet(?:'s)? (?:lamps?|lights?)(?![^.;]*(?:lock\b|[{module}]))",
        # at work on what stands outside
        rf"{_WORKS} {_WHAT}(?:[{wings}]|(?:[{wings}] |starboard |port )(?:solar )?(?:array|wing|panel|radiator)s?|[{gear}]|{_FITTINGS}|cables between [{module}])",
        # by their dress, and what it mirrors
        rf"\({_STRIPES}\)|, {_STRIPES}(?=,| and )|in (?:the|a|an|his|her) (?:all-white|white|unmarked) (?:suit|spacesuit)|suit without stripes",
        r"(?:suit|spacesuit|[\ue000-\uf8ff]) (?:with|bearing|marked (?:by|with)) (?:the |solid |broken |dashed |candy-?cane |plain |no )*(?:red |white |blue )?stripes",
        rf"(?:reflect|mirror)\w* (?:in|by|on|off) {visor}|visor (?:reflects|mirrors|shows|catches)|helmet(?:[- ]mounted)? cam(?:era)?s?",
        # by other words for a spacewalk
        rf"(?:{words.pattern('ordinal')}|last|final|next|{_COUNTED}|planned|the|this|that|an?|his|her|their|[\ue000-\uf8ff]'s?) (?:[a-z]+-[a-z]+ )?(?:forays?|sorties?)",
        rf"(?:{words.pattern('ordinal')}|last|final|next|{_COUNTED}|planned) (?:of (?:the )?)?(?:(?:{_COUNTED}) )?(?:planned |[a-z]+-[a-z]+ )?(?:forays?|sorties?|walks?(?= of| for| on| by|[,.;]|$))",
        r"spacewalking(?= |[,.;])|(?:work\w*|labor\w*|labour\w*|busy|toil\w*|hours|stint|day|out) (?:outdoors|out of doors)|out (?:for|on) (?:an?|their|his|her|another|the)(?: [a-z-]+){0,2} (?:walk|stroll|excursion|outing)s?|walks?(?= together\b| outside\b)",
    )
    return Pattern(r"(?<!\w)(?:" + "|".join(ways) + r")(?!\w)")


def at_work_outside(sentence: Sentence, who: Set[str]) -> bool:
    """True for a sentence with one of some people, by id, that puts somebody outside."""
    return not who.isdisjoint(sentence.people()) and any(outdoors(sentence))


def outdoors(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Where the words of a sentence put somebody outside. Gear counts only when it is known to stand there."""
    for match in _pattern(sentence.alphabet).finditer(sentence.codes):
        gear = [chunk for at, chunk in sentence.at.items() if match.start() <= at < match.end() and chunk.is_a("Hardware")]
        if all(chunk.entities[0].id in GEAR for chunk in gear) and not _hangs_there(sentence, match.start()):
            yield match


_HANGS = compiled(
    r"(?P<lead>[\ue000-\uf8ff][^,;.\ue000-\uf8ff]{0,20}|\b(?:the|an?|its) (?:[a-z-]+ ){1,3})(?:is |was |still |now |already )*(?:hang|dangl|sway|swing|wait|hover|poise|grip|grasp|glint|shin|carried|held)[a-z]* $"
)
"""Before "on the end of the arm": a thing that hangs there, and nobody."""


def _hangs_there(sentence: Sentence, at: int) -> bool:
    """True where a thing is on the end of the arm: "with the spacer hanging on the end of the arm"."""
    if not sentence.codes.startswith(("on the ", "at the "), at):
        return False
    hung = _HANGS.search(sentence.codes, max(0, at - 60), at)
    chunk = sentence.at.get(hung.start("lead")) if hung is not None else None
    return hung is not None and (chunk is None or not chunk.is_a("Person"))
