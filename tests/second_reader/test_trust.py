"""A reader's word weighs by how often he is right where the answer is known."""

from __future__ import annotations

from screenplay.trust import Check, log_odds, weigh


def test_who_is_right_where_it_is_known_weighs_something() -> None:
    assert min(weigh([Check(0, 0.95)] * 20)) > 0.5


def test_who_guesses_weighs_nothing() -> None:
    assert set(weigh([Check(0, 0.95), Check(0, 0.05)] * 20)) == {0.0}


def test_who_is_mostly_wrong_is_not_believed_the_other_way_round() -> None:
    assert set(weigh([Check(0, 0.05)] * 20)) == {0.0}


def test_a_few_right_answers_are_no_proof() -> None:
    assert set(weigh([Check(0, 0.95)] * 2)) == {0.0}


def test_where_nothing_is_known_nothing_is_believed() -> None:
    assert set(weigh([Check(0, 0.5)] * 50)) == {0.0}


def test_who_is_misled_in_one_passage_weighs_less_there() -> None:
    weights = weigh([*([Check(0, 0.95)] * 40), *([Check(1, 0.05)] * 12)])
    assert weights[0] > weights[-1]


def test_nothing_weighs_as_much_as_a_certain_sign() -> None:
    assert log_odds(0.999999, others=50.0) < 5.0


def test_less_is_taken_off_a_better_readers_word() -> None:
    fair, good = (log_odds(rate, doubt=0.0) - log_odds(rate) for rate in (0.75, 0.9))
    assert 0 < good < fair
