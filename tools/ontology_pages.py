"""ontology/, queries/ and the golden graph's words to docs/ontology: a page for each term, with every triple that the ontology says of it.

`python tools/ontology_pages.py` writes them; with `--check` it writes nothing, and fails when a page is stale or left over.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "ontology"
ISS = "https://w3id.org/issgraph/ontology#"
SH = "http://www.w3.org/ns/shacl#"
KINDS = {
    OWL.Class: "classes",
    OWL.ObjectProperty: "properties",
    OWL.DatatypeProperty: "properties",
    OWL.NamedIndividual: "individuals",
}
MATCHES = (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)


def terms(ontology: Graph) -> dict[URIRef, str]:
    """The terms of ours with the folder of their page."""
    found = {s: folder for kind, folder in KINDS.items() for s in ontology.subjects(RDF.type, kind)}
    return {s: found[s] for s in sorted(found, key=str) if isinstance(s, URIRef) and s.startswith(ISS)}


def short(ontology: Graph, node: object) -> str:
    """A node as Turtle spells it with the prefixes of the ontology."""
    return node.n3(ontology.namespace_manager) if isinstance(node, URIRef | Literal) else "[]"


def told(ontology: Graph, term: URIRef) -> list[tuple[str, str, str]]:
    """Every triple about a term, spelled; what hangs on nodes without a name is spelled out with them."""

    def spelled(node: object) -> str:
        if not isinstance(node, BNode):
            return short(ontology, node)
        inner = sorted(f"{short(ontology, p)} {spelled(o)}" for p, o in ontology.predicate_objects(node))
        return "[ " + " ; ".join(inner) + " ]"

    return sorted((short(ontology, term), short(ontology, p), spelled(o)) for p, o in ontology.predicate_objects(term))


def messages(shapes: Graph, term: URIRef) -> list[str]:
    """What the shapes that look at a term say."""
    found: set[str] = set()
    waiting: list[object] = list(shapes.subjects(None, term))
    seen: set[object] = set()
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        said = [str(o) for o in shapes.objects(node, URIRef(SH + "message"))]  # type: ignore[arg-type]
        found.update(said)
        if not said and isinstance(node, BNode):
            waiting += list(shapes.subjects(None, node))
    for _, text in shapes.subject_objects(URIRef(SH + "select")):
        if re.search(rf"\biss:{term.removeprefix(ISS)}\b", str(text)):
            for target in shapes.subjects(URIRef(SH + "select"), text):
                for shape in shapes.subjects(None, target):
                    found.update(str(o) for o in shapes.objects(shape, URIRef(SH + "message")))
    return sorted(found)


def questions() -> dict[str, tuple[str, set[str]]]:
    """The named questions: title, and the terms that they use."""
    found = {}
    for path in sorted((ROOT / "queries").glob("*.rq")):
        text = path.read_text("utf-8")
        title = re.search(r"^# title: (.*)$", text, re.M)
        used = set(re.findall(r"\biss:(\w+)", re.sub(r"(?m)^\s*#.*$", "", text)))
        found[path.stem] = (title[1] if title else path.stem, used)
    return found


def diagram(ontology: Graph, term: URIRef) -> list[str]:
    """What stands above and below a term, and what a property joins, as Mermaid."""
    edges: set[str] = set()
    for relation, arrow in ((RDFS.subClassOf, "is a"), (RDFS.subPropertyOf, "is a"), (RDFS.domain, "of"), (RDFS.range, "leads to")):
        for one, other in [(term, o) for o in ontology.objects(term, relation)] + [(s, term) for s in ontology.subjects(relation, term)]:
            if isinstance(one, URIRef) and isinstance(other, URIRef):
                a, b = (re.sub(r"\W", "_", short(ontology, node)) for node in (one, other))
                edges.add(f'  {a}["{short(ontology, one)}"] -- {arrow} --> {b}["{short(ontology, other)}"]')
    return ["```mermaid", "graph LR", *sorted(edges), "```", ""] if edges else []


def examples(name: str) -> list[str]:
    """Where the golden graph uses a term, with the words of a caption that say so."""
    sys.path.insert(0, str(ROOT / "tests"))
    from golden_readings import golden_lines  # type: ignore[import-not-found]
    from issgraph.formats import short as brief
    from issgraph.query import Graph as Asked
    from issgraph.store import EmbeddedStore

    graph = Asked(EmbeddedStore.load("".join(golden_lines()).encode()))
    rows = graph.query(
        f"""PREFIX iss: <{ISS}> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX graph: <https://w3id.org/issgraph/graph/>
        SELECT ?s ?p ?o ?quote {{ GRAPH ?claim {{ ?s ?p ?o }} FILTER(?p = iss:{name} || ?o = iss:{name})
          GRAPH graph:provenance {{ ?claim iss:supportedBy ?words . ?words oa:exact ?quote }} }} ORDER BY ?s ?o ?quote LIMIT 2"""
    ).records()
    return [f"- `{brief(row['s'])} {brief(row['p'])} {brief(row['o'])}`: “{' '.join(row['quote'].split())}”" for row in rows]


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


def page(ontology: Graph, shapes: Graph, term: URIRef, asked: dict[str, tuple[str, set[str]]], version: str) -> str:
    """The page of one term."""
    name = term.removeprefix(ISS)
    parts = [f"# iss:{name}", "", f"**{ontology.value(term, RDFS.label)}.** {ontology.value(term, SKOS.definition)}", "", f"<{term}>", ""]
    for heading, lines in (
        ("Why it is so", sorted(map(str, ontology.objects(term, SKOS.editorialNote)))),
        ("Examples", [f"- {o}" for o in sorted(map(str, ontology.objects(term, SKOS.example)))] + examples(name)),
        ("Questions that use it", [f"- `{key}`: {title}" for key, (title, used) in asked.items() if name in used]),
        ("What is checked", [f"- {message}" for message in messages(shapes, term)]),
        (
            "Alignments",
            [
                f"- {short(ontology, p)} {short(ontology, o)} ({ontology.value(o, RDFS.label)})"
                for p in MATCHES
                for o in sorted(ontology.objects(term, p), key=str)
            ],
        ),
    ):
        if lines:
            parts += [f"## {heading}", "", *lines, ""]
    parts += ["## What the ontology says", "", *diagram(ontology, term), "```turtle"]
    parts += [f"{s} {p} {o} ." for s, p, o in told(ontology, term)]
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
