"""Charts of the scenes: where, when, how long, and how sure their speakers are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from screenplay.paper import in_eighths
from screenplay.stats.charts.axes import Block, height_of, over_pages
from screenplay.stats.figures import SceneFigures, Share, Stats
from screenplay.stats.shapes import COLOURS, PALE, Box, Chart, Shape, Words

_MOST_PLACES = 14
_TALL = 90.0  # points of upright bars
_LEFT = 30.0  # points that their scale takes


def places(stats: Stats, width: float) -> Chart:
    """Return a row for each place and a mark for each scene there."""
    names = [one.name for one in stats.locations[:_MOST_PLACES]]
    row = {name: number for number, name in enumerate(names)}
    starts = accumulate((one.pages for one in stats.scenes), initial=0.0)
    blocks = (
        Block(
            row[scene.place], at, scene.pages, f"{scene.name} {scene.title}: {in_eighths(scene.pages)} pages"
        )
        for scene, at in zip(stats.scenes, starts, strict=False)
        if scene.place in row
    )
    shapes = tuple(over_pages(names, blocks, stats.pages, width)) if names else ()
    return Chart("Places over time", width, height_of(names), shapes)


def lengths(stats: Stats, width: float) -> Chart:
    """Return an upright bar for each scene, in order."""
    shapes = (
        tuple(_upright(stats.scenes, width, [(one.pages, 0) for one in stats.scenes])) if stats.scenes else ()
    )
    return Chart("Length of scenes, in pages", width, _TALL + 20, shapes)


def _upright(
    scenes: Sequence[SceneFigures], width: float, values: Sequence[tuple[float, int]]
) -> Iterator[Shape]:
    step = (width - _LEFT) / len(scenes)
    most = max(value for value, _ in values) or 1
    yield Words(_LEFT - 5, 8, in_eighths(most), 7, end=True)
    for number, (scene, (value, colour)) in enumerate(zip(scenes, values, strict=True)):
        tall = max(0.5, value / most * _TALL)
        about = f"{scene.name} {scene.title}: {in_eighths(value)} pages"
        yield Box(_LEFT + number * step, _TALL - tall, max(0.5, step * 0.8), tall, colour, about)
    yield Words(_LEFT, _TALL + 12, f"scene {scenes[0].name}", 7)
    if len(scenes) > 1:
        yield Words(width, _TALL + 12, f"scene {scenes[-1].name}", 7, end=True)


def kinds(stats: Stats, width: float) -> Chart:
    """Return how much is inside and outside, by day and by night."""
    shares = (stats.settings, stats.times)
    shapes = tuple(
        shape for row, kind in enumerate(shares) if kind for shape in _stacked(kind, 44.0 * row, width)
    )
    return Chart("Inside and outside, day and night", width, 84, shapes)


def _stacked(shares: Sequence[Share], top: float, width: float) -> Iterator[Shape]:
    """Yield the parts of a whole end to end, and what each is below."""
    x, key = 0.0, 0.0
    ordered = sorted(shares, key=lambda one: (-one.part, one.name))[:COLOURS]
    for colour, share in enumerate(ordered):
        said = f"{share.name} {share.part:.0%}"
        yield Box(x, top, share.part * width, 16, colour, said)
        yield Box(key, top + 22, 8, 8, colour)
        yield Words(key + 12, top + 30, said)
        x += share.part * width
        key += 28 + 5 * len(said)


def doubts(stats: Stats, width: float) -> Chart:
    """Return what share of the speakers of each scene is in doubt; nothing where a person wrote the cues."""
    known = [one for one in stats.scenes if one.doubtful is not None and one.speeches]
    shapes = tuple(_doubted(known, width)) if known else ()
    return Chart("Speakers in doubt (under 0.7), by scene", width, _TALL / 2 + 20, shapes)


def _doubted(scenes: Sequence[SceneFigures], width: float) -> Iterator[Shape]:
    step, tall = (width - _LEFT) / len(scenes), _TALL / 2
    yield Words(_LEFT - 5, 8, "100 %", 7, end=True)
    for number, scene in enumerate(scenes):
        doubtful = scene.doubtful or 0
        about = f"{scene.name} {scene.title}: {doubtful} of {scene.speeches} in doubt"
        part = doubtful / scene.speeches * tall
        x, wide = _LEFT + number * step, max(0.5, step * 0.8)
        yield Box(x, 0, wide, tall - part, PALE, about)
        yield Box(x, tall - part, wide, part, 1, about)
    yield Words(_LEFT, tall + 12, f"scene {scenes[0].name}", 7)
    if len(scenes) > 1:
        yield Words(width, tall + 12, f"scene {scenes[-1].name}", 7, end=True)
