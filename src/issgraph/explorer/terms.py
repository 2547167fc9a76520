"""The terms of the ontology to one page with a place for each."""

from __future__ import annotations

from typing import Any

from issgraph.explorer.frame import href, page
from issgraph.vocab import CLASSES, INDIVIDUALS, PREFIXES, PROPERTIES, Term

_TERMS = (("Classes", CLASSES), ("Properties", PROPERTIES), ("Individuals", INDIVIDUALS))


def terms() -> bytes:
    """The page."""
    kinds = [(name, [_told_of(term, about) for term, about in told.items()]) for name, told in _TERMS]
    return page("terms", "The issgraph ontology", kinds=kinds)


def _told_of(name: str, about: Term) -> dict[str, Any]:
    linked = (*about.parents, *about.domain, *about.range)
    return {"name": name, "about": about, "href": {term: _term_href(term) for term in linked}}


def _term_href(name: str) -> str:
    if ":" not in name:
        return f"#{name}"
    prefix, local = name.split(":", 1)
    return href(PREFIXES.get(prefix, "") + local)
