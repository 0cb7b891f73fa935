"""Rules for paragraphs that open a scene: leaps in time, arrivals, another place, weather."""

from __future__ import annotations

import re

from screenplay.model.scene import SceneKind
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.cues import Cue
from screenplay.scenes.hour.named import hours_in
from screenplay.scenes.hour.signs import signs_in
from screenplay.scenes.patterns import pattern
from screenplay.scenes.place.named import places_in
from screenplay.scenes.place.roles import is_described
from screenplay.scenes.starts.leaps import MOMENTS_LATER, jump_in, lapse_in
from screenplay.scenes.view import Here, Sentence, Start, is_human

_BACK = re.compile(r"\b(?:before|earlier)\b", re.IGNORECASE)
_INTO = frozenset(
    {"into", "to", "onto", "inside", "in", "on", "at", "aboard", "down", "up", "object", "through"}
)
_ANYBODY = frozenset({"someone", "somebody", "something", "people", "voices", "men", "dogs", "bells"})
_INDEFINITE = lexicon("function_words", "indefinite")
_EARLIER = frozenset({"had", "would", "could", "might"})
_TOLD = 0.65  # how surely an hour must be told to say that time has gone by
_SIGN = 3  # how much a sign must speak for an hour to say the same
_A_WHILE = 4  # sentences


def time_jump(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with a leap over time.

    Example: The next morning she wakes up with his jacket on her.
    Misses: leaps inside a paragraph; "for a minute" is no leap.
    Source: own choice.
    """
    if not sentence.opens:
        return None
    span = jump_in(sentence.text, sentence.span.start, sentence.span.end)
    if span is None:
        return None
    meanwhile = "eanwhile" in span.of(sentence.text)
    rule = Cue.MEANWHILE if meanwhile else Cue.TIME_JUMP
    kind = SceneKind.FLASHBACK if _BACK.search(sentence.text, span.start, span.end) else SceneKind.MASTER
    lapse = None if kind is SceneKind.FLASHBACK else lapse_in(span.of(sentence.text))
    if lapse == MOMENTS_LATER and not any(one.here and one.head != here.head for one in places_in(sentence)):
        return None  # the scene goes on
    return Start(
        sentence.span.start, rule, 0.8, span, continuous=meanwhile, elsewhere=True, kind=kind, lapse=lapse
    )


def hour_and_place(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph whose first sentence puts somebody in another place at an hour that it names.

    Example: They crossed the courtyard before dawn with sacking round the hooves.
    Misses: hours that only what is done tells.
    Source: own choice.
    """
    if not sentence.opens or not here.told or not sentence.verbs:
        return None
    first = sentence.verbs[0]
    if not is_human(sentence, first.subject) or sentence.lowers[first.place] in _EARLIER:
        return None
    hours = hours_in(sentence.text, sentence.span.start, sentence.span.end)
    spans = [hour.span for hour in hours if hour.confidence >= _TOLD]
    spans += [sign.span for sign in signs_in(sentence, 0) if sign.weight >= _SIGN]
    for place in places_in(sentence)[:1]:
        other = place.here and place.head != here.head and place.token > first.place
        if spans and other and place.relation in _INTO:
            begin = sentence.span.start
            return Start(begin, Cue.HOUR_AND_PLACE, 0.65, spans[0], place, continuous=False, elsewhere=True)
    return None


def arrives(sentence: Sentence, here: Here) -> Start | None:
    """See an arrival told as done: "When he got to the lot", "By the time they'd got down to the stables".

    Example: They had come up onto the bridge.
    Misses: arrivals told by what is seen there.
    Source: own choice.
    """
    if not sentence.opens:
        return None
    found = pattern("arrives").match(sentence.text, sentence.span.start, sentence.span.end)
    if found is None or (pattern("afar").match(sentence.words) and _is_seen_from_afar(sentence)):
        return None
    for place in places_in(sentence)[:2]:
        near = place.words.start < found.end() + 60
        if place.head != here.head and near and place.relation in _INTO:
            return Start(sentence.span.start, Cue.ARRIVES, 0.75, place.words, place)
    return None


def _is_seen_from_afar(sentence: Sentence) -> bool:
    """Tell "Down in the yard somebody was singing" from the story's own way down."""
    subject = sentence.verbs[0].subject if sentence.verbs else -1
    if subject < 0:
        return False
    return sentence.lowers[subject] in _ANYBODY or bool(_INDEFINITE.intersection(sentence.lowers[1:subject]))


def comes_there(sentence: Sentence, here: Here) -> Start | None:
    """See an arrival without a name of the place: "When he got there", "By the time she came downstairs".

    Example: When Mills got back, the lamp was out.
    Misses: "He was home by six".
    Source: own choice.
    """
    if not sentence.opens or not here.sentences:
        return None
    found = pattern("comes there").match(sentence.text, sentence.span.start, sentence.span.end)
    if found is None:
        return None
    span = Span(found.start(), found.end())
    outside = found[0].endswith("outside")
    return Start(sentence.span.start, Cue.COMES_THERE, 0.65, span, outside=outside, elsewhere=not outside)


def wakes(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with somebody who wakes, when the scene has gone on for some while.

    Example: She woke on straw.
    Misses: waking inside a paragraph.
    Source: own choice.
    """
    if not sentence.opens or here.sentences < _A_WHILE:
        return None
    found = pattern("wakes").match(sentence.text, sentence.span.start, sentence.span.end)
    if found is None:
        return None
    span = Span(found.start(), found.end())
    return Start(sentence.span.start, Cue.WAKES, 0.65, span, continuous=False, elsewhere=True)


def place_opens(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph whose first subject is another place, with a form of "be" or of the senses.

    Example: The station was a bench and a hatch.
    Misses: places by their names ("The 43 is packed").
    Source: own choice.
    """
    if not sentence.opens or not (here.told or here.head):
        return None
    for place in places_in(sentence)[:1]:
        if is_described(sentence, place) and place.head != here.head:
            return Start(sentence.span.start, Cue.PLACE_OPENS, 0.7, place.words, place)
    return None


def dreams(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens a dream.

    Example: In the dream the house was on fire.
    Misses: dreams that the text reveals only at their end.
    Source: own choice.
    """
    found = (
        pattern("dreams").match(sentence.text, sentence.span.start, sentence.span.end)
        if sentence.opens
        else None
    )
    if found is None:
        return None
    span = Span(found.start(), found.end())
    return Start(
        sentence.span.start, Cue.DREAMS, 0.7, span, continuous=False, elsewhere=True, kind=SceneKind.DREAM
    )


def weather_opens(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens out of doors, where the scene before was not.

    Example: It was freezing out, and it was five floors down.
    Misses: weather seen through a window.
    Source: own choice.
    """
    if not sentence.opens or here.setting == "EXT":
        return None
    found = pattern("weather opens").match(sentence.text, sentence.span.start, sentence.span.end)
    if found is None:
        return None
    span = Span(found.start(), found.end())
    return Start(sentence.span.start, Cue.WEATHER_OPENS, 0.55, span, outside=True)
