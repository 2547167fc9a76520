"""Prints tests/golden/expected/*.csv anew from the golden graph; read the difference before you commit it."""

from __future__ import annotations

from issgraph.formats import written
from test_questions import CASES, EXPECTED, case_name, golden

if __name__ == "__main__":
    for old in EXPECTED.glob("*.csv"):
        old.unlink()
    for case in CASES:
        answer = golden().query(case[0], **case[1])
        (EXPECTED / f"{case_name(case)}.csv").write_bytes(written(answer, "csv").encode())
