"""Which blocks stand written in the story: shapes first, then what the narration announces."""

from __future__ import annotations

from screenplay.model.beat import WrittenForm
from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.prose.block import Block, BlockKind, written
from screenplay.prose.written.announced import mark_announced
from screenplay.prose.written.evidence import Evidence
from screenplay.prose.written.mail import mark_letters
from screenplay.prose.written.shapes import Found, Shape, shape_of

_LEAST = 2  # messages that need no other sign
_APART = 1  # blocks of something else that a chat runs over


def mark_shapes(text: str, blocks: list[Block], bold: frozenset[int]) -> None:
    """Mark chats, boxes and e-mails: what its shape alone gives away."""
    shapes = [
        shape_of(block.span.of(text), bold=block.span.start in bold)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        else None
        for block in blocks
    ]
    if not any(shapes):
        return
    evidence = Evidence.of(text, blocks)
    at = 0
    while at < len(blocks):
        found = shapes[at]
        if found is None:
            at += 1
        elif found.shape is Shape.BOX:
            blocks[at] = written(
                blocks[at], WrittenForm.BOX, follows=_is_form(blocks, at - 1, WrittenForm.BOX)
            )
            at += 1
        elif found.shape is Shape.MAIL:
            at = _mark_head(blocks, shapes, at)
        else:
            at = _mark_chat(text, blocks, shapes, at, evidence)


def _is_form(blocks: list[Block], at: int, form: WrittenForm) -> bool:
    return at >= 0 and blocks[at].kind is BlockKind.WRITTEN and blocks[at].form is form


def _mark_head(blocks: list[Block], shapes: list[Found | None], at: int) -> int:
    """Mark the head of an e-mail: two of its lines, with the sender or the subject among them."""
    end = at
    keys = set()
    while end < len(blocks) and (found := shapes[end]) is not None and found.shape is Shape.MAIL:
        keys.add(found.sender)
        end += 1
    if len(keys) < _LEAST or not keys & {"from", "to", "subject"}:
        return end
    for number in range(at, end):
        blocks[number] = written(blocks[number], WrittenForm.MAIL, follows=number > at)
    return end


def _mark_chat(
    text: str, blocks: list[Block], shapes: list[Found | None], at: int, evidence: Evidence
) -> int:
    """Mark a run of messages, with the hours and notices between them."""
    end = at
    messages: list[Found] = []
    while (
        end < len(blocks) and (found := shapes[end]) is not None and found.shape in (Shape.CHAT, Shape.BESIDE)
    ):
        if found.shape is Shape.CHAT:
            messages.append(found)
        end += 1
    if not _is_chat(messages, blocks[at].span.of(text), at, evidence):
        return end
    evidence.senders.update(found.sender for found in messages)
    first = at
    if at and evidence.is_title(text, blocks, at - 1):
        first = at - 1
    for number in range(first, end):
        goes_on = number > first or (number and _is_form(blocks, number - 1, WrittenForm.MESSAGE))
        blocks[number] = written(blocks[number], WrittenForm.MESSAGE, follows=bool(goes_on))
    return end


def _is_chat(messages: list[Found], words: str, at: int, evidence: Evidence) -> bool:
    if not messages:
        return evidence.on_screen_before(at) or bool(evidence.senders & set(words.casefold().split()))
    sure = sum(found.sure for found in messages)
    known = any(found.sender in evidence.senders for found in messages)
    if sure >= _LEAST or known or (sure and evidence.on_screen_before(at)):
        return True
    if len(messages) >= _LEAST:
        return evidence.on_screen or 2 * sum(found.typed for found in messages) > len(messages)
    return evidence.on_screen_before(at)


def mark_written(manuscript: Manuscript, blocks: list[Block]) -> None:
    """Mark what the file sets apart, letters, and what the narration before says stands written."""
    text = manuscript.text
    insets = iter([mark.span for mark in manuscript.marks if mark.kind is MarkKind.INSET])
    inset = next(insets, None)
    last = -1
    for at, block in enumerate(blocks):
        while inset is not None and inset.end <= block.span.start:
            inset = next(insets, None)
        if (
            inset is not None
            and inset.start <= block.span.start
            and block.kind
            in (
                BlockKind.PARAGRAPH,
                BlockKind.HEADING,
            )
        ):
            blocks[at] = written(block, WrittenForm.LETTER, follows=last == at - 1)
            last = at
    mark_letters(text, blocks)
    mark_announced(text, blocks)
