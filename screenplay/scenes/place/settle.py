"""The place of a scene and whether it is indoors: words that name it, else what else tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from screenplay.language.reading import read_tokens
from screenplay.language.tokens import Token, over_lines
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.cues import Cue
from screenplay.scenes.place.by_name_alone import vessel
from screenplay.scenes.place.candidates import UNTOLD, location, place_of
from screenplay.scenes.place.inside import faint_setting, setting
from screenplay.scenes.place.nouns import is_among
from screenplay.scenes.place.outside import outside_of
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
_LEAVES = over_lines(
    r"\b(?:ran|runs?|went|goes|go|walked|walks?|stormed|storms?|hurried|hurries|rushed|rushes|slipped|slips?|strode"
    r"|strides?|headed|heads?|stepped|steps?|backed|was|is|were|are|and) (?:straight |right )?out (?:of )?"
    r"(?:the|his|her|my|their) (?:front |back )?door\b",
    re.IGNORECASE,
)
_APPEARS = over_lines(
    r"\bin the doorway (?:stood|was|were|is|stands|sat|appeared|leaned|leant|lounged|loomed)\b"
    r"|\b(?:stood|stands|standing|appeared|appears|stopped|stops|paused|pauses|leaned|leant|leaning|lounged|hovered"
    r"|was|were|is) in the (?:open )?doorway\b"
    r"|\b(?:put|puts|poked|pokes|stuck|sticks) (?:his|her|their|its) head (?:in|a?round|through) the door\b",
    re.IGNORECASE,
)


def indoors_by_doors(sentences: Sequence[Sentence], start: int) -> Decision | None:
    """Return INT where somebody stands in the doorway or goes out by the door at the end, as a guess."""
    for pattern, some in ((_APPEARS, sentences), (_LEAVES, sentences[-_LAST:])):
        for sentence in some:
            found = pattern.search(sentence.text, max(start, sentence.span.start), sentence.span.end)
            if found is not None:
                return Decision("INT", Inside.DOOR, 0.5, Span(found.start(), found.end()))
    return None


# The place that people speak of as the one they are in: "in this barn", "welcome to the palace".


@cache
def _here() -> re.Pattern[str]:
    places = "|".join(sorted(map(re.escape, lexicon_table("places", "setting")), key=len, reverse=True))
    return over_lines(
        r"\b(?:welcome to (?:the|my|our)|(?:in|into|from|inside|out of|leave|to) this"
        r"|(?:get|got|stay|keep|clear|come|go)(?: the \w+)? (?:out of|off) (?:my|our|the)"
        r"|doing (?:here )?in (?:my|our|the|a|an)|here in (?:my|our|the)) "
        rf"(?:\w+ )?(?P<place>{places})\b"
        r"(?! \w+(?:er|ing)\b)",
        re.IGNORECASE,
    )


def spoken_place(text: str, speeches: list[Span]) -> Decision | None:
    """Return the first place that somebody says the scene is in, as a guess."""
    for speech in speeches:
        for found in _here().finditer(text, speech.start, speech.end):
            word = found["place"].lower()
            if not is_among(word, "places", "wide"):
                span = Span(found.start("place"), found.end("place"))
                return Decision(word.upper(), Where.SPOKEN_OF, 0.5, span)
    return None


_WAKES = over_lines(r"\b(?:woke|wakes|woken|awoke)\b")
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
    left = None if before is None or not (start.leaves and start.outside) else before.location.value
    around = None if left is None else outside_of(left, sentences, start.offset, until, start.span)
    if around is not None:
        return inside, around
    if before is not None and start.rule is Cue.TIME_JUMP and _WAKES.search(sentences[0].words):
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
