"""Commands that show a graph in a browser: serve, site."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from issgraph.cli.group import main
from issgraph.cli.options import at_least_one, graph_option
from issgraph.cli.terminal import counting


@main.command()
@graph_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="HOST", help="Where to listen; others reach all but loopback.")
@click.option("--port", default=7878, type=click.IntRange(0, 65535), show_default=True, metavar="N", help="The port; 0 takes any free one.")
@click.option("--timeout", default=10.0, type=click.FloatRange(min=0.1), show_default=True, metavar="S", help="Seconds a query may take.")
@click.option("--memory", default=512, type=click.IntRange(min=64), show_default=True, metavar="MB", help="What one query may take.")
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
    from issgraph.folder import open_store, read_unread
    from issgraph.server.pages import beside

    store = open_store(Path(folder))
    with counting("pages written") as progress:
        number = write(store, Path(target), lambda iri, media: beside(store, iri, media), progress, read_unread(Path(folder)))
    click.echo(f"{target}: {number:,} pages")
