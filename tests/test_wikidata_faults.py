"""A server that fails in every way: no Retry-After is overheard, nothing hangs, and what is there is never told of as not there."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import faults


@pytest.fixture(scope="module")
def server() -> Iterator[faults.Server]:
    with faults.serving() as made:
        yield made


def played(seed: int, server: faults.Server, folder: Path, out_of: tuple[str, ...] = ()) -> faults.Played:
    """A script in a thread, so that one that hangs fails."""
    done: list[faults.Played] = []
    thread = threading.Thread(target=lambda: done.append(faults.play(seed, server, folder, out_of)), daemon=True)
    thread.start()
    thread.join(120)
    assert done, f"seed {seed} hangs, or broke: {server.seen}"
    return done[0]


@pytest.mark.parametrize("seed", range(12))
def test_scripts_of_all_kinds(seed: int, server: faults.Server, tmp_path: Path) -> None:
    assert played(seed, server, tmp_path).wrong == []


@pytest.mark.parametrize("kind", [*faults.LATER, *faults.UNWHOLE, *faults.GONE, *faults.FINAL, *faults.WHOLE])
def test_each_kind_alone(kind: str, server: faults.Server, tmp_path: Path) -> None:
    found = played(0, server, tmp_path, (kind,))
    assert found.wrong == []
    assert found.kinds[kind] > 0 and found.ends["whole"] == 1


def test_the_same_seed_gives_the_same_exchanges(server: faults.Server, tmp_path: Path) -> None:
    one, other = (played(3, server, tmp_path / name) for name in ("one", "other"))
    assert one.kinds == other.kinds and one.ends == other.ends


def test_a_client_that_does_not_wait_is_noticed(server: faults.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("issgraph.polite.client.asked_wait", lambda told, now, date: None)
    wrong = [line for seed in range(4) for line in played(seed, server, tmp_path / str(seed), ("429 seconds",)).wrong]
    assert any("too early" in line for line in wrong)


def test_a_reader_that_takes_half_for_all_is_noticed(server: faults.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from issgraph.wikidata import enriching
    from issgraph.wikidata.asking import Item

    def trusting(answer: object, items: tuple[str, ...], when: str) -> list[Item]:
        told = Counter(row[0].value for row in answer.rows if row[2])  # type: ignore[attr-defined]
        return [Item(item, (("urn:p", "", "", ""),) if told[item] else (), when) for item in items]

    monkeypatch.setattr(enriching, "read", trusting)
    wrong = [line for seed in range(4) for line in played(seed, server, tmp_path / str(seed), ("200 some items", "200 no items")).wrong]
    assert any("deleted" in line for line in wrong)
