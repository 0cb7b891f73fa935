"""Books in ordinary layout, run together: where the paragraphs met is known, so every joint is labelled."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from screenplay.attribution.view import View, build_view
from screenplay.attribution.view.joints.reading import features, is_joint
from screenplay.cast import find
from screenplay.model.beat import Beat, Prose, Quotation, Tag
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse

_PART = 300  # paragraphs that are read as one text
_RUNS = (0, 1, 1, 2, 2, 3, 4, 5, 7, 9, 12)  # paragraphs joined to one that has a line in it
_TAGS_CUT = 0.85  # share of tags taken out, for prose that has hardly any
_LINE = "\n\n"


class Labelled(NamedTuple):
    """One joint: the book, its features, and whether the speaker changes.

    `ahead` tells whether the last sentence stands with the second line, `behind` whether the first sentence
    stands with the first.
    """

    book: str
    features: tuple[str, ...]
    changes: bool
    ahead: bool
    behind: bool


class _Place(NamedTuple):
    start: int
    whole: bool  # its marks are all closed


def read_book(path: Path) -> list[Labelled]:
    """Return the joints of a book: as it is, and once more without most of its tags, there gestures only."""
    paragraphs = [one for one in path.read_text(encoding="utf-8").split(_LINE) if one.strip()]
    chance = random.Random(path.stem)  # the same book gives the same joints
    found: list[Labelled] = []
    for start in range(0, len(paragraphs), _PART):
        part = paragraphs[start : start + _PART]
        found += _joints(path.stem, part, chance)
        bare = _joints(path.stem, _without_tags(part, chance), chance)
        found += [one for one in bare if any(name.startswith("gesture of") for name in one.features)]
    return found


def _joints(book: str, paragraphs: Sequence[str], chance: random.Random) -> Iterator[Labelled]:
    text, places = _run_together(paragraphs, chance)
    view = _view_of(text)
    starts = [place.start for place in places]
    for turn in range(1, len(view.turns)):
        if not is_joint(view, turn):
            continue
        before, here = view.turns[turn - 1].span, view.turns[turn].span
        first, second = bisect_right(starts, before.end - 1) - 1, bisect_right(starts, here.start) - 1
        if second - first > 1 or bisect_right(starts, before.start) - 1 != first:
            continue  # a paragraph without a line lies between, or the line runs on
        between = [bisect_right(starts, view.beat_of(one).span.start) - 1 for one in view.sentences[turn]]
        sides = (between[-1] == second, between[0] == first)
        yield Labelled(book, tuple(dict.fromkeys(features(view, turn))), second > first, *sides)


def _run_together(paragraphs: Sequence[str], chance: random.Random) -> tuple[str, list[_Place]]:
    """Return the text with paragraphs of speech run together, and where each begins."""
    text, places, left = "", [], 0
    for paragraph in paragraphs:
        whole = paragraph.count("“") == paragraph.count("”")
        speaks = "“" in paragraph and whole
        joined = left > 0 and speaks
        text += " " if joined else _LINE if text else ""
        left = left - 1 if joined else chance.choice(_RUNS) if speaks else 0
        places.append(_Place(len(text), whole))
        text += paragraph
    return text, places


def _without_tags(paragraphs: Sequence[str], chance: random.Random) -> list[str]:
    """Return the paragraphs without most of their tags: what they leave are lines and gestures."""
    text = _LINE.join(paragraphs)
    beats = parse(Manuscript(text)).beats
    kept, end = "", 0
    for number, beat in enumerate(beats):
        if isinstance(beat, Tag) and chance.random() < _TAGS_CUT:
            cut = _cut(text, beats, number)
            if cut is not None and cut[0] >= end:
                kept += _closed(text[end : cut[0]], goes_on=cut[2])
                end = cut[1]
    return [one for one in (kept + text[end:]).split(_LINE) if one.strip()]


def _cut(text: str, beats: Sequence[Beat], number: int) -> tuple[int, int, bool] | None:
    """Return where the text may be cut for a tag, and whether one line is left of two."""
    tag = beats[number]
    after = _is_line(beats, number - 1, tag.paragraph)
    before = _is_line(beats, number + 1, tag.paragraph)
    mark = text.rfind("”", 0, tag.span.start)
    if not after or mark < 0 or tag.span.start - mark > 3:
        return None
    last = text[tag.span.end - 1]
    if before and last == ",":
        opened = text.find("“", tag.span.end)
        return (mark, opened + 1, True) if 0 <= opened - tag.span.end <= 3 else None
    return (mark, tag.span.end, False) if last == "." else None


def _is_line(beats: Sequence[Beat], number: int, paragraph: int) -> bool:
    inside = 0 <= number < len(beats)
    return inside and isinstance(beats[number], Quotation) and beats[number].paragraph == paragraph


def _closed(words: str, *, goes_on: bool) -> str:
    """Return the words of a line that a tag followed, as they stand without it."""
    if goes_on:
        return words + " "
    return (words[:-1] + "." if words.endswith(",") else words) + "”"


def _view_of(text: str) -> View:
    manuscript = Manuscript(text)
    prose: Prose = parse(manuscript)
    return build_view(manuscript, prose, find(manuscript, prose))
