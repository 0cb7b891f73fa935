"""One page of HTML → words in an `Extraction`, with what its structure says is no story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Mark, MarkKind
from screenplay.model.span import Span
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import Front, byline, closing_title, is_division, label_of
from screenplay.readers.notes import Notes
from screenplay.readers.roles import HEADING, INSET, STORY, emphasis_of, keeps_lines, role_of
from screenplay.readers.stylesheet import HIDDEN, Looks, looks_of
from screenplay.readers.tree import is_text, text_in, walk, words_of
from screenplay.resources import lexicon_table

_BLANK_LINE = re.compile(r"[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LABELS = 2  # from which on a block is about the work; a list of definitions needs one
_LOOKED_AT = 200  # nodes of a block in which they are looked for


class _Context(NamedTuple):
    """Where in the page the words stand."""

    matter: MatterKind | None = None
    heading: bool = False  # a heading of the story, though it stands in matter
    inset: bool = False
    lines: bool = False


@dataclass(slots=True)
class Page:
    """A page under way: what it says of itself, and where in it we are."""

    extraction: Extraction
    front: Front
    notes: Notes
    looks: Looks
    within: list[_Context] = field(default_factory=list)
    label: MatterKind | None = None  # of the words to come: "Notes" stood alone above them
    closing: int | None = None  # level of the heading of matter under which we are
    after_title: bool = False
    begun: bool = False  # a paragraph of the story was read

    def read(self, root: LexborNode, *, matter: MatterKind | None = None) -> None:
        """Add the words under `root`; `matter` is what all of them are, where the book says so."""
        self.within.append(_Context(matter))
        nodes = walk(root)
        pass_over: bool | None = None
        emphases: list[tuple[MarkKind, ...]] = []
        try:
            while True:
                node, opens = nodes.send(pass_over)
                pass_over = None
                if is_text(node):
                    if opens:
                        self._text(text_in(node))
                elif opens:
                    pass_over = self._open(node, emphases)
                else:
                    self._close(node, emphases)
        except StopIteration:
            pass
        self._end()

    # What opens and what closes.

    def _open(self, node: LexborNode, emphases: list[tuple[MarkKind, ...]]) -> bool:
        """Take up an element; return whether what is inside is passed over."""
        tag, attributes = node.tag or "", node.attributes
        kind = lexicon_table("html_elements").get(tag, "")
        role = role_of(tag, attributes, self.looks)
        here = self.within[-1]
        hidden = kind in ("skipped", "title", "meta") or role.name == HIDDEN or tag.startswith(("-", "!"))
        if kind == "block" or kind.startswith("heading"):
            self._end()
        matter = here.matter if role.matter is None else role.matter
        if here.matter not in (None, MatterKind.OTHER) and role.matter is MatterKind.OTHER:
            matter = here.matter
        if role.name == STORY:
            matter = None
        if self._is_about_the_work(tag, node) and matter is None:
            matter = MatterKind.RATING
        if self.notes.is_note(node):
            matter = MatterKind.FOOTNOTE
        self.within.append(
            _Context(
                matter,
                here.heading or role.name == HEADING,
                here.inset or (role.name == INSET and matter is None),
                here.lines or keeps_lines(tag, role.look),
            )
        )
        emphases.append(() if kind.startswith("heading") else tuple(sorted(emphasis_of(tag, role.look))))
        if hidden or self.notes.is_reference(node, self.extraction.ends_in):
            return True
        for mark in emphases[-1]:
            self.extraction.open_mark(mark)
        if kind == "line break":
            self._decide(self.extraction.line_break())
        elif kind == "rule":
            self._rule()
        elif kind.startswith("heading"):
            return self._is_titled(node)
        elif tag in ("td", "th") and self.extraction.ends_in:
            self.extraction.words(" | ")
        return False

    def _close(self, node: LexborNode, emphases: list[tuple[MarkKind, ...]]) -> None:
        kind = lexicon_table("html_elements").get(node.tag or "", "")
        for mark in reversed(emphases.pop()):
            self.extraction.close_mark(mark)
        if kind.startswith("heading"):
            self._end(heading=int(kind[-1]))
        elif kind == "block":
            self._end()
        self.within.pop()

    def _text(self, text: str) -> None:
        if self.within[-1].lines:
            pieces = _LINE_END.split(text)
            for number, line in enumerate(pieces):
                if number:
                    self._decide(self.extraction.line_break())
                self.extraction.words(line, verbatim=True)
            return
        if "\n" in text and not text.isspace():
            first, *more = _BLANK_LINE.split(text)
            self.extraction.words(first)
            for each in more:  # a blank line inside a text is where a plain text had one
                if each.strip():
                    self._end()
                self.extraction.words(each)
            return
        self.extraction.words(text)

    # What a paragraph is, once it has ended.

    def _end(self, heading: int = 0) -> None:
        self._decide(self.extraction.end_paragraph(), heading)

    def _rule(self) -> None:
        self._end()
        span = self.extraction.rule()
        if self.within[-1].matter or self.closing is not None:
            self.extraction.set_apart(span, MatterKind.OTHER)

    def _decide(self, span: Span | None, heading: int = 0) -> None:
        if span is None:
            return
        here = self.within[-1]
        words = self.extraction.last_words
        if heading and (here.matter is None or here.heading):
            self._head(span, heading, words)
            return
        matter = here.matter
        if self.closing is not None and matter is None:
            matter = MatterKind.OTHER
        if matter is None:
            byline_here = self.after_title and byline(words) is not None
            self.label, self.after_title = None, False
            if byline_here:
                self.extraction.set_apart(span, MatterKind.AUTHOR)
                return
            self.begun = True
            if here.inset:
                self.extraction.marks.append(Mark(span, MarkKind.INSET))
            return
        self.extraction.set_apart(span, self._kind(matter, words, heading))

    def _kind(self, matter: MatterKind, words: str, heading: int) -> MatterKind:
        """Return the kind of a paragraph in matter, by the label above it where its place says no more."""
        follows, self.after_title = self.after_title, False
        if matter not in (MatterKind.OTHER, MatterKind.AUTHOR):
            return matter
        if heading and self.front.takes(words):
            self.after_title = True
            return MatterKind.TITLE
        named = byline(words) is not None
        if named and (follows or matter is MatterKind.AUTHOR):
            return MatterKind.AUTHOR
        if matter is MatterKind.AUTHOR:
            return MatterKind.OTHER
        labelled = label_of(words)
        if labelled is not None:
            self.label = labelled
        return self.label or matter

    def _head(self, span: Span, level: int, words: str) -> None:
        """Take a heading: of the work, of matter behind the story, or of the story."""
        self.label = None
        if closing_title(words):
            self.closing = level if self.closing is None else min(level, self.closing)
            self.extraction.set_apart(span, MatterKind.OTHER)
            return
        if self.closing is not None and level > self.closing:
            self.extraction.set_apart(span, MatterKind.OTHER)
            return
        self.closing = None
        if not is_division(words) and self.front.takes(words, top=level == 1 and not self.begun):
            self.after_title = True
            self.extraction.set_apart(span, MatterKind.TITLE)
            return
        self.extraction.marks.append(Mark(span, MarkKind.HEADING, level))

    def _is_titled(self, heading: LexborNode) -> bool:
        """Take a heading that says title and author in one; tell whether it was one."""
        parts = self.front.title_and_author(words_of(heading))
        if parts is None:
            return False
        for words, kind in zip(parts, (MatterKind.TITLE, MatterKind.AUTHOR), strict=True):
            self.extraction.words(words)
            span = self.extraction.end_paragraph()
            if span:
                self.extraction.set_apart(span, kind)
        return True

    def _is_about_the_work(self, tag: str, node: LexborNode) -> bool:
        """Tell whether a block lists facts of the work, each behind its label: rating, genre, words."""
        if self.begun or tag not in ("dl", "table", "div", "p"):
            return False
        inside = walk(node) if tag in ("dl", "table") else _children(node)
        labels = [
            each
            for each, opens in islice(inside, _LOOKED_AT)
            if opens and each.tag in ("dt", "b", "strong", "th") and label_of(words_of(each), short=True)
        ]
        return len(labels) >= (1 if tag == "dl" else _LABELS)


def _children(node: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    child = node.child
    while child is not None:
        yield child, True
        child = child.next


def has_story(root: LexborNode) -> bool:
    """Tell whether an element of the page says that it holds the story: all else is about it."""
    looked = (each for each in root.css("[id], [class]"))
    return any(role_of(each.tag or "", each.attributes, {}).name == STORY for each in looked)


def looks_in(root: LexborNode, sheets: Mapping[str, str] | None = None) -> Looks:
    """Return how the style sheets of a page, and `sheets` of its book, set words."""
    own = [each.text(deep=True) or "" for each in root.css("style")]
    return looks_of([*(sheets or {}).values(), *own])
