"""Whose lines changed hands since the last time, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screenplay.merging.reasons import AS_TOLD, Reason, Reasons
from screenplay.model.script import Cue, Element, Script, Speech
from screenplay.revisions.alignment import align_in_order

_LISTED = 2  # lines of one exchange that are told one by one; more are told as a run
_GAP = 3  # speeches: two changes farther apart are no one exchange


class _Change(NamedTuple):
    """A speech in other hands: which it is, counted from 0, and its line as `explain` numbers it."""

    speech: int
    line: int
    was: str
    now: str
    why: Reason


def speaker_changes(before: Script, now: Script) -> Iterator[str]:
    """Yield a sentence for every speech that changed hands, and one for a person who is called otherwise.

    `before` was read from what was generated last; `now` has the reasons. An exchange that turned for one
    reason is one sentence; lines are numbered as `explain` does.
    """
    pairs = align_in_order(before.elements, now.elements)
    old, new = _speakers(before.elements), _speakers(now.elements)
    offset = 2 if now.title_page else 1
    spoken = [
        (pair.old, pair.new) for pair in pairs if pair.old in old and pair.new in new and pair.new is not None
    ]
    names = _renamed(Counter((old[a].name, new[b].name) for a, b in spoken if a is not None), old, new)
    for was, name in names.items():
        yield f"{was} is called {name} now"
    reasons = Reasons(before.elements, now.elements, pairs, offset)
    order = {place: number for number, place in enumerate(new)}
    changes: list[_Change] = []
    for a, b in spoken:
        assert a is not None
        was, cue = old[a].name, new[b]
        if was != cue.name and names.get(was) != cue.name:
            changes.append(_Change(order[b], b + offset, was, cue.name, reasons.of(b, cue)))
    yield from _told([each for each in changes if each.why.words != AS_TOLD])
    yield from _as_told([each for each in changes if each.why.words == AS_TOLD])


def _told(changes: Sequence[_Change]) -> Iterator[str]:
    """Yield a sentence a line, or one for an exchange that turned."""
    runs: list[list[_Change]] = []
    for each in changes:
        if runs and each.speech - runs[-1][-1].speech <= _GAP:
            runs[-1].append(each)
        else:
            runs.append([each])
    for run in runs:
        if len(run) <= _LISTED:
            yield from (f"line {each.line}: {each.was} -> {each.now} {each.why.words}" for each in run)
        else:
            people = sorted({name for each in run for name in (each.was, each.now)})
            why = min(each.why for each in run).words
            yield (
                f"lines {run[0].line}-{run[-1].line}: {len(run)} speeches change hands between "
                f"{', '.join(people[:-1])} and {people[-1]} {why}"
            )


def _as_told(changes: Sequence[_Change]) -> Iterator[str]:
    if len(changes) <= _LISTED:
        yield from (f"line {each.line}: {each.was} -> {each.now} {AS_TOLD}" for each in changes)
    else:
        yield f"{len(changes)} speeches change hands {AS_TOLD}"


def _speakers(elements: Sequence[Element]) -> dict[int, Cue]:
    found: dict[int, Cue] = {}
    cue: Cue | None = None
    for place, element in enumerate(elements):
        if isinstance(element, Cue):
            cue = element
        elif isinstance(element, Speech) and cue is not None:
            found[place] = cue
    return found


def _renamed(pairs: Counter[tuple[str, str]], old: dict[int, Cue], new: dict[int, Cue]) -> dict[str, str]:
    """Return the people all of whose lines are another's now, who had none before."""
    before, now = {cue.name for cue in old.values()}, {cue.name for cue in new.values()}
    return {
        was: name
        for was, name in pairs
        if was != name
        and was not in now
        and name not in before
        and not any(other != (was, name) and (other[0] == was or other[1] == name) for other in pairs)
    }
