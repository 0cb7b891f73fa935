"""What lint finds: a problem at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from screenplay.model.script import Script
from screenplay.model.span import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; `span` is where in the source, None where the element came from no words of it."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of problem: its name, and the function that finds it and whose docstring explains it."""

    name: str
    find: Callable[[Script], Iterator[Problem]]
