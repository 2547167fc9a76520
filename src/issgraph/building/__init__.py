"""Documents to a graph in a folder: read, said in quads, derived, put together and put in place as a whole.

A large graph that stands there already is mended: only the documents that changed are read, and what results is what a build from
nothing would give.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import ExitStack, closing
from functools import lru_cache
from pathlib import Path

from issgraph.assets import MAPPINGS, ONTOLOGY, REFERENCE, RULES
from issgraph.building import parts
from issgraph.building.assembly import InParts, OneFile
from issgraph.building.batches import BATCH, Background, Reader, read_in_batches
from issgraph.building.corpus import Corpus
from issgraph.building.ledger import Ledger
from issgraph.building.summary import BuildSummary, described, hash_of_files, program, summed
from issgraph.decisions import NONE, Decisions
from issgraph.derive import Deriver
from issgraph.errors import GraphError, InputError
from issgraph.extract import read
from issgraph.folder import PARTS, Manifest, commit, commit_parts, draft, ledger_path, read_manifest
from issgraph.graph import Quad, about, background, line
from issgraph.mappings import read_mappings
from issgraph.model import Document
from issgraph.reference import read_reference

__all__ = ["BATCH", "BuildSummary", "build", "bundled", "changes", "tables"]


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
    fresh: bool = False,
) -> BuildSummary:
    """Make the graph of exactly these documents in a folder; until it is whole, what stood there stays.

    A document that could not be read comes as its InputError, which is raised, or with `keep_going` listed in the summary.
    More than one worker needs a main module that can be imported, as for every use of multiprocessing. `progress` is told
    the number of documents done. Decisions that no longer fit their text are listed in the summary and change nothing. A large graph
    that was made by the same rules and tables is mended unless a `fresh` one is asked for; the result is the same.
    """
    folder = Path(output)
    with ExitStack() as stack:
        place = stack.enter_context(draft(folder))
        corpus = stack.enter_context(closing(Corpus(place / "corpus")))
        corpus.add(documents, keep_going)
        decided = _decided(decisions)
        means = _means(reader, known)
        old = _before(folder, corpus, means) if not fresh else None
        if not parts.buckets(len(corpus)):
            graph: OneFile | InParts = OneFile(place, tables(known))
            todo, given = len(corpus), iter(corpus)
        else:
            path = place / "ledger"
            if old:
                shutil.copyfile(ledger_path(folder, means, old["graph"]["sha256"]), path)
            ledger = stack.enter_context(closing(Ledger(path)))
            before = old["graph"]["parts"] if old else []
            old_tables = next((parts.read(folder / PARTS / part["name"]) for part in before if parts.address(part)[0] == "tables"), None)
            graph = InParts(place, ledger, corpus, old_tables or [*map(str.encode, tables(known))], folder / PARTS, before, decided)
            todo, given = len(corpus), iter(corpus)
            if old:
                new, gone = ledger.changed(corpus, decided)
                graph.forget([*new, *gone])
                todo, given = len(new), corpus.those(new)
        done = 0
        for batch in read_in_batches(given, workers, (reader, known, decisions)):
            graph.take(batch)
            done += len(batch)
            if progress:
                progress(done)
        totals = Counter(old["counts"] if old else ())
        totals.update(graph.counts)
        told = graph.finish(sorted(line(quad) for quad in about(len(corpus))))
        elsewhere = sum(len(matters) for name, matters in decisions.of.items() if not corpus.reads(name))
        totals["decision elsewhere"] = elsewhere
        totals = Counter({name: times for name, times in totals.items() if times})
        manifest = {"graph": told} | described(totals, len(corpus), len(corpus.skipped), corpus.hash, decisions)
        if isinstance(graph, InParts):
            manifest["counts"] = dict(sorted(totals.items()))
            ledger.settle()
            commit_parts(place, folder, manifest, means, old, graph.change if 10 * todo < len(corpus) else None)
        else:
            commit(place, folder, manifest)
        documents_in_all, skipped = len(corpus), tuple(corpus.skipped)
    return summed(folder, documents_in_all, todo, skipped, totals, manifest)


def changes(corpus: Corpus, folder: Path, decisions: Decisions, place: Path, fresh: bool = False) -> tuple[int, int]:
    """How many documents of a corpus a build into a folder would read, and how many it would take out; `place` is for files meanwhile."""
    means = _means(read, bundled)
    old = None if fresh else _before(folder, corpus, means)
    if not old:
        return len(corpus), 0
    shutil.copyfile(ledger_path(folder, means, old["graph"]["sha256"]), place / "ledger")
    with closing(Ledger(place / "ledger")) as ledger:
        new, gone = ledger.changed(corpus, _decided(decisions))
    return len(new), len(gone)


def _decided(decisions: Decisions) -> dict[str, str]:
    return {name: decisions.only(name).fingerprint for name in decisions.of}


def tables(known: Background) -> list[str]:
    """The lines that are in every graph: what the tables know, what follows from it, and the rules by which things follow."""
    facts = known()
    deriver = Deriver(facts)
    return sorted({*map(line, facts), *map(line, deriver.from_background), *map(line, deriver.rule_quads())})


def _before(folder: Path, corpus: Corpus, means: str) -> Manifest | None:
    """The manifest of the graph in a folder that can be mended: made in parts, as many as now, by the same means."""
    try:
        manifest = read_manifest(folder)
    except GraphError:
        return None
    graph = manifest["graph"]
    usable = not manifest.get("edited") and "counts" in manifest and ledger_path(folder, means, graph["sha256"]).is_file()
    same = usable and parts.buckets(manifest["documents"]) == parts.buckets(len(corpus))
    return manifest if same and all((folder / PARTS / part["name"]).is_file() for part in graph["parts"]) else None


def _means(reader: Reader, known: Background) -> str:
    """Sixteen digits that stand for all that decides what a document comes to but itself: program, rules, tables, ontology."""
    told = [program(), f"{reader.__module__}.{reader.__qualname__}", f"{known.__module__}.{known.__qualname__}"]
    told += [hash_of_files(each) for each in (Path(__file__).parents[1], MAPPINGS, ONTOLOGY, REFERENCE, RULES)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
