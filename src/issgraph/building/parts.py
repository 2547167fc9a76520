"""A large graph in compressed parts of N-Quads, few of which change when little changes: where a line belongs, how a part is written.

The own lines of a document lie together in the bucket of its id; lines that several documents may say lie once, in the bucket of the line.
How many buckets there are depends on the number of documents alone, so the same documents give the same parts, however they were come by.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from issgraph.graph.terms import Quad
from issgraph.vocab import BASE, CLAIM, DOC, ID, SPAN

FROM = 1_000
"""Documents from which on a graph lies in parts; a smaller one is one file, which is made anew sooner than it is mended."""

PER_BUCKET = 100
"""Documents that a bucket has at most, on average, until there are so many buckets."""

MOST = 1 << 14
"""Buckets that a graph has at most: those of millions of documents are larger instead, and a manifest stays a file one can read."""

_CHUNK = 2_000
"""Lines that are compressed at once."""

DIGEST = 10
"""Bytes that stand for a line: no two of a billion meet by chance."""

Part = dict[str, Any]
"""name, sha256 of what it says uncompressed, quads, bytes (uncompressed too) and quads by graph."""

_NAMED = re.compile(rb" <%b(claim|derivation|graph/[^/> ]*)[^> ]*> \.\n" % re.escape(BASE.encode()))
"""The end of a line that stands in a graph: no fact of the default graph has such a name for its object."""

_KINDS = {b"claim": "claims", b"derivation": "derivations"}
_OWN = tuple(f"<{base}" for base in (CLAIM, SPAN, DOC, f"{ID}photo/"))


def buckets(documents: int) -> int:
    """How many buckets so many documents have: a power of two, 0 for a graph in one file."""
    return 0 if documents < FROM else min(MOST, 1 << (-(-documents // PER_BUCKET) - 1).bit_length())


def bucket_of(key: bytes, count: int) -> int:
    """The bucket of an id."""
    return zlib.crc32(hashlib.blake2b(key, digest_size=8).digest()) % count


def bucket_of_line(digested: bytes, count: int) -> int:
    """The bucket of a line that several documents may say, by its digest."""
    return int.from_bytes(digested[:4]) % count


def is_own(quad: Quad) -> bool:
    """True for what only one document can say: it is about the document, its photo, claims or words, or stands in a claim."""
    return quad[0].startswith(_OWN) or quad[3].startswith(_OWN[0])


def address(part: Part) -> tuple[str, int]:
    """Kind and number of a part, by its name."""
    kind, number, _ = str(part["name"]).rsplit("-", 2)
    return kind, int(number)


def write(folder: Path, kind: str, number: int, lines: Iterable[bytes]) -> Part | None:
    """One part in a folder, named by what it says; None for no lines. Its last byte is always 0."""
    sha, size, count = hashlib.sha256(), 0, 0
    graphs: Counter[str] = Counter()
    draft = folder / f"{kind}-{number:05}.draft"
    given = iter(lines)
    with draft.open("wb") as file, gzip.GzipFile("", "wb", 1, file, mtime=0) as packed:
        while chunk := list(islice(given, _CHUNK)):
            whole = b"".join(chunk)
            packed.write(whole)
            sha.update(whole)
            size += len(whole)
            count += len(chunk)
            graphs.update(by_graph(whole, len(chunk)))
    if size >> 24 & 255:  # gzip ends in the size, whose last byte is 0 below 16 MB; zeros after the end are passed over by who reads it
        with draft.open("ab") as file:
            file.write(b"\0")
    if not count:
        draft.unlink()
        return None
    name = f"{kind}-{number:05}-{sha.hexdigest()[:16]}.nq.gz"
    draft.rename(folder / name)
    return {"name": name, "sha256": sha.hexdigest(), "quads": count, "bytes": size, "by_graph": dict(sorted(graphs.items()))}


def read(path: Path) -> list[bytes]:
    """The lines of a part."""
    return gzip.decompress(path.read_bytes()).splitlines(keepends=True)


def digest(line: bytes) -> bytes:
    """Ten bytes that stand for a line."""
    return hashlib.blake2b(line, digest_size=DIGEST).digest()


def described(parts: Iterable[Part]) -> dict[str, Any]:
    """What parts are together, as a manifest says it; the hash is that of their names and hashes."""
    listed = sorted(parts, key=lambda part: str(part["name"]))
    sha = hashlib.sha256("".join(f"{part['name']} {part['sha256']}\n" for part in listed).encode())
    graphs: Counter[str] = Counter()
    for part in listed:
        graphs.update(part["by_graph"])
    return {
        "sha256": sha.hexdigest(),
        "bytes": sum(part["bytes"] for part in listed),
        "quads": sum(part["quads"] for part in listed),
        "by_graph": dict(sorted(graphs.items())),
        "parts": listed,
    }


def by_graph(lines: bytes, count: int) -> Counter[str]:
    """How many of some lines stand in which graph, claims and derivations counted together."""
    found = Counter(_NAMED.findall(lines))
    told = Counter({_KINDS.get(name) or name.removeprefix(b"graph/").decode(): times for name, times in found.items()})
    told["default"] = count - found.total()
    return +told


def facts(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Those of some lines that stand in the default graph."""
    return (line for line in lines if not _NAMED.search(line))
