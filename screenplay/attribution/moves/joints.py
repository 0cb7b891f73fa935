"""What books in ordinary layout tell of two lines in one paragraph: it corrects the table of moves."""

from __future__ import annotations

from screenplay.attribution.view import View

_TAG, _TAGS_TURN = 0.8, 2.2
_GESTURE, _GESTURES_TURN = 0.5, 0.7
_MOST = 4.0

# Weights and shifts were chosen on the exams that may be studied: where two people stand side by side in a
# short text, far more joints change the speaker than in the books.


def over_joint(view: View, turn: int, move: tuple[float, float, float]) -> tuple[float, float, float]:
    """Return the weights of a step, corrected where a joint stands in a paragraph of several speakers.

    Over a tag the table does not count: in novels a line goes on after its tag. Over a gesture both count.
    Source: a table learned from books, whose paragraphs tell where the speaker changes
    (`python -m screenplay.learning.joints`).
    """
    reading = view.joints[turn]
    if reading is None or not view.shares_paragraph(turn):
        return move
    stay, back, new = move
    odds = max(-_MOST, min(_MOST, reading.changes))
    if reading.filling == "tag":
        return max(back, new) - _TAG * (odds + _TAGS_TURN), back, new
    return stay - _GESTURE * (odds + _GESTURES_TURN), back, new
