"""A real browser for the tests of pages: every host but this machine is a black hole, and a page must not ask, complain or run a word.

- `browser` is a chromium that may be shared by all tests of a file;
- `visit(address)` opens a page in a new tab; when the test ends there must have been no error, message, dialog or request elsewhere;
- `violations(tab)` are the rules of axe-core that a page breaks, as readable lines; by some rules alone, if they are named.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urlsplit

import pytest
from visiting import Violations, Visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser")
"""The first of them that is there; what has no windows needs a third less of a processor."""
CHROMIUM = os.environ.get("ISSGRAPH_CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--renderer-process-limit=1", "--process-per-site"),  # a process for each tab costs a fifth more
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
)
WINDOW = {"width": 1280, "height": 820}


def missing(what: str) -> None:
    """Skip with the reason; where everything should be installed, fail instead."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed, so no page was opened in a browser")
    if not CHROMIUM:
        missing("chromium was not found (nor ISSGRAPH_CHROMIUM set), so no page was opened in a browser")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=CHROMIUM,
            args=ARGUMENTS,
            viewport=WINDOW,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        context.set_default_timeout(60_000)  # machines that run tests are busy
        yield context
        context.close()


@pytest.fixture
def visit(browser: BrowserContext) -> Iterator[Visit]:
    """Opens an address in a new tab. Requests may go to the address's own file, or on loopback to its own server, and nowhere else."""
    complaints: list[str] = []
    tabs: list[Page] = []

    def open_(address: str, ready: str = "body") -> Page:
        tab = browser.new_page()
        tabs.append(tab)

        def own(asked: str) -> bool:
            if address.startswith("file:"):
                return urldefrag(asked).url == urldefrag(address).url or asked.startswith(("data:", "blob:"))
            return urlsplit(asked)[:2] == urlsplit(address)[:2] or asked.startswith(("data:", "blob:"))

        tab.on("console", lambda message: complaints.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        tab.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        tab.on("request", lambda asked: None if own(asked.url) else complaints.append(f"request: {asked.url}"))
        tab.goto(address)
        tab.wait_for_selector(ready, state="attached")
        return tab

    yield open_
    for tab in tabs:
        tab.close()
    assert complaints == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The code of axe-core."""
    try:
        import axe_playwright_python
    except ImportError:
        missing("axe-playwright-python is not installed, so nothing was checked for accessibility")
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def violations(axe: str) -> Violations:
    """What axe-core says of a tab."""

    def found(tab: Page, *rules: str) -> list[str]:
        if not tab.evaluate("'axe' in window"):
            tab.evaluate(axe)
        options: dict[str, Any] = {"resultTypes": ["violations"], **({"runOnly": {"type": "rule", "values": list(rules)}} if rules else {})}
        result: dict[str, Any] = tab.evaluate("options => axe.run(document, options)", options)
        assert result["passes"], "axe-core checked nothing"
        return [f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in result["violations"] for node in rule["nodes"]]

    return found
