"""A text in the first person to whose words it is ("From X's feed: ...", "... — X", "'...', says X") and to whom "I" means in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_MEDIUM = "(?:feed|blog|weblog|diary|journal|log|logbook|page|account|posts?|notebook|letters?|newsletter|column|twitter|instagram|facebook|mastodon|flickr|thread|dispatch(?:es)?|e-?mails?|notes?|message|tweets?|captions?|words|photo album|album|postcard)"
_SAYS = "(?:writes|wrote|posts|posted|tweets|tweeted|says|said|reports|reported|put it|recalls|recalled|explains|explained|remembers|tells us|told us|notes|noted|captions|captioned)"
_ENDS_LETTER = "(?:yours|cheers|greetings|love|best|(?:best |kind |warm )?(?:regards|wishes)|ciao|signed|posted by|written by|good ?night|over and out)"


@dataclass(frozen=True, slots=True)
class Writer:
    """Whose words a text is: who, by which name, and whether only what stands in quotes is theirs."""

    person: Entity
    name: Chunk
    quoted: bool


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[tuple[Pattern, ...], ...]:
    p, r, o, d, n = (f"[{alphabet.slot[c]}]" for c in ("Person", "Role", "Organization", "Date", NAME))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    place = "[" + "".join(alphabet.slot[c] for c in ("SpaceStation", "Module", "VisitingVehicle")) + "]"
    titled = rf"(?:(?:the|an?|astronaut|cosmonaut|{o}(?:'s?)?|{x}(?:'s)?|{r}),? ){{0,4}}"
    tail = rf"(?:,? \(?(?:of |from |for |with |on |in |aboard )?(?:the |an? )?(?:{o}|{r}|{x}(?: crew)?|astronaut|cosmonaut)\)?){{0,4}}(?: ?[/|(] ?@[a-z0-9_ ]+\)?)?"
    who = rf"{titled}(?P<p>{p}){tail}"
    own = rf"(?:'s?(?: [a-z-]+)?? {_MEDIUM}\b|,? (?:on|in|from|via|for) (?:his|her|the|our) (?:[a-z-]+ ){{0,2}}{_MEDIUM}\b|,? on (?:twitter\b|x\b|{n}))"
    on = rf"(?:,? \(?(?:on |of )?{d}\)?|,? (?:on board|aboard|on|in) (?:the )?(?:{place}|orbit|space))*"
    return (
        Pattern(rf"(?:from |in )?{who}{own},?(?: {d}|, [^.;:]{{3,40}})?(?: {_SAYS})?[.:]"),
        Pattern(rf"{who},? (?:{_SAYS}|reporting|writing|posting)(?: (?:on|in|from|of|about|to|for|home|down|back)\b[^.;:]{{0,40}})?:"),
        Pattern(rf"(?:[a-z]+ )?{_MEDIUM} [^.;:{p[1:-1]}]{{2,40}},? by {who}[.:]"),
        Pattern(rf"(?:[^.;:\"{p[1:-1]}]{{3,40}}, )?i(?:'m| am|,) {titled}(?P<p>{p})(?=[,.;]| and\b|$)"),
        Pattern(rf"{who} here[.,:!]"),
        Pattern(rf"(?:from )?(?:the |an? )?(?:[a-z]+ )?(?:{_MEDIUM}|guest post) (?:of|by|from|:) ?{who}[.:,]"),
        Pattern(rf"(?:posted|written|tweeted) by {who}[.:]"),
    ), (
        Pattern(rf"(?:(?:by|from|author:|(?:photos? and )?(?:words|text):?(?: and photos?:?)?(?: by)?) )?{who}{on}[.:]"),
        Pattern(rf"{d}[,.:] {who}[.:]"),
        Pattern(rf"[^.;:{p[1:-1]}]{{3,40}} \({who}\)[.:]"),
    ), (
        Pattern(rf"(?:(?:—|–|--?|~) ?)?(?:{_ENDS_LETTER},? (?:from [^.,;]{{3,30}},? )?)?{who}{on}[.!)]*"),
        Pattern(rf"(?:(?:—|–|--?|~) ?|(?:{_ENDS_LETTER},? (?:from [^.,;]{{3,30}},? )?)){who}{on}[.!)]*"),
        Pattern(rf"[.!?\"')] (?:—|–|--|~) ?{who}{on}[.!)]*$"),
    ), (
        Pattern(rf"[,.!?][\"'] {_SAYS} {titled}(?P<p>{p})"),
        Pattern(rf"[,.!?][\"'] {who},? {_SAYS}\b"),
        Pattern(rf"{who},? {_SAYS}(?: [^.;:\"]{{1,40}})?[:,] \""),
        Pattern(rf"^{who}(?:,? (?!(?:hears|reads|listens|is told|gets|receives|sees|remembers|recites)\b)[^.;:\"{p[1:-1]}]{{2,50}})?: \""),
    )  # fmt: skip


ONESELF = compiled(r"\b(?:I(?='(?:m|ve|d|ll)\b| [a-z])|[Mm]y|me|mine|[Ww]e(?=[' ][a-z])|[Oo]ur|us|MY|WE|OUR|yours truly)\b")
_ALONE = compiled(r"\b(?:I(?='(?:m|ve|d|ll)\b| [a-z])|[Mm]y|me|mine|[Ww]e(?=[' ][a-z])|yours truly)\b")
"""What the writer of a text says, where "our picture" is also said by those who print it."""
_QUOTE = compiled(r"\"[^\"]{8,400}\"")


def writer_of(draft: Draft) -> Writer | None:
    """Whose words a text in the first person is."""
    return draft.once(_writer)


_OF_THIRD = {"male": compiled(r"\b[Hh]e\b"), "female": compiled(r"\b[Ss]he\b")}


def _told_of(draft: Draft, writer: Writer) -> bool:
    """True for who is the only one named in a text that goes on with "he" or "she": it tells of them."""
    gender = draft.gazetteer.rows[writer.person.id].get("gender") if writer.person.id in draft.gazetteer.rows else ""
    named = {person for sentence in draft.sentences for person in sentence.people()}
    words = _OF_THIRD.get(gender)
    return named == {writer.person.id} and words is not None and words.search(_QUOTE.sub(" ", draft.text)) is not None


def _writer(draft: Draft) -> Writer | None:
    writer = _named_as_writer(draft)
    return None if writer is not None and not writer.quoted and _told_of(draft, writer) else writer


def _named_as_writer(draft: Draft) -> Writer | None:
    told = _by_diary(draft)
    if told is not None or not draft.sentences or ONESELF.search(draft.text) is None:
        return told
    first, last = draft.sentences[0], draft.sentences[-1]
    _, head, foot, speech = _patterns(first.alphabet)
    if _ALONE.search(_QUOTE.sub(" ", draft.text)):
        opens = [first] if first.people() else draft.sentences[:2]  # a greeting may come first
        writer = next((w for each in head for s in opens if (w := _named(s, each.match(s.codes), False))), None)
        if writer is None and last is not first:
            writer = _named(last, foot[0].fullmatch(last.codes), False)
        writer = writer or _named(last, foot[2].search(last.codes), False)
        return writer or next((w for s in draft.sentences[1:] if (w := _named(s, foot[1].fullmatch(s.codes), False))), None)
    said = [_named(sentence, match, True) for sentence in draft.sentences for each in speech for match in each.finditer(sentence.codes)]
    speakers = {writer.person.id: writer for writer in said if writer is not None}
    return next(iter(speakers.values())) if len(speakers) == 1 else None


def _by_diary(draft: Draft) -> Writer | None:
    """By a verb of writing or the name of a diary, at the head of a text."""
    first = draft.sentences[0] if draft.sentences else None
    for each in _patterns(first.alphabet)[0] if first is not None and first.people() else ():
        found = each.match(first.codes) if first is not None else None
        if first is not None and found is not None and not compiled(r" ?\"").match(first.codes, found.end()):
            return _named(first, found, False)
    return None


def _named(sentence: Sentence, found: re.Match[str] | None, quoted: bool) -> Writer | None:
    name = sentence.at.get(found.start("p")) if found is not None else None
    person = name.meaning("Person") if name is not None and not name.members else None
    return Writer(person, name, quoted) if name is not None and person is not None else None


_I = compiled(r"(?<![\w.'-])I(?='(?:m|ve|d|ll)\b| [a-z])")
"""The word, and no numeral."""
_NUMERAL = compiled(r"[A-Z]\w+ $")


def first_person(draft: Draft, sentence: Sentence) -> None:
    """Chunks for "I", whose words they are, and of whose crew "our Expedition 50" tells them to be."""
    codes = sentence.codes
    spoken = "i " in codes or "i'" in codes or "our " in codes or "my " in codes  # most sentences have none of it, and these are fast
    if not spoken or _MIGHT.search(codes) is None or (writer := writer_of(draft)) is None:
        return
    for match in reversed(list(_I.finditer(draft.text, sentence.span.start, sentence.span.end))):
        if not own_words(draft, writer, match.start()) or _NUMERAL.search(draft.text, sentence.span.start, match.start()):
            continue
        if not any(c.start <= match.start() < c.end for c in sentence.chunks):
            span = Span(*match.span())
            chunk = Chunk(span.start, span.end, (writer.person,), head=span, note="coref")
            sentence.replace((), chunk)
            after = sentence.code_at(chunk) + 1
            if verb := _OF_MINE.match(sentence.codes, after):
                sentence.reword(*verb.span(), _OF_THEIRS[verb.group()])
    for match in reversed(list(_our_flight(sentence.alphabet).finditer(sentence.codes))):
        named, span = sentence.at[match.start("x")], sentence.original(*match.span())
        flight = named.meaning("Expedition", "Mission") if not named.members and named.note != "craft" else None
        if flight is None or flew(draft, writer.person, flight) is False or _NOT_OURS.match(draft.text, named.end):
            continue
        if own_words(draft, writer, span.start):
            draft.say(
                writer.person, "memberOf", flight, "crew-listed", span, subject_span=writer.name.span, object_span=named.span, trigger=span
            )
            sentence.reword(*match.span("our"), "the")


_NOT_OURS = compiled(r" (?:[a-z]+ )?(?:backups?|training|hosts?|guests?|successors?|predecessors?|visitors?)\b")
_MIGHT = Pattern(r"\b(?:i(?=[ '])|our |my )")


@lru_cache(maxsize=4)
def _our_flight(alphabet: Alphabet) -> Pattern:
    flight = alphabet.slot["Mission"] + alphabet.slot["Expedition"]
    return Pattern(rf"\b(?P<our>our|my)(?: (?:own|whole|entire|little))* (?P<x>[{flight}])(?!'s? [a-z]+ (?:patch|rocket))")


def own_words(draft: Draft, writer: Writer, place: int) -> bool:
    """True for a place in the words of the writer, and not in those of who quotes them."""
    return not writer.quoted or draft.text.count('"', 0, place) % 2 == 1


_OF_THEIRS = {"'m": " is", " am": " is", "'ve": " has", " have": " has"}
_OF_THEIRS |= {f" {verb}": f" {verb}s" for verb in "command lead serve work represent belong".split()} | {" fly": " flies"}
"""What others say of whom "I" is, by what they say themselves."""
_OF_MINE = compiled(rf"(?:{'|'.join(_OF_THEIRS)})(?![\w'])")


def is_self(chunk: Chunk) -> bool:
    """True for a chunk that is "I"."""
    return chunk.end - chunk.start == 1
