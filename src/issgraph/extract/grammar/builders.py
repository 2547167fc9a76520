"""By whom a thing was made, where a noun or an adjective tells it: "the maker of X, MDA", "X, an Energia product", "both Russian-made".

In: a sentence. Out: `builtBy` for what was made, and `operatedBy` for "-owned" and "-run"."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.made_things import maker_of
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_THINGS = "StationElement|VisitingVehicle|Hardware"
_BODY = "Organization|Country|Name"
_MAKER = (
    r"(?:(?:prime |main |lead |chief |principal |original |proud )?(?:makers?|builders?|manufacturers?|contractors?|constructors?|creators?|fabricators?)"
    r"(?: company| firm)?)"
)
_WORKS = r"(?:workshops?|shops?|halls?|factory|factories|works|plants?|shop floor|assembly lines?|production lines?|drawing boards?|stables?|foundry|shipyards?)"
_WORK = r"(?:product|creation|handiwork|build|construction|brainchild|make)"
_WORD = r"(?: (?:<part-word>|<craft-word>))?"
_CAME = r"(?:came|comes|come|hails?|hailed|stems?|stemmed|emerged|rolled|emerges)(?: out)?"
_HYPHEN = r"-(?P<how>built|made|manufactured|designed|constructed|owned|operated|run|managed)\b"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    def make(when: str) -> Pattern:
        return pattern_of(when, alphabet.slot)

    return (
        # "Canadarm2's maker, MDA", "the builder of Cygnus is Orbital ATK"
        make(rf"{{s:{_THINGS}}}{_WORD}'s? {_MAKER}(?:,|:| is| was) (?:the )?(?:company |firm )?{{o:{_BODY}}}(?!'s? )"),
        make(rf"\b{_MAKER} (?:of|for) (?:the )?{{s:{_THINGS}}}{_WORD}(?:,|:| is| was) (?:the )?(?:company |firm )?{{o:{_BODY}}}(?!'s? )"),
        # "Boeing was the prime contractor for Destiny", "MDA, the makers of Dextre"
        make(
            rf"{{o:{_BODY}}}(?: of [^.;,{{SpaceObject}}]{{3,40}})?(?:,| is| was|,? which (?:is|was)) (?:the |its |also )*{_MAKER} (?:of|for|behind) (?:the )?(?:station's )?(?:{{SpaceStation}}'s? )?{{s:{_THINGS}}}(?!'s? )(?:{_WORD},? and (?:the )?{{t:{_THINGS}}}(?!'s? ))?"
        ),
        # "Boeing is the company that built Destiny", "A and B are the firms behind it"
        make(
            rf"(?:{{p:{_BODY}}}(?:,? and |, ))?{{o:{_BODY}}} (?:is|are|was|were) (?:the |one of the |among the )?(?:(?:italian|french|german|japanese|american|canadian|russian|european|same|two) )?(?:compan(?:y|ies)|firms?|agenc(?:y|ies)|contractors?|manufacturers?)"
            rf" (?:that|which|who) (?:designed and )?(?:built|made|constructed|manufactured|produced) (?:the )?{{s:{_THINGS}|Hardware}}(?!'s? )"
        ),
        # "from the workshops of MDA came Dextre", "Rassvet came out of the halls of RSC Energia"
        make(
            rf"\b(?:from|out of) (?:the )?(?:[a-z]+ )?{_WORKS} (?:of|at) (?:the )?{{o:{_BODY}}}[^.;:{{SpaceObject}}]{{0,60}}?,? {_CAME} (?:the |both )?{{s:{_THINGS}}}(?!'s? )"
        ),
        make(
            rf"{{s:{_THINGS}}}{_WORD},? (?:which )?(?:{_CAME}|straight|fresh) (?:from|out of) (?:the )?(?:[a-z]+ )?(?:{_WORKS} (?:of|at) (?:the )?{{o:{_BODY}}}|{{p:{_BODY}}}'s? (?:[a-z]+ )?{_WORKS}\b)"
        ),
        # "Nauka, an Energia product", "the arm, a product of Airbus"
        make(rf"{{s:{_THINGS}}}{_WORD}(?:,| is| was| [–—]) (?:an?|another|one) (?:[a-z]+ )?{{o:{_BODY}}}(?:'s?)? {_WORK}\b"),
        make(
            rf"{{s:{_THINGS}}}{_WORD}(?:,| is| was| [–—]) (?:an?|the|another|one) (?:[a-z]+ )?{_WORK} (?:of|by|from) (?:the )?{{o:{_BODY}}}(?!'s? )(?: and (?:the )?{{p:{_BODY}}}(?!'s? ))?"
        ),
        # "Leonardo, Italian-built and NASA-owned,", "Zarya and Zvezda are both Russian-made"
        make(
            rf"(?:{{t:{_THINGS}}}{_WORD} and (?:its (?:[a-z]+ )?|the |her )?)?{{s:{_THINGS}}}{_WORD}(?: \([^()]{{1,30}}\))?(?:,| is| are| was| were)(?: both| each| also| all)* {{o:{_BODY}}}{_HYPHEN}(?:(?:,| and|, and|,? but) {{p:{_BODY}}}-(?P<too>built|made|owned|operated|run)\b)?(?=[,.;:)]|$| and| but)"
        ),
        # "Boeing-built, NASA-owned and now twenty years old, Unity"
        make(
            rf"(?:^|[;:] ){{o:{_BODY}}}{_HYPHEN}(?:(?:,| and|, and|,? but) {{p:{_BODY}}}-(?P<too>built|made|owned|operated|run)\b)?(?:(?: and|, and|,? but|,) [^.;:,{{SpaceObject}}]{{3,50}})?, (?:the )?{{s:{_THINGS}}}(?!'s? )"
        ),
        # "the Russian-built docking room, named Pirs", "a Boeing-built ring called IDA-2"
        make(
            rf"{{o:{_BODY}}}{_HYPHEN} (?:(?!and |or |of |in |on |at |by |for |to |with |from |that |which |is |was )[a-z0-9-]+ ){{0,4}}?[a-z0-9-]+,? (?:(?:which|that) (?:is|was) )?(?:also |now |later |soon |officially )?(?:called|named|dubbed|christened|nicknamed|known as) (?:the )?[\"'“‘]?{{s:{_THINGS}}}(?!'s? )"
        ),
        # "Leonardo, the station's Italian-built storage room,"
        make(
            rf"{{s:{_THINGS}}}{_WORD}(?: \([^()]{{1,30}}\))?(?:,| –| —| is| was) (?:{{SpaceStation}}'s|{{Organization}}'s|the [a-z]+'s|its own) (?:(?!and |or )[a-z0-9-]+ ){{0,2}}?{{o:{_BODY}}}{_HYPHEN} (?:(?!and |or |of |in |on |at |by |for |to |with |from )[a-z0-9-]+ ){{0,4}}?[a-z0-9-]+(?=[,.;:)]|$| (?:in|on|at|for|with|that|which|since|and)\b)"
        ),
        # "the NASA-owned Leonardo"
        make(rf"\b(?:the|an?) {{o:{_BODY}}}-(?P<how>owned|operated|run|managed) (?:(?!and |or )[a-z0-9-]+ ){{0,2}}?{{s:{_THINGS}}}(?!-)"),
    )


_NOT = compiled(r"\b(?:not|never|would-be|future|planned|model|mock-?up|replica|subcontractor|rocket|seats?)\b")
_RUNS = ("owned", "operated", "run", "managed")


def read_builders(draft: Draft, sentence: Sentence) -> None:
    """States who made, owns or runs what a noun or an adjective tells it of."""
    if not any(chunk.is_a("Organization", "Country", NAME) for chunk in sentence.chunks):
        return
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            if mood(sentence, match.start(), match.start()) or _NOT.search(match.group()):
                continue
            groups = match.groupdict()
            quote = sentence.original(*match.span())
            hows = [("o", groups.get("how") or "built"), ("p", groups.get("too") or "built")]
            for slot, how in hows:
                body = sentence.slot(match, slot) if groups.get(slot) else None
                owner = maker_of(draft, body) if body is not None else None
                for name in "st" if owner is not None else "":
                    for chunk in sentence.slot(match, name).each if groups.get(name) else ():
                        thing = chunk.meaning("StationElement", "VisitingVehicle", "Hardware")
                        if thing is None or thing.cls == "StationSegment" or owner is None or body is None:
                            continue
                        draft.say(
                            thing,
                            "operatedBy" if how in _RUNS else "builtBy",
                            owner,
                            "maker-told",
                            quote,
                            subject_span=chunk.span,
                            object_span=body.span,
                            trigger=body.span,
                        )
