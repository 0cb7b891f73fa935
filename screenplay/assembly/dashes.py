"""Typewriter dashes: `--` and `...` for those who want a script as a typewriter would have it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from screenplay.model.script import Action, Element, Note, Parenthetical, Run, Speech

_LONG_DASH = re.compile(r"[—―]|(?<=\s)–(?=\s)")


def with_typewriter_dashes(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Return `elements` with dashes and ellipses as two hyphens and three full stops."""
    return tuple(_typed(element) for element in elements)


def _typed(element: Element) -> Element:
    if not isinstance(element, Action | Speech | Parenthetical | Note):
        return element
    return replace(element, text=tuple(Run(_words(run.text), run.style) for run in element.text))


def _words(text: str) -> str:
    return _LONG_DASH.sub("--", text).replace("…", "...")
