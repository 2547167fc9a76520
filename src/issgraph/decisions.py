"""decisions.jsonl to Decisions: what a person found of statements, new names and gaps, each line checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field
from datetime import date
from pathlib import Path

from issgraph.errors import InputError
from issgraph.extract.naming.newcomers import slug
from issgraph.model import Document, Entity, Statement
from issgraph.reference import reference
from issgraph.vocab import CLASSES

OF_STATEMENTS, OF_NAMES = ("accept", "reject"), ("same-as", "new-name", "reject")
OF_PROPOSALS = ("not-same-as", "defer")
"""What a person may find of a proposed link besides: it is another thing, or not now. Neither changes what is read."""
_TEXTS = ("document", "quote", "subject", "relation", "object", "decision", "same_as", "label", "class", "by", "on")


@dataclass(frozen=True, slots=True)
class Matter:
    """What is decided on: a statement by all that is seen of it, or, without a relation, a name or a sentence by its words.

    It is found again by these, so a decision does not outlive the words that it was made on. That a name is not that of a thing is
    a matter of both: the thing is its object.
    """

    document: str
    quote: str
    subject: str = ""
    relation: str = ""
    object: str = ""
    qualifiers: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """Ten letters to call it by."""
        import hashlib

        return hashlib.blake2b(json.dumps(astuple(self)).encode(), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on a matter: accept, reject, same-as a known thing, a new-name, not-same-as, or defer.

    `where` is its file and line.
    """

    matter: Matter
    kind: str
    thing: Entity | None = None
    by: str = ""
    on: str = ""
    where: str = ""

    def line(self) -> bytes:
        """The decision as a line of its file."""
        matter, thing = self.matter, self.thing
        row: dict[str, object] = {"document": matter.document, "quote": matter.quote}
        if matter.relation:
            row |= {"subject": matter.subject, "relation": matter.relation, "object": matter.object}
        if matter.qualifiers:
            row["qualifiers"] = dict(matter.qualifiers)
        row["decision"] = self.kind
        if thing:
            row |= {"same_as": thing.id} if thing.known else {"label": thing.label, "class": thing.cls}
        row |= {"by": self.by, "on": self.on}
        return (json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


@dataclass(frozen=True)
class Decisions:
    """All decisions of a file, by document; of several on one matter the last holds."""

    of: Mapping[str, dict[Matter, Decision]] = field(default_factory=dict)

    def on(self, document: str) -> dict[Matter, Decision]:
        """The decisions on a document that change what is read of it."""
        return {matter: decision for matter, decision in self.of.get(document, {}).items() if decision.kind not in OF_PROPOSALS}

    def only(self, document: str) -> Decisions:
        """Those on one document."""
        return Decisions({document: self.of[document]})

    @property
    def fingerprint(self) -> str:
        """SHA-256 of what is decided, whatever the order of the lines and the name of the file."""
        import hashlib

        lines = sorted(decision.line() for document in self.of for decision in self.on(document).values())
        return hashlib.sha256(b"".join(lines)).hexdigest()


NONE = Decisions()
"""Nothing is decided."""


def matter_of(statement: Statement, document: Document) -> Matter:
    """What a decision on a statement is on."""
    thing = statement.object
    qualifiers = tuple(sorted((name, str(value)) for name, value in statement.qualifiers))
    spelled = thing.id if isinstance(thing, Entity) else str(thing)
    return Matter(document.id, statement.quote.of(document), statement.subject.id, statement.relation, spelled, qualifiers)


def is_day(words: str) -> bool:
    """True for a day of the calendar as YYYY-MM-DD."""
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def read_decisions(path: Path) -> Decisions:
    """The decisions of a file. Raises InputError with file and line for one that cannot be obeyed."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(str(path), "no such file; 'issgraph review' writes it") from None
    except UnicodeDecodeError as wrong:
        line = wrong.object[: wrong.start].count(b"\n") + 1
        raise InputError(str(path), f"not UTF-8: byte 0x{wrong.object[wrong.start]:02x}", line) from None
    of: dict[str, dict[Matter, Decision]] = {}
    for number, line_ in enumerate(text.split("\n"), 1):
        if line_.strip():
            decision = _decision(line_, path, number)
            of.setdefault(decision.matter.document, {})[decision.matter] = decision
    return Decisions(of)


def _decision(line: str, path: Path, number: int) -> Decision:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as wrong:
        raise InputError(str(path), f"no JSON: {getattr(wrong, 'msg', 'nested too deeply')}", number) from None
    if fault := _fault(row):
        raise InputError(str(path), fault, number)
    thing = None
    if row["decision"] in ("same-as", "not-same-as"):
        thing = reference().by_id[row["same_as"]].entity
    elif row["decision"] == "new-name":
        thing = Entity(slug(row["label"]), row["class"], row["label"], known=False)
    document, quote, subject, relation, value = (row.get(name, "") for name in _TEXTS[:5])
    value = row["same_as"] if row["decision"] == "not-same-as" else value
    matter = Matter(document, quote, subject, relation, value, tuple(sorted(row.get("qualifiers", {}).items())))
    return Decision(matter, row["decision"], thing, row.get("by", ""), row.get("on", ""), f"{path}:{number}")


def _fault(row: object) -> str:
    """What is wrong with a line, or ""."""
    if not isinstance(row, dict):
        return f"expected an object with 'document', 'quote', 'decision' and 'on', found {type(row).__name__}"
    for name, value in row.items():
        if name != "qualifiers" and name not in _TEXTS:
            return f"{name!r} is no field of a decision; there are: {', '.join(_TEXTS)}, qualifiers"
        if name == "qualifiers" and not (isinstance(value, dict) and all(isinstance(v, str) for v in value.values())):
            return "'qualifiers' should be an object of texts"
        if name in _TEXTS and not isinstance(value, str):
            return f"{name!r} should be text, found {type(value).__name__}"
    about = bool(row.get("relation"))
    needed = ("document", "quote", "decision", "on", *(("subject", "object") if about else ()))
    wanted = {"same-as": ("same_as",), "not-same-as": ("same_as",), "new-name": ("label", "class")}.get(row.get("decision", ""), ())
    if missing := [name for name in (*needed, *wanted) if not row.get(name, "").strip()]:
        return f"no {missing[0]!r}"
    if row["decision"] not in (kinds := OF_STATEMENTS if about else OF_NAMES + OF_PROPOSALS):
        return f"a {'statement' if about else 'name'} cannot be decided by {row['decision']!r}; there are: {', '.join(kinds)}"
    if row["decision"] in ("same-as", "not-same-as") and row["same_as"] not in reference().by_id:
        return f"no {row['same_as']!r} in data/reference"
    if row["decision"] == "new-name" and row["class"] not in CLASSES:
        return f"{row['class']!r} is no class of the ontology"
    if row["decision"] == "new-name" and slug(row["label"]) in reference().by_id:
        return f"{slug(row['label'])!r} is known already; say same-as"
    if not is_day(row["on"]):
        return f"'on' is {row['on']!r}, and should be a day (YYYY-MM-DD)"
    return ""
