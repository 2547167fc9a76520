"""What who speaks in a text that says "I" tells of those they work with: "a NASA colleague of mine" is of the speaker's own agency."""

from __future__ import annotations

from functools import lru_cache

from issgraph.extract.crew.writers import own_words, writer_of
from issgraph.extract.naming.chunks import Alphabet
from issgraph.extract.naming.crews import works_for
from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Pattern


@lru_cache(maxsize=4)
def _colleague(alphabet: Alphabet) -> Pattern:
    return Pattern(
        rf"\b(?:an?|another|two|my|our) (?P<o>[{alphabet.slot['Organization']}]) (?:colleagues?|crewmates?|comrades?) of (?:mine|ours)\b"
    )


def read_speaker(draft: Draft) -> None:
    """States whose agency somebody's colleague tells to be the speaker's."""
    if " of mine" not in draft.text and " of ours" not in draft.text:
        return
    writer = writer_of(draft)
    for sentence in draft.sentences if writer is not None else ():
        for match in _colleague(sentence.alphabet).finditer(sentence.codes):
            org = sentence.at[match.start("o")]
            body, quote = org.meaning("Organization"), sentence.original(*match.span())
            if writer is not None and body is not None and own_words(draft, writer, quote.start) and works_for(draft, writer.person, body):
                draft.say(
                    writer.person, "affiliatedWith", body, "title-of-group", quote, subject_span=quote, object_span=org.span, trigger=quote
                )
