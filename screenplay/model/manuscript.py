"""What was read: the text of one prose file, and what its format said about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screenplay.model.beat import MatterKind
from screenplay.model.span import Span

NAMELESS = "standard input"  # what a text that came without a file is called


class MarkKind(StrEnum):
    """What a file format can say about a stretch of text that the text itself does not show."""

    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINE = "underline"
    HEADING = "heading"
    ORNAMENT = "ornament"
    INSET = "inset"  # whole paragraphs set apart in the story: a letter, a sign, a poem, a screen


@dataclass(frozen=True, slots=True)
class Mark:
    """Formatting that came from the file (HTML, EPUB, DOCX), by span; `level` counts headings from 1."""

    span: Span
    kind: MarkKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class Apart:
    """Whole paragraphs that the structure of the file sets apart from the story, and what they are.

    Classes, roles, styles and order tell it, never the words: a preface of a download, the tags of a work,
    a summary, notes before and behind a chapter, footnotes, a list of contents. What it says is certain:
    no paragraph inside is story, whatever it looks like. Spans are in order and do not overlap.
    """

    span: Span
    kind: MatterKind


@dataclass(frozen=True, slots=True)
class Part:
    """Where a span of the text came from: a part of the file, such as a chapter of an EPUB."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The decoded text of one file, character for character, line ends included.

    For formats that are not plain text (HTML, EPUB, DOCX) `text` is the extracted text, paragraphs
    divided by a blank line; `marks` keeps their formatting, `apart` what its structure says is no story,
    and `origin` the parts they came from.
    """

    text: str
    name: str = "untitled"
    title: str | None = None
    author: str | None = None
    markdown: bool = False
    marks: tuple[Mark, ...] = ()
    apart: tuple[Apart, ...] = ()
    origin: tuple[Part, ...] = ()
