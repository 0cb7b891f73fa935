"""Where pages begin, in letters of the script: found on pages, and carried from one draft to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from screenplay.model.script import Action, Cue, Script, Speech
from screenplay.paper import LineKind, Page
from screenplay.revisions.alignment.alignment import align_in_order
from screenplay.revisions.alignment.line import lines_of, words_of
from screenplay.revisions.pages.lock import PageStart

_WRITTEN = {LineKind.ACTION, LineKind.DIALOGUE, LineKind.HEADING, LineKind.CUE, LineKind.PARENTHETICAL}
_WRITTEN |= {LineKind.CENTERED, LineKind.TRANSITION, LineKind.LYRIC}


def starts_of(script: Script, labelled: Iterable[tuple[str, Page]]) -> tuple[PageStart, ...]:
    """Return where each page begins."""
    cues = cues_over(script)
    shown: Counter[int] = Counter()
    starts = []
    for label, page in labelled:
        lines = [line for line in page.lines if line.kind in _WRITTEN and line.element is not None]
        if not lines:
            continue
        first = lines[0].element or 0
        letters = shown[first] if isinstance(script.elements[first], Action | Speech) else 0
        starts.append(settled(script, PageStart(label, first, letters), cues))
        for line in lines:
            if line.element is not None:
                shown[line.element] += len(_letters(line.text))
    return tuple(starts)


def carried(starts: Sequence[PageStart], old: Script, new: Script) -> tuple[PageStart, ...]:
    """Return where the pages of `old` begin in `new`; two in one place where all between was cut."""
    became = {
        pair.old: pair.new for pair in align_in_order(old.elements, new.elements) if pair.old is not None
    }
    end = len(new.elements)
    following = [end] * (len(old.elements) + 1)
    for at in range(len(old.elements) - 1, -1, -1):
        partner = became.get(at)
        following[at] = following[at + 1] if partner is None else partner
    cues = cues_over(new)
    found = []
    for start in starts:
        at = following[start.element]
        letters = None if start.letters is None else 0
        if start.letters and became.get(start.element) is not None:
            before, after = words_of(old.elements[start.element]), words_of(new.elements[at])
            letters = _same_place(_letters(before), _letters(after), start.letters)
        place = replace(start, element=at, letters=letters)
        is_fixed = place.letters is not None and at != end
        found.append(settled(new, place, cues) if is_fixed else place)
    return (replace(found[0], element=0, letters=0), *found[1:]) if found else ()


def cues_over(script: Script) -> dict[int, int]:
    """Return the cue over each line that has one."""
    return {line.at: line.cue for line in lines_of(script.elements) if line.cue is not None}


def settled(script: Script, start: PageStart, cues: Mapping[int, int]) -> PageStart:
    """Return `start`, moved up to the cue where nothing of the speech stands before it."""
    cue = cues.get(start.element, start.element)
    element = script.elements[cue]
    if not isinstance(element, Cue):
        return start
    if element.dual or (start.element != cue and _is_beside(script, start.element, cues)):
        return replace(start, letters=None)
    if not start.letters and start.element == cue + 1:
        return replace(start, element=cue, letters=0)
    return start


def _is_beside(script: Script, at: int, cues: Mapping[int, int]) -> bool:
    """Tell whether the speech that the line at `at` belongs to has another on its right."""
    after = at + 1
    while after < len(script.elements) and after in cues and cues[after] == cues[at]:
        after += 1
    follows = script.elements[after] if after < len(script.elements) else None
    return isinstance(follows, Cue) and follows.dual


def _same_place(old: str, new: str, at: int) -> int:
    """Return the place in `new` of what is at `at` in `old`: all before it, or all after it, is the same."""
    if old[:at] == new[:at]:
        return at
    rest = len(old) - at
    return len(new) - rest if 0 < rest < len(new) and old[-rest:] == new[-rest:] else 0


def _letters(text: str) -> str:
    return "".join(text.split())
