"""What a page is filled with: paragraphs that belong together, and how they are bound to their neighbours."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from screenplay.model.span import Span
from screenplay.paper.typeset.passage import Passage

# What sets one copy apart from another: words marked as revised, speeches set larger and bold.


_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Treatment:
    """Elements by their index in `Script.elements`.

    Lines that hold `revised` words get an asterisk in the right margin; spans are offsets into the words of
    the element as printed, no spans mean all of it. `stressed` speeches are bold at `size` points, for which
    the layout's leading must have room.
    """

    revised: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    stressed: Container[int] = _NONE
    size: float = 14.0


PLAIN_COPY = Treatment()


@dataclass(frozen=True, slots=True)
class Mark:
    """An outline entry that a block carries to its page; `level` counts from 0."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Block:
    """Passages one under the other; a speech has its cue in `passages[0]`.

    `space` blank lines stand above it, none at a page's head; `extra` ones that the writer put in stay
    at the head of a page begun by hand. `beside` is the second of two speeches
    side by side. `keeps_next` and `never_first` bind the block to what stands after and before it.
    """

    passages: tuple[Passage, ...]
    space: int = 1
    extra: int = 0
    is_speech: bool = False
    splits: bool = False
    keeps_next: bool = False
    never_first: bool = False
    new_page: bool = False
    beside: Block | None = None
    scene_number: str | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def height(self) -> int:
        """Lines of type, without the space above."""
        own = sum(len(passage.lines) for passage in self.passages)
        return own if self.beside is None else max(own, self.beside.height)
