"""An English question to one of the named questions with its values, or to the reason why not and the nearest ones; no model, no guess."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from issgraph.ask.dates import dates, numbers
from issgraph.ask.described import apposed, dated_spacewalks, numbered_expeditions, numbered_spacewalks, ports, sides
from issgraph.ask.filling import filled
from issgraph.ask.heads import WHETHER, answers, bare, below, to_see, whether
from issgraph.ask.meant import meant
from issgraph.ask.named import Named
from issgraph.ask.names import Names
from issgraph.ask.near import Found, Nearness, clearly_best, key
from issgraph.ask.outcome import AS_MANY_AS_THERE_ARE, AS_MEANT, AS_OF_THEN, FOR_THE_FIRST, OF_A_NAME, NotUnderstood, Understood
from issgraph.ask.told import counted, shows
from issgraph.ask.without import without
from issgraph.ask.wording import COMMAND, IS, NOW, Asides, as_many, plainly, readings, tails, with_gaps, written_out
from issgraph.errors import QuestionError
from issgraph.gazetteer import gazetteer
from issgraph.phrasebook import Phrase, readable
from issgraph.phrasing import SUBJECT, Meaning, meanings
from issgraph.query import Graph
from issgraph.wordlist import Token, lexicon, tokens

NEAREST = 3
_ASKING = re.compile(r"\b(?:who|whom|what|which|where|when|how|is|are|was|were|did|does|do|has|have|had)\b", re.I)
"""A word of a question that may be told by its names alone: "what was at Kibo in 2008"."""


def _told(understood: Understood, asides: Asides) -> bool:
    """True when the rows tell all that was asked besides."""
    return all(any(shows(understood.question, word) for word in each) for each in asides)


def _asked_for(meant: list[Understood], head: str) -> list[Understood]:
    """Of questions that fit alike those whose rows hold what is named first, "missions" or "photos"; and one of those that only turn round
    two names which "and" joins: "A and B" for "B and A"."""
    alike = [each for each in meant if head and shows(each.question, head)] or meant
    first, *others = alike
    turned = all(each.question == first.question and sorted(each.values.values()) == sorted(first.values.values()) for each in others)
    return [first] if turned else alike


_HOW_MANY = re.compile(r"\bhow many (?P<noun>[a-z]+(?: members?)?)\b", re.I)
_LAST_DAY = (
    "PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX schema: <https://schema.org/>\n"
    "SELECT (MAX(STR(?d)) AS ?day) { VALUES ?p { iss:takenOn iss:onDate iss:launchedOn iss:arrivedOn iss:validFrom iss:validUntil "
    "iss:attestedOn schema:startDate schema:endDate } ?x ?p ?d FILTER(STRLEN(STR(?d)) = 10) }"
)


class Asker:
    """What is needed to understand questions about one graph: its named questions, their phrasings and the names it knows. Without `slips`
    it does not look for what may have been meant by a question that is not understood, which takes longest. `left_out` says of each way of
    asking that cannot be read where it stands and why."""

    def __init__(self, graph: Graph, slips: bool = True) -> None:
        self.graph = graph
        self._slips = slips
        self._phrases: dict[frozenset[str], list[Phrase]] = {}
        read, self.left_out = readable(graph.questions.values())
        for phrase in read:
            self._phrases.setdefault(phrase.meaning.words, []).append(phrase)
        self._nearness = Nearness(graph.questions, self._phrases)

    @cached_property
    def names(self) -> Names:
        """The names of the tables and of the graph."""
        return Names(self.graph)

    @cached_property
    def _demonyms(self) -> re.Pattern[str]:
        """ "Russians" are Russian astronauts."""
        return re.compile(rf"\b({gazetteer().nationality})s\b", re.I)

    def understand(self, text: str) -> Understood | NotUnderstood:
        """The named question that a text asks. It is given only when every word of the text has been understood."""
        return self._understood(written_out(text))

    def _understood(self, text: str) -> Understood | NotUnderstood:
        found = self._as_it_stands(text, self._slips)
        if isinstance(found, NotUnderstood) and (seen := to_see(text)):
            again = self._as_it_stands(seen, False)
            if isinstance(again, Understood) and again.question.group == "Photos":
                return again
        if isinstance(found, NotUnderstood) and (rest := bare(text)) != text:
            return self._understood(rest)
        if isinstance(found, NotUnderstood):
            for rest, sort in below(text):
                again = self._as_it_stands(rest, False)
                if isinstance(again, Understood) and answers(again.question, sort):
                    return replace(again, whether=sort == WHETHER)
            return self._as_many(text) or self._as_of_the_last_day(text) or found
        column = counted(found.question, self._how_many_of(text)) if found.counted else ""
        return replace(found, whether=whether(COMMAND.sub("", text)), counts=column)

    def _how_many_of(self, text: str) -> str:
        """The one word for what is counted: "who" for "how many astronauts"."""
        match = _HOW_MANY.search(text)
        return lexicon().find(tuple(token.word for token in tokens(match["noun"])))[0] if match else ""

    def _as_many(self, text: str) -> Understood | NotUnderstood | None:
        """A question that takes for known how many there are, where the rows tell of so many; where they do not, without the number."""
        rest, number, noun = as_many(text)
        found = self._as_it_stands(rest, False) if rest else None
        column = counted(found.question, lexicon().find((noun,))[0]) if isinstance(found, Understood) else ""
        if not isinstance(found, Understood) or not column:
            return None
        there = len(set(self.graph.store.query(found.sparql).column(column)) - {""})
        if there == number:
            return found
        why = f"{found.question.title.rstrip('?')!r} is understood, but not as of {number} {noun}: its rows tell of {there}"
        return NotUnderstood(why, (found.question,), found, AS_MANY_AS_THERE_ARE)

    def _as_of_the_last_day(self, text: str) -> NotUnderstood | None:
        """Of what is asked of today, which no text tells, the last day that the graph knows of, and what it tells of that."""
        if dates(text) or not (NOW.search(text) or IS.match(text)):
            return None
        day = self._last_day
        found = self._as_it_stands(f"{NOW.sub('', text).strip(' ?!.')} on {day}", False) if day else None
        if not isinstance(found, Understood) or day not in found.values.values():
            return None
        why = f"no text tells of today; the last day that this graph knows of is {day}"
        return NotUnderstood(why, (found.question,), found, AS_OF_THEN)

    @cached_property
    def _last_day(self) -> str:
        """The last day on which something began, ended or was seen, by the tables and the texts; "" when there is none."""
        return max(self.graph.store.query(_LAST_DAY).column("day"), default="")

    def _as_it_stands(self, text: str, slipped: bool) -> Understood | NotUnderstood:
        """The same, without a beginning; where it is not understood, `slipped` looks for what may have been meant."""
        text, words, named = self._read(self._demonyms.sub(r"\1 astronauts", COMMAND.sub("", text)))
        found: Found = {}
        unknown: list[str] = []
        near: dict[str, float] = {}
        likely: list[tuple[float, int, Understood]] = []
        head = ""
        for chosen, (told, asides) in itertools.product(readings(named), tails(text, words)):
            if any(each.start >= told[-1].end for each in chosen):
                continue  # a name in the tail that was left out
            by_gap = {str(number): each for number, each in enumerate(chosen)}
            for sense, what in enumerate(meanings(with_gaps(told, chosen), {name: each.kinds for name, each in by_gap.items()})):
                head = head or what.head
                if what.unknown:
                    unknown = unknown or list(what.unknown)
                role = len(what.gaps) == 1 and "Role" in by_gap[what.gaps[0].name].kinds  # "flight engineers" asks for them
                asked = what.words or role or _ASKING.search(text)  # "Kibo in 2008" asks for nothing
                for rank, understood in self._matches(what, by_gap) if asked else ():
                    if not _told(understood, asides):
                        continue
                    rank += 3 * (len(told) < len(words)) + (sense > 0)
                    if key(understood) not in found or found[key(understood)][0] > rank:
                        found[key(understood)] = rank, understood
                if not found:
                    self._nearness.measure(what, by_gap, near)
                    if not what.unknown:
                        likely += (each for each in self._nearness.likely(what, by_gap) if _told(each[2], asides))
        slips = tuple(meant(text, words, unknown, self.names)) if not found and unknown and slipped else ()
        decided = self._decided(found or clearly_best(likely), head, unknown, near, slips)
        if isinstance(decided, Understood) or found or not slipped:
            return decided
        if slips:
            return self._as_meant(text, slips, decided)
        if len(named) == 1 and not f"{text[: named[0].start]}{text[named[0].end :]}".strip(" \"'?!."):
            about = self._as_it_stands(f"tell me about {text}", False)
            if isinstance(about, Understood):
                return replace(decided, nearest=(about.question,), instead=about, changed=OF_A_NAME)
            return decided
        left, rest = without(text, words, named, self._asked_so)
        return self._but_not(left, rest, decided) if left else decided

    def _asked_so(self, what: Meaning, by_gap: Mapping[str, Named]) -> Found:
        if what.words <= {"who", SUBJECT} or (what.words <= {"who", "photo", SUBJECT} and not by_gap):
            return {}  # next to nothing is left of it
        return {key(understood): (rank, understood) for rank, understood in self._matches(what, by_gap)}

    def _as_meant(self, text: str, slips: Iterable[tuple[str, list[str]]], decided: NotUnderstood) -> NotUnderstood:
        """What is asked when each slip is taken for the one thing that it may be a slip for: to be proposed."""
        for said, names in slips:
            text = re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", names[0].replace("\\", ""), text, flags=re.I) if len(names) == 1 else ""
        meant = self._as_it_stands(text, False) if text else decided
        return replace(decided, instead=meant, changed=AS_MEANT) if isinstance(meant, Understood) else decided

    def _but_not(self, left: str, rest: Found, decided: NotUnderstood) -> NotUnderstood:
        """That all but some words are understood, and what is then asked."""
        [(_, understood)] = rest.values()
        checked = self._checked(understood)
        if isinstance(checked, NotUnderstood):
            return decided
        title = checked.question.title.rstrip("?")
        nearest = (checked.question, *(each for each in decided.nearest if each.name != checked.question.name))
        return NotUnderstood(f"{title!r} is understood, but not: {left!r}", nearest[:NEAREST], checked)

    def _decided(
        self, found: Found, head: str, unknown: list[str], near: Mapping[str, float], slips: Iterable[tuple[str, list[str]]]
    ) -> Understood | NotUnderstood:
        if found:
            best = min(rank for rank, _ in found.values())
            meant = _asked_for([understood for rank, understood in found.values() if rank == best], head)
            if len(meant) == 1:
                return self._checked(meant[0])
            return NotUnderstood("it may mean several questions", tuple({each.question.name: each.question for each in meant}.values()))
        nearest = tuple(
            self.graph.questions[name]
            for name in sorted((name for name in near if near[name] > 0), key=lambda name: (-near[name], name))[:NEAREST]
        )
        if unknown:
            listed = ", ".join(repr(word) for word in dict.fromkeys(unknown))
            asked = "".join(f"; did you mean {' or '.join(names)} by {said!r}?" for said, names in slips)
            return NotUnderstood(f"{listed}: neither a name that is known nor a word of any question{asked}", nearest)
        return NotUnderstood("no question is asked with these words together", nearest)

    def _checked(self, understood: Understood) -> Understood | NotUnderstood:
        """The same, when every name means one thing there; a name of several craft or people is for a person to decide."""
        try:
            return replace(understood, sparql=self.graph.sparql(understood.question.name, **understood.values))
        except QuestionError as error:
            for name, value in understood.values.items():
                if (one := re.search(r"\bid:[\w-]+", str(error))) and str(error).startswith(f"{name}: {value!r} may mean"):
                    first = replace(understood, values=understood.values | {name: one[0]})
                    return NotUnderstood(str(error), (understood.question,), first, FOR_THE_FIRST)
            return NotUnderstood(str(error), (understood.question,))

    def _read(self, text: str) -> tuple[str, list[Token], list[Named]]:
        """A text with its words, and its names, dates and numbers; "forward-facing" is two words unless it is known as one."""
        words = tokens(text)
        named = self._named(text, words)
        if (plain := plainly(text, named)) != text:
            text, words = plain, tokens(plain)
            named = self._named(text, words)
        loose = [each for each in words if self._is_compound(each) and not any(n.start <= each.start < n.end for n in named)]
        for each in loose:
            text = text[: each.start] + text[each.start : each.end].replace("-", " ") + text[each.end :]
        if loose:
            words = tokens(text)
            named = self._named(text, words)
        return text, words, named

    def names_in(self, text: str) -> list[Named]:
        """The names, dates and numbers in a text, by their place in it."""
        return self._named(text, tokens(text))

    def _is_compound(self, token: Token) -> bool:
        """True for "forward-facing": words that are known apart, though not as one."""
        parts = token.word.split("-")
        return len(parts) > 1 and not lexicon().knows(token.word) and all(lexicon().knows(p) or self.names.find((p,)) for p in parts)

    def _named(self, text: str, words: list[Token]) -> list[Named]:
        found = numbered_expeditions(text, self.names.named(text, words, [*dates(text), *numbers(text)]))
        found = sides(text, ports(text, found))
        return apposed(text, numbered_spacewalks(text, dated_spacewalks(text, found)))

    def _matches(self, what: Meaning, by_gap: Mapping[str, Named]) -> Iterator[tuple[int, Understood]]:
        """Questions that are asked in these very words, or in these and what they imply: how loosely the names fit, and what was meant."""
        if what.unknown:
            return
        counted = "how-many" in what.words
        every = (what.words, what.words - {"how-many"}) if counted else (what.words,)
        for loose, (words, ways) in enumerate(itertools.product(every, (self._asked_with, self._implying))):
            found = False
            for phrase in ways(words):
                question = self.graph.questions[phrase.question]
                for values, rank, _ in filled(phrase, question, what.gaps, by_gap):
                    found = True
                    yield rank + (loose > 0), Understood(question, values, counted)
            if found:
                return

    def _asked_with(self, words: frozenset[str]) -> Iterable[Phrase]:
        return self._phrases.get(words, ())

    def _implying(self, words: frozenset[str]) -> Iterator[Phrase]:
        """Ways of asking without the words that their question implies."""
        for question in self.graph.questions.values():
            if question.implied & words:
                yield from (phrase for phrase in self._asked_with(words - question.implied) if phrase.question == question.name)
