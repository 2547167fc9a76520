"""The same records in every form that sources take: each reader gives the same documents, whatever the form asks of writers."""

from __future__ import annotations

import csv
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources import documents
from issgraph.sources.days import day_of

Row = dict[str, str]
OWN = ("id", "text", "title", "date", "credit", "page", "rights")
THEIRS = ("nasa_id", "Description", "headline", "Date Created", "photographer", "url", "copyright")
"""What fields are called here, and in some archive."""


def table(separator: str) -> Callable[[list[Row]], str]:
    def written(rows: list[Row]) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=separator).writerows([list(rows[0]), *(list(map(escape, row.values())) for row in rows)])
        return out.getvalue()

    return written


def rss(rows: list[Row]) -> str:
    def entry(own: Row) -> str:
        tags = zip(("guid", "description", "title", "pubDate", "creator", "link", "copyright"), own.values(), strict=True)
        return "".join(f"<{tag}>{escape(escape(value) if tag not in ('guid', 'link') else value)}</{tag}>" for tag, value in tags)

    return f"<rss><channel>{''.join(f'<item>{entry(row)}</item>' for row in rows)}</channel></rss>"


def atom(rows: list[Row]) -> str:
    def entry(own: Row) -> str:
        name, text, title, day, credit, page, rights = (escape(value) for value in own.values())
        author = f"<author><name>{escape(credit)}</name></author>"
        words = f"<summary>{escape(text)}</summary><title>{escape(title)}</title><rights>{escape(rights)}</rights>"
        return f"<entry><id>{name}</id><published>{day}</published><link href='{page}'/>{author}{words}</entry>"

    return f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(map(entry, rows))}</feed>'


def lines(rows: list[Row]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


WRITERS: dict[str, Callable[[list[Row]], str]] = {
    "a.jsonl": lines, "a.json": json.dumps, "a.csv": table(","), "b.csv": table(";"), "a.tsv": table("\t"), "a.rss": rss, "a.atom": atom,
}  # fmt: skip


def told(path: Path) -> list[Document | str]:
    return [str(found).replace(str(path), "FILE") if isinstance(found, InputError) else found for found in documents([path])]


def in_all_forms(rows: list[Row], folder: Path) -> dict[str, list[Document | str]]:
    found = {}
    for name, written in WRITERS.items():
        (folder / name).write_text(written(rows), "utf-8", newline="")
        found[name] = told(folder / name)
    theirs = [dict(zip(THEIRS, row.values(), strict=True)) for row in rows]
    for name in ("a.jsonl", "a.csv"):
        (folder / f"theirs-{name}").write_text(WRITERS[name](theirs), "utf-8", newline="")
        found[f"theirs-{name}"] = told(folder / f"theirs-{name}")
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.write(folder / "a.csv", "a.csv")
    with tarfile.open(folder / "a.tar.gz", "w:gz") as tar:
        tar.add(folder / "a.atom", "a.atom")
    return found | {name: told(folder / name) for name in ("a.zip", "a.tar.gz")}


DAYS = {
    "2025-05-06": "2025-05-06", "2025-05-06T23:30:00Z": "2025-05-06", "2025-05-06T23:30:00-07:00": "2025-05-06",
    "2025-05-06 23:30": "2025-05-06", "2025-05-06t23:30:00.123+02:00": "2025-05-06", "2025-05-06Z": "2025-05-06", "2025-05": "2025-05",
    "2025": "2025", " 2025-05-06\n": "2025-05-06", "Tue, 06 May 2025 23:30:00 -0700": "2025-05-06", "6 May 2025 09:00 EDT": "2025-05-06",
    "06 May 98 09:00 GMT": "1998-05-06", "Tue, 6 May 2025": "2025-05-06", "2024-02-29": "2024-02-29",
}  # fmt: skip
NO_DAYS = """yesterday|2025-02-29|2025-13-01|2025-13|0000|20250506|2025-05-060|2025-05-06-07|5/6/2025|2019 to 2020|31 Feb 2025 09:00 GMT
|6 Mai 2025|٢٠٢٥-٠٥-٠٦|2025-00-00|May""".replace("\n", "").split("|")


@pytest.mark.parametrize("words", DAYS)
def test_a_day_is_the_day_that_is_written_in_every_form(words: str, tmp_path: Path) -> None:
    found = in_all_forms(
        [dict(zip(OWN, ("a", "Ayers in Kibo.", "Kibo", words, "NASA", "https://a.example/1", "CC0"), strict=True))], tmp_path
    )
    expected = Document("a", "Ayers in Kibo.", "Kibo", DAYS[words], "NASA", page="https://a.example/1", rights="CC0")
    assert found == {name: [expected] for name in found} and len(found) == 11


@pytest.mark.parametrize("words", NO_DAYS)
def test_what_is_no_day_of_the_calendar_is_refused_where_a_person_wrote_it_and_none_elsewhere(words: str, tmp_path: Path) -> None:
    row = dict(zip(OWN, ("a", "Ayers in Kibo.", "Kibo", words, "NASA", "https://a.example/1", "CC0"), strict=True))
    for name, [found] in in_all_forms([row], tmp_path).items():
        if name in ("a.rss", "a.atom", "a.tar.gz"):
            assert isinstance(found, Document) and found.date == "", name
        else:
            assert isinstance(found, str) and f"date {words!r}" in found and "is no day; write it as" in found, name


def test_dates_of_texts_are_days_of_the_calendar(tmp_path: Path) -> None:
    for name, text, day in (
        ("a.md", "---\ndate: 2025-05-06T10:00:00Z\n---\nKibo.", "2025-05-06"),
        ("b.md", "---\ndate: 2025-05\n---\nKibo.", "2025-05"),
        ("c-2025-05-06.md", "---\ndate: soon\n---\nKibo.", "2025-05-06"),
        ("d-2025-19-39.txt", "Kibo.", ""),
        ("e-2025-05-06.txt", "date 2025-02-30 Kibo.", "2025-05-06"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
        [found] = documents([tmp_path / name])
        assert isinstance(found, Document) and found.date == day, name


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=8)
phrases = st.lists(words, min_size=1, max_size=6).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.tuples(phrases, phrases, phrases, st.sampled_from(sorted(DAYS))), min_size=1, max_size=4))
def test_any_records_say_the_same_in_every_form(rows: list[tuple[str, str, str, str]], tmp_path_factory: pytest.TempPathFactory) -> None:
    written = [
        dict(zip(OWN, (f"i{n}", text, title, day, credit, f"https://a.example/{n}?a=1&b=2", "© NASA & co."), strict=True))
        for n, (text, title, credit, day) in enumerate(rows)
    ]
    expected = [
        Document(f"i{n}", text, title, DAYS[day], credit, page=f"https://a.example/{n}?a=1&b=2", rights="© NASA & co.")
        for n, (text, title, credit, day) in enumerate(rows)
    ]
    found = in_all_forms(written, tmp_path_factory.mktemp("rows"))
    assert found == dict.fromkeys(found, expected)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30) | st.from_regex(r"\d{1,5}-\d{1,3}(-\d{1,3})?[T ]?.{0,8}", fullmatch=True))
def test_whatever_stands_for_a_day_is_read_as_one_or_as_none(told: str) -> None:
    day = day_of(told)
    assert day == day_of(day)
    assert not day or day in told or not told.strip().startswith(day[:4])


def test_a_name_of_an_archive_counts_only_for_what_it_can_mean(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        lines([{"id": "a", "text": "Kibo.", "source": "a hard disk", "author": ["x"], "name": {"a": 1}, "facts": [], "url": ""}]), "utf-8"
    )
    (tmp_path / "a.csv").write_text("id,text,source,page\na,Kibo.,a hard disk,\n", "utf-8")
    (tmp_path / "b.csv").write_text("id,text,source\na,Kibo.,a hard disk\n", "utf-8")
    assert [told(tmp_path / name) for name in ("a.jsonl", "a.csv", "b.csv")] == [[Document("a", "Kibo.")]] * 3


def test_numbers_are_ids_titles_and_years_and_truth_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": 7, "text": "Kibo.", "title": 418, "date": 2025}\n{"id": true, "text": "Kibo."}\n', "utf-8")
    first, second = told(tmp_path / "a.jsonl")
    assert first == Document("7", "Kibo.", "418", "2025") and second == "FILE:2: 'id' should be text, found bool"
