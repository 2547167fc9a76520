"""A graph on disk: graph.nq or parts of it, manifest.json and a store made from them, changed as a whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from issgraph.errors import GraphError
from issgraph.store import EmbeddedStore, Files

try:
    import fcntl
except ImportError:  # Windows: there, drafts of builds that were killed stay
    fcntl = None  # type: ignore[assignment]

QUADS = "graph.nq"
MANIFEST = "manifest.json"
NEXT = "manifest.next.json"
STORE = "store"
PARTS = "parts"
UNREAD = "unread.json"
"""What the build did not understand, beside the graph: the commonest of it, with the hash of the graph that it belongs to."""
WIKIDATA = "wikidata.nq"
"""What `issgraph enrich` fetched, beside the graph and in named graphs of its own; a build leaves it as it is."""
IN_MEMORY = 24_000_000
"""Bytes of graph.nq up to which it is read into memory when opened: docs/decisions/0003-storage.md has the figures."""

_AT_ONCE = 16
"""Files that are settled on the disk at once."""

Manifest = dict[str, Any]


def hash_of(path: Path) -> str:
    """SHA-256 of a file, in lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """What the graph in a folder consists of. Raises GraphError when there is none."""
    if not folder.exists():
        raise GraphError(f"{folder}: there is no such folder; 'issgraph build --output {folder}' makes a graph")
    path = _current(folder)
    try:
        manifest: Manifest = json.loads(path.read_text("utf-8"))
        manifest["graph"]["sha256"]
    except FileNotFoundError:
        raise GraphError(f"{folder}: there is no graph in it; 'issgraph build --output {folder}' makes one") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(f"{path}: damaged ({type(error).__name__}); build the graph again") from error
    return manifest


def as_text(manifest: Manifest) -> str:
    """The manifest as its file has it."""
    return json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def open_store(folder: Path, in_memory: int | None = None) -> EmbeddedStore:
    """The graph of a folder, ready for questions: in memory up to so many bytes of graph.nq, else from the store beside it."""
    manifest = read_manifest(folder)
    files = files_of(folder, manifest)
    beside = [folder / WIKIDATA] if (folder / WIKIDATA).is_file() else []
    files += beside
    here = Files.now(files)
    store = _opened(folder, manifest, files, beside, IN_MEMORY if in_memory is None else in_memory)
    store.files = here
    return store


def _opened(folder: Path, manifest: Manifest, files: list[Path], beside: list[Path], in_memory: int) -> EmbeddedStore:
    if manifest["graph"]["bytes"] <= in_memory:
        return EmbeddedStore.load(*files)
    made = _store_of(folder, manifest["graph"]["sha256"], *map(hash_of, beside))
    try:
        _make_store(files, made)
    except OSError:  # the folder cannot be written: slower, but an answer
        return EmbeddedStore.load(*files)
    return EmbeddedStore.open(made)


def write_unread(place: Path, told: dict[str, Any]) -> None:
    """What was not understood of the documents of a graph, put into the draft of the graph."""
    (place / UNREAD).write_text(unread_as_text(told), "utf-8")


def unread_as_text(told: dict[str, Any]) -> str:
    """The same as its file has it."""
    return json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":")) + "\n"


def read_unread(folder: Path) -> dict[str, Any] | None:
    """What was not understood of the documents of the graph in a folder; None when no build has noted it of just this graph."""
    try:
        told: dict[str, Any] = json.loads((folder / UNREAD).read_text("utf-8"))
        return told if told["graph"] == read_manifest(folder)["graph"]["sha256"] else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def files_of(folder: Path, manifest: Manifest) -> list[Path]:
    """The files that hold the quads: graph.nq, or compressed parts. Raises GraphError where one is missing or another."""
    graph = manifest["graph"]
    if "parts" in graph:
        names, home = [part["name"] for part in graph["parts"]], folder / PARTS
        missing = sorted({*names}.difference(_names(home)))
        if missing:
            raise GraphError(f"{home / missing[0]}: a part that {MANIFEST} names is missing; build the graph again")
        return [home / name for name in names]
    quads = folder / QUADS
    if not quads.is_file() or quads.stat().st_size != graph["bytes"]:
        raise GraphError(f"{quads}: not the file that {MANIFEST} describes; build the graph again")
    return [quads]


def _names(folder: Path) -> list[str]:
    """The names of a folder's files, of which there may be thousands; none where it is missing."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - thousands of paths take their time
    except FileNotFoundError:
        return []


def kept_path(folder: Path, kind: str, means: str, graph: str) -> Path:
    """Where the "ledger" or the "corpus" of a graph in parts lies, by what made it and its hash."""
    return folder / PARTS / f"{kind}-{means}-{graph[:16]}.sqlite"


def _store_of(folder: Path, graph: str, *beside: str) -> Path:
    return folder / STORE / "-".join((graph[:16], *(other[:8] for other in beside)))


def _make_store(files: list[Path], made: Path) -> None:
    if not made.is_dir():
        with _new_store(made) as draft:
            EmbeddedStore.write(files, draft)


@contextmanager
def _new_store(made: Path) -> Iterator[Path]:
    """A place for a store, put where it belongs once it is whole; the stores of other graphs go then."""
    made.parent.mkdir(exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".new-", dir=made.parent))
    try:
        yield draft
        draft.rename(made)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        if not made.is_dir():  # else another process was faster
            raise
    for other in made.parent.iterdir():
        if other != made:
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def draft(folder: Path) -> Iterator[Path]:
    """A place inside the folder for the files of a new graph; gone afterwards, whatever happens, and after a kill with the next draft."""
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            place = _begun(folder, stack)
        except OSError as error:
            raise GraphError(f"{folder}: cannot be written ({error.strerror})") from error
        try:
            yield place
        except OSError as error:
            raise GraphError(f"{folder}: cannot be written ({error.strerror})") from error
        finally:
            shutil.rmtree(place, ignore_errors=True)


_DRAFT = ".building-local-"
"""How drafts are called; those of Spark are called otherwise, for who makes them locks nothing."""


def _begun(folder: Path, stack: ExitStack) -> Path:
    """A new draft, locked until the stack is left, as the system does for a process that is killed; those that nobody has locked go."""
    if fcntl is None:
        return Path(tempfile.mkdtemp(prefix=_DRAFT, dir=folder))
    with ExitStack() as meanwhile:
        _locked(folder, meanwhile, fcntl.LOCK_EX)  # so that no draft of another build is seen before it is locked
        place = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=folder))
        _locked(place, stack, fcntl.LOCK_EX)
        for other in folder.glob(f"{_DRAFT}*"):
            with ExitStack() as briefly:
                if other != place and _locked(other, briefly, fcntl.LOCK_EX | fcntl.LOCK_NB):
                    shutil.rmtree(other, ignore_errors=True)
    return place


def _locked(place: Path, stack: ExitStack, how: int) -> bool:
    """Whether a folder could be locked until the stack is left; there are file systems where none can."""
    with suppress(OSError):
        door = os.open(place, os.O_RDONLY)
        stack.callback(os.close, door)
        fcntl.flock(door, how)
        return True
    return False


def commit(place: Path, folder: Path, manifest: Manifest) -> None:
    """Put a finished draft in the place of the old graph. Killed at any moment, the folder has one of the two, whole.

    Two files change, so the new manifest comes first under another name: whoever finds it there can tell by the hash of
    graph.nq which of the two graphs the folder has, and finish or undo.
    """
    quads = place / QUADS
    _settle(quads)
    coming = place / NEXT
    coming.write_text(as_text(manifest), "utf-8")
    coming.replace(folder / NEXT)
    quads.replace(folder / QUADS)
    _put_unread(place, folder)
    (folder / NEXT).replace(folder / MANIFEST)
    shutil.rmtree(folder / PARTS, ignore_errors=True)
    if manifest["graph"]["bytes"] > IN_MEMORY:
        _make_store([folder / QUADS], _store_of(folder, manifest["graph"]["sha256"]))


Change = tuple[list[Path], list[Path]]
"""Files of the lines that went from a graph, and of those that came."""


def commit_parts(place: Path, folder: Path, manifest: Manifest, means: str, before: Manifest | None, change: Change | None) -> None:
    """Put new parts, ledger and corpus next to the old ones, then, in one step, the manifest that names them; then the old ones go.

    Parts are named by what they say, so none stands in another's place. A `change` from the graph before goes into a copy of its store;
    without one the store is made when it is first needed. Killed at any moment, the folder has the one graph or the other, whole.
    """
    home = folder / PARTS
    home.mkdir(exist_ok=True)
    graph = manifest["graph"]
    new = {part["name"] for part in graph["parts"]}
    came = sorted(new.intersection(_names(place)))
    with ThreadPoolExecutor(_AT_ONCE) as threads:  # the disk settles several files as soon as one
        list(threads.map(_settle, (place / name for name in came)))
    for name in came:
        (place / name).replace(home / name)
    for kind in ("ledger", "corpus"):
        kept = kept_path(folder, kind, means, graph["sha256"])
        (place / kind).replace(kept)
        new.add(kept.name)
    made = _store_of(folder, graph["sha256"])
    was = _store_of(folder, before["graph"]["sha256"]) if before else made
    if change and was != made and was.is_dir():
        made.parent.mkdir(exist_ok=True)
        coming = Path(tempfile.mkdtemp(prefix=".new-", dir=made.parent))
        EmbeddedStore.changed(was, coming, *change)
        if made.is_dir():
            shutil.rmtree(coming)
        else:
            coming.rename(made)
    _put_unread(place, folder)
    (place / MANIFEST).write_text(as_text(manifest), "utf-8")
    _settle(place / MANIFEST)
    (place / MANIFEST).replace(folder / MANIFEST)
    for path in (folder / QUADS, folder / NEXT):
        path.unlink(missing_ok=True)
    for name in sorted({*_names(home)} - new):
        (home / name).unlink()
    if graph["bytes"] > IN_MEMORY and not made.is_dir():
        _make_store(files_of(folder, manifest), made)
    for other in made.parent.iterdir() if made.parent.is_dir() else ():
        if other != made:
            shutil.rmtree(other, ignore_errors=True)


def _put_unread(place: Path, folder: Path) -> None:
    """What is told of another graph than the folder's counts for nothing, so that it may come a moment before its own, or stay behind."""
    if (place / UNREAD).exists():
        (place / UNREAD).replace(folder / UNREAD)


def _settle(path: Path) -> None:
    """The file's bytes are on the disk, not only on their way."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def rewrite(folder: Path, lines: Iterable[bytes]) -> str:
    """Put other quads, as lines of N-Quads, in the place of the graph in a folder, or make it; gives their SHA-256."""
    with draft(folder) as place:
        content = b"".join(sorted(set(lines)))
        (place / QUADS).write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        described = read_manifest(folder) if _current(folder).exists() else {}
        graph = {"bytes": len(content), "quads": content.count(b"\n"), "sha256": digest}
        commit(place, folder, described | {"edited": True, "graph": graph})
    (folder / WIKIDATA).unlink(missing_ok=True)  # whoever changed the graph had it open, and these quads with it
    return digest


def put_beside(folder: Path, content: bytes) -> Path:
    """Puts what Wikidata said beside the graph of a folder, in one step. Raises GraphError when there is no graph, or no place."""
    read_manifest(folder)
    with draft(folder) as place:
        (place / WIKIDATA).write_bytes(content)
        _settle(place / WIKIDATA)
        (place / WIKIDATA).replace(folder / WIKIDATA)
    return folder / WIKIDATA


def _current(folder: Path) -> Path:
    """The manifest that goes with graph.nq: the coming one when a change was cut short after the graph had arrived."""
    coming, settled = folder / NEXT, folder / MANIFEST
    try:
        expected = json.loads(coming.read_text("utf-8"))["graph"]
        quads = folder / QUADS
        if quads.stat().st_size == expected["bytes"] and hash_of(quads) == expected["sha256"]:
            return coming
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return settled
