"""Dialogue tags: dropped, but for what changes the reading of the line or is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from screenplay.adaptation.action import finished, kept_words
from screenplay.adaptation.coverage import remainder
from screenplay.adaptation.people import Memory
from screenplay.adaptation.stage import Stage
from screenplay.language.verbs import gerund_of_past, verb_table
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.beat import Quotation, Tag
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import lexicon_table

DROPPED = Decision(None, "tag that the cue replaces", 0.95)
MANNER = Decision(None, "manner of speaking", 0.85)
BUSINESS = Decision(None, "business of the speaker", 0.8)
_MOST_WORDS = 6
_EDGES = " \t\r\n,.;:!?—–-"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(slots=True)
class Budget:
    """How many parentheticals are left: so many a page, a page being about 1,200 characters of prose."""

    a_page: float
    spent: int = 0

    def allows(self, offset: int) -> bool:
        """Tell whether one more stands in the budget at `offset`, and spend it."""
        if self.spent >= self.a_page * (2 + offset / 1200):
            return False
        self.spent += 1
        return True


def tag_lines(stage: Stage, index: int, tag: Tag, memory: Memory, budget: Budget) -> list[Line]:
    """Return the lines of a tag: parentheticals and action first, then the words that the cue replaces."""
    speaker = _speaker(stage, index)
    kept = [
        line
        for line in (_manner(stage, index, tag, speaker), _business(stage, tag, speaker, memory))
        if line is not None
    ]
    lines = []
    for line in kept:
        if line.kind is LineKind.PARENTHETICAL and not budget.allows(tag.span.start):
            line = Line(LineKind.NOTE, line.text, line.spans, line.decision, line.character)
        lines.append(line)
    used = [span for line in lines for span in line.spans]
    left = remainder(stage.text, tag.span, used)
    if left:
        words = " ".join(kept_words(stage, span) for span in left)
        lines.append(Line(LineKind.DROPPED, words, left, DROPPED))
    return lines


def _speaker(stage: Stage, index: int) -> str | None:
    decision = stage.attribution.actors.get(index)
    if decision is None or decision.value is None:
        for near in (index - 1, index + 1):
            decision = stage.attribution.speakers.get(near)
            if decision is not None:
                break
    return None if decision is None else decision.value


def _manner(stage: Stage, index: int, tag: Tag, speaker: str | None) -> Line | None:
    """Return how the line is said: an adverbial, else whom it is said to, else a telling verb."""
    text = stage.text
    span = tag.manner or tag.addressee
    if span is not None:
        span = _stripped(text, span)
        words = kept_words(stage, span)
        if words and len(words.split()) <= _MOST_WORDS:
            return Line(LineKind.PARENTHETICAL, _lower(words), (span,), MANNER, speaker)
    verb = tag.verb.of(text)
    shows = lexicon_table("manner_verbs").get(verb.lower())
    gerund = gerund_of_past(verb.lower())
    if shows is None or gerund is None or _shown(_line_of(stage, index, tag), shows):
        return None
    return Line(LineKind.PARENTHETICAL, gerund, (tag.verb,), MANNER, speaker)


def _line_of(stage: Stage, index: int, tag: Tag) -> str:
    near = index - 1 if tag.after else index + 1
    beats = stage.prose.beats
    if 0 <= near < len(beats) and isinstance(beats[near], Quotation):
        return beats[near].span.of(stage.text)
    return ""


def _shown(line: str, shows: str) -> bool:
    """Tell whether the spoken line itself shows how it is said."""
    if shows == "loud":
        return "!" in line or any(len(word) > 2 and word.isupper() for word in _WORD.findall(line))
    if shows == "stutter":
        return "-" in line or "…" in line or "..." in line
    return False


def _business(stage: Stage, tag: Tag, speaker: str | None, memory: Memory) -> Line | None:
    """Return what the speaker does meanwhile: a parenthetical when short, action when not."""
    if tag.business is None:
        return None
    span = _stripped(stage.text, tag.business)
    words = kept_words(stage, span)
    if not words:
        return None
    first, _, rest = words.partition(" ")
    if first.lower() in {"and", "then"} and rest:
        span = Span(span.start + len(first) + 1, span.end)
        span = _stripped(stage.text, span)
        words = kept_words(stage, span)
        first, _, rest = words.partition(" ")
    table = verb_table()
    verb = table.by_gerund.get(first.lower())
    if verb is not None and len(words.split()) <= _MOST_WORDS:
        return Line(LineKind.PARENTHETICAL, _lower(words), (span,), BUSINESS, speaker)
    verb = verb or (table.by_past.get(first.lower()) if stage.past else None)
    shown = stage.display(speaker) if speaker is not None else None
    if verb is not None and shown is not None and speaker is not None:
        memory.note(speaker, stage.gender(speaker))
        return Line(
            LineKind.ACTION, finished(f"{shown} {verb.third} {rest}.".replace(" .", ".")), (span,), BUSINESS, speaker
        )
    return Line(LineKind.ACTION, finished(words + "."), (span,), BUSINESS, speaker)


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(
        span.start + len(words) - len(words.lstrip(_EDGES)), span.end - len(words) + len(words.rstrip(_EDGES))
    )


def _lower(words: str) -> str:
    first = words.split(" ", 1)[0]
    return words if first.isupper() and len(first) > 1 else words[0].lower() + words[1:]
