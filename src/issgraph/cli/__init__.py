"""The command line: a command reads its words, calls one function, prints; results on standard output, the rest on standard error."""

from issgraph.cli import asking, building, linking, reading, serving, showing
from issgraph.cli.group import main

__all__ = ["asking", "building", "linking", "main", "reading", "serving", "showing"]
