"""A list in lines of its own of what a picture shows: "What to look for:" and a name at the head of each line."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.patterns import Pattern

_BULLET = compiled(r"(?:\A|\n)[ \t]*(?:[-–—•*·]|\(?[0-9a-h][.)])[ \t]+\Z")
_HEADED = Pattern(
    r"\b(?:to (?:look (?:for|out for|at)|see|spot|find)|look (?:for|out for)|(?:you|we|one) (?:can|will|may|should) (?:\w+ )?(?:see|spot|find|tick|make|recogni[sz]e|pick|identify)|visible|in (?:the )?(?:view|picture|frame|photo|image|foreground|background)|in (?:this|the) (?:[a-z]+ )?(?:photo|picture|image|view|frame|shot)|pictured|shown|seen|features? (?:are|include|marked|labell?ed)|what is where|who is who|identified|recognizable)\b"
)
_NO_SIGHT = Pattern(
    r"\bnot\b|n't\b|\bnever\b|\bout of\b|\boutside\b|\bbeyond\b|\bno longer\b|\bhidden\b|\bunseen\b|\blater\b|\bnext\b|\bsoon\b|\btomorrow\b"
)
_HEAD = Pattern(r"(?:the |an? |[\ue000-\uf8ff]'s |[\ue000-\uf8ff] (?=[a-z])|[a-z-]+ ){0,3}(?P<x>[\ue000-\uf8ff])(?!')")
_SIGHTS = ("Person", "VisitingVehicle", "StationElement", "Hardware", "SpaceObject", "Phenomenon", "EarthFeature")


_BEFORE = 12
"""Where a mark stands before a line: so many letters before, at most."""


def read_bulleted(draft: Draft) -> None:
    """States what heads the lines of a list whose heading tells that they are to be seen."""
    heading: Sentence | None = None
    lines = "\n" in draft.text
    for sentence in draft.sentences:
        start = sentence.span.start
        if not ((lines or start <= _BEFORE) and _BULLET.search(draft.text, max(0, start - _BEFORE), start)):
            heading = sentence
        elif heading is not None and _HEADED.search(heading.codes) and not _NO_SIGHT.search(heading.codes):
            head = _HEAD.match(sentence.codes)
            for each in sentence.at[head.start("x")].each if head else ():
                sight = each.meaning(*_SIGHTS)
                if sight is not None:
                    say_seen(draft, sentence, each, sight, "listed-in-scene")
