"""Where scenes start: breaks of the text, then the rules in order, first answer wins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from screenplay.scenes.moves import moves_into, moves_out
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.openings import arrives, place_opens, time_jump, weather_opens
from screenplay.scenes.places import places_in
from screenplay.scenes.start import Here, Start, StartRule

START_RULES: tuple[StartRule, ...] = (time_jump, arrives, place_opens, moves_out, moves_into, weather_opens)


def changes(
    sentences: Iterable[Sentence], breaks: Mapping[int, Start], follows: Callable[[Sentence], bool]
) -> Iterator[Start]:
    """Yield the starts in order: the `breaks` before a beat's index, else what the first rule to answer says.

    `follows` tells whether the story goes with whoever acts in a sentence: if not, leaving is no change.
    """
    here = Here()
    waiting = sorted(breaks)
    for sentence in sentences:
        while waiting and waiting[0] < sentence.index:
            here.move(breaks[waiting.pop(0)])
        found = breaks.get(sentence.index) or _answer(sentence, here)
        if found is not None and (not found.leaves or follows(sentence)):
            here.move(found)
            yield found
        for place in places_in(sentence):
            here.settle(place)


def _answer(sentence: Sentence, here: Here) -> Start | None:
    if sentence.words.rstrip("*_ ").endswith("?"):
        return None
    for rule in START_RULES:
        start = rule(sentence, here)
        if start is not None:
            return start
    return None
