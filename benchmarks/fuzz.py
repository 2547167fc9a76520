"""The reader under fire: coverage-guided fuzzing with atheris, random texts of the domain's words with hypothesis, or glued captions.

python benchmarks/fuzz.py [--engine atheris|hypothesis|glue] [--minutes 30] [--seed 0]      needs: pip install issgraph[fuzz]

Glue needs nothing: two captions of ours are cut and put together, with brackets and other inserts in odd places. It keeps the
order of words that random texts do not have, and so goes deepest into the rules.

Each text is read and turned into N-Quads; every span has to lie in the text and give the words that its statement quotes. The first
text that fails is printed, and the exit status is 1."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from issgraph.assets import FEATURES
from issgraph.extract import read
from issgraph.gazetteer import gazetteer
from issgraph.graph import line, quads
from issgraph.model import Document
from issgraph.rules import lexicon
from issgraph.sources import documents

_ODD = ("\r\n", "\u0301", "\U0001f680", "\u200d", "\ufeff", "\ue000", "((((", "))", "---", "“", "’s", "\x00", "…", "ſ", "İ", "１２")
"""Characters that offsets, case and blanks go wrong with."""
_ALIKE = {"s": "ſ", "k": "\u212a", "i": "ı", "I": "İ"}
"""Letters that patterns take for each other when case is all one, and tables do not."""
_INSERTS = (
    *(
        " (left)",
        " (white suit)",
        " (center, in red)",
        ", a pilot,",
        ", she told us,",
        ", NASA,",
        " of ESA",
        " and",
        " or",
        ", respectively,",
    ),
    *(" they (left)", " the former", " the latter", " the other two", " I", " my", " who", " which", " where", " it", " her", " both"),
    *(" not", " will", " was", " seen", " docked to", " on the 9th", " two days later", " in 2011", " May 3", " --", ":", ";", ".", "\n\n"),
)
"""What captions have between their words: brackets, appositions, pronouns, days, marks."""


_LABELLED = sorted((Path(__file__).parents[1] / "tests" / "gold").glob("*.jsonl"))


def check(text: str, date: str = "", credit: str = "") -> int:
    """Reads a text and checks every span. Returns the number of statements; raises AssertionError or whatever the reader raises."""
    document = Document("fuzz", text, date=date, credit=credit)
    reading = read(document)
    for statement in reading.statements:
        for span in (statement.quote, statement.subject_span, statement.trigger, statement.object_span):
            if span is not None:
                assert 0 <= span.start <= span.end <= len(document.field(span.field)), span
                assert span.of(document) == document.field(span.field)[span.start : span.end]
        assert statement.quote.of(document).strip(), statement
    for quad in quads(reading):
        assert "\n" not in line(quad)[:-1]
    return len(reading.statements)


def words() -> list[str]:
    """What captions are made of: names of the tables, words of the rules, and characters that go wrong."""
    names = sorted({name for row in gazetteer().rows.values() for name in (row.label, *row.aliases)})
    plain = sorted({word for forms in lexicon().words.values() for word in forms if word.replace(" ", "").isalpha()})
    return [
        *names[:: max(1, len(names) // 1500)],
        *plain,
        *_ODD,
        ", ",
        ". ",
        "; ",
        " and ",
        " (",
        ") ",
        " on ",
        " to the ",
        "May 1, 2025",
        "the 11th",
    ]


def glued(seed: int) -> Iterator[str]:
    """Texts without end, each the beginning of one caption and the end of another, sprinkled with inserts; the same for a seed."""
    texts = [document.text.split() for document in documents([FEATURES, *_LABELLED]) if isinstance(document, Document)]
    chance = random.Random(seed)
    while True:
        one, other = chance.choice(texts), chance.choice(texts)
        at, to = chance.randrange(len(one)), chance.randrange(len(other))
        words = one[max(0, at - 60) : at] + other[to : to + 60]
        for _ in range(chance.randrange(5)):
            words[(where := chance.randrange(len(words) + 1)) : where] = [chance.choice(_INSERTS).strip()]
        if chance.random() < 0.3:
            alike = _ALIKE if chance.random() < 0.5 else {letter: other for letter, other in _ALIKE.items() if chance.random() < 0.5}
            words = [word.translate(str.maketrans(alike)) if chance.random() < 0.2 else word for word in words]
        yield " ".join(words)


def with_glue(minutes: float, seed: int) -> int:
    """Glued captions until the time is up. Returns how many."""
    until = time.monotonic() + minutes * 60
    for done, text in enumerate(glued(seed)):
        if time.monotonic() > until:
            return done
        try:
            check(text, ("", "2025-05-01", "2001-02")[done % 3])
        except BaseException:
            print(text)
            raise
    raise AssertionError("glued captions have no end")


def with_hypothesis(minutes: float) -> int:
    """Random captions until the time is up. Returns how many."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    piece = st.one_of(st.sampled_from(words()), st.text(max_size=12))
    texts = st.lists(piece, max_size=60).map(" ".join)
    done = [0]
    until = time.monotonic() + minutes * 60

    @settings(max_examples=2_000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(texts, st.sampled_from(("", "2025-05-01", "2001-02")), st.sampled_from(("", "NASA/Bill Ingalls", "ESA–T. Pesquet")))
    def once(text: str, date: str, credit: str) -> None:
        check(text, date, credit)
        done[0] += 1

    while time.monotonic() < until:
        once()
    return done[0]


def with_atheris(minutes: float) -> None:
    """Coverage-guided from the bundled features; does not return (libFuzzer ends the process: 0 when nothing failed)."""
    import atheris

    folder = Path(tempfile.mkdtemp(prefix="issgraph-fuzz-"))
    (folder / "corpus").mkdir()
    for document in documents([FEATURES]):
        if isinstance(document, Document):
            (folder / "corpus" / document.id).write_bytes(document.text.encode("utf-8"))
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode("utf-8")[:60]) for word in words())
    (folder / "words.dict").write_text("".join(f'"{word}"\n' for word in escaped), "ascii")

    def once(data: bytes) -> None:
        check(data.decode("utf-8", "replace"), "2025-05-01" if len(data) % 2 else "")

    atheris.instrument_all()
    arguments = [
        f"-max_total_time={int(minutes * 60)}",
        f"-dict={folder / 'words.dict'}",
        "-max_len=4096",
        "-timeout=20",
        "-print_final_stats=1",
    ]
    os.chdir(folder)  # a failing text is left there
    print(f"texts that fail are left in {folder}", flush=True)
    atheris.Setup([sys.argv[0], *arguments, str(folder / "corpus")], once)
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--engine", choices=("atheris", "hypothesis", "glue"), default="atheris", help="what makes the texts (default: atheris)"
    )
    parser.add_argument("--minutes", type=float, default=30, help="how long (default: 30)")
    parser.add_argument("--seed", type=int, default=0, help="which glued captions (default: 0)")
    given = parser.parse_args()
    if given.engine == "atheris":
        with_atheris(given.minutes)
    else:
        done = with_glue(given.minutes, given.seed) if given.engine == "glue" else with_hypothesis(given.minutes)
        print(f"texts read without a fault\t{done}")


if __name__ == "__main__":
    main()
