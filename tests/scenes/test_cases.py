"""Every rule that decides a heading fires where it should and stays silent where it should not."""

from __future__ import annotations

import pytest

from screenplay.model.scene import Scene
from screenplay.rulebook import rulebook
from screenplay.scenes.cues import Cue
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.reasons import Inside, Where
from tests.scenes.casebook import Case, headings, labels, read_cases, scenes_of
from tests.scenes.test_passages import PASSAGES, labelled

CASES = tuple(read_cases())
RULES = {str(one) for kind in (Cue, Inside, Where, When) for one in kind}
BY_HAND = {str(Cue.TOLD_BY_A_PERSON)}  # tests/corrections has its cases


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_a_rule_answers_as_its_cases_say(case: Case) -> None:
    scenes = scenes_of(case.prose)
    assert (case.rule in labels(scenes)) is case.fires, described(scenes)
    for wanted in case.headings:
        assert wanted in headings(scenes), described(scenes)


def described(scenes: tuple[Scene, ...]) -> list[str]:
    return [f"{one} {sorted(labels((scene,)))}" for one, scene in zip(headings(scenes), scenes, strict=True)]


def test_every_rule_has_cases_that_fire_and_that_stay_silent() -> None:
    assert {case.rule for case in CASES} <= RULES
    for fires in (True, False):
        assert {case.rule for case in CASES if case.fires is fires} == RULES - BY_HAND, fires


def test_every_rule_is_explained() -> None:
    known = {name: entry.doc for name, entry in rulebook().items()}
    for rule in RULES:
        assert all(f"\n{word}: " in known[rule] for word in ("Example", "Misses", "Source")), rule


def test_whatever_decides_a_heading_is_a_rule() -> None:
    for path in PASSAGES:
        assert labels(labelled(path)[1]) <= RULES, path.stem
