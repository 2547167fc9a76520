"""Words of the command line to the command that is meant; what goes wrong to one line and an exit status."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from typing import Any, NoReturn

import click

from issgraph.compiled import keep
from issgraph.errors import IssgraphError


class Commands(click.Group):
    """Turns the errors a person can cause into one line and exit status 2, an interrupt into 130."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Runs a command; never returns."""
        kwargs["standalone_mode"] = False
        gc.set_threshold(100_000, 20, 20)  # the tables are no garbage, and looking through them again and again finds none
        atexit.register(gc.freeze)  # nor as Python ends, when all goes anyway: that was a quarter of the time of a short command
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
