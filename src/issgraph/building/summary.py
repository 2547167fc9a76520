"""Counts of what documents came to, as a manifest says them and as a person is told them."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from issgraph.assets import MAPPINGS, ONTOLOGY, REFERENCE, RELEASE, RULES
from issgraph.decisions import Decisions
from issgraph.folder import Manifest


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build read and wrote; `read` documents were new or had changed, all of them for a graph made anew; `folded` documents
    have the words of another; `decisions` are those taken, by kind, and those of
    documents that were not read as "elsewhere"."""

    folder: Path | str
    documents: int
    read: int
    folded: int
    statements: int
    relations: dict[str, int]
    classes: dict[str, int]
    claims: int
    quads: int
    gaps: dict[str, int]
    skipped: tuple[str, ...]
    decisions: dict[str, int]
    stale: tuple[str, ...]


def summed(
    folder: Path | str, documents: int, read: int, skipped: tuple[str, ...], totals: Counter[str], manifest: Manifest
) -> BuildSummary:
    """The summary of a build."""
    return BuildSummary(
        folder=folder,
        documents=documents,
        read=read,
        folded=totals["folded"],
        statements=totals["statements"],
        relations=_part(totals, "relation"),
        classes=_part(totals, "class"),
        claims=totals["claims"],
        quads=manifest["graph"]["quads"],
        gaps=_part(totals, "gap"),
        skipped=skipped,
        decisions=_part(totals, "decision"),
        stale=tuple(sorted(_part(totals, "stale"), key=lambda line: (len(line.split(": ")[0]), line))),  # line 9 before line 10
    )


def described(totals: Counter[str], documents: int, skipped: int, corpus: str, decisions: Decisions) -> Manifest:
    """What a manifest says besides the graph; `corpus` is the hash of the documents."""
    return {
        "issgraph": program(),
        "documents": documents,
        "folded": totals["folded"],
        "skipped": skipped,
        "statements": totals["statements"],
        "claims": totals["claims"],
        "relations": _part(totals, "relation"),
        "gaps": _part(totals, "gap"),
        "made_from": {
            "documents": corpus,
            "mappings": hash_of_files(MAPPINGS),
            "ontology": hash_of_files(ONTOLOGY),
            "reference": hash_of_files(REFERENCE),
            "rules": hash_of_files(RULES),
            **({"decisions": decisions.fingerprint} if decisions.of else {}),
        },
    }


def _part(totals: Counter[str], kind: str) -> dict[str, int]:
    found = {name.removeprefix(f"{kind} "): n for name, n in totals.items() if name.startswith(f"{kind} ")}
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def hash_of_files(folder: Path) -> str:
    """SHA-256 of the names and contents of a folder's files."""
    sha = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            sha.update(f"{path.relative_to(folder).as_posix()}\x1f".encode() + path.read_bytes() + b"\x1e")
    return sha.hexdigest()


def program() -> str:
    """The version of issgraph."""
    return RELEASE
