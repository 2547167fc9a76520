"""Lines of a note or a story that point at the picture: the scene opens with them, and what was told before them shows nothing."""

from __future__ import annotations

from issgraph.extract.crew.writers import Writer
from issgraph.extract.grammar.telling import NOW, pieces
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Pattern

_PICTURE = r"(?:photo|photograph|pic|picture|image|img|frame|shot|snapshot|still|snap|view|scene)"


_LABEL = Pattern(
    rf"(?:(?:on|in) (?:the |this |our )?{_PICTURE}(?: (?:above|below|here))?|(?:the |this )?{_PICTURE}(?: (?:(?:taken|made|shot|from|at|of|no|utc|gmt|est|edt|content|subject|above|below|here|shows|z)\b|[\ue000-\uf8ff#]|[0-9][0-9:.,/zh-]*)){{0,6}}"
    rf"|(?:pictured|seen|shown|depicted|visible)(?: (?:here|now|above|below|(?:on|in) (?:the |this )?{_PICTURE}))?|content|what (?:you see|is shown))(?: ?:| =| ->| =>) (?P<x>\S)"
)
"""How a note labels what its picture shows, behind what went before: "Pic: X on Y", "Still = Z at the top of its arc"."""


_SEE_PICTURE = Pattern(
    rf"(?:->|=>|-->|→) ?(?:(?:see|cf|as in|hence) )?(?:the |this |attached )?{_PICTURE}\b|(?:--|[–—(\[]) ?(?:see|cf) (?:the |this |attached )?{_PICTURE}\b"
)
"""How a note sends its reader to the picture behind what is told."""


_CREDIT = Pattern(
    r"(?:(?:by |courtesy |credit |(?:taken|made|shot|snapped|exposed|captured) by )|(?:[a-z]\. ?){0,2}[\ue000-\uf8ff](?: \([^)]*\))?, (?:the |his |her |their |an? |[\ue000-\uf8ff]'s? )?(?:[a-z-]+ ){0,2}(?:pilot|commander|crew ?mate|colleague|partner|friend|engineer|specialist|photographer|astronaut|cosmonaut|member|helper|companion|[\ue000-\uf8ff])(?: (?:of|on|for|from|with|at) [^.;,]{1,50})?(?:, [\ue000-\uf8ff])?[.)]*$|(?:the )?[a-z]*[\ue000-\uf8ff]?(?: [\ue000-\uf8ff])? ?[/–]|(?:[a-z]\. ?){0,2}[\ue000-\uf8ff](?:'s? [a-z ]{2,20})?(?:,? (?:of|from|for|the|an?|same|crew|crewmate|that|this|its|their|his|her|also|fellow|member|mission|flight|agency|[\ue000-\uf8ff])(?:'s?)?(?![a-z])| \([^)]*\)){0,12}[.)]*$)"
)
"""Behind a label, who made the picture instead of what it shows."""


_LATEST = 10


def _tells_now(draft: Draft, number: int) -> bool:
    return any(piece.told == NOW for other in draft.sentences[:number] for piece in pieces(other))


def open_at_label(draft: Draft) -> None:
    """The sentence that a note labels as the picture opens the scene; what was told before it shows nothing."""
    for sentence in draft.sentences[1:_LATEST]:
        label = _LABEL.match(sentence.codes) if sentence.chunks else None
        if label is None and not (sentence.chunks and _SEE_PICTURE.search(sentence.codes) and not _tells_now(draft, sentence.number)):
            continue
        if (label is not None and _CREDIT.match(sentence.codes, label.start("x"))) or not names_a_sight(sentence, None):
            continue
        draft.scene[: sentence.number] = [False] * sentence.number
        draft.scene[sentence.number], draft.opening = True, sentence.number
        return


_OUTCOME = Pattern(
    r"(?:and |but )?(?:(?P<back>this (?:is|was) the (?:scene|sight|view|moment|picture)\b)|(?:here|this|above|below|pictured)(?:'s| is| was| are) (?:the |what |how )(?:result|outcome|upshot|end|scene|sight|view|moment|proof|payoff|aftermath|picture)\b)"
)
"""What ends a story of which the picture shows the outcome: "Here is the result"; "this was the scene" may point back at what is told now."""


_POINTS_BACK = Pattern(
    r"(?:and |but )?th(?:is|at)(?:'s| is| was) (?:the |how )(?:scene|sight|view|picture|mood|situation)(?: (?:it |things )?(?:looked|was))? (?:on|at|in|inside|aboard|outside|for|as|when|from|that|around|[a-z]+ (?:hours|minutes|days))\b(?![^.;:]*:)"
)
"""What gives the hour or the place of what was told before it: "This was the scene on 4 May, an hour before the launch"."""


_SCORE = Pattern(
    r"(?:final score: |the score: |score: )?(?:the )?[\ue000-\uf8ff] (?:\d{1,3}(?:,| –| -|;| to)? (?:the )?[\ue000-\uf8ff] \d{1,3}(?![\d:])|\d{1,3} ?[-–:] ?\d{1,3},? (?:the )?[\ue000-\uf8ff](?![\w-]))"
)
"""How a match ended."""


_GREETS = Pattern(
    r"(?:happy|merry|congratulations|welcome|hello|hi|good (?:morning|night|luck)|cheers|bravo|thanks|thank you|bon voyage|farewell|goodbye|hats off|well done|godspeed)\b[^.;:?]*!$"
)
"""What is called to somebody before a picture is told of: "Happy birthday, A!"."""


_DATELINE = Pattern(
    r"(?:(?:undated|archive|old|an?) ){0,2}(?:(?:slide|photo|photograph|print|picture|snapshot|negative),? )?(?:(?:near|outside|in|at|from|the|early|late|spring|summer|autumn|fall|winter) |[\ue000-\uf8ff],? ?){1,8}\.?"
)


_ON_EARTH = Pattern(
    r"\b(?:simulators?|mock-?ups?|trainers?|training|(?:under)?water (?:training )?(?:pool|tank)|pool|centrifuge|rehears\w+|dress rehearsal|exams?|press conference)\b"
)
"""A first line that only tells where somebody trained."""


def _opens_later(draft: Draft, first: Sentence) -> bool:
    """True for a first sentence that calls to somebody, or tells where people trained, before one that tells of people now."""
    if not any(chunk.is_a("Person") for chunk in draft.sentences[1].chunks) or not any(
        piece.told == NOW for piece in pieces(draft.sentences[1])
    ):
        return False
    if _GREETS.match(first.codes):
        return True
    return (
        _DATELINE.fullmatch(first.codes) is not None
        and any(chunk.is_a("EarthFeature", "Facility") for chunk in first.chunks)
        and all(chunk.value is not None or chunk.is_a("EarthFeature", "Country", "Facility") for chunk in first.chunks)
        and _ON_EARTH.search(draft.small()) is not None
    )


def point_on(draft: Draft) -> None:
    """Moves the opening to the sentence that points at the picture, where those before tell a story or a score."""
    first = draft.sentences[0] if draft.sentences else None
    if first is not None and len(draft.sentences) > 1 and _opens_later(draft, first):
        draft.scene[0], draft.scene[1], draft.opening = False, True, max(1, draft.opening)
    for sentence in draft.sentences[:_LATEST]:
        score = _SCORE.match(sentence.codes) is not None
        outcome = None if score else _OUTCOME.match(sentence.codes)
        back = outcome is not None and (
            (outcome["back"] and _tells_now(draft, sentence.number)) or (sentence.number and _POINTS_BACK.match(sentence.codes))
        )
        if not score and (outcome is None or back):
            continue
        begin = sentence.number if not score and any(chunk.is_a(*TO_BE_SEEN) for chunk in sentence.chunks) else sentence.number + 1
        if begin < len(draft.sentences) and draft.text[draft.sentences[begin].span.end - 1] != "?":
            draft.scene[:begin] = [False] * begin
            draft.scene[begin], draft.opening = True, begin
            return


_CALLS_TO = Pattern(
    r"(?:(?:hello|hey|ok|okay|yes|well|sorry|listen|good (?:morning|evening|night)),? )?(?P<x>[\ue000-\uf8ff]),? (?:we(?:'ve|'re)?|i(?:'m|'ve)?|you|they|it(?:'s)?|this|that|here|there|our|let|do|can|are|come in|stand by|[\ue000-\uf8ff] here|(?:the|an?) [a-z]+ (?:is|has|are|have))\b"
)
_CONTROL = ("Houston", "Moscow", "Huntsville", "Tsukuba", "Munich", "Korolev", "Earth", "Mission Control")


def addressed(sentence: Sentence) -> Chunk | None:
    """The place of a control room that a sentence only calls to: "Houston, we have a robot"."""
    found = _CALLS_TO.match(sentence.codes) if sentence.number == 0 and "," in sentence.codes else None
    chunk = sentence.at[found.start("x")] if found is not None else None
    return chunk if chunk is not None and sentence.text.startswith(_CONTROL, chunk.start) else None


def names_a_sight(sentence: Sentence, writer: Writer | None) -> bool:
    """True for a sentence that names something to be seen, other than who writes."""
    called = addressed(sentence)
    chunks = [c for c in sentence.chunks if c is not called and (writer is None or c is not writer.name)]
    return any(c.is_a(*TO_BE_SEEN) or (c.value is None and not c.entities) for c in chunks)


TO_BE_SEEN = (
    "Person",
    "VisitingVehicle",
    "StationElement",
    "Hardware",
    "SpaceStation",
    "SpaceObject",
    "Phenomenon",
    "EarthFeature",
    "Name",
)
