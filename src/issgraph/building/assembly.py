"""What documents came to, put together as a graph: one sorted file for a small corpus, parts for a large one, of which few change."""

from __future__ import annotations

import hashlib
import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from issgraph.building import parts
from issgraph.building.batches import Batch
from issgraph.building.hands import Hands
from issgraph.building.ledger import Ledger
from issgraph.building.means import Means
from issgraph.building.merging import Bucket, merged, spooled
from issgraph.building.parts import Part
from issgraph.building.unread import UnreadTable
from issgraph.folder import QUADS, Change

FAN = 64
"""Sorted runs that are joined at once: a run is a batch at first, and no process may have a file open for each batch of millions."""

_AT_ONCE = 20_000
"""Lines that are held in memory before they are written, or the ledger is told of them."""


class OneFile:
    """Sorted runs on disk that become one sorted graph.nq without repetitions."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.written = 0
        self.runs: list[Path] = []
        self.counts: Counter[str] = Counter()
        self.unread = UnreadTable()

    def take(self, batch: Batch) -> None:
        """What some documents came to."""
        self._run(sorted(batch.lines))
        for told in batch.told:
            self.counts.update(told.counts)
            self.unread.note(told.id, told.unread)
        if len(self.runs) == FAN:
            target = self._next()
            with target.open("wb") as out:
                out.writelines(_merged(self.runs))
            self.runs = [target]

    def finish(self, about: Iterable[bytes], hands: Hands[Means]) -> dict[str, Any]:
        """What the graph consists of, once it stands in the place."""
        self._run(about)
        self.runs += hands.results(_tables, [self._next()])
        sha, size, count = hashlib.sha256(), 0, 0
        graphs: Counter[str] = Counter()
        with (self.place / QUADS).open("wb") as out:
            given = _merged(self.runs)
            while some := list(islice(given, _AT_ONCE)):
                whole = b"".join(some)
                out.write(whole)
                sha.update(whole)
                size += len(whole)
                count += len(some)
                graphs.update(parts.by_graph(whole, len(some)))
        return {"sha256": sha.hexdigest(), "bytes": size, "quads": count, "by_graph": dict(sorted(graphs.items()))}

    def _next(self) -> Path:
        self.written += 1
        return self.place / f"run-{self.written:06}"

    def _run(self, lines: Iterable[bytes]) -> None:
        path = self._next()
        path.write_bytes(b"".join(lines))
        self.runs.append(path)


def _tables(means: Means, path: Path) -> Path:
    """The lines of the tables as a sorted run."""
    path.write_bytes(b"".join(means.tables))
    return path


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

    `before` are the parts that stand in the folder `old`, with the ledger `earlier`; none for a graph that is made anew. New parts are
    written to `place`.
    """

    def __init__(
        self, place: Path, ledger: Ledger, documents: int, old: Path, before: list[Part], earlier: Ledger | None, decided: dict[str, str]
    ) -> None:
        self.place, self.ledger, self.old, self.earlier, self.decided = place, ledger, old, earlier, decided
        self.unread = ledger.unread
        self.count = parts.buckets(documents)
        self.parts = {parts.address(part): part for part in before}
        self.counts: Counter[str] = Counter()
        self.said: Counter[bytes] = Counter()
        self.lines: dict[bytes, bytes] = {}
        self.touched: dict[str, set[int]] = {"documents": set(), "shared": set()}

    def forget(self, names: Iterable[str]) -> None:
        """Documents that are no more, or are to be read again."""
        for name in names:
            found = self.ledger.forget(name)
            if found:
                self.touched["documents"].add(found.bucket)
                self.said.subtract(found.shared)
                self.counts.subtract(found.counts)
            if len(self.said) > _AT_ONCE:
                self._say()

    def take(self, batch: Batch) -> None:
        """What some documents came to."""
        for told in batch.told:
            name = told.id.encode("utf-8", "surrogatepass")
            bucket = parts.bucket_of(name, self.count)
            self.ledger.note(told, self.decided.get(told.id, ""), bucket)
            self.said.update(told.shared)
            self.counts.update(told.counts)
            self._spool("new", "documents", bucket, [spooled(name, told.own, told.lines)])
        self.lines.update(batch.shared)
        if len(self.said) > _AT_ONCE:
            self._say()

    def _spool(self, what: str, kind: str, bucket: int, content: Iterable[bytes]) -> None:
        self.touched[kind].add(bucket)
        with Bucket(self.place, kind, bucket).path(what).open("ab") as file:
            file.writelines(content)

    def _say(self) -> None:
        """Tell the ledger which shared lines are said more often, or less; those that came or went wait in files for their bucket."""
        came, went = self.ledger.say(self.said)
        for what, digests in (("new", came), ("no-more", went)):
            waiting: dict[int, list[bytes]] = {}
            for digest in digests:
                line = self.lines[digest] if what == "new" else digest
                waiting.setdefault(parts.bucket_of_line(digest, self.count), []).append(line)
            for bucket, lines in waiting.items():
                self._spool(what, "shared", bucket, lines)
        self.said.clear()
        self.lines.clear()

    def finish(self, about: Iterable[bytes], hands: Hands[Means]) -> dict[str, Any]:
        """What the graph consists of, once its new parts stand in the place."""
        self._say()
        for kind, number, part in hands.results(merged, self._buckets()):
            self._put(kind, number, part)
        if ("tables", 0) not in self.parts:
            for part in hands.results(_tables_part, [self.place]):
                self._put("tables", 0, part)
        told = Bucket(self.place, "about", 0)
        if old := self._old("about", 0):
            told.path("went").write_bytes(b"".join(parts.read(old)))
        told.path("came").write_bytes(b"".join(about))
        self._put("about", 0, parts.write(self.place, "about", 0, about))
        return parts.described(self.parts.values())

    def _buckets(self) -> Iterator[Bucket]:
        for kind, touched in self.touched.items():
            for number in sorted(touched):
                bucket = Bucket(self.place, kind, number, self._old(kind, number), told=self.earlier is not None)
                if self.earlier and kind == "documents":
                    had = tuple(self.earlier.documents_in(number))
                    now = {name for name, _ in self.ledger.documents_in(number)}
                    bucket = replace(bucket, had=had, gone=frozenset(name for name, _ in had if name not in now))
                yield bucket

    def _put(self, kind: str, number: int, part: Part | None) -> None:
        if part is None:
            self.parts.pop((kind, number), None)
        else:
            self.parts[kind, number] = part

    def _old(self, kind: str, number: int) -> Path | None:
        part = self.parts.get((kind, number))
        return self.old / part["name"] if part else None

    @property
    def change(self) -> Change | None:
        """The files of the lines that went and came, should there be a graph of before."""
        return (sorted(self.place.glob("went-*")), sorted(self.place.glob("came-*"))) if self.earlier else None


def _tables_part(means: Means, place: Path) -> Part | None:
    return parts.write(place, "tables", 0, means.tables)
