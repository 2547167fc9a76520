"""Rows of ships or modules with their days to when each left Earth or came: a list under "launches", and what goes on without its verb."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Statement
from issgraph.patterns import Pattern
from issgraph.rules import lexicon


def read_rows(draft: Draft) -> None:
    """States the days of rows; those that go on from a verb take what was stated by it."""
    for sentence in draft.sentences:
        _listed(draft, sentence)
    for statement in (*draft.about("launchedOn"), *draft.about("arrivedOn")):
        _gapped(draft, statement)


_AND_ANOTHER = compiled(
    r"(?:,| and|, and|, but|;|, while) (?:then )?(?:the )?(?P<s>[\ue000-\uf8ff])(?: <part>)?(?: itself)?,?(?: (?:on|in))? (?P<d>[\ue000-\uf8ff])(?=[,.;)]|$| and\b| but\b)".replace(
        "<part>", lexicon().pattern("part-word")
    )
)


def _gapped(draft: Draft, told: Statement) -> None:
    """ "Zarya was launched on Nov. 20, Unity on Dec. 4": what goes on without its verb."""
    if told.object_span is None or not told.asserted or told.quote.field != "text":
        return
    sentence = draft.holder(told.object_span.start)
    day = next((c for c in sentence.chunks if c.start == told.object_span.start and isinstance(c.value, Date)), None)
    match = _AND_ANOTHER.match(sentence.codes, sentence.code_at(day) + 1) if day is not None else None
    if match is None:
        return
    ship, when = sentence.at[match.start("s")], sentence.at[match.start("d")]
    thing = ship.meaning("VisitingVehicle", "Module") if not ship.members else None
    if thing is not None and isinstance(when.value, Date) and when.value.how in ("full", "day", "month"):
        quote, iso = cover(told.quote, ship.span, when.span), resolve_date(draft, sentence, when)
        draft.say(thing, told.relation, iso, told.rule, quote, subject_span=ship.span, trigger=told.trigger, object_span=when.span)


_LAUNCHES = Pattern(
    r"\blaunch(?:es|ed|ings| dates| days)?(?: (?:for|of) (?:the |its |their )*(?:[a-z]+|[\ue000-\uf8ff])(?: [a-z]+)?)?(?: (?:were|are|was)(?: as follows)?:?|:) "
)
_THEN_DAY = compiled(
    r"(?:the |then |and )*(?P<s>[\ue000-\uf8ff])(?: <part>)?(?: \([^()]{1,30}\))?(?:,|:| on| in| –| -){0,2} (?P<d>[\ue000-\uf8ff])(?:[,;] (?:and )?| and |(?=[.)]|$))".replace(
        "<part>", lexicon().pattern("part-word")
    )
)
_DAY_THEN = compiled(
    r"(?:on |in |and )*(?P<d>[\ue000-\uf8ff]),? \((?:the )?(?P<s>[\ue000-\uf8ff])(?: <part>)?\)(?:[,;] (?:and )?| and |(?=[.)]|$))".replace(
        "<part>", lexicon().pattern("part-word")
    )
)


def _listed(draft: Draft, sentence: Sentence) -> None:
    """ "The launches: Zarya, November 1998; Unity, December 1998": a list of names with their days."""
    head = _LAUNCHES.search(sentence.codes)
    word = sentence.original(*head.span()) if head else None
    for pair in (_THEN_DAY, _DAY_THEN) if head and word else ():
        at = head.end() if head else 0
        while match := pair.match(sentence.codes, at):
            at = match.end()
            ship, when = sentence.at[match.start("s")], sentence.at[match.start("d")]
            thing = ship.meaning("VisitingVehicle", "Module", "ExternalPlatform") if not ship.members else None
            iso = resolve_date(draft, sentence, when) if isinstance(when.value, Date) else ""
            if thing is None or len(iso) < 7:
                break
            span = sentence.original(*match.span())
            draft.say(
                thing, "launchedOn", iso, "rows-of-days", cover(word, span), subject_span=ship.span, trigger=word, object_span=when.span
            )
