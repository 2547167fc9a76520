"""HTTP to queries and changes and back: the SPARQL 1.1 Protocol, the Graph Store HTTP Protocol and the Service Description."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Coroutine
from urllib.parse import parse_qsl, quote, urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from issgraph.server.cache import Cache
from issgraph.server.engine import LONGEST, RESULTS, TRIPLES, Ask, Change, Look, Refused
from issgraph.server.negotiation import chosen
from issgraph.server.pool import Pool
from issgraph.vocab import PREFIXES

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
LARGEST_CHANGE = 64 << 20
"""Bytes of an update or a graph that are read."""

_KNOWN = {"query": {"query", "default-graph-uri", "named-graph-uri"}, "update": {"update", "using-graph-uri", "using-named-graph-uri"}}
_HOST = re.compile(r"(?:[A-Za-z0-9._-]{1,250}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?")
Fields = list[tuple[str, str]]


class Sparql:
    """The endpoint: a pool of workers, and answers that were given before."""

    def __init__(self, pool: Pool, writable: bool, cache: int, patience: float) -> None:
        self.pool, self.writable, self.patience = pool, writable, patience
        self.cache = Cache(cache)

    async def sparql(self, request: Request) -> Response:
        """/sparql: a query or an update in any of the protocol's forms; with neither, what this service can do."""
        fields = asked_for(request.scope["query_string"])
        if request.method in ("GET", "HEAD"):
            if not fields and not request.scope["query_string"]:
                return await self.description(request)
            _only(fields, "query")
            return await self.query(request, fields)
        kind = _content_type(request)
        body = await self.body(request, LARGEST_CHANGE if self.writable else LONGEST)
        if kind == FORM:
            fields += asked_for(body)
            if any(name == "update" for name, _ in fields):
                _only(fields, "update")
                return await self.update(request, fields)
            _only(fields, "query")
            return await self.query(request, fields)
        if kind in (QUERY, UPDATE):
            operation = kind.removeprefix("application/sparql-")
            if any(name == operation for name, _ in fields):
                raise Refused(400, f"the {operation} stands in the body, and may not stand in the address too")
            fields.append((operation, _text(body)))
            _only(fields, operation)
            return await (self.query if kind == QUERY else self.update)(request, fields)
        raise Refused(415, f"POST takes {FORM}, {QUERY} or {UPDATE}", {"Accept-Post": f"{FORM}, {QUERY}, {UPDATE}"})

    async def query(self, request: Request, fields: Fields) -> Response:
        """The answer to a query, from the cache when it was given before."""
        accept = request.headers.get("accept")
        default: tuple[str, ...] | None = _all(fields, "default-graph-uri")
        named: tuple[str, ...] | None = _all(fields, "named-graph-uri")
        if not default and not named:
            default = named = None
        ask = Ask(_one(fields, "query"), chosen(accept, RESULTS), chosen(accept, TRIPLES), default, named, f"{here(request)}/sparql")
        if not ask.table and not ask.graph:
            raise Refused(406, f"answers come as {', '.join([*RESULTS, *TRIPLES])}")
        return await self.answered(request, ask)

    async def answered(self, request: Request, ask: Ask | Look) -> Response:
        """The answer to a query, or a page, with its ETag. Raises Refused."""
        if isinstance(ask, Ask) and len(ask.sparql) > LONGEST:
            raise Refused(413, f"a query may have {LONGEST:,} characters")
        etag = f'W/"{hashlib.sha256(f"{self.pool.graph} {ask!r}".encode(errors="replace")).hexdigest()[:32]}"'
        known = [tag.strip() for tag in request.headers.get("if-none-match", "").split(",")]
        if etag in known:
            return Response(status_code=304, headers=_headers(etag))
        told = self.cache.get(etag)
        request.state.cached = told is not None
        if told is None:
            told = await self.pool.answer(ask, _left(request))
            if told.lasting and told.stream is None:
                self.cache.put(etag, told)
        media = f"{told.media}; charset=utf-8" if told.media.startswith("text/") else told.media
        headers = _headers(etag if told.lasting and told.stream is None else "")
        if told.stream is None:
            if "*" in known:  # whatever there is, if there is anything (RFC 9110, 13.1.2)
                return Response(status_code=304, headers=headers)
            return Response(told.body, media_type=media, headers=headers)
        return StreamingResponse(told.stream, media_type=media, headers=headers)

    async def update(self, request: Request, fields: Fields) -> Response:
        """Changes the graph. Raises Refused when this server only reads."""
        self.may_write(request)
        change = Change(
            "update",
            _one(fields, "update").encode(),
            default=_all(fields, "using-graph-uri"),
            named=_all(fields, "using-named-graph-uri"),
            base=f"{here(request)}/sparql",
        )
        return Response(status_code=await self.pool.change(change))

    def may_write(self, request: Request) -> None:
        """Raises Refused when this server only reads, or when a page from elsewhere asks it to write."""
        if not self.writable:
            raise Refused(403, "this server only reads; 'issgraph serve --writable' opens it for changes")
        origin = request.headers.get("origin")
        if origin and urlsplit(origin).netloc != request.headers.get("host"):
            raise Refused(403, "a page of another origin may not change the graph")

    async def graph_store(self, request: Request) -> Response:
        """/graph-store: a graph to read, replace, add to or remove, named by ?graph=IRI or ?default."""
        fields = asked_for(request.url.query, blank=True)
        names = [name for name, _ in fields]
        write = request.method not in ("GET", "HEAD")
        if write:
            self.may_write(request)
        if names == [] and request.method == "POST":
            return await self._new_graph(request)
        if names not in (["default"], ["graph"]):
            raise Refused(400, "name one graph: ?graph=IRI or ?default")
        graph = fields[0][1] if names == ["graph"] else ""
        if names == ["graph"] and not urlsplit(graph).scheme:
            raise Refused(400, f"{graph!r} is no absolute IRI")
        if any(char in graph for char in '<>"{}|^`\\') or any(char <= " " for char in graph):
            raise Refused(400, f"{graph!r} is no IRI")
        if not write:
            return await self._graph(request, graph)
        if request.method == "DELETE":
            return Response(status_code=await self.pool.change(Change("delete", graph=graph)))
        media, body = await self._triples(request)
        base = graph or f"{here(request)}/graph-store?default"
        return Response(status_code=await self.pool.change(Change(request.method.lower(), body, graph, media, base)))

    async def _new_graph(self, request: Request) -> Response:
        """A graph that the server names, by its content."""
        media, body = await self._triples(request)
        graph = f"{here(request)}/graph-store/{hashlib.sha256(body).hexdigest()[:16]}"
        await self.pool.change(Change("post", body, graph, media, base=graph))
        return Response(status_code=201, headers={"Location": f"/graph-store?graph={quote(graph, safe='')}"})

    async def _triples(self, request: Request) -> tuple[str, bytes]:
        media = chosen(_content_type(request), TRIPLES)
        body = await self.body(request, LARGEST_CHANGE)
        if not media:
            raise Refused(415, f"a graph comes as {', '.join(TRIPLES)}")
        return media, body

    async def _graph(self, request: Request, graph: str) -> Response:
        media = chosen(request.headers.get("accept"), TRIPLES)
        if not media:
            raise Refused(406, f"a graph comes as {', '.join(TRIPLES)}")
        if graph:
            there = await self.pool.answer(Ask(f"ASK {{ GRAPH <{graph}> {{}} }}", next(iter(RESULTS)), ""))
            if b"true" not in there.body:
                raise Refused(404, f"no graph {graph}")
        where = f"GRAPH <{graph}> {{ ?s ?p ?o }}" if graph else "?s ?p ?o"
        return await self.answered(request, Ask(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {where} }}", "", media))

    async def description(self, request: Request) -> Response:
        """What this service is and can, in RDF (SPARQL 1.1 Service Description)."""
        media = chosen(request.headers.get("accept"), [*TRIPLES, "text/html"])
        server = here(request)
        sd = "http://www.w3.org/ns/sparql-service-description#"
        formats = "http://www.w3.org/ns/formats/"
        lines = [f"<{server}/sparql> a <{sd}Service>", f"<{sd}endpoint> <{server}/sparql>", f"<{sd}supportedLanguage> <{sd}SPARQL11Query>"]
        if self.writable:
            lines.append(f"<{sd}supportedLanguage> <{sd}SPARQL11Update>")
        tables = [f"SPARQL_Results_{name}" for name in ("JSON", "XML", "CSV", "TSV")]
        lines += [f"<{sd}resultFormat> <{formats}{name}>" for name in (*tables, "Turtle", "N-Triples", "RDF_XML", "JSON-LD")]
        lines.append(f'<{PREFIXES["rdfs"]}comment> "{self.pool.kept.told}"@en')
        lines.append(f"<{sd}defaultDataset> <{server}/.well-known/void>")
        text = (
            " ;\n  ".join(lines)
            + f" .\n<{server}/.well-known/void> a <{sd}Dataset> ; <{sd}defaultGraph> <{server}/graph-store?default> .\n"
        )
        text += f"<{server}/graph-store?default> a <{sd}Graph> .\n"
        return in_rdf(text, media)

    async def body(self, request: Request, most: int) -> bytes:
        """The body, when it comes in time and is not too large. Raises Refused."""
        if request.headers.get("content-encoding", "identity") != "identity":
            raise Refused(415, "a body comes as it is, not packed", {"Accept-Encoding": "identity"})
        told = request.headers.get("content-length", "")
        if told.isdigit() and int(told) > most:
            raise Refused(413, f"a body may have {most:,} bytes")
        parts: list[bytes] = []
        size = 0
        try:
            async with asyncio.timeout(self.patience + (most >> 20)):
                async for part in request.stream():
                    size += len(part)
                    if size > most:
                        raise Refused(413, f"a body may have {most:,} bytes")
                    parts.append(part)
        except TimeoutError:
            raise Refused(408, "the body did not come in time") from None
        except ClientDisconnect:
            raise Refused(400, "the body broke off") from None
        return b"".join(parts)


def here(request: Request) -> str:
    """The address of this server as the client knows it; what cannot be one is localhost."""
    host = request.headers.get("host", "")
    return f"{request.scope['scheme']}://{host if _HOST.fullmatch(host) else 'localhost'}"


def in_rdf(turtle: str, media: str) -> Response:
    """Turtle of our own making in the media type asked for."""
    import pyoxigraph as ox

    if media not in TRIPLES:
        return Response(turtle, media_type="text/plain; charset=utf-8", headers=_headers(""))
    body = turtle.encode() if media == "text/turtle" else ox.serialize(ox.parse(turtle, format=ox.RdfFormat.TURTLE), format=TRIPLES[media])
    return Response(body, media_type=media, headers=_headers(""))


def asked_for(query: str | bytes, blank: bool = True) -> Fields:
    """The parameters of an address or a form. Raises Refused for what is no UTF-8, or has too many."""
    try:
        text = query.decode("ascii") if isinstance(query, bytes) else query
        return parse_qsl(text, keep_blank_values=blank, strict_parsing=False, errors="strict", max_num_fields=1000)
    except (ValueError, UnicodeError):
        raise Refused(400, "the parameters are no UTF-8 in percent-encoding, or too many") from None


def _only(fields: Fields, operation: str) -> None:
    """Raises Refused when the operation is not there just once, or belongs to the other kind of request."""
    other = "update" if operation == "query" else "query"
    if any(name in _KNOWN[other] for name, _ in fields):
        raise Refused(400, f"'{other}' and its parameters do not belong to a {operation} request of this kind")
    if sum(name == operation for name, _ in fields) != 1:
        raise Refused(400, f"the parameter '{operation}' is needed, once")


def _one(fields: Fields, name: str) -> str:
    return next(value for key, value in fields if key == name)


def _all(fields: Fields, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in fields if key == name)


def _content_type(request: Request) -> str:
    return request.headers.get("content-type", "").split(";")[0].strip().lower()


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Refused(400, "the body is no UTF-8") from None


def _headers(etag: str) -> dict[str, str]:
    return {"Vary": "Accept", "Cache-Control": "no-cache"} | ({"ETag": etag} if etag else {})


def _left(request: Request) -> Callable[[], Coroutine[None, None, None]]:
    """What ends when the client leaves."""

    async def left() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    return left
