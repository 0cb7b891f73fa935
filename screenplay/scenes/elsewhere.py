"""Rules for paragraphs that open with somebody elsewhere: "Upstairs, Ann was packing", "They ended up"."""

from __future__ import annotations

import re

from screenplay.language.wrapped import over_lines
from screenplay.model.span import Span
from screenplay.scenes.narrative import Sentence, is_person
from screenplay.scenes.place_names import is_among
from screenplay.scenes.places import places_in
from screenplay.scenes.start import Here, Start

_ADVERB = over_lines(
    r"\W*(?:Below|Above|Upstairs|Downstairs|Elsewhere|Next door|Outside|Inside|Back (?:home|inside|outside)"
    r"|Across (?:town|the (?:city|street|road|river|square|yard|hall|bay))|In the (?:next|other) room"
    r"|(?:A (?:mile|floor|block|street)|Two (?:miles|floors|blocks|streets)|(?:Ten|Twenty|A few) miles)"
    r" (?:away|off|up|down|below|above))\b"
)
_ENDED = over_lines(
    r"\W*(?:He|She|They|We|I|[A-Z]\w+(?: and [A-Z]\w+)?) (?:finally |eventually |had )?"
    r"(?:(?:ended|wound|finished) up(?= (?:at|in|on|by|under|outside|beside|behind)\b)"
    r"|(?:pulled|drew) up(?= (?:at|in|on|outside|beside|behind|to)\b)|arrived"
    r"|parked(?= (?:at|in|on|outside|beside|behind|by|under)\b)|emerged)\b"
)
_BEING = frozenset(
    {"was", "were", "is", "are", "sat", "stood", "lay", "waited", "sits", "stands", "lies", "waits"}
)
_AT = frozenset({"in", "at", "on", "inside", "aboard"})


def somebody_elsewhere(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with an adverb of place and a person who was not in the scene so far.

    Example: (Ann in the attic before) Below, among the horses, Ben was tightening the girth.
    Misses: "Outside, the rain had stopped", which is heard from inside.
    Source: own choice.
    """
    found = _opening(sentence, here, _ADVERB)
    if found is None or not sentence.verbs or not _is_newcomer(sentence, here):
        return None
    outside = found.end - found.start > 6 and sentence.text[found.start : found.end].endswith("Outside")
    return Start(
        sentence.span.start, "somebody elsewhere", 0.6, found, outside=outside, elsewhere=not outside
    )


def ends_up(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with where somebody came to: "They ended up on the roof".

    Example: She pulled up outside the bank.
    Misses: arrivals inside a paragraph.
    Source: own choice.
    """
    found = _opening(sentence, here, _ENDED)
    if found is None:
        return None
    place = next((one for one in places_in(sentence) if one.here and one.head != here.head), None)
    return Start(sentence.span.start, "arrives", 0.65, found, place, elsewhere=place is None)


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
        part = is_among(place.head, "parts_of_places") or is_among(place.head, "wide_places")
        if place.here and place.relation in _AT and place.head != here.head and not part:
            return Start(sentence.span.start, "somebody in another place", 0.6, place.words, place)
    return None


def _opening(sentence: Sentence, here: Here, pattern: re.Pattern[str]) -> Span | None:
    if not sentence.opens or not here.sentences:
        return None
    found = pattern.match(sentence.text, sentence.span.start, sentence.span.end)
    return None if found is None else Span(found.start(), found.end())


def _is_newcomer(sentence: Sentence, here: Here) -> bool:
    """Tell whether it is a person who acts, one who has not acted in the scene."""
    if not here.actors:
        return False
    if sentence.actor is not None:
        return sentence.actor not in here.actors
    return is_person(sentence, sentence.verbs[0].subject)
