"""How strongly whoever acts in a sentence is tied to the lines and the sentences around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screenplay.attribution.acting import Tie
from screenplay.attribution.candidates import Shares
from screenplay.attribution.reading import hears_a_voice
from screenplay.attribution.subjects import Sentence
from screenplay.attribution.view import View

# Log-odds that the same person acts again, counted in contemporary chapters with labelled actors.
_SAME_PARAGRAPH, _NEXT_PARAGRAPH, _AFTER_A_NAME, _BEFORE_A_NAME = 1.3, 0.0, 2.5, -0.7
_LINE_AFTER, _LINE_IN_NEXT_PARAGRAPH = 2.3, 0.3
_LINE_BEFORE, _LINE_IN_PARAGRAPH_BEFORE, _BARE_LINE_IN_PARAGRAPH_BEFORE = 1.0, -0.3, -1.8
_THE_OTHER = -2.0
_AWAY = 0.6  # a tie over a sentence about something else is as much weaker


class Anchor(NamedTuple):
    """Who acts or speaks at `place` before a sentence, and how strongly that holds for the next one."""

    people: Shares
    weight: float
    rule: str
    place: int

    def tie(self, place: int) -> Tie:
        """Return the tie of the sentence at `place` to this."""
        return Tie(self.people, self.weight * _AWAY ** (place - self.place - 1), self.rule)


def line_before(view: View, told: Sequence[Shares], gap: int) -> Anchor | None:
    """Return the line right before a gap: in a paragraph of its own, another person acts after it."""
    if gap == 0 or not view.sentences[gap]:
        return None
    same = view.turns[gap - 1].last_paragraph == view.beat_of(view.sentences[gap][0]).paragraph
    apart = _BARE_LINE_IN_PARAGRAPH_BEFORE if view.bare else _LINE_IN_PARAGRAPH_BEFORE
    return Anchor(told[gap - 1], _LINE_BEFORE if same else apart, "gesture after the line", -1)


def line_after(view: View, told: Sequence[Shares], gap: int, place: int) -> tuple[Tie, ...]:
    """Return the tie to the line that a gap leads up to, when nobody else acts before it."""
    sentences = view.sentences[gap]
    beat = view.beat_of(sentences[place])
    rest = sentences[place + 1 :]
    if gap >= len(told) or hears_a_voice(view, beat):
        return ()
    if any(one.subject is not None and one.subject.pronoun != "n" for one in rest):
        return ()
    same = view.turns[gap].first_paragraph == beat.paragraph
    weight = (_LINE_AFTER if same else _LINE_IN_NEXT_PARAGRAPH) * _AWAY ** len(rest)
    return (Tie(told[gap], weight, "gesture before the line"),)


def named_at(person: int, place: int, *, tagged: bool) -> Anchor:
    """Return the sentence at `place` that names `person`, as what the next "he" is tied to."""
    return Anchor(((person, 1.0),), _AFTER_A_NAME, "tag" if tagged else "last subject", place)


def before_name(person: int) -> Tie:
    """Return the tie of a pronoun to a name that comes next: who is named is likely somebody else."""
    return Tie(((person, 1.0),), _BEFORE_A_NAME, "before a name")


def link(view: View, sentences: Sequence[Sentence], before: int, place: int) -> float:
    """Return the weight of the link between two sentences whose subject is the same pronoun."""
    if _is_the_other(view, sentences[place]):
        return _THE_OTHER
    same = view.beat_of(sentences[before]).paragraph == view.beat_of(sentences[place]).paragraph
    return (_SAME_PARAGRAPH if same else _NEXT_PARAGRAPH) * _AWAY ** (place - before - 1)


def _is_the_other(view: View, sentence: Sentence) -> bool:
    subject = sentence.subject
    return subject is not None and view.text.startswith("other ", subject.span.start + len("the "))
