"""Captions or a table of names to rows for a person: each name with the known thing it may mean and why; the answers as Decisions."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from issgraph.decisions import Decision, Decisions, Matter
from issgraph.errors import InputError, IssgraphError
from issgraph.formats import printable
from issgraph.link.aboard import days
from issgraph.link.linker import SURE, Asked, Candidate, Linker, chosen
from issgraph.model import Entity, Reading
from issgraph.obeying import newcomers
from issgraph.vocab import CLASSES

COLUMNS = ("decision", "key", "score", "sure", "document", "name", "class", "agency", "date", "id", "label", "wikidata", "why", "others")
TABLES = (".csv", ".tsv")
"""Endings of files that are tables of names."""
LEAST = 50
"""Points from which a thing is proposed."""
ANSWERS = {"accept": "same-as", "reject": "not-same-as", "defer": "defer"}
_LETTERS = {"a": "accept", "r": "reject", "d": "defer", "": "later", "q": "quit"}
_SHORT = 3
_FIELDS = ("class", "agency", "date")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a caption or a table, with what is known of it there; a gap may be no name at all."""

    matter: Matter
    asked: Asked
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name, and what it may mean, the likeliest first; `sure` when the linker would link it; how it was decided, if it was."""

    named: Named
    found: tuple[Candidate, ...]
    sure: bool
    decided: str = ""

    def row(self) -> tuple[str, ...]:
        """A row of the table, by COLUMNS."""
        asked, best = self.named.asked, self.found[0] if self.found else None
        told = (
            self.decided,
            self.named.matter.key,
            str(best.score) if best else "",
            "yes" if self.sure else "",
            self.named.matter.document,
            asked.name,
        )
        what = (best.entity.id, best.entity.label, best.item.rpartition("/")[2], best.reasons) if best else ("", "", "", "")
        others = "; ".join(f"{each.entity.id} {each.score}" for each in self.found[1:_SHORT])
        return tuple(printable(" ".join(cell.split())) for cell in (*told, asked.cls, asked.agency, asked.day, *what, others))


def names_in(readings: Iterable[Reading]) -> Iterator[Named]:
    """The names of captions that no table knows, with class, agency and day as the captions tell them."""
    for reading in readings:
        document, agency = reading.document, {}
        days = [str(statement.object) for statement in reading.statements if statement.relation == "takenOn"]
        for statement in reading.statements:
            if statement.relation == "affiliatedWith" and isinstance(statement.object, Entity):
                agency[statement.subject.id] = statement.object.id
        day = days[0] if len(set(days)) == 1 else document.date
        for label, thing in newcomers(reading).items():
            yield Named(Matter(document.id, label), Asked(label, thing.cls, agency.get(thing.id, ""), day))
        for words in dict.fromkeys(gap.words for gap in reading.gaps if gap.kind == "name"):
            yield Named(Matter(document.id, words), Asked(words, "", "", day), gap=True)


def names_of(path: Path) -> Iterator[Named]:
    """The names of a table with a column `name` and, where there are, class, agency and date. Raises InputError with file and line."""
    rows = _table(path)
    if "name" not in (rows.fieldnames or ()):
        raise InputError(str(path), "a table of names has a column 'name' and, where known, class, agency and date", 1)
    for row in _rows(rows, path):
        name, told = (row.get("name") or "").strip(), {field: (row.get(field) or "").strip() for field in _FIELDS}
        if told["class"] and told["class"] not in CLASSES:
            raise InputError(str(path), f"{told['class']!r} is no class of the ontology", rows.line_num)
        if told["date"] and not days(told["date"]):
            raise InputError(str(path), f"{told['date']!r} is no date; give one as 2025-05-01, 2025-05 or 2025", rows.line_num)
        if name:
            known = tuple((field, value) for field, value in told.items() if value)
            yield Named(Matter(path.name, name, qualifiers=tuple(sorted(known))), Asked(name, *told.values()))


def _table(path: Path) -> csv.DictReader[str]:
    """A table as spreadsheets save it: cells parted by what parts its first line, and column names in small letters."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(str(path), "no such file") from None
    except OSError as wrong:
        raise InputError(str(path), f"cannot be read: {wrong.strerror}") from None
    except UnicodeDecodeError as wrong:
        raise InputError(str(path), f"not UTF-8: byte 0x{wrong.object[wrong.start]:02x}") from None
    first = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max("\t,;", key=first.count))
    with _told_of(path):
        rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
    return rows


def _rows(rows: csv.DictReader[str], path: Path) -> Iterator[dict[str, str]]:
    with _told_of(path):
        yield from rows


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    try:
        yield
    except csv.Error as wrong:
        raise InputError(str(path), f"no table: {wrong}") from None


def proposals(names: Iterable[Named], known: Linker, decisions: Decisions, everything: bool = False) -> list[Proposal]:
    """What each name may mean, the surest first, what was rejected left out; only what awaits a decision, or all of it."""
    made: dict[Matter, Proposal] = {}
    for whole in names:
        for asked in known.named(whole.asked):
            matter = whole.matter if asked == whole.asked else Matter(whole.matter.document, asked.name, qualifiers=whole.matter.qualifiers)
            told = decisions.of.get(matter.document, {})
            refused = {other.object for other in told if other.quote == matter.quote and other.qualifiers == matter.qualifiers}
            every = known.candidates(asked)
            found = tuple(each for each in every if each.score >= LEAST and each.entity.id not in refused)
            if whole.gap and not chosen(list(found)):
                found = ()
            decision = told.get(matter)
            if decision and decision.thing:
                found = tuple(sorted(every, key=lambda each: each.entity.id != decision.thing.id))[:1]  # type: ignore[union-attr]
            decided = next((a for a, kind in ANSWERS.items() if decision and decision.kind == kind), decision.kind if decision else "")
            if everything or (found and not decision):
                made[matter] = Proposal(Named(matter, asked), found, chosen(list(found)) is not None, decided)
    return sorted(made.values(), key=lambda each: -each.found[0].score if each.found else 1)


def told_of_none(looked_at: int, captions: bool) -> str:
    """What to say instead of proposals when there are none."""
    if looked_at:
        return f"nothing to decide on {looked_at} {'name' if looked_at == 1 else 'names'}; --all shows each with what was made of it"
    return "no names that the tables lack" + ("; a list of names is a .csv or .tsv with a column 'name'" if captions else "")


def decide(each: Proposal, answer: str, by: str, on: str, thing: Entity | None = None) -> Decision:
    """The decision on a proposal: accept, reject or defer it. Raises IssgraphError when there is nothing to accept or reject."""
    if answer not in ANSWERS:
        raise IssgraphError(f"{each.named.matter.key}: {answer!r} is no decision on a proposal; there are: {', '.join(ANSWERS)}")
    matter = each.named.matter
    if answer == "defer":
        return Decision(matter, "defer", None, by, on)
    thing = thing or (each.found[0].entity if each.found else None)
    if not thing:
        raise IssgraphError(f"{matter.key}: nothing is proposed for {each.named.asked.name!r}")
    if answer == "reject":
        matter = Matter(matter.document, matter.quote, object=thing.id, qualifiers=matter.qualifiers)
    return Decision(matter, ANSWERS[answer], thing, by, on)


def by_keys(found: Iterable[Proposal], given: Iterable[tuple[str, str]], by: str, on: str) -> list[Decision]:
    """Decisions given as (key, answer), all of them or none. Raises IssgraphError for a key that no proposal has."""
    of = {each.named.matter.key: each for each in found}
    made = []
    for key, answer in given:
        if key not in of:
            raise IssgraphError(f"no proposal has the key {key!r}; 'issgraph link INPUT --list' lists them")
        made.append(decide(of[key], answer, by, on))
    return made


def answers_in(path: Path) -> list[tuple[str, str, str]]:
    """The answers in a table as it was written, with its column `decision` filled in: key, answer, and the id that it is about."""
    rows = _table(path)
    if missing := {"decision", "key", "id"} - set(rows.fieldnames or ()):
        raise InputError(str(path), f"no column {sorted(missing)[0]!r}; 'issgraph link INPUT --output FILE' writes such a table", 1)
    given = []
    for row in _rows(rows, path):
        answer = (row["decision"] or "").strip().lower()
        if answer and answer not in ANSWERS:
            raise InputError(str(path), f"{answer!r} is no decision; there are: {', '.join(ANSWERS)}", rows.line_num)
        if answer:
            given.append(((row["key"] or "").strip(), answer, (row["id"] or "").strip()))
    return given


def as_table(found: Iterable[Proposal], path: Path) -> bytes:
    """Proposals as a table for a spreadsheet: cells parted by commas where the file is to be a .csv, else by tabs."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="," if path.suffix.lower() == ".csv" else "\t", lineterminator="\n")
    writer.writerows([COLUMNS, *(each.row() for each in found)])
    return text.getvalue().encode("utf-8", "backslashreplace")


def by_table(
    found: Iterable[Proposal], given: Iterable[tuple[str, str, str]], known: Linker, taken: Decisions, by: str, on: str
) -> list[Decision]:
    """Decisions given in a table, but those that are taken already. Raises IssgraphError for a key or an id that nothing has."""
    of = {each.named.matter.key: each for each in found}
    made = []
    for key, answer, id_ in given:
        if key not in of:
            raise IssgraphError(f"no proposal has the key {key!r}: its words or what is known of them changed; write the table anew")
        if id_ and id_ not in known.tables.by_id:
            raise IssgraphError(f"{key}: no {id_!r} in data/reference")
        decision = decide(of[key], answer, by, on, known.tables.by_id[id_].entity if id_ else None)
        same = taken.of.get(decision.matter.document, {}).get(decision.matter)
        if not same or (same.kind, same.thing) != (decision.kind, decision.thing):
            made.append(decision)
    return made


def asked(found: list[Proposal], by: str, on: str, ask: Callable[[str], str], tell: Callable[[str], None]) -> Iterator[Decision]:
    """Goes through proposals with a person, who answers with a letter or a thing's number; gives each decision as it is made."""
    for number, each in enumerate(found, 1):
        about = ", ".join(filter(None, (each.named.asked.cls, each.named.asked.agency, each.named.asked.day)))
        tell(
            f"\n{number} of {len(found)}  {each.named.asked.name}" + (f" ({about})" if about else "") + f"  in {each.named.matter.document}"
        )
        for place, other in enumerate(each.found, 1):
            sure = "" if other.score >= SURE else ", unsure"
            item = f", Wikidata {other.item.rpartition('/')[2]}" if other.item else ""
            tell(printable(f"  {place}. {other.entity.label} ({other.entity.cls}{item}) {other.score}{sure}: {other.reasons}"))
        answer = ""
        while not answer:
            said = ask("a accept, r reject, 2 accept the second, d defer, Enter later, q quit").strip().lower()
            answer = "pick" if said.isdecimal() and 1 <= int(said) <= len(each.found) else _LETTERS.get(said, "")
        if answer == "quit":
            return
        if answer != "later":
            picked = each.found[int(said) - 1].entity if answer == "pick" else None
            yield decide(each, "accept" if picked else answer, by, on, picked)
