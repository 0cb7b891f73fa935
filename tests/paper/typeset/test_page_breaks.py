"""Page breaks keep the rules of the trade, on every shifted copy of a feature."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screenplay.model.script import (
    Action,
    Centered,
    Cue,
    Lyric,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    Transition,
    text_of,
)
from screenplay.paper import A4, STANDARD, LineKind, Page, on_paper, paginate
from tests.paper.feature import feature
from tests.paper.rules import body, violations


def shifted(script: Script, lines: int) -> Script:
    """Put `lines` one-line actions in after the first heading."""
    added = tuple(Action(text_of(f"Line {number}.")) for number in range(lines))
    return replace(script, elements=(script.elements[0], *added, *script.elements[1:]))


@pytest.mark.parametrize("layout", [STANDARD, on_paper(STANDARD, A4)], ids=["letter", "a4"])
def test_no_rule_is_broken_over_27_shifted_copies(layout):
    script = feature()
    assert [fault for k in range(27) for fault in violations(paginate(shifted(script, k), layout))] == []


def words_on(pages: tuple[Page, ...]) -> str:
    added = {LineKind.MORE, LineKind.CONTINUED}
    lines = [line for page in pages for line in page.lines if line.element is not None]
    lines.sort(key=lambda line: line.element)  # two columns go on side by side over several pages
    return "".join("".join(line.text.split()) for line in lines if line.kind not in added)


def words_of(script: Script) -> str:
    words = []
    for element in script.elements:
        match element:
            case Cue():
                words.append(element.name)
            case Parenthetical():
                words.append(f"({element.text[0].text})")
            case PageBreak():
                pass
            case SceneHeading() | Transition():
                words.append(element.text[0].text.upper())
            case _:
                words.append(element.text[0].text)
    return "".join("".join(words).split())


_PROSE = st.one_of(
    st.text("ab -.\n", min_size=1, max_size=60).map(lambda text: "x" + text),
    st.integers(1, 5000).map(lambda count: "w" * count),
    st.integers(1, 1500).map(lambda count: "word " * count),
    st.integers(1, 60).map(lambda count: "One two three four five six. " * count),
).map(lambda text: text_of(text.rstrip()))

_SPEECH = st.tuples(
    st.sampled_from([Cue("ANNA"), Cue("BEN"), Cue("BEN", dual=True)]),
    st.lists(st.one_of(_PROSE.map(Speech), st.just(Parenthetical(text_of("beat")))), max_size=4),
).map(lambda pair: [pair[0], *pair[1]])

_ELEMENTS = st.lists(
    st.one_of(
        _SPEECH,
        st.one_of(
            _PROSE.map(Action),
            st.just(SceneHeading(text_of("INT. HALL - DAY"))),
            st.just(Transition(text_of("CUT TO:"))),
            st.just(Centered(text_of("THE END"))),
            st.just(PageBreak()),
        ).map(lambda element: [element]),
    ),
    max_size=25,
).map(lambda groups: Script(tuple(element for group in groups for element in group)))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(_ELEMENTS)
def test_every_word_is_on_paper_once_and_inside_its_page(script):
    pages = paginate(script)
    assert words_on(pages) == words_of(script)
    assert all(0 <= line.row < STANDARD.lines for page in pages for line in body(page))
    assert all(page.lines for page in pages)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(_ELEMENTS, st.integers(5, 12))
def test_no_word_is_lost_on_the_smallest_pages(script, lines):
    pages = paginate(script, replace(STANDARD, lines=lines))
    assert words_on(pages) == words_of(script)
    assert all(0 <= line.row < lines for page in pages for line in body(page))


def test_a_single_line_of_dialogue_moves_over_with_its_cue():
    filler = [Action(text_of(f"{number}.")) for number in range(25)]
    script = Script((*filler, Action(text_of("One.\nTwo.")), Cue("ANNA"), Speech(text_of("Yes."))))
    first, second = paginate(script)
    assert body(first)[-1].text == "Two."
    assert [line.text for line in body(second)] == ["ANNA", "Yes."]


def test_a_speech_breaks_at_a_sentence_and_is_filled_anew():
    filler = [Action(text_of(f"{number}.")) for number in range(24)]
    words = "First sentence is this one here. It goes on and on. " * 4
    script = Script((*filler, Cue("ANNA", ("V.O.",)), Speech(text_of(words.strip()))))
    first, second = paginate(script)
    assert body(first)[-1].text == "(MORE)"
    assert body(second)[0].text == "ANNA (V.O.) (CONT'D)"
    assert body(first)[-2].text.endswith(".")
    assert body(second)[1].text.startswith(("First sentence", "It goes"))


def test_a_cue_that_is_already_continued_is_not_continued_twice():
    filler = [Action(text_of(f"{number}.")) for number in range(24)]
    script = Script(
        (*filler, Cue("ANNA", ("CONT'D",)), Speech(text_of("A short sentence of seven words here. " * 9)))
    )
    assert body(paginate(script)[1])[0].text == "ANNA (CONT'D)"


def test_a_speech_of_a_hundred_lines_without_a_sentence_end_is_printed_whole():
    script = Script((Cue("ANNA"), Speech(text_of("and on " * 500))))
    pages = paginate(script)
    spoken = [line for page in pages for line in page.lines if line.kind is LineKind.DIALOGUE]
    assert "".join(line.text for line in spoken).count("and") == 500
    assert [body(page)[0].kind for page in pages] == [LineKind.CUE] + [LineKind.CONTINUED] * (len(pages) - 1)


def test_dual_dialogue_goes_on_in_both_columns_over_the_page():
    filler = [Action(text_of(f"{number}.")) for number in range(22)]
    words = text_of("A sentence of some words here. " * 9)
    script = Script((*filler, Cue("ANNA"), Speech(words), Cue("BEN", dual=True), Speech(words)))
    first, second = paginate(script)
    assert [line.text for line in first.lines if line.kind is LineKind.MORE] == ["(MORE)", "(MORE)"]
    assert [line.text for line in second.lines if line.kind is LineKind.CONTINUED] == [
        "ANNA (CONT'D)",
        "BEN (CONT'D)",
    ]


def test_more_stands_on_one_row_under_both_columns_of_dual_dialogue():
    filler = [Action(text_of(f"{number}.")) for number in range(22)]
    short, long = text_of("Words here. " * 40), text_of("A sentence of many more words in all here. " * 9)
    script = Script((*filler, Cue("ANNA"), Speech(short), Cue("BEN", dual=True), Speech(long)))
    first, second = paginate(script)
    more = [line for line in first.lines if line.kind is LineKind.MORE]
    assert len(more) == 2
    assert len({line.row for line in more}) == 1
    assert violations([first, second]) == []


def test_a_page_break_by_hand_begins_a_page_and_keeps_its_blank_lines():
    script = Script((Action(text_of("One.")), PageBreak(), Action(text_of("\n\nTwo."))))
    first, second = paginate(script)
    assert body(first)[-1].text == "One."
    assert body(second)[0].row == 2


def test_lyrics_under_a_cue_part_between_lines():
    filler = [Action(text_of(f"{number}.")) for number in range(24)]
    script = Script((*filler, Cue("ANNA"), *(Lyric(text_of(f"La {number}")) for number in range(9))))
    first, second = paginate(script)
    assert body(first)[-1].text == "(MORE)"
    assert sum(line.kind is LineKind.LYRIC for page in (first, second) for line in page.lines) == 9


def test_action_joined_to_the_line_above_has_no_blank_line_before_it():
    script = Script(
        (Action(text_of("One.")), Action(text_of("Two."), joined=True), Action(text_of("Three.")))
    )
    assert [line.row for line in body(paginate(script)[0])] == [0, 1, 3]


def test_a_new_stanza_stands_apart_from_the_one_above():
    script = Script((Lyric(text_of("La")), Lyric(text_of("le")), Lyric(text_of("lu"), joined=False)))
    assert [line.row for line in body(paginate(script)[0])] == [0, 1, 3]


def test_a_long_name_in_dual_dialogue_begins_further_left_rather_than_on_two_lines():
    words = text_of("A word.")
    name = "THE CLERK OF THE COURT"
    script = Script((Cue("ANNA"), Speech(words), Cue(name, dual=True), Speech(words)))
    lines = [line for line in body(paginate(script)[0]) if line.kind is LineKind.CUE]
    assert [(line.text, round(line.x, 2)) for line in lines] == [("ANNA", 2.75), (name, 5.55)]
