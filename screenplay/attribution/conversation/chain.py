"""One decode of a whole conversation: who speaks each turn, given what every rule said.

The state is (speaker, the other): the other is the last speaker who was somebody else. From turn
to turn the speaker stays, the other answers, or somebody new comes in. Weights of evidence and of
moves are log-odds; the marginals come from one forward and one backward pass over plain
probabilities, rescaled at each turn.
Source: forward-backward, Rabiner 1989, section III; the three moves are this project's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

_NEVER = -1e9
Moves = tuple[float, float, float]  # log weights of: the speaker stays, the other answers, somebody new


def marginals(evidence: Sequence[Sequence[float]], moves: Sequence[Moves]) -> list[list[float]]:
    """Return P(candidate | all evidence) for each turn of one conversation.

    `evidence[t][c]` is the log weight for candidate c at turn t; `moves[t]` weighs the step from turn
    t - 1 to t (`moves[0]` is not read). Every turn has the same candidates. O(turns x candidates^2).
    """
    if not evidence:
        return []
    count = len(evidence[0])
    likelihoods = [_scaled(row) for row in evidence]
    steps = [(exp(stay), exp(back), exp(new)) for stay, back, new in moves]
    forward = _forward(likelihoods, steps, count)
    backward = _backward(likelihoods, steps, count)
    result = []
    for ahead, behind in zip(forward, backward, strict=True):
        weights = [sum(map(_product, row, after)) for row, after in zip(ahead, behind, strict=True)]
        total = sum(weights) or 1.0
        result.append([weight / total for weight in weights])
    return result


def log_total(evidence: Sequence[Sequence[float]], moves: Sequence[Moves]) -> float:
    """Return the logarithm of the weight of all paths together: how well evidence and moves agree."""
    if not evidence:
        return 0.0
    steps = [(exp(stay), exp(back), exp(new)) for stay, back, new in moves]
    table = [[0.0] * len(evidence[0]) + [value] for value in _scaled(evidence[0])]
    total = max(evidence[0])
    for row, step in zip(evidence[1:], steps[1:], strict=True):
        table = _following(table, _scaled(row), step)
        weight = sum(map(sum, table))
        if weight <= 0.0:
            return _NEVER
        total += max(row) + log(weight)
        table = _normalised(table)
    return total + log(sum(map(sum, table)))


def best_path(evidence: Sequence[Sequence[float]], moves: Sequence[Moves]) -> list[int]:
    """Return the candidate of each turn on the one most likely path (Viterbi), ties to the earlier candidate.

    It keeps conversations consistent where the marginals would name one speaker for both sides of an exchange
    because the other side is spread over several names. O(turns x candidates^2).
    """
    if not evidence:
        return []
    count = len(evidence[0])
    tables = [[[_NEVER] * count + [value] for value in evidence[0]]]
    for row, step in zip(evidence[1:], moves[1:], strict=True):
        tables.append(_step_on(tables[-1], row, step))
    last = tables[-1]
    speaker = max(range(count), key=lambda place: (max(last[place]), -place))
    state = speaker, last[speaker].index(max(last[speaker]))
    path = [state[0]]
    for table, step in zip(reversed(tables[:-1]), reversed(moves[1:]), strict=True):
        state = _step_back(table, state, step)
        path.append(state[0])
    path.reverse()
    return path


def _step_on(table: Sequence[Sequence[float]], row: Sequence[float], step: Moves) -> list[list[float]]:
    """Return the best score of every [speaker][other] after one more turn."""
    stay, back, new = step
    firsts = [_two_best(scores) for scores in table]
    following = []
    for speaker, weight in enumerate(row):
        before = table[speaker]
        scores = [
            max(before[other] + stay, scores[speaker] + back, (second if first == speaker else top) + new)
            for other, (scores, (first, top, second)) in enumerate(zip(table, firsts, strict=True))
        ]
        scores[speaker] = before[speaker] + stay
        scores.append(before[-1] + stay)
        following.append([score + weight for score in scores])
    return following


def _step_back(table: Sequence[Sequence[float]], state: tuple[int, int], step: Moves) -> tuple[int, int]:
    """Return the state of the turn before on the best path to `state`."""
    speaker, other = state
    stay, back, new = step
    best, source = table[speaker][other] + stay, state
    if other < len(table) and other != speaker:
        for third, score in enumerate(table[other]):
            reached = score + (back if third == speaker else new)
            if reached > best:
                best, source = reached, (other, third)
    return source


def _two_best(scores: Sequence[float]) -> tuple[int, float, float]:
    """Return the place of the best score, that score, and the second best."""
    top = max(scores)
    first = scores.index(top)
    return first, top, max((*scores[:first], *scores[first + 1 :]), default=_NEVER)


def _product(one: float, other: float) -> float:
    return one * other


def _scaled(row: Sequence[float]) -> list[float]:
    top = max(row)
    return [exp(max(value - top, -60.0)) for value in row]


def _forward(likelihoods: list[list[float]], steps: list[Moves], count: int) -> list[list[list[float]]]:
    """Return for each turn the table [speaker][other]; the last column of `other` is "nobody yet"."""
    table = [[0.0] * count + [value] for value in likelihoods[0]]
    tables = [table]
    for likelihood, step in zip(likelihoods[1:], steps[1:], strict=True):
        table = _normalised(_following(table, likelihood, step))
        tables.append(table)
    return tables


def _following(table: list[list[float]], likelihood: Sequence[float], step: Moves) -> list[list[float]]:
    """Return the table of the next turn, not normalised."""
    stay, back, new = step
    count = len(table)
    totals = [sum(row) for row in table]
    following = []
    for speaker, weight in enumerate(likelihood):
        row = [0.0] * (count + 1)
        before = table[speaker]
        for other in range(count):
            if other == speaker:
                continue
            answered = table[other][speaker]
            row[other] = weight * (stay * before[other] + back * answered + new * (totals[other] - answered))
        row[count] = weight * stay * before[count]
        following.append(row)
    return following


def _backward(likelihoods: list[list[float]], steps: list[Moves], count: int) -> list[list[list[float]]]:
    table = [[1.0] * (count + 1) for _ in range(count)]
    tables = [table]
    for turn in range(len(likelihoods) - 1, 0, -1):
        stay, back, new = steps[turn]
        weighted = [
            [likelihoods[turn][speaker] * value for value in table[speaker]] for speaker in range(count)
        ]
        arrivals = [
            sum(weighted[speaker][other] for speaker in range(count) if speaker != other)
            for other in range(count)
        ]
        preceding = []
        for speaker in range(count):
            row = [0.0] * (count + 1)
            arriving = new * arrivals[speaker]
            for other in range(count):
                if other == speaker:
                    continue
                answered = weighted[other][speaker]
                row[other] = stay * weighted[speaker][other] + back * answered + arriving - new * answered
            row[count] = stay * weighted[speaker][count] + arriving
            preceding.append(row)
        table = _normalised(preceding)
        tables.append(table)
    tables.reverse()
    return tables


def _normalised(table: list[list[float]]) -> list[list[float]]:
    total = sum(map(sum, table))
    if total <= 0.0:
        return table
    scale = 1.0 / total
    return [[value * scale for value in row] for row in table]
