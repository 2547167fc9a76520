"""A GET request that was answered before to the same bytes again, before anything of it is parsed."""

from __future__ import annotations

from collections import OrderedDict

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from issgraph.server.pool import Pool
from issgraph.server.wire import WHOLE, Headers, Whole

_TELLING = {b"accept", b"accept-encoding", b"host"}
"""Headers that an answer depends on."""

Key = tuple[object, ...]


class Front:
    """Around the application: keeps answers that have an ETag, up to so many bytes; the ones not asked for longest go first."""

    def __init__(self, app: ASGIApp, pool: Pool, most: int) -> None:
        self.app, self.pool, self.most, self.size = app, pool, most, 0
        self.kept: OrderedDict[Key, tuple[Message, Message]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        key = self._key(scope)
        whole: Whole | None = scope["state"].get(WHOLE) if key else None
        known = self.kept.get(key) if key else None
        if key and known:
            self.kept.move_to_end(key)
            scope["state"]["cached"] = True
            if not whole or not whole(known[0]["status"], known[0]["headers"], known[1]["body"]):
                for message in known:
                    await send(dict(message))
            return
        if not key:
            await self.app(scope, receive, send)
            return
        heard: list[Message] = []

        async def sending(message: Message) -> None:
            if len(heard) < 3:
                heard.append(dict(message))
            await send(message)

        def at_once(status: int, headers: Headers, body: bytes) -> bool:
            sent = whole is not None and whole(status, headers, body)
            if sent:
                heard[:] = [
                    {"type": "http.response.start", "status": status, "headers": headers},
                    {"type": "http.response.body", "body": body},
                ]
            return sent

        if whole:
            scope["state"][WHOLE] = at_once
        await self.app(scope, receive, sending)
        if len(heard) == 2 and heard[0]["status"] == 200 and any(name == b"etag" for name, _ in heard[0]["headers"]):
            self._keep(key, (heard[0], heard[1]))

    def _key(self, scope: Scope) -> Key | None:
        if not self.most or scope["type"] != "http" or scope["method"] != "GET":
            return None
        told: list[object] = [self.pool.graph, scope["scheme"], scope["raw_path"], scope["query_string"]]
        for name, value in scope["headers"]:
            if name == b"if-none-match":
                return None
            if name in _TELLING:
                told.append((name, value))
        return tuple(told)

    def _keep(self, key: Key, answer: tuple[Message, Message]) -> None:
        size = len(answer[1]["body"]) + len(key[3]) + 2000  # type: ignore[arg-type]  # what the rest takes, roughly
        if size > self.most // 8 or key in self.kept or key[0] != self.pool.graph:
            return
        self.kept[key] = answer
        self.size += size
        while self.size > self.most:
            old, gone = self.kept.popitem(last=False)
            self.size -= len(gone[1]["body"]) + len(old[3]) + 2000  # type: ignore[arg-type]
