"""Commands that read captions without a graph: facts, explain, gaps, review."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from issgraph.cli.group import main
from issgraph.cli.options import DECISIONS, at_least_one, deciding_options, decisions_option, inputs_argument, reading_options
from issgraph.cli.terminal import asked_person, found_in, readings_of, somebody, strictly, tell_stale
from issgraph.errors import IssgraphError
from issgraph.sources import Options, standard_input

if TYPE_CHECKING:
    from issgraph.decisions import Decision


@main.command()
@inputs_argument
@click.option("--evidence", is_flag=True, help="Add quote, field, start, end, rule and confidence to each fact.")
@decisions_option
@reading_options
def facts(inputs: tuple[str, ...], evidence: bool, decisions: str | None, options: Options) -> None:
    """Flat facts of documents, one JSON line a document."""
    from issgraph.facts import line

    for reading in readings_of(strictly(found_in(inputs, options)), decisions):
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
        found = strictly(found_in(inputs, options))
    readings = readings_of(found, decisions)
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

    ranked = ranked_gaps(readings_of(strictly(found_in(inputs, options)), decisions))
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
@deciding_options
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
    from issgraph.decisions import NONE, read_decisions
    from issgraph.extract import read_safely
    from issgraph.obeying import obeyed
    from issgraph.review import COLUMNS, append, asked, awaiting, by_keys

    path = Path(decisions)
    known = read_decisions(path) if path.exists() else NONE
    readings = [read_safely(document) for document in strictly(found_in(inputs, options))]
    tell_stale(line for reading in readings for line in obeyed(reading, known).stale)
    given = [(key, "accept", "") for key in accept] + [(key, "reject", "") for key in reject]
    given += [(key, "same-as", name) for key, name in same_as] + [(key, "new-name", name) for key, name in new_name]
    if given:
        made: Iterable[Decision] = by_keys(readings, known, given, cls, somebody(by), on)
    elif listed or not sys.stdin.isatty():
        for row in [COLUMNS, *(each.row() for each in awaiting(readings, known))]:
            click.echo("\t".join(row))
        return
    else:
        made = asked(awaiting(readings, known), somebody(by), on, asked_person, click.echo)
    added = append(made, path)
    click.echo(f"{path}: {added} {'decision' if added == 1 else 'decisions'} added", err=True)
