"""A log of spacewalks to what it tells: its leading lines ("Crew: A, B") say who was outside and when, its clipped phrases what was done.

"Z1 keel relocated.", "Install handrails", "Removed/stowed shrouds": such phrases have no subject; the spacewalk is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.verbs import base_form
from issgraph.extract.naming.dates import dates
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import slug
from issgraph.model import Entity, Span
from issgraph.rules import lexicon

_LINE = compiled(r"(?P<label>[A-Z][A-Za-z]{2,11}): (?P<value>[^\n]{1,300})\n\s*")
_LABELS = frozenset(["date", "crew", "spacewalkers", "vehicle", "mission", "increment", "duration", "eva", "spacewalk"])
_OUTSIDE = compiled(r"\b(?:EVAs?|[Ss]pacewalks?|[Ee]xtravehicular)\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """The leading lines of a log: where each value stands, and where the log itself begins."""

    values: dict[str, Span]
    end: int


def heading(text: str) -> Heading | None:
    """The leading lines of a text that is a log: a crew and one line more; None for any other text."""
    values: dict[str, Span] = {}
    end = 0
    while (line := _LINE.match(text, end)) is not None and line["label"].lower() in _LABELS:
        values[line["label"].lower()] = Span(*line.span("value"))
        end = line.end()
    return Heading(values, end) if len(values) > 1 and {"crew", "spacewalkers"} & set(values) else None


def read_log(draft: Draft) -> None:
    """States of a spacewalk's log its day, its people and its tasks."""
    log = heading(draft.text)
    if log is None or not (_OUTSIDE.search(draft.text) or _OUTSIDE.search(draft.document.title)):
        return
    crew = log.values.get("crew") or log.values["spacewalkers"]
    people = list(_people(draft, crew))
    told = log.values.get("date")
    found = dates(draft.text[told.start : told.end]) if told else []
    day = found[0].iso("", draft.published) if found else draft.published
    if len(day) != 10 or not people:
        return
    ids = {person.id for person, _ in people}
    rows = [row for row in draft.gazetteer.spacewalks.get(day, ()) if ids & set(row.many("crew"))]
    outing = Entity(rows[0].id if rows else f"spacewalk-{day}", "Spacewalk", f"spacewalk {day}", known=bool(rows))
    if told is not None:
        draft.say(outing, "spacewalkDate", day, "log-heading", told, subject_span=told, object_span=told)
    for person, span in people:
        draft.say(person, "performed", outing, "log-heading", cover(told, span), subject_span=span, object_span=told)
    for phrase, span in tasks(draft.text, log.end):
        draft.say(outing, "activity", phrase, "log-task", span, subject_span=told, trigger=span, object_span=span)


def _people(draft: Draft, crew: Span) -> Iterator[tuple[Entity, Span]]:
    for name in compiled(r"[^\s,;&][^,;&]*?(?=\s*(?:,|;|&| and |$))").finditer(draft.text[crew.start : crew.end]):
        words = name.group().removeprefix("and ")
        span = Span(crew.start + name.end() - len(words), crew.start + name.end())
        known = next((m.entity for m in draft.gazetteer.meanings(words) if m.entity.cls == "Person"), None)
        run = [hit for hit in draft.gazetteer.find(words) if hit.meanings[0].entity.cls == "Person"] if known is None else []
        if len(run) > 1:  # "A. Smith B. Jones": the comma was forgotten
            yield from ((hit.meanings[0].entity, Span(span.start + hit.start, span.start + hit.end)) for hit in run)
        elif known is not None or compiled(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*)+").fullmatch(words):
            yield known or Entity(slug(words), "Person", words, known=False), span


_CLAUSE = compiled(r"(?:[^.;\n]|\.(?=\d)|(?<=\b[A-Z])\.(?=[A-Z]\.)|(?<=\.[A-Z])\.(?= [a-z]))+")
_ASIDE = compiled(r"\s*\([^()]*\)")
_NOTHING = compiled(
    r"\b(?:[Uu]nable|[Dd]efer\w*|[Dd]elayed|inoperable|[Ll]ost|[Ff]ailed to|not|[Nn]o|cannot|could|will|[Pp]lanned|[Dd]ue to|declared|tripped|leaked)\b"
)
_LEAD = compiled(r"(?:(?:[Aa]s|[Aa]fter|[Bb]efore|[Ww]hile|[Dd]uring|[Ww]ith) [^,]{3,80}, |[Aa]lso |[Tt]hen |[Tt]emp |[A-Z]?[a-z]+ly )*")
_WORD = compiled(r"[\w#&'-]+(?:/[\w#&'-]+)*(?:\.\d+)?")
_AIMS = frozenset(
    "enable allow restore permit expose help prevent support reduce ease aid get make avoid provide ensure facilitate assist protect accommodate route improve keep be".split()
)
_TRAILING = frozenset("and on of in to from at with the a an several over by for & into under near one some".split())
_UNTIL = frozenset("for due as despite prior after before so which that while during because when until".split())
_LONGEST = 7


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    return compiled(rf"(?:{'|'.join(lexicon().words['task'])})")


def _task(word: str) -> str:
    """The base form of a word that names a task; "" for any other word."""
    if word.endswith(("s", "ing")) and not word.endswith("ss"):
        return ""
    base = base_form(word.lower())
    return next((form for form in (base, f"{base}e") if _verbs().fullmatch(form)), "")


def tasks(text: str, start: int) -> Iterator[tuple[str, Span]]:
    """The phrases of a log from a place on as tasks in base form, each with its words: commands, things done, and things told passively."""
    for clause in _CLAUSE.finditer(text, start):
        body = _ASIDE.sub(lambda m: " " * len(m.group()), clause.group())
        at = len(body) - len(body.lstrip(" -•*"))
        lead = _LEAD.match(body, at)
        at = lead.end() if lead else at
        words = list(_WORD.finditer(body, at))
        if len(words) < 2 or _NOTHING.search(body, at):
            continue
        for verbs, first, last in _done(body, words):
            thing = " ".join(word.group() for word in words[first:last])
            span = Span(clause.start() + words[min(first, verbs[0][0])].start(), clause.start() + words[max(last - 1, verbs[-1][0])].end())
            for _, verb in verbs:
                yield f"{verb} {thing}", span


def _done(body: str, words: list[re.Match[str]]) -> Iterator[tuple[list[tuple[int, str]], int, int]]:
    """What a clause tells as done: verbs (place and base form) with the words of the thing, words[first:last]."""
    verbs, after = _verb_group(body, words, 0)
    if not verbs:
        yield from _undergone(body, words)
        return
    past = words[0].group().endswith("ed")
    if after < len(words) and words[after].group() == "of":
        return  # "Release of one bolt": a noun
    while verbs:  # "Installed X and removed Y"
        stop = _thing_ends(body, words, after)
        if stop > after:
            yield verbs, after, stop
        index = max(stop, after)
        while index < len(words) and not (
            _joined(body, words, index) and words[index].group().endswith("ed") == past and _task(words[index].group())
        ):
            index += 1
        verbs, after = _verb_group(body, words, index) if index < len(words) else ([], 0)


def _undergone(body: str, words: list[re.Match[str]]) -> Iterator[tuple[list[tuple[int, str]], int, int]]:
    """ "X installed, Y routed and connected": what was done stands after its thing."""
    index = 0
    while True:
        later = next((k for k in range(index + 1, len(words)) if words[k].group().endswith("ed") and _task(words[k].group())), -1)
        if later < 0:
            return
        verbs, after = _verb_group(body, words, later)
        yield verbs, max(index, later - _LONGEST), later
        index = next((k for k in range(after, len(words)) if _joined(body, words, k)), len(words))


def _joined(body: str, words: list[re.Match[str]], index: int) -> bool:
    """True for a word after a comma or "and"."""
    return index > 0 and ("," in body[words[index - 1].end() : words[index].start()] or words[index - 1].group() in ("and", "&", "then"))


def _verb_group(body: str, words: list[re.Match[str]], index: int) -> tuple[list[tuple[int, str]], int]:
    """The verbs that stand together at a place ("Removed/stowed", "Inspected and cleaned") in base form, and where they end."""
    found: list[tuple[int, str]] = []
    past = words[index].group().endswith("ed")
    while index < len(words):
        parts = words[index].group().split("/")
        before = words[index - 1] if found else None
        joined = before is None or body[before.end() : words[index].start()].strip() in (",", "/") or before.group() in ("and", "&")
        joined = joined or (before is not None and before.group().endswith("ly"))
        if joined and all(_task(part) and part.endswith("ed") == past for part in parts):
            found += [(index, _task(part)) for part in parts]
        elif not (found and words[index].group() in ("and", "&") and index + 1 < len(words) and _leads_on(words, index + 1)) and not (
            found and words[index].group().endswith("ly")
        ):
            break
        index += 1
    return found, index


def _leads_on(words: list[re.Match[str]], index: int) -> bool:
    """True when a task's verb stands at a place, an adverb before it or not."""
    word = words[index].group()
    return bool(_task(word)) or (word.endswith("ly") and index + 1 < len(words) and bool(_task(words[index + 1].group())))


def _thing_ends(body: str, words: list[re.Match[str]], start: int) -> int:
    """Where the words of the thing end: at a comma, another verb, a reason or an aim, or after so many; never in a small word."""
    end = min(len(words), start + _LONGEST)
    for index in range(start, end):
        word = words[index].group()
        follows = words[index + 1].group() if index + 1 < len(words) else ""
        if (
            word in _UNTIL
            or (index > start and "," in body[words[index - 1].end() : words[index].start()])
            or (word in ("and", "&") and follows.endswith("ed") and _task(follows))
            or (word in ("and", "&", "then") and follows == "then")
            or (word == "to" and (follows in _AIMS or (follows.islower() and _task(follows) and not follows.endswith("ed"))))
        ):
            end = index
        else:
            continue
        break
    else:
        if end < len(words):  # cut by length: better one thing whole than two and a half
            end = next((k for k in range(end - 1, start, -1) if words[k].group() in ("and", "&")), end)
    while end > start and words[end - 1].group() in _TRAILING:
        end -= 1
    return end
