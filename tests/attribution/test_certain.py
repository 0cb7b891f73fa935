"""What any reader is certain of decides, whatever the weak signs say."""

from __future__ import annotations

from itertools import pairwise

import pytest

from screenplay.attribution.weights import TABLES, load_certain, load_weights, parse_certain
from screenplay.resources import read_grammar
from tests.attribution.casebook import FOLDER, read_cases, turn_at, view_of
from tests.attribution.stories import decision_at, speaker

PAIR = "Wendel and Brida came down to the quay. Wendel lit his pipe. Brida tied up her hair.\n\n"


@pytest.mark.parametrize("words", ["The ferry", "It always", "And the"])
def test_a_tag_decides_though_three_lines_run_on(words: str) -> None:
    text = PAIR + (
        "“Who is that?” asked Brida.\n\n“The ferry is late,” said Wendel.\n\n“It always was,” said Wendel."
        "\n\n“And the rain is early,” said Wendel.\n"
    )
    assert speaker(text, words) == "WENDEL"


@pytest.mark.parametrize(
    ("first", "second"),
    [("said Brida", "said Wendel"), ("Brida asked", "Wendel answered"), ("said Wendel", "said Brida")],
)
def test_two_tags_in_one_paragraph_are_two_people(first: str, second: str) -> None:
    text = PAIR + f"“Is that ours?” {first}. “Not ours,” {second}. “Pity.”\n"
    assert speaker(text, "Is that") == first.replace("said ", "").split()[0].upper()
    assert speaker(text, "Not ours") == second.replace("said ", "").split()[0].upper()


@pytest.mark.parametrize(
    "line",
    [
        "I never wanted the boat, Wendel.",
        "Come on Wendel we have an hour!",
        "W-Wendel! Look!",
        "Wendel you are standing on it.",
        "There it is in your hand Wendel!",
        "Oh, Wendel, not again.",
    ],
)
def test_nobody_calls_himself_by_name(line: str) -> None:
    text = PAIR + f"Wendel looked at the water.\n\n“{line}”\n"
    assert speaker(text, line) == "BRIDA"


@pytest.mark.parametrize(
    ("line", "tag"),
    [
        ("My name is Wendel, and I want my hat.", ""),
        ("Get up, Wendel,", " he told himself."),
        ("I’m Wendel.", ""),
    ],
)
def test_whoever_says_his_own_name_may_speak(line: str, tag: str) -> None:
    text = PAIR + f"“Who are you, then?” asked Brida.\n\n“{line}”{tag}\n"
    assert speaker(text, line) == "WENDEL"


def test_he_is_no_woman_and_she_no_man() -> None:
    text = PAIR + (
        "Brida sat on her box. Brida opened the basket. Brida poured the tea.\n\n“It is cold,” he said.\n\n"
        "Wendel took his cup. Wendel drank.\n\n“It was hot at noon,” she said.\n"
    )
    assert (speaker(text, "It is cold"), speaker(text, "It was")) == ("WENDEL", "BRIDA")


def test_a_certain_line_says_which_rule_made_it_certain() -> None:
    decision = decision_at(PAIR + "“The ferry is late,” said Wendel.\n", "The ferry")
    assert decision is not None
    assert decision.rule == "name_tag"
    assert decision.confidence > 0.9


def test_a_line_is_certain_too_where_the_only_other_person_is_called() -> None:
    text = PAIR + "“Is it late?” asked Wendel.\n\n“It is always late, Wendel.”\n"
    decision = decision_at(text, "It is")
    assert decision is not None
    assert (decision.value, decision.rule) == ("BRIDA", "vocative")
    assert decision.evidence[0].rule == "vocative: here, of WENDEL"


def test_certain_signs_that_disagree_are_shown_as_doubt() -> None:
    decision = decision_at(PAIR + "“The ferry is late, Wendel,” said Wendel.\n", "The ferry")
    assert decision is not None
    assert decision.value == "WENDEL"  # the tag has the higher rank
    assert decision.confidence <= 0.6


def test_ranks_are_written_down_in_the_order_in_which_they_win() -> None:
    parts = read_grammar("weights/certain.toml").split("[[rank]]")[1:]
    tables = [parse_certain(f"[[rank]]{part}") for part in parts]
    weights = [abs(one.weight) for table in tables for signs in table.values() for one in signs.values()]
    assert len(parts) > 3
    assert all(high >= low for high, low in pairwise(weights))


@pytest.mark.parametrize("style", TABLES)
def test_a_certain_sign_weighs_the_same_in_every_text(style: str) -> None:
    rules = load_weights(style).rules
    for name, signs in load_certain().items():
        assert all(rules[name][variant] == one.weight for variant, one in signs.items())


def test_every_certain_sign_is_one_that_a_rule_gives() -> None:
    documents = "".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md")))
    assert [
        variant for signs in load_certain().values() for variant in signs if variant not in documents
    ] == []


def test_the_line_between_two_tags_of_a_shared_paragraph_has_its_own() -> None:
    view = view_of(PAIR + "“Is that ours?” said Brida. “Not ours,” said Wendel. “Pity.” Brida sighed.\n")
    assert view.layout_at(view.turns[turn_at(view, "Pity")].first_paragraph).endswith("crowded")
    assert list(read_cases(FOLDER / "name_tag.md"))
