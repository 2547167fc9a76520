"""A corpus of any size through the reader: captions a second with one worker and with two, and memory while they stream.

python benchmarks/streaming.py [DOCUMENTS]      20,000 when no number is named

The captions are made up (benchmarks/captions.py), written to one .jsonl file. Each run is a process of its own, whose memory (with that
of its workers) is looked at ten times a second, in long runs every second, since looking takes a hundredth of that: the peak, and the most
in the second tenth of the looks and in the last. A build ends with the store that is made of the graph.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO

from captions import captions

from issgraph.folder import read_manifest


def memory(pid: int) -> int:
    """Bytes of memory that a process and its children have of their own, and share."""
    total = 0
    for process in [pid, *children(pid)]:
        try:
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
    return total


def children(pid: int) -> list[int]:
    """The processes below a process."""
    try:
        direct = [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []
    return direct + [below for each in direct for below in children(each)]


def run(command: list[str], output: IO[str] | int = subprocess.DEVNULL) -> tuple[float, list[int]]:
    """Seconds that a command takes, and its memory while it runs."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=output)
    seen = []
    while process.poll() is None:
        seen.append(memory(process.pid))
        time.sleep(min(1.0, 0.1 + (time.perf_counter() - began) / 100))
    if process.returncode:
        sys.exit(f"{' '.join(command)}: status {process.returncode}")
    return time.perf_counter() - began, seen


def graph_of(folder: Path) -> str:
    """The hash of a graph."""
    return str(read_manifest(folder)["graph"]["sha256"])


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    print("command\tdocuments\tseconds\tdocuments a second\tpeak MB\tMB in the second tenth\tMB in the last")
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "captions.jsonl"
        with source.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(each) + "\n" for each in captions(count))
        took = {}
        for name, arguments in (
            ("facts", ["facts", str(source)]),
            ("build --workers 1", ["build", str(source), "--output", f"{place}/one"]),
            ("build --workers 2", ["build", str(source), "--output", f"{place}/two", "--workers", "2"]),
        ):
            took[name], seen = run([sys.executable, "-m", "issgraph", *arguments])
            tenth = max(1, len(seen) // 10)
            early, late = max(seen[tenth : 2 * tenth], default=0), max(seen[-tenth:], default=0)
            row = (name, count, f"{took[name]:.1f}", f"{count / took[name]:.0f}", *(f"{b / 2**20:.0f}" for b in (max(seen), early, late)))
            print(*row, sep="\t", flush=True)
        one, two = (graph_of(Path(place) / name) for name in ("one", "two"))
        same = one == two
        print(f"the same graph from one worker and from two\t{'yes' if same else 'NO'}")
        print(f"two workers, times one\t{took['build --workers 1'] / took['build --workers 2']:.2f}")


if __name__ == "__main__":
    main()
