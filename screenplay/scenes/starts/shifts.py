"""A change between indoors and out of doors that only the words of the setting tell."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.cues import Cue
from screenplay.scenes.place.candidates import family_of
from screenplay.scenes.place.named import places_in
from screenplay.scenes.place.nouns import is_among
from screenplay.scenes.place.things import is_seen_through, kind_of, setting_of, things_in, weights_of
from screenplay.scenes.view import Here, Sentence, Start, Thing, is_person

# A change of place that only the things tell: a kitchen's before, a car's from here on.


AHEAD = 6  # sentences looked at for the things of the new place
_FIRM = 4  # things must speak more for a new place than for one at hand


def things_shift(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph from which on the things are those of another kind of place.

    Example: (in the kitchen before) Rain ran down the windscreen. Ida wiped the dashboard with her sleeve.
    Misses: places without things of their own.
    Source: own choice.
    """
    if sentence.opening is None or not here.sentences or not things_in(sentence):
        return None
    things = [thing for one in (sentence, *here.ahead) for thing in things_in(one)]
    found = kind_of(things, _FIRM)
    if found is None or found[1] < _FIRM:
        return None
    kind = found[0]
    before = kind_of(here.things, _FIRM)
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
    return Start(begin, Cue.THINGS_SHIFT, 0.55, cue, elsewhere=True)


_A_WHILE = 4  # sentences of the scene before
_ENOUGH = 3  # words that tell one setting, none the other
_AT = lexicon("function_words", "stays_in")


def acts_elsewhere(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with somebody in a place that is INT, where the scene was EXT, or the like.

    Example: (in the kitchen before) They mended it up on the cliff.
    Misses: places without a nature of their own.
    Source: own choice.
    """
    if not sentence.opens or here.sentences < _A_WHILE or here.setting is None or not sentence.verbs:
        return None
    verb = sentence.verbs[0]
    for place in places_in(sentence)[:1]:
        other = place.here and place.relation in _AT and place.setting not in (None, here.setting)
        part = is_among(place.head, "places", "part") or is_among(place.head, "places", "wide")
        told = sentence.lowers[verb.place] in lexicon("speech_verbs", "base")
        if other and not part and not told and verb.place < place.token and is_person(sentence, verb.subject):
            return Start(sentence.span.start, Cue.ACTS_ELSEWHERE, 0.55, place.words, place)
    return None


def setting_shifts(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph from which on the words are those of the open, or of a room, and were not before.

    Example: (a garage before) Flags. Heat, and the grass as far as the trees.
    Misses: what is seen through a window without the word.
    Source: own choice.
    """
    if not sentence.opens or here.sentences < _A_WHILE:
        return None
    paragraph = [sentence, *takewhile(lambda one: not one.opens, here.ahead)]
    now = settings_in(paragraph)
    value = "EXT" if len(now["EXT"]) > len(now["INT"]) else "INT"
    other = "INT" if value == "EXT" else "EXT"
    if len(now[value]) < _ENOUGH or now[other] or here.votes[other] < max(_ENOUGH, 3 * here.votes[value]):
        return None
    return Start(
        sentence.span.start,
        Cue.SETTING_SHIFTS,
        0.5,
        now[value][0],
        outside=value == "EXT",
        elsewhere=value != "EXT",
    )


def settings_in(sentences: Iterable[Sentence]) -> dict[str, list[Span]]:
    """Return the words that tell indoors (INT) and those that tell out of doors (EXT)."""
    table = lexicon_table("things", "setting")
    found: dict[str, dict[str, Span]] = {"INT": {}, "EXT": {}}
    for sentence in sentences:
        if not table.keys().isdisjoint(sentence.lowers):
            through = is_seen_through(sentence)
            for word, token in zip(sentence.lowers, sentence.tokens, strict=True):
                where = table.get(word)
                if where is not None and not (through and where == "EXT"):
                    found[where].setdefault(word, Span(token.start, token.end))
        for thing in things_in(sentence):
            nature = setting_of(thing.kind)
            if nature is not None and thing.weight > 1:
                found[nature].setdefault(thing.word, thing.span)
    return {name: list(words.values()) for name, words in found.items()}
