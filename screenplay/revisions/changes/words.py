"""Which words of a line were changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from screenplay.model.span import Span
from screenplay.revisions.changes.change import Piece, Side

_TOKEN = re.compile(r"\s+|[^\W_]+(?:['’][^\W_]+)*|.", re.DOTALL)
_REWRITTEN = 0.3  # share of characters kept, below which a line is shown as two, not word by word
_LONGEST = 3000  # tokens of a line that are compared one by one

_Step = tuple[int, int, int, int]  # tokens old from, to, new from, to: replaced by one another


def word_changes(old: str, new: str) -> tuple[Piece, ...]:
    """Return `old` and `new` as pieces in reading order; what was cut stands before what was put in.

    The pieces are the same, sides exchanged, whichever is called the old one.
    """
    if new < old:
        turned = {Side.OLD: Side.NEW, Side.NEW: Side.OLD, Side.BOTH: Side.BOTH}
        pieces = [Piece(piece.words, turned[piece.side]) for piece in word_changes(new, old)]
        return tuple(_old_first(pieces))
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces = list(_pieces(olds, news, _steps(olds, news)))
    kept = sum(len(piece.words) for piece in pieces if piece.side is Side.BOTH)
    if kept < _REWRITTEN * min(len(old), len(new)):
        return tuple(Piece(words, side) for words, side in ((old, Side.OLD), (new, Side.NEW)) if words)
    return tuple(pieces)


def replacements(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """Yield what was cut and what was put in its place, "" for nothing."""
    cut = put = ""
    for piece in (*pieces, Piece("", Side.BOTH)):
        if piece.side is Side.OLD:
            cut += piece.words
        elif piece.side is Side.NEW:
            put += piece.words
        elif cut or put:
            yield cut, put
            cut = put = ""


def changed_spans(pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """Return where the new text differs; where words were only cut, the character that follows."""
    spans: list[Span] = []
    at = 0
    length = sum(len(piece.words) for piece in pieces if piece.side is not Side.OLD)
    for piece in pieces:
        if piece.side is Side.OLD:
            spans.append(Span(min(at, length - 1), min(at + 1, length)))
            continue
        if piece.side is Side.NEW:
            spans.append(Span(at, at + len(piece.words)))
        at += len(piece.words)
    return tuple(span for span in spans if 0 <= span.start < span.end)


def _steps(olds: Sequence[str], news: Sequence[str]) -> list[_Step]:
    """Return what was replaced, without the white space between two words that both were."""
    shortest = min(len(olds), len(news))
    head = 0
    while head < shortest and olds[head] == news[head]:
        head += 1
    tail = 0
    while tail < shortest - head and olds[-1 - tail] == news[-1 - tail]:
        tail += 1
    inner_old, inner_new = olds[head : len(olds) - tail], news[head : len(news) - tail]
    whole = (head, len(olds) - tail, head, len(news) - tail)
    if max(len(inner_old), len(inner_new)) > _LONGEST or not (inner_old and inner_new):
        return [whole]
    steps: list[_Step] = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, inner_old, inner_new, autojunk=False).get_opcodes():
        if tag == "equal" and not "".join(inner_old[i:i_end]).isspace():
            continue
        step = (head + i, head + i_end, head + j, head + j_end)
        if tag == "equal" and not steps:
            continue
        if steps and (steps[-1][1], steps[-1][3]) == (step[0], step[2]):
            steps[-1] = (steps[-1][0], step[1], steps[-1][2], step[3])
        elif tag != "equal":
            steps.append(step)
    return steps


def _pieces(olds: Sequence[str], news: Sequence[str], steps: Sequence[_Step]) -> Iterator[Piece]:
    at = 0
    for i, i_end, j, j_end in (*steps, (len(olds), len(olds), len(news), len(news))):
        for words, side in (
            (olds[at:i], Side.BOTH),
            (olds[i:i_end], Side.OLD),
            (news[j:j_end], Side.NEW),
        ):
            if words:
                yield Piece("".join(words), side)
        at = i_end


def _old_first(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, each NEW one after the OLD one that it stands in place of."""
    waiting: Piece | None = None
    for piece in pieces:
        if piece.side is Side.NEW:
            waiting = piece
            continue
        if piece.side is Side.BOTH and waiting:
            yield waiting
            waiting = None
        yield piece
        if waiting:
            yield waiting
            waiting = None
    if waiting:
        yield waiting
