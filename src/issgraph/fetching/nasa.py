"""A question to NASA's Image and Video Library to all items that answer it: page by page, until nothing is missing and nothing is twice.

The shape is that of https://images-api.nasa.gov/search: collection.items[], collection.metadata.total_hits, collection.links[] with "next".
A page that was kept is not asked for again, and what is asked next follows from the pages before: so a run that was killed goes on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode

from issgraph.errors import InputError
from issgraph.polite import Unfinished

API = "https://images-api.nasa.gov"
PAGE = 100
"""Items of a page: the most that the library gives."""
MOST = 10_000
"""Items of one question that the library shows, however many there are; a question with more is asked in parts, by years."""
VALUES = 500_000
"""Lists, objects and what stands in them, of one page: a hundred items have some thousands."""
LONGEST = 200
"""Characters of what an item is remembered by."""
BEYOND = 1_000_000_000
"""No library has so many items."""
ROUNDS = 4
"""How often the pages of a question are read while it changes beneath."""
FIRST, LAST = 1900, 2100
"""Years before and after all photos."""
_LATE = 2030
"""Where years are halved, all beyond count as one."""

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Search:
    """Words, and days from and to which the photos were made: a year, a month or a day. Raises InputError for what is no such day."""

    words: str
    since: str = ""
    until: str = ""
    api: str = API

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise InputError("fetch nasa", 'no words to look for, as "expedition 73"')
        for name, told in (("--since", self.since), ("--until", self.until)):
            if told and not _is_day(told):
                raise InputError(name, f"{told!r} is no year, month or day, as 2025, 2025-12, 2025-12-31")
        if self.since and self.until and self.until < self.since[: len(self.until)]:
            raise InputError("--until", f"{self.until} is before {self.since}")

    @property
    def span(self) -> Span:
        """The years."""
        return int(self.since[:4] or FIRST), int(self.until[:4] or LAST)

    def url(self, span: Span, page: int) -> str:
        """The address of a page of the items of some years."""
        asked: dict[str, object] = {"q": " ".join(self.words.split()), "media_type": "image"}
        asked |= {"year_start": span[0]} if span[0] > FIRST else {}
        asked |= {"year_end": span[1]} if span[1] < LAST else {}
        return f"{self.api.rstrip('/')}/search?{urlencode({**asked, 'page': page, 'page_size': PAGE}, quote_via=quote)}"

    def fits(self, item: Any) -> bool:
        """Whether an item is of these days; one that does not say is: the library found it in these years."""
        day = str(_first(item).get("date_created") or "")
        if not _DAY.match(day):
            return True
        return day[: len(self.since)] >= self.since and day[: len(self.until)] <= self.until


def _is_day(told: str) -> bool:
    try:
        return bool(_DAY.fullmatch(told) and date.fromisoformat(told + "-01" * ((10 - len(told)) // 3)))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an answer: `total` is how many items the library counts in all, `more` whether it names a next page."""

    items: list[Any]
    total: int
    more: bool


def page(body: bytes) -> Page:
    """A response as a page. Raises Unfinished where it is no whole one."""
    try:
        text = body.decode("utf-8")
        if len(text) > VALUES and sum(map(text.count, "[{,")) > VALUES:
            raise ValueError(f"more than {VALUES:,} values")
        told = json.loads(text, parse_constant=_no_constant)
        collection = told["collection"]
        items, total = collection["items"], collection["metadata"]["total_hits"]
        if not isinstance(items, list) or not isinstance(total, int) or isinstance(total, bool) or not 0 <= total < BEYOND:
            raise TypeError
        more = any(isinstance(link, dict) and link.get("rel") == "next" for link in collection.get("links") or ())
    except (ValueError, RecursionError) as wrong:
        raise Unfinished(f"the answer is no JSON that can be read, or was cut short ({' '.join(str(wrong).split())[:100]})") from wrong
    except (KeyError, TypeError, AttributeError) as wrong:
        raise Unfinished("the answer has no collection of items with its total") from wrong
    return Page(items, total, more)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def identity(item: Any) -> str:
    """The library's id of an item, or all of an item that has none."""
    told = _first(item).get("nasa_id")
    name = f"id {told}" if isinstance(told, str) and told else json.dumps(item, sort_keys=True)
    return name if len(name) <= LONGEST else f"hash {sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _first(item: Any) -> dict[str, Any]:
    data = item.get("data") if isinstance(item, dict) else None
    return data[0] if isinstance(data, list) and data and isinstance(data[0], dict) else {}


@dataclass(slots=True)
class Reading:
    """Reads a search to its end, or to `limit` items. `chosen` has each item once: its identity, and where it was told last, as the number
    of the page that was asked for and its place there; `notes` say what could not be had."""

    search: Search
    ask: Callable[[str], Page]
    limit: int = 0
    tell: Callable[[Reading], None] = lambda reading: None
    chosen: dict[str, tuple[int, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    pages: int = 0
    expected: int = 0
    """Pages in all, as far as it is known."""
    _ahead: int = field(default=0, init=False)
    """Items of the years after those that are read now, as far as it is known."""

    def read(self) -> None:
        """Asks for page after page. Raises what `ask` raises."""
        spans = [self.search.span]
        while spans and not self._full():
            spans[:0] = self._span(*spans.pop(0))

    def _full(self) -> bool:
        return bool(self.limit) and len(self.chosen) >= self.limit

    def _span(self, first: int, last: int) -> list[Span]:
        """Reads the items of some years, or gives back the parts in which they are to be read."""
        known: set[str] = set()
        seen: set[str] | None = None
        for again in range(ROUNDS):
            before, seen, totals = seen, set[str](), set[int]()
            number, more = 0, True
            while more:
                number += 1
                found = self.ask(self.search.url((first, last), number))
                self.pages += 1
                totals.add(found.total)
                if number == 1 and not again:
                    parted = found.total > MOST and first < last
                    self._ahead = max(self._ahead, found.total) if parted else max(0, self._ahead - found.total)
                    if parted:
                        middle = (first + min(last, max(first + 1, _LATE))) // 2
                        return [(first, middle), (middle + 1, last)]
                names = [identity(item) for item in found.items]
                more = self._goes_on(number, found, bool(set(names) - seen))
                seen.update(names)
                self._choose(found, names)
                self._expect(min(found.total, MOST) - number * PAGE if more else 0)
                self.tell(self)
                if self._full():
                    return []
            known |= seen
            total = found.total
            whole = len(seen) >= min(total, MOST) and seen == known
            if len(totals) == 1 and ((seen and whole) or (seen == before and (seen or not known))):
                break  # less than was seen before is believed when it is said twice, nothing at all if never anything was seen
        else:
            self.notes.append(f"{_years(first, last)}: the library changed while it was read, {ROUNDS} times; there may be more")
        if len(known) < total:
            why = f"and shows {MOST:,} of a question; look for more words" if total > MOST else f"and shows {len(known):,}"
            self.notes.append(f"{_years(first, last)}: the library counts {total:,}, {why}")
        return []

    def _expect(self, left: int) -> None:
        """Works out how many pages there are in all, when so many items of these years are left."""
        self.expected = self.pages + max(0, -(-left // PAGE)) + -(-self._ahead // PAGE)
        if self.limit and self.chosen:
            self.expected = min(self.expected, self.pages + -(-(self.limit - len(self.chosen)) * self.pages // len(self.chosen)))

    @staticmethod
    def _goes_on(number: int, found: Page, fresh: bool) -> bool:
        """Whether to ask for another page: while the count says so, or the library, for as long as it brings something."""
        if not found.items or number * PAGE >= MOST:
            return False
        return number * PAGE < found.total or (found.more and fresh)

    def _choose(self, found: Page, names: list[str]) -> None:
        for place, (name, item) in enumerate(zip(names, found.items, strict=True)):
            if self.search.fits(item) and (name in self.chosen or not self._full()):
                self.chosen[name] = (self.pages, place)


def _years(first: int, last: int) -> str:
    if (first, last) == (FIRST, LAST):
        return "all years"
    return str(first) if first == last else f"{first if first > FIRST else ''} to {last if last < LAST else ''}".strip()
