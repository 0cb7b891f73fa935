"""What the structure of a file sets apart is no story, whatever its words look like."""

from __future__ import annotations

from screenplay.model.beat import Matter, MatterKind, Narration, Quotation
from screenplay.model.manuscript import Apart, Manuscript
from screenplay.model.span import Span
from screenplay.prose import parse

NOTE = "“Thanks,” said my sister, who reads everything first."
STORY = "The lamp went out. “Again,” said Ilse."


def test_paragraphs_that_the_file_sets_apart_are_matter() -> None:
    text = f"{NOTE}\n\n{STORY}"
    beats = parse(Manuscript(text, apart=(Apart(Span(0, len(NOTE)), MatterKind.AUTHOR_NOTE),))).beats
    assert [(beat.kind, beat.span.of(text)) for beat in beats if isinstance(beat, Matter)] == [
        (MatterKind.AUTHOR_NOTE, NOTE)
    ]
    assert [beat.span.of(text) for beat in beats if isinstance(beat, Quotation)] == ["Again,"]


def test_the_same_words_are_story_where_nothing_sets_them_apart() -> None:
    beats = parse(Manuscript(f"{NOTE}\n\n{STORY}")).beats
    assert not any(isinstance(beat, Matter) for beat in beats)


def test_what_stands_before_a_list_of_contents_is_no_story() -> None:
    text = "To my aunt in Hull\n\nPrinted by Marrow and Son\n\nCONTENTS\n\nI. Solder\n\nII. Rust\n\n"
    text += "CHAPTER I\n\nThe lamp went out. “Again,” said Ilse."
    told = [beat.span.of(text) for beat in parse(Manuscript(text)).beats if isinstance(beat, Narration)]
    assert told == ["The lamp went out."]
