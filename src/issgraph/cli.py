"""The command line: a command reads its words, calls one function, prints; results on standard output, the rest on standard error."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from issgraph.assets import FEATURES
from issgraph.compiled import keep
from issgraph.errors import InputError, IssgraphError
from issgraph.sources import MAX_BYTES, Found, Options, columns_of, documents, standard_input

if TYPE_CHECKING:
    from issgraph.building import BuildSummary
    from issgraph.decisions import Decision
    from issgraph.model import Reading
    from issgraph.project import Project
    from issgraph.query import Graph
    from issgraph.runs import Run

FOLDER = "issgraph-out"
"""Where build writes and everything else looks, unless told."""

PROJECT = "issgraph.toml"
"""What says what `issgraph build` alone does."""

DECISIONS = "decisions.jsonl"
"""Where review writes, unless told."""

graph_option = click.option("--graph", "folder", default=FOLDER, show_default=True, metavar="DIR", help="The folder of the graph.")
at_least_one = click.IntRange(min=1)
decisions_option = click.option("--decisions", metavar="FILE", help="Obey the decisions in a file that `issgraph review` wrote.")
inputs_argument = click.argument("inputs", nargs=-1, metavar="[INPUT]...")


def reading_options(command: Any) -> Any:
    """The options that say how inputs are read; the command is given them as one `options`."""

    @click.option("--column", "columns", multiple=True, metavar="FIELD=NAME", help="The column or key of a field, as text=Caption.")
    @click.option("--encoding", default="", metavar="NAME", help="Of texts that do not tell theirs [default: utf-8].")
    @click.option(
        "--max-bytes", default=MAX_BYTES, type=at_least_one, show_default=True, metavar="N", help="The largest text to read at once."
    )
    @click.option("--allow-private", is_flag=True, help="Ask hosts of this machine and its networks as well, where INPUT is an address.")
    @wraps(command)
    def told(*args: Any, columns: tuple[str, ...], encoding: str, max_bytes: int, allow_private: bool, **kwargs: Any) -> Any:
        options = Options(max_bytes, columns_of(columns), encoding)
        if allow_private:
            from issgraph.fetching import Reach

            options.reach = Reach(private=True)
        return command(*args, options=options, **kwargs)

    return told


class Commands(click.Group):
    """Turns the errors a person can cause into one line and exit status 2, an interrupt into 130."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Runs a command; never returns."""
        kwargs["standalone_mode"] = False
        gc.set_threshold(100_000, 20, 20)  # the tables are no garbage, and looking through them again and again finds none
        for stream in (sys.stdout, sys.stderr):  # pipes carry UTF-8 wherever they are; a terminal knows its own encoding
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
        try:
            status = super().main(*args, **kwargs)
            sys.stdout.flush()
            keep()
        except IssgraphError as wrong:
            _complain(str(wrong))
        except click.exceptions.NoArgsIsHelpError as wrong:
            click.echo(wrong.format_message())
            status = 0
        except click.ClickException as wrong:
            _complain(wrong.format_message())
        except click.Abort:
            _interrupted()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(141)
        except OSError as wrong:
            _complain(f"{wrong.filename or 'the system'}: {wrong.strerror or wrong}")
        sys.exit(status if isinstance(status, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; an interrupt is caught here, before click answers it with an empty line."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _interrupted()


def _interrupted() -> NoReturn:
    click.echo("issgraph: interrupted", err=True)
    sys.exit(130)


def _complain(words: str) -> NoReturn:
    from issgraph.formats import printable

    click.echo(f"issgraph: {printable(words)}", err=True)
    sys.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="issgraph", message="issgraph %(version)s")
def main() -> None:
    """Captions of International Space Station photos as a knowledge graph, every fact with the words that say it.

    Start with `issgraph demo`, or try your own caption with `issgraph explain FILE`.
    """


def _inputs(names: tuple[str, ...], options: Options) -> Iterator[Found]:
    return documents(names or [FEATURES], options=options)


def _strictly(found: Iterator[Found]) -> Iterator[Any]:
    for document in found:
        if isinstance(document, InputError):
            raise document
        yield document


def _readings(found: Iterator[Any], decisions: str | None) -> Iterator[Reading]:
    """Readings of documents, as decided; what is stale is told on standard error."""
    from issgraph.decisions import NONE, read_decisions
    from issgraph.extract import read
    from issgraph.obeying import obeyed

    decided = read_decisions(Path(decisions)) if decisions else NONE
    for document in found:
        done = obeyed(read(document), decided)
        _stale(done.stale)
        yield done.reading


def _stale(lines: Iterable[str]) -> None:
    for line in lines:
        from issgraph.formats import printable

        click.echo(f"stale: {printable(line)}", err=True)


@contextmanager
def _progress(what: str) -> Iterator[Any]:
    """A counter on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done = count
        click.echo(f"\r{what}: {done:,}", nl=False, err=True)

    try:
        yield tell
    finally:
        click.echo("\r" + " " * (len(what) + 16) + "\r", nl=False, err=True)


@main.command()
@inputs_argument
@click.option("--output", default=FOLDER, show_default=True, metavar="DIR", help="Where to put the graph.")
@click.option("--keep-going", is_flag=True, help="Skip what cannot be read, and list it.")
@click.option("--workers", default=1, type=at_least_one, show_default=True, metavar="N", help="How many processes read.")
@click.option("--fresh", is_flag=True, help="Read everything again, even what a large graph remembers.")
@click.option(
    "--engine", default="local", type=click.Choice(("local", "spark")), show_default=True, help="What reads: this machine, or Apache Spark."
)
@click.option("--master", default="", metavar="URL", help="Of Spark, as yarn or local[4] [default: what Spark is told, else this machine].")
@click.option("--watch", is_flag=True, help="Go on: whenever a file of the inputs changes, build again.")
@click.option("--dry-run", is_flag=True, help="Say what would be read and what cannot be, and write nothing.")
@click.option("--report", metavar="FILE", help="Write a report of the run: .html, else text.")
@click.option("--config", metavar="FILE", help=f"A file that names sources, output and the rest [default: {PROJECT} here, without INPUT].")
@decisions_option
@reading_options
@click.pass_context
def build(
    context: click.Context, inputs: tuple[str, ...], output: str, keep_going: bool, workers: int, fresh: bool, watch: bool, dry_run: bool,
    report: str | None, config: str | None, decisions: str | None, options: Options, engine: str, master: str,
) -> None:  # fmt: skip
    """Documents to a graph in a folder.

    INPUT is a file, a folder, a pattern ("exp*/*.txt"), an archive (.zip, .tar.gz), an address (https://...), or - for standard input;
    the bundled features when there is none. Files are texts (.txt, .md), records (.json, .jsonl with id, text, and where known title,
    date, credit, image, page, rights; of a log also crew, vehicle, mission, duration), tables (.csv, .tsv), pages (.html), feeds (.rss,
    .atom, .xml), and responses of NASA's Image and Video Library. The graph is exactly the inputs named. Until it is
    whole, the graph that stood there stays.
    Of a graph of a thousand documents or more, only what changed is read again; the result is the same. With --engine spark, inputs and
    output may be on any file system that Spark reaches (hdfs:, s3a:), all of it is read, and the result is the same: docs/scale.md.

    A file issgraph.toml says all this once and for all, and which server the graph is put into: [build] sources, output, workers,
    keep_going, decisions, columns, encoding, max_bytes, report, engine, master; [load] to, update, store, default_graph, user. `issgraph
    build` alone then does the whole run; what is said on the command line counts more.
    """
    from issgraph.runs import Run

    project = _project(inputs, config)
    given = {name for name in context.params if context.get_parameter_source(name) is not click.core.ParameterSource.DEFAULT}
    run = Run(
        list(inputs) or [str(FEATURES)],
        output,
        keep_going=keep_going,
        workers=workers,
        fresh=fresh,
        decisions=decisions,
        report=report,
        options=options,
        engine=engine,
        master=master,
    ).by(project, given)
    if dry_run:
        for row in run.planned():
            click.echo("\t".join(row))
        return
    if not watch:
        _once(run)
        return
    from issgraph.watching import changes

    if run.engine == "spark":
        raise IssgraphError("--engine spark has no --watch; it reads everything each time")
    if "-" in run.inputs:
        raise IssgraphError("standard input cannot be watched; name files or folders")
    for _ in changes([*run.inputs, *([run.decisions] if run.decisions else [])]):
        try:
            _once(run)
        except IssgraphError as wrong:  # half of a change, perhaps: say so, and wait for the rest
            click.echo(f"issgraph: {wrong}", err=True)


def _project(inputs: tuple[str, ...], config: str | None) -> Project | None:
    """The project that a command is told of, or that lies here when nothing is named."""
    from issgraph.project import read_project

    if config:
        return read_project(Path(config))
    return read_project(Path(PROJECT)) if not inputs and Path(PROJECT).is_file() else None


def _once(run: Run) -> None:
    with _progress("documents read") as progress:
        summary, report = run.build(progress)
    _summary(summary)
    if report:
        click.echo(f"report: {report}")
    if run.load:
        with _progress("quads loaded") as progress:
            click.echo(run.loaded(_password(), progress))


def _summary(summary: BuildSummary) -> None:
    from issgraph.formats import printable

    def listed(counts: dict[str, int]) -> str:
        return ", ".join(f"{name} {count:,}" for name, count in counts.items())

    again = f" ({summary.read:,} read again)" if summary.read < summary.documents else ""
    for line in summary.skipped:
        click.echo(f"skipped: {printable(line)}", err=True)
    _stale(summary.stale)
    documents = f"{summary.documents:,} documents{again}"
    click.echo(f"{printable(str(summary.folder))}: {documents}, {summary.statements:,} statements, {summary.quads:,} quads")
    if summary.folded:
        click.echo(f"folded: {summary.folded:,} with the words of a document that came before, kept as its alternates")
    click.echo(f"statements about: {listed(summary.classes)}")
    click.echo(f"relations: {listed(summary.relations)}")
    click.echo(f"gaps: {listed(summary.gaps) or 'none'}" + (f"; skipped {len(summary.skipped)}" if summary.skipped else ""))
    if summary.decisions or summary.stale:
        click.echo(f"decisions: {listed(summary.decisions) or 'none taken'}" + (f"; stale {len(summary.stale)}" if summary.stale else ""))


@main.command()
@inputs_argument
@click.option("--evidence", is_flag=True, help="Add quote, field, start, end, rule and confidence to each fact.")
@decisions_option
@reading_options
def facts(inputs: tuple[str, ...], evidence: bool, decisions: str | None, options: Options) -> None:
    """Flat facts of documents, one JSON line a document."""
    from issgraph.facts import line

    for reading in _readings(_strictly(_inputs(inputs, options)), decisions):
        click.echo(line(reading, evidence))


@main.command()
@inputs_argument
@click.option("--html", is_flag=True, help="One HTML page that stands alone: pointing at a statement lights up its words.")
@click.option("--output", default="-", metavar="FILE", help="Where to write [default: standard output].")
@decisions_option
@reading_options
def explain(inputs: tuple[str, ...], html: bool, output: str, decisions: str | None, options: Options) -> None:
    """A text with its names, then what was read of it, each with words, rule and confidence, then what was not understood.

    INPUT is a file; without one, or with -, a caption is read from standard input.
    """
    from issgraph.explain import explained, explained_page
    from issgraph.model import Document

    colour = output == "-" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    if not inputs and sys.stdin.isatty():
        raise IssgraphError("name a file, or give a caption on standard input: echo 'Suni Williams is in Kibo.' | issgraph explain")
    if inputs in ((), ("-",)):
        found: Iterator[Any] = iter([Document("caption", standard_input(options.max_bytes))])
    else:
        found = _strictly(_inputs(inputs, options))
    readings = _readings(found, decisions)
    parts = iter([explained_page(readings)]) if html else (explained(reading, colour) + "\n" for reading in readings)
    if output == "-":
        for part in parts:
            click.echo(part, nl=False)
    else:
        from issgraph.demo import put

        click.echo(str(put(Path(output), "".join(parts).encode("utf-8", "backslashreplace"))))


@main.command()
@inputs_argument
@click.option("--limit", default=30, type=at_least_one, show_default=True, metavar="N", help="How many to show.")
@decisions_option
@reading_options
def gaps(inputs: tuple[str, ...], limit: int, decisions: str | None, options: Options) -> None:
    """Names and sentences that nothing claimed, the commonest first: the work queue. A name that may be a slip for a known one says so."""
    from issgraph.unread import ranked_gaps

    ranked = ranked_gaps(_readings(_strictly(_inputs(inputs, options)), decisions))
    for row in [("times", "kind", "words", "first in", "did you mean"), *ranked[:limit]]:
        click.echo("\t".join(map(str, row)))


@main.command()
@inputs_argument
@click.option("--decisions", default=DECISIONS, show_default=True, metavar="FILE", help="Where decisions are added.")
@click.option("--list", "listed", is_flag=True, help="List what awaits a decision, cells parted by tabs, and ask nothing.")
@click.option("--accept", multiple=True, metavar="KEY", help="The words say so: the statement becomes sure.")
@click.option("--reject", multiple=True, metavar="KEY", help="They do not: it stays out; or: this is no name, nothing to read.")
@click.option("--same-as", multiple=True, nargs=2, metavar="KEY NAME", help="The new name is that of a known thing, by name or id.")
@click.option("--new-name", multiple=True, nargs=2, metavar="KEY NAME", help="The name is that of a new thing, spelled so.")
@click.option("--class", "cls", default="", metavar="CLASS", help="Its class [default: the one it was read as].")
@click.option("--by", default=lambda: os.environ.get("USER", ""), metavar="NAME", help="Who decides [default: $USER].")
@click.option("--on", default=lambda: date.today().isoformat(), metavar="DAY", help="On which day [default: today].")
@reading_options
def review(
    inputs: tuple[str, ...], decisions: str, listed: bool, accept: tuple[str, ...], reject: tuple[str, ...],
    same_as: tuple[tuple[str, str], ...], new_name: tuple[tuple[str, str], ...], cls: str, by: str, on: str, options: Options,
) -> None:  # fmt: skip
    """Decide on statements, new names and gaps, the least sure first; build, facts, explain, gaps obey with --decisions.

    On a terminal it asks, one letter an answer. In a pipe, or with --list, it lists what awaits a decision, each with a key by which
    it can be decided: issgraph review INPUT --accept KEY --same-as KEY "Nichole Ayers". Each decision is a line of the file and is
    found again by the words it was made on; to take one back, take away its line, or decide anew.
    """
    from issgraph.decisions import NONE, is_day, read_decisions
    from issgraph.extract import read
    from issgraph.obeying import obeyed
    from issgraph.review import COLUMNS, append, asked, awaiting, by_keys

    if not is_day(on):
        raise IssgraphError(f"--on {on!r} is no day; give one as 2025-05-01")
    path = Path(decisions)
    known = read_decisions(path) if path.exists() else NONE
    readings = [read(document) for document in _strictly(_inputs(inputs, options))]
    _stale(line for reading in readings for line in obeyed(reading, known).stale)
    given = [(key, "accept", "") for key in accept] + [(key, "reject", "") for key in reject]
    given += [(key, "same-as", name) for key, name in same_as] + [(key, "new-name", name) for key, name in new_name]
    if given:
        made: Iterable[Decision] = by_keys(readings, known, given, cls, by, on)
    elif listed or not sys.stdin.isatty():
        for row in [COLUMNS, *(each.row() for each in awaiting(readings, known))]:
            click.echo("\t".join(row))
        return
    else:
        made = asked(awaiting(readings, known), by, on, _ask, click.echo)
    added = append(made, path)
    click.echo(f"{path}: {added} {'decision' if added == 1 else 'decisions'} added", err=True)


@main.command()
@inputs_argument
@click.option("--decisions", default=DECISIONS, show_default=True, metavar="FILE", help="Where decisions are added.")
@click.option("--list", "listed", is_flag=True, help="List the proposals, cells parted by tabs, and ask nothing.")
@click.option("--all", "everything", is_flag=True, help="Every name, decided or not, and those that mean nothing known.")
@click.option("--output", default="", metavar="FILE", help="The proposals as a table whose column `decision` waits for an answer.")
@click.option("--decided", default="", metavar="FILE", help="Take the answers of such a table: accept, reject or defer.")
@click.option("--accept", multiple=True, metavar="KEY", help="The name is that of the thing proposed.")
@click.option("--reject", multiple=True, metavar="KEY", help="It is not; the next likely thing is proposed from now on.")
@click.option("--defer", multiple=True, metavar="KEY", help="Not now: it is no longer proposed, and nothing changes.")
@click.option("--by", default=lambda: os.environ.get("USER", ""), metavar="NAME", help="Who decides [default: $USER].")
@click.option("--on", default=lambda: date.today().isoformat(), metavar="DAY", help="On which day [default: today].")
@reading_options
def link(
    inputs: tuple[str, ...], decisions: str, listed: bool, everything: bool, output: str, decided: str, accept: tuple[str, ...],
    reject: tuple[str, ...], defer: tuple[str, ...], by: str, on: str, options: Options,
) -> None:  # fmt: skip
    """Names that no table knows to the known things they may mean, and so to Wikidata: to accept, reject or defer. Offline.

    INPUT is captions, as for build, or a table of names (.csv, .tsv) with a column `name` and, where known, class, agency and date.
    On a terminal it asks; in a pipe, or with --list or --output, it lists each name with its likeliest thing, a score and why.
    Decisions are lines of a file that build, facts, explain and gaps obey with --decisions.
    """
    from issgraph.decisions import NONE, is_day, read_decisions
    from issgraph.extract import read
    from issgraph.link import linker
    from issgraph.link.proposals import COLUMNS, TABLES, answers_in, asked, by_keys, by_table, names_in, names_of, proposals, told_of_none
    from issgraph.review import append

    if not is_day(on):
        raise IssgraphError(f"--on {on!r} is no day; give one as 2025-05-01")
    path = Path(decisions)
    known = read_decisions(path) if path.exists() else NONE
    tables = [Path(name) for name in inputs if name.lower().endswith(TABLES)]
    captions = tuple(name for name in inputs if not name.lower().endswith(TABLES))
    names = [named for table in tables for named in names_of(table)]
    if captions or not tables:
        names += names_in(read(document) for document in _strictly(_inputs(captions, options)))
    given = [*((key, "accept") for key in accept), *((key, "reject") for key in reject), *((key, "defer") for key in defer)]
    deciding = bool(given or decided)
    found = proposals(names, linker(), known, everything or deciding)
    if not found and not deciding:
        click.echo(told_of_none(len(names), bool(captions)), err=True)
    if deciding:
        made: Iterable[Decision] = by_keys(found, given, by, on)
        made = [*made, *(by_table(found, answers_in(Path(decided)), linker(), known, by, on) if decided else ())]
    elif output:
        from issgraph.demo import put

        lines = "".join("\t".join(row) + "\n" for row in [COLUMNS, *(each.row() for each in found)])
        click.echo(str(put(Path(output), lines.encode("utf-8", "backslashreplace"))))
        return
    elif listed or not sys.stdin.isatty():
        for row in [COLUMNS, *(each.row() for each in found)]:
            click.echo("\t".join(row))
        return
    else:
        made = asked(found, by, on, _ask, click.echo)
    added = append(made, path)
    click.echo(f"{path}: {added} {'decision' if added == 1 else 'decisions'} added", err=True)


@main.command()
@graph_option
@click.option("--endpoint", default="wdqs", show_default=True, metavar="ID|URL", help="wdqs, qlever, or the address of a server.")
@click.option("--property", "names", multiple=True, metavar="P569|NAME", help="Take these properties [default: all of the table].")
@click.option("--thing", "things", multiple=True, metavar="ID", help="Ask about these things of ours alone [default: all that are linked].")
@click.option("--budget", default=30, type=click.IntRange(min=0), show_default=True, metavar="N", help="Requests at most; 0: the cache.")
@click.option("--deadline", default=900.0, type=click.FloatRange(min=1), show_default=True, metavar="S", help="Seconds for all of it.")
@click.option("--max-age", default=30.0, type=click.FloatRange(min=0), show_default=True, metavar="DAYS", help="Ask again what is older.")
@click.option("--cache", metavar="DIR", help="Where answers are kept [default: issgraph in $XDG_CACHE_HOME or ~/.cache].")
@click.option("--output", metavar="FILE", help="Write the N-Quads there, and leave the graph as it is; - for standard output.")
@click.option("--drift", "only_drift", is_flag=True, help="Report what changed, and write nothing.")
@click.option("--dry-run", is_flag=True, help="Show the requests that would be made, and make none.")
def enrich(
    folder: str, endpoint: str, names: tuple[str, ...], things: tuple[str, ...], budget: int, deadline: float, max_age: float,
    cache: str | None, output: str | None, only_drift: bool, dry_run: bool,
) -> None:  # fmt: skip
    """What Wikidata says of linked things, in graphs of its own beside the graph; and which links changed since they were made.

    Birth, countries, images, mass, COSPAR id, start and end, as data/wikidata/properties.tsv has them. Never mixed with what texts say:
    ask GRAPH ?retrieved { ?item ?property ?value }. Prints the links to look at: label changed, merged, deleted, no label.

    \b
    issgraph enrich --dry-run             what would be asked: eight requests for all 764 links
    issgraph enrich                       asks query.wikidata.org, one request at a time; again within 30 days, it asks nothing
    issgraph enrich --endpoint qlever     asks QLever
    """
    from issgraph.demo import put
    from issgraph.folder import put_beside, read_manifest
    from issgraph.formats import printable, rows_as_table
    from issgraph.polite import Client, Manners, Turn
    from issgraph.wikidata import COLUMNS, Kept, cache_folder, chosen, links_of, plan, service
    from issgraph.wikidata import enrich as fetched

    place, wanted, links = service(endpoint), chosen(names), links_of(things)
    home = Path(cache) if cache else cache_folder()
    kept = Kept(home, place, wanted)
    if dry_run:
        coming = plan(links, wanted, place, kept, max_age)
        for number, (batch, sparql) in enumerate(zip(coming.batches, coming.queries, strict=True), 1):
            click.echo(f"{number}\t{len(batch)} items\t{len(sparql.encode()):,} bytes\t{place.url}")
        click.echo(f"{len(coming.batches)} requests would be made; {coming.kept} items are kept already", err=True)
        return
    if not output and not only_drift:
        read_manifest(Path(folder))  # before anybody is asked
    client = Client(place.url, Turn(home, place.url), manners=Manners(budget=budget, deadline=deadline))
    with _progress("items") as progress:
        done = fetched(links, wanted, place, client, kept, max_age, progress=progress)
    told = (
        f"{done.items:,} items, {done.kept:,} of them kept from before; {done.requests} {'request' if done.requests == 1 else 'requests'}"
    )
    if only_drift:
        click.echo(told, err=True)
    elif output == "-":
        click.echo(done.quads, nl=False)
        click.echo(told, err=True)
        return
    else:
        target = put(Path(output), done.quads) if output else put_beside(Path(folder), done.quads)
        click.echo(f"{told}; {done.quads.count(bytes([10])):,} quads in {target}", err=True)
    rows = [each.row() for each in done.drift]
    if sys.stdout.isatty():
        click.echo(rows_as_table(COLUMNS, rows, _width()) if rows else "no link changed\n", nl=False)
        return
    for row in [COLUMNS, *rows]:
        click.echo("\t".join(printable(cell) for cell in row))


@main.command()
@click.argument("what", nargs=-1, required=True, metavar="nasa WORDS|URL...")
@click.option("--since", default="", metavar="DAY", help="Photos made on this day, in this month, this year, or later.")
@click.option("--until", default="", metavar="DAY", help="Photos made on this day, in this month, this year, or before.")
@click.option("--limit", default=0, type=click.IntRange(min=0), metavar="N", help="Captions at most [default: all].")
@click.option("--output", default="", metavar="DIR", help="Where answers are kept [default: a folder in fetched/].")
@click.option("--fresh", is_flag=True, help="Ask again for what is there already.")
@click.option("--budget", default=1000, type=at_least_one, show_default=True, metavar="N", help="Requests at most, to each server.")
@click.option("--deadline", default=3600.0, type=click.FloatRange(min=1), show_default=True, metavar="S", help="Seconds for all of it.")
@click.option("--max-bytes", default=64_000_000, type=at_least_one, show_default=True, metavar="N", help="The largest answer.")
@click.option(
    "--api", envvar="ISSGRAPH_NASA_API", metavar="URL", help="A library of the same shape [default: https://images-api.nasa.gov]."
)
@click.option("--allow-private", is_flag=True, help="Ask hosts of this machine and its networks as well.")
@click.option("--allow-host", "hosts", multiple=True, metavar="NAME", help="Ask this host, wherever it is.")
def fetch(
    what: tuple[str, ...], since: str, until: str, limit: int, output: str, fresh: bool, budget: int, deadline: float, max_bytes: int,
    api: str | None, allow_private: bool, hosts: tuple[str, ...],
) -> None:  # fmt: skip
    """Captions of NASA's Image and Video Library, or pages, feeds and files by their addresses, into a folder that `build` reads.

    One request at a time, and as the server asks; robots.txt is respected. Answers are kept as they came: run again, or after a kill,
    it asks only for what is not there yet, and a build of the folder asks nobody.

    \b
    issgraph fetch nasa "expedition 73" --since 2025 --until 2025-12 --limit 500
    issgraph fetch https://example.org/feed https://example.org/features/kibo.html --output pages
    """
    from issgraph.fetching import API, Reach, command
    from issgraph.fetching.progress import Teller
    from issgraph.formats import printable

    order = command.Order(output, fresh, budget, deadline, max_bytes, Reach(allow_private, tuple(host.lower() for host in hosts)))
    teller = Teller(lambda words: click.echo(words, nl=False, err=True), sys.stderr.isatty())
    try:
        told = command.fetch(what, since, until, limit, api or API, order, teller)
    except command.Unfetched as wrong:
        click.echo("".join(f"{printable(line)}\n" for line in wrong.told), nl=False)
        raise
    for line in told:
        click.echo(printable(line), err=line.startswith("not whole: "))


def _ask(words: str) -> str:
    """An answer from the terminal; its end is a way to leave."""
    try:
        return input(f"{words}: ")
    except EOFError:
        click.echo()
        return "q"


def _graph(folder: str, endpoint: str | None = None, timeout: float = 60, default_graph: str = "", user: str = "") -> Graph:
    from issgraph.query import Graph

    return Graph.at(endpoint, timeout, default_graph, user, _password()) if endpoint else Graph.open(folder)


def _password() -> str:
    return os.environ.get("ISSGRAPH_PASSWORD", "")


def remote_options(command: Any) -> Any:
    """The options by which a remote graph is asked in place of a folder."""
    for option in (
        click.option("--user", default="", metavar="NAME", help="Who asks the endpoint; the password is in ISSGRAPH_PASSWORD."),
        click.option("--default-graph", default="", metavar="IRI", help="Where `load` put the facts, if not in the default graph."),
        click.option(
            "--timeout", default=60.0, type=click.FloatRange(min=1), show_default=True, metavar="S", help="Seconds an endpoint has."
        ),
        click.option("--endpoint", metavar="URL", help="Ask a SPARQL 1.1 endpoint in place of a folder."),
    ):
        command = option(command)
    return command


@main.command()
@click.argument("name", required=False, metavar="[NAME | FILE.rq | -]")
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@graph_option
@remote_options
@click.option("--format", "form", default=None, metavar="FORM", help="table, json, csv, tsv, xml or ttl [default: table; tsv in a pipe]")
@click.option("--sparql", is_flag=True, help="Print the SPARQL, do not run it.")
def query(
    name: str | None, values: tuple[str, ...], folder: str, endpoint: str | None, timeout: float, default_graph: str, user: str,
    form: str | None, sparql: bool,
) -> None:  # fmt: skip
    """Ask the graph: a named question, a .rq file, or SPARQL on standard input (-). Alone, it lists the questions.

    Example: issgraph query who-photographed thing="Node 2"
    """
    from issgraph.formats import printable, written
    from issgraph.hints import warnings
    from issgraph.questions import faults, read_questions

    if name is None:
        for question in read_questions().values():
            spelled = " ".join(
                f"{p.name}={p.default}" if " " not in str(p.default) else f'{p.name}="{p.default}"' for p in question.parameters
            )
            click.echo(f"{question.name}\t{question.title}\t{spelled}")
        for fault in faults():
            click.echo(f"left out: {fault}", err=True)
        return
    given: dict[str, object] = {}
    for value in values:
        key, equals, text = value.partition("=")
        if not equals:
            raise IssgraphError(f"{value!r} is not KEY=VALUE, such as thing=Kibo")
        if key in given:
            raise IssgraphError(f"{key!r} is given twice, {str(given[key])!r} and {text!r}; a question takes one value for it")
        given[key] = text
    asked: str | Path = standard_input() if name == "-" else Path(name) if name.endswith(".rq") else name
    graph = _graph(folder, endpoint, timeout, default_graph, user)
    if sparql:
        click.echo(graph.sparql(asked, **given))
        return
    if name == "-" or name.endswith(".rq"):
        for warning in warnings(graph.sparql(asked, **given)):
            click.echo(f"warning: {printable(warning)}", err=True)
    answer = graph.query(asked, **given)
    chosen = form or ("table" if sys.stdout.isatty() else "ttl" if answer.kind == "graph" else "tsv")
    labels = graph.labels(answer) if chosen == "table" else {}
    click.echo(written(answer, chosen, labels, _width()), nl=False)
    if name in graph.questions and not len(answer):
        _tell_nothing_found(graph, name, {key: str(value) for key, value in given.items()})


def _tell_nothing_found(graph: Graph, name: str, given: dict[str, str]) -> None:
    from issgraph.empty import nothing_found
    from issgraph.formats import printable

    click.echo(f"issgraph: {printable(nothing_found(graph, graph.questions[name], given))}", err=True)


@main.command()
@click.argument("question", metavar='"QUESTION"', nargs=-1, required=True)
@graph_option
@remote_options
@click.option("--format", "form", default="table", show_default=True, metavar="FORM", help="table, json, csv, tsv or xml.")
def ask(question: tuple[str, ...], folder: str, endpoint: str | None, timeout: float, default_graph: str, user: str, form: str) -> None:
    """English to one of the named questions: shows which, the SPARQL it ran, and the rows with the words they rest on.

    Example: issgraph ask "Which crew photographed Kibo in 2021?"

    No model and no guess: when not every word is understood it says so, with the nearest questions.
    """
    from issgraph.ask import NotUnderstood, ask
    from issgraph.formats import written
    from issgraph.questions import spelled

    graph = _graph(folder, endpoint, timeout, default_graph, user)
    told = ask(graph, " ".join(question))
    if isinstance(told, NotUnderstood):
        near = "; ".join(f"{each.title} ({each.name})" for each in told.nearest)
        raise IssgraphError(f"not understood: {told.why}" + (f". Nearest: {near}" if near else ""))
    meant = told.understood
    click.echo(f"{meant.question.title}   issgraph query {spelled(meant.question.name, meant.values)}\n", err=form != "table")
    click.echo("".join(f"  {line}\n" for line in told.sparql.splitlines() if not line.startswith("#")), err=form != "table")
    click.echo(written(told.answer, form, graph.labels(told.answer) if form == "table" else {}, _width()), nl=False)
    if not len(told.answer):
        _tell_nothing_found(graph, meant.question.name, meant.values)
    if meant.counted:
        click.echo(f"\n{told.count} in all: different values of '{meant.question.gives[0]}'", err=form != "table")


@main.command()
@graph_option
@click.option("--to", "to", required=True, metavar="URL", help="Where the server is asked, as http://localhost:7878/query.")
@click.option("--update", default="", metavar="URL", help="Where it takes UPDATE, if that cannot be guessed.")
@click.option("--store", default="", metavar="URL", help="Where it speaks the Graph Store Protocol, if that cannot be guessed.")
@click.option("--default-graph", default="", metavar="IRI", help="A graph for the facts, on servers with no default graph to write to.")
@click.option("--user", default="", metavar="NAME", help="Who loads; the password is in ISSGRAPH_PASSWORD.")
@click.option("--restart", is_flag=True, help="From the beginning, in place of where an earlier try was cut short.")
def load(folder: str, to: str, update: str, store: str, default_graph: str, user: str, restart: bool) -> None:
    """The graph into any SPARQL 1.1 server, next to what is there; then ask it with --endpoint.

    By the Graph Store Protocol, else by UPDATE in batches. Cut short, the same command goes on where it stopped.
    """
    from issgraph.loading import load as put_there
    from issgraph.loading import server

    with _progress("quads loaded") as progress:
        done = put_there(Path(folder), server(to, update, store, user, _password()), default_graph, progress, restart)
    click.echo(done.told(to))


def _width() -> int:
    import shutil

    return shutil.get_terminal_size((120, 40)).columns


@main.command()
@click.argument("what", type=click.Choice(["network", "station", "timeline", "map", "crew", "ontology"]), default="network")
@click.option(
    "--graph", "folder", metavar="DIR", help=f"The folder of the graph [default: {FOLDER} for the network, the tables alone else]."
)
@click.option("--on", metavar="DAY", help="A day, as 2025-05-01: that of the station, or in whose year the timeline or the crew is.")
@click.option("--output", metavar="FILE", help="What to write: .html for the network, .svg or .png else; - for standard output.")
@click.option("--all", "everything", is_flag=True, help="Every photo and thing of the network, in place of the most linked 150 things.")
def draw(what: str, folder: str | None, on: str | None, output: str | None, everything: bool) -> None:
    """A picture that needs nothing from outside.

    network is a page to explore, of a graph. The others are SVG or PNG: station is what was attached where on a day; timeline
    has expeditions, ships at ports, spacewalks and photos; map, what was photographed and where the station was; crew, who was aboard
    with whom; ontology, its classes. Where a graph is named, what its texts say is drawn too, with the words.
    """
    from issgraph.demo import drawn, put

    if what == "network":
        target = Path(output) if output else Path(folder or FOLDER) / "network.html"
        click.echo(str(drawn(_graph(folder or FOLDER), target, everything)))
        return
    from issgraph.pictures import drawn_as

    name, svg = drawn_as(what, _graph(folder) if folder else None, on)
    if output == "-":
        click.echo(svg, nl=False)
        return
    target = Path(output) if output else Path(folder or ".") / f"{name}.svg"
    if target.suffix.lower() == ".png":
        from issgraph.draw.raster import png

        click.echo(str(put(target, png(svg))))
    elif target.suffix.lower() == ".svg":
        click.echo(str(put(target, svg.encode())))
    else:
        raise IssgraphError(f"{target}: a picture is written as .svg or .png")


@main.command()
@graph_option
@click.option(
    "--format", "form", default="trig", show_default=True, metavar="FORM",
    help="nq, trig, ttl, rdfxml, jsonld, jelly; ttl12, nt12 (RDF 1.2); oa (Web Annotations); networks: graphml, gexf, cyjs, dot, csv.",
)  # fmt: skip
@click.option("--query", metavar="FILE", help="A CONSTRUCT query that says what to export; - for standard input.")
@click.option("--class", "cls", metavar="CLASS", help="The things of a class as trees, with --format jsonld.")
@click.option("--output", default="-", metavar="FILE", help="Where to write; a folder for csv [default: standard output].")
def export(folder: str, form: str, query: str | None, cls: str | None, output: str) -> None:
    """The graph as a file that other tools read, with the query that made it at its head.

    As RDF, all of it (ttl and rdfxml: the facts); as a network, what the texts say, each relation with its words. What a query gives, if
    there is one.
    """
    from issgraph.demo import put
    from issgraph.exports import FORMS, exported, tables

    if form not in FORMS:
        raise IssgraphError(f"no format {form!r}; there are: {', '.join(FORMS)}")
    asked = None if query is None else standard_input() if query == "-" else _text_of(query)
    graph = _graph(folder)
    if form == "csv":
        if output == "-":
            raise IssgraphError("csv is several files; name a folder for them with --output")
        for name, content in tables(graph, asked).items():
            click.echo(str(put(Path(output) / name, content)))
        return
    content = exported(graph, form, asked, cls)
    if output == "-":
        click.echo(content, nl=False)
    else:
        click.echo(str(put(Path(output), content)))


def _text_of(path: str) -> str:
    try:
        return Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise IssgraphError(f"{path}: cannot be read as text ({type(error).__name__})") from error


@main.command()
@click.argument("what", type=click.Choice(["measures", "communities", "co-appearance", "co-crew", "projection"]), default="measures")
@graph_option
@click.option("--of", "of", metavar="CLASS", help="For projection: the class of the things that are paired, as Person.")
@click.option("--by", "by", metavar="CLASS", help="For projection: the class of what they share, as Spacewalk.")
@click.option("--limit", default=0, type=click.IntRange(min=0), metavar="N", help="How many rows [default: 30 on a terminal, else all].")
@click.option("--output", metavar="FILE", help="The network as .svg, .png, .html, .graphml, .gexf, .cyjs or .dot, in place of the table.")
def network(what: str, folder: str, of: str | None, by: str | None, limit: int, output: str | None) -> None:
    """What the network of the texts' statements shows, as a table; cells parted by tabs in a pipe.

    measures has each thing's degree, betweenness and community; communities, what hangs together; co-appearance, what photos show
    together; co-crew, who is told of one expedition, mission or spacewalk; projection pairs things of a class by what they share.
    """
    from issgraph.demo import pictured, put
    from issgraph.formats import printable, rows_as_table
    from issgraph.measures import MEASURES, projection
    from issgraph.network import network as read

    if bool(of and by) != bool(of or by) or bool(of) != (what == "projection"):
        raise IssgraphError("a projection, and nothing else, takes two classes: issgraph network projection --of Person --by Spacewalk")
    told = read(_graph(folder))
    found = projection(told, of, by) if of and by else MEASURES[what](told)
    if output:
        click.echo(str(put(Path(output), pictured(found, Path(output).suffix.lower()))))
        return
    terminal = sys.stdout.isatty()
    rows = [tuple(map(str, row)) for row in found.rows[: limit or (30 if terminal else None)]]
    if terminal:
        click.echo(rows_as_table(found.columns, rows, _width()), nl=False)
        return
    for row in (found.columns, *rows):
        click.echo("\t".join(printable(cell) for cell in row))


@main.command()
@graph_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="HOST", help="Where to listen; others reach all but loopback.")
@click.option("--port", default=7878, type=click.IntRange(0, 65535), show_default=True, metavar="N", help="The port; 0 takes any free one.")
@click.option("--timeout", default=10.0, type=click.FloatRange(min=0.1), show_default=True, metavar="S", help="Seconds a query may take.")
@click.option("--memory", default=512, type=click.IntRange(min=16), show_default=True, metavar="MB", help="What one query may take.")
@click.option("--workers", default=0, type=click.IntRange(min=0), metavar="N", help="Queries that run at once [default: processors + 1].")
@click.option("--queue", default=64, type=at_least_one, show_default=True, metavar="N", help="Queries that may wait; more get 503.")
@click.option("--writable", is_flag=True, help="Open SPARQL Update and the Graph Store Protocol; changes are kept in the graph's folder.")
@click.option("--allow-service", multiple=True, metavar="URL", help="An endpoint that SERVICE may ask; may be repeated.")
@click.option("--store", type=click.Choice(["auto", "memory", "disk"]), default="auto", show_default=True, help="Where the graph is asked.")
@click.option("--no-cache", is_flag=True, help="Work out each answer anew.")
@click.option("--quiet", is_flag=True, help="No log of requests.")
def serve(
    folder: str, host: str, port: int, timeout: float, memory: int, workers: int, queue: int, writable: bool,
    allow_service: tuple[str, ...], store: str, no_cache: bool, quiet: bool,
) -> None:  # fmt: skip
    """The graph as a web server: SPARQL at /sparql, a page for every thing; on this machine and for reading, unless told.

    Prints its address when it is ready, and whether the graph is asked in memory or on disk and why; requests are logged on standard
    error as JSON lines.
    """
    from issgraph.server.pool import Limits
    from issgraph.server.run import Serving
    from issgraph.server.run import serve as start

    limits = Limits(timeout, workers or (os.cpu_count() or 1) + 1, max(2, workers or (os.cpu_count() or 1)), queue, queue)
    cache = 0 if no_cache else 64 << 20
    serving = Serving(Path(folder), host, port, limits, memory << 20, writable, allow_service, store, cache, min(timeout, 10))
    start(serving, lambda address, kept: click.echo(f"{address}\n{kept}"), None if quiet else sys.stderr.write)


@main.command()
@click.argument("target", metavar="DIR")
@graph_option
def site(target: str, folder: str) -> None:
    """The explorer as static pages in DIR, to be opened or put on any web server: the same graph gives the same bytes.

    Asking in English, SPARQL of your own and other values for the questions need `issgraph serve`.
    """
    from issgraph.explorer.site import site as write
    from issgraph.folder import open_store
    from issgraph.server.pages import beside

    store = open_store(Path(folder))
    with _progress("pages written") as progress:
        number = write(store, Path(target), lambda iri, media: beside(store, iri, media), progress)
    click.echo(f"{target}: {number:,} pages")


@main.command()
@graph_option
def check(folder: str) -> None:
    """Whether quotes stand in their texts, names are terms, facts have sources, and the shapes hold; and what sources disagree on."""
    from issgraph.check import check as checked

    found = checked(_graph(folder))
    for warning in found.warnings:
        click.echo(f"warning: {warning}")
    for fault in found.faults:
        click.echo(fault)
    if found.unchecked:
        click.echo(found.unchecked, err=True)
    click.echo(f"{found.quotes:,} quotes checked, {len(found.faults)} complaints, {len(found.warnings)} warnings", err=True)
    if found.faults:
        raise IssgraphError(f"{folder}: the graph has {len(found.faults)} faults")


@main.command()
@click.option("--output", default=FOLDER, show_default=True, metavar="DIR", help="Where to put the graph and the picture.")
def demo(output: str) -> None:
    """Build the graph from the bundled features, ask it who photographed Kibo, draw it: all in one go."""
    from issgraph.building import build as make
    from issgraph.demo import columns, drawn
    from issgraph.formats import written

    with _progress("documents read") as progress:
        summary = make(_inputs((), Options()), output, progress=progress)
    click.echo(
        f"1. A graph of {summary.documents} photo features in {output}/graph.nq: "
        f"{summary.statements:,} statements, {summary.quads:,} quads\n"
    )
    graph = _graph(output)
    answer = columns(graph.query("who-photographed", thing="Kibo"), {"who": "who", "document": "photo", "quote": "quote", "shown": "shown"})
    click.echo('2. Which crew photographed Kibo, and which words say so?   issgraph query who-photographed thing="Kibo"\n')
    click.echo(written(answer, "table", graph.labels(answer), _width()))
    page = drawn(graph, Path(output) / "network.html", False)
    click.echo(f"3. The network is drawn; open it in a browser:   {page.resolve()}")


if __name__ == "__main__":
    main()
