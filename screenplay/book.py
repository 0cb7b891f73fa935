"""Chapters in files of their own as one text: a book with one cast, whose parts and chapters are sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from screenplay.assembly.file_names import chapter_of
from screenplay.errors import ReadError
from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import Apart, Manuscript, Mark, MarkKind, Part
from screenplay.model.places import Places, Run
from screenplay.model.span import Span
from screenplay.prose.block import Block, BlockKind
from screenplay.prose.blocks import classify
from screenplay.prose.paragraphs import divide

LONGEST = 20_000_000  # characters, as of one file
_BETWEEN = "\n\n"
_CHAPTER = 2  # level of a heading, as the prose has it


class Chapter(NamedTuple):
    """One file of a book: what it holds, and the folders that it is the first of, the outermost first.

    `depth` counts the folders above those.
    """

    manuscript: Manuscript
    parts: tuple[str, ...] = ()
    depth: int = 0


@dataclass(slots=True)
class _Book:
    """The text under way."""

    pieces: list[str]
    sources: list[str]
    runs: list[Run]
    marks: list[Mark]
    apart: list[Apart]
    origin: list[Part]
    length: int = 0
    source_length: int = 0

    def heading(self, words: str, level: int) -> None:
        """Add a heading that no file has."""
        start = self.add(words, words, (Run(0, len(words), 0, len(words)),))
        self.marks.append(Mark(Span(start, start + len(words)), MarkKind.HEADING, level))

    def add(self, text: str, source: str, runs: Iterable[Run]) -> int:
        """Add a stretch of text and what stands for it in the files; return where it starts."""
        if self.pieces:
            self._put(_BETWEEN, _BETWEEN, (Run(0, len(_BETWEEN), 0, len(_BETWEEN)),))
        start = self.length
        self._put(text, source, runs)
        return start

    def _put(self, text: str, source: str, runs: Iterable[Run]) -> None:
        for run in runs:
            moved = run.start + self.length, run.length, run.first + self.source_length
            self.runs.append(Run(*moved, run.last + self.source_length))
        self.pieces.append(text)
        self.sources.append(source)
        self.length += len(text)
        self.source_length += len(source)


def joined(chapters: Sequence[Chapter], name: str) -> Manuscript:
    """Return the book that `chapters` make, called `name` where none of them says its title.

    What each chapter has before and behind its story is found before they are joined, for there it stands in
    the middle. Spans of the script mean the files one after another, with a blank line between. Raises
    ReadError for a book that is too long.
    """
    told = [_told(chapter.manuscript) for chapter in chapters]
    titles = [
        _words_of(MatterKind.TITLE, chapter, blocks) for chapter, blocks in zip(chapters, told, strict=True)
    ]
    title = _title(titles, told) or _shared(chapter.manuscript.title for chapter in chapters)
    book = _Book([], [], [], [], [], [])
    for chapter, blocks, own in zip(chapters, told, titles, strict=True):
        manuscript = chapter.manuscript
        for level, part in enumerate(chapter.parts, chapter.depth + 1):
            words = chapter_of(part, "Part" if level == 1 else "Chapter") or part
            if not _says(words, _first_heading(manuscript, blocks)):
                book.heading(words, level)
        if not own and _first_heading(manuscript, blocks) is None:
            said = manuscript.title if manuscript.title != title else None
            book.heading(said or chapter_of(manuscript.name) or manuscript.name, _CHAPTER)
        _add(book, manuscript, blocks, title)
        if book.length > LONGEST:
            raise ReadError(f"{name} has more than {LONGEST:,} characters; join it volume by volume")
    return Manuscript(
        "".join(book.pieces),
        name=name,
        title=title,
        author=next((each.manuscript.author for each in chapters if each.manuscript.author), None),
        about=next((each.manuscript.about for each in chapters if each.manuscript.about), ()),
        literal=all(chapter.manuscript.literal for chapter in chapters),
        marks=tuple(sorted(book.marks, key=lambda mark: mark.span)),
        apart=tuple(book.apart),
        origin=tuple(book.origin),
        source="".join(book.sources),
        places=Places(tuple(book.runs)),
    )


def _told(manuscript: Manuscript) -> list[Block]:
    return classify(manuscript, divide(manuscript.text)[1])


def _add(book: _Book, manuscript: Manuscript, blocks: Sequence[Block], title: str | None) -> None:
    source = manuscript.text if manuscript.source is None else manuscript.source
    whole = Run(0, len(manuscript.text), 0, len(source))
    start = book.add(manuscript.text, source, manuscript.places.runs if manuscript.places else (whole,))
    book.origin.append(Part(Span(start, book.length), manuscript.name))
    book.marks += [replace(mark, span=_moved(mark.span, start)) for mark in manuscript.marks]
    first = not book.apart
    for block in blocks:
        if block.kind is not BlockKind.MATTER:
            continue
        span, kind = _moved(block.span, start), block.matter
        words = " ".join(block.span.of(manuscript.text).split())
        if kind is MatterKind.TITLE and words != title:
            book.marks.append(Mark(span, MarkKind.HEADING, _CHAPTER))
            continue
        if kind in (MatterKind.TITLE, MatterKind.AUTHOR) and not first:
            kind = MatterKind.OTHER  # the name of the book, and of its author, once more
        book.apart.append(Apart(span, kind))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _words_of(kind: MatterKind, chapter: Chapter, blocks: Sequence[Block]) -> str | None:
    for block in blocks:
        if block.kind is BlockKind.MATTER and block.matter is kind:
            return " ".join((block.value or block.span).of(chapter.manuscript.text).split())
    return None


def _title(titles: Sequence[str | None], told: Sequence[Sequence[Block]]) -> str | None:
    """Return the title of the book: what several chapters say, or the first above a heading of its own."""
    common = Counter(title for title in titles if title).most_common(1)
    if common and common[0][1] > 1:
        return common[0][0]
    return titles[0] if titles and titles[0] and _is_headed(told[0]) else None


def _first_heading(manuscript: Manuscript, blocks: Sequence[Block]) -> str | None:
    """Return the words of the heading over a chapter, None where it has none."""
    first = next((block for block in blocks if block.kind is not BlockKind.MATTER), None)
    if first is None or first.kind is not BlockKind.HEADING:
        return None
    return " ".join(first.span.of(manuscript.text).split())


def _says(words: str, heading: str | None) -> bool:
    """Tell whether a heading says already what the name of a folder does."""
    return heading is not None and words.casefold().endswith(heading.casefold())


def _shared(titles: Iterable[str | None]) -> str | None:
    """Return what all files call their work, None where they do not agree."""
    found = set(titles)
    return found.pop() if len(found) == 1 else None


def _is_headed(blocks: Sequence[Block]) -> bool:
    """Tell whether a heading stands before the first paragraph of the story."""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            return True
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.WRITTEN):
            return False
    return False
