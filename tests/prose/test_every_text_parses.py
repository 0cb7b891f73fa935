"""Properties that hold for whatever somebody calls prose."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse

MARKS = "\"'“”‘’„‚«»‹›—–-`_*"
PROSE = st.text(alphabet=f"aT. ,:;!?…\n\r{MARKS}", max_size=300)
WORDS = st.sampled_from(
    (
        *("he", "said", "Mara", "asked", "the", "old", "man", "quietly", "to", "her", "and", "’tis", "boys’"),
        *(",", ".", "?", "!", ":", ";", "—", "--", "‘", "’", "“", "”", '"', "'", "«", "»", "\n", "\n\n"),
        *("CHAPTER", "IV", "***", "A/N:", "sorry", "lol", "The", "End"),
    )
)
SENTENCES = st.lists(WORDS, max_size=60).map(" ".join)
ANYTHING = st.text(max_size=200)


def uncovered(text: str, prose: Prose) -> str:
    """Return what lies between the beats, after checking that they stand in order and apart."""
    left, at = [], 0
    for beat in prose.beats:
        span = beat.outer if isinstance(beat, Quotation) else beat.span
        assert at <= span.start <= span.end <= len(text)
        left.append(text[at : span.start])
        if isinstance(beat, Quotation):
            left += [text[span.start : beat.span.start], text[beat.span.end : span.end]]
            assert span.contains(beat.span)
        at = span.end
    return "".join([*left, text[at:]])


def shape(text: str) -> list[tuple[str, str]]:
    beats = parse(Manuscript(text)).beats
    return [(type(beat).__name__, "".join(beat.span.of(text).split())) for beat in beats]


@given(st.one_of(PROSE, SENTENCES, ANYTHING))
def test_beats_white_space_and_marks_cover_the_text_exactly_once(text):
    left = uncovered(text, parse(Manuscript(text)))
    assert not [letter for letter in left if not letter.isspace() and letter not in MARKS]


@given(st.one_of(PROSE, SENTENCES))
def test_beats_lie_inside_their_paragraphs(text):
    prose = parse(Manuscript(text))
    for index, paragraph in enumerate(prose.paragraphs):
        for beat in prose.beats[paragraph.first : paragraph.last]:
            assert beat.paragraph == index
            assert paragraph.span.contains(beat.span)


@given(SENTENCES)
def test_the_parts_of_a_tag_lie_inside_it_apart(text):
    for beat in parse(Manuscript(text)).beats:
        if isinstance(beat, Tag):
            parts = [beat.verb, beat.subject, beat.manner, beat.addressee, beat.business]
            spans = sorted(part for part in parts if part is not None)
            assert all(beat.span.contains(span) for span in spans)
            assert all(first.end <= second.start for first, second in pairwise(spans))


@given(SENTENCES)
def test_words_only_mentioned_lie_inside_their_sentence(text):
    for beat in parse(Manuscript(text)).beats:
        if isinstance(beat, Narration):
            assert all(beat.span.contains(span) for span in beat.quoted)


@given(PROSE)
def test_line_ends_of_any_system_give_the_same_beats(text):
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    dos = unix.replace("\n", "\r\n")
    shapes = [
        [
            (type(beat).__name__, "".join(beat.span.of(source).split()))
            for beat in parse(Manuscript(source)).beats
        ]
        for source in (unix, dos)
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        '"',
        '"' * 2001,
        "“" * 500,
        "'" * 999,
        "— " * 500,
        ". " * 3000,
        '"' + "word " * 20_000,
        "“a ‘b " * 300,
        '"Hi.\n\n' * 200,
        ("_" * 50 + '"') * 300,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_degenerate_text_parses(text):
    parse(Manuscript(text))


def test_a_quotation_of_a_megabyte_is_one_quotation():
    (beat,) = parse(Manuscript('"' + "word " * 200_000 + '."')).beats
    assert isinstance(beat, Quotation)
    assert beat.closed


@pytest.mark.parametrize(
    "text",
    [
        '—" said "',
        '"*)›\u2028\u2029—:',
        ';--’"a\r\n»\t‹\u2029_',
        '\n," said 』 said ”『<<「\u2029!“',
    ],
)
def test_jumbles_that_once_had_no_parse_have_one(text: str) -> None:
    assert parse(Manuscript(text)).beats is not None
