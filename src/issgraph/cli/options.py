"""Options that several commands have, each written once."""

from __future__ import annotations

import getpass
from datetime import date
from functools import wraps
from typing import Any

import click

from issgraph.errors import IssgraphError
from issgraph.sources import MAX_BYTES, Options, columns_of

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


def deciding_options(command: Any) -> Any:
    """The options that say whose a decision is, and of which day."""

    @click.option("--by", default=_user, metavar="NAME", help="Who decides [default: your name on this machine].")
    @click.option("--on", default=lambda: date.today().isoformat(), metavar="DAY", help="On which day [default: today].")
    @wraps(command)
    def told(*args: Any, by: str, on: str, **kwargs: Any) -> Any:
        from issgraph.decisions import is_day

        if not is_day(on):
            raise IssgraphError(f"--on {on!r} is no day; give one as 2025-05-01")
        return command(*args, by=by, on=on, **kwargs)

    return told


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in some containers
        return ""


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
