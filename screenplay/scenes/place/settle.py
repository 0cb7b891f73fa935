"""The place of a scene and whether it is indoors: words that name it, else what else tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from screenplay.language.reading import read_tokens
from screenplay.language.tokens import Token
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.cues import Cue
from screenplay.scenes.patterns import pattern
from screenplay.scenes.place.by_name_alone import vessel
from screenplay.scenes.place.candidates import UNTOLD, location, place_of
from screenplay.scenes.place.inside import faint_setting, setting
from screenplay.scenes.place.nouns import is_among
from screenplay.scenes.place.outside import building_of, outside_of
from screenplay.scenes.place.things import setting_of, weight_of
from screenplay.scenes.reasons import Inside, Where
from screenplay.scenes.view import Sentence, Start

# The whole of which a place is a part: a street has the pavement, a roof the ledge.


_SURE = 0.5
_ALWAYS = "!"  # marks the whole of a part that has no other


def whole_of(
    text: str, part: Decision, head: str, sentences: Iterable[Sentence], speeches: Iterable[Span], start: int
) -> Decision:
    """Return the whole of the part that `part` names by `head`, by the word of the scene; else `part`."""
    row = lexicon_table("places", "wholes").get(head, "").split()
    if not row or part.evidence or " - " in (part.value or ""):
        return part
    said: dict[str, Token] = {}
    for tokens in [*(one.tokens for one in sentences), *(read_tokens(text, span) for span in speeches)]:
        for token in tokens:
            if token.start >= start:
                said.setdefault(token.lower, token)
    for word in (word.removeprefix(_ALWAYS) for word in row):
        if word in said:
            span = Span(said[word].start, said[word].end)
            return Decision(word.upper(), Where.WHOLE, min(_SURE, part.confidence), span, (), part.value)
    if row[0].startswith(_ALWAYS):
        whole = row[0].removeprefix(_ALWAYS).upper()
        return Decision(whole, Where.WHOLE, min(_SURE, part.confidence), part.span, (), part.value)
    return part


# Indoors by the doors that people go through: "he ran out the door", "she stood in the doorway".


_LAST = 3  # sentences of the scene in which somebody leaves


def indoors_by_doors(sentences: Sequence[Sentence], start: int) -> Decision | None:
    """Return INT where somebody stands in the doorway or goes out by the door at the end, as a guess."""
    for rule, some in (("is at the door", sentences), ("leaves by the door", sentences[-_LAST:])):
        for sentence in some:
            found = pattern(rule).search(sentence.text, max(start, sentence.span.start), sentence.span.end)
            if found is not None:
                return Decision("INT", Inside.DOOR, 0.5, Span(found.start(), found.end()))
    return None


# The place that people speak of as the one they are in: "in this barn", "welcome to the palace".


def spoken_place(text: str, speeches: list[Span]) -> Decision | None:
    """Return the first place that somebody says the scene is in, as a guess."""
    for speech in speeches:
        for found in pattern("spoken of as here").finditer(text, speech.start, speech.end):
            word = found["place"].lower()
            if not is_among(word, "places", "wide"):
                span = Span(found.start("place"), found.end("place"))
                return Decision(word.upper(), Where.SPOKEN_OF, 0.5, span)
    return None


_MUCH = 8  # things of one kind of place that outweigh the weather, which is heard indoors too


def whereabouts(
    text: str, start: Start, sentences: list[Sentence], speeches: list[Span], until: int, before: Scene | None
) -> tuple[Decision, Decision]:
    """Return setting and location of a scene, each with the words that tell."""
    place, sure, told = place_of(start, sentences, until)
    inside = setting(place, sure, start, sentences)
    if place is not None:
        where = whole_of(text, location(text, place, sure), place.head, sentences, speeches, start.offset)
        nature = None if told is None else setting_of(told.runner_up or told.value or "")
        by_nature = place.setting is not None and inside.value == place.setting
        return (replace(inside, value=nature) if nature is not None and by_nature else inside), where
    if start.inside and before is not None and before.location.value is not None:
        building = building_of(before.location.value)
        if building is not None:
            inner = Decision(building, Where.INSIDE, 0.6, start.span)
            return Decision("INT", Inside.GOES_IN, 0.85, start.span), inner
    left = None if before is None or not (start.leaves and start.outside) else before.location.value
    around = None if left is None else outside_of(left, sentences, start.offset, until, start.span)
    if around is not None:
        return inside, around
    if before is not None and start.rule is Cue.TIME_JUMP and pattern("woken").search(sentences[0].words):
        return _carried(before.setting), _carried(before.location)
    if inside.value is None:
        by_doors = indoors_by_doors(sentences, start.offset)
        inside = by_doors or faint_setting(start, sentences, until) or UNTOLD
    if told is None or (told.value or "").lower() in lexicon("places", "vehicle"):
        told = vessel(sentences, start.offset) or told
    told = told or spoken_place(text, speeches)
    return (inside, UNTOLD) if told is None else _by_things(told, inside, UNTOLD)


def _by_things(told: Decision, inside: Decision, where: Decision) -> tuple[Decision, Decision]:
    """Return setting and location with what the things of the scene tell, where they agree with `inside`."""
    found = setting_of(told.value or "")
    ridden = (told.value or "").lower() in lexicon(
        "places", "vehicle"
    )  # the road is seen through its windows
    if inside.value is None or ridden or inside.confidence < told.confidence or weight_of(told) >= _MUCH:
        return (inside if found is None else replace(told, value=found)), told
    return (inside, told) if found in (None, inside.value) else (inside, where)


def _carried(decision: Decision) -> Decision:
    if decision.value is None:
        return UNTOLD
    return replace(decision, rule=Where.WAKING, confidence=round(decision.confidence * 0.7, 2), evidence=())
