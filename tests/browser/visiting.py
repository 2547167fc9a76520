"""What the fixtures `visit` and `violations` give, by names: an address to a tab, and a tab to what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from playwright.sync_api import Page

Visit = Callable[..., "Page"]


class Violations(Protocol):
    """What axe-core finds wrong with a page as it stands, each with its rule and the elements it means; by some rules alone, if they are named."""

    def __call__(self, tab: Page, *rules: str) -> list[str]: ...
