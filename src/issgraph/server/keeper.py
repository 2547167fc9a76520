"""The process that holds the graph and forks the others: workers, which share its memory, and after a change its own heir.

A change is tried in a fork. When it succeeds and is on disk, the fork takes over and the old process ends; when it fails or takes
too long, the fork dies and nothing has changed.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread, stack_size
from typing import Any

import pyoxigraph as ox

from issgraph import explorer
from issgraph.folder import rewrite
from issgraph.server.engine import Change, Refused, changed
from issgraph.server.memory import hold, own
from issgraph.server.messages import HEAD, next_message, packed, received
from issgraph.server.pages import warmed
from issgraph.server.worker import address_space, limit_memory, work

_STACK = 8 << 20
"""Bytes for the calls of the engine's parser, which calls itself for each bracket; what the first thread has is told by the shell."""

_DYING: dict[int, tuple[int, str]] = {
    signal.SIGABRT: (507, "came up against the memory limit"),
    signal.SIGSEGV: (400, "nests too deep"),
    signal.SIGALRM: (504, "took longer than it may"),
}


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the keeper needs to know. `opened` gives a store for a worker: the one in memory, or another view of the folder.

    `plain` is the default graph alone, where there is one beside the whole, and `there` between which addresses it mostly lies.
    """

    folder: Path
    opened: Callable[[], ox.Store]
    in_memory: bool
    memory: int
    allowed: tuple[str, ...]
    seconds: float
    plain: ox.Store | None = None
    there: tuple[int, int] = (0, 0)


def keep(sock: socket.socket, keeping: Keeping) -> None:
    """Serves the server's wishes until it is gone: "F" with a socket forks a worker, "U" with a change changes the graph."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warmed()
    gc.collect()
    gc.freeze()  # the collector of a worker would touch, and so copy, all that it shares
    _mourn(sock)
    while True:
        try:
            head, fds, _, _ = socket.recv_fds(sock, HEAD.size, 1)
            if not head:
                return
            letter, size = HEAD.unpack(head + received(sock, HEAD.size - len(head)))
            body = received(sock, size)
            if letter == b"F":
                _fork_worker(sock, fds[0], keeping)
            else:
                _change(sock, body, received(sock, HEAD.unpack(received(sock, HEAD.size))[1]), keeping)
        except (EOFError, ConnectionError):
            return


def _mourn(sock: socket.socket) -> None:
    """Tell the server of each child that a signal ended, and which."""

    def ended(_number: int, _frame: object) -> None:
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            if os.WIFSIGNALED(status):
                sock.sendall(packed(b"G", {"pid": pid, "signal": os.WTERMSIG(status)}))

    signal.signal(signal.SIGCHLD, ended)


def _fork_worker(sock: socket.socket, fd: int, keeping: Keeping) -> None:
    if os.fork():
        os.close(fd)
        return
    try:
        sock.close()
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what the engine says when it dies is not for the log
        own(*keeping.there)
        hold(64 << 20, 4 << 20)
        stack_size(_STACK)
        store, space = keeping.opened(), address_space()
        thread = Thread(target=_work, args=(socket.socket(fileno=fd), store, keeping, space and space + _STACK))
        thread.start()
        thread.join()
    finally:
        os._exit(0)


def _work(sock: socket.socket, store: ox.Store, keeping: Keeping, beyond: int) -> None:
    """Answers in a thread, which has a heap of its own: in that of the first one lie thousands of holes, in pages that all share."""
    closed = keeping.in_memory and not keeping.allowed
    with suppress(EOFError, ConnectionError):
        work(sock, store, keeping.memory, beyond, keeping.allowed, closed, keeping.plain)


def _change(sock: socket.socket, told: bytes, text: bytes, keeping: Keeping) -> None:
    ours, theirs = socket.socketpair()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    heir = os.fork()
    if not heir:
        ours.close()
        _inherit(sock, theirs, told, text, keeping)
        return
    theirs.close()
    try:
        letter, body = next_message(ours)
    except EOFError:
        _, status = os.waitpid(heir, 0)
        code, what = _DYING.get(os.WTERMSIG(status), (500, "ended early"))
        letter, body = b"X", json.dumps({"status": code, "why": f"nothing is changed: the change {what}"}).encode()
    ours.close()
    if letter == b"K":
        os._exit(0)
    _mourn(sock)
    sock.sendall(packed(letter, body))


def _inherit(sock: socket.socket, elder: socket.socket, told: bytes, text: bytes, keeping: Keeping) -> None:
    """Applies the change in this fork, and comes back as the keeper; or tells the elder what was wrong, and ends."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, keeping.seconds)
    try:
        limit_memory(4 * keeping.memory, hard=False)
        plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in json.loads(told).items()}
        store = keeping.opened()
        status = changed(store, Change(text=text, **plain))
        digest = rewrite(keeping.folder, (store.dump(format=ox.RdfFormat.N_QUADS) or b"").splitlines(keepends=True))
        explorer.remember(None)  # it was noted of the graph as it was built
        signal.setitimer(signal.ITIMER_REAL, 0)
        limit_memory(0)
    except Refused as refused:
        elder.sendall(packed(b"X", {"status": refused.status, "why": refused.why}))
        os._exit(0)
    except MemoryError:
        os.abort()
    except BaseException as error:
        elder.sendall(packed(b"X", {"status": 500, "why": f"nothing is changed: {str(error)[:300]}"}))
        os._exit(1)
    elder.sendall(packed(b"K"))
    elder.close()
    _mourn(sock)
    sock.sendall(packed(b"K", {"status": status, "graph": digest}))
