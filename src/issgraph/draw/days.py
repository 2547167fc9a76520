"""Days as tables and graphs spell them to days as people write them."""

from __future__ import annotations

MONTHS = "January February March April May June July August September October November December".split()


def in_words(iso: str) -> str:
    """ "2025-05-01" is "1 May 2025", "2025-05" is "May 2025", "2025" stays."""
    parts = iso.split("-")
    if len(parts) == 1:
        return iso
    month = MONTHS[int(parts[1]) - 1]
    return f"{int(parts[2])} {month} {parts[0]}" if len(parts) > 2 else f"{month} {parts[0]}"


def in_brief(iso: str) -> str:
    """ "2025-03-16" is "16 Mar 2025"."""
    return " ".join(word[:3] if word.isalpha() else word for word in in_words(iso).split())
