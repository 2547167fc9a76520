"""A request that may be refused for a while to its answer: waits as long as the server asks, within bounds, and tries again."""

from __future__ import annotations

import re
import time
import urllib.error
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

from issgraph.errors import GraphError

LATER = (429, 502, 503, 504)
"""What a server answers when the same request may do later."""
TRIES = 4
LONGEST = 60.0
"""Seconds that are waited at once; who asks for more is told about, not waited for."""

T = TypeVar("T")
pause = time.sleep

_SECONDS = re.compile(r"\s*\d+(\.\d+)?\s*", re.A)


def asked_wait(told: str | None, now: float, date: str | None = None) -> float | None:
    """The seconds that a Retry-After header asks for, in either of its forms: a number, or a moment. None when it says nothing.

    A moment is one of the server's clock, which may go wrong: it counts from the `date` header beside it, else from `now`.
    """
    if not told:
        return None
    if _SECONDS.fullmatch(told):
        return float(told)
    moment = moment_of(told)
    if moment is None:
        return None
    theirs = moment_of(date)
    return max(0.0, moment - (now if theirs is None else theirs))


def moment_of(told: str | None) -> float | None:
    """The moment that a date of HTTP names, in seconds since 1970. None when it is none."""
    try:
        moment = parsedate_to_datetime(told or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, IndexError):
        return None


def patiently(send: Callable[[], T], url: str) -> T:
    """What `send` gives, tried again while the server says later. Raises GraphError when it asks to wait too long."""
    for attempt in range(TRIES):
        try:
            return send()
        except urllib.error.HTTPError as error:
            if error.code not in LATER or attempt == TRIES - 1:
                raise
            asked = asked_wait(error.headers.get("Retry-After"), datetime.now(UTC).timestamp(), error.headers.get("Date"))
            if asked is not None and asked > LONGEST:
                raise GraphError(f"{url}: busy ({error.code}), and asks to come back in {asked:.0f} s") from error
            pause(0.5 * 2**attempt if asked is None else asked)
    raise AssertionError("the last attempt returns or raises")
