"""Move the borders of emphasis to where marks can stand, the same in reading and in writing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.model.script import Run, Style, Text

# Styles as plain numbers: arithmetic on enum flags costs more than all the rest of reading a line.
BOLD, ITALIC, UNDERLINE = Style.BOLD.value, Style.ITALIC.value, Style.UNDERLINE.value
HIDDEN = (Style.NOTE | Style.BONEYARD).value
STARS = BOLD | ITALIC
_STYLES = [Style(number) for number in range(32)]

_SPACE = re.compile(r"\s+")
_SPACE_OR_SLASH = re.compile(r"[\s/]+")

Piece = tuple[str, int]


def tidy(runs: Iterable[Run]) -> Text:
    """Return `runs` with equal neighbours joined, none empty, and emphasis only where marks can give it."""
    return tidy_pieces([(run.text, run.style.value) for run in runs if run.text])


def tidy_pieces(pieces: list[Piece]) -> Text:
    """Return `pieces` as runs, joined and with their borders where marks can stand."""
    if any(style and not style & HIDDEN for _, style in pieces):
        pieces = _bordered(pieces)
    runs: list[Run] = []
    words: list[str] = []
    current = 0
    for text, style in pieces:
        if words and (style != current or style & HIDDEN):
            runs.append(Run("".join(words), _STYLES[current]))
            words = []
        words.append(text)
        current = style
    if words:
        runs.append(Run("".join(words), _STYLES[current]))
    return tuple(runs)


def _bordered(pieces: list[Piece]) -> list[Piece]:
    """Take emphasis off spaces at its edges, and keep asterisks from standing behind a slash.

    `/*` would open a boneyard: emphasis ends before a slash, and begins before one.
    """
    if not any(
        _is_loose(before, after) for before, after in zip([("", 0), *pieces], [*pieces, ("", 0)], strict=True)
    ):
        return pieces
    for style in (BOLD, ITALIC, UNDERLINE):
        pieces = _without_edge(style, pieces, _SPACE)
        edge = _SPACE if style == UNDERLINE else _SPACE_OR_SLASH
        pieces = _mirrored(_without_edge(style, _mirrored(pieces), edge))
    return _mirrored(_without_edge(UNDERLINE, _mirrored(_with_slashes(pieces)), _SPACE))


def _is_loose(before: Piece, after: Piece) -> bool:
    """Tell whether the border between two pieces has to move."""
    if before[1] == after[1]:
        return False
    if before[0][-1:] == "/":
        return True
    emphasis = STARS | UNDERLINE
    ends = before[1] & ~after[1] & emphasis and before[0][-1:].isspace()
    begins = after[1] & ~before[1] & emphasis and after[0][:1].isspace()
    return bool(ends or begins)


def _mirrored(pieces: list[Piece]) -> list[Piece]:
    return [(text, style) if style & HIDDEN else (text[::-1], style) for text, style in reversed(pieces)]


def _without_edge(style: int, pieces: list[Piece], edge: re.Pattern[str]) -> list[Piece]:
    """Take `style` off what `edge` matches where the style begins."""
    result: list[Piece] = []
    inside = False
    for text, styles in pieces:
        if not styles & style or styles & HIDDEN:
            inside = False
            result.append((text, styles))
            continue
        found = None if inside else edge.match(text)
        length = found.end() if found else 0
        if length:
            result.append((text[:length], styles & ~style))
        if length < len(text):
            inside = True
            result.append((text[length:], styles))
    return result


def _with_slashes(pieces: list[Piece]) -> list[Piece]:
    """Draw a slash into the emphasis that begins behind it."""
    for index in range(len(pieces) - 1, 0, -1):
        (before, style_before), (_, style) = pieces[index - 1], pieces[index]
        if not style & ~style_before & STARS or not before.endswith("/") or (style_before | style) & HIDDEN:
            continue
        words = before.rstrip("/")
        slashes = (before[len(words) :], style & (style_before | ~UNDERLINE))
        pieces[index - 1 : index] = [(words, style_before), slashes] if words else [slashes]
    return pieces
