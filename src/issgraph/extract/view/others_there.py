"""Who is in view beside the one whom a sentence is about (a hand lent, a face in a visor), and who is not: one or the other of two, who only
backs somebody up at a console or moves the arm that is seen, who only says something of the picture."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

IN_VISOR = Pattern(
    r"[^.;]{0,100}?(?:,|\b(?:who|and)) ?(?:also |just )?(?:(?:is|are|can (?:also |just |barely |even )?be|could be) (?:also |just |barely |[a-z]+ly )?(?:made out|spotted|seen|glimpsed|visible|reflected|mirrored|discerned|found|recogni[sz]ed|caught)|shows? up|appears?) (?:[a-z]+ ){0,3}?(?:in|on|by) (?:the |an? |his |her |their |[\ue000-\uf8ff](?:'s?)? )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,2}(?:visor|face ?plate|helmet|sunglasses|goggles|mirror)\b"
    r"|[^.;]{0,60}?,? whose (?:[a-z-]+ )?(?:reflection|mirror image)\b"
)
"""Behind who is in the picture as in a mirror: "the photo is by X, who can be made out in the visor"."""
_HELP_OF = Pattern(
    r"(?:^|[ ,(])with (?:(?:some|a little|a bit of|the|the able|expert|plenty of|able) )?(?:help|assistance|aid|assist|a hand|helping hands?)(?: (?:of|from))(?: (?:the|fellow|his|her|their|both|crew ?mates?|colleagues?|partners?|[a-z]+|[\ue000-\uf8ff]s?(?:'s?)?),?){0,6} (?:[\ue000-\uf8ff](?:,? and |, )(?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3})?$"
)
"""Before who lends a hand: "dons a suit with the help of X"."""
_FAR_WORK = Pattern(
    r"\b(?:arm|robotic(?:s|ally)?|grappl\w+|captur\w+|berth\w+|unberth\w+|dock\w*|undock\w*|launch\w*|land\w*|steer\w*|fl(?:y|ies|ew)|pilot\w*|releas\w+|won|answer\w*|talk\w*|ground|houston|moscow|mission control|remote\w*|built|made|thank\w*|gifts?|designed|developed|plann\w+|identif\w+|spot\w*)\b"
)
"""What somebody helps with who need not be beside it."""
_ON_THE_GROUND = Pattern(r"\([^()]*\b(?:on|from) the ground\)")


_ABOARD = Pattern(r"\b(?:on|aboard|on board|in|inside|of|onto|from|within) (?:the )?(?:space shuttle |shuttle )?$")


def helps_there(sentence: Sentence, lead: str) -> bool:
    """True for who lends a hand to somebody in view: "A dons her suit with the help of B", "With help from B, A shaves"."""
    help_of = _HELP_OF.search(lead)
    if help_of is None or _FAR_WORK.search(sentence.codes) or _ON_THE_GROUND.search(sentence.text, sentence.span.start, sentence.span.end):
        return False
    if any(
        c.is_a("RoboticArm", "VisitingVehicle") and not c.is_a("Person") and not _ABOARD.search(sentence.codes, 0, at)
        for at, c in sentence.at.items()
        if at < help_of.start()
    ):
        return False
    return any(c.is_a("Person") for at, c in sentence.at.items() if at < help_of.start()) or (
        help_of.start() < 2 and any(c.is_a("Person") for at, c in sentence.at.items() if at > len(lead))
    )


_EITHER = Pattern(r"[\ue000-\uf8ff](?: \([^)]*\))?,? or (?:the |fellow |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$")
_OR_ELSE = Pattern(r"(?: \([^)]*\))?,? or (?:the |fellow |[\ue000-\uf8ff](?:'s)? ){0,3}[\ue000-\uf8ff]")
"""Around people of whom it is one or the other."""


def one_or_other(lead: str, tail: str) -> bool:
    """True for each of two of whom it was one."""
    return _EITHER.search(lead) is not None or _OR_ELSE.match(tail) is not None


_CAUGHT_BY = Pattern(
    r"\b(?:captur\w+|caught|grappl\w+|snar\w+|grabbed|berth\w+|installed|reeled|plucked|nabbed|seized|gripped|released|let go|bolted)\b(?= it\b| the\b|[^.;]*[\ue000-\uf8ff])(?:[^.;]|(?<=[ap])\.(?=m\.)|(?<=m)\.){0,120}?(?:, |\b)(?:with|while|as) (?:the |fellow |[a-z]+ |[\ue000-\uf8ff](?:'s)?(?: of [\ue000-\uf8ff])? ){0,3}$"
    r"|\b(?:captur\w+|caught|grappl\w+|snar\w+|release\w*)\b[^.;]{0,50} by [^.;]*[\ue000-\uf8ff],? (?:with|while|as) (?:the |fellow |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before who is told of beside somebody that caught a ship: "its capture by A, with B"."""
_BACKS = Pattern(
    r"(?: \([^)]*\))?(?: of [\ue000-\uf8ff])?,? (?:(?:at|by) (?:his|her|their) (?:side|elbow)|beside (?:him|her|them)|next to (?:him|her|them)|back(?:s|ed|ing) (?:(?:him|her|them) )?up|look(?:s|ed|ing) on|assist(?:s|ed|ing)?|help(?:s|ed|ing)?|support(?:s|ed|ing)?|monitor(?:s|ed|ing)?|(?:stood|stands|standing) by|watch(?:es|ed|ing)?|as (?:his|her|their|the) (?:backup|back-up|helper|second)|in reserve|at the (?:second|other|backup))\b"
)
"""How somebody is beside the one at the arm's controls."""
_SAYS = Pattern(
    r"(?: of [\ue000-\uf8ff])?,? (?:swears?|claims?(?= (?:that|it|this|to|he|she|the (?:view|sight))\b)|insists?|reckons?|believes?|thinks?|remarks?|admits?|confesses|complains?|recalls?|recalled|maintains?|vows?|argues?|suggests?|suspects?|calls (?:it|this)|called (?:it|this|the (?:view|sight|scene)))\b(?! (?:him|her)self)"
)
"""What somebody says of a view, who is not in it."""


def backs_up(sentence: Sentence, lead: str, tail: str) -> bool:
    """True for who stood by while somebody else caught the ship that is seen, and who only has something to say of the picture."""
    if _SAYS.match(tail):
        return True
    return _CAUGHT_BY.search(lead) is not None and _BACKS.match(tail) is not None


_AT_THE_ARM = Pattern(
    r"(?: \([^)]*\))?(?:,[^.;,]{2,60},)?,? (?:is |are )?(?:operat|runn|run|work|driv|steer|control|guid|maneuver|fl(?=y|ies)|command|mov|swing|lower|lift|rais)(?:s|es|e|y|ies|ing|ying)? (?:the )?"
    r"(?:(?:(?:one|both) of the |both |two |station's |shuttle's |ship's |orbiter's |robot(?:ic)? |[\ue000-\uf8ff]'s? ){0,3}(?:arms?\b(?! in front)|(?P<x>[\ue000-\uf8ff])(?=[.,;]|$| (?:from|at|with|on)\b))"
    r"|(?:it|him|her|them|[\ue000-\uf8ff])(?: [a-z]+)?(?: with the (?:[a-z]+ )?arm)? from (?:inside|within|indoors|the (?:shuttle|flight deck|cabin|aft flight deck)|(?P<y>[\ue000-\uf8ff])))"
)
"""Behind who moves the arm, or with it what it holds."""
_ARM_SEEN = Pattern(r"\b(?:arm|truss|grip|grasp|bay)\b")
_INDOORS = Pattern(
    r"\b(?:work ?stations?|consoles?|screens?|laptops?|cabin|middeck|cockpit|(?<!from the )(?<!from the aft )(?<!from )(?<!window of .'s )(?<!windows of .'s )flight deck|seats?|crew ?members|astronauts (?:are|sit|crowd))\b"
)


def drives_elsewhere(draft: Draft, sentence: Sentence, end: int) -> bool:
    """True for who moves the arm that the sentences before show from outside, and is told of nowhere in them."""
    arm = _AT_THE_ARM.match(sentence.codes, end) if sentence.number else None
    if arm is None:
        return False
    if arm["x"] and not sentence.at[arm.start("x")].is_a("RoboticArm"):
        return False
    if arm["y"] and not sentence.at[arm.start("y")].is_a("VisitingVehicle", "Module"):
        return False
    here = sentence.at[end - 1].entities if end - 1 in sentence.at else ()
    before = draft.sentences[: sentence.number]
    if any(_INDOORS.search(s.codes) for s in (*before, sentence)):
        return False
    people = {who for s in before for who in s.people()}
    return not any(entity.id in people for entity in here) and any(
        _ARM_SEEN.search(s.codes) or any(c.is_a("RoboticArm", "Truss") for c in s.chunks) for s in before
    )


_ENDS = "(?:ends?|sides?|handles?|corners?|edges?|grips?|straps?|legs?|hands?)"
_HOLDS = "(?:has|have|holds?|grips?|grasps?|takes?|keeps?|mans?|steadies|supports?|lifts?|carries|clutches|is at|is on)(?: (?:hold of|on to|a hand on))?"
_OTHER_END = Pattern(
    rf"(?:^|[;,] (?:and |while )?|\b(?:while|as|and) )(?:the |fellow |his |her |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){{0,3}}(?P<p>[\ue000-\uf8ff])(?: of [\ue000-\uf8ff])?,? {_HOLDS} (?:the|its) (?:(?:other|opposite|far|second)(?: {_ENDS})?|(?:left|right|near|front|back|lower|upper|top|bottom)(?: {_ENDS})?)(?=[.,;]|$| (?:of|as|while|with|in)\b)"
    rf"|\bthe other(?: {_ENDS}| one)? (?:is with|is held by|belongs to|is in the hands of|rests with|is manned by|is for|falls to|is steadied by) (?:the |fellow |his |her |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){{0,3}}(?P<q>[\ue000-\uf8ff])(?!'s? )"
)
"""Who has the other end of a thing: "B has the other", "the other side is with B"."""
_ONE_END = Pattern(
    rf"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{{2,80}},)?,? (?:is |are )?(?:holding|gripping|steadying|grasping|{_HOLDS}) (?:one|an?|the|its) (?:(?:left|right|near|front|back|lower|upper|top|bottom|far)(?:-hand)? )?{_ENDS}(?= of\b|[,.;])"
)


def read_other_ends(draft: Draft) -> None:
    """Who holds one end of a thing of the scene, and who has the other, are both in view."""
    for sentence in draft.sentences[:5]:
        other = _OTHER_END.search(sentence.codes)
        if other is None:
            continue
        slot = "p" if other["p"] else "q"
        same = [s for s in draft.sentences[max(0, sentence.number - 1) : sentence.number + 1] if draft.scene[s.number]]
        first = next(
            ((s, one) for s in reversed(same) if (one := _ONE_END.search(s.codes)) and (s is not sentence or one.start() < other.start())),
            None,
        )
        if first is None:
            continue
        for s, at in ((first[0], first[1].start("p")), (sentence, other.start(slot))):
            for each in s.at[at].each:
                person = each.meaning("Person")
                if (
                    person is not None
                    and each.note != "coref"
                    and not any(isinstance(t.object, Entity) and t.object.id == person.id for t in draft.about("takenBy"))
                    and not draft.hidden[s.number]
                ):
                    say_seen(draft, s, each, person, "person-in-scene")


TOGETHER_DO = Pattern(
    r"(?: \([^)]*\))?(?:,[^.;]{2,90}?,)?(?: of (?:the )?[\ue000-\uf8ff])?,? (?:both |all |each |together )?(?:keep|work|float|pose|hold|smile|peer|look|talk|eat|practice|unpack|pack|carry|wear|gather|prepare|set up|install|wave|sit|stand|hover|monitor|study|read|check|enjoy|try|put|share (?:a|their|dinner|lunch)|cook|cut|celebrate|open|clean|exercise|mix|test|harvest|taste|work on|join|train|hug|play|relax|are (?!photograph|film|flying|returning|to\b)[a-z]+ing)\b"
)
"""What several do together in the picture, though it is credited to one of them: "A and B keep watch from the Cupola"."""
