"""Addresses of the explorer to its pages, made by a worker like any answer; files of style and script; answers to keep as files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from issgraph.explorer import PAGES, lost
from issgraph.explorer.files import FILES, file
from issgraph.server.engine import RESULTS, TRIPLES, Ask, Look, Refused
from issgraph.server.pages import EXPLORER, HTML
from issgraph.server.protocol import Sparql, asked_for, here

_MEDIA = {"json": "application/json", "svg": "image/svg+xml"}
_FORMS = dict(zip(("json", "xml", "csv", "tsv"), RESULTS, strict=True)) | dict(zip(("ttl", "nt", "rdf", "jsonld"), TRIPLES, strict=True))
_PROGRAMS = re.compile(r"/(?:sparql|graph-store|reconcile|healthz|results|static|\.well-known)\b|.*\.(?:json|svg|ttl|nt|rdf|jsonld)$")
LONGEST = 60_000
"""Characters of an address that are read."""


class Web:
    """The explorer's pages over HTTP."""

    def __init__(self, sparql: Sparql) -> None:
        self.sparql = sparql

    def routes(self) -> list[BaseRoute]:
        """Where the pages are."""
        paths = [f"/{each}{{rest:path}}" if each.endswith("/") else f"/{each}" for each in PAGES]
        return [
            *(Route(path, self.page) for path in paths),
            Route("/results.{form:str}", self.results),
            Route("/static/{name:str}", self.static),
        ]

    async def page(self, request: Request) -> Response:
        """A page, or what a script on one asks for."""
        path = request.url.path.removeprefix("/")
        told = _told(request)
        media = _MEDIA.get(path.rpartition(".")[2], HTML)
        try:
            return await self.sparql.answered(request, _look(path, told, media))
        except Refused as refused:
            if path != "query" or refused.status not in (400, 500, 503, 504, 507):
                raise
            answer = await self.sparql.answered(request, _look(path, told | {"failed": refused.why}, media))
            answer.status_code = refused.status
            del answer.headers["etag"]
            return answer

    async def results(self, request: Request) -> Response:
        """/results.csv?query=: the whole answer to a query, as a file."""
        form, told = request.path_params["form"], _told(request)
        if form not in _FORMS or "query" not in told:
            raise Refused(404, f"answers come as {', '.join(f'/results.{each}?query=' for each in _FORMS)}")
        media = _FORMS[form]
        table, graph = (media, "") if media in RESULTS else ("", media)
        answer = await self.sparql.answered(request, Ask(told["query"], table, graph, base=f"{here(request)}/sparql"))
        answer.headers["content-disposition"] = f'attachment; filename="issgraph.{form}"'
        return answer

    async def static(self, request: Request) -> Response:
        """/static/explorer.css and the like."""
        name = request.path_params["name"]
        if name not in FILES:
            raise Refused(404, "no such file")
        body = file(name)
        etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers = {"ETag": etag, "Cache-Control": "no-cache"}
        if etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(body, media_type=FILES[name], headers=headers)


def refused(request: Request, error: Refused) -> Response | None:
    """A refusal as a page, for a browser that asked for one; None for programs."""
    browser = request.method in ("GET", "HEAD") and "text/html" in request.headers.get("accept", "")
    if not browser or _PROGRAMS.match(request.url.path):
        return None
    return Response(lost(error.why), error.status, error.headers, "text/html; charset=utf-8")


def _told(request: Request) -> dict[str, str]:
    if len(request.url.query) > LONGEST:
        raise Refused(414, "the address is too long; POST a long query to /sparql")
    return dict(asked_for(request.url.query))


def _look(path: str, told: Mapping[str, str], media: str) -> Look:
    return Look(f"{EXPLORER}{path}?{urlencode(told)}", media, "")
