"""Both ends of a call: a scene that shows the far one is cut into the near one."""

from __future__ import annotations

import pytest

from screenplay.cast import find
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Narration, Quotation
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide

_CALL = "Ann sat in the kitchen. Ann picked up the receiver. “Hello?”\n\n“It is me.”\n\n"
_THERE = "***\n\nBen leaned on the wall. His voice was low. “I need money.”\n\n“How much?”"


def scenes_of(text: str, speakers: str) -> tuple[Scene, ...]:
    """Return the scenes; each letter of `speakers` says one speech, and who a sentence names acts in it."""
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    people = {"A": "ANN", "B": "BEN"}
    said = (people[letter] for letter in speakers)
    spoken = {
        n: Decision(next(said), "by hand")
        for n, beat in enumerate(prose.beats)
        if isinstance(beat, Quotation)
    }
    acts = {
        n: Decision(people[beat.span.of(text)[0]], "by hand")
        for n, beat in enumerate(prose.beats)
        if isinstance(beat, Narration) and beat.span.of(text)[0] in people
    }
    return divide(Story(manuscript, prose, find(manuscript, prose), Attribution(spoken, acts)))


def test_the_far_end_of_a_call_is_cut_into_it() -> None:
    assert [scene.intercut is not None for scene in scenes_of(_CALL + _THERE, "ABBA")] == [False, True]


@pytest.mark.parametrize("between", ["Ann hung up.\n\n", "Ann put down the phone.\n\n"])
def test_a_call_that_is_over_cuts_nothing(between: str) -> None:
    assert all(scene.intercut is None for scene in scenes_of(_CALL + between + _THERE, "ABBA"))


def test_people_who_were_not_on_the_line_are_no_far_end() -> None:
    assert all(scene.intercut is None for scene in scenes_of(_CALL + _THERE, "AABB"))
