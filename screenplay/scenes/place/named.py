"""Places that the narration names, and the words that name them."""

from __future__ import annotations

from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.place.by_name_alone import is_numbered_vehicle, room_by_number, venue_ends
from screenplay.scenes.place.here import is_here
from screenplay.scenes.place.naming import called
from screenplay.scenes.place.nouns import ARTICLES, PlaceNoun, closes_at, is_among, nouns_in, opens_at
from screenplay.scenes.view import Place, Sentence, is_human

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
_CLEAR = frozenset({"in", "into", "inside", "at", "on", "onto", "aboard", "to", "through", "across"})
_CLEAR |= {"around", "round", "outside", "behind", "by", "near", "beside"}
_COVERING = frozenset({"in", "over"})
_COVERS = frozenset({"roof", "roofs"})
_ONES = frozenset({"one", "ones"})
_OUT_OF = frozenset({"outside", "behind"})
_SEEN = frozenset(
    {"there", "gone", "parked", "waiting", "coming", "visible", "far", "near", "behind", "ahead", "where"}
)
_SEEN |= {"locked", "closed", "shut", "standing", "late", "early", "due", "past", "by"}
_OF_VEHICLES = frozenset(
    {"ran", "runs", "went", "stood", "stands", "lay", "sat", "roared", "closed", "opened"}
)
_FULL = frozenset({"packed", "crowded", "full", "empty", "heaving", "jammed", "dark", "warm", "hot", "cold"})
_FULL |= {"silent", "quiet", "stuffy", "nearly", "almost", "half", "too", "so"}
_BARE_BE = frozenset({"was", "were", "is", "are", "had", "has"})


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
    """Tell the subject of a verb that says what a place is like: "The station was a bench and a hatch".

    Of what people ride in only what is felt aboard counts: "the bus was packed", not "the bus was late".
    """
    if place.relation != "subject" or not sentence.verbs:
        return False
    of_it = (one for one in sentence.verbs if one.subject == place.token or one.place == place.last + 1)
    verb = next(of_it, None)
    if verb is None or verb.opener:
        return False
    word, after = sentence.lowers[verb.place], sentence.lowers[verb.place + 1 : verb.place + 3]
    if word not in lexicon("verb_forms", "standing") or not _SEEN.isdisjoint(after):
        return False
    if place.head in lexicon("places", "vehicle"):
        return word not in _OF_VEHICLES and (word not in _BARE_BE or not _FULL.isdisjoint(after))
    return True


def is_gone_through(sentence: Sentence, head: int) -> bool:
    """Tell the object of "they crossed the yard", which is where they are."""
    verb = sentence.verb_before(head)
    return verb is not None and sentence.lowers[verb.place] in lexicon("verb_forms", "traversing")


def is_predicate(sentence: Sentence, head: int) -> bool:
    """Tell "it was a small, cold kitchen", which says what the place at hand is."""
    verb = sentence.verb_before(head)
    if verb is None or sentence.lowers[verb.place] not in {"was", "is"} or head - verb.place > _NEAR + 2:
        return False
    return "".join(sentence.lowers[verb.place - 1 : verb.place]) in {"it", "this", "that", "here", "home"}


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
    relation = _relation(sentence, opening, noun.last)
    if noun.head in _COVERS and (relation in _COVERING or _is_beaten_on(sentence, opening, relation)):
        return None  # "rain ticked on the caravan roof"
    name, setting = called(sentence, noun, start, end), noun.setting
    if relation in _OUT_OF and noun.setting != "EXT":
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
        _is_attributive(sentence, opening, relation),
    )
    if is_among(noun.head, "places", "ambiguous") and not alone and not _is_meant(sentence, place, opening):
        return None
    return place


def _is_beaten_on(sentence: Sentence, opening: int, relation: str) -> bool:
    """Tell the roof on which the rain beats, as those below hear it."""
    verb = sentence.verb_before(opening)
    return relation == "on" and verb is not None and not is_human(sentence, verb.subject)


def _is_attributive(sentence: Sentence, opening: int, relation: str) -> bool:
    """Tell the street of "the laundrette in Mill Street": it says which, not where the scene is."""
    if opening < 2 or relation in {"subject", "object"}:
        return False
    before = sentence.lowers[opening - 2]
    other = before in lexicon_table("places", "setting") and before not in lexicon("places", "bare")
    return other and not sentence.tokens[opening - 1].text[0].isupper()


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


def _relation(sentence: Sentence, opening: int, head: int) -> str:
    if opening == 0:
        return "subject"
    before = sentence.lowers[opening - 1]
    if before == "of" and opening > 1 and sentence.lowers[opening - 2] in _PARTS_OF:
        return "in"
    if classes_of(before) & Word.PREP:
        return before
    if any(verb.subject == head for verb in sentence.verbs):
        return "subject"
    first = sentence.verbs[0].place if sentence.verbs else len(sentence.tokens)
    return "subject" if head < first else "object"
