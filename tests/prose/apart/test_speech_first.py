"""A paragraph that opens with a quotation mark is speech, whatever its first words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.library import convert_bytes
from screenplay.model.script import Script, Speech, plain
from screenplay.resources import lexicon

OPENINGS = sorted(
    {
        *lexicon("matter_labels"),
        *lexicon("wrapping"),
        *lexicon("note_words"),
        "by jove",
        "the end",
        "to be continued",
        "tbc",
        "chapter one",
        "part two",
        "prologue",
        "line break",
        "xxx",
        "dear ann",
        "from",
    }
)
MARKS = (("“", "”"), ('"', '"'), ("«", "»"))


def heard(text: str) -> str:
    script = convert_bytes(text.encode(), "story.txt", ".txt")
    return " ".join(plain(each.text) for each in script.elements if isinstance(each, Speech)).casefold()


@pytest.mark.parametrize("place", ["first", "middle", "last"])
@pytest.mark.parametrize("sign", [",", "!", ":", " —", "."])
def test_no_opening_word_takes_a_speech_for_matter(place: str, sign: str) -> None:
    lost = []
    for words in OPENINGS:
        if words[0] in "(:^<;[" or not words[0].isalnum():
            continue
        line = f"“{words.capitalize()}{sign} that is all,” said Ann."
        others = ["“Who?” said Tom.", "Tom sat down.", "“Oh,” said Tom."]
        at = {"first": 0, "middle": 2, "last": 3}[place]
        text = "\n\n".join([*others[:at], line, *others[at:]])
        if " ".join(words.split()).casefold() not in heard(text):
            lost.append(words)
    assert lost == []


def quotations() -> st.SearchStrategy[tuple[str, str]]:
    words = st.sampled_from([*OPENINGS, "no", "yes, I was", "I had gone home", "luck", "the Sow", "CLOSED"])
    frames = st.sampled_from(
        [
            "{}",
            "{} said Ann.",
            "A/N: {} is what I say, please review",
            "Summary: {} she says.",
            "The sign read {}",
            "Chapter 3: {}",
            "They called it {} and laughed.",
            "Her phone buzzed. {} it said.",
            "The letter began, {} and went on.",
            "*{}*",
            "[{}]",
            "Dear Ann,\n\nHe said {} to me.\n\nYours,\nTom",
            "Ann: {}",
            "{} Tom texted.",
            "Ann walked in and said {}",
            "His look said {}",
        ]
    )
    return st.tuples(words, frames)


def named(script: Script) -> str:
    return " ".join(words for words, _ in script.unspoken).casefold()


@settings(max_examples=150, deadline=None)
@given(st.lists(quotations(), min_size=1, max_size=6), st.sampled_from(MARKS))
def test_every_quotation_is_a_speech_or_named_with_the_reason(
    made: list[tuple[str, str]], marks: tuple[str, str]
) -> None:
    numbered = [(f"{words.capitalize()} number{number}", frame) for number, (words, frame) in enumerate(made)]
    text = "\n\n".join(frame.format(f"{marks[0]}{words}{marks[1]}") for words, frame in numbered)
    script = convert_bytes(text.encode(), "story.txt", ".txt")
    spoken = " ".join(plain(each.text) for each in script.elements if isinstance(each, Speech)).casefold()
    for words, _ in numbered:
        last = words.split()[-1].casefold()
        assert last in spoken or last in named(script), (words, text)
    assert all(reason for _, reason in script.unspoken)
