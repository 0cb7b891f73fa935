"""Paragraphs that the narration before them announces: a note, a sign, a song."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.model.beat import WrittenForm
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.block import Block, BlockKind, written
from screenplay.prose.headings import is_division
from screenplay.prose.letters import is_announced, is_introduced
from screenplay.prose.written.evidence import form_of, papers, songs
from screenplay.prose.written.signature import closes, is_name
from screenplay.resources import lexicon

_TAIL = 240  # characters at the end of a paragraph that announce the next
_LONGEST = 2000  # characters of a paragraph that stands written
_GOES_ON = 6  # further paragraphs of it
_SEVERAL = 3  # words in capitals that need no sign to stand on
_SAYS = re.compile(
    r"\b(?:said|says|asked|told|added|explained|answered|replied|thought|knew)\b", re.IGNORECASE
)
_RINGS = re.compile(
    r"\b(?:phone|mobile|screen|tablet|watch|pager|computer|laptop|message|text|email|e-mail)\b[^.!?]{0,30}"
    r"\b(?:buzzed|buzzes|pinged|pings|chimed|chimes|lit up|lights up|vibrated|vibrates|flashed|flashes"
    r"|came in|comes in|arrived|arrives|appeared|appears|popped up|pops up)\b",
    re.IGNORECASE,
)
_ENTRY = 50  # characters of a line of a list
_VERSE = 64  # characters of a line of verse
_FIRST = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b")
_QUOTED = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_ITALIC = re.compile(r"([*_])[^*_]+\1\Z")
_CUT = re.compile(
    r"\b(?:carved|scratched|painted|chalked|scrawled|drawn|drew|printed|stamped|engraved|burned|burnt|spelled|spelt|written|stencilled|stenciled|embroidered|tattooed|traced)\b",
    re.IGNORECASE,
)


def mark_announced(text: str, blocks: list[Block]) -> None:
    """Mark what stands below a sentence with a colon that says so, signs in capitals, and verse."""
    if blocks and _is_paper_alone(text, blocks):
        blocks[0] = written(blocks[0], WrittenForm.LETTER)
    for at in range(1, len(blocks)):
        block, before = blocks[at], blocks[at - 1]
        words = block.span.of(text)
        if (
            block.kind in (BlockKind.WRITTEN, BlockKind.MATTER)
            or len(words) > _LONGEST
            or opens_speech(words)
        ):
            continue
        if before.kind is BlockKind.WRITTEN:
            form = _going_on(text, blocks, at)
            if form is not None:
                blocks[at] = written(block, form, follows=True)
            continue
        if before.kind is not BlockKind.PARAGRAPH or (is_division(words) and len(words) > 3):
            continue
        form = (
            _announced(text, before, words, block.kind)
            or _in_capitals(text, blocks, at)
            or _verse(text, before, block)
            or _list(text, before, block)
            or _arrived(text, blocks, at)
        )
        if form is not None:
            blocks[at] = written(block, form)


def _announced(text: str, before: Block, words: str, kind: BlockKind) -> WrittenForm | None:
    start, end = max(before.span.start, before.span.end - _TAIL), before.span.end
    last = text[start:end].rstrip("*_ ")
    if last[-1:] != ":":
        return None
    sentence = re.split(r"(?<=[.!?])\s+", last)[-1]
    if is_introduced(text, start, end) or is_announced(text, start, end) or _CUT.search(sentence):
        if kind is BlockKind.ORNAMENT and set(words) <= set("*#~ -=_"):
            return None
        if songs().search(sentence) and "\n" in words:
            return WrittenForm.SONG
        return form_of(last) or WrittenForm.LETTER
    if papers().search(sentence if _SAYS.search(sentence) else last) and kind is not BlockKind.ORNAMENT:
        return WrittenForm.SONG if songs().search(last) and "\n" in words else form_of(last)
    return None


def _arrived(text: str, blocks: Sequence[Block], at: int) -> WrittenForm | None:
    """Return MESSAGE for words to an I or a you right after a phone that rang with them."""
    block, before = blocks[at], blocks[at - 1]
    words = block.span.of(text)
    tail = text[max(before.span.start, before.span.end - _TAIL) : before.span.end]
    sentence = re.split(r"(?<=[.!?])\s+", tail)[-1]
    if block.kind is not BlockKind.PARAGRAPH or len(words) > _TAIL or not _RINGS.search(sentence):
        return None
    return WrittenForm.MESSAGE if _FIRST.search(words) and not _FIRST.search(_QUOTED.sub(" ", tail)) else None


def _list(text: str, before: Block, block: Block) -> WrittenForm | None:
    """Return LETTER for short lines without a stop under narration that names a paper: a list, a recipe."""
    lines = [line.strip() for line in block.span.of(text).splitlines() if line.strip()]
    if block.kind is not BlockKind.PARAGRAPH or len(lines) < 2 or any(len(line) > _ENTRY for line in lines):
        return None
    if any(line[-1] in ".!?,;:" for line in lines):
        return None
    tail = text[max(before.span.start, before.span.end - _TAIL) : before.span.end]
    return form_of(tail)


def _in_capitals(text: str, blocks: Sequence[Block], at: int) -> WrittenForm | None:
    """Return the form of a block in capitals that the narration before gives something to stand on."""
    block, before = blocks[at], blocks[at - 1]
    words = block.span.of(text)
    if not _is_capitals(words):
        return None
    tail = text[max(before.span.start, before.span.end - _TAIL) : before.span.end]
    form = form_of(tail)
    few = len(words.split()) < _SEVERAL
    if form is None and (few or block.kind is BlockKind.HEADING or at + 1 == len(blocks)):
        return None
    return form or WrittenForm.SIGN


def _going_on(text: str, blocks: Sequence[Block], at: int) -> WrittenForm | None:
    """Return the form of the block before where a block goes on with its words."""
    before = blocks[at - 1]
    words = blocks[at].span.of(text)
    if before.form in (WrittenForm.SIGN, WrittenForm.LETTER) and _is_capitals(words):
        capitals = _is_capitals(before.span.of(text))
        return before.form if capitals and not (is_division(words) and len(words) > 3) else None
    if before.form is WrittenForm.SONG and _is_verse(words):
        return WrittenForm.SONG
    if before.form is WrittenForm.LETTER and len(words) < _ENTRY and (is_name(words) or closes(words)):
        return WrittenForm.LETTER
    if before.form is not WrittenForm.LETTER or blocks[at].kind is not BlockKind.PARAGRAPH:
        return None
    first = at - 1
    while (
        first and blocks[first].kind is BlockKind.WRITTEN and blocks[first].follows and at - first <= _GOES_ON
    ):
        first -= 1
    spoken_by_narrator = first > 0 and _FIRST.search(_QUOTED.sub(" ", blocks[first - 1].span.of(text)))
    listed = blocks[first].span.of(text)
    announced = first > 0 and (blocks[first - 1].span.of(text).rstrip("*_ ")[-1:] == ":" or "\n" in listed)
    if not announced or at - first > _GOES_ON or spoken_by_narrator:
        return None
    return WrittenForm.LETTER if _FIRST.search(_QUOTED.sub(" ", words)) else None


def _verse(text: str, before: Block, block: Block) -> WrittenForm | None:
    words = block.span.of(text)
    if block.kind is not BlockKind.PARAGRAPH or not _is_verse(words):
        return None
    tail = text[max(before.span.start, before.span.end - _TAIL) : before.span.end].rstrip("*_ ")
    sentence = re.split(r"(?<=[.!?])\s+", tail)[-1]
    told = songs().search(sentence) is not None
    return WrittenForm.SONG if told and (tail[-1:] in ":,—–-.…" or _ITALIC.match(words)) else None


def _is_verse(words: str) -> bool:
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if len(lines) < 2 or any(len(line) > _VERSE for line in lines):
        return False
    opened = sum(line.lstrip("*_\"“‘'’…")[:1].isupper() for line in lines)
    return 3 * opened >= 2 * len(lines)


def _is_capitals(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters)


def _is_paper_alone(text: str, blocks: Sequence[Block]) -> bool:
    """Tell a first line such as TELEGRAM, above words in capitals, from a title."""
    name = blocks[0].span.of(text).strip("*_ :").lower()
    return (
        len(blocks) > 1
        and name in lexicon("written_things", "written")
        and _is_capitals(blocks[1].span.of(text))
    )
