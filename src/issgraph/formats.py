"""An Answer to text: a table for people; JSON, CSV, TSV and XML as the W3C defines them; Turtle for graphs."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from itertools import groupby

from issgraph.answers import Answer, Term
from issgraph.errors import QuestionError
from issgraph.vocab import PREFIXES, RDF

_LOCAL = re.compile(r"^[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def written(answer: Answer, form: str, labels: Mapping[str, str] | None = None, width: int = 0) -> str:
    """The answer in one of FORMS, ending with a line end. `labels` and `width` (0 = any) are for tables."""
    if form == "table":
        return table(answer, labels or {}, width)
    if form not in FORMS:
        raise QuestionError(f"no format {form!r}; there are: {', '.join(FORMS)}")
    return _WRITERS[form](answer)


def short(iri: str) -> str:
    """An IRI as people read it: prefixed where a prefix fits."""
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local:
            return local if prefix == "id" else f"{prefix}:{local}"
    return iri


def printable(words: str) -> str:
    """Words that cannot drive a terminal: whatever does not show, or turns the direction, is spelled out."""
    if words.isprintable() and words.isascii():
        return words
    plain = words.replace("\r\n", " ")
    return "".join(" " if c.isspace() else f"\\u{ord(c):04x}" if unicodedata.category(c) in _UNSEEN else c for c in plain)


def _width(words: str) -> int:
    if words.isascii():
        return len(words)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)


def table(answer: Answer, labels: Mapping[str, str], width: int = 0) -> str:
    """Columns for a person's eye, things by their labels; long cells go on below when the width is bounded."""
    if answer.kind == "ask":
        return "yes\n" if answer.yes else "no\n"
    if not answer.rows:
        return "no rows\n"
    rows = [[_cell(cell, labels) for cell in row] for row in answer.rows]
    widths = [max(map(_width, column)) for column in zip(answer.columns, *rows, strict=True)]
    while width and sum(widths) + 2 * (len(widths) - 1) > width and max(widths) > 12:
        widths[widths.index(max(widths))] -= 1
    lines = [_line([[name] for name in answer.columns], widths), _line([["-" * n] for n in widths], widths)]
    for row in rows:
        lines.append(_line([textwrap.wrap(c, w) or [""] if _width(c) > w else [c] for c, w in zip(row, widths, strict=True)], widths))
    return "".join(lines)


def rows_as_table(columns: tuple[str, ...], rows: list[tuple[str, ...]], width: int = 0) -> str:
    """Rows of plain words as such a table."""
    return table(Answer(columns, tuple(tuple(Term(cell, "literal") for cell in row) for row in rows)), {}, width)


def _cell(cell: Term | None, labels: Mapping[str, str]) -> str:
    if cell is None:
        return ""
    return printable(labels.get(cell.value) or short(cell.value) if cell.kind == "uri" else cell.value)


def _line(cells: list[list[str]], widths: list[int]) -> str:
    height = max(map(len, cells))
    text = ""
    for at in range(height):
        parts = [cell[at] if at < len(cell) else "" for cell in cells]
        text += "  ".join(p + " " * (w - _width(p)) for p, w in zip(parts, widths, strict=True)).rstrip() + "\n"
    return text


def _json(answer: Answer) -> str:
    if answer.kind == "ask":
        return json.dumps({"head": {}, "boolean": answer.yes}) + "\n"
    bindings = [{c: _binding(v) for c, v in zip(answer.columns, row, strict=True) if v} for row in answer.rows]
    return json.dumps({"head": {"vars": answer.columns}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1) + "\n"


def _binding(cell: Term) -> dict[str, str]:
    told = {"type": cell.kind, "value": cell.value}
    if cell.language:
        told["xml:lang"] = cell.language
    elif cell.datatype:
        told["datatype"] = cell.datatype
    return told


def _csv(answer: Answer) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow(["" if c is None else c.n3 if c.kind == "bnode" else c.value for c in row])
    return out.getvalue()


def _tsv(answer: Answer) -> str:
    lines = ["\t".join(f"?{name}" for name in answer.columns)]
    lines += ["\t".join("" if cell is None else cell.n3 for cell in row) for row in answer.rows]
    return "".join(line + "\n" for line in lines)


def _xml(answer: Answer) -> str:
    from xml.sax.saxutils import quoteattr  # brings much with it that only this form needs

    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<sparql xmlns="http://www.w3.org/2005/sparql-results#">']
    if answer.kind == "ask":
        lines += ["<head/>", f"<boolean>{str(answer.yes).lower()}</boolean>"]
    else:
        lines += ["<head>", *(f"<variable name={quoteattr(name)}/>" for name in answer.columns), "</head>", "<results>"]
        for row in answer.rows:
            told = [f"<binding name={quoteattr(c)}>{_xml_term(v)}</binding>" for c, v in zip(answer.columns, row, strict=True) if v]
            lines.append(f"<result>{''.join(told)}</result>")
        lines.append("</results>")
    return "\n".join([*lines, "</sparql>"]) + "\n"


def _xml_term(cell: Term) -> str:
    from xml.sax.saxutils import escape, quoteattr

    # XML 1.0 has no way to write most control characters at all
    value = escape("".join(c if c >= " " or c in "\t\n" else "&#xD;" if c == "\r" else "\ufffd" for c in cell.value)).replace(
        "&amp;#xD;", "&#xD;"
    )
    if cell.kind != "literal":
        return f"<{cell.kind}>{value}</{cell.kind}>"
    if cell.language:
        return f"<literal xml:lang={quoteattr(cell.language)}>{value}</literal>"
    typed = cell.datatype
    return f"<literal{f' datatype={quoteattr(cell.datatype)}' if typed else ''}>{value}</literal>"


def _ttl(answer: Answer) -> str:
    if answer.kind != "graph":
        raise QuestionError("Turtle is for queries that give a graph (CONSTRUCT, DESCRIBE); a table comes as table, json, csv, tsv or xml")
    used: set[str] = set()
    blocks: list[str] = []
    for subject, rows in groupby(answer.rows, key=lambda row: row[0]):
        told = [f"{_turtle(p, used)} {_turtle(o, used)}" for _, p, o in rows]
        blocks.append(f"{_turtle(subject, used)} " + " ;\n    ".join(told) + " .\n")
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in sorted(used)) + "".join(f"\n{block}" for block in blocks)


def _turtle(term: Term | None, used: set[str]) -> str:
    if term is None:
        return ""
    if term.value == f"{RDF}type":
        return "a"
    if term.kind == "uri":
        for prefix, namespace in PREFIXES.items():
            if term.value.startswith(namespace) and _LOCAL.match(term.value[len(namespace) :]):
                used.add(prefix)
                return f"{prefix}:{term.value[len(namespace) :]}"
    return term.n3


_WRITERS: dict[str, Callable[[Answer], str]] = {"json": _json, "csv": _csv, "tsv": _tsv, "xml": _xml, "ttl": _ttl}
FORMS = ("table", *_WRITERS)
"""The names of the formats."""
