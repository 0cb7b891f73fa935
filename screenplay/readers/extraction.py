"""Gathers the text of a formatted file, paragraph by paragraph, with the marks that its formatting leaves."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from screenplay.model.manuscript import Mark, MarkKind
from screenplay.model.span import Span

BREAK = "***"  # what a rule without words becomes in the text
_SPACE = re.compile(r"[ \t\r\n\f]+")  # not the no-break space: it is the author's


@dataclass(slots=True)
class _Open:
    """Formatting that has begun; `start` is None until words come under it."""

    start: int | None = None


@dataclass(slots=True)
class Extraction:
    """Text under construction: call `words`, `line_break` and `end_paragraph` as the file says."""

    marks: list[Mark] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _start: int = 0  # of the paragraph under construction
    _in_paragraph: bool = False
    _open: dict[MarkKind, list[_Open]] = field(default_factory=dict)
    _waiting: list[_Open] = field(default_factory=list)  # for their first words

    @property
    def text(self) -> str:
        """The text so far, paragraphs divided by a blank line."""
        return "".join(self._pieces)

    def __len__(self) -> int:
        return self._length

    def words(self, data: str) -> None:
        """Add `data` to the paragraph, white space collapsed as a browser would."""
        text = _SPACE.sub(" ", data)
        if text[:1] == " " and (not self._in_paragraph or self._pieces[-1][-1:] in (" ", "\n")):
            text = text[1:]
        if not text:
            return
        if not self._in_paragraph:
            if self._pieces:
                self._append("\n\n")
            self._start = self._length
            self._in_paragraph = True
        for mark in self._waiting:
            mark.start = self._length
        self._waiting.clear()
        self._append(text)

    def line_break(self) -> None:
        """End the line; a second break in a row ends the paragraph."""
        if not self._in_paragraph:
            return
        self._trim()
        if self._pieces[-1] == "\n":
            self.end_paragraph()
        else:
            self._append("\n")

    def end_paragraph(self, heading: int = 0) -> None:
        """End the paragraph, if there is one; `heading` is its level when it is a heading."""
        if not self._in_paragraph:
            return
        self._trim()
        while self._pieces[-1] == "\n":
            self._length -= len(self._pieces.pop())
        self._in_paragraph = False
        if heading and self._length > self._start:
            self.marks.append(Mark(Span(self._start, self._length), MarkKind.HEADING, heading))

    def rule(self) -> None:
        """Add a paragraph for a line drawn across the page."""
        self.end_paragraph()
        self.words(BREAK)
        self.marks.append(Mark(Span(self._start, self._length), MarkKind.ORNAMENT))
        self.end_paragraph()

    def open_mark(self, kind: MarkKind) -> None:
        """Begin formatting of `kind`."""
        mark = _Open()
        self._open.setdefault(kind, []).append(mark)
        self._waiting.append(mark)

    def close_mark(self, kind: MarkKind) -> None:
        """End the formatting of `kind` that began last, if any did."""
        begun = self._open.get(kind)
        mark = begun.pop() if begun else None
        if mark is not None and mark.start is not None and mark.start < self._length:
            self.marks.append(Mark(Span(mark.start, self._length), kind))

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
        while self._pieces and self._pieces[-1] != "\n" and self._pieces[-1][-1:] == " ":
            kept = self._pieces.pop().rstrip(" ")
            self._length -= 1
            if kept:
                self._pieces.append(kept)
