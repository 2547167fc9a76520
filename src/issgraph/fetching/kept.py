"""Answers to a folder and back: each lies there as it came, with what its server told beside it ("NAME.response"); half of one is none."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from issgraph.errors import GraphError
from issgraph.polite import Reply

try:
    import fcntl
except ImportError:  # Windows: there, two at a time are not kept apart
    fcntl = None  # type: ignore[assignment]

SUFFIX = ".response"
_TOLD = ("content-type", "date", "etag", "last-modified")


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an answer besides its bytes: the address that was asked, where it was found in the end, some headers."""

    url: str
    found: str
    headers: dict[str, str]
    sha256: str

    @property
    def charset(self) -> str:
        """The encoding that the server told, or ""."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'")[:40]
        return ""

    @property
    def conditions(self) -> dict[str, str]:
        """Headers of a request that asks only for what changed since."""
        asked = {"If-None-Match": self.headers.get("etag", ""), "If-Modified-Since": self.headers.get("last-modified", "")}
        return {name: value for name, value in asked.items() if value}


def keep(path: Path, url: str, found: str, reply: Reply) -> None:
    """Keeps an answer: first its bytes, then what tells that they are whole. Raises GraphError where that cannot be written."""
    headers = {name: reply.headers[name] for name in _TOLD if name in reply.headers}
    told = Told(url, found, headers, hashlib.sha256(reply.body).hexdigest())
    put(path, reply.body)
    put(beside(path), (json.dumps(asdict(told), indent=1, sort_keys=True) + "\n").encode())


def kept(path: Path) -> Told | None:
    """What was told of a file that is kept, or None where it is not there or not whole."""
    told = told_of(path)
    try:
        return told if told and hashlib.sha256(path.read_bytes()).hexdigest() == told.sha256 else None
    except OSError:
        return None


def told_of(path: Path) -> Told | None:
    """What lies beside a file, if anything does; its bytes are not looked at."""
    try:
        row = json.loads(beside(path).read_bytes())
        return Told(str(row["url"]), str(row["found"]), {str(k): str(v) for k, v in row["headers"].items()}, str(row["sha256"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def beside(path: Path) -> Path:
    """Where it lies what is told of a file."""
    return path.with_name(path.name + SUFFIX)


def put(path: Path, content: bytes) -> None:
    """A file that is there whole or not at all. Raises GraphError."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        os.replace(part, path)  # noqa: PTH105 - the very act that matters
    except OSError as error:
        raise GraphError(f"{path}: cannot be written ({error.strerror})") from error


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """A folder for one run at a time. Raises GraphError when another has it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / ".lock").open("a")
    except OSError as error:
        raise GraphError(f"{folder}: cannot be written ({error.strerror})") from error
    with file:
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise GraphError(f"{folder}: another issgraph puts answers there; try again when it is done") from None
        yield
