"""What people give for a question's parameters (names, aliases, ids, dates, numbers) to terms as SPARQL spells them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping

from issgraph.answers import Store
from issgraph.errors import QuestionError
from issgraph.graph import terms as t
from issgraph.questions import Parameter, nearest
from issgraph.vocab import DOC, ID, ISS, PREFIXES, is_a

IRI = re.compile(r"^<?(https?://[^\s<>\"{}|\\^`]+)>?$")
_CURIE = re.compile(r"^(id|doc|iss):(\S+)$")
_ID = re.compile(r"^[a-z0-9][a-z0-9./~_%-]*$")
_NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")
HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
"""The prefixes that a query may use."""
_WORDS = ("Direction", "VisibilityExtent", "Modality")
"""Classes whose members are terms of the ontology."""
_NAMED = f"FILTER(STRSTARTS(STR(?x), STR(id:)) || ?c IN ({', '.join(f'iss:{cls}' for cls in _WORDS)}))"


def term(store: Store, parameter: Parameter, value: str) -> str:
    """A value as SPARQL spells it; several meanings that belong to one flight are all given."""
    value = value.strip()
    if not value:
        if parameter.default:
            raise QuestionError(f"{parameter.name} is blank; it takes {parameter.kind}, as {parameter.default!r}")
        return "UNDEF"
    plain = {"date": _date, "period": _date, "number": _number}.get(parameter.kind)
    if plain:
        return plain(parameter, value)
    if parameter.kind == "text":
        return t.text(value)
    if parameter.kind == "document":
        return _document(store, value)
    return _thing(store, parameter, value)


def _document(store: Store, value: str) -> str:
    match = IRI.match(value)
    spelled = f"<{match[1]}>" if match else t.document(value.removeprefix("doc:"))
    here = f"{HEADER}\nSELECT DISTINCT ?d {{ GRAPH graph:provenance {{ ?d a iss:SourceDocument }} }}"
    found = store.query(here).column("d")
    for candidate in (spelled, f"<{DOC}{value.removeprefix('doc:')}>"):
        if candidate[1:-1] in found:
            return candidate
    close = ", ".join(iri.removeprefix(DOC) for iri in nearest(spelled[1:-1], found)[:5])
    raise QuestionError(f"no document {value!r}; nearest: {close or 'there are none'}")


def _thing(store: Store, parameter: Parameter, value: str) -> str:
    exact = _address(value)
    if exact:
        if store.query(f"ASK {{ <{exact}> ?p ?o }}").yes:
            return f"<{exact}>"
        if not _ID.match(value):
            raise QuestionError(f"{parameter.name}: nothing is known of {value}")
    meanings = _meanings(store, value)
    fitting = {iri: classes for iri, classes in meanings.items() if _fits(classes, parameter.kind)}
    if not fitting and parameter.kind in ("Person", "Thing"):
        fitting = _surnamed(store, value)
    if len(fitting) > 1 and not _one_flight(store, fitting):
        choices = "; ".join(
            f"{iri.replace(ID, 'id:').replace(ISS, 'iss:')} ({_class(classes)})" for iri, classes in sorted(fitting.items())
        )
        raise QuestionError(f"{parameter.name}: {value!r} may mean several things, give one of the ids: {choices}")
    if fitting:
        return " ".join(f"<{iri}>" for iri in sorted(fitting))
    if meanings:
        others = ", ".join(sorted({_class(classes) for classes in meanings.values()}))
        raise QuestionError(f"{parameter.name}: {value!r} is a {others}, and a {parameter.kind} is asked for")
    names = _names(store, parameter.kind)
    near = ", ".join(nearest(value, names)[:5])
    from issgraph.spelling import close  # brings the reader with it

    meant = " or ".join(close(value, names))
    asked = f"; did you mean {meant}?" if meant else ""
    raise QuestionError(f"{parameter.name}: no {parameter.kind} is called {value!r}; nearest: {near or 'there is none'}{asked}")


def _meanings(store: Store, name: str) -> dict[str, set[str]]:
    wanted = t.text(" ".join(name.split()).lower())
    called = f"{{ {{ ?x rdfs:label ?l }} UNION {{ ?x skos:altLabel ?l }} FILTER(LCASE(STR(?l)) = {wanted}) }}"  # first, for it is few
    answer = store.query(f"{HEADER}\nSELECT DISTINCT ?x ?c {{ {{ SELECT DISTINCT ?x {called} }} ?x a ?c {_NAMED} }}")
    found: dict[str, set[str]] = {}
    for row in answer.records():
        found.setdefault(row["x"], set()).add(row["c"].removeprefix(ISS))
    if not found and name.lower().startswith("the "):
        return _meanings(store, name[4:])
    return found


def _surnamed(store: Store, name: str) -> dict[str, set[str]]:
    """People whose full name ends in the given one."""
    wanted = t.text(" " + " ".join(name.split()).lower())
    answer = store.query(f"{HEADER}\nSELECT DISTINCT ?x {{ ?x a iss:Person ; rdfs:label ?l . FILTER(STRENDS(LCASE(STR(?l)), {wanted})) }}")
    return {iri: {"Person"} for iri in answer.column("x")}


def _one_flight(store: Store, meanings: Mapping[str, set[str]]) -> bool:
    """A mission and the vehicle that flew it share a name, and who asks for one asks for both."""
    missions = [iri for iri, classes in meanings.items() if _fits(classes, "Mission")]
    if len(missions) != 1 or len(meanings) != 2:
        return False
    [vehicle] = meanings.keys() - missions
    return store.query(f"ASK {{ <{missions[0]}> <{ISS}usedVehicle> <{vehicle}> }}").yes


def _names(store: Store, kind: str) -> set[str]:
    answer = store.query(f"{HEADER}\nSELECT DISTINCT ?l ?c {{ ?x rdfs:label|skos:altLabel ?l ; a ?c . {_NAMED} }}")
    return {row["l"] for row in answer.records() if _fits({row["c"].removeprefix(ISS)}, kind)}


def _address(value: str) -> str:
    if match := IRI.match(value):
        return match[1]
    if match := _CURIE.match(value):
        whole = PREFIXES[match[1]] + match[2]
        return whole if IRI.match(whole) else ""
    return ID + value if _ID.match(value) else ""


def _fits(classes: Iterable[str], kind: str) -> bool:
    if kind == "Thing":
        return any(cls != "Task" and cls not in _WORDS for cls in classes)
    return any(is_a(cls, kind) for cls in classes)


def _class(classes: Iterable[str]) -> str:
    """The class to name a thing by: CrewMember says less than Person says plainly."""
    return min(classes, key=lambda cls: (cls == "CrewMember", cls))


def _date(parameter: Parameter, value: str) -> str:
    parts = re.match(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$", value)
    try:
        if not parts:
            raise ValueError
        datetime.date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        raise QuestionError(f"{parameter.name}: {value!r} is no date; give 2025-05-01, 2025-05 or 2025") from None
    return t.date(value)


def _number(parameter: Parameter, value: str) -> str:
    if not _NUMBER.match(value):
        raise QuestionError(f"{parameter.name}: {value!r} is no number, as {parameter.default}")
    return value
