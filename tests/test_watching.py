"""A change is told once it is whole, and not before."""

from __future__ import annotations

from pathlib import Path

from golden_readings import golden_background
from issgraph.building import build
from issgraph.sources import ENDINGS, documents
from issgraph.watching import changes, state


def test_a_change_is_told_when_it_has_been_quiet_for_one_look(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one", "utf-8")
    steps = iter(
        [
            lambda: None,
            lambda: path.write_text("one two", "utf-8"),
            lambda: path.write_text("one two three", "utf-8"),
            lambda: None,
            path.unlink,
            lambda: None,
        ]
    )
    looks: list[int] = []

    def sleep(_seconds: float) -> None:
        looks.append(len(looks))
        next(steps)()

    seen = []
    for now in changes([str(tmp_path)], sleep=sleep):
        seen.append((len(looks), [size for _, size in now.values()]))
        if len(seen) == 3:
            break
    assert seen == [(0, [3]), (4, [13]), (6, [])]


def test_patterns_and_single_files_are_looked_at(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text(name, "utf-8")
    assert [Path(name).name for name in state([f"{tmp_path}/*.txt", str(tmp_path / "c.md"), str(tmp_path / "none")])] == [
        "a.txt",
        "b.txt",
        "c.md",
    ]


def test_a_graph_that_is_built_among_its_inputs_is_no_change_and_no_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ayers is in Kibo.", "utf-8")
    before = state([str(tmp_path)])
    for _ in range(2):
        build(documents([tmp_path]), tmp_path / "graph", known=golden_background)
        assert state([str(tmp_path)]) == before
    assert next(str(each) for each in documents([tmp_path / "graph"])).endswith(f"expected files ending in {', '.join(ENDINGS)}")
