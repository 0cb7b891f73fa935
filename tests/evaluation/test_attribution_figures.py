"""The labelled sets score as well as they did when a person last accepted their figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.attribution import measure, read_accepted, sets_of, worse

GOLD = Path(__file__).parents[2].parent / "shared" / "evaluation" / "gold"


def test_a_fall_within_the_tolerance_is_no_fall() -> None:
    assert worse({"novels": {"mapped": 79.5}}, {"novels": {"mapped": 80.0}}) == []


def test_a_fall_names_the_set_and_the_figure() -> None:
    fallen = worse({"novels": {"mapped": 79.4}}, {"novels": {"mapped": 80.0}})
    assert fallen == ["novels: mapped was 80.0, is 79.4"]


def test_a_rise_of_the_calibration_error_is_a_fall() -> None:
    assert worse({"novels": {"calibration error": 5.5}}, {"novels": {"calibration error": 4.0}}) != []


def test_a_set_that_was_never_accepted_cannot_fall() -> None:
    assert worse({"novels": {"mapped": 10.0}}, {}) == []


@pytest.mark.slow
@pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled sets are not beside this checkout")
def test_no_labelled_set_scores_worse_than_accepted() -> None:
    assert worse(dict(measure(GOLD, sets_of(GOLD))), read_accepted()) == []
