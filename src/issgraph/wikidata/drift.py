"""What Wikidata says now, beside what our links were made on: labels that changed, items that were merged or deleted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from issgraph.mappings import Mapping as Link
from issgraph.vocab import WD
from issgraph.wikidata.asking import Item

COLUMNS = ("thing", "item", "change", "was", "now")


@dataclass(frozen=True, slots=True)
class Drift:
    """A link that somebody should look at."""

    thing: str
    item: str
    change: str
    was: str
    now: str

    def row(self) -> tuple[str, ...]:
        """The cells of COLUMNS."""
        return self.thing, self.item, self.change, self.was, self.now


def drift(links: Iterable[Link], items: Mapping[str, Item]) -> Iterator[Drift]:
    """The links whose items are not as they were, in the order of our ids; a label in other capitals or with other signs is the same."""
    for link in sorted(links, key=lambda each: (each.subject, each.object)):
        item = items[link.object]
        told = link.subject, link.object.removeprefix(WD)
        if target := item.merged_into:
            yield Drift(*told, "merged", link.label, " ".join(filter(None, (target.removeprefix(WD), _label(items.get(target))))))
        elif not item.facts:
            yield Drift(*told, "deleted", link.label, "")
        elif not item.label:
            yield Drift(*told, "no label", link.label, "")
        elif link.label and _plain(link.label) != _plain(item.label):
            yield Drift(*told, "label changed", link.label, item.label)


def _label(item: Item | None) -> str:
    return item.label if item else ""


def _plain(label: str) -> str:
    return re.sub(r"[\W_]+", " ", label).casefold().strip()
