"""What the options of `screenplay correct` say, as corrections of the lines that they name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from screenplay.corrections import NumberedPage, Said
from screenplay.corrections.kinds import CueName, Merge, NewPerson, SamePlace, Split
from screenplay.records import keep_record, read_record

# What a correction changes in the lines of a script, as the person who made it is told.


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


# The corrections file as it was before each change: what `correct --undo` goes back to.


_UNDO = "undo"
_MOST = 50  # states a file
_State = tuple[str, str]  # the digest of the file as it became, and its text before


def remember(file: Path, before: str, after: str) -> None:
    """Keep what the corrections file held before it becomes `after`."""
    states = [each for each in _states(file) if each[0] != _digest(after)]
    states.append((_digest(after), before))
    keep_record(
        _steps(file), _UNDO, (json.dumps(states[-_MOST:], ensure_ascii=False, indent=1) + "\n").encode()
    )


def before(file: Path, now: str) -> str | None:
    """Return what the file held before it became `now`; None where nobody knows."""
    return next((text for digest, text in reversed(_states(file)) if digest == _digest(now)), None)


def _steps(file: Path) -> Path:
    return file.with_name(f"{file.name}.json")


def _states(file: Path) -> list[_State]:
    try:
        loaded = json.loads(read_record(_steps(file), _UNDO) or b"[]")
    except (ValueError, RecursionError):
        return []
    known = loaded if isinstance(loaded, list) else []
    return [(str(each[0]), str(each[1])) for each in known if isinstance(each, list) and len(each) == 2]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


_NAMED: Mapping[str, Callable[[str, str], Said]] = {
    "merge": Merge,
    "split": Split,
    "name": CueName,
    "place": SamePlace,
}


def said_by(
    page: NumberedPage,
    *,
    lines: Sequence[Sequence[int]],
    speakers: Sequence[str],
    thought: bool | None,
    words: str | None,
    scene: bool | None,
    heading: str | None,
    swap: Sequence[tuple[int, int]],
    right: Sequence[Sequence[int]],
    new: Sequence[str],
    **pairs: Sequence[tuple[str, str]],
) -> list[Said]:
    """Return the corrections that the options ask for. Raises UsageError, SettingsError."""
    wanted: list[Said] = [NewPerson(each) for each in new]
    wanted += [_NAMED[option](*pair) for option, given in pairs.items() for pair in given]
    for first, last in swap:
        wanted += [each for each in (page.swapped(first, last), page.around(first, last)) if each]
    wanted += [page.right(min(numbers), max(numbers)) for numbers in right]
    if bool(lines or words) != bool(speakers or heading or thought is not None or scene is not None):
        raise click.UsageError(
            "--line or --words goes with --speaker, --thought, --seen, --scene, --no-scene or --heading"
        )
    if heading and scene is False:
        raise click.UsageError("--heading gives a scene its heading; leave out --no-scene")
    for number, name in _named_lines(page, lines, speakers, words):
        if name is not None:
            wanted += page.speaker(number, name, words)
        if thought is not None:
            wanted += page.thought(number, thought=thought, words=words)
        if heading is not None:
            wanted.append(page.heading(number, heading, starts=scene is True))
        elif scene is not None:
            wanted.append(page.scene(number, starts=scene))
    return wanted


def _named_lines(
    page: NumberedPage, lines: Sequence[Sequence[int]], speakers: Sequence[str], words: str | None
) -> Iterator[tuple[int, str | None]]:
    """Yield the number of each line that --line or --words means, with its --speaker if it has one."""
    if len(speakers) > 1 and len(speakers) != len(lines):
        raise click.UsageError("give one --speaker, or one for each --line, in their order")
    if words is not None:
        numbers = [number for group in lines for number in group]
        if len(numbers) > 1:
            raise click.UsageError("--words are those of one line; give one --line with them, or none")
        lines = ((page.line_with(words, numbers[0] if numbers else None),),)
    for place, group in enumerate(lines):
        name = speakers[place if len(speakers) > 1 else 0] if speakers else None
        yield from ((number, name) for number in group)
