"""Distances as captions write them: "260 miles (418 kilometers)", "414 km", "two hundred and fifty miles"; what each unit says is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.needs import folded

KM_PER_MILE = 1.609344
"""The international mile (1959) in kilometres; station altitudes in captions are statute miles."""
KM_PER_NAUTICAL_MILE = 1.852

_NUMBER = r"(?P<{0}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_MILES = r"(?:statute[- ])?(?:miles?|mi\b\.?)"
_NAUTICAL = r"(?:nautical[- ]miles?|nm\b|n\.?mi\.?)"
_KM = r"(?:kilomet(?:er|re)s?|kms?\b\.?)"
_SMALL = r"(?:feet|foot|ft\b|met(?:er|re)s?|m\b|inch(?:es)?|yards?|centimet(?:er|re)s?|millimet(?:er|re)s?|-?mm\b)"
_TENS = {word: 10 * n for n, word in enumerate("ten twenty thirty forty fifty sixty seventy eighty ninety".split(), 1)}
_ONES = {word: n for n, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_SPELT = rf"(?P<hundreds>{'|'.join(_ONES)}) hundred(?:(?: and)? (?P<tens>{'|'.join(_TENS)})(?:[ -](?P<ones>{'|'.join(_ONES)}))?)?"
"""Hundreds in words, as heights are spelt: "two hundred and fifty", "four hundred"."""
_UNIT = rf"(?:(?P<{{0}}mi>{_MILES})|(?P<{{0}}nm>{_NAUTICAL})|(?P<{{0}}km>{_KM})|(?P<{{0}}small>{_SMALL}))"
_MEASURE = (
    rf"[ -]?{_UNIT.format('a')}"
    rf"(?:(?:\s?\(|, or |\s?/\s?| or )(?:about |some |roughly |approximately )?{_NUMBER.format('b')}[ -]?{_UNIT.format('b')}\)?)?"
)
_LENGTH = compiled(rf"(?<![\w.,])(?:{_NUMBER.format('a')}|{_SPELT}){_MEASURE}", re.I)
_IN_DIGITS = compiled(rf"(?<![\w.,]){_NUMBER.format('a')}(?i:{_MEASURE})")
"""The lengths of a text without a "hundred": the engine passes over what begins in no digit."""


@dataclass(frozen=True, slots=True)
class Length:
    """A distance: `km` and `miles` as printed (None when the text gives no such unit)."""

    start: int
    end: int
    km: float | None = None
    miles: float | None = None

    @property
    def in_km(self) -> float | None:
        """Kilometres: as printed, else statute miles x 1.609344 rounded to a whole number."""
        if self.km is not None:
            return self.km
        return float(round(self.miles * KM_PER_MILE)) if self.miles is not None else None


def lengths(text: str) -> list[Length]:
    """The distances of a view, in order; feet, metres and inches are recognised so that they are taken for nothing else."""
    found = []
    for match in (_LENGTH if "hundred" in text.lower() else _IN_DIGITS).finditer(text):
        km = miles = None
        for side in "ab":
            number = match.group(side)
            if number is None and (side == "b" or match["hundreds"] is None):
                continue
            value = float(number.replace(",", "")) if number is not None else _spelt(match)
            if match.group(f"{side}km"):
                km = value
            elif match.group(f"{side}mi"):
                miles = value
            elif match.group(f"{side}nm") and km is None:
                km = float(round(value * KM_PER_NAUTICAL_MILE))
        found.append(Length(match.start(), match.end(), km, miles))
    return found


def _spelt(match: re.Match[str]) -> float:
    """The number that is told in words."""
    hundreds, tens, ones = (match[name] for name in ("hundreds", "tens", "ones"))
    return float(100 * _ONES[folded(hundreds)] + (_TENS[folded(tens)] if tens else 0) + (_ONES[folded(ones)] if ones else 0))
