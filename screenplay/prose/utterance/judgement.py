"""The ordered rules that tell mentioned words from uttered ones; the first answer counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from screenplay.prose.pieces import Piece, Quoted, Told
from screenplay.prose.utterance import listed, named, resumed, scare, tagged, titled, unsaid
from screenplay.prose.utterance.view import View, view_of

Rule = Callable[[View], bool | None]

RULES: tuple[Rule, ...] = (
    unsaid.judge,
    resumed.judge,
    tagged.judge,
    listed.judge,
    named.judge,
    titled.judge,
    scare.judge,
)


def mentioned(text: str, pieces: Sequence[Piece]) -> list[bool]:
    """Tell for each of a paragraph's `pieces` whether it stands in marks without being an utterance."""
    verdicts: list[bool] = []
    last = False
    for at, piece in enumerate(pieces):
        verdict = False
        if isinstance(piece, Quoted):
            verdict = last = _is_mentioned(text, pieces, at, last)
        verdicts.append(verdict)
    return verdicts


def _is_mentioned(text: str, pieces: Sequence[Piece], at: int, last: bool) -> bool:
    piece = pieces[at]
    assert isinstance(piece, Quoted)
    if not text[piece.start : piece.end].strip():
        return True  # nothing between the marks
    if piece.by_dash or not piece.closed:
        return False
    view = view_of(text, pieces, at, mentioned_before=last)
    for rule in RULES if at and isinstance(pieces[at - 1], Told) else (unsaid.judge,):
        answer = rule(view)
        if answer is not None:
            return answer
    return False
