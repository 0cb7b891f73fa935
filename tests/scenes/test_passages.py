"""Thirty-eight passages of several manners, each labelled before any rule was written for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide

PASSAGES = sorted((Path(__file__).parent / "passages").glob("*.txt"))
Label = dict[str, str | int | None]


def labelled(path: Path) -> tuple[list[Label], tuple[Scene, ...]]:
    manuscript = Manuscript(path.read_text(encoding="utf-8"), path.stem)
    prose = parse(manuscript)
    cast = find(manuscript, prose)
    labels = json.loads(path.with_suffix(".scenes.json").read_text(encoding="utf-8"))
    return labels, divide(Story(manuscript, prose, cast, attribute(Story(manuscript, prose, cast))))


@pytest.fixture(scope="module")
def headings() -> list[tuple[Label, Scene]]:
    """Return each labelled scene that was found, with its heading."""
    found = []
    for path in PASSAGES:
        labels, scenes = labelled(path)
        at = {scene.start: scene for scene in scenes}
        found += [(label, at[label["start"]]) for label in labels if label["start"] in at]  # type: ignore[index]
    return found


def test_scenes_start_where_the_labels_say() -> None:
    right = wanted = made = 0
    for path in PASSAGES:
        labels, scenes = labelled(path)
        right += len({label["start"] for label in labels} & {scene.start for scene in scenes})
        wanted, made = wanted + len(labels), made + len(scenes)
    assert right >= 0.7 * wanted
    assert right >= 0.9 * made


def test_what_is_said_of_inside_and_outside_is_mostly_right(headings: list[tuple[Label, Scene]]) -> None:
    answers = [
        scene.setting.value == label["setting"]
        for label, scene in headings
        if scene.setting.value is not None
    ]
    assert sum(answers) >= 0.85 * len(answers)


def test_the_place_of_most_scenes_is_named(headings: list[tuple[Label, Scene]]) -> None:
    told = [(str(label["place"]), scene.location.value or "") for label, scene in headings if label["place"]]
    right = [
        any(part.split()[-1].upper() in place.replace(" - ", " ").split() for part in wanted.split(", "))
        for wanted, place in told
    ]
    assert sum(right) >= 0.7 * len(right)


def test_an_hour_that_is_surely_told_is_right(headings: list[tuple[Label, Scene]]) -> None:
    for label, scene in headings:
        if scene.time.value is not None and scene.time.confidence >= 0.75 and label["time"] is not None:
            assert scene.time.value == label["time"], label


def test_a_place_that_only_things_tell_is_marked_as_a_guess(headings: list[tuple[Label, Scene]]) -> None:
    for _, scene in headings:
        if scene.location.rule == "place by the things found there":
            assert scene.location.confidence < 0.6
