"""A sentence of narration as it stands on the page: present tense, third person, names where needed."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from screenplay.adaptation.action.narrator import as_third_person, third_person_edits
from screenplay.adaptation.action.people import name_edits
from screenplay.adaptation.coverage import trimmed
from screenplay.adaptation.memory import Memory
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.language.tense import Edit, apply_edits, present_edits, third_singular_edits
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.decision import Decision
from screenplay.model.span import Span

# Where one sentence of narration becomes several paragraphs of action.


_MOST_CHARACTERS = 230  # four lines of 60 columns, less what ragged line ends lose
_JOINER = re.compile(r"(?:and then|and|but|then|so)\s+", re.IGNORECASE)
_BREAK = re.compile(
    r"[;]\s+|,\s+(?=(?:and|but|then|so)\s+(?:he|she|they|it|I|we|the|[A-Z]\w+)\b)|(?<!\s)\s+[—–]\s+"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph's words; `joiner` is the conjunction left out before them.

    `wants_subject` is true where the words begin with their verb: "and let go of the rope".
    """

    words: Span
    joiner: Span | None = None
    wants_subject: bool = False


def parts(stage: Stage, sentence: Sentence) -> list[Part]:
    """Return the parts of a sentence: one, unless a scene starts in it or it is over four lines long."""
    span = sentence.span
    first = bisect_right(stage.cuts, span.start)
    cuts = [cut for cut in stage.cuts[first : first + 3] if span.start < cut < span.end]
    if not cuts and len(span) <= _MOST_CHARACTERS:
        return [Part(span)]
    pieces = []
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        pieces += _shortened(stage.text, start, end)
    verbs = {sentence.tokens[verb.place].start for verb in sentence.verbs}
    return [_part(stage.text, start, end, verbs, opens=start == span.start) for start, end in pieces]


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a stretch that is too long at the clause nearest to its middle, again and again."""
    if end - start <= _MOST_CHARACTERS:
        return [(start, end)]
    middle = (start + end) // 2
    found = [match.end() for match in _BREAK.finditer(text, start + 20, end - 20)]
    if not found:
        return [(start, end)]
    best = min(found, key=lambda place: abs(place - middle))
    return [*_shortened(text, start, best), *_shortened(text, best, end)]


def _part(text: str, start: int, end: int, verbs: set[int], *, opens: bool) -> Part:
    span = trimmed(text, start, end)
    joiner = None if opens else _JOINER.match(text, span.start, span.end)
    if joiner is None or joiner.end() >= span.end:
        return Part(span, None, span.start in verbs and not opens)
    words = Span(joiner.end(), span.end)
    return Part(words, trimmed(text, joiner.start(), joiner.end()), words.start in verbs)


JOINER = Decision(None, "conjunction where a sentence is split", 0.9)
_LINE_END = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\r|\n)\s*")


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
