"""Words that stand written inside a sentence of narration: nobody says them, and they keep their tense."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from screenplay.model.beat import Beat, Narration, Quotation, QuotationKind, Tag
from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.model.span import Span
from screenplay.prose.written.evidence import papers, screens
from screenplay.resources import any_of

_CAPITALS = re.compile(
    r"(?<![\w'’])[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9'’&.-]*(?:,? [A-ZÀ-Þ0-9][A-ZÀ-Þ0-9'’&.-]*)*(?![\w'’])"
)
_ITALIC = re.compile(
    r"(?<![\w*])\*(?![\s*])[^*\n]{1,400}?(?<!\s)\*(?![\w*])|(?<![\w_])_(?![\s_])[^_\n]{1,400}?(?<!\s)_(?![\w_])"
)
_BOX = re.compile(r"\[[^\[\]\n]{2,200}\]|【[^】\n]{1,200}】|［[^］\n]{1,200}］")
_FIRST = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b|\bI['’]", re.IGNORECASE)
_TAIL = 4  # characters at the end of a beat that hold its stop behind marks
_CLOSING = "\"”’'»)*_ "
_STRESS = 2  # words in italics that may be no more than stress
_LEAST = 3  # capital letters that are more than an I


def with_written_spans(manuscript: Manuscript, beats: Sequence[Beat]) -> list[Beat]:
    """Return `beats` with what stands written in a sentence among its `quoted` stretches."""
    text = manuscript.text
    italics = [mark.span for mark in manuscript.marks if mark.kind is MarkKind.ITALIC]
    marked: list[Beat] = []
    at = 0
    open_note: int | None = None  # the paragraph whose last sentence began to quote a note
    for beat in beats:
        if not isinstance(beat, Narration):
            marked.append(beat)
            continue
        while at < len(italics) and italics[at].end <= beat.span.start:
            at += 1
        found = set(_inside(text, beat.span, italics, at))
        if beat.paragraph == open_note and _FIRST.search(text, beat.span.start, beat.span.end):
            found.add(beat.span)
        elif (behind := _behind_colon(text, beat.span)) is not None:
            found.add(behind)
            open_note = beat.paragraph if behind.end >= beat.span.end - 1 else None
        else:
            open_note = None
        marked.append(replace(beat, quoted=_united({*beat.quoted, *found})) if found else beat)
    return marked


def _united(spans: set[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, those that overlap as one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return tuple(united)


def _inside(text: str, span: Span, italics: Sequence[Span], at: int) -> Iterator[Span]:
    told = cache(lambda: tells_of_writing(text, span.start, span.end))  # asked for in few sentences
    for found in _CAPITALS.finditer(text, span.start, span.end):
        letters = sum(letter.isalpha() for letter in found[0])
        several = " " in found[0] and letters >= _LEAST
        if letters >= _LEAST and ((several and found[0] != span.of(text).strip(" .!?")) or told()):
            yield Span(found.start(), found.end())
    for found in _ITALIC.finditer(text, span.start, span.end):
        words = Span(found.start(), found.end())
        if _is_quoted_in_italics(text, span, words, told):
            yield words
    while at < len(italics) and italics[at].start < span.end:
        mark = italics[at]
        at += 1
        if span.contains(mark) and _is_quoted_in_italics(text, span, mark, told):
            yield mark
    for found in _BOX.finditer(text, span.start, span.end):
        yield Span(found.start(), found.end())


def _is_quoted_in_italics(text: str, span: Span, words: Span, told: Callable[[], bool]) -> bool:
    """Tell written or remembered words in italics from a word that is stressed, and from a whole sentence."""
    if words.end >= span.end - 1 and words.start <= span.start + 1:
        return False
    several = len(words.of(text).split()) > _STRESS
    return several or (
        told() and (words.start == span.start or text[span.start : words.start].rstrip()[-1:] in ":,")
    )


def _behind_colon(text: str, span: Span) -> Span | None:
    """Return what stands behind a colon after words that tell of writing; of capitals no more than those."""
    colon = text.find(":", span.start, span.end)
    while (
        colon >= 0 and colon + 1 < span.end and not text[colon + 1].isspace() and text[colon + 1] not in "*_"
    ):
        colon = text.find(":", colon + 1, span.end)
    if colon < 0 or not tells_of_writing(text, span.start, colon):
        return None
    start = colon + 1 + len(text[colon + 1 : span.end]) - len(text[colon + 1 : span.end].lstrip())
    if start >= span.end:
        return None
    capitals = _CAPITALS.match(text, start, span.end)
    if capitals is not None and sum(map(str.isalpha, capitals[0])) >= _LEAST:
        return Span(start, capitals.end())
    return Span(start, span.end)


def tells_of_writing(text: str, start: int, end: int) -> bool:
    """Tell whether narration names a thing that carries words, or says that somebody writes."""
    return bool(
        papers().search(text, start, end)
        or screens().search(text, start, end)
        or _writes().search(text, start, end)
    )


@cache
def _writes() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('writing_verbs')}\b", re.IGNORECASE)


# Quotations that stand written beside narration of their paragraph: one sentence with it.


def with_sentences_joined(text: str, beats: Sequence[Beat]) -> list[Beat]:
    """Return `beats` with written quotations joined to the words that tell of them.

    Example: `A sign read, "Closed."` is one sentence of narration with a stretch that is quoted.
    Misses: written quotations with a paragraph to themselves, which the page sets apart.
    """
    joined: list[Beat] = []
    for at, beat in enumerate(beats):
        following = beats[at + 1] if at + 1 < len(beats) else None
        if isinstance(beat, Tag) and not beat.after and _is_writing(following):
            beat = Narration(beat.span, beat.paragraph)  # noqa: PLW2901  no cue will stand for it
        if joined and _is_one_sentence(text, joined[-1], beat):
            joined[-1] = _with(joined[-1], beat)
        else:
            joined.append(beat)
    return joined


def _is_one_sentence(text: str, last: Beat, beat: Beat) -> bool:
    """Tell whether a written quotation and its neighbour in the paragraph are one sentence."""
    if last.paragraph != beat.paragraph:
        return False
    if _is_written(beat) and isinstance(last, Narration | Tag):
        return not _ends_sentence(text, last)
    if _is_written(last) and isinstance(beat, Narration | Tag):
        return (isinstance(beat, Tag) and beat.after) or text[beat.span.start].islower()
    return _is_joined(last) and isinstance(beat, Tag) and not _ends_sentence(text, last)


def _ends_sentence(text: str, beat: Beat) -> bool:
    """Tell whether a beat ends with a stop, inside of a closing mark or not."""
    return text[max(beat.span.start, beat.span.end - _TAIL) : beat.span.end].rstrip(_CLOSING)[-1:] in tuple(
        ".!?…"
    )


def _is_writing(beat: Beat | None) -> bool:
    return isinstance(beat, Quotation) and beat.kind is QuotationKind.WRITING


def _is_written(beat: Beat) -> bool:
    return (
        isinstance(beat, Quotation)
        and beat.kind is QuotationKind.WRITING
        and not beat.continues
        and beat.closed
    )


def _is_joined(beat: Beat) -> bool:
    return isinstance(beat, Narration) and bool(beat.quoted)


def _whole(beat: Beat) -> Span:
    return beat.outer if isinstance(beat, Quotation) else beat.span


def _with(first: Beat, second: Beat) -> Narration:
    quoted: list[Span] = []
    for beat in (first, second):
        if isinstance(beat, Quotation):
            quoted.append(beat.span)
        elif isinstance(beat, Narration):
            quoted.extend(beat.quoted)
    return Narration(Span(_whole(first).start, _whole(second).end), first.paragraph, tuple(quoted))
