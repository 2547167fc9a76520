"""SPARQL up to the place where somebody types to what is asked for there, and to the query that finds all that could stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from issgraph.vocab import PREFIXES

HOLE = "?_c"
"""The variable that stands for what is typed."""

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<var>[?$]\w+)
    |(?P<type>\^\^)
    |(?P<lang>@[A-Za-z][\w-]*)
    |(?P<name>(?:[A-Za-z][\w.-]*)?:(?:[\w:%.~-]*[\w:%~-])?)
    |(?P<bnode>_:\w+)
    |(?P<number>\d[\w.]*)
    |(?P<word>[A-Za-z][\w-]*)
    |(?P<sign>&&|\|\||[!<>]=|[{}()\[\].;,/|^*+?!=<>-])
    |(?P<space>\s+)
    |(?P<odd>.)""",
    re.X | re.S,
)
_TYPED = re.compile(r"(?:<[^<>\s]*|[?$]\w*|[A-Za-z_][\w-]*:[\w.%~-]*|:[\w-]*|[A-Za-z_][\w-]*)$")
_REST = re.compile(r"[\w:~%-]*")
_FORMS = ("select", "construct", "ask", "describe")
_DECLARED = re.compile(r"prefix\s+([A-Za-z][\w.-]*|):\s*<([^<>\s]*)>", re.I)


_GRAPH = 5
_PLACES = {0: "subject", 1: "predicate", 2: "object", _GRAPH: "graph"}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of SPARQL, and what it is."""

    kind: str
    text: str


@dataclass(slots=True)
class _Group:
    """A group that is open still: what opened it, what stands in it, and how far its last triple is (0 subject, 1 predicate, 2 object)."""

    opener: str
    units: list[str] = field(default_factory=list)
    state: int = 0
    path: bool = False
    held: list[int] = field(default_factory=list)
    filters: list[tuple[int, set[str]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Half:
    """What is typed from `start` to `end`: `place` is "prefix", "subject", "predicate", "object", "graph" or "" (nothing is offered here).

    `queries` find what could stand there, the first that parses; `typed` is what stands there, `prefixes` those the query declares.
    """

    place: str
    start: int
    end: int
    typed: str
    prefixes: dict[str, str]
    queries: tuple[str, ...] = ()
    of_type: bool = False


def half(sparql: str, at: int) -> Half:
    """What is typed at a place of a query."""
    before = sparql[:at]
    match = _TYPED.search(before)
    typed = match[0] if match else ""
    start = at - len(typed)
    rest = _REST.match(sparql, at)
    end = rest.end() if rest and typed else at
    if typed.startswith("<") and sparql[end : end + 1] == ">":
        end += 1
    prefixes = dict(_DECLARED.findall(sparql))
    nothing = Half("", start, end, typed, prefixes)
    tokens = [Token(m.lastgroup or "", m[0]) for m in _TOKEN.finditer(sparql[:start])]
    if _inside_string(tokens) or typed.startswith(("?", "$")):
        return nothing
    tokens = [each for each in tokens if each.kind not in ("space", "comment")]
    if tokens and tokens[-1].text.lower() == "prefix":
        return Half("prefix", start, end, typed, prefixes)
    groups = _groups(tokens)
    if not groups:
        return nothing
    last = groups[-1]
    place = _PLACES.get(last.state, "") if not last.held else ""
    if last.opener == "(" or not place:
        return nothing
    of_type = place == "object" and bool(last.units) and last.units[-1] in ("a", "rdf:type")
    return Half(place, start, end, typed, prefixes, _queries(groups, prefixes, sparql[end:], place), of_type)


def _inside_string(tokens: list[Token]) -> bool:
    """Whether the text ends within a string or a comment."""
    line = ""
    for token in tokens:
        line = token.text if token.kind != "space" or "\n" not in token.text else ""
        if token.kind == "odd" and token.text in "\"'":
            return True
    return line.startswith("#")


def _groups(tokens: list[Token]) -> list[_Group]:
    """The groups that are open at the end, the outermost first."""
    groups: list[_Group] = []
    at = 0
    pending: list[str] = []  # words between a keyword and the brace it needs
    while at < len(tokens):
        token = tokens[at]
        word = token.text.lower() if token.kind == "word" else ""
        if not groups:
            if token.text == "{":
                groups.append(_Group("{"))
            at += 1
            continue
        here = groups[-1]
        if token.text == "{":
            groups.append(_Group(" ".join(pending)))
            pending = []
        elif token.text == "}":
            closed = groups.pop()
            text = f"{closed.opener} {{ {' '.join(closed.units)} }}".strip()
            if groups:
                groups[-1].units.append(text)
                groups[-1].state = 0
            elif any(each.text == "{" for each in tokens[at + 1 :]):
                pass  # the template of a CONSTRUCT
        elif word in ("optional", "minus", "union", "exists", "not"):
            pending.append(word.upper())
            here.state = 0
        elif word in _FORMS:
            while at + 1 < len(tokens) and tokens[at + 1].text != "{":  # the head of a query inside
                pending.append(tokens[at].text)
                at += 1
            pending.append(tokens[at].text)
        elif word in ("graph", "service"):
            pending.append(word.upper())
            if at + 1 < len(tokens) and tokens[at + 1].text != "{":
                at += 1
                pending.append(tokens[at].text)
        elif word in ("filter", "bind", "having", "values"):
            at = _unit(tokens, at, groups, pending)
        else:
            _triple(here, token)
        at += 1
    if pending and groups:
        groups[-1].state = _GRAPH if pending[-1] == "GRAPH" else -1
    return groups


def _unit(tokens: list[Token], at: int, groups: list[_Group], pending: list[str]) -> int:
    """FILTER, BIND or VALUES as a whole, where it is whole; else a group that offers nothing, or for VALUES things. Gives its end."""
    here, word = groups[-1], tokens[at].text.lower()
    ahead = [each.text.lower() for each in tokens[at + 1 : at + 3]]
    if word == "filter" and ahead[:1] in (["exists"], ["not"]):
        pending.append("FILTER")
        return at
    depth, end = 0, at
    opened = False
    for end in range(at + 1, len(tokens)):
        text = tokens[end].text
        if text in "({" and tokens[end].kind == "sign":
            depth, opened = depth + 1, True
        elif text in ")}" and tokens[end].kind == "sign":
            depth -= 1
            if depth == 0 and (word != "values" or text == "}"):
                break
    else:
        inside = word == "values" and opened and any(each.text == "{" for each in tokens[at:])
        groups.append(_Group(f"VALUES {tokens[at + 1].text}" if inside else "("))
        return len(tokens)
    text = " ".join(each.text for each in tokens[at : end + 1])
    if word == "filter":
        here.filters.append((len(here.units), {each.text for each in tokens[at : end + 1] if each.kind == "var"}))
    here.units.append(text)
    here.state = 0
    return end


def _triple(here: _Group, token: Token) -> None:
    """One token of the triples of a group."""
    text = token.text
    here.units.append(text)
    if text == "[":
        here.held.append(here.state)
        here.state = 1
        return
    if text in "]" and here.held:
        here.state = min(3, here.held.pop() + 1)
        return
    if text == "(" or text == ")":
        return
    if text == ".":
        here.state, here.path = 0, False
    elif text == ";":
        here.state, here.path = 1, False
    elif text == ",":
        here.state = 2
    elif text == "/" and here.state == 2:
        here.state, here.path = 1, True
    elif text in ("|", "^", "!") and here.state in (1, 2):
        here.state, here.path = 4, False
    elif text in ("*", "+", "?") or token.kind in ("type", "lang"):
        return
    elif here.state < 4:
        here.state = min(3, here.state + 1)


def _queries(groups: list[_Group], prefixes: dict[str, str], after: str, place: str) -> tuple[str, ...]:
    """Queries for all that could stand in the hole: with what comes after it, where that makes sense, and without."""
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in (PREFIXES | prefixes).items())
    opened = []
    told = _told(groups)
    # What must not be there is asked for by itself: with the rest of the query it would be looked for where it is not.
    alone = max((at for at, group in enumerate(groups) if re.search(r"\bNOT EXISTS|\bMINUS", group.opener)), default=0)
    for number, group in enumerate(groups):
        opener = _opener(group.opener)
        if number < alone:
            opened.append(f"{opener} {{")
            continue
        early = {at for at, names in group.filters if not names <= told}
        units = [unit for at, unit in enumerate(group.units) if at not in early]
        if number + 1 < len(groups) and groups[number + 1].opener.startswith("UNION"):
            units = _before_union(units)
        opened.append(f"{opener} {{ {' '.join(units)}")
    last = groups[-1]
    values = last.opener.removeprefix("VALUES ") if last.opener.startswith("VALUES ") else ""
    if values:
        opened[-1] = ""
    text = " ".join(opened)
    fill = {"subject": f"{HOLE} ?_p ?_o", "predicate": f"{HOLE} ?_o", "object": HOLE, "graph": f"GRAPH {HOLE} {{ ?_s ?_p ?_o }}"}[place]
    here = f"GRAPH {HOLE}" if place == "graph" else HOLE
    if place == "predicate":
        after = _one_step(after)
    if values:
        return tuple(head + query for query in _of_values(values, text, _closed(after, len(groups)), len(groups)))
    if last.path:
        text = text.rstrip().removesuffix("/") + f" ?_m . ?_m {fill}"
        fill = ""
    whole = f"SELECT DISTINCT {HOLE} WHERE {{ {text} %s %s }} LIMIT %d"
    closers = "} " * len(groups)
    rest = "" if alone else _closed(after, len(groups))
    made = []
    if rest:
        for middle in dict.fromkeys((here if not last.path else "", f"{fill} . ")):
            made.append(whole % (middle, rest + f" FILTER(BOUND({HOLE}))", 300))
    made.append(whole % (fill, closers + f" FILTER(BOUND({HOLE}))", 300))
    return tuple(head + query for query in made)


def _one_step(after: str) -> str:
    """What comes after a property, where that is taken once and what follows it in a path has a triple of its own."""
    after = re.sub(r"^\s*(?:[+*]|\?(?!\w))", " ", after)
    return re.sub(r"^\s*/", " ?_n . ?_n ", after)


def _of_values(name: str, text: str, rest: str, depth: int) -> list[str]:
    """Queries for all that a variable of VALUES may be, the rest of the query as it stands."""
    if not name.startswith(("?", "$")):
        return []
    _, brace, rest = rest.partition("}")
    named = re.compile(re.escape(name) + r"\b")
    whole = [named.sub(HOLE, f"{text} {rest}")] if brace else []
    whole.append(f"{text} {HOLE} ?_p ?_o {'} ' * (depth - 1)}")
    return [f"SELECT DISTINCT {HOLE} WHERE {{ {each} FILTER(BOUND({HOLE})) }} LIMIT 300" for each in whole]


def _told(groups: list[_Group]) -> set[str]:
    """Variables of triples, which filters may speak of."""
    units = [unit for group in groups for unit in group.units if not unit.lower().startswith("filter")]
    return {word for unit in units for word in re.findall(r"[?$]\w+", unit)}


def _opener(words: str) -> str:
    """What may stand before the brace: only GRAPH matters to what can stand inside."""
    match = re.search(r"GRAPH (\S+)", words)
    return f"GRAPH {match[1]}" if match else ""


def _before_union(units: list[str]) -> list[str]:
    """The units without the other ways of a UNION."""
    kept = list(units)
    while kept and kept[-1].endswith("}"):
        union = kept[-1].startswith("UNION")
        kept.pop()
        if not union:
            break
    return kept


def _closed(after: str, depth: int) -> str:
    """What comes after the place until all its groups are closed; "" when they are not, or a string or head makes it unclear."""
    parts: list[str] = []
    for match in _TOKEN.finditer(after):
        if match.lastgroup in ("comment", "space"):
            continue
        if match.lastgroup == "odd":
            return ""
        text = match[0]
        if text == "{":
            depth += 1
        parts.append(text)
        if text == "}":
            depth -= 1
            if depth == 0:
                return " ".join(parts)
    return ""
