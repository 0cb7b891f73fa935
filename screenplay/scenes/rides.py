"""Scenes aboard something that moves: "the carriage swung round a bend", "the bus goes round the corner"."""

from __future__ import annotations

from screenplay.resources import lexicon
from screenplay.scenes.narrative import Sentence

_WAY = frozenset({"round", "around", "over", "along", "through", "across", "onto", "under", "between"})
_GOES = frozenset({"went", "goes", "ran", "runs", "came", "comes", "turned", "turns", "pulled", "pulls"})
_AWAY = frozenset({"by", "past", "away", "off", "up", "outside", "ahead", "behind", "in", "out"})
_NEAR = 4  # words after the verb that tell whether it is seen from outside


def is_ridden(sentence: Sentence, head: int) -> bool:
    """Tell the vehicle with the head at the token `head` that moves as those aboard feel it.

    Only "the" one: "a bus went round the corner" is seen from outside.
    """
    words = sentence.lowers
    if head < 1 or words[head - 1] != "the" or words[head] not in lexicon("vehicles"):
        return False
    verb = next((one.place for one in sentence.verbs if one.place > head), None)
    if verb is None or verb != head + 1:
        return False
    after = words[verb + 1 : verb + 1 + _NEAR]
    if not _AWAY.isdisjoint(after[:1]):
        return False
    return words[verb] in lexicon("ride_verbs") or (words[verb] in _GOES and not _WAY.isdisjoint(after[:1]))
