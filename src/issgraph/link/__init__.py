"""Names to the known things that they may mean, offline: by spelling, sound, nickname, initials, agency and who was aboard that day."""

from issgraph.link.linker import AHEAD, SURE, Asked, Candidate, Linker, chosen, linker

__all__ = ["AHEAD", "SURE", "Asked", "Candidate", "Linker", "chosen", "linker"]
