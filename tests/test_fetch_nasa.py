"""A library that fails in every way: nothing is lost, nothing is twice, no Retry-After is overheard, and a kill changes no byte."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import library
from issgraph.errors import GraphError, InputError
from issgraph.fetching import Reach, Search, Visitor, nasa
from issgraph.fetching.nasa import Page
from issgraph.fetching.searching import Fetched, fetch
from issgraph.model import Document
from issgraph.polite import Manners, Unfinished
from issgraph.sources import documents

QUICK = Manners(budget=300, gap=0, pause=0, tries=2)


@pytest.fixture(scope="module")
def running() -> Iterator[library.Library]:
    with library.serving() as made:
        yield made


@pytest.fixture
def server(running: library.Library) -> library.Library:
    running.fresh()
    running.script, running.robots = [], b""
    running.items = [library.item(number) for number in range(250)]
    return running


def got(
    server: library.Library, folder: Path, limit: int = 0, fresh: bool = False, since: str = "", until: str = "", words: str = "cupola"
) -> Fetched:
    return fetch(Search(words, since, until, server.url), folder, Visitor(folder / ".home", Reach(private=True), QUICK), limit, fresh)


def played(seed: int, server: library.Library, folder: Path, out_of: tuple[str, ...] = ()) -> library.Played:
    """A script in a thread, so that one that hangs fails."""
    done: list[library.Played] = []
    thread = threading.Thread(target=lambda: done.append(library.play(seed, server, folder, out_of)), daemon=True)
    thread.start()
    thread.join(120)
    assert done, f"seed {seed} hangs, or broke: {server.seen}"
    return done[0]


@pytest.mark.parametrize("seed", range(20))
def test_scripts_of_all_kinds(seed: int, server: library.Library, tmp_path: Path) -> None:
    assert played(seed, server, tmp_path).wrong == []


@pytest.mark.parametrize("kind", library.KINDS)
def test_each_kind_alone(kind: str, server: library.Library, tmp_path: Path) -> None:
    found = played(2, server, tmp_path, (kind,))
    assert found.wrong == []
    assert found.kinds[kind] > 0 and found.ends["whole"] + found.ends["whole, and told what changed"] == 1


def test_the_same_seed_gives_the_same_exchanges(server: library.Library, tmp_path: Path) -> None:
    one, other = (played(3, server, tmp_path / name) for name in ("one", "other"))
    assert one.kinds == other.kinds and one.ends == other.ends


def test_a_client_that_does_not_wait_is_noticed(server: library.Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("issgraph.polite.client.asked_wait", lambda told, now, date: None)
    assert any("too early" in line for line in played(1, server, tmp_path, ("429 seconds",)).wrong)


def test_a_reader_that_believes_the_first_page_is_noticed(server: library.Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nasa, "ROUNDS", 1)
    monkeypatch.setattr(library, "fetch", lambda *more: replace(fetch(*more), notes=()))
    wrong = [line for seed in range(4) for line in played(seed, server, tmp_path / str(seed), ("the page before", "one less")).wrong]
    assert any("lost without a word" in line for line in wrong)


def test_a_search_gives_each_item_once_and_is_an_input_of_build(server: library.Library, tmp_path: Path) -> None:
    done = got(server, tmp_path / "out")
    assert (done.captions, done.pages, done.asked, done.notes) == (250, 3, 3, ())
    assert [library.name_of(each) for each in library.captions(tmp_path / "out")] == [library.name_of(each) for each in server.items]
    found = list(documents([tmp_path / "out"]))
    assert len(found) == 250 and isinstance(found[7], Document)
    assert (found[7].id, found[7].date, found[7].text) == ("iss007e000007", "2025-08-08", "Astronaut number 7 looks out of the Cupola.")
    assert all(path.startswith("/search?q=cupola&media_type=image&page=") for path in server.asked)


def test_what_is_there_is_not_asked_for_again_unless_fresh(server: library.Library, tmp_path: Path) -> None:
    got(server, tmp_path)
    server.asked.clear()
    assert got(server, tmp_path).asked == 0 and server.asked == []
    server.items = server.items[:10]
    assert got(server, tmp_path).captions == 250
    done = got(server, tmp_path, fresh=True)
    assert (done.captions, done.asked) == (10, 1) and len(list((tmp_path / ".responses").glob("*.json"))) == 1


def test_days_finer_than_years_are_looked_at_in_the_items(server: library.Library, tmp_path: Path) -> None:
    server.items = [library.item(number, year) for number in range(60) for year in (2023, 2024, 2025)]
    for number, each in enumerate(server.items):
        each["data"][0]["nasa_id"] = f"{number}"
    got(server, tmp_path, since="2024-11", until="2025-02-10", words="expedition 73")
    days = sorted(each["data"][0]["date_created"][:10] for each in library.captions(tmp_path))
    expected = [day for each in server.items if "2024-11" <= (day := each["data"][0]["date_created"][:10]) <= "2025-02-10"]
    assert days == sorted(expected) and len(days) > 5
    assert server.asked == ["/search?q=expedition%2073&media_type=image&year_start=2024&year_end=2025&page=1&page_size=100",
                            "/search?q=expedition%2073&media_type=image&year_start=2024&year_end=2025&page=2&page_size=100"]  # fmt: skip


def test_a_limit_ends_the_asking_and_a_larger_one_goes_on(server: library.Library, tmp_path: Path) -> None:
    assert (got(server, tmp_path, 30).asked, len(library.captions(tmp_path))) == (1, 30)
    assert (got(server, tmp_path, 130).asked, len(library.captions(tmp_path))) == (1, 130)
    assert [library.name_of(each) for each in library.captions(tmp_path)] == [library.name_of(each) for each in server.items[:130]]


def test_more_items_than_the_library_shows_are_asked_for_by_years(
    server: library.Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nasa, "MOST", 300)
    server.items = [library.item(number, 1998 + number % 28) for number in range(1500)]
    done = got(server, tmp_path)
    assert (done.captions, done.notes) == (1500, ()) and done.asked < 60
    assert not any("page=4" in path for path in server.asked)


def test_a_year_with_more_items_than_the_library_shows_says_so(
    server: library.Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nasa, "MOST", 200)
    done = got(server, tmp_path, since="2025", until="2025")
    assert done.captions == 200
    assert done.notes == ("2025: the library counts 250, and shows 200 of a question; look for more words",)


def test_another_search_in_the_same_folder_is_refused(server: library.Library, tmp_path: Path) -> None:
    got(server, tmp_path)
    with pytest.raises(GraphError, match="holds the answers to another search"):
        got(server, tmp_path, words="kibo")
    assert got(server, tmp_path, words="kibo", fresh=True).captions == 250


def test_an_item_without_a_shape_is_kept_and_told_by_the_reader(server: library.Library, tmp_path: Path) -> None:
    server.items = [library.item(1), {"data": []}, {"data": []}, library.item(2)]
    assert got(server, tmp_path).captions == 3
    told = [str(found) for found in documents([tmp_path]) if not isinstance(found, Document)]
    assert len(told) == 1 and "captions.jsonl:2: item 1: no 'data'" in told[0]


def test_a_response_that_was_damaged_on_disk_is_asked_for_again(server: library.Library, tmp_path: Path) -> None:
    got(server, tmp_path)
    whole = (tmp_path / "captions.jsonl").read_bytes()
    (tmp_path / ".responses" / "000002.json").write_bytes(b"{}")
    assert got(server, tmp_path).asked == 1 and (tmp_path / "captions.jsonl").read_bytes() == whole


def test_robots_txt_is_respected_by_a_search(server: library.Library, tmp_path: Path) -> None:
    server.robots = b"User-agent: *\nDisallow: /search"
    with pytest.raises(GraphError, match="asks robots not to read it"):
        got(server, tmp_path)
    assert server.asked == []


@pytest.mark.parametrize(
    ("words", "since", "until", "complaint"),
    [
        (" ", "", "", "no words to look for"),
        ("x", "25", "", "'25' is no year, month or day"),
        ("x", "2025-13", "", "'2025-13' is no year, month or day"),
        ("x", "", "2025-02-30", "'2025-02-30' is no year, month or day"),
        ("x", "2025-12", "2025-11", "2025-11 is before 2025-12"),
        ("x", "2026", "2025-11", "2025-11 is before 2026"),
    ],
)
def test_a_search_that_cannot_be_is_refused(words: str, since: str, until: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        Search(words, since, until)


def test_the_estimate_counts_what_is_known(server: library.Library, tmp_path: Path) -> None:
    told: list[tuple[int, int, int]] = []
    visitor = Visitor(tmp_path, Reach(private=True), QUICK)
    fetch(Search("x", api=server.url), tmp_path / "out", visitor, tell=lambda r, asked: told.append((r.pages, r.expected, asked)))
    assert told == [(1, 3, 1), (2, 3, 2), (3, 3, 3)]


def test_a_library_that_is_never_the_same_is_told_of() -> None:
    asked: list[str] = []

    def ask(url: str) -> Page:
        asked.append(url)
        return Page([library.item(len(asked))], 50 + len(asked), more=True)

    reading = nasa.Reading(Search("x", "2025", "2025"), ask)
    reading.read()
    assert len(asked) <= 400 and len(reading.chosen) == len(asked)
    assert "2025: the library changed while it was read, 4 times; there may be more" in reading.notes


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"collection": {"items": [], "metadata": {"total_hits": %s}}}' % (b"9" * 400), "no collection of items with its total"),
        (b'{"collection": {"items": [%s[]], "metadata": {"total_hits": 1}}}' % (b"[]," * 600_000), "more than 500,000 values"),
        (b"[" * 400_000, "no JSON that can be read"),
        (b'{"collection": {"items": [], "metadata": {"total_hits": NaN}}}', "NaN is no JSON"),
        ('{"collection": {"items": []}}'.encode("utf-16"), "no JSON that can be read"),
    ],
    ids=["endless number", "many values", "deep", "no number", "another encoding"],
)
def test_an_answer_that_is_made_to_break_its_reader_is_none(body: bytes, words: str) -> None:
    with pytest.raises(Unfinished, match=words) as error:
        nasa.page(body)
    assert len(str(error.value)) < 250


def test_items_are_remembered_by_little_however_long_their_ids_are() -> None:
    names = [nasa.identity({"data": [{"nasa_id": "x" * 1_000_000 + end}]}) for end in ("a", "b", "a")]
    assert max(map(len, names)) <= 200 and names[0] == names[2] != names[1]
