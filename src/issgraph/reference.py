"""data/reference/*.tsv to Rows: what is known of the station before any text is read, each row with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from issgraph import vocab
from issgraph.assets import REFERENCE
from issgraph.compiled import compiled, worked_out
from issgraph.errors import RuleError
from issgraph.model import Entity
from issgraph.vocab import CLASSES, is_a

MANY = "|"
_ID = compiled(r"^[a-z0-9][a-z0-9./-]*$")
_DATE = compiled(r"^\d{4}(-\d\d(-\d\d)?)?$")
_DATED = ("from", "until", "launched", "arrived", "departed", "date", "born", "died")
_NAMELESS = {"attachments"}  # tables whose rows tell a fact and name nothing


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: `values` holds the columns other than id, class, label and aliases, blanks left out."""

    table: str
    line: int
    id: str
    cls: str
    label: str
    aliases: tuple[str, ...]
    values: dict[str, str] = field(hash=False)

    def get(self, column: str) -> str:
        """The cell, or "" when it is blank or the table has no such column."""
        return self.values.get(column, "")

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell that may hold several."""
        return _parts(self.values.get(column, ""))

    @property
    def entity(self) -> Entity:
        """The thing the row stands for."""
        return Entity(self.id, self.cls, self.label)

    @property
    def where(self) -> str:
        """file:line, for messages."""
        return f"data/reference/{self.table}.tsv:{self.line}"


@lru_cache(maxsize=1 << 13)
def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(MANY) if part.strip())


@dataclass(frozen=True)
class Reference:
    """All tables: rows in the order of file names and lines, and the same rows by id."""

    rows: tuple[Row, ...]
    by_id: dict[str, Row]

    def table(self, name: str) -> tuple[Row, ...]:
        """The rows of one table."""
        return tuple(row for row in self.rows if row.table == name)


def read_table(path: Path) -> Iterator[Row]:
    """The rows of one file. Raises RuleError with file:line for a row that does not fit its header."""
    header: list[str] = []
    dated: list[str] = []
    table, where = path.stem, f"data/reference/{path.name}"
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        if not header:
            header, dated = cells, [column for column in cells if column in _DATED]
            continue
        if len(cells) != len(header):
            raise RuleError(f"{where}:{number}: {len(cells)} cells where the header has {len(header)}: {', '.join(header)}")
        row = {column: cell for column, cell in zip(header, map(str.strip, cells), strict=True) if cell}
        for column in dated:
            if column in row and not _DATE.match(row[column]):
                raise RuleError(f"{where}:{number}: {column} {row[column]!r} is no date (YYYY, YYYY-MM or YYYY-MM-DD)")
        name, cls = row.pop("id", ""), row.pop("class", "")
        label, aliases = row.pop("label", ""), row.pop("aliases", "")
        if table not in _NAMELESS:
            if not _ID.match(name):
                raise RuleError(f"{where}:{number}: {name!r} is no id (lower-case letters, digits, '-')")
            if cls not in CLASSES:
                raise RuleError(f"{where}:{number}: {cls!r} is no class of the ontology; there are: {', '.join(CLASSES)}")
            if not label:
                raise RuleError(f"{where}:{number}: {name} has no label")
        others = tuple(dict.fromkeys(part.strip() for part in aliases.split(MANY) if part.strip())) if aliases else ()
        yield Row(table, number, name, cls, label, others, row)


def _apart(a: Row, b: Row) -> bool:
    """True when class, context or dates tell two things of one name apart."""
    if not (is_a(a.cls, b.cls) or is_a(b.cls, a.cls)):
        return True
    if a.get("needs") != b.get("needs"):
        return True
    from_a, until_a = a.get("from") or "0", a.get("until") or "9"
    from_b, until_b = b.get("from") or "0", b.get("until") or "9"
    return from_a > until_b or from_b > until_a


def read_reference(folder: Path = REFERENCE) -> Reference:
    """All tables of a folder. Raises RuleError: an id given twice, or one name for two things nothing tells apart."""
    files = sorted(folder.glob("*.tsv"))
    if not files:
        raise RuleError(f"{folder}: no .tsv tables there")
    rows = tuple(row for path in files for row in read_table(path))
    by_id: dict[str, Row] = {}
    for row in rows:
        if row.id:
            if row.id in by_id:
                raise RuleError(f"{row.where}: the id {row.id!r} already stands at {by_id[row.id].where}")
            by_id[row.id] = row
    meanings: dict[str, list[Row]] = {}
    for row in by_id.values():
        for name in {row.label, *row.aliases}:
            for other in meanings.setdefault(name, []):
                if other.id != row.id and not _apart(row, other):
                    raise RuleError(f"{row.where}: {name!r} already means {other.id} ({other.where})")
            meanings[name].append(row)
    return Reference(rows, by_id)


@lru_cache(maxsize=1)
def reference() -> Reference:
    """The tables that issgraph carries, read once, and checked once a machine."""
    rows = tuple(Row(*cells) for cells in worked_out(f"rows of {REFERENCE}", sources(), _cells))
    return Reference(rows, {row.id: row for row in rows if row.id})


def sources() -> list[Path]:
    """What the rows come from: the tables, and the code that reads them."""
    return [*sorted(REFERENCE.glob("*.tsv")), Path(__file__), Path(vocab.__file__)]


def _cells() -> list[tuple[str, int, str, str, str, tuple[str, ...], dict[str, str]]]:
    return [(row.table, row.line, row.id, row.cls, row.label, row.aliases, row.values) for row in read_reference().rows]
