"""Names of labels laid on our people, and folds that keep an author together."""

from __future__ import annotations

import pytest

from screenplay.learning.corpus import bare_key, name_key


@pytest.mark.parametrize(
    ("one", "two"),
    [("The Landlady", "landlady"), ("Orla O'Dell", "ORLA ODELL"), ("Zoë", "zoe"), ("his mother", "Mother")],
)
def test_names_compare_without_case_marks_and_articles(one: str, two: str) -> None:
    assert name_key(one) == name_key(two)


@pytest.mark.parametrize(("titled", "bare"), [("Mrs. Stone", "stone"), ("Captain Orla Stone", "orla stone")])
def test_titles_can_be_left_out(titled: str, bare: str) -> None:
    assert bare_key(titled) == bare


def test_a_lone_title_is_a_name() -> None:
    assert bare_key("Captain") == "captain"
