"""Documents to the lines they come to, batch after batch, in this process or several: a pure function of them, the rules and the tables."""

from __future__ import annotations

import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import chain, islice

from issgraph.building.corpus import Twin
from issgraph.building.ledger import Told
from issgraph.building.parts import is_own
from issgraph.decisions import Decisions
from issgraph.derive import Deriver
from issgraph.graph import Quad, document_quads, line, quads
from issgraph.graph.reading import A
from issgraph.graph.terms import term
from issgraph.model import Document, Reading
from issgraph.obeying import obeyed
from issgraph.unread import unread_in

BATCH = 200
"""Documents that are read together, and the least for which other processes are worth starting."""

CLAIM = term("Claim")

Reader = Callable[[Document], Reading]
Background = Callable[[], tuple[Quad, ...]]
Means = tuple[Reader, Background, Decisions]


def read_in_batches(documents: Iterator[Document | Twin], workers: int, means: Means) -> Iterator[list[Told]]:
    """What each document came to, in the order of the documents."""
    first = list(islice(documents, BATCH))
    if not first:
        return
    batches = chain([first], iter(lambda: list(islice(documents, BATCH)), []))
    if workers <= 1 or len(first) < BATCH:
        reader, known, decisions = means
        deriver = Deriver(known())
        for batch in batches:
            yield read_batch(batch, reader, decisions, deriver)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start_worker, means) as pool:
        try:
            yield from _in_order(pool, batches, 2 * workers)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _in_order(pool: Executor, batches: Iterable[list[Document | Twin]], ahead: int) -> Iterator[list[Told]]:
    waiting: deque[Future[list[Told]]] = deque()
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


def _in_worker(batch: list[Document | Twin]) -> list[Told]:
    [means] = _worker
    return read_batch(batch, *means)


def read_batch(batch: list[Document | Twin], reader: Reader, decisions: Decisions, deriver: Deriver) -> list[Told]:
    """What each of some documents came to."""
    return [_twin(each) if isinstance(each, Twin) else _told(each, reader, decisions, deriver) for each in batch]


def _twin(twin: Twin) -> Told:
    return Told(twin.document.id, sorted({line(quad) for quad in document_quads(twin.document, twin.of)}), [], Counter(folded=1))


def _told(document: Document, reader: Reader, decisions: Decisions, deriver: Deriver) -> Told:
    decided = obeyed(reader(document), decisions)
    reading = decided.reading
    said = tuple(quads(reading))
    own: set[str] = set()
    shared: set[str] = set()
    for quad in chain(said, deriver.derived(said)):
        (own if is_own(quad) else shared).add(line(quad))
    counts: Counter[str] = Counter(statements=len(reading.statements))
    counts["claims"] = sum(1 for _, predicate, value, _ in said if value == CLAIM and predicate == A)
    counts.update(f"relation {statement.relation}" for statement in reading.statements)
    counts.update(f"class {statement.subject.cls}" for statement in reading.statements)
    counts.update(f"gap {gap.kind}" for gap in reading.gaps)
    counts.update({f"decision {kind}": times for kind, times in decided.taken.items()})
    counts.update(f"stale {line}" for line in decided.stale)
    return Told(document.id, sorted(own), sorted(shared), counts, unread_in(reading))
