"""Markdown: the words without their marks, each with its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.errors import ReadError
from screenplay.library import convert_bytes
from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.model.script import Dropped, Speech
from screenplay.model.span import Span
from screenplay.readers import read_bytes
from tests.conversion.carrying import assert_covered_once
from tests.readers.told import told

HEAD = "---\ntitle: The Tin Heron\nauthor: [Ada Marrow, Bo Finn]\n---\n\n"


def read(source: str) -> Manuscript:
    return read_bytes(source.encode(), "heron.md", ".md")


def marked(manuscript: Manuscript, kind: MarkKind) -> list[str]:
    return [mark.span.of(manuscript.text) for mark in manuscript.marks if mark.kind is kind]


def shown(source: str) -> list[tuple[str, str]]:
    return [(kind, words.strip("\n")) for kind, words in told(read(source)) if words.strip()]


def test_front_matter_gives_title_and_authors_and_no_words() -> None:
    manuscript = read(HEAD + "It ticked.")
    assert (manuscript.title, manuscript.author) == ("The Tin Heron", "Ada Marrow & Bo Finn")
    assert manuscript.text.strip() == "It ticked."


def test_front_matter_fills_the_title_page() -> None:
    head = "---\ntitle: The Tin Heron\nauthor: Ada\n"
    head += "date: 2031-04-05\nbased on: a ballad\nemail: a@b.example\n---\n"
    script = convert_bytes(f"{head}\n“Hush,” said Odile.".encode(), "heron.md", ".md")
    assert {entry.key: entry.values[0][0].text for entry in script.title_page} == {
        "Title": "The Tin Heron",
        "Author": "Ada",
        "Source": "a ballad",
        "Draft date": "2031-04-05",
        "Contact": "a@b.example",
    }


def test_a_byline_under_the_front_matter_names_the_author_and_one_in_the_story_does_not() -> None:
    source = "---\ntitle: One\n---\n\nby Ada Marrow, who knows herons\n\nIt ticked.\n\nBy the sea it stopped."
    assert [kind for kind, _ in shown(source)] == ["author", "story", "story"]


@pytest.mark.parametrize(
    "head",
    [
        "---\n[unclosed\n---\n",
        "---\n- a\n- b\n---\n",
        "---\na: &a [x, x]\nb: &b [*a, *a]\nauthor: [*b, *b, *b]\n---\n",
        "---\n" + "[" * 9000 + "\n---\n",
        "---\ntitle: " + "9" * 9000 + "\n---\n",
    ],
)
def test_front_matter_that_says_nothing_is_passed_over(head: str) -> None:
    manuscript = read(head + "\nIt ticked.")
    assert manuscript.text.strip() == "It ticked."
    assert manuscript.author is None


def test_emphasis_is_marked_and_its_signs_are_gone() -> None:
    manuscript = read("She *never* said __no__, _ever_, 2 * 3 snake_case_name.")
    assert manuscript.text == "She never said no, ever, 2 * 3 snake_case_name."
    assert marked(manuscript, MarkKind.ITALIC) == ["never", "ever"]
    assert marked(manuscript, MarkKind.BOLD) == ["no"]


def test_emphasis_inside_emphasis() -> None:
    manuscript = read("***Both*** and **a *b* c**.")
    assert manuscript.text == "Both and a b c."
    assert marked(manuscript, MarkKind.BOLD) == ["Both", "a b c"]
    assert marked(manuscript, MarkKind.ITALIC) == ["Both", "b"]


def test_escapes_entities_links_and_tags_leave_their_words() -> None:
    source = r"\*Salt\* &amp; [the *pier*](x.md 't') <b>now</b> ![map](m.png)<https://a.example> `so`."
    assert read(source).text == "*Salt* & the pier now https://a.example so."
    assert marked(read(source), MarkKind.BOLD) == ["now"]


def test_a_backslash_before_a_letter_is_one() -> None:
    assert read("\\o/ C:\\new").text == "\\o/ C:\\new"


def test_quotes_code_and_tables_are_set_apart_in_the_story() -> None:
    source = (
        "Read:\n\n> **CLOSED**\n>\n> Till noon.\n\n```\nERROR 4\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    assert shown(source) == [
        ("story", "Read:"),
        ("inset", "CLOSED"),
        ("inset", "Till noon."),
        ("inset", "ERROR 4"),
        ("inset", "a | b\n1 | 2"),
    ]


def test_footnotes_leave_the_line_and_stand_apart() -> None:
    assert shown("“Salt[^1],” he said.[^b]\n\n[^1]: Grey.\n[^b]: Loud.\n") == [
        ("story", "“Salt,” he said."),
        ("footnote", "[^1]: Grey."),
        ("footnote", "[^b]: Loud."),
    ]


def test_headings_and_scene_breaks_stand_alone_whatever_touches_them() -> None:
    assert shown("## One ##\nIt ticked.\n* * *\nTwo\n===\nIt stopped.") == [
        ("heading 2", "One"),
        ("story", "It ticked."),
        ("ornament", "* * *"),
        ("heading 1", "Two"),
        ("story", "It stopped."),
    ]


def test_what_is_meant_for_another_format_is_no_word() -> None:
    source = "## One {.unnumbered #a}\n\n```{=tex}\n\\newpage\n```\n\n::: {style='x'}\n:::\n\n"
    source += "\\clearpage\n\nIt ticked.\n"
    assert shown(source) == [("heading 2", "One"), ("story", "It ticked.")]


def test_strokes_under_a_sentence_are_a_scene_break() -> None:
    assert shown("It ticked.\n---\nIt stopped.") == [
        ("story", "It ticked."),
        ("ornament", "---"),
        ("story", "It stopped."),
    ]


def test_indented_paragraphs_and_spoken_dashes_are_prose() -> None:
    assert read("    It *ticked*.\n\n- Why? said Odile.").text == "    It ticked.\n\n- Why? said Odile."


def test_ornaments_have_no_emphasis() -> None:
    assert read("One.\n\n~*~*~*~\n\nTwo.").text == "One.\n\n~*~*~*~\n\nTwo."


def test_a_definition_of_a_link_is_no_word() -> None:
    assert read("[The pier][p].\n\n[p]: https://a.example 'Pier'\n").text.strip() == "The pier."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_lead_back_to_the_file(end: str) -> None:
    source = end.join(("# Heron", "It *ticked* &amp; stopped[^1].", "", "> \\#1 **now**", "", "[^1]: Loud."))
    manuscript = read(source)
    assert manuscript.places is not None
    for word in ("Heron", "It", "ticked", "& stopped", "1 now", "Loud."):
        at = manuscript.text.index(word)
        there = manuscript.places.in_file(Span(at, at + len(word))).of(source)
        assert there.replace("*", "").replace("amp;", "") == word


def test_a_script_means_the_file_and_loses_no_word_of_it() -> None:
    source = (
        HEAD
        + "# The Tin Heron\n\nIt *ticked*.\n\n“[Hush](x.md)[^1], *you*,” said Odile.\n\n[^1]: Her word.\n"
    )
    script = convert_bytes(source.encode(), "heron.md", ".md")
    speech = next(each for each in script.elements if isinstance(each, Speech))
    assert [span.of(source) for span in speech.origin.spans] == ["Hush](x.md)[^1], *you*,"]
    assert any("author: [Ada" in each.text for each in script.elements if isinstance(each, Dropped))
    assert_covered_once(script, read(source))


@given(st.text(alphabet="ab *_`[]()<>&;#!\\|>-~=\"'^:1\n.", max_size=120))
def test_any_markdown_is_read_with_every_character_in_its_place(source: str) -> None:
    try:
        manuscript = read(source)
    except ReadError:
        return
    assert manuscript.places is not None
    for run in manuscript.places.runs:
        if not run.put:
            assert manuscript.text[run.start : run.start + run.length] == source[run.first : run.last]
    for each in (*manuscript.marks, *manuscript.apart):
        assert 0 <= each.span.start < each.span.end <= len(manuscript.text)
    kept = "".join(letter for letter in manuscript.text if letter.isalnum())
    cut = "".join(span.of(source) for span in manuscript.places.cuts(len(source)))
    assert sum(map(str.isalnum, source)) - sum(map(str.isalnum, cut)) >= len(kept) - source.count("&")


@given(
    st.lists(st.sampled_from(("“Go,” *she* said.", "[a](b)", "> no", "\n\n", "\n", "[^1]", "# Ann", "***")))
)
def test_a_script_of_any_markdown_covers_its_file_once(pieces: list[str]) -> None:
    source = "“Go,” said Ann.\n\n" + "".join(pieces)
    assert_covered_once(convert_bytes(source.encode(), "a.md", ".md"), read(source))
