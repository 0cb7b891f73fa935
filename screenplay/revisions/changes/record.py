"""The changes as plain objects, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from screenplay.model.script import Script
from screenplay.revisions.changes.change import Change
from screenplay.revisions.changes.summary import counts, summary


def record(old: Script, new: Script, changes: Sequence[Change]) -> dict[str, Any]:
    """Return a summary, the counts by name, and an object a change.

    `old` and `new` of a change are the elements concerned, each its place in the script (from 0) and
    its line in the file (from 1), null where the script came from no Fountain text.
    """
    lines = _line_numbers(old), _line_numbers(new)
    return {
        "summary": summary(changes),
        "counts": counts(changes),
        "changes": [_change(change, *lines) for change in changes],
    }


def _change(change: Change, old: Sequence[int | None], new: Sequence[int | None]) -> dict[str, Any]:
    return {
        "name": change.name,
        "what": change.what.value,
        "subject": change.subject,
        "scene": change.scene or None,
        "before": change.before or None,
        "after": change.after or None,
        "text": change.text or None,
        "times": change.times,
        "pieces": [{"side": piece.side.value, "words": piece.words} for piece in change.pieces],
        "old": [{"element": at, "line": old[at]} for at in change.old],
        "new": [{"element": at, "line": new[at]} for at in change.new],
    }


def _line_numbers(script: Script) -> list[int | None]:
    """Return the line of the Fountain text that each element begins on."""
    if script.source is None:
        return [None] * len(script.elements)
    found: list[int | None] = []
    at, line = 0, 1
    for element in script.elements:
        if not element.origin.spans:
            found.append(None)
            continue
        start = element.origin.spans[0].start
        if start >= at:
            line += script.source.count("\n", at, start)
        else:
            line = script.source.count("\n", 0, start) + 1
        at = start
        found.append(line)
    return found
