"""Sentences that tell an act and a thought, cut where the one ends and the other begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from screenplay.adaptation.coverage import trimmed
from screenplay.adaptation.kinds import KindRule, Verdict
from screenplay.adaptation.rules import kind_of
from screenplay.adaptation.sentence import Sentence
from screenplay.language.clauses.finite_verbs import Number
from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span

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
