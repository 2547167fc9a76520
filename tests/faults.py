"""A seed to a script of faults, played by a server on loopback to a run of enrich; gives what was sent, what came of it, and what was wrong.

Clock, sleep and chance are made up, so that hours of waiting take no time; the same seed gives the same exchanges.
"""

from __future__ import annotations

import json
import random
import re
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from issgraph.errors import GraphError
from issgraph.mappings import Mapping
from issgraph.polite import Client, Door, Manners, Turn, loopback
from issgraph.vocab import SKOS, WD
from issgraph.wikidata import Enriched, Property, Service, enrich
from issgraph.wikidata.asking import ASKED, LABEL, MODIFIED, PROBE, SAME, WDT
from issgraph.wikidata.kept import Kept
from loopback import LoopbackHandler, LoopbackServer, running

JSON = "application/sparql-results+json;charset=utf-8"
START = 1_800_000_000.0
WANTED = (Property("P247", "COSPAR ID", "text"), Property("P569", "date of birth", "date"))
BLAZEGRAPH = """SPARQL-QUERY: queryStr=SELECT ...
java.util.concurrent.TimeoutException
\tat java.util.concurrent.FutureTask.get(FutureTask.java:205)
\tat com.bigdata.rdf.sail.webapp.BigdataServlet.submitApiTask(BigdataServlet.java:292)
"""
LATER = (
    "429 seconds",
    "429 date",
    "429 date, their clock",
    "503 seconds",
    "503 date",
    "504",
    "504 seconds",
    "500",
    "502",
    "429",
    "429 nonsense",
)
UNWHOLE = (
    "200 error text", "200 error as JSON", "200 rows, then error text", "200 cut JSON", "200 shorter than told", "200 chunks cut",
    "200 empty", "200 no items", "200 some items", "200 other columns", "200 knows nothing", "200 HTML", "204", "206", "200 later and cut",
)  # fmt: skip
GONE = ("reset", "closed", "drip")
FINAL = ("403", "403 seconds", "302", "400", "404")
WHOLE = ("whole", "whole, and seconds")


@dataclass
class Clock:
    """A made-up time of day, which passes where somebody sleeps or a server drips."""

    now: float = START
    slept: float = 0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.slept += seconds
        self.now += seconds


@dataclass
class World:
    """What is true: items as they are, merged into others, or deleted."""

    merged: dict[str, str]
    deleted: frozenset[str]

    def rows(self, item: str) -> list[tuple[str, str]]:
        """Properties and values of an item."""
        if item in self.deleted:
            return []
        if item in self.merged:
            return [(SAME, self.merged[item])]
        number = item.rpartition("Q")[2]
        return [(LABEL, f"Thing {number}"), (MODIFIED, "2026-01-01T00:00:00Z"), (f"{WDT}P247", f"2000-{number}A")]


class Server(LoopbackServer):
    """Plays a script, a line an exchange; then all is well."""

    world: World
    clock: Clock
    script: list[str]
    chance: random.Random
    closed_until: float = 0

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.seen: list[str] = []
        self.wrong: list[str] = []
        self.under_way = 0

    @property
    def url(self) -> str:
        return f"{super().url}/sparql"


class _Handler(LoopbackHandler):
    server: Server

    def do_POST(self) -> None:
        server = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode() or self.path.partition("?")[2]
        asked = re.findall(r"<(http://www\.wikidata\.org/entity/Q\d+)>", parse_qs(body)["query"][0].partition("}")[0])
        kind = server.script.pop(0) if server.script else "whole"
        server.seen.append(kind)
        server.under_way += 1
        if server.under_way > 1:
            server.wrong.append(f"two requests at a time ({kind})")
        if server.clock() < server.closed_until:
            server.wrong.append(f"{server.closed_until - server.clock():.3f} s too early, before {kind!r}")
        agent = self.headers["User-Agent"]
        if not re.fullmatch(r"issgraph/\S+ \(https?://\S+\)", agent):
            server.wrong.append(f"User-Agent {agent!r} names no contact")
        if PROBE not in asked:
            server.wrong.append("the probe was not asked for")
        server.under_way -= 1  # before the reply: once a client has it, this thread may still be busy
        self._play(kind, asked)

    do_GET = do_POST

    def _play(self, kind: str, asked: list[str]) -> None:
        if kind == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            self.connection.close()
        elif kind == "drip":
            self._drip(asked)
        elif kind.startswith("whole"):
            self._send(200, _body(self.server.world, asked), later="seconds" if "seconds" in kind else "")
        elif kind.startswith("200"):
            self._unwhole(kind, asked)
        elif kind != "closed":
            status, _, later = kind.partition(" ")
            more = {"Location": "http://elsewhere.invalid/sparql"} if status == "302" else {}
            self._send(int(status), b"" if status == "204" else BLAZEGRAPH.encode(), "text/plain", later, more)

    def _unwhole(self, kind: str, asked: list[str]) -> None:
        whole = _body(self.server.world, asked)
        half = whole[: self.server.chance.randrange(1, len(whole) - 3)]
        if kind == "200 shorter than told":
            self._send(200, half, more={"Content-Length": str(len(whole))})
        elif kind == "200 chunks cut":
            self._send(200, b"%x\r\n%b\r\n" % (len(half), half), more={"Transfer-Encoding": "chunked"})
        else:
            body = {
                "200 error text": BLAZEGRAPH.encode(),
                "200 error as JSON": json.dumps({"exception": "Operation timed out.", "status": "ERROR"}).encode(),
                "200 rows, then error text": half + BLAZEGRAPH.encode(),
                "200 cut JSON": half,
                "200 later and cut": half,
                "200 empty": b"",
                "200 no items": _table([]),
                "200 some items": _body(self.server.world, asked[: self.server.chance.randrange(1, len(asked))]),
                "200 other columns": whole.replace(b'"more"', b'"less"'),
                "200 knows nothing": _table([(item, ASKED, None) for item in asked]),
                "200 HTML": b"<html><body>Our servers are currently under maintenance</body></html>",
            }[kind]
            plain = kind in ("200 error text", "200 HTML")
            self._send(200, body, "text/html" if plain else JSON, "seconds" if "later" in kind else "")

    def _send(self, status: int, body: bytes, media: str = JSON, later: str = "", more: dict[str, str] | None = None) -> None:
        clock = self.server.clock
        head = {"Content-Type": media, **(more or {})}
        seconds = self.server.chance.randrange(1, 400)
        if later == "seconds":
            head["Retry-After"] = str(seconds)
        elif later.startswith("date"):
            skew = 3600 * self.server.chance.choice((-5, 3)) if "their clock" in later else 0
            if skew:
                head["Date"] = formatdate(int(clock() + skew), usegmt=True)
            head["Retry-After"] = formatdate(int(clock() + skew) + seconds, usegmt=True)
        elif later == "nonsense":
            head["Retry-After"] = self.server.chance.choice(("soon", "-5", "", "Thu, 99 Foo 2026 00:00:00 GMT", "1e3"))
        if later in ("seconds",) or later.startswith("date"):
            self.server.closed_until = max(self.server.closed_until, int(clock()) + seconds if later != "seconds" else clock() + seconds)
        if "Content-Length" not in head and "Transfer-Encoding" not in head and status != 204 and self.server.chance.random() < 0.7:
            head["Content-Length"] = str(len(body))
        lines = [f"HTTP/1.1 {status} Told", *(f"{name}: {value}" for name, value in head.items()), "Connection: close", "", ""]
        self.wfile.write("\r\n".join(lines).encode("latin-1") + body)

    def _drip(self, asked: list[str]) -> None:
        body = _body(self.server.world, asked)
        self.wfile.write(f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode())
        for at in range(0, len(body), 64):
            self.wfile.write(body[at : at + 64])
            self.wfile.flush()
            self.server.clock.sleep(20)
            time.sleep(0.001)


def _body(world: World, asked: list[str]) -> bytes:
    found: list[tuple[str, str, str | None]] = []
    for item in asked:
        found += [(item, ASKED, None), *((item, prop, value) for prop, value in world.rows(item))]
    return _table(found)


def _table(rows: list[tuple[str, str, str | None]]) -> bytes:
    bindings = []
    for item, prop, value in rows:
        row: dict[str, Any] = {"item": {"type": "uri", "value": item}, "property": {"type": "uri", "value": prop}}
        if value is not None:
            row["value"] = {"type": "uri", "value": value} if value.startswith(WD) else {"type": "literal", "value": value}
            if prop == LABEL:
                row["value"]["xml:lang"] = "en"
        bindings.append(row)
    return json.dumps({"head": {"vars": ["item", "property", "value", "more"]}, "results": {"bindings": bindings}}).encode()


def serving() -> AbstractContextManager[Server]:
    """A server for a number of scripts."""
    return running(Server())


@dataclass
class Played:
    """What became of scripts: how often each kind was sent, how the runs ended, and what should not have been."""

    kinds: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def exchanges(self) -> int:
        return self.kinds.total()


def play_many(least: int, one: Callable[[int], Played]) -> Played:
    """Plays seed after seed until there were so many exchanges, and prints what was sent and how the runs ended."""
    every, seed = Played(), 0
    while every.exchanges < least:
        done = one(seed)
        every.kinds += done.kinds
        every.ends += done.ends
        every.wrong += [f"seed {seed}: {line}" for line in done.wrong]
        seed += 1
    print("| sent | exchanges |\n| --- | ---: |")
    for kind, count in sorted(every.kinds.items()):
        print(f"| {kind} | {count} |")
    print(f"| **all**, {seed} scripts of {len(every.kinds)} kinds | **{every.exchanges}** |\n\n| a run ended | times |\n| --- | ---: |")
    for end, count in sorted(every.ends.items()):
        print(f"| {end} | {count} |")
    return every


def play(seed: int, server: Server, folder: Path, out_of: tuple[str, ...] = ()) -> Played:
    """Runs enrich through the script of a seed until it comes to an end, and once more, when nothing may be asked any longer."""
    chance = random.Random(seed)
    clock = Clock(START + chance.random())
    items = [f"{WD}Q{number}" for number in chance.sample(range(3000, 90_000), chance.choice((1, 40, 60, 130, 170)))]
    merged = {item: f"{WD}Q{90_000 + int(item.rpartition('Q')[2])}" for item in items if chance.random() < 0.05}
    server.world = World(merged, frozenset(item for item in items if item not in merged and chance.random() < 0.05))
    faults = out_of or (*LATER, *UNWHOLE, *GONE, *WHOLE, *(chance.choice(FINAL) for _ in range(2)))
    server.script = [chance.choice(faults) for _ in range(chance.randrange(1, 14))]
    server.clock, server.chance, server.closed_until = clock, chance, 0
    server.seen, server.wrong = [], []
    links = [Mapping(f"thing-{item.rpartition('Q')[2]}", f"{SKOS}exactMatch", item, "", "", "", "") for item in items]
    service = Service("loopback", "tests", server.url, 50)
    kept, played = Kept(folder, service, WANTED), Played()

    def run() -> Enriched:
        turn = Turn(folder, server.url, clock, clock.sleep)
        client = Client(server.url, turn, Door(loopback(), clock), Manners(budget=12, deadline=1200), clock, clock.sleep, chance.random)
        before = len(server.seen)
        try:
            return enrich(links, WANTED, service, client, kept, clock=clock)
        finally:
            if len(server.seen) - before > 12 or client.sent != len(server.seen) - before:
                played.wrong.append(f"{len(server.seen) - before} requests, of which the client counted {client.sent}, out of 12")

    for _ in range(40):
        try:
            done = run()
        except GraphError as error:
            played.ends[_end(str(error))] += 1
            if "\n" in str(error):
                played.wrong.append(f"more than a line: {error}")
            clock.sleep(1500)
            continue
        played.ends["whole"] += 1
        played.wrong += _untrue(done, server.world, items)
        break
    else:
        played.wrong.append("no end in 40 runs")
    asked = len(server.seen)
    if run().requests or len(server.seen) != asked:
        played.wrong.append("a second run made a request")
    played.kinds.update(server.seen)
    played.wrong += server.wrong
    return played


def _end(words: str) -> str:
    signs = {"refuses us": "refused, 403", "moved to": "moved, 302", "nothing at": "not there, 404", "server failed (400)": "refused, 400"}
    signs |= {"budget": "budget used up", "not before": "told to come back later", "no answer in": "gave up after 5 tries"}
    return next((end for sign, end in signs.items() if sign in words), words)


def _untrue(done: Enriched, world: World, items: list[str]) -> Iterator[str]:
    """What a run says that is not so: first of all that there is nothing where there is something."""
    told = {each.item: (each.change, each.now) for each in done.drift}
    true = {item.removeprefix(WD): ("deleted", "") for item in items if item in world.deleted}
    true |= {
        old.removeprefix(WD): ("merged", f"{new.removeprefix(WD)} Thing {new.rpartition('Q')[2]}") for old, new in world.merged.items()
    }
    if told != true:
        yield f"told of as deleted or merged: {sorted(told.items() ^ true.items())[:3]}"
    for item in {*items, *world.merged.values()} - world.deleted - world.merged.keys():
        if f"<{item}> <{WDT}P247> " not in done.quads.decode():
            yield f"{item} has no COSPAR id"
