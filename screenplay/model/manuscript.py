"""What was read: the text of one prose file, and what its format said about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screenplay.model.beat import MatterKind
from screenplay.model.places import Places
from screenplay.model.span import Span

NAMELESS = "standard input"  # what a text that came without a file is called


def shown_name(path: object) -> str:
    """Return the path of a file as text; a sign stands for each byte of it that is none."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


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
    """The words of one file: what the stages read.

    For plain text and Markdown `text` is the decoded file without what is no word of it (soft hyphens, the
    numbers of pages, the marks of Markdown), and `places` says where its characters stand in `source`, the
    decoded file, line ends included. For other formats (HTML, EPUB, DOCX ...) `text` is the extracted text,
    paragraphs divided by a blank line. `marks` keeps the formatting, `apart` what the structure says is no
    story, and `origin` the parts they came from.
    """

    text: str
    name: str = "untitled"
    title: str | None = None
    author: str | None = None
    about: tuple[
        tuple[str, str], ...
    ] = ()  # what else belongs on a title page, by its key: "Source", "Contact"
    literal: bool = False  # all its formatting is in `marks`: an asterisk in `text` is an asterisk
    marks: tuple[Mark, ...] = ()
    apart: tuple[Apart, ...] = ()
    origin: tuple[Part, ...] = ()
    source: str | None = None  # None where the text is the file, or no file has its characters in order
    places: Places | None = None
