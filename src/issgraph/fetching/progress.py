"""How much is done of how much, and since when, to a line that says how long the rest will take."""

from __future__ import annotations

import time
from collections.abc import Callable


class Pace:
    """Tells how long the rest will take by how long the requests before took; what was in the folder already took no time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._began = clock, clock()

    def left(self, asked: int, left: int) -> str:
        """Words for the time of so many more requests; "" while nothing is known."""
        if not asked or left <= 0:
            return ""
        seconds = (self._clock() - self._began) / asked * left
        return f", about {duration(seconds)} left"


def duration(seconds: float) -> str:
    """Seconds as a person says them."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"


class Teller:
    """Says what goes on: on a terminal in one line that is written again and again, elsewhere in a line every ten seconds."""

    EVERY = 10.0

    def __init__(self, write: Callable[[str], object], terminal: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._write, self._terminal, self._clock = write, terminal, clock
        self._width, self._next = 0, clock() + self.EVERY

    def tell(self, words: str) -> None:
        """Says it, or not yet."""
        if self._terminal:
            self._write("\r" + words.ljust(self._width))
            self._width = len(words)
        elif self._clock() >= self._next:
            self._next = self._clock() + self.EVERY
            self._write(words + "\n")

    def done(self) -> None:
        """The line on the terminal is empty again."""
        if self._terminal and self._width:
            self._write("\r" + " " * self._width + "\r")
            self._width = 0

    def sleep(self, seconds: float) -> None:
        """Sleeps, and says so where it is long."""
        if seconds >= 3:
            self.tell(f"waiting {duration(seconds)}, as the server asks or because it failed")
        time.sleep(seconds)
