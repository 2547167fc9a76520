"""What the dataset is and which graphs it has, in VoID, so that a server or a person who finds it alone can tell."""

from __future__ import annotations

from collections.abc import Iterator

from issgraph.graph import terms as t
from issgraph.graph.terms import LABEL, A
from issgraph.vocab import BASE, DCTERMS, ISS, SKOS, VERSION, WD

VOID = "http://rdfs.org/ns/void#"

_GRAPHS = {
    t.ABOUT_GRAPH: "about this dataset",
    t.MAPPINGS_GRAPH: "links to Wikidata",
    t.NAMES_GRAPH: "names known from texts alone",
    t.ONTOLOGY_GRAPH: "terms of the ontology",
    t.PROVENANCE_GRAPH: "documents, claims and their words",
    t.REFERENCE_GRAPH: "reference tables",
}


def about(documents: int) -> Iterator[t.Quad]:
    """The description of a graph made of so many documents."""

    def told(subject: str, predicate: str, value: str) -> t.Quad:
        return subject, predicate, value, t.ABOUT_GRAPH

    yield told(t.DATASET, A, f"<{VOID}Dataset>")
    yield told(t.DATASET, f"<{DCTERMS}title>", t.text("issgraph: operations of the International Space Station, read from captions", "en"))
    yield told(t.DATASET, f"<{VOID}documents>", t.integer(documents))
    yield told(t.DATASET, f"<{VOID}uriSpace>", t.text(BASE))
    yield told(t.DATASET, f"<{VOID}vocabulary>", f"<{ISS}>")
    yield told(t.DATASET, f"<{DCTERMS}conformsTo>", f"<{BASE}ontology/{VERSION}>")
    for graph, label in sorted(_GRAPHS.items()):
        yield told(t.DATASET, f"<{VOID}subset>", graph)
        yield told(graph, A, f"<{VOID}Dataset>")
        yield told(graph, LABEL, t.text(label, "en"))
    yield told(t.MAPPINGS_GRAPH, A, f"<{VOID}Linkset>")
    yield told(t.MAPPINGS_GRAPH, f"<{VOID}linkPredicate>", f"<{SKOS}closeMatch>")
    yield told(t.MAPPINGS_GRAPH, f"<{VOID}linkPredicate>", f"<{SKOS}exactMatch>")
    yield told(t.MAPPINGS_GRAPH, f"<{VOID}subjectsTarget>", t.DATASET)
    yield told(t.MAPPINGS_GRAPH, f"<{VOID}objectsTarget>", f"<{WD}Q2013>")
    yield told(t.MAPPINGS_GRAPH, f"<{DCTERMS}source>", f"<{BASE}mappings/wikidata.sssom.tsv>")
    yield told(t.MAPPINGS_GRAPH, f"<{DCTERMS}license>", "<https://creativecommons.org/publicdomain/zero/1.0/>")
