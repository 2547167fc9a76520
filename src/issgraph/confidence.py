"""data/rules/confidence.tsv to the confidence of a rule: how often it was right on labelled captions, seen with caution.

The figure is the lower end of Wilson's score interval at 95 % (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927) for the share of a
rule's statements that the gold confirms. A rule that fired less than `SELDOM` times is pooled with all rules of its relation.
It says how likely the text supports the statement, not how likely the text is true. `tools/calibrate.py` counts anew.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from issgraph.assets import RULES
from issgraph.errors import RuleError

SELDOM = 25
ALL = "*"
Z = 1.959964
"""The 97.5 % point of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often a rule's statements of a relation were right and wrong on gold."""

    rule: str
    relation: str
    right: int
    wrong: int


def wilson(right: int, wrong: int) -> float:
    """The lower end of Wilson's interval for right / (right + wrong), to three places; 0.5 when nothing was counted."""
    n = right + wrong
    if n == 0:
        return 0.5
    share = right / n
    centre = share + Z * Z / (2 * n)
    spread = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return round((centre - spread) / (1 + Z * Z / n), 3)


def read_counts(path: Path) -> tuple[Count, ...]:
    """The committed counts. Raises RuleError with file:line for a row that does not parse."""
    counts = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith(("#", "rule\t")):
            continue
        cells = line.split("\t")
        if len(cells) != 4 or not (cells[2].isdigit() and cells[3].isdigit()):
            raise RuleError(f"data/rules/{path.name}:{number}: expected rule, relation, right, wrong")
        counts.append(Count(cells[0], cells[1], int(cells[2]), int(cells[3])))
    return tuple(counts)


def table(counts: tuple[Count, ...]) -> dict[tuple[str, str], float]:
    """Confidence by rule and relation, by relation alone (ALL, relation), and over everything (ALL, ALL)."""
    pools: dict[tuple[str, str], list[int]] = {}
    for count in counts:
        for key in ((count.rule, count.relation), (ALL, count.relation), (ALL, ALL)):
            pool = pools.setdefault(key, [0, 0])
            pool[0] += count.right
            pool[1] += count.wrong
    found = {}
    for (rule, relation), (right, wrong) in pools.items():
        use = (right, wrong) if rule == ALL or right + wrong >= SELDOM else pools[(ALL, relation)]
        found[(rule, relation)] = wilson(use[0], use[1])
    return found


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], float]:
    return table(read_counts(RULES / "confidence.tsv"))


def confidence(rule: str, relation: str) -> float:
    """How likely a statement of a relation read by a rule is supported by its text."""
    known = _table()
    return known.get((rule, relation)) or known.get((ALL, relation)) or known.get((ALL, ALL), 0.5)
