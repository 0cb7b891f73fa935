"""Small stories attributed whole, by their words."""

from __future__ import annotations

from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Prose
from screenplay.model.cast import Cast
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.prose import parse


def attributed(text: str) -> tuple[Prose, Cast, Attribution]:
    """Return the beats, the people and the answers for a text."""
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    cast = find(manuscript, prose)
    return prose, cast, attribute(Story(manuscript, prose, cast))


def decision_at(text: str, words: str, kind: str = "speakers") -> Decision | None:
    """Return what was decided for the beat that opens with `words`: its speaker, or its actor."""
    prose, _, answers = attributed(text)
    beat = next(n for n, one in enumerate(prose.beats) if one.span.of(text).startswith(words))
    decisions = answers.actors if kind == "actors" else answers.speakers
    return decisions.get(beat)


def speaker(text: str, words: str) -> str | None:
    decision = decision_at(text, words)
    return decision.value if decision else None


def actor(text: str, words: str) -> str | None:
    decision = decision_at(text, words, "actors")
    return decision.value if decision else None


def people_meant(text: str) -> list[tuple[str, str | None]]:
    """Return every pronoun of the narration with the name of the person it was taken for."""
    _, cast, answers = attributed(text)
    return [
        (one.span.of(text), None if one.character is None else cast.characters[one.character].name)
        for one in answers.pronouns
    ]
