"""Chunks to chunks with what a name wears: quotes around it, a rank before it, a handle behind it; and roles cut short beside a flight or a name."""

from __future__ import annotations

from dataclasses import replace

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk
from issgraph.extract.naming.newcomers import NAME
from issgraph.gazetteer import Gazetteer

_ABBREVIATED = "Dr|Prof|Mr|Mrs|Ms|Capt|Cmdr|Maj|Gen|Adm|Sgt|Lt|Col|Brig"
_WHOLE = "Doctor|Professor|Captain|Colonel|Major|General|Admiral|Lieutenant|Rear|Vice|Brigadier"
_RANK_WORDS = frozenset(f"{_ABBREVIATED}|{_WHOLE}".split("|"))
_RANKS = compiled(rf"(?<![\w.])(?:(?:{_ABBREVIATED})\. |(?:{_WHOLE}) )+$")
_BEFORE = (". ", *(f"{word} " for word in _WHOLE.split("|")))
_SHORT = {"CDR": "commander", "Cmdr": "commander", "FE": "flight-engineer", "PLT": "pilot", "MS": "mission-specialist", "PC": "payload-commander", "PS": "payload-specialist", "leader": "commander"}  # fmt: skip
_ROLE = r"(?P<r>Cmdr\.?|leader|(?:CDR|FE|PLT|MS|PC|PS)(?:-?\d)?)"
_AFTER_FLIGHT = compiled(rf"(?:'s)? {_ROLE}(?= (?:[A-Z(])|[,;.)]|$| and )")
_BEFORE_FLIGHT = compiled(r"\b(?P<r>leader) of (?:the )?$")
_IN_BRACKETS = compiled(r" \((?P<r>CDR|PLT|PC|(?:FE|MS|PS)(?:s|-?\d)?)(?=\)|, |; ?| ?/ ?)")
_HANDLE = compiled(r" \(@\w+\)")
"""What somebody is called where people post: "Christina Koch (@Astro_Christina)"."""
_BEFORE_NAME = compiled(rf"(?:^| ){_ROLE} $")
_MAY_BE_SHORT = compiled(rf"(?:{'|'.join(_SHORT)})(?!-?\d\d)")
"""What every short role begins with: of "Soyuz MS-27" none is."""
_A_RANK = compiled(rf"(?:{_ABBREVIATED}|{_WHOLE})(?![a-z])")


def dressed(text: str, chunks: list[Chunk], gazetteer: Gazetteer) -> list[Chunk]:
    """The chunks in their order: "Col. Ada Lovelace" is one name, as is one in quotes; "FE" beside a flight or before a name is a role."""
    roles, handles = _MAY_BE_SHORT.search(text) is not None, "(@" in text
    if not (roles or handles or '"' in text or _A_RANK.search(text)):
        return chunks
    found: list[Chunk] = []
    for chunk in chunks:
        start, end = chunk.start, chunk.end
        if found and start < found[-1].end:
            continue
        who = chunk.is_a("Person", NAME)
        if who and text.endswith(_BEFORE, 0, start):
            while found and found[-1].is_a(NAME) and text[found[-1].start : found[-1].end] in _RANK_WORDS:
                found.pop()
        last = found[-1].end if found else 0
        short = _BEFORE_NAME.search(text, last, start) if roles and who else None
        if short and any(other.is_a("Expedition", "Mission") for other in found):
            found.append(_role(short.start("r"), short["r"], gazetteer))
        elif who and text.endswith(_BEFORE, last, start):
            rank = _RANKS.search(text, last, start)
            start = rank.start() if rank else start
        if start > last and text[start - 1] == '"' and text.startswith('"', end) and chunk.value is None:
            start, end = start - 1, end + 1
        if handles and chunk.value is None and (handle := _HANDLE.match(text, end)):
            end = handle.end()
        if roles and chunk.is_a("Expedition", "Mission") and (short := _BEFORE_FLIGHT.search(text, last, start)):
            found.append(_role(short.start("r"), short["r"], gazetteer))
        found.append(replace(chunk, start=start, end=end, head=chunk.span) if (start, end) != (chunk.start, chunk.end) else chunk)
        if roles and who and (short := _IN_BRACKETS.match(text, end)):
            found.append(_role(short.start("r"), short["r"], gazetteer))
        if roles and chunk.is_a("Expedition", "Mission") and (short := _AFTER_FLIGHT.match(text, end)):
            found.append(_role(short.start("r"), short["r"], gazetteer))
    return found


def _role(start: int, words: str, gazetteer: Gazetteer) -> Chunk:
    """The chunk of a role cut short: "FE-1", "Cmdr."."""
    return Chunk(start, start + len(words), (gazetteer.rows[_SHORT[words.rstrip(".-0123456789s")]].entity,))
