"""What stayed unread is counted as from nothing, whatever documents came and went before."""

from __future__ import annotations

import random
from collections import Counter

from issgraph.building.unread import UnreadTable
from issgraph.unread import Unread


def some(chance: random.Random) -> list[Unread]:
    """What stayed unread in a document: now and then the same words twice, not always with the same guess."""
    words = [f"{chance.choice(('Frob', 'Fröb', chr(0xD800)))}{chance.randrange(150)}" for _ in range(chance.randrange(6))]
    return [(chance.choice(("name", "sentence")), each, chance.choice(("", "", "Kibo", "Quest"))) for each in words]


def test_what_stayed_unread_is_counted_as_from_nothing() -> None:
    chance = random.Random(7)
    mended, there = UnreadTable(), dict[str, list[Unread]]()
    for _ in range(900):
        name = f"d{chance.randrange(400)}"
        mended.forget(name)
        there.pop(name, None)
        if chance.random() < 0.7:
            there[name] = some(chance)
            mended.note(name, there[name])
    fresh = UnreadTable()
    for name, found in sorted(there.items()):
        fresh.note(name, found)
    told = mended.ranked()
    assert told == fresh.ranked()
    times = Counter((kind, words) for found in there.values() for kind, words, _ in found)
    counted = sorted((-number, kind, words) for (kind, words), number in times.items())
    assert [(-number, kind, words) for number, kind, words, *_ in told["rows"]] == counted[:300]
    assert told["number"] == len(counted) > 300
    assert {meant for *_, meant in told["rows"]} == {"", "Kibo", "Quest"}
    for _, kind, words, first, meant in told["rows"]:
        saying = [(name, each[2]) for name, found in there.items() for each in found if each[:2] == (kind, words)]
        assert (first, meant) == (min(name for name, _ in saying), max(guess for _, guess in saying))
