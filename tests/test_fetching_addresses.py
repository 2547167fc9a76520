"""What may be asked: only http and https, only the internet, each hop, and the very address that was looked at."""

from __future__ import annotations

import gzip
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hosting import Handler, Server, hosting
from issgraph.errors import GraphError
from issgraph.fetching import Reach, Visitor
from issgraph.fetching.address import address, is_public
from issgraph.fetching.pages import fetch
from issgraph.fetching.robots import Robots
from issgraph.polite import Manners

PRIVATE = """127.0.0.1 127.8.8.8 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 0.1.2.3 192.0.0.8 192.0.2.1
192.88.99.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
::1 :: ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:127.0.0.1 ::127.0.0.1 ::8.8.8.8 fe80::1 febf::1 fec0::1 fc00::1 fd00:ec2::254 ff02::1 ff0e::1
64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 2002:7f00:1:: 2002:a00:1:: 2001:0:808:808::1 2001:db8::1 3fff::1 100::1 5f00::1 4000::1
fe80::1%eth0 nonsense""".split()
PUBLIC = "8.8.8.8 1.1.1.1 172.32.0.1 100.128.0.1 2606:4700::1111 2a00:1450::1 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808::1".split()


@pytest.mark.parametrize("told", PRIVATE)
def test_what_is_set_aside_is_not_public(told: str) -> None:
    assert not is_public(told)


@pytest.mark.parametrize("told", PUBLIC)
def test_the_internet_is_public(told: str) -> None:
    assert is_public(told)


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("http://2130706433/", "127.0.0.1"),
        ("http://0x7f000001/", "127.0.0.1"),
        ("http://0x7f.1/", "127.0.0.1"),
        ("http://017700000001/", "127.0.0.1"),
        ("http://127.1/", "127.0.0.1"),
        ("http://0/", "0.0.0.0"),
        ("http://127.0.0.1./", "127.0.0.1"),
        ("http://１２７。０。０。１/", "127.0.0.1"),
        ("http://[::ffff:7f00:1]/", "::ffff:7f00:1"),
        ("http://[0:0:0:0:0:0:0:1]/", "::1"),
        ("https://EXAMPLE.org:443", "example.org"),
        ("http://bücher.example/ä?ö#ü", "xn--bcher-kva.example"),
    ],
)  # fmt: skip
def test_a_host_is_read_as_what_it_means(told: str, host: str) -> None:
    assert address(told).host == host


def test_an_address_is_asked_for_in_its_plainest_form() -> None:
    assert address("HTTPS://EXAMPLE.org:443").url == "https://example.org/"
    assert (
        address("http://bücher.example:81/ä b%20".replace(" ", "") + "?ö=1#ü").url == "http://xn--bcher-kva.example:81/%C3%A4b%20?%C3%B6=1"
    )
    assert address("http://[2606:4700::1111]:8080/x").origin == "http://[2606:4700::1111]:8080"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("file:///etc/passwd", "only http: and https: are asked; name the file itself"),
        ("ftp://example.org/x", "only http: and https:"),
        ("gopher://example.org/x", "only http: and https:"),
        ("data:text/plain,x", "only http: and https:"),
        ("//example.org/x", "only http: and https:"),
        ("http://me:secret@example.org/", "a name or a password"),
        ("http://example.org@127.0.0.1/", "a name or a password"),
        ("http://@example.org/", "a name or a password"),
        ("http:///x", "names no host"),
        ("http://example.org\\@127.0.0.1/", "backslashes"),
        ("http://example.org/a b", "white space"),
        ("http://exam\tple.org/", "white space"),
        ("http://example.org/\r\nHost:x", "white space"),
        ("http://example.org:0/", "no port 0"),
        ("http://example.org:99999/", "can be read"),
        ("http://example.org:x/", "can be read"),
        ("http://[fe80::1%25eth0]/", "can be read"),
        ("http://[::1/", "can be read"),
        ("http://1.2.3.4.5/", "neither a name nor an address"),
        ("http://999.1.1.1/", "neither a name nor an address"),
        ("http://a..b/", "no name of a host"),
        ("http://exa<mple.org/", "no name of a host"),
        ("http://example.org/" + "x" * 5000, "more than 4,000 characters"),
    ],
)
def test_what_is_no_plain_address_is_refused_in_one_line(told: str, words: str) -> None:
    with pytest.raises(GraphError, match=words) as error:
        address(told)
    assert "\n" not in str(error.value) and "secret" not in str(error.value) and len(str(error.value)) < 400


@pytest.fixture
def server() -> Iterator[Server]:
    with hosting() as made:
        yield made


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every place to which a socket was connected."""
    made: list[object] = []
    real = socket.socket.connect

    def connect(self: socket.socket, place: object) -> None:
        made.append(place)
        real(self, place)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)
    return made


QUICK = Manners(budget=30, tries=2, gap=0, pause=0, timeout=5, deadline=20)


def visitor(folder: Path, resolve: Callable[[str, int], list[str]], hosts: tuple[str, ...] = ("fine.example",), **more: object) -> Visitor:
    return Visitor(folder, Reach(hosts=hosts, resolve=resolve), QUICK, **more)  # type: ignore[arg-type]


def here(host: str, port: int) -> list[str]:
    """A resolver for which every name is this machine; numbers are what they are."""
    return [host] if host[0].isdigit() or ":" in host else ["127.0.0.1"]


def body(visits: Visitor, url: str) -> bytes:
    return visits.get(url, lambda _, reply: reply.body)


@pytest.mark.parametrize(
    "told", ["http://127.0.0.1:{}/", "http://2130706433:{}/", "http://0x7f.1:{}/", "http://[::1]:{}/", "http://[::ffff:127.0.0.1]:{}/",
             "http://0:{}/", "http://inside.example:{}/", "http://localhost:{}/", "https://inside.example:{}/"],
)  # fmt: skip
def test_a_private_host_is_refused_before_any_connection(told: str, server: Server, connections: list[object], tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="is no address of the internet; refused without --allow-private"):
        body(visitor(tmp_path, here), told.format(server.port))
    assert connections == [] and server.asked == []


def test_one_private_address_among_public_ones_is_enough(connections: list[object], tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"10\.0\.0\.1 is no address of the internet"):
        body(visitor(tmp_path, lambda host, port: ["8.8.8.8", "10.0.0.1"]), "http://mixed.example/")
    assert connections == []


def test_a_host_that_is_allowed_is_asked(server: Server, tmp_path: Path) -> None:
    server.pages["/x"] = (200, {}, b"words")
    assert body(visitor(tmp_path, here), f"http://fine.example:{server.port}/x") == b"words"
    assert body(Visitor(tmp_path, Reach(True, resolve=here), QUICK), f"http://127.1:{server.port}/x") == b"words"
    assert server.asked == [("fine.example", "/robots.txt"), ("fine.example", "/x"), ("127.0.0.1", "/robots.txt"), ("127.0.0.1", "/x")]


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("http://inside.example/", "is no address of the internet"),
        ("//inside.example/", "is no address of the internet"),
        ("http://127.0.0.1/", "is no address of the internet"),
        ("http://169.254.169.254/latest/meta-data/", "is no address of the internet"),
        ("file:///etc/passwd", "only http: and https:"),
        ("http://a:b@fine.example/", "a name or a password"),
        ("javascript:alert(1)", "only http: and https:"),
        ("http://[::1", r"moved \(302\), to no address that can be read"),
        ("//[x", r"moved \(302\), to no address that can be read"),
        ("/from", "moved more than 5 times"),
    ],
)
def test_a_redirect_is_looked_at_as_an_address_is(to: str, words: str, server: Server, connections: list[object], tmp_path: Path) -> None:
    server.pages["/from"] = (302, {"Location": to}, b"")
    with pytest.raises(GraphError, match=words):
        body(visitor(tmp_path, here), f"http://fine.example:{server.port}/from")
    assert set(connections) == {("127.0.0.1", server.port)} and {host for host, _ in server.asked} == {"fine.example"}


def test_a_redirect_of_robots_txt_is_looked_at_too(server: Server, connections: list[object], tmp_path: Path) -> None:
    server.pages["/robots.txt"] = (301, {"Location": "http://inside.example/robots.txt"}, b"")
    with pytest.raises(GraphError, match="is no address of the internet"):
        body(visitor(tmp_path, here), f"http://fine.example:{server.port}/x")
    assert len(server.asked) == 1


def test_a_redirect_is_followed_where_it_may_be(server: Server, tmp_path: Path) -> None:
    server.pages["/from"] = (301, {"Location": "/to#part"}, b"")
    server.pages["/to"] = (200, {}, b"words")
    found = visitor(tmp_path, here).get(f"http://fine.example:{server.port}/from", lambda place, reply: (place.url, reply.body))
    assert found == (f"http://fine.example:{server.port}/to", b"words")


def test_a_name_that_changes_its_address_is_connected_to_the_one_that_was_looked_at(server: Server, tmp_path: Path) -> None:
    """A name that is public when it is looked at and this machine a moment later: each connection goes where the look went."""
    told: list[str] = []

    def turning(host: str, port: int) -> list[str]:
        told.append("203.0.113.9" if len(told) % 2 else "127.0.0.1")
        return [told[-1]]

    server.pages["/x"] = (200, {}, b"words")
    with pytest.raises(GraphError, match=r"127\.0\.0\.1 is no address"):
        body(visitor(tmp_path, turning), f"http://turning.example:{server.port}/x")
    assert len(told) == 1 and server.asked == []


def test_no_proxy_chooses_the_address(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    with pytest.raises(GraphError, match=r"10\.0\.0\.1 is no address of the internet"):
        body(visitor(tmp_path, lambda host, port: ["10.0.0.1"]), "http://inside.example/")
    assert server.asked == []


def test_a_host_that_does_not_exist_is_not_tried_again(tmp_path: Path) -> None:
    told: list[str] = []

    def none(host: str, port: int) -> list[str]:
        told.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(GraphError, match=r"nowhere\.example: there is no such host"):
        body(visitor(tmp_path, none), "http://nowhere.example/")
    assert told == ["nowhere.example"]


# robots.txt

ROBOTS = """
User-agent: *
Disallow: /private/
Disallow: /*.pdf$
Allow: /private/open
Crawl-delay: 7
"""


def test_robots_txt_is_respected_and_asked_for_once(server: Server, tmp_path: Path) -> None:
    slept: list[float] = []
    now = [1e9]

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    server.pages |= {"/robots.txt": (200, {}, ROBOTS.encode()), "/a": (200, {}, b"a"), "/private/open": (200, {}, b"open")}
    visits = Visitor(
        tmp_path, Reach(hosts=("fine.example",), resolve=here), Manners(gap=0, deadline=900), clock=lambda: now[0], sleep=sleep
    )
    at = f"http://fine.example:{server.port}"
    assert body(visits, f"{at}/a") == b"a" and body(visits, f"{at}/private/open") == b"open"
    for path in ("/private/x", "/paper.pdf"):
        with pytest.raises(GraphError, match=rf"fine.example:\d+{path}: its server asks robots not to read it"):
            body(visits, at + path)
    assert [path for _, path in server.asked] == ["/robots.txt", "/a", "/private/open"]
    assert sum(slept) == pytest.approx(7, abs=0.5)


@pytest.mark.parametrize(("status", "may"), [(404, True), (403, True), (401, True), (500, False), (503, False)])
def test_no_robots_txt_allows_and_a_broken_server_does_not(status: int, may: bool, server: Server, tmp_path: Path) -> None:
    server.pages |= {"/robots.txt": (status, {}, b"Disallow"), "/a": (200, {}, b"a")}
    if may:
        assert body(visitor(tmp_path, here), f"http://fine.example:{server.port}/a") == b"a"
        return
    with pytest.raises(GraphError, match=r"/robots.txt: no answer in 2 tries"):
        body(visitor(tmp_path, here), f"http://fine.example:{server.port}/a")


def test_rules_for_us_count_more_than_those_for_all_and_others_are_not_ours() -> None:
    told = Robots(
        "User-agent: other\nUser-agent: issgraph/1.0\nDisallow: /ours\n\nUser-agent: *\nDisallow: /\n\nUser-agent: third\nAllow: /\n"
    )
    assert told.allow("http://x.example/all") and not told.allow("http://x.example/ours")
    assert not Robots("User-agent: other\nDisallow: /a\n\nUser-agent: *\nDisallow: /").allow("http://x.example/b")


def test_a_hostile_robots_txt_stays_small() -> None:
    names = "".join(f"User-agent: a{number}\n" for number in range(15_000))
    told = Robots(names + "Allow: /\n" * 25_000 + "Disallow: /" + "*a" * 1000 + "$\n")
    assert told.allow("http://x.example/" + "a" * 3000)
    assert sum(len(rules._rules) for rules in told._rules._user_agents.values()) < 60_000


# servers that never end, and other ways to be hostile


def drip(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(1000):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def headers_without_end(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(1000):
        handler.wfile.write(b"X-%d: y\r\n" % number)
        handler.wfile.flush()
        time.sleep(0.05)


def never(handler: Handler) -> None:
    time.sleep(10)


def endless(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        handler.wfile.write(b"x" * 65536)


def continued(handler: Handler) -> None:
    while True:
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.01)


def nothing_packed(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
    while True:
        handler.wfile.write(gzip.compress(b"") * 3000)


BOMB = gzip.compress(bytes(50_000_000), mtime=0)
HOSTILE: dict[str, tuple[tuple[int, dict[str, str], bytes] | Callable[[Handler], None], str]] = {
    "drip": (drip, "no whole answer in time"),
    "headers without end": (headers_without_end, "headers|no whole answer in time"),
    "silence": (never, "no whole answer in time"),
    "endless body": (endless, "more than 1,000,000 bytes"),
    "100 without end": (continued, "no whole answer in time"),
    "giant by its own word": ((200, {"Content-Length": "99999999999"}, b"x"), "went away"),
    "shorter than told": ((200, {"Content-Length": "10"}, b"x"), "went away"),
    "no number of bytes": ((200, {"Content-Length": "-5"}, b"x" * 2_000_000), "more than 1,000,000 bytes"),
    "gzip bomb": ((200, {"Content-Encoding": "gzip"}, BOMB), "more than 1,000,000 bytes"),
    "nothing, packed without end": (nothing_packed, "more than 1,000,000 bytes"),
    "gzip cut": ((200, {"Content-Encoding": "gzip"}, gzip.compress(b"words" * 100)[:-9]), "went away"),
    "no gzip": ((200, {"Content-Encoding": "gzip"}, b"words"), "no gzip"),
    "packed otherwise": ((200, {"Content-Encoding": "br"}, b"words"), "packed as 'br', which was not asked for"),
    "packed twice": ((200, {"Content-Encoding": "gzip, gzip"}, gzip.compress(BOMB)), "which was not asked for"),
    "chunks that are none": ((200, {"Transfer-Encoding": "chunked"}, b"zz\r\nwords"), "went away"),
    "no HTTP": (lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH_9\r\n") and None, "went away"),
    "line without end": (lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000) and None, "went away"),
    "gone": ((410, {}, b"gone"), "the server failed"),
    "moved far": ((305, {"Location": "http://" + "a." * 30_000}, b""), "moved to"),
    "a first line of its own": (lambda handler: handler.wfile.write(b"y" * 60_000 + b"\r\n\r\n") and None, "went away"),
    "moved nowhere": ((302, {}, b""), "moved"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_server_ends_in_one_line_and_in_time(kind: str, server: Server, tmp_path: Path) -> None:
    server.pages["/x"], words = HOSTILE[kind]
    reach = Reach(hosts=("fine.example",), resolve=here)
    large = "bytes" in words  # on a busy machine, too, it is the size that ends those
    manners = Manners(budget=150 if large else 30, tries=2, gap=0, pause=0, timeout=5 if large else 0.6, deadline=70 if large else 5)
    visits = Visitor(tmp_path, reach, manners, most=1_000_000)
    done: list[str] = []

    def run() -> None:
        try:
            done.append(f"no complaint: {body(visits, f'http://fine.example:{server.port}/x')[:100]!r}")
        except GraphError as error:
            done.append(str(error))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(200)
    assert done, "it hangs"

    assert re.search(words, done[0]) and "\n" not in done[0] and len(done[0]) < 500, done[0]


def test_a_type_that_is_long_is_told_in_a_short_line(server: Server, tmp_path: Path) -> None:
    server.pages["/x"] = (200, {"Content-Type": "x" * 60_000}, b"words")
    with pytest.raises(GraphError, match="which is nothing to read") as error:
        fetch(f"http://fine.example:{server.port}/x", tmp_path / "pages", visitor(tmp_path, here))
    assert len(str(error.value)) < 300


@pytest.mark.parametrize("length", ["\xb2", "9" * 5000, "-5", "nan"])
def test_a_length_that_is_no_number_is_none(length: str, server: Server, tmp_path: Path) -> None:
    server.pages["/x"] = (200, {"Content-Length": length}, b"words")
    assert body(visitor(tmp_path, here), f"http://fine.example:{server.port}/x") == b"words"


@pytest.mark.parametrize("packed", [False, True])
def test_of_a_robots_txt_without_an_end_the_beginning_counts(packed: bool, server: Server, tmp_path: Path) -> None:
    rules = b"User-agent: *\nDisallow: /private\n" + b"# words\n" * 200_000

    def robots(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"Content-Encoding: gzip\r\n" * packed + b"\r\n")
        while True:
            handler.wfile.write(gzip.compress(rules) if packed else rules)

    server.pages |= {"/robots.txt": robots, "/x": (200, {}, b"words")}
    visits = visitor(tmp_path, here, most=1000)
    assert body(visits, f"http://fine.example:{server.port}/x") == b"words"
    with pytest.raises(GraphError, match="asks robots not to read it"):
        body(visits, f"http://fine.example:{server.port}/private")


def test_a_packed_answer_is_unpacked(server: Server, tmp_path: Path) -> None:
    server.pages["/x"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"words, ") + gzip.compress(b"words"))
    assert body(visitor(tmp_path, here), f"http://fine.example:{server.port}/x") == b"words, words"
