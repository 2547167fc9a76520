"""A checkout of w3c/rdf-tests to a table: SPARQL 1.1 as the embedded store and the server understand it, each miss with its cause.

    python benchmarks/conformance CHECKOUT [--page docs/conformance.md]

CHECKOUT is a clone of https://github.com/w3c/rdf-tests; nothing of it is kept here.
"""

from __future__ import annotations

import argparse
import http.client
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "tests")]

from compare import expected, read_table, same, same_csv  # noqa: E402
from engines import Door, Embedded, Http, Wrong, running  # noqa: E402
from suite import Exchange, Request, Suite, Test  # noqa: E402

CAUSES = HERE / "causes.toml"
SECTIONS = {"query": "query evaluation", "csv": "query evaluation", "update": "update evaluation"}


@dataclass(frozen=True)
class Outcome:
    """What came of a test at one door: "" when it passed, else what was wrong."""

    section: str
    test: str
    door: str
    wrong: str


def tried(test: Test, door: Door) -> str:
    """What is wrong at that door, "" when nothing is."""
    try:
        if test.kind.startswith(("good", "bad")):
            return _syntax(test, door)
        door.load(test.loaded)
        if test.kind == "update":
            door.update(test.text, test.base)
            return _left(test, door)
        assert test.result is not None
        if test.kind == "csv":
            return "" if same_csv(door.csv(test.text, test.base), test.result.read_bytes()) else "another table in CSV"
        form = {".srj": "json", ".tsv": "tsv"}.get(test.result.suffix, "xml")
        told, wanted = door.query(test.text, test.base, form), expected(test.result, door.suite.address(test.result))  # type: ignore[attr-defined]
        return "" if same(told, wanted) else "another answer"
    except Wrong as wrong:
        return f"refused: {wrong}"
    except (SyntaxError, ValueError) as error:
        return f"unreadable: {error}"


def _syntax(test: Test, door: Door) -> str:
    door.load(())
    run: Callable[[], object] = (
        (lambda: door.update(test.text, test.base)) if test.kind.endswith("update") else (lambda: door.query(test.text, test.base, "json"))
    )
    try:
        run()
    except Wrong as wrong:
        parses = not any(sign in str(wrong) for sign in ("does not parse", "error at", "refused"))
        return "" if test.kind.startswith("bad") or parses else f"refused: {wrong}"
    return "accepted" if test.kind.startswith("bad") else ""


def _left(test: Test, door: Door) -> str:
    wanted: dict[str, list[object]] = {}
    for name, path in test.left:
        wanted.setdefault(name, []).extend(expected(path, door.suite.address(path)))  # type: ignore[attr-defined, arg-type]
    wanted = {name: triples for name, triples in wanted.items() if triples}
    found = door.graphs()
    if set(found) != set(wanted):
        return f"graphs {sorted(found)} instead of {sorted(wanted)}"
    return "" if all(same(found[name], wanted[name]) for name in found) else "another graph"  # type: ignore[arg-type]


def exchanged(exchange: Exchange, door: Http) -> str:
    """What is wrong with the answers to requests in a row."""
    door.load(exchange.loaded)
    for number, request in enumerate(exchange.requests, 1):
        wrong = _answered(request, door.server.port)
        if wrong:
            return f"request {number}: {wrong}"
    return ""


def _answered(request: Request, port: int) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(request.method, request.path.replace("/sparql/", "/sparql"), request.body or None, dict(request.headers))
    answer = connection.getresponse()
    body, media = answer.read(), answer.headers.get_content_type()
    connection.close()
    if f"StatusCode{answer.status // 100}xx" not in request.statuses:
        return f"status {answer.status} instead of {' or '.join(request.statuses)}: {body[:80]!r}"
    kinds = {
        "boolean": ("json", "xml"),
        "tabular": ("json", "xml", "csv", "tab-separated"),
        "RDF": ("turtle", "n-triples", "rdf+xml", "ld+json"),
    }
    if request.form and not any(kind in media for kind in kinds[request.form]):
        return f"{media} where {request.form} is expected"
    if request.boolean is not None:
        from pyoxigraph import QueryResultsFormat

        said = read_table(body, QueryResultsFormat.JSON if "json" in media else QueryResultsFormat.XML)
        return "" if said is request.boolean else f"{said} instead of {request.boolean}"
    return ""


def outcomes(suite: Suite, say: Callable[[str], None]) -> Iterator[Outcome]:
    """All tests at both doors."""
    with tempfile.TemporaryDirectory() as place, running(suite, Path(place)) as server:
        doors: list[Door] = [Embedded(suite), server]
        for test in suite.tests():
            sections = [SECTIONS.get(test.kind, "query syntax" if test.kind.endswith("query") else "update syntax")]
            if test.folder in ("csv-tsv-res", "json-res"):
                sections.append("of these, results formats")
            for door in doors:
                wrong = tried(test, door)
                if wrong:
                    say(f"{door.name}: {test.folder}: {test.name}: {wrong}")
                for section in sections:
                    yield Outcome(section, f"{test.folder}: {test.name}", door.name, wrong)
        for exchange in suite.exchanges():
            wrong = exchanged(exchange, server)
            if wrong:
                say(f"http: protocol: {exchange.name}: {wrong}")
            yield Outcome("protocol", f"protocol: {exchange.name}", "http", wrong)


def page(found: list[Outcome]) -> str:
    """The outcomes as Markdown: how many passed, and every miss with its cause from causes.toml."""
    causes = tomllib.loads(CAUSES.read_text("utf-8"))
    lines = ["| tests | embedded store | over HTTP |", "| --- | --- | --- |"]
    for section in dict.fromkeys(each.section for each in found):
        cells = []
        for door in ("embedded", "http"):
            here = [each for each in found if (each.section, each.door) == (section, door)]
            cells.append(f"{sum(not each.wrong for each in here)} of {len(here)}" if here else "")
        lines.append(f"| {section} | {' | '.join(cells)} |")
    lines += ["", "| missed | where | cause |", "| --- | --- | --- |"]
    for name in dict.fromkeys(each.test for each in found if each.wrong):
        where = " and ".join(dict.fromkeys(each.door for each in found if each.test == name and each.wrong))
        lines.append(f"| {name} | {where} | {causes.get(name, 'NOT KNOWN')} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Runs the suite; the exit status is 1 when a miss has no cause in causes.toml."""
    parser = argparse.ArgumentParser()
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--page", type=Path, help="a file whose tables are put in place of the old ones")
    told = parser.parse_args()
    tables = page(list(outcomes(Suite(told.checkout), lambda line: print(line[:200], file=sys.stderr))))
    print(tables, end="")
    if told.page:
        text = told.page.read_text("utf-8")
        told.page.write_text(text[: text.index("<!-- tables -->")] + "<!-- tables -->\n\n" + tables, "utf-8")
    return int("NOT KNOWN" in tables)


if __name__ == "__main__":
    sys.exit(main())
