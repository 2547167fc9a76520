"""Items and properties to one plain SPARQL 1.1 query, and its answer to what is said of each item; half an answer is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from issgraph.answers import Answer
from issgraph.polite import Unfinished
from issgraph.vocab import OWL, RDFS, WD
from issgraph.wikidata.tables import Property

WDT = "http://www.wikidata.org/prop/direct/"
PSV = "http://www.wikidata.org/prop/statement/value/"
WIKIBASE = "http://wikiba.se/ontology#"
SAME, LABEL, MODIFIED = f"{OWL}sameAs", f"{RDFS}label", "http://schema.org/dateModified"
PROBE = f"{WD}Q2013"
"""Wikidata's item on itself, asked for with the others: a server that knows nothing of it tells nothing about them."""
ASKED = "urn:asked"
_COLUMNS = ("item", "property", "value", "more")
_LANGUAGES = ("en", "mul")
"""Of labels, the likelier first; mul is Wikidata's for names that are the same everywhere."""

Fact = tuple[str, str, str, str]
"""A property's IRI, the value, its datatype, language or "iri", and what else is told: a label, a precision, a unit."""


@dataclass(frozen=True, slots=True)
class Item:
    """What Wikidata said of an item at a moment: nothing at all, when there is none."""

    iri: str
    facts: tuple[Fact, ...]
    retrieved: str

    def values(self, prop: str) -> list[str]:
        """The values of one property."""
        return [value for name, value, _, _ in self.facts if name == prop]

    @property
    def label(self) -> str:
        """Its English label, or the one for all languages."""
        named = {kind: value for name, value, kind, _ in self.facts if name == LABEL}
        return next((named[each] for each in _LANGUAGES if each in named), "")

    @property
    def merged_into(self) -> str:
        """The item that it leads to, when two were found to be one."""
        return min(self.values(SAME), default="")


def query(items: Sequence[str], wanted: Sequence[Property]) -> str:
    """The query. Each item comes back in a row of its own, so that one that is missing in the answer is not taken for unknown."""
    values = f"VALUES ?item {{ {' '.join(f'<{item}>' for item in (PROBE, *items))} }}"
    languages = ", ".join(f'"{each}"' for each in _LANGUAGES)
    plain = [f"<{SAME}>", f"<{MODIFIED}>", *(f"<{WDT}{each.id}>" for each in wanted if each.kind in ("item", "image", "text"))]
    arms = [
        f"{values} BIND(<{ASKED}> AS ?property)",
        f"{values} ?item <{LABEL}> ?value . FILTER(LANG(?value) IN ({languages})) BIND(<{LABEL}> AS ?property)",
        f"{values} VALUES ?property {{ {' '.join(plain)} }} ?item ?property ?value .\n"
        f"    OPTIONAL {{ ?value <{LABEL}> ?more . FILTER(LANG(?more) IN ({languages})) }}",
    ]
    for kind, value, more in (("date", "timeValue", "timePrecision"), ("quantity", "quantityAmount", "quantityUnit")):
        if ids := [each.id for each in wanted if each.kind == kind]:
            paths = " ".join(f"(<{WDT}{id_}> <http://www.wikidata.org/prop/{id_}> <{PSV}{id_}>)" for id_ in ids)
            arms.append(
                f"{values} VALUES (?property ?claim ?node) {{ {paths} }} ?item ?claim ?statement .\n"
                f"    ?statement a <{WIKIBASE}BestRank> ; ?node ?deep . ?deep <{WIKIBASE}{value}> ?value ; <{WIKIBASE}{more}> ?more ."
            )
    union = "\n  UNION\n".join(f"  {{ {arm} }}" for arm in arms)
    return f"SELECT DISTINCT ?item ?property ?value ?more WHERE {{\n{union}\n}}"


def read(answer: Answer, items: Iterable[str], retrieved: str) -> list[Item]:
    """What an answer says of the items. Raises Unfinished when it is not the whole answer to that query."""
    if set(answer.columns) != set(_COLUMNS):
        raise Unfinished("the answer has other columns than were asked for")
    at = [answer.columns.index(name) for name in _COLUMNS]
    told: dict[str, set[Fact]] = {}
    for row in answer.rows:
        item, prop, value, more = (row[place] for place in at)
        if item is None or prop is None:
            raise Unfinished("the answer has rows without an item")
        facts = told.setdefault(item.value, set())
        if prop.value != ASKED and value is not None and value.kind != "bnode" and "/.well-known/genid/" not in value.value:
            kind = "iri" if value.kind == "uri" else value.language or value.datatype
            facts.add((prop.value, value.value, kind, more.value if more else ""))
    wanted = list(items)
    if missing := [item for item in (PROBE, *wanted) if item not in told]:
        raise Unfinished(f"the answer leaves out {len(missing)} of the {len(wanted) + 1} items that were asked for")
    if not told[PROBE]:
        raise Unfinished("the server knows nothing of Wikidata's own item, so what it does not know of others means nothing")
    return [Item(item, tuple(sorted(told[item])), retrieved) for item in wanted]
