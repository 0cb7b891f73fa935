"""Script × Script → what happened between two drafts, by name.

What is here is loaded when it is first asked for: `convert` starts without it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from screenplay.revisions.alignment.alignment import Alignment, Pair, SceneMatch, align, align_in_order
    from screenplay.revisions.changes.change import Change, Piece, Side, What
    from screenplay.revisions.changes.naming import diff

_HOMES = {
    "alignment.alignment": ("Alignment", "Pair", "SceneMatch", "align", "align_in_order"),
    "changes.change": ("Change", "Piece", "Side", "What"),
    "changes.naming": ("diff",),
}

__all__ = [
    "Alignment",
    "Change",
    "Pair",
    "Piece",
    "SceneMatch",
    "Side",
    "What",
    "align",
    "align_in_order",
    "diff",
]


def __getattr__(name: str) -> Any:
    """Load the module that `name` is at home in."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"screenplay.revisions.{home}"), name)
    raise AttributeError(f"module 'screenplay.revisions' has no attribute {name!r}")
