"""Compiled patterns are kept between runs: they match as ever, and no state of the cache can change or stop a reading."""

from __future__ import annotations

import itertools
import marshal
import os
import re
import subprocess
import sys
import tomllib
from array import array
from collections.abc import Iterator
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from re._constants import LITERAL  # type: ignore[import-not-found]

import pytest

from issgraph import compiled as module
from issgraph.compiled import compiled
from issgraph.needs import needs
from issgraph.openings import openings

CAPTION = "NASA astronaut Suni Williams took this photo of Kibo on Nov. 5, 2024."


def facts(folder: Path | str, text: Path) -> str:
    command = [sys.executable, "-m", "issgraph", "facts", str(text)]
    return subprocess.run(
        command, env=os.environ | {"ISSGRAPH_CACHE": str(folder)}, check=True, capture_output=True, encoding="utf-8"
    ).stdout


@pytest.fixture
def caption(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(CAPTION, "utf-8")
    return path


@pytest.mark.parametrize(
    ("pattern", "flags"), [(r"(?P<a>x+)|(?P<b>\d{1,3})", 0), (r"dock(?:ed)?", re.I), (r"(?i:a)(b)(?=c)", 0), ("[é-ü]", re.M)]
)
def test_a_pattern_is_what_re_makes_of_it(pattern: str, flags: int) -> None:
    ours, theirs = compiled(pattern, flags), re.compile(pattern, flags)
    assert (ours.flags, ours.groups, dict(ours.groupindex)) == (theirs.flags, theirs.groups, dict(theirs.groupindex))
    for text in ("xx 12", "DOCKED", "Abc abc", "über"):
        assert [m.span() for m in ours.finditer(text)] == [m.span() for m in theirs.finditer(text)]


OPENED = {
    r"(?<![a-c])(?:the )?b": "tb",
    r"\b(?:x+|yz?)(?=b)": "xy",
    r"(?:a?b?)c|(?>d|e)": "abcde",
    r"(?!ab)[a-c](?<!c)b": "abc",
    r"(?<=a)(?P<n>b{0,2})c": "bc",
    r"^(?:a\b)? ?b": "a b",
}
"""Patterns with the characters that they can begin with."""
UNTOLD = [r"(?<!a)b?", r"(?<=x)[^a]b", r"(?<!x).b", r"(?i)(?<!x)a", r"(?<!x)(?i:a)b", r"(?<!x)(a)?\1b"]
"""Patterns that may be empty, or begin with anything, or in more ways than they say."""


@pytest.mark.parametrize("pattern", [*OPENED, *UNTOLD])
def test_a_pattern_told_what_it_begins_with_finds_what_it_found(pattern: str) -> None:
    ours, theirs = compiled(pattern), re.compile(pattern)
    for letters in itertools.product("abc xyt", repeat=4):
        for text in ("".join(letters), f"the {letters[0]}b, the B {''.join(letters[1:])}"):
            assert [m.regs for m in ours.finditer(text)] == [m.regs for m in theirs.finditer(text)]


@pytest.mark.parametrize("pattern", [*OPENED, *UNTOLD])
def test_what_a_pattern_begins_with_is_told_where_it_can_be(pattern: str) -> None:
    flags, kept, *_ = module._code(pattern, 0)
    code = array("I", kept)
    told = code[2] & _compiler.SRE_INFO_CHARSET
    assert bool(told) is (pattern in OPENED)
    if told and not flags & re.I:
        found = openings(_parser.parse(pattern))
        assert found and {chr(n) for op, value in found for n in ([value] if op is LITERAL else range(value[0], value[1] + 1))} == set(
            OPENED[pattern]
        )


def test_what_is_no_pattern_is_an_error() -> None:
    with pytest.raises(re.error):
        compiled("(unclosed")


def test_a_second_run_compiles_nothing_and_reads_the_same(tmp_path: Path, caption: Path) -> None:
    first = facts(tmp_path / "cache", caption)
    (kept,) = (tmp_path / "cache").iterdir()
    before = kept.read_bytes()
    assert len(module.unpacked(before)) > 100
    told = (
        "import sys; from issgraph.cli import main; sys.argv = ['issgraph', 'facts', sys.argv[1]]\ntry: main()\nexcept SystemExit: pass\n"
    )
    told += "from issgraph import compiled; print(len(compiled._new), file=sys.stderr)"
    second = subprocess.run(
        [sys.executable, "-c", told, str(caption)],
        env=os.environ | {"ISSGRAPH_CACHE": str(tmp_path / "cache")},
        check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert second.stdout == first
    assert second.stderr.strip() == "0"
    assert kept.read_bytes() == before


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The file that a first reading of the caption keeps, and what it tells; nobody changes the file."""
    folder = tmp_path_factory.mktemp("first")
    text = folder / "one.txt"
    text.write_text(CAPTION, "utf-8")
    told = facts(folder / "cache", text)
    (kept,) = (folder / "cache").iterdir()
    return kept, told


def test_a_spoilt_cache_is_no_cache(tmp_path: Path, caption: Path, first: tuple[Path, str]) -> None:
    spoilt = tmp_path / first[0].name
    spoilt.write_bytes(b"\x00\x01")
    assert facts(tmp_path, caption) == first[1]
    assert len(module.unpacked(spoilt.read_bytes())) > 100, "it is made anew"


def test_codes_that_are_none_are_compiled_anew(tmp_path: Path, caption: Path, first: tuple[Path, str]) -> None:
    kept, right = first
    spoilt = {key: marshal.dumps((0, [99, 99], 0, {}, (None,))) for key in module.unpacked(kept.read_bytes())}
    (tmp_path / kept.name).write_bytes(module.packed(spoilt))
    assert facts(tmp_path, caption) == right


def test_without_a_cache_it_reads_the_same(caption: Path, first: tuple[Path, str]) -> None:
    assert facts("off", caption) == first[1]


def test_where_nothing_may_be_written_reading_goes_on(tmp_path: Path, caption: Path, first: tuple[Path, str]) -> None:
    (tmp_path / "file").write_text("no folder")
    assert facts(tmp_path / "file", caption) == first[1]


@pytest.fixture
def kept_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """An empty cache, into which the least thing is written."""
    monkeypatch.setenv("ISSGRAPH_CACHE", str(tmp_path))
    monkeypatch.setattr(module, "FEW", 1)
    monkeypatch.setattr(module, "_new", {})
    module._kept.cache_clear()
    yield tmp_path
    module._kept.cache_clear()


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01", marshal.dumps([1, 2]), b"x" * 1000, (9).to_bytes(8, "little") + marshal.dumps([1, 2]), b"\0" * 9]
)
def test_whatever_is_written_over_the_cache_it_is_made_anew(kept_here: Path, content: bytes) -> None:
    right = module.toml("a = 1")
    module.keep()
    (kept,) = kept_here.iterdir()
    kept.write_bytes(content)
    module._kept.cache_clear()
    module._new.clear()
    assert module.toml("a = 1") == right
    module.keep()
    assert len(module.unpacked(kept.read_bytes())) == 1


def test_what_texts_need_is_worked_out_once_in_each_way(kept_here: Path) -> None:
    asked: list[str] = []

    def worked_out(pattern: str, flags: int) -> list[frozenset[str]]:
        asked.append(pattern)
        return needs(pattern, flags)

    for way, times in (("one", 1), ("one", 1), ("other", 2), ("one", 2)):
        assert module.needed("(?:docked|berthed) to", 0, way, worked_out) == needs("(?:docked|berthed) to")
        assert len(asked) == times
        module.keep()
        module._kept.cache_clear()
    (kept,) = kept_here.iterdir()
    kept.write_bytes(module.packed({key: marshal.dumps(["docked"]) for key in module.unpacked(kept.read_bytes())}))
    assert module.needed("(?:docked|berthed) to", 0, "one", worked_out) == needs("(?:docked|berthed) to"), "what is spoilt is not used"


def test_a_text_of_toml_is_parsed_once(kept_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'a = ["b", 1]\n[c]\nd = true\n'
    right = tomllib.loads(text)
    module.toml(text)["a"].append("mine")
    module.toml("day = 2024-11-05")
    module.keep()
    module._kept.cache_clear()
    with monkeypatch.context() as context:
        context.setattr(tomllib, "loads", None)
        assert module.toml(text) == right, "what was done to it is not kept"
        assert module.toml(text) is not module.toml(text)
    with pytest.raises(tomllib.TOMLDecodeError):
        module.toml("a = ")
    (kept,) = kept_here.iterdir()
    for spoilt in (b"", b"x", marshal.dumps([1])):
        kept.write_bytes(module.packed(dict.fromkeys(module.unpacked(kept.read_bytes()), spoilt)))
        module._kept.cache_clear()
        assert module.toml(text) == right


def test_what_versions_long_gone_left_is_dropped_once_it_is_large(kept_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGE", 10_000)
    for number in range(12):
        monkeypatch.setattr(module, "_new", {f"old {number}": bytes(2_000)})
        module.keep()
        module._kept.cache_clear()
        (kept,) = kept_here.iterdir()
        assert kept.stat().st_size < 16_000
        assert f"old {number}" in module.unpacked(kept.read_bytes()), "what is new is kept"
    assert "old 0" not in module.unpacked(kept.read_bytes())


def test_what_comes_of_files_is_worked_out_once_for_the_same_bytes(kept_here: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    table = tmp_path_factory.mktemp("tables") / "ships.tsv"
    asked: list[str] = []

    def worked_out() -> list[str]:
        asked.append(table.read_text())
        return asked[-1].split()

    for text, times in (("a b", 1), ("a b", 1), ("a c", 2), ("a c", 2), ("a b", 3)):
        table.write_text(text)
        assert module.worked_out("ships", [table], worked_out) == text.split()
        assert len(asked) == times
        module.keep()
        module._kept.cache_clear()
    (kept,) = kept_here.iterdir()
    digest = module.unpacked(kept.read_bytes())["ships"][:32]
    for spoilt in (b"", digest, bytes(digest) + b"x"):
        kept.write_bytes(module.packed({"ships": spoilt}))
        module._kept.cache_clear()
        assert module.worked_out("ships", [table], worked_out) == ["a", "b"]


def test_off_is_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ISSGRAPH_CACHE", "off")
    assert module.cache() is None
    monkeypatch.setenv("ISSGRAPH_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    file = module.cache()
    assert file is not None and file.parent == tmp_path / "issgraph"


def test_the_first_text_of_a_run_is_read_as_any_other(tmp_path: Path) -> None:
    text = tmp_path / "first.txt"
    text.write_text("Cygnus NG-19 waits below the station three days after its launch from Virginia on Aug. 1, 2023.", "utf-8")
    assert '["Cygnus NG-19", "launchedOn", "2023-08-01"]' in facts("off", text)
