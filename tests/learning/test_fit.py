"""Learning sees the same chain as the program, and its gradient is the slope of its likelihood."""

from __future__ import annotations

import random

import pytest

np = pytest.importorskip("numpy", reason="learning needs the extra [learn]")
pytest.importorskip("scipy", reason="learning needs the extra [learn]")

from screenplay.attribution.conversation.chain import marginals  # noqa: E402
from screenplay.learning.features import Conversation, batch  # noqa: E402
from screenplay.learning.fit import Fitted, _likelihood, fit, log_weights, posteriors  # noqa: E402

KEYS = [("rule", variant) for variant in "abcd"]
SIGNS = ["next", "same"]
COLUMNS = {key: column for column, key in enumerate(KEYS)}
SIGN_COLUMNS = {sign: column for column, sign in enumerate(SIGNS)}


def conversation(seed: int, turns: int, people: int) -> Conversation:
    """Return a conversation with random findings, signs and labels."""
    dice = random.Random(seed)
    gold = tuple(
        frozenset([dice.randrange(people)]) if dice.random() < 0.7 else frozenset() for _ in range(turns)
    )
    return Conversation(
        0,
        0,
        tuple(range(people)),
        tuple(
            tuple(tuple(dice.sample(KEYS, dice.randint(0, 3))) for _ in range(people)) for _ in range(turns)
        ),
        tuple(tuple(dice.choice((0.0, 0.0, -8.0, 9.0)) for _ in range(people)) for _ in range(turns)),
        tuple((dice.choice(SIGNS),) for _ in range(turns)),
        gold,
        gold,
    )


@pytest.fixture
def talk():
    """Three conversations of different lengths and casts in one batch."""
    talks = [conversation(1, 4, 3), conversation(2, 6, 2), conversation(3, 1, 4)]
    return talks, batch(talks, COLUMNS, SIGN_COLUMNS, [1.0, 2.0, 1.0])


def test_learning_and_the_program_decode_alike(talk) -> None:
    talks, table = talk
    fitted = Fitted(np.array([1.5, -1.0, 0.3, 2.0]), np.array([[0.5, 1.0, -1.0], [1.0, -0.5, 0.2]]))
    shares = posteriors(table, fitted)
    evidence, moves = log_weights(table, fitted)
    for number, one in enumerate(talks):
        turns, people = len(one.findings), len(one.candidates)
        expected = marginals(evidence[number, :turns, :people].tolist(), moves[number, :turns].tolist())
        assert np.allclose(shares[number, :turns, :people], expected, atol=1e-9)


def test_the_gradient_is_the_slope(talk) -> None:
    _, table = talk
    evidence, moves = np.array([0.4, -0.2, 0.1, 0.3]), np.array([[0.2, 0.1, -0.3], [0.0, 0.4, 0.1]])
    _, by_evidence, by_moves = _likelihood(table, evidence, moves)
    step = 1e-5
    for column in range(len(evidence)):
        raised, lowered = evidence.copy(), evidence.copy()
        raised[column] += step
        lowered[column] -= step
        rise = _likelihood(table, raised, moves)[0] - _likelihood(table, lowered, moves)[0]
        assert by_evidence[column] == pytest.approx(rise / (2 * step), abs=1e-4)
    for place in np.ndindex(*moves.shape):
        raised, lowered = moves.copy(), moves.copy()
        raised[place] += step
        lowered[place] -= step
        rise = _likelihood(table, evidence, raised)[0] - _likelihood(table, evidence, lowered)[0]
        assert by_moves[place] == pytest.approx(rise / (2 * step), abs=1e-4)


def test_what_always_stands_by_the_speaker_earns_a_positive_weight() -> None:
    gold = tuple(frozenset([0 if turn % 2 else 1]) for turn in range(12))
    told = Conversation(
        0,
        0,
        (0, 1),
        tuple(((KEYS[0],), ()) if turn % 2 else ((), (KEYS[0],)) for turn in range(12)),
        ((0.0, 0.0),) * 12,
        tuple(("next",) for _ in range(12)),
        gold,
        gold,
    )
    fitted = fit([batch([told], COLUMNS, SIGN_COLUMNS, [1.0])], penalty=0.1)
    assert fitted.evidence[0] > 1.0
