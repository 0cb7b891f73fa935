"""What each paragraph is, once it has ended: story, heading of the story, or matter of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Mark, MarkKind
from screenplay.model.span import Span
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import Front, byline, closing_title, fact_of, is_division, label_of


class Place(NamedTuple):
    """What the file says of the place where words stand.

    `heading`: headings there are the story's, though they stand in matter; `lines`: its line ends are kept.
    """

    matter: MatterKind | None = None
    heading: bool = False
    inset: bool = False
    lines: bool = False


STORY = Place()


@dataclass(slots=True)
class Sorting:
    """Paragraphs on their way into an extraction; call `take` with each, in order."""

    extraction: Extraction
    front: Front
    begun: bool = False  # a paragraph of the story was read
    after_title: bool = False
    _label: MatterKind | None = None  # of the words to come: "Notes" stood alone above them
    _closing: int | None = None  # level of the heading of matter under which we are

    def take(self, span: Span | None, place: Place = STORY, level: int = 0, words: str | None = None) -> None:
        """Mark the paragraph that ended last, if one did; `level` is that of a heading, or 0.

        Its `words` are those that were extracted last, unless given.
        """
        if span is None:
            return
        words = self.extraction.last_words if words is None else words
        if level and (place.matter is None or place.heading):
            self._head(span, level, words)
            return
        kind = self._kind(place, words, level)
        if kind is not None:
            self.extraction.set_apart(span, kind)
            return
        self._label, self.begun = None, True
        if place.inset:
            self.extraction.marks.append(Mark(span, MarkKind.INSET))

    def rule(self, place: Place) -> None:
        """Add a line drawn across the page."""
        span = self.extraction.rule()
        if place.matter or self._closing is not None:
            self.extraction.set_apart(span, MatterKind.OTHER)

    def title_and_author(self, words: str) -> bool:
        """Add a heading that says title and author in one; tell whether it was one."""
        parts = self.front.title_and_author(words)
        if parts is None:
            return False
        for each, kind in zip(parts, (MatterKind.TITLE, MatterKind.AUTHOR), strict=True):
            self.extraction.words(each)
            span = self.extraction.end_paragraph()
            if span:
                self.extraction.set_apart(span, kind)
        return True

    def _kind(self, place: Place, words: str, level: int) -> MatterKind | None:
        """Return the kind of a paragraph, by the label above it where its place says no more."""
        follows, self.after_title = self.after_title, False
        matter = place.matter
        if matter is None and (self._closing is not None or self._is_front(words)):
            matter = MatterKind.OTHER
        named = byline(words) is not None
        match matter:
            case MatterKind.TITLE:
                return self._titled(words)
            case MatterKind.AUTHOR:
                return MatterKind.AUTHOR if named or follows else MatterKind.OTHER
            case MatterKind.OTHER if level and self.front.takes(words):
                self.after_title = True
                return MatterKind.TITLE
            case None | MatterKind.OTHER if follows and named:
                return MatterKind.AUTHOR
            case MatterKind.OTHER:
                self._label = label_of(words) or self._label
                return fact_of(words) or self._label or matter
            case _:
                return matter

    def _is_front(self, words: str) -> bool:
        """Tell whether a line before the story names a page of the book, as "Cover" and "Copyright" do."""
        return not self.begun and closing_title(words)

    def _titled(self, words: str) -> MatterKind:
        """Return what a paragraph is that has the place of a title: the first is, unless it counts a part."""
        if self.front.taken or is_division(words):
            return MatterKind.OTHER
        self.front.taken = self.after_title = True
        return MatterKind.TITLE

    def _head(self, span: Span, level: int, words: str) -> None:
        """Take a heading: of the work, of matter behind the story, or of the story."""
        self._label, self.after_title = None, False
        if closing_title(words):
            self._closing = level if self._closing is None else min(level, self._closing)
        elif self._closing is not None and level <= self._closing:
            self._closing = None
        if self._closing is not None:
            self.extraction.set_apart(span, MatterKind.OTHER)
        elif not is_division(words) and self.front.takes(words, top=level == 1 and not self.begun):
            self.after_title = True
            self.extraction.set_apart(span, MatterKind.TITLE)
        else:
            self.extraction.marks.append(Mark(span, MarkKind.HEADING, level))
