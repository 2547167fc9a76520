"""A graph, or the tables alone, to a map: which places its photos show, and over which ones the station was when they were taken."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from issgraph.assets import MAP, RELEASE
from issgraph.draw.map import Outline, Place, picture
from issgraph.draw.notes import Reason
from issgraph.reference import Reference, reference
from issgraph.stays import Asked
from issgraph.vocab import ID, PREFIXES

TABLES = f"issgraph {RELEASE}; outline and coordinates: Natural Earth, public domain"
_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_SAID = f"""{_HEADER}
SELECT DISTINCT ?how ?place ?photo ?label ?quote ?title ?page ?document WHERE {{
  {{ GRAPH ?claim {{ ?photo iss:depicts ?place }} BIND("seen" AS ?how) }}
  UNION {{ GRAPH ?claim {{ ?position iss:above ?place }} ?photo iss:takenAt ?position . BIND("over" AS ?how) }}
  ?place a iss:EarthFeature .
  GRAPH graph:provenance {{ ?claim iss:supportedBy ?words . ?words oa:exact ?quote ; oa:hasSource ?document }}
  FILTER NOT EXISTS {{ GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}
  OPTIONAL {{ ?place rdfs:label ?label }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?document schema:headline ?title }} }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?document schema:url ?page }} }}
}}"""
_LARGEST = ("ocean", "continent", "sea", "country", "desert", "mountains", "gulf", "lake", "river", "volcano", "island", "islands")
"""Kinds of places whose names stand on a map before those of others."""


@lru_cache(maxsize=1)
def coordinates() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of places by id, as far as they are known."""
    found = {}
    for line in (MAP / "coordinates.tsv").read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 2 and not line.startswith(("#", "id\t")):
            found[cells[0]] = (float(cells[1]), float(cells[2]))
    return found


def place_of(name: str) -> str:
    """The id of the place that lies where a thing does: a country's is that of the country as a place seen."""
    return f"place-{name}" if name not in coordinates() and f"place-{name}" in coordinates() else name


@lru_cache(maxsize=1)
def land() -> tuple[Outline, ...]:
    """The outlines of land, each a ring of longitudes and latitudes."""
    lines = (MAP / "land.txt").read_text("utf-8").splitlines()
    return tuple(tuple(_spot(pair) for pair in line.split()) for line in lines if line and not line.startswith("#"))


def _spot(pair: str) -> tuple[float, float]:
    lon, _, lat = pair.partition(",")
    return int(lon) / 10, int(lat) / 10


def world(graph: Asked | None = None, tables: Reference | None = None) -> str:
    """The map of a graph's places, or of all that the tables know."""
    if graph is None:
        rows = (tables or reference()).table("places")
        known = [Place(row.label, spot, rank=_rank(row.get("kind"))) for row in rows if (spot := coordinates().get(place_of(row.id)))]
        under = f"{len(known)} places that texts may name, {len(rows) - len(known)} more have no coordinates; "
        return picture(known, land(), "Places that issgraph knows", under + "name a graph to see which were photographed", TABLES)
    found = tuple(_places(graph))
    seen, over = sum(1 for place in found if place.seen), sum(1 for place in found if place.over)
    under = f"{seen} places in photos, {over} that the station was over, as the texts of the graph say"
    return picture(found, land(), "What was photographed, and where the station was", under, TABLES)


def _rank(kind: str) -> int:
    """How early a place of a kind gets its name on a map."""
    return _LARGEST.index(kind) if kind in _LARGEST else len(_LARGEST)


def _places(graph: Asked) -> Iterator[Place]:
    labels: dict[str, str] = {}
    photos: dict[tuple[str, str], set[str]] = {}
    reasons: dict[str, set[Reason]] = {}
    for row in graph.store.query(_SAID).records():
        place = row["place"].removeprefix(ID)
        title = row.get("title") or row["document"].rpartition("/")[2]
        labels[place] = min(row.get("label") or place, labels.get(place, "\U0010ffff"))
        photos.setdefault((place, row["how"]), set()).add(row["photo"])
        reasons.setdefault(place, set()).add(Reason(row["quote"], title, row.get("page", "")))
    for place in sorted(labels):
        seen, over = (len(photos.get((place, how), ())) for how in ("seen", "over"))
        yield Place(labels[place], coordinates().get(place_of(place)), seen, over, tuple(sorted(reasons[place])))
