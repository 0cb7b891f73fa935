"""Quotations inside a sentence: the verb beside them, the list they stand in, the capitals they have."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Narration, Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse


def _uttered(text: str) -> list[str]:
    return [beat.span.of(text) for beat in parse(Manuscript(text)).beats if isinstance(beat, Quotation)]


def _mentioned(text: str) -> list[str]:
    told = [beat for beat in parse(Manuscript(text)).beats if isinstance(beat, Narration)]
    return [span.of(text).strip('"“”') for beat in told for span in beat.quoted]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('The porter said "yes" without looking up.', "yes"),
        ('The guard shouted "Halt" at them.', "Halt"),
        ('The lookout cried "Land" and ran.', "Land"),
    ],
)
def test_a_verb_of_speech_beside_a_few_words_has_them_uttered(text: str, words: str) -> None:
    assert (_uttered(text), _mentioned(text)) == ([words], [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He knew the "left", "right" and "stop" of it.', ["left", "right", "stop"]),
        ('They spoke of "brass" and "Silver Plate."', ["brass", "Silver Plate."]),
    ],
)
def test_a_word_joined_to_one_that_is_mentioned_is_mentioned_too(text: str, words: list[str]) -> None:
    assert (_uttered(text), _mentioned(text)) == ([], words)


@pytest.mark.parametrize(
    "text",
    ['Her aunt opened "The Long Winter."', 'He had one of the famous "Silver Heron" bicycles.'],
)
def test_a_few_capitalised_words_inside_a_sentence_name_a_thing(text: str) -> None:
    assert _uttered(text) == []
    assert len(_mentioned(text)) == 1
