"""The matter before the story: from the top of the file to its first paragraph that nothing marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.model.beat import MatterKind
from screenplay.model.span import Span
from screenplay.prose.apart.blurbs import is_blurb
from screenplay.prose.apart.labels import START, counts, label_of, opens_note, wraps
from screenplay.prose.apart.manner import dedicates, follows_note, is_note
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.apart.titles import (
    byline_name,
    byline_value,
    is_title,
    named_author,
    title_and_author,
    title_lines,
)
from screenplay.prose.block import Block, BlockKind, matter
from screenplay.prose.headings import is_division

_EDGE = 120  # blocks among which the story is looked for
_SAMPLE = 6000  # characters of the story that show its tense
_NEAR = 4  # blocks over which a labelled line makes matter of those above it
_SHORT = 120  # characters of a line of a title page
_LONGEST_MATTER = 6000  # characters of one paragraph that a label marks; what is longer is the story itself
_EPIGRAPH = re.compile(r"[\"“‘«][^\"“”«»]{3,600}[\"”’»][\s.]*[—–-]+\s*[^\n.!?\"“”]{2,80}\.?\Z")
_PAGE = frozenset(
    {MatterKind.TITLE, MatterKind.AUTHOR, MatterKind.RATING, MatterKind.DISCLAIMER, MatterKind.BLURB}
)


@dataclass(slots=True)
class _Front:
    """What was found so far. `pending` is the kind of a label that had no words of its own."""

    titled: bool = False
    headed: bool = False
    pending: MatterKind | None = None
    fresh: bool = False  # the label stands right before
    noted: bool = False
    started: bool = False  # a label said that the story begins


def mark_front(text: str, blocks: list[Block]) -> None:
    """Find the matter before the story begins, at its first paragraph that nothing marks as matter."""
    seen = _Front()
    at = 0
    while at < min(len(blocks), _EDGE) and not seen.started:
        block = blocks[at]
        if block.kind is BlockKind.WRITTEN:
            return
        if block.kind is BlockKind.MATTER:
            if not (seen.titled or seen.headed) and block.matter is MatterKind.OTHER:
                lines = title_lines(text, Block(block.span, BlockKind.PARAGRAPH))
                if len(lines) > 1:
                    blocks[at : at + 1] = lines
                    continue
            seen.titled |= block.matter is MatterKind.TITLE
            seen.noted |= block.matter is MatterKind.AUTHOR_NOTE
        elif block.kind is not BlockKind.ORNAMENT:
            if not (seen.titled or seen.headed) and len(lines := title_lines(text, block)) > 1:
                blocks[at : at + 1] = lines
                continue
            made = _parted(text, blocks, at, seen)
            if made is not None:
                blocks[at : at + 1] = made
                seen.titled = True
                at += len(made)
                continue
            found = _kind(text, blocks, at, seen)
            if found is None and block.kind is BlockKind.PARAGRAPH:
                return
            if found is None:
                seen.headed = seen.headed or is_division(block.span.of(text)) or seen.titled
                seen.pending = None
            else:
                blocks[at] = found
                seen.titled |= found.matter is MatterKind.TITLE
                seen.noted |= found.matter is MatterKind.AUTHOR_NOTE
        at += 1


def _parted(text: str, blocks: Sequence[Block], at: int, seen: _Front) -> list[Block] | None:
    """Return the blocks of "The Well, by Anna Gray" where a title may stand."""
    if seen.titled or seen.headed or (blocks[at].kind is not BlockKind.PARAGRAPH and at):
        return None
    told = at > 0 and blocks[at - 1].kind is BlockKind.MATTER and wraps(blocks[at - 1].span.of(text))
    return title_and_author(text, blocks[at], certain=told) if at < 3 or told else None


def _kind(text: str, blocks: Sequence[Block], at: int, seen: _Front) -> Block | None:
    block = blocks[at]
    words = block.span.of(text)
    if len(words) > _LONGEST_MATTER:
        return None
    if opens_speech(words):
        return _spoken_looking(text, blocks, at, seen)
    label = label_of(text, block.span.start, block.span.end)
    if label is not None and not (block.kind is BlockKind.HEADING and is_division(words)):
        return _labelled(block, label.kind, label.value, seen)
    if block.kind is BlockKind.PARAGRAPH and (counts(words) or wraps(words)):
        return matter(block, MatterKind.RATING if counts(words) else MatterKind.OTHER)
    if opens_note(words):
        seen.pending, seen.noted = MatterKind.AUTHOR_NOTE, True
        return matter(block, MatterKind.AUTHOR_NOTE)
    byline = byline_name(words)
    if byline is not None or named_author(text, blocks, at):
        return matter(block, MatterKind.AUTHOR, byline_value(text, block.span))
    if not (seen.titled or seen.headed) and seen.pending is None and is_title(text, blocks, at):
        return matter(block, MatterKind.TITLE)
    if block.kind is BlockKind.HEADING:
        below = (
            seen.titled
            and not seen.headed
            and not is_division(words)
            and _is_labelled_below(text, blocks, at)
        )
        return matter(block, MatterKind.OTHER) if below else None
    return _unlabelled(text, blocks, at, seen)


def _spoken_looking(text: str, blocks: Sequence[Block], at: int, seen: _Front) -> Block | None:
    """Return what opens with a quotation mark and is no speech: a labelled summary, an epigraph, a title."""
    block = blocks[at]
    if seen.pending is not None and seen.fresh:
        kind, seen.fresh = seen.pending, False
        return matter(block, kind)
    if _EPIGRAPH.match(block.span.of(text)):
        return matter(block, MatterKind.OTHER)
    if not (seen.titled or seen.headed) and is_title(text, blocks, at):
        return matter(block, MatterKind.TITLE)
    return None


def _labelled(block: Block, kind: str, value: Span, seen: _Front) -> Block:
    if kind == START:
        seen.started = not len(value)
        return matter(block, MatterKind.OTHER)
    told = MatterKind(kind)
    seen.fresh = not len(value)
    seen.pending = told if seen.fresh or told is MatterKind.AUTHOR_NOTE else None
    if told in _ENTRIES:
        return matter(block, told, value) if len(value) else matter(block, MatterKind.OTHER)
    return matter(block, told)


_ENTRIES = (MatterKind.TITLE, MatterKind.AUTHOR, MatterKind.SOURCE, MatterKind.DATE, MatterKind.CONTACT)


def _unlabelled(text: str, blocks: Sequence[Block], at: int, seen: _Front) -> Block | None:
    """Return the matter that a paragraph without a label is, by what stands above and below it."""
    block = blocks[at]
    words = block.span.of(text)
    fresh, seen.fresh = seen.fresh, False
    if seen.pending is not None and (fresh or _starts_below(text, blocks, at)):
        kind = seen.pending
        seen.pending = None if kind in _ENTRIES else kind
        return matter(block, kind)
    if is_note(words) or ((seen.noted or seen.pending is not None) and follows_note(words)):
        return matter(block, MatterKind.AUTHOR_NOTE)
    if follows_note(words) and _is_noted_below(text, blocks, at):
        return matter(block, MatterKind.AUTHOR_NOTE)
    if _is_labelled_below(text, blocks, at):
        return matter(block, MatterKind.BLURB if len(words) > 40 else MatterKind.OTHER)
    if seen.titled and not seen.headed and (dedicates(words) or _is_title_page(text, blocks, at)):
        return matter(block, MatterKind.OTHER)
    if seen.headed or not is_blurb(words, text[block.span.end : block.span.end + _SAMPLE]):
        return None
    return matter(block, MatterKind.BLURB)


def _starts_below(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a label further down says that the story begins there."""
    for block in blocks[at + 1 : at + 30]:
        label = label_of(text, block.span.start, block.span.end)
        if label is not None and label.kind == START:
            return True
    return False


def _is_labelled_below(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a line such as "Rating: T" stands right below: the story does not begin above it."""
    short = len(blocks[at].span) <= _SHORT
    for block in blocks[at + 1 : at + 1 + _NEAR]:
        words = block.span.of(text)
        if opens_speech(words) or is_division(words) or block.kind is BlockKind.ORNAMENT:
            return False
        label = label_of(text, block.span.start, block.span.end, bare=False)
        if (
            (label is not None and label.kind in _PAGE)
            or byline_name(words) is not None
            or counts(words)
            or (short and wraps(words))
        ):
            return True
    return False


def _is_noted_below(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a note of the author follows, before anything divides or anybody speaks."""
    for block in blocks[at + 1 : at + 1 + _NEAR]:
        words = block.span.of(text)
        if block.kind is not BlockKind.PARAGRAPH or opens_speech(words):
            return block.kind is BlockKind.MATTER and block.matter is MatterKind.AUTHOR_NOTE
        if is_note(words):
            return True
    return False


def _is_title_page(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether short lines without a sentence reach from a title to the first chapter heading."""
    for block in blocks[at : at + 2 * _NEAR]:
        words = block.span.of(text)
        if block.kind is BlockKind.HEADING and (is_division(words) or block.span != blocks[at].span):
            return True
        if opens_speech(words) or len(words) > _SHORT or words.rstrip("*_ ")[-1:] in ".!?…":
            return dedicates(words) and block.span != blocks[at].span
    return False
