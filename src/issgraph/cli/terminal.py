"""What commands share between their words and the functions they call: inputs, readings, a graph, progress, a person's answers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from issgraph.assets import FEATURES
from issgraph.errors import InputError, IssgraphError
from issgraph.sources import Found, Options, documents

if TYPE_CHECKING:
    from issgraph.model import Reading
    from issgraph.query import Graph


def found_in(names: tuple[str, ...], options: Options) -> Iterator[Found]:
    return documents(names or [FEATURES], options=options)


def strictly(found: Iterator[Found]) -> Iterator[Any]:
    for document in found:
        if isinstance(document, InputError):
            raise document
        yield document


def readings_of(found: Iterator[Any], decisions: str | None) -> Iterator[Reading]:
    """Readings of documents, as decided; what is stale is told on standard error."""
    from issgraph.decisions import NONE, read_decisions
    from issgraph.extract import read_safely
    from issgraph.obeying import obeyed

    decided = read_decisions(Path(decisions)) if decisions else NONE
    for document in found:
        done = obeyed(read_safely(document), decided)
        tell_stale(done.stale)
        yield done.reading


def tell_stale(lines: Iterable[str]) -> None:
    for line in lines:
        from issgraph.formats import printable

        click.echo(f"stale: {printable(line)}", err=True)


@contextmanager
def counting(what: str) -> Iterator[Any]:
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


def asked_person(words: str) -> str:
    """An answer from the terminal; its end is a way to leave."""
    try:
        return input(f"{words}: ")
    except EOFError:
        click.echo()
        return "q"


def somebody(by: str) -> str:
    """The name of who decides. Raises IssgraphError where there is none: a decision is somebody's."""
    if not by.strip():
        raise IssgraphError("a decision is somebody's; say whose with --by NAME")
    return by.strip()


def graph_at(folder: str, endpoint: str | None = None, timeout: float = 60, default_graph: str = "", user: str = "") -> Graph:
    from issgraph.query import Graph

    return Graph.at(endpoint, timeout, default_graph, user, password()) if endpoint else Graph.open(folder)


def password() -> str:
    return os.environ.get("ISSGRAPH_PASSWORD", "")


def width() -> int:
    import shutil

    return shutil.get_terminal_size((120, 40)).columns
