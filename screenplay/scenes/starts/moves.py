"""Rules for moves: somebody goes outside, or into another place, and the story goes along."""

from __future__ import annotations

import re
from itertools import takewhile

from screenplay.language.tokens import over_lines
from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.cues import Cue
from screenplay.scenes.patterns import pattern
from screenplay.scenes.place.named import places_in
from screenplay.scenes.view import CONTINUOUS, Here, Place, Sentence, Start, is_person

_GOALS = frozenset({"into", "to", "onto", "inside", "aboard"})
_WAYS = frozenset(
    {"stairs", "staircase", "corridor", "hall", "hallway", "passage", "tunnel", "path", "beach"}
)
_WAYS |= {"street", "road", "alley", "lane"}
_DIRECT = frozenset({"reached", "entered"})
_LOOKING = frozenset({"look", "looked", "looking", "glanced", "stared", "pointed", "nodded", "turned"})
_LOOKING |= {"listened"}
_STILL = frozenset({"the", "from", "of", "was", "were", "is", "just", "somewhere", "light", "noise", "rain"})
_STILL |= {"waiting", "parked", "stood", "standing", "sat", "sitting", "staring", "storm", "world", "night"}
_STILL |= {"wind", "crowd", "darkness"} | _LOOKING
_TELLERS = frozenset({"me", "us"})  # whoever tells the story goes along: "they walked me down the hall"
_ASIDE = frozenset({"who", "which", "that", "if", "before", "until", "whose"})
_MOVING = re.compile(
    r"(?:walk|dragg|carry|pull|push|haul|runn|lead|stepp|go|head|rush|storm|stumbl|chas|usher|march)ing$"
)
_CLAUSE = over_lines(r"[,;]\s+(?=(?:and|then|but)\s+\w+)|\s(?=and (?:he|she|they|I|we) )")


def moves_out(sentence: Sentence, here: Here) -> Start | None:
    """See somebody go, or drag another, out of doors; the scene starts at the clause after that.

    Example: Finn took him by the sleeve, led him outside, and let go.
    Misses: leaving without "outside" or a door.
    Source: own choice.
    """
    if here.setting == "EXT" or " out" not in sentence.words:
        return None
    for found in pattern("goes outside").finditer(sentence.text, sentence.span.start, sentence.span.end):
        if _stays(sentence, found.start()) or not _moves(sentence):
            continue
        span = Span(found.start(), found.end())
        places = [one for one in places_in(sentence) if one.words.start >= found.start()]
        place = next((one for one in places if one.setting == "EXT" and one.here), None)
        start = _cut(sentence, span)
        if start is None:
            named = place is not None or found[0].endswith((" went", " came"))
            start = _clause_of(sentence, span) if named else sentence.following
        return Start(
            start,
            Cue.MOVES_OUT,
            0.75,
            span,
            place,
            outside=True,
            leaves=True,
            together=_takes_along(sentence),
            lapse=CONTINUOUS,
        )
    return None


def moves_into(sentence: Sentence, here: Here) -> Start | None:
    """See a verb of motion with another place as its goal.

    Example: Orla rose and slipped behind the counter, into the pantry.
    Misses: goals that are no place nouns ("into Morton's").
    Source: own choice.
    """
    for place in reversed(places_in(sentence)):
        if not place.here or place.head == here.head or _is_in_same_room(place, here):
            continue
        verb = sentence.verb_before(place.token)
        if verb is None or _is_earlier(sentence, verb.place) or verb.opener in _ASIDE:
            continue
        if not is_person(sentence, verb.subject):
            continue
        if place.head in _WAYS and _goes_on(here):
            continue
        direct = sentence.lowers[verb.place] in _DIRECT and place.relation == "object"
        passing = place.relation in {"down", "up", "along"} and place.head in _WAYS
        if direct or ((passing or place.relation in _GOALS) and _is_motion(sentence, verb.place, place)):
            start = _cut(sentence, place.words)
            if start is None:
                carried = verb.place > 0 and sentence.lowers[verb.place] in {"was", "were"}
                start = sentence.following if carried else sentence.span.start
            alone = not _TELLERS.intersection(sentence.lowers[verb.place + 1 : verb.place + 2])
            return Start(
                start,
                Cue.MOVES_INTO,
                0.7,
                place.words,
                place,
                leaves=alone,
                together=_takes_along(sentence),
                lapse=CONTINUOUS,
            )
    return None


def _is_in_same_room(place: Place, here: Here) -> bool:
    """Tell the bar of a club and the altar of a church: going there is no change of place."""
    return here.setting == "INT" and bool(here.head) and place.head in lexicon("places", "same_room")


def _goes_on(here: Here) -> bool:
    """Tell whether the paragraph goes on to another place: a way that is only passed makes no scene."""
    rest = takewhile(lambda one: not one.opens, here.ahead)
    return any(place.here and place.relation in _GOALS for one in rest for place in places_in(one))


def _is_earlier(sentence: Sentence, index: int) -> bool:
    """Tell whether the verb tells of earlier: "had gone"."""
    word = sentence.lowers[index]
    return word in {"had", "hadn't", "would", "could", "should", "might"} or word.endswith("'d")


def _is_motion(sentence: Sentence, index: int, place: Place) -> bool:
    words = sentence.lowers[index : place.token]
    motion = lexicon("verb_forms", "motion")
    return any(word in motion for word in words) and not _LOOKING.intersection(words)


def _moves(sentence: Sentence) -> bool:
    motion = lexicon("verb_forms", "motion")
    return any(word in motion or _MOVING.fullmatch(word) for word in sentence.lowers)


def _stays(sentence: Sentence, offset: int) -> bool:
    """Tell "looked outside" and "the rain outside" from a move."""
    before = sentence.text[sentence.span.start : offset].rstrip().rpartition(" ")[2].lower()
    if before in _STILL:
        return True
    if before in lexicon("verb_forms", "motion") or before.endswith(","):
        return False
    return not classes_of(before) & (Word.OBJ | Word.COORD | Word.PREP | Word.GERUND)


def _takes_along(sentence: Sentence) -> bool:
    """Tell "he led her outside" and "they dragged Finn into the yard": the story goes with one of them."""
    for index, word in enumerate(sentence.lowers[:-1]):
        if word in lexicon("verb_forms", "leading"):
            token = sentence.tokens[index + 1]
            if classes_of(token.lower) & Word.OBJ or token.start in sentence.names:
                return True
    return False


def _cut(sentence: Sentence, cue: Span) -> int | None:
    """Return the start of the clause after the cue, None where the cue ends the sentence."""
    found = _CLAUSE.search(sentence.text, cue.end, sentence.span.end)
    return None if found is None else found.end()


def _clause_of(sentence: Sentence, cue: Span) -> int:
    """Return the start of the clause that holds the cue."""
    starts = [found.end() for found in _CLAUSE.finditer(sentence.text, sentence.span.start, cue.start)]
    return starts[-1] if starts else sentence.span.start
