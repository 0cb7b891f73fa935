"""The learned table as it is read: shared weights, and what a text with hardly any tags adds."""

from __future__ import annotations

from screenplay.attribution.weights import load_weights, parse_weights

TABLE = """
[curves]
tagged = [[0.0, 0.0], [1.0, 1.0]]
bare = [[0.0, 0.0], [1.0, 1.0]]
[rules.vocative]
"here" = -3.0
[bare.vocative]
"here" = -0.5
"two after" = 0.25
[moves]
"apart" = [0.1, 0.2, -0.3]
"""


def test_a_text_with_tags_takes_the_shared_weight() -> None:
    assert parse_weights(TABLE).rules["tagged"]["vocative"] == {"here": -3.0}


def test_a_text_with_hardly_any_tags_adds_its_own_to_the_shared_weight() -> None:
    assert parse_weights(TABLE).rules["bare"]["vocative"] == {"here": -3.5, "two after": 0.25}


def test_a_rule_that_only_counts_where_tags_are_rare_is_there_for_those_texts_alone() -> None:
    table = parse_weights(TABLE.replace('[rules.vocative]\n"here" = -3.0', '[rules.recency]\n"0" = 1.0'))
    assert "vocative" not in table.rules["tagged"]
    assert table.rules["bare"]["vocative"]["here"] == -0.5


def test_the_shipped_table_holds_both_styles_and_their_curves() -> None:
    shipped = load_weights()
    assert set(shipped.rules) == set(shipped.curves) == {"tagged", "bare"}
