"""What public archives wrap a book in: everything outside START and END, lists of contents, footnotes."""

from __future__ import annotations

import re

from screenplay.model.beat import MatterKind
from screenplay.prose.apart.labels import label_of
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.apart.titles import title_and_author
from screenplay.prose.block import Block, BlockKind, matter
from screenplay.prose.headings import is_division, is_title_case

_LINE = re.compile(r"\*\*\*\s*(START|END) OF (?:THE|THIS) PROJECT GUTENBERG", re.IGNORECASE)
_FRONT = 20_000  # characters within which a book has its list of contents
_CONTENTS = re.compile(r"[\W_]*(?:table of )?contents\W*(?P<more>\Z|\n)", re.IGNORECASE)
_NUMBER = re.compile(r"[\W_]*(?:[a-z]+\.?\s+)?(?P<number>\d{1,3}|[ivxlc]+)\b", re.IGNORECASE)
_ENTRY = 90  # characters of a line of contents
_FOOTNOTE = re.compile(r"\[(?:\^[\w-]{1,20}|\d{1,3}|[*†‡])\]:?\s+\S|\[footnote\b", re.IGNORECASE)


def mark_wrapping(text: str, blocks: list[Block]) -> None:
    """Mark everything outside the START and END lines of a Project Gutenberg file."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        line = _LINE.search(text, block.span.start, min(block.span.end, block.span.start + 200))
        if line is not None:
            outside = range(at + 1) if line[1].upper() == "START" else range(at, len(blocks))
            for other in outside:
                blocks[other] = _outside(text, blocks[other])
            if line[1].upper() == "START":
                at += _name_the_book(text, blocks, at)
        at += 1


def _outside(text: str, block: Block) -> Block:
    if block.kind is BlockKind.MATTER and block.matter in (MatterKind.TITLE, MatterKind.AUTHOR):
        return block
    label = label_of(text, block.span.start, block.span.end, bare=False)
    if label is not None and label.kind in (MatterKind.TITLE, MatterKind.AUTHOR) and len(label.value):
        return matter(block, MatterKind(label.kind), label.value)
    return matter(block, MatterKind.OTHER)


def _name_the_book(text: str, blocks: list[Block], start: int) -> int:
    """Take title and author from the first line, where no label names them; return how many it adds."""
    if any(
        block.matter is MatterKind.TITLE for block in blocks[: start + 1] if block.kind is BlockKind.MATTER
    ):
        return 0
    made = title_and_author(text, blocks[0], certain=False)
    if made is None:
        return 0
    blocks[:1] = made
    return len(made) - 1


def mark_contents(text: str, blocks: list[Block]) -> None:
    """Mark a list of contents, up to the heading that its first line names."""
    for at in range(min(len(blocks), 200)):
        found = _CONTENTS.match(text, blocks[at].span.start, blocks[at].span.end)
        known = blocks[at].kind is BlockKind.MATTER and blocks[at].matter is not MatterKind.OTHER
        if found is None or known:
            continue
        if found["more"] and not _is_list(text[found.end() : blocks[at].span.end]):
            continue
        blocks[at] = matter(blocks[at], MatterKind.OTHER)
        first: str | None = None
        for number in range(at + 1, len(blocks)):
            words = blocks[number].span.of(text)
            called = _called(words)
            if opens_speech(words) or not _is_list(words) or called == first:
                return
            if blocks[number].kind is BlockKind.ORNAMENT:
                continue
            first = first or called
            blocks[number] = matter(blocks[number], MatterKind.OTHER)
        return


def mark_before_contents(text: str, blocks: list[Block]) -> None:
    """Mark what stands before the list of contents of a book: its title leaf, its imprint, a dedication."""
    for at in range(min(len(blocks), 200)):
        block = blocks[at]
        if block.span.start > _FRONT or opens_speech(block.span.of(text)):
            return
        listed = _CONTENTS.match(text, block.span.start, block.span.end)
        if block.kind is BlockKind.MATTER and listed and not listed["more"].strip():
            for number in range(at):
                if blocks[number].kind is not BlockKind.MATTER:
                    blocks[number] = matter(blocks[number], MatterKind.OTHER)
            return


def _called(words: str) -> str:
    """Return what a line of contents is known by: its number, else its words."""
    line = words.strip().split("\n")[0]
    found = (
        _NUMBER.match(line)
        if is_division(line) or line[:1].isdigit() or re.match(r"[IVXLC]+\.?\s", line)
        else None
    )
    return found["number"].upper() if found else " ".join(re.findall(r"\w+", line.upper()))


def _is_list(words: str) -> bool:
    """Tell whether every line is as short as an entry, and none is a sentence."""
    lines = [line.strip(" *_.\t") for line in words.splitlines() if line.strip()]
    return all(
        len(line) <= _ENTRY
        and (
            is_division(line)
            or is_title_case(re.sub(r"[\d.·… ]+\Z", "", line) or "A")
            or line[:1].isdigit()
            or _NUMBER.match(line)
        )
        for line in lines
    )


def is_footnote(words: str) -> bool:
    """Tell a note at the foot of a page, by its number in brackets."""
    return bool(_FOOTNOTE.match(words))
