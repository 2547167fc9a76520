"""vocab.py says what the ontology says, without an RDF library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from issgraph import assets, vocab

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, cwd=ROOT, check=False)


def test_it_is_printed_from_the_ontology() -> None:
    done = run("tools/print_vocab.py", "--check")
    assert done.returncode == 0, done.stderr


def test_reading_it_loads_no_rdf_library() -> None:
    code = "import sys; import issgraph.vocab, issgraph.assets; print({'rdflib', 'pyoxigraph'} & set(sys.modules))"
    done = run("-c", code)
    assert done.stdout.strip() == "set()", done.stdout + done.stderr


@pytest.mark.parametrize(
    ("cls", "ancestor", "answer"),
    [
        ("CrewSpacecraft", "VisitingVehicle", True),
        ("CrewSpacecraft", "SpaceObject", True),
        ("DockingPort", "StationElement", True),
        ("CrewMember", "Person", True),
        ("Person", "Person", True),
        ("Person", "CrewMember", False),
        ("Hardware", "StationElement", False),
        ("Country", "Organization", False),
        ("NoSuchClass", "Person", False),
    ],
)
def test_a_class_stands_under_another(cls: str, ancestor: str, answer: bool) -> None:
    assert vocab.is_a(cls, ancestor) is answer


def test_types_of_arguments_can_be_read_from_it() -> None:
    assert vocab.PROPERTIES["operatedBy"].range == ("Country", "Organization")
    assert "Person" in vocab.PROPERTIES["depicts"].range
    assert vocab.PROPERTIES["takenOn"].range == ("xsd:date", "xsd:gYear", "xsd:gYearMonth")
    assert vocab.INDIVIDUALS["zenith"].parents == ("Direction",)


def test_a_domain_or_range_of_ours_is_a_class() -> None:
    for name, term in vocab.PROPERTIES.items():
        for end in (*term.domain, *term.range):
            assert end in vocab.CLASSES or ":" in end, f"{name}: {end}"


def test_every_property_says_what_it_leads_to() -> None:
    assert not [name for name, term in vocab.PROPERTIES.items() if not term.range or not term.domain]


def test_the_ontology_lies_where_assets_say() -> None:
    assert (assets.ONTOLOGY / "issgraph.ttl").is_file()
    assert {path.parent.name for path in (assets.REFERENCE, assets.RULES, assets.MAPPINGS, assets.FEATURES)} == {"data"}


def test_the_release_is_that_of_the_package() -> None:
    import tomllib

    told = tomllib.loads((assets.root() / "pyproject.toml").read_text("utf-8"))
    assert told["project"]["version"] == assets.RELEASE
