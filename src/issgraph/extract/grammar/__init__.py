"""Chunks of a sentence to phrases and verbs with who does what, where and when, and how it is told: as fact, plan or denial."""
