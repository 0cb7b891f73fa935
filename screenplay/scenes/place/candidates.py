"""The places that a scene may be in: those that its words name, and the kind that its things tell."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.place.named import places_in
from screenplay.scenes.place.nouns import is_among
from screenplay.scenes.place.roles import is_described, is_gone_through, is_predicate, is_ridden
from screenplay.scenes.place.things import (
    place_by_things,
    things_in,
    weight_of,
    weights_of,
)
from screenplay.scenes.reasons import Where
from screenplay.scenes.view import Place, Sentence, Start, is_human

# Where a scene is, by the words of the scene that say so.


UNTOLD = Decision(None, Where.UNTOLD, 0.0)


def location(text: str, place: Place | None, sure: float) -> Decision:
    """Return the name of the place, in capitals, with the words that give it."""
    if place is None:
        return UNTOLD
    words = place.called or " ".join(place.words.of(text).split()).upper()
    return Decision(words, Where.NAMED, sure, place.words)


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
    "round": 2.0,
    "across": 2.0,
    "through": 1.5,
    "to": 1.5,
    "along": 1.5,
    "up": 1.0,
    "down": 1.0,
    "object": 0.7,
    "outside": 1.5,
    "behind": 1.5,
    "by": 1.0,
    "near": 1.0,
    "beside": 1.0,
    "under": 1.0,
    "beneath": 1.0,
    "below": 0.7,
    "from": 1.2,
    "of": 0.5,
}
_LEAST = 1.5  # one clear mention, or two vague ones
_WIDE = 0.2  # "the city" holds the place that a heading would name
_PART = 0.5  # so does the place of which "the stairs" are a part
_OTHERS = 0.25  # "on Fenner Road" behind another place says which one it is
_OPENING = 1.2  # what a scene's first sentence tells of a place, it may do anything
_THING = 0.6  # where a light shines is less surely here than where somebody stands
_ON_TOP = 0.3  # rain beats on the roof of those indoors
_FAINT = 0.4  # the same of things too few to tell a place alone
_THINGS = 0.6  # what a thing speaks for a place, where a clear mention speaks 2 to 3


@dataclass(slots=True)
class Named:
    """A place that the scene names, by its fullest name, and how much its mentions say that it is here."""

    place: Place
    score: float


def named_in(start: Start, sentences: list[Sentence], until: int) -> dict[str, Named]:
    """Return the places that the scene names up to `until`, by their heads."""
    found: dict[str, Named] = {}
    for number, sentence in enumerate(sentences):
        near = 3.0 if number < 3 else 1.5 if number < 8 else 1.0
        for place in places_in(sentence):
            outside = not start.offset <= place.words.start < until
            if not place.here or outside or (start.outside and place.setting == "INT"):
                continue
            known = found.setdefault(place.head, Named(place, 0.0))
            known.score += near * _weight(sentence, place, first=number == 0)
            if len(place.words) > len(known.place.words):
                known.place = place
    return found


def _weight(sentence: Sentence, place: Place, *, first: bool) -> float:
    """Return how strongly a mention says that the scene is there; "the hill settled" hardly does."""
    share = 1.0
    if is_among(place.head, "places", "wide"):
        share = _WIDE
    elif is_among(place.head, "places", "part"):
        share = _PART
    if place.attributive:
        share *= _OTHERS
    before = sentence.lowers[max(0, place.token - 3) : place.token]
    if "this" in before:
        return 3.0 * share
    if "whole" in before:
        return 2.5 * share  # "the whole pub cheered"
    if place.relation == "subject" and sentence.verbs:
        if is_ridden(sentence, place.token):
            return 2.0 * share
        if is_described(sentence, place):
            return 3.5 * share
        return (_OPENING if first and place.head not in lexicon("places", "vehicle") else 0.4) * share
    if place.relation == "object" and is_predicate(sentence, place.token):
        return 3.5 * share
    if place.relation == "object" and "there" in sentence.lowers[: place.token] and share == 1.0:
        return 0.8  # "there was only the attic"
    if place.relation == "object" and is_gone_through(sentence, place.token):
        return 1.5 * share
    if place.relation in {"round", "around"} and place.head in lexicon("places", "vehicle"):
        return 0.3  # who walks around the car is beside it
    if _with_person(sentence, place):
        return _RELATIONS.get(place.relation, 0.5) * share
    return (
        _RELATIONS.get(place.relation, 0.5)
        * share
        * (_ON_TOP if place.relation == "on" and place.setting != "EXT" else _THING)
    )


def _with_person(sentence: Sentence, place: Place) -> bool:
    """Tell whether it is a person who is or acts there, not a thing."""
    verb = sentence.verb_before(place.token)
    if verb is not None and sentence.lowers[max(0, verb.place - 1)] == "there":
        return False  # "there were trucks in the lot": somebody sees them
    return verb is None or is_human(sentence, verb.subject)


def place_of(
    start: Start, sentences: list[Sentence], until: int
) -> tuple[Place | None, float, Decision | None]:
    """Return the place that the scene's words name and how surely, and what its things tell.

    A place that the cue of the scene names comes first. Where things tell another place than the words,
    only the better of the two is returned.
    """
    if start.place is not None:
        return start.place, 0.85, None
    told_named: set[str] = set()
    named = named_in(start, sentences, until)
    told = place_by_things(sentences, start.offset, until)
    if told is not None:
        family = family_of(told.value or "")
        for head, one in named.items():
            if head in family:
                one.score += _THINGS * weight_of(told)
                told_named.add(head)
    else:
        _add_faint_things(named, sentences, start.offset, until)
    best = max(named.values(), key=lambda one: one.score, default=None)
    against = 0.0 if told is None else _THINGS * weight_of(told)
    if best is None or best.score < max(_LEAST, against):
        return None, 0.0, None if told is None else _called(told, sentences, start.offset, until)
    rest = sum(one.score for one in named.values()) - best.score
    sure = round(0.45 + 0.45 * best.score / (best.score + rest + 2.0), 2)
    return best.place, sure, told if best.place.head in told_named else None


def _add_faint_things(named: dict[str, Named], sentences: list[Sentence], offset: int, until: int) -> None:
    """Let things that tell no place by themselves speak for one that the scene names."""
    seen = weights_of(
        one for sentence in sentences for one in things_in(sentence) if offset <= one.span.start < until
    )
    for kind, weight in seen.items():
        for head in family_of(kind) & named.keys():
            named[head].score += _FAINT * weight


def family_of(kind: str) -> frozenset[str]:
    """Return the nouns that may name a place of this kind."""
    return frozenset({kind.lower(), *lexicon_table("places", "family").get(kind.lower(), "").split()})


def _called(told: Decision, sentences: list[Sentence], offset: int, until: int) -> Decision:
    """Return the kind of place by the word that the scene itself has for one of that kind: "the van"."""
    family = family_of(told.value or "")
    for sentence in sentences:
        elsewhere = {place.token for place in places_in(sentence) if not place.here}
        for index, token in enumerate(sentence.tokens):
            word = token.lower.removesuffix("'s")
            if word in family and index not in elsewhere and offset <= token.start < until:
                span = Span(token.start, token.start + len(word))
                return Decision(word.upper(), Where.THINGS, told.confidence, span, told.evidence, told.value)
    return told
