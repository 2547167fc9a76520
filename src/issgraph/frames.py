"""data/rules/frames.toml to Frames: what verbs tell of whom, with every form of each verb by its first word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from issgraph.assets import RULES
from issgraph.compiled import compiled, toml
from issgraph.errors import RuleError
from issgraph.rules import RELATIONS
from issgraph.vocab import CLASSES

_ROLES = ("patient", "agent", "place", "date", "spacewalk", "picture")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a family of verbs tells. `at` are the prepositions of its place; `arrives`, `ports_only` and `from_earth` name the verbs
    of the family that tell a date, need a port, or start from the ground (empty: all do, none, none). `takes_place` lets the place
    be a direct object, `scene` asks for a sentence that describes the picture, `since` for a date given with that word.
    `kept`: what is planned or denied stays, as a statement marked so."""

    name: str
    verbs: tuple[str, ...]
    patient: tuple[str, ...]
    agent: tuple[str, ...]
    at: frozenset[str]
    place: tuple[str, ...]
    says: tuple[tuple[str, str, str], ...]
    arrives: frozenset[str]
    ports_only: frozenset[str]
    from_earth: frozenset[str]
    takes_place: bool
    scene: bool
    since: bool
    kept: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


class Form(NamedTuple):
    """A form of a verb: its base with the particle, the particle alone, and base, s, past, en or ing."""

    verb: str
    particle: str
    kind: str


def read_frames(path: Path = RULES / "frames.toml") -> tuple[tuple[Frame, ...], dict[str, tuple[Form, ...]]]:
    """The frames of a file and the forms of their verbs by first word. Raises RuleError that names the frame."""
    content = toml(path.read_text("utf-8"))
    frames = tuple(_frame(row) for row in content.get("frame", []))
    irregular: dict[str, list[str]] = content.get("irregular", {})
    forms: dict[str, dict[Form, None]] = {}
    for frame in frames:
        for verb in frame.verbs:
            base, _, particle = verb.partition(" ")
            for word, kind in _inflected(base, irregular.get(base)):
                forms.setdefault(word, {})[Form(verb, particle, kind)] = None
    return frames, {word: tuple(found) for word, found in forms.items()}


def _frame(row: dict[str, object]) -> Frame:
    where = f"data/rules/frames.toml: frame {row.get('name')!r}"

    def words(key: str) -> tuple[str, ...]:
        value = row.get(key, [])
        return tuple(str(part) for part in value) if isinstance(value, list) else ()

    for cls in (*words("patient"), *words("agent"), *words("place")):
        if cls not in CLASSES and cls != "Name":
            raise RuleError(f"{where}: {cls!r} is no class of the ontology")
    says = tuple(_says(text, where) for text in words("says"))
    if not (says and words("verbs") and words("yes") and words("no")):
        raise RuleError(f"{where}: a frame needs verbs, says, a sentence it must read (yes) and one it must leave alone (no)")
    return Frame(
        str(row["name"]),
        words("verbs"),
        words("patient"),
        words("agent"),
        frozenset(words("at")),
        words("place"),
        says,
        frozenset(words("arrives")),
        frozenset(words("ports-only")),
        frozenset(words("from-earth")),
        bool(row.get("object", False)),
        bool(row.get("scene", False)),
        bool(row.get("since", False)),
        any(relation == "dockedTo" for _, relation, _ in says) and not row.get("scene", False),
        words("yes"),
        words("no"),
    )


def _says(text: str, where: str) -> tuple[str, str, str]:
    parts = text.split(" ")
    if len(parts) != 3 or parts[0] not in _ROLES or parts[2] not in _ROLES or parts[1] not in RELATIONS:
        raise RuleError(f"{where}: says {text!r} is not 'role relation role'; roles are: {', '.join(_ROLES)}")
    return parts[0], parts[1], parts[2]


def _inflected(base: str, irregular: list[str] | None) -> list[tuple[str, str]]:
    """A verb's forms: (word, kind). Regular spelling (dock, docked, docking; carry, carried), else the past and participle given."""
    if base == "be":
        return [("is", "s"), ("are", "s"), ("was", "past"), ("were", "past"), ("been", "en")]
    if base.endswith("y") and base[-2] not in "aeou":
        third = base[:-1] + "ies"
    else:
        third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    past, participle = irregular or [_regular(base)] * 2
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    stem = base[:-2] + "y" if base.endswith("ie") else stem
    doubled = past.endswith(base[-1] * 2 + "ed") or base in ("run", "get", "sit", "set", "swim", "begin")
    progressive = (stem + base[-1] if doubled else stem) + "ing"
    return [(base, "base"), (third, "s"), (past, "past"), (participle, "en"), (progressive, "ing")]


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ied"
    if compiled(r"[^aeiou]*[aeiou][bdgmnprt]").fullmatch(base):
        return base + base[-1] + "ed"  # snap, snapped
    return base + "ed"


@lru_cache(maxsize=1)
def _carried() -> tuple[tuple[Frame, ...], dict[str, tuple[Form, ...]]]:
    return read_frames()


def frames() -> tuple[Frame, ...]:
    """The frames that issgraph carries, read once."""
    return _carried()[0]


def verb_forms() -> dict[str, tuple[Form, ...]]:
    """Every form of the frames' verbs, by its first word."""
    return _carried()[1]


@lru_cache(maxsize=1)
def frames_of() -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb."""
    found: dict[str, tuple[Frame, ...]] = {}
    for frame in frames():
        for verb in frame.verbs:
            found[verb] = (*found.get(verb, ()), frame)
    return found
