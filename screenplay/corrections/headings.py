"""Scene headings as a person wants them: one place under two names, or the words of one heading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from screenplay.fountain.heading import location_and_time, setting_of
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.span import Span

RULE = "told by a person"
_PARTIAL = (SceneKind.SECONDARY, SceneKind.RETURN)  # their headings say no more than a place


def placed(scene: Scene, places: Mapping[str, str]) -> Scene:
    """Return `scene` where it is: `places` are places by another name of theirs, in small letters."""
    same = places.get((scene.location.value or "").casefold())
    return scene if same is None else replace(scene, location=_told(same, scene.location))


def headed(scene: Scene, headings: Mapping[Span, str]) -> Scene:
    """Return `scene` with the heading that is wanted for the sentence it starts in, if one is.

    What the wanted heading leaves out ("KITCHEN", "- NIGHT", "EXT.") stays as it was.
    """
    wanted = next((words for span, words in headings.items() if span.start <= scene.start < span.end), None)
    if wanted is None:
        return scene
    setting, location, time = heading_parts(wanted)
    full = scene.kind in _PARTIAL and (setting or time or scene.kind is SceneKind.RETURN)
    return replace(
        scene,
        setting=_told(setting, scene.setting),
        location=_told(location, scene.location),
        time=_told(time, scene.time),
        kind=SceneKind.MASTER if full else scene.kind,
    )


def heading_parts(words: str) -> tuple[str | None, str | None, str | None]:
    """Return setting, place and time of day of a heading, each None where it has none."""
    opens_with_time = words.lstrip().startswith(("-", "–", "—"))
    place, time = location_and_time(f"INT. X {words.strip()}" if opens_with_time else words)
    setting = None if opens_with_time else setting_of(f"{words.strip()} ")
    return setting, None if opens_with_time or not place else place.upper(), time and time.upper()


def _told(value: str | None, known: Decision) -> Decision:
    return known if value is None else Decision(value, RULE, 1.0, known.span, runner_up=known.value)
