"""Files, folders, archives and standard input to Documents, whatever their form; what cannot be read comes as an error with its place."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from glob import glob, has_magic
from importlib import import_module
from itertools import takewhile
from pathlib import Path, PurePath

from issgraph.compiled import compiled
from issgraph.errors import InputError
from issgraph.sources.raw import MAX_BYTES, Found, Options, Raw, columns_of

__all__ = ["ENDINGS", "MAX_BYTES", "Found", "Options", "Raw", "columns_of", "documents", "files_in", "read_raw", "standard_input", "wanted"]

Source = Callable[[Raw, Options], Iterator[Found]]

_SOURCES = {
    "records": (".json", ".jsonl", ".ndjson"),
    "text": (".txt", ".md", ".markdown"),
    "columns": (".csv", ".tsv"),
    "webpage": (".html", ".htm", ".xhtml"),
    "feed": (".rss", ".atom", ".xml"),
    "archive": (".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz"),
}
"""Modules of this package, each with a function `read`, and the endings of what they read."""

_BY_ENDING = {ending: name for name, endings in _SOURCES.items() for ending in endings}
ENDINGS = tuple(_BY_ENDING)
_ABOUT = frozenset({"readme", "license", "licence", "contributing", "changelog", "copying", "notice"})
"""Names of files that tell about a folder; no feature in it is called so."""

_ADDRESS = compiled(r"[A-Za-z][A-Za-z0-9+.-]*://")

_LEADS_OUT = "a link that leads out of the folder; name what it leads to as an input of its own"

_BEGINNINGS = ((b"{", ".jsonl"), (b"[", ".json"), (b"<?xml", ".xml"), (b"<rss", ".rss"), (b"<feed", ".atom"), (b"<", ".html"))
"""How bytes without a name begin, and what they are then; anything else is one text."""


def documents(inputs: Iterable[str | Path], max_bytes: int = MAX_BYTES, options: Options | None = None) -> Iterator[Found]:
    """The documents of files, folders, patterns ("exp*/*.txt"), archives, addresses (https://...), and - for standard input: in the order
    of the inputs and then of file names. `options` say more than `max_bytes` does.

    What cannot be read comes as its InputError, in its place, so that the caller may stop or go on.
    """
    options = options or Options(max_bytes)
    for name in inputs:
        for raw in places(name, options):
            yield from [raw] if isinstance(raw, InputError) else read_raw(raw, options)


def read_raw(raw: Raw, options: Options) -> Iterator[Found]:
    """The documents in some bytes, by the ending of their name."""
    name = _BY_ENDING.get(raw.suffix)
    if name is None:
        ending = f"the ending {raw.suffix!r} is not known" if raw.suffix else "its name has no ending"
        yield raw.error(f"{ending}; expected {', '.join(ENDINGS)}")
        return
    source: Source = import_module(f"issgraph.sources.{name}").read
    try:
        yield from source(raw, options)
    except InputError as wrong:
        yield wrong
    except OSError as wrong:
        yield raw.error(f"cannot be read: {wrong.strerror or type(wrong).__name__}")


def standard_input(max_bytes: int = MAX_BYTES) -> str:
    """The text on standard input. Raises InputError as for a file."""
    options = Options(max_bytes)
    raw = _standard_input(options)
    return options.decoded(raw, options.whole(raw))


def _standard_input(options: Options) -> Raw:
    beginning = sys.stdin.buffer.peek(64) if hasattr(sys.stdin.buffer, "peek") else b""
    return Raw("standard input", f"standard-input{_kind(beginning, options)}", lambda: nullcontext(sys.stdin.buffer))


def _kind(beginning: bytes, options: Options) -> str:
    """The ending of what begins so."""
    start = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    first, more, _ = start.partition(b"\n")
    ending = next((ending for words, ending in _BEGINNINGS if start.lower().startswith(words)), ".txt")
    if ending == ".jsonl" and more:
        import json

        try:
            json.loads(first)
        except ValueError:  # one record over several lines
            return ".json"
    if ending == ".txt" and any(each in first for each in b",;\t|"):
        from issgraph.sources.columns import is_head

        return ".csv" if is_head(first.decode("utf-8", "replace"), options) else ".txt"
    return ending


def places(name: str | Path, options: Options) -> Iterator[Raw | InputError]:
    """What an input stands for: a file itself, the files of a folder that are not hidden, those that a pattern names, an address."""
    path = Path(name)
    if str(name) == "-":
        yield _standard_input(options)
    elif isinstance(name, str) and _ADDRESS.match(name):
        from issgraph.sources.online import asked

        yield asked(name, options)
    elif path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield _file(path)
    elif has_magic(str(name)):
        found = sorted(glob(str(name), recursive=True))  # noqa: PTH207 - a pattern may be absolute
        if not found:
            yield InputError(str(name), "no file has such a name")
        root = Path(*takewhile(lambda part: not has_magic(part), path.parts)).resolve()
        for each in map(Path, found):
            if each.is_symlink() and not each.resolve().is_relative_to(root):
                yield InputError(str(each), _LEADS_OUT)
            else:
                yield from _folder(each) if each.is_dir() else [_file(each)]
    else:
        yield InputError(str(name), "no such file or folder")


def _file(path: Path) -> Raw:
    if path.with_name(f"{path.name}.response").exists():
        from issgraph.sources.online import from_file

        return from_file(path)
    return Raw(str(path), path.name, lambda: path.open("rb"), path.stat().st_size if path.is_file() else None)


def wanted(path: PurePath) -> bool:
    """Whether a file in a folder is read: by its ending, unless it tells about the folder, or is hidden."""
    return path.suffix.lower() in ENDINGS and path.stem.lower() not in _ABOUT and not any(part.startswith(".") for part in path.parts)


def files_in(folder: Path) -> list[Path]:
    """The files of a folder that are read, sorted: all but those of graphs that lie in it, as where a build is told to read "."."""
    graphs = {path.parent for path in folder.rglob("manifest.json") if any((path.parent / name).exists() for name in ("graph.nq", "parts"))}
    there = (path for path in folder.rglob("*") if wanted(path.relative_to(folder)) and graphs.isdisjoint(path.parents))
    return sorted(path for path in there if path.is_file())


def _folder(folder: Path) -> Iterator[Raw | InputError]:
    shown = files_in(folder)
    if not shown:
        yield InputError(str(folder), f"no features in this folder; expected files ending in {', '.join(ENDINGS)}")
    root = folder.resolve()
    for path in shown:
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            yield InputError(str(path), _LEADS_OUT)
        else:
            yield _file(path)
