"""One page of charts: who speaks when and how much, how long the scenes are, where and when they play."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Shape
from reportlab.pdfgen.canvas import Canvas

from screenplay.paper import STANDARD, Layout, in_eighths, in_time
from screenplay.paper.ink.courier import true_unicode
from screenplay.stats.figures import Share, Stats
from screenplay.stats.shapes import COLOURS, Labels, bars_across, bars_up, block, rule, shortened

_MARGIN = 54.0  # points
_MOST_NAMES = 12
_MOST_PLACES = 8
_NAMES = 115.0  # points that names take to the left of a chart
_ROWS, _TALLEST_ROW = 180.0, 26.0  # points of all rows of who speaks when, and of one
_SPEAKING, _CHARTS, _SHARES = 64.0, 300.0, 520.0  # points from the head down to each part
_CHART_HEIGHT = 150.0


@dataclass(frozen=True, slots=True)
class _Frame:
    """A part of the sheet: its left edge, its upper edge, its width; points."""

    left: float
    top: float
    width: float


def stats_page(stats: Stats, layout: Layout = STANDARD) -> bytes:
    """Return a PDF of one page; the same bytes for the same figures. Raises FontError."""
    width, height = layout.paper.width * 72, layout.paper.height * 72
    drawing = Drawing(width, height)
    for shape in _shapes(stats, width - 2 * _MARGIN, height - _MARGIN):
        drawing.add(shape)
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width, height), pageCompression=1, invariant=1)
    canvas.setTitle(f"{stats.title or 'Untitled'}: figures")
    canvas.setSubject("Screenplay statistics")
    canvas.setCreator("screenplay")
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.showPage()
    with true_unicode():
        canvas.save()
    return target.getvalue()


def _shapes(stats: Stats, width: float, top: float) -> Iterator[Shape]:
    label = Labels()
    half = width / 2 - 12
    yield from _head(stats, _Frame(_MARGIN, top, width), label)
    yield from _speaking(stats, _Frame(_MARGIN, top - _SPEAKING, width), label)
    yield from _words(stats, _Frame(_MARGIN, top - _CHARTS, half), label)
    yield from _scenes(stats, _Frame(_MARGIN + half + 24, top - _CHARTS, half), label)
    yield from _kinds(stats, _Frame(_MARGIN, top - _SHARES, half), label)
    yield from _places(stats, _Frame(_MARGIN + half + 24, top - _SHARES, half), label)


def _head(stats: Stats, frame: _Frame, label: Labels) -> Iterator[Shape]:
    title = shortened(stats.title or "Untitled", 50)
    yield from label(frame.left, frame.top - 14, title, 16, bold=True)
    figures = (
        f"{in_eighths(stats.pages)} pages, about {in_time(stats.pages)}",
        _counted(len(stats.scenes), "scene"),
        _counted(len(stats.characters), "speaking character"),
        f"{stats.words:,} words, {stats.spoken:,} of them spoken",
    )
    yield from label(frame.left, frame.top - 32, "  ·  ".join(figures), 9)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _speaking(stats: Stats, frame: _Frame, label: Labels) -> Iterator[Shape]:
    """Draw a row a character and a mark a speech, from the first page to the last."""
    yield from label(frame.left, frame.top, "Who speaks when", 10, bold=True)
    left, width = frame.left + _NAMES, frame.width - _NAMES
    whole = max(stats.pages, 1 / 8)
    names = [one.name for one in stats.characters[:_MOST_NAMES]]
    step = min(_TALLEST_ROW, _ROWS / max(1, len(names)))
    rows = {name: frame.top - 5 - (place + 1) * step for place, name in enumerate(names)}
    for name, y in rows.items():
        yield from label(left - 6, y + step / 2 - 6, shortened(name), end=True)
        yield rule(left, y, width)
    for speech in stats.speeches:
        if speech.name in rows:
            long = min(max(0.6, speech.pages / whole * width), width * (1 - speech.at / whole))
            tall = 0.7 * step
            yield block(left + speech.at / whole * width, rows[speech.name] + 1, long, tall, COLOURS[0])
    foot = frame.top - 17 - len(rows) * step
    for part in range(5):
        page = f"page {max(1, round(whole * part / 4))}"
        yield from label(left + width * part / 4, foot, page, 7, end=part > 0)


def _words(stats: Stats, frame: _Frame, label: Labels) -> Iterator[Shape]:
    """Draw a bar a character."""
    yield from label(frame.left, frame.top, "Words by character", 10, bold=True)
    shown = stats.characters[:_MOST_NAMES]
    if not shown:
        return
    left, width = frame.left + _NAMES, frame.width - _NAMES - 30
    foot = frame.top - 16 - _CHART_HEIGHT
    yield bars_across(left, foot, width, _CHART_HEIGHT, [one.words for one in shown])
    step = _CHART_HEIGHT / len(shown)
    for place, one in enumerate(shown):
        y = frame.top - 16 - (place + 0.5) * step - 3
        yield from label(left - 6, y, shortened(one.name), end=True)


def _scenes(stats: Stats, frame: _Frame, label: Labels) -> Iterator[Shape]:
    """Draw a bar a scene, in order."""
    yield from label(frame.left, frame.top, "Length of scenes, in pages", 10, bold=True)
    if not stats.scenes:
        return
    foot = frame.top - 16 - _CHART_HEIGHT
    lengths = [one.pages for one in stats.scenes]
    yield bars_up(frame.left + 20, foot, frame.width - 20, _CHART_HEIGHT, lengths)
    yield from label(frame.left + 20, foot - 11, f"scene {stats.scenes[0].name}", 7)
    if len(stats.scenes) > 1:
        last = f"scene {stats.scenes[-1].name}"
        yield from label(frame.left + frame.width, foot - 11, last, 7, end=True)


def _kinds(stats: Stats, frame: _Frame, label: Labels) -> Iterator[Shape]:
    """Draw what part of the pages is inside and outside, by day and by night."""
    for title, kinds, top in (
        ("Inside and outside", stats.settings, frame.top),
        ("Day and night", stats.times, frame.top - 66),
    ):
        yield from label(frame.left, top, title, 10, bold=True)
        yield from _stacked(kinds, _Frame(frame.left, top - 8, frame.width), label)


def _stacked(kinds: Sequence[Share], frame: _Frame, label: Labels) -> Iterator[Shape]:
    """Draw the parts of a whole end to end, and what each is below."""
    x, key = frame.left, frame.left
    for place, kind in enumerate(sorted(kinds, key=lambda one: (-one.part, one.name))[: len(COLOURS)]):
        colour = COLOURS[place]
        yield block(x, frame.top - 14, kind.part * frame.width, 14, colour)
        yield block(key, frame.top - 28, 7, 7, colour)
        words = f"{kind.name} {kind.part:.0%}"
        yield from label(key + 10, frame.top - 28, words, 8)
        x += kind.part * frame.width
        key += 24 + 5 * len(words)


def _places(stats: Stats, frame: _Frame, label: Labels) -> Iterator[Shape]:
    """List the places where the script spends most pages."""
    yield from label(frame.left, frame.top, "Locations", 10, bold=True)
    for place, one in enumerate(stats.locations[:_MOST_PLACES]):
        y = frame.top - 17 - place * 13
        yield from label(frame.left, y, shortened(one.name, 30))
        yield from label(
            frame.left + frame.width,
            y,
            f"{in_eighths(one.pages)} pages, {_counted(one.scenes, 'scene')}",
            end=True,
        )
    rest = len(stats.locations) - _MOST_PLACES
    if rest > 0:
        yield from label(frame.left, frame.top - 17 - _MOST_PLACES * 13, f"and {rest} more")
