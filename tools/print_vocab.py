"""ontology/issgraph.ttl and alignments.ttl to src/issgraph/vocab.py: the terms as plain Python, so that a cold start needs no RDF library.

`python tools/print_vocab.py` writes it; with `--check` it writes nothing, and fails when vocab.py is stale.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SDO, SKOS, XSD, Graph, URIRef

ROOT = Path(__file__).resolve().parent.parent
ONTOLOGY = ROOT / "ontology" / "issgraph.ttl"
ALIGNMENTS = ROOT / "ontology" / "alignments.ttl"
VOCAB = ROOT / "src" / "issgraph" / "vocab.py"
BASE = "https://w3id.org/issgraph/"
ISS = BASE + "ontology#"
OWN = {
    "iss": "ontology#",
    "id": "id/",
    "doc": "doc/",
    "claim": "claim/",
    "span": "span/",
    "rule": "rule/",
    "graph": "graph/",
}
OTHERS = {
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "owl": str(OWL),
    "xsd": str(XSD),
    "skos": str(SKOS),
    "schema": str(SDO),
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "dcterms": "http://purl.org/dc/terms/",
    "wd": "http://www.wikidata.org/entity/",
}
HEADER = '''"""The terms of the ontology as plain values, printed from ontology/issgraph.ttl by tools/print_vocab.py."""

# ruff: noqa: E501
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or individual: local names of ours plain ("Person"), of others with their prefix ("xsd:date").

    `domain` and `range` are those the ontology advises, or else asserts; `parents` of an individual are its classes.
    """

    label: str
    definition: str
    parents: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()


'''
FOOTER = '''

def is_a(cls: str, ancestor: str) -> bool:
    """True when a class is the other one or stands under it; both are local names."""
    return cls == ancestor or ancestor in ANCESTORS.get(cls, ())
'''


def short(node: object) -> str:
    """An IRI as a local name of ours, or with the prefix of its vocabulary."""
    iri = str(node)
    if iri.startswith(ISS):
        return iri.removeprefix(ISS)
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in OTHERS.items() if iri.startswith(space)), iri)


def terms(graph: Graph, *types: URIRef) -> list[URIRef]:
    """The terms of ours that have one of the types, by name."""
    found = {s for t in types for s in graph.subjects(RDF.type, t) if isinstance(s, URIRef) and s.startswith(ISS)}
    return sorted(found)


def names(graph: Graph, subject: URIRef, *predicates: URIRef) -> tuple[str, ...]:
    """What the first of the predicates that is used says, sorted; only things with a name."""
    for predicate in predicates:
        if found := sorted(short(o) for o in graph.objects(subject, predicate) if isinstance(o, URIRef)):
            return tuple(found)
    return ()


def ancestors(graph: Graph, cls: URIRef) -> list[str]:
    """Every class of ours above a class."""
    above = graph.transitive_objects(cls, RDFS.subClassOf)
    return sorted({short(c) for c in above if isinstance(c, URIRef) and c.startswith(ISS) and c != cls})


def quoted(value: object) -> str:
    """A string or a tuple of strings as Python source."""
    if isinstance(value, tuple):
        inner = ", ".join(quoted(v) for v in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return json.dumps(value, ensure_ascii=False)


def table(name: str, graph: Graph, found: list[URIRef], parent: URIRef) -> str:
    """One dictionary of terms as Python source."""
    lines = [f"{name}: dict[str, Term] = {{"]
    for term in found:
        values = {
            "label": str(graph.value(term, RDFS.label)),
            "definition": str(graph.value(term, SKOS.definition)),
            "parents": tuple(p for p in names(graph, term, parent) if p != "owl:NamedIndividual"),
            "domain": names(graph, term, SDO.domainIncludes, RDFS.domain),
            "range": names(graph, term, SDO.rangeIncludes, RDFS.range),
        }
        lines.append(f"    {quoted(short(term))}: Term(")
        lines += [f"        {key}={quoted(value)}," for key, value in values.items() if value]
        lines.append("    ),")
    return "\n".join([*lines, "}"]) + "\n"


def printed(*files: Path) -> str:
    """The source of vocab.py."""
    graph = Graph()
    for each in files:
        graph.parse(each)
    classes = terms(graph, OWL.Class)
    spaces = {prefix: BASE + tail for prefix, tail in OWN.items()} | OTHERS
    constants = [
        f"BASE = {quoted(BASE)}",
        f"VERSION = {quoted(str(graph.value(URIRef(BASE + 'ontology'), OWL.versionInfo)))}",
    ]
    constants += [f"{prefix.upper()} = {quoted(space)}" for prefix, space in spaces.items()]
    prefixes = "".join(f"    {quoted(prefix)}: {prefix.upper()},\n" for prefix in spaces)
    above = "".join(f"    {quoted(short(c))}: {quoted(tuple(ancestors(graph, c)))},\n" for c in classes if ancestors(graph, c))
    parts = [
        HEADER + "\n".join(constants) + f"\n\nPREFIXES: dict[str, str] = {{\n{prefixes}}}\n",
        table("CLASSES", graph, classes, RDFS.subClassOf),
        table("PROPERTIES", graph, terms(graph, OWL.ObjectProperty, OWL.DatatypeProperty), RDFS.subPropertyOf),
        table("INDIVIDUALS", graph, terms(graph, OWL.NamedIndividual), RDF.type),
        f"ANCESTORS: dict[str, tuple[str, ...]] = {{\n{above}}}\n",
    ]
    return "\n".join(parts) + FOOTER


def main(arguments: list[str]) -> int:
    """Write vocab.py, or with --check only say whether it is what the ontology says."""
    source = printed(ONTOLOGY, ALIGNMENTS)
    if "--check" in arguments:
        if VOCAB.read_text(encoding="utf-8") == source:
            return 0
        print("src/issgraph/vocab.py is stale: run python tools/print_vocab.py", file=sys.stderr)
        return 1
    VOCAB.write_text(source, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
