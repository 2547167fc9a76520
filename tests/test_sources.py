"""Files and folders to documents: every shape that is accepted, and the text as it stands in the file, to the last character."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from issgraph.assets import FEATURES
from issgraph.building import build
from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources import Found, Options, documents

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"


def one(path: Path) -> Document:
    [found] = documents([path])
    assert isinstance(found, Document), found
    return found


def told(path: Path, **limits: int) -> list[str]:
    """The ids of the documents and the complaints, in order."""
    return [found.id if isinstance(found, Document) else str(found).replace(f"{path}", "FILE") for found in documents([path], **limits)]


def test_a_text_is_named_for_its_file_and_dated_from_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "kibo-at-dawn.txt"
    path.write_text(" date 2024-11-05 Suni Williams took this photo of Kibo. (Image credit: NASA/Suni Williams)\n\nMore.\n", "utf-8")
    document = one(path)
    assert (document.id, document.date, document.credit) == ("kibo-at-dawn", "2024-11-05", "NASA/Suni Williams")
    assert document.text == path.read_text("utf-8")


def test_a_text_without_a_date_line_is_dated_from_its_name(tmp_path: Path) -> None:
    path = tmp_path / "photo-of-the-day-2025-05-06.txt"
    path.write_text("Kibo.", "utf-8")
    assert one(path).date == "2025-05-06"


@pytest.mark.parametrize(
    "text", ["a\r\nb\rc\n", "  leading and trailing \n\n", "\u200bKibo\u2028\U0001f680 e\u0301 \ufb01", "tab\tand\x0cfeed"]
)
def test_no_character_of_a_text_is_changed(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    (tmp_path / "b.json").write_text(json.dumps({"id": "b", "text": text}), "utf-8")
    assert one(path).text == text
    assert one(tmp_path / "b.json").text == text


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.text(min_size=1).filter(lambda t: t.strip() and "\0" not in t and t.isprintable()), min_size=1, max_size=5))
def test_records_come_back_as_they_were_written(tmp_path_factory: pytest.TempPathFactory, rows: list[str]) -> None:
    path = tmp_path_factory.mktemp("rows") / "rows.jsonl"
    records = [{"id": str(n), "text": text, "title": text} for n, text in enumerate(rows)]
    path.write_text("".join(json.dumps(each, ensure_ascii=n % 2 == 0) + "\n" for n, each in enumerate(records)), "utf-8")
    assert list(documents([path])) == [Document(each["id"], each["text"], each["title"]) for each in records]


def test_a_record_keeps_what_is_known_of_its_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    fields = {"id": "a", "title": "t", "date": "2025-05", "credit": "NASA", "text": "x", "image": "i", "page": "p", "rights": "r"}
    path.write_text(json.dumps({**fields, "facts": []}), "utf-8")
    assert one(path) == Document(**fields)


def test_one_record_a_list_and_lines_say_the_same(tmp_path: Path) -> None:
    record = {"id": 7, "text": "Kibo.", "title": None}
    (tmp_path / "a.json").write_text(json.dumps(record), "utf-8")
    (tmp_path / "b.json").write_text(json.dumps([record], indent=2), "utf-8")
    (tmp_path / "c.jsonl").write_text("\n" + json.dumps(record) + "\r\n\n", "utf-8")
    assert {one(path) for path in tmp_path.iterdir()} == {Document("7", "Kibo.")}


def test_a_byte_order_mark_is_no_part_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfKibo.")
    (tmp_path / "b.jsonl").write_bytes(b'\xef\xbb\xbf{"id": "b", "text": "Kibo."}\n')
    assert {one(path).text for path in tmp_path.iterdir()} == {"Kibo."}


def test_a_folder_is_read_in_the_order_of_its_names_and_hidden_files_are_left(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("b.txt", "a.txt", "inner/c.txt", ".hidden.txt", "README.md", "notes.doc"):
        (tmp_path / name).write_text("Kibo.", "utf-8")
    assert [found.id for found in documents([tmp_path]) if isinstance(found, Document)] == ["a", "b", "c"]


def test_the_bundled_features_are_named_for_their_files() -> None:
    found = list(documents([FEATURES]))
    assert len(found) >= 60
    assert [d.id for d in found if isinstance(d, Document)] == sorted(path.stem for path in FEATURES.glob("*.json"))


@pytest.mark.parametrize(
    ("name", "content", "complaints"),
    [
        ("a.jsonl", b'{"id": "a", "text": "x"}\n{oops\n{"id": "c", "text": "x"}\n', ["a", "FILE:2: ", "c"]),
        ("a.jsonl", b'{"id": "a"}\n', ["FILE:1: "]),
        ("a.jsonl", b'{"text": "x"}\n', ["FILE:1: "]),
        ("a.jsonl", b'[1, 2]\n"x"\n', ["FILE:1: ", "FILE:2: "]),
        ("a.jsonl", b'{"id": "a", "text": "x", "date": "yesterday"}\n', ["FILE:1: "]),
        ("a.jsonl", b'{"id": "a", "text": ["x"]}\n', ["FILE:1: "]),
        ("a.jsonl", b'{"id": "a", "text": "x\\u0000"}\n', ["FILE:1: "]),
        ("a.jsonl", b'{"id": "a", "text": "x"}\n{"id": "b", "text": "\xff"}\n', ["a", "FILE:2: "]),
        ("a.jsonl", b"[" * 100_000 + b"\n", ["FILE:1: "]),
        ("a.jsonl", b"\n\n", ["FILE: "]),
        ("a.json", b'{"id": "a",\n "text": }', ["FILE:2: "]),
        ("a.json", b'[{"id": "a", "text": "x"}, {"id": "b"}]', ["a", "FILE: record 2: "]),
        ("a.json", b"[]", ["FILE: "]),
        ("a.txt", b"", ["FILE: "]),
        ("a.txt", b" \n", ["FILE: "]),
        ("a.txt", b"one\ntwo \xe9\n", ["FILE:2: "]),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", ["FILE: "]),
        ("a.txt", "Kibo".encode("utf-16-le"), ["FILE: "]),
    ],
)
def test_what_cannot_be_read_says_where(tmp_path: Path, name: str, content: bytes, complaints: list[str]) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = told(path)
    assert len(found) == len(complaints)
    for said, start in zip(found, complaints, strict=True):
        assert said.startswith(start), said
        assert "\n" not in said


def test_a_text_above_the_limit_is_refused_and_the_limit_can_be_raised(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kibo. " * 100, "utf-8")
    [complaint] = told(path, max_bytes=100)
    assert "--max-bytes" in complaint
    assert told(path, max_bytes=600) == ["a"]


def test_lines_may_be_many_but_each_keeps_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": str(n), "text": "Kibo."}) + "\n" for n in range(50)), "utf-8")
    assert len(told(path, max_bytes=100)) == 50
    path.write_text(json.dumps({"id": "a", "text": "Kibo. " * 100}), "utf-8")
    [complaint] = told(path, max_bytes=100)
    assert complaint.startswith("FILE:1: ")


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n\n{"id": "a", "text": "y"}\n{"id": "a", "text": "x"}\n', "utf-8")
    same = f"id 'a' is that of another document in {path}:1; give one of them another"
    found: list[Found] = list(documents([path]))
    assert list(map(str, found)) == [str(Document("a", "x")), f"{path}:3: {same}", str(Document("a", "x"))]
    (tmp_path / "b.json").write_text('[{"id": "b", "text": "x"}, {"id": "a", "text": "z"}]', "utf-8")
    (tmp_path / "b.txt").write_text("y", "utf-8")
    assert [str(each) for each in documents([tmp_path]) if isinstance(each, InputError)] == [
        f"{path}:3: {same}",
        f"{tmp_path}/b.json: record 2: {same}",
        f"{tmp_path}/b.txt: id 'b' is that of another document in {tmp_path}/b.json; give one of them another",
    ]


def test_a_misspelt_folder_is_missing_and_a_name_without_ending_is_told_so(tmp_path: Path) -> None:
    assert told(tmp_path / "features") == ["FILE: no such file or folder"]
    (tmp_path / "features").write_text("Kibo.", "utf-8")
    [complaint] = told(tmp_path / "features")
    assert complaint.startswith("FILE: its name has no ending; expected .json, .jsonl, ") and ".txt" in complaint


@pytest.mark.skipif(not SEED.is_dir(), reason="../shared/seed is not here")
def test_the_seed_is_read_to_the_last_character() -> None:
    gold = json.loads((SEED / "gold.jsonl").read_text("utf-8"))
    document = one(SEED / "photo-of-the-day-2025-05-06.txt")
    assert (document.text, document.date, document.credit) == (gold["text"], gold["date"], gold["credit"])


def test_ids_without_number_take_no_more_memory_and_one_that_is_there_twice_is_still_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("issgraph.sources.raw.REMEMBERED", 2)
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": f"Text {number}."}) + "\n" for number, name in enumerate("abcdeb")), "utf-8")
    options = Options()
    *_, last = documents([path], options=options)
    assert str(last) == f"{path}:6: id 'b' is that of another document in {path}:2; give one of them another"
    path.write_text("".join(json.dumps({"id": name, "text": f"Text {number}."}) + "\n" for number, name in enumerate("abcdee")), "utf-8")
    options = Options()
    assert all(isinstance(each, Document) for each in documents([path], options=options))
    assert len(options._ids) == 2
    with pytest.raises(InputError, match="e: two different documents have this id"):
        build(documents([path], options=options), tmp_path / "graph")
