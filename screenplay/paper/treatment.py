"""What sets one copy apart from another: single elements marked as revised, or set larger and bold."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Treatment:
    """Elements by their index in `Script.elements`.

    `revised` ones get an asterisk in the right margin; `stressed` speeches are bold at `size` points, for
    which the layout's leading must have room.
    """

    revised: Container[int] = _NONE
    stressed: Container[int] = _NONE
    size: float = 14.0

    @property
    def marks_revisions(self) -> bool:
        """Tell whether there is anything to mark."""
        return self.revised is not _NONE


PLAIN_COPY = Treatment()
