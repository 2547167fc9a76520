"""A graph and an address to a page of the explorer: everything that a person can look at, made without a script in the browser."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from issgraph.ask import Asker
from issgraph.draw.html import ready
from issgraph.explorer import asking, showing, start
from issgraph.explorer.completing import completions
from issgraph.explorer.frame import Missing, page
from issgraph.explorer.search import AT_ONCE, Name, as_json, meant, names, search, search_page
from issgraph.explorer.terms import terms
from issgraph.explorer.texts import text
from issgraph.explorer.things import thing
from issgraph.explorer.unread import gaps
from issgraph.extract import read
from issgraph.model import Document
from issgraph.query import Graph
from issgraph.questions import Question, read_questions
from issgraph.spelling import likely
from issgraph.store import EmbeddedStore
from issgraph.vocab import BASE, DOC

__all__ = ["PAGES", "Explorer", "Missing", "explored", "lost", "remember", "warmed"]

PAGES = ("", "search", "search.json", "ask", "query", "complete.json", "questions", "questions/", "gaps", "browse/", "pictures/")
"""Paths of the explorer besides those of things; one that ends in / has more behind it."""


class Explorer:
    """A graph with what is worked out of it once: its names, and what is needed to understand questions."""

    def __init__(self, store: EmbeddedStore, unread: Mapping[str, Any] | None = None) -> None:
        self._unread = unread
        self.graph = Graph(store, _questions())
        self._names: tuple[Name, ...] | None = None
        self._asker: Asker | None = None
        self._gaps: bytes | None = None

    @property
    def names(self) -> tuple[Name, ...]:
        """All names of the graph."""
        if self._names is None:
            self._names = names(self.graph)
        return self._names

    @property
    def asker(self) -> Asker:
        """What understands questions."""
        if self._asker is None:
            self._asker = Asker(self.graph)
        return self._asker

    def page(self, path: str, told: Mapping[str, str]) -> bytes:
        """The page at a path of PAGES, without its first slash, for parameters. Raises Missing, QuestionError."""
        first, _, rest = path.partition("/")
        if not path:
            return start.start(self.graph)
        if path == "search":
            return search_page(told.get("q", ""), self.names)
        if path == "search.json":
            words = told.get("q", "")
            found = search(words, self.names, AT_ONCE, told.get("class", ""))
            return as_json(found or (meant(words, self.names) if len(words) > 3 else ()))
        if path == "ask":
            return asking.ask(self.graph, self.asker, told.get("q", ""))
        if path == "query":
            return asking.editor(self.graph, told.get("query", ""), told.get("view", ""), told.get("failed", ""))
        if path == "complete.json":
            return completions(self.graph, self.names, told.get("query", ""), told.get("at", ""))
        if path == "questions":
            return start.gallery(self.graph)
        if first == "questions":
            return asking.question(self.graph, rest, told)
        if path == "gaps":
            self._gaps = self._gaps or gaps(self.graph, self._unread)
            return self._gaps
        if first == "browse":
            return start.browse(self.graph, rest)
        if first == "pictures":
            if rest.endswith(".svg"):
                return showing.picture(self.graph, rest.removesuffix(".svg"), told.get("on", ""))
            return showing.picture_page(self.graph, rest, told.get("on", ""))
        raise Missing("there is no such page")

    def thing(self, iri: str) -> bytes:
        """The page of a thing, a document, or the ontology. Raises Missing."""
        if iri in (f"{BASE}ontology", f"{BASE}alignments"):
            return terms()
        return text(self.graph, iri) if iri.startswith(DOC) else thing(self.graph, iri)


_known: dict[int, Explorer] = {}
_noted: list[Mapping[str, Any] | None] = [None]


def remember(unread: Mapping[str, Any] | None) -> None:
    """What the build of the graph that is explored from now on noted of what it did not understand."""
    _noted[:] = [unread]
    _known.clear()


def explored(store: EmbeddedStore) -> Explorer:
    """The explorer of a store that does not change, the same each time."""
    key = id(store.engine)
    if key not in _known:
        _known.clear()
        _known[key] = Explorer(EmbeddedStore(store.engine), _noted[0])
    return _known[key]


@lru_cache(maxsize=1)
def _questions() -> dict[str, Question]:
    return read_questions()


def lost(why: str) -> bytes:
    """The page that is shown in place of one there is not."""
    return page("lost", "Not here", why=why)


def warmed() -> None:
    """Has in memory all files that pages read, so that a worker opens none."""
    explorer = Explorer(EmbeddedStore())
    explorer.asker.understand("Which crew photographed Kibo?")
    meant("Kibbo", ())
    read(Document("warm", "NASA astronaut Nichole Ayers took this photo of Kibo from the Cupola on May 1, 2025."))  # as the gaps are
    likely("Kibbo")
    for path in ("", "search", "ask", "query", "questions", "gaps", "browse/Module", "pictures/map", "complete.json"):
        explorer.page(path, {"q": "Kibo", "query": "SELECT ?x { ?x a ?c }", "at": "14"})
    for what in showing.DATED:
        explorer.page(f"pictures/{what}", {})
    explorer.thing(f"{BASE}ontology")
    lost("")
    for template in ("explorer/thing", "explorer/text", "explorer/question", "explorer/answer", "reading_parts"):
        ready(f"{template}.html.j2")
