"""Signs in how the paragraph is built, and in what the writer makes a habit of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.attribution.view import View
from screenplay.attribution.view.patterns import LINE
from screenplay.attribution.view.subjects import Sentence
from screenplay.model.beat import Tag


def signs(view: View, turn: int) -> Iterator[str]:
    """Yield the shape of the paragraph around the step, and the shape of the step with the text's habits.

    Only in brief texts with hardly any tags: elsewhere tags tell the steps.
    Source: this project's counts on its own passages and the labelled ones: whether a gesture between two
    lines of a paragraph goes with the line after or before it is each writer's habit.
    """
    if not view.brief:
        return
    before, here = view.turns[turn - 1], view.turns[turn]
    apart = here.first_paragraph - before.last_paragraph
    place = f"built {_place(view, turn, apart)}"
    shape = f"{place}, {_shape(view, turn, apart)}"
    habits = view.patterns.habits
    yield shape
    yield f"{shape}, leads {habits.leads}"
    yield f"{place}, leads {habits.leads}"
    yield f"{place}, shares {habits.shares}"
    yield f"{place}, crowds {habits.crowds}"
    if apart == 0:
        left, between, right = view.patterns.around(view.turns, turn)
        count = min(len(between), 3)
        yield f"{place}, {count} between, opens {(left or LINE)[0]}"
        yield f"{place}, {count} between, led by {left[-1:] or 'nothing'}, then {right[:1] or 'nothing'}"
        yield f"{place}, {count} between, {left[-2:]} before, {right[:2]} after"
        lines = f"{min(left.count(LINE), 3)} and {min(right.count(LINE), 3)} lines around"
        yield f"{place}, {min(count, 2)} between, {lines}"


def _place(view: View, turn: int, apart: int) -> str:
    if apart == 0:
        return view.layout_at(view.turns[turn].first_paragraph).removeprefix("bare ")
    return "next" if apart == 1 else "apart"


def _shape(view: View, turn: int, apart: int) -> str:
    """Return how many sentences stand where between two turns."""
    between = view.sentences[turn]
    if apart == 0:
        told = [one for one in between if not isinstance(view.beat_of(one), Tag)]
        acting = sum(one.subject is not None for one in told)
        return f"{min(acting, 3)} acting, {min(len(told) - acting, 2)} not"
    before, here = view.turns[turn - 1].last_paragraph, view.turns[turn].first_paragraph
    behind = _standing_in(view, between, before)
    ahead = _standing_in(view, between, here)
    return f"{min(behind, 2)} behind, {min(len(between) - behind - ahead, 3)} away, {min(ahead, 3)} ahead"


def _standing_in(view: View, between: Sequence[Sentence], paragraph: int) -> int:
    return sum(view.beat_of(one).paragraph == paragraph for one in between)
