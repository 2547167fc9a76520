"""Regular expressions to compiled ones, and texts of TOML to what they say: worked out once a machine, kept beside the user's other caches.

To work out what the reader needs takes longer than all else that reading a few captions does. What is kept is only ever a shorter way
to the same thing: it is named for the version of Python and of its engine, and without it, or when it cannot be read, a pattern is
compiled as always.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import functools
import hashlib
import marshal
import mmap
import os
import re
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import accumulate, pairwise
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

from issgraph.openings import with_openings

Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What the engine is given: flags, code (numbers of four bytes), how many groups, the groups by name, and their names by number."""

FEW, LARGE = 20, 48 << 20
"""So few new patterns are not worth the writing, unless tables are new; in a file of so many bytes, three times what one version of
the rules needs, lie those of versions long gone: they are dropped."""
MADE = 4
"""Counts the ways in which codes were made: what another way made is not looked at."""

Buffer = bytes | memoryview | mmap.mmap
Need = frozenset[str]
"""Of such things one must stand in a text for a pattern to fit."""

Key = tuple[str, int] | tuple[str, int, str] | bytes | str
"""A pattern with its flags, or with them and the way in which its needs were worked out; the hash of a text of TOML; a name."""

_new: dict[Key, bytes] = {}


@functools.cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled form of a pattern. Raises re.error when it is none."""
    key = pattern, int(flags)
    with suppress(EOFError, TypeError, ValueError, RuntimeError, OverflowError, KeyError):  # what was kept is missing, or no code at all
        return _made(pattern, marshal.loads(_kept()[key]))
    code = _code(*key)
    _new[key] = marshal.dumps(code)
    return _made(pattern, code)


def _made(pattern: str, kept: Code) -> re.Pattern[str]:
    flags, code, *groups = kept
    made: re.Pattern[str] = _sre.compile(pattern, flags, array("I", code).tolist(), *groups)
    return made


def toml(text: str) -> dict[str, Any]:
    """What a text of TOML says, parsed once a machine. Raises tomllib.TOMLDecodeError."""
    key = hashlib.sha256(text.encode()).digest()
    with suppress(EOFError, ValueError, TypeError):
        found = marshal.loads(_kept().get(key, b""))
        if isinstance(found, dict):
            return found
    import tomllib

    told = tomllib.loads(text)
    with suppress(ValueError):  # days and times are no plain values
        _new[key] = marshal.dumps(told)
    return told


def worked_out(name: str, files: Iterable[Path], work_out: Callable[[], Any]) -> Any:
    """What is worked out of some files, in plain values: as it was for the same bytes, which are kept once a name."""
    hashed = hashlib.sha256()
    for path in files:
        hashed.update(f"{path.name} {path.stat().st_size}\n".encode())
        hashed.update(path.read_bytes())
    digest = hashed.digest()
    with suppress(EOFError, ValueError, TypeError, KeyError):
        kept = _kept()[name]
        if kept[: len(digest)] == digest:
            return marshal.loads(kept[len(digest) :])
    made = work_out()
    _new[name] = digest + marshal.dumps(made)
    return made


def needed(pattern: str, flags: int, way: str, work_out: Callable[[str, int], list[Need]]) -> list[Need]:
    """What a text must hold for a pattern to fit, as it is worked out; or was, in the same way."""
    key = pattern, int(flags), way
    with suppress(EOFError, ValueError, TypeError):
        found = marshal.loads(_kept().get(key, b""))
        if isinstance(found, list) and all(type(need) is frozenset for need in found):
            return found
    made = work_out(pattern, flags)
    _new[key] = marshal.dumps(made)
    return made


def _code(pattern: str, flags: int) -> Code:
    parsed = _parser.parse(pattern, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    told = flags | state.flags
    code = with_openings(list(map(int, _compiler._code(parsed, flags))), parsed, told)
    return told, array("I", code).tobytes(), state.groups - 1, dict(state.groupdict), tuple(names)


def cache() -> Path | None:
    """The file that keeps compiled patterns; None where $ISSGRAPH_CACHE is "off". It may name the folder, else XDG's rule does."""
    told = os.environ.get("ISSGRAPH_CACHE", "")
    if told == "off":
        return None
    home = os.environ.get("XDG_CACHE_HOME", "")
    with suppress(RuntimeError):
        folder = Path(told) if told else (Path(home) if home else Path.home() / ".cache") / "issgraph"
        return folder / f"patterns{MADE}-{sys.implementation.cache_tag}-{_sre.MAGIC}"
    return None


def packed(things: Mapping[Key, Buffer]) -> bytes:
    """Things with their keys as one run of bytes: where each lies, then all of them."""
    ends = list(accumulate(map(len, things.values()), initial=0))
    index = marshal.dumps(dict(zip(things, pairwise(ends), strict=True)))
    return b"".join((len(index).to_bytes(8, "little"), index, *things.values()))


def unpacked(content: Buffer) -> dict[Key, memoryview]:
    """The things again, none of them looked at: of a thousand, one caption needs a few hundred. Raises ValueError and its like."""
    view = memoryview(content)
    start = 8 + int.from_bytes(view[:8], "little")
    return {key: view[start + first : start + last] for key, (first, last) in marshal.loads(view[8:start]).items()}


@functools.cache
def _kept() -> dict[Key, memoryview]:
    file = cache()
    if file is not None:
        with suppress(OSError, EOFError, ValueError, TypeError, AttributeError), file.open("rb") as opened:
            return unpacked(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
    return {}


def keep() -> None:
    """Adds to the cache what was compiled anew. Whoever may not write there goes without."""
    file = cache()
    if file is None or (len(_new) < FEW and not any(isinstance(key, str) for key in _new)):
        return
    kept = _kept()
    if sum(map(len, kept.values())) > LARGE:
        kept = {}
    with suppress(OSError):
        import tempfile  # slow to wake, and seldom needed

        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as place:
            place.write(packed({**kept, **_new}))
        Path(place.name).replace(file)
