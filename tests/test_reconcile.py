"""The Reconciliation API 0.2 over a real server on loopback, as OpenRefine asks: manifest, batches, suggestions, and what is no query."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from issgraph.link import linker
from issgraph.reference import reference
from issgraph.server.engine import Refused
from issgraph.server.reconcile import results
from issgraph.vocab import CLASSES, ID, ISS, is_a
from serving import Server, golden_folder, served

FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(golden_folder(tmp_path_factory.mktemp("reconcile") / "golden")) as server:
        yield server


def asked(server: Server, **queries: Any) -> dict[str, list[dict[str, Any]]]:
    """The results of a batch, posted as a form, each checked for what the protocol asks of it."""
    reply = server.ask("POST", "/reconcile", urlencode({"queries": json.dumps(queries)}).encode(), content_type=FORM)
    assert reply.status == 200, reply.text
    assert reply.headers["content-type"] == "application/json" and reply.headers["access-control-allow-origin"] == "*"
    told = json.loads(reply.body)
    assert list(told) == list(queries)
    for answer in told.values():
        scores = [each["score"] for each in answer["result"]]
        assert scores == sorted(scores, reverse=True) and all(0 <= score <= 100 for score in scores)
        assert sum(each["match"] for each in answer["result"]) <= 1
        for each in answer["result"]:
            assert each.keys() == {"id", "name", "description", "score", "match", "type"}
            assert all(CLASSES[kind["id"]].label == kind["name"] for kind in each["type"])
    return {key: answer["result"] for key, answer in told.items()}


def test_the_manifest_says_where_everything_is(server: Server) -> None:
    reply = server.ask("GET", "/reconcile")
    told = json.loads(reply.body)
    here = f"http://127.0.0.1:{server.port}"
    assert told["versions"] == ["0.2"] and told["identifierSpace"] == ID and told["schemaSpace"] == ISS
    assert told["view"]["url"] == f"{here}/id/{{{{id}}}}" and server.ask("GET", "/id/kibo.html").status == 200
    kinds = {row.cls for row in reference().by_id.values()} - {"Role"}
    assert kinds and [cls for cls in kinds if not any(is_a(cls, each["id"]) for each in told["defaultTypes"])] == []
    for what in ("entity", "type", "property"):
        place = told["suggest"][what]
        assert place["service_url"] == here
        assert json.loads(server.ask("GET", place["service_path"] + "?prefix=o").body)["result"] is not None


def test_a_batch_is_answered_query_by_query(server: Server) -> None:
    told = asked(
        server,
        q0={"query": "Suni Williams", "type": "Person", "limit": 3},
        q1={"query": "Zwesda", "type": f"{ISS}Module", "type_strict": "should"},
        q2={"query": "Shannon Lucid", "type": "Person"},
        q3={"query": "Kelly", "type": ["Person"], "properties": [{"pid": "onDate", "v": "2015-08-10"}]},
        q4={"query": "Kelly", "type": "Person"},
        q5={"query": "O. Kononenko", "properties": [{"pid": "affiliatedWith", "v": [{"id": "roscosmos", "name": "Roscosmos"}]}]},
    )
    sure = {key: [each["id"] for each in found if each["match"]] for key, found in told.items()}
    assert sure == {"q0": ["sunita-williams"], "q1": ["zvezda"], "q2": [], "q3": ["scott-kelly"], "q4": [], "q5": ["oleg-kononenko"]}
    assert "Wikidata Q" in told["q0"][0]["description"] and "aboard with Expedition" in told["q3"][0]["description"]
    assert {each["id"] for each in told["q4"]} >= {"scott-kelly", "mark-kelly"} and len(told["q0"]) <= 3


def test_a_slash_at_the_end_of_the_address_does_no_harm(server: Server) -> None:
    body = urlencode({"queries": json.dumps({"a": {"query": "Node 2"}})}).encode()
    told = [server.ask("POST", path, body, content_type=FORM) for path in ("/reconcile", "/reconcile/")]
    assert told[0].body == told[1].body and server.ask("GET", "/reconcile/").body == server.ask("GET", "/reconcile").body


def test_a_batch_may_come_in_the_address(server: Server) -> None:
    told = server.ask("GET", "/reconcile?" + urlencode({"queries": json.dumps({"a": {"query": "Node 2"}})}))
    assert json.loads(told.body)["a"]["result"][0]["id"] == "harmony"


@pytest.mark.parametrize(
    ("types", "strict", "found"),
    [
        (["Module", "Person"], "any", True),
        (["Module", "StationElement"], "all", True),
        (["Module", "Person"], "all", False),
        (["Person"], "should", True),
        (["Person"], "any", False),
        (["NoSuchClass"], "any", False),
    ],
)
def test_types_say_what_is_sought(server: Server, types: list[str], strict: str, found: bool) -> None:
    (told,) = asked(server, q={"query": "Harmony", "type": types, "type_strict": strict}).values()
    assert bool([each for each in told if each["id"] == "harmony"]) == found


@pytest.mark.parametrize("name", ["kibo", f"{ID}kibo", "Q506609", "http://www.wikidata.org/entity/Q506609"])
def test_an_id_leads_to_what_has_it(server: Server, name: str) -> None:
    (told,) = asked(server, q={"query": name}).values()
    assert (told[0]["id"], told[0]["score"], told[0]["match"]) == ("kibo", 100, True)
    reply = server.ask("GET", "/reconcile/suggest/entity?" + urlencode({"prefix": name}))
    assert json.loads(reply.body)["result"][0]["id"] == "kibo"


def test_every_id_leads_to_what_has_it() -> None:
    ids = [row.id for row in reference().by_id.values() if row.cls != "Role"]
    assert len(ids) > 3000
    for some in (ids[at : at + 100] for at in range(0, len(ids), 100)):
        told = results({id_: {"query": id_, "limit": 3} for id_ in some}, linker())
        assert [id_ for id_ in some if id_ not in [each["id"] for each in told[id_]["result"]]] == []
        assert all(each["score"] == 100 for id_ in some for each in told[id_]["result"] if each["id"] == id_)


def test_a_known_id_is_held_to_the_types_asked_for(server: Server) -> None:
    told = asked(
        server,
        person={"query": "Q506609", "type": "Person"},
        module={"query": "Q506609", "type": "Module"},
        should={"query": "Q506609", "type": "Person", "type_strict": "should"},
        role={"query": "cosmonaut"},
    )
    assert {key: [each["id"] for each in found][:1] for key, found in told.items()} == {
        "person": [], "module": ["kibo"], "should": ["kibo"], "role": [],
    }  # fmt: skip


def test_suggestions_come_while_a_name_is_typed(server: Server) -> None:
    def ids(what: str, **fields: object) -> list[str]:
        told = json.loads(server.ask("GET", f"/reconcile/suggest/{what}?" + urlencode(fields)).body)
        assert told.keys() == {"result"} and all(each["id"] and each["name"] for each in told["result"])
        return [each["id"] for each in told["result"]]

    assert ids("entity", prefix="Sunita W")[0] == "sunita-williams" and ids("entity", prefix="harmo")[0] == "harmony"
    assert ids("entity", prefix="Кибо")[0] == ids("entity", prefix="kib")[0] == "kibo"
    assert ids("entity", prefix="Harmoney")[0] == "harmony", "where nothing begins so, a spelling"
    assert ids("entity", prefix="s", cursor=20)[:3] == ids("entity", prefix="s", cursor=18)[2:5] != ids("entity", prefix="s")[:3]
    assert "Module" in ids("type", prefix="mod") and ids("type", prefix="xyz") == []
    assert ids("property", prefix="on") == ["onDate"] and ids("entity", prefix="") == []


def test_older_clients_get_a_script(server: Server) -> None:
    reply = server.ask("GET", "/reconcile/suggest/entity?prefix=kibo&callback=jsonp_1")
    assert (
        reply.text.startswith("/**/jsonp_1({") and reply.text.endswith(");") and reply.headers["content-type"].startswith("text/javascript")
    )
    assert server.ask("GET", "/reconcile?callback=alert(1)//").status == 400


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        ("queries=[]", 400, "JSON object of queries"),
        ("queries={", 400, "no JSON"),
        ("queries=" + "[" * 100_000, 400, "no JSON"),
        ('queries={"q":{}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":7}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","limit":NaN}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","limit":"3"}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","type":{"id":"Person"}}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","properties":[{"pid":"onDate"}]}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","props":[{"pid":"onDate","v":"2015"}]}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","type_strict":"maybe"}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","type_strict":[]}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","properties":["onDate"]}}', 400, "the query 'q' is none"),
        ('queries={"q":{"query":"x","properties":[{"property":"onDate"}]}}', 400, "the query 'q' is none"),
        ("queries=" + json.dumps({str(n): {"query": "x"} for n in range(101)}), 413, "100 queries"),
        ("queries=" + "x" * 1_100_000, 413, "bytes"),
        ("extend={}", 400, "no 'queries'"),
        ("queries=%ff", 400, "UTF-8"),
    ],
)
def test_what_is_no_batch_is_answered_in_one_line(server: Server, body: str, status: int, why: str) -> None:
    reply = server.ask("POST", "/reconcile", body.encode(), content_type=FORM)
    assert reply.status == status and why in reply.text and reply.text.count("\n") == 1


def test_what_is_no_request_of_the_protocol_is_refused(server: Server) -> None:
    assert server.ask("POST", "/reconcile", b"{}", content_type="application/json").status == 415
    assert server.ask("DELETE", "/reconcile").status == 405
    assert server.ask("GET", "/reconcile/suggest/entity").status == 400
    assert server.ask("GET", "/reconcile/suggest/entity?prefix=k&cursor=-1").status == 400
    assert server.ask("GET", "/reconcile/suggest/planet?prefix=k").status == 404


def test_odd_names_are_answered(server: Server) -> None:
    names = ["", " ", "\ud800", "x" * 5000, "'\"><script>", "日本実験棟", "( , )", "a" + "\u0301" * 300]
    told = asked(server, **{f"q{n}": {"query": name} for n, name in enumerate(names)})
    assert not any(each["match"] for found in told.values() for each in found)


def test_the_server_answers_others_meanwhile(server: Server) -> None:
    """A large batch is worked off in a thread: health is answered while it runs."""
    import threading

    batch = {f"q{n}": {"query": f"Aleksandr Samokutyaiev{n % 7}", "type": "Person"} for n in range(100)}
    worker = threading.Thread(target=lambda: asked(server, **batch))
    worker.start()
    assert server.ask("GET", "/healthz", timeout=30).status == 200
    worker.join(120)
    assert not worker.is_alive()


def test_a_batch_that_takes_too_long_is_no_empty_answer() -> None:
    with pytest.raises(Refused, match="takes too long"):
        results({"a": {"query": "Kibo"}, "b": {"query": "Kibo"}}, linker(), 0)
