"""A class and a store to JSON-LD: the frame of the class, and the things of that class as trees that it describes."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from issgraph.answers import Store, Term
from issgraph.errors import QuestionError
from issgraph.vocab import ANCESTORS, CLASSES, PREFIXES, PROPERTIES, RDF, RDFS

_TYPE, _LABEL = f"{RDF}type", f"{RDFS}label"


def context() -> dict[str, Any]:
    """Our terms plain, those of others with their prefix; `query` means nothing."""
    terms = {name: {"@id": f"iss:{name}", **({"@type": "@id"} if _to_things(name) else {})} for name in PROPERTIES}
    return {**PREFIXES, **{name: f"iss:{name}" for name in CLASSES}, "label": "rdfs:label", **terms, "query": None}


def frame(cls: str) -> dict[str, Any]:
    """The frame by which any JSON-LD library makes the same trees: things named in a thing stand in it with class and label."""
    if cls not in CLASSES:
        raise QuestionError(f"no class {cls!r}; there are: {', '.join(sorted(CLASSES))}")
    kinds = {cls, *ANCESTORS.get(cls, ())}
    inside = {
        name: {"@embed": "@always", "@explicit": True, "@omitDefault": True, "@type": {}, "label": {}}
        for name, term in PROPERTIES.items()
        if kinds & set(term.domain) and _to_things(name)
    }
    return {"@context": context(), "@type": cls, "@embed": "@never", "@omitDefault": True, **inside}


def framed(store: Store, cls: str, query: str) -> bytes:
    """All things of a class that the query's triples tell of, as its frame has them."""
    inside = frame(cls)
    told: dict[str, list[tuple[str, Term]]] = defaultdict(list)
    for s, p, o in store.query(query).rows:
        if s and p and o:
            told[s.value].append((p.value, o))
    ours = f"{PREFIXES['iss']}{cls}"
    chosen = sorted(iri for iri, pairs in told.items() if any(p == _TYPE and o.value == ours for p, o in pairs))
    whole = {"@context": context(), "query": query, "@graph": [_tree(iri, told, inside) for iri in chosen]}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _tree(iri: str, told: dict[str, list[tuple[str, Term]]], inside: dict[str, Any] | None) -> dict[str, Any]:
    values: dict[str, list[Any]] = defaultdict(list)
    for predicate, term in sorted(told[iri], key=str):
        name = _compact(predicate)
        if predicate == _TYPE:
            values["@type"].append(_compact(term.value))
        elif inside is None:
            if predicate == _LABEL:
                values["label"].append(_value(term, name))
        elif name in inside and term.kind != "literal" and any(p == _TYPE for p, _ in told.get(term.value, ())):
            values[name].append(_tree(term.value, told, None))
        else:
            values[name].append(_value(term, name))
    return {"@id": _compact(iri, True), **{name: of[0] if len(of) == 1 else of for name, of in sorted(values.items())}}


def _value(term: Term, name: str) -> Any:
    if term.kind != "literal":
        return _compact(term.value, True) if _to_things(name) else {"@id": _compact(term.value, True)}
    if term.language:
        return {"@language": term.language, "@value": term.value}
    return {"@type": _compact(term.datatype), "@value": term.value} if term.datatype else term.value


def _compact(iri: str, is_id: bool = False) -> str:
    """An IRI as the context spells it."""
    if not is_id:
        local = iri.removeprefix(PREFIXES["iss"])
        if iri == _LABEL:
            return "label"
        if local != iri and (local in PROPERTIES or local in CLASSES):
            return local
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and not local.startswith("//"):
            return f"{prefix}:{local}"
    return iri


def _to_things(name: str) -> bool:
    term = PROPERTIES.get(name)
    return bool(term and term.range and not any(kind.startswith("xsd:") for kind in term.range))
