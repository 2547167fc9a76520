"""Documents to the lines they come to, batch after batch: a pure function of them, the rules and the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from issgraph.building.ledger import Told
from issgraph.building.means import Means
from issgraph.building.parts import digest, is_own
from issgraph.building.rows import Twin
from issgraph.graph import document_quads, line, quads
from issgraph.graph.terms import A, term
from issgraph.model import Document
from issgraph.obeying import obeyed
from issgraph.unread import unread_in

BATCH = 50
"""Documents that are read together, and shared lines that are told of together."""

FIRST = 10
"""Documents of the first batch: while one process reads them, the others wait for what it learns."""

MANY = 4 * BATCH
"""Documents from which on other processes are worth starting."""

CLAIM = term("Claim")


@dataclass(frozen=True, slots=True)
class Batch:
    """What some documents came to, and the lines by their digests that they may share with others, but for those of the tables."""

    told: list[Told]
    shared: dict[bytes, bytes]

    @property
    def lines(self) -> Iterator[bytes]:
        """All lines, those of each document, then those that may be shared."""
        yield from chain.from_iterable(told.own.splitlines(keepends=True) for told in self.told)
        yield from self.shared.values()


def in_batches(documents: Iterator[Document | Twin]) -> Iterator[list[Document | Twin]]:
    """Documents, some at a time."""
    return chain([first] if (first := list(islice(documents, FIRST))) else [], iter(lambda: list(islice(documents, BATCH)), []))


def read_batch(means: Means, batch: Iterable[Document | Twin]) -> Batch:
    """What some documents came to."""
    shared: dict[bytes, bytes] = {}
    return Batch([_twin(each) if isinstance(each, Twin) else _told(each, means, shared) for each in batch], shared)


def _twin(twin: Twin) -> Told:
    own = sorted({line(quad) for quad in document_quads(twin.document, twin.of)})
    return Told(twin.document.id, "".join(own).encode(), len(own), [], Counter(folded=1))


def _told(document: Document, means: Means, shared: dict[bytes, bytes]) -> Told:
    decided = obeyed(means.reader(document), means.decisions)
    reading = decided.reading
    said = tuple(quads(reading))
    own: set[str] = set()
    others: set[str] = set()
    for quad in chain(said, means.deriver.derived(said)):
        (own if is_own(quad) else others).add(line(quad))
    told = {digest(each): each for each in map(str.encode, others) if each not in means.tabled}
    shared |= told
    counts: Counter[str] = Counter(statements=len(reading.statements))
    counts["claims"] = sum(1 for _, predicate, value, _ in said if value == CLAIM and predicate == A)
    counts.update(f"relation {statement.relation}" for statement in reading.statements)
    counts.update(f"class {statement.subject.cls}" for statement in reading.statements)
    counts.update(f"gap {gap.kind}" for gap in reading.gaps)
    counts.update({f"decision {kind}": times for kind, times in decided.taken.items()})
    counts.update(f"stale {line}" for line in decided.stale)
    return Told(document.id, "".join(sorted(own)).encode(), len(own), sorted(told), counts, unread_in(reading))
