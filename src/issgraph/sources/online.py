"""An address to bytes to read, asked for as `issgraph fetch` asks and kept a day; and what was told of a file that was fetched before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from issgraph.errors import GraphError, InputError
from issgraph.fetching import MANNERS, Reach, Visitor
from issgraph.fetching.address import without_password
from issgraph.fetching.kept import told_of
from issgraph.fetching.pages import DAY, fetch
from issgraph.polite.agent import cache_folder
from issgraph.sources.raw import Options, Raw


def asked(url: str, options: Options) -> Raw | InputError:
    """The bytes at an address, or why there are none."""
    try:
        home = cache_folder()
        if options.visitor is None:
            options.visitor = Visitor(home, options.reach or Reach(), replace(MANNERS, tries=3, deadline=600), options.max_bytes)
        saved = fetch(url, home / "pages", options.visitor, DAY)
    except GraphError as wrong:
        shown = without_password(url)
        return InputError(shown, str(wrong).removeprefix(f"{shown}: "))
    return replace(from_file(saved.file), where=url)


def from_file(path: Path) -> Raw:
    """A file, with the address and the encoding that were told when it was fetched, if it was."""
    size = path.stat().st_size if path.is_file() else None
    told = told_of(path)
    return Raw(str(path), path.name, lambda: path.open("rb"), size, told.found if told else "", told.charset if told else "")
