"""The figures as tables of words and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from screenplay.paper import in_eighths, in_time
from screenplay.stats.figures import Share, Stats
from screenplay.stats.shapes import counted

_PLACES = 4  # decimals of pages and shares in JSON


@dataclass(frozen=True, slots=True)
class Rows:
    """One table: a title, headings, rows of words."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(stats: Stats) -> tuple[Rows, ...]:
    """Return the tables that a person reads: the whole, characters, settings, times, locations, scenes."""
    whole = (
        in_eighths(stats.pages),
        in_time(stats.pages),
        str(len(stats.scenes)),
        str(stats.words),
        str(stats.spoken),
        str(len(stats.characters)),
    )
    headings = ("Pages", "Running time", "Scenes", "Words", "Spoken", "Characters")
    return (
        Rows(stats.title or "Untitled", headings, (whole,)),
        Rows("Characters", ("Name", "Lines", "Words", "Share", "Scenes"), tuple(_characters(stats))),
        _share_rows("Inside and outside", "Setting", stats.settings),
        _share_rows("Day and night", "Time", stats.times),
        _share_rows("Locations", "Place", stats.locations),
        Rows(
            "Scenes",
            ("Scene", "Heading", "Page", "Length", "Time", "Words", "Speaking"),
            tuple(_scenes(stats)),
        ),
    )


def headline(stats: Stats) -> str:
    """Return the figures of the whole on one line."""
    figures = (
        f"{in_eighths(stats.pages)} pages, about {in_time(stats.pages)}",
        counted(len(stats.scenes), "scene"),
        counted(len(stats.characters), "speaking character"),
        f"{stats.words:,} words, {stats.spoken:,} of them spoken",
    )
    return "  ·  ".join(figures)


def _characters(stats: Stats) -> Iterator[tuple[str, ...]]:
    for one in stats.characters:
        yield one.name, str(one.lines), str(one.words), _percent(one.share), str(one.scenes)


def _scenes(stats: Stats) -> Iterator[tuple[str, ...]]:
    for one in stats.scenes:
        speaking = ", ".join(one.characters)
        length, time = in_eighths(one.pages), in_time(one.pages)
        yield one.name, one.title, str(one.page), length, time, str(one.words), speaking


def as_json(stats: Stats) -> dict[str, Any]:
    """Return the figures as values that JSON has, in a fixed order; pages are minutes."""
    rounded: dict[str, Any] = _rounded(asdict(stats))
    rounded["minutes"] = rounded["pages"]
    return rounded


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _PLACES)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return value


def _share_rows(title: str, heading: str, kinds: Sequence[Share]) -> Rows:
    rows = tuple((one.name, str(one.scenes), in_eighths(one.pages), _percent(one.part)) for one in kinds)
    return Rows(title, (heading, "Scenes", "Pages", "Part"), rows)


def _percent(part: float) -> str:
    return f"{part:.0%}"
