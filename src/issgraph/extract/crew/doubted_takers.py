"""Those who are read as photographers, without those of whom the words tell something else: "downlinked by A's crew", "a picture planned by A
and taken by B", "the excursion was the last; A made it"."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.draft import Draft
from issgraph.rules import lexicon

_OWNS = compiled(
    r"['’]s? (?:(?:own|fellow|long-time|spacewalking|two|three) )?(?:crew|crew ?mates?|crew ?members?|team|colleagues?|partners?|companions?|friends?|family|wife|husband|son|daughter|father|mother|office|staff)\b"
)
_OTHER_DOING = compiled(
    r"\b(?:conceived|planned|designed|suggested|requested|ordered|lit|arranged|edited|processed|retouched|printed|framed for|chosen|selected|signed|annotated|described|captioned|colou?red|painted|drawn|inspired|commissioned|released|bought|owned|donated) by(?: the)?(?: [\w-]+){0,3} ?$"
)
_WHETHER = compiled(
    r"(?i)\b(?:whether|(?:nobody|no one|not|hardly anyone) (?:can |could |will )?(?:say|tell|knows?|recalls?|remembers?) (?:whether|if|who|which))\b[^.;]*$"
)
""" "Nobody can say whether A or B took it"."""
_EARLIER = compiled(
    r" (?:an?|one|two|three|four|some|several|a few|the)(?: [a-z]+ of)? ?(?:minutes?|moments?|hours?|days?|evening|night|morning|weeks?) (?:before|earlier|ago)\b"
)
"""Behind what somebody had or held another time: "A had the camera an hour earlier"."""
_HELD = compiled(r"(?i)\b(?:had|held|camera that|aimed|pointed|set up)\b")
_HELPED = compiled(r"(?i)\b(?:stead(?:ies|ied|ying)|by camera)\b")
"""What is done beside a photographer, or at a screen."""
_OF_ANOTHER = compiled(
    r"(?i)[^.;]{0,90}\b(?:under|beneath|below|beside|of|with|about|for|on) (?:an?|the) (?:different|other|earlier|older|later) (?:photo(?:graph)?|picture|image|shot|frame|view)\b"
)
"""Behind words that go with another picture than this."""
_MACHINE = compiled(r"(?i) (?:satellites?|spacecraft|probes?|orbiters?|instruments?|sensors?|sensing)\b")
"""Behind the name of what nobody flies: "recorded by the Terra satellite"."""
_MADE_IT = compiled(r"(?:made|makes|got|gets|completed) it\b")


def take_back_others(draft: Draft) -> None:
    """Takes back what other words say of somebody who is read as a photographer."""
    photo = compiled(rf"(?i)\b{lexicon().pattern('photo')}\b")
    for told in draft.about("takenBy"):
        if told.object_span is None or told.object_span.field != "text":
            continue
        name, quote = told.object_span, told.quote
        of_theirs = quote.end <= name.end and _OWNS.match(draft.text, name.end)
        begin = draft.holder(name.start).span.start
        other = _MADE_IT.search(draft.text, name.end, quote.end) and not photo.search(draft.text, begin, name.start)
        doubted = _WHETHER.search(draft.text, begin, name.start)
        held = (
            told.trigger is not None
            and _EARLIER.match(draft.text, told.trigger.end)
            and _HELD.search(draft.text, told.trigger.start, told.trigger.end)
        )
        aside = _HELPED.search(draft.text, quote.start, quote.end) or _OF_ANOTHER.match(draft.text, quote.end)
        if (
            of_theirs
            or other
            or doubted
            or held
            or aside
            or _OTHER_DOING.search(draft.text, quote.start, name.start)
            or _MACHINE.match(draft.text, name.end)
        ):
            draft.take_back(told)
