"""Every quotation of a text is a speech of the script, or is named on the terminal with the reason."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from screenplay.library import convert_bytes
from screenplay.model.script import Speech
from tests.conversion.carrying import spans_of

LABELS = (
    *("By Jove", "By Heaven", "Copyright", "Story", "Note", "A/N", "Author's note", "Warning", "Disclaimer"),
    *(
        "All rights reserved",
        "Produced by",
        "To be continued",
        "The end",
        "End of chapter",
        "Title",
        "Summary",
    ),
    *(
        "Rating",
        "Chapter One",
        "Prologue",
        "Part Two",
        "Dedicated to Mother",
        "For Tom",
        "Contents",
        "Epilogue",
    ),
    *(
        "Translated by Tom",
        "Written by hand",
        "Word count",
        "Tags",
        "Fandom",
        "Posted on Monday",
        "P.S.",
        "Fin",
    ),
    *("Act two", "Scene three", "Book", "Letter", "Canto", "Draft", "Read by Ann", "Contact", "Published"),
)
SHAPES = (
    "“{},” said Ann.",
    "“{}!” shouted Tom.",
    "“{}: you know it,” said Ann.",
    "“{} — that is all,” said Ann.",
)
NEIGHBOURS = ("“Who?” said Tom.", "“No!” said Ann.", "Tom went out.")


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


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("label", LABELS)
def test_a_speech_that_opens_with_a_label_is_spoken_wherever_it_stands(label: str, shape: str) -> None:
    paragraph = shape.format(label)
    words = paragraph[1 : paragraph.index("”")]
    others = [f"{words}" for words in ("Who?", "No!")]
    lost = {}
    for before, after in product((0, 1, 3), (0, 1, 3)):
        if before + after == 0:
            continue
        text = "\n\n".join((*NEIGHBOURS[:before], paragraph, *NEIGHBOURS[:after]))
        missing = unaccounted(text, [words, *(each for each in others if f"“{each}”" in text)])
        if missing:
            lost[before, after] = missing
    assert lost == {}


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
