"""The decode of a conversation, against the enumeration of every path."""

from __future__ import annotations

from itertools import product
from math import exp, isclose

from hypothesis import given
from hypothesis import strategies as st

from screenplay.attribution.conversation.chain import best_path, marginals
from screenplay.attribution.weights import calibrated

WEIGHT = st.floats(-3, 3)


@st.composite
def conversations(draw: st.DrawFn) -> tuple[list[list[float]], list[tuple[float, float, float]]]:
    """Draw evidence and moves for up to five turns and four candidates."""
    turns, people = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    row = st.lists(WEIGHT, min_size=people, max_size=people)
    evidence = draw(st.lists(row, min_size=turns, max_size=turns))
    return evidence, draw(st.lists(st.tuples(WEIGHT, WEIGHT, WEIGHT), min_size=turns, max_size=turns))


def log_weight(
    path: tuple[int, ...], evidence: list[list[float]], moves: list[tuple[float, float, float]]
) -> float:
    """Return the weight of one path, straight from what the three moves mean."""
    total = evidence[0][path[0]]
    other = None
    for turn in range(1, len(path)):
        before, here = path[turn - 1], path[turn]
        stay, back, new = moves[turn]
        if here == before:
            total += stay
        else:
            total += back if here == other else new
            other = before
        total += evidence[turn][here]
    return total


def every_path(evidence: list[list[float]]) -> list[tuple[int, ...]]:
    return list(product(range(len(evidence[0])), repeat=len(evidence)))


@given(conversations())
def test_marginals_are_the_shares_of_all_paths(conversation) -> None:
    evidence, moves = conversation
    weights = {path: exp(log_weight(path, evidence, moves)) for path in every_path(evidence)}
    whole = sum(weights.values())
    for turn, row in enumerate(marginals(evidence, moves)):
        for person, share in enumerate(row):
            through = sum(weight for path, weight in weights.items() if path[turn] == person)
            assert isclose(share, through / whole, abs_tol=1e-9)


@given(conversations())
def test_no_path_is_likelier_than_the_best(conversation) -> None:
    evidence, moves = conversation
    best = log_weight(tuple(best_path(evidence, moves)), evidence, moves)
    assert best >= max(log_weight(path, evidence, moves) for path in every_path(evidence)) - 1e-9


@given(conversations())
def test_shares_of_a_turn_make_a_whole(conversation) -> None:
    assert all(isclose(sum(row), 1.0) for row in marginals(*conversation))


@given(conversations(), st.floats(-50, 50))
def test_what_is_said_of_everybody_alike_changes_nothing(conversation, everybody) -> None:
    evidence, moves = conversation
    raised = [[value + everybody for value in row] for row in evidence]
    for row, other in zip(marginals(evidence, moves), marginals(raised, moves), strict=True):
        assert all(isclose(one, two, abs_tol=1e-9) for one, two in zip(row, other, strict=True))


def test_an_empty_conversation_has_no_speakers() -> None:
    assert (marginals([], []), best_path([], [])) == ([], [])


def test_the_only_candidate_says_everything() -> None:
    assert best_path([[0.0]] * 3, [(0.0, 5.0, 5.0)] * 3) == [0, 0, 0]


def test_two_take_turns_when_answers_weigh_more_than_staying() -> None:
    evidence = [[3.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0]]
    assert best_path(evidence, [(-2.0, 2.0, 1.0)] * 4) == [0, 1, 0, 1]


def test_certain_evidence_outlives_a_long_conversation() -> None:
    evidence = [[0.0, 0.0] for _ in range(2000)]
    evidence[0] = [40.0, 0.0]
    assert marginals(evidence, [(-20.0, 20.0, 0.0)] * 2000)[1999][1] > 0.99


CURVES = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=8).map(
    lambda points: tuple(
        zip(
            (0.0, *sorted(raw for raw, _ in points), 1.0),
            sorted((0.0, *(share for _, share in points), 1.0)),
            strict=True,
        )
    )
)


@given(CURVES, st.floats(0, 1), st.floats(0, 1))
def test_a_surer_answer_is_never_less_confident(curve, one, two) -> None:
    low, high = sorted((one, two))
    assert calibrated(curve, low) <= calibrated(curve, high) + 1e-12


@given(CURVES, st.floats(0, 1))
def test_confidence_is_a_share(curve, raw) -> None:
    assert 0 <= calibrated(curve, raw) <= 1
