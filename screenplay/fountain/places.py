"""Say where in the file an element's words are, and what is hidden among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screenplay.fountain.cutting import Line
from screenplay.fountain.emphasis import read_emphasis
from screenplay.fountain.hidden import Hidden
from screenplay.model.decision import Origin
from screenplay.model.script import Boneyard, Note, Run, Style, Text, text_of
from screenplay.model.span import Span


def origin(source: str, first: Line, last: Line | None = None) -> Origin:
    """Return where `first` to `last` stand, without the spaces around them."""
    start, end = first.start, (last or first).end
    if source[start].isspace() or source[end - 1].isspace():
        words = source[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
    return Origin((Span(start, end),))


def visible_origin(source: str, line: Line) -> Origin:
    """Return where `line` stands, its notes and boneyards left out: they are elements of their own."""
    if not line.hidden:
        return origin(source, line)
    spans: list[Span] = []
    place = line.start
    for start, end in (*((piece.start, piece.end) for piece in line.hidden), (line.end, line.end)):
        words = source[place:start]
        if words.strip():
            spans.append(Span(start - len(words.lstrip()), place + len(words.rstrip())))
        place = end
    return Origin(tuple(spans))


def hidden_elements(hidden: Iterable[Hidden], *, joined: bool) -> Iterator[Note | Boneyard]:
    """Yield notes and boneyards that have a line of their own."""
    for piece in hidden:
        place = Origin((Span(piece.start, piece.end),))
        if piece.style is Style.NOTE:
            yield Note(text_of(piece.text), origin=place, joined=joined)
        else:
            yield Boneyard(piece.text, place, joined)


def without_empty_notes(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield `lines` but for those of empty notes, which stand for nothing and divide nothing."""
    return (line for line in lines if line.hidden or line.type != "HIDDEN")


def text_in(line: Line, words: str) -> Text:
    """Return `words`, the part of `line` that is its text."""
    return read_emphasis(words.strip(), line.hidden)


def between(line: Line, opening: str, closing: str) -> Text:
    """Return the text between two characters that enclose `line`."""
    words = line.text.replace(opening, "", 1)
    last = words.rindex(closing)
    return text_in(line, words[:last] + words[last + 1 :])


def join_lines(lines: list[Text], before: str = "") -> Text:
    """Return `lines` as one text, a line end between two; `before` opens it."""
    if len(lines) == 1 and not before:
        return lines[0]
    runs: list[Run] = []
    words: list[str] = [before]
    for index, line in enumerate(lines):
        if index:
            words.append("\n")
        for run in line:
            if run.style is Style.PLAIN:
                words.append(run.text)
                continue
            runs += text_of("".join(words))
            words = []
            runs.append(run)
    runs += text_of("".join(words))
    return tuple(runs)
