"""Killed at every file it opens, renames and removes and at every connection, and run again: the same bytes as without a kill."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import library
from hosting import Server, hosting
from issgraph.fetching import Reach, Search, Visitor
from issgraph.fetching.pages import fetch_all
from issgraph.fetching.searching import fetch
from issgraph.polite import Manners
from killing import files, killed

QUICK = Manners(budget=300, gap=0, pause=0, tries=2)


@pytest.fixture(scope="module")
def server() -> Iterator[library.Library]:
    with library.serving() as made:
        made.items = [library.item(number) for number in range(250)]
        yield made


def search(server: library.Library, folder: Path, fresh: bool = False) -> None:
    fetch(Search("cupola", "2025", "2025-08", server.url), folder, Visitor(folder.parent / "home", Reach(private=True), QUICK), fresh=fresh)


def pages(server: Server, folder: Path) -> None:
    urls = [f"http://127.0.0.1:{server.port}/{number}" for number in range(3)]
    fetch_all(urls, folder, Visitor(folder.parent / "home", Reach(private=True), QUICK))


def test_a_search_killed_at_any_point_goes_on_to_the_same_bytes(server: library.Library, tmp_path: Path) -> None:
    search(server, tmp_path / "whole" / "out")
    whole = files(tmp_path / "whole" / "out")
    points: Counter[str] = Counter()
    for at in range(1, 500):
        folder = tmp_path / str(at) / "out"
        point = killed(lambda: search(server, folder), at, folder)  # noqa: B023 - called at once
        if not point:
            break
        points[point.partition(" ")[0]] += 1
        captions = folder / "captions.jsonl"
        assert not captions.exists() or captions.read_bytes() == whole["captions.jsonl"], point
        search(server, folder)
        assert files(folder) == whole, point
    assert len(points) >= 5 and points.total() > 20, "so few points prove nothing"


def test_no_response_that_came_is_asked_for_twice(server: library.Library, tmp_path: Path) -> None:
    """A kill costs the one request that was under way, and no more."""
    for at in (4, 10, 16, 22):
        folder = tmp_path / str(at) / "out"
        before = len(server.asked)
        assert killed(lambda: search(server, folder), at, folder)  # noqa: B023 - called at once
        search(server, folder)
        assert len(server.asked) - before <= 3 + 1


def test_a_search_killed_again_and_again_comes_to_the_same_bytes(server: library.Library, tmp_path: Path) -> None:
    search(server, tmp_path / "whole" / "out")
    for seed in range(5):
        chance, folder = random.Random(seed), tmp_path / str(seed) / "out"
        kills = 0
        while killed(lambda: search(server, folder), chance.randrange(12, 45), folder):  # noqa: B023 - called at once
            kills += 1
            assert kills < 50
        assert kills and files(folder) == files(tmp_path / "whole" / "out")


def test_a_fresh_search_killed_at_any_point_and_begun_again_is_the_new_one(server: library.Library, tmp_path: Path) -> None:
    try:
        old, server.items = server.items, server.items[50:]
        search(server, tmp_path / "whole" / "out")
        whole = files(tmp_path / "whole" / "out")
        for at in range(1, 500, 3):
            folder = tmp_path / str(at) / "out"
            server.items = old
            search(server, folder)
            before = (folder / "captions.jsonl").read_bytes()
            server.items = old[50:]
            point = killed(lambda: search(server, folder, fresh=True), at, folder)  # noqa: B023 - called at once
            if not point:
                break
            assert (folder / "captions.jsonl").read_bytes() in (before, whole["captions.jsonl"]), point
            search(server, folder, fresh=True)
            assert files(folder) == whole, point
    finally:
        server.items = old


def test_pages_killed_at_any_point_go_on_to_the_same_bytes(tmp_path: Path) -> None:
    with hosting() as server:
        server.pages = {f"/{number}": (200, {"Content-Type": "text/plain", "Date": "now"}, b"Words %d" % number) for number in range(3)}
        pages(server, tmp_path / "whole" / "out")
        whole = files(tmp_path / "whole" / "out")
        assert len(whole) == 7
        for at in range(1, 500):
            folder = tmp_path / str(at) / "out"
            point = killed(lambda: pages(server, folder), at, folder)  # noqa: B023 - called at once
            if not point:
                break
            pages(server, folder)
            assert files(folder) == whole, point
        assert at > 15, "so few points prove nothing"
