"""Put the lines under a cue together, and the speeches side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from screenplay.model.script import Boneyard, Cue, Dropped, Element, Lyric, Note, Parenthetical, Speech


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
        if cue and _belongs(element):
            lines.append(element)  # type: ignore[arg-type]
            continue
        if cue:
            yield Dialogue(cue, tuple(lines))
        cue, lines = (element, []) if isinstance(element, Cue) else (None, [])
        if not cue:
            yield element
    if cue:
        yield Dialogue(cue, tuple(lines))


def _belongs(element: Element) -> bool:
    if isinstance(element, Note | Boneyard | Lyric):
        return element.joined
    return isinstance(element, Speech | Parenthetical)
