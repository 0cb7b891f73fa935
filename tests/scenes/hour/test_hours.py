"""The time of day: told by the clock, shown by signs, said by somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.scenes.hour.clock import clock_hours, in_half, time_of_day
from tests.scenes.test_divide import headings, scenes_of


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("It was ten p.m. when she came.", 22),
        ("They met at 9:30 a.m. by the pump.", 9),
        ("The order said 0300 hours.", 3),
        ("The board read 21:40 and blinked.", 21),
    ],
)
def test_an_exact_clock_names_one_hour_of_the_day(words: str, hour: int) -> None:
    (found,) = clock_hours(words, 0, len(words))
    assert (found.hour, found.exact) == (hour, True)


@pytest.mark.parametrize(
    "words", ["It was half past nine.", "At six the whistle went.", "It was nearly two."]
)
def test_a_plain_clock_leaves_open_whether_it_is_light(words: str) -> None:
    (found,) = clock_hours(words, 0, len(words))
    assert not found.exact


@pytest.mark.parametrize("words", ["He had two brothers.", "One of them coughed.", "She was nine years old."])
def test_a_number_of_other_things_is_no_hour(words: str) -> None:
    assert clock_hours(words, 0, len(words)) == []


@given(st.integers(1, 12), st.sampled_from(["dark", "light"]))
def test_every_plain_hour_has_a_time_of_day(hour: int, half: str) -> None:
    assert time_of_day(in_half(hour, half)) in {"NIGHT", "MORNING", "DAY", "AFTERNOON", "EVENING"}


def test_lamps_and_owls_tell_night_and_are_said_to_be_a_guess() -> None:
    (scene,) = scenes_of("She ate by candlelight. An owl called twice. “Hm.”")
    assert scene.time.value == "NIGHT"
    assert scene.time.confidence < 0.6


def test_signs_that_disagree_tell_nothing() -> None:
    assert headings("An owl sat on the fence in the sunlight. “Hm.”")[0][2] is None


def test_the_light_tells_which_half_past_nine() -> None:
    text = "It was half past nine. He lit the lamp and looked for his boots. “Hm.”"
    assert headings(text)[0][2] == "NIGHT"


def test_breakfast_is_before_noon() -> None:
    assert headings("She ate her porridge standing up. “Hm.”")[0][2] == "MORNING"


@pytest.mark.parametrize(
    "opening",
    [
        "At six the bell rang.",
        "After lunch they drew lots.",
        "It was noon before they slept.",
        "She met him again the next day.",
        "Three weeks went by.",
    ],
)
def test_an_hour_that_opens_a_paragraph_starts_a_scene(opening: str) -> None:
    text = f"She stood in the shop. “Now.” He sat. He ate.\n\n{opening} “Well?”"
    assert scenes_of(text)[-1].start == text.index(opening)


def test_who_wakes_after_a_while_wakes_in_another_scene() -> None:
    text = "Ann sat in the shop. “Now.” Ben ate. Ben drank. Ben sang.\n\nHe woke on straw. “Well?”"
    assert scenes_of(text)[-1].start == text.index("He woke")


def test_a_flashback_tells_the_hour_that_it_leaves() -> None:
    past = "Two years before that evening Anna had a shop."
    text = f"Anna sat on the wall.\n\n***\n\n{past}\n\n***\n\nAnna stood up."
    assert [one[2] for one in headings(text)] == ["EVENING", None, "EVENING"]


def test_the_hour_of_the_first_half_is_that_of_the_scene() -> None:
    text = "The sky was pale behind the mill. “Come.” They walked. They ran. At the ford it was morning."
    assert headings(text)[0][2] == "DAWN"


@pytest.mark.parametrize(
    ("text", "hour", "rule"),
    [
        ("It was ten p.m. when Ann sat down. “Hm.”", "NIGHT", "hour of the clock"),
        ("The board read 16:40 and blinked. “Hm.”", "AFTERNOON", "hour of the clock"),
        (
            "It was half past three. He lit the lamp and looked for his boots. An owl called. “Hm.”",
            "NIGHT",
            "hour of the clock, by the light",
        ),
    ],
)
def test_the_clock_gives_a_scene_its_hour(text: str, hour: str, rule: str) -> None:
    (scene,) = scenes_of(text)
    assert (scene.time.value, scene.time.rule) == (hour, rule)


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("“It was lost,” said the vet, in her office, the next morning.", "MORNING"),
        ("The night train to the coast was full. Ann stood in the corridor.", "NIGHT"),
        ("At three o'clock on the Saturday the garden was full. “Punch?” said Ann.", "AFTERNOON"),
    ],
)
def test_an_hour_in_a_tag_a_night_train_and_an_unmarked_clock_tell_the_hour(words: str, hour: str) -> None:
    assert headings(words)[0][2] == hour
