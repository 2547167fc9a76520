"""Scripts of faults, played on loopback to the client of Wikidata: what was sent, and how the runs ended; status 1 when one was wrong.

python benchmarks/politeness.py [EXCHANGES]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests")]

from faults import play, play_many, serving  # noqa: E402


def main(least: int) -> int:
    """Plays seed after seed until there were so many exchanges."""
    with serving() as server, tempfile.TemporaryDirectory() as folder:
        every = play_many(least, lambda seed: play(seed, server, Path(folder) / str(seed)))
    print(f"\nwrong (too early, two at once, false nothing, over the budget, a second run that asks): {len(every.wrong)}")
    for line in every.wrong:
        print(line)
    return bool(every.wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2500))
