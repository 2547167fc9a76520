"""What someone does, as a short phrase: from a verb on, its base form, its particle, what it is done to and where.
The file is long by the words that end a phrase or do not."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.deed_words import (
    ALONE,
    AUXILIARY,
    DEED_NOUN,
    DEEDS,
    FIRST,
    LOOKS,
    LOOSE,
    MEETS,
    NO_DEED_VERBS,
    NOT_VERB,
    ON_THE_WAY,
    ORDINAL,
    PARTICLE,
    PLACED,
    SITS,
    SMALL,
    STOPS,
)
from issgraph.extract.grammar.verbs import base_form, ending
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of


def only_arm(draft: Draft) -> Entity | None:
    """The arm of a document that names one."""
    arms = {entity.id: entity for _, chunk in draft.chunks("RoboticArm") if (entity := chunk.meaning("RoboticArm"))}
    return next(iter(arms.values())) if len(arms) == 1 else None


_TOKEN = compiled(r"[\ue000-\uf8ff]|\d{1,3}(?:,\d{3})+[\w-]*|\d+\.\d+[\w-]*|[a-z0-9][\w'/-]*|[^\s\w]")
_LONG = 160
"""No phrase reaches further than so many codes."""


_CATCH = compiled(
    r" (?:the |a |an |this |that )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s?)? (?:\([^()]{1,20}\) )?){0,3}(?:[\ue000-\uf8ff]|(?:vehicle|ship|craft|spacecraft|freighter|capsule|spaceship|it)(?= (?:with|using|by|via)\b))(?! (?:on camera|in (?:a|this)))"
)


_OUTING = Pattern(
    r" (?:in |out )?(?:out )?(?:the |a |an |his |her |their |this |.(?:'s)? |(?!during|on|in|for|at|from|of|to|before|after|ahead|while|as|and )[a-z'-]+ |\d+-(?:hour|minute)s?,? |[a-z-]+-(?:hour|minute)s?, |[a-z\d-]+-(?:hour|minute)s?-(?:and-)?[a-z\d-]+ ){0,6}(?:of (?:the )?[a-z]+ |(?<=first |econd |third |ourth |final | last )of (?:[a-z]+ ){1,3})?(?:spacewalks?|space walks?|evas?|grab|catch|extravehicular activity|sessions? of extravehicular|portion of)\b"
)


_NO_TASK = Pattern(
    r"set(?:s|ting)? (?:out|off)\b(?! (?:the|an?|his|her|their)\b)|(?:ride|rides|rode|riding|ridden) (?:up|down|home|back|to (?:orbit|space|the (?:station|\ue000-\uf8ff)))\b"
    r"|(?:fl(?:y|ies|ew|ying)|rid(?:e|es|ing)|rode) (?:for|as)\b|travell?(?:s|ed|ing)? (?:with|to|aboard|up|home|back)\b|work(?:s|ed|ing)? for (?:the )?(?:[a-z]+ )?(?:agency|company|[\ue000-\uf8ff](?= |[.,;]|$))(?! (?:[a-z]+ )?(?:hours|minutes))|look(?:s|ed|ing)? (?:a lot |a bit |rather |just )?like\b|lift(?:s|ed|ing)? off\b(?! (?:the|an?|its|his|her|their)\b)|(?:fly|flies|flew|flown|flying) (?:up|home)\b|shar(?:e|es|ed|ing) (?:a |the |his |her )?(?:ride|flight|voyage|launch|trip)\b"
    r"|(?:shar(?:e|es|ed|ing)|send(?:s|ing)?|sent|beam(?:s|ed|ing)?|downlink(?:s|ed|ing)?) (?:down |home |back |out |up )?(?:this |these |the |an? |his |her |some |[a-z]+ of (?:his|her) )?(?:[a-z-]+ ){0,3}(?:photos?|photographs?|pictures?|images?|views?|snapshots?|videos?|shots?)\b"
    r"|(?:open|trip|click|press|squeeze|fire|work|snap|trigger|release|push)(?:p?s|p?ed|d|p?ing)? (?:the |his |her |a |off the )?(?:first |last )?(?:camera )?(?:shutter|trigger)\b|mov(?:e|es|ed|ing) in with\b|(?:put|set|lay|laid|pick|picks|picked)(?:s|ting)? (?:down |up |aside )?(?:the|his|her|a) cameras?\b|(?:h(?:old|olds|eld|olding)|handl(?:e|es|ed|ing)) the camera\b"
    r"|(?:h(?:old|olds|eld|olding)|sets?|setting|br(?:eak|eaks|oke|eaking)|t(?:ie|ies|ied)|owns?) (?:the |an? |his |her |their )?(?:[a-z-]+ ){0,3}records?\b|work(?:s|ed|ing)? (?:elsewhere|somewhere|nearby|out of (?:the )?(?:frame|sight|view|shot))\b"
    r"|work(?:s|ed|ing)? on (?:the |an? |their )?(?:[a-z]+ ){0,3}(?:space ?walk|eva)s?\b|us(?:e|es|ed|ing) (?:an? |the |his |her )?[^.,;]{0,30}?\blens(?:es)?\b|reach(?:es|ed|ing)? (?:orbit|space|the (?:outpost|complex))\b|wr(?:ite|ites|ote|iting) (?:on (?:x|twitter|facebook|instagram|social)|in (?:an?|his|her) (?:blog|post|letter|diary|tweet|e-?mail|message))\b|let(?:s|ting)? (?:him|her|them)sel(?:f|ves)\b|wear(?:s|ing)? (?:the |an? )?(?:(?:space|eva|emu) ?)?suits? with [a-z -]{2,30}stripes?\b"
)
"""A journey, an employer, a likeness: no task."""


_DIRECTS = frozenset("choreograph coordinate direct monitor oversee rehearse".split())
"""What those who stay in do about a spacewalk."""


def phrase(draft: Draft, sentence: Sentence, start: int, given: str = "") -> tuple[str, int, int] | None:
    """What is done, from the verb at a place of the codes on: (words in base form, where they begin, where they end).

    `given` is the verb itself where a noun tells it; then the place is that of the "of" after that noun."""
    first = _TOKEN.search(sentence.codes, start, start + _LONG)
    if first is None:
        return None
    verb, verb_start, verb_end = first.group(), first.start(), first.end()
    base = given or SITS.get(verb) or base_form(verb)
    if base in ON_THE_WAY and not given and (goal := _THERE_TO.match(sentence.codes, verb_end)):
        return phrase(draft, sentence, goal.end())
    if base == "keep" and not given and (goal := _KEEPS_AT_IT.match(sentence.codes, verb_end)):
        return phrase(draft, sentence, goal.end())
    if base in ("keep", "stand") and not given and (guard := _WATCH_OVER.match(sentence.codes, verb_end)):
        told = phrase(draft, sentence, guard.end() + 1, guard["v"])
        return (told[0], verb_start, told[2]) if told else None
    if base == "put" and not given and sentence.codes.startswith(" together", verb_end):
        base = "assemble"
    if base == "take" and not given and (goal := _BREAK_TO.match(sentence.codes, verb_end)):
        return phrase(draft, sentence, goal.end())  # "takes a break from training to answer questions"
    if base in _BRINGS_ABOUT and not given and (noun := _WORK_OF.match(sentence.codes, verb_end)):
        told = phrase(draft, sentence, noun.end("n") + 1, DEEDS[noun["n"]])
        return (told[0], verb_start, told[2]) if told else None
    catch = (base == "capture" and _CATCH.match(sentence.codes, verb_end)) or (
        base in ("release", "launch") and _frees(sentence, verb_end, base == "launch")
    )
    if not given and (
        not verb[0].isalpha()
        or verb.endswith("n't")
        or verb == "never"
        or verb in _TIMES
        or "\ue000" <= verb[0] <= "\uf8ff"
        or (verb in NOT_VERB and not (verb == "wearing" and _IS.search(sentence.codes, 0, verb_start)))
        or (
            (verb in NO_DEED_VERBS or base in NO_DEED_VERBS or (base == "photograph" and _THE_PICTURE.match(sentence.codes, verb_end)))
            and not catch
            and not _IDIOM.match(sentence.codes, verb_start)
        )
    ):
        return None
    if base == "reach" and (there := _ITS_GOAL.match(sentence.codes, verb_end)) and sentence.at[there.start("x")].is_a("SpaceStation"):
        return None  # a coming, and no deed
    if base in ("fly", "serve", "launch", "train", "double") and sentence.codes.startswith(" as ", verb_end):
        return None  # "flew as a mission specialist": what they were
    if (base in ("make", "craft", "create", "produce") and _AN_EXPOSURE.match(sentence.codes, verb_end)) or (
        base == "share" and _THE_STATION.match(sentence.codes, verb_end)
    ):
        return None
    if _NO_TASK.match(sentence.codes, verb_start):
        return None  # "set out from Baikonur", "works for JAXA"
    if base in ("fly", "ride", "travel") and _to_the_station(sentence, verb_end):
        return None
    if base in ("fly", "ride") and (flight := _ON_FLIGHT.match(sentence.codes, verb_end)):
        chunk = sentence.at.get(flight.end() - 1)
        if chunk is not None and chunk.is_a("Mission", "Expedition", "Organization"):
            return None  # "flew on STS-96", "flies for ESA"
    if base in ("fly", "pass", "soar", "orbit") and sentence.codes.startswith((" over ", " above ", " high "), verb_end):
        return None  # where they were at that moment
    if (base == "work" and _TOGETHER.match(sentence.codes, verb_end)) or (base in LOOKS and _OF_NOTHING.match(sentence.codes, verb_end)):
        return None
    left = compiled(r" (?:the )?([\ue000-\uf8ff])").match(sentence.codes, verb_end) if base == "leave" else None
    whence = sentence.at[left.start(1)].meaning("") if left is not None else None
    if whence is not None and whence.cls != "Module" and not whence.label.endswith("Building"):
        return None  # "leaves the station": a journey
    if verb == "seated" and _IN_ROW.match(sentence.codes, verb_end):
        return None  # where someone is in a portrait
    if base in MEETS and (goal := _FOR_PORTRAIT.match(sentence.codes, verb_end)):
        return f"{base} for {goal['what']}", verb_start, goal.end()
    if base == "return" and (home := _AWAY.match(sentence.codes, verb_end)):
        return f"return from {_called(draft, sentence.at[home.start('where')])}", verb_start, home.end()
    if base in ("make", "hand") and _UP_THE_CREW.match(sentence.codes, verb_end):
        return None
    if base in ("train", "turn", "focus", "fix") and _A_LENS.match(sentence.codes, verb_end):
        return None
    if base in ("conduct", "perform", "make", "complete", "round") and _A_SESSION.match(sentence.codes, verb_end):
        return None  # "conducted the first session": the spacewalk itself
    if base in ("make", "shoot", "take", "get") and sentence.codes.startswith(
        (" it from", " it through", " it with", " it on", " it in ", " it at"), verb_end
    ):
        return None  # the picture
    if base in ("watch", "look") and (place := _FROM_THERE.match(sentence.codes, verb_end)):
        return f"{base}{place.group()}", verb_start, place.end()
    if verb == "used" and sentence.codes.startswith(" to ", verb_end):
        return None  # "used to teach at a school"
    if base == "work" and _FOR_HOURS.match(sentence.codes, verb_end):
        return None
    if base == "suit" and not sentence.codes.startswith(" up", verb_end):
        return None  # "in Orlan suits in Pirs"
    if base in ("catch", "capture", "nab") and not _OF_A_THING.match(sentence.codes, verb_end):
        return None  # "caught the storm from a window": a picture
    if base == "do" and _THE_SAME.match(sentence.codes, verb_end):
        return None
    if base in _REHEARSED and (outing := _REHEARSAL.match(sentence.codes, verb_end)):
        return f"{base} {outing['what']}", verb_start, outing.end()
    if (_OUTING.match(sentence.codes, verb_end) and base not in _DIRECTS) or (
        base in ("catch", "capture", "see") and _portrayed(sentence, verb_end)
    ):
        return None
    tokens = [(m.group(), *m.span()) for m in _TOKEN.finditer(sentence.codes, start, start + _LONG)]
    words, end = [base], verb_end
    taken, placed, at = 0, False, 0 if given and verb not in ("of", "with") else 1
    while at < len(tokens) and taken < 8:
        word, _, stop = tokens[at]
        if _only_names(word):
            words.append(word)
            end, taken = stop, taken + 1
            at += 1
            continue
        after = tokens[at + 1][0] if at + 1 < len(tokens) else ""
        if word == "(" or word in ('"', "“", "”"):
            close = next((i for i in range(at + 1, min(len(tokens), at + 8)) if tokens[i][0] == ")"), 0) if word == "(" else at
            if not close:
                break
            at = close + 1
            continue
        if not taken and (much := _SO_MUCH.match(sentence.codes, tokens[at][1])):
            at = next((i for i in range(at, len(tokens)) if tokens[i][1] >= much.end()), len(tokens))
            continue  # "laid about 400 feet of cable"
        if word in ("at", "around", "about") and after[:1].isdigit():
            break  # "grappled the Dragon at 9:56 a.m."
        if word == "in" and sentence.codes.startswith(" the midst", tokens[at][2]):
            break
        if word in ("on", "during", "in") and taken and _OUTING.match(sentence.codes, stop if word != "in" else tokens[at][1] - 1):
            break  # "rides the arm on their first spacewalk"
        if (
            word in _ONE_OF
            and after == "of"
            and not (taken and words[-1] not in LOOSE)
            and tokens[at + 3 : at + 4]
            and tokens[at + 3][0] != "pair"
        ):
            at += 2
            continue  # "unrolled the first of the arrays"
        if word in ("only", "just", "barely", "scarcely") and taken and words[-1] not in LOOSE and words[-1] != "not":
            break  # "undocked from Poisk only minutes before"
        if word == "to" and after == "be":
            break  # "sorts bags to be packed"
        if word.endswith("ed") and len(word) > 4 and taken and after in _PARTED_BY:
            break  # "trims his hair with clippers fastened to a hose"
        if (
            word == "as"
            and base in ("look", "watch", "smile", "wave", "laugh", "float", "stand", "pause")
            and (after in SMALL or "\ue000" <= after <= "\uf8ff")
        ):
            break  # "look on as a robot grips a drill"
        if taken and ((word in ("together", "along") and after == "with") or (word == "alongside" and base != "work")):
            break  # "moved a rack together with B"
        if word in _TIMES and after in ("before", "after", "earlier", "later"):
            break  # "undocked from Poisk minutes before"
        if word.endswith("ly") and words[-1] == "to":
            at += 1
            continue  # "prepare to slowly reach out"
        if word in ("side", "shoulder") and taken == 0 and (both := _BESIDE.match(sentence.codes, tokens[at][1])):
            words.append(both.group())
            end, taken = both.end(), 1
            at += 3
            continue
        if word == "each" and after == "other":
            if taken == 0 and at == 1 and base in ("greet", "face", "help", "congratulate", "photograph"):
                words.append("each other")
                end, taken = tokens[at + 1][2], 1
            at += 2
            continue
        if word == "'" or word == "’":
            at += 1 + (after == "s")
            continue
        if word == "-" and after in ("built", "made", "designed", "developed"):
            at += 2
            continue
        if word == "," and words[-1][:1].isdigit() and "-" in words[-1]:
            words.pop()  # "a 90-minute, two-lap flight"
            taken -= 1
        elif taken == 0 and word in PARTICLE and len(words) == 1:
            words.append(word)
            end = stop
        elif word == "and" and taken == 0 and ending(after) == ending(verb) and ending(verb) == "ed":
            return None  # the next verb tells what both are done to
        elif word == "as" and "\ue000" <= after <= "\uf8ff" and sentence.at[tokens[at + 1][1]].is_a("Person"):
            break  # "laughs as she waters a plant"
        elif word == "that" and ((not taken and base in _MAKES_SURE) or words == ["make", "sure"]):
            if _of_being(sentence, tokens[at][2]):
                return None  # "confirms that he is well"  # "checks that the hatch is tight"
        elif STOPS.match(word) and not (word == "to" and words[-1] in ("prepare", "ready", "get")):
            if taken == 0 and word in FIRST and len(words) <= 2:
                words.append(word)
            elif taken and not placed and word in PLACED and not (word in _BESIDE_IT and _pronoun(sentence, tokens[at][2])):
                words.append(word)
                placed = True
            else:
                break
        elif base == "work" and word.endswith("ing") and len(word) > 4 and "\ue000" <= tokens[at - 1][0] <= "\uf8ff":
            break  # "works in Kibo sorting bolts": two things are told
        elif word in SMALL or (word == "together" and len(words) == 1):
            end = stop
        elif "\ue000" <= word <= "\uf8ff":
            chunk = sentence.at[stop - 1]
            if chunk.value is not None and not isinstance(chunk.value, Date) and after.isalpha() and words[-1] not in LOOSE:
                at += 1
                continue  # "bolts the robot's 11-foot arms to its body"
            if chunk.value is not None or (
                taken and chunk.note == "coref" and chunk.is_a("Person") and (after in AUXILIARY or _is_he(draft, chunk))
            ):
                break
            owner = sentence.codes.startswith(("'s ", "' ", "’s "), stop)
            built = sentence.codes.startswith(("-built", "-made"), stop)
            if not owner and not built:
                words.append(_called(draft, chunk))
                end, taken = stop, taken + 1
        elif not word[0].isalnum() or word in ("is", "was", "were", "are", "has", "had", "said"):
            break
        else:
            words.append(word[:-2] if word.endswith("'s") else word)
            end, taken = stop, taken + 1
        at += 1
    while len(words) > 1 and (words[-1] in LOOSE or words[-1] in _BESIDE_IT) and taken:
        words.pop()
    if all(word in ORDINAL for word in words[1:]) and taken:
        return None
    if words == ["look", "on"]:
        return "look on", verb_start, end
    if taken == 0:
        besides = _DURING.match(sentence.codes, verb_end) if base in ALONE else None
        if besides is not None:
            return f"{base} {besides['when']} {besides['what']}", verb_start, besides.end()
        return (base, verb_start, end) if base in ALONE and base != "work" else None
    if base == "bring" and words[1:2] == ["with"]:
        return None  # "the lamp he brought with him"
    if len(words) == 2 and words[-1] == "it":
        return None  # "swapped it out": only another sentence says what
    arm = only_arm(draft) if "arm" in words[1:] else None
    return " ".join(f"arm ({arm.label})" if arm and word == "arm" else word for word in words), verb_start, end


_UP_THE_CREW = compiled(r" (?:up (?:the )?(?:crew|[\ue000-\uf8ff])|over to [\ue000-\uf8ff])")
_FROM_THERE = compiled(
    r"(?: on)? from (?:inside|indoors|within|nearby|afar|behind|below|above)\b(?! (?:the |an? |its |his |her )[a-z\ue000-\uf8ff]| [\ue000-\uf8ff])"
)
_OF_A_THING = compiled(
    r" (?:up |hold of |the |an? |his |her |their |its |this |that |(?!(?:from|in|on|at|of|over|through|as|with|just|near|during|above|below|by|for|when|while|before|after|to|and|out|off|across|along|around|behind|beside|past) )[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}?(?:[\ue000-\uf8ff](?!'s)|it\b|[a-z-]*(?:ship|craft|vehicle|freighter|capsule|satellite|ball|bag|tool|arm|bolt|module|truck|bars?|pin|handrail|rail|breath|spheres?|fish|food|sleep|candy|grapes?|m&ms|fruit|oranges?|apples?|cubesats?|samples?|drops?|droplets?|blobs?|globes?|globules?|bubbles?|beads?|liquid|water|tablets?|nuts?|sweets?)s?\b)"
)
_BREAK_TO = compiled(
    r" (?:an? |the |some |short |brief |few |[a-z]+ ){0,3}(?:breaks?|pause|time(?: out| off)?|moments?|minutes?|breather)\b[^.;:,]{0,70} to (?=[a-z]+ )"
)
_ON_FLIGHT = compiled(r" (?:on|in|aboard|with|for|as part of) (?:the )?[\ue000-\uf8ff]")
_A_SESSION = compiled(
    r" (?:the|their|his|her|a|its) (?:(?:first|second|third|fourth|fifth|last|final|other|previous|next)(?: and [a-z]+)? sessions?|(?:row|group|line-up|quartet|trio|circle|picture)(?=$| |[.,;]))"
)
_AN_EXPOSURE = compiled(
    r" (?:an?|the|this|these|several) (?:[a-z-]+ ){0,2}(?:exposures?|images?|photos?|photographs?|pictures?|shots?|snapshots?)\b"
)
_ITS_GOAL = compiled(r" (?:the )?(?P<x>[\ue000-\uf8ff])(?!')")
_SO_MUCH = compiled(
    r"(?:about|around|some|nearly|almost|over) (?:[\ue000-\uf8ff]|[0-9][0-9,.]*(?: [a-z]+)?) (?:(?:feet|foot|meters|metres|kilograms|pounds|tons|tonnes|miles) )?of (?!the station\b)"
)
_THE_STATION = compiled(r" (?:the |this )?(?:[a-z-]+ )?(?:[\ue000-\uf8ff](?=[.,;]|$)|outpost|station|complex|orbit)\b")
_BESIDE = compiled(r"side by side|shoulder to shoulder")
_DURING = compiled(
    r" (?P<when>during|after)(?: (?:an?|the|his|her|their))?(?: [a-z-]+){0,2}? (?P<what>spacewalk|landing|docking|launch|undocking|training)\b"
)
_IN_ROW = compiled(r" (?:in |at )(?:the )?(?:front|back|center|middle|left|right|far|first|second|top|bottom)\b")
_FOR_PORTRAIT = compiled(
    r"(?: (?!for\b|while\b|as\b|and\b)(?:[a-z'-]+|[\ue000-\uf8ff](?:'s)?)){1,9} for (?:an? |the |their |this )?"
    r"(?P<what>(?:(?!the\b|an?\b)[a-z'-]+ ){0,2}(?:portraits?|photos?|photographs?|pictures?|snapshots?|selfies?|meals?|dinner|lunch|breakfast|brunch))"
)
""" "gather with their guests for a team portrait": what it was for tells more than with whom."""
_AWAY = compiled(r" from (?:[a-z0-9-]+ |[\ue000-\uf8ff] ){0,6}(?:aboard|onboard|on board|on|at) (?:the )?(?P<where>[\ue000-\uf8ff])")


_A_LENS = compiled(
    r" (?:an?|the|his|her|their) (?:[a-z0-9-]+ ){0,3}(?:lens|lenses|cameras?)\b(?! (?:back )?(?:on|onto|to|towards?) (?:him|her|them)sel)"
)
"""What a photographer does before the picture."""
_PARTED_BY = frozenset("to by with for on in from at into onto inside around".split())
_ONE_OF = frozenset(
    "first second third fourth last one two three four some most all several both many half part parts each another".split()
)
"""How many, before "of" and what they are of."""
_TIMES = frozenset(
    "seconds minutes hours days weeks months years moments second minute hour day week month year night morning evening".split()
)
_TURNS = (
    frozenset("at around about some nearly almost over in on during to as that and together along alongside side shoulder each".split())
    | frozenset("only just barely scarcely is was were are has had said".split())
    | _ONE_OF
    | _TIMES
    | SMALL
    | frozenset(PARTICLE)
)
"""Words at which a phrase may end or take a turn; so it may at what STOPS fits and at words of some endings."""


@lru_cache(maxsize=1 << 12)
def _only_names(word: str) -> bool:
    """True for a plain word of a phrase, which tells what something is done to and nothing else."""
    return word[0].isalnum() and word not in _TURNS and not word.endswith(("ed", "ing", "ly", "'s")) and STOPS.match(word) is None


_REHEARSED = frozenset("rehearse practice practise simulate".split())
_REHEARSAL = compiled(
    r" (?:for )?(?:an?|the|his|her|their|two|several|upcoming|future) (?:[a-z-]+ ){0,2}?(?P<what>space ?walk|extravehicular activity|eva)s?\b"
)
_FOR_HOURS = compiled(r" (?:for )?(?:[a-z0-9-]+ ){1,5}(?:hours?|minutes?)\b")
_THE_SAME = compiled(r" (?:the same|likewise|so|that|this|it)\b")
"""What only another sentence says."""
_TOGETHER = compiled(r" (?:closely|in tandem|separately|together|side by side|alongside|hand in hand)\b(?!(?<=together) on (?!board))")
""" "work in tandem": how, and not at what."""
_OF_NOTHING = compiled(r" (?:it|them|him|us|me|such|that|all)\b(?! [\ue000-\uf8ff])")
"""What a phrase would be about, where no name stands for it."""
_IS = compiled(r" (?:is|are|was|were|pictured|seen|shown)(?: a)? $")
_THERE_TO = compiled(
    r"(?: (?!and\b|while\b|who\b|which\b|to\b|as\b|for\b)(?:[a-z0-9'-]+|[\ue000-\uf8ff](?:'s)?)){1,9} to (?=[a-z-]+ (?!to\b))"
)
""" "joined them in the cupola to watch the docking": what they came for is what they did."""
_THE_PICTURE = compiled(r" (?:this|these|it)\b")
_IDIOM = pattern_of(r"<idiom>(?![\w-])", {})


_BRINGS_ABOUT = frozenset("complete wrap carry perform conduct undertake accomplish begin start".split())
_WORK_OF = Pattern(
    rf"(?: up| out)? (?:the |an? |their |his |her |its )?(?:(?!(?:simulated|mock|practice|practise|virtual|failed|attempted|partial|trial|dry-run|planned|ground|training|aborted|unsuccessful|test|dummy|imaginary|pretend)\b)[a-z-]+ ){{0,2}}?{DEED_NOUN}(?! of (?:his|her)\b)"
)
""" "Completed the installation of a lamp": installed it."""
_FREED = compiled(
    r" (?:the |an? |two |three |four |both |his |her |their )?(?:(?!about|of|from|for|to|with|in|on|that)[a-z-]+ ){0,3}?(?:[\ue000-\uf8ff] (?=[\ue000-\uf8ff]))?(?:(?P<x>[\ue000-\uf8ff])|(?:[a-z]*satellites?|cubesats?|restraints?|locks?|latch(?:es)?|bolts?|clamps?|straps?)\b)"
)


_BESIDE_IT = frozenset("under beneath beside behind against outside aboard".split())


def _pronoun(sentence: Sentence, at: int) -> bool:
    """True for a word behind a place that points back: beside what "it" is, nobody reads for certain."""
    found = sentence.at.get(at + 1)
    return (found is not None and found.note == "coref") or sentence.codes.startswith((" it", " them", " him", " her "), at)


_KEEPS_AT_IT = compiled(r" (?:on )?(?=[a-z]{3,}ing (?:the|an?|his|her|their|my|its|[\ue000-\uf8ff]))")
""" "Keeps bumping her head": bumps it."""
_WATCH_OVER = compiled(
    r" (?:close |careful |a (?:close |careful )?)?(?P<v>watch|guard)(?= (?:on|over) (?:the|an?|his|her|their|its|[\ue000-\uf8ff])) (?:on|over)"
)
_MAKES_SURE = frozenset("check verify confirm ensure".split())
_SOMEBODY = compiled(r" (?:he|she|they|it|we|all|everyone|everything|there)\b| (?:the |an? )?(?:[a-z]+ ){0,2}?(?P<x>[\ue000-\uf8ff])(?!')")


def _of_being(sentence: Sentence, at: int) -> bool:
    """True where what is made sure of is how somebody, a ship or the station is: no thing that is checked."""
    found = _SOMEBODY.match(sentence.codes, at)
    return found is not None and (not found["x"] or sentence.at[found.start("x")].is_a("Person", "SpaceStation", "VisitingVehicle"))


_GOES_UP = compiled(
    r"(?P<way>(?: (?:[a-z-]+|[\ue000-\uf8ff](?:'s)?)){0,4}?) to (?:the )?(?:(?P<x>[\ue000-\uf8ff])|station|orbit|space|outpost|complex)(?=[.,; ]|$)"
)


def _to_the_station(sentence: Sentence, at: int) -> bool:
    """True for a journey up: "rode a Soyuz to the station", "flew to orbit"; what an arm carries goes no such way."""
    found = _GOES_UP.match(sentence.codes, at)
    if found is None or (found["x"] and not sentence.at[found.start("x")].is_a("SpaceStation")):
        return False
    return not any((c := sentence.at.get(place)) is not None and c.is_a("RoboticArm") for place in range(*found.span("way")))


def _is_he(draft: Draft, chunk: Chunk) -> bool:
    """True for a word that only a subject is: another clause begins there."""
    return draft.text[chunk.start : chunk.end].lower() in ("he", "she", "they")


def _frees(sentence: Sentence, at: int, thrown: bool) -> bool:
    """True when what is released is a ship, a satellite or what held something, and no shutter or statement."""
    found = _FREED.match(sentence.codes, at)
    if found is None or not found["x"]:
        return found is not None and (not thrown or found.group().endswith(("satellite", "satellites", "cubesat", "cubesats")))
    thing = sentence.at[found.start("x")]
    small = thing.meaning("SpaceObject")
    if thrown:
        return thing.is_a("Satellite") or (small is not None and small.id == "cubesat")
    return thing.is_a("VisitingVehicle", "Satellite", "SpaceObject")


def _portrayed(sentence: Sentence, at: int) -> bool:
    """True when what a verb is done to is a person or the whole station: who caught them held a camera."""
    found = compiled(r" (?:the |a |fellow )?(?:[a-z]+ )?([\ue000-\uf8ff])(?! (?:with|using|by))").match(sentence.codes, at)
    return found is not None and sentence.at[found.start(1)].is_a("Person", "SpaceStation")


def _called(draft: Draft, chunk: Chunk) -> str:
    """A name in a phrase: its label; what has only a common noun keeps it before the name."""
    names = []
    for each in chunk.each:
        entity = each.meaning("")
        if entity is None:
            continue
        said = draft.text[each.span.start : each.span.end]
        if each.is_a("Phenomenon", "Role"):
            names.append(said)
            continue
        plain = said.islower() and len(said) > 4 and not each.is_a("Person") and said not in entity.label.lower()
        names.append(f"{said} ({entity.label})" if plain else entity.label)
    return " and ".join(names)
