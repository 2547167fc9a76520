"""What `issgraph fetch` is told to what it does: a search or addresses into a folder, with a line that says how far it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from issgraph.errors import InputError, IssgraphError
from issgraph.fetching import pages, searching
from issgraph.fetching.address import Reach
from issgraph.fetching.nasa import Reading, Search
from issgraph.fetching.progress import Pace, Teller
from issgraph.fetching.visitor import MANNERS, Visitor
from issgraph.polite.agent import cache_folder

FOLDER = "fetched"
"""Where folders of answers lie, unless told."""


@dataclass(frozen=True, slots=True)
class Order:
    """How to fetch: where to, again or not, and how much may be asked of whom."""

    output: str = ""
    fresh: bool = False
    budget: int = MANNERS.budget
    deadline: float = MANNERS.deadline
    most: int = 64_000_000
    reach: Reach = field(default_factory=Reach)

    def visitor(self, teller: Teller) -> Visitor:
        """Who asks."""
        manners = replace(MANNERS, budget=self.budget, deadline=self.deadline)
        return Visitor(cache_folder(), self.reach, manners, self.most, sleep=teller.sleep)


def nasa(search: Search, limit: int, order: Order, teller: Teller) -> list[str]:
    """Fetches a search; lines that say what came of it."""
    days = "".join(f"-{word}-{day}" for word, day in (("since", search.since), ("until", search.until)) if day)
    folder = Path(order.output or f"{FOLDER}/nasa-{re.sub(r'[^a-z0-9]+', '-', search.words.lower()).strip('-')[:60] or 'search'}{days}")
    pace = Pace()

    def tell(reading: Reading, asked: int) -> None:
        left = pace.left(asked, reading.expected - reading.pages)
        teller.tell(f"page {reading.pages:,} of about {reading.expected:,}, {len(reading.chosen):,} captions{left}")

    try:
        done = searching.fetch(search, folder, order.visitor(teller), limit, order.fresh, tell)
    finally:
        teller.done()
    kept = done.pages - done.asked
    told = f"{folder}: {done.captions:,} captions from {done.pages:,} pages" + (f", {kept:,} of them kept from before" if kept else "")
    return [*(f"not whole: {note}" for note in done.notes), told]


def addresses(urls: Sequence[str], order: Order, teller: Teller) -> list[str]:
    """Fetches addresses; lines that say what came of each. Raises IssgraphError for those that cannot be had, when the others are there."""
    folder, pace = Path(order.output or f"{FOLDER}/pages"), Pace()
    try:
        saved, wrong = pages.fetch_all(
            urls, folder, order.visitor(teller), order.fresh,
            lambda done: teller.tell(f"{done:,} of {len(urls):,} addresses{pace.left(done, len(urls) - done)}"),
        )  # fmt: skip
    finally:
        teller.done()
    told = [f"{each.file}" + ("" if each.asked else " (kept from before)") for each in saved]
    if wrong:
        more = f" (and {len(wrong) - 1} more of {len(urls)} addresses: {'; '.join(wrong[1:4])})" if len(wrong) > 1 else ""
        raise Unfetched(told, wrong[0] + more)
    return told


class Unfetched(IssgraphError):
    """Some addresses could not be had; `told` has the lines of the others."""

    def __init__(self, told: list[str], words: str) -> None:
        self.told = told
        super().__init__(words)


def fetch(what: Sequence[str], since: str, until: str, limit: int, api: str, order: Order, teller: Teller) -> list[str]:
    """Fetches what is asked for: "nasa" and words, or addresses. Raises IssgraphError."""
    if what and what[0] == "nasa":
        return nasa(Search(" ".join(what[1:]), since, until, api), limit, order, teller)
    if since or until or limit:
        raise InputError("fetch", "--since, --until and --limit are for a search: issgraph fetch nasa WORDS")
    for each in what:
        if "://" not in each:
            raise InputError("fetch", f"{each!r} is no address; expected http://..., https://..., or nasa WORDS")
    return addresses(what, order, teller)
