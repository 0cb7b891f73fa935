"""The script as plain text in screenplay columns, for mail and a first look; nothing hidden is in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap
from typing import NamedTuple

from screenplay.breakdown import Block, Dialogue, Pair, blocks
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Script,
    Section,
    Speech,
    Synopsis,
    Transition,
    plain,
)


class _Column(NamedTuple):
    """Where words stand, in characters from the left edge of the action."""

    left: int
    width: int


_PAGE = 60
_ACTION = _Column(0, _PAGE)
_CUE = _Column(20, 38)
_PARENTHETICAL = _Column(15, 26)
_SPEECH = _Column(10, 35)
_HALF = 28  # of two speeches side by side
_HALF_CUE, _HALF_PARENTHETICAL = _Column(8, 20), _Column(3, 24)


def write(script: Script) -> bytes:
    """Return `script` as plain text, UTF-8."""
    lines: list[str] = []
    for entry in script.title_page:
        lines += [f"{entry.key}: " + ", ".join(plain(value) for value in entry.values)]
    if lines:
        lines += ["", ""]
    for block in blocks(script.elements):
        joined = isinstance(block, Action | Centered | Lyric) and block.joined
        if printed := list(_block(block)):
            lines += ([] if joined or not lines else [""]) + printed
    return ("\n".join(line.rstrip() for line in lines) + "\n" * bool(lines)).encode("utf-8", "replace")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Dialogue():
            yield from _dialogue(block, _CUE, _PARENTHETICAL, _SPEECH)
        case Pair():
            sides = (
                _dialogue(side, _HALF_CUE, _HALF_PARENTHETICAL, _Column(0, _HALF))
                for side in (block.left, block.right)
            )
            for left, right in zip_longest(*sides, fillvalue=""):
                yield f"{left:<{_PAGE - _HALF}}{right}"
        case SceneHeading():
            number = f"{block.number} " if block.number else ""
            yield from _wrapped(number + plain(block.text), _ACTION)
        case Transition():
            yield from (line.rjust(_PAGE) for line in _wrapped(plain(block.text), _ACTION))
        case Centered():
            yield from (line.center(_PAGE) for line in _wrapped(plain(block.text), _ACTION))
        case Parenthetical():
            yield from _wrapped(f"({plain(block.text)})", _PARENTHETICAL)
        case Note() | Boneyard() | Section() | Synopsis():
            return
        case PageBreak():
            yield "\f"
        case Action():
            yield from _wrapped(plain(block.text), _ACTION)
        case Speech() | Lyric():
            yield from _wrapped(plain(block.text), _SPEECH)


def _dialogue(block: Dialogue, cue: _Column, parenthetical: _Column, speech: _Column) -> Iterator[str]:
    name = " ".join((block.cue.name, *(f"({extension})" for extension in block.cue.extensions)))
    yield from _wrapped(name, cue)
    for line in block.lines:
        if isinstance(line, Parenthetical):
            yield from _wrapped(f"({plain(line.text)})", parenthetical)
        elif not isinstance(line, Note | Boneyard):
            yield from _wrapped(plain(line.text), speech)


def _wrapped(words: str, column: _Column) -> Iterator[str]:
    """Yield `words` broken at the column's width; the indentation of a line goes on in what follows of it."""
    margin = " " * column.left
    for line in words.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        parts = wrap(line, column.width, subsequent_indent=indent, drop_whitespace=True) or [""]
        yield from (margin + part for part in parts)
