"""Pages by their addresses: kept with what was told of them, read from the folder as from the address, and asked for no more than once."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hosting import Server, hosting
from issgraph.cli import main
from issgraph.errors import GraphError, InputError
from issgraph.fetching import Reach, Visitor, command, visitor
from issgraph.fetching.pages import _KINDS, _TOLD, fetch, fetch_all
from issgraph.model import Document
from issgraph.polite import Manners
from issgraph.sources import ENDINGS, Options, documents, online

PAGE = """<html><head><title>Kibo at work</title></head><body><article><h1>Kibo at work</h1>
<p>Astronaut Suni Williams is inside the Kibo laboratory, where she replaces a pump of the water loop and talks to the control center.</p>
<p>Later in the day she went to the Cupola to photograph the coast of Chile with café-crème clouds above the sea.</p>
</article></body></html>"""
CAPTION = "Suni Williams is inside the Kibo laboratory module."
QUICK = Manners(budget=50, tries=2, gap=0, pause=0, timeout=5, deadline=30)


@pytest.fixture
def server() -> Iterator[Server]:
    with hosting() as made:
        made.pages["/kibo.txt"] = (200, {"Content-Type": "text/plain", "ETag": '"1"'}, CAPTION.encode())
        yield made


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ISSGRAPH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(command, "MANNERS", QUICK)
    monkeypatch.setattr(online, "MANNERS", QUICK)


def here(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


def visits(folder: Path) -> Visitor:
    return Visitor(folder / "home", Reach(hosts=("fine.example",), resolve=here), QUICK)


def at(server: Server, path: str) -> str:
    return f"http://fine.example:{server.port}{path}"


def run(*words: str, status: int = 0) -> Result:
    done = CliRunner().invoke(main, list(words))
    assert done.exit_code == status, done.output
    return done


def test_all_endings_that_are_given_are_read() -> None:
    given = {*_KINDS.values(), *(f".{each}" for each in _TOLD), ".gz", ".zip", ".bz2", ".xz"}
    assert given <= set(ENDINGS) and set(ENDINGS) - given == {".tgz"}


@pytest.mark.parametrize(
    ("path", "kind", "body", "ending"),
    [
        ("/a", "text/html; charset=utf-8", b"<html>", ".html"),
        ("/a.php?x=1", "TEXT/HTML", b"<html>", ".html"),
        ("/feed", "application/rss+xml", b"<rss>", ".rss"),
        ("/feed", "application/atom+xml", b"<feed>", ".atom"),
        ("/a", "application/problem+json", b"{}", ".json"),
        ("/a.jsonl", "application/json", b"{}", ".jsonl"),
        ("/a.md", "text/plain", b"# x", ".md"),
        ("/a.csv", "application/octet-stream", b"id,text", ".csv"),
        ("/a", "text/plain", b"x", ".txt"),
        ("/a.txt", "", b"x", ".txt"),
        ("/a", "text/x-unknown", b"x", ".txt"),
        ("/a.zip", "text/plain", b"PK\x03\x04", ".zip"),
        ("/a.tar.gz", "application/x-tar", gzip.compress(b"x", mtime=0), ".tar.gz"),
        ("/a.tgz", "application/gzip", gzip.compress(b"x", mtime=0), ".tar.gz"),
        ("/a.jsonl.gz", "application/gzip", gzip.compress(b"x", mtime=0), ".jsonl.gz"),
        ("/a", "application/gzip", gzip.compress(b"x", mtime=0), ".txt.gz"),
        ("/a.tar", "application/x-tar", bytes(257) + b"ustar" + bytes(250), ".tar"),
    ],
)
def test_a_file_is_named_for_what_it_is(path: str, kind: str, body: bytes, ending: str, server: Server, tmp_path: Path) -> None:
    server.pages[path] = (200, {"Content-Type": kind} if kind else {}, body)
    saved = fetch(at(server, path), tmp_path, visits(tmp_path))
    assert saved.file.name.endswith(ending) and saved.file.read_bytes() == body
    assert saved.file.name[: -len(ending)].startswith(f"fine-example-{server.port}-")


@pytest.mark.parametrize(("kind", "status"), [("image/png", 200), ("", 200), ("application/pdf", 200), ("text/html", 204)])
def test_what_is_nothing_to_read_is_refused(kind: str, status: int, server: Server, tmp_path: Path) -> None:
    server.pages["/a"] = (status, {"Content-Type": kind} if kind else {}, b"" if status == 204 else b"\x89PNG")
    with pytest.raises(GraphError, match="nothing to read"):
        fetch(at(server, "/a"), tmp_path, visits(tmp_path))
    assert not list(tmp_path.glob("fine*"))


def test_a_folder_says_the_same_as_the_address(server: Server, tmp_path: Path) -> None:
    """The server alone tells the encoding, and where the page is."""
    server.pages["/old"] = (301, {"Location": "/kibo"}, b"")
    server.pages["/kibo"] = (200, {"Content-Type": "text/html; charset=windows-1252"}, PAGE.encode("windows-1252"))
    options = Options(reach=Reach(hosts=("fine.example",), resolve=here))
    direct = list(documents([at(server, "/old")], options=options))
    fetch(at(server, "/old"), tmp_path / "pages", visits(tmp_path))
    assert list(documents([tmp_path / "pages"])) == direct
    assert isinstance(direct[0], Document) and "café-crème" in direct[0].text
    assert (direct[0].id, direct[0].page) == (at(server, "/kibo"), at(server, "/kibo"))


def test_an_address_is_an_input_like_a_file_and_its_server_is_asked_once_a_day(server: Server, tmp_path: Path) -> None:
    def read() -> list[object]:
        return list(documents([at(server, "/kibo.txt")], options=Options(reach=Reach(hosts=("fine.example",), resolve=here))))

    assert [found.text for found in read() if isinstance(found, Document)] == [CAPTION]
    read()
    assert server.asked == [("fine.example", "/robots.txt"), ("fine.example", "/kibo.txt")]
    for path in (tmp_path / "cache" / "pages").glob("*.response"):
        os.utime(path, (1e9, 1e9))
    assert len(read()) == 1 and server.asked[-1] == ("fine.example", "/kibo.txt")
    assert server.headers[-1]["if-none-match"] == '"1"'
    read()
    assert len(server.asked) == 4, "what did not change is fresh again"


def test_an_address_that_cannot_be_had_is_an_error_in_its_place(server: Server, tmp_path: Path) -> None:
    options = Options(reach=Reach(hosts=("fine.example",), resolve=here))
    found = list(documents(["http://10.0.0.1/x", at(server, "/none"), at(server, "/kibo.txt")], options=options))
    assert [type(each) for each in found] == [InputError, InputError, Document]
    assert [str(each).split(": ", 1)[1] for each in found[:2]] == [
        "10.0.0.1: 127.0.0.1 is no address of the internet; refused without --allow-private",
        "there is nothing at this address (404): nothing",
    ]


def test_what_changed_takes_the_place_of_what_was(server: Server, tmp_path: Path) -> None:
    first = fetch(at(server, "/kibo.txt"), tmp_path, visits(tmp_path))
    server.pages["/kibo.txt"] = (200, {"Content-Type": "text/html"}, b"<html>")
    assert not fetch(at(server, "/kibo.txt"), tmp_path, visits(tmp_path)).asked
    second = fetch(at(server, "/kibo.txt"), tmp_path, visits(tmp_path), max_age=0)
    assert second.asked and second.file.suffix == ".html" and not first.file.exists()
    server.pages["/kibo.txt"] = (500, {}, b"")
    with pytest.raises(GraphError, match="no answer in 2 tries"):
        fetch(at(server, "/kibo.txt"), tmp_path, visits(tmp_path), max_age=0)
    assert second.file.read_bytes() == b"<html>"


def test_a_damaged_file_is_asked_for_again(server: Server, tmp_path: Path) -> None:
    saved = fetch(at(server, "/kibo.txt"), tmp_path, visits(tmp_path))
    saved.file.write_bytes(b"Suni")
    assert fetch(at(server, "/kibo.txt"), tmp_path, visits(tmp_path)).file.read_bytes() == CAPTION.encode()


def test_those_that_can_be_had_are_and_the_others_are_told(server: Server, tmp_path: Path) -> None:
    urls = [at(server, "/kibo.txt"), "file:///etc/passwd", at(server, "/kibo.txt"), at(server, "/none")]
    saved, wrong = fetch_all(urls, tmp_path, visits(tmp_path))
    assert len(saved) == 1 and len(wrong) == 2 and server.asked.count(("fine.example", "/kibo.txt")) == 1


# the command line


def test_the_command_fetches_and_build_reads_the_folder_without_a_server(server: Server, tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{server.port}/kibo.txt"
    done = run("fetch", url, "--allow-private", "--output", str(tmp_path / "pages"))
    assert done.stdout.count("\n") == 1 and done.stdout.strip().endswith(".txt")
    asked = list(server.asked)
    assert run("fetch", url, "--allow-private", "--output", str(tmp_path / "pages")).stdout.strip().endswith("(kept from before)")
    assert "1 documents" in run("build", str(tmp_path / "pages"), "--output", str(tmp_path / "graph")).stdout
    assert server.asked == asked
    assert run("facts", url, "--allow-private").stdout == run("facts", url, "--allow-private").stdout


@pytest.mark.parametrize("words", [("fetch",), ("facts",), ("explain",), ("build", "--output", "nowhere")])
def test_no_command_asks_a_private_host_unless_told(
    words: tuple[str, ...], server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for url in (f"http://127.0.0.1:{server.port}/kibo.txt", f"http://localhost:{server.port}/kibo.txt", f"http://0x7f.1:{server.port}/"):
        done = run(*words, url, status=2)
        assert "is no address of the internet; refused without --allow-private" in done.stderr and done.stderr.count("\n") == 1
    assert server.asked == []


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("fetch",), "Missing argument"),
        (("fetch", "kibo.txt"), "'kibo.txt' is no address"),
        (("fetch", "nasa"), "no words to look for"),
        (("fetch", "nasa", "x", "--since", "soon"), "'soon' is no year, month or day"),
        (("fetch", "https://example.org", "--limit", "3"), "are for a search"),
        (("fetch", "file:///etc/passwd"), "only http: and https: are asked"),
        (("facts", "file:///etc/passwd"), "only http: and https: are asked"),
        (("build", "https://me:secret@example.org/x"), "a name or a password in it is refused"),
        (("fetch", "nasa", "x", "--api", "ftp://example.org"), "only http: and https: are asked"),
        (("fetch", "nasa", "x", "--api", "http://localhost:1"), "is no address of the internet"),
    ],
)
def test_what_cannot_be_fetched_is_told_in_one_line(
    words: tuple[str, ...], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words, status=2)
    assert complaint in done.stderr and done.stderr.count("\n") == 1 and "secret" not in done.stderr


def test_progress_says_how_long_the_rest_takes() -> None:
    from issgraph.fetching.progress import Pace, Teller, duration

    now = [0.0]
    pace = Pace(lambda: now[0])
    assert pace.left(0, 10) == ""
    now[0] = 20.0
    assert pace.left(10, 100) == ", about 3 min left"
    assert [duration(each) for each in (0.2, 45, 300, 9000)] == ["1 s", "45 s", "5 min", "2.5 h"]
    written: list[str] = []
    teller = Teller(written.append, terminal=False, clock=lambda: now[0])
    for second in range(25):
        now[0] = 20.0 + second
        teller.tell(f"page {second}")
    assert written == ["page 10\n", "page 20\n"]
    on_screen = Teller(written.append, terminal=True)
    on_screen.tell("page 10")
    on_screen.tell("p")
    on_screen.done()
    assert "".join(written[2:]) == "\rpage 10\rp      \r \r"


def test_the_manners_of_the_command_are_polite() -> None:
    assert visitor.MANNERS.gap >= 1 and visitor.MANNERS.tries <= 5 and visitor.MANNERS.pause >= 1
