"""Break a script down: its scenes, who speaks when, and what stands under a cue."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Cue,
    Dropped,
    Element,
    Lyric,
    Note,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    Transition,
    plain,
)

_PRINTED = (Action, Centered, Cue, Speech, Parenthetical, Lyric, Transition)
_SAID = (Speech, Lyric)
_CONTINUED = re.compile(r"\bcont(?:['’ʼ`´]?d\b|inued\b|\b)", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:[&/+,]|\bAND\b)\s*")
_AND = re.compile(r"\bAND\b|,")


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene: its heading (None for what stands before the first one) and `elements[first:last]`."""

    place: int  # counted from 0
    heading: SceneHeading | None
    first: int
    last: int

    @property
    def name(self) -> str:
        """The scene's number: the writer's, else its place counted from 1."""
        number = None if self.heading is None else self.heading.number
        return number or str(self.place + 1)

    @property
    def title(self) -> str:
        """The heading as printed, on one line."""
        return "" if self.heading is None else " ".join(plain(self.heading.text).upper().split())


@dataclass(frozen=True, slots=True)
class Turn:
    """One speech: who says it, alone or together, and the cue and what stands under it.

    `elements` are by index in `Script.elements`.
    """

    roles: tuple[str, ...]
    scene: int
    elements: tuple[int, ...]
    words: int


def scenes(script: Script) -> tuple[Scene, ...]:
    """Return the scenes in order; what is printed before the first heading is a scene without one."""
    starts = [at for at, element in enumerate(script.elements) if isinstance(element, SceneHeading)]
    before = script.elements[: starts[0]] if starts else script.elements
    opening = [0] if any(isinstance(element, _PRINTED) for element in before) else []
    bounds = [*opening, *starts, len(script.elements)]
    return tuple(
        Scene(place, _heading(script.elements[first]), first, last)
        for place, (first, last) in enumerate(pairwise(bounds))
    )


def turns(script: Script) -> tuple[Turn, ...]:
    """Return every speech in order. A role is the name on the cue, whatever its capitals."""
    shared = shared_roles(element for element in script.elements if isinstance(element, Cue))
    return tuple(turn for scene in scenes(script) for turn in _turns_in(script, scene, shared))


def _turns_in(script: Script, scene: Scene, shared: Mapping[str, tuple[str, ...]]) -> list[Turn]:
    found: list[Turn] = []
    roles: tuple[str, ...] = ()
    spoken: list[int] = []
    for at in range(scene.first, scene.last + 1):
        element = script.elements[at] if at < scene.last else None
        if spoken and isinstance(element, (*_SAID, Parenthetical)):
            spoken.append(at)
        elif spoken and (element is None or isinstance(element, (*_PRINTED, SceneHeading))):
            words = sum(words_in(script.elements[index]) for index in spoken)
            found.append(Turn(roles, scene.place, tuple(spoken), words))
            spoken = []
        if isinstance(element, Cue):
            roles, spoken = shared[role_of(element)], [at]
    return found


def role_of(cue: Cue) -> str:
    """Return the role that a cue names."""
    return " ".join(cue.name.upper().split())


def says_continued(extensions: str) -> bool:
    """Tell whether what stands behind a name says that its speaker goes on, however that is spelled."""
    return bool(_CONTINUED.search(extensions))


def shared_roles(cues: Iterable[Cue]) -> dict[str, tuple[str, ...]]:
    """Return who speaks under each name on `cues`: "JOE & SUE" are two people where one of them has a cue.

    Nothing is known of "JOE & SUE" where neither of them ever speaks alone, so they stay one role.
    """
    names = list(dict.fromkeys(role_of(cue) for cue in cues))
    alone = {name for name in names if not _JOINED.search(name)}
    return {name: _people(name, alone) for name in names}


def _people(name: str, alone: Container[str]) -> tuple[str, ...]:
    parts = tuple(dict.fromkeys(part.strip() for part in _JOINED.split(name) if part.strip()))
    known = [part in alone for part in parts]
    whole = all(known) if _AND.search(name) else any(known)  # "and" is a word of names too
    return parts if len(parts) > 1 and whole else (name,)


def words_in(element: Element) -> int:
    """Return how many words of an element are said aloud by its speaker."""
    return len(plain(element.text).split()) if isinstance(element, _SAID) else 0


def _heading(element: Element) -> SceneHeading | None:
    return element if isinstance(element, SceneHeading) else None


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A cue and all that is said under it, until the next paragraph."""

    cue: Cue
    lines: tuple[Speech | Parenthetical | Lyric | Note | Boneyard, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two speeches side by side."""

    left: Dialogue
    right: Dialogue


Block = Element | Dialogue | Pair


def blocks(elements: Iterable[Element]) -> Iterator[Block]:
    """Yield the elements of a script, speeches as one block each; what was dropped is left out."""
    waiting: Dialogue | None = None
    for block in _dialogues(elements):
        if waiting and isinstance(block, Dialogue) and block.cue.dual:
            yield Pair(waiting, block)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = block if isinstance(block, Dialogue) else None
        if not waiting:
            yield block
    if waiting:
        yield waiting


def _dialogues(elements: Iterable[Element]) -> Iterator[Element | Dialogue]:
    cue: Cue | None = None
    lines: list[Speech | Parenthetical | Lyric | Note | Boneyard] = []
    for element in elements:
        if isinstance(element, Dropped):
            continue
        if cue and stands_under_cue(element):
            lines.append(element)  # type: ignore[arg-type]
            continue
        if cue:
            yield Dialogue(cue, tuple(lines))
        cue, lines = (element, []) if isinstance(element, Cue) else (None, [])
        if not cue:
            yield element
    if cue:
        yield Dialogue(cue, tuple(lines))


def stands_under_cue(element: Element) -> bool:
    """Tell whether an element goes with the cue before it."""
    if isinstance(element, Note | Boneyard | Lyric):
        return element.joined
    return isinstance(element, Speech | Parenthetical)
