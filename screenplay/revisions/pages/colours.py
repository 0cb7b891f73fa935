"""The colours of revision pages, in the order in which drafts take them."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.errors import SettingsError

# Writers Guild of America order, then tan; after the last the round begins again as "second blue".
_TINTS = {
    "white": None,
    "blue": "#d6e6f7",
    "pink": "#fadce6",
    "yellow": "#fdf6c4",
    "green": "#d9f0d6",
    "goldenrod": "#f7e2ab",
    "buff": "#f3e6cf",
    "salmon": "#fbd5c6",
    "cherry": "#f4bcc4",
    "tan": "#e3d3bb",
}
_ROUNDS = ("second", "third", "fourth")

NAMES = tuple(_TINTS)


@dataclass(frozen=True, slots=True)
class Colour:
    """A revision colour: its name as printed, and the tint of its paper, None for white."""

    name: str
    tint: str | None


def colour(name: str) -> Colour:
    """Return the colour called `name`, such as "blue" or "second blue". Raises SettingsError."""
    words = name.casefold().split()
    plain = words[-1] if words else ""
    if plain not in _TINTS or any(word not in _ROUNDS for word in words[:-1]) or len(words) > 2:
        raise SettingsError(
            f"{name!r} is no revision colour; they are {', '.join(NAMES)}, then second blue, and so on"
        )
    return Colour(" ".join(words), _TINTS[plain])
