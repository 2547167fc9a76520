"""A pool of workers to a web application: routes, what every answer carries, and a line of log for each request."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from issgraph.server.direct import Direct
from issgraph.server.engine import Refused
from issgraph.server.front import Front
from issgraph.server.linked import Linked
from issgraph.server.pool import Pool
from issgraph.server.protocol import Sparql
from issgraph.server.reconcile import Reconcile
from issgraph.server.web import Web, refused
from issgraph.server.wire import WHOLE, Headers, Whole

_ALWAYS = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Link, Location, Retry-After"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", b"script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"),
]
_PREFLIGHT = [
    (b"access-control-allow-methods", b"GET, HEAD, POST, OPTIONS"),
    (b"access-control-allow-headers", b"Accept, Content-Type, If-None-Match"),
    (b"access-control-max-age", b"86400"),
]


class Door:
    """Around the application: CORS and safe headers on every answer, OPTIONS, and the access log as JSON lines."""

    def __init__(self, app: ASGIApp, log: Callable[[str], object] | None) -> None:
        self.app, self.log = app, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began, told = time.perf_counter(), {"status": 0, "bytes": 0}
        scope.setdefault("state", {})

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
                message["headers"] = [*message.get("headers", ()), *_ALWAYS]
            else:
                told["bytes"] += len(message.get("body", b""))
            await send(message)

        whole: Whole | None = scope["state"].get(WHOLE)
        if whole:

            def at_once(status: int, headers: Headers, body: bytes) -> bool:
                told.update(status=status, bytes=len(body))
                return whole(status, [*headers, *_ALWAYS], body)

            scope["state"][WHOLE] = at_once
        try:
            if scope["method"] == "OPTIONS":
                await sending({"type": "http.response.start", "status": 204, "headers": _PREFLIGHT})
                await sending({"type": "http.response.body", "body": b""})
            else:
                await self.app(scope, receive, sending)
        except ConnectionError:  # an answer that was cut short: the server breaks the connection off
            told["cut"] = 1
        finally:
            if self.log:
                self.log(_line(scope, told, time.perf_counter() - began))
        return None


def _line(scope: Scope, told: dict[str, int], seconds: float) -> str:
    entry = {
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "client": (scope.get("client") or ("",))[0],
        "method": scope["method"],
        "path": scope.get("raw_path", b"").decode("latin-1")[:500],
        "query": scope["query_string"].decode("latin-1")[:500],
        **told,
        "ms": round(seconds * 1000, 1),
        "cached": bool(scope["state"].get("cached", False)),
    }
    return json.dumps(entry) + "\n"


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return refused(request, error) or PlainTextResponse(error.why + "\n", error.status, error.headers)


async def _fault(_: Request, error: Exception) -> Response:
    if not isinstance(error, ConnectionError):  # else an answer that was cut short, or a client that left
        print(json.dumps({"fault": f"{type(error).__name__}: {error}"[:500]}), file=sys.stderr)
    return PlainTextResponse("a fault of the server; it is in its log\n", 500)


def application(
    pool: Pool, writable: bool, cache: int, patience: float, log: Callable[[str], object] | None, ended: Callable[[], None]
) -> ASGIApp:
    """The whole application. `cache`: bytes; `patience`: seconds for a body to arrive; `ended` is called if the graph's process is gone."""
    sparql = Sparql(pool, writable, cache, patience)
    linked, reconcile = Linked(sparql), Reconcile(sparql.body)

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        await pool.start(ended)
        yield
        pool.stop()

    async def health(_: Request) -> Response:
        state = {"status": "ended" if pool.ended else "ok", "graph": pool.graph, "running": len(pool.quick) + len(pool.slow)}
        state |= {"store": pool.kept.place, "because": pool.kept.why}
        state |= {"stopped": len(pool.stopped), "waiting": len(pool.door)}
        return JSONResponse(state, 503 if pool.ended else 200, {"Cache-Control": "no-store"})

    routes = [
        Route("/sparql", sparql.sparql, methods=["GET", "POST"]),
        Route("/graph-store", sparql.graph_store, methods=["GET", "PUT", "POST", "DELETE"]),
        Route("/reconcile", reconcile.reconcile, methods=["GET", "POST"]),
        Route("/reconcile/", reconcile.reconcile, methods=["GET", "POST"]),  # as people type it
        Route("/reconcile/suggest/{what:str}", reconcile.suggest),
        Route("/healthz", health),
        Route("/.well-known/void", linked.void),
        *Web(sparql).routes(),
        Route("/{path:path}", linked.thing),
    ]
    app = Starlette(
        routes=routes,
        lifespan=life,
        middleware=[Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)],
        exception_handlers={Refused: _refused, Exception: _fault},
    )
    return Door(Front(Direct(app, sparql, _refused), pool, cache // 4), log)
