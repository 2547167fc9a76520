"""Where the ontology, the data and the questions lie, beside a checkout's src/ or inside the installed package, and which release it is."""

from __future__ import annotations

from pathlib import Path

RELEASE = "0.1.0"
"""The version of the program; that of the ontology is `vocab.VERSION`."""


def root() -> Path:
    """The folder that has ontology/, data/ and queries/ in it."""
    here = Path(__file__).resolve().parent
    checkout = here.parent.parent
    return checkout if (checkout / "ontology" / "issgraph.ttl").is_file() else here / "_assets"


ONTOLOGY = root() / "ontology"
"""Folder of issgraph.ttl, alignments.ttl, shapes.ttl, derive/, migrations/ and versions/."""
REFERENCE = root() / "data" / "reference"
RULES = root() / "data" / "rules"
PHRASINGS = root() / "data" / "phrasings"
MAPPINGS = root() / "data" / "mappings"
MAP = root() / "data" / "map"
FEATURES = root() / "data" / "features"
QUERIES = root() / "queries"
LINKING = root() / "data" / "linking"
WIKIDATA = root() / "data" / "wikidata"
