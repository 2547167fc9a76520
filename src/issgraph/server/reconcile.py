"""Names in a table of somebody's to the known things they may mean: the Reconciliation Service API 0.2, which OpenRefine speaks.

The answers are functions of plain values; what stands below them reads requests, and works in a thread of its own.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from issgraph.assets import RELEASE
from issgraph.link import Asked, Candidate, Linker, chosen, linker
from issgraph.server.engine import Refused
from issgraph.server.protocol import FORM, asked_for
from issgraph.vocab import CLASSES, ID, ISS, is_a

BATCH = 100
"""Queries that are answered at once."""
LARGEST = 1 << 20
"""Bytes of a batch that are read."""
LONG = 10.0
"""Seconds a batch may take."""
PAGE = 20
"""Suggestions that come at once."""
_CANDIDATES, _MOST = 10, 50
_TYPES = ("Person", "SpaceObject", "SpaceflightActivity", "Organization", "Country", "EarthFeature", "Phenomenon")
_FIELDS = {"query", "type", "limit", "properties", "type_strict"}
_PROPERTIES = {
    "onDate": ("on date", "The day the name was met on, as 2016-08-19: who was aboard then comes first."),
    "affiliatedWith": ("affiliated with", "The agency of a person, by name."),
}
_CALLBACK = re.compile(r"[A-Za-z_$][\w$.]{0,99}")
Said = dict[str, Any]


def manifest(here: str) -> Said:
    """What this service is; `here` is the address of the server."""
    place = {"service_url": here}
    return {
        "versions": ["0.2"],
        "name": "issgraph: International Space Station operations",
        "identifierSpace": ID,
        "schemaSpace": ISS,
        "documentation": f"{here}/",
        "serviceVersion": RELEASE,
        "view": {"url": f"{here}/id/{{{{id}}}}"},
        "batchSize": BATCH,
        "defaultTypes": [_type(name) for name in _TYPES],
        "suggest": {name: {**place, "service_path": f"/reconcile/suggest/{name}"} for name in ("entity", "type", "property")},
    }


def results(queries: object, known: Linker, seconds: float = LONG) -> Said:
    """A batch of queries to a batch of results. Raises Refused when it is none, or takes longer than so many seconds."""
    if not isinstance(queries, dict) or not all(isinstance(query, dict) for query in queries.values()):
        raise Refused(400, '\'queries\' should be a JSON object of queries, as {"q0": {"query": "Suni Williams"}}')
    if len(queries) > BATCH:
        raise Refused(413, f"a batch may have {BATCH} queries")
    said, began = {}, time.monotonic()
    for key, query in queries.items():
        said[key] = {"result": _result(key, query, known)}
        if time.monotonic() - began > seconds:
            raise Refused(503, "this batch takes too long; send fewer queries at once, or shorter names", {"Retry-After": "1"})
    return said


def _result(key: str, query: Said, known: Linker) -> list[Said]:
    name, limit, told = query.get("query", ""), query.get("limit", _CANDIDATES), query.get("properties", [])
    types = [query["type"]] if isinstance(query.get("type"), str) else query.get("type", [])
    fits = isinstance(name, str) and isinstance(types, list) and all(isinstance(each, str) for each in types)
    fits = (
        fits
        and isinstance(limit, int | float)
        and 0 < limit < 1e6
        and isinstance(told, list)
        and all(isinstance(each, dict) and "pid" in each and "v" in each for each in told)
        and query.get("type_strict", "any") in ("any", "all", "should")
        and query.keys() <= _FIELDS
    )
    if not fits or not ("query" in query or told):
        raise Refused(400, f"the query {key!r} is none; it takes query, type, limit, properties and type_strict, and no other")
    wanted = [_local(each) for each in types if each]
    hints = {_local(str(each.get("pid", ""))): _value(each.get("v")) for each in told}
    day, agency = hints.get("onDate", ""), hints.get("affiliatedWith", "")
    strict = query.get("type_strict", "any")
    found: dict[str, Candidate] = {}
    for cls in ("",) if strict == "should" or not wanted else wanted if strict != "all" else wanted[:1]:
        if not cls or cls in CLASSES:
            found |= {each.entity.id: each for each in known.candidates(Asked(name, cls, agency, day), _MOST)}
    if (called := known.known_as(name)) and (strict == "should" or not wanted or any(is_a(called.entity.cls, cls) for cls in wanted)):
        found[called.entity.id] = called
    if strict == "all":
        found = {id_: each for id_, each in found.items() if all(is_a(each.entity.cls, cls) for cls in wanted)}
    ranked = sorted((each for each in found.values() if each.entity.cls != "Role"), key=lambda each: (-each.score, each.entity.id))
    sure = chosen(ranked)
    most = min(max(int(limit), 1), _MOST)
    return [_candidate(each) | {"score": each.score, "match": each is sure, "type": [_type(each.entity.cls)]} for each in ranked[:most]]


def _candidate(each: Candidate) -> Said:
    item = each.item.rpartition("/")[2]
    told = "; ".join(filter(None, (CLASSES[each.entity.cls].label, item and f"Wikidata {item}", each.reasons)))
    return {"id": each.entity.id, "name": each.entity.label, "description": told}


def _type(name: str) -> Said:
    return {"id": name, "name": CLASSES[name].label}


def _local(name: str) -> str:
    return name.removeprefix(ISS).removeprefix("iss:")


def _value(value: object) -> str:
    """The first value of a property as words."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("id") or value.get("name") or ""
    return str(value)[:100] if isinstance(value, str | int) else ""


def suggested(what: str, prefix: str, skip: int, known: Linker) -> Said:
    """Things, classes ("type") or properties whose name begins so, or where no thing does, those it may be a spelling of."""
    if what == "entity":
        called = known.known_as(prefix)
        found = known.starting(prefix) or ([] if called else known.candidates(Asked(prefix), _MOST))
        found = [called, *(each for each in found if each.entity != called.entity)] if called else found
        shown = [_candidate(each) | {"notable": [_type(each.entity.cls)]} for each in found if each.entity.cls != "Role"]
    else:
        told = {name: (term.label, term.definition) for name, term in CLASSES.items()} if what == "type" else _PROPERTIES
        start = prefix.strip().lower()
        fitting = (name for name, (label, _) in told.items() if label.lower().startswith(start) or name.lower().startswith(start))
        shown = [{"id": name, "name": told[name][0], "description": told[name][1]} for name in fitting]
    return {"result": shown[skip : skip + PAGE]}


class Reconcile:
    """The service; `body` gives the body of a request, if it is not too large and comes in time."""

    def __init__(self, body: Callable[[Request, int], Awaitable[bytes]]) -> None:
        self.body = body
        self.turn = asyncio.Semaphore(1)

    async def reconcile(self, request: Request) -> Response:
        """/reconcile: the manifest, or the results of a batch of queries, by GET or as a form."""
        fields = dict(asked_for(request.url.query))
        if request.method == "POST":
            kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != FORM:
                raise Refused(415, f"POST takes {FORM} with 'queries'", {"Accept-Post": FORM})
            fields |= dict(asked_for(await self.body(request, LARGEST)))
        if "queries" not in fields:
            if request.method == "POST" or set(fields) - {"callback"}:
                raise Refused(400, "no 'queries'; GET /reconcile alone tells what this service is")
            return _answer(manifest(f"{request.url.scheme}://{request.url.netloc}"), fields)
        try:
            queries = json.loads(fields["queries"])
        except (json.JSONDecodeError, RecursionError) as wrong:
            raise Refused(400, f"'queries' is no JSON: {getattr(wrong, 'msg', 'nested too deeply')}") from None
        return _answer(await self._worked(lambda: results(queries, linker())), fields)

    async def suggest(self, request: Request) -> Response:
        """/reconcile/suggest/entity, type or property: what begins with `prefix`, from number `cursor` on."""
        fields: Mapping[str, str] = dict(asked_for(request.url.query))
        skip = fields.get("cursor") or "0"
        if "prefix" not in fields or not (skip.isascii() and skip.isdecimal()) or len(skip) > 6:
            raise Refused(400, "a suggestion takes 'prefix', and a number 'cursor' of how many to pass over")
        what = request.path_params["what"]
        if what not in ("entity", "type", "property"):
            raise Refused(404, "there are suggestions of entity, type and property")
        return _answer(await self._worked(lambda: suggested(what, fields["prefix"], int(skip), linker())), fields)

    async def _worked(self, work: Callable[[], Said]) -> Said:
        """What a thread makes, one at a time, so that whoever sends many batches leaves the server time for others."""
        async with self.turn:
            return await run_in_threadpool(work)


def _answer(said: Said, fields: Mapping[str, str]) -> Response:
    text = json.dumps(said, ensure_ascii=False)
    if callback := fields.get("callback"):
        if not _CALLBACK.fullmatch(callback):
            raise Refused(400, "'callback' is no name of a function")
        return Response(f"/**/{callback}({json.dumps(said)});", media_type="text/javascript")
    return Response(text.encode("utf-8", "replace"), media_type="application/json")
