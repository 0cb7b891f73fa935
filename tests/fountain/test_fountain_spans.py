"""Every element of a Fountain file knows where its words are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.fountain import read
from screenplay.model.script import Cue, Note, Speech
from tests.fountain.pieces import MARKS

PIECES = [*MARKS, "\t", "\r\n", "\r", "23", "[[a", "/*b"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=400, deadline=None)
def test_the_spans_cover_all_words_once(text: str):
    script = read(text)
    origins = [script.title_origin, *(element.origin for element in script.elements)]
    spans = sorted(span for origin in origins for span in origin.spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(character.isspace() for place, character in enumerate(text) if place not in covered)


def test_offsets_count_every_character_of_the_file():
    text = "\ufeffTitle: X\r\n\r\nINT. A - DAY\r\n\r\n\tMARA\r\n\tHello, you.\r\n"
    heading, cue, speech = read(text).elements
    assert [element.origin.spans[0].of(text) for element in (heading, cue, speech)] == [
        "INT. A - DAY",
        "MARA",
        "Hello, you.",
    ]


def test_a_note_beside_a_cue_has_a_place_of_its_own():
    text = "MARA [[or Jo?]] (V.O.)\nHello.\n"
    cue, note, speech = read(text).elements
    assert isinstance(cue, Cue)
    assert isinstance(note, Note)
    assert isinstance(speech, Speech)
    assert [span.of(text) for span in cue.origin.spans] == ["MARA", "(V.O.)"]
    assert [span.of(text) for span in note.origin.spans] == ["[[or Jo?]]"]
