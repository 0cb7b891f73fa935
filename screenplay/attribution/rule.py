"""What a rule of attribution is: it answers, it never decides and never loops over the story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from screenplay.attribution.view import View
from screenplay.model.span import Span


class Finding(NamedTuple):
    """Evidence for (or, by its weight, against) a candidate: which variant of the rule, seen where."""

    person: int
    variant: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A named function from the view, a turn number and the candidates to findings."""

    name: str
    find: Callable[[View, int, Sequence[int]], Iterable[Finding]]

    @property
    def doc(self) -> str:
        """What the rule sees, an example, what it misses, and its source."""
        return self.find.__doc__ or ""


class Sign(NamedTuple):
    """One fact about the step between two turns, as a key of the table of moves."""

    name: str
    variant: str
