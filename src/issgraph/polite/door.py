"""A request to a whole reply: addresses are looked at before a connection is made, redirects are not followed, and time is bounded."""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from issgraph.errors import GraphError
from issgraph.polite.packing import Body

Resolve = Callable[[str, int], list[str]]
"""A host and a port to its addresses. Raises OSError when there is none."""

MOST_BYTES = 64_000_000
_CHUNK = 65_536
_LENGTH = re.compile(r"[0-9]{1,18}")
_OF_A_REFUSAL = 2_000
"""Bytes that are read of the words that go with a refusal."""


def addresses(host: str, port: int) -> list[str]:
    """The addresses that the system knows for a host."""
    return list(dict.fromkeys(str(told[4][0]) for told in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def loopback(resolve: Resolve = addresses) -> Resolve:
    """A resolver that knows this machine and no other. It raises GraphError for the others."""

    def known(host: str, port: int) -> list[str]:
        found = resolve(host, port)
        for address in found:
            if not ipaddress.ip_address(address.partition("%")[0]).is_loopback:
                raise GraphError(f"{host}: {address} is not on this machine, and nothing else may be asked here")
        return found

    return known


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server sent: a status, headers by their names in small letters, and the whole body, or of a refusal the beginning."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Door:
    """Opens one connection for each request, to an address that `resolve` gave, and closes it within the timeout.

    A body has `most` bytes, unpacked. Without `proxies`, those that the environment names are passed by: they would choose the address.
    """

    def __init__(
        self, resolve: Resolve = addresses, clock: Callable[[], float] = time.time, most: int = MOST_BYTES, proxies: bool = True
    ) -> None:
        self._resolve, self._clock, self._most = resolve, clock, most
        self._twin: socket.socket | None = None
        self._until = float("inf")
        self._opener = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.ProxyHandler(None if proxies else {}),
            _Plain(self._connection),
            _Secure(self._connection),
            urllib.request.UnknownHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
        ):
            self._opener.add_handler(handler)

    def open(self, request: urllib.request.Request, timeout: float, beginning: int = 0) -> Reply:
        """The reply, whatever its status; of its body a `beginning` of so many bytes, where that will do. Raises OSError or
        HTTPException when none came, or not whole, or not in time."""
        until = self._clock() + timeout
        self._until = time.monotonic() + timeout
        with self._bounded(timeout) as late:
            try:
                with self._opener.open(request, timeout=timeout) as response:
                    return Reply(response.status, _small(response.headers), self._whole(response, until, late, beginning))
            except urllib.error.HTTPError as refusal:
                with refusal:
                    return Reply(refusal.code, _small(refusal.headers), self._beginning(refusal))
            except (http.client.HTTPException, OSError) as error:
                if late.is_set() and not isinstance(error, TimeoutError):
                    raise TimeoutError(f"no whole answer within {timeout:g} s") from error
                raise

    def _whole(self, response: Any, until: float, late: threading.Event, beginning: int) -> bytes:
        body = Body(response.url, response.headers.get("Content-Encoding", ""), beginning or self._most, bool(beginning))
        sent = 0
        while piece := response.read1(_CHUNK):
            sent += len(piece)
            body.add(piece)
            if body.full:
                return body.whole()
            if self._clock() > until:
                raise TimeoutError("the answer came too slowly")
        if late.is_set():
            raise TimeoutError("the answer came too slowly")
        expected = response.headers.get("Content-Length", "")
        if _LENGTH.fullmatch(expected) and sent < int(expected):
            raise http.client.IncompleteRead(b"", int(expected) - sent)
        return body.whole()

    @staticmethod
    def _beginning(refusal: urllib.error.HTTPError) -> bytes:
        with suppress(OSError, http.client.HTTPException):
            return refusal.read(_OF_A_REFUSAL)
        return b""

    @contextmanager
    def _bounded(self, seconds: float) -> Iterator[threading.Event]:
        """Cuts the connection after so many seconds, in whatever phase it is: a socket's own timeout starts anew with each byte."""
        late = threading.Event()

        def cut() -> None:
            late.set()
            if twin := self._twin:  # taken once: the other thread may be done with it meanwhile
                with suppress(OSError):
                    twin.shutdown(socket.SHUT_RDWR)

        timer = threading.Timer(seconds, cut)
        timer.daemon = True
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()
            if self._twin:
                self._twin.close()
                self._twin = None

    def _connection(self, kind: type[http.client.HTTPConnection]) -> Callable[..., http.client.HTTPConnection]:
        def make(host: str, **options: Any) -> http.client.HTTPConnection:
            connection = kind(host, **options)
            connection._create_connection = self._connect  # type: ignore[attr-defined]
            return connection

        return make

    def _connect(self, place: tuple[str, int], timeout: float, source: Any = None) -> socket.socket:
        host, port = place
        error: OSError = OSError(f"{host} has no address")
        for address in self._resolve(host, port):
            left = self._until - time.monotonic()  # for all addresses together: a name may have hundreds
            if left <= 0:
                raise TimeoutError("no connection in time")
            try:
                made = socket.create_connection((address, port), min(timeout, left))
                made.settimeout(timeout)
            except OSError as failed:
                error = failed
                continue
            self._twin = made.dup()
            return made
        raise error


class _Plain(urllib.request.HTTPHandler):
    def __init__(self, connection: Callable[[type[http.client.HTTPConnection]], Any]) -> None:
        super().__init__()
        self._made = connection(http.client.HTTPConnection)

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._made, req)


class _Secure(urllib.request.HTTPSHandler):
    def __init__(self, connection: Callable[[type[http.client.HTTPConnection]], Any]) -> None:
        super().__init__()
        self._made = connection(http.client.HTTPSConnection)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._made, req, context=ssl.create_default_context())


def _small(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}
