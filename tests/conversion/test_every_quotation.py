"""Every quotation of a text is a speech of the script, or is named on the terminal with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from screenplay.library import convert_bytes
from screenplay.model.script import Speech
from tests.conversion.carrying import spans_of


def unaccounted(text: str, quotations: list[str]) -> list[str]:
    """Return the quotations whose words no speech carries and that are not told of either."""
    script = convert_bytes(text.encode(), "story.txt", ".txt")
    speeches = [element for element in script.elements if isinstance(element, Speech)]
    spoken = [text[span.start : span.end] for each in speeches for span in each.origin.spans]
    told = [words for words, reason in script.unspoken if reason]
    found = " ".join((*spoken, *told)).split()
    said = " ".join(found)
    assert spans_of(script)
    return [each for each in quotations if " ".join(each.split()) not in said]


WORDS = some.sampled_from(
    [
        *("come", "in", "the lamp", "I know", "it is late", "no", "wait", "Ann", "Mother", "ten o'clock"),
        *("and so", "well", "never", "chapter", "the end", "copyright", "note", "by Jove", "warning"),
    ]
)
SAID = some.lists(WORDS, min_size=1, max_size=6).map(" ".join)
END = some.sampled_from(["", ".", "!", "?", "...", " —", "?!"])
TAG = some.sampled_from(
    ["", " said Ann.", " Tom asked.", " she said, and sat down.", " he read aloud.", " was the word."]
)
BEFORE = some.sampled_from(["", "Tom said, ", "She called it ", "The sign read: ", "He turned. ", "By then "])
MARKS = some.sampled_from([("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’")])


@some.composite
def texts(draw: some.DrawFn) -> tuple[str, list[str]]:
    """Return a text of some quotations in marks of one kind, and the words of each."""
    opening, closing = draw(MARKS)
    paragraphs, words = [], []
    for _ in range(draw(some.integers(2, 7))):
        said = draw(SAID).capitalize()
        end = draw(END)
        comma = "" if end else ","
        paragraphs.append(f"{draw(BEFORE)}{opening}{said}{end or comma}{closing}{draw(TAG)}")
        words.append(said)
    return "\n\n".join(paragraphs) + "\n", words


@settings(max_examples=150, deadline=None)
@given(texts())
def test_every_quotation_is_spoken_or_told_of(case: tuple[str, list[str]]) -> None:
    text, words = case
    assert unaccounted(text, words) == []


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("“How tired I am!” thought Ann.", "How tired I am!"),
        ("The sign read: “Closed all week.”", "Closed all week."),
        ("This was the parcel, sent to “Tom Marsh, Miller,” and dated in May:", "Tom Marsh, Miller,"),
        ("He had read the books: the poems of Reed, and a new one called “Weirs” by Bell.", "Weirs"),
    ],
)
def test_what_nobody_says_is_named(paragraph: str, words: str) -> None:
    assert unaccounted(f"“Come in,” said Tom.\n\n{paragraph}\n\n“No,” said Ann.\n", [words]) == []
