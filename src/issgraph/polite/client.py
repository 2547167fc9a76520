"""A question to a server's whole answer: waits as asked, tries again a few times, and stops at a budget and a deadline."""

from __future__ import annotations

import http.client
import random
import time
import urllib.request
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from issgraph.errors import GraphError
from issgraph.polite.door import Door, Reply
from issgraph.polite.turn import Turn
from issgraph.retry import asked_wait

T = TypeVar("T")
AGAIN = (408, 425, 429, 500, 502, 503, 504)
"""What a server answers when the same request may do later."""
_GO_ON = "; what came so far is kept, and the same command goes on from there"


@dataclass(frozen=True, slots=True)
class Manners:
    """How much a run may ask of a server: requests, tries of one, seconds between two, for one, and for all; and the first pause."""

    budget: int = 30
    tries: int = 5
    gap: float = 1.0
    timeout: float = 70.0
    deadline: float = 900.0
    pause: float = 5.0


class Unfinished(Exception):
    """Why a reply with status 200 is not the answer; the same request may do later."""


class Client:
    """Asks one server. Clock, sleep and chance are arguments, so that a thousand waits can be tried in no time."""

    def __init__(
        self,
        url: str,
        turn: Turn,
        door: Door | None = None,
        manners: Manners | None = None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.url, self.turn, self.manners = url, turn, manners or Manners()
        self.door = door or Door()
        self.sent = 0
        self._clock, self._sleep, self._chance = clock, sleep, chance
        self._until = clock() + self.manners.deadline

    def ask(
        self,
        send: Callable[[Callable[..., Reply]], Any],
        read: Callable[[Reply], T],
        also: Container[int] = (),
        have: Callable[[], T | None] = lambda: None,
    ) -> T:
        """What `read` makes of the reply to the request that `send` opens. Raises GraphError when there is none.

        `read` raises Unfinished when the reply is not the whole answer; then, as when the server says later, it is asked again.
        A status of `also` is an answer, as one from 200 to 299 is. What `have` gives is one without a request: another run may have
        asked the same while this one waited for its turn.
        """
        trouble = ""
        for attempt in range(self.manners.tries):
            with self.turn.taken(self._until):
                if (known := have()) is None:
                    self._wait(self.turn.from_when(), trouble)
                    known = have()
                if known is not None:
                    return known
                if self.sent >= self.manners.budget:
                    raise GraphError(f"{self.url}: the budget of {self.manners.budget} requests is used up{_GO_ON}")
                self.sent += 1
                reply, done = None, False
                try:
                    reply = send(self._open)
                    if 200 <= reply.status < 300 or reply.status in also:
                        answer = read(reply)
                        done = True
                        return answer
                    trouble = _refusal(reply)
                    if reply.status not in AGAIN:
                        raise GraphError(f"{self.url}: {trouble}")
                except Unfinished as why:
                    trouble = str(why)
                except (http.client.HTTPException, OSError) as error:
                    trouble = _words(error)
                finally:  # whatever came, the next request of this machine keeps its distance
                    self.turn.not_before(self._clock() + self._distance(reply, done, attempt))
        raise GraphError(f"{self.url}: no answer in {self.manners.tries} tries, at last: {trouble}{_GO_ON}")

    def _open(self, request: urllib.request.Request, beginning: int = 0) -> Reply:
        """The reply to a request, in the time that there is."""
        return self.door.open(request, min(self.manners.timeout, max(1, self._until - self._clock())), beginning)

    def _distance(self, reply: Reply | None, done: bool, attempt: int) -> float:
        """Seconds to the next request: what the server asks for, whatever its status; else longer with each failure."""
        asked = None if reply is None else asked_wait(reply.headers.get("retry-after"), self._clock(), reply.headers.get("date"))
        if asked is not None:
            return max(self.manners.gap, asked + self._chance())
        return self.manners.gap if done else max(self.manners.gap, self.manners.pause * 2**attempt * (0.5 + self._chance()))

    def _wait(self, moment: float, trouble: str) -> None:
        if moment >= self._until:
            when = datetime.fromtimestamp(min(moment, 253402300799), UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
            raise GraphError(f"{self.url}: {trouble or 'the server asked to be left alone'}; not before {when}{_GO_ON}")
        while (left := moment - self._clock()) > 0:
            self._sleep(left)


def _refusal(reply: Reply) -> str:
    said = " ".join(reply.body.decode("utf-8", "replace").split())[:200]
    if 300 <= reply.status < 400:
        return f"moved to {reply.headers.get('location', 'elsewhere')[:200]} ({reply.status}); ask there if you trust it"
    why = {403: "refuses us", 429: "asks for fewer requests", 504: "ran out of time", 404: "there is nothing at this address"}
    return f"{why.get(reply.status, 'the server failed')} ({reply.status})" + (f": {said}" if said else "")


def _words(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    if isinstance(error, TimeoutError) or isinstance(reason, TimeoutError):
        return "no whole answer in time"
    return f"cannot be reached, or went away ({' '.join(str(reason).split())[:200] or type(reason).__name__})"
