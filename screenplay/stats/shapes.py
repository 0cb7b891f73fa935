"""The parts that charts are drawn from, on paper and on a screen alike: boxes, words, lines."""

from __future__ import annotations

from dataclasses import dataclass

COLOURS = 6  # kinds of things that are told apart by colour, numbered from 0
INK, PALE = -1, -2  # what words and thin lines have
_LONGEST = 22  # characters of a label


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; `about` says what it stands for. Points, from the upper left of the chart."""

    x: float
    y: float
    width: float
    height: float
    colour: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that start at `x`, or end there; `y` is their base line."""

    x: float
    y: float
    text: str
    size: float = 8
    end: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A thin line."""

    x: float
    y: float
    to_x: float
    to_y: float


Shape = Box | Words | Stroke


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart under its title; points."""

    title: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


def shortened(words: str, longest: int = _LONGEST) -> str:
    """Return `words`, cut where they are too long for a label."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def counted(number: int, noun: str) -> str:
    """Return a number with what it counts."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
