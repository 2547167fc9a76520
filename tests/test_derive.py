"""Rules that derive: each has the shape the runner needs, and a derivation names what it follows from and nothing else."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from golden_readings import Reader, golden_background
from issgraph.derive import Deriver, read_derive_rules
from issgraph.errors import RuleError
from issgraph.graph import quads
from issgraph.graph import terms as t
from issgraph.graph.terms import LABEL, A
from issgraph.mappings import read_mappings
from issgraph.model import Document
from issgraph.workbench import Workbench

GOOD = "# title: x\n# from: ?a iss:takenBy ?b\nPREFIX iss: <https://w3id.org/issgraph/ontology#>\n"


def test_there_are_rules() -> None:
    assert {"photographed", "shows-the-whole"} <= {rule.name for rule in read_derive_rules()}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?x { ?x ?y ?z }", r"bad.rq: expected CONSTRUCT \{ one triple \} WHERE"),
        (GOOD + "CONSTRUCT { ?a iss:x ?b . ?b iss:x ?a } WHERE { ?a iss:takenBy ?b . }", "one triple"),
        (GOOD + "CONSTRUCT { ?b iss:photographed ?a } WHERE { ?a iss:depicts ?b . }", "is no line of the WHERE"),
        (
            GOOD.replace("# from", "# form") + "CONSTRUCT { ?b iss:x ?a } WHERE { ?a iss:takenBy ?b . }",
            "name the patterns that claims fill",
        ),
        (GOOD + "CONSTRUCT { ?b foo:x ?a } WHERE { ?a iss:takenBy ?b . }", "'foo:x' is no variable and has no known prefix"),
    ],
)
def test_a_rule_of_another_shape_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "bad.rq").write_text(text, "utf-8")
    with pytest.raises(RuleError, match=message):
        read_derive_rules(tmp_path)


def test_what_is_denied_is_no_reason() -> None:
    text = "Nichole Ayers took this view of the Kibo robotic arm. Ayers did not take it from Harmony."
    r = Reader(Document("d", text))
    r.says("Nichole Ayers took this view", "by", "", "takenBy", "nichole-ayers")
    r.says("Ayers did not take it", "by", "", "takenBy", "nichole-ayers", ("modality", "denied"))
    r.says("view of the Kibo robotic arm", "of", "", "depicts", "kibo-robotic-arm")
    told = tuple(quads(r.reading()))
    denied = {subject for subject, predicate, *_ in told if predicate == t.term("modality")}
    sources = {value for _, predicate, value, _ in Deriver(golden_background()).derived(told) if predicate.endswith("wasDerivedFrom>")}
    assert len(denied) == 1
    assert len(sources) == 2
    assert not denied & sources


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("subject_id\tobject_id\n", "bad.sssom.tsv:1: the header lacks predicate_id, mapping_justification"),
        ("subject_id\tpredicate_id\tobject_id\tmapping_justification\nISSGRAPH:x\tskos:exactMatch\n", "bad.sssom.tsv:2: 2 cells where"),
        ("subject_id\tpredicate_id\tobject_id\tmapping_justification\nx:y\tskos:exactMatch\twikidata:Q1\tz\n", "'x:y' has no prefix"),
        ("subject_id\tpredicate_id\tobject_id\tmapping_justification\nskos:y\tskos:exactMatch\twikidata:Q1\tz\n", "is no thing of ours"),
    ],
)
def test_a_mapping_that_is_none_is_named_by_line(tmp_path: Path, rows: str, message: str) -> None:
    (tmp_path / "bad.sssom.tsv").write_text(rows, "utf-8")
    with pytest.raises(RuleError, match=message):
        read_mappings(tmp_path)


def test_what_is_looked_up_is_what_the_whole_rule_finds() -> None:
    """Facts by chance, about things that are known and such that are not; a document's own partOf leads on as much as one that is known."""
    chance = random.Random(8)
    terms = {
        name: t.term(name) for name in "takenBy depicts partOf occurredDuring takenDuring participatesIn participant inActivity".split()
    }
    things = [t.thing(f"x{n}") for n in range(12)]
    types = (t.term("Expedition"), t.term("Person"))
    background = [(things[n], terms[name], things[n + 1], "") for n in range(0, 8, 2) for name in ("partOf", "occurredDuring")]
    background += [(things[n], A, types[n % 2], "") for n in range(6)] + [(things[1], terms["partOf"], things[4], "")]
    background += [(things[n], LABEL, t.text(f"thing {n}", "en"), "") for n in range(12)]  # which no rule asks for
    rules = read_derive_rules()
    quick, whole = Deriver(background, rules), Deriver(background, tuple(replace(rule, step=None, alone=False) for rule in rules))
    assert len(whole.bench.engine) == len(quick.bench.engine) + 12
    ways: Counter[bool] = Counter()
    derived = 0
    for _ in range(200):
        triples = {
            (chance.choice(things), terms[chance.choice(list(terms))], chance.choice([*things, t.text("no thing")])) for _ in range(6)
        }
        triples |= {(chance.choice(things), A, chance.choice(types))}
        told = [(*triple, graph) for triple in sorted(triples) for graph in ("", t.claim(*triple))]
        found = sorted(quick.derived(told))
        assert found == sorted(whole.derived(told))
        derived += len(found)
        ways[bool(quick.bench.laid)] += 1
    assert derived > 100 and min(ways[True], ways[False]) > 5


def test_facts_that_were_laid_and_taken_away_take_no_memory_and_the_background_stays() -> None:
    status = Path("/proc/self/status")
    if not status.is_file():
        pytest.skip("memory is looked at where Linux tells of it")

    def lay(first: int, last: int) -> int:
        for number in range(first, last):
            bench.lay(f"<urn:photo:{number}:{each}> <urn:shows> <urn:thing:{each}> .\n" for each in range(20))
        return int(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("RssAnon")))

    bench = Workbench(f"<urn:thing:{each}> <urn:partOf> <urn:station> .\n" for each in range(100))
    before = lay(0, 1_100)
    assert lay(1_100, 4_400) - before < 12_000, "kB; all that was ever laid would take some 50,000"
    asked = "SELECT ?photo ?whole { ?photo <urn:shows> ?part . ?part <urn:partOf> ?whole }"
    assert sorted(row["photo"] for row in bench.rows(asked)) == sorted(f"<urn:photo:4399:{each}>" for each in range(20))
    assert len(list(bench.rows("SELECT ?thing { ?thing <urn:partOf> <urn:station> }"))) == 100
