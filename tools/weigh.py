"""Learns what each circumstance of a name weighs and writes data/rules/in_view.tsv.

    python tools/weigh.py --scorer PATH/score.py CAPTIONS.jsonl ... [--authors]      needs: pip install issgraph[weigh]

The captions are labelled, a record a line with its flat facts, their ids begin with their author ("a-1-07"). Rules read each; every thing
that they name and that may be in view is a case, with the circumstances that issgraph.extract.view.weighed gives it, and right when the
labels have it. The weights are those of a logistic regression with a penalty on their squares.

Each author's captions are also judged by weights of all the others. With --authors that is all, and how well is printed; else how often
what was stated by such weights alone was right stands in the file, and tools/calibrate.py makes the confidence of it.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from calibrate import COUNTED, scorer
from issgraph.assets import RULES
from issgraph.extract.reader import read_by_rules
from issgraph.extract.view.weighed import ALWAYS, LIKELY, UNLIKELY, circumstances
from issgraph.facts import facts
from issgraph.model import Document, Entity, Reading

PENALTY = 0.3
"""The inverse of the penalty's strength: of .05 to 1 the one with the best odds on authors left out."""
SELDOM = 3
"""A circumstance of fewer cases has no weight."""
LITTLE = 0.02
"""Less than this weighs nothing."""


@dataclass(frozen=True, slots=True)
class Case:
    """A thing that a caption names, or that its labels have alone (without circumstances)."""

    author: str
    told: tuple[str, ...]
    shown: bool
    right: bool


def cases(paths: Sequence[Path], score_file: Path) -> list[Case]:
    """The cases of some files of labelled captions."""
    score = scorer(score_file)
    names = score.Names(score.load_aliases(score_file.with_name("aliases.json")))
    found = []
    for path in paths:
        for row in path.read_text("utf-8").splitlines():
            record = json.loads(row)
            document = Document(record["id"], record["text"], record.get("title", ""), record.get("date", ""), record.get("credit", ""))
            draft = read_by_rules(document)
            author = record["id"].split("-")[0]
            labelled = {names.key(fact[2]) for fact in record["facts"] if fact[1] == "depicts"}
            flat = {
                s.object.id: names.key(fact[2])
                for fact, s in facts(Reading(document, (), tuple(draft.statements.values())))
                if fact[1] == "depicts" and isinstance(s.object, Entity)
            }
            known = set()
            for each, told in circumstances(draft) if any(draft.scene) else ():
                key = flat.pop(each.entity.id, None) or names.key(each.entity.label)
                known.add(key)
                if each.stated is None or each.shown:
                    found.append(Case(author, tuple(told), each.shown, key in labelled))
            found += [Case(author, (), True, key in labelled) for key in sorted(set(flat.values()) - known)]
            found += [Case(author, (), False, True) for _ in labelled - known - set(flat.values())]
    return found


def learned(learnt_from: Sequence[Case]) -> dict[str, float]:
    """The weight of each circumstance, by its name."""
    often = Counter(told for case in learnt_from for told in set(case.told))
    kept = [case for case in learnt_from if case.told]
    vectors = DictVectorizer()
    table = vectors.fit_transform([{told: 1 for told in case.told if often[told] >= SELDOM} for case in kept])
    model = LogisticRegression(C=PENALTY, max_iter=2000).fit(table, [case.right for case in kept])
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0], strict=True))
    return {ALWAYS: float(model.intercept_[0])} | {name: float(weights[name]) for name in sorted(weights)}


def judged(judged_on: Sequence[Case], weights: dict[str, float]) -> list[bool]:
    """Whether each case is stated in the end."""
    out = []
    for case in judged_on:
        likely = 1 / (1 + math.exp(-weights[ALWAYS] - sum(weights.get(told, 0.0) for told in case.told)))
        out.append(case.shown if not case.told else likely >= UNLIKELY if case.shown else likely > LIKELY)
    return out


def by_others(every: Sequence[Case]) -> list[bool]:
    """Whether each case is stated in the end, judged by weights of all authors but its own."""
    stated = [False] * len(every)
    for author in sorted({case.author for case in every}):
        places = [at for at, case in enumerate(every) if case.author == author]
        weights = learned([case for case in every if case.author != author])
        for at, told in zip(places, judged([every[at] for at in places], weights), strict=True):
            stated[at] = told
    return stated


def share(judged_on: Sequence[Case], stated: Sequence[bool]) -> str:
    """Precision, recall and F1 as text."""
    right = sum(case.right for case, told in zip(judged_on, stated, strict=True) if told)
    precision, recall = right / max(1, sum(stated)), right / max(1, sum(case.right for case in judged_on))
    return f"{precision:.3f} {recall:.3f} {2 * precision * recall / max(1e-9, precision + recall):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("captions", nargs="+", type=Path)
    parser.add_argument("--scorer", required=True, type=Path)
    parser.add_argument("--authors", action="store_true", help="judge each author by weights of the others, and write nothing")
    args = parser.parse_args()
    every = cases(args.captions, args.scorer)
    stated = by_others(every)
    if args.authors:
        print("author\tcases\trules: P, R, F1\twith weights: P, R, F1")
        for author in ("all", *sorted({case.author for case in every})):
            both = [(case, told) for case, told in zip(every, stated, strict=True) if author in ("all", case.author)]
            theirs = [case for case, _ in both]
            print(f"{author}\t{len(theirs)}\t{share(theirs, [case.shown for case in theirs])}\t{share(theirs, [told for _, told in both])}")
        return
    new = Counter(case.right for case, told in zip(every, stated, strict=True) if told and not case.shown)
    weights = learned(every)
    rows = [f"{name}\t{weight:.3f}" for name, weight in weights.items() if name == ALWAYS or abs(weight) >= LITTLE]
    head = ["# Learned by tools/weigh.py; do not edit by hand.", f"{COUNTED} {new[True]} right, {new[False]} wrong", "circumstance\tweight"]
    target = RULES / "in_view.tsv"
    target.write_text("\n".join([*head, *rows]) + "\n", "utf-8")
    print(f"{target}: {len(rows)} weights of {sum(bool(case.told) for case in every)} cases", file=sys.stderr)


if __name__ == "__main__":
    main()
