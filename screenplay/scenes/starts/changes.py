"""Where scenes start: breaks of the text, then the rules in order, first answer wins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from screenplay.language.words import Word, classes_of
from screenplay.model.scene import SceneKind
from screenplay.model.span import Span
from screenplay.scenes.cues import Cue
from screenplay.scenes.patterns import pattern
from screenplay.scenes.place.named import places_in
from screenplay.scenes.place.things import things_in
from screenplay.scenes.starts.arrivals import (
    ends_up,
    goes_in,
    has_arrived,
    is_found_there,
    opens_there,
    somebody_elsewhere,
)
from screenplay.scenes.starts.moves import moves_into, moves_out
from screenplay.scenes.starts.openings import (
    arrives,
    comes_there,
    dreams,
    hour_and_place,
    place_opens,
    time_jump,
    wakes,
    weather_opens,
)
from screenplay.scenes.starts.shifts import AHEAD, acts_elsewhere, setting_shifts, settings_in, things_shift
from screenplay.scenes.view import Here, Sentence, Start, StartRule

_GOALS = frozenset({"for", "to", "towards", "toward", "into"})

START_RULES: tuple[StartRule, ...] = (
    StartRule(Cue.DREAMS, dreams),
    StartRule(Cue.TIME_JUMP, time_jump),
    StartRule(Cue.HOUR_AND_PLACE, hour_and_place),
    StartRule(Cue.ARRIVES, arrives),
    StartRule(Cue.COMES_THERE, comes_there),
    StartRule(Cue.GOES_IN, goes_in),
    StartRule(Cue.ENDS_UP, ends_up),
    StartRule(Cue.PLACE_OPENS, place_opens),
    StartRule(Cue.OPENS_THERE, opens_there),
    StartRule(Cue.MOVES_OUT, moves_out),
    StartRule(Cue.MOVES_INTO, moves_into),
    StartRule(Cue.WEATHER_OPENS, weather_opens),
    StartRule(Cue.WAKES, wakes),
    StartRule(Cue.SOMEBODY_ELSEWHERE, somebody_elsewhere),
    StartRule(Cue.IS_FOUND_THERE, is_found_there),
    StartRule(Cue.THINGS_SHIFT, things_shift),
    StartRule(Cue.HAS_ARRIVED, has_arrived),
    StartRule(Cue.ACTS_ELSEWHERE, acts_elsewhere),
    StartRule(Cue.SETTING_SHIFTS, setting_shifts),
)


def changes(
    sentences: Sequence[Sentence], breaks: Mapping[int, Start], follows: Callable[[Sentence], bool]
) -> Iterator[Start]:
    """Yield the starts in order: the `breaks` before a beat's index, else what the first rule to answer says.

    `follows` tells whether the story goes with whoever acts in a sentence: if not, leaving is no change.
    """
    here = Here()
    aside = False  # in a flashback or a dream
    waiting = sorted(breaks)
    for number, sentence in enumerate(sentences):
        here.ahead = sentences[number + 1 : number + 1 + AHEAD]
        while waiting and waiting[0] < sentence.index:  # breaks before speech
            broken = breaks[waiting.pop(0)]
            here.move(broken)
            if aside:
                aside = False
                yield replace(broken, rule=Cue.RETURNS, kind=SceneKind.RETURN)
        if waiting and waiting[0] == sentence.index:
            waiting.pop(0)
        found = _joined(breaks.get(sentence.index), _answer(sentence, here))
        if aside and (found is None or found.kind is SceneKind.MASTER):
            found = _return(sentence, found)
        if (
            found is not None
            and found.rule is Cue.MOVES_INTO
            and not here.head
            and here.has_just_begun(sentence)
        ):
            found = None  # "The lamp was out. He climbed into the dinghy.": one scene, in the dinghy
        if found is not None and (not found.leaves or found.together or follows(sentence)):
            here.move(found)
            here.begun = sentence.index
            aside = found.kind in {SceneKind.FLASHBACK, SceneKind.DREAM}
            yield found
        for place in places_in(sentence):
            here.settle(place)
        here.goals.update(_goals(sentence))
        here.sentences += 1
        here.told += not sentence.tag
        if sentence.actor is not None:
            here.actors.add(sentence.actor)
        here.names.update(token.lower for token in sentence.tokens if token.start in sentence.names)
        here.things.extend(things_in(sentence))
        here.votes.update({name: len(words) for name, words in settings_in([sentence]).items()})
        sentence.forget()


def _goals(sentence: Sentence) -> Iterator[str]:
    """Yield the nouns of "for the van" and "towards the house", where people may be next."""
    words = sentence.lowers
    for index in range(len(words) - 2):
        if words[index] in _GOALS and classes_of(words[index + 1]) & (Word.DET | Word.POSS):
            yield words[index + 2]


def _answer(sentence: Sentence, here: Here) -> Start | None:
    if sentence.words.rstrip("*_ ").endswith("?"):
        return None
    for rule in START_RULES:
        start = rule.find(sentence, here)
        if start is not None:
            return start
    return None


def _joined(broken: Start | None, told: Start | None) -> Start | None:
    """Return the start that a break of the text makes, with what the rules see in its first sentence."""
    if broken is None or told is None:
        return broken or told
    if told.rule is Cue.TIME_JUMP:
        return replace(broken, rule=told.rule, span=told.span, kind=told.kind, lapse=told.lapse)
    return replace(broken, kind=told.kind, place=told.place if told.rule.arrives else None)


def _return(sentence: Sentence, found: Start | None) -> Start | None:
    """Return the way back from a flashback or a dream: the next break, or somebody who wakes."""
    woken = (
        pattern("woken").search(sentence.text, sentence.span.start, sentence.span.end)
        if sentence.opens
        else None
    )
    if woken is not None:
        span = Span(woken.start(), woken.end())
        return Start(sentence.span.start, Cue.RETURNS, 0.7, span, elsewhere=True, kind=SceneKind.RETURN)
    if found is not None and found.rule.divides and found.place is None:
        return replace(found, rule=Cue.RETURNS, kind=SceneKind.RETURN)
    return found
