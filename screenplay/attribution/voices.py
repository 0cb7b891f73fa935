"""The gender of people of whom no name or title tells it, by the pronouns beside their lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from screenplay.attribution.view import View
from screenplay.model.beat import Narration, Tag

_ENOUGH, _CLEAR = 2.0, 3.0  # pronouns in all; times as many as of the other gender
_TAG, _GESTURE = 1.5, 1.0
_LIKELY = 0.4  # share of certainty of a speaker


def told_genders(view: View, told: Sequence[tuple[tuple[int, float], ...]]) -> tuple[str, ...]:
    """Return the genders of all people, those unknown filled in where "he" mostly leads in their lines."""
    votes: Counter[tuple[int, str]] = Counter()
    for turn, shares in enumerate(told):
        if not shares or shares[0][1] < _LIKELY or view.genders[shares[0][0]] != "-":
            continue
        for gap, weight in ((turn, _GESTURE), (turn + 1, _TAG)):
            pronoun = _pronoun_beside(view, turn, gap)
            if pronoun is not None:
                votes[shares[0][0], pronoun] += weight  # type: ignore[assignment]
    return tuple(
        known if known != "-" else _likely(votes[person, "m"], votes[person, "f"])
        for person, known in enumerate(view.genders)
    )


def _likely(male: float, female: float) -> str:
    if max(male, female) < _ENOUGH or max(male, female) < _CLEAR * min(male, female):
        return "-"
    return "m" if male > female else "f"


def _pronoun_beside(view: View, turn: int, gap: int) -> str | None:
    """Return the pronoun that leads a line in, or that its tag has after it."""
    sentences = view.sentences[gap]
    if not sentences:
        return None
    sentence = sentences[-1] if gap == turn else sentences[0]
    beat = view.beat_of(sentence)
    paragraph = view.turns[turn].first_paragraph if gap == turn else view.turns[turn].last_paragraph
    beside = (Narration | Tag) if gap == turn else Tag
    subject = sentence.subject
    if beat.paragraph != paragraph or not isinstance(beat, beside) or subject is None:
        return None
    return subject.pronoun if subject.pronoun in ("m", "f") else None
