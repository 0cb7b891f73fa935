"""What is counted of a script, as plain data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CharacterFigures:
    """One name on cues: speeches, words, the scenes it speaks in, its share of all spoken words."""

    name: str
    lines: int
    words: int
    scenes: int
    share: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class SceneFigures:
    """One scene: its length in pages (a page is a minute), its words, who speaks in it."""

    name: str
    title: str
    page: int
    pages: float
    words: int
    characters: tuple[str, ...]
    place: str  # in capitals
    speeches: int
    doubtful: int | None  # speeches whose speaker is under 0.7; None where a person wrote the cues


@dataclass(frozen=True, slots=True)
class Share:
    """Scenes of one kind: how many, how long together, what part of the script."""

    name: str
    scenes: int
    pages: float
    part: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Speaking:
    """One speech on the way through the script: how many pages stand before it, how long it is."""

    name: str
    at: float
    pages: float


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two who speak with each other: how often one of them answers the other; `one` is the earlier name."""

    one: str
    other: str
    times: int


@dataclass(frozen=True, slots=True)
class Stats:
    """All figures of a script. Characters by words, locations by length, the rest in script order."""

    title: str
    pages: float
    words: int  # printed: headings, action, speeches, parentheticals
    spoken: int  # of them said aloud
    characters: tuple[CharacterFigures, ...]
    scenes: tuple[SceneFigures, ...]
    settings: tuple[Share, ...]
    times: tuple[Share, ...]
    locations: tuple[Share, ...]
    speeches: tuple[Speaking, ...]
    exchanges: tuple[Exchange, ...]  # the most frequent first
