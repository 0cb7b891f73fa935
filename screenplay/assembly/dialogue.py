"""One speech on the page: its cue, its words, its parentheticals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from screenplay.assembly.blocks import Block, Passage
from screenplay.assembly.emphasis import Emphasis, joined
from screenplay.assembly.pieces import Written
from screenplay.assembly.stops import closed
from screenplay.model.cast import Cast, Role
from screenplay.model.decision import Origin, apart
from screenplay.model.script import Cue, Parenthetical, Run, Speech, Text

# The name above a speech: in capitals, one for each character, no two alike.


UNKNOWN = "UNKNOWN"


def cue_names(cast: Cast, chosen: Mapping[str, str]) -> Mapping[str, str]:
    """Return the cue of every character of `cast` by `Character.name`.

    `chosen` are cues that the writer wants, by a name or an alias of the character, in any case.
    """
    wishes = {name.casefold(): cue for name, cue in chosen.items()}
    cues: dict[str, str] = {}
    taken = {UNKNOWN}
    for character in cast.characters:
        if character.name in cues or character.role is Role.MERGED:
            continue
        called = (name.casefold() for name in (character.name, *character.aliases))
        wanted = cue_of(next((wishes[name] for name in called if name in wishes), character.name))
        cue = wanted
        number = 2
        while cue in taken:
            cue = f"{wanted} {number}"
            number += 1
        taken.add(cue)
        cues[character.name] = cue
    return cues


def cue_of(name: str) -> str:
    """Return `name` as a cue: capitals, one line, without what Fountain reads as an extension."""
    words = " ".join(name.replace("(", " ").replace(")", " ").replace("^", " ").split()).upper()
    return words if any(letter.isalpha() for letter in words) else f"PERSON {words}".strip()


def speech(
    block: Block, *, cues: Mapping[str, str], emphasis: Emphasis, goes_on: bool, full_stops: bool
) -> Iterator[Cue | Parenthetical | Speech]:
    """Yield the elements of `block`; `goes_on` marks the cue (CONT'D).

    `full_stops` puts a full stop for the comma before a tag where the sentence ends.
    """
    first = block.first
    extensions = [first.voice] if first.voice else []
    if goes_on:
        extensions.append("CONT'D")
    decisions = (first.decision, first.extension) if first.extension else (first.decision,)
    name = UNKNOWN if first.character is None else cues.get(first.character) or cue_of(first.character)
    yield Cue(name, tuple(extensions), origin=Origin((), decisions))
    for item in _together(_none_last(block.said)):
        if isinstance(item, tuple):
            yield _parenthetical(item, emphasis)
        else:
            decided = apart(piece.decision for piece in item)
            origin = Origin(tuple(piece.span for piece in item), decided)
            yield Speech(_words(item, emphasis, full_stops=full_stops), first.character, origin)


def _together(said: list[Passage | Written]) -> Iterator[Passage | tuple[Written, ...]]:
    """Yield passages, and the parentheticals that stand between two of them as one."""
    for written, run in groupby(said, key=lambda item: isinstance(item, Written)):
        if written:
            yield tuple(item for item in run if isinstance(item, Written))
        else:
            yield from (item for item in run if isinstance(item, list))


def _parenthetical(written: tuple[Written, ...], emphasis: Emphasis) -> Parenthetical:
    lines = [piece.line for piece in written]
    runs: list[Run] = []
    for line in lines:
        if runs:
            runs.append(Run("; "))
        runs.extend(emphasis.rewritten(line.text, line.spans))
    spans = tuple(span for line in lines for span in line.spans)
    return Parenthetical(
        joined(runs), lines[0].character, Origin(spans, apart(line.decision for line in lines))
    )


def _words(passage: Passage, emphasis: Emphasis, *, full_stops: bool) -> Text:
    runs: list[Run] = []
    for piece in passage:
        if runs:
            runs.append(Run("\n" if piece.continues else " "))
        words = piece.words
        runs.extend(
            emphasis.verbatim(piece.span) if words is None else emphasis.rewritten(words, (piece.span,))
        )
        if full_stops and words is None:
            runs[-1] = Run(closed(runs[-1].text, piece.ending), runs[-1].style)
    return joined(runs)


def _none_last(said: list[Passage | Written]) -> list[Passage | Written]:
    """Return `said` with a parenthetical that nothing follows above the last words: none ends a speech."""
    last = max(index for index, item in enumerate(said) if isinstance(item, list))
    return [*said[:last], *said[last + 1 :], said[last]]
