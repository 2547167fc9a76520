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
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from functools import partial
from itertools import chain
from pathlib import Path

from issgraph.assets import MAPPINGS, ONTOLOGY, REFERENCE, RULES
from issgraph.building import parts
from issgraph.building.assembly import InParts, OneFile
from issgraph.building.batches import MANY, in_batches, read_batch
from issgraph.building.corpus import Corpus, Twice
from issgraph.building.hands import Hands
from issgraph.building.ledger import Ledger
from issgraph.building.means import Background, Reader, bundled, prepared
from issgraph.building.summary import BuildSummary, described, hash_of_files, program, summed
from issgraph.decisions import NONE, Decisions
from issgraph.errors import GraphError, InputError
from issgraph.extract import read_safely
from issgraph.folder import PARTS, Manifest, commit, commit_parts, draft, files_of, kept_path, read_manifest, write_unread
from issgraph.graph import about, line
from issgraph.model import Document
from issgraph.sources.pieces import Inputs

__all__ = ["MANY", "BuildSummary", "build", "bundled", "changes"]


def build(
    documents: Iterable[Document | InputError] | Inputs,
    output: str | Path,
    *,
    keep_going: bool = False,
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
    reader: Reader = read_safely,
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
        key = _key(reader, known)
        decided = _decided(decisions)
        old = None if fresh else _before(folder, key)
        path = place / "ledger"
        copied = None
        if old:  # meanwhile, as it is long
            before = kept_path(folder, "ledger", key, old["graph"]["sha256"])
            copied = stack.enter_context(ThreadPoolExecutor(1)).submit(shutil.copyfile, before, path)
        corpus = stack.enter_context(closing(_corpus(documents, place, folder, key, old, keep_going)))
        if copied:
            copied.result()
        if old and parts.buckets(old["documents"]) != parts.buckets(len(corpus)):
            path.unlink()
            old = None
        todo, given, tables = len(corpus), iter(corpus), None
        if not parts.buckets(len(corpus)):
            graph: OneFile | InParts = OneFile(place)
        else:
            earlier = stack.enter_context(closing(Ledger(before))) if old else None
            ledger = stack.enter_context(closing(Ledger(path)))
            listed = old["graph"]["parts"] if old else []
            tables = next((folder / PARTS / part["name"] for part in listed if parts.address(part)[0] == "tables"), None)
            graph = InParts(place, ledger, len(corpus), folder / PARTS, listed, earlier, decided)
            if old:
                corpus.mark(ledger.decided_otherwise(decided))
                graph.forget(chain(corpus.names_changed(), corpus.names_gone()))
                todo, given = corpus.changed, corpus.those_changed()
        done = 0
        hands = stack.enter_context(Hands(workers if todo >= MANY else 1, partial(prepared, reader, known, decisions, tables)))
        for batch in hands.results(read_batch, in_batches(given)):
            graph.take(batch)
            done += len(batch.told)
            if progress:
                progress(done)
        totals = Counter(old["counts"] if old else ())
        totals.update(graph.counts)
        told = graph.finish(sorted(line(quad).encode() for quad in about(len(corpus))), hands)
        hands.close()
        elsewhere = sum(len(matters) for name, matters in decisions.of.items() if not corpus.reads(name))
        totals["decision elsewhere"] = elsewhere
        totals = Counter({name: times for name, times in totals.items() if times})
        manifest = {"graph": told} | described(totals, len(corpus), len(corpus.skipped), corpus.hash, decisions)
        write_unread(place, {"graph": told["sha256"], "texts": len(corpus)} | graph.unread.ranked())
        if isinstance(graph, InParts):
            manifest["counts"] = dict(sorted(totals.items()))
            ledger.settle()
            commit_parts(place, folder, manifest, key, old, graph.change if 10 * todo < len(corpus) else None)
        else:
            commit(place, folder, manifest)
        documents_in_all, skipped = len(corpus), tuple(corpus.skipped)
    return summed(folder, documents_in_all, todo, skipped, totals, manifest)


def changes(
    documents: Iterable[Document | InputError], folder: Path, decisions: Decisions, place: Path, fresh: bool = False
) -> tuple[Corpus, int, int]:
    """The corpus of some documents, with those that cannot be read as skipped; how many of it a build into a folder would read, and how
    many it would take out. `place` is for files meanwhile."""
    key = _key(read_safely, bundled)
    old = None if fresh else _before(folder, key)
    corpus = _corpus(documents, place, folder, key, old, True)
    if not old or parts.buckets(old["documents"]) != parts.buckets(len(corpus)):
        return corpus, len(corpus), 0
    shutil.copyfile(kept_path(folder, "ledger", key, old["graph"]["sha256"]), place / "ledger")
    with closing(Ledger(place / "ledger")) as ledger:
        corpus.mark(ledger.decided_otherwise(_decided(decisions)))
    return corpus, corpus.changed, sum(1 for _ in corpus.names_gone())


def _corpus(
    documents: Iterable[Document | InputError] | Inputs, place: Path, folder: Path, key: str, old: Manifest | None, keep_going: bool
) -> Corpus:
    """The documents, compared with those of an old graph. Of inputs that can be read again only the pieces that are not known are read;
    should an id then stand for two documents, all are, so that it is told which, or which is skipped."""
    kept = kept_path(folder, "corpus", key, old["graph"]["sha256"]) if old else None
    in_pieces = isinstance(documents, Inputs) and documents.again
    corpus = Corpus(place / "corpus", kept)
    try:
        corpus.add(documents.pieces() if isinstance(documents, Inputs) and in_pieces else documents, keep_going)
    except Twice:
        corpus.close()
        if not in_pieces or not corpus.known:
            raise
        corpus = Corpus(place / "corpus", kept)
        corpus.add(documents, keep_going)
    return corpus


def _decided(decisions: Decisions) -> dict[str, str]:
    return {name: decisions.only(name).fingerprint for name in decisions.of}


def _before(folder: Path, key: str) -> Manifest | None:
    """The manifest of the graph in a folder that can be mended: made in parts, and by the same means."""
    try:
        manifest = read_manifest(folder)
        files_of(folder, manifest)
    except GraphError:
        return None
    kept = all(kept_path(folder, kind, key, manifest["graph"]["sha256"]).is_file() for kind in ("ledger", "corpus"))
    return manifest if kept and not manifest.get("edited") and "counts" in manifest else None


def _key(reader: Reader, known: Background) -> str:
    """Sixteen digits that stand for all that decides what a document comes to but itself: program, rules, tables, ontology."""
    told = [program(), f"{reader.__module__}.{reader.__qualname__}", f"{known.__module__}.{known.__qualname__}"]
    told += [hash_of_files(each) for each in (Path(__file__).parents[1], MAPPINGS, ONTOLOGY, REFERENCE, RULES)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
