"""A sentence to its verbs with who does what where and when: a shallow parse over words and names, for the frames of data/rules.

Only as much grammar as captions need: the noun phrase that is a verb's subject (also of relative clauses, participles, coordinated and
inverted orders), what it takes directly, and the prepositional phrases that follow it. It is one class because each question leans on
the others; that is why the file is long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from issgraph.extract.grammar.words import (
    ADVERB,
    BE,
    CONJUNCTION,
    DASH,
    DETERMINER,
    END,
    KINDS,
    PREPOSITION,
    RELATIVE,
    STOP,
    SUBORDINATE,
    TIME,
    Verb,
    Words,
)
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date

_SLOTS = ("date", "slot", "window", "target", "attempt")
"""What a day is of when nothing happened on it: "its Nov. 14 date"."""
_CRAFT = frozenset("ship ships craft spacecraft capsule freighter vehicle vessel one spaceship tug ferry module".split())
"""Words for what another thing is beside."""
_PARTS = frozenset(["nose", "tail", "hatch", "port", "end", "front", "docking", "mechanism", "ring", "probe"])
_OF_IT = frozenset("of for in inside above below over under beneath behind between".split())
"""They tell more of the thing before them ("the chamber above their heads"), where "with" and "on" begin with another."""
_CLOCKWARD = ("at", "around", "about")
_PEOPLE = frozenset("crew crews crewmembers crewmates astronauts cosmonauts trio quartet pair duo".split())
_BESIDE = frozenset("behind beyond above below beneath beside next opposite left right front underneath under".split())
_BEFORE_BESIDE = frozenset("and just directly also seen visible pictured shown to at in on the immediately far further farther".split())
"""What may stand before a word of _BESIDE: "directly below it", "and to the left of it"."""
_SIDES = frozenset(["left", "right", "top", "bottom", "center", "centre", "foreground", "background"])
_MOMENT = frozenset(
    "approach docking rendezvous relocation grapple landing ceremony liftoff launch takeoff blastoff departure undocking capture release separation touchdown splashdown contact".split()
)
_MOMENT_AT = ("after", "before", "following", "during", "throughout", "since", "until")
_LATER = frozenset(["after", "before", "since", "until", "once", "when"])
_LONG = frozenset(["day", "days", "week", "weeks", "month", "months", "year", "years"])
_WAYS = frozenset(["down", "up", "out", "aloft", "home", "away", "skyward"])
_OTHER_CLAUSE = frozenset("while when where because if although though whereas".split())
"""Words with which the phrases that follow a verb end."""
_TURNS = frozenset(["(", ","]) | DASH | STOP | RELATIVE | CONJUNCTION | PREPOSITION | _OTHER_CLAUSE
"""Words at which the phrases that follow a verb may end or begin."""
_SELF = frozenset(["itself", "themselves"])
_ENDS = frozenset(["end", "side", "part", "face", "top", "bottom", "front", "back", "rear", "tip", "underside"])


class Parse(Words):
    """The parse of one sentence: whom and what its verbs are about."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.pieces: list[Any] | None = None
        """What telling.py has made of the words."""
        self.dated = any(isinstance(chunk.value, Date) for chunk in sentence.at.values())
        """Whether it names a day."""

    @cached_property
    def claimed(self) -> set[int]:
        """The days that are told behind a verb."""
        return {at for verb in self.verbs for _, at in self.complements(verb.last) if self.is_date(at)} if self.dated else set()

    def governor(self, index: int) -> tuple[str, int]:
        """What a noun phrase that ends at `index` hangs on: "prep", "verb" or "free", and the place of that word (-1: the start)."""
        at, named, plain = index - 1, False, 0
        while at >= 0 and plain < 6:
            word, token = self.words[at], self.tokens[at]
            if word in PREPOSITION:
                return "prep", at
            if self.is_verb(at):
                return "verb", at
            if word in RELATIVE and plain and self.words[at - 1] not in PREPOSITION:
                return "verb", at + 1  # the verb of a relative clause
            if word in DETERMINER:
                if word in RELATIVE and plain == 0 and at and self.words[at - 1] == ",":
                    return "free", at
                before = at - 1
                if before < 0 or self._after_event(before):
                    return "free", before
                if self.words[before] in PREPOSITION:
                    return "prep", before
                if self.is_verb(before) or (self.is_word(before) and not self._ends_time(before)):
                    return "verb", before
                return "free", before
            if token.chunk is not None:
                owns = plain and token.chunk.is_a("Organization") and self.words[at + 1] in KINDS
                if isinstance(token.chunk.value, Date) and at == index - 1 and at == 1 and self.words[0] == "on":
                    return "free", at  # "On the 16th X was"
                if owns or token.word.endswith(("'s", "'")) or isinstance(token.chunk.value, Date):
                    at -= 1
                    continue
                named = True
                break
            if not self.is_word(at) or self._after_event(at) or word in ("it", "them", "him", "her"):
                return "free", at  # "beyond it X"
            plain += 1
            at -= 1
        return ("verb", at) if named and plain else ("free", at)

    def _after_event(self, at: int) -> bool:
        """True for the noun of a moment that a clause is told after, without a comma: "hours after liftoff the ship docked"."""
        before = at - 1 - (at > 1 and self.words[at - 1] in DETERMINER)
        return self.words[at] in _MOMENT and at > 0 and self.words[before] in _MOMENT_AT

    def subjects(self, verb: Verb, fits: Callable[[Chunk], bool]) -> list[int]:
        """The names that are a verb's subject (several when joined by "and"); empty when it is no name, or none that fits."""
        found = self._subject(verb, fits)
        if found < 0 or not fits(self.chunk(found)):
            return []
        return self._joined(found, fits, verb)

    def _joined(self, index: int, fits: Callable[[Chunk], bool], verb: Verb) -> list[int]:
        found = [index]
        at = index
        while at >= 2:
            before = at - 1
            while before > 0 and (self.words[before] in DETERMINER or self.is_word(before)) and at - before < 4:
                before -= 1
            if self.words[before] not in ("and", ",") or before == 0:
                break
            other = before - 1
            if self.words[other] == "," and self.words[before] == "and":
                other -= 1
            if self.words[other] == ")":  # "the Dragon (top) and Cygnus are docked"
                while other > 0 and self.words[other] != "(":
                    other -= 1
                other -= 1
            if self.words[other] in _SIDES and (
                here := next((k for k in (other - 1, other - 2) if self.words[k] in ("at", "on", "in")), 0)
            ):
                other = here - 1  # "the Dragon at left and Cygnus"
            if other < 0 or not self.is_name(other) or not fits(self.chunk(other)):
                break
            if at == index and self.words[before] == "and" and self.words[before + 1] == "its" and self.chunk(index).is_a("Module"):
                found = []  # "Tranquility and its cupola": what is told, is told of the whole
            if self.words[before] == "," and not found[1:]:
                break  # "A, B": an apposition, unless "and" has joined two already
            found.insert(0, other)
            at = other
        kind = self.governor(found[0])[0]
        return found if kind != "prep" or verb.head < found[0] else [index]

    def _subject(self, verb: Verb, fits: Callable[[Chunk], bool]) -> int:
        words, i = self.words, verb.first - 1
        participle = not verb.finite or ("en" in verb.kinds and verb.first == verb.head)
        skipped, apart = -1, False
        beside = i
        while beside > 0 and (words[beside] in ADVERB or words[beside].endswith("ly")):
            beside -= 1
        if beside >= 0 and self.is_name(beside) and fits(self.chunk(beside)) and participle:
            return beside  # "X currently docked to Y", whatever X hangs on
        if verb.finite and beside > 0 and self.is_date(beside - 1) and self.is_name(beside) and self.chunk(beside).note == "coref":
            return beside if fits(self.chunk(beside)) else -1  # "on March 1 it docked"
        if participle and self._itself(i):
            return i - 2 if fits(self.chunk(i - 2)) else -1  # "from the trunk of X, itself docked to P"
        if participle and words[i] == "," and self._only_where(i) and (ahead := self._after_front(verb, fits, verb.first)) >= 0:
            return ahead  # "Behind Y, docked to P, is X"
        if (inverted := self._beside_it(verb, fits)) >= 0:
            return inverted
        jumped = False
        while i >= 0:
            word = words[i]
            if word in _SELF and self._itself(i):
                apart = True
                i -= 2  # what is told of a name by itself is no subject of what goes on behind it
                continue
            if word in RELATIVE and (i == verb.first - 1 or words[i - 1] == "," or self.is_name(i - 1)) and not self._demonstrative(i):
                whom = i - 2 if word == "who" and words[i - 1] == "," else i - 1
                if word == "who" and whom >= 0 and self.is_name(whom) and self.chunk(whom).is_a("Person") and not fits(self.chunk(whom)):
                    return -1  # "the Crew-1 guests hear X, who docked"
                return self._antecedent(i, fits)
            if self.tokens[i].chunk is not None:
                if self.is_date(i) or self.chunk(i).value is not None:
                    kind, at = self.governor(i)
                    i = at - 1 if kind == "prep" else i - 1
                    continue
                if word.endswith(("'s", "'")) or (participle and self._of_kind(i)):
                    i -= 1
                    continue
                kind, at = self.governor(i)
                if kind == "prep":
                    if words[at] == "of" and at and words[at - 1] in _PARTS and fits(self.chunk(i)) and self.governor(at)[0] != "prep":
                        return i  # "the nose of X is docked to Y"
                    if words[at] == "as" and at == i - 1 and i == verb.first - 1 and verb.finite:
                        return i  # "A waves as X comes aboard"
                    if skipped < 0 and not apart and fits(self.chunk(i)) and not self._beside_craft(i):
                        skipped = i
                    i = at - 1
                    continue
                if kind == "verb":
                    if skipped < 0 and not apart and participle and fits(self.chunk(i)):
                        skipped = i
                    i = at if self.is_name(at) and at < i and not participle else at - 1  # "X took them up and docked"
                    continue
                return i
            if word == ")":
                while i >= 0 and words[i] != "(":
                    i -= 1
                i -= 1
                continue
            if word == ",":
                if participle and i and words[i - 1] in CONJUNCTION and (ahead := self._after_front(verb, fits, i)) >= 0:
                    return ahead  # "X, docked to P, and, docked to Q, Y"
                jump = self._before_insert(i, fits, participle) if not jumped else -1
                if jump >= 0:
                    return jump
                jumped = True
                i -= 1
                continue
            if word in DASH and (opening := self._opened(i)) >= 0:
                if participle and i == verb.first - 1 and self.is_name(i - 1):
                    break
                i = opening - 1  # "X – whose name is told aside – is docked"
                continue
            if word == ":" and participle and i == 1 == verb.first - 1 and self.is_name(0) and fits(self.chunk(0)):
                return 0  # "Poisk: docked to P"
            if word in DASH and participle and i == verb.first - 1 and self.is_name(i - 1) and fits(self.chunk(i - 1)):
                return i - 1  # "X – operated by Y – "
            if word in STOP or word in ("(", '"'):
                break
            if word in CONJUNCTION or word in ADVERB or self.is_verb(i) or word.endswith("ly") or word in TIME:
                i -= 1
                continue
            if word in PREPOSITION or word in SUBORDINATE:
                if word in SUBORDINATE and participle:
                    apart = apart or (words[i + 1].endswith("ing") and i + 1 < verb.first)  # "left X after a year docked to Y"
                    i -= 1
                    continue
                if word in SUBORDINATE and verb.finite and i < verb.first - 1:
                    break
                i -= 1
                continue
            if word in DETERMINER or word in ("it", "he", "she", "they", "there", "them", "him", "us", "me"):
                if word in ("it", "he", "she", "they", "we", "i"):
                    return -1
                i -= 1
                continue
            if i > 0 and words[i - 1] in RELATIVE:
                i -= 1
                continue  # the verb of a relative clause in between
            if i and word in _PARTS and self.is_name(i - 1) and words[i - 1].endswith(("'s", "'")) and fits(self.chunk(i - 1)):
                return i - 1  # "X's nose is docked to Y"
            kind, at = self.governor(i + 1)  # a noun phrase without a name
            if kind == "prep":
                i = at - 1
                continue
            if participle and kind == "free" and at > 0 and words[at] == "," and self.is_name(at - 1) and fits(self.chunk(at - 1)):
                return at - 1  # "X, the module built by Y"
            if kind == "verb" or self._modified(i):
                i = at if kind == "verb" and at != i else i - 1
                continue
            return skipped if participle else -1
        fronted = self._after_front(verb, fits)
        return fronted if fronted >= 0 else skipped

    def _beside_it(self, verb: Verb, fits: Callable[[Chunk], bool]) -> int:
        """The subject behind a verb whose clause opens with what it is beside: X in "below Y hangs X"."""
        at, name = verb.first - 1, verb.last
        while name < len(self.words) and self.words[name] in DETERMINER:
            name += 1
        opens = at > 0 and self.is_name(at) and self.words[at - 1] in _BESIDE and (at < 2 or not self.is_word(at - 2))
        opens = opens and (at < 2 or not self.is_name(at - 2))
        return name if opens and name < len(self.words) and self.is_name(name) and fits(self.chunk(name)) else -1

    def _itself(self, i: int) -> bool:
        """True for "itself" that opens an insert about the name before it."""
        return 2 < i < len(self.words) and self.words[i] in _SELF and self.words[i - 1] == "," and self.is_name(i - 2)

    def _beside_craft(self, name: int) -> bool:
        """True for what another ship is beside: X in "the ship behind X, docked to P, is Y"."""
        kind, place = self.governor(name)
        return kind == "prep" and place > 1 and self.words[place] in _BESIDE and self.words[place - 1] in _CRAFT

    def _only_where(self, comma: int) -> bool:
        """True for a comma after words that only tell beside what something is: "Just behind the freighter," """
        start = next((at + 1 for at in range(comma - 1, -1, -1) if self.words[at] == "," or self.words[at] in STOP), 0)
        told = [at for at in range(start, comma) if self.words[at] not in _BEFORE_BESIDE]
        return bool(told) and self.words[told[0]] in _BESIDE and not any(at in self.heads for at in told)

    def _opened(self, dash: int) -> int:
        """Where the dash stands that opens the insert which this one ends; -1 for none."""
        dashes = [at for at in range(dash) if self.words[at] in DASH]
        whole = dashes and not any(self.words[at] in (".", "!", ";", ":") for at in range(dashes[-1], dash))
        return dashes[-1] if whole and len(dashes) % 2 and dash - dashes[-1] < 30 else -1

    def _closed(self, dash: int) -> int:
        """Where the dash stands that ends the insert which this one opens; -1 for none."""
        closing = next((at for at in range(dash + 1, min(len(self.words), dash + 30)) if self.words[at] in DASH), -1)
        return closing if closing > 0 and self._opened(closing) == dash else -1

    def of_no_name(self, verb: Verb) -> bool:
        """True for a participle or relative clause about a thing without a name that something else is done to: "X brought a camera built by Y"."""
        at = verb.first - 1
        while at > 0 and (self.words[at] in RELATIVE or self.words[at] == ","):
            at -= 1
        relative = at < verb.first - 1 and self.words[verb.first - 1] != ","
        if at <= 0 or not (relative or (verb.first == verb.head and not verb.passive)):
            return False
        while at > 0 and self.plain(at) and not self.is_verb(at):
            kind, place = self.governor(at + 1)
            if kind != "prep" or self.words[place] not in _OF_IT:
                return kind == "prep" or (kind == "verb" and self.words[place] not in BE)
            at = place - 1
        return False

    def _of_kind(self, i: int) -> bool:
        """True for an agency or a country within an apposition: "X, a Roscosmos freighter docked to P"."""
        words = self.words
        opens = i > 1 and words[i - 1] in ("a", "an", "another", "one") and words[i - 2] in (",", *DASH)
        return opens and self.chunk(i).is_a("Organization", "Country", "Name") and i + 1 < len(words) and self.plain(i + 1)

    def _demonstrative(self, i: int) -> bool:
        """True for "that" before a noun ("and that ship docked")."""
        return self.words[i] == "that" and i + 1 < len(self.words) and self.is_word(i + 1) and not self.is_verb(i + 1) and i + 1 not in self.heads and not self.words[i + 1].endswith(("ed", "ly"))  # fmt: skip

    def _modified(self, i: int) -> bool:
        """True for a word that looks like a verb outside the frames: "X, moved and fastened", "X approached and"."""
        word = self.words[i]
        return word.endswith(("ed", "ing")) or (word.endswith("s") and i > 0 and self.is_name(i - 1))

    def _antecedent(self, i: int, fits: Callable[[Chunk], bool]) -> int:
        """The name before a relative pronoun: the nearest that fits within its noun phrase or the phrases it hangs on."""
        at = i - 1
        if self.words[at] in ("and", "but", "or"):  # "that X carried and that was docked": both have one antecedent
            at = next((k - 1 for k in range(at - 1, max(0, at - 16), -1) if self.words[k] in RELATIVE), at)
        beside = at - 1 if self.words[at] == "," else at
        if beside >= 0 and self.is_name(beside) and self.chunk(beside).is_a("RoboticArm") and not fits(self.chunk(beside)):
            return -1  # "Next to X is Canadarm2, which is attached to Y"
        if self.words[beside] in _PEOPLE or self.words[beside] == "arm":
            return -1  # "Zarya stood free for the next crew, which launched"
        for _ in range(14):
            if at < 0 or self.words[at] in (";", ":"):
                return -1
            if self.words[at] == ")":
                while at >= 0 and self.words[at] != "(":
                    at -= 1
            elif (
                self.is_name(at)
                and not self.words[at].endswith(("'s", "'"))
                and fits(self.chunk(at))
                and (at == 0 or self.words[at - 1] not in ("which", "whom"))
            ):
                return at  # but not A in "a camera, which A admired, that made it"
            at -= 1
        return -1

    def _before_insert(self, comma: int, fits: Callable[[Chunk], bool], participle: bool = False) -> int:
        """The name that a comma ends, or that stands before the insert which the comma closes; -1 when there is none."""
        last = comma - 1
        if self.words[last] == ")":  # "X (launch 3 July), docked to P"
            last = next((at - 1 for at in range(last, 0, -1) if self.words[at] == "("), last)
        near = last if last >= 0 and self.is_name(last) and fits(self.chunk(last)) else -1
        if near >= 0:
            kind, at = self.governor(near)
            if kind == "free" or (participle and kind == "verb" and self.words[at] in BE):
                return near  # "X, docked to P", "as is X, docked to P"
            told = next((k for k in range(near - 1, max(0, near - 7), -1) if self.words[k] in RELATIVE or self.words[k] == ","), -1)
            if told > 0 and self.words[told] in RELATIVE and kind == "verb" and (whole := self._antecedent(told, fits)) >= 0:
                return whole  # "X that brought Y, is at P"
        for at in range(comma - 1, max(-1, comma - 40), -1):
            if self.words[at] in (";", ":"):
                break
            name = at - 2 if at > 1 and self.words[at - 1] == "itself" else at - 1
            if self.words[at] == "," and self._itself(at + 1) and self.governor(at - 1)[0] == "prep":
                continue  # "plucked from the trunk of X, itself docked to P, and bolted"
            if self.words[at] == "," and name >= 0 and self.is_name(name) and fits(self.chunk(name)):
                opening = self.words[at + 1] if at + 1 < len(self.words) else ""
                if opening not in ("and", "but", "or"):
                    return name
        if near >= 0 and self._beside_craft(near):
            return -1  # "the ship behind X, docked to P, is Y"
        return near if near >= 0 and self.words[self.governor(near)[1]] not in ("by", "of", "from") else -1

    def _after_front(self, verb: Verb, fits: Callable[[Chunk], bool], start: int = -1) -> int:
        """The subject of a participle or an inverted clause that opens its sentence: "Docked to P is X", "Launched in May, X ..."."""
        if any(
            self.is_name(i) and fits(self.chunk(i)) and self.governor(i)[0] == "free"
            for i in range(self._clause_start(verb.first) if start < 0 else start, verb.first)
        ):
            return -1
        for at in range(verb.last, min(len(self.words), verb.last + 30)):
            word = self.words[at]
            if word in STOP:
                return -1
            inverted = word in BE or word in ("sits", "hangs", "stands", "sat", "hung", "stood", "lies", "waits", "rests")
            if (word == "," or inverted) and not (
                word == "," and verb.finite and not verb.passive and start < 0 and self._clause_start(verb.first) != verb.first
            ):
                for name in range(at + 1, min(len(self.words), at + 9)):
                    if self.words[name] == "where":
                        break  # "Sits at P, where X's crew put it"
                    if self.is_name(name) and fits(self.chunk(name)):
                        kind, place = self.governor(name)
                        if (kind != "prep" and place <= at) or kind == "free" or (inverted and kind == "verb"):
                            return name
                    elif self.words[name] in STOP or self.words[name] == ",":
                        break
                if inverted:
                    return -1
        return -1

    def _clause_start(self, index: int) -> int:
        while index > 0 and self.words[index - 1] not in (";", ":", "—", "–"):
            index -= 1
        return index

    def objects(self, verb: Verb, fits: Callable[[Chunk], bool]) -> list[int]:
        """The names that a verb takes directly: "captured the X and Y", "sent X aloft"."""
        held = next((at for at in range(verb.head + 1, verb.last) if self.is_name(at) and fits(self.chunk(at))), -1)
        if held >= 0 and not verb.passive and not any(form.verb.startswith("ride") for form in verb.forms):
            return [held]
        at = verb.last
        while at < len(self.words) and (at - verb.last) < 7:
            if self.is_name(at) and not self.words[at].endswith(("'s", "'")):
                return self._and_more(at, fits) if fits(self.chunk(at)) and not self._compounded(at) else []
            if self.words[at] in PREPOSITION or self.words[at] in STOP or self.words[at] in RELATIVE - {"that"} or self.words[at] == ",":
                return []
            if self.words[at] in CONJUNCTION or self.words[at] in SUBORDINATE or at in self.heads:
                return []
            at += 1
        return []

    def _compounded(self, at: int) -> bool:
        """True for a name that only says which: "secured the Zvezda handrails"."""
        after = at + 1
        return (
            after < len(self.words)
            and self.is_word(after)
            and after not in self.heads
            and not self._ends_time(after)
            and self.words[after] not in KINDS
            and self.words[after] not in _WAYS
            and not self.words[after].endswith(("ly", "ed"))
            and not (self.words[after].endswith("ing") and (self.words[after + 1 : after + 2] or [""])[0] in DETERMINER)
            and not self.words[after][0].isdigit()
        )

    def _and_more(self, at: int, fits: Callable[[Chunk], bool]) -> list[int]:
        found = [at]
        while at + 2 < len(self.words):
            step = at + 1
            if self.words[step] == "," and self.words[step + 1] == "and":
                step += 1
            if self.words[step] != "and" and not (self.words[step] == "," and self.is_name(step + 1)):
                break
            step += 1
            while step < len(self.words) and (self.words[step] in DETERMINER or self.words[step] in ("to", "at")):
                step += 1
            if step >= len(self.words) or not self.is_name(step) or not fits(self.chunk(step)) or self.words[step + 1 : step + 2] == ["-"]:
                break  # nor "and the U.S.-made Unity"
            if self.words[step + 1 : step + 2] in (["had"], ["has"], ["have"], ["was"], ["were"], ["will"], ["would"]):
                break  # "A built B, and C had sent it up"
            found.append(step)
            at = step
        return found

    def complements(self, start: int) -> Iterator[tuple[str, int]]:
        """The phrases that follow a verb: (preposition, place of the name or date), "" for one without a preposition."""
        preposition, free, at = "", True, start
        words, tokens, heads = self.words, self.tokens, self.heads
        while at < len(words):
            word = words[at]
            if word not in _TURNS and at not in heads and tokens[at].chunk is None:
                at += 1
                continue
            if word == "(":
                at = next((k for k in range(at + 1, min(len(words), at + 12)) if words[k] == ")"), len(words)) + 1
                continue
            if word in DASH and (closing := self._closed(at)) > 0:
                at = closing + 1
                continue
            if word in STOP:
                return
            if word in RELATIVE and not self._demonstrative(at):
                return
            if word == "as" and words[at + 1 : at + 2] and words[at + 1] in ("it", "he", "she", "they", "seen"):
                return
            if word in _OTHER_CLAUSE:
                return
            if at in heads and at > start:
                return
            if word in CONJUNCTION and self._verb_follows(at):
                return
            if word == ",":
                after = words[at + 1] if at + 1 < len(words) else ""
                if not (after in PREPOSITION or (at + 1 < len(words) and self.is_date(at + 1))):
                    closing = next((i for i in range(at + 1, min(len(words), at + 9)) if words[i] == ","), 0)
                    if not (closing and closing + 1 < len(words) and words[closing + 1] in PREPOSITION):
                        return
                    at = closing
                preposition, free = "", True
            elif word == "of" and words[at - 1] in _ENDS:
                free = True  # "to one end of X": the place is X
            elif word in PREPOSITION:
                preposition, free = ("onto" if word == "to" and preposition == "on" else word), True
            elif words[at + 1 : at + 3] == ["-", "based"]:
                pass  # "by Virginia-based X": only where the maker is at home
            elif tokens[at].chunk is not None and (not word.endswith(("'s", "'")) or END.match(" ".join(words[at + 1 : at + 3]))):
                day = self.is_date(at)
                if (free or day) and not (day and " ".join(words[at + 1 : at + 3]).lstrip(", ").startswith(_SLOTS)):
                    bare = day and (preposition in _CLOCKWARD or self._stands_before(at))
                    yield ("" if bare else preposition), at  # "at 7:28 a.m. EST Sunday"
                free = day
                if day:
                    preposition = ""
            at += 1

    def _stands_before(self, at: int) -> bool:
        """True for a date right behind a name, with or without its kind: "docked to the Poisk module three days later"."""
        before = at - 2 if self.words[at - 1] in KINDS else at - 1
        return before >= 0 and self.is_name(before)

    def _verb_follows(self, at: int) -> bool:
        day = False
        for index in range(at + 1, min(len(self.words), at + 7)):
            if index in self.heads or self.is_verb(index):
                return True
            if day and self.is_name(index) and (self.is_verb(index + 1) or index + 1 in self.heads):
                return True  # "and on July 9 it docked": a clause with a day of its own
            day = day or self.is_date(index)
            if self.words[index] in PREPOSITION or self.is_date(index) or self.words[index] in ADVERB or self.words[index].endswith("ly") or self.words[index] in ("the", "same", "day", ","):  # fmt: skip
                continue
            return self.words[index].endswith("ed") and index == at + 1
        return False

    def _plain_doers(self, start: int, end: int) -> bool:
        """True for people without a name who are a verb's subject: "spacewalkers and arm operators"."""
        roles = [at for at in range(start, end) if self.is_name(at) and self.chunk(at).is_a("Role", "Mission", "Expedition")]
        last = self.words[end - 1].endswith(("s", "crew", "team")) or end - 1 in roles
        return last and all(self.plain(at) or at in roles or self.words[at] in ("and", "the", "two", "three") for at in range(start, end))

    def taken_up_by_them(self, verb: Verb, fits: Callable[[Chunk], bool]) -> int:
        """What a relative pronoun before a pronoun stands for: X in "X, which they had fastened"; -1 when there is none."""
        for at in range(verb.first - 1, max(0, verb.first - 7), -1):
            if self.words[at - 1] in ("which", "that", "whom") and (
                self.words[at] in ("they", "he", "she", "it") or self._plain_doers(at, verb.first)
            ):
                return self._antecedent(at - 1, fits)
            if self.words[at] in STOP or self.words[at] == ",":
                break
        return -1

    def taken_up(self, subject: int, fits: Callable[[Chunk], bool]) -> int:
        """What a relative pronoun before a subject stands for: X in "X, which Y built"; -1 when there is none."""
        at = subject - 1
        while at > 0 and self.words[at] in ("the", "a", "an"):
            at -= 1
        return self._antecedent(at, fits) if at > 0 and self.words[at] in ("which", "that", "whom") else -1

    def place_before(self, verb: Verb, prepositions: frozenset[str], fits: Callable[[Chunk], bool]) -> int:
        """The place of a verb that stands before it: "to which X is docked", "on P sits X"; -1 when there is none."""
        at = verb.first - 1
        if at >= 0 and self.is_name(at) and fits(self.chunk(at)):
            kind, place = self.governor(at)
            if kind == "prep" and self.words[place] in prepositions:
                return at
        for k in range(verb.first - 1, max(0, verb.first - 12), -1):
            if self.words[k] in ("which", "whose") and self.words[k - 1] in prepositions:
                return self._antecedent(k - 1, fits)
            if self.words[k] in STOP:
                break
        start = self._clause_start(verb.first)
        if verb.passive and start < len(self.words) and self.words[start] in prepositions:  # "on P the X is bolted"
            for k in range(start + 1, min(verb.first, start + 7)):
                if self.is_name(k):
                    return k if fits(self.chunk(k)) else -1
        return -1

    def and_more(self, at: int, fits: Callable[[Chunk], bool]) -> list[int]:
        """A name with those joined to it by "and"."""
        return self._and_more(at, fits)

    def _before_aside(self, at: int) -> int:
        """A place, or the one before an insert that it ends: "yesterday X, launched two days earlier, docked"."""
        if at < 3 or self.words[at] != ",":
            return at
        opening = next((k for k in range(at - 1, max(0, at - 14), -1) if self.words[k] == ","), 0)
        aside = opening and self.is_name(opening - 1) and opening + 1 in self.heads and self.words[opening + 1].endswith(("ed", "nt"))
        return opening - 1 if aside else at

    def date_before(self, verb: Verb) -> int:
        """A date that opens the clause of a verb, or stands between its subject and it; -1 when there is none."""
        if not self.dated:
            return -1
        if self.words[verb.first - 1 : verb.first + 1] in (["which", "had"], ["that", "had"]):
            return -1  # "on May 25 they unloaded the ship, which had docked the day before"
        whole = True
        for at in range(self._before_aside(verb.first - 1), -1, -1):
            word = self.words[at]
            whole = whole and word != ","
            if word in STOP or (whole and word in _LATER and at and (self.words[at - 1] in _LONG or self.words[at + 1].endswith("ing"))):
                return -1  # nor "arrived on May 25, two days after it left Earth"
            if at in self.heads:
                return -1
            if self.is_date(at):
                return -1 if at in self.claimed or (at and self.words[at - 1] in ("until", "till", "since", "before")) else at
        return -1


def parse_of(sentence: Sentence) -> Parse:
    """The parse of a sentence as its names stand now, made once."""
    parse = sentence.parse
    if not isinstance(parse, Parse) or parse.codes is not sentence.codes:
        sentence.parse = parse = Parse(sentence)
    return parse
