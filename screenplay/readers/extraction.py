"""Gathers the text of a formatted file, paragraph by paragraph, with the marks that its formatting leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Apart, Manuscript, Mark, MarkKind, Part, shown_name
from screenplay.model.span import Span

BREAK = "***"  # what a rule without words becomes in the text
_SPACE = re.compile(r"[ \t\r\n\f]+")  # not the no-break space: it is the author's
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")  # places where a word may or may not be broken


@dataclass(slots=True)
class _Open:
    """Formatting that has begun.

    `start` is None until words come under it; `depth` counts how often it stands inside itself.
    """

    start: int | None = None
    depth: int = 1


@dataclass(slots=True)
class Extraction:
    """Text under construction: call `words`, `line_break` and `end_paragraph` as the file says."""

    marks: list[Mark] = field(default_factory=list)
    apart: list[Apart] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _start: int = 0  # of the paragraph under construction
    _first: int = 0  # of its pieces
    _in_paragraph: bool = False
    _open: dict[MarkKind, _Open] = field(default_factory=dict)
    _waiting: list[_Open] = field(default_factory=list)  # for their first words

    @property
    def text(self) -> str:
        """The text so far, paragraphs divided by a blank line."""
        return "".join(self._pieces)

    def __len__(self) -> int:
        return self._length

    def manuscript(
        self, name: str, title: str | None, author: str | None, origin: Iterable[Part]
    ) -> Manuscript:
        """Return what was read of the file `name`, whose parts are in `origin`."""
        return Manuscript(
            self.text,
            name=Path(shown_name(name)).stem,
            title=title,
            author=author,
            marks=self.ordered_marks(),
            apart=tuple(self.apart),
            origin=tuple(origin),
        )

    @property
    def last_words(self) -> str:
        """The words of the paragraph that is under construction, or of the last one."""
        return "".join(self._pieces[self._first :])

    @property
    def ends_in(self) -> str:
        """The last character of the paragraph under construction; nothing before its first."""
        return self._pieces[-1][-1:] if self._in_paragraph else ""

    def words(self, data: str, *, verbatim: bool = False) -> None:
        """Add `data` to the paragraph, white space collapsed as a browser would, or kept where `verbatim`."""
        data = data.translate(_UNSEEN) if not data.isascii() else data
        text = data.replace("\t", "    ") if verbatim else _SPACE.sub(" ", data)
        if text[:1] == " " and (not self._in_paragraph or self._pieces[-1][-1:] in (" ", "\n")):
            text = text.lstrip(" ") if not verbatim or not self._in_paragraph else text
        if not text:
            return
        if not self._in_paragraph:
            if self._pieces:
                self._append("\n\n")
            self._start = self._length
            self._first = len(self._pieces)
            self._in_paragraph = True
        for mark in self._waiting:
            mark.start = self._length
        self._waiting.clear()
        self._append(text)

    def line_break(self) -> Span | None:
        """End the line; a second break in a row ends the paragraph, whose span is returned."""
        if not self._in_paragraph:
            return None
        self._trim()
        if self._pieces[-1] == "\n":
            return self.end_paragraph()
        self._append("\n")
        return None

    def end_paragraph(self) -> Span | None:
        """End the paragraph, if there is one, and return its span."""
        if not self._in_paragraph:
            return None
        self._trim()
        while self._pieces[-1] == "\n":
            self._length -= len(self._pieces.pop())
        self._in_paragraph = False
        return Span(self._start, self._length) if self._length > self._start else None

    def rule(self) -> Span:
        """Add a paragraph for a line drawn across the page, and return its span."""
        self.end_paragraph()
        self.words(BREAK)
        span = Span(self._start, self._length)
        self.marks.append(Mark(span, MarkKind.ORNAMENT))
        self.end_paragraph()
        return span

    def open_mark(self, kind: MarkKind) -> None:
        """Begin formatting of `kind`; inside formatting of the same kind it changes nothing."""
        if kind in self._open:
            self._open[kind].depth += 1
            return
        mark = self._open[kind] = _Open()
        self._waiting.append(mark)

    def close_mark(self, kind: MarkKind) -> None:
        """End the formatting of `kind` that began last, if any did."""
        mark = self._open.get(kind)
        if mark is None:
            return
        mark.depth -= 1
        if mark.depth:
            return
        del self._open[kind]
        if mark.start is None:
            self._waiting.remove(mark)
        elif mark.start < self._length:
            self.marks.append(Mark(Span(mark.start, self._length), kind))

    def set_apart(self, span: Span, kind: MatterKind) -> None:
        """Say that the paragraph `span`, the last one that ended, is no story."""
        self.apart.append(Apart(span, kind))

    def ordered_marks(self) -> tuple[Mark, ...]:
        """Return the marks in text order, inside the text, without the empty ones."""
        clipped = (
            Mark(Span(mark.span.start, min(mark.span.end, self._length)), mark.kind, mark.level)
            for mark in self.marks
        )
        return tuple(sorted((mark for mark in clipped if len(mark.span) > 0), key=lambda mark: mark.span))

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _trim(self) -> None:
        """Drop white space at the end of the line."""
        while len(self._pieces) > self._first and self._pieces[-1][-1:] == " ":
            piece = self._pieces.pop()
            kept = piece.rstrip(" ")
            self._length -= len(piece) - len(kept)
            if kept:
                self._pieces.append(kept)
