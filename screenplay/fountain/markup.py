"""Write runs as Fountain: emphasis, notes, boneyards, and backslashes before what is no mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screenplay.fountain.borders import tidy
from screenplay.model.script import Run, Style, Text

# The order in which styles that begin together open: an underline outside, because inside a word it is a letter.
_MARKS = {Style.UNDERLINE: "_", Style.BOLD: "**", Style.ITALIC: "*"}
_STARS = Style.BOLD | Style.ITALIC
_HIDDEN = Style.NOTE | Style.BONEYARD
_ESCAPABLE = re.compile(r"(\\*)([*_\[\]#])")
_START = re.compile(r"(\s*)(\\+)(?=[~!(=])")
_CLOSING = re.compile(r"\](?=\])")
_PLAIN_WORDS = re.compile(r"[^*_\[\]#\\\t]*")


class _Piece(NamedTuple):
    """Words to be escaped, or marks to be written as they are."""

    text: str
    literal: bool


def write_lines(text: Text) -> list[str]:
    """Return the lines of `text` as Fountain writes them; notes and boneyards may hold line ends of their own."""
    lines: list[list[Run]] = [[]]
    for run in text:
        if run.style & _HIDDEN or "\n" not in run.text:
            lines[-1].append(run)
            continue
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.style))
        lines += [[Run(other, run.style)] for other in others]
    return [write_line(line) for line in lines]


def write_line(runs: Sequence[Run]) -> str:
    """Return the markup of one line."""
    if not runs:
        return ""
    if len(runs) == 1 and runs[0].style is Style.PLAIN and _PLAIN_WORDS.fullmatch(runs[0].text):
        return runs[0].text
    pieces = _pieces(tidy(runs))
    words = "".join(
        _escape(piece.text, _text_at(pieces, index - 1), _text_at(pieces, index + 1))
        if piece.literal
        else piece.text
        for index, piece in enumerate(pieces)
    ).replace("\t", "    ")
    if pieces and pieces[0].literal and (start := _START.match(words)):
        return start[1] + start[2] * 2 + words[start.end() :]
    return words


def write_note(words: str) -> str:
    """Return `words` as a note; two spaces keep an empty line inside it."""
    words = re.sub(r"\n[^\S\n]*(?=\n)", "\n  ", words.strip())
    inside = words.rstrip("]")
    return f"[[{_CLOSING.sub('] ', inside)}{words[len(inside) :]}]]"


def write_boneyard(words: str) -> str:
    """Return `words` as a boneyard."""
    return f"/*{words.replace('*/', '* /')}*/"


def _pieces(runs: Text) -> list[_Piece]:
    breaks, inner = _breaks(runs)
    pieces: list[_Piece] = []
    opened: list[Style] = []
    for index, run in enumerate(runs):
        hidden = bool(run.style & _HIDDEN)
        wanted = Style.PLAIN if hidden else run.style
        while opened and (index in breaks or any(not wanted & style for style in opened)):
            pieces.append(_Piece(_MARKS[opened.pop()], literal=False))
        missing = [style for style in _MARKS if wanted & style and style not in opened]
        last = Style.UNDERLINE if index in inner else None
        for style in sorted(missing, key=lambda one: (-_extent(runs, index, one, breaks), one is last)):
            opened.append(style)
            pieces.append(_Piece(_MARKS[style], literal=False))
        if hidden:
            write = write_note if run.style & Style.NOTE else write_boneyard
            pieces.append(_Piece(write(run.text), literal=False))
        elif pieces and pieces[-1].literal:
            pieces[-1] = _Piece(pieces[-1].text + run.text, literal=True)
        else:
            pieces.append(_Piece(run.text, literal=True))
    pieces += (_Piece(_MARKS[style], literal=False) for style in reversed(opened))
    return pieces


def _breaks(runs: Text) -> tuple[frozenset[int], frozenset[int]]:
    """Return where every style has to close and open again, and where an underline opens last.

    An underscore that touches a letter outside is a letter itself, so asterisks must stand between the two: those
    of the words outside, which then close or open there; or, if those have none, asterisks around the underscores.
    """
    breaks = {place + after for place, run in enumerate(runs) if run.style & _HIDDEN for after in (0, 1)}
    inner: set[int] = set()
    for start, end in _underlined(runs):
        outside = [
            place for place, character in ((start - 1, -1), (end, 0)) if _letter(runs, place, character)
        ]
        if any(not runs[place].style & _STARS for place in outside):
            inner.add(start)
        elif outside:
            breaks |= {start, end}
    return frozenset(breaks), frozenset(inner)


def _underlined(runs: Text) -> Iterator[tuple[int, int]]:
    """Yield the stretches of runs that are underlined."""
    start = None
    for index in range(len(runs) + 1):
        underlined = index < len(runs) and bool(runs[index].style & Style.UNDERLINE)
        if underlined and start is None:
            start = index
        elif not underlined and start is not None:
            yield start, index
            start = None


def _letter(runs: Text, index: int, place: int) -> bool:
    """Tell whether the character at `place` of a run is one that an underscore must not touch."""
    return 0 <= index < len(runs) and not runs[index].style & _HIDDEN and runs[index].text[place].isalnum()


def _extent(runs: Text, index: int, style: Style, breaks: frozenset[int]) -> int:
    """Count the runs from `index` on that keep `style`."""
    end = index + 1
    while end < len(runs) and end not in breaks and runs[end].style & style:
        end += 1
    return end - index


def _text_at(pieces: Sequence[_Piece], index: int) -> str:
    return pieces[index].text if 0 <= index < len(pieces) else ""


def _escape(words: str, before: str, after: str) -> str:
    """Put backslashes before what would be a mark, between the marks `before` and `after`."""

    def escaped(found: re.Match[str]) -> str:
        slashes, character = found[1] * 2, found[2]
        following = words[found.end() : found.end() + 1] or after[:1]
        needs = (
            character in "*_"
            or (character == "[" == following)
            or (character == "]" and found.start() == 0 and before.endswith("]"))
        )
        return slashes + "\\" * needs + character

    result = _ESCAPABLE.sub(escaped, words)
    if after[:1] in set("*_[/"):
        bare = result.rstrip("\\")
        return bare + (len(result) - len(bare)) * 2 * "\\"
    return result
