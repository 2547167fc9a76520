"""A whole run: sources to a graph, a report of it, and the graph into a server; or what it would do, and nothing done."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from issgraph.building import BuildSummary, build, changes
from issgraph.decisions import NONE, Decisions, read_decisions
from issgraph.errors import InputError, IssgraphError
from issgraph.project import Project
from issgraph.sources import Found, Options, columns_of
from issgraph.sources.pieces import Counted, Inputs

Progress = Callable[[int], None] | None


@dataclass(frozen=True, slots=True)
class Run:
    """What to read, how, where to, and which server takes the graph ([load] of a project; nothing for none).

    The `engine` is "local", or "spark" with the address of its `master`, and then inputs and output are named as Spark does.
    """

    inputs: list[str]
    output: str
    keep_going: bool = False
    workers: int = 1
    fresh: bool = False
    decisions: str | None = None
    report: str | None = None
    options: Options = field(default_factory=Options)
    load: Mapping[str, Any] = field(default_factory=dict)
    engine: str = "local"
    master: str = ""

    def by(self, project: Project | None, given: set[str]) -> Run:
        """This run as a project says it, but for what was `given` by name on the command line."""
        if project is None:
            return self
        told = {name: value for name, value in project.build.items() if name not in given}
        reading = {name: told.pop(name) for name in ("max_bytes", "columns", "encoding") if name in told}
        sources = told.pop("sources", [])
        inputs = self.inputs if "inputs" in given else sources
        try:
            columns_of(f"{name}={column}" for name, column in reading.get("columns", {}).items())
            options = replace(self.options, **reading)
        except InputError as wrong:
            raise InputError(str(project.path), f"[build] {wrong.what}") from None
        return replace(self, inputs=inputs, options=options, load=project.load, **told)

    def build(self, progress: Progress = None) -> tuple[BuildSummary, Path | None]:
        """Makes the graph, and the report if one is wanted: its path. Raises as `building.build` does."""
        if self.report and Path(self.report).is_dir():  # told now, and not when all is done
            raise InputError(self.report, "a folder, where the report should be written")
        began = time.monotonic()
        if self.engine == "spark":
            return self._on_spark(began)
        if not self.report:
            return self._built(Inputs(tuple(self.inputs), self.options), progress), None
        intake = Counted(tuple(self.inputs), self.options)
        summary = self._built(intake, progress)
        return summary, self._reported(summary, intake.found, Path(self.output), began)

    def _built(self, given: Iterable[Found] | Inputs, progress: Progress) -> BuildSummary:
        return build(
            given, self.output, keep_going=self.keep_going, workers=self.workers, progress=progress, decisions=self._decided(),
            fresh=self.fresh,
        )  # fmt: skip

    def _reported(self, summary: BuildSummary, found: Mapping[str, list[int]], folder: Path | None, began: float) -> Path | None:
        """Writes the report, if one is wanted; `folder` has the graph, if it is one of this machine."""
        if not self.report:
            return None
        from issgraph.demo import put  # it brings much with it that a build alone does not need
        from issgraph.query import Graph
        from issgraph.report import as_page, as_text, report

        target = Path(self.report)
        parts = report(summary, found, Graph.open(folder) if folder else None, time.monotonic() - began)
        page = target.suffix.lower() in (".html", ".htm")
        return put(target, (as_page(parts, summary.folder) if page else as_text(parts)).encode("utf-8", "backslashreplace"))

    def _on_spark(self, began: float) -> tuple[BuildSummary, Path | None]:
        from issgraph.building.hadoop import Hadoop
        from issgraph.building.intake import counted
        from issgraph.building.session import session
        from issgraph.building.spark import build_on_spark

        if "-" in self.inputs:
            raise IssgraphError("--engine spark reads no standard input; name files")
        with session(self.master) as spark:
            summary = build_on_spark(
                spark, self.inputs, self.output, keep_going=self.keep_going, decisions=self._decided(), options=replace(self.options)
            )
            files = Hadoop(spark)
            found = counted(spark, files, self.inputs, replace(self.options)) if self.report else {}
            return summary, self._reported(summary, found, files.local(self.output), began)

    def loaded(self, password: str, progress: Progress = None) -> str:
        """Puts the graph into the server of the project, and says how it went. Raises GraphError."""
        from issgraph.loading import load, server

        told = {name: str(self.load.get(name, "")) for name in ("to", "update", "store", "user", "default_graph")}
        place = server(told["to"], told["update"], told["store"], told["user"], password)
        return load(Path(self.output), place, told["default_graph"], progress).told(told["to"])

    def planned(self) -> list[tuple[str, ...]]:
        """What a build would do, as rows: each input with its documents, what cannot be read, what is folded, read, taken out."""
        if self.engine == "spark":
            raise IssgraphError("--engine spark has no --dry-run: it would read everything to say so")
        intake = Counted(tuple(self.inputs), self.options)
        with tempfile.TemporaryDirectory(prefix="issgraph-") as place, ExitStack() as stack:
            corpus, read, gone = changes(intake, Path(self.output), self._decided(), Path(place), self.fresh)
            stack.enter_context(closing(corpus))
            rows: list[tuple[str, ...]] = [
                ("input", name, f"{found} document{'s' * (found != 1)}", f"{wrong} not readable")
                for name, (found, wrong) in intake.found.items()
            ]
            rows += [("not readable", line) for line in corpus.skipped]
            if corpus.skipped and not self.keep_going:
                rows.append(("stops", "at the first that is not readable; --keep-going skips them"))
            rows += [("documents", str(len(corpus))), ("folded", str(corpus.folded)), ("to read", str(read)), ("to take out", str(gone))]
            rows += [("output", self.output), *([("report", self.report)] if self.report else [])]
            return [*rows, *([("load", str(self.load["to"]))] if self.load else [])]

    def _decided(self) -> Decisions:
        return read_decisions(Path(self.decisions)) if self.decisions else NONE
