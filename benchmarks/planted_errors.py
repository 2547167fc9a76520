"""Errors planted in the golden graph to a table: for each kind how many were planted, how many the checks caught, and what they say.

`python benchmarks/planted_errors.py`: status 1 when a kind that a check can find is missed altogether. Needs the extra 'dev'.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from planted import Mutant, kinds, planted
from test_mutations import caught, said


def main() -> int:
    """Print the table, and the sum over the kinds that can be found from the graph alone."""
    by_kind: dict[str, list[Mutant]] = {}
    for mutant in planted():
        by_kind.setdefault(mutant.kind, []).append(mutant)
    print("kind\tcan be found\tplanted\tcaught\ta message")
    lost, sums = [], [0, 0]
    for kind, mutants in by_kind.items():
        found = [mutant for mutant in mutants if caught(mutant)]
        example = min((line for mutant in found[:1] for line in said(mutant)), key=len, default="")
        print(f"{kind}\t{'yes' if kinds()[kind] else 'no'}\t{len(mutants)}\t{len(found)}\t{example}")
        if kinds()[kind]:
            sums = [sums[0] + len(mutants), sums[1] + len(found)]
            lost += [kind] if not found else []
    print(f"{sum(map(bool, kinds().values()))} kinds that can be found\t\t{sums[0]}\t{sums[1]}\t{sums[1] / sums[0]:.1%}")
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())
