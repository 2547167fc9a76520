"""Draws the demo's network in headless chromium and saves the picture that the README shows."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("chromium is not installed, so there is nothing to draw with")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "issgraph", "demo", "--output", folder], check=True, stdout=subprocess.DEVNULL)
        flags = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ]
        shot = [f"--screenshot={Path(sys.argv[1]).resolve()}", "--window-size=1280,820", "--hide-scrollbars", "--virtual-time-budget=4000"]
        page = (Path(folder) / "network.html").resolve().as_uri()
        subprocess.run([browser, *flags, f"--user-data-dir={folder}/profile", *shot, page], check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
