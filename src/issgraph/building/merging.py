"""What came to a bucket of a graph in parts, and its part of before, to its part of now; and which lines came and went."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from issgraph.building import parts
from issgraph.building.parts import DIGEST, Part


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket by its kind, "documents" or "shared", and number: what came to it lies in a place, where its part is put.

    The `old` part, if there is one, holds the lines of documents that it `had` by id, with their number, in this order; those `gone` are no
    more. Should it be `told`, the lines that came and went are put into the place as well.
    """

    place: Path
    kind: str
    number: int
    old: Path | None = None
    had: tuple[tuple[bytes, int], ...] = ()
    gone: frozenset[bytes] = frozenset()
    told: bool = False

    def path(self, what: str) -> Path:
        """The file of what is "new" in it, of digests of shared lines that are "no-more", of lines that "came" to it and "went"."""
        return self.place / f"{what}-{self.kind}-{self.number:05}"


def merged(_: object, bucket: Bucket) -> tuple[str, int, Part | None]:
    """The part of a bucket, which stands in the place now; None where no line is left."""
    lines = _documents(bucket) if bucket.kind == "documents" else _shared(bucket)
    part = parts.write(bucket.place, bucket.kind, bucket.number, lines)
    for what in ("new", "no-more"):
        bucket.path(what).unlink(missing_ok=True)
    return bucket.kind, bucket.number, part


def _documents(bucket: Bucket) -> Iterator[bytes]:
    """The lines of all documents of a bucket, in the order of their ids: read just now, or kept from before."""
    lines = iter(_old(bucket))
    old = {name: list(islice(lines, number)) for name, number in bucket.had}
    new = dict(_new(bucket.path("new")))
    left = {name: old[name] for name in old if name in bucket.gone or name in new}
    _tell(bucket, [line for each in left.values() for line in each], [line for each in new.values() for line in each])
    for name in sorted((old.keys() - left.keys()) | new.keys()):
        yield from new[name] if name in new else old[name]


def _new(path: Path) -> Iterator[tuple[bytes, list[bytes]]]:
    """The documents that were spooled, with their lines."""
    if not path.exists():
        return
    with path.open("rb") as file:
        while head := file.readline():
            length, number = map(int, head.split())
            yield file.read(length), list(islice(file, number))


def spooled(name: bytes, own: bytes, lines: int) -> bytes:
    """A document as it is spooled."""
    return b"%d %d\n%s%s" % (len(name), lines, name, own)


def _shared(bucket: Bucket) -> list[bytes]:
    """The lines of a bucket that documents share, sorted."""
    old = _old(bucket)
    new, digests = (path.read_bytes() if (path := bucket.path(what)).exists() else b"" for what in ("new", "no-more"))
    went = {digests[at : at + DIGEST] for at in range(0, len(digests), DIGEST)}
    left = {line for line in old if parts.digest(line) in went} if went else set()
    came = new.splitlines(keepends=True)
    _tell(bucket, left, came)
    return sorted({*old} - left | {*came})


def _old(bucket: Bucket) -> list[bytes]:
    return parts.read(bucket.old) if bucket.old else []


def _tell(bucket: Bucket, went: Collection[bytes], came: Collection[bytes]) -> None:
    if bucket.told:
        for what, lines, others in (("went", went, came), ("came", came, went)):
            bucket.path(what).write_bytes(b"".join({*lines} - {*others}))
