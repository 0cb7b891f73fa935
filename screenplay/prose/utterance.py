"""Words in quotation marks that somebody utters, told from those that only stand in marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.prose.structure import Piece, Quoted, Told

_ENDS = re.compile(r"[.!?…,;:—–-][_*)]*\s*$")
_CAPITAL = re.compile(r"[\W_]*[A-ZÀ-Þ\d]")
_TELLS = re.compile(r"[,:;—–-]\s*$")


def is_utterance(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether the quotation `pieces[at]` is uttered, rather than a title, a nickname, a scare quote."""
    piece = pieces[at]
    assert isinstance(piece, Quoted)
    if not text[piece.start : piece.end].strip():
        return False
    before = pieces[at - 1] if at else None
    if not isinstance(before, Told) or _ENDS.search(text, max(before.start, before.end - 8), before.end):
        return True
    if piece.mark == "dash" or not piece.closed:
        return True
    tail = text[max(piece.start, piece.end - 8) : piece.end]
    return bool(_ENDS.search(tail)) or bool(
        _CAPITAL.match(text, piece.start, piece.end) and " " in text[piece.start : piece.end]
    )
