"""Whose line a gesture between two lines belongs to, as books in ordinary layout tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import agreement
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.model.beat import Tag


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See who acts beside the line in a paragraph of several speakers, and how surely it is his line.

    Example: "It rains." Orla shut the gate. "Then let it." → Orla, for the second line
    Misses: gestures between two lines that a third person makes.
    Source: a table learned from books, whose paragraphs tell with which line a gesture stands.
    """
    before = view.joints[turn]
    if before is not None and view.shares_paragraph(turn):
        place = f"before, {before.in_steps(before.ahead)}"
        yield from _owners(view, view.sentences[turn][-1], place, candidates)
    after = view.joints[turn + 1] if turn + 1 < len(view.turns) else None
    if after is not None and view.shares_paragraph(turn):
        place = f"after, {after.in_steps(after.behind)}"
        yield from _owners(view, view.sentences[turn + 1][0], place, candidates)


def _owners(view: View, sentence: Sentence, place: str, candidates: Sequence[int]) -> Iterable[Finding]:
    subject = sentence.subject
    if subject is None or isinstance(view.beat_of(sentence), Tag):
        return
    thing = "of " if subject.owned else ""
    if subject.person is not None:
        yield Finding(subject.person, f"{thing}{subject.kind} {place}", subject.span)
    elif subject.pronoun is not None:
        for person in candidates:
            yield Finding(person, f"{thing}{agreement(view, person, subject.pronoun)} {place}", subject.span)


RULE = Rule("gesture_joint", find)
