"""The named questions: each reads, runs on two engines with equal answers, and gives the expected rows on the golden graph."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
import rdflib

import issgraph
from golden_readings import GOLDEN, golden_lines
from issgraph.aboard import presences
from issgraph.answers import Answer, Term
from issgraph.assets import ONTOLOGY
from issgraph.errors import QuestionError
from issgraph.formats import written
from issgraph.query import Graph
from issgraph.questions import GROUPS, Question, faults, nearest, read_question, read_questions
from issgraph.reference import reference
from issgraph.store import EmbeddedStore
from issgraph.vocab import CLASSES, INDIVIDUALS, PREFIXES, PROPERTIES, XSD

EXPECTED = GOLDEN / "expected"
QUESTIONS = read_questions()
# Questions asked with other values than the default, many of them with no row as the right answer.
ASKED = {
    "aboard-on": [
        {"date": "2013-07-09"},
        {"date": "1999-01-01"},
        {"date": "2008-06"},
        {"date": "2025-04-20"},
        {"date": "2024-04-10"},
        {"date": "2024-09-24"},
        {"date": "2025-05-01", "person": "Takuya Onishi"},
        {"date": "2013-07-09", "person": "Nichole Ayers"},
    ],
    "arrived-in-year": [{"year": "1997"}, {"year": "2025", "thing": "SpaceX CRS-32"}, {"year": "2025-04"}],
    "built-by": [{"builder": "Roscosmos"}],
    "cargo-ships": [{"year": "2019"}],
    "claims-below-confidence": [{"limit": "0.1"}],
    "co-depicted": [{"thing": "Zvezda"}, {"thing": "Nauka"}],
    "commanders": [{"date": "2025-05-01"}, {"date": "1997"}],
    "departed-in-year": [{"year": "1997"}, {"year": "2025-05"}, {"year": "2025-08-08", "ship": "Endurance"}],
    "expeditions": [{"date": "2025-05-01"}, {"date": "1997"}],
    "people-shown": [{"date": "2025"}, {"beside": "Kibo"}],
    "photos": [{"document": "2025-05-06-kibo-from-the-port-truss"}],
    "sources": [{"day": "2025-05"}],
    "commander-of": [{"activity": "Expedition 36"}, {"activity": "Expedition 73", "person": "Takuya Onishi"}],
    "contradictions": [{"thing": "Kibo"}],
    "crew-origins": [{"activity": "Expedition 36"}, {"activity": "SpaceX CRS-32"}],
    "crew-of-expedition": [
        {"activity": "Expedition 73", "agency": "JAXA"},
        {"activity": "Expedition 73", "country": "Japan"},
        {"activity": "ISS Expedition 36"},
        {"activity": "SpaceX CRS-32"},
        {"activity": "Expedition 73", "person": "Nichole Ayers"},
    ],
    "crew-of-vehicle": [
        {"vehicle": "Soyuz MS-25"},
        {"vehicle": "Progress MS-22"},
        {"vehicle": "Endurance", "person": "Nichole Ayers"},
        {"vehicle": "Crew Dragon"},
    ],
    "crew-ships": [{"year": "2024"}, {"year": "2009"}],
    "docked-at": [{"port": "Harmony nadir port"}],
    "docked-on": [
        {"date": "2025-05"},
        {"date": "2023"},
        {"date": "2025-05-20"},
        {"date": "2025-05-01", "place": "node 2"},
        {"date": "2024-08-20"},
        {"date": "1997"},
    ],
    "evidence-for": [{"thing": "Oleg D. Kononenko"}, {"thing": "SpaceX CRS-32"}, {"thing": "Nauka"}],
    "family-docked": [
        {"family": "Soyuz", "host": "Zvezda"},
        {"family": "Progress", "host": "Zvezda aft port", "date": "2024"},
        {"family": "Space Shuttle"},
    ],
    "family-flights": [
        {"family": "Soyuz"},
        {"family": "Progress", "date": "2023"},
        {"family": "Space Shuttle"},
        {"family": "Soyuz", "date": "1997"},
    ],
    "family-shown": [{"family": "Soyuz"}, {"family": "Dragon", "date": "2025"}],
    "flights-of": [{"person": "Oleg Kononenko"}, {"person": "Akihiko Hoshide"}],
    "launched-in-year": [{"year": "1999"}, {"year": "2007-10"}, {"year": "2007", "thing": "Harmony"}],
    "missions-of": [{"vehicle": "Dragon"}, {"vehicle": "id:orbiter-endeavour"}, {"vehicle": "Progress MS-28"}],
    "module-adjacent": [{"module": "Kibo"}],
    "over-place": [{"place": "Egypt"}],
    "longest-spacewalks": [{"person": "Luca Parmitano"}, {"activity": "Expedition 73"}, {"date": "2024"}],
    "people-from": [{"country": "Canada"}, {"country": "Japan", "person": "Takuya Onishi"}],
    "people-of": [{"agency": "Canadian Space Agency"}, {"agency": "NASA", "person": "Nichole Ayers"}],
    "photos-by": [
        {"person": "Kononenko"},
        {"person": "Nichole Ayers", "thing": "Zvezda"},
        {"person": "Nichole Ayers", "activity": "spacewalk 2025-05-01"},
        {"person": "Nichole Ayers", "thing": "JEM", "date": "2025-05-20"},
    ],
    "photos-during": [{"activity": "Expedition 36"}, {"activity": "STS-124"}],
    "photos-from": [{"place": "Kibo"}],
    "photos-of": [
        {"thing": "Egypt"},
        {"thing": "the Russian Orbital Segment"},
        {"thing": "Kibo", "activity": "Expedition 73"},
        {"thing": "Kibo", "date": "2024"},
        {"thing": "Kibo", "beside": "Takuya Onishi"},
        {"thing": "Kibo", "beside": "Zvezda"},
    ],
    "photos-on": [{"date": "2023"}, {"date": "2025"}],
    "ports-facing": [{"direction": "forward"}, {"direction": "starboard"}],
    "ports-free": [{"date": "2025-03-01"}, {"date": "2001"}, {"date": "2025-03-01", "module": "Zvezda"}],
    "ports-of": [{"module": "Kibo"}],
    "roles-of": [
        {"person": "Parmitano"},
        {"person": "Nichole Ayers"},
        {"person": "Takuya Onishi", "role": "commander", "activity": "Expedition 73"},
    ],
    "shown-in": [{"document": "delta/lights 2024"}],
    "spacewalk-crew": [{"spacewalk": "Expedition 36 EVA 1"}, {"spacewalk": "spacewalk 2025-05-01", "person": "Takuya Onishi"}],
    "spacewalk-lengths": [{"person": "Luca Parmitano"}, {"person": "Takuya Onishi"}],
    "spacewalked-with": [{"person": "Luca Parmitano"}, {"person": "Nichole Ayers", "other": "Anne McClain"}],
    "spacewalks-during": [{"activity": "Expedition 36"}, {"activity": "Expedition 71"}],
    "spacewalks-of": [{"person": "Luca Parmitano"}, {"person": "Takuya Onishi"}, {"person": "Nichole Ayers", "date": "2024"}],
    "spacewalks-on": [{"date": "2020"}],
    "stays": [{"person": "Oleg Kononenko"}, {"person": "Akihiko Hoshide"}],
    "station-on": [{"date": "2008-06-04"}, {"date": "1997"}],
    "vehicles-of-company": [{"operator": "JAXA"}],
    "when-launched": [{"thing": "Progress MS-22"}, {"thing": "Kibo"}, {"thing": "Integrated Truss Structure"}],
    "when-was": [{"activity": "Expedition 36 EVA 1"}],
    "where-docked": [
        {"object": "Soyuz MS-23"},
        {"object": "SpaceX CRS-32", "host": "Harmony", "date": "2025-05"},
        {"object": "SpaceX CRS-32", "host": "Zvezda"},
    ],
    "who-built": [{"thing": "Harmony"}, {"thing": "Zvezda"}, {"thing": "Harmony", "builder": "Thales Alenia Space"}],
    "who-had-role": [{"role": "commander"}, {"role": "mission specialist"}],
    "wholes-of": [{"thing": "Harmony", "whole": "Russian Orbital Segment"}, {"thing": "Harmony", "whole": "ISS"}],
    "who-operates": [{"thing": "U.S. operating segment"}, {"thing": "Cupola"}, {"thing": "Kibo", "operator": "JAXA"}],
    "who-photographed": [
        {"thing": "Node 2"},
        {"thing": "japanese robotic arm"},
        {"thing": "Zvezda"},
        {"thing": "ISS"},
        {"thing": "Kibo", "date": "2025-05-01"},
        {"thing": "Kibo", "activity": "Expedition 71"},
    ],
    "vehicle-of": [{"mission": "SpaceX CRS-32", "family": "Dragon"}, {"mission": "SpaceX CRS-32", "family": "Soyuz"}],
    "wikidata-of": [{"thing": "Nauka"}],
    "with-whom": [{"person": "Akihiko Hoshide"}, {"person": "Nichole Ayers", "other": "Takuya Onishi"}],
    "work-of": [{"person": "Oleg Kononenko"}],
}
CASES = [(name, {}) for name in QUESTIONS] + [(name, values) for name, asked in ASKED.items() for values in asked]


@lru_cache
def golden() -> Graph:
    return Graph(EmbeddedStore.load("".join(golden_lines()).encode()))


@lru_cache
def golden_rdflib() -> rdflib.Dataset:
    return golden().to_rdflib()


def case_name(case: tuple[str, dict[str, str]]) -> str:
    name, values = case
    return re.sub(r"[^a-z0-9.]+", "-", ".".join([name, *values.values()]).lower())


def test_there_are_questions() -> None:
    assert len(QUESTIONS) >= 60
    assert {"who-photographed", "docked-on", "spacewalks-of", "aboard-on", "evidence-for"} <= QUESTIONS.keys()
    empty = {name for name, values in CASES if values and len(golden().query(name, **values)) == 0}
    assert len(empty) >= len(QUESTIONS) / 5, "no row is an answer too: a fifth of the questions must be asked so"


def test_together_the_questions_use_every_term_of_the_ontology() -> None:
    asked = {parameter.kind for question in QUESTIONS.values() for parameter in question.parameters}
    asked |= {term for question in QUESTIONS.values() for term in re.findall(r"(?<![\w:])iss:(\w+)", uncommented(question.sparql))}
    assert (CLASSES | PROPERTIES | INDIVIDUALS).keys() - asked == set()


def uncommented(sparql: str) -> str:
    return "".join(line for line in sparql.splitlines(True) if not line.lstrip().startswith("#"))


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_rows_on_the_golden_graph(case: tuple[str, dict[str, str]]) -> None:
    name, values = case
    answer = golden().query(name, **values)
    assert answer.columns == QUESTIONS[name].gives
    expected = (EXPECTED / f"{case_name(case)}.csv").read_text("utf-8")
    assert list(csv.reader(io.StringIO(written(answer, "csv")))) == list(csv.reader(io.StringIO(expected)))


@pytest.mark.parametrize("name", QUESTIONS)
def test_rdflib_gives_the_same_rows(name: str) -> None:  # with other values the servers of test_loading.py are asked, which are faster
    answer = golden().query(name)
    found = golden_rdflib().query(golden().sparql(name))
    assert sorted(map(repr, answer.rows)) == sorted(repr(tuple(map(of_rdflib, row))) for row in found)


def of_rdflib(node: object) -> Term | None:
    if isinstance(node, rdflib.Literal):
        typed = "" if node.language or str(node.datatype) == XSD + "string" else str(node.datatype or "")
        return Term(str(node), "literal", typed, node.language or "")
    return None if node is None else Term(str(node))


def test_no_expected_file_is_left_over() -> None:
    assert {path.stem for path in EXPECTED.glob("*.csv")} == set(map(case_name, CASES))


def test_every_name_in_every_query_and_rule_is_a_term() -> None:
    """A misspelt property is no error in SPARQL, only an empty table."""
    files = [*sorted(Path(ONTOLOGY / "derive").glob("*.rq")), *(GOLDEN.parent.parent / "queries").glob("*.rq")]
    assert len(files) > 30
    for path in files:
        text = path.read_text("utf-8")
        used = set(re.findall(r"(?<![\w:])iss:(\w+)", text))
        assert used <= CLASSES.keys() | PROPERTIES.keys() | INDIVIDUALS.keys(), path.name
        for prefix, iri in re.findall(r"PREFIX (\w+): <([^>]+)>", text):
            assert PREFIXES[prefix] == iri, path.name


def expanded(sparql: str) -> str:
    return re.sub(r"(?<![\w<])(id|iss|doc|xsd):([\w.-]+)", lambda match: f"<{PREFIXES[match[1]]}{match[2]}>", sparql)


def test_every_default_is_what_stands_in_the_query() -> None:
    for question in QUESTIONS.values():
        for parameter in question.parameters:
            if parameter.default:
                asked = golden().sparql(question.name, **{parameter.name: parameter.default})
                assert expanded(asked) == expanded(question.sparql), f"{question.name}: {parameter.name}"


def test_every_question_has_a_title_and_says_what_it_is_for() -> None:
    for question in QUESTIONS.values():
        assert question.title.endswith("?")
        assert question.description.endswith("."), question.name


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("who-photographd", {}, "no question 'who-photographd'; there are: who-photographed, "),
        ("who-photographed", {"thin": "x"}, "who-photographed has no parameter 'thin'; it takes thing"),
        ("agencies", {"thing": "x"}, "agencies has no parameter 'thing'; it takes none"),
        ("who-photographed", {"thing": "Kibbo"}, "no Thing is called 'Kibbo'; nearest: Kibo, "),
        ("who-photographed", {"thing": "id:kibbo"}, "thing: nothing is known of id:kibbo"),
        ("who-photographed", {"thing": ""}, "thing is blank"),
        ("who-photographed", {"thing": "Endeavour"}, r"several things.*id:dragon-endeavour \(CrewSpacecraft\); id:orbiter-endeavour"),
        ("parts-of", {"thing": "NASA"}, "'NASA' is a SpaceAgency, and a SpaceObject is asked for"),
        ("docked-on", {"date": "2025-02-30"}, "'2025-02-30' is no date; give 2025-05-01, 2025-05 or 2025"),
        ("launched-in-year", {"year": "25"}, "'25' is no date"),
        ("claims-below-confidence", {"limit": "1 || true"}, "'1 || true' is no number"),
        (
            "shown-in",
            {"document": "kibo-from-port-truss"},
            "no document 'kibo-from-port-truss'; nearest: 2025-05-06-kibo-from-the-port-truss",
        ),
        ("SELECT ?x { ?x ?y }", {}, "the SPARQL does not parse"),
        ("SELECT ?x { ?x ?y ?z }", {"thing": "Kibo"}, "takes no parameters"),
    ],
)
def test_a_wrong_question_names_the_choices(name: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        golden().query(name, **values)


@pytest.mark.parametrize("value", ['x" } } #', "x> ?p ?o } #", "\\", 'a"@en', "${x}", "\n", "id:kibo> <x", "a" * 5000, "Ki\u0000bo"])
def test_no_value_gets_into_the_query_as_code(value: str) -> None:
    with pytest.raises(QuestionError, match=r"is called|is blank"):
        golden().query("who-photographed", thing=value)


def test_names_are_found_in_any_case_by_alias_and_with_an_article() -> None:
    for name in (
        "Kibo",
        "kibo",
        "JEM",
        "Japanese Experiment Module",
        "the Kibo laboratory",
        "id:kibo",
        "https://w3id.org/issgraph/id/kibo",
    ):
        assert golden().sparql("photos-of", thing=name) == golden().sparql("photos-of", thing="id:kibo")


def test_a_flight_and_its_vehicle_are_asked_together() -> None:
    assert "{ <https://w3id.org/issgraph/id/spacex-crs-32> <https://w3id.org/issgraph/id/spacex-crs-32-spacecraft> }" in golden().sparql(
        "photos-of", thing="SpaceX CRS-32"
    )


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("SELECT ?x { ?x a <https://w3id.org/issgraph/ontology#SpaceStation> }", "utf-8")
    assert golden().query(path).column("x") == ["https://w3id.org/issgraph/id/iss"]
    path.write_text(QUESTIONS["photos-of"].sparql, "utf-8")
    assert len(golden().query(path, thing="aurora")) == 1
    with pytest.raises(QuestionError, match="cannot be read"):
        golden().query(tmp_path / "none.rq")


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("# what: x\n", "queries/q.rq:1: expected '# title"),
        ("# title: x\n# gives: x\n# param: thing\n", "queries/q.rq:3: expected '# param"),
        ('# title: x\n# gives: x\n# param: thing Moduel "x" y\n', "'Moduel' is no kind"),
        ('# title: x\n# gives: x\n# param: thing Module "x" y\n', r"needs VALUES \?thing"),
        ("# gives: x\n", "a question starts with"),
    ],
)
def test_a_head_that_cannot_be_read_is_named_by_line(tmp_path: Path, head: str, message: str) -> None:
    path = tmp_path / "q.rq"
    path.write_text(head + "SELECT ?x { ?x ?p ?o }\n", "utf-8")
    with pytest.raises(QuestionError, match=message):
        read_question(path)


def test_the_nearest_come_first() -> None:
    assert nearest("docked", ["who", "docked-on", "undocked"])[0] in ("docked-on", "undocked")


def test_answers_are_plain_values() -> None:
    answer = golden().query("who-photographed")
    assert isinstance(answer, Answer)
    assert answer.records()[0]["who"].endswith("nichole-ayers")
    assert isinstance(QUESTIONS["sources"], Question)


def test_aboard_are_those_whose_stay_it_is_by_the_tables(tmp_path: Path) -> None:
    """Visitors who went home with the older ship, crews whose ship left without them, people who came by shuttle: all by the day."""
    issgraph.build([issgraph.Document("one", "Suni Williams took this photo of Kibo.")], str(tmp_path))
    graph = issgraph.Graph.open(tmp_path)
    stays = presences(reference())
    for day in ("2001-05-03", "2003-05-01", "2007-06-01", "2015-09-05", "2019-10-01", "2024-09-10", "2025-01-10"):
        expected = {f"https://w3id.org/issgraph/id/{s.person}" for s in stays if s.since <= day and (not s.until or s.until >= day)}
        assert set(graph.query("aboard-on", date=day).column("person")) == expected, day


def test_stays_are_those_of_the_tables(tmp_path: Path) -> None:
    """Up and down with different ships, several stays, ships that flew up empty for others: the days counted as a calendar does."""
    issgraph.build([issgraph.Document("one", "Suni Williams took this photo of Kibo.")], str(tmp_path))
    graph = issgraph.Graph.open(tmp_path)
    every = presences(reference())
    for person in (
        "sunita-williams",
        "francisco-rubio",
        "oleg-kononenko",
        "michael-fincke",
        "paolo-nespoli",
        "nicole-stott",
        "shannon-walker",
    ):
        stays = [stay for stay in every if stay.person == person]
        assert stays, person
        found = [[term.value if term else "" for term in row] for row in graph.query("stays", person=f"id:{person}").rows]
        assert [(since, until, up.rpartition("/")[2]) for since, until, _, up, _ in found] == [(s.since, s.until, s.flight) for s in stays]
        for since, until, days, _, _ in found:
            assert not until or int(days) == (date.fromisoformat(until) - date.fromisoformat(since)).days


def test_every_question_says_what_it_is_about(tmp_path: Path) -> None:
    told = read_questions()
    assert {question.group for question in told.values()} == set(GROUPS) - {"More"}
    (tmp_path / "odd.rq").write_text("# title: Odd?\n# group: Whatever\n# gives: x\nSELECT ?x { ?x ?y ?z }\n")
    assert "queries/odd.rq:2: 'Whatever' is no group; there are: Photos, " in next(faults(tmp_path))
