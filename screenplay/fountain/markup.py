"""Write runs as Fountain: emphasis, notes, boneyards, and backslashes before what is no mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screenplay.fountain.borders import BOLD, HIDDEN, ITALIC, STARS, UNDERLINE, tidy
from screenplay.fountain.cutting import cut
from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.hidden import find_hidden
from screenplay.model.script import Run, Style, Text

# In the order in which they open together: the underline outside, since inside a word it is a letter.
_MARKS = {UNDERLINE: "_", BOLD: "**", ITALIC: "*"}
_ESCAPABLE = re.compile(r"(?<!\\)(\\*)([*_\[\]#])")
_START = re.compile(r"(\s*)(\\+)(?=[~!(=])")
_CLOSING = re.compile(r"\](?=\])")
_PLAIN_WORDS = re.compile(r"[^*_\[\]#\\\t]*")


class _Piece(NamedTuple):
    """Words to be escaped, or marks to be written as they are."""

    text: str
    literal: bool


class _Stretch(NamedTuple):
    """A run with its styles as a number; those of what is hidden are the ones it stands in."""

    run: Run
    styles: int
    hidden: bool


def write_lines(text: Text) -> list[str]:
    """Return the lines of `text` as Fountain writes them; what is hidden may hold line ends of its own."""
    lines: list[list[Run]] = [[]]
    for run in text:
        if "\n" not in run.text or run.style.value & HIDDEN:
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
    text = tidy(runs)
    words = _marked(_stretches(text, through=True))
    styles = {run.style.value & STARS for run in text}
    if len(styles - {0}) < 2 or _says(words, text):
        return words
    # Rows of asterisks are ambiguous where bold and italic meet; closing all of them around a note may help.
    words = _marked(_stretches(text, through=False))
    if _says(words, text):
        return words
    # In an order that no row of asterisks can say: the words come first.
    return _marked(_stretches(tidy([Run(run.text, run.style & ~Style.ITALIC) for run in text]), through=True))


def write_note(words: str) -> str:
    """Return `words` as a note; two spaces keep an empty line inside it."""
    words = re.sub(r"\n[^\S\n]*(?=\n)", "\n  ", words.strip())
    inside = words.rstrip("]")
    return f"[[{_CLOSING.sub('] ', inside)}{words[len(inside) :]}]]"


def write_boneyard(words: str) -> str:
    """Return `words` as a boneyard."""
    return f"/*{words.replace('*/', '* /')}*/"


def _says(words: str, text: Text) -> bool:
    hidden, _ = find_hidden(words)
    return [read_emphasis(line.text, line.hidden) for line in cut(words, hidden)] == [text]


def _stretches(runs: Text, *, through: bool) -> list[_Stretch]:
    """Return `runs`; with `through`, styles go on through what is hidden."""
    ahead = 0
    backwards: list[int] = []
    for run in reversed(runs):
        ahead = ahead if run.style.value & HIDDEN else run.style.value
        backwards.append(ahead)
    stretches: list[_Stretch] = []
    behind = 0
    for run, ahead in zip(runs, reversed(backwards), strict=True):
        hidden = bool(run.style.value & HIDDEN)
        behind = behind if hidden else run.style.value
        stretches.append(_Stretch(run, behind & ahead if through or not hidden else 0, hidden))
    return stretches


def _marked(stretches: list[_Stretch]) -> str:
    pieces = _pieces(stretches)
    words = "".join(
        _escape(piece.text, _text_at(pieces, index - 1), _text_at(pieces, index + 1))
        if piece.literal
        else piece.text
        for index, piece in enumerate(pieces)
    ).replace("\t", "    ")
    if pieces and pieces[0].literal and (start := _START.match(words)):
        return start[1] + start[2] * 2 + words[start.end() :]
    return words


def _pieces(stretches: list[_Stretch]) -> list[_Piece]:
    breaks, inner = _breaks(stretches)
    pieces: list[_Piece] = []
    opened: list[int] = []
    for index, (run, styles, hidden) in enumerate(stretches):
        while opened and (index in breaks or any(not styles & style for style in opened)):
            pieces.append(_Piece(_MARKS[opened.pop()], literal=False))
        missing = [style for style in _MARKS if styles & style and style not in opened]
        for style in sorted(
            missing, key=lambda style: _opening_order(stretches, index, style, breaks, inner)
        ):
            opened.append(style)
            pieces.append(_Piece(_MARKS[style], literal=False))
        if hidden:
            write = write_note if run.style is Style.NOTE else write_boneyard
            pieces.append(_Piece(write(run.text), literal=False))
        elif pieces and pieces[-1].literal:
            pieces[-1] = _Piece(pieces[-1].text + run.text, literal=True)
        else:
            pieces.append(_Piece(run.text, literal=True))
    pieces += (_Piece(_MARKS[style], literal=False) for style in reversed(opened))
    return pieces


def _opening_order(
    stretches: list[_Stretch], index: int, style: int, breaks: frozenset[int], inner: frozenset[int]
) -> tuple[int, bool]:
    """Sort what opens at `index`: what lasts longest outside."""
    end = index + 1
    while end < len(stretches) and end not in breaks and stretches[end].styles & style:
        end += 1
    return -end, style == UNDERLINE and index in inner


def _breaks(stretches: list[_Stretch]) -> tuple[frozenset[int], frozenset[int]]:
    """Return where every style has to close and open again, and where an underline opens last.

    An underscore that touches a letter outside is a letter itself, so asterisks must stand between the two:
    those of the words outside, which then close or open there, or else asterisks around the underscores.
    """
    breaks: set[int] = set()
    inner: set[int] = set()
    for start, end in _underlined(stretches):
        outside = [at for at, place in ((start - 1, -1), (end, 0)) if _is_letter(stretches, at, place)]
        if any(not stretches[at].styles & STARS for at in outside):
            inner.add(start)
        elif outside:
            breaks |= {start, end}
    return frozenset(breaks), frozenset(inner)


def _underlined(stretches: list[_Stretch]) -> Iterator[tuple[int, int]]:
    start = None
    for index in range(len(stretches) + 1):
        underlined = index < len(stretches) and stretches[index].styles & UNDERLINE
        if underlined and start is None:
            start = index
        elif not underlined and start is not None:
            yield start, index
            start = None


def _is_letter(stretches: list[_Stretch], index: int, place: int) -> bool:
    """Tell whether the character at `place` of a stretch is one that an underscore must not touch."""
    if not 0 <= index < len(stretches) or stretches[index].hidden:
        return False
    return stretches[index].run.text[place].isalnum()


def _text_at(pieces: Sequence[_Piece], index: int) -> str:
    return pieces[index].text if 0 <= index < len(pieces) else ""


def _escape(words: str, before: str, after: str) -> str:
    """Put backslashes before what would be a mark, between the marks `before` and `after`."""

    def escaped(found: re.Match[str]) -> str:
        slashes, character = found[1] * 2, found[2]
        needs = (
            character in "*_"
            or (character == "[" and words[found.start() - 1 : found.start()] == "[")
            or (character == "[" == after[:1] and found.end() == len(words))
            or (character == "]" and found.start() == 0 and before.endswith("]"))
        )
        return slashes + "\\" * needs + character

    result = _ESCAPABLE.sub(escaped, words)
    if after[:1] in set("*_[/"):
        bare = result.rstrip("\\")
        return bare + (len(result) - len(bare)) * 2 * "\\"
    return result
