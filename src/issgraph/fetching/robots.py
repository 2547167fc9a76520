"""A server's robots.txt to what it lets issgraph read and how fast: the one file that knows protego."""

from __future__ import annotations

import re

from protego import Protego

from issgraph.polite.agent import NAME

MOST = 512_000
"""Bytes that are looked at, as RFC 9309 has it."""
_AGENT = re.compile(r"^[ \t]*user[- ]?agent[ \t]*:?[ \t]*([^#\r\n]*)", re.I)


class Robots:
    """The rules of one server; without a text, everything is allowed."""

    def __init__(self, text: str = "") -> None:
        self._rules = Protego.parse("\n".join(_ours(text[:MOST])))

    def allow(self, url: str) -> bool:
        """Whether we may ask for an address."""
        return bool(self._rules.can_fetch(url, NAME))

    @property
    def gap(self) -> float:
        """Seconds between two requests, where it says so."""
        delay = self._rules.crawl_delay(NAME)
        return float(delay) if delay and delay > 0 else 0.0


def _ours(text: str) -> list[str]:
    """The lines, with all other robots by one name and once: a thousand names above a thousand rules would make a million of them."""
    lines: list[str] = []
    names: set[str] = set()
    for line in text.splitlines():
        if not (agent := _AGENT.match(line)):
            names = set() if line.strip() and not line.lstrip().startswith("#") else names
            lines.append(line)
            continue
        told = agent[1].strip().lower()
        name = told if told in ("*", NAME) else NAME if told.startswith(f"{NAME}/") else "another"
        if name not in names:
            lines.append(f"User-agent: {name}")
        names.add(name)
    return lines
