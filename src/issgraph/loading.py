"""A graph folder into any SPARQL 1.1 server: by the Graph Store Protocol, else by UPDATE in batches; what was cut short is gone on with."""

from __future__ import annotations

import contextlib
import hashlib
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from issgraph.endpoint import Endpoint, check_address
from issgraph.errors import GraphError
from issgraph.folder import open_store, read_manifest
from issgraph.polite.agent import user_agent
from issgraph.retry import patiently
from issgraph.store import EmbeddedStore
from issgraph.vocab import BASE

DEFAULT_GRAPH = f"{BASE}graph/default"
"""The name for the default graph on servers that have none to write to."""
PART = 20_000
"""Triples in one request of the Graph Store Protocol."""
BATCH = 400
"""Quads in one UPDATE."""

_NOT_HERE = (400, 401, 403, 404, 405, 406, 410, 411, 415, 500, 501)
"""Answers after which another address or the other protocol is tried."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where to send things: candidates for the Graph Store Protocol and for UPDATE, the likeliest first."""

    query: str
    stores: tuple[str, ...]
    updates: tuple[str, ...]
    user: str = ""
    password: str = ""
    timeout: float = 120

    def send(self, url: str, body: bytes, kind: str, method: str) -> None:
        """One request. Raises HTTPError for what the server refuses, GraphError when it is not there."""
        request = urllib.request.Request(url, body, {"Content-Type": kind, "User-Agent": user_agent()}, method=method)
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        if self.user:
            passwords.add_password(None, url, self.user, self.password)
        opener = urllib.request.build_opener(
            urllib.request.HTTPDigestAuthHandler(passwords), urllib.request.HTTPBasicAuthHandler(passwords)
        )

        def once() -> None:
            with opener.open(request, timeout=self.timeout) as response:
                response.read()

        try:
            patiently(once, url)
        except urllib.error.HTTPError:
            raise
        except (TimeoutError, urllib.error.URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            raise GraphError(f"{url}: cannot be reached, or went away ({reason}); the same command goes on where it stopped") from error


def server(url: str, update: str = "", store: str = "", user: str = "", password: str = "") -> Server:
    """The addresses of a server that is asked at `url`; those that are not given are guessed as the common servers have them."""
    check_address(url)
    base, _, last = url.rstrip("/").rpartition("/")
    stores = {
        "query": (f"{base}/store", f"{base}/data"),
        "sparql": (
            f"{base}/sparql-graph-crud-auth",
            f"{base}/sparql-graph-crud",
            f"{base}/graph-store",
            f"{base}/data",
            f"{base}/store",
        ),
        "sparql-auth": (f"{base}/sparql-graph-crud-auth",),
    }.get(last, (f"{url}/rdf-graphs/service", url))
    updates = {"query": (f"{base}/update",), "sparql": (url, f"{base}/update")}.get(last, (f"{url}/statements", url))
    if not user:
        stores = tuple(each for each in stores if not each.endswith("-auth"))
    for given in (update, store):
        if given:
            check_address(given)
    if update and not store:
        stores = ()
    return Server(url, (store,) if store else stores, (update,) if update else updates, user, password)


@dataclass(frozen=True, slots=True)
class Loaded:
    """How it went: quads that were sent, those that had been there from an earlier try, the way, and the triples now to be asked."""

    quads: int
    skipped: int
    way: str
    triples: int

    def told(self, to: str) -> str:
        """The same as a line for a person."""
        before = f", {self.skipped:,} had been there" if self.skipped else ""
        return f"{self.quads:,} quads by {self.way}{before}; {self.triples:,} triples to ask at {to}"


Send = Callable[[str], None]
Batch = tuple[str, str, int]
"""The graph ("" for the default graph; not used by UPDATE), the text to send, and its number of quads."""


def load(folder: Path, to: Server, default_graph: str = "", progress: Callable[[int], None] | None = None, restart: bool = False) -> Loaded:
    """Put the graph of a folder into a server, next to what is there. Raises GraphError when the server takes neither protocol.

    With `default_graph` the facts of the default graph go to the graph of that name. How far it came is kept in the folder, so that
    after a break the same call goes on; everything sent twice changes nothing.
    """
    manifest, local = read_manifest(folder), open_store(folder)
    mark = hashlib.sha256("\n".join((to.query, *to.stores, *to.updates, default_graph)).encode()).hexdigest()[:12]
    state = folder / f"loading-{mark}.json"
    came = {} if restart else _read_state(state, manifest["graph"]["sha256"])
    way, url, send = _way(local, to, default_graph, came.get("way", ""), came.get("url", ""))
    sent = skipped = 0
    for number, (graph, text, count) in enumerate(_parts(local) if way == "graph store" else _batches(local, default_graph), 1):
        if number <= int(came.get("done", 0)):
            skipped += count
            continue
        _checked(send, graph, text, url)
        sent += count
        done = {"graph": manifest["graph"]["sha256"], "way": way, "url": url, "done": number}
        state.write_text(json.dumps(done) + "\n", "utf-8")
        if progress:
            progress(sent + skipped)
    expected, found = len(local), len(Endpoint(to.query, default_graph=default_graph, user=to.user, password=to.password))
    state.unlink(missing_ok=True)
    if found < expected:
        hint = "" if default_graph else f"; if it has no default graph of its own, load and ask with --default-graph {DEFAULT_GRAPH}"
        raise GraphError(f"{to.query}: has {found:,} triples to ask, and {expected:,} were sent{hint}")
    return Loaded(sent, skipped, way, found)


def _read_state(path: Path, graph: str) -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        told: dict[str, str] = json.loads(path.read_text("utf-8"))
        if told.get("graph") == graph:
            return told
    return {}


def _way(local: EmbeddedStore, to: Server, default_graph: str, way: str, known: str) -> tuple[str, str, Callable[[str, str], None]]:
    """The protocol and address that work, tried with one graph, and how to send a part by it."""
    refused: list[str] = []
    name = next(iter(local.graphs()), "")
    text = "".join(f"{s} {p} {o} .\n" for s, p, o, _ in local.quads(name)) if name else ""
    for url in to.stores if way in ("", "graph store") else ():
        if known not in ("", url):
            continue
        by_store = _by_store(to, url, default_graph)
        try:
            if name:
                by_store(name, text)
            return "graph store", url, by_store
        except urllib.error.HTTPError as error:
            if error.code not in _NOT_HERE:
                raise GraphError(f"{url}: refuses a graph ({_told(error)})") from error
            refused.append(f"{url} {error.code}")
    for url in to.updates if way in ("", "update") else ():
        if known not in ("", url):
            continue
        try:
            by_update = _by_update(to, url)
            by_update("", "INSERT DATA { }")
            return "update", url, by_update
        except urllib.error.HTTPError as error:
            refused.append(f"{url} {error.code}")
    raise GraphError(f"{to.query}: takes neither graphs nor updates; tried {', '.join(refused)}; name others with --store and --update")


def _by_store(to: Server, url: str, default_graph: str) -> Callable[[str, str], None]:
    def send(graph: str, text: str) -> None:
        name = graph or default_graph
        asked = f"graph={urllib.parse.quote(name, safe='')}" if name else "default"
        # POST adds. The graphs have names made from content or of ours alone, and the default graph may hold what others put there.
        to.send(f"{url}{'&' if '?' in url else '?'}{asked}", text.encode(), "text/turtle", "POST")

    return send


def _by_update(to: Server, url: str) -> Callable[[str, str], None]:
    def send(_: str, text: str) -> None:
        to.send(url, text.encode(), "application/sparql-update", "POST")

    return send


def _checked(send: Callable[[str, str], None], graph: str, text: str, url: str) -> None:
    try:
        send(graph, text)
    except urllib.error.HTTPError as error:
        raise GraphError(f"{url}: refuses a part of {graph or 'the graph'} ({_told(error)}); the same command goes on there") from error


def _told(error: urllib.error.HTTPError) -> str:
    with contextlib.suppress(OSError, ValueError):
        words = " ".join(error.read(400).decode("utf-8", "replace").split())
        return f"{error.code} {words[:200]}"
    return str(error.code)


def _parts(local: EmbeddedStore) -> Iterator[Batch]:
    """Each graph in parts of Turtle, always the same ones."""
    for name in ("", *local.graphs()):
        lines = iter(sorted(f"{s} {p} {o} .\n" for s, p, o, _ in local.quads(name)))
        while part := list(islice(lines, PART)):
            yield name, "".join(part), len(part)


def _batches(local: EmbeddedStore, default_graph: str) -> Iterator[Batch]:
    """All quads as updates, a few hundred in each."""
    quads = ((name or default_graph, f"{s} {p} {o} .") for name in ("", *local.graphs()) for s, p, o, _ in local.quads(name))
    while batch := list(islice(quads, BATCH)):
        blocks: dict[str, list[str]] = {}
        for name, triple in batch:
            blocks.setdefault(name, []).append(triple)
        told = [f"GRAPH <{name}> {{\n{chr(10).join(triples)}\n}}" if name else "\n".join(triples) for name, triples in blocks.items()]
        yield "", "INSERT DATA {\n" + "\n".join(told) + "\n}", len(batch)
