"""Who speaks in a text that says "I": its offices and memberships ("I command Crew-8", "our Expedition 43"), and the word "I" to who it is.

A text in the first person is somebody's when it opens with their name as a post, a diary or a letter does; else nobody is told."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import say_role
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew, leads, works_for
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_FIRST = compiled(r"(?<![\w'.-])(?:I|I'm|I've|I'd|I'll|[Mm]y|[Mm]ine|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)(?![\w.-])")
_POST = r"(?:feed|blog|diary|journal|log|notebook|notes?|timeline|account|post|thread|letter|postcard|newsletter|column|logbook|dispatch|caption|message)s?"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> dict[str, Pattern]:
    p, o, d = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization", "Date"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    aside = rf"(?: \([^()]{{1,40}}\)|,? (?:of |from )?{o}(?: \([^()]{{1,30}}\))?| of {o})?"
    return {
        "opens": Pattern(
            rf"^[^.!?{alphabet.slot['Person']}]{{0,40}}?(?:"
            rf"\b{_POST} (?:of|by|from|to [a-z ]{{3,30}} from) (?:(?:the|astronaut|cosmonaut|{o}(?:'s)?|[\ue000-\uf8ff]) )*(?P<a>{p})(?!'s)"
            rf"|(?P<b>{p})'s (?:[a-z]+ )?{_POST}\b(?= ?[:;.,–—]|$| from| on| of)"
            rf"|(?P<c>{p}){aside},? (?:on|in|from|via) (?:his|her|their|my|the) (?:[a-z]+ )?{_POST}\b"
            rf"|(?P<d>{p}){aside},? (?:writes|wrote|posts|posted|tweets|tweeted|notes|noted|reports|reported|recalls|remembers|remembered|tells|told|explains|says|said)(?: (?:home|us|from orbit|on [a-z]+|today|in [a-z ]{{3,30}}))?(?::| –| —|,|\.)"
            rf"|(?P<c2>{p}){aside},? here(?: again)?[.,:;!]"
            rf"|(?P<e>{p}){aside}(?:, (?:from |aboard |on |in )?[^.;:]{{3,40}})?:"
            rf"|(?<=^)(?P<f>{p}){aside}, {d}[.:])"
        ),
        "command": Pattern(rf"(?P<p>{p}) (?:now |currently |still )?(?P<v>command|lead) (?:the |our |this )*(?P<x>{x})"),
        "colleague": Pattern(
            rf"\b(?:an?|another|two|my|our) (?P<o>{o}) (?:colleagues?|crewmates?|comrades?)(?P<m> of (?:mine|ours|his|hers))"
        ),
    }


def _opening(draft: Draft) -> tuple[str, Chunk] | None:
    """How a text in the first person opens with whose it is, and where the name stands."""
    if not _FIRST.search(draft.text):
        return None
    for sentence in draft.sentences[:2]:
        match = _patterns(sentence.alphabet)["opens"].match(sentence.codes)
        if match is not None:
            slot = next(slot for slot in ("a", "b", "c", "c2", "d", "e", "f") if match[slot])
            chunk = sentence.at[match.start(slot)]
            return (slot[0], chunk) if _FIRST.search(draft.text, chunk.end) else None
    return None


def speaker(draft: Draft) -> Entity | None:
    """Whom "I" means all through a text, if its opening tells."""
    opening = draft.once(_opening)
    return opening[1].meaning("Person") if opening else None


def signs_above(draft: Draft, name: Chunk) -> bool:
    """True for the name above a post or in a diary's title: who writes need not be in the picture."""
    opening = draft.once(_opening)
    if opening is None or opening[0] == "f":
        return False
    return draft.text[name.start : name.end] == "I" or (opening[0] != "e" and name.start <= opening[1].start < name.end)


_OURS = compiled(r"\b(?:[Oo]ur|[Mm]y) (?:own |whole |little |dear )?$")
_NOT_OURS = compiled(r"[\w-]+ [\w-]+ (?:backups?|training|hosts?|guests?|successors?|predecessors?|visitors?)\b")
_I = Pattern(r"(?<![\w'.-])i(?= [a-z]|'m | \()")


_SAYS = r"(?:says?|said|writes|wrote|explains|explained|recalls|recalled|jokes|joked|adds|added|notes|noted|remarks|remarked|tweets|tweeted|posts|posted|reports|reported|admits|admitted)"
_QUOTED = compiled(
    rf"\"(?P<words>[^\"]+)\" (?:{_SAYS} (?:(?:the|[\ue000-\uf8ff](?:'s)?) )*(?P<p>[\ue000-\uf8ff])(?=[.,;]|$| of| on| in| from| who)|(?P<q>[\ue000-\uf8ff]) {_SAYS}\b)"
    rf"|(?P<r>[\ue000-\uf8ff])(?:, [^.;:,\"]{{3,50}},| \([^)]*\))? {_SAYS}(?: [a-z ]{{2,30}})?[,:] \"(?P<words2>[^\"]+)"
)


def _quoted(sentence: Sentence) -> tuple[range, Entity] | None:
    """Where in a sentence somebody's own words stand, and whose: "I am the pilot," says A."""
    match = _QUOTED.search(sentence.codes)
    if match is None:
        return None
    chunk = sentence.at[next(match.start(slot) for slot in "pqr" if match[slot])]
    who = chunk.meaning("Person") if not chunk.members else None
    return (range(*match.span("words" if match["words"] else "words2")), who) if who is not None else None


def speaker_spoken_of(draft: Draft, sentence: Sentence) -> None:
    """Chunks for "I": who speaks."""
    matches = list(_I.finditer(sentence.codes))
    who = draft.once(speaker) if matches else None
    quoted = _quoted(sentence) if matches and who is None else None
    for match in reversed(matches):
        span = sentence.original(*match.span())
        who = quoted[1] if quoted and match.start() in quoted[0] else who
        if who is not None and draft.text[span.start : span.end] == "I":
            sentence.replace((), Chunk(span.start, span.end, (who,), head=span, note="coref"))


def read_first_person(draft: Draft) -> None:
    """States what who speaks tells of the flight they are of."""
    who = draft.once(speaker) if draft.sentences else None
    if who is None:
        return
    for place, flight in draft.flights:
        ours = _OURS.search(draft.text, max(0, place - 20), place)
        if ours and flew(draft, who, flight) and not flight.label.startswith("Soyuz") and not _NOT_OURS.match(draft.text, place):
            quote = Span(ours.start(), place - 1)
            if all(s.object != flight for s in draft.about("memberOf", who)):
                draft.say(who, "memberOf", flight, "own-mission", quote, subject_span=quote, object_span=quote, trigger=quote)
    role = draft.gazetteer.rows["commander"].entity
    for sentence in draft.sentences:
        patterns = _patterns(sentence.alphabet)
        for match in patterns["command"].finditer(sentence.codes):
            chunk, led = sentence.at[match.start("p")], sentence.at[match.start("x")].meaning("Expedition", "Mission")
            if draft.text[chunk.start : chunk.end] != "I" or led is None or mood(sentence, match.start(), match.start("v")):
                continue
            if leads(draft, who, led) if led.cls == "Expedition" else flew(draft, who, led):
                quote = sentence.original(*match.span())
                say_role(draft, who, role, led, "commands", quote, chunk.span, sentence.original(*match.span("v")))
        for match in patterns["colleague"].finditer(sentence.codes):
            org = sentence.at[match.start("o")]
            body = org.meaning("Organization")
            if body is not None and match["m"].endswith(("mine", "ours")) and works_for(draft, who, body):
                quote = sentence.original(*match.span())
                draft.say(who, "affiliatedWith", body, "title-of-group", quote, subject_span=quote, object_span=org.span, trigger=quote)
