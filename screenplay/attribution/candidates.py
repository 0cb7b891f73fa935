"""Whom a pronoun may stand for before its ties are looked at: who was in mind, who speaks beside it."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.attribution.focus import Focus
from screenplay.attribution.subjects import Sentence
from screenplay.attribution.view import View

Shares = tuple[tuple[int, float], ...]  # people with their shares of one

TALKED_ABOUT = ("only mentioned", "called alone")
_RANKS = (1.0, 0.6, 0.35, 0.2, 0.12, 0.08)  # odds by how lately somebody was in mind
_SPEAKS = 0.3  # odds at least of whoever speaks the line before or after
_NAMED_BESIDE, _NAMED_BEFORE = 0.02, 2.0  # "He saw Finn"; "When Finn came in, he"
_UNKNOWN_GENDER, _NEVER_SHOWN, _NOT_YET = 0.35, 0.3, 0.4
_LOOKED_AHEAD = 12  # gaps


def odds_of(
    view: View, told: Sequence[Shares], gap: int, sentence: Sentence, recent: Focus, gender: str
) -> dict[int, float]:
    """Return people of fitting gender with their odds; `recent` is who was in mind before the sentence."""
    odds = dict(zip(recent.fitting(gender), _RANKS, strict=False))
    for turn in (gap - 1, gap):
        for person, _ in told[turn] if 0 <= turn < len(told) else ():
            if view.genders[person] in ("-", gender) and person != view.narrator:
                odds[person] = max(odds.get(person, 0.0), _SPEAKS)
    if not odds:
        odds = dict.fromkeys(_coming(view, told, gap, gender), 1.0)
    for mention in sentence.mentions:
        if mention.character in odds and sentence.subject is not None:
            after = mention.span.start > sentence.subject.span.start
            odds[mention.character] *= _NAMED_BESIDE if after else _NAMED_BEFORE
    for person in odds:
        odds[person] *= _UNKNOWN_GENDER if view.genders[person] == "-" else 1.0
        odds[person] *= _NEVER_SHOWN if view.standing[person] in TALKED_ABOUT else 1.0
        odds[person] *= 1.0 if recent.acted(person) else _NOT_YET
    return odds


def _coming(view: View, told: Sequence[Shares], gap: int, gender: str) -> list[int]:
    """Return the first person of that gender who comes later: "he" may open a story."""
    for later in range(gap, min(gap + _LOOKED_AHEAD, len(view.sentences))):
        people = [mention.character for one in view.sentences[later] for mention in one.mentions]
        people += [person for person, _ in told[later][:1]] if later < len(told) else []
        for person in people:
            if person is not None and view.genders[person] == gender:
                return [person]
    return []
