"""One speech on the page: its cue, its words, its parentheticals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from screenplay.assembly.blocks import Block, Passage
from screenplay.assembly.cues import UNKNOWN, cue_of
from screenplay.assembly.emphasis import Emphasis, joined
from screenplay.assembly.pieces import Written
from screenplay.assembly.reasons import apart
from screenplay.model.decision import Origin
from screenplay.model.script import Cue, Parenthetical, Run, Speech, Text

_COMMA = re.compile(r",\s*$")


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
    for item in _none_last(block.said):
        if isinstance(item, Written):
            line = item.line
            text = emphasis.rewritten(line.text, line.spans)
            yield Parenthetical(text, line.character, Origin(line.spans, (line.decision,)))
        else:
            decided = apart(piece.decision for piece in item)
            origin = Origin(tuple(piece.span for piece in item), decided)
            yield Speech(_words(item, emphasis, full_stops=full_stops), first.character, origin)


def _words(passage: Passage, emphasis: Emphasis, *, full_stops: bool) -> Text:
    runs: list[Run] = []
    for piece, following in zip(passage, (*passage[1:], None), strict=True):
        if runs:
            runs.append(Run("\n" if piece.continues else " "))
        words = piece.words
        runs.extend(
            emphasis.verbatim(piece.span) if words is None else emphasis.rewritten(words, (piece.span,))
        )
        if full_stops and not (following and emphasis.text[following.span.start].islower()):
            runs[-1] = Run(_COMMA.sub(".", runs[-1].text), runs[-1].style)
    return joined(runs)


def _none_last(said: list[Passage | Written]) -> list[Passage | Written]:
    """Return `said` with a parenthetical that nothing follows above the last words: none ends a speech."""
    last = max(index for index, item in enumerate(said) if isinstance(item, list))
    return [*said[:last], *said[last + 1 :], said[last]]
