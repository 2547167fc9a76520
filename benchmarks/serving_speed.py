"""`issgraph serve` beside the `oxigraph` server on one graph, each in memory and on disk: six queries and light ones, alone and at once.

    pip install oxigraph
    python benchmarks/photos.py 20000 --output made && python benchmarks/serving_speed.py made [--oxigraph PATH] [--seconds 10]

Answers are compared before any time counts. All servers run all the time and take turns of three requests, so that a busy machine hurts
each and none is measured with caches that the others filled. Ours works each answer out anew; the last column is what it does unless told
otherwise, to give a known answer from its cache. The peer on disk has its store optimized, as its own program advises for reading; the
one in memory is `oxigraph serve` without a place.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests")]

from serving import served  # noqa: E402

HEAD = """PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX id: <https://w3id.org/issgraph/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX dcterms: <http://purl.org/dc/terms/>
"""
SIX = {
    "who photographed Kibo": "SELECT ?who (COUNT(?p) AS ?n) { ?p iss:depicts id:kibo ; iss:takenBy ?who } GROUP BY ?who",
    "photos per expedition": "SELECT ?e (COUNT(?p) AS ?n) { ?p iss:takenDuring ?e } GROUP BY ?e",
    "pairs in one photo": """SELECT ?a ?b (COUNT(?p) AS ?n) { ?p iss:takenDuring id:expedition-64 ; iss:depicts ?a, ?b
      FILTER(STR(?a) < STR(?b)) } GROUP BY ?a ?b""",
    "parts of parts": "SELECT (COUNT(?x) AS ?n) { ?x iss:partOf* id:international-space-station }",
    "words in texts": "SELECT ?p { ?p dcterms:description ?t FILTER(CONTAINS(LCASE(?t), 'aurora glacier')) }",
    "who took much of what": """SELECT ?who (COUNT(DISTINCT ?thing) AS ?n) { ?p iss:takenDuring id:expedition-30 ; iss:takenBy ?who
      OPTIONAL { ?p iss:depicts ?thing } OPTIONAL { ?thing iss:partOf ?whole } } GROUP BY ?who HAVING (COUNT(DISTINCT ?thing) > 3)""",
}
CLIENTS = 32
WHERE = ("in memory", "on disk")
BARS = {True: 1000, False: 200}
"""Light queries a second that are wanted, from cache and without."""
TURN = 3
"""Requests that one server gets before the next has its turn."""
JSON = "application/sparql-results+json"


def light(number: int) -> str:
    """One of the light queries: photos of a part and who took them, ten rows."""
    return f"{HEAD}SELECT ?p ?who {{ ?p iss:depicts id:module-{1 + number % 15}-{number // 15 % 3} ; iss:takenBy ?who }} LIMIT 10"


@contextmanager
def oxigraph(command: str, quads: Path, place: Path | None) -> Iterator[str]:
    """The address of the /query of an oxigraph server with the quads: on disk in a place, or in memory."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        bind = f"127.0.0.1:{door.getsockname()[1]}"
    if place:
        store = str(place / "oxigraph")
        for step in (["load", "--location", store, "--file", str(quads)], ["optimize", "--location", store]):
            subprocess.run([command, *step], check=True, capture_output=True)
        options = ["serve-read-only", "--location", store]
    else:
        options = ["serve"]
    process = subprocess.Popen([command, *options, "--bind", bind], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as sock:
                if not sock.connect_ex(("127.0.0.1", int(bind.split(":")[1]))):
                    break
            time.sleep(0.1)
        if not place:
            with quads.open("rb") as lines:
                headers = {"Content-Type": "application/n-quads", "Content-Length": str(quads.stat().st_size)}
                urllib.request.urlopen(urllib.request.Request(f"http://{bind}/store", lines, headers, method="POST"), timeout=600).close()
        yield f"http://{bind}/query"
    finally:
        process.kill()
        process.wait()


def asked(address: str, sparql: str) -> tuple[float, str]:
    """Seconds until the whole answer was there, and a hash of its rows."""
    form = urllib.parse.urlencode({"query": sparql}).encode()
    request = urllib.request.Request(address, form, {"Accept": JSON})
    began = time.perf_counter()
    with urllib.request.urlopen(request, timeout=120) as answer:
        body = answer.read()
    took = time.perf_counter() - began
    rows = sorted(json.dumps(row, sort_keys=True) for row in json.loads(body)["results"]["bindings"])
    return took, f"{len(rows)} rows {hashlib.sha256(chr(10).join(rows).encode()).hexdigest()[:12]}"


async def rush(address: str, seconds: float, first: int, different: int, sparql: str = "") -> tuple[float, float]:
    """Queries a second from all clients at once, light ones unless told, and the p99 of their milliseconds."""
    split = urllib.parse.urlsplit(address)
    took: list[float] = []
    over = time.perf_counter() + seconds

    async def client(number: int) -> None:
        reader, writer = await asyncio.open_connection(split.hostname, split.port)
        at = number
        while time.perf_counter() < over:
            at += CLIENTS
            target = f"{split.path}?{urllib.parse.urlencode({'query': (sparql or light(at)) + f' # {at % different + first}'})}"
            writer.write(f"GET {target} HTTP/1.1\r\nHost: {split.netloc}\r\nAccept: {JSON}\r\n\r\n".encode())
            began = time.perf_counter()
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            assert head.startswith(b"http/1.1 200"), head
            if b"content-length:" in head:
                await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
            else:
                while size := int(await reader.readline(), 16):
                    await reader.readexactly(size + 2)
                await reader.readline()
            took.append(time.perf_counter() - began)
        writer.close()

    await asyncio.gather(*(client(number) for number in range(CLIENTS)))
    return len(took) / seconds, sorted(took)[int(len(took) * 0.99)] * 1000


def main() -> None:
    """Runs all of it and prints the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("graph", type=Path)
    parser.add_argument("--oxigraph", default=str(Path(sys.executable).with_name("oxigraph")))
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=7)
    told = parser.parse_args()
    quads = told.graph / "graph.nq"
    with (
        tempfile.TemporaryDirectory() as place,
        oxigraph(told.oxigraph, quads, None) as peer_in_memory,
        oxigraph(told.oxigraph, quads, Path(place)) as peer_on_disk,
        served(told.graph, "--no-cache", "--quiet", "--timeout", "60", "--store", "memory") as memory,
        served(told.graph, "--no-cache", "--quiet", "--timeout", "60", "--store", "disk") as disk,
        served(told.graph, "--quiet", "--timeout", "60") as cached,
    ):
        ours = {f"issgraph, {where}": f"http://127.0.0.1:{server.port}/sparql" for where, server in zip(WHERE, (memory, disk), strict=True)}
        peers = {f"oxigraph, {where}": address for where, address in zip(WHERE, (peer_in_memory, peer_on_disk), strict=True)}
        from_cache = {"issgraph, from cache": f"http://127.0.0.1:{cached.port}/sparql"}
        one_by_one({**ours, **peers, **from_cache}, told.rounds)
        six_at_once({**ours, **peers, **from_cache}, told.seconds / 4)
        print(f"\n| light queries from {CLIENTS} clients | a second | p99, ms | bar | |\n| --- | ---: | ---: | ---: | --- |")
        for number in range(45):
            assert len({asked(address, light(number).replace(" LIMIT 10", ""))[1] for address in (*ours.values(), *peers.values())}) == 1
        for server, address in {**from_cache, **ours, **peers}.items():
            different = 45 if "cache" in server else 1 << 30
            found = [asyncio.run(rush(address, told.seconds / 2, turn << 40 if different > 45 else 0, different)) for turn in range(2)]
            rate, slowest = statistics.mean(f[0] for f in found), statistics.mean(f[1] for f in found)
            bar = BARS["cache" in server] if server.startswith("issgraph") else 0
            verdict = f"{bar:,} | {'met' if rate >= bar else 'MISSED'}" if bar else " |"
            name = server if "cache" in server or not bar else f"{server}, each worked out"
            print(f"| {name} | {rate:,.0f} | {slowest:.0f} | {verdict} |", flush=True)


def six_at_once(servers: dict[str, str], seconds: float) -> None:
    """The table of the six queries from all clients at once, with ours as many times the peer's in the same place."""
    print(f"\n| query, a second from {CLIENTS} clients | {' | '.join(servers)} | ours/peer, {' | ours/peer, '.join(WHERE)} |")
    print(f"| --- |{' ---: |' * (len(servers) + len(WHERE))}")
    ratios: list[list[float]] = [[] for _ in WHERE]
    for name, sparql in SIX.items():
        found: dict[str, list[float]] = {server: [] for server in servers}
        for turn in range(2):
            for server, address in servers.items():
                first, different = (0, 1) if "cache" in server else ((turn + 2) << 40, 1 << 30)
                found[server].append(asyncio.run(rush(address, seconds, first, different, HEAD + sparql))[0])
        rate = {server: statistics.mean(each) for server, each in found.items()}
        for at, where in enumerate(WHERE):
            ratios[at].append(rate[f"issgraph, {where}"] / rate[f"oxigraph, {where}"])
        cells = [f"{each:.0f}" for each in rate.values()] + [f"{each[-1]:.2f}" for each in ratios]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    print(f"| geometric mean |{' |' * len(servers)} {' | '.join(f'{statistics.geometric_mean(each):.2f}' for each in ratios)} |")


def one_by_one(servers: dict[str, str], rounds: int) -> None:
    """The table of the six queries, with ours as a part of the peer's in the same place, and the geometric means."""
    print(f"| query, ms (p50 of {rounds * TURN}) | {' | '.join(servers)} | ours/peer, {' | ours/peer, '.join(WHERE)} | rows |")
    print(f"| --- |{' ---: |' * (len(servers) + len(WHERE))} --- |")
    ratios: list[list[float]] = [[] for _ in WHERE]
    for name, sparql in SIX.items():
        first = {server: asked(address, HEAD + sparql)[1] for server, address in servers.items()}
        assert len(set(first.values())) == 1, (name, first)
        times: dict[str, list[float]] = {server: [] for server in servers}
        for _ in range(rounds):
            for server, address in servers.items():
                times[server] += [asked(address, HEAD + sparql)[0] * 1000 for _ in range(TURN)]
        middle = {server: statistics.median(found) for server, found in times.items()}
        for at, where in enumerate(WHERE):
            ratios[at].append(middle[f"issgraph, {where}"] / middle[f"oxigraph, {where}"])
        cells = [f"{each:.1f}" for each in middle.values()] + [f"{each[-1]:.2f}" for each in ratios]
        print(f"| {name} | {' | '.join(cells)} | {next(iter(first.values())).split()[0]} |", flush=True)
    print(f"| geometric mean |{' |' * len(servers)} {' | '.join(f'{statistics.geometric_mean(each):.2f}' for each in ratios)} | |")


if __name__ == "__main__":
    main()
