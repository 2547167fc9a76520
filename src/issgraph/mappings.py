"""data/mappings/*.sssom.tsv to Mappings: which thing of ours is which thing elsewhere, with the reason to believe it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from issgraph.assets import MAPPINGS
from issgraph.errors import RuleError
from issgraph.vocab import ID, SKOS, WD

_NEEDED = ("subject_id", "predicate_id", "object_id", "mapping_justification")


@dataclass(frozen=True, slots=True)
class Mapping:
    """One row: our id, a SKOS relation and the IRI it leads to, with the label that was read there."""

    subject: str
    predicate: str
    object: str
    label: str
    justification: str
    confidence: str
    where: str


def read_mappings(folder: Path = MAPPINGS) -> tuple[Mapping, ...]:
    """All rows that map something. Raises RuleError with file:line for a row that is no SSSOM."""
    return tuple(mapping for path in sorted(folder.glob("*.sssom.tsv")) for mapping in _rows(path))


def _rows(path: Path) -> Iterator[Mapping]:
    curies = {"skos": SKOS, "wikidata": WD}
    header: list[str] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        where = f"data/mappings/{path.name}:{number}"
        if line.startswith("#"):
            prefix, colon, rest = line.lstrip("# ").partition(":")
            if colon and rest.strip().startswith("http"):
                curies[prefix.strip()] = rest.strip().strip('"')
            continue
        cells = line.split("\t")
        if not header:
            header = cells
            if missing := [name for name in _NEEDED if name not in header]:
                raise RuleError(f"{where}: the header lacks {', '.join(missing)}")
            continue
        if not line.strip():
            continue
        if len(cells) != len(header):
            raise RuleError(f"{where}: {len(cells)} cells where the header has {len(header)}")
        row = dict(zip(header, cells, strict=True))
        if row["object_id"].startswith("sssom:") or row.get("predicate_modifier", "") == "Not":
            continue  # a look-up that found nothing, or a pair that was refused
        subject = _expand(row["subject_id"], curies, where)
        if not subject.startswith(ID):
            raise RuleError(f"{where}: the subject {row['subject_id']!r} is no thing of ours ({ID}...)")
        yield Mapping(
            subject.removeprefix(ID),
            _expand(row["predicate_id"], curies, where),
            _expand(row["object_id"], curies, where),
            row.get("object_label", ""),
            row["mapping_justification"],
            row.get("confidence", ""),
            where,
        )


def _expand(curie: str, curies: dict[str, str], where: str) -> str:
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in curies:
        raise RuleError(f"{where}: {curie!r} has no prefix of the curie map ({', '.join(sorted(curies))})")
    return curies[prefix] + local
