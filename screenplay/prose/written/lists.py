"""Paragraphs that are lists of lines, cut into their lines: labels, chats, e-mails, boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screenplay.model.span import Span
from screenplay.prose.apart.labels import is_key, label_of
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.written.shapes import Shape, shape_of

_LINE = re.compile(r"\S[^\r\n]*(?<=\S)")
_LEAST = 2  # lines of a list


def cut_lists(text: str, paragraphs: Sequence[Span], bold: frozenset[int]) -> list[Span]:
    """Return `paragraphs` with every list of lines cut into its lines; what is prose stays whole.

    `bold` are the places where the file begins to set words in bold type.
    """
    return [each for span in paragraphs for each in _cut(text, span, bold)]


def _cut(text: str, span: Span, bold: frozenset[int]) -> Iterator[Span]:
    if text.find("\n", span.start, span.end) < 0 and text.find("\r", span.start, span.end) < 0:
        yield span
        return
    lines = [Span(found.start(), found.end()) for found in _LINE.finditer(text, span.start, span.end)]
    starts = _starts(text, lines, bold) if len(lines) >= _LEAST else []
    if not starts:
        yield span
        return
    for first, last in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield Span(lines[first].start, lines[last - 1].end)


def _starts(text: str, lines: Sequence[Span], bold: frozenset[int]) -> list[int]:
    """Return the lines that open a piece of their own; none where the paragraph is prose."""
    if opens_speech(lines[0].of(text)):
        return []
    first = lines[0]
    shaped = shape_of(first.of(text), bold=first.start in bold) is not None
    if not shaped and not label_of(text, first.start, first.end, bare=False):
        return []  # every list has the shape of its lines from the first on
    labels = [at for at, line in enumerate(lines) if label_of(text, line.start, line.end, bare=False)]
    shapes = [shape_of(line.of(text), bold=line.start in bold) for line in lines]
    mails = [at for at, shape in enumerate(shapes) if shape and shape.shape is Shape.MAIL]
    if len(mails) >= _LEAST and mails[:2] == [0, 1]:
        head = next((at for at in range(len(lines)) if at not in mails), len(lines))
        return [*range(head), *([head] if head < len(lines) else [])]
    if labels[:1] == [0] and len(labels) >= _LEAST:
        known = set(labels)
        return [at for at, line in enumerate(lines) if at in known or is_key(line.of(text))]
    listed = [at for at, shape in enumerate(shapes) if shape is not None and shape.shape is not Shape.MAIL]
    if len(listed) >= _LEAST and listed[0] == 0 and 2 * len(listed) >= len(lines):
        return listed
    return []
