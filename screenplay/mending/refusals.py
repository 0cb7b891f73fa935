"""What is said of a correction that cannot be taken."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from screenplay.corrections import Correction
from screenplay.errors import SettingsError
from screenplay.model.script import SceneHeading, Script


def check_place(place: str, script: Script) -> None:
    """Raise SettingsError where no heading has the place `place`."""
    headings = (each for each in script.elements if isinstance(each, SceneHeading) and each.location)
    known = {str(each.location).upper(): None for each in headings}
    if place.upper() not in known:
        near = get_close_matches(place.upper(), known, n=3, cutoff=0.4) or list(known)[:3]
        named = f"; the nearest are {', '.join(near)}" if near else ""
        raise SettingsError(f"no heading has the place {place}{named}")


def unplaced(message: str, corrections: Sequence[Correction]) -> str:
    """Return `message` without the line of a file that was not written."""
    where = next((each.where for each in corrections if message.startswith(f"{each.where}: ")), None)
    return message if where is None else message.removeprefix(f"{where}: ")
