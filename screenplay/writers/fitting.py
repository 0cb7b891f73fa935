"""Values that came from a file, held against what their types say: a dataclass checks nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from screenplay.model.script import Cue, Run, SceneHeading, Section, TitleEntry
from screenplay.model.span import Span

_MOST = 1000  # levels of sections
_ONE_LINE = (TitleEntry, SceneHeading, Cue)  # a line end in one of these would start another element


def check(value: Any) -> None:
    """Raise ValueError, naming the field, where a dataclass or one inside it holds what its types forbid."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        for name, hint in _hints(one.__class__):
            held = getattr(one, name)
            if not _fits(held, hint) or (isinstance(one, _ONE_LINE) and _goes_over(held)):
                raise ValueError(f"{type(one).__name__.lower()}: {name} cannot be {held!r:.40}")
            waiting += _inside(held)
        if isinstance(one, Section) and not 0 < one.level < _MOST:
            raise ValueError(f"there is no level {one.level:.3g}")
        if isinstance(one, Span) and not 0 <= one.start <= one.end:
            raise ValueError("a span ends before it starts")


def _goes_over(held: Any) -> bool:
    """Tell whether words that stand on one line of a script go over to another."""
    if isinstance(held, Run):
        held = held.text
    if isinstance(held, str):
        return len(held.splitlines()) > 1 or held != held.rstrip("\r\n")
    return isinstance(held, tuple) and any(map(_goes_over, held))


@cache
def _hints(cls: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(cls)
    return tuple((field.name, hints[field.name]) for field in fields(cls))


def _inside(held: Any) -> Iterator[Any]:
    if isinstance(held, tuple):
        for each in held:
            yield from _inside(each)
    elif is_dataclass(held):
        yield held


def _fits(value: Any, hint: Any) -> bool:
    kind, parts = get_origin(hint), get_args(hint)
    if kind in (Union, UnionType):
        return any(_fits(value, part) for part in parts)
    if kind is Literal:
        return value in parts
    if kind is tuple:
        several = len(parts) == 2 and parts[1] is Ellipsis
        wanted = parts[:1] * len(value) if several and isinstance(value, tuple) else parts
        return isinstance(value, tuple) and len(value) == len(wanted) and all(map(_fits, value, wanted))
    if hint is str:
        return isinstance(value, str) and _is_text(value)
    if hint is float:
        return isinstance(value, float | int) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return value is None if hint in (None, NoneType) else isinstance(value, hint)


def _is_text(words: str) -> bool:
    """Tell whether `words` can be written: half a character pair (U+D800 to U+DFFF) cannot."""
    return words.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in words)
