"""A template, a style and scripts to one page of HTML that asks nobody for anything: the one file that knows Jinja."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined


@lru_cache
def source(*names: str) -> str:
    """The files beside this one, one after the other."""
    return "".join((files("issgraph.draw") / name).read_text("utf-8") for name in names)


_ENGINE = Environment(loader=FunctionLoader(source), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def rendered(template: str, style: str, scripts: Iterable[str], **values: object) -> str:
    """The page, every value escaped; its policy runs these scripts and this style and nothing else, and loads nothing.

    The template takes `policy` and `style`, and what else it is given.
    """
    policy = (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; style-src {_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    html = _ENGINE.get_template(template).render(policy=policy, style=style, **values)
    return html.encode("utf-8", "replace").decode()  # halves of letters, which no file can hold, become question marks


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"
)
"""What pages that come with files of their own may do: run those scripts, wear those styles, ask that server, and nothing else."""


def framed(template: str, **values: object) -> str:
    """A page whose styles and scripts are files beside it, every value escaped."""
    html = _ENGINE.get_template(template).render(policy=POLICY, **values)
    return html.encode("utf-8", "replace").decode()


def ready(template: str) -> None:
    """Has a template in memory, so that using it opens no file."""
    _ENGINE.get_template(template)


def _hash(text: str) -> str:
    """What a content security policy calls this script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
