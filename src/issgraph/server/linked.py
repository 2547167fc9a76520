"""Paths that mirror the IRIs to pages: /id/kibo leads by 303 to /id/kibo.html, .ttl, .jsonld, .nt or .rdf, by what the client wants."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response

from issgraph.server.engine import Look, Refused
from issgraph.server.negotiation import chosen
from issgraph.server.pages import MEDIA
from issgraph.server.protocol import Sparql, here
from issgraph.vocab import BASE

_ENDINGS = dict(zip(("html", "ttl", "nt", "rdf", "jsonld"), MEDIA, strict=True))
_THING = re.compile(
    r"(?!.*/\.\.?(?:/|$))(?:(?:id|doc|claim|span|rule|graph|derivation)/[^\s<>\"{}|^`\\]{1,500}"
    r"|(?:ontology|alignments)(?:/\d+\.\d+\.\d+)?|dataset)"
)
_VERSION = re.compile(r"(?:ontology|alignments)/.+")
_FILE = re.compile(rf"({_THING.pattern})\.({'|'.join(_ENDINGS)})")


class Linked:
    """Pages of the things of a graph."""

    def __init__(self, sparql: Sparql) -> None:
        self.sparql = sparql

    async def void(self, request: Request) -> Response:
        """/.well-known/void: where the description of the dataset is."""
        return self._see("dataset", request)

    async def thing(self, request: Request) -> Response:
        """/id/…, /doc/… and the like: a 303 to what is known of the thing, or that itself."""
        path = request.scope["raw_path"].decode("latin-1").removeprefix("/")
        if match := _FILE.fullmatch(path):
            return await self.sparql.answered(request, Look(BASE + match[1], _ENDINGS[match[2]], here(request)))
        if _THING.fullmatch(path):
            return self._see(path, request)
        raise Refused(404, "no such page; there are /, /sparql, /ontology, /alignments, /dataset and a page for each thing, as /id/kibo")

    def _see(self, path: str, request: Request) -> Response:
        media = chosen(request.headers.get("accept"), MEDIA)
        if media == MEDIA[0] and _VERSION.fullmatch(path):
            media = MEDIA[1]  # the pages of the terms tell of the newest; a version has no page of its own
        if not media:
            raise Refused(406, f"pages come as {', '.join(MEDIA)}")
        ending = next(ending for ending, form in _ENDINGS.items() if form == media)
        return Response(status_code=303, headers={"Location": f"/{path}.{ending}", "Vary": "Accept"})
