"""issgraph.toml to a Project: which sources make the graph, where it goes, how it is read, and which server it is put into."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from issgraph.errors import InputError

NAME = "issgraph.toml"
ENGINES = ("local", "spark")

_BUILD: dict[str, type] = {
    "sources": list, "output": str, "workers": int, "keep_going": bool, "decisions": str, "encoding": str, "max_bytes": int,
    "columns": dict, "report": str, "engine": str, "master": str,
}  # fmt: skip
_LOAD: dict[str, type] = {"to": str, "update": str, "store": str, "default_graph": str, "user": str}
_TABLES = {"build": _BUILD, "load": _LOAD}
_CALLED = {list: "a list of texts", str: "text", int: "a whole number", bool: "true or false", dict: "a table of texts"}


@dataclass(frozen=True, slots=True)
class Project:
    """What a file says, as a command is told it: paths are those of the file's folder; only what it says is there."""

    path: Path
    build: Mapping[str, Any] = field(default_factory=dict)
    load: Mapping[str, Any] = field(default_factory=dict)


def read_project(path: Path) -> Project:
    """The project of a file. Raises InputError for what is missing, misspelt or of another kind, with what there is."""
    try:
        told = tomllib.loads(path.read_text("utf-8-sig"))  # editors of Windows begin files with a mark
    except FileNotFoundError:
        raise InputError(str(path), "no such file") from None
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None
    except tomllib.TOMLDecodeError as wrong:
        raise InputError(str(path), f"no TOML: {wrong}") from None
    for table, values in told.items():
        if table not in _TABLES or not isinstance(values, dict):
            home = next((f"; {table} stands below [{each}]" for each, kinds in _TABLES.items() if table in kinds), "")
            raise InputError(str(path), f"{table!r} is no table here; there are [build] and [load]{home}")
        for name, value in values.items():
            _check(path, table, name, value)
    build = dict(told.get("build", {}))
    if not build.get("sources"):
        raise InputError(str(path), '[build] names no sources, as sources = ["captions/*.jsonl"]')
    if told.get("load") is not None and not told["load"].get("to"):
        raise InputError(str(path), '[load] names no server, as to = "http://localhost:7878/query"')
    for name in ("to", "update", "store"):
        if not (place := told.get("load", {}).get(name, "http://")).startswith(("http://", "https://")):
            raise InputError(str(path), f"[load] {name} should be an address, as http://localhost:7878/query, and is {place!r}"[:300])
    if build.get("engine", "local") not in ENGINES:
        raise InputError(str(path), f"[build] engine should be {' or '.join(ENGINES)}, and is {build['engine']!r}"[:300])
    build["sources"] = [_beside(path, source) for source in build["sources"]]
    for name in ("output", "decisions", "report"):
        if build.get(name):
            build[name] = _beside(path, build[name])
    return Project(path, build, told.get("load", {}))


def _check(path: Path, table: str, name: str, value: object) -> None:
    kinds = _TABLES[table]
    if name not in kinds:
        raise InputError(str(path), f"[{table}] has no {name!r}; it has {', '.join(kinds)}")
    right = isinstance(value, kinds[name]) and (kinds[name] is bool or not isinstance(value, bool))
    inside = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    if not right or not all(isinstance(each, str) for each in inside):
        raise InputError(str(path), f"[{table}] {name} should be {_CALLED[kinds[name]]}, and is {value!r}"[:300])
    if isinstance(value, int) and not isinstance(value, bool) and value < 1:
        raise InputError(str(path), f"[{table}] {name} should be at least 1, and is {value}")


def _beside(path: Path, name: str) -> str:
    """A name as seen from the folder of the file; addresses and standard input stay."""
    return name if name == "-" or "://" in name else str(path.parent / name)
