"""What people do of whom a sentence has told nothing yet: the verb of a long list that stands right behind their names, or behind an insert.

The clauses of a sentence are parted by words whose kind nobody knows for certain ("A lends a hand and B holds the list"); this reader comes last,
asks only who is left over, and takes a word for a verb where its form fits how many they are and what follows can be done to."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.deed_verbs import DEED_VERBS
from issgraph.extract.grammar.deed_words import IS_PUT
from issgraph.extract.grammar.doers import joined
from issgraph.extract.grammar.phrasing import phrase
from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.telling import pieces
from issgraph.extract.grammar.verbs import base_form, ending
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.activities import next_deed
from issgraph.extract.operations.at_places import people_at
from issgraph.extract.operations.deeds import state_deed
from issgraph.model import Span

_BEHIND = compiled(
    r"(?: \([^()]{1,60}\))?(?: (?:of|from|representing) (?:the )?[\ue000-\uf8ff](?!'))?(?: \([^()]{1,60}\))?"
    r"(?P<insert>, (?!and\b|but\b|while\b|as\b|then\b)[^.;:—]{2,110}?,|,)?(?: (?:also|now|then|slowly|carefully|gently|gingerly|deftly|[a-z]{3,}ly|both|each|here|just|quickly))? (?P<v>[a-z]{3,})(?= )"
)
_DONE_TO = compiled(
    r" (?:an?|the|his|her|their|its|each|one|two|three|four|five|some|several|up|out|off|down|away|back|over|into|onto|along|at|on|in|for|from|to|with|through|around|inside|toward|towards|past|across|under|open|tight|ready|[\ue000-\uf8ff])(?= |[\ue000-\uf8ff]|'|[.,;])"
)
_FINITE = compiled(
    r"(?:un|re)?(?:dock|follow|watch|look|read|hand|talk|call|count|play|pull|push|move|bring|brought|took|held|open|clos|mind|tend|check|help|work|steer|guid|operat|flew|drove|ran)[a-z]* (?:along|on|out|up|back|off|down|away|over|at|from|an?\b|the\b|his\b|her\b|their\b|[\ue000-\uf8ff])"
)
"""Behind a comma alone, where the title between was read with the name: no participle that tells how someone is."""
_AT_WORK = compiled(r"work(?:s|ed)? (?!on\b|with\b|at\b|to\b)")
""" "Works outside": where somebody is, and no deed."""
_THERE = compiled(r" (?:for now |there |here )?(?:to|at|on|in|by|with|for|inside|outside|beside|under) ")
_NOUN = compiled(r" (?:[a-z]{3,}[^s\W]|[a-z]+ [a-z]+s?|[a-z]+s)(?= |[.,;]|$)")


def read_deeds_left_over(draft: Draft) -> None:
    """States of the people about whom a sentence has told no deed what the verb right behind them says."""
    told = [statement.trigger for statement in draft.about("activity") if statement.trigger is not None]
    for sentence in draft.sentences:
        if people := people_at(sentence):
            _left_over(draft, sentence, people, told)


def _left_over(draft: Draft, sentence: Sentence, people: list[tuple[int, Chunk]], told: list[Span]) -> None:
    for at, chunk in people:
        match = _BEHIND.match(sentence.codes, at + 1)
        if (
            match is None
            or base_form(match["v"]) not in DEED_VERBS
            or ending(match["v"]) == "ing"
            or _AT_WORK.match(sentence.codes, match.start("v"))
        ):
            continue
        if match["insert"] == "," and (ending(match["v"]) != "ed" or not _FINITE.match(sentence.codes, match.start("v"))):
            continue
        form, after = ending(match["v"]), match.end()
        if match["v"] in IS_PUT and _THERE.match(sentence.codes, after):
            continue  # "is the first to enter the laboratory, parked for now on P"
        if form != "ed" and sentence.codes.endswith(("when ", "once ", "until ", "if "), 0, at):
            continue  # "takes over when A and B undock": still to come
        if not (_DONE_TO.match(sentence.codes, after) or (form != "s" and _NOUN.match(sentence.codes, after))):
            continue
        parse = parse_of(sentence)
        index = next((i for i, token in enumerate(parse.tokens) if token.at == at), -1)
        if index < 0 or not _is_subject(parse, index):
            continue
        who = chunk if form == "s" else joined(parse, pieces(sentence), at)
        if (form == "s" and len(who.each) > 1) or (form == "base" and len(who.each) < 2):
            continue
        deed = phrase(draft, sentence, match.start("v"))
        while deed is not None:
            quote = sentence.original(deed[1], deed[2])
            beside = [span for span in told if span.start < quote.end and quote.start < span.end]
            if any(draft.holder(span.start).number == sentence.number for span in beside):
                break
            state_deed(draft, sentence, who, *deed, mood(sentence, at, deed[1]))
            deed = next_deed(draft, sentence, deed[2], form)


def _is_subject(parse: Parse, index: int) -> bool:
    """True for who hangs on no preposition and is no object: what precedes begins a clause, or is a title."""
    kind, place = parse.governor(index)
    return kind == "free" or (kind == "verb" and place < index - 1 and parse.words[place + 1] in ("and", "while", "as"))
