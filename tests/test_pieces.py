"""Inputs come in pieces that are known again by their bytes: what did not change is not read, and the corpus is that of reading it all."""

from __future__ import annotations

import io
import json
import random
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from golden_readings import golden_background
from issgraph.building import build, parts
from issgraph.building.corpus import Corpus, Twice
from issgraph.building.rows import Twin
from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources import Options, Raw, documents, pieces
from issgraph.sources.pieces import Counted, Inputs, Piece
from test_incremental import counting, graph_bytes, seen


@pytest.fixture(autouse=True)
def few() -> Iterator[None]:
    """Pieces of some four lines."""
    with patch.object(pieces, "FEW", 4):
        yield


def line(number: int, words: str = "") -> str:
    told = f"Suni Williams took photo {number} of Kibo, and then went to bed for a good long while. {words}"
    return json.dumps({"id": f"d{number:03}", "text": told}) + "\n"


def kept(place: Path, names: list[Path], old: Path | None = None) -> tuple[Path, int, list[str], list[str]]:
    """The file of a corpus of these inputs, how many pieces were known, and ids of what changed and went."""
    path = place / f"corpus-{len(list(place.iterdir()))}"
    with closing(Corpus(path, old)) as corpus:
        corpus.add(Inputs(tuple(names)).pieces(), keep_going=False)
        return path, corpus.known, [*corpus.names_changed()], [*corpus.names_gone()]


def rows(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """The hash of a corpus, and its documents with those that they are twins of."""
    with closing(Corpus(path)) as corpus:
        found = [(each.document.id, each.of) if isinstance(each, Twin) else (each.id, "") for each in corpus]
        return corpus.hash, sorted(found)


def test_documents_are_those_that_are_read_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("".join(map(line, range(30))) + "\n", "utf-8")
    (tmp_path / "b.csv").write_text("id,text\nx,Kibo\n", "utf-8")
    (tmp_path / "c.txt").write_text("Quest", "utf-8")
    (tmp_path / "d.jsonl").write_text("\n \n", "utf-8")
    (tmp_path / "e.json").write_text("[1]", "utf-8")
    (tmp_path / "f.jsonl").write_text(line(31) + "x" * 500 + "\n" + line(32), "utf-8")
    options = Options(max_bytes=400)
    given = list(Inputs((tmp_path,), options).pieces())
    assert sum(isinstance(each, Piece) for each in given) > 6
    found = [one for each in given for one in (each.documents() if isinstance(each, Piece) else [each])]
    assert [str(each) for each in found] == [str(each) for each in documents([tmp_path], options=Options(max_bytes=400))]
    assert sum(isinstance(each, InputError) for each in found) == 3


def test_lines_that_come_many_at_a_time_are_those_that_come_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("issgraph.sources.raw.BLANK", 6)
    chance = random.Random(3)
    complaints = set()
    for _ in range(600):
        monkeypatch.setattr("issgraph.sources.raw.AT_ONCE", chance.randrange(1, 40))
        content = b"".join(
            chance.choice((b"\n", b"\n", b" \n", b"\r\n", b"a\rb\n", b"c\n", b"d" * chance.randrange(30) + b"\n", b" " * 9))
            for _ in range(chance.randrange(30))
        )
        raw, options = Raw("it", "it.jsonl", partial(io.BytesIO, content), len(content)), Options(max_bytes=chance.randrange(1, 40))
        told: list[tuple[list[bytes], str]] = []
        for given in (([line] for _, line in options.lines(raw)), options.blocks(raw)):
            lines: list[bytes] = []
            wrong = ""
            try:
                for some in given:
                    lines += some
            except InputError as error:
                wrong = str(error)
            told.append((lines, wrong))
        assert told[0] == told[1], content
        complaints.add(told[0][1].partition(" ")[2][:5])
    assert len(complaints) == 3, "none, too long, and too many blank ones"


def test_where_a_piece_ends_is_told_by_its_lines_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(4)
    for _ in range(300):
        for name, values in (("FEW", (2, 4, 8)), ("MOST", (1, 3, 6, 50)), ("LARGEST", (5, 40, 10_000))):
            monkeypatch.setattr(pieces, name, chance.choice(values))
        monkeypatch.setattr("issgraph.sources.raw.AT_ONCE", chance.choice((3, 20, 300)))
        raw = Raw("it", "it.jsonl", partial(io.BytesIO, b"".join(b"%x\n" % (1 << chance.randrange(50)) for _ in range(40))), 1)
        expected, lines, first = [], list[bytes](), 1
        for number, each in Options().lines(raw):
            lines.append(each)
            if zlib.crc32(each) % pieces.FEW == 0 or len(lines) == pieces.MOST or sum(map(len, lines)) > pieces.LARGEST or number == 40:
                expected.append((first, lines))
                first, lines = first + len(lines), []
        assert list(pieces._cut(raw, Options(), [])) == expected


def test_what_did_not_change_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    path, text = tmp_path / "a.jsonl", tmp_path / "note.txt"
    lines = [line(number) for number in range(60)]
    path.write_text("".join(lines), "utf-8")
    text.write_text("Butch Wilmore is in the Cupola.", "utf-8")
    first, known, changed, gone = kept(tmp_path / "out", [path, text])
    assert known == 0 and len(changed) == 61 and not gone
    lines[30:31] = [line(30, "Butch Wilmore is in Quest."), line(99)]
    path.rename(tmp_path / "b.jsonl")
    (tmp_path / "b.jsonl").write_text("".join(lines), "utf-8")
    read: list[int] = []
    inner = pieces.row
    with patch.object(pieces, "row", lambda raw, options, number, line: read.append(number) or inner(raw, options, number, line)):
        _, known, changed, gone = kept(tmp_path / "out", [tmp_path / "b.jsonl", text], first)
    assert (changed, gone) == (["d030", "d099"], [])
    assert known > 5 and len(read) < 20 and {31, 32} <= set(read)


def test_documents_are_counted_by_input_whether_they_are_read_or_known(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("".join(line(number // 2 * 2) for number in range(40)), "utf-8")  # each stands there twice
    (tmp_path / "b.txt").write_text("Kibo", "utf-8")
    (tmp_path / "c.jsonl").write_text(line(50) + "{\n" + line(51), "utf-8")
    (tmp_path / "out").mkdir()
    inputs = Counted((tmp_path / "a.jsonl", tmp_path / "b.txt", tmp_path / "c.jsonl"))
    assert len(list(inputs)) == 44
    at_once = {name: list(counts) for name, counts in inputs.found.items()}
    assert list(at_once.values()) == [[40, 0], [1, 0], [2, 1]]
    old: Path | None = None
    for number in range(2):
        path = tmp_path / "out" / str(number)
        with closing(Corpus(path, old)) as corpus:
            corpus.add(inputs.pieces(), keep_going=True)
            assert inputs.found == at_once
            assert (corpus.known > 5) is bool(old)
        old = path


def zipped(path: Path, lines: list[str]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.jsonl", "".join(lines))
        archive.writestr("b.txt", "Kibo")


def test_a_large_archive_that_did_not_change_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LARGEST", 900)
    monkeypatch.setattr("issgraph.building.corpus._LOOSE", 5)
    (tmp_path / "out").mkdir()
    path, lines = tmp_path / "a.zip", [line(number) for number in range(40)]
    zipped(path, lines)
    first, known, changed, _ = kept(tmp_path / "out", [path])
    assert known == 0 and len(changed) == 41
    with patch.object(pieces, "read_raw", side_effect=AssertionError):
        same, known, changed, gone = kept(tmp_path / "out", [path], first)
    assert (known, changed, gone) == (1, [], []) and rows(same) == rows(first)
    lines[7] = line(7, "Butch Wilmore is in Quest.")
    zipped(path, lines)
    new, known, changed, gone = kept(tmp_path / "out", [path], same)
    assert (known, changed, gone) == (0, ["d007"], [])
    assert rows(new) == rows(kept(tmp_path / "out", [path])[0])
    (tmp_path / "c.jsonl").write_text(line(3), "utf-8")
    *_, changed, gone = kept(tmp_path / "out", [tmp_path / "c.jsonl"], new)
    assert not changed and len(gone) == 40, "what is in the archive goes with it"


def test_a_large_file_that_is_wrong_or_changes_while_it_is_read_is_not_known_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LARGEST", 900)
    path = tmp_path / "a.csv"
    path.write_text("id,text\n" + "".join(f"x{number},Kibo {number}\n" for number in range(99)), "utf-8")
    inputs = Inputs((path,))
    [piece] = inputs.pieces()
    assert isinstance(piece, Piece) and len(list(piece.documents())) == 99
    documents_of = iter(piece.documents())
    next(documents_of)
    path.write_text(path.read_text("utf-8").replace("Kibo", "Oxen"), "utf-8")
    assert str(list(documents_of)[-1]) == f"{path}: changed while it was read"
    path.write_text(path.read_text("utf-8") + "wrong\n", "utf-8")
    old: Path | None = None
    for number in range(2):
        with closing(Corpus(tmp_path / f"corpus-{number}", old)) as corpus:
            corpus.add(inputs.pieces(), keep_going=True)
            assert (corpus.known, len(corpus), len(corpus.skipped)) == (0, 99, 1)
        old = tmp_path / f"corpus-{number}"


def test_another_encoding_or_other_columns_are_another_piece(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(1), "utf-8")
    (tmp_path / "b.txt").write_text("Kibo", "utf-8")
    keys = set()
    for options in (Options(), Options(encoding="latin-1"), Options(columns={"text": "caption"}), Options(max_bytes=7_000)):
        given = list(Inputs((tmp_path,), options).pieces())
        keys |= {each.key for each in given if isinstance(each, Piece)}
    assert len(keys) == 8


def test_a_corpus_changed_many_times_is_that_of_reading_everything(tmp_path: Path) -> None:
    chance = random.Random(5)
    out = tmp_path / "out"
    out.mkdir()
    pool = [line(number) for number in range(40)]
    pool += [line(number).replace(f"d{number:03}", f"{'az'[number % 2]}{number:03}") for number in range(12)]  # twins, before and after
    old: Path | None = None
    before: dict[str, tuple[str, str]] = {}
    for _ in range(12):
        changed_words = {number: line(number, "It was late.") for number in chance.sample(range(40), 2)}
        rows_now = [changed_words.get(number, each) for number, each in enumerate(pool) if chance.random() > 0.1]
        for each in range(3):
            (tmp_path / f"{each}.jsonl").write_text("".join(rows_now[each::3] + rows_now[:each]) or line(1), "utf-8")
        names = [tmp_path / f"{each}.jsonl" for each in range(3)]
        new, _, changed, gone = kept(out, names, old)
        plain, *_ = kept(out, names)
        assert rows(new) == rows(plain)
        twins = dict(rows(plain)[1])
        now = {each.id: (each.text, twins[each.id]) for each in documents(names) if isinstance(each, Document)}
        assert changed == sorted(name for name in now if before.get(name) != now[name])
        assert gone == sorted(before.keys() - now.keys())
        old, before = new, now


def test_two_documents_with_one_id_are_told_as_if_all_were_read(tmp_path: Path) -> None:
    made = {"reader": counting, "known": golden_background}
    a, b = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    b.write_text("".join(map(line, range(100, 225))), "utf-8")
    a.write_text(line(1), "utf-8")
    graph = tmp_path / "graph"
    with patch.multiple(parts, FROM=100, PER_BUCKET=40):
        build(Inputs((a, b)), graph, **made)  # type: ignore[arg-type]
        a.write_text(line(1) + line(110, "Other words."), "utf-8")
        with pytest.raises(InputError, match=r"b\.jsonl:11: id 'd110' is that of another document in .*a\.jsonl:2"):
            build(Inputs((a, b)), graph, **made)  # type: ignore[arg-type]
        seen.clear()
        summary = build(Inputs((a, b)), graph, keep_going=True, **made)  # type: ignore[arg-type]
        assert seen == ["d110"] and len(summary.skipped) == 1
        build(Inputs((a, b)), tmp_path / "whole", keep_going=True, **made)  # type: ignore[arg-type]
    assert graph_bytes(graph) == graph_bytes(tmp_path / "whole")


def test_one_document_in_two_pieces_stays_while_one_of_them_does(tmp_path: Path) -> None:
    out, a, b = tmp_path / "out", tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    out.mkdir()
    a.write_text(line(1) + line(2), "utf-8")
    b.write_text(line(2) + line(3), "utf-8")
    first, *_ = kept(out, [a, b])
    second, _, changed, gone = kept(out, [b], first)
    assert (changed, gone) == ([], ["d001"])
    _, _, changed, gone = kept(out, [a], second)
    assert (changed, gone) == (["d001"], ["d003"])
    b.write_text(line(2, "Or so."), "utf-8")
    with pytest.raises(Twice):
        kept(out, [a, b], first)
