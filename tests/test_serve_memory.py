"""A worker's own copy of what it reads: made at once, before it is written to, and only where that is asked for."""

from __future__ import annotations

import ctypes
import mmap
import os
import resource
import sys

import pytest

from issgraph.server.memory import HUGE, LARGEST, heap_end, own

PAGES = 512


def _faults(block: mmap.mmap, owned: bool) -> int:
    """How often a fork of this process is given a page while it writes to each of them once; 255 stands for all that is more."""
    at = ctypes.addressof(ctypes.c_char.from_buffer(block))
    child = os.fork()
    if not child:
        done = not owned or own(at, at + len(block))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for page in range(len(block) // mmap.PAGESIZE):
            block[page * mmap.PAGESIZE] = 2
        faults = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
        os._exit(min(faults, 255) if done else 254)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's way to do it is Linux's")
@pytest.mark.parametrize("size", [PAGES * mmap.PAGESIZE, 4 * HUGE + PAGES * mmap.PAGESIZE])
def test_pages_of_its_own_are_there_before_they_are_written_to(size: int) -> None:
    block = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    block[:] = b"1" * len(block)
    if _faults(block, owned=True) == 254:
        pytest.skip("a kernel before Linux 5.14")
    assert _faults(block, owned=False) == 255
    assert _faults(block, owned=True) < 64


def test_nothing_and_too_much_are_left_alone() -> None:
    end = heap_end()
    assert not own(end, end)
    assert not own(0, 2 * LARGEST)
