"""A stretch of narration put in its place: action for what is seen or heard, notes for inner life."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from screenplay.adaptation.action.lines import JOINER, action_lines, kept_words, rewritten
from screenplay.adaptation.coverage import trimmed
from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.narration.rules import kind_of
from screenplay.adaptation.page import Page
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.language.clauses.finite_verbs import Number
from screenplay.language.tense import Edit
from screenplay.language.words import Word, classes_of
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.settings.choices import NarratorPerson, Thoughts

# Sentences that tell an act and a thought, cut where the one ends and the other begins.


_CUT = re.compile(r";\s+(?:(and|but|so|then)\s+)?|,\s+(and|but|so|then)\s+", re.IGNORECASE)
_SUBJECTS = frozenset({"he", "she", "i", "they", "we", "it"})
_NO_DEED = Word.MODAL | Word.MODAL_NEG | Word.BE | Word.HAVE | Word.DO
_LONGEST = 300  # characters
_LEAST = 3  # words of a piece that stands alone


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause with what it tells; `joiner` is the conjunction before it, left out of the page.

    `wants_subject` is true where it begins with its verb.
    """

    sentence: Sentence
    verdict: Verdict
    rule: KindRule
    joiner: Span | None = None
    wants_subject: bool = False


def pieces(sentence: Sentence) -> tuple[Piece, ...]:
    """Return the runs of clauses that tell acts and those that tell inner life; none where all are alike.

    Speech marks inside, questions and italics keep a sentence whole, and so does great length: the clauses
    of a period of ten lines hang together.
    """
    if sentence.quoted or sentence.italic or len(sentence.span) > _LONGEST or sentence.words.endswith("?"):
        return ()
    clauses = _clauses(sentence)
    if len(clauses) < 2:
        return ()
    judged = [
        Piece(clause, *kind_of(clause), joiner, number > 0 and not _has_subject(clause))
        for number, (clause, joiner) in enumerate(clauses)
    ]
    if any(piece.wants_subject for piece in judged) and not _is_one_person(sentence):
        return ()
    seen = [piece.sentence for piece in judged if not piece.verdict.kind.inner]
    if not 0 < len(seen) < len(judged) or not all(map(_is_done, seen)):
        return ()
    return tuple(_runs(sentence, judged))


def _clauses(sentence: Sentence) -> list[tuple[Sentence, Span | None]]:
    """Cut a sentence before each main verb that has its own subject or stands right after a conjunction."""
    verbs = {sentence.tokens[verb.place].start: verb for verb in sentence.verbs if verb.depth == 0}
    firsts = [token.start for token in sentence.tokens]
    starts: list[tuple[int, Span | None]] = [(sentence.span.start, None)]
    for cut in _CUT.finditer(sentence.text, sentence.span.start, sentence.span.end):
        if cut.end() not in firsts:
            continue
        token = sentence.tokens[firsts.index(cut.end())]
        opens = token.lower in _SUBJECTS or token.start in sentence.names or token.start in verbs
        word = cut[1] or cut[2]
        if (
            opens
            and any(start >= cut.end() for start in verbs)
            and any(start < cut.start() for start in verbs)
        ):
            number = 1 if cut[1] else 2
            starts.append((cut.end(), Span(cut.start(number), cut.end(number)) if word else None))
    ends = [start if joiner is None else joiner.start for start, joiner in starts[1:]] + [sentence.span.end]
    made = []
    for (start, joiner), end in zip(starts, ends, strict=True):
        span = trimmed(sentence.text, start, end)
        actor = sentence.actor or (
            "?" if sentence.main is not None and sentence.has_person(sentence.main) else None
        )
        made.append((_part(sentence, span, actor), joiner))
    return made if all(len(part.words.split()) >= _LEAST and part.main for part, _ in made) else []


def _is_done(clause: Sentence) -> bool:
    """Tell a clause with a full verb from one that only says what is, could be, or was had."""
    main = clause.main
    flags = 0 if main is None else classes_of(clause.lowers[main.place])
    return bool(flags & (Word.PAST | Word.THIRD | Word.BASE)) and not flags & _NO_DEED


def _has_subject(clause: Sentence) -> bool:
    first = clause.tokens[0]
    return first.lower.partition("'")[0] in _SUBJECTS or first.start in clause.names


def _is_one_person(sentence: Sentence) -> bool:
    return sentence.main is not None and sentence.main.number is not Number.PLURAL


def _part(sentence: Sentence, span: Span, actor: str | None) -> Sentence:
    return replace(sentence, span=span, actor=actor, after_thought=False)


def _runs(sentence: Sentence, judged: list[Piece]) -> list[Piece]:
    """Join neighbours that tell the same sort of thing."""
    joined = [judged[0]]
    for piece in judged[1:]:
        last = joined[-1]
        if piece.verdict.kind.inner == last.verdict.kind.inner:
            span = Span(last.sentence.span.start, piece.sentence.span.end)
            joined[-1] = replace(last, sentence=_part(sentence, span, last.sentence.actor))
        else:
            joined.append(piece)
    return [replace(piece, sentence=replace(piece.sentence, actor=sentence.actor)) for piece in joined]


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
