"""ontology/, queries/ and the golden graph's words to docs/ontology: a page for each term, with every triple that the ontology says of it.

`python tools/ontology_pages.py` writes them; with `--check` it writes nothing, and fails when a page is stale or left over.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from textwrap import shorten

from rdflib import OWL, RDF, RDFS, SDO, SH, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "ontology"
ISS = "https://w3id.org/issgraph/ontology#"
KINDS = {
    OWL.Class: "classes",
    OWL.ObjectProperty: "properties",
    OWL.DatatypeProperty: "properties",
    OWL.NamedIndividual: "individuals",
}
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
ABOVE = (RDFS.subClassOf, RDFS.subPropertyOf)
MATCHES = (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)
ARROWS = {
    **dict.fromkeys((*ABOVE, RDF.type), "is a"),
    RDFS.domain: "of",
    RDFS.range: "leads to",
    SDO.domainIncludes: "may be of",
    SDO.rangeIncludes: "may lead to",
    URIRef(ISS + "oppositeOf"): "opposite of",
}
HEADER = """PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX graph: <https://w3id.org/issgraph/graph/>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX schema: <https://schema.org/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"""
WORDS = "GRAPH graph:provenance { ?claim iss:supportedBy/oa:exact ?why }"
SAID = (
    (f"GRAPH ?claim {{ ?s ?p ?o }} {WORDS}", "“{}”"),
    (f"GRAPH ?g {{ ?s ?p ?o }} GRAPH graph:provenance {{ ?g prov:wasDerivedFrom ?claim }} {WORDS}", "follows from “{}”"),
    (f"?s ?p ?o FILTER(?p IN (rdf:type, iss:positionOf)) GRAPH ?claim {{ ?x ?y ?z }} FILTER(?s IN (?x, ?z)) {WORDS}", "“{}”"),
    (f"GRAPH graph:provenance {{ ?s ?p ?o }} {WORDS} FILTER(?s = ?claim)", "“{}”"),
    ("GRAPH graph:provenance { ?s ?p ?o ; oa:exact ?why }", "“{}”"),
    ("GRAPH graph:provenance { ?s ?p ?o ; schema:text ?why }", "“{}”"),
    ("GRAPH graph:reference { ?s ?p ?o } BIND('' AS ?why)", "told by the tables"),
)
"""Where what is said stands in a graph, and how the reason for it is told."""


def terms(ontology: Graph) -> dict[URIRef, str]:
    """The terms of ours with the folder of their page."""
    found = {s: folder for kind, folder in KINDS.items() for s in ontology.subjects(RDF.type, kind)}
    return {s: found[s] for s in sorted(found, key=str) if isinstance(s, URIRef) and s.startswith(ISS)}


def short(ontology: Graph, node: object) -> str:
    """A node as Turtle spells it with the prefixes of the ontology."""
    return node.n3(ontology.namespace_manager) if isinstance(node, URIRef | Literal) else "[]"


def spelled(ontology: Graph, node: object) -> str:
    """A node as Turtle spells it; what hangs on one without a name is spelled out with it, and a list as a list."""
    if not isinstance(node, BNode):
        return short(ontology, node)
    if (node, RDF.first, None) in ontology:
        return f"( {' '.join(spelled(ontology, each) for each in Collection(ontology, node))} )"
    inner = sorted(f"{short(ontology, p)} {spelled(ontology, o)}" for p, o in ontology.predicate_objects(node))
    return "[ " + " ; ".join(inner) + " ]"


def told(ontology: Graph, term: URIRef) -> list[tuple[str, str, str]]:
    """Every triple that begins with a term, spelled."""
    return sorted((short(ontology, term), short(ontology, p), spelled(ontology, o)) for p, o in ontology.predicate_objects(term))


def elsewhere(ontology: Graph, term: URIRef) -> list[str]:
    """Every other statement in which a term stands: what leads to it, what it joins, and axioms without a name, as wholes."""
    found = set()
    for s, p, o in (*ontology.triples((None, None, term)), *ontology.triples((None, term, None))):
        while isinstance(s, BNode) and (above := next(ontology.subject_predicates(s), None)):
            o, (s, p) = s, above
        if isinstance(s, BNode):
            found.add(f"{spelled(ontology, s)} .")
        elif s != term:
            found.add(f"{short(ontology, s)} {short(ontology, p)} {spelled(ontology, o)} .")
    return sorted(found)


def messages(shapes: Graph, term: URIRef) -> list[str]:
    """What the shapes that look at a term say: all of a shape that is meant for it, else the part in which it stands."""
    found: set[str] = set()
    seen: set[object] = set()
    meant = [shape for target in TARGETS for shape in shapes.subjects(target, term)]
    waiting: list[object] = [
        *meant,
        *(part for shape in meant for part in shapes.objects(shape, SH.property)),
        *shapes.subjects(None, term),
    ]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        said = [str(o) for o in shapes.objects(node, SH.message)]  # type: ignore[arg-type]
        found.update(said)
        if not said and isinstance(node, BNode):
            waiting += list(shapes.subjects(None, node))
    for target, text in shapes.subject_objects(SH.select):
        if re.search(rf"\biss:{term.removeprefix(ISS)}\b", str(text)):
            for shape in shapes.subjects(None, target):
                found.update(str(o) for o in shapes.objects(shape, SH.message))
    return sorted(found)


def checks(ontology: Graph, shapes: Graph, term: URIRef) -> list[str]:
    """What is checked of a term, and of a thing of a class because it is one of a class above."""
    lines = {message: f"- {message}" for message in messages(shapes, term)}
    for above in ontology.transitive_objects(term, RDFS.subClassOf):
        if isinstance(above, URIRef) and above.startswith(ISS):
            for message in messages(shapes, above):
                lines.setdefault(message, f"- {message} (of any {short(ontology, above)})")
    return list(lines.values())


def questions() -> dict[str, tuple[str, set[str]]]:
    """The named questions: title, and the terms that they use, as what is asked for among them."""
    found = {}
    for path in sorted((ROOT / "queries").glob("*.rq")):
        text = path.read_text("utf-8")
        title = re.search(r"^# title: (.*)$", text, re.M)
        used = {*re.findall(r"\biss:(\w+)", re.sub(r"(?m)^\s*#.*$", "", text)), *re.findall(r"(?m)^# param: \w+ (\w+)", text)}
        found[path.stem] = (title[1] if title else path.stem, used)
    return found


def diagram(ontology: Graph, term: URIRef) -> list[str]:
    """What stands above and below a term, what a property joins or may join, and the class and the opposite of a value, as Mermaid."""
    edges: set[str] = set()
    for relation, arrow in ARROWS.items():
        for one, other in [(term, o) for o in ontology.objects(term, relation)] + [(s, term) for s in ontology.subjects(relation, term)]:
            if isinstance(one, URIRef) and isinstance(other, URIRef) and not other.startswith(str(OWL)):
                a, b = (re.sub(r"\W", "_", short(ontology, node)) for node in (one, other))
                edges.add(f'  {a}["{short(ontology, one)}"] -- {arrow} --> {b}["{short(ontology, other)}"]')
    return ["```mermaid", "graph LR", *sorted(edges), "```", ""] if edges else []


@cache
def said() -> list[tuple[str, str, str, str]]:
    """What the golden graph says, as (subject, property, object, why): what claims say first, the tables last."""
    sys.path.insert(0, str(ROOT / "tests"))
    from golden_readings import golden_lines  # type: ignore[import-not-found]
    from issgraph.query import Graph as Asked
    from issgraph.store import EmbeddedStore

    graph, found = Asked(EmbeddedStore.load("".join(golden_lines()).encode())), []
    for where, why in SAID:
        rows = graph.query(f"{HEADER} SELECT DISTINCT ?s ?p ?o ?why {{ {where} }} ORDER BY ?s ?p ?o ?why").records()
        found += [(row["s"], row["p"], row["o"], why.format(shorten(row["why"], 160, placeholder=" ..."))) for row in rows]
    return found


def examples(ontology: Graph, term: URIRef) -> list[str]:
    """Where the golden graph uses a term, or has a thing of a class, with the words of a caption that say so where any do."""
    from issgraph.formats import short as brief

    classes = {str(each) for each in ontology.transitive_subjects(RDFS.subClassOf, term)}
    uses = [use for use in said() if str(term) in use[1:3] or (use[1] == str(RDF.type) and use[2] in classes)]
    lines: dict[tuple[str, str], str] = {}
    for s, p, o, why in sorted(uses, key=lambda use: str(term) not in use[1:3]):  # things of the class itself before those of one below
        lines.setdefault((s, p), f"- `{brief(s)} {brief(p)} {brief(o)}`: {why}")
    return list(lines.values())[:2]


def history(ontology: Graph, term: URIRef, newest: str) -> list[str]:
    """The versions in which a term came, or something said of it did: ontology/versions/*.ttl one after another, then the newest."""
    versions = sorted((ROOT / "ontology" / "versions").glob("*.ttl"), key=lambda path: [int(n) for n in path.stem.split(".")])
    lines: list[str] = []
    before: set[tuple[str, str, str]] = set()
    for name, graph in [*((path.stem, _read(path)) for path in versions), (newest, ontology)]:
        now = set(told(graph, term))
        if now and not before:
            lines.append(f"- {name}: new.")
        else:
            lines += [f"- {name}: no longer `{p} {o}`" for _, p, o in sorted(before - now)]
            lines += [f"- {name}: `{p} {o}`" for _, p, o in sorted(now - before)]
        before = now
    return lines


@cache
def _read(path: Path) -> Graph:
    return Graph().parse(path)


def alignments(ontology: Graph, term: URIRef) -> list[str]:
    """The terms of others that a term stands under, or near, above or below."""
    lines = []
    for p in (*ABOVE, *MATCHES):
        for o in sorted(ontology.objects(term, p), key=str):
            if isinstance(o, URIRef) and not o.startswith(ISS):
                label = ontology.value(o, RDFS.label)
                lines.append(f"- {short(ontology, p)} {short(ontology, o)}" + (f" ({label})" if label else ""))
    return lines


def page(ontology: Graph, shapes: Graph, term: URIRef, asked: dict[str, tuple[str, set[str]]], version: str) -> str:
    """The page of one term."""
    name = term.removeprefix(ISS)
    parts = [f"# iss:{name}", "", f"**{ontology.value(term, RDFS.label)}.** {ontology.value(term, SKOS.definition)}", "", f"<{term}>", ""]
    for heading, lines in (
        ("Why it is so", sorted(map(str, ontology.objects(term, SKOS.editorialNote)))),
        ("Examples", [f"- {o}" for o in sorted(map(str, ontology.objects(term, SKOS.example)))] + examples(ontology, term)),
        ("Questions that use it", [f"- `{key}`: {title}" for key, (title, used) in asked.items() if name in used]),
        ("What is checked", checks(ontology, shapes, term)),
        ("Alignments", alignments(ontology, term)),
    ):
        if lines:
            parts += [f"## {heading}", "", *lines, ""]
    parts += ["## What the ontology says", "", *diagram(ontology, term), "```turtle"]
    parts += [f"{s} {p} {o} ." for s, p, o in told(ontology, term)]
    if others := elsewhere(ontology, term):
        parts += ["```", "", "Where else it stands:", "", "```turtle", *others]
    parts += ["```", "", "## History", "", *history(ontology, term, version), ""]
    return "\n".join(parts)


def pages() -> dict[Path, str]:
    """Every page by its place, the one that lists them among them."""
    ontology, shapes = Graph().parse(ROOT / "ontology" / "issgraph.ttl"), Graph().parse(ROOT / "ontology" / "shapes.ttl")
    ontology.parse(ROOT / "ontology" / "alignments.ttl")
    version = str(ontology.value(URIRef(ISS[:-1]), OWL.versionInfo))
    asked, ours = questions(), terms(ontology)
    found = {PAGES / folder / f"{t.removeprefix(ISS)}.md": page(ontology, shapes, t, asked, version) for t, folder in ours.items()}
    lines = [f"# The terms of issgraph {version}", "", "Printed by `tools/ontology_pages.py`; how terms change: [policy](policy.md).", ""]
    for folder in dict.fromkeys(KINDS.values()):
        named = [t for t in ours if ours[t] == folder]
        lines += [f"## {folder.capitalize()} ({len(named)})", ""]
        for t in named:
            local = t.removeprefix(ISS)
            lines.append(f"- [iss:{local}]({folder}/{local}.md): {ontology.value(t, SKOS.definition)}")
        lines.append("")
    found[PAGES / "README.md"] = "\n".join(lines)
    return found


def main() -> int:
    """Write the pages, or with --check compare; status 1 when one differs."""
    wanted = pages()
    there = {path for path in PAGES.rglob("*.md") if path.name != "policy.md"}
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    left = sorted(there - wanted.keys())
    if "--check" in sys.argv[1:]:
        for path in (*stale, *left):
            print(f"{path.relative_to(ROOT)}: stale; run make docs", file=sys.stderr)
        return bool(stale or left)
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], "utf-8")
    for path in left:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
