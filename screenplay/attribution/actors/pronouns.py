"""Whom the pronouns of a sentence mean, once it is known who acts in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from screenplay.attribution.actors.decode import Actor
from screenplay.attribution.actors.focus import Focus
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Pronoun, Sentence
from screenplay.model.beat import Narration, Tag
from screenplay.model.cast import Form, Mention
from screenplay.model.span import Span

# The gender of people of whom no name or title tells it, by the pronouns beside their lines.


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


# Our own shares, from reading converted chapters.
_OWN, _NAMED_BEFORE, _LAST, _NARRATOR, _PLACED = 0.85, 0.7, 0.6, 0.98, 0.55

_SELF = re.compile(r"\w+self\b", re.IGNORECASE)
_AROUND = re.compile(r"\b(?:behind|around|round|in front of)\s+$", re.IGNORECASE)


def resolve(view: View, sentence: Sentence, actor: Actor | None, focus: Focus) -> Iterator[Mention]:
    """Yield the pronouns of a sentence with their people, in order; "it" and "they" are left out."""
    for pronoun in sentence.pronouns:
        if pronoun.kind not in ("t", "n"):
            person, share = _meant(view, sentence, pronoun, actor, focus)
            yield Mention(Span(pronoun.start, pronoun.end), Form.PRONOUN, person, round(share, 3))


def _meant(
    view: View, sentence: Sentence, pronoun: Pronoun, actor: Actor | None, focus: Focus
) -> tuple[int | None, float]:
    if pronoun.kind == "i":
        return view.narrator, _NARRATOR
    who = actor.person if actor else None
    narrates = actor is not None and actor.person == view.narrator  # "I" is no "he" and no "she"
    if actor is not None and not narrates and view.genders[actor.person] in ("-", pronoun.kind):
        if sentence.subject is not None and sentence.subject.span.start == pronoun.start:
            return who, actor.share
        if pronoun.nominative or pronoun.owning or _SELF.match(view.text, pronoun.start):
            return who, actor.share * _OWN
        if _AROUND.search(view.text, max(0, pronoun.start - 16), pronoun.start):
            return who, actor.share * _PLACED  # "He shut the door behind him"
    named = (
        mention.character
        for mention in reversed(sentence.mentions)
        if mention.character is not None and mention.span.end <= pronoun.start and mention.character != who
    )
    before = next((person for person in named if view.genders[person] == pronoun.kind), None)
    if before is not None:
        return before, _NAMED_BEFORE
    other = focus.latest(pronoun.kind, but=who, among=view.present.get(sentence.beat))
    return other, _LAST if other is not None else 0.0
