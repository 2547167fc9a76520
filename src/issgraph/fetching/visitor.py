"""An address to what its server has there: robots.txt is asked first, redirects are followed hop by hop and looked at as the first was."""

from __future__ import annotations

import random
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar
from urllib.parse import urljoin

from issgraph.errors import GraphError
from issgraph.fetching.address import Address, Reach, address
from issgraph.fetching.robots import MOST, Robots
from issgraph.polite import Client, Door, Manners, Reply, Turn
from issgraph.polite.agent import user_agent

T = TypeVar("T")
HOPS = 5
_MOVED = (301, 302, 303, 307, 308)
_NO_ROBOTS = tuple(status for status in range(400, 500) if status not in (408, 425, 429))
"""What tells that a server has no robots.txt, and so allows all (RFC 9309, 2.3.1.3)."""
MANNERS = Manners(budget=1000, deadline=3600, timeout=60, pause=2)


@dataclass(slots=True)
class Visitor:
    """Visits servers, each by a client of its own: `manners` hold for each, the deadline for all. `home` keeps whose turn it is.

    Clock, sleep and chance are arguments, as those of a client are; `most` is how many bytes an answer has.
    """

    home: Path
    reach: Reach = field(default_factory=Reach)
    manners: Manners = MANNERS
    most: int = 64_000_000
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random
    _clients: dict[str, Client] = field(default_factory=dict, init=False)
    _robots: dict[str, Robots] = field(default_factory=dict, init=False)
    _until: float = field(default=0, init=False)

    def __post_init__(self) -> None:
        self._until = self.clock() + self.manners.deadline

    @property
    def sent(self) -> int:
        """Requests so far, of all servers."""
        return sum(client.sent for client in self._clients.values())

    def get(self, url: str, read: Callable[[Address, Reply], T], headers: dict[str, str] | None = None, also: tuple[int, ...] = ()) -> T:
        """What `read` makes of the answer, and of where it was found in the end. Raises GraphError when there is none, or may be none.

        `read` raises Unfinished when an answer is not whole; a status of `also` is an answer too.
        """
        place = address(url)
        for _ in range(HOPS + 1):
            if not self._rules(place).allow(place.url):
                raise GraphError(f"{place.url}: its server asks robots not to read it (robots.txt)")
            answer, elsewhere = self._ask(place, read, headers, also)
            if not elsewhere:
                assert answer is not None
                return answer[0]
            place = elsewhere
        raise GraphError(f"{url}: moved more than {HOPS} times")

    def _rules(self, place: Address) -> Robots:
        """What the robots.txt of a server says; it is asked for once."""
        if place.origin not in self._robots:
            at: Address | None = address(f"{place.origin}/robots.txt")
            text = None
            for _ in range(HOPS + 1):
                if at is None:
                    break
                found, at = self._ask(at, lambda _, reply: reply.body if reply.status < 300 else b"", None, _NO_ROBOTS, MOST)
                text = found and found[0].decode("utf-8", "replace")
            self._robots[place.origin] = Robots((text or "")[:MOST])
        return self._robots[place.origin]

    def _ask(
        self, place: Address, read: Callable[[Address, Reply], T], headers: dict[str, str] | None, also: tuple[int, ...], beginning: int = 0
    ) -> tuple[tuple[T] | None, Address | None]:
        """The answer in a tuple of its own, or where it is instead; a `beginning` of it, where that will do."""
        request = urllib.request.Request(place.url, headers={"User-Agent": user_agent(), "Accept-Encoding": "gzip", **(headers or {})})

        def either(reply: Reply) -> tuple[tuple[T] | None, Address | None]:
            if reply.status not in _MOVED:
                return (read(place, reply),), None
            told = reply.headers.get("location", "").encode("latin-1", "replace").decode("utf-8", "replace").strip()
            if not told:
                raise GraphError(f"{place.url}: moved ({reply.status}), but not told where")
            try:
                return None, address(urljoin(place.url, told.replace(" ", "%20")))
            except ValueError:  # of brackets without an end
                raise GraphError(f"{place.url}: moved ({reply.status}), to no address that can be read") from None

        client = self._client(place)
        client.url = place.url  # what it complains about
        return client.ask(lambda send: send(request, beginning=beginning), either, (*_MOVED, *also))

    def _client(self, place: Address) -> Client:
        """The client of a server, which keeps the distance that its robots.txt asks for once that is known."""
        client = self._clients.get(place.origin)
        if client is None:
            left = max(0.0, self._until - self.clock())
            client = Client(
                place.origin,
                Turn(self.home, place.origin, self.clock, self.sleep),
                Door(self.reach.found, self.clock, self.most, proxies=False),
                replace(self.manners, deadline=left),
                self.clock,
                self.sleep,
                self.chance,
            )
            self._clients[place.origin] = client
        if place.origin in self._robots:
            client.manners = replace(client.manners, gap=max(self.manners.gap, self._robots[place.origin].gap))
        return client
