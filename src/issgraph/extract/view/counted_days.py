"""A draft to the day of its scene where that is counted from another: "Two days after the docking on 3 May the crew eats", "They came on 3 May. A day
later they pose", "on the eve of their departure on 3 May". Weeks are told too roughly for that."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.telling import LATER, NOW, PAST, PERFECT, pieces
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.dates import Date, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft
from issgraph.model import Span
from issgraph.patterns import Pattern

_SMALL = [word for word, number in NUMBERS.items() if 0 < number < 31]
_MANY = "|".join(("a", *sorted(_SMALL, key=len, reverse=True)))
_ABOUT = r"(?:(?:just|only|barely|exactly|some|about|here|late|early|on|in|pictured|seen|photographed|taken) )*"
_EVENT = (
    r"(?:launch(?:ing|es|ed)?|lift-?off|docking|docked|arriv(?:al|ing|ed)|undocking|undocked|departure|leaving|left|landing|landed|return|splashdown|capture|captured|berthing|berthed"
    r"|grapple|installation|installed|space ?walk|outing|excursion|eva|handover|farewell|crossing|flight|mission|voyage|trip|stay|coming|came|began|started|rendezvous|reboost|relocation|move)"
)


@lru_cache(maxsize=4)
def _from_events(alphabet: Alphabet) -> Pattern:
    return Pattern(
        rf"(?<!\w){_ABOUT}(?:(?:(?P<n>{_MANY}) days?|(?:the )?(?P<one>day|morning|afternoon|evening|night)|(?:the )?(?P<eve>eve)) (?P<way>after|before|of|following|into|past|ahead of) |(?:the )?(?P<s>[{alphabet.slot['Date']}]) (?=[a-z]))"
        rf"(?P<what>(?!that|this)[^.;:()]{{0,80}}?)(?<!, )(?<!, on )\(?(?P<d>[{alphabet.slot['Date']}])(?P<behind> {_EVENT}\b)?"
    )


_TOLD = compiled(rf"\b{_EVENT}\b")
_THEN = Pattern(rf"^(?:and |but )?{_ABOUT}(?:(?:the )?(?P<d>[\ue000-\uf8ff])|(?P<n>{_MANY}) days? on),? (?=[a-z\ue000-\uf8ff])")
_THEY_DO = compiled(
    r"(?:(?:they|he|she|it|we|both|the (?:two|three|pair|crew))|[\ue000-\uf8ff]) (?:both |all )?(?!(?:went|came|took|made|got|put|set|left|flew|rode|ran|was|were|had|did|saw|sat|stood|began|held|kept)\b)[a-z]+(?<!ed)\b"
)
"""What is told as of now by no sure form: "a day later they pose"."""
_LAST = 4
"""Before which sentence the scene has its day."""


def counted_day(draft: Draft) -> tuple[str, Span] | None:
    """The day of the scene with the words that count it, if it is counted from one that the text tells."""
    for sentence in draft.sentences[:_LAST]:
        if not any(isinstance(chunk.value, Date) for chunk in sentence.chunks) and not sentence.number:
            continue
        found = _from_event(draft, sentence) or _from_before(draft, sentence)
        if found is not None and not (draft.published and found[0] > draft.published):
            return found
    return None


def _from_event(draft: Draft, sentence: Sentence) -> tuple[str, Span] | None:
    """ "Two days after the docking on 3 May, A eats in Unity": behind an event with its day."""
    if not draft.scene[sentence.number]:
        return None
    for match in _from_events(sentence.alphabet).finditer(sentence.codes):
        day = sentence.at[match.start("d")]
        if not isinstance(day.value, Date) or day.value.how not in ("full", "day", "ordinal"):
            continue
        counted = sentence.at[match.start("s")].value if match["s"] else None
        if match["s"] and not (isinstance(counted, Date) and counted.how == "shift" and counted.days):
            continue
        if not match["eve"] and (match["way"] == "of" or not (match["behind"] or _TOLD.search(match["what"]))):
            continue
        if (match["way"] == "into" and not match["n"]) or not _told_now(sentence, match.start(), match.end()):
            continue
        days = NUMBERS.get(match["n"], 1) if match["n"] else 1
        if isinstance(counted, Date):
            days = counted.days
        elif match["eve"] or match["way"] in ("before", "ahead of"):
            days = -days
        if any(isinstance(c.value, Date) and c.value.how in ("full", "day") and c is not day for c in sentence.chunks):
            continue  # "A, ill on the eve of the launch on 3 May, eats on 9 May"
        iso = resolve_date(draft, sentence, day)
        if len(iso) == 10:
            return shifted(iso, days), sentence.original(*match.span())
    return None


def _told_now(sentence: Sentence, begin: int, end: int) -> bool:
    """True where what stands around words of time is told as of now, or by no verb."""
    around = [piece.told for piece in pieces(sentence) if piece.told and (piece.start < begin or piece.start >= end)]
    return not around or around[0] == NOW


def _from_before(draft: Draft, sentence: Sentence) -> tuple[str, Span] | None:
    """ "They came on 3 May. A day later they pose": told now behind what is told as past."""
    then = _THEN.match(sentence.codes) if sentence.number else None
    if then is not None and then["d"] and not _counted(sentence, then.start("d")):
        return None
    times = {piece.told for piece in pieces(sentence)} if then is not None else set()
    if then is None or times & {PAST, PERFECT, LATER} or not (NOW in times or _THEY_DO.match(sentence.codes, then.end())):
        return None
    before = draft.sentences[sentence.number - 1]
    told = [(other, chunk) for other in draft.sentences[: sentence.number] for chunk in other.chunks if isinstance(chunk.value, Date)]
    if not told or told[-1][0] is not before or any(piece.told == NOW for piece in pieces(before)):
        return None
    last = told[-1][1].value
    assert isinstance(last, Date)
    if last.how not in ("full", "day"):
        return None
    span = sentence.original(*then.span())
    if then["d"]:
        return resolve_date(draft, sentence, sentence.at[then.start("d")]), span
    iso = resolve_date(draft, *told[-1])
    return (shifted(iso, NUMBERS.get(then["n"], 1)), span) if len(iso) == 10 else None


def _counted(sentence: Sentence, at: int) -> bool:
    """True for a chunk that counts days."""
    chunk = sentence.at.get(at)
    return chunk is not None and isinstance(chunk.value, Date) and chunk.value.how == "shift"
