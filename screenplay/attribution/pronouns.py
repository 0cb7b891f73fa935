"""Whom the pronouns of a sentence mean, once it is known who acts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.attribution.acting import Actor
from screenplay.attribution.focus import Focus
from screenplay.attribution.subjects import Pronoun, Sentence
from screenplay.attribution.view import View
from screenplay.model.cast import Form, Mention
from screenplay.model.span import Span

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
    if actor is not None and view.genders[actor.person] in ("-", pronoun.kind):
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
    other = focus.latest(pronoun.kind, but=who)
    return other, _LAST if other is not None else 0.0
