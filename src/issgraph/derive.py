"""ontology/derive/*.rq to what follows: for one document at a time, from its claims and what is known before any text is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from issgraph.assets import ONTOLOGY
from issgraph.errors import RuleError
from issgraph.graph import terms as t
from issgraph.graph.terms import LABEL, A
from issgraph.lookups import Lookups, Step, joined, step_of
from issgraph.vocab import PREFIXES, PROV
from issgraph.workbench import Workbench

FOLLOWS_FROM = f"<{PROV}wasDerivedFrom>"
MODALITY = t.term("modality")
BY_RULE = f"<{PROV}wasInfluencedBy>"

_HEADER = re.compile(r"^# (title|from): *(.+?) *$", re.M)
_BODY = re.compile(r"CONSTRUCT\s*\{(?P<template>[^}]*)\}\s*WHERE\s*\{(?P<where>.*)\}\s*$", re.S)
_PREFIX = re.compile(r"^PREFIX\s+\S+\s+<[^>]*>\s*$", re.M | re.I)

Pattern = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class DeriveRule:
    """A CONSTRUCT with one triple in its head; `premises` are the patterns that claims must fill, `local` and `everywhere` the
    SELECT that finds matches for one document, and for all that is known. What is beyond the premises may be a `step`, or
    nothing: then they stand `alone`."""

    name: str
    title: str
    head: Pattern
    premises: tuple[Pattern, ...]
    local: str
    everywhere: str
    step: Step | None = None
    alone: bool = False


def read_derive_rules(folder: Path = ONTOLOGY / "derive") -> tuple[DeriveRule, ...]:
    """The rules of a folder, by name. Raises RuleError for one that has not the shape the runner needs."""
    return tuple(_rule(path) for path in sorted(folder.glob("*.rq")))


def _rule(path: Path) -> DeriveRule:
    text, where = path.read_text("utf-8"), f"ontology/derive/{path.name}"
    body = _BODY.search(text)
    heads = [_pattern(part, where) for part in re.split(r"\s\.(?:\s|$)", body["template"]) if part.strip()] if body else []
    if not body or len(heads) != 1:
        raise RuleError(f"{where}: expected CONSTRUCT {{ one triple }} WHERE {{ ... }}")
    header = _HEADER.findall(text)
    told = [value for key, value in header if key == "from"]
    rest = body["where"]
    for pattern in told:
        if f"{pattern} ." not in rest:
            raise RuleError(f"{where}: '# from: {pattern}' is no line of the WHERE")
        rest = rest.replace(f"{pattern} .", "", 1)
    if not told:
        raise RuleError(f"{where}: name the patterns that claims fill, as '# from: ?photo iss:takenBy ?person'")
    prefixes = "\n".join(_PREFIX.findall(text))
    premises = " . ".join(told)
    return DeriveRule(
        name=path.stem,
        title=next((value for key, value in header if key == "title"), path.stem),
        head=heads[0],
        premises=tuple(_pattern(pattern, where) for pattern in told),
        local=f"{prefixes}\nSELECT DISTINCT * WHERE {{ GRAPH <{Workbench.HERE}> {{ {premises} }} {rest} }}",
        everywhere=f"{prefixes}\nSELECT DISTINCT * WHERE {{ {body['where']} }}",
        step=step_of(rest, {word[1:] for pattern in told for word in pattern.split() if word.startswith("?")}, prefixes),
        alone=not rest.strip(),
    )


def _pattern(text: str, where: str) -> Pattern:
    parts = text.split()
    if len(parts) != 3:
        raise RuleError(f"{where}: {text!r} is no triple")
    spelled = []
    for part in parts:
        prefix, colon, local = part.partition(":")
        if part == "a":
            spelled.append(A)
        elif part.startswith(("?", "<")):
            spelled.append(part)
        elif colon and prefix in PREFIXES:
            spelled.append(f"<{PREFIXES[prefix]}{local}>")
        else:
            raise RuleError(f"{where}: {part!r} is no variable and has no known prefix")
    return spelled[0], spelled[1], spelled[2]


def fill(pattern: Pattern, row: dict[str, str]) -> Pattern:
    """A pattern with the values of a row in place of its variables."""
    subject, predicate, value = pattern
    return (
        row[subject[1:]] if subject[0] == "?" else subject,
        row[predicate[1:]] if predicate[0] == "?" else predicate,
        row[value[1:]] if value[0] == "?" else value,
    )


def _triple(line: str) -> Pattern:
    """The terms of a line of N-Triples as `terms.line` writes it."""
    subject, predicate, value = line.removesuffix(" .\n").split(" ", 2)
    return subject, predicate, value


class Deriver:
    """The rules, and the background they reason over, ready for one document after another."""

    def __init__(self, background: Collection[t.Quad], rules: tuple[DeriveRule, ...] | None = None) -> None:
        self.rules = read_derive_rules() if rules is None else rules
        self.heeded = _heeded(self.rules)
        facts = [quad for quad in background if not quad[3] and self._heeds(quad[1])]
        self.known = {quad[:3] for quad in facts}
        self.bench = Workbench(map(t.line, facts))
        self.from_background = tuple(self._close())
        follows = [quad for quad in self.from_background if not quad[3]]
        self.known.update(quad[:3] for quad in follows)
        self.bench.add(map(t.line, follows))
        self.lookups = Lookups(self.bench)

    def _heeds(self, predicate: str) -> bool:
        return self.heeded is None or predicate in self.heeded

    def of_use(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """Those of some lines of N-Quads that tell what the rules heed."""
        heeded = self.heeded and {each.encode() for each in self.heeded}
        return (line for line in lines if heeded is None or line.split(b" ", 2)[1] in heeded)

    def learn(self, facts: Iterable[bytes]) -> None:
        """Add to the background lines of N-Triples, with which all that follows from them comes."""
        told = list(facts)
        self.bench.load(b"".join(told))
        self.known.update(_triple(line.decode()) for line in told)

    def _close(self) -> Iterator[t.Quad]:
        """What follows from the background alone; its source is the reference graph."""
        for rule in self.rules:
            found = {fill(rule.head, row) for row in self.bench.rows(rule.everywhere)}
            fresh = sorted(found - self.known)
            yield from derivation(rule, fresh, (t.REFERENCE_GRAPH,))

    def derived(self, quads: Iterable[t.Quad]) -> Iterator[t.Quad]:
        """What follows from one document's quads, each derivation a graph that names its rule and the claims it follows from.

        Only this document's claims and the background are looked at, so that a change elsewhere changes nothing here.
        """
        facts: set[Pattern] = set()
        claims: dict[Pattern, set[str]] = {}
        no_facts: set[str] = set()  # what one sentence denies, another may tell: only the second is a reason
        for subject, predicate, value, graph in quads:
            if predicate == MODALITY:
                no_facts.add(subject)
            if self.heeded is None or predicate in self.heeded:
                if graph:
                    claims.setdefault((subject, predicate, value), set()).add(graph)
                else:
                    facts.add((subject, predicate, value))
        for rule, rows in self._matches(facts):
            groups: dict[tuple[str, ...], set[Pattern]] = {}
            for row in rows:
                head = fill(rule.head, row)
                if head not in facts and head not in self.known:
                    sources: set[str] = set().union(*(claims.get(fill(p, row), set()) for p in rule.premises))
                    groups.setdefault(tuple(sorted(sources - no_facts)), set()).add(head)
            for group, heads in sorted(groups.items()):
                yield from derivation(rule, sorted(heads), group)

    def _matches(self, facts: set[Pattern]) -> Iterator[tuple[DeriveRule, list[dict[str, str]]]]:
        """Each rule with the ways in which a document's facts, and what is known before, fill it."""
        told: dict[str, list[tuple[str, str]]] = {}
        for subject, predicate, value in facts:
            told.setdefault(predicate, []).append((subject, value))
        if self.bench.laid:
            self.bench.lay(())
        asked = []
        for rule in self.rules:
            if not told.keys() >= {predicate for _, predicate, _ in rule.premises}:
                continue  # most documents have nothing for most rules, and asking costs more than looking
            rows: list[dict[str, str]] | None = None
            if rule.alone or rule.step:
                rows = list(joined(rule.premises, told))
                rows = self.lookups.rows(rule.step, rows, told) if rule.step else rows
            if rows is None:
                asked.append(rule)
            else:
                yield rule, rows
        if asked:
            self.bench.lay(f"{subject} {predicate} {value} .\n" for subject, predicate, value in facts)
            for rule in asked:
                yield rule, list(self.bench.rows(rule.local))

    def rule_quads(self) -> Iterator[t.Quad]:
        """The rules by name, for answers to show."""
        for rule in self.rules:
            yield t.rule(rule.name), A, f"<{PROV}Plan>", t.PROVENANCE_GRAPH
            yield t.rule(rule.name), LABEL, t.text(rule.title, "en"), t.PROVENANCE_GRAPH


def _heeded(rules: Iterable[DeriveRule]) -> frozenset[str] | None:
    """The properties that rules ask for or conclude: three in four facts of the tables are names and the like. None where a rule may ask
    for any."""
    found: set[str] = set()
    for rule in rules:
        named = [pattern[1] for pattern in (rule.head, *rule.premises)]
        if not (rule.step or rule.alone) or any(each.startswith("?") for each in named):
            return None
        found.update(named, rule.step.properties if rule.step else ())
    return frozenset(found)


def derivation(rule: DeriveRule, heads: list[Pattern], sources: tuple[str, ...]) -> Iterator[t.Quad]:
    """Triples that follow by one rule from the same sources: in the default graph and in the derivation's own."""
    if not heads:
        return
    node = t.derivation(rule.name, *sources)
    yield node, BY_RULE, t.rule(rule.name), t.PROVENANCE_GRAPH
    for source in sources:
        yield node, FOLLOWS_FROM, source, t.PROVENANCE_GRAPH
    for head in heads:
        yield *head, ""
        yield *head, node
