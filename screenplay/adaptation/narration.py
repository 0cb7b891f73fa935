"""A stretch of narration put in its place: action for what is seen or heard, notes for inner life."""

from __future__ import annotations

from dataclasses import replace

from screenplay.adaptation.action import JOINER, action_lines, kept_words, rewritten
from screenplay.adaptation.kinds import NarrationKind
from screenplay.adaptation.mixed import Piece, pieces
from screenplay.adaptation.page import Page
from screenplay.adaptation.rules import kind_of
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.language.tense import Edit
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.settings import NarratorPerson, Thoughts

TOLD = "told by a person"
_INNER_PLACES = {
    Thoughts.NOTE: LineKind.NOTE,
    Thoughts.VOICE_OVER: LineKind.VOICE_OVER,
    Thoughts.DROP: LineKind.DROPPED,
}
_SELF = frozenset({"i", "me", "my", "we", "us", "our", "myself"})


def sentence_of(page: Page, span: Span, *, actor: str | None, quoted: tuple[Span, ...] = ()) -> Sentence:
    """Return the view that the rules have of a stretch of narration."""
    stage = page.stage
    return Sentence(
        stage.text,
        span,
        past=stage.past,
        first_person=stage.narrator is not None,
        quoted=quoted,
        italic=stage.is_italic(span),
        actor=actor,
        after_thought=page.after_thought,
        names=stage.names,
    )


def narration_lines(
    page: Page, span: Span, *, actor: str | None, quoted: tuple[Span, ...] = (), whole: bool = False
) -> list[Line]:
    """Return the lines of a stretch of narration; `whole` keeps it on one line."""
    sentence = sentence_of(page, span, actor=actor, quoted=quoted)
    kind, decision = _kind(page, sentence)
    page.after_thought = kind.inner
    if _is_spoken_over(page.stage, sentence):
        words = kept_words(page.stage, span)
        return [Line(LineKind.VOICE_OVER, words, (span,), decision, page.stage.narrator)]
    clauses = () if whole or span in page.told else pieces(sentence)
    if clauses and all(_has_words_for(page, piece) for piece in clauses):
        edits = rewritten(page.stage, sentence, page.memory)
        return [line for piece in clauses for line in _clause_lines(page, piece, edits)]
    if not kind.inner:
        return action_lines(page.stage, sentence, page.memory, decision, whole=whole)
    return [_inner_line(page, span, actor, decision)]


def _inner_line(page: Page, span: Span, actor: str | None, decision: Decision) -> Line:
    """Return the line of a thought, a sensation, a memory."""
    place = _INNER_PLACES[page.stage.settings.thoughts]
    thinker = actor or page.stage.narrator
    if place is LineKind.VOICE_OVER and thinker is None:
        place = LineKind.NOTE
    return Line(place, kept_words(page.stage, span), (span,), decision, thinker)


def _has_words_for(page: Page, piece: Piece) -> bool:
    """Tell whether a clause has its subject, or a name can stand for it."""
    return piece.verdict.kind.inner or not piece.wants_subject or page.name_known(piece.sentence.actor)


def _clause_lines(page: Page, piece: Piece, edits: list[Edit]) -> list[Line]:
    """Return the lines of one clause of a sentence that tells an act and a thought."""
    sentence = piece.sentence
    decision = Decision(piece.verdict.kind.value, piece.rule.name, piece.verdict.confidence, sentence.span)
    lines = []
    if piece.joiner is not None:
        lines.append(Line(LineKind.DROPPED, piece.joiner.of(page.stage.text), (piece.joiner,), JOINER))
    if piece.verdict.kind.inner:
        line = _inner_line(page, sentence.span, sentence.actor, decision)
        return [*lines, replace(line, text=line.text.rstrip(",; "))]
    name = page.name(sentence.actor) if piece.wants_subject else None
    if name is not None:
        page.remember(sentence.actor)
    first, *rest = action_lines(page.stage, sentence, page.memory, decision, edits=edits)
    if name is not None:
        first = replace(first, text=f"{name[:1].upper()}{name[1:]} {first.text[:1].lower()}{first.text[1:]}")
    return [*lines, replace(first, text=_closed(first.text)), *rest]


def _closed(words: str) -> str:
    return words + "." if words[-1:].isalnum() else words


def _kind(page: Page, sentence: Sentence) -> tuple[NarrationKind, Decision]:
    """Return what `sentence` tells: as a person says, else as the rules do."""
    told = page.told.get(sentence.span)
    if told is not None:
        kind = NarrationKind.THOUGHT if told else NarrationKind.ACT
        return kind, Decision(kind.value, TOLD, 1.0, sentence.span)
    verdict, rule = kind_of(sentence)
    return verdict.kind, Decision(verdict.kind.value, rule.name, verdict.confidence, sentence.span)


def _is_spoken_over(stage: Stage, sentence: Sentence) -> bool:
    """Tell whether the narrator says this sentence over the picture."""
    if stage.narrator is None or stage.settings.narrator is not NarratorPerson.VOICE_OVER:
        return False
    return any(word.partition("'")[0] in _SELF for word in sentence.lowers)
