"""Phrasings with the questions they mean to figures: how many `issgraph ask` understands rightly, wrongly or not at all.

python benchmarks/judge_asking.py GRAPH PHRASINGS.jsonl ...   prints a line for each file.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from issgraph.ask import Asker, NotUnderstood
from issgraph.errors import QuestionError
from issgraph.query import Graph


def judged(graph: Graph, asker: Asker, row: dict[str, Any]) -> str:
    """Right, declined or wrong. `also` are questions that answer it as well; a row without a question is right when it is declined."""
    found = asker.understand(row["ask"])
    if isinstance(found, NotUnderstood):
        return "declined" if row["question"] else "right"
    for each in (row, *(row.get("also") or [])):
        wanted = {name: str(value) for name, value in (each.get("parameters") or {}).items() if value}
        if each["question"] == found.question.name and _same(graph, found.question.name, wanted, found.values):
            return "right"
    return "wrong"


def _same(graph: Graph, question: str, wanted: dict[str, str], given: dict[str, str]) -> bool:
    """True when both come to the same query, or the value given is a fuller name where the wanted one means several things.
    A parameter that is left out has its default."""
    defaults = {each.name: each.default for each in graph.questions[question].parameters if each.default}
    wanted, given = defaults | wanted, defaults | given
    try:
        return graph.sparql(question, **wanted) == graph.sparql(question, **given)
    except QuestionError as error:
        fuller = all(wanted.get(name, value).lower() in value.lower() for name, value in given.items())
        return wanted.keys() == given.keys() and fuller and "several things" in str(error)


def main(folder: str, *files: str) -> None:
    """A line for each file: how many phrasings, and what share is right, declined and wrong."""
    graph = Graph.open(folder)
    asker = Asker(graph)
    for file in files:
        rows = [json.loads(line) for line in Path(file).read_text("utf-8").splitlines()]
        told = Counter(judged(graph, asker, row) for row in rows)
        shares = ", ".join(f"{100 * told[key] / len(rows):.1f} % {key}" for key in ("right", "declined", "wrong"))
        print(f"{file}: {len(rows)} phrasings, {shares}")


if __name__ == "__main__":
    main(*sys.argv[1:])
