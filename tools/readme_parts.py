"""Prints the generated parts of the README: real output of commands, the module map, the list of questions."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "issgraph"


def run(command: str, lines: int = 0, width: int = 130, folder: Path = ROOT) -> str:
    """A command as typed, and what a terminal shows of it; `lines` cuts long answers, saying so."""
    shown, both = subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, shell=True, cwd=folder, stdout=shown, stderr=both, text=True, check=True, env=_environment())
    printed = done.stdout.rstrip("\n").split("\n")
    left = len(printed) - lines if lines and len(printed) > lines else 0
    kept = [textwrap.shorten(line, width, placeholder=" ...") if len(line) > width else line for line in printed[: len(printed) - left]]
    if not done.stdout:
        return f"$ {command}"
    return "\n".join([f"$ {command}", *kept, *([f"... {left} more"] if left else [])])


def _environment() -> dict[str, str]:
    path = f"{Path(sys.prefix) / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "COLUMNS": "118", "NO_COLOR": "1"}


def tour(commands: list[tuple[str, int]]) -> str:
    """Commands and their output as one block, over the graph of the bundled captions."""
    folder = _built().name
    parts = [run(f"{command} --graph {folder}", lines).replace(f" --graph {folder}", "", 1) for command, lines in commands]
    return "```console\n" + "\n\n".join(parts) + "\n```"


@cache
def _built() -> tempfile.TemporaryDirectory[str]:
    """A graph of the bundled captions, once for all pages; it goes with the process."""
    folder = tempfile.TemporaryDirectory()
    subprocess.run([sys.executable, "-m", "issgraph", "build", "--output", folder.name], cwd=ROOT, check=True, capture_output=True)
    return folder


def session(commands: list[str]) -> str:
    """Commands and their output as one block, in a folder made for it."""
    with tempfile.TemporaryDirectory() as folder:
        parts = [run(command, width=200, folder=Path(folder)) for command in commands]
    return "```console\n" + "\n\n".join(parts) + "\n```"


def modules() -> str:
    """The files of the package with the first sentence of each."""
    return _described(path for path in SOURCE.rglob("*.py") if path.name != "__main__.py")


def rooms() -> str:
    """The packages with the first sentence of each, and the files that stand beside them."""
    return _described([*SOURCE.glob("*/__init__.py"), *(path for path in SOURCE.glob("*.py") if not path.name.startswith("__"))])


def _described(paths: Iterable[Path]) -> str:
    rows = ["| file | what comes in and what goes out |", "| --- | --- |"]
    for path in sorted(paths):
        doc = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
        first = " ".join(doc.split("\n\n")[0].split())
        if first:
            rows.append(f"| {path.relative_to(SOURCE).as_posix()} | {first.replace('|', '&#124;')} |")
    return "\n".join(rows)


def questions() -> str:
    """The named questions with their titles and parameters."""
    from issgraph.questions import read_questions

    rows = ["| question | asks | parameters |", "| --- | --- | --- |"]
    for question in read_questions().values():
        spelled = ", ".join(f"`{p.name}={p.default}`" for p in question.parameters)
        rows.append(f"| `{question.name}` | {question.title} | {spelled} |")
    return "\n".join(rows)
