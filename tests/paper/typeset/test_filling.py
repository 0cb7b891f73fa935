from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.paper.typeset.cells import cells
from screenplay.paper.typeset.filling import fill


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in fill(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("a well-known man", 8, ["a well-", "known", "man"]),
        ("tell them I-I do", 12, ["tell them", "I-I do"]),
        ("please s-s-stop", 11, ["please", "s-s-stop"]),
        ("a T-shirt", 5, ["a", "T-shi", "rt"]),
        ("wait -- no", 7, ["wait --", "no"]),
        ("wait--no more", 7, ["wait--n", "o more"]),
        ("stay—here now", 6, ["stay—", "here", "now"]),
        ("End.  Start", 30, ["End.  Start"]),
        ("End.  Start", 7, ["End.", "Start"]),
        ("  indented line", 9, ["  indente", "d line"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("one\n\ntwo", 9, ["one", "", "two"]),
        ("日本語の文章です。", 8, ["日本語の", "文章で", "す。"]),
        ("", 5, [""]),
    ],
)
def test_lines_break_where_a_typist_breaks_them(text, width, expected):
    assert lines(text, width) == expected


@given(st.text("ab-— \n日é\u0301", max_size=80), st.integers(2, 12))
def test_no_word_is_lost_and_no_line_is_too_wide(text, width):
    filled = lines(text, width)
    assert "".join("".join(filled).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in filled)


@given(st.text("ab- \n", min_size=1, max_size=80), st.data())
def test_filling_anew_from_a_line_gives_the_same_as_filling_the_rest(text, data):
    whole = fill(text, 7)
    start = data.draw(st.sampled_from([line[0] for line in whole]))
    rest = [text[a:b] for a, b in fill(text, 7, start)]
    assert rest == [text[start:][a:b] for a, b in fill(text[start:], 7)]
