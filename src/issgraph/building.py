"""Documents to a graph in a folder: read, said in quads, derived, sorted and put in place as a whole."""

from __future__ import annotations

import hashlib
import heapq
import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, islice
from pathlib import Path

from issgraph.assets import MAPPINGS, ONTOLOGY, REFERENCE, RULES
from issgraph.corpus import Corpus, Twin
from issgraph.decisions import NONE, Decisions
from issgraph.derive import Deriver
from issgraph.errors import InputError
from issgraph.extract import read
from issgraph.folder import QUADS, Manifest, commit, draft
from issgraph.graph import Quad, about, background, claim_of, document_quads, line, quads
from issgraph.mappings import read_mappings
from issgraph.model import Document, Reading
from issgraph.obeying import obeyed
from issgraph.reference import read_reference
from issgraph.vocab import CLAIM, GRAPH, VERSION

BATCH = 200
"""Documents that are read together, and the least for which other processes are worth starting."""

FAN = 64
"""Sorted parts that are joined at once: a part is a batch at first, and no process may have a file open for each batch of millions."""

Reader = Callable[[Document], Reading]
Background = Callable[[], tuple[Quad, ...]]
Means = tuple[Reader, Background, Decisions]


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build read and wrote; `folded` documents have the words of another; `decisions` are those taken, by kind, and those of
    documents that were not read as "elsewhere"."""

    folder: Path
    documents: int
    folded: int
    statements: int
    relations: dict[str, int]
    classes: dict[str, int]
    claims: int
    quads: int
    gaps: dict[str, int]
    skipped: tuple[str, ...]
    decisions: dict[str, int]
    stale: tuple[str, ...]


@lru_cache(maxsize=1)
def bundled() -> tuple[Quad, ...]:
    """What the tables and mappings that issgraph carries know."""
    return tuple(background(read_reference(), read_mappings()))


def build(
    documents: Iterable[Document | InputError],
    output: str | Path,
    *,
    keep_going: bool = False,
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
    reader: Reader = read,
    known: Background = bundled,
    decisions: Decisions = NONE,
) -> BuildSummary:
    """Make the graph of exactly these documents in a folder; until it is whole, what stood there stays.

    A document that could not be read comes as its InputError, which is raised, or with `keep_going` listed in the summary.
    More than one worker needs a main module that can be imported, as for every use of multiprocessing. `progress` is told
    the number of documents done. Decisions that no longer fit their text are listed in the summary and change nothing.
    """
    folder = Path(output)
    totals: Counter[str] = Counter()
    with draft(folder) as place, closing(Corpus(place / "corpus")) as corpus:
        corpus.add(documents, keep_going)
        runs = [_run(place, 0, _background_lines(known))]
        done = written = 0
        for run, counts, size in _batches_read(iter(corpus), workers, (reader, known, decisions)):
            written += 1
            runs.append(_run(place, written, run))
            if len(runs) == FAN:
                written += 1
                runs = [_joined(runs, place / f"run-{written:06}")]
            totals.update(counts)
            done += size
            if progress:
                progress(done)
        runs.append(_run(place, written + 1, sorted(line(quad) for quad in about(done))))
        manifest = _merged(runs, place / QUADS)
        elsewhere = sum(len(about) for id_, about in decisions.of.items() if not corpus.reads(id_))
        totals.update({"decision elsewhere": elsewhere} if elsewhere else {})
        manifest |= _described(totals, corpus, decisions)
        commit(place, folder, manifest)
    return BuildSummary(
        folder=folder,
        documents=done,
        folded=totals["folded"],
        statements=totals["statements"],
        relations=_part(totals, "relation"),
        classes=_part(totals, "class"),
        claims=totals["claims"],
        quads=manifest["graph"]["quads"],
        gaps=_part(totals, "gap"),
        skipped=tuple(corpus.skipped),
        decisions=_part(totals, "decision"),
        stale=tuple(sorted(_part(totals, "stale"), key=lambda line: (len(line.split(": ")[0]), line))),  # line 9 before line 10
    )


def _batches_read(documents: Iterator[Document | Twin], workers: int, means: Means) -> Iterator[tuple[list[str], Counter[str], int]]:
    """Sorted lines and counts, batch after batch, from this process or several."""
    first = list(islice(documents, BATCH))
    if workers <= 1 or len(first) < BATCH:
        reader, known, decisions = means
        deriver = Deriver(known())
        for batch in chain([first], iter(lambda: list(islice(documents, BATCH)), [])):
            yield _read_batch(batch, reader, decisions, deriver)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start_worker, means) as pool:
        try:
            yield from _in_order(pool, chain([first], iter(lambda: list(islice(documents, BATCH)), [])), 2 * workers)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _in_order(pool: Executor, batches: Iterable[list[Document | Twin]], ahead: int) -> Iterator[tuple[list[str], Counter[str], int]]:
    waiting: deque[Future[tuple[list[str], Counter[str], int]]] = deque()
    for batch in batches:
        waiting.append(pool.submit(_in_worker, batch))
        if len(waiting) > ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


_worker: list[tuple[Reader, Decisions, Deriver]] = []


def _start_worker(reader: Reader, known: Background, decisions: Decisions) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process decides what an interrupt means
    _worker[:] = [(reader, decisions, Deriver(known()))]


def _in_worker(batch: list[Document | Twin]) -> tuple[list[str], Counter[str], int]:
    [means] = _worker
    return _read_batch(batch, *means)


def _read_batch(
    batch: list[Document | Twin], reader: Reader, decisions: Decisions, deriver: Deriver
) -> tuple[list[str], Counter[str], int]:
    """The sorted lines of some documents: a pure function of them, the rules, the tables and what was decided."""
    lines: set[str] = set()
    counts: Counter[str] = Counter()
    for document in batch:
        if isinstance(document, Twin):
            lines.update(map(line, document_quads(document.document, document.of)))
            counts["folded"] += 1
            continue
        decided = obeyed(reader(document), decisions)
        reading = decided.reading
        told = tuple(quads(reading))
        lines.update(map(line, told))
        lines.update(map(line, deriver.derived(told)))
        counts["statements"] += len(reading.statements)
        counts["claims"] += len({claim_of(statement, document) for statement in reading.statements})
        counts.update(f"relation {statement.relation}" for statement in reading.statements)
        counts.update(f"class {statement.subject.cls}" for statement in reading.statements)
        counts.update(f"gap {gap.kind}" for gap in reading.gaps)
        counts.update({f"decision {kind}": times for kind, times in decided.taken.items()})
        counts.update(f"stale {line}" for line in decided.stale)
    return _in_bytes(lines), counts, len(batch)


def _background_lines(known: Background) -> list[str]:
    facts = known()
    deriver = Deriver(facts)
    return _in_bytes({*map(line, facts), *map(line, deriver.from_background), *map(line, deriver.rule_quads())})


def _in_bytes(lines: Iterable[str]) -> list[str]:
    """Sorted by UTF-8 bytes, which for Python's strings is the order by code points."""
    return sorted(lines)


def _run(place: Path, number: int, lines: list[str]) -> Path:
    path = place / f"run-{number:06}"
    path.write_bytes("".join(lines).encode())
    return path


def _in_order_of_lines(runs: list[Path]) -> Iterator[bytes]:
    """The lines of sorted parts in order, each once; the parts are gone afterwards."""
    last = b""
    with ExitStack() as stack:
        for quad in heapq.merge(*(stack.enter_context(path.open("rb")) for path in runs)):
            if quad != last:
                last = quad
                yield quad
    for path in runs:
        path.unlink()


def _joined(runs: list[Path], target: Path) -> Path:
    """One sorted part of several."""
    with target.open("wb") as out:
        out.writelines(_in_order_of_lines(runs))
    return target


def _merged(runs: list[Path], target: Path) -> Manifest:
    """One sorted file without repetitions, and what it consists of."""
    sha, size, count = hashlib.sha256(), 0, 0
    graphs: Counter[str] = Counter()
    with target.open("wb") as out:
        for quad in _in_order_of_lines(runs):
            out.write(quad)
            sha.update(quad)
            size += len(quad)
            count += 1
            graphs[_graph_of(quad)] += 1
    return {"graph": {"sha256": sha.hexdigest(), "bytes": size, "quads": count, "by_graph": dict(sorted(graphs.items()))}}


def _graph_of(quad: bytes) -> str:
    """The name of a line's graph, claims and derivations counted together."""
    head, _, last = quad[:-3].rpartition(b" ")
    # A line of the default graph ends in its object, which has a quotation mark in it or only two terms before it.
    if b'"' in last or not last.startswith(b"<") or head.count(b" ") < 2:
        return "default"
    iri = last[1:-1].decode()
    if iri.startswith(GRAPH):
        return iri.removeprefix(GRAPH)
    return "claims" if iri.startswith(CLAIM) else "derivations"


def _described(totals: Counter[str], corpus: Corpus, decisions: Decisions) -> Manifest:
    return {
        "issgraph": _version(),
        "documents": len(corpus),
        "folded": totals["folded"],
        "skipped": len(corpus.skipped),
        "statements": totals["statements"],
        "claims": totals["claims"],
        "relations": _part(totals, "relation"),
        "gaps": _part(totals, "gap"),
        "made_from": {
            "documents": corpus.hash,
            "mappings": _hash(MAPPINGS),
            "ontology": _hash(ONTOLOGY),
            "reference": _hash(REFERENCE),
            "rules": _hash(RULES),
            **({"decisions": decisions.fingerprint} if decisions.of else {}),
        },
    }


def _part(totals: Counter[str], kind: str) -> dict[str, int]:
    found = {name.removeprefix(f"{kind} "): n for name, n in totals.items() if name.startswith(f"{kind} ")}
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _hash(folder: Path) -> str:
    """SHA-256 of the names and contents of a folder's files."""
    sha = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            sha.update(f"{path.relative_to(folder).as_posix()}\x1f".encode() + path.read_bytes() + b"\x1e")
    return sha.hexdigest()


def _version() -> str:
    try:
        return version("issgraph")
    except PackageNotFoundError:
        return VERSION
