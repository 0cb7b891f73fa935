"""Places and hours that only indirect words tell."""

from __future__ import annotations

import pytest

from tests.scenes.test_divide import headings, scenes_of


def test_a_venue_is_known_by_its_name() -> None:
    assert headings("They sat in the Anchor, and nobody spoke.")[0][1] == "THE ANCHOR"


def test_a_person_or_a_day_is_no_venue() -> None:
    for words in ("He looked at the Sergeant, and spat.", "They came in the April of that year."):
        assert headings(words)[0][1] is None


def test_a_bus_is_known_by_its_number() -> None:
    text = "She stood in the kitchen. “Come on.”\n\nThe 43 is packed. She takes the last seat."
    assert headings(text)[1][:2] == ("INT", "BUS 43")


def test_a_room_is_known_by_two_things_in_it_and_is_said_to_be_a_guess() -> None:
    (scene,) = scenes_of("Marta put the kettle on. She wiped the stove, and the stove was cold.")
    assert (scene.setting.value, scene.location.value) == ("INT", "KITCHEN")
    assert scene.location.confidence < 0.6
    assert headings("Marta put the kettle on.")[0][1] is None


def test_a_room_that_is_wholly_filled_is_where_the_scene_is() -> None:
    assert headings("Dee sang, and the whole pub cheered her.")[0][1] == "PUB"


def test_who_wakes_the_next_morning_wakes_where_the_scene_before_was() -> None:
    text = "Marta lay down in the attic. “Good night.”\n\nThe next morning she woke with a stiff neck."
    assert headings(text) == [("INT", "ATTIC", "NIGHT"), ("INT", "ATTIC", "MORNING")]


def test_scenes_cut_between_share_their_hour() -> None:
    text = (
        "It was night. Marta stood in the cellar, and Rory held the lamp.\n\n***\n\n"
        "Finn waited in the garden.\n\n***\n\nMeanwhile Marta lifted the lid. Rory held his breath."
    )
    actors = {"Marta": "MARTA", "Finn": "FINN", "Meanwhile": "MARTA", "Rory": "RORY", "It was": "RORY"}
    found = headings(text, actors)
    assert found[2] == ("INT", "CELLAR", "NIGHT")
    assert found[1][2] == "NIGHT"


def test_a_cue_may_be_broken_over_two_lines() -> None:
    text = "Finn looked around the club. “Come.”\n\nThe next\nmorning it rained on the street.\n"
    assert headings(text)[1][2] == "MORNING"


def test_one_thing_that_is_found_nowhere_else_tells_the_place() -> None:
    (scene,) = scenes_of("Rain ran down the windscreen, and nobody spoke.")
    assert (scene.setting.value, scene.location.value) == ("INT", "CAR")
    assert scene.location.confidence < 0.6


def test_the_kind_of_place_has_the_name_that_the_scene_gives_it() -> None:
    text = "Rain ran down the windscreen. She turned the key. The van’s engine coughed."
    assert headings(text)[0][:2] == ("INT", "VAN")


def test_things_that_are_compared_tell_no_place() -> None:
    assert headings("His voice was like a pulpit, and he knew it.")[0][1] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "He put an iron bar into her hand.",
        "He drew a square of paper from his boot.",
        "They had run forty yards.",
        "She was a friend of mine.",
    ],
)
def test_things_and_amounts_with_the_name_of_a_place_are_none(sentence: str) -> None:
    assert headings(sentence)[0][1] is None


def test_a_car_that_stands_there_is_not_where_the_scene_is() -> None:
    assert headings("They met in the lane. The van was there. It was empty.")[0][1] == "LANE"


def test_things_of_another_place_start_a_scene() -> None:
    text = (
        "Ida put the kettle on the stove. She dried a saucepan. “Right.”\n\n"
        "Rain ran down the windscreen. Ida wiped the dashboard with her sleeve. “Come on.”"
    )
    assert [one[1] for one in headings(text)] == ["KITCHEN", "CAR"]


def test_leaving_a_room_is_not_going_outdoors() -> None:
    text = "She sat in the kitchen. “Hm.” She walked out of the room. “Ben?”"
    assert all(setting != "EXT" for setting, _, _ in headings(text))


def test_a_helm_makes_the_bridge_that_of_a_ship() -> None:
    text = "Nobody on this bridge spoke. Odo leaned over the helm and looked at the main screen. “Well?”"
    assert headings(text)[0][:2] == ("INT", "BRIDGE")


def test_voices_from_below_start_no_scene() -> None:
    text = "She stood on the roof. “Hm.”\n\nDown in the yard somebody was singing. “Ben?”"
    assert len(scenes_of(text)) == 1


def test_a_place_that_somebody_calls_this_one_is_a_guess() -> None:
    (scene,) = scenes_of("“Nobody dies in this barn,” said Ann.")
    assert (scene.setting.value, scene.location.value) == ("INT", "BARN")
    assert scene.location.confidence < 0.6


def test_a_world_that_somebody_speaks_of_is_no_heading() -> None:
    assert headings("“Not in this city,” said Ann.")[0][1] is None


def test_no_story_cuts_back_to_a_scene_of_another_hour() -> None:
    text = (
        "It was afternoon. Marta stood in the cellar, and Rory held the lamp.\n\n***\n\n"
        "It was midnight. Finn waited in the garden.\n\n***\n\nMarta lifted the lid. Rory held his breath."
    )
    actors = {"Marta": "MARTA", "Finn": "FINN", "Rory": "RORY", "It was a": "RORY"}
    assert headings(text, actors)[2][1] is None


def test_a_vessel_is_known_by_its_name_where_two_of_its_parts_are_seen() -> None:
    (scene,) = scenes_of(
        "Olin shut the hatch. Water ran along the hull. The *Petrel* rolled, and righted herself."
    )
    assert scene.location.value == "THE PETREL"
    assert scene.location.confidence < 0.6
    assert len(scene.location.evidence) == 2


def test_a_name_without_a_hull_and_people_are_no_vessels() -> None:
    assert headings("Olin shut the hatch. He thought about the Petrel.")[0][1] is None
    assert headings("Olin shut the hatch and beat on the hull. The Captain swore.")[0][1] == "SHIP"


def test_a_heading_names_the_street_of_a_pavement() -> None:
    (scene,) = scenes_of("She ran on the pavement in her socks.")
    assert (scene.location.value, scene.location.runner_up) == ("STREET", "PAVEMENT")
    assert scene.location.confidence < 0.6


def test_a_ledge_is_that_of_the_roof_only_where_the_scene_has_one() -> None:
    assert headings("He sat on the ledge. “Get off this roof!”")[0][1] == "ROOF"
    assert headings("He sat on the ledge. “Get off!”")[0][1] == "LEDGE"


def test_a_room_is_known_by_its_purpose_and_its_number() -> None:
    assert headings("He waited in Consulting Two.")[0][:2] == ("INT", "CONSULTING ROOM TWO")
    assert headings("She sat down in Exam 4.")[0][:2] == ("INT", "EXAM ROOM 4")
    assert headings("He came in second in the meeting.")[0][1] is None


def test_what_a_room_lacks_is_said_of_the_room_at_hand() -> None:
    assert headings("There was no clock in the kitchen. Anna waited.")[0][1] == "KITCHEN"
    assert headings("Anna was never in the kitchen.")[0][1] is None


def test_a_garden_is_where_a_laugh_goes_round_it() -> None:
    assert headings("They chased it round the garden.")[0][:2] == ("EXT", "GARDEN")


@pytest.mark.parametrize(
    "words",
    [
        "A man stood in the doorway and smiled.",
        "He took his hat and went out the door.",
        "He put his head round the door.",
    ],
)
def test_a_door_that_people_come_and_go_by_tells_indoors_as_a_guess(words: str) -> None:
    (scene,) = scenes_of(words)
    assert scene.setting.value == "INT"
    assert scene.setting.confidence < 0.6


def test_a_door_that_nobody_goes_by_tells_nothing() -> None:
    assert headings("Anna had run out the back way. Somebody knocked.")[0][0] is None


def test_a_vehicle_that_moves_as_those_aboard_feel_it_is_where_they_are() -> None:
    assert headings("Anna yawned. The carriage swung round a bend, and her bag slid.")[0][1] == "CARRIAGE"
    assert headings("Anna yawned. A carriage swung round the bend.")[0][1] is None
    assert headings("Anna yawned. The carriage rolled by.")[0][1] is None


def test_the_things_of_the_first_half_tell_where_those_of_the_whole_do_not_agree() -> None:
    text = (
        "Marta put the kettle on. She wiped the stove, and the stove was cold. “Well?”\n\n"
        "“No.” Nobody spoke. She folded the deckchair. “Well,” she said. The sand was dry."
    )
    assert headings(text)[0][1] == "KITCHEN"


def test_a_place_that_holds_people_is_where_they_are() -> None:
    assert headings("The compartment held eight, and they were eleven.")[0][1] == "COMPARTMENT"


def test_few_places_stand_without_an_article() -> None:
    assert headings("They met in church. Anna waited.")[0][1] == "CHURCH"
    assert headings("The lid was painted in green. She lay flat.")[0][1] is None


def test_several_of_what_is_also_a_thing_are_no_place() -> None:
    assert headings("He put both arms through the bars.")[0][1] is None
    assert headings("He walked through the bar.")[0][1] == "BAR"


def test_a_room_keeps_its_number_and_its_letter() -> None:
    assert headings("They met in room nine.")[0][1] == "ROOM NINE"
    assert headings("He sat in Room 14 and waited.")[0][1] == "ROOM 14"
    assert headings("In the room three men waited.")[0][1] == "ROOM"


def test_who_walks_around_a_car_or_used_to_be_somewhere_is_not_there() -> None:
    assert headings("Anna walked around the car.")[0][1] is None
    assert headings("She used to dance in a theatre.")[0][1] is None


def test_a_place_that_qualifies_a_thing_or_is_looked_at_is_not_here() -> None:
    assert headings("“No,” said the man in the green coat.")[0][1] is None
    assert headings("He was looking at the ferry, and frowned.")[0][1] is None


def test_a_thing_that_somebody_has_had_done_is_in_the_place_at_hand() -> None:
    assert headings("By dusk Ann had the lamp hung on its nail in the barn.")[0][1] == "BARN"


def test_a_lorry_that_goes_by_is_no_place() -> None:
    assert headings("“To who?” said Ann. A lorry blared past on the left.")[0][1] is None
