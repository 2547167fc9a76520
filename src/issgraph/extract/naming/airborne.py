"""What hangs in the air without a name of its own: a text to "a wall of dust", "an ash column", each as the phenomenon that it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from issgraph.extract.naming.chunks import Chunk
from issgraph.model import Entity
from issgraph.patterns import Pattern

_KINDS = {
    "dust": "dust storm",
    "sand": "dust storm",
    "ash": "ash plume",
    "steam": "ash plume",
    "smoke": "smoke",
    "soot": "smoke",
    "fog": "fog",
    "mist": "fog",
    "haze": "haze",
    "smog": "haze",
    "silt": "sediment plume",
    "sediment": "sediment plume",
    "mud": "sediment plume",
}
_MATTER = "|".join(_KINDS)
_SHAPE = (
    "plume|column|cloud|veil|wall|curtain|mushroom|pall|blanket|sheet|shroud|ribbon|streamer|stream|tongue|band|bank|layer|billow|puff|wisp|swirl|tail|finger|tower|pillar"
    "|mantle|carpet|river|sea|front|fan|feather|tendril|trail|jet|fountain|cap|burst|outburst|outbreak"
)
_HANGS = Pattern(
    rf"(?i)\b(?:{_SHAPE})s? of (?:(?:[a-z]+(?:-[a-z]+)?,? (?:and )?){{1,3}}?)?(?P<a>{_MATTER})\b(?! (?:detectors?|samples?|particles?|grains?|filters?|masks?|alarms?))"
    rf"|(?<![\w-])(?P<b>dust|sand|ash|smoke|steam|sediment|silt) (?:column|cloud|veil|wall|curtain|pall|shroud|ribbon|streamer|tongue|plume|tail|tower|pillar|trail|front|outbreak|fan)s?\b"
    r"|(?<![\w-])(?:(?<=^)|(?<=\. )|(?<=[;:] )|(?<=--- )|(?<=[—–] ))(?:[a-z]+ )?(?P<d>dust|sand|ash|smoke|steam)\b(?= (?:off|from|out of) (?-i:(?:the )?(?:[a-z]+ern |coast of )?[A-Z]))"
    rf"|(?<![\w-])(?P<c>dust|sand|ash|steam|sediment|silt)\b(?= (?:from [^.;,]{{2,40}} )?(?:(?:is|are) )?(?:blow|stream|drift|pour|billow|spread|sweep|swirl|trail|spill|wash|fan|curl|plum|spew)(?:s|es|ing)? (?:(?:out|far|away|down|well|high|[a-z]+ward) )*(?:off|over|across|into|from|toward|towards) (?-i:(?:the )?(?:[a-z]+ern |coast of )?[A-Z]))",
    given=[_KINDS],
)
_STANDS = Pattern(rf"(?i)(?<![\w-])(?:{_MATTER})\b", given=[_KINDS])
"""What hangs anywhere, as a word: a look that most texts with "thousand" or "Washington" do not pass."""


def airborne(text: str, known: Callable[[str], tuple[Entity, ...]]) -> Iterator[Chunk]:
    """Shapes of dust, ash, smoke, fog and silt: the phenomenon of the tables that each matter makes, at the words that tell it."""
    for match in _HANGS.finditer(text) if _STANDS.search(text) else ():
        kind = _KINDS.get((match["a"] or match["b"] or match["c"] or match["d"]).lower())
        if kind and (entities := known(kind)):
            yield Chunk(match.start(), match.end(), entities[:1])
