"""Figures of a script: counted once, shown as tables, JSON, or charts on paper and in the browser.

The charts are not imported here: tables need none of them.
"""

from screenplay.stats.counting import count
from screenplay.stats.figures import CharacterFigures, Exchange, SceneFigures, Share, Speaking, Stats
from screenplay.stats.rows import Rows, as_json, tables

__all__ = [
    "CharacterFigures",
    "Exchange",
    "Rows",
    "SceneFigures",
    "Share",
    "Speaking",
    "Stats",
    "as_json",
    "count",
    "tables",
]
