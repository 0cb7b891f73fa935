"""Places that the narration names, and the words that name them."""

from __future__ import annotations

from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.place.by_name_alone import is_numbered_vehicle, room_by_number, venue_ends
from screenplay.scenes.place.here import is_here
from screenplay.scenes.place.nouns import ARTICLES, PlaceNoun, closes_at, is_among, nouns_in, opens_at
from screenplay.scenes.view import Place, Sentence

# Scenes aboard something that moves: "the carriage swung round a bend", "the bus goes round the corner".


_WAY = frozenset({"round", "around", "over", "along", "through", "across", "onto", "under", "between"})
_GOES = frozenset({"went", "goes", "ran", "runs", "came", "comes", "turned", "turns", "pulled", "pulls"})
_AWAY = frozenset({"by", "past", "away", "off", "up", "outside", "ahead", "behind", "in", "out"})
_NEAR = 4  # words after the verb that tell whether it is seen from outside


def is_ridden(sentence: Sentence, head: int) -> bool:
    """Tell the vehicle with the head at the token `head` that moves as those aboard feel it.

    Only "the" one: "a bus went round the corner" is seen from outside.
    """
    words = sentence.lowers
    if head < 1 or words[head - 1] != "the" or words[head] not in lexicon("places", "vehicle"):
        return False
    verb = next((one.place for one in sentence.verbs if one.place > head), None)
    if verb is None or verb != head + 1:
        return False
    after = words[verb + 1 : verb + 1 + _NEAR]
    if not _AWAY.isdisjoint(after[:1]):
        return False
    return words[verb] in lexicon("verb_forms", "ride") or (
        words[verb] in _GOES and not _WAY.isdisjoint(after[:1])
    )


_PARTS_OF = frozenset(
    {"door", "doors", "middle", "center", "centre", "corner", "end", "floor", "edge", "back"}
)
_PARTS_OF |= {"front", "rest", "walls", "inside", "far", "entrance", "top", "foot", "bottom", "mouth", "side"}
STANDING = frozenset(
    {"was", "were", "is", "are", "had", "smelled", "smelt", "smells", "stank", "stood", "lay"}
)
STANDING |= {"stretched", "seemed", "looked", "felt", "stinks", "reeked", "hummed", "buzzed", "rang"}
STANDING |= {"held", "holds", "contained", "contains", "echoed", "echoes", "stretches", "reeks", "hums"}
_CLEAR = frozenset({"in", "into", "inside", "at", "on", "onto", "aboard", "to", "through", "across"})
_CLEAR |= {"around", "round"}
_SEEN = frozenset(
    {"there", "gone", "parked", "waiting", "coming", "visible", "still", "far", "near", "behind"}
)
_SEEN |= {"ahead", "where", "locked", "open", "closed", "shut", "here", "not", "on", "standing"}


def places_in(sentence: Sentence) -> tuple[Place, ...]:
    """Return the places that a sentence of narration names, in order."""
    known = sentence.known_places
    if known is None:
        named = (_place(sentence, noun) for noun in nouns_in(sentence))
        apart = (n for n, token in enumerate(sentence.tokens) if not token.text[0].islower())
        venues = (_venue(sentence, index) for index in apart)
        found = [place for place in (*named, *venues) if place is not None]
        known = tuple(sorted(found, key=lambda place: place.token))
        sentence.remember_places(known)
    return known


def is_described(sentence: Sentence, place: Place) -> bool:
    """Tell the subject of a verb that says what a place is like: "The station was a bench and a hatch"."""
    if place.relation != "subject" or not sentence.verbs:
        return False
    verb = sentence.verbs[0].place
    seen = _SEEN.intersection(sentence.lowers[verb + 1 : verb + 3])  # "The van was there": a thing at hand
    return place.last == verb - 1 and sentence.lowers[verb] in STANDING and not seen


def _venue(sentence: Sentence, index: int) -> Place | None:
    """Return a place that its name alone tells."""
    tokens = sentence.tokens
    token = tokens[index]
    if token.text[0].isdigit():
        if not is_numbered_vehicle(tokens, index):
            return None
        return Place(Span(tokens[0].start, token.end), token.lower, "INT", "subject", True, index, index)
    if not token.text[0].isupper():
        return None
    room = room_by_number(tokens, index)
    if room is not None:
        relation = tokens[index - 1].lower
        words, here = Span(token.start, tokens[index + 1].end), is_here(sentence, index, index + 1, relation)
        return Place(words, "room", "INT", relation, here, index, index + 1, room)
    last = venue_ends(tokens, index, sentence.names)
    if last is None:
        return None
    relation = tokens[index - 2].lower
    here = is_here(sentence, index - 1, last, relation)
    words = Span(tokens[index - 1].start, tokens[last].end)
    return Place(words, tokens[last].lower, None, relation, here, last, last)


def _place(sentence: Sentence, noun: PlaceNoun) -> Place | None:
    tokens = sentence.tokens
    start, opening = opens_at(tokens, noun)
    bare = start == noun.first == opening
    if bare and not (opening and classes_of(tokens[opening - 1].lower) & (ARTICLES | Word.PREP)):
        return None  # "lying flat"
    named = closes_at(tokens, noun.last) > noun.last or tokens[noun.last].text[0].isupper()
    if bare and not named and not _stands_bare(sentence, noun):
        return None  # "painted in green", "she lay flat"
    relation = _relation(sentence, opening, noun.last)
    end = closes_at(tokens, noun.last)
    place = Place(
        Span(tokens[start].start, tokens[end].end),
        noun.head,
        noun.setting,
        relation,
        is_here(sentence, opening, noun.last, relation),
        noun.last,
        end,
    )
    if is_among(noun.head, "places", "ambiguous") and not _is_meant(sentence, place, opening):
        return None
    return place


def _stands_bare(sentence: Sentence, noun: PlaceNoun) -> bool:
    """Tell "in church" and "through woods" from "in green": few places in the singular need no article."""
    if noun.head.endswith("s") or noun.head in lexicon("places", "bare") or noun.first < noun.last:
        return True
    return sentence.lowers[noun.first - 1] == "aboard" or bool(
        classes_of(sentence.lowers[noun.first - 1]) & ARTICLES
    )


def _is_meant(sentence: Sentence, place: Place, opening: int) -> bool:
    """Tell a place from a thing or an amount of the same name: "an iron bar", "a square of paper"."""
    if place.last == place.token and sentence.lowers[place.token + 1 : place.token + 2] == ["of"]:
        return False
    if opening == place.token and place.relation not in {"at", "in", "aboard"}:
        return False  # "a friend to mine", "he came to court her"
    following = "".join(sentence.lowers[place.last + 1 : place.last + 2])
    if following[:1].isalpha() and not classes_of(following) & ~Word.BASE:
        return False  # "the green coat", "a bar stool"
    words = sentence.lowers[opening : place.token]
    if any(word.isdigit() or classes_of(word) & Word.NUMBER for word in words):
        return False
    if "whole" in words or "this" in words:
        return True
    return place.relation in _CLEAR or is_described(sentence, place) or is_ridden(sentence, place.token)


def _relation(sentence: Sentence, opening: int, head: int) -> str:
    if opening == 0:
        return "subject"
    before = sentence.lowers[opening - 1]
    if before == "of" and opening > 1 and sentence.lowers[opening - 2] in _PARTS_OF:
        return "in"
    if classes_of(before) & Word.PREP:
        return before
    first = sentence.verbs[0].place if sentence.verbs else len(sentence.tokens)
    return "subject" if head < first else "object"
