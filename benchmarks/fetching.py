"""Scripts of faults, played on loopback to `issgraph fetch nasa`, and kills at every point: what was sent, how runs ended, what was wrong.

python benchmarks/fetching.py [EXCHANGES]; status 1 when something was lost, twice, too early, over the budget, or other after a kill.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests")]

import library  # noqa: E402
from faults import play_many  # noqa: E402
from issgraph.fetching import Reach, Search, Visitor  # noqa: E402
from issgraph.fetching.searching import fetch  # noqa: E402
from issgraph.polite import Manners  # noqa: E402
from killing import files, killed  # noqa: E402


def faults(least: int, server: library.Library, folder: Path) -> list[str]:
    """Plays seed after seed until there were so many exchanges; what was wrong."""
    return play_many(least, lambda seed: library.play(seed, server, folder / f"seed {seed}")).wrong


def kills(server: library.Library, folder: Path) -> list[str]:
    """Kills a search of five pages before each of its events, and resumes it; what came out otherwise than without a kill."""
    server.fresh()
    server.script, server.items = [], [library.item(number) for number in range(450)]
    manners = Manners(budget=300, gap=0, pause=0, tries=2)

    def search(place: Path) -> Callable[[], object]:
        return lambda: fetch(Search("cupola", api=server.url), place, Visitor(folder / "home", Reach(private=True), manners))

    search(folder / "whole")()
    whole, wrong, points, asked = files(folder / "whole"), [], Counter[str](), []
    for at in range(1, 10_000):
        place = folder / str(at)
        before = len(server.asked)
        point = killed(search(place), at, place)
        if not point:
            break
        points[point] += 1
        search(place)()
        asked.append(len(server.asked) - before)
        if files(place) != whole:
            wrong.append(f"killed before {point}: other bytes")
    print("\n| killed before | times |\n| --- | ---: |")
    for event, count in sorted(Counter(point.partition(" ")[0] for point in points.elements()).items()):
        print(f"| {event} | {count} |")
    print(
        f"| **all** | **{points.total()}** |\n\nrequests of a search of 5 pages that was killed and resumed: {min(asked)} to {max(asked)}"
    )
    return wrong


def main(least: int) -> int:
    """Both tables."""
    with library.serving() as server, tempfile.TemporaryDirectory() as folder:
        wrong = faults(least, server, Path(folder)) + kills(server, Path(folder) / "kills")
    print(f"\nwrong (lost, twice, made up, too early, over the budget, a second run that asks, other bytes after a kill): {len(wrong)}")
    for line in wrong:
        print(line)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2500))
