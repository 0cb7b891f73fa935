"""The charts of a script, in the order in which they stand on paper and on a screen."""

from __future__ import annotations

from screenplay.stats.charts.people import speaking, together, words
from screenplay.stats.charts.scenes import doubts, kinds, lengths, places
from screenplay.stats.figures import Stats
from screenplay.stats.shapes import Chart

_CHARTS = (speaking, places, together, words, lengths, kinds, doubts)


def charts(stats: Stats, width: float) -> tuple[Chart, ...]:
    """Return every chart that has something to show, each `width` points wide."""
    drawn = (chart(stats, width) for chart in _CHARTS)
    return tuple(chart for chart in drawn if chart.shapes)


__all__ = ["charts"]
