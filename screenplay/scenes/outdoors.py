"""A change between indoors and out of doors that only the words of the setting tell."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.fixtures import is_seen_through, setting_of, things_in
from screenplay.scenes.narrative import Sentence, is_person
from screenplay.scenes.place_names import is_among
from screenplay.scenes.places import places_in
from screenplay.scenes.start import Here, Start

_A_WHILE = 4  # sentences of the scene before
_ENOUGH = 3  # words that tell one setting, none the other
_AT = frozenset({"in", "at", "on", "inside", "aboard"})


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
        part = is_among(place.head, "parts_of_places") or is_among(place.head, "wide_places")
        told = sentence.lowers[verb.place] in lexicon("speech_verbs")
        if other and not part and not told and verb.place < place.token and is_person(sentence, verb.subject):
            return Start(sentence.span.start, "somebody in another place", 0.55, place.words, place)
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
        "words of another setting",
        0.5,
        now[value][0],
        outside=value == "EXT",
        elsewhere=value != "EXT",
    )


def settings_in(sentences: Iterable[Sentence]) -> dict[str, list[Span]]:
    """Return the words that tell indoors (INT) and those that tell out of doors (EXT)."""
    table = lexicon_table("setting_words")
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
