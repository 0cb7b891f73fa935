"""What a rule sees of one quotation: its own words and the narration on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.prose.pieces import Piece, Quoted

_TAIL, _HEAD = 100, 60  # characters of narration before and after that rules look at
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class View:
    """One quotation between its neighbours; `before` and `after` are narration, cut to what matters.

    `joined` is true when only "and", "or" or a comma divides it from a quotation that is no utterance.
    """

    words: tuple[str, ...]  # of the quotation, as far as a short one goes
    said: str  # the quotation itself, its first 200 characters
    ending: str  # its last character that is no emphasis mark
    before: str
    after: str
    closed: bool
    joined: bool = False

    @property
    def is_lower(self) -> bool:
        """Tell whether the quotation starts with a small letter."""
        return bool(self.words) and self.words[0][0].islower()

    @property
    def word_before(self) -> str:
        """The last word before the quotation when nothing divides the two, in small letters; else ""."""
        words = _WORD.findall(self.before)
        return words[-1].lower().replace("’", "'") if words and self.before[-1].isalnum() else ""

    @property
    def goes_on(self) -> bool:
        """Tell whether the sentence around the quotation goes on after it."""
        return self.after[:1].islower()


def view_of(text: str, pieces: Sequence[Piece], at: int, *, mentioned_before: bool) -> View:
    """Return what rules may see of the quotation `pieces[at]`."""
    piece = pieces[at]
    assert isinstance(piece, Quoted)
    first, last = piece.outer_start, piece.outer_end
    for near in reversed(pieces[:at]):
        if isinstance(near, Quoted) or first <= piece.outer_start - _TAIL:
            break
        first = near.start
    for near in pieces[at + 1 :]:
        if isinstance(near, Quoted) or last >= piece.outer_end + _HEAD:
            break
        last = near.end
    before = text[max(first, piece.outer_start - _TAIL) : piece.outer_start].rstrip().rstrip("_*")
    after = text[piece.outer_end : min(last, piece.outer_end + _HEAD)].lstrip().lstrip("_*")
    said = text[piece.start : min(piece.end, piece.start + 200)]
    ending = text[max(piece.start, piece.end - 6) : piece.end].rstrip(" \n_*")[-1:]
    joined = mentioned_before and before.strip(" ,;\n").lower() in ("and", "or", "nor", "", "and of", "or of")
    return View(tuple(_WORD.findall(said)), said, ending, before, after, piece.closed, joined)
