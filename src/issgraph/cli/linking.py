"""Commands that lead to Wikidata: link, enrich."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from issgraph.cli.group import main
from issgraph.cli.options import DECISIONS, deciding_options, graph_option, inputs_argument, reading_options
from issgraph.cli.terminal import asked_person, counting, found_in, somebody, strictly, width
from issgraph.sources import Options

if TYPE_CHECKING:
    from issgraph.decisions import Decision


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
@deciding_options
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
    from issgraph.decisions import NONE, read_decisions
    from issgraph.extract import read_safely
    from issgraph.link import linker
    from issgraph.link.proposals import (
        COLUMNS,
        TABLES,
        answers_in,
        as_table,
        asked,
        by_keys,
        by_table,
        names_in,
        names_of,
        proposals,
        told_of_none,
    )
    from issgraph.review import append

    path = Path(decisions)
    known = read_decisions(path) if path.exists() else NONE
    tables = [Path(name) for name in inputs if name.lower().endswith(TABLES)]
    captions = tuple(name for name in inputs if not name.lower().endswith(TABLES))
    names = [named for table in tables for named in names_of(table)]
    if captions or not tables:
        names += names_in(read_safely(document) for document in strictly(found_in(captions, options)))
    given = [*((key, "accept") for key in accept), *((key, "reject") for key in reject), *((key, "defer") for key in defer)]
    deciding = bool(given or decided)
    found = proposals(names, linker(), known, everything or deciding)
    if not found and not deciding:
        click.echo(told_of_none(len(names), bool(captions)), err=True)
    if deciding:
        by = somebody(by)
        made: Iterable[Decision] = by_keys(found, given, by, on)
        made = [*made, *(by_table(found, answers_in(Path(decided)), linker(), known, by, on) if decided else ())]
    elif output:
        from issgraph.demo import put

        click.echo(str(put(Path(output), as_table(found, Path(output)))))
        return
    elif listed or not sys.stdin.isatty():
        for row in [COLUMNS, *(each.row() for each in found)]:
            click.echo("\t".join(row))
        return
    else:
        made = asked(found, somebody(by), on, asked_person, click.echo)
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
    issgraph enrich --dry-run             what would be asked: a hundred items a request
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
    with counting("items") as progress:
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
        click.echo(rows_as_table(COLUMNS, rows, width()) if rows else "no link changed\n", nl=False)
        return
    for row in [COLUMNS, *rows]:
        click.echo("\t".join(printable(cell) for cell in row))
