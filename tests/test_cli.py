"""The command line from end to end, on two captions: what it prints, where, and with which exit status."""

from __future__ import annotations

import doctest
import json
import os
import re
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
import rdflib
from click.testing import CliRunner, Result

import issgraph
from golden_readings import golden_lines
from issgraph.cli import main
from issgraph.demo import put
from issgraph.errors import GraphError
from issgraph.questions import read_questions
from issgraph.store import EmbeddedStore
from test_draw import payload

TWO = [
    {
        "id": "kibo",
        "date": "2024-11-06",
        "title": "A <b>bright</b> lab",
        "text": "Suni Williams of NASA took this photo of Kibo on Nov. 5, 2024.",
    },
    {"id": "dragon", "text": "The SpaceX Dragon Freedom is docked to Harmony's forward port. Zorblatt Quux hums."},
]
README = Path(__file__).resolve().parents[1] / "README.md"
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with captions.jsonl and the graph built from it."""
    place = tmp_path_factory.mktemp("cli")
    (place / "captions.jsonl").write_text("".join(json.dumps(each) + "\n" for each in TWO), "utf-8")
    done = CliRunner().invoke(main, ["build", str(place / "captions.jsonl"), "--output", str(place / "graph")])
    assert done.exit_code == 0, done.output
    assert "2 documents" in done.stdout
    return place


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command that ends well, run in the folder."""
    monkeypatch.chdir(folder)

    def invoke(*words: str, status: int = 0, given: str | None = None) -> Result:
        done = CliRunner().invoke(main, list(words), input=given)
        assert done.exit_code == status, done.output
        return done

    return invoke


def test_an_answer_is_drawn_as_what_fits_it(run: Run, folder: Path) -> None:
    def drawn(*words: str) -> str:
        assert run("query", *words, "--graph", "graph", "--picture", "answer.svg").stdout == "answer.svg\n"
        return (folder / "answer.svg").read_text("utf-8")

    assert "The International Space Station on 1 May 2025" in drawn("docked-on", "date=2025-05-01")
    assert "What was attached where on a day? (date: 2025-05-01)" in drawn("docked-on", "date=2025-05-01", "--view", "network")
    assert "Which crew photographed a thing? (thing: JEM)" in drawn("who-photographed", "thing=JEM")
    for words in (("--view", "map"), ("--picture", "answer.gif"), ("--picture", "answer.svg", "--view", "map")):
        told = run("query", "who-photographed", "--graph", "graph", *words, status=2).stderr
        assert told.startswith("issgraph: ") and told.count("\n") == 1, told


def test_alone_it_shows_its_help_and_every_command_has_a_line_of_it(run: Run) -> None:
    told = run().stdout
    assert told == run("--help").stdout
    for name, command in main.commands.items():
        assert name in told
        assert command.help
        assert command.help.splitlines()[0] in " ".join(run(name, "--help").stdout.split())


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version").stdout == f"issgraph {issgraph.__version__}\n"


def test_facts_are_one_line_of_json_a_document(run: Run) -> None:
    kibo, dragon = (json.loads(line) for line in run("facts", "captions.jsonl").stdout.splitlines())
    assert kibo["id"] == "kibo"
    assert ["PHOTO", "takenBy", "Sunita Williams"] in kibo["facts"]
    assert ["Freedom", "dockedTo", "Harmony forward port"] in dragon["facts"]


def test_facts_with_evidence_quote_the_text(run: Run) -> None:
    for line, document in zip(run("facts", "captions.jsonl", "--evidence").stdout.splitlines(), TWO, strict=True):
        facts = json.loads(line)["facts"]
        assert facts
        for fact in facts:
            assert fact["quote"] == document[fact["field"]][fact["start"] : fact["end"]]
            assert fact["rule"]
            assert 0 < fact["confidence"] <= 1


def test_query_alone_lists_the_questions(run: Run) -> None:
    listed = [line.split("\t")[0] for line in run("query").stdout.splitlines()]
    assert sorted(listed) == sorted(read_questions())
    assert len(listed) >= 25


def test_a_question_is_answered_by_label_and_alias(run: Run) -> None:
    by_label = run("query", "who-photographed", "thing=Kibo", "--graph", "graph", "--format", "table").stdout
    assert "Sunita Williams" in by_label
    assert by_label == run("query", "who-photographed", "thing=Japanese Experiment Module", "--graph", "graph", "--format", "table").stdout


def test_a_pipe_gets_tab_separated_values(run: Run) -> None:
    told = run("query", "who-photographed", "--graph", "graph").stdout
    assert told.startswith("?who\t")
    assert told == run("query", "who-photographed", "--graph", "graph", "--format", "tsv").stdout


def test_a_plain_question_is_answered_once_whichever_way_it_is_asked(run: Run, folder: Path) -> None:
    sparql = """PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX id: <https://w3id.org/issgraph/id/>
        SELECT ?who { ?photo iss:takenBy ?who ; iss:depicts id:kibo }"""
    (folder / "mine.rq").write_text(sparql, "utf-8")
    answer = "who\r\nhttps://w3id.org/issgraph/id/sunita-williams\r\n"
    for asked in ("-", "mine.rq"):
        done = CliRunner().invoke(main, ["query", asked, "--graph", "graph", "--format", "csv"], input=sparql)
        assert done.stdout_bytes.decode() == answer


def test_no_rows_is_an_answer(run: Run) -> None:
    assert run("query", "photos-on", "date=1999-01-01", "--graph", "graph", "--format", "table").stdout == "no rows\n"


def test_the_sparql_of_a_question_can_be_had(run: Run) -> None:
    assert "VALUES ?thing { id:harmony }" in run("query", "photos-of", "thing=Node 2", "--sparql", "--graph", "graph").stdout.replace(
        "<https://w3id.org/issgraph/id/harmony>", "id:harmony"
    )


def test_explain_shows_names_statements_with_words_and_what_was_not_understood(run: Run) -> None:
    told = run("explain", "captions.jsonl").stdout
    assert "[Kibo]" in told
    assert "takenBy  Sunita Williams" in told
    assert "“" in told
    assert "not understood" in told
    assert "\x1b" not in told
    assert "takenBy" in run("explain", "-", given="Don Pettit took this photo of Kibo.").stdout


def test_explain_as_one_page_is_the_same_on_standard_output_and_in_a_file(run: Run, folder: Path) -> None:
    told = run("explain", "--html", "captions.jsonl").stdout
    assert told == run("explain", "--html", "captions.jsonl").stdout
    assert run("explain", "--html", "captions.jsonl", "--output", "page.html").stdout == "page.html\n"
    assert (folder / "page.html").read_text("utf-8") == told
    assert told.count("<section ") == 2
    assert "A &lt;b&gt;bright&lt;/b&gt; lab" in told
    assert "http://" not in told and "https://" not in told
    assert run("explain", "captions.jsonl", "--output", "text.txt").stdout == "text.txt\n"
    assert (folder / "text.txt").read_text("utf-8") == run("explain", "captions.jsonl").stdout


def test_gaps_are_ranked(run: Run) -> None:
    assert any("Zorblatt Quux" in line for line in run("gaps", "captions.jsonl").stdout.splitlines()[1:])


def test_no_text_can_drive_a_terminal(run: Run, folder: Path) -> None:
    title = "\x1b]0;owned\x07"
    hostile = {
        "id": title,
        "title": title,
        "credit": title,
        "text": f"{title} Suni Williams of NASA took this photo of Kibo. \x1b[2J\x9b31m\u202e Zorblatt Quux{title} hums\x1b[1A.",
    }
    (folder / "hostile.jsonl").write_text(json.dumps(hostile) + "\n", "utf-8")
    (folder / f"{title}.png").touch()
    told = [run(command, "hostile.jsonl") for command in ("facts", "explain", "gaps")]
    told.append(run("build", "hostile.jsonl", f"{title}.png", "--keep-going", "--output", "hostile"))
    told.append(run("build", f"{title}.png", "--output", "hostile", status=2))
    for question in ("sources", "who-photographed"):
        told.append(run("query", question, "--graph", "hostile", "--format", "table"))
    assert "takenBy" in told[0].stdout
    assert "Zorblatt Quux" in told[2].stdout
    assert "Sunita Williams" in told[-1].stdout
    assert len(told[3].stderr.splitlines()) == 1
    for done in told:
        assert all(c.isprintable() or c in "\n\t" for c in done.stdout + done.stderr), done.stdout


def test_the_w3c_forms_of_an_answer_are_well_formed(run: Run) -> None:
    asked = ("query", "who-photographed", "thing=Kibo", "--graph", "graph", "--format")
    [row] = json.loads(run(*asked, "json").stdout)["results"]["bindings"]
    assert row["who"]["value"].endswith("/sunita-williams")
    assert len(ElementTree.fromstring(run(*asked, "xml").stdout)[1]) == 1
    assert run(*asked, "csv").stdout.startswith("who,photo,")


def test_a_query_for_a_graph_comes_as_turtle(run: Run) -> None:
    construct = "PREFIX iss: <https://w3id.org/issgraph/ontology#> CONSTRUCT { ?p iss:takenBy ?w } WHERE { ?p iss:takenBy ?w }"
    told = run("query", "-", "--graph", "graph", given=construct).stdout
    assert told == run("query", "-", "--graph", "graph", "--format", "ttl", given=construct).stdout
    assert len(rdflib.Graph().parse(data=told, format="turtle")) == 1


def test_demo_builds_asks_and_draws(run: Run, folder: Path) -> None:
    told = run("demo", "--output", "demo").stdout
    assert "Nichole Ayers" in told
    assert str(folder / "demo" / "network.html") in told
    assert "Nichole Ayers" in payload((folder / "demo" / "network.html").read_text("utf-8"))["nodes"]["label"]
    assert json.loads((folder / "demo" / "manifest.json").read_text("utf-8"))["documents"] >= 60


def test_draw_writes_one_page_and_says_where(run: Run, folder: Path) -> None:
    assert run("draw", "--graph", "graph").stdout == "graph/network.html\n"
    page = (folder / "graph" / "network.html").read_text("utf-8")
    assert "Sunita Williams" in page
    assert "<b>bright" not in page
    assert run("draw", "--graph", "graph", "--output", "-").stdout == page
    assert run("draw", "--graph", "graph", "--output", "net.svg").stdout == "net.svg\n"
    assert (folder / "net.svg").read_text("utf-8").startswith("<svg ")
    assert "leave out --on" in run("draw", "--graph", "graph", "--on", "2025-05-01", status=2).stderr
    assert "--all is for the network" in run("draw", "station", "--on", "2025-05-01", "--all", status=2).stderr


def test_an_export_is_read_back_by_others(run: Run, folder: Path) -> None:
    told = run("export", "--graph", "graph", "--format", "nq").stdout
    assert told.startswith("# query:\n# SELECT * WHERE")
    assert "".join(sorted(line for line in told.splitlines(True) if line[0] != "#")) == (folder / "graph" / "graph.nq").read_text("utf-8")
    assert run("export", "--graph", "graph", "--format", "graphml", "--output", "exported").stdout == "exported\n"
    assert "kibo" in networkx.read_graphml(folder / "exported", force_multigraph=True)
    (folder / "kibo.rq").write_text("DESCRIBE <https://w3id.org/issgraph/id/kibo>", "utf-8")
    assert "DESCRIBE" in run("export", "--graph", "graph", "--format", "ttl", "--query", "kibo.rq").stdout.splitlines()[1]
    assert run("export", "--graph", "graph", "--format", "csv", "--output", "tables").stdout.startswith("tables/nodes.csv\n")
    assert "name a folder" in run("export", "--graph", "graph", "--format", "csv", status=2).stderr
    assert "CONSTRUCT or DESCRIBE" in run("export", "--graph", "graph", "--query", "-", given="ASK {}", status=2).stderr


def test_the_network_is_measured_in_tabs(run: Run, folder: Path) -> None:
    rows = [line.split("\t") for line in run("network", "--graph", "graph").stdout.splitlines()]
    assert rows[0][:4] == ["id", "label", "class", "degree"]
    assert "kibo" in {row[0] for row in rows}
    assert len(run("network", "--graph", "graph", "--limit", "2").stdout.splitlines()) == 3
    assert run("network", "communities", "--graph", "graph", "--output", "them.svg").stdout == "them.svg\n"
    assert "takes two classes" in run("network", "projection", "--graph", "graph", status=2).stderr
    assert "takes two classes" in run("network", "co-crew", "--of", "Person", "--by", "Module", "--graph", "graph", status=2).stderr


@pytest.mark.parametrize("form", ["trig", "ttl", "jsonld"])
def test_every_spelling_has_the_same_quads(form: str) -> None:
    store = EmbeddedStore.load("".join(golden_lines()).encode())
    syntax = {"trig": "trig", "ttl": "turtle", "jsonld": "json-ld"}[form]
    back = rdflib.Dataset(default_union=False)
    (back.default_graph if form == "ttl" else back).parse(data=store.dump(form), format=syntax)
    assert len(back.default_graph) == len(store)
    if form != "ttl":
        assert len(set(back.quads())) == len(golden_lines())


def test_check_slices_every_quote_anew(run: Run, folder: Path) -> None:
    done = run("check", "--graph", "graph")
    assert "0 faults" in done.stderr
    assert done.stdout == ""
    wrong = folder / "wrong"
    wrong.mkdir()
    for path in (folder / "graph").glob("*.*"):
        (wrong / path.name).write_bytes(
            path.read_bytes().replace(b'"on Nov. 5, 2024"', b'"on Nov. 6, 2024"').replace(b'"Nov. 5, 2024"', b'"Nov. 6, 2024"')
        )
    done = run("check", "--graph", "wrong", status=2)
    assert "Nov. 6, 2024" in done.stdout


def test_python_has_the_same_verbs(folder: Path) -> None:
    reading = issgraph.read("Suni Williams took this photo of Kibo.")
    assert {statement.relation for statement in reading.statements} >= {"takenBy", "depicts"}
    issgraph.build([folder / "captions.jsonl"], str(folder / "again"))
    assert (folder / "again" / "graph.nq").read_bytes() == (folder / "graph" / "graph.nq").read_bytes()
    graph = issgraph.Graph.open(folder / "again")
    assert graph.query("who-photographed", thing="Kibo").column("who")
    assert "kibo" in graph.to_networkx()


@pytest.mark.slow
def test_the_python_of_the_readme_and_of_the_docstring_runs(folder: Path) -> None:
    [block] = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.S)
    assert "issgraph.build" in block
    subprocess.run([sys.executable, "-c", block], cwd=folder, check=True, capture_output=True)
    ran = doctest.testmod(issgraph)
    assert ran.attempted
    assert not ran.failed


def test_every_name_of_the_package_is_there() -> None:
    assert all(getattr(issgraph, name) is not None for name in issgraph.__all__)
    with pytest.raises(AttributeError):
        _ = issgraph.nothing


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    command = f"{sys.executable} -m issgraph export --graph graph --format nq | head -n 1"
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_what_is_piped_is_utf8_whatever_the_locale(folder: Path) -> None:
    command = [sys.executable, "-m", "issgraph", "explain", "captions.jsonl"]
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    assert "“" in subprocess.run(command, cwd=folder, env=latin, capture_output=True, check=True).stdout.decode("utf-8")


def test_what_is_no_file_is_written_into_and_a_link_stays_one(tmp_path: Path) -> None:
    """Put in place by its name, a picture would take the place of /dev/null."""
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert put(pipe, b"through") == pipe
    reader.join(10)
    assert got == [b"through"] and stat.S_ISFIFO(pipe.stat().st_mode)
    link = tmp_path / "link.svg"
    link.symlink_to(tmp_path / "there.svg")
    put(link, b"<svg/>")
    assert link.is_symlink() and (tmp_path / "there.svg").read_bytes() == b"<svg/>"
    with pytest.raises(GraphError, match="cannot be written"):
        put(tmp_path, b"a folder is no place")


def test_a_command_that_ends_is_not_looked_through_for_garbage(folder: Path) -> None:
    caption = folder / "caption.txt"
    caption.write_text("Kate Rubins took this photo of the Cupola.", "utf-8")
    ending = "import atexit, gc, sys; atexit.register(lambda: print(gc.get_freeze_count() > len(gc.get_objects()), file=sys.stderr))"
    code = f"{ending}; from issgraph.cli import main; main(['facts', {str(caption)!r}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "True\n"
