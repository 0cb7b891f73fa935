"""Places that the narration names, and the words that name them."""

from __future__ import annotations

from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.place.by_name_alone import room_by_number, venue_ends
from screenplay.scenes.place.here import is_here
from screenplay.scenes.place.naming import called
from screenplay.scenes.place.nouns import ARTICLES, PlaceNoun, closes_at, is_among, nouns_in, opens_at
from screenplay.scenes.place.roles import (
    comes_home,
    is_attributive,
    is_beaten_on,
    is_described,
    is_gone_through,
    is_left,
    is_predicate,
    is_ridden,
    relation_of,
)
from screenplay.scenes.view import Place, Sentence

_CLEAR = frozenset({"in", "into", "inside", "at", "on", "onto", "aboard", "to", "through", "across"})
_CLEAR |= {"around", "round", "outside", "behind", "by", "near", "beside"}
_COVERING = frozenset({"in", "over"})
_COVERS = frozenset({"roof", "roofs"})
_ABOARD = frozenset({"on", "aboard"})
_ONES = frozenset({"one", "ones"})
_OUT_OF = frozenset({"outside", "behind"})


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


def _venue(sentence: Sentence, index: int) -> Place | None:
    """Return a place that its name alone tells."""
    tokens = sentence.tokens
    token = tokens[index]
    if token.text[0].isdigit():
        return _numbered_bus(sentence, index)
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


def _numbered_bus(sentence: Sentence, index: int) -> Place | None:
    """Return the bus of "the 43 was packed" and "she sat on the 43": a line goes by its number."""
    tokens = sentence.tokens
    token = tokens[index]
    following = tokens[index + 1].lower if index + 1 < len(tokens) else "."
    if index < 1 or tokens[index - 1].lower != "the" or not token.text.isdigit():
        return None
    if following[0].isalpha() and not classes_of(following) & ~(Word.BASE | Word.NUMBER):
        return None  # "the 43 men"
    relation = relation_of(sentence, index - 1, index)
    here = is_here(sentence, index - 1, index, relation)
    words = Span(tokens[index - 1].start, token.end)
    place = Place(words, "bus", "INT", relation, here, index, index, f"BUS {token.text}")
    return place if relation in _ABOARD or is_described(sentence, place) else None


def _place(sentence: Sentence, noun: PlaceNoun) -> Place | None:
    tokens = sentence.tokens
    start, opening = opens_at(tokens, noun)
    if comes_home(sentence, noun):
        token = tokens[noun.last]
        span = Span(token.start, token.end)
        return Place(span, noun.head, noun.setting, "to", True, noun.last, noun.last, noun.head.upper())
    bare = start == noun.first == opening
    alone = not sentence.verbs and start == 0  # "Rooftop of the Kestrel Building."
    if (
        bare
        and not alone
        and not (opening and classes_of(tokens[opening - 1].lower) & (ARTICLES | Word.PREP))
    ):
        return None  # "lying flat"
    end = closes_at(tokens, noun.last)
    named = end > noun.last or tokens[noun.last].text[0].isupper()
    if bare and not alone and not named and not _stands_bare(sentence, noun):
        return None  # "painted in green", "she lay flat"
    relation = relation_of(sentence, opening, noun.last)
    if relation == "subject" and not named and not alone and not _is_definite(sentence, opening, noun.first):
        return None  # "social engineering", "bars of light"
    if noun.head in _COVERS and (relation in _COVERING or is_beaten_on(sentence, opening, relation)):
        return _covered(sentence, noun)
    name, setting = called(sentence, noun, start, end), noun.setting
    if (relation in _OUT_OF or is_left(sentence, opening, relation)) and noun.setting != "EXT":
        name, setting = (f"BEHIND THE {name}" if relation == "behind" else name), "EXT"
    place = Place(
        Span(tokens[start].start, tokens[end].end),
        noun.head,
        setting,
        relation,
        is_here(sentence, opening, noun.last, relation),
        noun.last,
        end,
        name,
        is_attributive(sentence, opening, relation),
    )
    if is_among(noun.head, "places", "ambiguous") and not alone and not _is_meant(sentence, place, opening):
        return None
    return place


def _is_definite(sentence: Sentence, opening: int, first: int) -> bool:
    """Tell whether the name has an article, a possessive or an owner, or a capital inside the sentence."""
    tokens = sentence.tokens[opening : first + 1]
    owned = any(token.lower.endswith(("'s", "s'", "’s")) for token in tokens)
    if owned or any(classes_of(token.lower) & ARTICLES for token in tokens):
        return True
    return any(token.text[0].isupper() for token in tokens[1 if opening == 0 else 0 :])


def _covered(sentence: Sentence, noun: PlaceNoun) -> Place | None:
    """Return the caravan of "rain ticked on the caravan roof": who hears that is in it."""
    index = noun.first - 1
    head = sentence.lowers[index] if index >= 0 else ""
    if lexicon_table("places", "setting").get(head) is None:
        return None
    token = sentence.tokens[index]
    return Place(Span(token.start, token.end), head, "INT", "in", True, index, index, head.upper())


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
    if following in _ONES or (following[:1].isalpha() and not classes_of(following) & ~Word.BASE):
        return False  # "the green coat", "a bar stool", "a flat one"
    words = sentence.lowers[opening : place.token]
    if any(word.isdigit() or classes_of(word) & Word.NUMBER for word in words):
        return False
    if "whole" in words or "this" in words:
        return True
    if place.relation == "object" and "".join(sentence.lowers[opening : opening + 1]) in {"the", "a", "an"}:
        return is_gone_through(sentence, place.token) or is_predicate(sentence, place.token)
    return place.relation in _CLEAR or is_described(sentence, place) or is_ridden(sentence, place.token)
