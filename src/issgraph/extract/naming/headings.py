"""A view to the place where its text begins below a heading: a first line, short and without a stop, as galleries and news pages have it."""

from __future__ import annotations

from issgraph.compiled import compiled

_LINE = compiled(r"\s*+(?P<line>\S[^\n]{2,89}?)[ \t]*+\r?\n\s*+(?=\S)")


def heading_end(text: str) -> int:
    """Where the text below its heading begins ("Working in Orbit"), or 0. A heading has few words, or capitals in all but the small ones."""
    match = _LINE.match(text)
    if match is None or match["line"].endswith((".", "!", "?", ":", ";", ",", ")", '"')):
        return 0
    words = match["line"].split()
    return match.end() if len(words) < 5 or all(w[0].isupper() or len(w) < 5 or not w[0].isalpha() for w in words) else 0
