"""The words and verb groups of a sentence: the verbs that frames name, each with its auxiliaries, adverbs and particle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.frames import Form, verb_forms

TOKEN = compiled(r"[ap]\.m\.|[\ue000-\uf8ff](?:'s?(?!\w))?|[a-z0-9$%&]+(?:['.,-][a-z0-9]+|:[0-9]{2})*|\S")
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't"])
HAVE = frozenset(["has", "have", "had", "having", "hasn't", "haven't", "hadn't"])
MODAL = frozenset("will would can could may might shall should must do does did cannot won't wouldn't can't couldn't didn't".split())
DO = frozenset(["did", "does", "do", "didn't"])
NOT = frozenset(["not", "never", "hardly", "barely", "without", "neither", "nor"])
ADVERB = frozenset(
    "now also still just then later recently already first once soon both all each again itself themselves herself himself ever always here there"
    " today currently only earlier next almost last finally indeed together too instead back yet before twice long afterward afterwards since".split()
)
PREPOSITION = frozenset(
    "in on at from to of with by for aboard into onto inside near over under above below behind beside toward towards through across between"
    " against along around off within outside beneath during per like as via beyond amid among atop than upon alongside after before following"
    " until since without despite".split()
)
RELATIVE = frozenset(["which", "that", "who", "whom"])
SUBORDINATE = frozenset("while when where after before since because as if until once although though whereas upon whose".split())
DETERMINER = frozenset("the a an its his her their this that these those one another both two three our my each some".split())
CONJUNCTION = frozenset(["and", "but", "or", "then", "&"])
TIME = frozenset("day days hour hours minute minutes second seconds moment week weeks month months year years morning evening night noon moments ago a.m p.m a.m. p.m. gmt edt cdt est cst utc".split())  # fmt: skip
KINDS = frozenset(
    "module laboratory lab node airlock compartment adapter truss segment spacecraft craft ship freighter capsule vehicle mission arm himself herself".split()
)
END = compiled(r"(?:(?:far|other|outer|near|free) )?(?:end|side|hatch|berth|port|nose|tip)\b")
DASH = frozenset(["—", "–", "--"])
STOP = frozenset([";", ":", ".", "!", "?", "—", "–", "--"])


class Token(NamedTuple):
    """A word, mark or name of a sentence; `at` and `end` are places in its codes."""

    word: str
    at: int
    end: int
    chunk: Chunk | None


_SHORT_IS = frozenset(["that's", "who's", "which's", "what's", "where's", "there's", "here's"])
"""A word with the "is" that was drawn into it."""


def _parted(token: Token) -> tuple[Token, ...]:
    """A word that "is" was drawn into as two tokens: "the Dragon that's docked to P"."""
    word, at, end, _ = token
    return (Token(word[:-2], at, end - 2, None), Token("is", end - 2, end, None)) if word in _SHORT_IS else (token,)


@dataclass(slots=True)
class Verb:
    """A verb of the frames with its group: tokens[first:last] from the first auxiliary to the particle; `kinds` are those of its forms."""

    forms: tuple[Form, ...]
    kinds: frozenset[str]
    first: int
    last: int
    head: int
    passive: bool = False
    finite: bool = False
    modal: bool = False
    infinitive: bool = False
    denied: bool = False


_THEY = frozenset("they we i you that who crewmen spacewalkers controllers residents".split())
"""After these a bare form is a verb."""
_HELPED = frozenset(["helped", "helps", "saw", "watched"])
_BARE = frozenset(["base"])
_PRESENT = frozenset(["base", "s"])
_PARTICIPLES = frozenset(["ing", "past", "en"])


class _Senses(NamedTuple):
    """What a word may be a form of: verbs without a particle, with their kinds, and verbs that have one."""

    plain: tuple[Form, ...]
    kinds: frozenset[str]
    joined: tuple[Form, ...]


@lru_cache(maxsize=1)
def _senses() -> dict[str, _Senses]:
    """The words that are forms of the frames' verbs."""
    found = {}
    for word, forms in verb_forms().items():
        plain = tuple(form for form in forms if not form.particle)
        joined = tuple(form for form in forms if form.particle)
        found[word] = _Senses(plain, frozenset(form.kind for form in plain), joined)
    return found


class Words:
    """A sentence as tokens, with the verbs that frames know; the lists run side by side and are told apart by place."""

    def __init__(self, sentence: Sentence) -> None:
        self.codes, self.text = sentence.codes, sentence.text
        named, find, new = sentence.at.get, self.codes.find, tuple.__new__  # what Token() calls, for a third of the time
        words: list[str] = TOKEN.findall(self.codes)
        tokens: list[Token] = []
        end = 0
        for word in words:  # nothing but blanks stands between two
            start = find(word, end)
            end = start + len(word)
            tokens.append(new(Token, (word, start, end, named(start))))
        if not _SHORT_IS.isdisjoint(words):
            tokens = [part for token in tokens for part in _parted(token)]
            words = [token.word for token in tokens]
        self.words, self.tokens = words, tokens
        self.verbs: list[Verb] = []
        known, last = _senses(), 0
        for index, word in enumerate(words):
            if word in known and index >= last and (verb := self._verb(index, known[word])) is not None:
                self.verbs.append(verb)
                last = verb.last
        self.heads = {verb.head for verb in self.verbs}

    def _verb(self, head: int, senses: _Senses) -> Verb | None:
        """The verb group around a form, or None when the word is a noun here ("the launch", "its arrival port")."""
        words = self.words
        forms, kinds, joined = senses
        last = head + 1
        if joined:
            ahead = tuple(words[last : head + 4])
            ends = {form: self._particle(head, form.particle) for form in joined if form.particle.startswith(ahead)}
            fitting = tuple(form for form, end in ends.items() if end)
            if fitting:
                forms, kinds, last = fitting, frozenset([form.kind for form in fitting]), max(ends.values())
        if not forms:
            return None
        first, be, have, modal, to, denied, did = head, False, False, False, False, False, False
        while first > 0:
            word = words[first - 1]
            if word in BE:
                be = True
            elif word in HAVE:
                have = True
            elif word in MODAL:
                did = did or word in DO
                modal = modal or word not in DO
                denied = denied or word.endswith("n't") or word == "cannot"
            elif word in NOT:
                denied = True
            elif word == "to":
                to = True
            elif (
                word in ADVERB
                or (word.endswith("ly") and len(word) > 4)
                or (self.tokens[first - 1].chunk and self.is_date(first - 1) and be)
            ):
                pass
            else:
                break
            denied = denied or (word.endswith("n't") and (word in BE or word in HAVE))
            first -= 1
            if word == "to":
                break
        if first and words[first - 1] == ",":
            held = self._held_open(first - 1)  # "would, if a fan should fail, be docked"
            be, have, modal = be or held in BE, have or held in HAVE, modal or held in MODAL
        while first < head and (words[first] in ADVERB or words[first].endswith("ly")):
            first += 1
        before = words[first - 1] if first else ""
        did = did or before in _HELPED
        if kinds <= _BARE and not (modal or to or did) and not self._plural_before(first):
            return None
        if kinds <= _PRESENT and not (modal or to) and (before in DETERMINER or before.endswith("'s") or before in PREPOSITION):
            return None
        if not be and not have and kinds <= _PARTICIPLES:
            lead = first
            while lead > 1 and (words[lead - 1].endswith("ly") or words[lead - 1] in ADVERB):
                lead -= 1
            if words[lead - 1] in DETERMINER and not self._relative(lead - 1):
                return None  # "the vacated port", "the freshly arrived module"
        passive = be and "en" in kinds
        finite = be or have or modal or did or "past" in kinds or "s" in kinds
        return Verb(forms, kinds, first, last, head, passive, finite, modal, to, denied)

    def _relative(self, at: int) -> bool:
        """True for "that" after a name: a pronoun, no article."""
        return self.words[at] in RELATIVE and at > 0 and (self.tokens[at - 1].chunk is not None or self.words[at - 1] in (",", "and"))

    def _held_open(self, comma: int) -> str:
        """The auxiliary before an insert that a comma closes; "" when there is none."""
        opening = next((k for k in range(comma - 1, max(0, comma - 14), -1) if self.words[k] == ","), 0)
        word = self.words[opening - 1] if opening else ""
        return word if word in BE or word in HAVE or word in MODAL else ""

    def _plural_before(self, first: int) -> bool:
        """True when a bare form can be a finite verb here: after several people, "they" or "who"."""
        at = first - 2 if first > 1 and self.words[first - 1] == "," else first - 1
        token = self.tokens[at] if at >= 0 else None
        if token is None or token.chunk is None:
            numeral = token is not None and token.word == "i" and at > 0 and self.tokens[at - 1].chunk is not None  # "Artemis I"
            return token is not None and at == first - 1 and token.word in _THEY and not numeral
        several = token.chunk.is_a("Role") and at == first - 1 and self.text.endswith("s", 0, token.chunk.end)  # "crew members install"
        return bool(token.chunk.members) or token.chunk.is_a("Person") or several

    def _particle(self, head: int, particle: str) -> int:
        """Where a verb with its particle ends; 0 when the particle is missing."""
        wanted = particle.split(" ")
        for gap in (1, 2, 3):
            if self.words[head + gap : head + gap + len(wanted)] == wanted:
                between = self.words[head + 1 : head + gap]
                if all(
                    word in ADVERB or word.endswith("ly") or self.tokens[head + 1 + i].chunk or word in DETERMINER
                    for i, word in enumerate(between)
                ):
                    return head + gap + len(wanted)
        return 0

    def is_date(self, index: int) -> bool:
        """True where a date stands."""
        chunk = self.tokens[index].chunk
        return chunk is not None and isinstance(chunk.value, Date)

    def is_name(self, index: int) -> bool:
        """True where a name stands."""
        chunk = self.tokens[index].chunk
        return chunk is not None and chunk.value is None

    def is_verb(self, index: int) -> bool:
        """True for a verb that the frames know, and for an auxiliary."""
        word = self.words[index] if index < len(self.words) else ""
        return index in self.heads or word in BE or word in HAVE or word in MODAL

    def is_word(self, at: int) -> bool:
        """True for a plain word: none of the small words, marks or names."""
        word = self.words[at]
        return (
            self.tokens[at].chunk is None
            and word[0].isalnum()
            and word not in CONJUNCTION
            and word not in SUBORDINATE
            and word not in RELATIVE
            and word not in DETERMINER
            and word not in PREPOSITION
        )

    def plain(self, at: int) -> bool:
        """True for a noun or another plain word: no name, small word, adverb or verb of the frames."""
        word = self.words[at]
        return self.is_word(at) and word not in ADVERB and not word.endswith("ly") and at not in self.heads and not self._ends_time(at) and word not in ("them", "themselves", "it", "away")  # fmt: skip

    def _ends_time(self, at: int) -> bool:
        return self.words[at] in TIME or self.words[at] in ADVERB

    def chunk(self, index: int) -> Chunk:
        """The name or date that a token is."""
        chunk = self.tokens[index].chunk
        assert chunk is not None
        return chunk
