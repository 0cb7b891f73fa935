"""Two scripts side by side, with what naming the changes asks again and again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Cue,
    Dropped,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Script,
    Section,
    Speech,
    Synopsis,
    Transition,
)
from screenplay.revisions.alignment.alignment import Alignment, align
from screenplay.revisions.alignment.line import words_of
from screenplay.revisions.alignment.scene import Scene
from screenplay.revisions.changes.characters import Casting, casting

_KINDS: dict[type[Element], str] = {
    SceneHeading: "heading",
    Action: "action",
    Centered: "centered line",
    Cue: "cue",
    Speech: "speech",
    Parenthetical: "parenthetical",
    Lyric: "lyric",
    Transition: "transition",
    Note: "note",
    Boneyard: "boneyard",
    Section: "section",
    Synopsis: "synopsis",
    PageBreak: "page break",
    Dropped: "dropped words",
}


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two scripts: the cue over each line, the lines under each cue, the scene of each element.

    `partners` has the elements of the other script that ours became or came from.
    """

    script: Script
    cue_of: dict[int, int]
    under: dict[int, list[int]]
    scene_of: dict[int, Scene]
    partners: dict[int, int]

    def speaker(self, at: int) -> str:
        """Return the name over the line at `at`, "" where there is none."""
        cue = self.script.elements[self.cue_of[at]] if at in self.cue_of else None
        return cue.name if isinstance(cue, Cue) else ""

    def kind(self, at: int) -> str:
        """Return what a person calls the element at `at`."""
        element = self.script.elements[at]
        if isinstance(element, Speech) and at in self.cue_of:
            cue = self.script.elements[self.cue_of[at]]
            if isinstance(cue, Cue) and "V.O." in cue.extensions:
                return "voice-over"
        return _KINDS[type(element)]

    def words(self, at: int) -> str:
        """Return the words of the element at `at` on one line."""
        return " ".join(words_of(self.script.elements[at]).split())

    def place(self, at: int) -> str:
        """Return the scene of the element at `at`, as number and heading."""
        return self.scene_name(self.scene_of[at]) if at in self.scene_of else ""

    def scene_name(self, scene: Scene) -> str:
        """Return the number of a scene, the writer's or its place counted from 1, and its heading."""
        heading = self.script.elements[scene.first]
        if not isinstance(heading, SceneHeading):
            return "opening"
        opening = not isinstance(self.script.elements[self.scene_of[0].first], SceneHeading)
        return f"{heading.number or scene.place + (not opening)}. {scene.heading}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two versions, their alignment, and which names are one character's."""

    old: Version
    new: Version
    alignment: Alignment
    casting: Casting


def compare(old: Script, new: Script) -> Comparison:
    """Align the two scripts and find out who was renamed."""
    alignment = align(old, new)
    paired = [(pair.old, pair.new) for pair in alignment.pairs]
    to_new = {a: b for a, b in paired if a is not None and b is not None}
    to_old = {b: a for a, b in to_new.items()}
    ours, theirs = _version(old, alignment.old, to_new), _version(new, alignment.new, to_old)
    cues = []
    for a, b in to_new.items():
        first, second = old.elements[a], new.elements[b]
        if isinstance(first, Cue) and isinstance(second, Cue):
            cues.append((first.name, second.name))
    return Comparison(ours, theirs, alignment, casting(cues, _names(old), _names(new)))


def _names(script: Script) -> frozenset[str]:
    return frozenset(element.name for element in script.elements if isinstance(element, Cue))


def _version(script: Script, scenes: tuple[Scene, ...], partners: dict[int, int]) -> Version:
    cue_of: dict[int, int] = {}
    under: dict[int, list[int]] = defaultdict(list)
    scene_of: dict[int, Scene] = {}
    for scene in scenes:
        scene_of.update(dict.fromkeys(range(scene.first, scene.last), scene))
        for line in scene.lines:
            if line.cue is not None:
                cue_of[line.at] = line.cue
                under[line.cue].append(line.at)
    return Version(script, cue_of, under, scene_of, partners)
