"""A question to the dates and numbers it names: "May 1st, 2025", "Christmas 2021", "70 percent"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from issgraph.ask.named import Named

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth"
).split()
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NTH = {
    f"{word}": number
    for number, word in enumerate((*_ONES, "twentieth", *(f"twenty-{each}" for each in _ONES[:9]), "thirtieth", "thirty-first"), 1)
}
_ORDINAL = "|".join(sorted((word.replace("-", "[- ]") for word in _NTH), key=len, reverse=True))
_DATES = tuple(
    re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.I)
    for pattern in (
        r"(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"(?P<nth>{_ORDINAL})(?: of)? {_MONTH},? {_YEAR}",
        rf"{_MONTH} (?:the )?(?P<nth>{_ORDINAL}),? {_YEAR}",
        rf"{_YEAR} {_MONTH} {_DAY}",
        rf"{_DAY}\.(?P<number>\d\d?)\.{_YEAR}",
        r"(?P<first>\d\d?)/(?P<second>\d\d?)/" + _YEAR,
        rf"(?P<feast>christmas(?: day| eve)?|new year['’]s (?:day|eve)),?(?: of| in)? {_YEAR}",
        rf"{_MONTH}(?: of)?,? {_YEAR}",
        _YEAR,
    )
)
_FEASTS = {
    "christmas": "-12-25",
    "christmas day": "-12-25",
    "christmas eve": "-12-24",
    "new year's day": "-01-01",
    "new year's eve": "-12-31",
}
_NUMBER = re.compile(r"(?<![\w.-])(?P<number>0?\.\d+|[01]|\d{1,3}(?: ?%| percent))(?![\w.])")


def dates(text: str) -> list[Named]:
    """Days, months and years, the most exact first; a date that is read one way here and another way there is none."""
    found: list[Named] = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            if any(match.start() < each.end and each.start < match.end() for each in found):
                continue
            if value := _date(match):
                found.append(Named(match.start(), match.end(), value, frozenset({"date", "period"})))
    return found


def _date(match: re.Match[str]) -> str:
    told = match.groupdict()
    if told.get("iso"):
        value = str(told["iso"])
    else:
        value = str(told["year"])
        if feast := told.get("feast"):
            value += _FEASTS[feast.lower().replace("’", "'")]
        if first := told.get("first"):
            a, b = int(first), int(told["second"])
            if a != b and a <= 12 and b <= 12:
                return ""  # which is the month?
            value += f"-{min(a, b) if max(a, b) > 12 else a:02d}-{max(a, b):02d}"
        if number := told.get("number"):
            value += f"-{int(number):02d}"
        if month := told.get("month"):
            value += f"-{1 + next(n for n, name in enumerate(_MONTHS) if name.startswith(month.lower()[:3])):02d}"
        if nth := told.get("nth"):
            value += f"-{_NTH[nth.lower().replace(' ', '-')]:02d}"
        if day := told.get("day"):
            value += f"-{int(day):02d}"
    try:
        datetime.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return ""
    return value


def numbers(text: str) -> Iterator[Named]:
    """Shares and small numbers: ".7", "70 %" and "70 percent" are 0.7."""
    for match in _NUMBER.finditer(text):
        digits = match["number"].rstrip("% ").removesuffix("percent").strip()
        value = str(float(digits) / 100) if match["number"][-1] in "%t" else digits
        yield Named(match.start(), match.end(), value if not value.startswith(".") else f"0{value}", frozenset({"number"}))
