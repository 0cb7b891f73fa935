"""Where a scene is, by the words of the scene that say so."""

from __future__ import annotations

from screenplay.model.decision import Decision, Evidence
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.places import STANDING, Place, places_in
from screenplay.scenes.start import Start

UNTOLD = Decision(None, "no words tell", 0.0)
_RELATIONS = {
    "in": 3.0,
    "into": 3.0,
    "inside": 3.0,
    "aboard": 3.0,
    "at": 2.5,
    "onto": 2.5,
    "subject": 1.0,
    "on": 2.0,
    "around": 2.0,
    "across": 2.0,
    "through": 1.5,
    "to": 1.5,
    "along": 1.5,
    "up": 1.0,
    "down": 1.0,
    "object": 0.7,
}
_LEAST = 1.5  # one clear mention, or two vague ones


def place_of(start: Start, sentences: list[Sentence], until: int) -> tuple[Place | None, float]:
    """Return the place that most words of the scene, up to `until`, support, and how surely.

    A place that the cue of the scene names comes first.
    """
    if start.place is not None:
        return start.place, 0.85
    scores: dict[str, float] = {}
    named: dict[str, Place] = {}
    for number, sentence in enumerate(sentences):
        near = 3.0 if number < 3 else 1.5 if number < 8 else 1.0
        for place in places_in(sentence):
            if not place.here or not start.offset <= place.words.start < until:
                continue
            if start.outside and place.setting == "INT":
                continue
            scores[place.head] = scores.get(place.head, 0.0) + near * _weight(sentence, place)
            if place.head not in named or len(place.words) > len(named[place.head].words):
                named[place.head] = place
    if not scores:
        return None, 0.0
    head, best = max(scores.items(), key=lambda item: item[1])
    if best < _LEAST:
        return None, 0.0
    rest = sum(scores.values()) - best
    return named[head], round(0.45 + 0.45 * best / (best + rest + 2.0), 2)


def _weight(sentence: Sentence, place: Place) -> float:
    """Return how strongly a mention says that the scene is there; "the hill settled" hardly does."""
    if "whole" in sentence.lowers and _is_filled(sentence, place):
        return 2.5  # "the whole pub cheered"
    if place.relation == "subject" and sentence.verbs:
        return 2.0 if sentence.lowers[sentence.verbs[0].place] in STANDING else 0.4
    return _RELATIONS.get(place.relation, 0.5)


def _is_filled(sentence: Sentence, place: Place) -> bool:
    return sentence.lowers[max(0, place.token - 3) : place.token].count("whole") > 0


def location(text: str, place: Place | None, sure: float, start: Start, before: Scene | None) -> Decision:
    """Return the name of the place, in capitals, with the words that give it."""
    if place is not None:
        words = " ".join(place.words.of(text).split()).upper()
        return Decision(words, "place named in the narration", sure, place.words)
    if start.leaves and start.outside and before is not None and before.location.value is not None:
        return Decision(f"OUTSIDE {before.location.value}", "outside of the place before", 0.6, start.span)
    return UNTOLD


def setting(place: Place | None, sure: float, start: Start, sentences: list[Sentence]) -> Decision:
    """Return INT or EXT: by the nature of the place, by the move, by what is found there."""
    votes = _votes(start, sentences)
    inside, outside = len(votes["INT"]), len(votes["EXT"])
    value, other = ("INT", "EXT") if inside > outside else ("EXT", "INT")
    most, least = max(inside, outside), min(inside, outside)
    against = place is not None and place.setting == other and start.place is None
    if place is not None and place.setting is not None and not (against and most >= 4 * max(1, least)):
        return Decision(place.setting, "nature of the place", sure, place.words)
    if start.outside:
        return Decision("EXT", "goes outside", 0.85, start.span)
    if most - least < 2 or most < 2 * least:
        return UNTOLD
    confidence = round(0.5 + 0.4 * (most - least) / (most + least + 1), 2)
    seen = tuple(Evidence("thing found there", 1.0, span) for span in votes[value][:3])
    return Decision(value, "things found there", confidence, votes[value][0], seen, other)


def _votes(start: Start, sentences: list[Sentence]) -> dict[str, list[Span]]:
    """Return the things of the scene that are found indoors, and those found out of doors."""
    table = lexicon_table("setting_words")
    votes: dict[str, list[Span]] = {"INT": [], "EXT": []}
    for sentence in sentences:
        for word, token in zip(sentence.lowers, sentence.tokens, strict=True):
            where = table.get(word)
            if where is not None and token.start >= start.offset:
                votes[where].append(Span(token.start, token.end))
    return votes
