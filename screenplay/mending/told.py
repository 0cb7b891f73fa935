"""What a correction changes in the lines of a script, as the person who made it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Cues = Mapping[int, tuple[int, str]]  # line number and cue of every speech, by where its words start


def told_changes(before: Cues, now: Cues) -> Iterator[str]:
    """Yield a line for each speech in other hands, and one for a person who is called otherwise."""
    changed = dict.fromkeys(
        (number, before[place][1], cue)
        for place, (number, cue) in now.items()
        if place in before and before[place][1] != cue
    )
    spoken = {cue for _, cue in before.values()}, {cue for _, cue in now.values()}
    pairs = {(was, cue) for _, was, cue in changed}
    renamed = {
        (was, cue)
        for was, cue in pairs
        if was not in spoken[1]
        and cue not in spoken[0]
        and not any((was, cue) != each and (each[0] == was or each[1] == cue) for each in pairs)
    }
    for was, cue in sorted(renamed):
        lines = sum(each[1:] == (was, cue) for each in changed)
        yield f"{was} is called {cue} now ({lines} {'line' if lines == 1 else 'lines'})"
    yield from (f"line {number}: {was} -> {cue}" for number, was, cue in changed if (was, cue) not in renamed)


def moved_from(before: Cues, now: Cues) -> int | None:
    """Return the first line number that is another one than before, None where all are the same."""
    moved = (number for place, (number, _) in now.items() if place in before and before[place][0] != number)
    return min(moved, default=None)
