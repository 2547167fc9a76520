"""The size of a graph and what a server was told to where the graph is asked, in memory or on disk, and why."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

LARGE = 1_000_000_000
"""Bytes of graph.nq up to which a server reads it into memory; docs/decisions/0008-serving.md has the figures."""

TIMES = 4
"""Memory that a graph takes, with its default graph a second time, in sizes of its graph.nq."""


class Choice(NamedTuple):
    """Where the graph is asked, and why there."""

    in_memory: bool
    why: str

    @property
    def place(self) -> str:
        """In a word."""
        return "memory" if self.in_memory else "disk"

    @property
    def told(self) -> str:
        """As a line for a person."""
        return f"the graph is asked {'in memory' if self.in_memory else 'on disk'}: {self.why}"


def choice(wanted: str, writable: bool, size: int, free: int) -> Choice:
    """Where a graph of so many bytes is asked. `wanted` is "memory", "disk" or "auto"; `free`: bytes of memory that there are."""
    if writable:
        return Choice(True, "it may be changed")
    if wanted != "auto":
        return Choice(wanted == "memory", f"--store {wanted}")
    if size > LARGE:
        return Choice(False, f"its {_told(size)} of N-Quads are more than {_told(LARGE)}")
    if size * TIMES > free // 2:
        return Choice(False, f"it would take about {_told(size * TIMES)}, more than half of the {_told(free)} that are free")
    return Choice(True, f"its {_told(size)} of N-Quads are no more than {_told(LARGE)}, and there is room")


def free_memory() -> int:
    """Bytes that a process may have without pushing others out; plenty where that cannot be told."""
    try:
        for line in Path("/proc/meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) << 10
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return 4 * TIMES * LARGE


def _told(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 10_000_000 else f"{size / 1e6:.1f} MB"
