"""Markdown (.md): the words of the file without its marks, each with its place (CommonMark 0.31)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Manuscript, Mark, MarkKind, shown_name
from screenplay.model.places import Cut, Places, cleaned
from screenplay.model.span import Span
from screenplay.readers.decoding import decode
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import Front
from screenplay.readers.limits import check_marks
from screenplay.readers.marked.blocks import Block, BlockKind, Lines, blocks_of
from screenplay.readers.marked.front_matter import Facts, facts_of
from screenplay.readers.marked.inline import inline
from screenplay.readers.plain import unseen
from screenplay.readers.sorting import Place, Sorting

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*")
_HASHES = re.compile(r"[ \t]*#{1,6}[ \t]*")
_TAG = re.compile(r"<!--.*?(?:-->|$)|</?[a-zA-Z][^<>]{0,2000}>", re.DOTALL)
_ATTRIBUTES = re.compile(r"(?<![ \t])[ \t]+\{[#.][^{}\r\n]{0,200}\}$")  # of a heading, as pandoc has them
_EDGE_OF_ROW = re.compile(r"^[ \t]*\|[ \t]*|(?<![ \t])[ \t]*\|[ \t]*$")
_MARKS = "*_`[<&\\\n"
_INSETS = (BlockKind.TABLE, BlockKind.FENCE)
_WORDLESS = (BlockKind.FRONT_MATTER, BlockKind.REFERENCE)


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the words of `data`, whose markup is Markdown's."""
    source = decode(data, name, encoding)
    check_marks(sum(source.count(mark) for mark in _MARKS), name)
    file = _File(Lines.of(source))
    blocks = list(blocks_of(source, file.lines, file.references))
    for block in blocks:
        file.take(block)
    facts = file.facts
    text, places = cleaned(source, (*file.cuts, *unseen(source)))
    found = _sorted(blocks, file, places, text, facts)
    titles = [each.span.of(text) for each in found.apart if each.kind is MatterKind.TITLE]
    return Manuscript(
        text,
        name=Path(shown_name(name)).stem,
        title=facts.title or (titles[0] if titles else None),
        author=facts.author,
        about=facts.about,
        literal=True,
        marks=tuple(sorted(found.marks, key=lambda mark: mark.span)),
        apart=tuple(found.apart),
        source=source,
        places=places,
    )


@dataclass(slots=True)
class _File:
    """What is cut from a file and what is marked in it, by places in the file."""

    lines: Lines
    cuts: list[Cut] = field(default_factory=list)
    marks: list[tuple[Span, MarkKind]] = field(default_factory=list)
    references: dict[str, Any] = field(default_factory=dict)  # links, by their labels
    facts: Facts = field(default_factory=Facts)
    _end: int = 0  # line in which the last block ended

    def take(self, block: Block) -> None:
        """Cut what is no word of `block`, and mark what its words are."""
        if self._end and block.first <= self._end:
            self._divide(block.first)
        self._end = block.last
        if block.quoted:
            self._cut_prefixes(block.first, block.last)
        match block.kind:
            case BlockKind.PARAGRAPH:
                self._take_words(block, block.first)
            case BlockKind.HEADING:
                self._take_heading(block)
            case BlockKind.FENCE:
                self._cut_lines(block.first, block.first + 1)
                if self._words(block.last - 1).strip(" \t>").startswith(("```", "~~~")):
                    self._cut_lines(max(block.first + 1, block.last - 1), block.last)
            case BlockKind.TABLE:
                self._take_table(block)
            case BlockKind.HTML:
                span = self.lines.span(block.first, block.last)
                for found in _TAG.finditer(self.lines.source, span.start, span.end):
                    breaks = found[0][:3].lower() == "<br"
                    self.cuts.append(Cut(found.start(), found.end(), "\n" if breaks else ""))
            case BlockKind.FRONT_MATTER:
                self.facts = facts_of(block.words)
                self._cut_lines(block.first, block.last)
            case BlockKind.REFERENCE:
                line = self.lines.span(block.first, block.last)
                self.cuts.append(Cut(line.start, line.end))

    def _take_heading(self, block: Block) -> None:
        line = self.lines.span(block.first, block.first + 1)
        hashes = _HASHES.match(self.lines.source, self._content(block.first))
        words_end = self._take_words(block, block.first, hashes.end() if hashes else None)
        if hashes:
            self.cuts.append(Cut(self._content(block.first), hashes.end()))
            if attributes := _ATTRIBUTES.search(self.lines.source, hashes.end(), words_end):
                words_end = attributes.start()
            if words_end < line.end:
                self.cuts.append(Cut(words_end, line.end))
        else:
            self._cut_lines(block.last - 1, block.last)

    def _take_words(self, block: Block, number: int, start: int | None = None) -> int:
        """Take the marks inside the words of `block`; return where they end in the file."""
        pieces: list[tuple[int, int]] = []  # where each line starts, in the words and in the file
        at = end = 0
        for line in block.words.split("\n"):
            place = self._find(line, number, start)
            if place is None:
                return self.lines.span(number, number + 1).end
            pieces.append((at, place))
            at, end, number, start = at + len(line) + 1, place + len(line), number + 1, None
        if not any(letter.isalnum() for letter in block.words):
            return end  # an ornament has no emphasis, though it has asterisks
        found = inline(block.words, self.references)
        for cut in found.cuts:
            self.cuts.append(Cut(_moved(cut.start, pieces), _moved(cut.end - 1, pieces) + 1, cut.text))
        for span, kind in found.marks:
            if span.start < span.end:
                self.marks.append((Span(_moved(span.start, pieces), _moved(span.end - 1, pieces) + 1), kind))
        return end

    def _find(self, words: str, number: int, start: int | None) -> int | None:
        """Return where the words of a line stand in the file: they end it, or begin at `start`."""
        line = self.lines.span(number, number + 1)
        if start is not None:
            found = self.lines.source.find(words, start, line.end)
            return found if found >= 0 else None
        for end in (line.end, line.start + len(line.of(self.lines.source).rstrip())):
            if self.lines.source.endswith(words, line.start, end):
                return end - len(words)
        return None

    def _take_table(self, block: Block) -> None:
        self.cuts.append(Cut(self.lines.start(block.first + 1), self.lines.start(block.first + 2)))
        for number in (block.first, *range(block.first + 2, block.last)):
            line = self.lines.span(number, number + 1)
            for found in _EDGE_OF_ROW.finditer(line.of(self.lines.source)):
                self.cuts.append(Cut(line.start + found.start(), line.start + found.end()))

    def _cut_prefixes(self, first: int, last: int) -> None:
        for number in range(first, last):
            if (start := self._content(number)) > self.lines.starts[number]:
                self.cuts.append(Cut(self.lines.starts[number], start))

    def _cut_lines(self, first: int, last: int) -> None:
        span = self.lines.span(first, last)
        start = self._content(first) if first + 1 == last else span.start
        if start < span.end:
            self.cuts.append(Cut(start, span.end))

    def _content(self, number: int) -> int:
        """Return where a line starts behind the marks of quotations."""
        line = self.lines.span(number, number + 1)
        found = _PREFIX.match(self.lines.source, line.start, line.end)
        return found.end() if found and ">" in found[0] else line.start

    def _divide(self, number: int) -> None:
        """Put a blank line before a line that opens a block."""
        start = self.lines.starts[number]
        line_end = self.lines.span(number - 1, number).end
        if line_end < start:
            mark = self.lines.source[line_end:start]
            self.cuts.append(Cut(line_end, start, mark + mark))

    def _words(self, number: int) -> str:
        return self.lines.span(number, number + 1).of(self.lines.source)


def _moved(offset: int, pieces: list[tuple[int, int]]) -> int:
    """Return where the character at `offset` of the words of a block stands in the file."""
    at, place = pieces[bisect_right(pieces, offset, key=lambda piece: piece[0]) - 1]
    return place + offset - at


def _sorted(blocks: list[Block], file: _File, places: Places, text: str, facts: Facts) -> Extraction:
    """Return the marks of the text, and what of it is no story."""
    found = Extraction()
    front = Front(facts.title, sum(block.level == 1 for block in blocks) == 1)
    sorting = Sorting(found, front, after_title=facts.title is not None)
    for block in blocks:
        span = _words_of(block, file.lines, places, text)
        if block.kind in _WORDLESS or span is None:
            continue
        if block.kind is BlockKind.RULE:
            found.marks.append(Mark(span, MarkKind.ORNAMENT))
            continue
        matter = MatterKind.FOOTNOTE if block.note else None
        place = Place(matter, inset=block.quoted or block.kind in _INSETS)
        sorting.take(span, place, block.level, span.of(text))
    found.marks += _emphases(file, places)
    return found


def _emphases(file: _File, places: Places) -> Iterator[Mark]:
    for span, kind in file.marks:
        start, end = places.in_text(span.start), places.in_text(span.end)
        if start < end:
            yield Mark(Span(start, end), kind)


def _words_of(block: Block, lines: Lines, places: Places, text: str) -> Span | None:
    """Return where the words of `block` stand in the text, None where it has none."""
    whole = lines.span(block.first, block.last)
    start, end = places.in_text(whole.start), places.in_text(whole.end)
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + len(words.rstrip())) if words.strip() else None
