"""The tests that were found to the order they run in: those that take longest first, so that all cores are busy until the end."""

from __future__ import annotations

import pytest


def _seconds(item: pytest.Item) -> float:
    mark = item.get_closest_marker("slow")
    return float(mark.kwargs.get("seconds", 0)) if mark else 0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sorts by the seconds of `pytest.mark.slow`; the others stay in the order of their files."""
    items.sort(key=_seconds, reverse=True)
