"""Name what happened to whole scenes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.revisions.alignment.alignment import SceneMatch
from screenplay.revisions.alignment.scene import Scene
from screenplay.revisions.changes.change import Change, What
from screenplay.revisions.changes.comparison import Comparison, Version


def scene_changes(comparison: Comparison, match: SceneMatch) -> Iterator[Change]:
    """Yield what became of the scenes of `match`: added, cut, moved, split, joined."""
    olds = [comparison.alignment.old[place] for place in match.old]
    news = [comparison.alignment.new[place] for place in match.new]
    if is_whole(comparison, match):
        what = What.ADDED if news else What.CUT
        version, scene = (comparison.new, news[0]) if news else (comparison.old, olds[0])
        name = version.scene_name(scene)
        elements = tuple(at for at in _elements(match, old=not news))
        yield Change(
            what,
            "scene",
            name,
            before="" if news else scene.heading,
            after=scene.heading if news else "",
            old=() if news else elements,
            new=elements if news else (),
        )
        return
    if not (olds and news):
        return
    name = comparison.new.scene_name(news[0])
    headings = _headings(olds), _headings(news)
    places = tuple(scene.first for scene in olds), tuple(scene.first for scene in news)
    if len(news) > 1:
        yield Change(What.SPLIT, "scene", name, *headings, old=places[0], new=places[1])
    if len(olds) > 1:
        yield Change(What.JOINED, "scene", name, *headings, old=places[0], new=places[1])
    if match.moved:
        stood, stands = _follows(comparison.old, olds[0]), _follows(comparison.new, news[0])
        yield Change(What.MOVED, "scene", name, stood, stands, old=places[0], new=places[1])


def is_whole(comparison: Comparison, match: SceneMatch) -> bool:
    """Tell whether `match` is a scene, with a heading, that was added or cut as a whole."""
    if match.old and match.new:
        return False
    scenes = comparison.alignment.old if match.old else comparison.alignment.new
    return not scenes[(match.old or match.new)[0]].is_opening


def _elements(match: SceneMatch, old: bool) -> Iterator[int]:
    """Yield the elements of one side that were not carried from elsewhere."""
    for pair in match.pairs:
        at = pair.old if old else pair.new
        if at is not None and not pair.moved:
            yield at


def _headings(scenes: Sequence[Scene]) -> str:
    return " / ".join(scene.heading for scene in scenes)


def _follows(version: Version, scene: Scene) -> str:
    """Say where a scene stands, by the scene before it."""
    if scene.first == 0:
        return "at the beginning"
    return f"after {version.place(scene.first - 1)}"
