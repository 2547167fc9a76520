"""Errors in what the graph rests on: quotes, texts, claims, derivations, and which graph a fact stands in."""

from __future__ import annotations

from collections.abc import Iterator

from issgraph import vocab
from issgraph.graph import terms as t
from planted import BY_RULE, END, EXACT, FOLLOWS, SOURCE, START, A, Mutant, P, World, iss, lexical, plants, thing

TEXT = f"<{vocab.SCHEMA}text>"


def claims(w: World) -> list[str]:
    """The claims of the provenance."""
    return [s for s, _, o in w.facts(A, P) if o == iss("Claim")]


def held(w: World, graph: str) -> list[t.Quad]:
    """What stands in a graph."""
    return [quad for quad in w.quads if quad[3] == graph]


def derivations(w: World) -> list[str]:
    """The derivations of the provenance."""
    return [s for s, _, _ in w.facts(BY_RULE, P)]


@plants("quote-shifted")
def _(w: World) -> Iterator[Mutant]:
    for s, _, start in w.facts(START):
        end = next(triple for triple in w.facts(END) if triple[0] == s)
        moved = [(s, START, start, P), (*end, P)]
        yield Mutant("", tuple(moved), tuple((q[0], q[1], t.integer(int(lexical(q[2])) + 1), P) for q in moved))


@plants("quote-edited")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(EXACT):
        words = lexical(o)
        if "\\" not in words:
            yield w.swap((s, p, o), (s, p, t.text(words[:-1] + ("x" if words[-1] != "x" else "y"))))


@plants("quote-longer")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(END):
        yield w.swap((s, p, o), (s, p, t.integer(int(lexical(o)) + 3)))


@plants("quote-of-another-text")
def _(w: World) -> Iterator[Mutant]:
    documents = w.things("SourceDocument")
    for s, p, o in w.facts(SOURCE):
        yield w.swap((s, p, o), (s, p, documents[(documents.index(o) + 1) % len(documents)]))


@plants("quote-in-another-field")
def _(w: World) -> Iterator[Mutant]:
    for s, _, _ in w.facts(EXACT):
        if not any(triple[0] == s for triple in w.facts(iss("quoteField"))):
            yield w.add((s, iss("quoteField"), t.text("title")), graphs=(P,))


@plants("text-edited")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(TEXT):
        yield w.swap((s, p, o), (s, p, o[:-1] + '."'))


@plants("hash-wrong")
def _(w: World) -> Iterator[Mutant]:
    hashes = w.facts(iss("textHash"))
    for (s, p, o), (_, _, other) in zip(hashes, hashes[1:] + hashes[:1], strict=True):
        yield w.swap((s, p, o), (s, p, other))


def _losing(name: str) -> Iterator[Mutant]:
    w = World()
    for triple in w.facts(iss(name)):
        yield w.drop(triple)


@plants("claim-without-words")
def _(w: World) -> Iterator[Mutant]:
    yield from _losing("supportedBy")


@plants("claim-without-rule")
def _(w: World) -> Iterator[Mutant]:
    yield from _losing("readBy")


@plants("claim-without-confidence")
def _(w: World) -> Iterator[Mutant]:
    yield from _losing("confidence")


@plants("claim-of-two-texts")
def _(w: World) -> Iterator[Mutant]:
    source = {s: o for s, _, o in w.facts(SOURCE)}
    spans = list(source)
    for s, p, o in w.facts(iss("supportedBy")):
        yield w.add((s, p, next(span for span in spans if source[span] != source[o])), like=(s, p, o))


@plants("claim-without-facts")
def _(w: World) -> Iterator[Mutant]:
    for claim in claims(w):
        yield Mutant("", tuple(held(w, claim)), ())


@plants("facts-without-claim")
def _(w: World) -> Iterator[Mutant]:
    for claim in claims(w):
        yield Mutant("", tuple(quad for quad in w.quads if quad[0] == claim), ())


@plants("fact-not-among-facts")
def _(w: World) -> Iterator[Mutant]:
    for triple, graphs in w.graphs.items():
        if "" in graphs and any(vocab.CLAIM in graph for graph in graphs):
            yield Mutant("", ((*triple, ""),), ())


@plants("fact-without-source")
def _(w: World) -> Iterator[Mutant]:
    for photo in w.things("Photograph"):
        for name in ("zvezda", "destiny", "canadarm2"):
            if (photo, iss("depicts"), thing(name)) not in w.graphs:
                yield w.add((photo, iss("depicts"), thing(name)), graphs=("",))


@plants("denial-among-facts")
def _(w: World) -> Iterator[Mutant]:
    for claim, _, _ in w.facts(iss("modality")):
        for s, p, o, _ in held(w, claim):
            if p != A and (s, p, o, "") not in w.quads:
                yield w.add((s, p, o), graphs=("",))


@plants("unknown-modality")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(iss("modality")):
        for other in ("inView", "zenith"):
            yield w.swap((s, p, o), (s, p, iss(other)))


@plants("review-of-nobody")
def _(w: World) -> Iterator[Mutant]:
    for triple in w.facts(iss("reviewedOn")):
        yield w.drop(triple)


@plants("derived-from-nothing")
def _(w: World) -> Iterator[Mutant]:
    for node in derivations(w):
        yield w.drop(*(triple for triple in w.facts(FOLLOWS) if triple[0] == node))


@plants("derived-from-lost-claim")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(FOLLOWS):
        if vocab.CLAIM in o:
            yield w.swap((s, p, o), (s, p, f"<{vocab.CLAIM}aaaaaaaaaaaaaaaa>"))


@plants("derived-by-no-rule")
def _(w: World) -> Iterator[Mutant]:
    for s, p, o in w.facts(BY_RULE):
        yield w.swap((s, p, o), (s, p, t.rule("there-is-none")))
        yield w.drop((s, p, o))


@plants("derived-does-not-follow")
def _(w: World) -> Iterator[Mutant]:
    for node in derivations(w):
        for s, p, o, _ in held(w, node)[:1]:
            other = thing("zvezda") if o != thing("zvezda") else thing("destiny")
            if p != A and (s, p, other) not in w.graphs:
                yield w.swap((s, p, o), (s, p, other))


@plants("photo-of-nobody")
def _(w: World) -> Iterator[Mutant]:
    for triple in w.facts(iss("describes")):
        yield w.drop(triple)


@plants("claim-lost")
def _(w: World) -> Iterator[Mutant]:
    for claim in claims(w):
        facts = held(w, claim)
        alone = [quad for quad in facts if len([g for g in w.graphs[quad[:3]] if g]) == 1]
        if not any(triple[2] == claim for triple in w.facts(FOLLOWS)) and alone == facts:
            own = [quad for quad in w.quads if quad[0] == claim]
            yield Mutant("", (*facts, *own, *((*quad[:3], "") for quad in facts if (*quad[:3], "") in w.quads)), ())
