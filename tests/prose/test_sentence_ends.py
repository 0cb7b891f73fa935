"""Where sentences of narration end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.language.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He sat. She stood.", ["He sat.", "She stood."]),
        ("Mr. Dale sat by Dr. Moss.", ["Mr. Dale sat by Dr. Moss."]),
        ("J. R. Tull left.", ["J. R. Tull left."]),
        ("It cost 3.50 in all. He paid.", ["It cost 3.50 in all.", "He paid."]),
        ("“Why?” he asked. He sat.", ["“Why?” he asked.", "He sat."]),
        ("He waited ... and then he left.", ["He waited ... and then he left."]),
        (
            "He came at 3 p.m. that day. It was 4 p.m. He left.",
            ["He came at 3 p.m. that day.", "It was 4 p.m.", "He left."],
        ),
        ("Was it I? It was I. He knew.", ["Was it I?", "It was I.", "He knew."]),
        ("Stop! He ran?! Yes…  No", ["Stop!", "He ran?!", "Yes…", "No"]),
    ],
)
def test_full_stops_that_only_shorten_a_word_end_no_sentence(text, parts):
    assert cut(text) == parts


@given(st.text(alphabet="aBI .!?…\"”'\n1", max_size=80))
def test_sentences_cover_everything_but_white_space_once(text):
    assert "".join("".join(part.split()) for part in cut(text)) == "".join(text.split())
