"""Words for a day, as sources of all kinds write them, to an ISO day, month or year: the day as it is written, whatever the time of day."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?![\d-])|(\d{4})(?:-(\d\d))?\Z", re.A)
_MAIL = re.compile(r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4}|\d\d)(?=\s|\Z)", re.A)
"""As mail (RFC 822) and RSS write it: "Tue, 06 May 2025 09:00 EDT"."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def day_of(words: str) -> str:
    """The day, "2025-05-06", or the month or the year where no more is told; "" for words that are no day of the calendar."""
    words = words.strip()
    if iso := _ISO.match(words):
        year, month, day = (iso[1], iso[2], iso[3]) if iso[1] else (iso[4], iso[5], None)
    elif (mail := _MAIL.match(words)) and mail[2][:3].lower() in _MONTHS:
        century = "" if len(mail[3]) == 4 else "20" if mail[3] < "50" else "19"
        year, month, day = century + mail[3], f"{_MONTHS.index(mail[2][:3].lower()) + 1:02}", mail[1].zfill(2)
    else:
        return ""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return "-".join(part for part in (year, month, day) if part)
