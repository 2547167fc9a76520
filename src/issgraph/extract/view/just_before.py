"""The last words before a name, asked at little cost."""

from __future__ import annotations

import re

from issgraph.patterns import Codes, Pattern


def just_before(pattern: Pattern, lead: Codes, reach: int) -> re.Match[str] | None:
    """What fits in the last letters of the words before a name, which are cut out only where something can."""
    return None if lead.lacks & pattern.mask else pattern.search(lead.part(-reach))
