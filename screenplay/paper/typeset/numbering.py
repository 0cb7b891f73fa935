"""The numbers of scenes: those the writer gave, and new ones where asked."""

from __future__ import annotations

import re

from screenplay.model.script import SceneHeading, Script

_WHOLE = re.compile(r"\d{1,9}")


def scene_numbers(script: Script, number_all: bool = False) -> dict[int, str]:
    """Return the number of each heading by its index in `Script.elements`.

    With `number_all`, headings without one count on from the whole number before: 4, 4A, then 5.
    """
    given = {
        at: element.number
        for at, element in enumerate(script.elements)
        if isinstance(element, SceneHeading) and element.number
    }
    if not number_all:
        return given
    taken = set(given.values())
    numbers: dict[int, str] = {}
    last = 0
    for at, element in enumerate(script.elements):
        if not isinstance(element, SceneHeading):
            continue
        if at in given:
            found = _WHOLE.search(given[at])
            last = int(found[0]) if found else last
            numbers[at] = given[at]
            continue
        last += 1
        while str(last) in taken:
            last += 1
        numbers[at] = str(last)
    return numbers
