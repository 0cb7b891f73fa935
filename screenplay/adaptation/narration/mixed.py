"""Sentences that tell an act and a thought, cut where the one ends and the other begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from screenplay.adaptation.coverage import trimmed
from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.narration.rules import act, kind_of, verb_of_the_mind
from screenplay.adaptation.sentence import Sentence
from screenplay.language.verbs import verb_table
from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon

_CUT = re.compile(r"(?:;|,| [—–]|--)\s+(?:(and|but|so|then)\s+)?|(?<!\s)\s+(and|but|then)\s+", re.IGNORECASE)
_SUBJECTS = frozenset({"he", "she", "i", "they", "we", "it"})
_REASONS = frozenset({"although", "because", "for", "since", "though"})
_SUPPOSING = frozenset(
    {"had", "hadn't", "he'd", "she'd", "they'd", "would", "wouldn't", "never", "should", "might", "must"}
)
_NO_DEED = Word.MODAL | Word.MODAL_NEG | Word.BE | Word.HAVE | Word.DO
_LONGEST = 300  # characters
_BRIEF = 5  # words of a thought that is told in passing are fewer
_LEAST = 3  # words of a clause that stands alone


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause with what it tells; `joiner` is the conjunction before it, left out of the page.

    `wants_subject` is true where it begins with its verb,
    `hangs` where it is no main clause: "wondering why".
    """

    sentence: Sentence
    verdict: Verdict
    rule: KindRule
    joiner: Span | None = None
    wants_subject: bool = False
    hangs: bool = False


def pieces(sentence: Sentence, whole: NarrationKind) -> tuple[Piece, ...]:
    """Return the runs of clauses that tell acts and those that tell inner life; none where all are alike.

    `whole` is what the sentence as a whole is taken for.

    Speech marks inside, questions and italics keep a sentence whole, and so does great length: the clauses
    of a period of ten lines hang together.
    """
    if sentence.quoted or sentence.italic or len(sentence.span) > _LONGEST or sentence.words.endswith("?"):
        return ()
    if not whole.inner and _cues().isdisjoint(sentence.lowers):
        return ()
    judged: list[Piece] = []
    for piece in _clauses(sentence):
        judged.append(_told_in_passing(piece) if judged and not judged[-1].verdict.kind.inner else piece)
    seen = [piece for piece in judged if not piece.verdict.kind.inner]
    if not 0 < len(seen) < len(judged):
        return ()
    inner = (piece for piece in judged if piece.verdict.kind.inner)
    if not all(piece.hangs for piece in inner) and not all(_is_done(piece.sentence) for piece in seen):
        return ()
    return tuple(_runs(sentence, judged))


@cache
def _cues() -> frozenset[str]:
    """Return the words without one of which no clause of a sentence that shows something is a thought."""
    minds = lexicon("mind_verbs", "mind") | lexicon("mind_verbs", "sense")
    table = verb_table()
    forms = {
        form
        for by_form in (table.by_lemma, table.by_past, table.by_third, table.by_gerund, table.by_participle)
        for form, verb in by_form.items()
        if verb.lemma in minds
    }
    return frozenset(forms) | lexicon("feelings", "feeling") | _SUPPOSING


def _told_in_passing(piece: Piece) -> Piece:
    """Return a clause of few words behind an act, "and regretted it", as one that stays with the act."""
    passing = piece.wants_subject and len(piece.sentence.words.split()) < _BRIEF
    return (
        replace(piece, verdict=act.IN_PASSING, rule=act.RULE)
        if passing and piece.verdict.kind.inner
        else piece
    )


def _clauses(sentence: Sentence) -> list[Piece]:
    """Cut a sentence before each main verb with a subject or a conjunction, and before what hangs on it."""
    starts = _starts(sentence)
    ends = [*(one.joiner.start if one.joiner else one.place for one in starts[1:]), sentence.span.end]
    actor = sentence.actor
    if actor is None and sentence.main is not None and sentence.has_person(sentence.main):
        actor = "?"
    made = []
    for number, ((start, joiner, hangs), end) in enumerate(zip(starts, ends, strict=True)):
        part = _part(sentence, trimmed(sentence.text, start, end), actor)
        if len(part.words.split()) < _LEAST and not (hangs or part.main):
            return []
        muses = hangs and part.lowers[0] not in _REASONS
        if not muses and part.main is None:
            return []
        verdict, rule = (verb_of_the_mind.MUSED, verb_of_the_mind.RULE) if muses else kind_of(part)
        wants = number > 0 and not hangs and not _has_subject(part)
        made.append(Piece(part, verdict, rule, joiner, wants, hangs))
    return made


class _Start(NamedTuple):
    """Where a clause starts, the conjunction left out before it, and whether it hangs on another."""

    place: int
    joiner: Span | None = None
    hangs: bool = False


def _starts(sentence: Sentence) -> list[_Start]:
    """Return where the clauses of a sentence start, in order."""
    verbs = {sentence.tokens[verb.place].start for verb in sentence.verbs if verb.depth == 0}
    firsts = {token.start: index for index, token in enumerate(sentence.tokens)}
    leads = bool(firsts) and _hangs(sentence, 0)
    starts = [_Start(sentence.span.start, hangs=leads)]
    for cut in _CUT.finditer(sentence.text, sentence.span.start, sentence.span.end):
        index = firsts.get(cut.end())
        if index is None or not (leads or any(start < cut.start() for start in verbs)):
            continue
        number, plain = (1 if cut[1] else 2), not (cut[1] or cut[2])
        marked = not cut[2] and (not plain or bool(cut[0].strip(", ")) or (leads and len(starts) == 1))
        if plain and _hangs(sentence, index):
            starts.append(_Start(cut.end(), hangs=True))
        elif max(verbs, default=-1) >= cut.end() and _opens(sentence, index, verbs, marked=marked):
            starts.append(_Start(cut.end(), None if plain else Span(cut.start(number), cut.end(number))))
    return starts


def _hangs(sentence: Sentence, index: int) -> bool:
    """Tell "though he knew", "wondering whether she had seen it"."""
    return sentence.lowers[index] in _REASONS or _muses(sentence, index)


def _opens(sentence: Sentence, index: int, verbs: set[int], *, marked: bool) -> bool:
    """Tell whether a main clause, or the verb of one, starts at `index`; a subject wants a mark before it."""
    token = sentence.tokens[index]
    if token.start in verbs:
        return True
    return marked and _has_subject_at(sentence, index)


def _muses(sentence: Sentence, index: int) -> bool:
    """Tell the "wondering" of ", wondering whether she had seen it"."""
    verb = verb_table().by_gerund.get(sentence.lowers[index])
    if verb is None and sentence.lowers[index] == "not":
        verb = verb_table().by_gerund.get(" ".join(sentence.lowers[index + 1 : index + 2]))
    return verb is not None and verb.lemma in lexicon("mind_verbs", "mind")


def _is_done(clause: Sentence) -> bool:
    """Tell a clause with a full verb from one that only says what is, could be, or was had."""
    main = clause.main
    flags = 0 if main is None else classes_of(clause.lowers[main.place])
    return bool(flags & (Word.PAST | Word.THIRD | Word.BASE)) and not flags & _NO_DEED


def _has_subject(clause: Sentence) -> bool:
    return _has_subject_at(clause, 0)


def _has_subject_at(sentence: Sentence, index: int) -> bool:
    """Tell whether a pronoun, a name, an article or a possessive stands at `index`."""
    token = sentence.tokens[index]
    if token.lower.partition("'")[0] in _SUBJECTS or token.start in sentence.names:
        return True
    return bool(classes_of(token.lower) & (Word.DET | Word.POSS | Word.NOM)) or token.text[:1].isupper()


def _part(sentence: Sentence, span: Span, actor: str | None) -> Sentence:
    return replace(sentence, span=span, actor=actor, after_thought=False)


def _runs(sentence: Sentence, judged: list[Piece]) -> list[Piece]:
    """Join neighbours that tell the same sort of thing."""
    joined = [judged[0]]
    for _, piece in pairwise(judged):
        last = joined[-1]
        if piece.verdict.kind.inner == last.verdict.kind.inner:
            span = Span(last.sentence.span.start, piece.sentence.span.end)
            joined[-1] = replace(last, sentence=_part(sentence, span, last.sentence.actor))
        else:
            joined.append(piece)
    return [replace(piece, sentence=replace(piece.sentence, actor=sentence.actor)) for piece in joined]
