"""What Wikidata said, kept on disk with its date, item by item, so that it is not asked again while that is fresh enough."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from issgraph.errors import GraphError
from issgraph.wikidata.asking import Item, query
from issgraph.wikidata.tables import Property, Service

_TABLE = """CREATE TABLE IF NOT EXISTS said (
  endpoint TEXT, asked TEXT, item TEXT, retrieved TEXT, facts TEXT, PRIMARY KEY (endpoint, asked, item))"""


class Kept:
    """A file of answers; those of another server or to another question do not count."""

    def __init__(self, folder: Path, service: Service, wanted: Sequence[Property]) -> None:
        self.path = folder / "wikidata.sqlite"
        self._key = service.url, hashlib.sha256(query((), wanted).encode()).hexdigest()[:16]

    def fresh(self, items: Iterable[str], now: float, days: float) -> dict[str, Item]:
        """Those of the items that were asked for less than so many days ago, as they were answered."""
        since = moment(now - timedelta(days=days).total_seconds())
        until = moment(now)
        with self._open() as file:
            rows = file.execute("SELECT item, retrieved, facts FROM said WHERE endpoint = ? AND asked = ?", self._key).fetchall()
        wanted = set(items)
        try:
            return {
                item: Item(item, tuple((p, v, k, m) for p, v, k, m in json.loads(facts)), retrieved)
                for item, retrieved, facts in rows
                if item in wanted and since < retrieved <= until
            }
        except (ValueError, TypeError) as error:
            raise self._damaged(error) from error

    def keep(self, items: Iterable[Item]) -> None:
        """Adds answers, all or none of them."""
        rows = [(*self._key, each.iri, each.retrieved, json.dumps(each.facts, ensure_ascii=False)) for each in items]
        with self._open() as file, file:
            file.executemany("INSERT OR REPLACE INTO said VALUES (?, ?, ?, ?, ?)", rows)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=30)) as file:
                file.execute(_TABLE)
                yield file
        except (sqlite3.Error, OSError) as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> GraphError:
        return GraphError(
            f"{self.path}: cannot be used as a cache ({str(error) or type(error).__name__}); move it away or give --cache DIR"
        )


def moment(seconds: float) -> str:
    """A moment as xsd:dateTime, to the second."""
    return datetime.fromtimestamp(max(0.0, seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
