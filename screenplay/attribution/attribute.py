"""Who speaks each quotation and acts in each sentence: rules give evidence, the chain decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from screenplay.attribution.actors.find import find_actors
from screenplay.attribution.chain import best_path, marginals
from screenplay.attribution.moves import signs
from screenplay.attribution.rule import Finding
from screenplay.attribution.rules import RULES
from screenplay.attribution.segments import Segment, find_segments
from screenplay.attribution.tellers import by_teller
from screenplay.attribution.view import View, build_view
from screenplay.attribution.weights import Weights, calibrated, load_weights
from screenplay.model.attribution import Attribution
from screenplay.model.decision import Decision, Evidence
from screenplay.model.story import Story

_SHOWN = 4  # pieces of evidence kept with a decision
_PINNED = 40.0  # log-odds of a person's word: more than all rules together
_NOTHING_PINNED: Mapping[int, str] = MappingProxyType({})
TOLD = "told by a person"


def attribute(story: Story, pinned: Mapping[int, str] = _NOTHING_PINNED) -> Attribution:
    """Return a decision for every quotation, an actor for sentences about a person, and who pronouns are.

    `pinned` are speakers that a person gave, by the index of the beat: each beats every rule, and the
    conversation around it is decided with it.
    """
    view = build_view(story.manuscript, story.prose, story.cast)
    if view.narrator is not None and story.cast.tellings:
        told = {
            person: _attribute(replace(view, narrator=person), pinned)
            for person in sorted({telling.character for telling in story.cast.tellings})
        }
        return by_teller(story, told)
    return _attribute(view, pinned)


def _attribute(view: View, pinned: Mapping[int, str]) -> Attribution:
    weights = load_weights(view.style)
    pins = _pins(view, pinned)
    speakers: list[Decision] = []
    for segment in find_segments(view):
        speakers.extend(_decide(view, _with_told(segment, pins), weights, pins))
    by_beat = {
        beat: decision for turn, decision in zip(view.turns, speakers, strict=True) for beat in turn.beats
    }
    actors, pronouns = find_actors(view, speakers)
    return Attribution(by_beat, actors, pronouns)


def _pins(view: View, pinned: Mapping[int, str]) -> dict[int, int]:
    """Return turn → person for the beats that a person gave a speaker."""
    numbers = {person.name: number for number, person in reversed(list(enumerate(view.characters)))}
    return {
        number: numbers[pinned[beat]]
        for number, turn in enumerate(view.turns if pinned else ())
        for beat in turn.beats
        if pinned.get(beat) in numbers
    }


def _with_told(segment: Segment, pins: Mapping[int, int]) -> Segment:
    """Return `segment` with everybody who is told to speak in it among its candidates."""
    told = {pins[turn] for turn in range(segment.first, segment.last) if turn in pins}
    return segment._replace(candidates=tuple(sorted({*segment.candidates, *told}))) if told else segment


def _decide(view: View, segment: Segment, weights: Weights, pins: Mapping[int, int]) -> list[Decision]:
    columns = {person: column for column, person in enumerate(segment.candidates)}
    evidence, moves, found = [], [], []
    for turn in range(segment.first, segment.last):
        row = [0.0] * len(columns)
        findings: dict[tuple[int, str, str], tuple[float, Finding]] = {}
        for rule in RULES:
            table = weights.rules.get(rule.name)
            if table is None:
                continue
            for finding in rule.find(view, turn, segment.candidates):
                weight = table.get(finding.variant)
                key = (finding.person, rule.name, finding.variant)
                if weight is not None and finding.person in columns and key not in findings:
                    findings[key] = (weight, finding)
                    row[columns[finding.person]] += weight
        if turn in pins:
            row[columns[pins[turn]]] += _PINNED
        evidence.append(row)
        found.append(findings)
        moves.append(_weigh_move(view, turn, weights) if turn > segment.first else (0.0, 0.0, 0.0))
    shares, path = marginals(evidence, moves), best_path(evidence, moves)
    decisions = [
        _decision(view, segment, segment.first + place, share, chosen, found[place], weights)
        for place, (share, chosen) in enumerate(zip(shares, path, strict=True))
    ]
    return [
        _as_told(decision) if segment.first + place in pins else decision
        for place, decision in enumerate(decisions)
    ]


def _as_told(decision: Decision) -> Decision:
    word = Evidence(TOLD, _PINNED, decision.span)
    return replace(decision, rule=TOLD, confidence=1.0, evidence=(word, *decision.evidence[: _SHOWN - 1]))


def _weigh_move(view: View, turn: int, weights: Weights) -> tuple[float, float, float]:
    stay = back = new = 0.0
    for sign in signs(view, turn):
        weight = weights.moves.get(sign)
        if weight is not None:
            stay += weight[0]
            back += weight[1]
            new += weight[2]
    return stay, back, new


def _decision(
    view: View,
    segment: Segment,
    turn: int,
    share: list[float],
    chosen: int,
    findings: dict[tuple[int, str, str], tuple[float, Finding]],
    weights: Weights,
) -> Decision:
    others = (column for column in range(len(share)) if column != chosen)
    runner_up = max(others, key=lambda column: (share[column], -column), default=None)
    best = segment.candidates[chosen]
    own = [
        (weight, rule, finding) for (person, rule, _), (weight, finding) in findings.items() if person == best
    ]
    own.sort(key=lambda item: (-item[0], item[1], item[2].variant))
    shown = tuple(
        Evidence(f"{rule}: {finding.variant}", round(weight, 2), finding.span)
        for weight, rule, finding in own[:_SHOWN]
    )
    strongest = own[0] if own and own[0][0] > 1.0 else None
    return Decision(
        value=view.characters[best].name,
        rule=strongest[1] if strongest else "conversation",
        confidence=round(calibrated(weights.curve, share[chosen]), 3),
        span=strongest[2].span if strongest else view.turns[turn].span,
        evidence=shown,
        runner_up=view.characters[segment.candidates[runner_up]].name if runner_up is not None else None,
    )
