"""Scenes of which a person said who is in them: nobody else speaks or acts there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from screenplay.attribution.conversation.segments import Segment
from screenplay.attribution.view import View
from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span

ONLY_THESE = "only these people"  # the rule of a line that somebody else would have
_ABSENT = -60.0  # log-odds of who is not there: no sum of signs brings him in
Present = Mapping[Span, frozenset[str]]


def with_present(view: View, present: Present) -> View:
    """Return `view` that knows of each beat in the scenes of `present` who alone may speak or act in it."""
    numbers = {person.name: number for number, person in reversed(list(enumerate(view.characters)))}
    starts = [beat.span.start for beat in view.prose.beats]
    there: dict[int, frozenset[int]] = {}
    for scene, names in present.items():
        people = frozenset(numbers[name] for name in names if name in numbers)
        there |= dict.fromkeys(
            range(bisect_left(starts, scene.start), bisect_left(starts, scene.end)), people
        )
    return replace(view, present=there) if there else view


def there_at(view: View, turn: int) -> frozenset[int] | None:
    """Return who alone may speak turn number `turn`; None where nobody has said so."""
    return view.present.get(view.turns[turn].beats[0])


def limited(
    view: View, segment: Segment, evidence: Sequence[Sequence[float]], told: Mapping[int, int]
) -> list[Sequence[float]]:
    """Return `evidence` against everybody who is not there; whom a person gave a line to keeps it."""
    rows = list(evidence)
    for place, row in enumerate(evidence):
        number = segment.first + place
        there = there_at(view, number)
        if there is not None and number not in told:
            rows[place] = [
                weight if person in there else weight + _ABSENT
                for person, weight in zip(segment.candidates, row, strict=True)
            ]
    return rows


def as_limited(decision: Decision, before: int, view: View) -> Decision:
    """Return a decision that would have been for person `before`, who is not there."""
    absent = Evidence(f"{ONLY_THESE}: without {view.characters[before].name}", -_ABSENT, None)
    return replace(decision, rule=ONLY_THESE, evidence=(absent, *decision.evidence[:-1]))
