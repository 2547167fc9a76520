"""Days that are told without a number in the usual place, to their year, month and day: "Christmas Eve 2013", "the fourteenth of July 2009",
"July the fourteenth", "the second day of 2009", "29.IV.2004". A year that is not told is 0, and so is the month of "the first of that month"."""

from __future__ import annotations

import re
from calendar import monthrange

from issgraph.compiled import compiled

_ONES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_ORDINALS = {word: number for number, word in enumerate(_ONES, 1)} | {"thirtieth": 30}
_ORDINALS |= {
    f"{tens}-{word}": base + number for tens, base in (("twenty", 20), ("thirty", 30)) for number, word in enumerate(_ONES[:9], 1)
}
_MONTHS = {name: number for number, name in enumerate(
    "january february march april may june july august september october november december".split(), 1)}  # fmt: skip
_ROMAN = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
_FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "st valentine's day": (2, 14),
    "st. valentine's day": (2, 14),
    "saint valentine's day": (2, 14),
    "russia day": (6, 12),
    "canada day": (7, 1),
    "fourth of july": (7, 4),
    "april fools' day": (4, 1),
    "new year's": (1, 1),
    "cosmonautics day": (4, 12),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "groundhog day": (2, 2),
    "st. patrick's day": (3, 17),
    "veterans day": (11, 11),
}
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_MONTH = "|".join(_MONTHS)
_FEAST = "|".join(re.escape(name) for name in sorted(_FEASTS, key=len, reverse=True))
_YEAR = r"(?:19[5-9]|20[0-4])\d"
_NTH = sorted({name[:3] for name in _ORDINALS})
BEGINNINGS = (
    *(f"{nth}[a-z-]+(?: day)? of " for nth in _NTH),
    *("last d", "final d", f"the (?:(?:{'|'.join(_NTH)})[a-z-]+(?: day)? of |(?:last|final) d)"),
    *(name.partition("'")[0].replace(".", r"\.") for name in _FEASTS),
)
"""How such a day begins, but for those that begin in a month or a number."""
_DAY = compiled(
    rf"(?:(?:the )?(?P<o1>{_ORDINAL})(?: day)? of (?P<m1>{_MONTH})(?:,? (?P<y1>{_YEAR}))?"
    rf"|(?:the )?(?P<o5>first|last|final) day of (?P<m5>{_MONTH})(?:,? (?P<y6>{_YEAR}))?"
    rf"|(?P<m2>{_MONTH}) (?:(?:the )?(?P<o2>{_ORDINAL}),? (?P<y2>{_YEAR})|the (?P<o4>{_ORDINAL})(?=[,.;:)]|$))"
    rf"|(?:the )?(?P<o6>{_ORDINAL}) of (?:that|the same|the|this) month"
    rf"|(?:the )?(?P<o3>{_ORDINAL}|last|final) day of (?P<y3>{_YEAR})"
    rf"|(?P<f>{_FEAST})(?: (?:morning|evening|night|afternoon))?,? (?:of |in )?(?P<y4>{_YEAR})"
    rf"|(?:(?<=on )|(?<=since ))(?P<f2>{_FEAST})(?=[,.;:)]|$| (?:and|aboard|from|with|when|at|in|it|its|the|was|as|by|morning|afternoon|evening|night)\b)"
    rf"|(?P<f3>{_FEAST})(?= saw\b)"
    rf"|(?P<d>[0-3]?\d)(?P<s>[./-])(?P<m3>[ivx]+)(?P=s)(?P<y5>{_YEAR}))(?![\w'’])"
)


def named_day(small: str, start: int) -> tuple[int, int, int, int] | None:
    """Where a day told so at a place of a text in small letters ends, and its year (0: not told), month (0: the one told before) and day."""
    match = _DAY.match(small.replace("’", "'") if "’" in small else small, start)
    if match is None:
        return None
    if match["m1"]:
        return match.end(), int(match["y1"] or 0), _MONTHS[match["m1"]], _ORDINALS[match["o1"]]
    if match["m5"]:
        year, month = int(match["y6"] or 0), _MONTHS[match["m5"]]
        return match.end(), year, month, 1 if match["o5"] == "first" else monthrange(year or 2001, month)[1]
    if match["m2"]:
        return match.end(), int(match["y2"] or 0), _MONTHS[match["m2"]], _ORDINALS[match["o2"] or match["o4"]]
    if match["o6"]:
        return match.end(), 0, 0, _ORDINALS[match["o6"]]
    if match["o3"]:
        day = _ORDINALS.get(match["o3"], 0)
        return (match.end(), int(match["y3"]), 1, day) if day else (match.end(), int(match["y3"]), 12, 31)
    if match["d"]:
        month = _ROMAN.get(match["m3"], 0)
        return (match.end(), int(match["y5"]), month, int(match["d"])) if month else None
    return match.end(), int(match["y4"] or 0), *_FEASTS[match["f"] or match["f2"] or match["f3"]]
