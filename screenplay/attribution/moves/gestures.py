"""Signs in the gestures that stand between two turns of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.model.beat import Narration
from screenplay.resources import lexicon_table

_WORD = re.compile(r"[a-z]+")


def signs(view: View, turn: int) -> Iterator[str]:
    """Yield what kind of gesture stands between, whom else it names, and how the line before was led in.

    Source: this project's reading: a smirk belongs to the next line, a look to the one asked.
    """
    before, here = view.turns[turn - 1], view.turns[turn]
    if here.first_paragraph - before.last_paragraph > 1:
        return
    same = here.first_paragraph == before.last_paragraph
    place = view.layout_at(here.first_paragraph) if same else "next"
    led = _led_in(view, turn - 1)
    gestures = [one for one in view.sentences[turn] if isinstance(view.beat_of(one), Narration)]
    gestures = [one for one in gestures if one.subject is not None] or gestures[:1]  # others tell nothing
    if not gestures:
        yield f"{place}, bare after {led}"
        return
    count = min(len(gestures), 3)
    yield f"{place}, {count} gestures after {led}"
    first, last = gestures[0], gestures[-1]
    yield f"{place}, then {kind_of_gesture(view, last)}"
    yield f"{place}, {count} gestures, first {kind_of_gesture(view, first)}"
    if _names_another(last):
        yield f"{place}, gesture at another"
    if view.text[view.beat_of(last).span.end - 1] in ",:":
        yield f"{place}, tied to the line"
    if len(gestures) > 1 and first.subject and last.subject:
        same_subject = (first.subject.person, first.subject.pronoun) == (
            last.subject.person,
            last.subject.pronoun,
        )
        yield f"{place}, {'same' if same_subject else 'other'} subject at the end"


def _led_in(view: View, turn: int) -> str:
    """Return how a turn was led in: "gesture", "bare" beside another line, or "opening" its paragraph."""
    sentences = view.sentences[turn]
    paragraph = view.turns[turn].first_paragraph
    if sentences and view.beat_of(sentences[-1]).paragraph == paragraph:
        return "gesture" if isinstance(view.beat_of(sentences[-1]), Narration) else "tag"
    if turn > 0 and view.turns[turn - 1].last_paragraph == paragraph:
        return "bare"
    return "opening"


def kind_of_gesture(view: View, sentence: Sentence) -> str:
    """Return "he, face" and the like: the subject, and the first verb of the gesture lexicon after it."""
    subject = sentence.subject
    if subject is None:
        return "nobody"
    who = (
        "named"
        if subject.person is not None
        else "I"
        if subject.pronoun == "i"
        else "they"
        if subject.pronoun == "t"
        else "he"
    )
    if subject.owned:
        return f"{who} in part"
    beat = view.beat_of(sentence)
    verbs = lexicon_table("verb_forms", "gesture")
    for word in _WORD.findall(view.text[subject.span.end : min(beat.span.end, subject.span.end + 60)])[:5]:
        if word in verbs:
            return f"{who}, {verbs[word]}"
    return f"{who}, other"


def _names_another(sentence: Sentence) -> bool:
    """Tell whether somebody besides the subject is in the sentence: "He looked at him"."""
    subject = sentence.subject
    if subject is None:
        return False
    others = any(mention.span.start > subject.span.end for mention in sentence.mentions)
    return others or any(
        not pronoun.owning and not pronoun.nominative and pronoun.start > subject.span.end
        for pronoun in sentence.pronouns
    )
