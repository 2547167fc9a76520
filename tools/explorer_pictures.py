"""Serves a graph and saves the pictures of the explorer that the README shows: run as `python tools/explorer_pictures.py GRAPH docs`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

QUERY = """PREFIX iss: <https://w3id.org/issgraph/ontology#>

SELECT ?year (COUNT(?walk) AS ?spacewalks) {
  ?walk a iss:Spacewalk ; iss:onDate ?on .
  BIND(SUBSTR(STR(?on), 1, 4) AS ?year)
} GROUP BY ?year ORDER BY ?year"""
PAGES = {"start": "/", "thing": "/id/sunita-williams.html", "query": f"/query?query={quote(QUERY)}"}


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("chromium is not installed, so there is nothing to draw with")
    words = [sys.executable, "-m", "issgraph", "serve", "--graph", sys.argv[1], "--port", "0"]
    server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout
    address = server.stdout.readline().strip().rstrip("/")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            for name, path in PAGES.items():
                tab = browser.new_page(viewport={"width": 1280, "height": 1250})
                tab.goto(address + path)
                if name == "thing":  # one fact shows its words
                    tab.locator("dd .why summary").nth(2).click()
                tab.wait_for_timeout(1500)
                tab.screenshot(path=Path(sys.argv[2]) / f"explorer-{name}.png")
            browser.close()
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
