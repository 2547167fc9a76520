"""Scripts of faults, played on loopback to the client of Wikidata: what was sent, and how the runs ended; status 1 when one was wrong.

python benchmarks/politeness.py [EXCHANGES]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests")]

from faults import Played, play, serving  # noqa: E402


def main(least: int) -> int:
    """Plays seed after seed until there were so many exchanges."""
    every, seed = Played(), 0
    with serving() as server, tempfile.TemporaryDirectory() as folder:
        while every.exchanges < least:
            one = play(seed, server, Path(folder) / str(seed))
            every.kinds += one.kinds
            every.ends += one.ends
            every.wrong += [f"seed {seed}: {line}" for line in one.wrong]
            seed += 1
    print("| sent | exchanges |\n| --- | ---: |")
    for kind, count in sorted(every.kinds.items()):
        print(f"| {kind} | {count} |")
    print(f"| **all**, {seed} scripts | **{every.exchanges}** |\n\n| a run ended | times |\n| --- | ---: |")
    for end, count in sorted(every.ends.items()):
        print(f"| {end} | {count} |")
    print(f"\nwrong (too early, two at once, false nothing, over the budget, a second run that asks): {len(every.wrong)}")
    for line in every.wrong:
        print(line)
    return bool(every.wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2500))
