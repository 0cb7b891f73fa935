"""The writer's choices that assembly carries out."""

from __future__ import annotations

from screenplay.model.script import Cue
from screenplay.settings.choices import Dashes, Settings, TagCommas
from tests.assembly.stories import Story
from tests.assembly.test_assembled_speech import shape


def test_a_cue_reads_as_the_writer_wants() -> None:
    script = Story().say("Go.", "Ann").script(settings=Settings(names={"ANN": "Annie"}))
    assert [element.name for element in script.elements if isinstance(element, Cue)] == ["ANNIE"]


def test_a_time_of_day_reads_as_the_writer_wants() -> None:
    script = Story().scene().tell("It rains.").script(settings=Settings(times={"night": "Nacht"}))
    assert shape(script)[0] == "INT. KITCHEN - NACHT"


def test_dashes_stay_as_they_are() -> None:
    assert shape(Story().say("Well—so… 1999–2000.", "Ann").script())[1] == "Well—so… 1999–2000."


def test_typewriter_dashes_are_hyphens_and_full_stops() -> None:
    script = Story().say("Well—so… 1999–2000.", "Ann").script(settings=Settings(dashes=Dashes.TYPEWRITER))
    assert shape(script)[1] == "Well--so... 1999–2000."


def test_the_comma_before_a_tag_becomes_a_full_stop() -> None:
    story = Story().say("Go,", "Ann").tag("she said.", before=True).say("Now,", "Ann").tag("she said.")
    assert shape(story.script())[1] == "Go. Now."


def test_the_comma_before_a_tag_can_stay() -> None:
    story = Story().say("Go,", "Ann").tag("she said.", before=True).say("Now,", "Ann").tag("she said.")
    assert shape(story.script(settings=Settings(tag_commas=TagCommas.KEEP)))[1] == "Go, Now,"


def test_the_comma_stays_where_the_sentence_goes_on() -> None:
    story = Story().say("Go,", "Ann").tag("she said,", before=True).say("or stay.", "Ann")
    assert shape(story.script())[1] == "Go, or stay."
