"""Counts how often each rule is right on labelled captions and writes data/rules/confidence.tsv.

    python tools/calibrate.py --scorer PATH/score.py GOLD.jsonl ... [--check]

A gold file has a record a line with its flat facts. A planned or denied statement is not counted. What is stated by weight is not either:
weights are learned from such captions, so data/rules/in_view.tsv says how often that was right of authors of whom nothing was learned.
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

from issgraph.assets import RULES
from issgraph.extract import read
from issgraph.extract.view.weighed import WEIGHED
from issgraph.facts import facts
from issgraph.model import Document

COUNTED = "# Stated by weight alone, of authors left out:"
"""What begins the line of data/rules/in_view.tsv with these counts."""


def scorer(path: Path) -> ModuleType:
    """The scorer as a module, loaded from its file."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def count(gold: list[Path], score: ModuleType, aliases: Path) -> str:
    """The table of counts as text."""
    names = score.Names(score.load_aliases(aliases))
    right: collections.Counter[tuple[str, str]] = collections.Counter()
    wrong: collections.Counter[tuple[str, str]] = collections.Counter()
    for path in gold:
        for row in path.read_text("utf-8").splitlines():
            record = json.loads(row)
            reading = read(
                Document(record["id"], record["text"], record.get("title", ""), record.get("date", ""), record.get("credit", ""))
            )
            said = facts(reading)
            for relation in score.RELATIONS:
                mine = {fact: statement for fact, statement in said if fact[1] == relation}
                theirs = [tuple(fact) for fact in record["facts"] if fact[1] == relation]
                match = score.match_activity if relation == "activity" else score.match
                hits, _, _ = match(theirs, list(mine), names)
                for fact, statement in mine.items():
                    if statement.rule != WEIGHED:
                        (right if fact in hits else wrong)[(statement.rule, relation)] += 1
    counted = next(line for line in (RULES / "in_view.tsv").read_text("utf-8").splitlines() if line.startswith(COUNTED))
    right[(WEIGHED, "depicts")], wrong[(WEIGHED, "depicts")] = (int(number) for number in re.findall(r"\d+", counted))
    keys = sorted(right.keys() | wrong.keys(), key=lambda key: (key[1], key[0]))
    lines = ["# Counted by tools/calibrate.py; do not edit by hand.", "rule\trelation\tright\twrong"]
    return (
        "\n".join(lines + [f"{rule}\t{relation}\t{right[(rule, relation)]}\t{wrong[(rule, relation)]}" for rule, relation in keys]) + "\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--scorer", required=True, type=Path)
    parser.add_argument("--check", action="store_true", help="fail when the committed counts differ")
    args = parser.parse_args()
    text = count(args.gold, scorer(args.scorer), args.scorer.with_name("aliases.json"))
    target = RULES / "confidence.tsv"
    if args.check:
        if target.read_text("utf-8") != text:
            sys.exit(f"{target} is stale: run tools/calibrate.py again")
    else:
        target.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
