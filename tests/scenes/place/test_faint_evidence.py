"""Guesses from talk, from scenes beside, from windows and from places named in passing."""

from __future__ import annotations

import pytest

from tests.scenes.test_divide import headings, scenes_of

GUESS = 0.6


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("“Good morning,” said Ann.", "MORNING"),
        ("“You should be in bed,” said Ann.", "NIGHT"),
        ("“How did you sleep?” said Ann.", "MORNING"),
    ],
)
def test_what_people_say_at_an_hour_tells_it_as_a_guess(words: str, hour: str) -> None:
    (scene,) = scenes_of(words)
    assert scene.time.value == hour
    assert scene.time.confidence < GUESS


def test_talk_of_another_night_tells_no_hour() -> None:
    assert headings("“It rained last night,” said Ann.")[0][2] is None


def test_a_break_without_a_leap_keeps_the_hour_as_a_guess() -> None:
    text = "It was midnight. Ann stood in the cellar.\n\n***\n\nBen sat in the attic with his boots on."
    first, second = scenes_of(text)
    assert (first.time.value, second.time.value) == ("NIGHT", "NIGHT")
    assert second.time.confidence < GUESS


def test_a_leap_over_time_keeps_no_hour() -> None:
    text = "It was midnight. Ann stood in the cellar.\n\n***\n\nTwo days later Ben sat in the attic."
    assert headings(text)[1][2] is None


def test_a_surer_hour_of_the_scene_that_follows_beats_a_guess() -> None:
    text = (
        "Ann turned over. “Go back to sleep,” said Ann.\n\n"
        "The station was a bench and a hatch. It was a cold morning. “Hm.”"
    )
    assert [hour for _, _, hour in headings(text)] == ["MORNING", "MORNING"]


def test_what_is_seen_through_a_window_is_elsewhere() -> None:
    text = "Through the window she saw a lamppost, a hydrant and the traffic lights. “Hm.”"
    assert headings(text)[0][:2] == (None, None)
    assert headings("She leaned on a lamppost by a hydrant and swore. “Hm.”")[0][1] == "STREET"


def test_enough_things_of_one_place_outweigh_the_weather() -> None:
    text = (
        "Rain and hail fell. Snow fell. She buckled her seatbelt, kicked the clutch and found the handbrake."
    )
    assert headings(text)[0][:2] == ("INT", "CAR")


def test_a_person_is_no_thing_that_tells_a_place() -> None:
    assert headings("Judge Porter laughed. “Hm,” said Judge Porter.")[0][1] is None


def test_an_amount_is_no_place() -> None:
    assert headings("He had moved. Two whole yards. “Hm.”")[0][1] is None


def test_a_place_where_others_got_off_is_not_here() -> None:
    assert headings("Everybody had got off at the station. “Hm.”")[0][1] is None


def test_a_place_named_in_passing_tells_inside_from_outside_only() -> None:
    (scene,) = scenes_of("The voice came from the parapet, and a rind went over the parapet. “Hm.”")
    assert scene.location.value is None
    assert scene.setting.confidence < GUESS


def test_a_scene_behind_a_break_is_where_its_own_words_were() -> None:
    text = (
        "Ann stood in the cellar among barrels, cider, cobwebs, counting bottles for a wedding.\n\n***\n\n"
        "Ben sat in the attic with a fiddle, a broken string and a great longing for silence.\n\n***\n\n"
        "She counted bottles. Cobwebs hung from the barrels, and the cider had turned before a wedding."
    )
    scene = scenes_of(text)[2]
    assert (scene.setting.value, scene.location.value) == ("INT", "CELLAR")
    assert scene.location.confidence < GUESS


@pytest.mark.parametrize(
    ("words", "place"),
    [("They sang up on the roof.", "ROOF"), ("She looked at a dog down on the beach.", None)],
)
def test_who_acts_up_there_is_there_and_who_looks_is_not(words: str, place: str | None) -> None:
    assert headings(f"{words} “Hm.”")[0][1] == place


INDOORS = (
    "She sat in the kitchen. She put a saucepan on the stove by the sink. “Hm.” She ate. He ate. “Well?”"
)


@pytest.mark.parametrize(
    "opening",
    [
        "They mended it on the cliff with their backs to a stone.",
        "Flags. Heat on the grass, and mud, and gulls over the fence.",
        "It felt good. They'd come up between a bank and a bakery.",
        "They hauled the sledge out at dusk.",
    ],
)
def test_a_paragraph_that_opens_elsewhere_starts_a_scene(opening: str) -> None:
    text = f"{INDOORS}\n\n{opening} “Hm.”"
    assert scenes_of(text)[-1].start == text.index(opening)


@pytest.mark.parametrize(
    "opening",
    [
        "He told her about the body on the cliff.",
        "Through the window she saw grass, and mud, and gulls over the fence.",
        "They would haul the sledge out at dusk.",
        "They had almost reached the gate when she stopped.",
        "It felt good. It had come up between a stone and a root.",
        "Outside somebody was singing in the street.",
    ],
)
def test_what_is_told_seen_through_glass_or_heard_starts_none(opening: str) -> None:
    assert len(scenes_of(f"{INDOORS}\n\n{opening} “Hm.”")) == 1


def test_things_of_a_place_start_a_scene_where_the_one_before_had_none() -> None:
    text = (
        "Ann counted to ten. “Hm.” She swore. Ben laughed. She sat. He sat. “Well?”\n\n"
        "The windscreen was wet. Ann wiped the dashboard and found the handbrake. “Come on.”"
    )
    assert scenes_of(text)[-1].start == text.index("The windscreen")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("“Get out of my kitchen,” said Ann.", "KITCHEN"),
        ("“What are you doing in my cellar?” said Ann.", "CELLAR"),
        ("“Nobody shouts here in the library,” said Ann.", "LIBRARY"),
    ],
)
def test_a_place_that_somebody_is_told_to_leave_is_a_guess(words: str, place: str) -> None:
    (scene,) = scenes_of(words)
    assert scene.location.value == place
    assert scene.location.confidence < GUESS


@pytest.mark.parametrize("words", ["“He left my kitchen,” said Ann.", "“I want a library,” said Ann."])
def test_a_place_that_is_only_spoken_of_is_no_guess(words: str) -> None:
    assert headings(words)[0][1] is None
