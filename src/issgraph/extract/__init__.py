"""A Document becomes a Reading: mentions and statements with their spans, a pure function of the document and the data folder."""

from issgraph.extract.faults import read_safely
from issgraph.extract.reader import read

__all__ = ["read", "read_safely"]
