"""Alphabets to the patterns of titles: what stands before names and after them, who sits where, and lists of people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.alternatives import by_letter
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.patterns import Pattern

_ADJECTIVES = (
    "fellow|veteran|prime|primary|assigned|first-string|backup-turned-prime|station|space station|shuttle|space shuttle|space|current|former|then|both|all|two|three|four|five|six|seven|retired|rookie"
    "|project|international space station|u\\.s\\.|long-duration|crew|lead|visiting|own|private|newly arrived|outgoing|incoming|new|first-time|late"
    "|colleagues?|crewmates?|counterparts?|partners?|comrades?|companions?|newest|departing|late|first|medical|guest|returning|career|spacewalking|lone|three-time|four-time|agency"
    "|space station's|station's|shuttle's|orbiter's|mission's|flight's|expedition's|increment's|crew's|other|second|third|remaining|russian-american|test"
)
SIZES = "|".join(
    f"{number}-{kind}"
    for number in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
    for kind in ("man", "woman", "person", "member", "strong")
)
"""How many a crew are, before its name: "the three-person Expedition 19"."""
PLACED = compiled(
    r"\s*\((?:[^()]{0,30}\b)?(?:left|right|cent(?:er|re)|middle|top|bottom|front|back|rear|row|foreground|background)\b[^()]{0,30}\)|\s*\([lrcLRC]\.?\)"
)
"""Where in the picture someone is, in brackets behind the name."""
_POSITION = (
    r"(?:(?:seated |standing |kneeling |floating )?(?:at |on |in |to )?(?:the |their )?(?:far |extreme |upper |lower |front |back |top |bottom )*"
    r"(?:left|right|center|centre|middle|foreground|background|top|bottom|front|rear|back|row|frame)(?: (?:foreground|background|row|center|of (?:the )?(?:frame|photo|image|picture)))?"
    r"|(?:second|third|fourth) from (?:the )?(?:left|right)|from left|(?:counter-?|anti-?)?clockwise|partially (?:obscured|visible|out of frame)|wearing [a-z -]+|with (?:his |her )?back to (?:the )?camera|pictured)"
)
_FROM_LEFT = r"\(?(?:pictured |seen |shown )?(?:from (?:the )?(?:far )?(?:left|right)(?: to (?:right|left))?|left to right|(?:from )?l ?(?:-|–|/|to) ?r|(?:counter-?|anti-?)?clockwise(?: from [a-z -]{3,20})?|from (?:top|bottom|front|back)(?: to (?:top|bottom|front|back))?|front to back|top to bottom)\)?"


TITLES = ("Organization", "Role", "Mission", "Expedition")
"""What of each title one stands in it."""


@dataclass(frozen=True)
class Patterns:
    """The patterns of titles, compiled for one alphabet."""

    position: Pattern
    before: Pattern
    after_of: Pattern
    after: Pattern
    listed: Pattern
    attribute: Pattern
    title_only: Pattern


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet, nationalities: str) -> Patterns:
    people, titles = alphabet.slot["Person"], "".join(alphabet.slot[c] for c in TITLES)
    p, o, r = (f"[{alphabet.slot[c]}]" for c in ("Person", "Organization", "Role"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    s = f"[{alphabet.slot['SpaceStation']}]"
    c = f"[{alphabet.slot['Country']}]"
    # One way to read each title, or a list of them that ends badly is tried in two to the power of its words.
    adj = f"(?>{by_letter(sorted(f'{_ADJECTIVES}|{SIZES}|resident|{nationalities}'.split('|'), key=lambda w: (-len(w), w)))})"
    d = f"[{alphabet.slot['Date']}]"
    unit = rf"(?:{x} \({x}\)|{r} \({x}\)(?=[,.;]|$)|{x}(?: \({x}\))? members(?= and (?:{o}|{r}))|[{alphabet.slot['VisitingVehicle']}](?:'s)?(?= (?:{x} )?{r})|{o}'s(?: [a-z-]+){{1,3}}(?= (?:{r}|{p}))|{o}'s(?: [a-z-]+){{0,3}} (?:flight|mission),(?= {x})|{o}(?:'s?)?(?: \({c}\))?|{x}(?:'s?)?|{r}|{s}(?:'s?)?|{c}(?: \({c}\))?(?= {r})|{adj})"
    other = f"[^.,;:(){alphabet.slot['Person']}{alphabet.slot['Mission']}{alphabet.slot['Expedition']}]"
    again = "(?:also|likewise|like (?:him|her|them)|too|now|then|later|afterwards|still|currently|formally|himself|herself|alone|once more|again|at (?:the|that|this) time(?: of (?:the|this) (?:photo|photograph|picture|image|spacewalk|visit|shot|portrait))?(?! of)|by (?:then|now)|at (?:present|the moment)|in those days|these days|today)"
    aside = rf"(?:(?:an?|the|his|her|their|its|one of (?:the|his|her|their)) {other}{{3,60}}?(?:(?:,? and |, | )(?=(?:who is |now )?(?:serving|working|acting|flying) (?:there |aboard |here |on board )?as )|(?:,? and |, )(?={again}?,? ?(?:an? |the )?(?:{r} (?:of|on|for|in|from|with) |{x}(?:'s)? {r}))|,? and (?=(?:the|an?|its|one of its|one of the) {r},(?! (?:{o}(?:'s)? |{r} )*{p}))))??"  # "X, a pilot by trade, commander of"
    last, article = (
        rf"(?:{o}'s(?: (?!(?:of|with|by|from|for|in|on|as|to|and|or|at|that|which|[a-z]+ing)\b(?!-))[a-z-]+){{1,3}}(?= {p})|{o}(?:'s?)?|{r}|{x}(?:'s?)?(?: mission| flight| crew's)?)",
        "(?:the other|another|the|an?|its|his|her|their|whose|our|my) ",
    )
    seen = rf"(?: \((?:[a-z](?:[a-z' ,-]|{p}'s ){{2,60}}\.?|[{alphabet.slot[NAME]}{alphabet.slot['Country']}](?: [a-z]+)?)\))?"  # "(out of frame)" between a name and its title
    fellows, guests = (
        "(?: (?:colleagues?|crewmates?|counterparts?|partners?|friends?|comrades?|companions?|shipmates?|teammates?|hosts|visitors|residents))?",
        " (?:hosts|visitors|residents) ",
    )
    # "aboard the station, astronaut X" is no title of X, hence the look-back; "STS-121's commander, veteran NASA astronaut X" is one
    own = rf"(?:(?<={r})|(?<={r} of {x})|(?<={r} of the {x})), (?=(?:{adj} |{o}(?:'s)? |{c} ){{1,4}}{r} )"
    between = rf"(?:{unit}(?: and (?!(?<={o} {r} and ){o}'s {p})|/| & |-| of (?:the )?|(?<={r}) (?:on|for|from) (?:the )?(?={x})|(?<!{s})(?<!first)(?<!last)(?<!second)(?<!third)(?<!other), (?={r} )|{own}| )|{last}{guests}|{last}{fellows} {article})"
    by = "|".join(
        f"(?<={how} )"
        for how in (
            "representing",
            "represents",
            "provided by",
            "released by",
            "supplied by",
            "available by",
            "distributed by",
            "furnished by",
        )
    )
    handed_out = rf"(?!(?:{by})[{alphabet.slot['Organization']}], )"  # "in this photo provided by NASA, astronaut X works"
    handed_out += rf"(?!(?:(?<={p} of )|(?<={p} from )){o} and )"  # "X of ESA and three NASA astronauts, Y and Z"
    before = rf"(?<![^\s(\"'—–-]){handed_out}(?:{article})?{between}*?{last}{fellows}(?: of (?:that|this|the same) (?:crew|expedition|flight|mission|increment)(?=, ))?(?: |,? {_FROM_LEFT},? |, (?={p}(?: \([a-z][^()]{{2,40}}\))?(?:[,;.)]|$| and | who\b))|,? (?:his|her|their|my|our) (?:[a-z-]+ )?(?:friend|crewmate|colleague|partner|companion|neighbou?r|room-?mate|shipmate|countryman|countrywoman) )"
    crew = r"(?:(?: (?:prime |primary )?crew(?: ?members?)?| quartet| trio| duo| foursome| threesome| increment| mission| roster| team)\b)?"
    same = rf"(?:(?:same |shuttle |space shuttle |[{alphabet.slot['VisitingVehicle']}] )*(?:flight|crew|expedition|increment|mission|(?<=the )same\b),? ?)"
    phrase = rf"(?:(?:the|an?|also|each|{again}|(?:serving|working|acting|flying|employed|assigned|who (?:is (?:serving|working|flying)|serves|served|works|flies|flew))(?= (?:there |aboard |here |on board )?as )|like [^.;,(){alphabet.slot['Mission']}{alphabet.slot['Expedition']}]{{1,30}}?(?= of )|(?:aboard|there|here|on board)(?= as )|now|from|with|for|of|and|on|in|to|as|aboard|its|their|his|her|our|my|that|this|another|(?<![{alphabet.slot['Organization']}{alphabet.slot['Mission']}{alphabet.slot['Expedition']}{alphabet.slot['Role']}{alphabet.slot['SpaceStation']}] crew )members?|commanding|representing|the only|part|one|among|every|respectively,?|roster|team) |(?<=[a-z] ){same}|(?>{unit})(?:'s?)?(?:(?: crew ?members?| increment| mission| quartet| trio| duo| foursome| threesome),? ?| ?,(?! (?:both|all|each) ) ?| ?)(?:[/&] )?){{1,40}}"
    join = r"(?: ?, and | ?, | and,? (?:upside down|at (?:the )?(?:left|right|center|top|bottom)|in (?:front|back|the middle)|below|above|behind),? | and | & |; and |,? along with |,? together with |,? as well as |,? plus )"
    join = rf"(?:{join}|; (?=(?:{p}{seen}; ){{0,12}}(?:and {p}|{p}[.]?$)))"  # "A; B; and C"
    lst = (
        rf"{p}{seen}(?:{join}(?:(?:{nationalities}|(?:french|english|dutch|irish)(?:wo)?man) )?{p}{seen})*"  # "Canadian A and Frenchman B"
    )
    sized = rf"(?:(?>{SIZES}|resident|visiting|incoming|outgoing|departing|current) ){{0,2}}"
    in_turn = rf"{o}(?:, {o})*,? and {o}(?=,? (?:respectively|in (?:that|this) order|in turn))"
    return Patterns(
        Pattern(
            rf"({p}),? ?\((?:{_POSITION}|[lrc]\.?)(?:,[^)]*)?\)|({p}), (?:{_POSITION})(?=[,;]| and [^a-z]|$)|({p}) \(?(?:{_POSITION})\)|({p}) \({c}\)|({p})(?:,? of| from) (?:the )?{c}(?=[,;]| and )",
            given=(people,),
        ),
        Pattern(rf"(?P<pre>{before})(?P<list>{p}{seen}(?:{join}(?:{r} )?{p}{seen})*)", given=(people, titles)),
        Pattern(
            rf"(?P<list>{lst}),? (?:(?:both|all|each|also|together|{again}|(?:the )?(?:last|latter|former|first|second|third)(?:[- ](?:named|mentioned))?(?= representing)|who (?:is|are|was|were)(?: also)?)(?: two| three| four| five| six| seven)?,? )?(?P<attr>(?:of|from|with|representing|who represents?|who works? for|who flies for) (?:the |\()?(?:{c}'s (?:(?:national )?space agency,? )?)?(?:{in_turn}|{sized}{unit}(?:(?: and |/){unit})*{crew}(?!'?s\b| (?:colleague|counterpart|partner|comrade|companion|crewmate)| ?(?:crew )?[{alphabet.slot['Role']}{alphabet.slot['Person']}]|,? {_FROM_LEFT},? {p}|(?<=[{alphabet.slot['Organization']}]) and (?:an? |the )(?:{x}(?:'s)? )?{r}))|\((?:{c} ?[/,;] ?)?{o}(?:(?:, |; ?| ?/ ?| – )(?:{r}|{x}(?: {r})?|{c}|[a-z][a-z -]{{2,30}})){{0,3}}\)|\({r}, {o}\))",
            given=(people,),
        ),
        Pattern(
            rf"(?P<list>{lst})(?: (?:from|of) (?:the )?{c})?(?:, | \(| – | — | -- |; (?=(?:both|all)(?: of them)? (?!of |from |with ))|(?<=^{p}): (?=(?:the |an? )?(?:{r} (?:of|on|for)|{x}(?:'s)? {r})\b)|: (?=(?:together )?(?:the |all )(?:[a-z-]+ )?(?:crew (?:of|for) (?:the )?{x}|{x}(?:'s)? crew)(?=[,.;]|$))| (?={r} (?:of|on|for) (?:the )?{x})){aside}(?P<attr>(?!and )(?!(?:in|aboard|on|on board) (?:the )?[{alphabet.slot['VisitingVehicle']}],? (?:which|that)\b)(?![{alphabet.slot['VisitingVehicle']}],? (?:(?:their|his|her|its|our|the|an?) [a-z -]{{3,30}}, (?:has|is|was|had|hangs|sits)\b|(?:parked|docked|plugged|moored|attached|berthed|tied)\b))(?:(?:the|an?|both(?: of them)?|all(?: of them)?|also|each(?: of them)?|{again},?|(?:just )?as (?:he|she|they|{p}) (?:is|was|are|were),?|until [a-z {d[1:-1]}]{{3,30}}?(?= an? )|since (?:(?:last|this) )?(?:[a-z]+|{d})|being (?:an?|the)|who (?:is|was|are|were)(?: also)?|now|then|two|three|four|five|six|seven|her|his|their|former|latter|first two|last two|(?:first|second|third|fourth|last)(?= an? )) )*{phrase})(?P<both>both|all)?(?: from (?:the )?{c}| \({c}\))?(?: (?:aboard|on board|onboard|on) (?:the )?{s}(?: \({s}\))?(?=,? [a-z]+s? ))?(?:(?<={r}) (?:of|on|for|aboard) (?:the |this )?(?:visiting )?(?P<ship>[{alphabet.slot['VisitingVehicle']}])(?:'s crew| crew| flight)?)?(?:(?<={r}) (?:of|on|for) the (?:first|second|former|latter|earlier|later)(?: of (?:the|these|those|his|her|their) (?:two|two (?:expeditions|flights|missions|crews|increments|stays)|expeditions|flights|missions|crews|increments|stays))?)?(?: aboard| on board)?(?=\s*(?:since\b|until\b|too\b|as well\b|respectively\b|in turn\b|in (?:that|this) order\b|\([a-z]|just\b|[,;.:)]|–|—|--|$|who\b|and [^\s]|whose|while|as\b|like\b|is\b|are\b|(?:[a-z]+ed|clad|wearing|standing|sitting|floating|posing|living|working|serving|flying|residing) (?:in|at|on|with|inside|aboard|beside|near|an?|the|his|her|their)\b|(?<!, )[a-z]+[^su\W]s (?:an?|the|his|her|out|at|in|inside|with|on|up|to|down|through|for|as)\b))",
            given=(people,),
        ),
        Pattern(rf"{p}(?:; {p})+; and {p}|{p}(?:{join}{p})*", given=(people,)),
        Pattern(rf"{o}|{x}|{r}|\bcrew\b|\bmembers?\b|\brespectively\b|{d}"),
        Pattern(
            rf"(?<!is )(?<!was )(?<!also )(?<!are )(?<!as )(?:(?:the|this|that) )(?P<attr>(?:{unit} )*?(?P<r>{r}))(?!,? ?{p}| (?:of|on|for) (?:the )?{x})"
        ),
    )


def patterns_for(draft: Draft, sentence: Sentence) -> Patterns:
    """The patterns for a sentence's alphabet and the nationalities of the tables."""
    return _patterns(sentence.alphabet, draft.gazetteer.nationality)
