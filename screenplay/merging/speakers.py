"""Whose lines changed hands since the last time, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screenplay.model.decision import Decision
from screenplay.model.script import Cue, Element, Script, Speech, plain
from screenplay.revisions.alignment import align_in_order

_TOLD = "told by a person"


class _Change(NamedTuple):
    """One speech in other hands: its line as `explain` numbers it, and the decision on it."""

    line: int
    before: str
    after: str
    decision: Decision | None


def speaker_changes(before: Script, now: Script) -> Iterator[str]:
    """Yield a sentence for every speech that changed hands, and one for a person who is called otherwise.

    `before` was read from what was generated last; `now` has the reasons.
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
    fresh = {pair.new for pair in pairs if pair.old is None}
    fresh |= {p.new for p in pairs if p.old is not None and p.new is not None
              and _words(before.elements[p.old]) != _words(now.elements[p.new])}  # fmt: skip
    for a, b in spoken:
        assert a is not None
        was, cue = old[a].name, new[b]
        if was != cue.name and names.get(was) != cue.name:
            decision = cue.origin.decisions[0] if cue.origin.decisions else None
            change = _Change(b + offset, was, cue.name, decision)
            yield _sentence(change, now.elements, fresh, offset)


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


def _sentence(change: _Change, elements: Sequence[Element], fresh: set[int | None], offset: int) -> str:
    moved = f"line {change.line}: {change.before} -> {change.after}"
    if change.decision is None:
        return moved
    if change.decision.rule == _TOLD:
        return f"{moved} as you said"
    reasons = [(each.rule.partition(":")[0], _at(elements, each.span)) for each in change.decision.evidence]
    for rule, place in reasons:
        if place in fresh:
            return f"{moved} because of the new {rule.replace('_', ' ')} in line {place + offset}"
    near = [place for place in fresh if place is not None and abs(place + offset - change.line) < 60]
    if near:
        line = min(near, key=lambda place: abs(place + offset - change.line)) + offset
        return f"{moved} because of what is new in line {line}"
    return f"{moved} because of {change.decision.rule.replace('_', ' ')}"


def _at(elements: Sequence[Element], span: object) -> int:
    """Return the place of the element that carries `span`, -1 where none does."""
    start = getattr(span, "start", None)
    if start is None:
        return -1
    return next(
        (
            place
            for place, element in enumerate(elements)
            for each in element.origin.spans
            if each.start <= start < each.end
        ),
        -1,
    )


def _words(element: Element) -> str:
    text = getattr(element, "text", "")
    return text if isinstance(text, str) else plain(text)
