"""Where scenes start and what their headings say."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from screenplay.cast import find
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Narration
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide


def scenes_of(text: str, actors: dict[str, str] | None = None) -> tuple[Scene, ...]:
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    found = {}
    for index, beat in enumerate(prose.beats):
        if isinstance(beat, Narration):
            for words, name in (actors or {}).items():
                if beat.span.of(text).startswith(words):
                    found[index] = Decision(name, "by hand")
    return divide(Story(manuscript, prose, find(manuscript, prose), Attribution({}, found)))


def headings(
    text: str, actors: dict[str, str] | None = None
) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.setting.value, one.location.value, one.time.value) for one in scenes_of(text, actors)]


def test_the_first_scene_starts_with_the_story() -> None:
    (scene,) = scenes_of("“Hello,” said Anna.")
    assert scene.start == 0


def test_an_empty_text_has_no_scene() -> None:
    assert scenes_of("") == ()


def test_an_ornament_starts_a_scene() -> None:
    text = "Anna sat in the kitchen.\n\n***\n\nBen ran down the street."
    assert [scene.start for scene in scenes_of(text)] == [0, text.index("Ben")]


def test_a_move_inside_a_sentence_is_cut_at_the_clause_after_it() -> None:
    text = "Finn looked around the club. “Come.”\n\nFinn led him outside, and let him go. “No!”"
    assert scenes_of(text)[1].start == text.index("and let")
    assert headings(text) == [("INT", "CLUB", None), ("EXT", "CLUB", None)]


def test_a_place_that_opens_a_paragraph_starts_a_scene() -> None:
    text = "She stood in the kitchen. “Come on.”\n\nThe station was a bench and a hatch. “Two tickets.”"
    assert [one[1] for one in headings(text)] == ["KITCHEN", "STATION"]


def test_a_move_into_another_place_starts_a_scene() -> None:
    text = "Anna sat in the kitchen. “Wait.” She got up and went into the garden. “Ben?”"
    assert headings(text)[1][:2] == ("EXT", "GARDEN")


def test_a_leap_over_time_starts_a_scene() -> None:
    text = "She slept in the shop. “Night.”\n\nThe next morning she woke up alone. “Oh, you rat.”"
    assert scenes_of(text)[1].time.value == "MORNING"


def test_who_leaves_takes_no_scene_along_when_the_story_stays() -> None:
    text = (
        "Anna sat in the kitchen. “Go.” Ben walked out into the street. “Well,” said Anna.\n\n"
        "Anna drank her tea. Anna sighed."
        " Anna washed the cup. Anna hummed."
    )
    actors = {"Anna": "ANNA", "Ben": "BEN"}
    assert len(scenes_of(text, actors)) == 1
    assert len(scenes_of(text)) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "He fell like a man in a church.",
        "He had never seen the garden.",
        "He remembered the kitchen of his mother.",
        "He would go to the park.",
        "“Meet me in the garden,” he said.",
        "He wore his church shoes.",
    ],
)
def test_places_that_are_compared_denied_remembered_planned_or_spoken_of_are_not_here(sentence: str) -> None:
    assert headings(f"{sentence} “Yes.”")[0][1] is None


def test_a_heading_without_evidence_asserts_nothing() -> None:
    assert headings("“Yes?” “No.” He shrugged.") == [(None, None, None)]


def test_late_evidence_names_the_hour_of_the_scene() -> None:
    text = "He sat in the bar. “Hm.”\n\n“So?”\n\nHe drove off into the night."
    assert headings(text)[0][2] == "NIGHT"


def test_an_hour_before_the_scene_is_not_its_hour() -> None:
    assert headings("He sat in the bar. He had left home at midnight. “Hm.”")[0][2] is None


def test_somebody_who_says_how_late_it_is_is_believed_less_than_the_narration() -> None:
    (scene,) = scenes_of("He sat in the bar. “It’s two in the morning!”")
    assert scene.time.value == "NIGHT"
    assert scene.time.confidence < 0.7


def test_a_leap_back_is_a_flashback_and_the_next_break_leads_back() -> None:
    then = "Ten years earlier the ship was sinking. “Jump!”"
    text = f"Anna sat in the kitchen. “Hm.”\n\n***\n\n{then}\n\n***\n\nThe kettle sang. “Well.”"
    assert [scene.kind for scene in scenes_of(text)] == [
        SceneKind.MASTER,
        SceneKind.FLASHBACK,
        SceneKind.RETURN,
    ]
    assert headings(text)[2][1] == "KITCHEN"


def test_a_part_of_a_building_stands_behind_it() -> None:
    text = "Anna sat in the pub. “Hm.” She went into the kitchen. “Two.”"
    assert [one[1] for one in headings(text)] == ["PUB", "PUB - KITCHEN"]
    text = "Anna sat in the pub. “Hm.” She went into the bank. “Two.”"
    assert [one[1] for one in headings(text)] == ["PUB", "BANK"]


def test_the_bar_of_a_pub_is_in_the_same_room() -> None:
    text = "Anna sat in the pub. “Hm.” She went to the bar. “Two.”"
    assert [one[1] for one in headings(text)] == ["PUB"]


def test_a_place_that_is_named_shortly_gets_its_full_name() -> None:
    roof, again = "She lay on the museum roof. “Now.”", "She stood on the roof. “Ow.”"
    text = f"{roof}\n\n***\n\nHe sat in the van. “Go.”\n\n***\n\n{again}"
    assert [one[1] for one in headings(text)] == ["MUSEUM ROOF", "VAN", "MUSEUM ROOF"]


def test_every_answer_carries_its_evidence() -> None:
    text = "Anna sat in the kitchen at dawn. “Hm.” She ran out into the street. “Ben!”"
    for scene in scenes_of(text):
        for part in (scene.setting, scene.location, scene.time, scene.cue):
            assert part.value is None or part.span is not None


SAMPLES = sorted((Path(__file__).parents[2] / "input").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_scenes_of_the_samples_are_in_order_and_inside_the_text(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    starts = [scene.start for scene in scenes_of(text)]
    assert all(one < two for one, two in pairwise(starts))
    assert all(0 <= start < len(text) for start in starts)


def test_most_scenes_of_the_samples_start_where_a_person_says() -> None:
    found = wanted = 0
    for path in SAMPLES:
        labels = next((Path(__file__).parents[1]).rglob(f"{path.stem}.scenes.json"), None)
        if labels is None:
            continue
        starts = [scene.start for scene in scenes_of(path.read_bytes().decode("utf-8"))]
        places = [row["start"] for row in json.loads(labels.read_text(encoding="utf-8"))]
        wanted += len(places)
        found += sum(any(abs(start - place) < 150 for start in starts) for place in places)
    if not wanted:
        pytest.skip("no labelled scenes for the samples")
    assert found >= 0.85 * wanted


@pytest.mark.parametrize(
    "opening",
    [
        "Below, among the horses, Ben was tightening the girth.",
        "They ended up on the roof.",
        "When Ben got home, the lamp was out.",
        "Ben was sitting in the lobby with his hat on his knees.",
        "It was colder outside.",
    ],
)
def test_a_paragraph_that_opens_elsewhere_starts_a_scene(opening: str) -> None:
    text = f"Ann sat in the attic. “Hm.” Ann sighed.\n\n{opening} “Well?”"
    assert scenes_of(text, {"Ann": "ANN", "Ben": "BEN", "Below": "BEN"})[-1].start == text.index(opening)


@pytest.mark.parametrize(
    "opening",
    [
        "Outside, the rain had stopped.",
        "Ann came to the point at once.",
        "Ann finished up with a sigh.",
        "When the meal was over Ann came out of her dream.",
        "It was nearly dark, and the only light was that of the stove.",
    ],
)
def test_openings_that_only_sound_like_a_move_start_none(opening: str) -> None:
    text = f"Ann sat in the attic. “Hm.” Ann sighed. Ann wept. Ann slept.\n\n{opening} “Well?”"
    assert len(scenes_of(text, {"Ann": "ANN", "When": "ANN"})) == 1


def test_who_tells_the_story_goes_along_where_others_lead() -> None:
    text = "I sat in the cell. “No.”\n\nTwo guards came. They walked me into the yard. I looked up."
    actors = {"They": "GUARDS", "I looked": "MILLS"}
    assert [one[1] for one in headings(text, actors)] == ["CELL", "YARD"]
    assert [one[1] for one in headings(text.replace("walked me", "walked Ben"), actors)] == ["CELL"]


def test_a_way_that_is_passed_on_the_way_to_a_room_makes_no_scene() -> None:
    text = (
        "Anna sat in the kitchen. “Wait.”\n\nShe went down the long hall. She went into the library. “Ben?”"
    )
    assert [one[1] for one in headings(text)] == ["KITCHEN", "LIBRARY"]
    text = "Anna sat in the kitchen. “Wait.”\n\nShe went down the long hall. “Ben?”"
    assert [one[1] for one in headings(text)] == ["KITCHEN", "HALL"]


def test_a_scene_that_opens_with_speech_starts_at_the_speech() -> None:
    text = (
        "Shelves ran up on every side. The librarian put the books back on the bookshelf. “Hush.”\n\n"
        "“Nothing broken,” said the nurse, and moved the drip. The bedpan was full; the ward sister left."
    )
    assert [one.start for one in scenes_of(text)] == [0, text.index("“Nothing")]


def test_speech_among_the_things_of_the_same_place_starts_nothing() -> None:
    text = (
        "Shelves ran up on every side. The librarian put the books back on the bookshelf. “Hush.”\n\n"
        "“Nothing broken,” said Anna, and shut the book. The librarian frowned."
    )
    assert len(scenes_of(text)) == 1


def test_a_wind_that_has_a_go_at_the_gate_is_heard_indoors() -> None:
    inside = "Anna sat in the kitchen. “Hush.”\n\n"
    assert len(scenes_of(inside + "The wind had a go at the gate. Anna yawned.")) == 1
    assert len(scenes_of(inside + "The wind had dropped. Ben stood on the cliff.")) == 2
