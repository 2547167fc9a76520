"""issgraph: captions of International Space Station photos as a knowledge graph, every fact with the words that say it.

>>> import issgraph
>>> reading = issgraph.read("NASA astronaut Suni Williams took this photo of Kibo on Nov. 5, 2024.")
>>> [(s.relation, s.quote.of(reading.document)) for s in reading.statements][0]
('takenOn', 'Nov. 5, 2024')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from issgraph.assets import RELEASE
from issgraph.errors import GraphError, InputError, IssgraphError, QuestionError, RuleError
from issgraph.model import Document, Entity, Mention, Reading, Span, Statement

if TYPE_CHECKING:
    from issgraph.building import BuildSummary
    from issgraph.query import Graph

__version__ = RELEASE
__all__ = [
    "BuildSummary", "Document", "Entity", "Graph", "GraphError", "InputError", "IssgraphError", "Mention", "QuestionError",
    "Reading", "RuleError", "Span", "Statement", "build", "read",
]  # fmt: skip


def read(text: str | Document, *, date: str = "", credit: str = "", title: str = "") -> Reading:
    """What a caption says: mentions and statements, each with the words that say it.

    `text` is a caption, or a Document (then the other arguments are not looked at). `date` is the ISO date of publication,
    `credit` the credit line. The result is a pure function of the arguments and the data folder.
    """
    from issgraph.extract import read_safely

    return read_safely(text if isinstance(text, Document) else Document("caption", text, title, date, credit))


def build(
    inputs: Any = (), output: str = "issgraph-out", *, keep_going: bool = False, workers: int = 1, decisions: str | None = None
) -> BuildSummary:
    """Builds the graph of exactly these inputs (files, folders or Documents; the bundled corpus when none) in a folder.

    Raises InputError for the first input that cannot be read, or lists it in the summary with `keep_going`. Until the new graph
    is whole, the one that stood in the folder stays. `decisions` is a file that `issgraph review` wrote, and is obeyed.
    """
    from pathlib import Path

    from issgraph.assets import FEATURES
    from issgraph.building import build as make
    from issgraph.decisions import NONE, read_decisions
    from issgraph.sources import documents
    from issgraph.sources.pieces import Inputs

    decided = read_decisions(Path(decisions)) if decisions else NONE
    given = list(inputs) or [FEATURES]
    names = tuple(item for item in given if not isinstance(item, Document))
    alone = (found for item in given for found in ([item] if isinstance(item, Document) else documents([item])))
    return make(Inputs(names) if len(names) == len(given) else alone, output, keep_going=keep_going, workers=workers, decisions=decided)


def __getattr__(name: str) -> Any:
    """Graph and BuildSummary are imported when first asked for, so that reading a caption starts quickly."""
    homes = {"Graph": "issgraph.query", "BuildSummary": "issgraph.building"}
    if name in homes:
        return getattr(import_module(homes[name]), name)
    raise AttributeError(f"module 'issgraph' has no attribute {name!r}")
