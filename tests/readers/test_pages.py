"""What HTML says without words: notes, looks, line ends, and what a careless page leaves open."""

from __future__ import annotations

import pytest

from screenplay.model.manuscript import MarkKind
from screenplay.readers import read_bytes
from tests.readers.told import of_kind, page


def marked(source: str, kind: MarkKind) -> list[str]:
    manuscript = read_bytes(source.encode(), "a.html", ".html")
    return [mark.span.of(manuscript.text) for mark in manuscript.marks if mark.kind is kind]


def test_the_numbers_of_footnotes_are_no_words_and_the_notes_no_story() -> None:
    read = page(
        "<p>“Salt<sup><a href='#a'>[1]</a></sup>,” he said.<sup>2</sup></p>"
        "<h3>Notes</h3><ol><li id='a'>“Grey,” says the book.</li></ol>"
    )
    assert read == [
        ("story", "“Salt,” he said."),
        ("other", "Notes"),
        ("footnote", "“Grey,” says the book."),
    ]


def test_powers_and_ordinals_stay_words() -> None:
    assert page("<p>The 1<sup>st</sup> of 10<sup>6</sup>.</p>") == [("story", "The 1st of 106.")]


def test_a_link_back_from_a_note_makes_no_note_of_the_story() -> None:
    read = page(
        "<p id='r1'>It ticked.<sup><a href='#n1'>1</a></sup></p>"
        "<p id='n1'><sup><a href='#r1'>1</a></sup> Loudly.</p>"
    )
    assert of_kind(read, "story") == ["It ticked."]


def test_a_list_of_contents_leads_to_chapters_and_not_to_notes() -> None:
    read = page("<p><a href='#c1'>1</a> <a href='#c2'>2</a></p><h2 id='c1'>One</h2><p id='c2'>It ticked.</p>")
    assert ("story", "It ticked.") in read


@pytest.mark.parametrize(
    "source",
    [
        "<style>.c4{{font-style:italic}}</style><p>So <span class=c4>quiet</span>.</p>",
        "<style>p{{margin:0}} span.c4, .c5 {{ FONT-STYLE:Italic }}</style>So <span class=c4>quiet</span>.",
        "<p>So <span style='font-style: italic'>quiet</span>.</p>",
        "<p>So <em><i>quiet</i></em>.</p>",
    ],
)
def test_italics_are_seen_however_they_are_set(source: str) -> None:
    assert marked(source.replace("{{", "{").replace("}}", "}"), MarkKind.ITALIC) == ["quiet"]


def test_kept_line_ends_divide_lines_and_paragraphs() -> None:
    source = "<style>.t { white-space: pre-wrap }</style><div class=t>It ticked.\nOnce.\n\nThen not.</div>"
    assert page(source) == [("story", "It ticked.\nOnce."), ("story", "Then not.")]


def test_what_is_set_apart_in_the_story_stays_story_and_is_marked() -> None:
    read = page("<p>She read:</p><blockquote><p>Dear Piet,</p></blockquote><pre>  CLOSED\n  till noon</pre>")
    assert read == [("story", "She read:"), ("inset", "Dear Piet,"), ("inset", "CLOSED\n  till noon")]


def test_rows_of_a_table_stay_together() -> None:
    assert page("<table><tr><td>Strength</td><td>12</td></tr><tr><td>Luck</td><td>3</td></tr></table>") == [
        ("inset", "Strength | 12"),
        ("inset", "Luck | 3"),
    ]


def test_soft_hyphens_are_no_letters() -> None:
    assert page("<p>her&shy;on&#8203; here</p>") == [("story", "heron here")]


@pytest.mark.parametrize("head", ['<?xml version="1.0"?>', ""])
def test_the_entities_of_a_document_type_are_no_words(head: str) -> None:
    source = f'{head}<!DOCTYPE html [<!ENTITY a "b"> <!ENTITY c "d">]><html><body><p>Yes.</p></body></html>'
    assert page(source) == [("story", "Yes.")]


def test_an_empty_element_of_xhtml_does_not_slant_the_rest() -> None:
    source = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>A <i/>b.</p></body></html>'
    )
    assert page(source) == [("story", "A b.")]
    assert marked(source, MarkKind.ITALIC) == []


def test_a_page_deeper_than_any_book_keeps_its_words() -> None:
    read = page("<p>First.</p>" + "<div><b>" * 30_000 + "deep" + "<p>Last.")
    assert [words for _, words in read] == ["First.", "deep", "Last."]
