"""Storms by the name they were given, without a word of what they are: in comes a text with the chunks found so far, out come theirs."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk
from issgraph.model import Entity
from issgraph.patterns import Pattern

_STORM_TOLD = Pattern(
    r"(?i)\b(?:(?P<h>hurricane)|(?P<t>typhoon)|(?P<c>cyclone)|category[- ](?:[1-5]|one|two|three|four|five)\b|tropical storm|eye ?wall|eye of the storm|storm's eye|its eye\b|the eye is\b|eye is [a-z]+ miles|(?:the|its) (?:[a-z]+ )?wall of the eye|landfall|(?:came|come|comes) ashore|winds of \d|mile-an-hour winds|storm surge)"
)
_NAMED = {
    "Hurricane": "Katrina Rita Charley Emily Wilma Lorenzo Humberto Hilary Lidia Erin Gabrielle Ian Zeta Lane Olaf Ivan Isabel Jeanne Frances Dennis Dean Felix Gustav Ike Igor Irene Sandy Joaquin Patricia Harvey Irma Ophelia Florence Dorian Laura Delta Eta Iota Ida Fiona Idalia Otis Beryl Helene Milton Melissa Catarina",
    "Typhoon": "Haiyan Maysak Soudelor Noru Trami Hagibis Mangkhut Jebi Hinnamnor Goni Surigae Yagi Ragasa Bopha Meranti Nanmadol Lekima Krosa Saola Bolaven Kalmaegi Enteng",
    "Cyclone": "Idai Freddy Yasa Mocha Amphan Fani Gonu Nargis Winston Pam Chido Batsirai",
}
"""Names of great storms (general knowledge), by what such a storm is called where each blew."""
_STORMS = "|".join(name for names in _NAMED.values() for name in names.split())
_KIND_OF = {name: kind for kind, names in _NAMED.items() if kind != "Hurricane" for name in names.split()}
"""Storms of other oceans than the Atlantic and the eastern Pacific."""
_OF_STORMS = Pattern(
    rf"(?<![A-Za-z'] )(?<![\w-])(?:{_STORMS})\b(?! (?:is|was|has|had) (?:waiting|(?:an?|the) (?!(?:[\w-]+ ){{0,3}}(?:[Ss]torm|[Hh]urricane|[Tt]yphoon|[Cc]yclone|depression|[Cc]ategory|eye|spiral|swirl|pinwheel|whirl|whorl|vortex|monster)\b)))(?= (?:is|was|has|had|made|left|came|[a-z]+s)\b|'s\b|, (?:then|now|still|by then|at the time|a category|an? (?:hurricane|typhoon|cyclone|storm)|with|half|once|as|in|still|the (?:storm|hurricane|typhoon)|whose|[a-z]+ing)\b)(?!'s (?:photo|picture|camera|view|crew|lens))"
)
"""A storm that goes by its bare name, in a text that tells of a storm."""
_STORM_LED = Pattern(
    r"(?:\b(?:[Ee]ye to eye with|[Ff]ace to face with|(?:[Ee]ye|[Hh]eart|spiral|arms?|bands|cent(?:er|re)|core|clouds?|top|tops|edge|swirl|wall|pinwheel|disk|bulk|vastness|power|fury|anger) of"
    r"|(?:[Vv]iew|[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Pp]ortrait|[Ss]hot|[Ll]ook|[Gg]limpse)s? (?:of|into|at|down into|down on)|(?:called|named|dubbed|christened)(?: it| her| him)?|by the name of|[Oo]ver|[Aa]bove|[Pp]ast|[Ii]nto|[Ii]nside|[Aa]round|photographed|filmed|shot|caught|captured|watched|saw|[Mm]eet|met) )"
    rf"(?P<s>{_STORMS})\b(?! [A-Z]|[-–\w]|'s? (?:photo|picture|camera|view|crew|lens|[A-Z])|,? (?:who|is (?:waiting|an? (?!hurricane|typhoon|cyclone|storm))|from (?!the|orbit|space|above|afar)|of [A-Z]|called|waits|works|lives|says|said|took|photographed|shot|snapped)\b)"
)
"""A storm that goes by its bare name behind words that point at one: "the eye of Milton"."""
_ALSO_OTHERS = frozenset(
    "Florence Delta Lane Ian Ivan Dennis Laura Dean Sandy Emily Frances Irene Charley Patricia Winston Isabel Pam Felix Erin Hilary Gabrielle Lorenzo Melissa Olaf Igor Ike Jeanne Harvey Rita Wilma Katrina Freddy".split()
)
"""Storms whose names are people's or places' as well."""
_THE_STORM = compiled(
    r"(?i)\b(?:the|this|that|second|third|strongest|eye of an?) (?:[a-z-]+ ){0,2}(?:hurricane|typhoon|cyclone|storm)\b(?! (?:season|center))"
)


def bare_storms(text: str, found: list[Chunk]) -> list[Chunk]:
    """Storms by the bare name ("Katrina fills the window") where the text tells of one and has it for nobody's."""
    told = _STORM_TOLD.search(text)
    if told is None:
        return []
    kind = next((g for g in _STORM_TOLD.finditer(text) if g.lastgroup), None)
    word = {"h": "Hurricane", "t": "Typhoon", "c": "Cyclone"}[kind.lastgroup] if kind is not None and kind.lastgroup else ""
    taken = [(c.start, c.end) for c in found]
    named = [m.span() for m in _OF_STORMS.finditer(text) if _storm_beside(text, m.start(), m.end())]
    named += [m.span("s") for m in _STORM_LED.finditer(text) if m["s"] not in _ALSO_OTHERS or _storm_beside(text, *m.span("s"), 1)]
    return [
        Chunk(start, end, (Entity(f"{of.lower()}-{name.lower()}", "Phenomenon", f"{of} {name}", known=False),))
        for start, end in dict.fromkeys(named)
        if not any(first < end and start < last for first, last in taken)
        for name in [text[start:end]]
        for of in [_KIND_OF.get(name, word or "Hurricane")]
    ]


_SENTENCE_END = compiled(r"[.!?](?:[\"')])? (?=[A-Z])")


def _storm_beside(text: str, start: int, end: int, after: int = 0) -> bool:
    """True where the sentence around a place tells of a storm, or the one behind it of "the storm"."""
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, 0, start + after)), default=0)
    stop = _SENTENCE_END.search(text, end)
    if _STORM_TOLD.search(text, begin, stop.start() if stop else len(text)) is not None:
        return True
    if stop is None or not after:
        return False
    then = _SENTENCE_END.search(text, stop.end())
    return _THE_STORM.search(text, stop.end(), then.start() if then else len(text)) is not None
