"""What sets one copy apart from another: words marked as revised, speeches set larger and bold."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from screenplay.model.span import Span

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
