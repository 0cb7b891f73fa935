"""A correction finds its words again, whatever changes elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screenplay.corrections.key import SHOWN, Key, normalised, parse_key, shown, speeches
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse

STORY = '"Yes," said Ann.\n\n"No," said Bob.\n\n"Yes," said Cem.\n\n"Never," said Ann.\n\n"Yes," said Bob.\n'


def found(story: str, line: str, key: Key | None) -> int | None:
    """Return where the words that a key finds start."""
    prose = parse(Manuscript(story))
    place = speeches(story, prose.beats).find(line, key)
    return None if place is None else prose.beats[place].span.start


def key_of(story: str, start: int) -> Key:
    prose = parse(Manuscript(story))
    place = next(n for n, beat in enumerate(prose.beats) if beat.span.start == start)
    return speeches(story, prose.beats).key(place)


SECOND_YES = STORY.index("Yes", 20)


def test_equal_lines_are_told_apart_by_their_neighbours() -> None:
    assert found(STORY, "Yes,", key_of(STORY, SECOND_YES)) == SECOND_YES


def test_a_line_is_found_behind_new_prose() -> None:
    opening = 'Rain fell.\n\n"Yes," said Dee.\n\n"Maybe," said Ann.\n\n'
    assert found(opening + STORY, "Yes,", key_of(STORY, SECOND_YES)) == SECOND_YES + len(opening)


def test_a_line_is_found_where_one_neighbour_changed() -> None:
    changed = STORY.replace("No,", "Nonsense,")
    assert found(changed, "Yes,", key_of(STORY, SECOND_YES)) == SECOND_YES + 6


def test_other_quotation_marks_change_nothing() -> None:
    curly = STORY.replace('"Yes,"', "“Yes,”").replace('"No,"', "“No,”").replace('"Never,"', "“Never,”")
    assert found(curly, "Yes,", key_of(STORY, SECOND_YES)) == SECOND_YES


def test_a_mended_line_between_the_same_neighbours_is_still_the_line() -> None:
    story = STORY.replace("Never", "Never would I leve you")
    key = key_of(story, story.index("Never"))
    assert found(story.replace("leve", "leave"), "Never would I leve you,", key) == story.index("Never")


def test_a_line_that_is_gone_is_not_found() -> None:
    key = key_of(STORY, STORY.index("Never"))
    assert found(STORY.replace("Never", "Tomorrow at noon"), "Never,", key) is None


def test_words_alone_find_a_line_that_stands_once() -> None:
    assert found(STORY, "never", None) == STORY.index("Never")


def test_words_alone_do_not_choose_between_equal_lines() -> None:
    assert found(STORY, "Yes", None) is None


def test_the_beginning_of_a_long_line_is_enough() -> None:
    assert found(STORY, "Nev...", None) == STORY.index("Never")


@given(st.text(min_size=1), st.text(), st.text())
def test_case_marks_and_spaces_do_not_count(one: str, two: str, three: str) -> None:
    words = " ".join((one, two, three))
    assert normalised(f"  {normalised(words)}! ").strip("! ") == normalised(words).strip("! ")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"])))
def test_shown_words_are_short_and_begin_the_line(words: str) -> None:
    line = shown(words)
    assert len(line) <= SHOWN + 3
    assert " ".join(words.split()).startswith(line.removesuffix("...")) or line.endswith("...")


@given(st.from_regex(r"[0-9a-f]{12} [0-9a-f]{8} [0-9a-f]{8} [1-9][0-9]{0,3}", fullmatch=True))
def test_a_key_is_written_as_it_is_read(text: str) -> None:
    assert str(parse_key(text)) == text
