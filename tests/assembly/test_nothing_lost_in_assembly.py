"""However the stages decide, every word of the source is carried once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from screenplay.model.adaptation import LineKind
from screenplay.model.script import Script
from screenplay.model.span import Span
from tests.assembly.stories import Story

MARKS = set(" \t\r\n“”")

WORDS = st.text("abc .,*_(", min_size=1, max_size=12).map(lambda words: f"w{words}w")
PEOPLE = st.sampled_from(["Ann", "Bea", None])
KINDS = st.sampled_from(list(LineKind))
LINES = st.lists(st.tuples(KINDS, WORDS, PEOPLE), max_size=3)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    story = Story()
    for _ in range(draw(st.integers(0, 12))):
        match draw(st.integers(0, 7)):
            case 0:
                story.paragraph()
            case 1:
                story.heading(draw(WORDS))
            case 2:
                story.ornament()
            case 3:
                story.scene(kind=draw(st.sampled_from(["master", "secondary", "return"])))  # type: ignore[arg-type]
            case 4:
                story.tell(draw(WORDS), *draw(LINES))
            case 5:
                story.tag(draw(WORDS), *draw(LINES), after=draw(st.booleans()), before=draw(st.booleans()))
            case _:
                voice = draw(st.sampled_from(["V.O.", None]))
                story.say(draw(WORDS), draw(PEOPLE), voice=voice, continues=draw(st.booleans()))
        if draw(st.integers(0, 9)) == 0:
            story.text += " lost"
    return story


def spans_of(script: Script) -> list[Span]:
    """Return every span of the script, in the order of the source."""
    origins = [script.title_origin, *(element.origin for element in script.elements)]
    return sorted(span for origin in origins for span in origin.spans)


@given(stories())
def test_spans_never_overlap(story: Story) -> None:
    spans = [span for span in spans_of(story.script()) if len(span)]
    assert all(one.end <= next_one.start for one, next_one in pairwise(spans))


@given(stories())
def test_what_no_span_covers_is_white_space_and_marks(story: Story) -> None:
    script = story.script()
    left = list(story.text)
    for span in spans_of(script):
        left[span.start : span.end] = " " * len(span)
    assert set(left) <= MARKS


@given(stories())
def test_the_same_decisions_give_the_same_script(story: Story) -> None:
    assert story.script() == story.script()
