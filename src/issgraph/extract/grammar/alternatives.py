"""Words to a pattern that takes one of them."""

from __future__ import annotations

from collections.abc import Iterable


def by_letter(words: Iterable[str]) -> str:
    """One of some words, the first that fits: the engine looks at those alone that begin with the letter that stands there."""
    found: dict[str, list[str]] = {}
    for word in words:
        first = 2 if word.startswith("\\") else 1
        found.setdefault(word[:first], []).append(word[first:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in found.items())
