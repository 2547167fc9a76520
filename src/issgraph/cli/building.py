"""Commands from documents to a graph that holds: fetch, build, check, demo."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from issgraph.assets import FEATURES
from issgraph.cli.group import main
from issgraph.cli.options import FOLDER, PROJECT, at_least_one, decisions_option, graph_option, inputs_argument, reading_options
from issgraph.cli.terminal import counting, found_in, graph_at, password, tell_stale, width
from issgraph.errors import IssgraphError
from issgraph.sources import Options

if TYPE_CHECKING:
    from issgraph.building import BuildSummary
    from issgraph.project import Project
    from issgraph.runs import Run


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
    with counting("documents read") as progress:
        summary, report = run.build(progress)
    _summary(summary)
    if report:
        click.echo(f"report: {report}")
    if run.load:
        with counting("quads loaded") as progress:
            click.echo(run.loaded(password(), progress))


def _summary(summary: BuildSummary) -> None:
    from issgraph.formats import printable

    def listed(counts: dict[str, int]) -> str:
        return ", ".join(f"{name} {count:,}" for name, count in counts.items())

    again = f" ({summary.read:,} read again)" if summary.read < summary.documents else ""
    for line in summary.skipped:
        click.echo(f"skipped: {printable(line)}", err=True)
    tell_stale(summary.stale)
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


@main.command()
@graph_option
def check(folder: str) -> None:
    """Whether quotes stand in their texts, names are terms, facts have sources, and the shapes hold; and what sources disagree on.

    A line for each fault, with what to do, and exit status 2 when there are any; sources that disagree are warnings, which fail nothing.
    """
    from issgraph.check import check as checked

    found = checked(graph_at(folder))
    for warning in found.warnings:
        click.echo(f"warning: {warning}")
    for fault in found.faults:
        click.echo(fault)
    if found.unchecked:
        click.echo(found.unchecked, err=True)
    click.echo(f"{found.quotes:,} quotes checked, {len(found.faults)} faults, {len(found.warnings)} warnings", err=True)
    if found.faults:
        raise IssgraphError(f"{folder}: the graph has {len(found.faults)} faults")


@main.command()
@click.option("--output", default=FOLDER, show_default=True, metavar="DIR", help="Where to put the graph and the picture.")
def demo(output: str) -> None:
    """Build the graph from the bundled features, ask it who photographed Kibo, draw it: all in one go."""
    from issgraph.building import build as make
    from issgraph.demo import columns, drawn, put
    from issgraph.formats import written

    with counting("documents read") as progress:
        summary = make(found_in((), Options()), output, progress=progress)
    click.echo(
        f"1. A graph of {summary.documents} photo features in {output}/graph.nq: "
        f"{summary.statements:,} statements, {summary.quads:,} quads\n"
    )
    graph = graph_at(output)
    answer = columns(graph.query("who-photographed", thing="Kibo"), {"who": "who", "document": "photo", "quote": "quote", "shown": "shown"})
    click.echo('2. Which crew photographed Kibo, and which words say so?   issgraph query who-photographed thing="Kibo"\n')
    click.echo(written(answer, "table", graph.labels(answer), width()))
    page = put(Path(output) / "network.html", drawn(graph, ".html", False))
    click.echo(f"3. The network is drawn; open it in a browser:   {page.resolve()}")
