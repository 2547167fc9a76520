"""A seed to a script of faults, played to `issgraph fetch nasa` by a server on loopback in the shape of NASA's Image and Video Library.

Clock, sleep and chance are made up, so that hours of waiting take no time; the same seed gives the same exchanges.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from faults import START, Clock, Played
from issgraph.errors import GraphError
from issgraph.fetching import Reach, Search, Visitor
from issgraph.fetching.searching import fetch
from issgraph.polite import Manners
from loopback import LoopbackHandler, LoopbackServer, running

LATER = (
    "429 seconds",
    "429 date",
    "429 date, their clock",
    "429",
    "429 nonsense",
    "503 seconds",
    "503 date",
    "500",
    "502",
    "504",
    "500 seconds",
)
UNWHOLE = (
    "200 cut JSON", "200 shorter than told", "200 longer than told", "200 chunks cut", "200 gzip cut", "200 empty", "200 HTML",
    "200 error as JSON", "200 no total", "200 total as text", "200 items as text", "200 NaN", "200 deep JSON", "200 two answers",
)  # fmt: skip
GONE = ("reset", "closed", "drip")
UNTRUE = ("the page before", "the first page", "half of the items", "nothing", "a smaller total", "a larger total", "no next page")
CHANGED = ("one more", "one less", "one changed")
FINAL = ("403", "400", "404", "302 elsewhere")
WHOLE = ("whole", "whole, gzip", "302 here", "whole, and seconds")
KINDS = (*LATER, *UNWHOLE, *GONE, *UNTRUE, *CHANGED, *FINAL, *WHOLE)


def item(number: int, year: int = 2025, text: str = "") -> dict[str, Any]:
    """An item of the library, as it would tell of it."""
    day = f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    name = f"iss{number % 74:03}e{number:06}"
    return {
        "href": f"https://images-assets.nasa.gov/image/{name}/collection.json",
        "data": [
            {
                "nasa_id": name, "title": f"Picture {number}", "center": "JSC", "media_type": "image", "date_created": f"{day}T00:00:00Z",
                "description": text or f"Astronaut number {number} looks out of the Cupola.", "keywords": ["ISS", "Cupola"],
            }
        ],
        "links": [{"href": f"https://images-assets.nasa.gov/image/{name}/{name}~thumb.jpg", "rel": "preview", "render": "image"}],
    }  # fmt: skip


def name_of(told: dict[str, Any]) -> str:
    """The id of an item."""
    return str(told["data"][0]["nasa_id"])


class Library(LoopbackServer):
    """Plays a script, a line an exchange; then all is well."""

    robots = b""
    hold: Callable[[], None] = staticmethod(lambda: None)

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.items: list[dict[str, Any]] = []
        self.script: list[str] = []
        self.chance = random.Random(0)
        self.clock: Clock = Clock()
        self.fresh()

    def fresh(self) -> None:
        """Nothing was asked yet."""
        self.seen: list[str] = []
        self.asked: list[str] = []
        self.wrong: list[str] = []
        self.gone: set[str] = set()
        self.came: set[str] = set()
        self.closed_until = 0.0


class _Handler(LoopbackHandler):
    server: Library

    def do_GET(self) -> None:
        server = self.server
        if self.path == "/robots.txt":
            self._send(200 if server.robots else 404, server.robots, "text/plain")
            return
        server.hold()
        server.asked.append(self.path)
        if self.path.startswith("/here"):
            self._send(200, self._page(self.path))
            return
        kind = server.script.pop(0) if server.script else "whole"
        server.seen.append(kind)
        if server.clock() < server.closed_until:
            server.wrong.append(f"{server.closed_until - server.clock():.3f} s too early, before {kind!r}")
        if not re.fullmatch(r"issgraph/\S+ \(https?://\S+\)", self.headers["User-Agent"]):
            server.wrong.append(f"User-Agent {self.headers['User-Agent']!r} names no contact")
        self._play(kind)

    def _play(self, kind: str) -> None:
        if kind == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            self.connection.close()
        elif kind == "drip":
            self._drip()
        elif kind in CHANGED:
            self._change(kind)
            self._send(200, self._page(self.path))
        elif kind in UNTRUE:
            self._send(200, self._untrue(kind))
        elif kind.startswith("200"):
            self._unwhole(kind)
        elif kind == "whole, gzip":
            self._send(200, gzip.compress(self._page(self.path)), more={"Content-Encoding": "gzip"})
        elif kind.startswith("whole"):
            self._send(200, self._page(self.path), later="seconds" if "seconds" in kind else "")
        elif kind.startswith("302"):
            self._send(302, b"", more={"Location": "http://elsewhere.invalid/" if "elsewhere" in kind else f"/here{self.path}"})
        elif kind != "closed":
            status, _, later = kind.partition(" ")
            self._send(int(status), b'{"reason": "told so"}', later=later)

    def _asked(self, path: str) -> tuple[list[dict[str, Any]], int, int]:
        told = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        first, last = int(told.get("year_start", 0)), int(told.get("year_end", 9999))
        found = [each for each in self.server.items if not each["data"] or first <= int(each["data"][0]["date_created"][:4]) <= last]
        return found, int(told["page"]), int(told["page_size"])

    def _page(self, path: str, change: Callable[[dict[str, Any]], object] = lambda told: None, number: int = 0) -> bytes:
        found, page, size = self._asked(path)
        page = number or page
        links = [{"rel": "prev", "href": "http://images-api.nasa.gov/"}] if page > 1 else []
        links += [{"rel": "next", "prompt": "Next", "href": "http://169.254.169.254/"}] if page * size < len(found) else []
        told = {"version": "1.1", "items": found[(page - 1) * size : page * size], "metadata": {"total_hits": len(found)}}
        change(told)
        return json.dumps({"collection": told | ({"links": links} if links and "no links" not in told else {})}).encode()

    def _untrue(self, kind: str) -> bytes:
        _, page, _ = self._asked(self.path)
        if kind in ("the page before", "the first page"):
            return self._page(self.path, number=1 if kind == "the first page" else max(1, page - 1))
        off = self.server.chance.randrange(1, 300)

        def change(told: dict[str, Any]) -> None:
            if kind == "half of the items":
                told["items"] = told["items"][::2]
            elif kind == "nothing":
                told |= {"items": [], "metadata": {"total_hits": 0}}
            elif kind == "no next page":
                told["no links"] = True
            else:
                total = told["metadata"]["total_hits"]
                told["metadata"] = {"total_hits": max(0, total - off) if kind == "a smaller total" else total + off}

        return self._page(self.path, change)

    def _change(self, kind: str) -> None:
        server = self.server
        if kind == "one more":
            server.items.insert(0, item(500_000 + len(server.came)))
            server.came.add(name_of(server.items[0]))
        elif kind == "one less" and server.items:
            server.gone.add(name_of(server.items.pop(0)))
        elif server.items:
            at = server.chance.randrange(len(server.items))
            told = server.items[at]["data"][0]
            server.items[at] = {**server.items[at], "data": [{**told, "description": told["description"] + " Corrected."}]}

    def _unwhole(self, kind: str) -> None:
        whole = self._page(self.path)
        half = whole[: self.server.chance.randrange(1, len(whole) - 2)]
        if kind == "200 shorter than told":
            self._send(200, half, more={"Content-Length": str(len(whole))})
        elif kind == "200 longer than told":
            self._send(200, whole, more={"Content-Length": str(len(half))})
        elif kind == "200 chunks cut":
            self._send(200, b"%x\r\n%b\r\n" % (len(half), half), more={"Transfer-Encoding": "chunked"})
        elif kind == "200 gzip cut":
            packed = gzip.compress(whole)
            self._send(200, packed[: self.server.chance.randrange(1, len(packed) - 1)], more={"Content-Encoding": "gzip"})
        else:
            told = json.loads(whole)
            body = {
                "200 cut JSON": half,
                "200 empty": b"",
                "200 HTML": b"<html><body>Our servers are currently under maintenance</body></html>",
                "200 error as JSON": b'{"message": "Endpoint request timed out"}',
                "200 no total": json.dumps({"collection": {"items": told["collection"]["items"]}}).encode(),
                "200 total as text": whole.replace(b'"total_hits": ', b'"total_hits": "1", "hits": '),
                "200 items as text": json.dumps({"collection": told["collection"] | {"items": "none"}}).encode(),
                "200 NaN": json.dumps({"collection": told["collection"] | {"x": float("nan")}}).encode(),
                "200 deep JSON": b"[" * 100_000,
                "200 two answers": whole + whole,
            }[kind]
            self._send(200, body, "text/html" if "HTML" in kind else "application/json")

    def _send(self, status: int, body: bytes, media: str = "application/json", later: str = "", more: dict[str, str] | None = None) -> None:
        server = self.server
        head = {"Content-Type": media, **(more or {})}
        seconds = server.chance.randrange(1, 400)
        if later == "seconds":
            head["Retry-After"] = str(seconds)
            server.closed_until = max(server.closed_until, server.clock() + seconds)
        elif later.startswith("date"):
            skew = 3600 * server.chance.choice((-5, 3)) if "their clock" in later else 0
            if skew:
                head["Date"] = formatdate(int(server.clock() + skew), usegmt=True)
            head["Retry-After"] = formatdate(int(server.clock() + skew) + seconds, usegmt=True)
            server.closed_until = max(server.closed_until, int(server.clock()) + seconds)
        elif later == "nonsense":
            head["Retry-After"] = server.chance.choice(("soon", "-5", "", "Thu, 99 Foo 2026 00:00:00 GMT", "1e3"))
        if "Content-Length" not in head and "Transfer-Encoding" not in head and server.chance.random() < 0.7:
            head["Content-Length"] = str(len(body))
        lines = [f"HTTP/1.1 {status} Told", *(f"{name}: {value}" for name, value in head.items()), "Connection: close", "", ""]
        self.wfile.write("\r\n".join(lines).encode("latin-1") + body)

    def _drip(self) -> None:
        body = self._page(self.path)
        self.wfile.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode())
        for at in range(0, len(body), 2048):
            self.wfile.write(body[at : at + 2048])
            self.wfile.flush()
            self.server.clock.sleep(20)
            time.sleep(0.002)


def serving() -> AbstractContextManager[Library]:
    """A library for a number of scripts."""
    return running(Library())


def captions(folder: Path) -> list[dict[str, Any]]:
    """The items of captions.jsonl."""
    return [json.loads(line)["collection"]["items"][0] for line in (folder / "captions.jsonl").read_text("utf-8").splitlines()]


def play(seed: int, server: Library, folder: Path, out_of: tuple[str, ...] = ()) -> Played:
    """Runs a search through the script of a seed until it comes to its end, and once more, when nothing may be asked any longer."""
    chance = random.Random(seed)
    server.fresh()
    server.clock = clock = Clock(START + chance.random())
    server.chance = chance
    server.items = [
        item(number, chance.choice((2024, 2025))) for number in chance.sample(range(100_000), chance.choice((1, 99, 100, 101, 250, 420)))
    ]
    first = {name_of(each): each for each in server.items}
    faults = out_of or (*LATER, *UNWHOLE, *GONE, *UNTRUE, *CHANGED, *WHOLE, chance.choice(FINAL))
    server.script = [chance.choice(faults) for _ in range(chance.randrange(1, 16))]
    nothing = server.script.index("nothing") if "nothing" in server.script else 0  # a library that says so twice is believed
    server.script = [kind for at, kind in enumerate(server.script) if kind != "nothing" or at == nothing]
    search, played = Search("expedition 73", "2024", "2025", server.url), Played()
    manners = Manners(budget=14, deadline=1200, timeout=60, pause=2)

    def run() -> tuple[str, ...]:
        visitor = Visitor(folder / "home", Reach(private=True), manners, clock=clock, sleep=clock.sleep, chance=chance.random)
        before = len(server.asked)
        try:
            return fetch(search, folder, visitor).notes
        finally:
            if not len(server.asked) - before <= visitor.sent <= manners.budget:
                played.wrong.append(f"{len(server.asked) - before} requests, of which {visitor.sent} were counted, out of {manners.budget}")

    for _ in range(40):
        try:
            notes = run()
        except GraphError as error:
            played.ends[_end(str(error))] += 1
            if "\n" in str(error):
                played.wrong.append(f"more than a line: {error}")
            if (folder / "captions.jsonl").exists():
                played.wrong.append("captions before the end")
            clock.sleep(1500)
            continue
        played.ends["whole, and told what changed" if notes else "whole"] += 1
        played.wrong += _untrue(captions(folder), first, server, notes)
        break
    else:
        played.wrong.append("no end in 40 runs")
    asked, content = len(server.asked), (folder / "captions.jsonl").read_bytes() if not played.wrong else b""
    if not played.wrong:
        run()
        if len(server.asked) != asked:
            played.wrong.append("a second run made a request")
        if (folder / "captions.jsonl").read_bytes() != content:
            played.wrong.append("a second run gave other bytes")
    played.kinds.update(server.seen)
    played.wrong += server.wrong
    return played


def _end(words: str) -> str:
    signs = {"refuses us": "refused, 403", "nothing at": "not there, 404", "server failed (400)": "refused, 400"}
    signs |= {"elsewhere.invalid": "moved to a host that is not there", "budget": "budget used up", "not before": "told to come back later"}
    signs |= {"no answer in": "gave up after 5 tries"}
    return next((end for sign, end in signs.items() if sign in words), words)


def _untrue(got: list[dict[str, Any]], first: dict[str, dict[str, Any]], server: Library, notes: tuple[str, ...]) -> Iterator[str]:
    """What is lost, twice, or never was."""
    names = [name_of(each) for each in got]
    if len(set(names)) < len(names):
        yield f"twice: {[name for name, times in Counter(names).items() if times > 1][:3]}"
    if (lost := first.keys() - server.gone - set(names)) and not notes:
        yield f"lost without a word: {sorted(lost)[:3]} of {len(first)}"
    if made_up := set(names) - first.keys() - server.came:
        yield f"made up: {sorted(made_up)[:3]}"
    if "one changed" not in server.seen and any(each != first.get(name_of(each), each) for each in got):
        yield "another item than was sent"
