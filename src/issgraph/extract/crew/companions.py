"""Words of company ("her crewmates A and B", "with him are C and D") to memberships in the one flight that a text has told of one of them.

Told are only those whom the tables have in the crew, and only where everybody named in the sentence may be of it."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern

_COMPANY = Pattern(
    r"\b(?:crew ?mates?|shipmates?|companions?|teammates?|fellow (?:crew|[\ue000-\uf8ff]|fli?ers?|spacewalkers?)|their crew"
    r"|(?:the )?others? in (?:the|their) (?:party|crew|team|group)|(?:his|her|their|its) (?:[a-z]+ )?(?:colleagues?|comrades?|mates?|associates?) (?:on|in|aboard|for) (?:the |that |this )?(?:same )?(?:expedition|increment|crew|flight|mission|voyage|stay|[\ue000-\uf8ff])(?: crew)? (?:are|is|were|was)"
    r"|with (?:him|her|them|[\ue000-\uf8ff]) (?:on|in|aboard|for|as part of) (?:the )?[\ue000-\uf8ff](?: crew)? (?:are|is|were|was|fly|flew|ride|rode)|(?:on|in|of) (?:the )?[\ue000-\uf8ff] with (?:him|her|them|[\ue000-\uf8ff]) (?:are|is|were|was|fly|flew)"
    r"|(?:riding|flying|up|travell?ing|seated|strapped in) with (?:him|her|them|[\ue000-\uf8ff])|with [\ue000-\uf8ff] (?:are|is|were|was|fly|flew|ride|rode) (?=[\ue000-\uf8ff])"
    r"|(?:his|her|their) (?:co-?pilot|seat ?mates?|opposite number))(?![a-z]| (?:of|from|on|in|aboard) (?:the )?[\ue000-\uf8ff])"
)
_NOT_OF_THEM = Pattern(
    r"\b(?:former|once|future|later|backups?|back-ups?|understud\w+|training|trained|simulat\w+|ground|greet\w*|welcom\w+|visit\w*|farewell|goodbye|successors?|predecessors?|hosts?|guests?|on earth|in houston|in moscow|mission control)\b"
)


def read_companions(draft: Draft) -> None:
    """States who is of a flight because words make someone of its crew their company."""
    before = 0
    for sentence in draft.sentences if draft.flights else ():
        named = len(sentence.people())
        enough, before = named + before > 1, named
        if not enough:
            continue  # company takes two
        company = _COMPANY.search(sentence.codes)
        if company is None or _NOT_OF_THEM.search(sentence.codes) or mood(sentence, 0, company.start()) == "denied":
            continue
        whom = _WITH.search(company.group())
        if whom is not None and not sentence.at[company.start() + whom.start("p")].is_a("Person"):
            continue  # "A, up with STS-116": with a flight
        people = [each for chunk in sentence.chunks if chunk.is_a("Person") for each in chunk.each]
        crew = {person.id: person for each in people if (person := each.meaning("Person"))}
        span = sentence.original(*company.span())
        if len(crew) < 2 and sentence.number:  # "Missing are A and B, their crewmates": theirs who stand in the sentence before
            near = [each for chunk in draft.sentences[sentence.number - 1].chunks if chunk.is_a("Person") for each in chunk.each]
            crew |= {person.id: person for each in near if (person := each.meaning("Person"))}
        flights = _flights(draft, sentence, list(crew.values()))
        if not flights and sentence.number and compiled(r"(?:his|her|their)\b").match(company.group()):  # told of whose company they are
            near = [each for chunk in draft.sentences[sentence.number - 1].chunks if chunk.is_a("Person") for each in chunk.each]
            crew |= {person.id: person for each in near if (person := each.meaning("Person"))}
            flights = _flights(draft, sentence, list(crew.values()))
        if len(crew) < 2 or len(flights) != 1:
            continue
        if flights[0].cls == "Expedition" and _RIDE.match(company.group()) and "soyuz" in sentence_words(draft, sentence):
            continue  # who comes up with somebody in a Soyuz is of the Soyuz's crew
        if _OUTSIDE.match(draft.text, span.start):
            continue  # who is outside with somebody may be of another crew
        _count_in(draft, people, flights[0], span.start, span.end)
        whose = _WHOSE.search(company.group())
        owner = nearest_person(draft, sentence, span.start, "female" if whose[0] == "her" else "male") if whose else None
        if owner is not None and flew(draft, owner, flights[0]) and all(s.object != flights[0] for s in draft.about("memberOf", owner)):
            draft.say(owner, "memberOf", flights[0], "crew-listed", span, subject_span=span, object_span=span, trigger=span)


_WITH = compiled(r"\bwith (?P<p>[\ue000-\uf8ff])")
_RIDE = compiled(r"(?:riding|flying|up|travell?ing|seated|strapped in) |(?:his|her|their) (?:co-?pilot|seat ?mate)")
_OUTSIDE = compiled(r"(?i)fellow (?:[A-Z]\S* )?spacewalkers?\b")


def sentence_words(draft: Draft, sentence: Sentence) -> str:
    return draft.text[sentence.span.start : sentence.span.end].lower()


_WHOSE = compiled(r"\b(?:his|her|him)\b")


def _count_in(draft: Draft, people: list[Chunk], flight: Entity, start: int, end: int) -> None:
    span = Chunk(start, end, ()).span
    for each in people:
        person = each.meaning("Person")
        if person and flew(draft, person, flight) and all(s.object != flight for s in draft.about("memberOf", person)):
            draft.say(person, "memberOf", flight, "crew-listed", span, subject_span=each.span, object_span=span, trigger=span)


def _flights(draft: Draft, sentence: Sentence, crew: list[Entity]) -> list[Entity]:
    """The flights named in a sentence, or told of somebody there, that may be of all of some people."""
    here = {a.id: a for at, a in draft.flights if sentence.span.start <= at < sentence.span.end}
    told = {
        s.object.id: s.object for person in crew for s in draft.about("memberOf", person) if s.asserted and isinstance(s.object, Entity)
    }
    every = {ident: a for ident, a in (told | here).items() if not a.label.startswith("Soyuz") and a.id in draft.gazetteer.rows}
    return [a for a in every.values() if all(flew(draft, person, a) for person in crew)]
