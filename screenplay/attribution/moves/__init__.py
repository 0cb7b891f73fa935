"""What the step from one turn to the next looks like: signs that the speaker stays, answers or is new."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.attribution.moves import gestures, habits, layout, words
from screenplay.attribution.view import View


def signs(view: View, turn: int) -> Iterator[str]:
    """Yield the names of the signs between turn - 1 and `turn` (turn > 0)."""
    yield from layout.signs(view, turn)
    yield from words.signs(view, turn)
    yield from gestures.signs(view, turn)
    yield from habits.signs(view, turn)


__all__ = ["signs"]
