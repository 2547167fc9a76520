"""A question's words and gaps to the questions that are asked in nearly these words: how nearly, and whether one is nearest by far."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from issgraph.ask.filling import filled
from issgraph.ask.named import Named, fits
from issgraph.ask.outcome import Understood
from issgraph.ask.told import ORDER, RANKED, SAYS_ITSELF, tells
from issgraph.phrasebook import Phrase
from issgraph.phrasing import SUBJECT, Meaning, meaning
from issgraph.questions import Question
from issgraph.wordlist import tokens

CLOSE = 0.65
"""How much of the weight of all words two ways of asking must share to be taken for the same."""
MARGIN = 0.15
"""By how much the nearest question must be nearer than the next."""
BESIDES = 0.3
"""What a word costs that the way of asking has not, though the rows tell what it asks for or the question is often asked with it. Any other
such word is a condition, and is not passed over."""
USUAL = 3
"""With a word that stands in so many of its ways, a question is usually asked."""
CORE = 0.8
"""A word that stands in so many of a question's ways of asking must be there."""
LEAST = 2
"""So many words and names must be the same where others are missing: "the first crew" is no first spacewalk."""
SLIP = 0.8
"""How near a way of asking is in which a name has another small word before it."""
_ASKING = frozenset(("who", "when", "where"))
"""May be left out ("members of JAXA"), or asked besides where the question is asked so as well."""
_DECISIVE = frozenset(
    "not only first last most least long before after since until between now below over plan deny "
    "how-long how-high how-often why born "
    "background foreground partly hidden other now long short busy-most unchecked free command cargo crewed wikidata by-time".split()
)
"""Words without which a question is another one."""
_DEEDS = frozenset("build operate take photo command fly launch".split())
"""Who does these is not whom they are done to."""

Key = tuple[str, tuple[tuple[str, str], ...]]
Found = dict[Key, tuple[int, Understood]]
"""What a text may mean, by question and values: how loosely it does, the least first."""


def key(understood: Understood) -> Key:
    """A question with its values, to know it again by."""
    return understood.question.name, tuple(sorted(understood.values.items()))


class Nearness:
    """How near the ways of asking are to what somebody asks. The fewer questions are asked with a word, the more it tells."""

    def __init__(self, questions: Mapping[str, Question], phrases: Mapping[frozenset[str], list[Phrase]]) -> None:
        self._questions = questions
        self._phrases = phrases

    def likely(self, what: Meaning, by_gap: Mapping[str, Named]) -> Iterator[tuple[float, int, Understood]]:
        """Questions that are asked in nearly these words, when all names fit: how nearly, and how loosely the names fit. They
        may be asked with more words than these, hardly with fewer."""
        asking = what.words & _ASKING
        for words, group in self._phrases.items():
            shared = words & what.words
            if shared <= {SUBJECT} or (words ^ what.words) & _DECISIVE or ((asking or SUBJECT in shared) and words & _ASKING - asking):
                continue
            same, missing, more = self._weight_of(shared), self._weight_of(words - what.words), what.words - words
            if same < CLOSE * (same + missing):
                continue
            if missing and len(shared - _ASKING - {SUBJECT, "how-many"}) + len(what.gaps) < LEAST:
                continue
            for phrase in group:
                known, core, usual = self._vocabulary[phrase.question]
                question = self._questions[phrase.question]
                if core - what.words or (what.head == "photo" and words & _ASKING - asking):
                    continue
                if SUBJECT in more and words & _DEEDS:
                    continue
                if SUBJECT in words - what.words and what.head == "photo" and len(what.gaps) > 1:
                    continue  # "a picture of Ayers in Kibo" is none that she took
                untold = more - question.implied
                if not all(tells(question, word) and (word in known or word in SAYS_ITSELF) for word in untold - usual):
                    continue
                closeness = same / (same + missing + BESIDES * self._weight_of(untold - {ORDER, RANKED}))
                if closeness < CLOSE:
                    continue
                for values, rank, slips in filled(phrase, question, what.gaps, by_gap, slips=True):
                    if closeness * SLIP**slips >= CLOSE:
                        yield closeness * SLIP**slips, rank, Understood(question, values, "how-many" in what.words)

    @cached_property
    def _vocabulary(self) -> dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]:
        """All words that each question is asked with, those of its title among them, and those that nearly all its ways of asking have, and
        those that some have and that say no more beside the rest."""
        asked: dict[str, list[frozenset[str]]] = {}
        for words, group in self._phrases.items():
            for name in {phrase.question for phrase in group}:
                asked.setdefault(name, []).append(words)
        found: dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {}
        for name, ways in asked.items():
            known = frozenset().union(*ways, meaning(tokens(self._questions[name].title), {}).words - _ASKING)
            often = {word for word in known if sum(word in words for words in ways) >= CORE * len(ways)}
            usual = {word for word in known if sum(word in words for words in ways) >= USUAL}
            found[name] = known, frozenset(often - _ASKING - {SUBJECT}), frozenset(usual - _DECISIVE - _ASKING - {SUBJECT})
        return found

    def _weight_of(self, words: Iterable[str]) -> float:
        return sum(self._weights.get(word, self._unasked) for word in words)

    @cached_property
    def _unasked(self) -> float:
        return math.pow(math.log(1 + len(self._questions)), 1.5)

    @cached_property
    def _weights(self) -> dict[str, float]:
        """How much each word tells: the fewer questions are asked with it, the more."""
        asked: dict[str, set[str]] = {}
        for words, group in self._phrases.items():
            for word in words:
                asked.setdefault(word, set()).update(phrase.question for phrase in group)
        every = 1 + len(self._questions)
        return {word: math.pow(math.log(every / (1 + len(names))), 1.5) for word, names in asked.items()}

    def measure(self, what: Meaning, by_gap: Mapping[str, Named], near: dict[str, float]) -> None:
        """How near each question is, to be shown to who was not understood: words in common, and gaps that could be filled."""
        fitting = {
            name: sum(any(fits(each.kinds, parameter.kind) for parameter in question.parameters) for each in by_gap.values())
            for name, question in self._questions.items()
        }
        for words, asked in self._by_gaps.items():
            both = len(words & what.words)
            shared = both / (len(words) + len(what.words) - both or 1)
            for name, gaps in asked:
                closeness = shared + 0.2 * fitting[name] - 0.1 * abs(gaps - len(by_gap))
                near[name] = max(near.get(name, 0.0), closeness)

    @cached_property
    def _by_gaps(self) -> dict[frozenset[str], list[tuple[str, int]]]:
        """The questions that are asked with the same words, and with how many gaps."""
        return {
            words: list(dict.fromkeys((phrase.question, len(phrase.meaning.gaps)) for phrase in group))
            for words, group in self._phrases.items()
        }


def clearly_best(likely: list[tuple[float, int, Understood]]) -> Found:
    """What is nearest by far: nothing when another question is nearly as near."""
    if not likely:
        return {}
    top = max(closeness for closeness, _, _ in likely)
    if len({understood.question.name for closeness, _, understood in likely if closeness > top - MARGIN}) > 1:
        return {}
    least = min(rank for closeness, rank, _ in likely if closeness == top)
    return {key(each): (rank, each) for closeness, rank, each in likely if closeness == top and rank == least}
