"""The room that a scene is in by what stands in it, where no words name it."""

from __future__ import annotations

from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.scenes.narrative import Sentence

ROOM_BY_THINGS = "room by the things found there"
_LEAST = 2  # different things


def room_by_things(sentences: list[Sentence], offset: int, until: int) -> Decision | None:
    """Return the one room that two things between `offset` and `until` belong to, None where two rooms do."""
    table = lexicon_table("room_things")
    found: dict[str, dict[str, Span]] = {}
    for sentence in sentences:
        for word, token in zip(sentence.lowers, sentence.tokens, strict=True):
            room = table.get(word)
            if room is not None and offset <= token.start < until:
                found.setdefault(room, {}).setdefault(word.rstrip("s"), Span(token.start, token.end))
    rooms = [room for room, things in found.items() if len(things) >= _LEAST]
    if len(rooms) != 1:
        return None
    spans = tuple(found[rooms[0]].values())
    seen = tuple(Evidence("thing found there", 1.0, span) for span in spans)
    return Decision(rooms[0], ROOM_BY_THINGS, min(0.6, 0.35 + 0.1 * len(spans)), spans[0], seen)
