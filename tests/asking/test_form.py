"""An answer is two numbers a line for every line, and nothing else."""

from __future__ import annotations

import pytest

from screenplay.asking.form import FormError, longest, parse_answer


@pytest.mark.parametrize(
    "answer", ["1: 2\n2: 1", "2: 1\n\n1: 2\n", "```\n1: 2\n2: 1\n```", "[1]: 2\n[2]: 1", " 1 = 2\n2. 1"]
)
def test_an_answer_in_the_form_is_taken(answer: str) -> None:
    assert parse_answer(answer, lines=2, choices=2) == (1, 0)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("", "line 1 has no answer"),
        ("1: 2", "line 2 has no answer"),
        ("1: 2\n2: 3", "there is no choice 3"),
        ("1: 0\n2: 1", "there is no choice 0"),
        ("1: 2\n2: 1\n3: 1", "there is no line 3"),
        ("1: 2\n2: 1\n2: 2", "line 2 has two answers"),
        ("1: Mara\n2: 1", '"1: Mara" is not two numbers'),
        ("I think it is Mara.", '"I think it is Mara." is not two numbers'),
        ("1: 2\n2: 1\n" + "x" * 10_000, "it is too long"),
    ],
)
def test_anything_else_is_refused_with_what_is_wrong(answer: str, fault: str) -> None:
    with pytest.raises(FormError, match=f"^{fault.replace('.', '[.]')}$"):
        parse_answer(answer, lines=2, choices=2)


def test_a_long_passage_has_room_for_its_answer() -> None:
    answer = "".join(f"{number}: 10\n" for number in range(1, 101))
    assert len(answer) < longest(100)
    assert len(parse_answer(answer, lines=100, choices=10)) == 100
