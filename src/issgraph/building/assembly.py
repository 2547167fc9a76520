"""What documents came to, put together as a graph: one sorted file for a small corpus, parts for a large one, of which few change."""

from __future__ import annotations

import hashlib
import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from issgraph.building import parts
from issgraph.building.ledger import Ledger, Told
from issgraph.building.parts import Part
from issgraph.building.unread import UnreadTable
from issgraph.folder import QUADS, Change

FAN = 64
"""Sorted runs that are joined at once: a run is a batch at first, and no process may have a file open for each batch of millions."""

_AT_ONCE = 25_000
"""Shared lines that are held in memory before the ledger is told of them."""


class OneFile:
    """Sorted runs on disk that become one sorted graph.nq without repetitions."""

    def __init__(self, place: Path, lines: Iterable[str]) -> None:
        self.place = place
        self.written = 0
        self.runs: list[Path] = []
        self.counts: Counter[str] = Counter()
        self.unread = UnreadTable()
        self._run(lines)

    def take(self, batch: list[Told]) -> None:
        """What some documents came to."""
        self._run(sorted({each for told in batch for each in (*told.own, *told.shared)}))
        for told in batch:
            self.counts.update(told.counts)
            self.unread.note(told.id, told.unread)
        if len(self.runs) == FAN:
            target = self._next()
            with target.open("wb") as out:
                out.writelines(_merged(self.runs))
            self.runs = [target]

    def finish(self, about: Iterable[str]) -> dict[str, Any]:
        """What the graph consists of, once it stands in the place."""
        self._run(about)
        sha, size, count = hashlib.sha256(), 0, 0
        graphs: Counter[str] = Counter()
        with (self.place / QUADS).open("wb") as out:
            for quad in _merged(self.runs):
                out.write(quad)
                sha.update(quad)
                size += len(quad)
                count += 1
                graphs[parts.graph_of(quad)] += 1
        return {"sha256": sha.hexdigest(), "bytes": size, "quads": count, "by_graph": dict(sorted(graphs.items()))}

    def _next(self) -> Path:
        self.written += 1
        return self.place / f"run-{self.written:06}"

    def _run(self, lines: Iterable[str]) -> None:
        path = self._next()
        path.write_bytes("".join(lines).encode())
        self.runs.append(path)


def _merged(runs: list[Path]) -> Iterator[bytes]:
    """The lines of sorted runs in order, each once; the runs are gone afterwards."""
    last = b""
    with ExitStack() as stack:
        for quad in heapq.merge(*(stack.enter_context(path.open("rb")) for path in runs)):
            if quad != last:
                last = quad
                yield quad
    for path in runs:
        path.unlink()


class InParts:
    """A graph in parts: those of the graph before, but for the buckets in which something changed.

    `before` are the parts that stand in the folder `old`, none for a graph that is made anew. New parts are written to `place`.
    """

    def __init__(
        self, place: Path, ledger: Ledger, documents: int, tables: list[bytes], old: Path, before: list[Part], decided: dict[str, str]
    ) -> None:
        self.place, self.ledger, self.old, self.decided = place, ledger, old, decided
        self.unread = ledger.unread
        self.tables = tables
        self.known = set(tables)
        self.count = parts.buckets(documents)
        self.before = {parts.address(part): part for part in before}
        self.change: Change | None = ([], []) if before else None
        self.counts: Counter[str] = Counter()
        self.said: Counter[bytes] = Counter()
        self.lines: dict[bytes, bytes] = {}
        self.went: dict[int, set[bytes]] = {}
        self.buckets: set[int] = set()
        self.gone: set[str] = set()
        self.was: dict[int, list[tuple[str, int]]] = {}

    def forget(self, names: Iterable[str]) -> None:
        """Documents that are no more, or are to be read again."""
        self.gone = set(names)
        self.was = {b: self.ledger.documents_in(b) for b in {parts.bucket_of(_bytes(name), self.count) for name in self.gone}}
        self.buckets, digests, counts = self.ledger.forget(sorted(self.gone))
        self.said.subtract(digests)
        self.counts.subtract(counts)

    def take(self, batch: list[Told]) -> None:
        """What some documents came to."""
        for told in batch:
            bucket = parts.bucket_of(_bytes(told.id), self.count)
            shared = {parts.digest(each): each for each in map(str.encode, told.shared) if each not in self.known}
            self.buckets.add(bucket)
            self.ledger.note(told, shared, self.decided.get(told.id, ""), bucket)
            self.said.update(shared.keys())
            self.lines.update(shared)
            self.counts.update(told.counts)
            with self._spool("own", bucket).open("ab") as file:
                name = _bytes(told.id)
                file.write(b"%d %d\n%s" % (len(name), len(told.own), name))
                file.writelines(each.encode() for each in told.own)
        if len(self.said) > _AT_ONCE:
            self._say()

    def _spool(self, kind: str, bucket: int) -> Path:
        return self.place / f"spool-{kind}-{bucket:05}"

    def _say(self) -> None:
        """Tell the ledger which shared lines are said more often, or less; those that came wait in files for their bucket."""
        came, went = self.ledger.say(self.said)
        waiting: dict[int, list[bytes]] = {}
        for digest in came:
            waiting.setdefault(parts.bucket_of_line(digest, self.count), []).append(self.lines[digest])
        for bucket, lines in waiting.items():
            with self._spool("shared", bucket).open("ab") as file:
                file.writelines(lines)
        for digest in went:
            self.went.setdefault(parts.bucket_of_line(digest, self.count), set()).add(digest)
        self.said.clear()
        self.lines.clear()

    def finish(self, about: Iterable[str]) -> dict[str, Any]:
        """What the graph consists of, once its new parts stand in the place."""
        kept = dict(self.before)
        for bucket in sorted(self.buckets):
            self._put(kept, "documents", bucket, self._own_lines(bucket))
        self._say()
        for bucket in range(self.count):
            if bucket in self.went or self._spool("shared", bucket).exists():
                self._put(kept, "shared", bucket, self._shared_lines(bucket))
        if ("tables", 0) not in kept:
            self._put(kept, "tables", 0, self.tables)
        lines = [each.encode() for each in about]
        self._changed(self._old("about", 0), lines)
        self._put(kept, "about", 0, lines)
        return parts.described(kept.values())

    def _put(self, kept: dict[tuple[str, int], Part], kind: str, number: int, lines: Iterable[bytes]) -> None:
        part = parts.write(self.place, kind, number, lines)
        if part is None:
            kept.pop((kind, number), None)
        else:
            kept[kind, number] = part

    def _old(self, kind: str, number: int) -> list[bytes]:
        part = self.before.get((kind, number))
        return parts.read(self.old / part["name"]) if part else []

    def _changed(self, went: Iterable[bytes], came: Iterable[bytes]) -> None:
        if self.change:
            self.change[0].extend(went)
            self.change[1].extend(came)

    def _own_lines(self, bucket: int) -> Iterator[bytes]:
        """The lines of all documents of a bucket, in the order of their ids: read just now, or kept from before."""
        fresh = dict(self._fresh(bucket))
        now = self.ledger.documents_in(bucket)
        old = iter(self._old("documents", bucket))
        kept: dict[str, list[bytes]] = {}
        for name, own in self.was.get(bucket) or [pair for pair in now if pair[0] not in fresh]:
            kept[name] = list(islice(old, own))
        for name in self.gone & kept.keys():
            self._changed(kept[name], ())
        for name, lines in fresh.items():
            self._changed((), lines)
            kept[name] = lines
        for name, _ in now:
            yield from kept[name]

    def _fresh(self, bucket: int) -> Iterator[tuple[str, list[bytes]]]:
        path = self._spool("own", bucket)
        if not path.exists():
            return
        with path.open("rb") as file:
            while head := file.readline():
                length, own = map(int, head.split())
                name = file.read(length).decode("utf-8", "surrogatepass")
                yield name, list(islice(file, own))
        path.unlink()

    def _shared_lines(self, bucket: int) -> list[bytes]:
        """The lines of a bucket that documents share, sorted."""
        path, went = self._spool("shared", bucket), self.went.get(bucket, set())
        came = path.read_bytes().splitlines(keepends=True) if path.exists() else []
        old = self._old("shared", bucket)
        gone = {line for line in old if parts.digest(line) in went} if went else set()
        self._changed(gone, came)
        path.unlink(missing_ok=True)
        return sorted({*old} - gone | {*came})


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")
