"""What is read is written so that it reads the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.fountain import format_text, read, write
from tests.fountain.pieces import MARKS

CANONICAL = """\
Title: The Harbour
Author: A. Writer
Contact:
    1 Quay Street
    Port

FADE IN:

INT. KITCHEN - NIGHT #3A#

Mara waits. The clock is _very_ loud.
It stops.


Nobody moves.

MARA (V.O.) (CONT'D)
(softly)
I was *nine*.
␣␣
Then I was ten.

@McCoy ^
Me too.

[[check the year]]

> Burn to white.

> THE END <
""".replace("␣", " ")

_BLANKS = ("  ", "\t", "\r\n", "\r", "\ufeff")
_SIGNS = ("**", "***", "[[", "/*", "[", "]", "/", "-", ":", "(V.O.)")
PIECES = [*MARKS, *_BLANKS, *_SIGNS, "23", "日本", "a b"]
fountain_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25).map("".join)


def test_canonical_text_comes_back_byte_for_byte():
    assert write(read(CANONICAL)) == CANONICAL


@given(fountain_texts)
@settings(max_examples=400, deadline=None)
def test_every_text_reads_writes_and_reads_the_same(text: str):
    script = read(text)
    assert read(write(script)) == script


@given(fountain_texts)
@settings(max_examples=200, deadline=None)
def test_a_second_pass_of_the_formatter_changes_nothing(text: str):
    once = format_text(text)
    assert format_text(once) == once


@given(fountain_texts)
@settings(max_examples=100, deadline=None)
def test_an_unchanged_script_comes_back_as_it_was_read(text: str):
    assert write(read(text), keep=True) == text
