"""Which sentences beside speech are tags, and what their parts are."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Tag
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse


def tags(text: str) -> list[dict[str, str]]:
    found = []
    for beat in parse(Manuscript(text)).beats:
        if isinstance(beat, Tag):
            parts = {
                key: getattr(beat, key) for key in ("subject", "verb", "manner", "addressee", "business")
            }
            found.append({key: span.of(text) for key, span in parts.items() if span})
    return found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"No," he said.', {"subject": "he", "verb": "said"}),
        ('"No," said Mara quietly.', {"subject": "Mara", "verb": "said", "manner": "quietly"}),
        (
            '"No," he said, taking off his hat.',
            {"subject": "he", "verb": "said", "business": "taking off his hat"},
        ),
        ('"Why?" the old man asked her.', {"subject": "the old man", "verb": "asked", "addressee": "her"}),
        (
            '"No," she said to Joss, in a whisper.',
            {"subject": "she", "verb": "said", "addressee": "Joss", "manner": "in a whisper"},
        ),
        ('And then, after a while, he said: "No."', {"subject": "he", "verb": "said"}),
        ('Joss sighed, "No."', {"subject": "Joss", "verb": "sighed"}),
        ('"No," whispered Mrs. Dale.', {"subject": "Mrs. Dale", "verb": "whispered"}),
        ('"Wait," Mara broke in.', {"subject": "Mara", "verb": "broke"}),
        ('"Me too," they both said.', {"subject": "they", "verb": "said"}),
        ('He shook his head and said, "No."', {"subject": "He", "verb": "said"}),
        ('"Well," Mara says, "no."', {"subject": "Mara", "verb": "says"}),
    ],
)
def test_a_tag_gives_speaker_verb_manner_addressee_and_business(text, parts):
    assert tags(text) == [parts]


@pytest.mark.parametrize(
    "text",
    [
        '"No." He called the dog.',
        '"No." He laughed.',
        '"No." He answered the door.',
        '"No," and the boat went down.',
        'She said nothing. "Well?"',
        'He groaned. "Not again."',
        'He groaned, as he heard a voice behind him. "You are late."',
        '"No." The old lock gave a groan, as it did every night. "Listen."',
    ],
)
def test_what_somebody_does_beside_speech_is_no_tag(text):
    assert tags(text) == []


def test_a_short_sentence_of_its_own_that_only_says_who_speaks_is_a_tag():
    assert tags('"What have you done?" He whispered. "What?"') == [{"subject": "He", "verb": "whispered"}]


def test_a_tag_ends_where_the_next_sentence_begins():
    text = '"No," he said. He stood up. "Yes."'
    assert [type(beat).__name__ for beat in parse(Manuscript(text)).beats] == [
        "Quotation",
        "Tag",
        "Narration",
        "Quotation",
    ]


def test_a_tag_tells_on_which_side_its_quotation_stands():
    sides = {
        '"No," he said.': (True, False),
        'He said, "No."': (False, True),
        '"No," he said, "never."': (True, True),
    }
    for text, expected in sides.items():
        (tag,) = (beat for beat in parse(Manuscript(text)).beats if isinstance(beat, Tag))
        assert (tag.after, tag.before) == expected
