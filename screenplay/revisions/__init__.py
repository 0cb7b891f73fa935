"""Script × Script → what happened between two drafts, by name."""

from screenplay.revisions.alignment import Alignment, Pair, SceneMatch, align, align_in_order
from screenplay.revisions.change import Change, Piece, Side, What
from screenplay.revisions.naming import diff

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
