"""Paragraphs that open a scene by an arrival told as done, or by a dream."""

from __future__ import annotations

import pytest

from screenplay.cast import find
from screenplay.model.attribution import Attribution
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide

_BEFORE = "Vera sat in the kitchen. “Coffee?” she said.\n\n"


def _scenes(opening: str) -> tuple[Scene, ...]:
    manuscript = Manuscript(f"{_BEFORE}{opening} “Anybody here?”")
    prose = parse(manuscript)
    return divide(Story(manuscript, prose, find(manuscript, prose), Attribution({}, {})))


@pytest.mark.parametrize(
    ("opening", "location"),
    [
        ("When she got to the stables, the doors were open.", "STABLES"),
        ("They had come into the chapel.", "CHAPEL"),
        ("By the time he reached the harbour, the boat was gone.", "HARBOUR"),
    ],
)
def test_an_arrival_told_as_done_opens_a_scene_at_its_goal(opening: str, location: str) -> None:
    _, second = _scenes(opening)
    assert second.start == len(_BEFORE)
    assert second.location.value == location


def test_what_is_heard_from_afar_is_no_arrival() -> None:
    assert len(_scenes("Down in the yard somebody was singing.")) == 1


def test_a_dream_is_a_scene_of_its_own_kind() -> None:
    _, dream = _scenes("In her dream the stairs went on and on.")
    assert (dream.start, dream.kind) == (len(_BEFORE), SceneKind.DREAM)


def test_speaking_of_dreams_opens_no_scene() -> None:
    assert len(_scenes("The dream did not come back that week.")) == 1
