"""Natural Earth's GeoJSON and data/reference/places.tsv to data/map: outlines of land, and a point for each place that it names.

Run as `python tools/map_data.py FOLDER`, where FOLDER holds the files named in LAYERS and ne_110m_land.json. Places are found by name
within the layers that fit their kind; what is not found, or is found twice far apart, stays out.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from issgraph.reference import Row, reference

HERE = Path(__file__).resolve().parents[1] / "data" / "map"
LAYERS = {
    "ne_10m_populated_places_simple": "city, place",
    "ne_50m_admin_0_countries": "country, territory, islands, island",
    "ne_50m_admin_1_states_provinces": "state, province, territory, region",
    "ne_10m_geography_marine_polys": "ocean, sea, bay, gulf, strait, channel, lagoon, lake, reef",
    "ne_10m_lakes_europe": "lake",
    "ne_10m_lakes": "lake, lagoon, sea, bay",
    "ne_10m_lakes_north_america": "lake",
    "ne_10m_rivers_lake_centerlines": "river, canal",
    "ne_10m_geography_regions_elevation_points": "mountain, volcano, desert",
    "ne_10m_geography_regions_points": "cape, island, islands, waterfall, mountain, volcano, delta, canyon, country",
    "ne_10m_geography_regions_polys": "continent, region, desert, mountains, island, islands, peninsula, delta, wetland, canyon, cape, "
    "state, province, country, glacier, lake, park or valley",
    "ne_50m_admin_0_map_subunits": "country, region, island, islands, state, territory",
    "ne_10m_parks_and_protected_lands_point": "park or valley, canyon",
    "ne_10m_parks_and_protected_lands_area": "park or valley, wetland",
    "ne_10m_playas": "desert, region",
    "ne_10m_geographic_lines": "region",
}
"""Where a place of each kind is sought, the first layer that names it first."""
_WORDS = {
    "lake": "lake lago laguna lac hu ko de di del",
    "river": "river",
    "mountain": "mountain mount mt. mont monte cerro pico peak",
    "volcano": "volcano volcan volcaan mount mt. mont monte gunung pico del dake",
    "island": "island i. isla ile ilha de d'",
    "islands": "island islands i. is. iles ilhas isands archipelago archipel des de",
    "desert": "desert desierto de sands",
    "peninsula": "peninsula peninsule pen. de d'",
    "mountains": "mountains mts. range ra.",
    "gulf": "gulf golfo golfe of de du",
    "bay": "bay bahia baia gulf golfo of de",
    "strait": "strait straits estrecho of de",
    "city": "city el",
    "region": "plateau plain plains of",
    "continent": "coast",
    "canyon": "",
}
"""What a name may have beside what tells it from others of its kind, as captions and as Natural Earth write it."""
SPELLED = {
    "antwerp": "antwerpen",
    "cape-verde-islands": "cabo verde",
    "copenhagen": "kobenhavn",
    "fernando-de-noronha": "is. de fernando de noronha",
    "gothenburg": "goteborg",
    "iberian-peninsula": "peninsula iberica",
    "jeju-island": "cheju i.",
    "kangchenjunga": "kanchenjunga",
    "kara-bogaz-gol": "garabogaz bay",
    "korean-peninsula": "korea",
    "macau": "macao",
    "mecca": "makkah",
    "mount-cameroon": "mont cameroun",
    "mount-vesuvius": "vesuvio",
    "ndjamena": "ndjamena",
    "north-macedonia": "macedonia",
    "peloponnese": "peloponnisos",
    "petropavlovsk-kamchatsky": "petropavlovsk kamchatskiy",
    "shelikhov-gulf": "shelikhova gulf",
    "tel-aviv": "tel aviv yafo",
    "yangtze-river": "chang jiang",
    "yenisei-river": "yenisey",
}
"""Names of Natural Earth that no generic word parts from those of captions."""
HALVES = {
    "pacific-ocean": ("north pacific ocean", "south pacific ocean"),
    "atlantic-ocean": ("north atlantic ocean", "south atlantic ocean"),
}
"""Oceans that Natural Earth knows by halves: their point is midway between those of the halves."""
Point = tuple[float, float]


class Named(NamedTuple):
    """A feature: names without marks and capitals, one as written, a weight, a point within, what it lies in, its river's number."""

    names: set[str]
    written: str
    weight: float
    point: Point
    within: set[str]
    river: int


def main() -> None:
    folder = Path(sys.argv[1])
    HERE.mkdir(exist_ok=True)
    lines = [
        "# Where the places of data/reference/places.tsv lie, in degrees: a point within, for labels. Natural Earth, public domain.",
        "id\tlat\tlon\tnamed\tlayer",
    ]
    layers = {name: list(_named(folder / f"{name}.json")) for name in LAYERS}
    rows = reference().table("places")
    labels = {row.id: row.label for row in rows}
    for row in rows:
        lines.extend(f"{row.id}\t{lat:.2f}\t{lon:.2f}\t{name}\t{layer}" for lat, lon, name, layer in _found(row, layers, labels))
    (HERE / "coordinates.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    land = json.loads((folder / "ne_110m_land.json").read_text("utf-8"))
    rings = [ring for feature in land["features"] for ring in _rings(feature["geometry"])[:1]]
    thinned = [_thinned([(lon, lat) for lon, lat in ring], 0.22) for ring in rings]
    outlines = [" ".join(f"{round(x * 10)},{round(y * 10)}" for x, y in ring) for ring in thinned if len(ring) > 4 and _area(ring) > 0.6]
    head = "# Outlines of land, a ring a line, longitude,latitude in tenths of a degree. Natural Earth 1:110m, public domain, thinned.\n"
    (HERE / "land.txt").write_text(head + "\n".join(outlines) + "\n", "utf-8")


def _named(path: Path) -> Iterator[Named]:
    """The features of a file that have a name and a place."""
    for feature in json.loads(path.read_text("utf-8"))["features"]:
        told: dict[str, Any] = {key.lower(): value for key, value in feature["properties"].items()}
        written = [told.get(key) for key in ("name", "nameascii", "namealt", "name_en", "name_long", "admin", "name_alt")]
        if "admin_1" in path.name or "lakes" in path.name:
            written = [told.get("name"), told.get("name_alt")]
        names = {_plain(part) for name in written if isinstance(name, str) for part in re.split(r"\||/", name) if part.strip()}
        if not names or not feature["geometry"]:
            continue
        point = _point(feature["geometry"])
        if isinstance(told.get("latitude"), float) and isinstance(told.get("longitude"), float):
            point = (told["latitude"], told["longitude"])
        weight = float(told.get("pop_max") or 0) - float(told.get("scalerank") or 0)
        within = {_plain(told[key]) for key in ("adm0name", "adm1name") if isinstance(told.get(key), str)}
        yield Named(names, str(next(name for name in written if name)), weight, point, within, int(told.get("rivernum") or 0))


def _found(row: Row, layers: dict[str, list[Named]], labels: dict[str, str]) -> Iterator[tuple[float, float, str, str]]:
    kind = row.get("kind")
    wanted = [_plain(row.label)] + [_plain(alias) for alias in row.aliases] + [SPELLED[each] for each in (row.id,) if each in SPELLED]
    around = _plain(labels.get(row.get("within"), ""))
    for layer, kinds in LAYERS.items():
        if kind not in kinds.split(", "):
            continue
        for name in wanted:
            hits = [each for each in layers[layer] if name in each.names]
            if not hits and kind in _WORDS and "_admin_" not in layer and (alone := _bare(name, kind)):
                hits = [each for each in layers[layer] if alone in {_bare(other, kind) for other in each.names}]
            hits = [each for each in hits if around in each.within] or hits
            if kind == "river":  # a name for the whole of it goes before one that is another's second name
                hits = [each for each in hits if _bare(_plain(each.written), kind) == _bare(name, kind)] or hits
            if hits:
                hits.sort(key=lambda each: -each.weight)
                best = hits[0]
                far = [each for each in hits[1:] if abs(best.point[0] - each.point[0]) + abs(best.point[1] - each.point[1]) >= 8]
                far = [each for each in far if not best.river or each.river != best.river]  # a river in several pieces: any of them
                times = 4 if layer.endswith("places_simple") else 1
                one = kind in ("sea", "ocean") and layer.endswith("marine_polys")  # one sea in several pieces: any of them
                if not far or one or best.weight > max(times * each.weight for each in far):
                    yield *best.point, best.written, layer
                    return
        if row.id in HALVES and layer.endswith("marine_polys"):
            (north,), (south,) = ([each for each in layers[layer] if half in each.names][:1] for half in HALVES[row.id])
            lat, lon = (north.point[0] + south.point[0]) / 2, (north.point[1] + south.point[1]) / 2
            yield lat, lon, f"{north.written} and {south.written}", layer


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o"))
    bare = "".join(each for each in letters if not unicodedata.combining(each) and each not in "‘`")
    return " ".join(bare.replace("-", " ").replace("’", "'").split())


def _bare(name: str, kind: str) -> str:
    return " ".join(word for word in name.replace("d'", "d' ").strip("'").split() if word not in _WORDS[kind].split())


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    """The outer rings, or lines, of a geometry, the largest first."""
    kind, parts = geometry["type"], geometry["coordinates"]
    found: list[list[list[float]]] = parts[:1] if kind == "Polygon" else parts if kind == "MultiLineString" else [parts]
    if kind == "MultiPolygon":
        found = [each[0] for each in parts]
    return sorted(found, key=lambda ring: -(_area([(p[0], p[1]) for p in ring]) or len(ring)))


def _point(geometry: dict[str, Any]) -> Point:
    """A point within: of a line its middle, of an area the middle of the widest stretch on one of some parallels."""
    if geometry["type"] == "Point":
        return geometry["coordinates"][1], geometry["coordinates"][0]
    ring = _rings(geometry)[0]
    if "Line" in geometry["type"]:
        return ring[len(ring) // 2][1], ring[len(ring) // 2][0]
    low, high = min(p[1] for p in ring), max(p[1] for p in ring)
    best = (0.0, (low + high) / 2, ring[0][0])
    for step in range(1, 16):
        lat = low + (high - low) * step / 16
        cuts = sorted(a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) for a, b in pairwise(ring) if (a[1] > lat) != (b[1] > lat))
        for west, east in zip(cuts[::2], cuts[1::2], strict=False):
            best = max(best, ((east - west) * (1 - abs(step - 8) / 12), lat, (west + east) / 2))
    return best[1], best[2]


def _area(ring: Iterable[Point]) -> float:
    points = list(ring)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points))) / 2


def _thinned(ring: list[Point], least: float) -> list[Point]:
    """A line without the points that lie nearly on it (Ramer, Douglas and Peucker)."""
    if len(ring) < 3:
        return ring
    (x1, y1), (x2, y2) = ring[0], ring[-1]
    long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    far = [
        abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / long if long else ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5 for x, y in ring[1:-1]
    ]
    at = max(range(len(far)), key=far.__getitem__) + 1
    if far[at - 1] < least:
        return [ring[0], ring[-1]]
    return _thinned(ring[: at + 1], least)[:-1] + _thinned(ring[at:], least)


if __name__ == "__main__":
    main()
