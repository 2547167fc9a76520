"""The network page beside plain pyvis, in one headless chromium: how soon it can be used, what can be read, how it moves, how large it is.

python benchmarks/network_page.py [1000 20000] [--limit 120]

The network is made up (tests/synthetic.py). Our pages are made by the command, from a graph in a folder to a file; "made" are seconds and
those of a processor, which other work on the machine changes less; pyvis gets the nodes and edges from memory. Every host is a black hole.
"usable" is when the picture has been drawn and the page answers; a page that does not in --limit seconds is stopped. Readable labels are
drawn at nine pixels or more, whole and on no other.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from playwright.sync_api import Browser, Error, sync_playwright

from issgraph.draw import Edge, Node
from issgraph.folder import open_store, rewrite
from synthetic import network, quads

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND"]
COUNT = """
window.drawn = { marks: 0, labels: new Map(), asked: 0, at: 0 };
for (const name of ['fill', 'stroke', 'drawImage', 'fillText']) {
    const original = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...told) {
        if (this.canvas.isConnected && this.canvas.width > 400) {
            drawn.marks += 1;
            drawn.at = performance.now();
            if (name === 'fillText') {
                const m = this.getTransform(), box = this.measureText(told[0]), size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]) * m.a;
                const x = m.a * told[1] + m.e, y = m.d * told[2] + m.f, half = box.width * m.a / 2;
                const box_ = [x - half, y - size * .45, x + half, y + size * .45, size, this.canvas.width, this.canvas.height];
                drawn.labels.set(`${told[0]} ${Math.round(x)} ${Math.round(y)}`, box_);
            }
        }
        return original.apply(this, told);
    };
}
"""
FRAMES = """() => { window.frames_ = []; (function step(at) { frames_.push(at); requestAnimationFrame(step); })(performance.now()); }"""
Row = dict[str, Any]


Made = tuple[str, str, str]
"""A page, and how long it took to make: seconds, and seconds of a processor."""


def plain_pyvis(nodes: list[Node], edges: list[Edge], limit: float, places: bool) -> Made:
    """The page of pyvis as its manual makes it, and how long its edges took; with `places` laid out beforehand, without its physics."""
    from pyvis.network import Network

    from issgraph.draw.layout import places as placed

    started, used = time.perf_counter(), time.process_time()

    def made(directed: bool) -> Any:
        drawn = Network(height="720px", width="100%", cdn_resources="in_line", directed=directed)
        number = {node.id: at for at, node in enumerate(nodes)}
        spots = placed(len(nodes), [(number[e.source], number[e.target], 1) for e in edges], [(6.0, 6.0)] * len(nodes)) if places else []
        for at, node in enumerate(nodes):
            drawn.add_node(node.id, label=node.label, **({"x": spots[at][0], "y": spots[at][1]} if places else {}))
        for edge in edges:
            if not directed and time.perf_counter() - started > limit:
                return None
            drawn.add_edge(edge.source, edge.target, title=edge.words[0].quote)
        if places:
            drawn.toggle_physics(False)
        return drawn

    drawn = made(directed=places)
    built = f"{time.perf_counter() - started:.1f}" if drawn else f"> {limit:.0f}"
    needed = f"{time.process_time() - used:.1f}" if drawn else built
    return (drawn or made(directed=True)).generate_html(), built, needed


def ours(graph: Path, everything: bool) -> Made:
    """Our page of a graph in a folder, as the command makes it."""
    file = graph / "page.html"
    command = [sys.executable, "-m", "issgraph", "draw", "network", "--graph", str(graph), "--output", str(file)]
    started, before = time.perf_counter(), os.times()
    subprocess.run([*command, *(["--all"] if everything else [])], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return file.read_text("utf-8"), f"{time.perf_counter() - started:.1f}", f"{used:.1f}"


def measured(browser: Browser, file: Path, limit: float) -> Row:
    """One page opened, read and moved."""
    context = browser.new_context(viewport={"width": 1280, "height": 820})
    tab = context.new_page()
    requests: list[str] = []
    tab.on("request", lambda asked: requests.append(asked.url) if asked.url.startswith("http") else None)
    tab.add_init_script(COUNT)
    row: Row = {"kB": round(file.stat().st_size / 1000), "usable": f"> {limit:.0f}", "labels": "-", "overlap": "-", "fps": "-", "gap": "-"}
    tab.set_default_timeout(limit * 1000)
    started = time.perf_counter()
    try:
        tab.goto(file.as_uri(), wait_until="commit")
        while not tab.evaluate("typeof drawn !== 'undefined' && drawn.marks > 20"):
            if time.perf_counter() - started > limit:
                return {**row, "requests": len(requests)}
            tab.wait_for_timeout(20)
        row["usable"] = f"{time.perf_counter() - started:.2f}"
        tab.wait_for_timeout(1500)
        tab.evaluate("drawn.labels.clear()")
        box = tab.locator("canvas").first.bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"], 700) / 2
        boxes = _labels(tab)
        row["labels"], row["overlap"] = _readable(boxes)
        tab.evaluate(FRAMES)
        tab.mouse.move(x, y)
        tab.mouse.down()
        until, step = time.perf_counter() + 4, 0
        while time.perf_counter() < until:
            step += 1
            tab.mouse.move(x + 150 * (abs(step % 60 - 30) / 30), y + 60 * (abs(step % 40 - 20) / 20))
        tab.mouse.up()
        frames = tab.evaluate("frames_")
        gaps = [b - a for a, b in pairwise(frames)]
        row["fps"], row["gap"] = round(1000 * len(gaps) / (frames[-1] - frames[0])), f"{max(gaps):.0f}"
    except Error as error:
        row["usable"] = f"> {limit:.0f}" if row["usable"].startswith(">") else row["usable"]
        print(str(error).splitlines()[0], file=sys.stderr)
    finally:
        row["requests"] = len(requests)
    return row


def _labels(tab: Any) -> list[list[float]]:
    """The labels of the whole picture, drawn once more: a resize makes both kinds of page draw."""
    tab.set_viewport_size({"width": 1280, "height": 819})
    tab.wait_for_timeout(1500)
    tab.evaluate("drawn.labels.clear()")
    tab.set_viewport_size({"width": 1280, "height": 820})
    tab.wait_for_timeout(2500)
    boxes: list[list[float]] = tab.evaluate("[...drawn.labels.values()]")
    return boxes


def _readable(boxes: list[list[float]]) -> tuple[int, str]:
    large = [b for b in boxes if b[4] >= 9 and b[0] >= 0 and b[1] >= 0 and b[2] <= b[5] and b[3] <= b[6]]
    on = [any(a is not b and a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for b in large) for a in large]
    return on.count(False), f"{100 * sum(on) / len(large):.0f} %" if large else "-"


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("counts", type=int, nargs="*", default=[1000, 20_000])
    parser.add_argument("--limit", type=float, default=120)
    parser.add_argument("--runs", type=int, default=3)
    told = parser.parse_args()
    print(f"{'page':32}{'made s':>9}{'CPU s':>7}{'kB':>7}{'usable s':>10}{'labels':>8}{'overlap':>9}{'fps':>5}{'gap ms':>8}{'requests':>9}")
    print(f"load {os.getloadavg()[0]:.1f} at the start")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        for count in told.counts:
            nodes, edges = network(count)
            graph = Path(folder) / str(count)
            rewrite(graph, quads(nodes, edges))
            open_store(graph)  # as a build does: made once
            kinds: dict[str, Callable[[], Made]] = {
                "issgraph": lambda: ours(graph, False),  # noqa: B023
                "issgraph --all": lambda: ours(graph, True),  # noqa: B023
                "pyvis, places given": lambda: plain_pyvis(nodes, edges, told.limit, True),  # noqa: B023
                "pyvis as it comes": lambda: plain_pyvis(nodes, edges, told.limit, False),  # noqa: B023
            }
            for kind, make in kinds.items():
                html, built, needed = make()
                file = Path(folder) / "page.html"
                file.write_text(html, "utf-8")
                rows = []
                for _ in range(1 if kind == "pyvis as it comes" else told.runs):
                    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
                    rows.append(measured(browser, file, told.limit))
                    browser.close()
                row = rows[-1]
                if all(not each["usable"].startswith(">") for each in rows):
                    row["usable"] = f"{statistics.median(float(each['usable']) for each in rows):.2f}"
                    row["fps"] = round(statistics.median(each["fps"] for each in rows if each["fps"] != "-"))
                cells = f"{row['labels']:>8}{row['overlap']:>9}{row['fps']:>5}{row['gap']:>8}{row['requests']:>9}"
                print(f"{f'{kind}, {count:,}':32}{built:>9}{needed:>7}{row['kB']:>7}{row['usable']:>10}{cells}", flush=True)
    print(f"load {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
