"""One page of HTML → words in an `Extraction`, with what its structure says is no story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from selectolax.lexbor import LexborNode

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import MarkKind
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import label_of
from screenplay.readers.pages.notes import Notes
from screenplay.readers.pages.roles import HEADING, INSET, STORY, emphasis_of, keeps_lines, role_of
from screenplay.readers.pages.stylesheet import HIDDEN, Looks, looks_of
from screenplay.readers.pages.tree import is_text, text_in, walk, words_of
from screenplay.readers.sorting import Place, Sorting
from screenplay.resources import lexicon_table

_BLANK_LINE = re.compile(r"(?<![ \t])[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LABELS = 2  # from which on a block is about the work; a list of definitions needs one
_LOOKED_AT = 200  # nodes of a block in which they are looked for


@dataclass(slots=True)
class Page:
    """A page under way: what it says of itself, and where in it we are."""

    sorting: Sorting
    notes: Notes
    looks: Looks
    within: list[Place] = field(default_factory=list)

    @property
    def extraction(self) -> Extraction:
        """Where the words go."""
        return self.sorting.extraction

    def read(self, root: LexborNode, *, matter: MatterKind | None = None) -> None:
        """Add the words under `root`; `matter` is what all of them are, where the book says so."""
        self.within.append(Place(matter))
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
            Place(
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
            self.sorting.take(self.extraction.line_break(), self.within[-1])
        elif kind == "rule":
            self._end()
            self.sorting.rule(self.within[-1])
        elif kind.startswith("heading"):
            return self.sorting.title_and_author(words_of(node))
        elif kind == "cell" and self.extraction.ends_in:
            self.extraction.words(" | ")
        return False

    def _close(self, node: LexborNode, emphases: list[tuple[MarkKind, ...]]) -> None:
        kind = lexicon_table("html_elements").get(node.tag or "", "")
        for mark in reversed(emphases.pop()):
            self.extraction.close_mark(mark)
        if kind.startswith("heading"):
            self._end(int(kind[-1]))
        elif kind == "block":
            self._end()
        self.within.pop()

    def _text(self, text: str) -> None:
        if self.within[-1].lines:
            pieces = _LINE_END.split(text)
            for number, line in enumerate(pieces):
                if number:
                    self.sorting.take(self.extraction.line_break(), self.within[-1])
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

    def _end(self, level: int = 0) -> None:
        self.sorting.take(self.extraction.end_paragraph(), self.within[-1], level)

    def _is_about_the_work(self, tag: str, node: LexborNode) -> bool:
        """Tell whether a block lists facts of the work, each behind its label: rating, genre, words."""
        if self.sorting.begun or tag not in ("dl", "table", "div", "p"):
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
