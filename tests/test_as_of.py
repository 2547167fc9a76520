"""What is known of a day: each row known, not known or contradicted, and intervals that contradict each other by Allen's relations."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from issgraph import vocab
from issgraph.graph import terms as t
from issgraph.graph.background import attached, background
from issgraph.query import Graph
from issgraph.station import past
from issgraph.store import EmbeddedStore
from planted import Mutant, World, iss, thing
from test_questions import golden

FIRST = date(2024, 1, 1)


def asked(mutant: Mutant) -> Graph:
    return Graph(EmbeddedStore.load("".join(mutant.lines()).encode()))


def statuses(graph: Graph, question: str, of: str, day: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in graph.query(question, date=day).records():
        found.setdefault(row[of].rpartition("/")[2], set()).add(row["status"])
    return found


def test_when_a_ship_left_is_not_known_and_a_module_stays() -> None:
    found = statuses(golden(), "docked-on", "object", "2024-08-20")
    assert found["soyuz-ms-25-spacecraft"] == {"not known"} and found["destiny"] == {"known"}
    assert statuses(golden(), "docked-on", "object", "2025-05-01")["dragon-endurance"] == {"known"}


def test_where_an_element_hangs_is_not_known() -> None:
    found = statuses(golden(), "station-on", "object", "2008-06-04")
    assert found["canadarm2"] == {"not known"} and found["kibo"] == {"known"}
    assert "spacex-crs-32-spacecraft" not in found


@pytest.mark.parametrize("question", ["docked-on", "station-on"])
def test_two_at_one_port_are_both_shown_and_contradicted(question: str) -> None:
    state = thing("docked/progress-ms-22-spacecraft/planted")
    port, day = thing("harmony-zenith-port"), t.date("2025-05-01")
    fact = ((iss("attachedObject"), thing("progress-ms-22-spacecraft")), (iss("atPort"), port), (iss("attestedOn"), day))
    like = (thing("docked/spacex-crs-32-spacecraft/harmony-zenith-port/2025-05-01"), iss("attestedOn"), day)
    world = World()
    told = world.add(*((state, *each) for each in fact), (state, iss("attachedTo"), thing("harmony")), like=like)
    found = statuses(asked(told), question, "object", "2025-05-01")
    assert "contradicted" in found["progress-ms-22-spacecraft"] and "contradicted" in found["spacex-crs-32-spacecraft"]
    assert found["dragon-endurance"] == {"known"}
    assert "contradicted" not in {each for told in statuses(golden(), question, "object", "2025-05-01").values() for each in told}


def told(what: str, cls: str, port: str, day: str) -> list[str]:
    """A text that puts a thing at a port on a day, with its words."""
    state, claim, span = thing(f"docked/{what}/{port}/{day}"), f"<{vocab.CLAIM}{what}>", f"<{vocab.SPAN}{what}>"
    facts = ((iss("attachedObject"), thing(what)), (iss("atPort"), thing(port)), (iss("attestedOn"), t.date(day)))
    quads = [(state, *fact, where) for fact in facts for where in ("", claim)]
    quads += [(state, iss("attachedTo"), thing("a-module"), ""), (thing(what), f"<{vocab.RDF}type>", iss(cls), "")]
    quads.append((claim, iss("supportedBy"), span, t.PROVENANCE_GRAPH))
    quads += [
        (span, f"<{vocab.OA}{name}>", value, t.PROVENANCE_GRAPH) for name, value in (("exact", t.text("so")), ("hasSource", "<doc:d>"))
    ]
    return [t.line(quad) for quad in quads]


@pytest.mark.parametrize("question", ["docked-on", "station-on"])
def test_what_is_built_in_and_told_elsewhere_is_contradicted_on_both_sides(question: str) -> None:
    """It stays without an end; of a ship without one, nobody noted when it left, so that it stands in nobody's way."""
    for cls, ending in (("Module", {"contradicted"}), ("CrewSpacecraft", {"known", "not known"})):
        lines = told("a-thing", cls, "another-port", "2024-01-05") + staying("a-thing", "a-port", "2024-01-01", "")
        graph = Graph(EmbeddedStore.load("".join(lines).encode()))
        assert statuses(graph, question, "object", "2024-01-05") == {"a-thing": ending}
        matters = [(row["matter"], row["quote"]) for row in graph.query("contradictions").records()]
        assert matters == ([("at two ports", "so")] if cls == "Module" else [])


@pytest.mark.parametrize("question", ["docked-on", "station-on"])
def test_a_ship_named_by_its_family_alone_contradicts_nobody(question: str) -> None:
    lines = staying("ship-1", "a-port", "2024-01-01", "2024-02-01")
    for flown, status in ((False, "known"), (True, "contradicted")):
        launch = t.line((thing("a-starliner"), iss("launchedOn"), t.date("2024-01-04"), t.REFERENCE_GRAPH))
        text = [*told("a-starliner", "CrewSpacecraft", "a-port", "2024-01-05"), *([launch] if flown else [])]
        graph = Graph(EmbeddedStore.load("".join(lines + text).encode()))
        assert statuses(graph, question, "object", "2024-01-05") == {"ship-1": {status}, "a-starliner": {status}}


def test_a_text_that_puts_somebody_aboard_against_the_tables_is_contradicted() -> None:
    world = World()
    like = next(triple for triple in world.told("participatesIn") if any("/claim/" in graph for graph in world.graphs[triple]))
    claims = [graph for graph in world.graphs[like] if "/claim/" in graph]
    told = world.add((thing("oleg-kononenko"), iss("participatesIn"), thing("spacex-crew-10")), graphs=("", *claims))
    found = statuses(asked(told), "aboard-on", "person", "2025-05-01")
    assert found["oleg-kononenko"] == {"contradicted"} and found["nichole-ayers"] == {"known"}


def test_who_came_home_by_a_flight_that_ended_was_aboard_though_the_end_of_the_stay_is_not_noted() -> None:
    who, stay, flight = thing("ann"), thing("expedition-x"), thing("flight-x")
    start, end = f"<{vocab.SCHEMA}startDate>", f"<{vocab.SCHEMA}endDate>"
    rows = [(who, iss("participatesIn"), stay), (who, iss("participatesIn"), flight), (flight, f"<{vocab.RDF}type>", iss("Mission"))]
    rows += [(stay, start, t.date("2024-01-03")), (flight, start, t.date("2024-01-01"))]
    for landing, status in (("", "not known"), ("2024-02-01", "known")):
        noted = [(flight, end, t.date(landing))] if landing else []
        lines = [t.line((*row, where)) for row in rows + noted for where in ("", t.REFERENCE_GRAPH)]
        graph = Graph(EmbeddedStore.load("".join(lines).encode()))
        assert statuses(graph, "aboard-on", "person", "2024-01-05") == {"ann": {status}}
        assert statuses(graph, "aboard-on", "person", "2024-02-02") == ({} if landing else {"ann": {status}})


def test_every_row_has_a_status_and_its_evidence() -> None:
    for question in ("docked-on", "station-on", "aboard-on"):
        rows = golden().query(question).records()
        assert rows and all(row["status"] in ("known", "not known", "contradicted") and row["source"] for row in rows)


days = st.integers(0, 12).map(lambda n: FIRST + timedelta(n))
intervals = st.tuples(days, st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + timedelta(pair[1])))
Interval = tuple[date, date]


def allen(one: Interval, other: Interval) -> str:
    """Which of Allen's thirteen relations holds between two intervals."""
    (a, b), (c, d) = one, other
    if b < c or d < a:
        return "before" if b < c else "after"
    if b == c or d == a:
        return "meets" if b == c else "met by"
    if a == c:
        return "equals" if b == d else "starts" if b < d else "started by"
    if b == d:
        return "finishes" if a > c else "finished by"
    if a > c:
        return "during" if b < d else "overlapped by"
    return "contains" if b > d else "overlaps"


CONVERSE = {
    "before": "after", "meets": "met by", "overlaps": "overlapped by", "starts": "started by", "during": "contains",
    "finishes": "finished by", "equals": "equals",
}  # fmt: skip
APART = {"before", "after", "meets", "met by"}


@given(intervals, intervals)
def test_allens_relations_have_their_converse(one: Interval, other: Interval) -> None:
    both = CONVERSE | {value: key for key, value in CONVERSE.items()}
    assert allen(other, one) == both[allen(one, other)]
    assert (allen(one, other) in APART) == (one[1] <= other[0] or other[1] <= one[0])


@given(intervals, intervals, intervals)
def test_during_and_before_are_transitive(one: Interval, two: Interval, three: Interval) -> None:
    for relation in ("before", "during", "after", "contains", "equals"):
        if allen(one, two) == relation == allen(two, three):
            assert allen(one, three) == relation


def stays(*intervals: Interval) -> Graph:
    """A store with a ship for each interval, all at one port."""
    lines = []
    for number, (since, until) in enumerate(intervals):
        lines += staying(f"ship-{number}", "a-port", since.isoformat(), until.isoformat())
    return Graph(EmbeddedStore.load("".join(lines).encode()))


def staying(what: str, port: str, since: str, until: str) -> list[str]:
    """A row of the tables that puts a thing at a port for a time."""
    lines = []
    for triple in attached(what, port, "", since, until):
        lines += [t.line((*triple, "")), t.line((*triple, t.REFERENCE_GRAPH))]
    lines.append(t.line((thing(f"docked/{what}/{port}/{since}"), iss("attachedTo"), thing("a-module"), "")))
    return lines + [t.line((thing(what), iss("launchedOn"), t.date(since), g)) for g in ("", t.REFERENCE_GRAPH)]


@settings(max_examples=80, deadline=None)
@given(intervals, intervals)
def test_two_stays_at_one_port_contradict_each_other_unless_they_are_apart_or_meet(one: Interval, other: Interval) -> None:
    found = stays(one, other).query("contradictions")
    assert (len(found) == 0) == (allen(one, other) in APART)


@settings(max_examples=80, deadline=None)
@given(intervals, days)
def test_a_stay_holds_from_its_first_day_to_its_last(stay: Interval, day: date) -> None:
    rows = stays(stay).query("docked-on", date=day.isoformat()).records()
    assert bool(rows) == (stay[0] <= day <= stay[1])
    assert all(row["status"] == "known" for row in rows)


@settings(max_examples=60, deadline=None)
@given(intervals, intervals, days)
def test_a_row_is_contradicted_only_strictly_within_both_stays(one: Interval, other: Interval, day: date) -> None:
    within = all(since < day < until for since, until in (one, other))
    rows = stays(one, other).query("docked-on", date=day.isoformat()).records()
    assert ("contradicted" in {row["status"] for row in rows}) == within


def test_what_the_picture_draws_and_what_is_asked_of_a_day_agree() -> None:
    known, told = past(), t.REFERENCE_GRAPH
    lines = []
    for subject, predicate, value, _ in background(known.tables):
        triples = [f"{subject} {predicate} {value}"]
        if predicate == t.term("atPort"):
            triples.append(f"{subject} {t.term('attachedTo')} {t.thing(known.module(value.rpartition('/')[2][:-1]))}")
        lines += [line for each in triples for line in (f"{each} .\n", f"{each} {told} .\n")]
    graph, compared = Graph(EmbeddedStore.load("".join(lines).encode())), 0
    for day in ("2001-05-15", "2008-02-20", "2012-06-10", "2016-02-02", "2019-07-07", "2021-09-01", "2023-11-20", "2025-05-15"):
        drawn = {piece.id: piece for piece in known.on(day).pieces}
        rows = graph.query("docked-on", date=day).records()
        for row in rows:
            what, port = row["object"].rpartition("/")[2], row.get("port", "").rpartition("/")[2]
            if row["status"] == "known" and port and what in drawn and row["since"] < day < row.get("until", "9999"):
                assert drawn[what].port == port, (day, what)
                compared += 1
        asked_for = {row["object"].rpartition("/")[2] for row in rows}
        missing = {piece.id for piece in drawn.values() if piece.port and not piece.doubt} - asked_for
        assert not missing, (day, missing)
    assert compared > 100
