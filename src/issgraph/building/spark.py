"""Documents on any file system that Spark reaches to a graph there: the function of `batches` for each document, the parts of `parts`.

What one machine keeps in files of SQLite is sorted by Spark here: documents by their ids (is any there twice?), then by their words
(which is read, which folded?), then what they came to by the part it belongs to. The bytes are those of a build on one machine.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from issgraph.building import BuildSummary, build, bundled, parts
from issgraph.building.batches import BATCH, read_batch
from issgraph.building.corpus import TWICE
from issgraph.building.hadoop import Hadoop
from issgraph.building.intake import rows_of
from issgraph.building.means import Background, Means, Reader, prepared
from issgraph.building.rows import Row, Twin, as_document, as_identity
from issgraph.building.summary import described, summed
from issgraph.building.unread import merged, ranked
from issgraph.decisions import NONE, Decisions
from issgraph.errors import InputError
from issgraph.extract import read_safely
from issgraph.folder import MANIFEST, NEXT, PARTS, QUADS, UNREAD, as_text, unread_as_text
from issgraph.graph import about, line
from issgraph.model import Document
from issgraph.sources import Options

DOCUMENTS, SHARED, COUNTS, NOT_READ = 0, 1, 2, 3
"""What a sorted item tells: the own lines of a document, a line that documents share, counts, what stayed unread in a document."""

TOLD = "told"
"""Where the descriptions of parts stand among the parts while these are written."""

Key = tuple[int, int, bytes]


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is told besides the documents; `count` is the number of buckets."""

    reader: Reader
    known: Background
    decisions: Decisions
    count: int


def build_on_spark(
    spark: Any,
    inputs: Iterable[str],
    output: str,
    *,
    keep_going: bool = False,
    reader: Reader = read_safely,
    known: Background = bundled,
    decisions: Decisions = NONE,
    options: Options | None = None,
) -> BuildSummary:
    """Make the graph of exactly these inputs in a folder, as `building.build` does, in a Spark session; the graph is always made anew.

    A graph of few documents is made by the driver alone.
    """
    files = Hadoop(spark)
    output = files.whole(output)
    rows, errors = rows_of(spark, files, inputs, options or Options())
    skipped = errors(keep_going)
    sha, documents = _identified(rows)
    count = parts.buckets(documents)
    place = f"{output}/.building-{secrets.token_hex(4)}"
    try:
        if not count:
            return _alone(rows, skipped, files, output, place, known, decisions, reader)
        written, totals, unread = _parts(spark, rows, documents, Order(reader, known, decisions, count), place)
        for kind, lines in (("tables", _means(known).tables), ("about", sorted(line(quad).encode() for quad in about(documents)))):
            with TemporaryDirectory() as here:
                part = parts.write(Path(here), kind, 0, lines)
                if part:
                    files.put(f"{place}/name={part['name']}/part-0", (Path(here) / part["name"]).read_bytes())
                    written.append(part)
        totals["decision elsewhere"] = sum(map(len, decisions.of.values())) - totals.pop("decided", 0)
        totals = Counter({name: times for name, times in totals.items() if times})
        manifest = {"graph": parts.described(written)} | described(totals, documents, len(skipped), sha, decisions)
        manifest["counts"] = dict(sorted(totals.items()))
        told = {"graph": manifest["graph"]["sha256"], "texts": documents} | merged(unread)
        files.settle(f"{place}/{UNREAD}", f"{output}/{UNREAD}", unread_as_text(told).encode())
        _commit(files, place, output, manifest)
        return summed(output, documents, documents, tuple(map(str, skipped)), totals, manifest)
    finally:
        files.remove(place)


def _alone(
    rows: Any, skipped: list[InputError], files: Hadoop, output: str, place: str, known: Background, decisions: Decisions, reader: Reader
) -> BuildSummary:
    given = [as_document(content, "", None) for _, _, _, content in rows.collect()]
    documents = [each for each in given if isinstance(each, Document)]
    with TemporaryDirectory() as here:
        summary = build([*documents, *skipped], here, keep_going=True, reader=reader, known=known, decisions=decisions)
        manifest = (Path(here) / MANIFEST).read_bytes()
        files.settle(f"{place}/{NEXT}", f"{output}/{NEXT}", manifest)
        for name in (QUADS, UNREAD):
            files.settle(f"{place}/{name}", f"{output}/{name}", (Path(here) / name).read_bytes())
        files.settle(f"{place}/{MANIFEST}", f"{output}/{MANIFEST}", manifest)
    for gone in (NEXT, PARTS):
        files.remove(f"{output}/{gone}")
    return replace(summary, folder=output)


def _identified(rows: Any) -> tuple[str, int]:
    """The hash of the corpus and the number of its documents. Raises InputError for two documents with one id."""
    sha, documents = hashlib.sha256(), 0
    pairs = rows.map(itemgetter(0, 1)).sortByKey()
    for twice, count, told in pairs.mapPartitions(_identities).toLocalIterator(prefetchPartitions=True):
        if twice is not None:
            raise InputError(twice.decode("utf-8", "surrogatepass"), TWICE)
        sha.update(told)
        documents += count
    return sha.hexdigest(), documents


def _identities(pairs: Iterator[tuple[bytes, bytes]]) -> Iterator[tuple[bytes | None, int, bytes]]:
    """Of ids and hashes, sorted: an id that two documents have; or how many there are, and what the hash is made of."""
    told: list[bytes] = []
    for name, same in groupby(pairs, itemgetter(0)):
        first, *others = {content for _, content in same}
        if others:
            yield name, 0, b""
        told.append(as_identity(name, first))
        if len(told) == 10_000:
            yield None, len(told), b"".join(told)
            told.clear()
    yield None, len(told), b"".join(told)


def _parts(spark: Any, rows: Any, documents: int, order: Order, place: str) -> tuple[list[parts.Part], Counter[str], list[dict[str, Any]]]:
    """Writes the parts of what documents came to: what they are, the counts, and what stayed unread."""
    least = 2 * spark.sparkContext.defaultParallelism
    reading = max(least, documents // 2_000)
    writing = max(least, min(order.count, documents // 5_000))
    told = (
        rows.map(_by_words)
        .repartitionAndSortWithinPartitions(reading, partial(_place_of_words, reading))
        .mapPartitions(partial(_read, order))
        .repartitionAndSortWithinPartitions(writing, partial(_place_of_part, writing))
        .mapPartitions(_written)
    )
    # A row is a part, and a file; the text writer puts down its bytes as they are and then one that we name, the 0 that all parts end in.
    frame = spark.createDataFrame(told, "name string, content binary", verifySchema=False)
    frame.selectExpr("name", "CAST(content AS string) AS value").write.partitionBy("name").option("lineSep", "\0").text(place)
    written: list[parts.Part] = []
    totals: Counter[str] = Counter()
    unread: list[dict[str, Any]] = []
    for row in spark.read.option("lineSep", "\0").text(f"{place}/name={TOLD}").toLocalIterator():
        what = json.loads(row.value)
        if "name" in what:
            written.append(what)
        elif "rows" in what:
            unread.append(what)
        else:
            totals.update(what)
    return written, totals, unread


def _by_words(row: Row) -> tuple[tuple[bytes, bytes], tuple[bytes, bytes]]:
    name, sha, words, content = row
    return (words if words is not None else b"id " + name, name), (sha, content)


def _place_of_words(slices: int, key: tuple[bytes, bytes]) -> int:
    return parts.bucket_of(key[0], slices)


def _place_of_part(slices: int, key: Key) -> int:
    return (key[1] + key[0] * 7) % slices


def _folded(rows: Iterable[tuple[tuple[bytes, bytes], tuple[bytes, bytes]]]) -> Iterator[Document | Twin]:
    """Each document once; of those with the same words, which come together, the first as itself."""
    for _, same in groupby(rows, lambda row: row[0][0]):
        least, last = None, b""
        for (_, name), (_, content) in same:
            own = name.decode("utf-8", "surrogatepass")
            if least is None or name != last:
                least = own if least is None else least
                yield as_document(content, own, least)
            last = name


@lru_cache(maxsize=1)
def _means(known: Background) -> Means:
    return prepared(read_safely, known, NONE)


def _read(order: Order, rows: Iterator[tuple[tuple[bytes, bytes], tuple[bytes, bytes]]]) -> Iterator[tuple[Key, bytes]]:
    """What some documents came to, each with the part it belongs to."""
    tools = replace(_means(order.known), reader=order.reader, decisions=order.decisions)
    counts: Counter[str] = Counter()
    given = _folded(rows)
    while documents := list(islice(given, BATCH)):
        batch = read_batch(tools, documents)
        for told in batch.told:
            name = told.id.encode("utf-8", "surrogatepass")
            yield (DOCUMENTS, parts.bucket_of(name, order.count), name), told.own
            counts.update(told.counts)
            for kind, words, meant in told.unread:
                key = json.dumps([kind, words]).encode()
                yield (NOT_READ, parts.bucket_of(key, order.count), key), json.dumps([told.id, meant]).encode()
        for digest, each in batch.shared.items():
            yield (SHARED, parts.bucket_of_line(digest, order.count), each), b""
        counts["decided"] += sum(len(order.decisions.of.get(each.id, ())) for each in documents if isinstance(each, Document))
    yield (COUNTS, 0, json.dumps(counts).encode()), b""


def _written(items: Iterator[tuple[Key, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Of sorted items the parts, without the 0 at their end, and what each is."""
    with TemporaryDirectory() as place:
        for (kind, bucket), group in groupby(items, lambda item: item[0][:2]):
            if kind == COUNTS:
                totals: Counter[str] = Counter()
                for key, _ in group:
                    totals.update(json.loads(key[2]))
                yield TOLD, json.dumps(totals).encode()
                continue
            if kind == NOT_READ:
                yield TOLD, json.dumps(ranked(_unread(group))).encode()
                continue
            if kind == DOCUMENTS:
                lines: Iterator[bytes] = chain.from_iterable(own.splitlines(keepends=True) for _, own in group)
            else:
                lines = (each for each, _ in groupby(key[2] for key, _ in group))
            part = parts.write(Path(place), ("documents", "shared")[kind], bucket, lines)
            if part:
                file = Path(place) / part["name"]
                yield part["name"], file.read_bytes()[:-1]
                yield TOLD, json.dumps(part).encode()
                file.unlink()


def _unread(group: Iterable[tuple[Key, bytes]]) -> Iterator[tuple[int, str, str, str, str]]:
    """Of sorted items what stayed unread: times, kind, words, first document by id, what was likely meant."""
    for (_, _, key), same in groupby(group, itemgetter(0)):
        found = [json.loads(told) for _, told in same]
        yield len(found), *json.loads(key), min(name for name, _ in found), max(meant for _, meant in found)


def _commit(files: Hadoop, place: str, output: str, manifest: dict[str, Any]) -> None:
    """Parts to where they belong, then the manifest that names them, then the old ones go: killed at any moment, one graph is whole."""
    new = {part["name"] for part in manifest["graph"]["parts"]}
    found = [(name, name.split("/name=")[1].split("/")[0]) for name in files.names(f"{place}/name=*/part-*")]
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda pair: files.move(pair[0], f"{output}/{PARTS}/{pair[1]}"), (pair for pair in found if pair[1] in new)))
    files.settle(f"{place}/{MANIFEST}", f"{output}/{MANIFEST}", as_text(manifest).encode())
    for gone in (f"{output}/{QUADS}", f"{output}/{NEXT}"):
        files.remove(gone)
    for name in files.names(f"{output}/{PARTS}/*"):
        if name.rpartition("/")[2] not in new:
            files.remove(name)
