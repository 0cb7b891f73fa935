"""Figures of a script: counted once, shown as tables, JSON, or a page of charts.

`stats_page` is not imported here: charts take half a second to load, and tables need none of it.
"""

from screenplay.stats.counting import count
from screenplay.stats.figures import CharacterFigures, SceneFigures, Share, Speaking, Stats
from screenplay.stats.rows import Rows, as_json, tables

__all__ = [
    "CharacterFigures",
    "Rows",
    "SceneFigures",
    "Share",
    "Speaking",
    "Stats",
    "as_json",
    "count",
    "tables",
]
