"""Links to what Wikidata says of their items: from the cache where that is fresh, else by as few requests as will do."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from issgraph.endpoint import rows, wrapped
from issgraph.errors import GraphError, IssgraphError, QuestionError
from issgraph.mappings import Mapping, read_mappings
from issgraph.polite import Client, Reply, Unfinished
from issgraph.vocab import ID, WD
from issgraph.wikidata.asking import Item, query, read
from issgraph.wikidata.drift import Drift, drift
from issgraph.wikidata.kept import Kept, moment
from issgraph.wikidata.quads import quads
from issgraph.wikidata.tables import Property, Service

_JSON = ("application/sparql-results+json", "application/json")
_CHAIN = 3
"""How often an item that was merged is followed to another."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do: items that are kept already, and the queries for the others."""

    kept: int
    batches: tuple[tuple[str, ...], ...]
    queries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Enriched:
    """What came of it: lines of N-Quads, links to look at, and how many items were asked for in how many requests."""

    quads: bytes
    drift: tuple[Drift, ...]
    items: int
    kept: int
    requests: int


def links_of(things: Iterable[str] = ()) -> tuple[Mapping, ...]:
    """The links to Wikidata of these things of ours, of all when none is named. Raises IssgraphError for one that has none."""
    every = [link for link in read_mappings() if link.object.startswith(WD)]
    wanted = [thing.removeprefix("id:").removeprefix(ID) for thing in things]
    if strange := sorted(set(wanted) - {link.subject for link in every}):
        near = get_close_matches(strange[0], [link.subject for link in every], 3, 0.3)
        raise IssgraphError(f"{strange[0]!r} has no link to Wikidata in data/mappings; nearest: {', '.join(near) or 'none'}")
    return tuple(link for link in every if not wanted or link.subject in wanted)


def plan(
    links: Iterable[Mapping], wanted: Sequence[Property], service: Service, kept: Kept, days: float = 30, now: float | None = None
) -> Plan:
    """The requests that `enrich` would make, without making one."""
    items = sorted({link.object for link in links if link.object.startswith(WD)})
    known = kept.fresh(items, time.time() if now is None else now, days)
    batches = _batches([item for item in items if item not in known], service)
    return Plan(len(known), batches, tuple(query(batch, wanted) for batch in batches))


def enrich(
    links: Iterable[Mapping],
    wanted: Sequence[Property],
    service: Service,
    client: Client,
    kept: Kept,
    days: float = 30,
    clock: Callable[[], float] = time.time,
    progress: Callable[[int], None] | None = None,
) -> Enriched:
    """Asks for the items of all links, and for those that they were merged into. Raises GraphError when an answer is not to be had.

    What came before that is kept, so that the next run goes on from there.
    """
    links = [link for link in links if link.object.startswith(WD)]
    found: dict[str, Item] = {}
    from_cache = 0
    due = sorted({link.object for link in links})
    for _ in range(_CHAIN):
        known = kept.fresh(due, clock(), days)
        found |= known
        from_cache += len(known)
        for batch in _batches([item for item in due if item not in known], service):
            answered = _asked(client, service, batch, wanted, kept, days, clock)
            kept.keep(answered)
            found |= {item.iri: item for item in answered}
            if progress:
                progress(len(found))
        due = sorted({item.merged_into for item in found.values() if item.merged_into} - found.keys())
    return Enriched(quads(service, wanted, found.values()), tuple(drift(links, found)), len(found), from_cache, client.sent)


def _batches(items: Sequence[str], service: Service) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(items[at : at + service.items]) for at in range(0, len(items), service.items))


def _asked(
    client: Client,
    service: Service,
    batch: tuple[str, ...],
    wanted: Sequence[Property],
    kept: Kept,
    days: float,
    clock: Callable[[], float],
) -> list[Item]:
    sparql = query(batch, wanted)

    def have() -> list[Item] | None:
        known = kept.fresh(batch, clock(), days)
        return list(known.values()) if len(known) == len(batch) else None

    return client.ask(
        lambda send: wrapped(service.url, sparql, send=send).query().response,
        lambda reply: _read(reply, service.url, batch, moment(clock())),
        have=have,  # another run may have been answered while this one waited for its turn
    )


def _read(reply: Reply, url: str, batch: tuple[str, ...], when: str) -> list[Item]:
    """Items, if the reply is the whole answer and nothing else. Raises Unfinished."""
    said = " ".join(reply.body[:200_000].decode("utf-8", "replace").split())
    for sign in ("TimeoutException", "Query deadline is expired", "QueryTimeout", "Operation timed out"):
        if sign in said and '"bindings"' not in said[:2000]:
            raise Unfinished(f"the server ran out of time, and said so with status {reply.status}")
    if reply.status != 200:
        raise Unfinished(f"the server sent no whole answer ({reply.status})")
    if reply.kind not in _JSON:
        raise Unfinished(f"the answer is {reply.kind or 'of no kind'}, not SPARQL's JSON: {said[:80]}")
    try:
        answer = rows(reply.body, url)
    except (GraphError, QuestionError) as wrong:
        raise Unfinished(str(wrong).removeprefix(f"{url}: ")) from None
    return read(answer, batch, when)
