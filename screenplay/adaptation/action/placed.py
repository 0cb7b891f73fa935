"""A stretch of narration put in its place: action for what is seen or heard, notes for inner life."""

from __future__ import annotations

from dataclasses import replace

from screenplay.adaptation.action.lean import trimmed_by
from screenplay.adaptation.action.lines import JOINER, action_lines, kept_words, rewritten
from screenplay.adaptation.narration.kinds import NarrationKind
from screenplay.adaptation.narration.mixed import Piece
from screenplay.adaptation.narration.second_reader import with_word
from screenplay.adaptation.page import Page
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.language.tense import Edit
from screenplay.language.words import Word, classes_of
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.decision import BY_A_PERSON, Decision
from screenplay.model.heard import SECOND_READER
from screenplay.model.span import Span
from screenplay.settings.choices import NarratorPerson, Thoughts

_INNER_PLACES = {
    Thoughts.NOTE: LineKind.NOTE,
    Thoughts.VOICE_OVER: LineKind.VOICE_OVER,
    Thoughts.ACTION: LineKind.ACTION,
    Thoughts.DROP: LineKind.DROPPED,
}
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_NEAR = 5  # words of a subject that is said again, at most
_SELF = frozenset({"i", "me", "my", "we", "us", "our", "myself"})


def sentence_of(page: Page, span: Span, *, actor: str | None, quoted: tuple[Span, ...] = ()) -> Sentence:
    """Return the view that the rules have of a stretch of narration."""
    stage = page.stage
    return Sentence(
        stage.text,
        span,
        past=stage.narrated.in_past(span.start),
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
    settled = span in page.told or decision.rule == SECOND_READER
    clauses = () if whole or settled else page.judged.pieces(sentence, kind)
    if clauses and all(_has_words_for(page, sentence, piece) for piece in clauses):
        edits = rewritten(page.stage, sentence, page.memory)
        page.after_thought = clauses[-1].verdict.kind.inner
        return [line for piece in clauses for line in _clause_lines(page, sentence, piece, edits)]
    if clauses and kind.inner:  # what cannot be cut stays on the page whole: nothing visible is hidden
        shown = next(piece for piece in clauses if not piece.verdict.kind.inner)
        kind = shown.verdict.kind
        decision = Decision(kind.value, shown.rule.name, shown.verdict.confidence, span)
    lean = None if kind.inner or whole else trimmed_by(page, sentence, kind)
    if lean is not None:
        return [Line(LineKind.NOTE, kept_words(page.stage, span), (span,), lean, actor)]
    if not kind.inner:
        return action_lines(page.stage, sentence, page.memory, decision, whole=whole)
    return _inner_lines(page, sentence, decision)


def _inner_lines(
    page: Page, sentence: Sentence, decision: Decision, edits: list[Edit] | None = None
) -> list[Line]:
    """Return the lines of a thought, a sensation, a memory: one, but where they are written as action."""
    place = inner_place(page.stage, sentence.actor)
    if place is LineKind.ACTION:
        return action_lines(page.stage, sentence, page.memory, decision, edits=edits)
    thinker = sentence.actor or page.stage.narrator
    return [Line(place, kept_words(page.stage, sentence.span), (sentence.span,), decision, thinker)]


def inner_place(stage: Stage, thinker: str | None) -> LineKind:
    """Return what becomes of inner life, as the writer chooses; nobody's thoughts are not spoken over."""
    place = _INNER_PLACES[stage.settings.thoughts]
    unspoken = place is LineKind.VOICE_OVER and (thinker or stage.narrator) is None
    return LineKind.NOTE if unspoken else place


def _has_words_for(page: Page, sentence: Sentence, piece: Piece) -> bool:
    """Tell whether a clause has its subject, or words can stand for it."""
    if piece.verdict.kind.inner or not piece.wants_subject:
        return True
    return page.name_known(sentence.actor) or _subject_words(sentence) is not None


def _subject_words(sentence: Sentence) -> str | None:
    """Return the subject of the first main verb as written: "he", "the two riders"; None where it is long."""
    main = sentence.main
    if main is None or not 0 <= main.subject < _NEAR:
        return None
    token = sentence.tokens[main.subject]
    if token.lower in _PRONOUNS:
        return token.lower
    if main.subject + 1 != main.place or classes_of(sentence.lowers[0]) & (Word.COORD | Word.PREP | Word.ADV):
        return None
    return " ".join(sentence.text[sentence.span.start : token.end].split())


def _clause_lines(page: Page, whole: Sentence, piece: Piece, edits: list[Edit]) -> list[Line]:
    """Return the lines of one clause of a sentence that tells an act and a thought."""
    sentence = piece.sentence
    decision = Decision(piece.verdict.kind.value, piece.rule.name, piece.verdict.confidence, sentence.span)
    lines = []
    if piece.joiner is not None:
        lines.append(Line(LineKind.DROPPED, piece.joiner.of(page.stage.text), (piece.joiner,), JOINER))
    if piece.verdict.kind.inner:
        found = _inner_lines(page, sentence, decision, edits)
        return [*lines, *(replace(line, text=line.text.rstrip(",;—– ")) for line in found)]
    name = page.name(sentence.actor) or _subject_words(whole) if piece.wants_subject else None
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
        return kind, Decision(kind.value, BY_A_PERSON, 1.0, sentence.span)
    verdict, rule = page.judged.kind_of(sentence)
    decision = Decision(verdict.kind.value, rule.name, verdict.confidence, sentence.span)
    word = page.words.get(sentence.span)
    return (verdict.kind, decision) if word is None else with_word(verdict.kind, decision, *word)


def _is_spoken_over(stage: Stage, sentence: Sentence) -> bool:
    """Tell whether the narrator says this sentence over the picture."""
    if stage.narrator is None or stage.settings.narrator is not NarratorPerson.VOICE_OVER:
        return False
    return any(word.partition("'")[0] in _SELF for word in sentence.lowers)
