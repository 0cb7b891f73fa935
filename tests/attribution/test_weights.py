"""The learned tables as they are read: shared weights, and what a text with hardly any tags adds."""

from __future__ import annotations

import pytest

from screenplay.attribution.weights import TABLES, load_joint_steps, load_weights, parse_weights

TABLE = """
[curves]
tagged = [[0.0, 0.0], [1.0, 1.0]]
bare = [[0.0, 0.1], [1.0, 0.9]]
[rules.vocative]
"here" = -3.0
[bare.vocative]
"here" = -0.5
"two after" = 0.25
[moves]
"apart" = [0.1, 0.2, -0.3]
"""


def test_a_text_with_tags_takes_the_shared_weight() -> None:
    assert parse_weights(TABLE, "tagged").rules["vocative"] == {"here": -3.0}


def test_a_text_with_hardly_any_tags_adds_its_own_to_the_shared_weight() -> None:
    assert parse_weights(TABLE, "bare").rules["vocative"] == {"here": -3.5, "two after": 0.25}


def test_a_rule_that_only_counts_where_tags_are_rare_is_there_for_those_texts_alone() -> None:
    table = TABLE.replace('[rules.vocative]\n"here" = -3.0', '[rules.recency]\n"0" = 1.0')
    assert "vocative" not in parse_weights(table, "tagged").rules
    assert parse_weights(table, "bare").rules["vocative"]["here"] == -0.5


def test_each_style_has_its_own_curve() -> None:
    assert parse_weights(TABLE, "tagged").curve == ((0.0, 0.0), (1.0, 1.0))
    assert parse_weights(TABLE, "bare").curve == ((0.0, 0.1), (1.0, 0.9))


@pytest.mark.parametrize("style", TABLES)
def test_the_shipped_tables_serve_every_style(style: str) -> None:
    shipped = load_weights(style)
    assert shipped.rules["name_tag"]
    assert all(low <= high for low, high in zip(shipped.curve, shipped.curve[1:], strict=False))


def test_how_much_somebody_is_counts_in_brief_texts_alone() -> None:
    assert "prominence" in load_weights("brief").rules


def test_each_step_of_a_joint_weighs_as_much_either_way() -> None:
    steps = load_joint_steps()
    assert steps["name before, +3"] == 1.2 == -steps["name before, -3"]
    assert steps["unknown after, +3"] == 0.6  # of whom the gender is not known, half


@pytest.mark.parametrize("style", TABLES)
def test_joints_are_weighed_by_hand_in_every_style(style: str) -> None:
    assert load_weights(style).rules["gesture_joint"] == load_joint_steps()
