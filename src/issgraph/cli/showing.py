"""Commands that turn a graph into pictures, files and tables: draw, export, network."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from issgraph.cli.group import main
from issgraph.cli.options import FOLDER, graph_option
from issgraph.cli.terminal import graph_at, width
from issgraph.errors import IssgraphError
from issgraph.sources import standard_input


@main.command()
@click.argument("what", type=click.Choice(["network", "station", "timeline", "map", "crew", "ontology"]), default="network")
@click.option(
    "--graph", "folder", metavar="DIR", help=f"The folder of the graph [default: {FOLDER} for the network, the tables alone else]."
)
@click.option("--on", metavar="DAY", help="A day, as 2025-05-01: that of the station, or in whose year the timeline or the crew is.")
@click.option("--output", metavar="FILE", help="What to write: .svg or .png, and .html for the network; - for standard output.")
@click.option("--all", "everything", is_flag=True, help="Every photo and thing of the network, in place of the most linked 150 things.")
def draw(what: str, folder: str | None, on: str | None, output: str | None, everything: bool) -> None:
    """A picture that needs nothing from outside.

    network is a page to explore, of a graph, or a picture of what that page shows first. The others are SVG or PNG: station is what
    was attached where on a day; timeline has expeditions, ships at ports, spacewalks and photos; map, what was photographed and where
    the station was; crew, who was aboard with whom; ontology, its classes. Where a graph is named, what its texts say is drawn too,
    with the words.
    """
    from issgraph.demo import drawn, hung, put

    if what == "network":
        if on is not None:
            raise IssgraphError("the network is the same on every day; leave out --on")
        target = Path(output or Path(folder or FOLDER) / "network.html")
        form = ".html" if output == "-" or target.is_dir() else target.suffix.lower()
        content = drawn(graph_at(folder or FOLDER), form, everything)
        click.echo(content if output == "-" else str(put(target, content)), nl=output != "-")
        return
    if everything:
        raise IssgraphError(f"--all is for the network; the {what} has everything that there is")
    from issgraph.pictures import drawn_as

    name, svg = drawn_as(what, graph_at(folder) if folder else None, on)
    if output == "-":
        click.echo(svg, nl=False)
        return
    click.echo(str(hung(svg, Path(output) if output else Path(folder or ".") / f"{name}.svg")))


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
    graph = graph_at(folder)
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
    told = read(graph_at(folder))
    found = projection(told, of, by) if of and by else MEASURES[what](told)
    if output:
        click.echo(str(put(Path(output), pictured(found, Path(output).suffix.lower()))))
        return
    terminal = sys.stdout.isatty()
    rows = [tuple(map(str, row)) for row in found.rows[: limit or (30 if terminal else None)]]
    if terminal:
        click.echo(rows_as_table(found.columns, rows, width()), nl=False)
        return
    for row in (found.columns, *rows):
        click.echo("\t".join(printable(cell) for cell in row))
