"""What the options of `screenplay correct` say, as corrections of the lines that they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import click

from screenplay.corrections import NumberedPage, Said
from screenplay.corrections.kinds import CueName, Merge, NewPerson, SamePlace, Split

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
    actor: str | None,
    thought: bool | None,
    words: str | None,
    scene: bool | None,
    heading: str | None,
    only: str | None,
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
    asked = any((speakers, actor, heading, *(each is not None for each in (thought, scene, only))))
    if bool(lines or words) != asked:
        options = "--speaker, --actor, --thought, --seen, --scene, --no-scene, --heading or --only"
        raise click.UsageError(f"--line or --words goes with {options}")
    if heading and scene is False:
        raise click.UsageError("--heading gives a scene its heading; leave out --no-scene")
    for number, name in _named_lines(page, lines, speakers, words):
        if name is not None:
            wanted += page.speaker(number, name, words)
        if actor is not None:
            wanted += page.actor(number, actor, words)
        if thought is not None:
            wanted += page.thought(number, thought=thought, words=words)
        if only is not None:
            wanted.append(page.only(number, [each.strip() for each in only.split(",") if each.strip()]))
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


def first_read(
    page: NumberedPage,
    *,
    lines: Sequence[Sequence[int]],
    words: str | None,
    swap: Sequence[tuple[int, int]],
    actor: str | None,
    **_: object,
) -> int | None:
    """Return the first line that the options correct: what stands above it has been read, and stays.

    None where no line is corrected. Who acts in a paragraph may speak in it too, so all of that is open.
    """
    numbers = [number for number, _ in _named_lines(page, lines, (), words)]
    numbers = [page.paragraph_of(number) for number in numbers] if actor else numbers
    return min((*numbers, *(first for first, _ in swap)), default=None)
