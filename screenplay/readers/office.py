"""What word processors share: paragraphs with a style each, which says what their words are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Mark, MarkKind
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import byline, closing_title, is_division
from screenplay.resources import lexicon_table

_HEADING = re.compile(r"heading ([1-6])")
_INSET, _HEADINGS = "inset", "heading"
_RARE = 0.15  # of all paragraphs: blank ones that are no rarer stand between any two paragraphs


class Style(NamedTuple):
    """A paragraph style: what its words are, and the level of a heading, 0 for none."""

    role: str = ""
    level: int = 0
    emphasis: frozenset[MarkKind] = frozenset()
    hidden: bool = False


PLAIN = Style()


def style_called(name: str, level: int = 0, emphasis: frozenset[MarkKind] = frozenset()) -> Style:
    """Return the style with the built-in `name`, the same in every language; `level` is its outline level."""
    name = name.lower().replace("_20_", " ").strip()
    heading = _HEADING.fullmatch(name)
    role = lexicon_table("paragraph_styles").get(name, "")
    if role or not (heading or level):
        return Style(role, 0, emphasis)
    return Style(_HEADINGS, int(heading[1]) if heading else level)


def blanks_divide(blanks: Iterable[bool]) -> bool:
    """Tell whether blank paragraphs divide scenes, given for each paragraph whether it is blank."""
    all_of = list(blanks)
    return 0 < sum(all_of) <= _RARE * len(all_of)


@dataclass(slots=True)
class Pages:
    """The paragraphs of a document under way: call `end` at the end of each."""

    extraction: Extraction
    blanks_divide: bool = False
    after_title: bool = False
    begun: bool = False  # a paragraph of the story was read
    closing: int | None = None  # level of the heading of matter under which we are
    _blank: bool = field(default=False)

    def end(self, style: Style = PLAIN, *, blank: bool = False) -> None:
        """End the paragraph, which has `style`; `blank` is one without words."""
        span = self.extraction.end_paragraph()
        if span is None:
            self._blank = self._blank or (blank and self.begun)
            return
        kind = self._kind(style, self.extraction.last_words)
        if kind is not None:
            self.extraction.set_apart(span, kind)
            self._blank = False
        elif style.level:
            self.extraction.marks.append(Mark(span, MarkKind.HEADING, style.level))
            self._blank = self.begun = False
        else:
            self.begun = True
            if style.role == _INSET:
                self.extraction.marks.append(Mark(span, MarkKind.INSET))

    def before_words(self, style: Style) -> None:
        """Draw the line that a blank paragraph before this one stands for."""
        if self._blank and self.blanks_divide and style.role in ("", _INSET):
            self.extraction.rule()
        self._blank = False

    def _kind(self, style: Style, words: str) -> MatterKind | None:
        """Return what matter a paragraph is, None for one of the story."""
        follows, self.after_title = self.after_title, False
        if style.level:
            if closing_title(words):
                self.closing = style.level
            elif self.closing is not None and style.level <= self.closing:
                self.closing = None
            return None if self.closing is None else MatterKind.OTHER
        if style.role == MatterKind.TITLE.value:
            if is_division(words):
                return MatterKind.OTHER
            self.after_title = True
            return MatterKind.TITLE
        if follows and (byline(words) or style.role == MatterKind.AUTHOR.value):
            return MatterKind.AUTHOR
        if style.role and style.role != _INSET:
            return MatterKind(style.role)
        return None if self.closing is None else MatterKind.OTHER
