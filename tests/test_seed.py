"""The first real feature as a graph: the eleven things it says, each answered by plain triple patterns and led to its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from issgraph.building import build
from issgraph.check import check_quotes
from issgraph.query import Graph
from issgraph.sources import documents
from judge import SHARED

SEED = SHARED / "seed" / "photo-of-the-day-2025-05-06.txt"
needs_seed = pytest.mark.skipif(not SEED.exists(), reason="needs ../shared, which is not beside this checkout")
PREFIXES = (
    "PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX id: <https://w3id.org/issgraph/id/> "
    "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX graph: <https://w3id.org/issgraph/graph/> "
    "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
)
PHOTO = "?photo a iss:Photograph ."
SAID = {
    "1 the photographer, of NASA and Expedition 73": f"{PHOTO} ?photo iss:takenBy id:nichole-ayers . id:nichole-ayers iss:affiliatedWith id:nasa ; iss:participatesIn id:expedition-73",
    "2 the day and the spacewalk": f'{PHOTO} ?photo iss:takenOn "2025-05-01"^^xsd:date ; iss:takenDuring id:spacewalk-2025-05-01 . '
    'GRAPH graph:provenance { ?d schema:datePublished "2025-05-06"^^xsd:date }',
    "3 viewpoint and direction": f"{PHOTO} ?photo iss:takenFrom id:truss ; iss:takenFromSide iss:port ; iss:lookingToward iss:forward",
    "4 the segment, mostly in view, and who oversees it": f"{PHOTO} ?photo iss:hasDepiction ?s . ?s iss:depictedThing id:us-orbital-segment ; "
    "iss:visibility iss:mostlyInView . id:us-orbital-segment iss:operatedBy id:nasa , id:jaxa , id:csa",
    "5 Kibo of JAXA, its three parts and arm": f"{PHOTO} ?photo iss:depicts id:kibo , id:kibo-pressurized-module , id:kibo-exposed-facility , id:kibo-robotic-arm , "
    'id:kibo-logistics-module . id:kibo iss:operatedBy id:jaxa ; iss:statedPartCount 3 . id:jaxa skos:altLabel "Japan Aerospace Exploration Agency"@en',
    "6 CRS-32 at Harmony's zenith port that day": '?s iss:attachedObject id:spacex-crs-32-spacecraft ; iss:atPort id:harmony-zenith-port ; iss:attestedOn "2025-05-01"^^xsd:date',
    "7 Endurance at the forward port that day, partly obscured": '?s iss:attachedObject id:dragon-endurance ; iss:atPort id:harmony-forward-port ; iss:attestedOn "2025-05-01"^^xsd:date . '
    "?v iss:depictedThing id:dragon-endurance ; iss:visibility iss:partlyObscured",
    "8 height in both units, place and bearing": f"{PHOTO} ?photo iss:takenAt ?p . ?p iss:altitudeKm ?km ; iss:altitudeMiles ?mi ; iss:above id:pacific-ocean ; "
    "iss:bearing iss:east ; iss:bearingFrom id:hawaiian-islands . FILTER(?km = 418 && ?mi = 260)",
    "9 both spacewalkers and their work": "id:nichole-ayers iss:participatesIn id:spacewalk-2025-05-01 ; iss:carriedOut ?t . id:anne-mcclain iss:affiliatedWith id:nasa ; "
    'iss:participatesIn id:spacewalk-2025-05-01 ; iss:carriedOut ?t . ?t rdfs:label ?words . FILTER(CONTAINS(?words, "prepare hardware"))',
    "10 a first spacewalk, for one of them": "?x iss:participant id:nichole-ayers ; iss:inActivity id:spacewalk-2025-05-01 ; iss:careerOrdinal 1 . "
    "FILTER NOT EXISTS { ?y iss:participant id:anne-mcclain ; iss:careerOrdinal ?n }",
    "11 nearly 25 years of occupancy": '?o iss:occupiedObject id:iss ; iss:statedDuration "P25Y"^^xsd:duration ; iss:approximation ?nearly',
}  # fmt: skip


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder: Path = tmp_path_factory.mktemp("seed")
    build(documents([SEED]), folder)
    return Graph.open(folder)


@needs_seed
@pytest.mark.parametrize("what", SAID)
def test_the_graph_says_it(graph: Graph, what: str) -> None:
    assert graph.query(f"{PREFIXES} ASK {{ {SAID[what]} }}").yes


@needs_seed
def test_every_claim_leads_to_exact_words(graph: Graph) -> None:
    checked, faults = check_quotes(graph)
    assert checked > 25
    assert not faults


@needs_seed
def test_the_credit_line_is_evidence_too(graph: Graph) -> None:
    quotes = f"{PREFIXES} SELECT ?q {{ GRAPH ?c {{ ?p iss:takenBy id:nichole-ayers }} GRAPH graph:provenance {{ ?c iss:supportedBy/oa:exact ?q }} }}"
    assert len({row["q"] for row in graph.query(quotes).records()}) == 2
