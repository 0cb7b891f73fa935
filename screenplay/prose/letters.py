"""Letters that run over paragraphs of quoted words, from a salutation or an introduction to a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from screenplay.model.beat import Beat, Heading, Matter, Narration, Quotation, SceneBreak, Tag
from screenplay.resources import any_of, lexicon

# Letters, signs and messages: words that stand written in the story.


_SALUTATION = re.compile(
    r"\W*(?:my\s+(?:very\s+|own\s+)?)?(?:dear|dearest|darling|beloved)\b(?:\s+[^\W\d_][\w.'’-]*){1,4}\s*"
    r"(?:[,:;.]\s*(?:[—–-]|\n|$)|[—–]|--)"
    r"|\W*(?:dear\s+)?(?:sir|madam)s?\s*[,:;—–-]+\s*(?:\n|$)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?i:\byours?['’]?s?\b[^.!?]{0,60}|\bsincerely|\baffectionate(?:ly)?\b[^.!?]{0,30}|\blove,?|\bregards,?|&c\.?)"
    r"[\W\d]*(?:[A-Z][\w.'’]*(?:\s+[A-Z][\w.'’]*){0,3})?\W*$"
)
_NAME = re.compile(
    r"\W*(?:[A-Z][\w.'’]*[^\w?!]*){1,4}(?:\d+\W*)?$|\W*(?:[A-Z]\.\s*){1,3}\W*$"
    r"|\W*(?:your|I am|I remain)\b.{0,60}$",
    re.DOTALL,
)
_ENDING = 120  # characters at the end of a paragraph in which a letter is signed
_MONTH = r"(?:Jan|Febr?|Sept?|Oct|Nov|Dec)(?:\.|[a-z]*ary|[a-z]*ber)|March|April|May|June|July|August"
_DATELINE = re.compile(
    rf"[^!?\"“”]{{0,50}}(?:\b(?:{_MONTH})\b[\s,.]*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?)?[\s,.]*(?:\d{{4}})?"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.!?]{0,20})\W*$"
)
_ENDS_SENTENCE = (".", "!", "?", "…", "")
_SPOKEN_OF = re.compile(
    r"(?:Such|This|These|So\s+ended|With\s+this)\b[^.!?\"“”]{0,24}\b(?:letter|note|message|telegram|lines|paragraph)\b"
)
_INTRODUCTION = 160  # characters before the words in which their paper or screen is named


def is_salutation(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` opens as a letter does.

    Example: `"My dear Ada,--` `"Dear Sir:`
    Misses: `"Dear me, no!"`, speech, and a letter without a salutation.
    Source: this project.
    """
    return _SALUTATION.match(text, start, min(end, start + 80)) is not None


def is_dateline(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is no more than the place and day at the head of a letter.

    Example: `"Mill Lane, Friday, May 2nd.`
    Misses: `"See you on Monday."`, speech with a verb in it is longer or ends otherwise.
    Source: this project.
    """
    return end - start < 70 and _DATELINE.match(text, start, end) is not None


def is_signature(text: str, start: int, end: int, *, alone: bool = False) -> bool:
    """Tell whether `text[start:end]` ends as a letter does; `alone`: it is a line of the closing.

    Example: `... your affectionate sister, Ada.`
    Misses: `"It is yours."`, because a stop follows what belongs to whom.
    Source: this project.
    """
    if _SIGNATURE.search(text, max(start, end - _ENDING), end):
        return True
    return alone and end - start < 70 and _NAME.match(text, start, end) is not None


def is_spoken_of(text: str, start: int) -> bool:
    """Tell whether the narration at `start` calls what stands before it a letter: "Such a letter was ..."."""
    return _SPOKEN_OF.match(text, start) is not None


def is_announced(text: str, start: int, end: int) -> bool:
    """Tell whether narration before a paragraph of quoted words says that a letter follows.

    Example: `The second note was in these words.` `She opened the note. It was to this effect:`
    Misses: `He answered with these words:`
    Source: this project.
    """
    return _announcement().search(text, max(start, end - _INTRODUCTION), end) is not None


def is_introduced(text: str, start: int, end: int) -> bool:
    """Tell whether the narration `text[start:end]` right before a quotation says that it stands written.

    Example: `The sign over the door read "Closed."` `she opened the note, which ran:`
    Misses: `He read her face:`
    Source: this project.
    """
    if text[end - 1 : end] in _ENDS_SENTENCE:
        return False
    return _introduction().search(text, max(start, end - _INTRODUCTION), end) is not None


@cache
def _announcement() -> re.Pattern[str]:
    things = "|".join(sorted(lexicon("written_things", "written")))
    return re.compile(
        rf"\b(?:{things}|contents|postscript)\b[^!?\"“”]{{0,140}}\b(?:as\s+follows|follows|to\s+(?:this|the\s+following)\s+effect"
        rf"|in\s+these\s+(?:words|terms)|were\s+these|(?:ran|began|beginning)\s+(?:thus|so)|a\s+few\s+lines)\W*$"
        rf"|\b(?:the\s+following|this\s+was\s+the)\s+(?:{things})\b[^!?\"“”]{{0,80}}$"
        rf"|\b(?:read|wrote|written|penned)\b[^!?\"“”]{{0,60}}\bfollow(?:s|ing)\b[^.!?\"“”]{{0,20}}\W*$"
        rf"|\b(?:contents|postscript)\b[^.!?\"“”]{{0,40}}\W*$"
        rf"|\b(?:opened|handwriting|envelope|hand)\b[^.!?\"“”]{{0,60}}\bread\W*$",
        re.IGNORECASE,
    )


@cache
def _introduction() -> re.Pattern[str]:
    things = "|".join(sorted(lexicon("written_things", "written")))
    return re.compile(
        rf"\b(?:{things})\b[^.,!?\"“”]{{0,70}}(?<!,)\s(?:read|reads|reading|said|says|saying|ran|runs|bore|went|was|were"
        rf"|began|begins|concluded|stated|declared"
        rf"|as follows|words?)\b(?:,[^.,!?\"“”]{{1,30}},)?[^.!?\"“”\w]*\s*$"
        rf"|\b(?:{things})\b[^\"“”]{{0,90}}[.,;]\s+(?:it|which)\s+(?:read|reads|said|says|ran|runs)\W*$"
        rf"|\b{any_of('writing_verbs', 'cuts')}(?:\s+(?:in|on|onto|into|across|over|above|under|along|with)\b"
        rf"[^.!?\"“”]{{0,50}}|\s+the\s+words?)?[:,]?\s*$"
        rf"|\b{any_of('writing_verbs', 'writes')}\b"
        rf"[^.!?\"“”]{{0,60}}[:,]?\s*$",
        re.IGNORECASE,
    )


_LONGEST = 60  # paragraphs of a letter in which its signature is looked for
_SENTENCES = 2  # before a quotation, in which its paper or screen is named
_CLOSING_LINES = 3  # paragraphs that a signature takes at most: greeting, name, place
_LONG = 200  # characters; shorter words before "This letter ..." are as often speech


def letters(text: str, beats: Sequence[Beat]) -> frozenset[int]:
    """Return the indexes of the quotations that are paragraphs of a letter."""
    found: set[int] = set()
    for run in _runs(beats):
        found.update(_letter_in(text, beats, run))
    return frozenset(found)


def told_before(beats: Sequence[Beat], at: int) -> tuple[int, int]:
    """Return the narration right before a quotation, from its paragraph or the end of the last."""
    first = at
    while (
        first
        and isinstance(beats[first - 1], Narration | Tag)
        and beats[first - 1].paragraph >= beats[at].paragraph - 1
        and at - first < _SENTENCES
    ):
        first -= 1
    return (beats[first].span.start, beats[at - 1].span.end) if first < at else (0, 0)


def _runs(beats: Sequence[Beat]) -> Iterator[list[int]]:
    """Yield the stretches of paragraphs that hold one quotation and no more."""
    run: list[int] = []
    for at, beat in enumerate(beats):
        alone = (
            isinstance(beat, Quotation)
            and (at == 0 or beats[at - 1].paragraph != beat.paragraph)
            and (at + 1 == len(beats) or beats[at + 1].paragraph != beat.paragraph)
        )
        if alone:
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _letter_in(text: str, beats: Sequence[Beat], run: Sequence[int]) -> Iterator[int]:
    """Yield the paragraphs of `run` that belong to a letter."""
    before = told_before(beats, run[0])
    open_letter = is_introduced(text, *before) or is_announced(text, *before)
    at = 0
    while at < len(run):
        first = at
        if _is_dateline(text, beats, run[at]) and at + 1 < len(run) and _greets(text, beats, run[at + 1]):
            at += 1
        if _greets(text, beats, run[at]):
            at += 1
        if at == first and not (open_letter and at == 0):
            at += 1
            continue
        end = _end(text, beats, run, at)
        yield from run[first:end]
        at = max(end, at + 1)
    last = run[-1]
    if len(beats[last].span) > _LONG and last + 1 < len(beats):
        after = beats[last + 1]
        if not isinstance(after, Heading | Matter | SceneBreak) and is_spoken_of(text, after.span.start):
            yield last


def _greets(text: str, beats: Sequence[Beat], at: int) -> bool:
    return is_salutation(text, beats[at].span.start, beats[at].span.end)


def _is_dateline(text: str, beats: Sequence[Beat], at: int) -> bool:
    return is_dateline(text, beats[at].span.start, beats[at].span.end)


def _end(text: str, beats: Sequence[Beat], run: Sequence[int], body: int) -> int:
    """Return where in `run` a letter ends whose first paragraph of words, or salutation, is `body`."""
    for at in range(max(0, body - 1), min(len(run), body + _LONGEST)):
        span = beats[run[at]].span
        if is_signature(text, span.start, span.end):
            end = at + 1
            while end < min(len(run), at + 1 + _CLOSING_LINES) and _signs(text, beats, run[end]):
                end += 1
            return end
    unclosed = body
    while unclosed < len(run) and not _closed(beats[run[unclosed]]):
        unclosed += 1
    return min(len(run), unclosed + 1)


def _signs(text: str, beats: Sequence[Beat], at: int) -> bool:
    span = beats[at].span
    return is_signature(text, span.start, span.end, alone=True)


def _closed(beat: Beat) -> bool:
    return not isinstance(beat, Quotation) or beat.closed
