"""Rules for paragraphs that open after a change which they tell as over: "She'd got as far as the bridge"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from screenplay.language.wrapped import over_lines
from screenplay.model.span import Span
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.places import places_in
from screenplay.scenes.start import Here, Start

_A_WHILE = 4  # sentences of the scene before
_FIRST = 3  # sentences of the paragraph that are looked at
_ARRIVED = over_lines(
    r"\W*(?:He|She|They|We|I)(?:['’]d| had) (?!almost|nearly|not|never|hardly)(?:\w+ ){0,2}?"
    r"(?:come (?:up|out|down|in|to|through|back)|got(?:ten)? (?:as far as|to|into|out of)|ended up"
    r"|gone (?:up|out|down|in|through|back)|made it|reached|arrived|climbed|crossed|pulled (?:up|over|in)"
    r"|driven|walked|stopped (?:at|in|on|by|outside))\b"
    r"|\W*By the time (?:he|she|they|we|I|[A-Z]\w+)(?:['’]d| had)\b"
)


def has_arrived(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph of which one of the first sentences tells a way as gone, in the past perfect.

    Example: Rain had never felt so good. They'd come up between a bank and a bakery.
    Misses: ways told in the plain past.
    Source: own choice.
    """
    if not sentence.opens or here.sentences < _A_WHILE:
        return None
    for one in _of_paragraph(sentence, here):
        found = _ARRIVED.match(one.text, one.span.start, one.span.end)
        if found is None:
            continue
        span = Span(found.start(), found.end())
        place = next((at for at in places_in(one) if at.here and at.words.start > span.start), None)
        return Start(sentence.span.start, "arrives", 0.6, span, place, elsewhere=place is None)
    return None


def _of_paragraph(sentence: Sentence, here: Here) -> Iterator[Sentence]:
    yield sentence
    yield from takewhile(lambda one: not one.opens, here.ahead[: _FIRST - 1])
