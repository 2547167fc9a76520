"""Dates as captions write them, to ISO: "May 1, 2025", "20 June 2021", "5/12/2016", "on the 11th", partial ones by the document's date.
The file is long by the forms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming import named_days
from issgraph.needs import folded
from issgraph.view import lower

MONTHS = {name: number for number, names in enumerate(
    ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
     "september sept sep", "october oct", "november nov", "december dec"), 1) for name in names.split()}  # fmt: skip
_MONTH = "(?P<{0}>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sep(?:t(?:ember|\\.)?|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)"
_DAY = "(?P<{0}>[0-3]?\\d)(?:st|nd|rd|th)?"
_YEAR = "(?P<{0}>(?:19[5-9]|20[0-4])\\d)"
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
}
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAY = f"(?:(?:{'|'.join(_WEEKDAYS)}),? )"
_EVENT = (
    r" (?:(?:its |the |their |his |her |a )?(?:[a-z]+ )?(?:launch|lift|docking|undocking|landing|departure|arriv|blast)"
    r"|(?:(?<=day after )|(?<=days after ))(?:leav|depart)ing\b|schedule\b"
    r"|(?!(?:that|this|the|these) (?:photo|picture|image|scene|shot|view|frame))(?:an?|the|its|their|his|her|it|he|she|they|(?-i:[A-Z])[\w-]*)\b)"
)
"""What follows "four days after" when the days are counted from something else than the date told before."""
DATE = compiled(
    r"(?<![\w/-])(?:"
    rf"(?P<iso>{_YEAR.format('y0')}-(?P<m0>[01]\d)-(?P<d0>[0-3]\d))"
    rf"|{_WEEKDAY}?{_MONTH.format('m1')}(?: |(?<=\.)|, (?=[0-3]?\d, (?:19|20)\d\d)){_DAY.format('d1')}(?:\s?(?:-|–|to|and) ?[0-3]?\d)?(?:,? {_YEAR.format('y1')}|,? ['’](?P<s1>[0-3]\d))?(?!\d)"
    rf"|[0-3]?\d(?:-|–| to )[0-3]?\d {_MONTH.format('m9')},? {_YEAR.format('y9')}"
    rf"|{_WEEKDAY}?(?:the )?{_DAY.format('d2')}(?: of)? {_MONTH.format('m2')}(?:,? (?:in |of )?{_YEAR.format('y2')}|,? ['’](?P<s2>[0-3]\d)(?!\d))?"
    rf"|{_MONTH.format('m3')},? (?:of )?{_YEAR.format('y3')}"
    rf"|(?P<d10>[0-3]?\d)\.(?P<m10>[01]?\d)\.{_YEAR.format('y10')}(?!\.?\d)"
    rf"|(?<!\d ){_YEAR.format('y11')} {_MONTH.format('m11')} {_DAY.format('d11')}(?!\d)"
    rf"|(?P<a4>\d{{1,2}})/(?P<b4>\d{{1,2}})/{_YEAR.format('y4')}"
    rf"|(?P<d17>[0-3]\d)\.(?P<m17>[01]\d)\.(?=[ ,;)]|$)"
    rf"|{_YEAR.format('y14')}(?P<mark>[/.])(?P<m14>[01]\d)(?P=mark)(?P<d14>[0-3]\d)(?![/.]?\d)"
    r"|(?P<a16>[01]?\d)/(?P<b16>[0-3]?\d)/(?P<y16>9[89]|[0-3]\d)(?![/.]?\d)"
    rf"|(?P<d15>[0-3]?\d)(?P<dash>-| ?){_MONTH.format('m15')}(?P=dash){_YEAR.format('y15')}(?!-)"
    rf"|(?P<sameday>(?:that|the) same (?:day|date|morning|afternoon|evening|night)(?!(?:,|:| –| —)? (?:on )?(?:{_MONTH.format('m12')} |[0-3]?\d {_MONTH.format('m13')}))|that (?:day|morning|afternoon|evening|night)|later (?:that|the same) day|(?:some )?(?:minutes|hours|moments|seconds) (?:later|afterwards?)|by (?:that )?evening)"
    rf"|(?P<shift>a|{'|'.join(_NUMBERS)}|\d{{1,2}}) (?P<unit>days?|weeks?|hours?|minutes?|mornings?|nights?|evenings?|sunrises?) (?P<dir>earlier(?! than\b)|previously|later(?! than\b)|ago|afterwards?|before(?!{_EVENT})|after(?!{_EVENT})|ahead of(?!{_EVENT})|prior(?! to{_EVENT}))(?:(?<=after)(?: that| which)(?=[,.;)]|$| (?:the|it|she|he|they|we|[a-z]+ed|was|were|had|came|made|tied|took|put|set|left)\b| (?-i:[A-Z])))?"
    rf"|(?:the )?(?P<rel>day|night|(?:morning|evening|afternoon)(?= after)) (?P<reldir>before|after(?!{_EVENT})|earlier)(?: (?P<twice>yesterday))?|the (?:evening|afternoon|morning) (?P<eve>before(?!{_EVENT}))|(?P<few>(?:just )?(?:only )?(?:(?:a few|a couple of|several|some|mere) )?hours (?:earlier|previously|before(?!{_EVENT})))|(?P<next>yesterday|next (?:morning|evening|afternoon|night)|following (?:evening|afternoon|night)|(?<!as of )(?<!is )(?<!are )today(?!['’]s)|next day|following (?:day|morning)|previous (?:day|evening|night|afternoon|morning)|(?<=the )prior (?:day|evening|night))"
    rf"|{_WEEKDAY}?the (?P<d5>[0-3]?\d)(?:st|nd|rd|th)(?! (?:spacewalk|eva|expedition|flight|century|mission|time|anniversary|station|crew|space|shuttle|cargo|dragon|cygnus|progress|soyuz|spacex|northrop|resupply|supply|commercial|person|people|woman|women|man|men|human|american|russian|european|japanese|astronaut|cosmonaut|visit|walk|outing|excursion|member|year|birthday|day of|visiting|docking|launch))"
    rf"|{_MONTH.format('m6')}(?= of (?:that|the same) year)"
    rf"|(?P<wd>(?-i:{'|'.join(day.capitalize() for day in _WEEKDAYS)}))(?! (?:night )?(?:football|school))"
    r"|(?:(?<=in )|(?<=by )|(?<=since )|(?<=until )|(?<=for )|(?<=late )|(?<=early )|(?<=than )|(?<=that )|(?<=this )|(?<=previous )|(?<=preceding )|(?<=last ))(?P<m8>(?-i:January|February|March|April|May|June|July|August|September|October|November|December))(?! \d)(?:(?=(?:,? and|,) [A-Z][a-z]+(?:,? and [A-Z][a-z]+)?,? (?:of )?(?P<y8>(?:199[4-9]|20[0-4]\d))\b))?"
    rf"|(?P<y7>(?:199[4-9]|20[0-4]\d))(?![\d-])"
    r")(?!\w)",
    re.I,
)


def _by_first_letter(ways: Iterable[str]) -> str:
    """Ways to begin as one pattern in which those with the same first letter stand together, so that most words cost one look."""
    rest: dict[str, list[str]] = {}
    for way in dict.fromkeys(ways):
        rest.setdefault(way[0], []).append(way[1:])
    return "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in sorted(rest.items()))


# Where a date can begin: a quick look at each word before the long one. Each way of writing dates above begins in one of these. They are
# looked for in small letters, which have no small form of "ſ" for "s" and no other "i"; so behind a number "\w" stands for such letters.
_SMALL_MONTHS = r"jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:\wl)? may june? july? aug(?:u\wt)? sep(?:t(?:ember)?)? oct(?:ober)? nov(?:ember)? dec(?:ember)?".split()
_UNIT = "(?:day|week|hour|minute|morning|night|evening|sunrise)"
_BEGINNING = compiled(
    rf"(?<![\w/-])(?:\d\d?(?:[–./-]\w|[a-zſ]| (?:to \d|of |(?:{'|'.join(name[:3] for name in _SMALL_MONTHS if name[0] != 's')}|\wep)|day|week|hour|m\wnute|morn|n\wght|even|\wunr))|(?:19[5-9]|20[0-4])\d(?!\w)|"
    + _by_first_letter(
        [
            *(rf"{name}(?!\w)" for name in (*_SMALL_MONTHS, *_WEEKDAYS)),
            "that (?:same|day|morning|afternoon|evening|night)",
            r"the (?:same|(?:day|night) (?:bef|aft|earl)|evening [ab]|afternoon [ab]|morning [ab]|\d)",
            *(f"{night} (?:bef|aft|earl)" for night in ("day", "night")),
            *("later t", "by (?:that )?evening", "yesterday", "today", "next (?:day|morning|evening|afternoon|night)"),
            *("following [ademn]", "previous [ademn]", "prior [den]"),
            *(f"{some}{moments} (?:l|aft)" for some in ("", "some ") for moments in ("minutes", "hours", "moments", "seconds")),
            *(f"{few}hours (?:ear|pre|bef)" for few in ("", "just ", "only ", "a few ", "a couple of ", "several ", "some ", "mere ")),
            *(f"{number} {_UNIT}[sſ]? [abelp]" for number in ("a", *_NUMBERS)),
            *("second[sſ] (?:l|aft)", "several hour[sſ] (?:ear|pre|bef)"),
            *(f"{number} [sſ]unri[sſ]e[sſ]? [abelp]" for number in _NUMBERS if number not in ("one", "two", "three", "five")),
            *named_days.BEGINNINGS,
        ]
    )
    + ")"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date at the precision given. `how` is full, day (no year), month (no day), year, weekday (`day` counts from Monday), ordinal, shift or same.
    `since` is true after that word, which looks back."""

    start: int
    end: int
    how: str
    year: int = 0
    month: int = 0
    day: int = 0
    days: int = 0
    since: bool = False

    def iso(self, anchor: str = "", published: str = "") -> str:
        """ISO 8601, missing parts taken from `anchor` (the date last told) or `published` (the document's); "" when unknown."""
        base = anchor or published
        if self.how == "full":
            return _iso(self.year, self.month, self.day)
        if self.how == "month":
            year = self.year or _year_near(self.month, 0, base, self.since)
            return f"{year:04}-{self.month:02}" if year else ""
        if self.how == "year":
            return f"{self.year:04}"
        if self.how == "day":
            year = _year_near(self.month, self.day, base, self.since)
            return _iso(year, self.month, self.day) if year else ""
        if len(base) < 7:
            return ""
        if self.how == "ordinal":
            return _iso(int(base[:4]), int(base[5:7]), self.day)
        if len(base) < 10:
            return ""
        try:
            here = dt.date.fromisoformat(base[:10])
            if self.how == "weekday":  # the last one that was, the day itself included
                return (here - dt.timedelta(days=(here.weekday() - self.day) % 7)).isoformat()
            return (here + dt.timedelta(days=self.days)).isoformat()
        except (ValueError, OverflowError):
            return ""


def later(day: str, than: str) -> bool:
    """True for a day (YYYY-MM-DD, or its beginning) after another, as far as both are told."""
    known = min(len(day), len(than))
    return day[:known] > than[:known]


def shifted(iso: str, days: int) -> str:
    """The day so many days after another (before it for a negative number); "" for what is no day, or lies beyond the calendar."""
    try:
        return (dt.date.fromisoformat(iso) + dt.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def apart(one: str, other: str) -> int | None:
    """How many days one day lies after another, negative before it; None where either is no day."""
    try:
        return (dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days
    except ValueError:
        return None


def real(iso: str) -> str:
    """A year, month or day as it is told if the calendar has it, without the hour; else ""."""
    match = _ISO.match(iso)
    if match is None:
        return ""
    try:
        dt.date(int(match["y"]), int(match["m"] or 1), int(match["d"] or 1))
    except ValueError:
        return ""
    return match.group()


_ISO = compiled(r"(?P<y>(?!0000)\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?!\d)")


def _iso(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _year_near(month: int, day: int, base: str, since: bool = False) -> int:
    """The year that puts month and day nearest to a base date (a caption of January 2025 that says Dec. 30 means 2024); never after it if `since`."""
    if not base:
        return 0
    year = int(base[:4])
    if len(base) < 7:
        return year
    here = int(base[5:7]) + (int(base[8:10]) / 31 if len(base) >= 10 else 0.5)
    apart = month + (day / 31 if day else 0.5) - here
    return year - 1 if apart > (0.6 if since else 7) else year + 1 if apart < -7 else year


@lru_cache(maxsize=2)
def dates(text: str) -> tuple[Date, ...]:
    """The dates of a view, in order. A bare "May" or "march" is none; month/day/year is American unless the first part is over 12."""
    return tuple(_dates(text))


def _dates(text: str) -> Iterator[Date]:
    small = lower(text)
    beginning = _BEGINNING.search(small)
    while beginning:
        place = beginning.start()
        match = DATE.match(text, place)
        if match and (date := _read(match)) is not None:
            yield from _both(text, match, replace(date, since=True) if small.endswith("since ", 0, place) else date)
        end = match.end() if match else place + 1
        if (match is None or (date and date.how in ("month", "ordinal"))) and (named := _named(text, small, place)) is not None:
            yield named
            end = named.end
        beginning = _BEGINNING.search(small, end)


def _named(text: str, small: str, place: int) -> Date | None:
    """A day told by a feast, an ordinal in words or a month in Roman figures; a month in words has its capital."""
    found = named_days.named_day(small, place)
    if found is None or (found[2] and text[place : found[0]].islower() and " day of " not in small[place : found[0]]):
        return None
    end, year, month, day = found
    if not month:
        return Date(place, end, "ordinal", day=day)
    return Date(place, end, "full" if year else "day", year, month, day) if _iso(year or 2000, month, day) else None


_DOTTED = compiled(r"\b[0-3]?\d\.[01]?\d\.(?:19|20)\d\d\b")


@lru_cache(maxsize=2)
def _dotted(text: str) -> bool:
    """True for a text that has a whole date in numbers with points."""
    return _DOTTED.search(text) is not None


_AND = compiled(r"\b([0-3]?\d)(?:st|nd|rd|th)? and $")
_RANGE = compiled(r"\d\s?(?:-|–) ?([0-3]?\d)(?!\d)")
_AND_TOO = compiled(r" and ([0-3]?\d)\b")


def _both(text: str, match: re.Match[str], date: Date) -> Iterator[Date]:
    """A date with the one that shares its month: "22 and 24 April", "April 22 and 24, 2001"."""
    if date.how in ("full", "day"):
        if match["d2"] and (other := _AND.search(text, max(0, date.start - 9), date.start)) and 1 <= int(other[1]) <= 31:
            yield Date(other.start(1), other.end(1), date.how, date.year, date.month, int(other[1]))
        elif match["d1"] and (other := _AND_TOO.search(match.group())) and 1 <= int(other[1]) <= 31:
            start, end = match.start() + other.start(1), match.start() + other.end(1)
            yield replace(date, end=match.start() + other.start())
            yield replace(date, start=start, end=end if not date.year else date.end, day=int(other[1]))
            return
    yield date


def _month(word: str) -> int:
    return MONTHS[folded(word).rstrip(".")]


def _read(match: re.Match[str]) -> Date | None:
    start, end = match.span()
    for number in "012":
        if match[f"m{number}"]:
            month_text = match[f"m{number}"].rstrip(".")
            if number != "0" and not month_text[0].isupper() and not match[f"y{number}"]:
                return None
            month = int(month_text) if number == "0" else _month(month_text)
            short = "" if number == "0" else match[f"s{number}"]
            year, day = int(match[f"y{number}"] or (f"20{short}" if short else 0)), int(match[f"d{number}"])
            if not 1 <= day <= 31 or not 1 <= month <= 12:
                return None
            until = _RANGE.search(match.group()) if number == "1" and year else None
            if until and int(until[1]) > day + 1:
                return Date(start, end, "month", year, month)  # "December 2-9, 2000" is no one day
            return Date(start, end, "full" if year else "day", year, month, day)
    if match["m10"]:  # "26.11.2021"
        iso = _iso(int(match["y10"]), int(match["m10"]), int(match["d10"]))
        return Date(start, end, "full", int(match["y10"]), int(match["m10"]), int(match["d10"])) if iso else None
    if match["m17"]:  # "26.11." beside another such day with its year
        day, month = int(match["d17"]), int(match["m17"])
        return Date(start, end - 1, "day", 0, month, day) if _dotted(match.string) and _iso(2000, month, day) else None
    if match["m14"]:  # "2021/11/26"
        iso = _iso(int(match["y14"]), int(match["m14"]), int(match["d14"]))
        return Date(start, end, "full", int(match["y14"]), int(match["m14"]), int(match["d14"])) if iso else None
    if match["y16"]:  # "11/26/21"
        year, month, day = 2000 + int(match["y16"]) - 100 * (match["y16"][0] == "9"), int(match["a16"]), int(match["b16"])
        month, day = (day, month) if month > 12 else (month, day)
        return Date(start, end, "full", year, month, day) if _iso(year, month, day) else None
    if match["m15"]:  # "26-NOV-2021"
        year, month, day = int(match["y15"]), _month(match["m15"]), int(match["d15"])
        return Date(start, end, "full", year, month, day) if _iso(year, month, day) else None
    if match["m11"]:  # "2012 January 29"
        year, month, day = int(match["y11"]), _month(match["m11"]), int(match["d11"])
        return Date(start, end, "full", year, month, day) if _iso(year, month, day) else None
    if match["m9"]:  # "2-9 December 2000" is no one day
        return Date(start, end, "month", int(match["y9"]), _month(match["m9"]))
    if match["m3"]:
        return Date(start, end, "month", int(match["y3"]), _month(match["m3"]))
    if match["m6"]:
        return Date(start, end, "month", 0, _month(match["m6"]))
    if match["m8"]:
        return Date(start, end, "month", int(match["y8"] or 0), _month(match["m8"]))
    if match["a4"]:
        a, b = int(match["a4"]), int(match["b4"])
        month, day = (b, a) if a > 12 else (a, b)
        return Date(start, end, "full", int(match["y4"]), month, day) if _iso(int(match["y4"]), month, day) else None
    if match["sameday"]:
        return Date(start, end, "same")
    if match["shift"]:
        return _shifted(match)
    if match["wd"]:
        return Date(start, end, "weekday", day=_WEEKDAYS.index(folded(match["wd"])))
    if match["rel"]:
        return Date(start, end, "shift", days=1 if folded(match["reldir"]) == "after" else -2 if match["twice"] else -1)
    if match["eve"] or match["few"]:
        return Date(start, end, "shift", days=-1 if match["eve"] else 0)
    if match["next"]:
        word = folded(match["next"])
        return Date(start, end, "shift", days=0 if word == "today" else -1 if word.startswith(("prev", "prior", "yester")) else 1)
    if match["d5"]:
        return Date(start, end, "ordinal", day=int(match["d5"])) if 1 <= int(match["d5"]) <= 31 else None
    return Date(start, end, "year", int(match["y7"]))


def _shifted(match: re.Match[str]) -> Date | None:
    word = folded(match["shift"])
    count = 1 if word == "a" else _NUMBERS.get(word) or int(word)
    unit = folded(match["unit"])
    if unit.startswith("hour") and count > 9:
        return None  # "28 hours later" is a day later, or two
    days = count * 7 if unit.startswith("week") else count if unit.startswith(("day", "morning", "night", "evening", "sunrise")) else 0
    return Date(*match.span(), "shift", days=days if folded(match["dir"]) in ("later", "after", "afterward", "afterwards") else -days)
