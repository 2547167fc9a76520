"""Words and names of a sentence to one short string in which a name is a single character, so that patterns stay plain."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from issgraph.compiled import compiled
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.lengths import Length
from issgraph.model import Entity, Span
from issgraph.patterns import Codes, Pattern
from issgraph.rules import KINDS
from issgraph.view import lower
from issgraph.vocab import ANCESTORS, CLASSES, is_a

_BASE = 0xE000
"""First code point of Unicode's private use area: no caption may write it, so none can forge a name (see `Alphabet.clean`)."""


Answer = TypeVar("Answer")
_NOTHING = Codes.of("")
_NOT_TEXT = compiled("[\ud800-\uf8ff]")
_ALIKE = str.maketrans("\u017f\u212a", "sK")


@cache
def _kin(cls: str) -> frozenset[str]:
    """A class and those it stands under."""
    return frozenset((cls, *ANCESTORS.get(cls, ())))


@cache
def _under(classes: tuple[str, ...]) -> frozenset[str]:
    """Some classes and those that stand under them."""
    return frozenset(cls for cls in (*CLASSES, *classes) if not _kin(cls).isdisjoint(classes))


@dataclass(slots=True, eq=False)
class Chunk:
    """A name, date or distance at a place in a view, or a list of names read as one ("A, B and C").

    `entities` are the meanings still open; `head` is the bare name inside a longer phrase; `members` the parts of a list.
    """

    start: int
    end: int
    entities: tuple[Entity, ...] = ()
    value: Date | Length | None = None
    members: tuple[Chunk, ...] = ()
    head: Span | None = None
    note: str = ""

    @property
    def kind(self) -> frozenset[str]:
        """The classes this may be, or the one non-class kind."""
        if isinstance(self.value, Date):
            return frozenset(("Date",))
        if isinstance(self.value, Length):
            return frozenset(("Length",))
        if self.members:
            return self.members[0].kind
        return frozenset(entity.cls for entity in self.entities)

    @property
    def span(self) -> Span:
        """The bare name, where known, else the whole phrase."""
        return self.head or Span(self.start, self.end)

    @property
    def each(self) -> tuple[Chunk, ...]:
        """The members of a list, or the chunk itself."""
        return self.members or (self,)

    @property
    def likeliest(self) -> tuple[Entity, ...]:
        """The first meaning of the chunk, or of each member of a list, which has none of its own."""
        return tuple(each.entities[0] for each in self.each if each.entities)

    def meaning(self, *classes: str) -> Entity | None:
        """The first open meaning that is one of the classes ("" takes any)."""
        entities = self.entities
        if not entities:
            return None
        for cls in classes:
            if not cls:
                return entities[0]
            under = _under((cls,))
            for entity in entities:
                if entity.cls in under:
                    return entity
        return None

    @property
    def classes(self) -> frozenset[str]:
        """The classes of which some meaning is: asked once where many would be asked for."""
        entities = self.members[0].entities if self.members else self.entities
        if len(entities) == 1:
            return _kin(entities[0].cls)
        return frozenset[str]().union(*[_kin(entity.cls) for entity in entities])

    def is_a(self, *classes: str) -> bool:
        """True when some meaning is of one of the classes."""
        under = _under(classes)
        for entity in self.members[0].entities if self.members else self.entities:  # noqa: SIM110  asked most, and a loop is faster
            if entity.cls in under:
                return True
        return False


def _place(kind: frozenset[str]) -> tuple[tuple[str, ...], list[str]]:
    """Where a set of classes stands in the alphabet: a class beside those under it, so that patterns take them as one range."""
    return max((*sorted(ANCESTORS.get(cls, ()), key=lambda c: len(ANCESTORS.get(c, ()))), cls) for cls in kind), sorted(kind)


class Alphabet:
    """One private character for each set of classes that a name may have."""

    def __init__(self, kinds: Iterable[frozenset[str]]) -> None:
        every = {frozenset((cls,)) for cls in CLASSES} | {frozenset((kind,)) for kind in KINDS} | set(kinds)
        self.char = {kind: chr(_BASE + number) for number, kind in enumerate(sorted(every, key=_place))}
        self.slot: dict[str, str] = {}
        for cls in (*CLASSES, *KINDS):
            chars = [
                c for kind, c in self.char.items() if any(k == cls or (k in CLASSES and cls in CLASSES and is_a(k, cls)) for k in kind)
            ]
            self.slot[cls] = "".join(sorted(chars))

    def of(self, kind: frozenset[str]) -> str:
        """The character of a set of classes; a set never seen in the tables goes by its first class."""
        return self.char.get(kind) or self.char[frozenset((min(kind),))]

    @staticmethod
    def clean(text: str) -> str:
        """A view without private-use characters and halves of surrogate pairs, of the same length; a long s and the sign of kelvin are the
        letters that they look like, for which patterns take them and tables do not."""
        return text if text.isascii() else _NOT_TEXT.sub("?", text.translate(_ALIKE))


@dataclass(slots=True)
class Sentence:
    """A sentence with its chunks; `codes` is its text in lower case with one character for each chunk and single blanks."""

    text: str
    span: Span
    number: int
    alphabet: Alphabet
    chunks: list[Chunk] = field(default_factory=list)
    codes: Codes = _NOTHING
    offsets: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    at: dict[int, Chunk] = field(default_factory=dict)
    parse: object = None
    """What syntax.py has made of `codes`."""
    answers: dict[Any, Any] = field(default_factory=dict)

    def once(self, ask: Callable[[Sentence], Answer]) -> Answer:
        """What a function says of the sentence, asked once for as long as its names stay."""
        if ask not in self.answers:
            self.answers[ask] = ask(self)
        answer: Answer = self.answers[ask]
        return answer

    def worth(self, patterns: Iterable[Pattern]) -> Iterator[Pattern]:
        """Those of some patterns that may fit the sentence as it is when their turn comes: what each would find out when called."""
        codes = self.codes
        for pattern in patterns:
            if not codes.lacks & pattern.mask:
                yield pattern
                codes = self.codes

    def people(self) -> dict[str, Chunk]:
        """Everybody named, by id, each where first named."""
        return self.once(_people)

    def encode(self) -> None:
        """Makes `codes` anew from the chunks."""
        text, position = self.text, self.span.start
        words = text[position : self.span.end]
        odd = " ".join(words.split()) != words
        parts: list[str] = []
        offsets: list[int] = []
        ends: list[int] = []
        at: dict[int, Chunk] = {}
        for chunk in self.chunks:
            if odd:
                self._fold(position, chunk.start, parts, offsets, ends)
            else:
                parts.append(text[position : chunk.start])
                offsets.extend(range(position, chunk.start))
                ends.extend(range(position + 1, chunk.start + 1))
            at[len(offsets)] = chunk
            parts.append(self.alphabet.of(chunk.kind))
            offsets.append(chunk.start)
            ends.append(chunk.end)
            position = chunk.end
        if odd:
            self._fold(position, self.span.end, parts, offsets, ends)
        else:
            parts.append(text[position : self.span.end])
            offsets.extend(range(position, self.span.end))
            ends.extend(range(position + 1, self.span.end + 1))
        self.codes = Codes.of(lower("".join(parts)))
        self.answers.clear()
        self.offsets, self.ends, self.at = offsets, ends, at

    def _fold(self, start: int, stop: int, parts: list[str], offsets: list[int], ends: list[int]) -> None:
        """Adds text[start:stop] with every run of blanks as one space."""
        blank = bool(parts) and parts[-1] == " "
        for index in range(start, stop):
            char = self.text[index]
            if char.isspace():
                if blank:
                    continue
                char, blank = " ", True
            else:
                if blank and char in ",.;:)'" and len(offsets) > 1:
                    del parts[-1], offsets[-1], ends[-1]  # "Ada Lovelace  , pilot": marks that were blanked stood there
                blank = False
            parts.append(char)
            offsets.append(index)
            ends.append(index + 1)

    def original(self, start: int, end: int) -> Span:
        """Where codes[start:end] stands in the text."""
        if start >= end:
            here = self.offsets[start] if start < len(self.offsets) else self.span.end
            return Span(here, here)
        return Span(self.offsets[start], self.ends[end - 1])

    def free(self, start: int, end: int) -> bool:
        """True when no name stands in codes[start:end]."""
        return not any(at in self.at for at in range(start, end))

    def code_at(self, chunk: Chunk) -> int:
        """The place of a chunk in `codes`."""
        return bisect.bisect_left(self.offsets, chunk.start)

    def slot(self, match: re.Match[str], name: str) -> Chunk:
        """The name that stands in a slot of a match of `codes`."""
        return self.at[match.start(name)]

    def replace(self, old: Sequence[Chunk], new: Chunk) -> None:
        """Puts one chunk in the place of several, which are encoded as one."""
        gone = {id(chunk) for chunk in old}
        outside = any(not (new.start <= chunk.start and chunk.end <= new.end) for chunk in old)
        inside = [c for c in self.chunks if not (new.start <= c.start and c.end <= new.end) and id(c) not in gone]
        place = bisect.bisect_left(inside, new.start, key=lambda chunk: chunk.start)
        while place < len(inside) and inside[place].start == new.start:
            place += 1
        self.chunks = [*inside[:place], new, *inside[place:]]
        self.answers.clear()
        first, last = bisect.bisect_left(self.offsets, new.start), bisect.bisect_left(self.offsets, new.end)
        if (
            outside
            or new.end - 1 >= self.span.end
            or self.offsets[first : first + 1] != [new.start]
            or (first and self.ends[first - 1] > new.start)
            or self.ends[last - 1] != new.end
            or self.offsets[last : last + 1] not in ([new.end], [])
        ):
            self.encode()  # its edges lie in blanks or in another name
            return
        self.codes = self.codes.named(first, last, self.alphabet.of(new.kind))
        self.offsets = [*self.offsets[:first], new.start, *self.offsets[last:]]
        self.ends = [*self.ends[:first], new.end, *self.ends[last:]]
        less = last - first - 1
        before = {at: chunk for at, chunk in self.at.items() if at < first}
        self.at = before | {first: new} | {at - less: chunk for at, chunk in self.at.items() if at >= last}

    def reword(self, start: int, end: int, words: str) -> None:
        """Puts other words in the place of codes[start:end], which hold no name, until the sentence is next encoded: "am" as "is"."""
        here, stop, more = self.offsets[start], self.ends[end - 1], len(words) - (end - start)
        self.codes = Codes.of(f"{self.codes[:start]}{words}{self.codes[end:]}")
        self.offsets = [*self.offsets[:start], *([here] * len(words)), *self.offsets[end:]]
        self.ends = [*self.ends[:start], *([stop] * len(words)), *self.ends[end:]]
        self.at = {at + more if at >= end else at: chunk for at, chunk in self.at.items()}
        self.answers.clear()


def _people(sentence: Sentence) -> dict[str, Chunk]:
    found: dict[str, Chunk] = {}
    for chunk in sentence.chunks:
        for each in chunk.each:
            if person := each.meaning("Person"):
                found.setdefault(person.id, each)
    return found
