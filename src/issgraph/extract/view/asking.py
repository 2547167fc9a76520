"""What readers ask of many names in a row, at little cost."""

from __future__ import annotations

import re
from functools import cache

from issgraph.extract.naming.chunks import Chunk
from issgraph.patterns import Codes, Pattern
from issgraph.vocab import ANCESTORS


def classes_of(chunk: Chunk) -> frozenset[str]:
    """The classes of which `Chunk.is_a` says that some meaning is."""
    entities = chunk.members[0].entities if chunk.members else chunk.entities
    if len(entities) == 1:
        return _kin(entities[0].cls)
    if not entities:
        return _NONE
    return frozenset().union(*[_kin(entity.cls) for entity in entities])


_NONE: frozenset[str] = frozenset()


@cache
def _kin(cls: str) -> frozenset[str]:
    return frozenset((cls, *ANCESTORS.get(cls, ())))


def just_before(pattern: Pattern, lead: Codes, reach: int) -> re.Match[str] | None:
    """What fits in the last letters of the words before a name, which are cut out only where something can."""
    return None if lead.lacks & pattern.mask else pattern.search(lead.part(-reach))
