"""How long the reading takes, scene by scene: a minute a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from screenplay.breakdown import Scene
from screenplay.paper import Prose, Sheet, Table, TableColumn, in_eighths, in_time

_COLUMNS = (
    TableColumn("Scene", 5),
    TableColumn("Heading", 25),
    TableColumn("Page", 4, to_the_right=True),
    TableColumn("Pages", 6, to_the_right=True),
    TableColumn("Time", 5, to_the_right=True),
    TableColumn("So far", 7, to_the_right=True),
)


def running_time(scenes: Sequence[Scene], lengths: Sequence[float], first_pages: Mapping[int, int]) -> Sheet:
    """Return the table of scenes with their lengths in standard pages and in time."""
    totals = accumulate(lengths)
    rows = tuple(
        (
            scene.name,
            scene.title or "before the first heading",
            str(first_pages.get(scene.first, "")),
            in_eighths(length),
            in_time(length),
            in_time(total),
        )
        for scene, length, total in zip(scenes, lengths, totals, strict=True)
    )
    whole = in_time(sum(lengths))
    return (
        Table("Running time", _COLUMNS, rows),
        Prose(f"About {whole} in all, at a minute a standard page."),
    )
