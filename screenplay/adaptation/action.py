"""A sentence of narration as it stands on the page: present tense, third person, names where needed."""

from __future__ import annotations

import re

from screenplay.adaptation.memory import Memory
from screenplay.adaptation.narrator import as_third_person, third_person_edits
from screenplay.adaptation.people import name_edits
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.split import Part, parts
from screenplay.adaptation.stage import Stage
from screenplay.language.tense import Edit, apply_edits, present_edits, third_singular_edits
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.decision import Decision
from screenplay.model.span import Span

JOINER = Decision(None, "conjunction where a sentence is split", 0.9)
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)\s*")


def action_lines(
    stage: Stage,
    sentence: Sentence,
    memory: Memory,
    decision: Decision,
    *,
    whole: bool = False,
    edits: list[Edit] | None = None,
) -> list[Line]:
    """Return the action lines of a sentence, more than one where a scene starts inside or it is too long.

    `edits` are those of the sentence that `sentence` is cut from, if it is but a clause.
    """
    if edits is None:
        edits = rewritten(stage, sentence, memory)
    lines: list[Line] = []
    for number, part in enumerate([Part(sentence.span)] if whole else parts(stage, sentence)):
        inside = [edit for edit in edits if part.words.start <= edit.start and edit.end <= part.words.end]
        words = apply_edits(stage.text, part.words.start, part.words.end, inside)
        if part.wants_subject and sentence.actor is not None:
            words = f"{stage.display(sentence.actor) or ''} {words}".strip()
        if part.joiner is not None:
            lines.append(Line(LineKind.DROPPED, part.joiner.of(stage.text), (part.joiner,), JOINER))
        lines.append(
            Line(
                LineKind.ACTION,
                finished(words),
                (part.words,),
                decision,
                sentence.actor,
                new_paragraph=number > 0,
            )
        )
    return lines


def rewritten(stage: Stage, sentence: Sentence, memory: Memory, subject: str | None = None) -> list[Edit]:
    """Return the edits that make a sentence action, in order and apart from each other.

    `subject` is who acts where the words do not say so: "taking off his hat".
    """
    edits = []
    verbs = sentence.verbs
    if sentence.first_person:
        edits += third_person_edits(stage, sentence, memory)
        edits += third_singular_edits(sentence.tokens, verbs, past=sentence.past)
        verbs = as_third_person(verbs)
    edits += name_edits(stage, sentence, memory, subject)
    if sentence.past:
        edits += present_edits(sentence.tokens, verbs)

    edits.sort()
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def finished(words: str) -> str:
    """Return words of narration as a sentence of their own: a capital first, no hanging comma, one line."""
    words = _LINE_END.sub(" ", words.strip()).lstrip(",;: ")
    if words.endswith((",", ";", ":")) and not words.endswith(("...",)):
        words = words[:-1].rstrip() + "."
    for index, letter in enumerate(words):
        if letter.isalpha():
            return words[:index] + letter.upper() + words[index + 1 :]
        if letter.isdigit():
            break
    return words


def kept_words(stage: Stage, span: Span) -> str:
    """Return the words of a span as the author wrote them, on one line."""
    return _LINE_END.sub(" ", span.of(stage.text).strip())
