"""Emphasis of the source becomes runs."""

from __future__ import annotations

import pytest

from screenplay.assembly.emphasis import Emphasis, styled
from screenplay.explain import markup
from screenplay.model.manuscript import Manuscript, Mark, MarkKind
from screenplay.model.script import Run, Style, text_of
from screenplay.model.span import Span


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("*so*", Style.ITALIC),
        ("**so**", Style.BOLD),
        ("***so***", Style.BOLD | Style.ITALIC),
        ("_so_", Style.UNDERLINE),
    ],
)
def test_marked_words_are_styled(words: str, style: Style) -> None:
    assert styled(f"Not {words}!") == (Run("Not "), Run("so", style), Run("!"))


@pytest.mark.parametrize("words", ["2 * 3 * 4", "f***ing", "snake_case_name", "* * *", "a*b*c", "****", "5*"])
def test_other_marks_stay_literal(words: str) -> None:
    assert styled(words) == text_of(words)


@pytest.mark.parametrize("words", ["*so*", "I **am** here, _now_.", "plain", "2 * 3"])
def test_marks_are_written_back_as_they_were(words: str) -> None:
    assert markup(styled(words)) == words


def test_italics_of_the_file_format_are_kept_in_quoted_words() -> None:
    emphasis = Emphasis.of(Manuscript("I am here", marks=(Mark(Span(2, 4), MarkKind.ITALIC),)))
    assert emphasis.verbatim(Span(0, 9)) == (Run("I "), Run("am", Style.ITALIC), Run(" here"))


def test_italics_reach_over_the_edge_of_a_span() -> None:
    emphasis = Emphasis.of(Manuscript("I am here", marks=(Mark(Span(0, 9), MarkKind.ITALIC),)))
    assert emphasis.verbatim(Span(2, 4)) == (Run("am", Style.ITALIC),)


def test_italics_are_kept_where_rewritten_words_still_have_them() -> None:
    emphasis = Emphasis.of(Manuscript("He ran fast", marks=(Mark(Span(7, 11), MarkKind.ITALIC),)))
    assert emphasis.rewritten("He runs fast.", (Span(0, 11),)) == (
        Run("He runs "),
        Run("fast", Style.ITALIC),
        Run("."),
    )


def test_marks_in_a_text_whose_format_says_them_all_are_literal() -> None:
    emphasis = Emphasis.of(
        Manuscript("*stars* and so", literal=True, marks=(Mark(Span(12, 14), MarkKind.ITALIC),))
    )
    assert emphasis.verbatim(Span(0, 14)) == (Run("*stars* and "), Run("so", Style.ITALIC))


def test_a_backslash_outside_markdown_is_a_backslash() -> None:
    emphasis = Emphasis.of(Manuscript(r"\*stars\*"))
    assert emphasis.verbatim(Span(0, 9)) == text_of(r"\*stars\*")
