"""Quads to Jelly, a binary syntax of RDF that is small and quick to read: the one file that knows pyjelly, of the extra 'jelly'."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from issgraph.answers import STRING
from issgraph.errors import IssgraphError


def jelly(quads: Iterable[ox.Quad], query: str) -> bytes:
    """A delimited stream of flat quads whose name is the query. Raises IssgraphError without the extra."""
    try:
        from pyjelly import jelly as proto
        from pyjelly.integrations.generic import generic_sink as sink
        from pyjelly.integrations.generic.serialize import GenericSinkTermEncoder, flat_stream_to_file, write_delimited
        from pyjelly.options import StreamParameters
        from pyjelly.serialize.streams import QuadStream, SerializerOptions
    except ImportError:
        raise IssgraphError("Jelly needs the extra 'jelly': pip install 'issgraph[jelly]'; or take nq, which says the same") from None

    def term(value: object) -> Any:
        if isinstance(value, ox.NamedNode):
            return sink.IRI(value.value)
        if isinstance(value, ox.BlankNode):
            return sink.BlankNode(value.value)
        if isinstance(value, ox.Literal):
            typed = value.datatype.value
            return sink.Literal(value.value, value.language, None if value.language or typed == STRING else typed)
        return sink.DefaultGraph

    out = io.BytesIO()
    options = SerializerOptions(logical_type=proto.LOGICAL_STREAM_TYPE_FLAT_QUADS, params=StreamParameters(stream_name=query))
    told = (sink.Quad(*map(term, (quad.subject, quad.predicate, quad.object, quad.graph_name))) for quad in quads)
    flat_stream_to_file(told, out, options)
    if not out.tell():  # of no quads it writes nothing, which readers take for a broken file
        empty = QuadStream(encoder=GenericSinkTermEncoder(lookup_preset=options.lookup_preset), options=options)
        empty.enroll()
        if head := empty.flow.to_stream_frame():
            write_delimited(head, out)
    return out.getvalue()
