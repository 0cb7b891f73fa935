"""The places that a scene may be in: those that its words name, and the kind that its things tell."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.model.decision import Decision, Evidence
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.place.named import is_described, is_ridden, places_in
from screenplay.scenes.place.nouns import is_among
from screenplay.scenes.place.things import PLACE_BY_THINGS, is_seen_through, place_by_things, weight_of
from screenplay.scenes.view import Place, Sentence, Start, is_person

# Where a scene is, by the words of the scene that say so.


UNTOLD = Decision(None, "no words tell", 0.0)


def location(text: str, place: Place | None, sure: float, start: Start, before: Scene | None) -> Decision:
    """Return the name of the place, in capitals, with the words that give it."""
    if place is not None:
        words = place.called or " ".join(place.words.of(text).split()).upper()
        return Decision(words, "place named in the narration", sure, place.words)
    if start.leaves and start.outside and before is not None and before.location.value is not None:
        return Decision(f"OUTSIDE {before.location.value}", "outside of the place before", 0.6, start.span)
    return UNTOLD


def setting(place: Place | None, sure: float, start: Start, sentences: list[Sentence]) -> Decision:
    """Return INT or EXT: by the nature of the place, by the move, by what is found there."""
    things, places = _things(start, sentences), _places(start, sentences)
    most = max(things, key=lambda name: len(things[name]))
    against = place is not None and place.setting not in (None, most) and start.place is None
    overruled = against and len(things[most]) >= 4 * max(1, len(things["EXT" if most == "INT" else "INT"]))
    if place is not None and place.setting is not None and not overruled:
        return Decision(place.setting, "nature of the place", sure, place.words)
    if start.outside:
        return Decision("EXT", "goes outside", 0.85, start.span)
    return _voted(things) or _voted({name: things[name] + 2 * places[name] for name in things}) or UNTOLD


def _voted(votes: dict[str, list[Span]]) -> Decision | None:
    """Return the setting that twice as many words tell as tell the other, None where none does."""
    value, other = ("INT", "EXT") if len(votes["INT"]) > len(votes["EXT"]) else ("EXT", "INT")
    most, least = len(votes[value]), len(votes[other])
    if most - least < 2 or most < 2 * least:
        return None
    confidence = round(0.5 + 0.4 * (most - least) / (most + least + 1), 2)
    seen = tuple(Evidence("thing found there", 1.0, span) for span in votes[value][:3])
    return Decision(value, "things found there", confidence, votes[value][0], seen, other)


def _places(start: Start, sentences: list[Sentence]) -> dict[str, list[Span]]:
    """Return the places that the scene names as here, those indoors and those out of doors."""
    found: dict[str, list[Span]] = {"INT": [], "EXT": []}
    for sentence in sentences:
        for place in places_in(sentence):
            if place.here and place.setting is not None and place.words.start >= start.offset:
                found[place.setting].append(place.words)
    return found


def _things(start: Start, sentences: list[Sentence]) -> dict[str, list[Span]]:
    """Return the things of the scene that are found indoors, and those found out of doors."""
    table = lexicon_table("things", "setting")
    votes: dict[str, list[Span]] = {"INT": [], "EXT": []}
    for sentence in sentences:
        if table.keys().isdisjoint(sentence.lowers):
            continue
        through = is_seen_through(sentence)
        for word, token in zip(sentence.lowers, sentence.tokens, strict=True):
            where = table.get(word)
            if where is not None and not (through and where == "EXT") and token.start >= start.offset:
                votes[where].append(Span(token.start, token.end))
    return votes


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
}
_LEAST = 1.5  # one clear mention, or two vague ones
_WIDE = 0.2  # "the city" holds the place that a heading would name
_PART = 0.5  # so does the place of which "the stairs" are a part
_THING = 0.6  # where a light shines is less surely here than where somebody stands
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
            known.score += near * _weight(sentence, place)
            if len(place.words) > len(known.place.words):
                known.place = place
    return found


def _weight(sentence: Sentence, place: Place) -> float:
    """Return how strongly a mention says that the scene is there; "the hill settled" hardly does."""
    share = 1.0
    if is_among(place.head, "places", "wide"):
        share = _WIDE
    elif is_among(place.head, "places", "part"):
        share = _PART
    before = sentence.lowers[max(0, place.token - 3) : place.token]
    if "this" in before:
        return 3.0 * share
    if "whole" in before:
        return 2.5 * share  # "the whole pub cheered"
    if place.relation == "subject" and sentence.verbs:
        if is_ridden(sentence, place.token):
            return 2.0 * share
        return (3.5 if is_described(sentence, place) else 0.4) * share
    if place.relation in {"round", "around"} and place.head in lexicon("places", "vehicle"):
        return 0.3  # who walks around the car is beside it
    return _RELATIONS.get(place.relation, 0.5) * share * (1.0 if _with_person(sentence, place) else _THING)


def _with_person(sentence: Sentence, place: Place) -> bool:
    """Tell whether it is a person who is or acts there, not a thing."""
    verb = sentence.verb_before(place.token)
    if verb is not None and sentence.lowers[max(0, verb.place - 1)] == "there":
        return False  # "there were trucks in the lot": somebody sees them
    return verb is None or is_person(sentence, verb.subject)


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
    best = max(named.values(), key=lambda one: one.score, default=None)
    against = 0.0 if told is None else _THINGS * weight_of(told)
    if best is None or best.score < max(_LEAST, against):
        return None, 0.0, None if told is None else _called(told, sentences, start.offset, until)
    rest = sum(one.score for one in named.values()) - best.score
    sure = round(0.45 + 0.45 * best.score / (best.score + rest + 2.0), 2)
    return best.place, sure, told if best.place.head in told_named else None


def faint_setting(start: Start, sentences: list[Sentence], until: int) -> Decision | None:
    """Return whether places named in passing, which would make no heading, are indoors or out, as a guess."""
    told = [one for one in named_in(start, sentences, until).values() if one.place.setting is not None]
    best = max(told, key=lambda one: one.score, default=None)
    if best is None:
        return None
    return Decision(best.place.setting, "nature of a place named in passing", 0.45, best.place.words)


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
                return Decision(
                    word.upper(), PLACE_BY_THINGS, told.confidence, span, told.evidence, told.value
                )
    return told
