"""Single marks that are apostrophes after all: settled by the other marks of the paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.prose.marks import SINGLE, Facing, Mark

_SHORT = 40  # characters; within these a mark after "s" rather closes a few quoted words than owns


def without_apostrophes(marks: Sequence[Mark], *, single_is_primary: bool) -> list[Mark]:
    """Return `marks` with the single ones that pair up as quotation marks, the loose ones settled."""
    if all(mark.family != SINGLE for mark in marks):
        return list(marks)
    kept: list[Mark] = []
    opened: int | None = None  # where the open single quotation began
    depth = 0
    following = _following(marks)
    for mark, (next_firm, next_loose) in zip(marks, following, strict=True):
        if mark.family != SINGLE:
            kept.append(mark)
        elif mark.facing is Facing.OPEN:
            if single_is_primary or next_firm is Facing.CLOSE or next_loose:
                kept.append(mark)
                opened = mark.start
                depth += 1
        elif mark.facing is Facing.DROPPED:
            if opened is None and single_is_primary and next_firm is Facing.CLOSE:
                kept.append(mark._replace(facing=Facing.OPEN))
                opened = mark.start
                depth = 1
        elif mark.facing is Facing.CLOSE:
            lost_inner_mark = depth == 1 and next_firm is Facing.CLOSE
            if (opened is not None or single_is_primary) and not lost_inner_mark:
                kept.append(mark)
                opened = None
                depth = max(0, depth - 1)
        elif opened is not None and _closes(mark, opened, next_firm, more_loose=next_loose):
            kept.append(mark._replace(facing=Facing.CLOSE))
            opened = None
            depth = 0
    return kept


def _following(marks: Sequence[Mark]) -> list[tuple[Facing | None, bool]]:
    """For each mark: how the next firm single mark faces, and whether a loose one stands before it."""
    answers: list[tuple[Facing | None, bool]] = []
    firm: Facing | None = None
    loose = False
    for mark in reversed(marks):
        answers.append((firm, loose))
        if mark.family == SINGLE:
            if mark.facing in (Facing.OPEN, Facing.CLOSE):
                firm, loose = mark.facing, False
            elif mark.facing is not Facing.DROPPED:
                loose = True
    answers.reverse()
    return answers


def _closes(mark: Mark, opened: int, next_firm: Facing | None, *, more_loose: bool) -> bool:
    """Tell whether a loose mark closes the quotation opened at `opened`; else it is an apostrophe."""
    if next_firm is Facing.CLOSE:
        return False
    if mark.facing is Facing.LOOSE or mark.start - opened <= _SHORT:
        return True
    return not more_loose and next_firm is Facing.OPEN
