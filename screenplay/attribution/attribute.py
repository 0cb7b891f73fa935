"""Who speaks each quotation and acts in each sentence: rules give evidence, the chain decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from screenplay.attribution.actors.find import find_actors
from screenplay.attribution.conversation.answers import PINNED, Findings, Turn, answer, as_told
from screenplay.attribution.conversation.chain import best_path, marginals
from screenplay.attribution.conversation.memory import Memory, Weighed
from screenplay.attribution.conversation.segments import Segment, find_segments
from screenplay.attribution.moves import signs
from screenplay.attribution.moves.joints import over_joint
from screenplay.attribution.present import Present, as_limited, limited, there_at, with_present
from screenplay.attribution.rule import Finding
from screenplay.attribution.rules import RULES
from screenplay.attribution.second_reader import NO_HEARING, actors_heard, hear, with_hearing
from screenplay.attribution.tellers import by_teller
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.attribution.weights import Weights, load_weights
from screenplay.model.attribution import Attribution
from screenplay.model.decision import Decision
from screenplay.model.heard import NOTHING, Heard
from screenplay.model.story import Story

_BESIDE = 8.0  # log-odds that the line beside a gesture is by who makes it, as a person told
_NOTHING_PINNED: Mapping[int, str] = MappingProxyType({})
_ANYBODY: Present = MappingProxyType({})


def attribute(
    story: Story,
    pinned: Mapping[int, str] = _NOTHING_PINNED,
    memory: Memory | None = None,
    acting: Mapping[int, str] = _NOTHING_PINNED,
    present: Present = _ANYBODY,
    heard: Heard = NOTHING,
) -> Attribution:
    """Return a decision for every quotation, an actor for sentences about a person, and who pronouns are.

    `pinned` are speakers that a person gave, by the index of the beat, `acting` those who act in a sentence:
    each beats every rule, and the conversation around it is decided with it. `present` are those who alone
    are in a scene, by its span. `heard` is what a second reader says: evidence
    beside that of the rules. `memory` is for who decides one text again and again.
    """
    memory = memory or Memory()
    view, told = memory.view_of(story), (pinned, acting, present, heard)
    if memory.last is None or memory.last[0] != told:
        found = _attributed(story, with_present(view, present), pinned, memory, acting, heard)
        memory.last = told, found
    return memory.last[1]


def _attributed(
    story: Story,
    view: View,
    pinned: Mapping[int, str],
    memory: Memory,
    acting: Mapping[int, str],
    heard: Heard,
) -> Attribution:
    """Return the attribution of a story, part by part where several people tell it."""
    if view.narrator is not None and story.cast.tellings:
        told = {
            person: _attribute(replace(view, narrator=person), pinned, Memory(), acting, heard)
            for person in sorted({telling.character for telling in story.cast.tellings})
        }
        return by_teller(story, told)
    return _attribute(view, pinned, memory, acting, heard)


def _attribute(
    view: View, pinned: Mapping[int, str], memory: Memory, acting: Mapping[int, str], heard: Heard
) -> Attribution:
    numbers = _numbers(view)
    doing = {beat: numbers[name] for beat, name in acting.items() if name in numbers}
    if doing != memory.acting:
        memory.forget()
        memory.acting = doing
    view = _with_actors(view, doing) if doing else view
    weights = load_weights(view.style)
    pins, beside = _pins(view, pinned), _beside(view, doing)
    talks = [
        (whole, [(_within(whole, pins), PINNED), (_within(whole, beside), _BESIDE)])
        for whole in (_with_told(view, segment, pins) for segment in find_segments(view))
    ]
    for whole, _ in talks:
        if whole not in memory.weighed:
            memory.weighed[whole] = _weighed(view, whole, weights)
    hearing = NO_HEARING
    if heard.speakers:
        ready = [(whole, _with_people(whole, memory.weighed[whole], told)) for whole, told in talks]
        hearing = hear(view, ready, heard.speakers, weights)
    speakers: list[Decision] = []
    for whole, told in talks:
        said = hearing.within(whole)
        state = told, [there_at(view, turn) for turn in range(whole.first, whole.last)], said
        known = memory.decided.get(whole)
        if known is None or known[0] != state:
            weighed = with_hearing(view, whole, memory.weighed[whole], said)
            decided = _decide(view, whole, weighed, weights, told)
            memory.decided[whole] = known = state, decided
        speakers.extend(known[1])
    by_beat = {
        beat: decision for turn, decision in zip(view.turns, speakers, strict=True) for beat in turn.beats
    }
    actors, pronouns = find_actors(view, speakers, doing)
    if heard.actors:
        ties = actors_heard(view, actors, heard.actors)
        actors, pronouns = find_actors(view, speakers, doing, ties)
    return Attribution(by_beat, actors, pronouns)


def _pins(view: View, pinned: Mapping[int, str]) -> dict[int, int]:
    """Return turn → person for the beats that a person gave a speaker."""
    numbers = _numbers(view)
    return {
        number: numbers[pinned[beat]]
        for number, turn in enumerate(view.turns if pinned else ())
        for beat in turn.beats
        if pinned.get(beat) in numbers
    }


def _within(segment: Segment, told: Mapping[int, int]) -> Mapping[int, int]:
    """Return what is told of the turns of one conversation."""
    return {turn: person for turn, person in told.items() if segment.first <= turn < segment.last}


def _beside(view: View, doing: Mapping[int, int]) -> dict[int, int]:
    """Return turn → person for the lines of a paragraph in which somebody acts, as a person told."""
    acting = {view.prose.beats[beat].paragraph: person for beat, person in doing.items()}
    return {
        number: acting[turn.first_paragraph]
        for number, turn in enumerate(view.turns if doing else ())
        if turn.first_paragraph in acting and view.layout_at(turn.first_paragraph).endswith("classic")
    }


def _numbers(view: View) -> dict[str, int]:
    """Return the people by name; of two with one name the first."""
    return {person.name: number for number, person in reversed(list(enumerate(view.characters)))}


def _with_actors(view: View, doing: Mapping[int, int]) -> View:
    """Return the view in which the sentences of `doing` name who acts: the lines beside them go by that."""

    def named(one: Sentence) -> Sentence:
        person = doing.get(one.beat)
        subject = one.subject
        if person is None or subject is None:
            return one
        return one._replace(subject=subject._replace(person=person, pronoun=None, by_name=True, kind="name"))

    return replace(view, sentences=tuple(tuple(map(named, gap)) for gap in view.sentences))


def _with_told(view: View, segment: Segment, pins: Mapping[int, int]) -> Segment:
    """Return `segment` with everybody who is told to speak in it, or to be there, among its candidates."""
    turns = range(segment.first, segment.last)
    told = {pins[turn] for turn in turns if turn in pins}.union(
        *(there_at(view, turn) or () for turn in turns)
    )
    return segment._replace(candidates=tuple(sorted({*segment.candidates, *told}))) if told else segment


def _weighed(view: View, segment: Segment, weights: Weights) -> Weighed:
    columns = {person: column for column, person in enumerate(segment.candidates)}
    weighed = Weighed([], [], [])
    for number in range(segment.first, segment.last):
        findings = _find(view, segment, number, weights)
        row = [0.0] * len(columns)
        for (person, _, _), (weight, _) in findings.items():
            row[columns[person]] += weight
        weighed.evidence.append(row)
        weighed.found.append(findings)
        moved = _weigh_move(view, number, weights) if number > segment.first else (0.0, 0.0, 0.0)
        weighed.moves.append(moved)
    return weighed


def _with_people(
    segment: Segment, weighed: Weighed, told: Sequence[tuple[Mapping[int, int], float]]
) -> Weighed:
    """Return what is weighed with what a person said; `told` are turn → person, with what that weighs."""
    evidence = list(weighed.evidence)
    for people, weight in told:
        for number in range(segment.first, segment.last):
            if people.get(number) in segment.candidates:
                row = list(evidence[number - segment.first])
                row[segment.candidates.index(people[number])] += weight
                evidence[number - segment.first] = row
    return weighed._replace(evidence=evidence)


def _decide(
    view: View,
    segment: Segment,
    weighed: Weighed,
    weights: Weights,
    told: Sequence[tuple[Mapping[int, int], float]],
) -> list[Decision]:
    """Return the decisions of a conversation; `told` are turn → person, with what that weighs."""
    evidence: list[Sequence[float]] = list(_with_people(segment, weighed, told).evidence)
    free = best_path(evidence, weighed.moves) if view.present else []
    evidence = limited(view, segment, evidence, told[0][0]) if free else evidence
    shares, path = marginals(evidence, weighed.moves), best_path(evidence, weighed.moves)
    turns = (
        Turn(segment.first + place, share, chosen, weighed.found[place])
        for place, (share, chosen) in enumerate(zip(shares, path, strict=True))
    )
    decisions = [(turn.number, answer(view, segment, turn, weights)) for turn in turns]
    for place, column in enumerate(free):
        before, (number, decision) = segment.candidates[column], decisions[place]
        if before not in (there_at(view, number) or (before,)):
            decisions[place] = number, as_limited(decision, before, view)
    return [as_told(decision) if number in told[0][0] else decision for number, decision in decisions]


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
    return over_joint(view, turn, (stay, back, new))
