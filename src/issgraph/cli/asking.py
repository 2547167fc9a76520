"""Commands that ask a graph, here or elsewhere, and put it there: query, ask, load."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from issgraph.cli.group import main
from issgraph.cli.options import graph_option, remote_options
from issgraph.cli.terminal import counting, graph_at, password, width
from issgraph.errors import IssgraphError
from issgraph.sources import standard_input

if TYPE_CHECKING:
    from issgraph.query import Graph


@main.command()
@click.argument("name", required=False, metavar="[NAME | FILE.rq | -]")
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@graph_option
@remote_options
@click.option("--format", "form", default=None, metavar="FORM", help="table, json, csv, tsv, xml or ttl [default: table; tsv in a pipe]")
@click.option("--picture", metavar="FILE", help="Draw the answer, as .svg or .png, in place of its rows.")
@click.option("--view", default="", metavar="VIEW", help="As what: chart, timeline, map, network or station [default: what fits it].")
@click.option("--sparql", is_flag=True, help="Print the SPARQL, do not run it.")
def query(
    name: str | None, values: tuple[str, ...], folder: str, endpoint: str | None, timeout: float, default_graph: str, user: str,
    form: str | None, picture: str | None, view: str, sparql: bool,
) -> None:  # fmt: skip
    """Ask the graph: a named question, a .rq file, or SPARQL on standard input (-). Alone, it lists the questions.

    Example: issgraph query who-photographed thing="Node 2"
    """
    from issgraph.formats import printable, written
    from issgraph.hints import warnings
    from issgraph.phrasebook import readable
    from issgraph.questions import faults, read_questions

    if name is None:
        questions = read_questions().values()
        for question in questions:
            spelled = " ".join(
                f"{p.name}={p.default}" if " " not in str(p.default) else f'{p.name}="{p.default}"' for p in question.parameters
            )
            click.echo(f"{question.name}\t{question.title}\t{spelled}")
        for fault in (*faults(), *readable(questions)[1]):
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
    graph = graph_at(folder, endpoint, timeout, default_graph, user)
    if sparql:
        click.echo(graph.sparql(asked, **given))
        return
    if name == "-" or name.endswith(".rq"):
        for warning in warnings(graph.sparql(asked, **given)):
            click.echo(f"warning: {printable(warning)}", err=True)
    if view and not picture:
        raise IssgraphError("--view says how --picture FILE draws the answer; name a file")
    answer = graph.query(asked, **given)
    if picture:
        from issgraph.demo import hung
        from issgraph.explorer.views import pictured

        said = ", ".join(f"{key}: {value}" for key, value in given.items())
        title = graph.questions[name].title + (f" ({said})" if given else "") if name in graph.questions else "The answer"
        click.echo(str(hung(pictured(graph, answer, graph.sparql(asked, **given), view, title), Path(picture))))
        return
    chosen = form or ("table" if sys.stdout.isatty() else "ttl" if answer.kind == "graph" else "tsv")
    labels = graph.labels(answer) if chosen == "table" else {}
    click.echo(written(answer, chosen, labels, width()), nl=False)
    if name in graph.questions and not len(answer):
        _tell_nothing_found(graph, name, {key: str(value) for key, value in given.items()})


@main.command()
@click.argument("question", metavar='"QUESTION"', nargs=-1, required=True)
@graph_option
@remote_options
@click.option("--format", "form", default="table", show_default=True, metavar="FORM", help="table, json, csv, tsv or xml.")
def ask(question: tuple[str, ...], folder: str, endpoint: str | None, timeout: float, default_graph: str, user: str, form: str) -> None:
    """English to one of the named questions: shows which, the SPARQL it ran, and the rows with the words they rest on.

    Example: issgraph ask "Which crew photographed Kibo in 2021?"

    No model and no guess: when not every word is understood it says so, with what can be asked instead. `issgraph query` lists all
    questions.
    """
    from issgraph.ask import Asker, NotUnderstood, ask
    from issgraph.formats import written
    from issgraph.questions import faults, spelled

    graph = graph_at(folder, endpoint, timeout, default_graph, user)
    asker = Asker(graph)
    for fault in (*faults(), *asker.left_out):
        click.echo(f"left out: {fault}", err=True)
    told = ask(graph, " ".join(question), asker)
    if isinstance(told, NotUnderstood):
        if meant := told.instead:
            asked = spelled(meant.question.name, meant.values)
            raise IssgraphError(f"not understood: {told.why}{'' if told.why[-1] in '?.' else '.'} {told.changed}: issgraph query {asked}")
        near = "; ".join(f"{each.title} ({each.name})" for each in told.nearest)
        raise IssgraphError(f"not understood: {told.why}" + (f". Nearest: {near}" if near else ". `issgraph query` lists all questions"))
    meant = told.understood
    click.echo(f"{meant.question.title}   issgraph query {spelled(meant.question.name, meant.values)}\n", err=form != "table")
    click.echo("".join(f"  {line}\n" for line in told.sparql.splitlines() if not line.startswith("#")), err=form != "table")
    click.echo(written(told.answer, form, graph.labels(told.answer) if form == "table" else {}, width()), nl=False)
    if not len(told.answer):
        _tell_nothing_found(graph, meant.question.name, meant.values)
    if told.verdict:
        click.echo(f"\n{told.verdict}", err=form != "table")
    if meant.counted:
        click.echo(f"\n{told.count} in all: different values of '{meant.counts or meant.question.gives[0]}'", err=form != "table")


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

    with counting("quads loaded") as progress:
        done = put_there(Path(folder), server(to, update, store, user, password()), default_graph, progress, restart)
    click.echo(done.told(to))


def _tell_nothing_found(graph: Graph, name: str, given: dict[str, str]) -> None:
    from issgraph.empty import nothing_found
    from issgraph.formats import printable

    click.echo(f"issgraph: {printable(nothing_found(graph, graph.questions[name], given))}", err=True)
