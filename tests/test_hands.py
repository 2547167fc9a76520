"""Items are worked on by several processes as by one; what goes wrong in one of them is told, and all of them end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from issgraph.building.hands import Hands
from issgraph.errors import InputError, IssgraphError


def made(number: int) -> int:
    return number


def added(state: int, item: int) -> tuple[int, int]:
    return state + item, os.getpid()


def refused(state: int, item: int) -> int:
    raise InputError("captions.jsonl", "no text", state + item)


def killed(_: int, item: int) -> None:
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)


def unspeakable(_: int, item: int) -> object:
    return lambda: item


def no_start() -> int:
    raise IssgraphError("no tables")


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_several_processes_give_what_one_gives() -> None:
    with Hands(1, partial(made, 7)) as one:
        alone = list(one.results(added, range(20)))
        assert list(one.results(added, [])) == []
    with Hands(3, partial(made, 7)) as three:
        together = list(three.results(added, range(20)))
        assert list(three.results(added, [])) == []
        again = list(three.results(added, [1]))
    assert sorted(number for number, _ in together) == [number for number, _ in alone] == list(range(7, 27))
    assert {pid for _, pid in alone} == {os.getpid()}
    workers = {pid for _, pid in (*together, *again)}
    assert os.getpid() not in workers and all(map(gone, workers))


@pytest.mark.parametrize(
    ("start", "work", "words"),
    [
        (partial(made, 7), refused, r"captions.jsonl:7: no text"),
        (partial(made, 7), killed, "a process that was reading has ended"),
        (no_start, added, "no tables"),
    ],
    ids=["refused", "killed", "no start"],
)
def test_what_goes_wrong_in_a_process_is_told(start: partial[int], work: object, words: str) -> None:
    with pytest.raises(IssgraphError, match=words), Hands(2, start) as hands:
        list(hands.results(work, range(9)))  # type: ignore[arg-type]


def test_what_cannot_be_handed_back_is_told() -> None:
    with pytest.raises(RuntimeError, match="lambda"), Hands(2, partial(made, 7)) as hands:
        list(hands.results(unspeakable, range(9)))


KILLED = """
import sys, time
sys.path[:0] = [{tests!r}]
from test_hands import Hands, added, made, partial
if __name__ == "__main__":
    with Hands(2, partial(made, 7)) as hands:
        for number, (_, pid) in enumerate(hands.results(added, range(10**9))):
            print(pid, flush=True)
            if number == 20:
                time.sleep(60)
"""


def test_no_process_outlives_one_that_was_killed(tmp_path: Path) -> None:
    program = tmp_path / "killed.py"
    program.write_text(KILLED.format(tests=str(Path(__file__).parent)), "utf-8")
    with subprocess.Popen([sys.executable, str(program)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        pids = {int(process.stdout.readline()) for _ in range(20)}
        process.kill()
    deadline = time.monotonic() + 60
    while not all(map(gone, pids)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert all(map(gone, pids))


def interrupted() -> None:
    with Hands(2, partial(made, 7)) as hands:
        for _ in hands.results(added, range(1000)):
            raise KeyboardInterrupt


def test_an_interrupt_goes_through() -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupted()
