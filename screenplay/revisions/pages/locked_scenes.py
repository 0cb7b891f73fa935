"""Scenes that keep their numbers: new ones take a letter, those cut leave OMITTED in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, product
from string import ascii_uppercase

from screenplay.model.script import Element, SceneHeading, Script, text_of
from screenplay.revisions.alignment.alignment import Alignment, align
from screenplay.revisions.pages.lock import Lock

OMITTED = "OMITTED"


def with_locked_scenes(script: Script, lock: Lock) -> Script:
    """Return `script` with the numbers of `lock`.

    A scene that was split keeps its number in its first part. A number that the writer gave stays.
    """
    alignment = align(lock.script, script)
    kept = _kept_numbers(alignment, lock)
    used = set(lock.scenes.values()) | set(kept.values())
    omitted = _omitted(alignment, lock)
    elements: list[Element] = list(_headings_of(omitted.pop(-1, ())))
    last = ""
    for at, element in enumerate(script.elements):
        if isinstance(element, SceneHeading):
            number = kept.get(at) or element.number
            if number is None or (number in used and at not in kept and number in lock.scenes.values()):
                number = next(each for each in _between(last) if each not in used)
                used.add(number)
            else:
                last = number
            elements.append(replace(element, number=number))
        else:
            elements.append(element)
        following = omitted.pop(at, ())
        elements += _headings_of(following)
        last = following[-1] if following else last
    return replace(script, elements=tuple(elements), source=None)


def lettered(number: str) -> Iterator[str]:
    """Yield 12A, 12B ... 12Z, 12AA after 12."""
    for length in count(1):
        for letters in product(ascii_uppercase, repeat=length):
            yield number + "".join(letters)


def _between(last: str) -> Iterator[str]:
    """Yield numbers for a scene after `last`; before the first scene they are A1, B1."""
    if last:
        yield from lettered(last)
    for letters in lettered(""):
        yield f"{letters}1"


def _kept_numbers(alignment: Alignment, lock: Lock) -> dict[int, str]:
    """Return the locked number of each heading of the new script that stands for a locked scene."""
    found = {}
    for match in alignment.scenes:
        if match.old and match.new:
            old, new = alignment.old[match.old[0]], alignment.new[match.new[0]]
            if old.first in lock.scenes and new.heading:
                found[new.first] = lock.scenes[old.first]
    return found


def _omitted(alignment: Alignment, lock: Lock) -> dict[int, list[str]]:
    """Return the numbers that nothing has any more, by the last element before their place (-1: none)."""
    found: dict[int, list[str]] = {}
    last = -1
    for match in alignment.scenes:
        if match.new:
            last = alignment.new[match.new[-1]].last - 1
        gone = match.old if not match.new else match.old[1:]
        for place in gone:
            number = lock.scenes.get(alignment.old[place].first)
            if number is not None:
                found.setdefault(last, []).append(number)
    return found


def _headings_of(numbers: Iterable[str]) -> Iterator[Element]:
    for number in numbers:
        yield SceneHeading(text_of(OMITTED), number=number, secondary=True)
