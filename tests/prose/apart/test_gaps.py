"""A gap that is wider than usual divides scenes, where the text uses it so."""

from __future__ import annotations

from screenplay.library import convert_bytes
from screenplay.model.beat import SceneBreak
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Dropped, SceneHeading
from screenplay.prose import parse

FIRST = ["Ida shut the hatch.", "“Dry,” she said.", "Bo nodded.", "The pump stopped."]
SECOND = ["Bo sat in the kitchen.", "“Cold,” he said.", "The kettle sang.", "Nobody came."]


def breaks(text: str) -> int:
    return sum(isinstance(beat, SceneBreak) for beat in parse(Manuscript(text)).beats)


def test_a_second_blank_line_divides() -> None:
    assert breaks("\n\n".join(FIRST) + "\n\n\n" + "\n\n".join(SECOND)) == 1


def test_a_blank_line_divides_where_every_line_is_a_paragraph() -> None:
    lines = [*FIRST, *SECOND[:1], *FIRST, "", *SECOND, *FIRST[:3], *SECOND]
    assert breaks("\n".join(lines)) == 1


def test_nothing_divides_where_all_gaps_are_alike() -> None:
    assert breaks("\n\n\n".join([*FIRST, *SECOND])) == 0


def test_two_gaps_around_a_passage_only_set_it_off() -> None:
    text = "\n\n".join(FIRST) + "\n\n\nNo, he thought.\n\nNo.\n\n\n" + "\n\n".join(SECOND)
    assert breaks(text) == 0


def test_a_gap_inside_a_conversation_is_a_slip() -> None:
    assert breaks("\n\n".join(FIRST) + "\n\n“Well?”\n\n\n“Well,” said Bo.\n\n" + "\n\n".join(SECOND)) == 0


def test_a_gap_means_nothing_where_ornaments_divide() -> None:
    text = "\n\n".join(FIRST) + "\n\n***\n\nIda slept.\n\n\n" + "\n\n".join(SECOND)
    assert breaks(text) == 1


def test_the_scene_starts_behind_the_gap_and_the_gap_leaves_no_line() -> None:
    text = "\n\n".join(FIRST) + "\n\n\n" + "\n\n".join(SECOND)
    script = convert_bytes(text.encode(), "story.txt", ".txt")
    assert sum(isinstance(each, SceneHeading) for each in script.elements) == 2
    assert all(each.text for each in script.elements if isinstance(each, Dropped))
