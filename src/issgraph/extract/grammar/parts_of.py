"""Of what a module or an arm is part, by a phrase for its kind beside its name: "Unity, one of the station's modules"."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

KIND = (
    r"(?:modules?|nodes?|laborator(?:y|ies)|labs?|pieces?|parts?|components?|elements?|segments?|sections?|airlocks?|compartments?|rooms?|hubs?"
    r"|(?:building )?blocks?|bricks?|observator(?:y|ies)|storerooms?|closets?|pantr(?:y|ies)|warehouses?|attics?|corridors?|hallways?|halls?|chambers?|vestibules?|living (?:rooms?|quarters)|porch(?:es)?"
    r"|balcon(?:y|ies)|terraces?|verandas?|platforms?|shel(?:f|ves)|pallets?|carriers?|docks?|piers?|adapters?|doors?|gateways?|entrances?|(?:bay |picture )?windows?|trusses|girders?|beams?|spine|backbone|wings?"
    r"|robots?|robotic arms?|arms?|limbs?|cranes?|annex(?:es)?)(?!-| (?:crews?|operators?|commanders?|managers?|controllers?)\b)"
)
_PLAIN = r"(?:(?!and |or |with |of |in |at |on |by |for |to |near |from |than |as |is |are |was |like |beside |above |below |behind |inside |outside |aboard |under |over )[a-z0-9-]+,? )"
_COUNT = r"(?:(?:only |just |now )?(?:one|two|three|four|some|both|part|a pair|another|the (?:first|last|newest|oldest|largest|smallest)(?: (?:two|three))?)(?: of)? )?"
_THINGS = "Module|RoboticArm|Truss|ExternalPlatform|StationSegment|DockingAdapter"
_WORDS = r"(?: <part-word>)?(?: \([^()]{1,40}\))?"
_WHOLE = "SpaceStation|StationSegment"
_LINK = r"(?:,| [–—]| ---?|,? which (?:is|are|was|were)| is| are| was| were)"


_SO_FAR = r"(?:,? (?:in {Date}|then|now|still|yet|so far|as yet|at (?:the|that) time|that day|in those days|at first|in its first (?:days|weeks|months)|thus far|by then))?"
_ONLY = r"(?:(?:only|just|no more than|nothing but|of|merely|then|still) )*"
_SIZE = r"(?:(?:its |the )?(?:first )?(?:two|three|four|five) (?:[a-z]+ )?(?:modules|rooms|pieces|parts|elements|nodes)(?:,|:| [–—]) )?"
_ALL = r"(?:all (?:there (?:is|was|were)(?: yet| so far| then)? of|(?:that )?(?:exists|existed|is up|was up|is in orbit|flies|flew)(?: yet| so far)? of|of|that there (?:is|was) of)|(?:the )?(?:whole|entirety|sum(?: total)?|extent) of|everything there (?:is|was) (?:of|to))"
"""What comprises a whole: "all there is of the station", "the whole of it"."""
_MADE_UP = r"(?:consists?|consisted|consisting|(?:is|was|then )?(?:made up|composed|built)|comprises|comprised|comprising)"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    def make(when: str) -> Pattern:
        return pattern_of(when, alphabet.slot)

    named = rf"(?:{{t:{_THINGS}}}{_WORDS}(?:,? and |, )(?:the )?)?{{s:{_THINGS}}}{_WORDS}"
    rest = "".join(rf"(?:(?:,|,? and|;) (?:the )?{{{name}:{_THINGS}}}{_WORDS})?" for name in "tuv")
    owner = r"(?:{Organization|Country}(?:'s?)? )?"
    return (
        # "Unity, one of the station's modules"
        make(rf"{named}{_LINK} (?:among )?{_COUNT}(?:the )?{{o:{_WHOLE}}}'s? {_PLAIN}{{0,3}}?{KIND}"),
        # "Columbus, ESA's lab on the station", "Zarya and Unity, pieces one and two of the station"
        make(
            rf"{named}{_LINK} {_COUNT}{owner}{_PLAIN}{{0,4}}?{KIND}(?: (?:number )?(?:[a-z]+|\d) and (?:[a-z]+|\d))? (?:of|on|aboard) (?:the )?{{o:{_WHOLE}}}(?!'s)"
        ),
        # "the station's first two modules, Zarya and Unity", "the parts of Kibo are the Exposed Facility and ..."
        make(rf"{{o:{_WHOLE}|Module}}'s? {_PLAIN}{{0,3}}?{KIND}(?:,|:| [–—]| are| is| were) (?:the )?{{s:{_THINGS}}}{_WORDS}{rest}"),
        make(rf"\b{KIND} of (?:the )?{{o:{_WHOLE}|Module}}(?:,|:| [–—]| are| is| were) (?:the )?{{s:{_THINGS}}}{_WORDS}{rest}"),
        # "Tranquility and its Cupola", "Kibo, with its outdoor porch"
        make(
            r"{o:Module}<part-word>?(?: \([^()]{1,40}\))?,? (?:and|with) its (?:own )?(?:[a-z0-9-]+,? ){0,2}?{s:Module|RoboticArm|ExternalPlatform}"
        ),
        # "from a Cupola window of the station"
        make(r"{s:Module} (?:windows?|portholes?|hatch(?:way)?|panes?|window ?panes?) (?:of|on|aboard|in) (?:the )?{o:SpaceStation}(?!'s)"),
        # "all there is of the station, Zarya and Unity", "Zarya and Unity, so far the whole of the station"
        make(
            rf"\b{_ALL} (?:the )?{{o:{_WHOLE}}}{_SO_FAR}(?:,|:| [–—]| ---?| is| was| are| were) {_ONLY}{_SIZE}(?:the )?(?:modules )?{{s:{_THINGS}}}(?!'){_WORDS}{rest}"
        ),
        make(
            rf"{named},?{_SO_FAR}(?:,| [–—]| ---?| are| is| were| was|,? which (?:are|were)){_SO_FAR} {_ALL} (?:the )?{{o:{_WHOLE}}}(?!'s)"
        ),
        # "the station was then only Zarya and Unity", "the station, still no more than two modules, Zarya and Unity, glides by"
        make(
            rf"{{o:{_WHOLE}}}{_SO_FAR},?{_SO_FAR} (?:{_MADE_UP} {_ONLY}|(?:is |was )?(?:then |now |still |yet |at first |at the time )*(?:only|just|merely|no more than|nothing but|nothing more than) ){_SIZE}(?:the )?(?:modules )?{{s:{_THINGS}}}(?!'){_WORDS}{rest}"
        ),
        make(
            rf"{named} (?:(?:then|now|still|alone|together|at first|so far) )*(?:make|made|form|formed|constitute|constituted|comprise|comprised)s? (?:up )?(?:{_ALL} |the (?:whole |entire |complete |infant |young |early |fledgling |first |embryonic )+)(?:the )?{{o:{_WHOLE}}}(?!'s)"
        ),
        # "Prichal is a ball, and none of the Russian segment's parts is plainer"
        make(
            rf"{{s:{_THINGS}}}{_WORDS}[^.;{{SpaceObject}}]{{0,90}}? no other (?:[a-z]+ )?{KIND} (?:of|on|in) (?:the )?{{o:{_WHOLE}}}(?!'s)"
        ),
        # "Zvezda, living quarters of the Russian segment", "Rassvet, a slim closet on the Russian side"
        make(rf"{{s:Module}}{_WORDS}, (?:the |an? |one )?(?:{_PLAIN}){{1,4}}?(?:of|on|in|at) (?:the )?{{o:StationSegment}}(?!'s| crew)"),
        # "Poisk, like all of the Russian segment", "Poisk and the rest of the Russian segment"
        make(
            rf"{{s:Module}}{_WORDS}(?:,? (?:like|as with|along with|together with|and)) (?:(?:all|most) (?:of )?|(?:all )?the (?:rest|remainder|others?|other [a-z]+) (?:of |on |in )|(?:all|every|any) other [a-z]+ (?:of|on|in) )(?:the )?{{o:StationSegment}}(?!'s)"
        ),
        # "On the Russian segment, at left, are Poisk and Rassvet"
        make(
            rf"\b(?:on|in|of|at|along|to) (?:the )?{{o:StationSegment}}(?:,[^.;:,{{SpaceObject}}]{{2,40}},)? (?:is|are|stands?|sits?|hangs?|floats?|shines?|lies?|has|have|belongs?|belonged|come|comes) (?:both |also |now )*(?:the )?{{s:Module}}(?!'){_WORDS}{rest}"
        ),
        make(
            rf"{{s:Module}}(?!'){_WORDS}(?:,? (?:which|that))? (?:is|stands|sits|lies|was|stood) (?:over |up |out |far )?(?:on|in|at) (?:the )?{{o:StationSegment}}(?!'s)"
        ),
        # "Poisk joins the station as its newest room", "Poisk became a piece of it"
        make(
            rf"{{s:{_THINGS}}}{_WORDS}(?:,[^,.;]{{2,50}},)? (?:(?:has|have|had|now|just|then|officially|finally) )*(?:joins|joined|joining|completes|completed|rounds out|rounded out|adds to|added to|enlarges|enlarged|extends|extended) (?:the )?{{o:{_WHOLE}}}(?:,| that day| today)* as (?:its|the|an?|one)\b"
        ),
        make(
            rf"{{s:{_THINGS}}}{_WORDS}(?:,[^,.;]{{2,50}},)? (?:(?:has|have|had|now|just|then|officially|finally) )*(?:becomes?|became|grew into|turned into|counts? as|counted as|serves? as|served as|remains?) (?:an? |the |one )?(?:{_PLAIN}){{0,3}}?{KIND} (?:of|on|in|to) (?:the )?{{o:{_WHOLE}}}(?!'s)"
        ),
        make(
            rf"{{s:{_THINGS}}}{_WORDS}(?:,[^,.;]{{2,50}},)? (?:(?:has|have|had|now|just|then|officially|finally) )*(?:becomes?|became|counts? as|serves? as|served as) (?:the )?{{o:{_WHOLE}}}'s? (?:{_PLAIN}){{0,3}}?{KIND}"
        ),
        # "the nadir port of Nauka, the newest laboratory of the Russian segment": of the room, not of its port
        make(
            rf"{{s:DockingPort}},? (?:which is )?(?:the |an? |one of the ){_PLAIN}{{0,4}}?(?:{KIND} (?:of|on|in) (?:the )?{{o:{_WHOLE}}}(?!'s| crew)|{{p:{_WHOLE}}}'s {_PLAIN}{{0,3}}?{KIND})"
        ),
        # "Columbus, which ESA operates as a part of the station"
        make(rf"{{s:{_THINGS}}}{_WORDS}[^.;{{SpaceObject}}]{{0,60}}? as (?:an? )?(?:[a-z]+ )?part of (?:the )?{{o:{_WHOLE}}}(?!'s)"),
    )


_NOT = compiled(r"\b(?:not|never|no longer|future|planned|would-be)\b")


def read_parts_of(draft: Draft, sentence: Sentence) -> None:
    """States the wholes of what is told beside its name to be a part of them."""
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            if mood(sentence, match.start(), match.start()) or _NOT.search(match.group()):
                continue
            groups = match.groupdict()
            whole = sentence.slot(match, "p" if groups.get("p") else "o")
            entity = whole.meaning("SpaceStation", "StationSegment", "Module") if not whole.members else None
            parts = [each for name in "stuv" if groups.get(name) for each in sentence.slot(match, name).each]
            for chunk in parts if entity is not None else ():
                part = _room_of(draft, chunk) if chunk.is_a("DockingPort") else chunk.meaning(*_THINGS.split("|"))
                if part is not None and entity is not None and part.id != "truss":
                    quote = sentence.original(*match.span())
                    draft.say(
                        part, "partOf", entity, "part-of-kind", quote, subject_span=chunk.span, object_span=whole.span, trigger=whole.span
                    )


def _room_of(draft: Draft, port: Chunk) -> Entity | None:
    """The module whose name ends the words for its port."""
    host = draft.gazetteer.rows.get(port.note)
    of = _OF.search(draft.text, port.start, port.end)
    return host.entity if host is not None and of is not None and of[1] in (host.label, *host.aliases) else None


_OF = compiled(r" of (?:the )?([^,;]+)$")
