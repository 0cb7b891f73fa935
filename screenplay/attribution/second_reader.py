"""The word of a second reader in the decode: evidence beside all other, and none against what is certain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from screenplay.attribution.actors.decode import Tie
from screenplay.attribution.conversation.answers import PINNED, Turn, how_sure
from screenplay.attribution.conversation.chain import best_path, log_total, marginals
from screenplay.attribution.conversation.memory import Weighed
from screenplay.attribution.conversation.segments import Segment
from screenplay.attribution.rule import Finding
from screenplay.attribution.view import View
from screenplay.attribution.weights import Weights
from screenplay.model.beat import Tag
from screenplay.model.decision import Decision
from screenplay.model.heard import SECOND_READER, Answer
from screenplay.trust import Check, by_part, likely_rate, log_odds, weigh

_HELD = (
    20.0  # log-odds that keep a certain line whatever is said of those around it; less than a person's word
)
_RUNNER_UP = 0.5  # of what is left besides who acts by the rules, one other has about so much
_OTHERS = 2.0  # people besides who acts that a sentence may be about
_NOBODY = 0.02  # share of whoever the rules do not think of
Conversation = tuple[Segment, Weighed]


class _Said(NamedTuple):
    """What was said of one turn: a person, in which passage, among how many others by the rules."""

    person: int
    passage: int
    others: float
    kind: str


class Hearing(NamedTuple):
    """What counts of a second reader's words: turn → person and log-odds; and the lines held against them."""

    words: Mapping[int, tuple[int, float]]
    held: Mapping[int, int]  # turn → person

    def within(self, segment: Segment) -> Hearing:
        """Return what is heard in one conversation."""
        turns = range(segment.first, segment.last)
        return Hearing(
            {turn: self.words[turn] for turn in turns if turn in self.words},
            {turn: self.held[turn] for turn in turns if turn in self.held},
        )


NO_HEARING = Hearing({}, {})


def hear(
    view: View, conversations: Sequence[Conversation], heard: Mapping[int, Answer], weights: Weights
) -> Hearing:
    """Return what counts of what is `heard` of beats; how often he is right is estimated first.

    That is the rate at which his answers and the rules agree best, conversations as wholes; then by kind of
    line and by passage. Lines that are certain are held; who is no candidate of a conversation stays out.
    """
    held = {turn: who for talk in conversations for turn, who in _held(*talk, weights)}
    kept = [(segment, _holding(segment, weighed, held)) for segment, weighed in conversations]
    said = {turn: one for talk in kept for turn, one in _said(view, *talk, heard)}
    rate = likely_rate(lambda rate: sum(log_total(*_asked(*talk, said, rate)) for talk in kept))
    shares: dict[int, float] = {}
    for segment, weighed in kept:
        for place, row in enumerate(marginals(*_asked(segment, weighed, said, rate))):
            if (one := said.get(segment.first + place)) is not None:
                column = _column(segment, one.person)
                shares[segment.first + place] = row[column] if column is not None else 0.0
    rates = [rate] * len(shares)
    for part in ("kind", "passage"):
        rates = by_part([getattr(said[turn], part) for turn in shares], list(shares.values()), rates)
    found = {
        turn: (said[turn].person, log_odds(one, said[turn].others))
        for turn, one in zip(shares, rates, strict=True)
        if turn not in held
    }
    return Hearing({turn: word for turn, word in found.items() if word[1]}, held)


def _held(segment: Segment, weighed: Weighed, weights: Weights) -> Iterator[tuple[int, int]]:
    """Yield the turns that are certain, by a sign or by a person, each with who says it."""
    path = best_path(weighed.evidence, weighed.moves)
    for place, shares in enumerate(marginals(weighed.evidence, weighed.moves)):
        turn = Turn(segment.first + place, shares, path[place], weighed.found[place])
        if how_sure(turn, segment, weights)[1] or max(weighed.evidence[place]) >= PINNED:
            yield turn.number, segment.candidates[turn.chosen]


def _holding(segment: Segment, weighed: Weighed, held: Mapping[int, int]) -> Weighed:
    evidence = list(weighed.evidence)
    for place, row in enumerate(evidence):
        column = _column(segment, held.get(segment.first + place))
        if column is not None:
            evidence[place] = [each + _HELD * (n == column) for n, each in enumerate(row)]
    return weighed._replace(evidence=evidence)


def _said(
    view: View, segment: Segment, weighed: Weighed, heard: Mapping[int, Answer]
) -> Iterator[tuple[int, _Said]]:
    numbers = {person.name: number for number, person in reversed(list(enumerate(view.characters)))}
    for number, shares in enumerate(marginals(weighed.evidence, weighed.moves), segment.first):
        answer = heard.get(view.turns[number].beats[0])
        if answer is not None and answer.value in numbers:
            spread = exp(-sum(share * log(share) for share in shares if share > 0))
            person = numbers[answer.value]
            yield number, _Said(person, answer.passage, max(1.0, spread - 1.0), _kind(view, number))


def _asked(
    segment: Segment, weighed: Weighed, said: Mapping[int, _Said], rate: float
) -> tuple[Sequence[Sequence[float]], Sequence[tuple[float, float, float]]]:
    """Return evidence and moves if a reader who is right at `rate` said what he said."""
    evidence = list(weighed.evidence)
    for place, row in enumerate(evidence):
        one = said.get(segment.first + place)
        if one is not None:
            wrong, column = log((1.0 - rate) / one.others), _column(segment, one.person)
            evidence[place] = [each + (log(rate) if n == column else wrong) for n, each in enumerate(row)]
    return evidence, weighed.moves


def _column(segment: Segment, person: int | None) -> int | None:
    return segment.candidates.index(person) if person is not None and person in segment.candidates else None


def _kind(view: View, turn: int) -> str:
    """Return the kind of a line: with a tag, beside a gesture in its paragraph, or alone."""
    paragraphs = (view.turns[turn].first_paragraph, view.turns[turn].last_paragraph)
    beside = [
        view.beat_of(sentence)
        for gap in (turn, turn + 1)
        for sentence in view.sentences[gap]
        if view.beat_of(sentence).paragraph in paragraphs
    ]
    return "tag" if any(isinstance(beat, Tag) for beat in beside) else "gesture" if beside else "alone"


def with_hearing(view: View, segment: Segment, weighed: Weighed, heard: Hearing) -> Weighed:
    """Return what is weighed in a conversation with the words of a second reader among the evidence."""
    if not heard.words:
        return weighed
    kept = _holding(segment, weighed, heard.held)
    evidence, found = list(kept.evidence), list(kept.found)
    for number, (person, weight) in heard.words.items():
        place, column = number - segment.first, _column(segment, person)
        if column is not None:
            evidence[place] = [each + weight * (n == column) for n, each in enumerate(evidence[place])]
            finding = Finding(person, "", view.turns[number].span)
            found[place] = {**found[place], (person, SECOND_READER, ""): (weight, finding)}
    return Weighed(evidence, kept.moves, found)


def actors_heard(view: View, actors: Mapping[int, Decision], heard: Mapping[int, Answer]) -> dict[int, Tie]:
    """Return the ties of sentences to whom a second reader lets act there; `actors` are by the rules."""
    numbers = {person.name: number for number, person in reversed(list(enumerate(view.characters)))}
    said = {beat: answer for beat, answer in heard.items() if answer.value in numbers and beat in actors}
    checks = [
        Check(answer.passage, _right(actors[beat], answer.value), _OTHERS) for beat, answer in said.items()
    ]
    return {
        beat: Tie(((numbers[answer.value], 1.0),), weight, SECOND_READER)
        for (beat, answer), weight in zip(said.items(), weigh(checks), strict=True)
        if weight
    }


def _right(decision: Decision, name: str) -> float:
    """Return the probability that `name` is right by a decision that tells nobody besides."""
    if decision.value == name:
        return min(decision.confidence, 1.0 - _NOBODY)
    return max(_NOBODY, _RUNNER_UP * (1.0 - decision.confidence))
