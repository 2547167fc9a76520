"""A folder to a running server: the keeper is forked first, while this process is small and has one thread; then uvicorn listens."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
import uvicorn

from issgraph import explorer
from issgraph.errors import GraphError
from issgraph.folder import IN_MEMORY, QUADS, open_store, read_manifest, read_unread, rewrite
from issgraph.server.app import application
from issgraph.server.choosing import choice, free_memory
from issgraph.server.keeper import Keeping, keep
from issgraph.server.memory import heap_end
from issgraph.server.pool import Limits, Pool
from issgraph.server.wire import Patient

_LAST = 0.5
"""Seconds after the sign to stop that queries may go on; then each is told, before its connection ends at twice that."""


@dataclass(frozen=True, slots=True)
class Serving:
    """What a server is told. `memory` in bytes, for one query; `store` is "memory", "disk" or "auto"; `cache` in bytes."""

    folder: Path
    host: str = "127.0.0.1"
    port: int = 7878
    limits: Limits = field(default_factory=Limits)
    memory: int = 512 << 20
    writable: bool = False
    allowed: tuple[str, ...] = ()
    store: str = "auto"
    cache: int = 64 << 20
    patience: float = 10
    connections: int = 512


def serve(serving: Serving, ready: Callable[[str, str], object], log: Callable[[str], object] | None) -> None:
    """Serves until it is told to stop. Raises GraphError.

    `ready` is given the address, and where the graph is asked and why; `log` a line for each request.
    """
    _check(serving)
    door = _listening(serving.host, serving.port)
    ours, theirs = socket.socketpair()
    graph = read_manifest(serving.folder)["graph"]
    kept = choice(serving.store, serving.writable, graph["bytes"], free_memory())
    pid = os.fork()
    if not pid:
        _keeper(serving, graph["bytes"], kept.in_memory, ours, theirs, door)
    theirs.close()
    if ours.recv(1) != b"r":
        os.waitpid(pid, 0)
        raise GraphError(f"{serving.folder}: the graph cannot be opened")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # a keeper whose heir took over goes quietly
    pool = Pool(ours, serving.limits, graph["sha256"], kept)
    host = f"[{serving.host}]" if ":" in serving.host else serving.host
    app = application(pool, serving.writable, serving.cache, serving.patience, log, lambda: setattr(server, "should_exit", True))
    Patient.patience = serving.patience
    config = uvicorn.Config(
        app,
        http=Patient,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=serving.connections,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=1,
    )
    logger = logging.getLogger("uvicorn.error")
    logger.addHandler(_Faults())
    logger.propagate = False
    server = _Server(config)
    server.leave = pool.leave
    server.ready = lambda: ready(f"http://{host}:{door.getsockname()[1]}/", kept.told)
    gc.collect()
    gc.freeze()  # so that no request waits while the collector goes through every module
    server.run(sockets=[door])
    if pool.ended:
        raise GraphError(f"{serving.folder}: the process that holds the graph ended; see how much memory there is")


class _Faults(logging.Handler):
    """What uvicorn has to say as JSON lines on standard error, but for answers that were cut short on purpose."""

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if record.levelno >= logging.WARNING and not message.startswith("ASGI callable returned without"):
            print(json.dumps({"fault" if record.levelno >= logging.ERROR else "warning": message[:500]}), file=sys.stderr)


class _Server(uvicorn.Server):
    ready: Callable[[], object]
    leave: Callable[[], object]

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        asyncio.get_running_loop().call_later(_LAST, self.leave)
        await super().shutdown(sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.ready()


def _check(serving: Serving) -> None:
    if not hasattr(os, "fork"):
        raise GraphError("serve needs processes that can be forked: Linux or macOS")
    if serving.writable and not (serving.folder / QUADS).exists():
        rewrite(serving.folder, ())
    size = read_manifest(serving.folder)["graph"]["bytes"]
    if serving.writable and size > IN_MEMORY:
        raise GraphError(
            f"{serving.folder}: --writable is for graphs up to {IN_MEMORY:,} bytes, and this has {size:,}; "
            "'issgraph load' puts it into a server made for that"
        )


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        door = socket.socket(family)
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
    except OSError as error:
        raise GraphError(f"{host}:{port}: cannot listen there ({error.strerror or error}); --port 0 takes any free port") from error
    return door


def _keeper(serving: Serving, size: int, memory: bool, ours: socket.socket, theirs: socket.socket, door: socket.socket) -> None:
    """The life of the keeper; never returns."""
    status = 1
    try:
        ours.close()
        door.close()
        store = open_store(serving.folder, in_memory=size if memory else -1)
        opened: Callable[[], ox.Store] = (lambda: store.engine) if memory else (lambda: open_store(serving.folder, -1).engine)
        before = heap_end()
        plain = store.plain().engine if memory and not serving.writable else None
        explorer.remember(read_unread(serving.folder))
        theirs.sendall(b"r")
        keep(
            theirs,
            Keeping(serving.folder, opened, memory, serving.memory, serving.allowed, serving.limits.seconds, plain, (before, heap_end())),
        )
        status = 0
    except GraphError as error:
        print(error, file=sys.stderr)
    finally:
        os._exit(status)
