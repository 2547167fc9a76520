"""A parsed pattern to the characters that it can begin with, so that the engine passes over every other place of a text.

The engine of Python looks at a pattern's first part alone, and most patterns of the reader open with what takes no room: "not after a
letter", "an article, or none". Without a set of openings each place of a text costs an attempt, with it a glance.
"""

from __future__ import annotations

import re
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as ops  # type: ignore[attr-defined]
from typing import Any

Characters = list[tuple[Any, Any]]
"""The members of a class of characters, as the parser names them."""

_NO_ROOM = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_MASK, _LEAST, _MOST = 2, 3, 4
"""Where the first block of a code says what it knows beforehand, and how long a match is; its length stands before them."""


def with_openings(code: list[int], parsed: _parser.SubPattern, flags: int) -> list[int]:
    """The code of a pattern, told what a match can begin with when it does not know and that can be told."""
    if code[0] != ops.INFO or code[_MASK] or not code[_LEAST] or flags & re.IGNORECASE:
        return code
    found = openings(parsed)
    if found is None:
        return code
    block: list[int] = [_compiler.SRE_INFO_CHARSET, code[_LEAST], code[_MOST]]
    _compiler._compile_charset(_compiler._optimize_charset(found)[0], flags, block)
    return [int(ops.INFO), len(block) + 1, *map(int, block), *code[code[1] + 1 :]]


def openings(parsed: Any) -> Characters | None:
    """The characters one of which begins every match; None when that cannot be told, or a match may be empty."""
    found, empty = _sequence(parsed)
    return None if empty else found


def _sequence(parts: Any) -> tuple[Characters | None, bool]:
    """What parts that follow each other begin with, and whether they fit the empty text."""
    every: Characters = []
    for op, value in parts:
        if op in _NO_ROOM:
            continue
        found, empty = _part(op, value)
        if found is None:
            return None, False
        every += found
        if not empty:
            return every, False
    return every, True


def _part(op: Any, value: Any) -> tuple[Characters | None, bool]:
    if op is ops.LITERAL:
        return [(op, value)], False
    if op is ops.IN and value[0][0] is not ops.NEGATE:
        return list(value), False
    if op is ops.SUBPATTERN and not value[1] and not value[2]:
        return _sequence(value[3])
    if op is ops.ATOMIC_GROUP:
        return _sequence(value)
    if op in _REPEATS:
        found, empty = _sequence(value[2])
        return found, empty or not value[0]
    if op is ops.BRANCH:
        every: Characters = []
        anyone_empty = False
        for branch in value[1]:
            found, empty = _sequence(branch)
            if found is None:
                return None, False
            every += found
            anyone_empty = anyone_empty or empty
        return every, anyone_empty
    return None, False
