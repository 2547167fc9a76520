"""Lists of names, numbers and words to shorter ones that pack well, for a page to read back (model.js)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from operator import eq
from typing import Any

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LETTERS = [chr(code) for code in range(33, 127) if chr(code) not in '"\\<>&']


def differences(numbers: Sequence[int]) -> list[int]:
    """Numbers as what each adds to the one before."""
    return [number - before for number, before in zip(numbers, (0, *numbers), strict=False)]


Portions = tuple[list[int], list[int]]


def portions(lists: Sequence[Sequence[int]]) -> Portions:
    """Lists of numbers as their lengths and all the numbers as differences, which pack well."""
    return [len(each) for each in lists], differences([number for each in lists for number in each])


def digits(numbers: Sequence[int]) -> list[str]:
    """Numbers from 0 up as their digits to the base of 64: a text of all last digits, one of all second last, as many as there are."""
    found = ["".join([_DIGITS[number & 63] for number in numbers])]
    while any(numbers := [number >> 6 for number in numbers]):
        found.append("".join([_DIGITS[number & 63] for number in numbers]))
    return found


def beginnings(words: Sequence[str]) -> tuple[list[int], list[str]]:
    """Words that follow one another as in a dictionary: how much of each is as in the one before, as a page counts, and the rest of it."""
    same = [word[: sum(takewhile(bool, map(eq, word, before)))] for word, before in zip(words, ("", *words), strict=False)]
    lengths = [len(each) if each.isascii() else len(each.encode("utf-16-le", "surrogatepass")) // 2 for each in same]
    return lengths, [word[len(each) :] for word, each in zip(words, same, strict=True)]


def lettered(values: Sequence[str | list[str]]) -> dict[str, Any]:
    """Words of which some come again and again: a letter for each of the commonest, a blank for any other, and those others in order."""
    counted = Counter(value for value in values if isinstance(value, str))
    often = sorted((value for value, count in counted.items() if count > 1), key=lambda value: (-counted[value], value))
    letters = dict(zip(often, _LETTERS, strict=False))
    which = [" " if isinstance(value, list) else letters.get(value, " ") for value in values]
    rest = [value for value, letter in zip(values, which, strict=True) if letter == " "]
    return {"often": {letter: value for value, letter in letters.items()}, "letters": "".join(which), "rest": rest}


def as_data(payload: dict[str, Any]) -> str:
    """JSON that no label can break out of: pure ASCII, so without U+2028 or turned letters, and without < > &."""
    text = json.dumps(payload, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
