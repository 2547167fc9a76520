"""A query to its answer without the layers around the application: most requests are such, and each layer is time for every one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from issgraph.server.engine import Refused
from issgraph.server.protocol import Sparql
from issgraph.server.wire import WHOLE


class Direct:
    """Around the application: answers /sparql itself, unless the client takes gzip; all else goes on to the application."""

    def __init__(self, app: ASGIApp, sparql: Sparql, refused: Callable[[Request, Exception], Awaitable[Response]]) -> None:
        self.app, self.sparql, self.refused = app, sparql, refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if not _is_plain(scope):
            return await self.app(scope, receive, send)
        request = Request(scope, receive, send)
        try:
            response = await self.sparql.sparql(request)
        except Refused as error:
            response = await self.refused(request, error)
        if response.headers.get("vary"):
            response.headers["vary"] = "Accept, Accept-Encoding"
        whole = scope["state"].get(WHOLE)
        if whole and type(response) is Response and whole(response.status_code, response.raw_headers, response.body):
            return None
        return await response(scope, receive, send)


def _is_plain(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["path"] != "/sparql":
        return False
    if scope["method"] != "POST" and (scope["method"] != "GET" or not scope["query_string"]):
        return False
    return not any(name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"])
