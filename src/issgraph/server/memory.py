"""Where in memory something was put, to a worker's own copy of it in one go: page by page, as it is touched, it would lie scattered."""

from __future__ import annotations

import ctypes
import mmap
import sys

LARGEST = 128 << 20
"""Bytes up to which a worker has its own copy from the start; it takes a worker some 0.4 ms a megabyte."""
HUGE = 2 << 20
"""Bytes of a large page. The processor finds its way in few of them sooner than in thousands of small ones."""

_POPULATE_WRITE, _COLLAPSE = 23, 25
_TRIM_THRESHOLD, _TOP_PAD = -1, -2
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None
if _libc:
    _libc.sbrk.restype = ctypes.c_void_p


def heap_end() -> int:
    """The address up to which memory is given out; 0 where that cannot be told. What is put in memory next mostly lies behind it."""
    return int(_libc.sbrk(0) or 0) if _libc else 0


def own(begin: int, end: int) -> bool:
    """Gives this process pages of its own between two addresses: large ones where the kernel has them (Linux 6.1), the others in their
    order. False where there is nothing to do, or no way."""
    begin, end = begin & -mmap.PAGESIZE, end & -mmap.PAGESIZE
    if not 0 < end - begin <= LARGEST:
        return False
    first, last = begin + HUGE - 1 & -HUGE, end & -HUGE
    if first < last:
        _advise(first, last, _COLLAPSE)
    return _advise(begin, end, _POPULATE_WRITE)


def hold(given: int, more: int) -> None:
    """Has this process give memory back only when so many bytes are free, and ask for so many at a time more than it needs: each query
    takes and frees the same megabytes."""
    if _libc and hasattr(_libc, "mallopt"):
        _libc.mallopt(_TRIM_THRESHOLD, given)
        _libc.mallopt(_TOP_PAD, more)


def _advise(begin: int, end: int, what: int) -> bool:
    return _libc is not None and _libc.madvise(ctypes.c_void_p(begin), ctypes.c_size_t(end - begin), what) == 0
