"""How fast captions are read: documents of about 200 words a CPU-second on one core, and the memory it takes.

python benchmarks/reading.py [FILE.jsonl ...]      the bundled features when no file is named
"""

from __future__ import annotations

import resource
import sys
import time

from issgraph.assets import FEATURES
from issgraph.documents import documents
from issgraph.extract import read
from issgraph.graph import line, quads
from issgraph.model import Document

WORDS = 200


def main() -> None:
    texts = [d for d in documents(sys.argv[1:] or [FEATURES]) if isinstance(d, Document)]
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


if __name__ == "__main__":
    main()
