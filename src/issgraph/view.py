"""A text to its view and its sentences: the view has as many code points as the text, so every offset holds in both."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from issgraph.compiled import compiled
from issgraph.model import Span

_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‑": "-", "‐": "-", "−": "-", "ł": "l",
          "Ł": "L", "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "\u00ad": "-", "ö": "o"}  # fmt: skip


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    if char.isspace() and char not in "\n\r":
        return " "
    base = unicodedata.normalize("NFKD", char)
    return base[0] if len(base) > 1 and base[0].isalpha() and all(unicodedata.combining(c) for c in base[1:]) else char


_DASH = compiled(r" - (?![^()\n]{0,80}\))")
"""A hyphen between blanks, outside of brackets: a dash as typewriters have it."""


_LOST = compiled(r"(?<=[a-z])\?(?=s [a-z])")
"""What old catalogues have for an apostrophe that they could not keep: "the node?s port side"."""


def view(text: str) -> str:
    """The text with plain quotes, hyphens, dashes, blanks and letters, one code point for one: "Uznański’s" reads "Uznanski's"."""
    plain = text if text.isascii() else "".join(c if c < "\x80" else _plain(c) for c in text)
    plain = _LOST.sub("'", plain) if "?s " in plain else plain
    plain = _DASH.sub(" – ", plain) if " - " in plain else plain
    plain = _unspoilt(plain) if "?" in plain else plain
    plain = _unmarked(plain) if "*" in plain or "_" in plain or "](" in plain else plain
    return _unwrapped(plain) if "\n" in plain else plain


_SPOILT_POSSESSIVE = compiled(r"(?<=[A-Za-z])\?(?=s [\"A-Za-z0-9(])")
_SPOILT_QUOTES = compiled(r"(?<![\w?!.,])\?(?=\w)([^?\n]{1,60}?)(?<=[\w.,])\?(?=[ ,.;:)]|$)")


def _unspoilt(text: str) -> str:
    """A text with the quotes back that an old file lost to another encoding: "the station?s ?bay window? looks down"."""
    return _SPOILT_POSSESSIVE.sub("'", _SPOILT_QUOTES.sub(r'"\1"', text))


_EMPHASIS = compiled(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\1(?![\w*])|(?<![\w/])(_{1,2})(?=[^\s_])([^_\n]{1,300}?)(?<=\S)\3(?![\w/])"
)
_LINKED = compiled(r"!?\[([^\[\]\n]{1,200})\]\((?:https?:|mailto:|/|#)[^()\s]{0,300}\)")


def _unmarked(text: str) -> str:
    """A text with blanks for the marks that Markdown puts around words: "**Ada Lovelace**", "[Kibo](https://...)"."""
    text = _LINKED.sub(lambda m: f"{' ' * (m.start(1) - m.start())}{m[1]}{' ' * (m.end() - m.end(1))}", text)
    return _EMPHASIS.sub(lambda m: f"{' ' * len(m[1] or m[3])}{m[2] or m[4]}{' ' * len(m[1] or m[3])}", text)


_PARAGRAPHS = compiled(r"((?:\r?\n[ \t]*){2,})")
_GOES_ON = compiled(r"(?![A-Z][A-Za-z]{2,11}: )[\w(\"']")
"""How a line begins that is no item of a list and no field of a record."""
NARROW, WIDE = 40, 120
"""The characters that lines have at most where a text is wrapped by hand or by an editor."""


def _unwrapped(text: str) -> str:
    """A text with a blank for each line break that is there because the next word had no room: so broken are paragraphs whose lines are
    of about one length. A heading, a verse or a list, whose lines end where they like, stays."""
    parts = _PARAGRAPHS.split(text)
    for number in range(0, len(parts), 2):
        lines = parts[number].split("\n")
        room = max(map(len, lines))
        if len(lines) < 2 or not NARROW <= room <= WIDE or "\r" in parts[number]:
            continue
        joined = [lines[0]]
        for line, following in pairwise(lines):
            word = following.partition(" ")[0]
            goes_on = following[:1].islower() or (len(lines) > 2 and _GOES_ON.match(following) is not None)
            joined += [" " if goes_on and len(line) + 1 + len(word) > room else "\n", following]
        parts[number] = "".join(joined)
    return "".join(parts)


@lru_cache(maxsize=2)
def shouts(text: str) -> bool:
    """True for a text in capitals throughout, as telegrams and old logs have it."""
    if sum(map(str.islower, text[: len(text) // 4])) * 8 >= len(text):
        return False  # small letters enough, wherever its capitals are
    capitals = sum(map(str.isupper, text))
    return capitals > 40 and sum(map(str.islower, text)) * 8 < capitals


def lower(text: str) -> str:
    """Lower case of the same length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_SHORT = (
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Jr|Sr|St|Mt|Ft|Lt|Col|Cmdr|Capt|Gen|Maj|Gov|Sen|Rep|Prof|No|vs"
    "|approx|ca|U\\.S|U\\.K|S\\.S|a\\.m|p\\.m|e\\.g|i\\.e|mi|km|ft|lbs|lb|Inc|Corp|Co|Ltd|Fla|Calif|Tex|Va|Exp|Adm|Ph\\.D|D\\.C|Yu|Ya|Ye|Zh"
)
# A run of stops or blanks is looked at once, from its start: a thousand of them are no thousand places to begin.
_STOPS = r"(?<![.!?…])(?P<stop>[.!?…]++[\"')\]]*+)(?P<gap>\s++)(?=[\"'(\[]*+[A-Z0-9])"
_STOP = compiled(rf"{_STOPS}|(?<![ \t])(?P<para>[ \t]*+(?:\r?\n[ \t]*+)++)")
_STOP_ON_LINE = compiled(_STOPS)
"""The same for a text of one line, in which the engine need not look at every blank."""
_ABBREVIATION = compiled(
    rf"(?:^|[\s(\"'\[/-])(?:{_SHORT}|[A-Z]|(?:[A-Z]\.)+[A-Z])$"
    r"|(?:walk|EVA|outing|excursion|sortie|flight|launch|mission|visit) no$|\d[ -]?in$"
)
_ENDS_ANYWAY = compiled(r"(?:U\.S|U\.K|A\.D|B\.C|C\.E|D\.C|a\.m|p\.m|Jr|Sr|Inc|Corp|Ltd|km|ft|mi|lbs|in|No)$")
_NEW_START = compiled(
    r"(?:The|A|An|In|On|At|It|He|She|They|This|That|These|During|After|Before|While|With|From|Two|His|Her|Its|For|Also|As|When|Since)\b"
    r"|(?:Astronaut p|Photo|Image|Credit|NASA)"
)
_LIST_BREAK = compiled(r"\r?\n")
LONGEST = 1000
"""The most characters that are read as one sentence, three times what captions have; what is longer is read in pieces."""
_CUTS = ("\n", "; ", ", ", " ")


def sentences(text: str) -> list[Span]:
    """Where the sentences of a view lie. Line breaks inside a paragraph join, blank lines and abbreviations are respected."""
    found: list[Span] = []
    start = 0
    for match in (_STOP if "\n" in text else _STOP_ON_LINE).finditer(text):
        if match.lastgroup == "para":
            # One line break after a comma or a lower-case word is only a wrapped line.
            if len(_LIST_BREAK.findall(match.group())) == 1 and match.end() < len(text) and text[match.end()].islower():
                continue
            _add(found, text, start, match.start())
            start = match.end()
            continue
        stop = match.group("stop")
        before = text[max(start, match.start() - 12) : match.start()]
        if stop.startswith(".") and len(stop.rstrip("\"')]")) == 1 and _ABBREVIATION.search(before):
            follows = text[match.end() : match.end() + 12]
            if not (_ENDS_ANYWAY.search(before) and _NEW_START.match(follows)):
                continue
        _add(found, text, start, match.start() + len(stop))
        start = match.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        _add(found, text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Span(start, end))


def _cut(text: str, start: int, end: int) -> int:
    """Where to part what is too long for a sentence: after the last line, clause or word in the second half of its longest piece."""
    for mark in _CUTS:
        place = text.rfind(mark, start + LONGEST // 2, end)
        if place >= 0:
            return place + len(mark)
    return end
