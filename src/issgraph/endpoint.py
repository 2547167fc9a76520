"""Any SPARQL 1.1 endpoint behind the same interface as the embedded store: the one file that knows SPARQLWrapper."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.parse
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import SPARQLWrapper
from SPARQLWrapper import SPARQLExceptions

from issgraph.errors import GraphError, QuestionError
from issgraph.store import STRING, Answer, Term, read_triples, yes_or_no

_LEAD = re.compile(r"\A(?:\s*#[^\n]*\n)+")
"""Comments before the query: SPARQLWrapper 2.0 takes words in them for the kind of query."""

_TOO_LONG = 2000
"""Characters of a query up to which it goes into the address; caches can keep the answers to such."""


def user_agent() -> str:
    """How issgraph names itself to servers."""
    try:
        number = version("issgraph")
    except PackageNotFoundError:
        number = "0"
    return f"issgraph/{number} (https://w3id.org/issgraph)"


class Endpoint:
    """A remote graph; one request a query, each with a time limit."""

    def __init__(self, url: str, timeout: float = 60) -> None:
        if urllib.parse.urlsplit(url).scheme not in ("http", "https") or not urllib.parse.urlsplit(url).hostname:
            raise GraphError(f"{url!r} is no address of an endpoint; expected http://host/path or https://host/path")
        self.url = url
        self.timeout = timeout

    def query(self, sparql: str) -> Answer:
        """The answer to a query of any form. Raises QuestionError when the server refuses it, GraphError when it is not there."""
        wrapper = SPARQLWrapper.SPARQLWrapper(self.url, agent=user_agent())
        wrapper.setQuery(_LEAD.sub("", sparql))
        wrapper.setTimeout(max(1, int(self.timeout)))
        wrapper.setMethod("POST" if len(sparql) > _TOO_LONG else "GET")
        builds = wrapper.queryType in ("CONSTRUCT", "DESCRIBE")
        wrapper.setReturnFormat("n3" if builds else "json")
        wrapper.addCustomHttpHeader("Accept", "application/n-triples, text/turtle;q=0.5" if builds else "application/sparql-results+json")
        try:
            response = wrapper.query()
            body: bytes = response.response.read()
        except SPARQLExceptions.QueryBadFormed as error:
            raise QuestionError(f"{self.url} refuses the query: {_reason(error)}") from error
        except (SPARQLExceptions.SPARQLWrapperException, urllib.error.HTTPError) as error:
            raise GraphError(f"{self.url}: the server failed: {_reason(error)}") from error
        except TimeoutError as error:
            raise GraphError(f"{self.url}: no answer within {self.timeout:g} s") from error
        except (urllib.error.URLError, OSError) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise GraphError(f"{self.url}: no answer within {self.timeout:g} s") from error
            raise GraphError(f"{self.url}: cannot be reached ({getattr(error, 'reason', error)})") from error
        return self._built(body) if builds else self._rows(body)

    def _rows(self, body: bytes) -> Answer:
        try:
            told: dict[str, Any] = json.loads(body)
            if "boolean" in told:
                return yes_or_no(bool(told["boolean"]))
            columns = tuple(str(name) for name in told["head"]["vars"])
            rows = tuple(tuple(_term(row.get(name)) for name in columns) for row in told["results"]["bindings"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise GraphError(f"{self.url}: the answer is no SPARQL result in JSON, or was cut short") from error
        return Answer(columns, rows)

    def _built(self, body: bytes) -> Answer:
        return read_triples(body, self.url)

    def __len__(self) -> int:
        return int(self.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").column("n")[0])


def _term(told: dict[str, str] | None) -> Term | None:
    if told is None:
        return None
    kind = "literal" if told["type"] == "typed-literal" else told["type"]
    typed = told.get("datatype", "")
    return Term(told["value"], kind, "" if typed == STRING else typed, told.get("xml:lang", ""))


def _reason(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines[:3])[:300] or type(error).__name__
