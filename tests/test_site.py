"""The static pages: the same bytes each time, every link to a file that is there, and nothing lost when writing fails."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from issgraph.cli import main
from issgraph.explorer.site import MARK, name_of, relative, site
from issgraph.vocab import PREFIXES
from serving import golden_folder
from test_explorer import hostile_store
from test_questions import golden


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("site")
    golden_folder(base / "graph")
    run = CliRunner().invoke(main, ["site", str(base / "pages"), "--graph", str(base / "graph")])
    assert run.exit_code == 0, run.output
    return base / "pages"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_graph_gives_the_same_bytes_in_place_of_an_old_site(folder: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    (old / MARK).write_text("{}")
    (old / "gone.html").write_text("gone")
    run = CliRunner().invoke(main, ["site", str(old), "--graph", str(folder.with_name("graph"))])
    assert run.exit_code == 0 and files(old) == files(folder) and "gone.html" not in files(old)
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_every_link_leads_to_a_file(folder: Path) -> None:
    number = 0
    for path in folder.rglob("*.html"):
        for where in re.findall(r'\s(?:href|src|data-names|action)="([^"]*)"', re.sub(r">[^<>]*<", "><", path.read_text("utf-8"))):
            if where.startswith(("https://", "http://", "data:")):
                continue
            assert not where.startswith("/"), (path, where)
            target = unescape(where).partition("#")[0]
            if target:
                assert (path.parent / unquote(target)).resolve().is_file(), (path, where)
                number += 1
    assert number > 1000


def test_beside_each_thing_stands_what_is_known_of_it_for_programs(folder: Path) -> None:
    turtle = ox.Store()
    turtle.load((folder / "id" / "kibo.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
    kibo = ox.NamedNode("https://w3id.org/issgraph/id/kibo")
    assert [str(quad.object) for quad in turtle.quads_for_pattern(kibo, ox.NamedNode(f"{PREFIXES['rdfs']}label"), None)] == ['"Kibo"@en']
    linked = ox.Store()
    linked.load((folder / "id" / "kibo.jsonld").read_bytes(), format=ox.RdfFormat.JSON_LD)
    assert {str(quad.triple) for quad in linked} == {str(quad.triple) for quad in turtle}
    assert 'href="../id/kibo.ttl">Turtle</a>' in (folder / "id" / "kibo.html").read_text("utf-8")
    assert ox.parse((folder / "dataset.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)


def test_what_needs_a_server_is_said_and_not_offered(folder: Path) -> None:
    pages = {name: text.decode() for name, text in files(folder).items() if name.endswith(".html")}
    assert not [name for name, text in pages.items() if "<form" in text.replace('<form class="find" role="search" hidden', "")]
    assert (
        "need <code>issgraph serve</code>" in pages["index.html"]
        and "need <code>issgraph serve</code>" in pages["questions/photos-of.html"]
    )
    assert "SELECT" in pages["questions/photos-of.html"] and "id/kibo.html" in pages
    assert len([name for name in pages if name.startswith("questions/")]) == len(golden().questions)


def test_a_new_site_takes_the_place_of_nothing_else(tmp_path: Path, folder: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("keep me")
    run = CliRunner().invoke(main, ["site", str(other), "--graph", str(folder.with_name("graph"))])
    assert run.exit_code == 2 and "something else" in run.stderr and (other / "letter.txt").read_text() == "keep me"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other"]


def test_a_site_that_fails_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "pages"
    target.mkdir()
    (target / MARK).write_text("{}")

    def broken(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("issgraph.explorer.site._page", broken)
    with pytest.raises(MemoryError):
        site(hostile_store(), target, lambda iri, media: b"")
    assert [path.name for path in tmp_path.iterdir()] == ["pages"] and (target / MARK).is_file()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "index.html"),
        ("/id/kibo", "id/kibo.html"),
        ("/pictures/station?on=2025-05-01", "pictures/station-2025-05-01.html"),
        ("/pictures/station.svg?on=2025-05-01", "pictures/station-2025-05-01.svg"),
        ("/id/../../etc/passwd", "id/etc/passwd.html"),
    ],
)
def test_addresses_are_files(address: str, name: str) -> None:
    assert name_of(address) == name


def test_odd_names_are_files_apart_within_the_folder() -> None:
    odd = [f"/id/{words}" for words in ("a b", "a%20b", "a_b", "a:b", "é" * 200, "x" * 300, "x" * 301, "CON?", "..%2f..%2fetc")]
    names = [name_of(each) for each in odd]
    assert len(set(names)) >= len(odd) - 1  # "a b" and "a%20b" are the same
    assert all(re.fullmatch(r"id/[\w.~/-]+\.html", name) and len(name.encode()) < 300 and ".." not in name for name in names)


def test_a_link_in_words_stays_as_it_is() -> None:
    page = '<p>a href="/id/kibo" b</p><a href="/id/kibo#x">k</a><a href="/ask?q=1">ask</a>'
    assert relative(page, "doc/one.html") == ('<p>a href="/id/kibo" b</p><a href="../id/kibo.html#x">k</a><a>ask</a>', ["/id/kibo"])
