"""The curve from raw probability to honest confidence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.attribution.weights import calibrated
from screenplay.learning.report import calibration_curve

PAIRS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=200)


@given(PAIRS)
def test_the_curve_rises(pairs) -> None:
    curve = calibration_curve(pairs)
    assert all(low[0] <= high[0] + 1e-9 and low[1] <= high[1] + 1e-9 for low, high in pairwise(curve))


@given(PAIRS)
def test_the_curve_reaches_from_nothing_to_certainty(pairs) -> None:
    curve = calibration_curve(pairs)
    assert (curve[0][0], curve[-1][0]) == (0.0, 1.0)


@given(PAIRS)
def test_the_curve_stays_between_none_and_all_right(pairs) -> None:
    assert all(-1e-9 <= share <= 1 + 1e-9 for _, share in calibration_curve(pairs))


def test_overconfidence_is_taken_down() -> None:
    pairs = [(0.9, number % 2 == 0) for number in range(200)]
    assert abs(calibrated(tuple(calibration_curve(pairs)), 0.9) - 0.5) < 0.1


def test_honest_probabilities_stay_as_they_are() -> None:
    pairs = [(share / 10, number < share) for share in range(11) for number in range(10)]
    curve = tuple(calibration_curve(pairs))
    assert all(abs(calibrated(curve, share / 10) - share / 10) < 0.1 for share in range(11))


def test_nothing_has_no_curve() -> None:
    with pytest.raises(ValueError, match="no probabilities"):
        calibration_curve([])
