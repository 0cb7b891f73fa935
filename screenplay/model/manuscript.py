"""What was read: the text of one prose file, and what its format said about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screenplay.model.span import Span

NAMELESS = "standard input"  # what a text that came without a file is called


class MarkKind(StrEnum):
    """What a file format can say about a stretch of text that the text itself does not show."""

    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINE = "underline"
    HEADING = "heading"
    ORNAMENT = "ornament"


@dataclass(frozen=True, slots=True)
class Mark:
    """Formatting that came from the file (HTML, EPUB, DOCX), by span; `level` counts headings from 1."""

    span: Span
    kind: MarkKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Where a span of the text came from: a part of the file, such as a chapter of an EPUB."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The decoded text of one file, character for character, line ends included.

    For formats that are not plain text (HTML, EPUB, DOCX) `text` is the extracted text, paragraphs
    divided by a blank line; `marks` keeps their formatting and `origin` the parts they came from.
    """

    text: str
    name: str = "untitled"
    title: str | None = None
    author: str | None = None
    markdown: bool = False
    marks: tuple[Mark, ...] = ()
    origin: tuple[Part, ...] = ()
