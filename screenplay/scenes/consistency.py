"""One place, one name: headings made to agree with each other through the script."""

from __future__ import annotations

from dataclasses import replace

from screenplay.model.scene import Scene, SceneKind
from screenplay.resources import lexicon_table

_MANY = frozenset({"ROOM", "ROOMS", "HALL", "HOUSE", "STREET", "ROAD"})  # there may be several of them


def agree(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Return the scenes with fuller names for places that are also named shortly, and secondary headings."""
    return _with_secondaries(_with_full_names(scenes))


def _with_full_names(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Give "ROOF" the name "MUSEUM ROOF" where that is the only roof of the script."""
    fuller: dict[str, set[str]] = {}
    for scene in scenes:
        name = scene.location.value
        if name and " " in name and " OF " not in name and not name.startswith("OUTSIDE "):
            fuller.setdefault(name.rpartition(" ")[2], set()).add(name)
    named = []
    for scene in scenes:
        names = fuller.get(scene.location.value or "", set())
        if len(names) == 1 and scene.location.value not in _MANY:
            named.append(replace(scene, location=replace(scene.location, value=next(iter(names)))))
        else:
            named.append(scene)
    return tuple(named)


def _with_secondaries(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Make a move into a part of the place at hand a secondary heading."""
    rooms = lexicon_table("rooms_of")
    master = ""
    made = []
    for scene in scenes:
        head = (scene.location.value or "").rpartition(" ")[2].lower()
        within = scene.cue.rule == "moves to another place" and head in rooms.get(master, "").split(" ")
        if within and scene.kind is SceneKind.MASTER and head:
            made.append(replace(scene, kind=SceneKind.SECONDARY))
        else:
            master = head
            made.append(scene)
    return tuple(made)
