"""A question and a word that it is not asked with to whether its rows tell what the word asks for all the same."""

from __future__ import annotations

import re
from collections.abc import Mapping

from issgraph.phrasing import SUBJECT
from issgraph.questions import Question

_WHEN = frozenset("date day start end since until launched arrived taken born first duration".split())
TOLD_BY: Mapping[str, frozenset[str]] = {
    "who": frozenset("who person who other by credit builder operator agency thing subject".split()),
    "when": _WHEN,
    "where": frozenset("at port place from side on module activity".split()),
    "role": frozenset(("role",)),
    "direction": frozenset("direction bearing toward side".split()),
    "face": frozenset("direction toward side".split()),
    "photographer": frozenset(("who",)),
    "how-long": frozenset(("duration",)),
    "why": frozenset(("because",)),
    "begin": frozenset("start since duration".split()),
    "mission": frozenset("activity mission".split()),
    "photo": frozenset(("photo",)),
    "words": frozenset(("quote",)),
    "evidence": frozenset(("quote",)),
    "document": frozenset(("document", "source")),
    "agency": frozenset(("agency", "operator")),
    "country": frozenset(("country",)),
    "port": frozenset(("port", "at")),
    "dock": frozenset(("port", "at")),
    "affiliated": frozenset(("agency",)),
    "born": frozenset(("born",)),
    "launch": frozenset(("launched",)),
    "arrive": frozenset(("arrived",)),
    "end": frozenset(("end", "until")),
    "undock": frozenset(("until",)),
    "operate": frozenset(("operator",)),
    "rights": frozenset(("rights",)),
    "how-high": frozenset(("km",)),
    "how-often": frozenset(("photos", "claims", "spacewalks")),
    "confidence": frozenset(("confidence",)),
    "rule": frozenset(("rule",)),
    "kind": frozenset(("kind", "class")),
}
"""Columns that tell what a word asks for."""
_ANYTHING = frozenset(("thing", "subject", "other"))
"""Columns that may hold people, and need not."""
_SAYS_NO_MORE = frozenset((SUBJECT, "show", "take", "how-many"))
"""Words of asking and counting, that no row needs to tell."""
ORDER = "order"
RANKED = "ranked"
SAYS_ITSELF = frozenset((ORDER, RANKED, "agency", "country", "port", "launch", "arrive", "end", "undock", "how-high", "kind", "rights"))
"""Words whose column alone is enough, though the question is asked with them nowhere."""
_ORDER_BY = re.compile(r"^ORDER BY \?(\w+)", re.M)
_FALLING = re.compile(r"^ORDER BY DESC\(", re.M)


def tells(question: Question, word: str) -> bool:
    """True when somebody who asks with this word besides is answered by the rows: "who" by a column of people, "in order" by rows in the
    order of time, "ranked" by rows that begin with the most. Any other word is a condition that they do not keep."""
    if word == ORDER:
        orders = _ORDER_BY.findall(question.sparql)
        return bool(orders) and orders[-1] in _WHEN
    if word == RANKED:
        return bool(_FALLING.search(question.sparql))
    told = {*question.gives, *(parameter.name for parameter in question.parameters)}
    return word in _SAYS_NO_MORE or bool(TOLD_BY.get(word, frozenset()) & told)


def shows(question: Question, word: str) -> bool:
    """True when a column of the rows is what somebody asks for besides, by its own name or by what it tells."""
    return word in question.gives or bool(TOLD_BY.get(word, frozenset()) & {*question.gives} - _ANYTHING)


_WHO = ("spacewalker", "photographer", "command")
_NUMBERS = frozenset("people photos spacewalks flights claims other number expeditions linked unlinked stated named".split())


def counted(question: Question, word: str) -> str:
    """The column with what there is so many of, by the word for it: "people" are those of a column of persons; "" when none has them."""
    told = TOLD_BY.get("who" if word in _WHO else word, frozenset()) | {word}
    return next((column for column in question.gives if column in told - _ANYTHING - _NUMBERS), "")
