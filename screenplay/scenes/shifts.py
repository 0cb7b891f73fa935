"""A change of place that only the things tell: a kitchen's before, a car's from here on."""

from __future__ import annotations

from screenplay.scenes.candidates import family_of
from screenplay.scenes.fixtures import ENOUGH, Thing, kind_of, setting_of, things_in, weights_of
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.start import Here, Start

AHEAD = 6  # sentences looked at for the things of the new place
_FIRM = ENOUGH


def things_shift(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph from which on the things are those of another kind of place.

    Example: (in the kitchen before) Rain ran down the windscreen. Ida wiped the dashboard with her sleeve.
    Misses: places without things of their own.
    Source: own choice.
    """
    if sentence.opening is None or not here.sentences or not things_in(sentence):
        return None
    things = [thing for one in (sentence, *here.ahead) for thing in things_in(one)]
    found = kind_of(things)
    if found is None or found[1] < _FIRM:
        return None
    kind = found[0]
    before = kind_of(here.things)
    if kind not in {thing.kind for thing in things_in(sentence)} or weights_of(here.things).get(kind):
        return None
    family = family_of(kind)
    if before is None:
        known = here.head or not sentence.opens or here.sentences < 4 or found[1] < _FIRM + 1
        return None if known else _start(sentence, things, kind)
    if before[0] in weights_of(things) or here.head in family or before[0].lower() in family:
        return None
    if setting_of(kind) == setting_of(before[0]) and found[1] < _FIRM + 2:
        return None
    return _start(sentence, things, kind)


def _start(sentence: Sentence, things: list[Thing], kind: str) -> Start:
    cue = next(thing.span for thing in things if thing.kind == kind)
    begin = sentence.span.start if sentence.opening is None else sentence.opening
    return Start(begin, "things of another place", 0.55, cue, elsewhere=True)
