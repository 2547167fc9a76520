"""What the fixture `visit` gives, by a name: an address, and what shows that it is ready, to a tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

Visit = Callable[..., "Page"]
