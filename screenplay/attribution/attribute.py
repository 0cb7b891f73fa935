"""Who speaks each quotation and acts in each sentence: rules give evidence, the chain decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from screenplay.attribution.actors.find import find_actors
from screenplay.attribution.answers import PINNED, Findings, Turn, answer, as_told
from screenplay.attribution.chain import best_path, marginals
from screenplay.attribution.moves import signs
from screenplay.attribution.rule import Finding
from screenplay.attribution.rules import RULES
from screenplay.attribution.segments import Segment, find_segments
from screenplay.attribution.tellers import by_teller
from screenplay.attribution.view import View, build_view
from screenplay.attribution.weights import Weights, load_weights
from screenplay.model.attribution import Attribution
from screenplay.model.decision import Decision
from screenplay.model.story import Story

_NOTHING_PINNED: Mapping[int, str] = MappingProxyType({})


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
    for number in range(segment.first, segment.last):
        findings = _find(view, segment, number, weights)
        row = [0.0] * len(columns)
        for (person, _, _), (weight, _) in findings.items():
            row[columns[person]] += weight
        if number in pins:
            row[columns[pins[number]]] += PINNED
        evidence.append(row)
        found.append(findings)
        moves.append(_weigh_move(view, number, weights) if number > segment.first else (0.0, 0.0, 0.0))
    shares, path = marginals(evidence, moves), best_path(evidence, moves)
    turns = (
        Turn(segment.first + place, share, chosen, found[place])
        for place, (share, chosen) in enumerate(zip(shares, path, strict=True))
    )
    decisions = ((turn.number, answer(view, segment, turn, weights)) for turn in turns)
    return [as_told(decision) if number in pins else decision for number, decision in decisions]


def _find(view: View, segment: Segment, number: int, weights: Weights) -> Findings:
    """Return what the rules that have weights find at a turn, each variant once for each candidate."""
    people = set(segment.candidates)
    findings: dict[tuple[int, str, str], tuple[float, Finding]] = {}
    for rule in RULES:
        table = weights.rules.get(rule.name)
        if table is None:
            continue
        for finding in rule.find(view, number, segment.candidates):
            weight = table.get(finding.variant)
            key = (finding.person, rule.name, finding.variant)
            if weight is not None and finding.person in people and key not in findings:
                findings[key] = (weight, finding)
    return findings


def _weigh_move(view: View, turn: int, weights: Weights) -> tuple[float, float, float]:
    stay = back = new = 0.0
    for sign in signs(view, turn):
        weight = weights.moves.get(sign)
        if weight is not None:
            stay += weight[0]
            back += weight[1]
            new += weight[2]
    return stay, back, new
