"""Any SPARQL 1.1 endpoint behind the same interface as the embedded store: the one file that knows SPARQLWrapper."""

from __future__ import annotations

import http.client
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import SPARQLWrapper
from SPARQLWrapper import SPARQLExceptions

from issgraph.answers import STRING, Answer, Term, yes_or_no
from issgraph.errors import GraphError, QuestionError
from issgraph.lexical import within
from issgraph.polite.agent import user_agent
from issgraph.retry import patiently
from issgraph.store import read_triples
from issgraph.vocab import XSD

_LEAD = re.compile(r"\A(?:\s*#[^\n]*\n)+")
"""Comments before the query: SPARQLWrapper 2.0 takes words in them for the kind of query."""

_TOO_LONG = 2000
"""Characters of a query up to which it goes into the address; caches can keep the answers to such."""

_OF_A_REFUSAL = 2000
"""Bytes that are read of the words that go with a refusal."""

_SECONDS = re.compile(r"\d+\.\d+")


def check_address(url: str) -> str:
    """The address, when it can be one of a server. Raises GraphError."""
    try:
        parts = urllib.parse.urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fine = False
    if not fine:
        raise GraphError(f"{url!r} is no address of an endpoint; expected http://host/path or https://host/path")
    return url


Open = Callable[[urllib.request.Request], Any]
"""A request to its response, as urllib.request.urlopen gives it; raises HTTPError for a refusal."""


class Wrapped(SPARQLWrapper.SPARQLWrapper):
    """A SPARQLWrapper that sends by a function of ours, where it is given one."""

    send: Open | None = None

    def _query(self) -> tuple[Any, str]:
        return (self.send(self._createRequest()), self.returnFormat) if self.send else super()._query()


def wrapped(url: str, sparql: str, timeout: float = 60, send: Open | None = None) -> Wrapped:
    """A query that is ready to be sent: short ones by GET, so that caches can keep the answers; in our name; with a form that we read."""
    wrapper = Wrapped(url, agent=user_agent())
    wrapper.send = send
    wrapper.setQuery(sparql)
    wrapper.setTimeout(max(1, int(timeout)))
    wrapper.setMethod("POST" if len(sparql) > _TOO_LONG else "GET")
    builds = wrapper.queryType in ("CONSTRUCT", "DESCRIBE")
    wrapper.setReturnFormat("n3" if builds else "json")
    wrapper.addCustomHttpHeader("Accept", "application/n-triples, text/turtle;q=0.5" if builds else "application/sparql-results+json")
    return wrapper


def rows(body: bytes, url: str) -> Answer:
    """A table or a yes or no in SPARQL's JSON. Raises GraphError for anything else, such as half of one."""
    try:
        told: dict[str, Any] = json.loads(body)
        if told.get("incomplete"):  # issgraph serve ends an answer so when it had to stop
            raise GraphError(f"{url}: the answer is not whole: {str(told['incomplete'])[:200]}")
        if "boolean" in told:
            return yes_or_no(bool(told["boolean"]))
        columns = tuple(str(name) for name in told["head"]["vars"])
        found = tuple(tuple(_term(row.get(name)) for name in columns) for row in told["results"]["bindings"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GraphError(f"{url}: the answer is no SPARQL result in JSON, or was cut short") from error
    return Answer(columns, found)


class Endpoint:
    """A remote graph; each query has a time limit, and is asked again when the server says later.

    `default_graph` names the graph into which `issgraph load` put the facts, for servers that have no default graph to write to.
    """

    def __init__(self, url: str, timeout: float = 60, default_graph: str = "", user: str = "", password: str = "") -> None:
        self.url = check_address(url)
        self.timeout = timeout
        self.default_graph = default_graph
        self._user, self._password = user, password

    def query(self, sparql: str) -> Answer:
        """The answer to a query of any form. Raises QuestionError when the server refuses it, GraphError when it is not there."""
        bare = _LEAD.sub("", sparql)
        wrapper = wrapped(self.url, within(bare, self.default_graph) if self.default_graph else bare, self.timeout)
        if self._user:
            wrapper.setHTTPAuth(SPARQLWrapper.DIGEST if self.url.endswith("-auth") else SPARQLWrapper.BASIC)
            wrapper.setCredentials(self._user, self._password)
        builds = wrapper.queryType in ("CONSTRUCT", "DESCRIBE")
        try:
            response = patiently(wrapper.query, self.url)
            body: bytes = response.response.read()
        except SPARQLExceptions.QueryBadFormed as error:
            raise QuestionError(f"{self.url} refuses the query: {_reason(error)}") from error
        except SPARQLExceptions.Unauthorized as error:
            raise GraphError(f"{self.url}: asks for a name and password, or does not take these") from error
        except SPARQLExceptions.EndPointNotFound as error:
            raise GraphError(f"{self.url}: there is nothing at this address (404)") from error
        except SPARQLExceptions.SPARQLWrapperException as error:
            raise GraphError(f"{self.url}: the server failed: {_reason(error)}") from error
        except urllib.error.HTTPError as error:
            said = f"{_reason(error)}{_words(error)}"
            if error.code == http.HTTPStatus.FORBIDDEN:
                raise QuestionError(f"{self.url} refuses the query: {said}") from error
            raise GraphError(f"{self.url}: the server failed: {said}") from error
        except TimeoutError as error:
            raise GraphError(f"{self.url}: no answer within {self.timeout:g} s") from error
        except http.client.HTTPException as error:
            raise GraphError(f"{self.url}: the answer was cut short ({type(error).__name__})") from error
        except (urllib.error.URLError, OSError) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise GraphError(f"{self.url}: no answer within {self.timeout:g} s") from error
            raise GraphError(f"{self.url}: cannot be reached ({getattr(error, 'reason', error)})") from error
        answer = read_triples(body, self.url) if builds else rows(body, self.url)
        self._check_whole(answer, response.response.status, {name.lower(): value for name, value in response.info().items()})
        return answer

    def _check_whole(self, answer: Answer, status: int, headers: dict[str, str]) -> None:
        """Virtuoso cuts an answer at its limits of rows and time, and says so in headers alone; others by the status 206."""
        if status == http.HTTPStatus.PARTIAL_CONTENT:
            raise GraphError(f"{self.url}: the server sent a part of the answer alone (206)")
        most = headers.get("x-sparql-maxrows", "")
        if most.isdigit() and len(answer) >= int(most):
            raise GraphError(f"{self.url}: the server gives {most} rows at most, and the answer was cut there")
        if headers.get("x-sql-state"):
            raise GraphError(f"{self.url}: the answer is not whole: {headers.get('x-sql-message', headers['x-sql-state'])[:200]}")

    def __len__(self) -> int:
        return int(self.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").column("n")[0])


def _term(told: dict[str, str] | None) -> Term | None:
    if told is None:
        return None
    kind = "literal" if told["type"] == "typed-literal" else told["type"]
    typed, value = told.get("datatype", ""), told["value"]
    if typed == f"{XSD}duration" and not value.startswith(("P", "-")):
        value = _duration(value)
    return Term(value, kind, "" if typed == STRING else typed, told.get("xml:lang", ""))


def _duration(number: str) -> str:
    """A duration that Virtuoso gave back as a number, spelled as XML Schema does: 300 are months, 22020.0 are seconds."""
    if _SECONDS.fullmatch(number):
        seconds = round(float(number))
        days, hours, minutes, left = seconds // 86400, seconds // 3600 % 24, seconds // 60 % 60, seconds % 60
        clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (left, "S")) if n)
        return f"P{f'{days}D' if days else ''}{'T' + clock if clock else ''}" if seconds else "PT0S"
    if not number.isdigit():
        return number
    years, months = divmod(int(number), 12)
    return f"P{f'{years}Y' if years else ''}{f'{months}M' if months or not years else ''}"


def _reason(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines[:3])[:300] or type(error).__name__


def _words(refusal: urllib.error.HTTPError) -> str:
    """The plain words that go with a refusal: they say why, where its status alone does not."""
    if refusal.headers.get_content_type() != "text/plain":
        return ""
    with suppress(OSError, http.client.HTTPException):
        if said := " ".join(refusal.read(_OF_A_REFUSAL).decode("utf-8", "replace").split())[:300]:
            return f": {said}"
    return ""
