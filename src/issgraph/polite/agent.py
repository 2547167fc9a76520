"""Who issgraph is to servers, and where on this machine it keeps what they answered."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from issgraph.errors import GraphError

NAME = "issgraph"


def user_agent() -> str:
    """How issgraph names itself to servers."""
    try:
        number = version("issgraph")
    except PackageNotFoundError:
        number = "0"
    return f"{NAME}/{number} (https://w3id.org/issgraph)"


def cache_folder() -> Path:
    """Where answers are kept: $ISSGRAPH_CACHE, if it names a folder, else as XDG has it. Raises GraphError where there is no home."""
    told = os.environ.get("ISSGRAPH_CACHE", "")
    if told and told != "off":
        return Path(told)
    home = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return (Path(home) if home else Path.home() / ".cache") / "issgraph"
    except RuntimeError:
        raise GraphError("there is no home folder for a cache; name one with --cache DIR") from None
