"""Rules for paragraphs that open with somebody elsewhere: "Upstairs, Ann was packing", "They ended up"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.cues import Cue
from screenplay.scenes.patterns import pattern
from screenplay.scenes.place.named import places_in
from screenplay.scenes.place.nouns import is_among
from screenplay.scenes.view import Here, Place, Sentence, Start, is_human, is_person

# Rules for paragraphs that open after a change which they tell as over: "She'd got as far as the bridge".


_A_WHILE = 4  # sentences of the scene before
_FIRST = 3  # sentences of the paragraph that are looked at


def has_arrived(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph of which one of the first sentences tells a way as gone, in the past perfect.

    Example: Rain had never felt so good. They'd come up between a bank and a bakery.
    Misses: ways told in the plain past.
    Source: own choice.
    """
    if not sentence.opens or here.sentences < _A_WHILE:
        return None
    for one in _of_paragraph(sentence, here):
        found = pattern("has arrived").match(one.text, one.span.start, one.span.end)
        if found is None:
            continue
        span = Span(found.start(), found.end())
        place = next((at for at in places_in(one) if at.here and at.words.start > span.start), None)
        return Start(sentence.span.start, Cue.HAS_ARRIVED, 0.6, span, place, elsewhere=place is None)
    return None


def _of_paragraph(sentence: Sentence, here: Here) -> Iterator[Sentence]:
    yield sentence
    yield from takewhile(lambda one: not one.opens, here.ahead[: _FIRST - 1])


_BEING = frozenset(
    {"was", "were", "is", "are", "sat", "stood", "lay", "waited", "sits", "stands", "lies", "waits"}
)
_AT = lexicon("function_words", "stays_in")
_OPENING_AT = _AT | {"outside", "under", "behind"}
_INDEFINITE = lexicon("function_words", "indefinite") | {"someone", "somebody", "something"}


def somebody_elsewhere(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with an adverb of place and a person who was not in the scene so far.

    Example: (Ann in the attic before) Below, among the horses, Ben was tightening the girth.
    Misses: "Outside, the rain had stopped", which is heard from inside.
    Source: own choice.
    """
    found = _opening(sentence, here, "somebody elsewhere")
    if found is None or not sentence.verbs or not _is_newcomer(sentence, here):
        return None
    outside = found.end - found.start > 6 and sentence.text[found.start : found.end].endswith("Outside")
    return Start(
        sentence.span.start, Cue.SOMEBODY_ELSEWHERE, 0.6, found, outside=outside, elsewhere=not outside
    )


def goes_in(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with "Inside" where the scene before was out of doors.

    Example: (outside a bank before) Inside, there was a queue.
    Misses: people who go in without that word.
    Source: own choice.
    """
    found = _opening(sentence, here, "goes in")
    if found is None or here.setting != "EXT" or (places_in(sentence)[:1] and sentence.lowers[1] != ","):
        return None
    return Start(sentence.span.start, Cue.GOES_IN, 0.65, found, inside=True, elsewhere=True)


def ends_up(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with where somebody came to: "They ended up on the roof".

    Example: She pulled up outside the bank.
    Misses: arrivals inside a paragraph.
    Source: own choice.
    """
    found = _opening(sentence, here, "ends up")
    if found is None:
        return None
    place = next((one for one in places_in(sentence) if one.here and one.head != here.head), None)
    return Start(sentence.span.start, Cue.ENDS_UP, 0.65, found, place, elsewhere=place is None)


def is_found_there(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with a newcomer who is in another place.

    Example: (Ann in the attic before) Ben was sitting in the lobby with his hat on his knees.
    Misses: people who were in the scene before.
    Source: own choice.
    """
    if not sentence.opens or not here.sentences or not here.head or not sentence.verbs:
        return None
    verb = sentence.verbs[0]
    if sentence.lowers[verb.place] not in _BEING or not _is_newcomer(sentence, here):
        return None
    for place in places_in(sentence)[:1]:
        part = is_among(place.head, "places", "part") or is_among(place.head, "places", "wide")
        if place.here and place.relation in _AT and place.head != here.head and not part:
            return Start(sentence.span.start, Cue.IS_FOUND_THERE, 0.6, place.words, place)
    return None


def opens_there(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with another place and goes on with people in it.

    Example: (a taxi before) On the pavement outside the hotel, twelve passengers were waiting.
    Misses: places inside a paragraph, but for what somebody has just run to: "Inside the van it was cold".
    Source: own choice.
    """
    places = places_in(sentence)[:1]
    if not places or not here.told or not sentence.verbs or sentence.lowers[0] not in _OPENING_AT:
        return None
    place = places[0]
    first = sentence.verbs[0]
    if not place.here or place.token > first.place or place.head == here.head or _is_near(place, here):
        return None
    if not sentence.opens and not (sentence.lowers[0] == "inside" and place.head in here.goals):
        return None
    seen_only = not _INDEFINITE.isdisjoint(sentence.lowers[place.last : first.place])
    seen_only = seen_only or sentence.lowers[first.place] == "had"
    if seen_only or first.subject < 0 or not any(map(_has_people, _of_paragraph(sentence, here))):
        return None
    return Start(sentence.span.start, Cue.OPENS_THERE, 0.65, place.words, place)


def _is_near(place: Place, here: Here) -> bool:
    """Tell what is in the room or around it: the bar, the corner, the stairs."""
    part = is_among(place.head, "places", "part") and not is_among(place.head, "places", "open")
    return part or (here.setting == "INT" and place.head in lexicon("places", "same_room"))


def _has_people(sentence: Sentence) -> bool:
    return any(is_human(sentence, verb.subject) for verb in sentence.verbs)


def _opening(sentence: Sentence, here: Here, rule: str) -> Span | None:
    if not sentence.opens or not here.sentences:
        return None
    found = pattern(rule).match(sentence.text, sentence.span.start, sentence.span.end)
    return None if found is None else Span(found.start(), found.end())


def _is_newcomer(sentence: Sentence, here: Here) -> bool:
    """Tell whether it is a person who acts, one who has not acted in the scene."""
    subject = sentence.verbs[0].subject
    if subject >= 0 and sentence.tokens[subject].start in sentence.names:
        return bool(here.names) and sentence.lowers[subject] not in here.names
    if not here.actors:
        return False
    if sentence.actor is not None:
        return sentence.actor not in here.actors
    return is_person(sentence, sentence.verbs[0].subject)
