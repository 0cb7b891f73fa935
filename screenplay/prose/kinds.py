"""Which quotations are thought or written rather than spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from screenplay.model.beat import Beat, Narration, Quotation, QuotationKind, Tag
from screenplay.prose.letters import is_introduced, letters, told_before
from screenplay.prose.written.evidence import papers, screens
from screenplay.resources import any_of, lexicon, lexicon_table

_NEAR = 200  # characters of narration before a quotation in which "it" is named
_ALOUD = re.compile(r"\b(?:aloud|out loud|read (?:it |this |that |them )?out)\b", re.IGNORECASE)
_TO_SOMEBODY = re.compile(r"\bto (?:him|her|them|us|the \w+)\b", re.IGNORECASE)
_GOVERNS = ("PREPOSITION", "TO", "OF")
_IT_SAID = re.compile(
    r"\W*it (?:\w+ly )?(?:read|reads|said|says|ran|runs|began|begins|went)\b", re.IGNORECASE
)


def with_kinds(text: str, beats: Sequence[Beat]) -> list[Beat]:
    """Return `beats` with the kind of every quotation set."""
    written = letters(text, beats)
    told: list[Beat] = list(beats)
    for at, beat in enumerate(told):
        if not isinstance(beat, Quotation):
            continue
        if at in written or _stands_written(text, told, at):
            told[at] = replace(beat, kind=QuotationKind.WRITING)
        elif _is_thought(text, told, at):
            told[at] = replace(beat, kind=QuotationKind.THOUGHT)
    return told


def _stands_written(text: str, beats: Sequence[Beat], at: int) -> bool:
    """Tell whether narration on either side says that the words stand on something, or are sent."""
    after = _after(beats, at)
    if after is not None and _is_of_paper(text, after.span.start, after.span.end):
        return True
    before = told_before(beats, at)
    if after is not None and _IT_SAID.match(text, after.span.start, after.span.end):
        start = _last_sentence(text, *before)  # "it" was named right before
        return bool(papers().search(text, start, before[1]) or screens().search(text, start, before[1]))
    if not is_introduced(text, *before) or _is_tagged(text, beats[at], after):
        return _goes_on_written(text, beats, at, after)
    aloud = _ALOUD.search(text, max(before[0], before[1] - _NEAR), before[1])
    return not (aloud or _TO_SOMEBODY.search(text, _last_sentence(text, *before), before[1]))


def _last_sentence(text: str, start: int, end: int) -> int:
    """Return where the last sentence of a stretch of narration starts, as far as it is near."""
    start = max(start, end - _NEAR)
    last = text[start:end].rstrip().rstrip(".!?…’”\"'")
    return start + max(last.rfind(". "), last.rfind("! "), last.rfind("? ")) + 1


def _is_tagged(text: str, beat: Beat, after: Tag | Narration | None) -> bool:
    """Tell whether a tag with somebody in it belongs to the quotation before: "Come," she read."""
    if not isinstance(after, Tag) or after.subject is None:
        return False
    return not (text[beat.span.end - 1] == "." and text[after.span.start].isupper())


def _after(beats: Sequence[Beat], at: int) -> Tag | Narration | None:
    after = beats[at + 1] if at + 1 < len(beats) else None
    if isinstance(after, Tag | Narration) and after.paragraph == beats[at].paragraph:
        return after
    return None


def _goes_on_written(text: str, beats: Sequence[Beat], at: int, after: Tag | Narration | None) -> bool:
    """Tell the second half of written words that a tag divides: "Dear Ann," the card said, "I sold it."."""
    before = beats[at - 1] if at else None
    if not isinstance(before, Tag | Narration) or before.paragraph != beats[at].paragraph or at < 2:
        return False
    first = beats[at - 2]
    if first.paragraph != before.paragraph:
        return False
    by_paper = _is_of_paper(text, before.span.start, before.span.end)
    if by_paper or _IT_SAID.match(text, before.span.start, before.span.end):
        return isinstance(first, Quotation) and first.kind is QuotationKind.WRITING
    if text[first.span.end - 1] == "." and text[before.span.start].isupper():
        return False  # the words before the tag stand for themselves
    sentence_ends = text[before.span.end - 1] in ".!?"
    return isinstance(first, Quotation) and first.kind is QuotationKind.WRITING and not sentence_ends


def _is_of_paper(text: str, start: int, end: int) -> bool:
    """Tell a tag whose words stand on something from "the girl by the door said"."""
    found = _says_paper().match(text, start, end)
    classes = lexicon_table("function_words", "tag_class")
    ahead = (found["ahead"] or "").lower().split() if found is not None else []
    return found is not None and not any(classes.get(word) in _GOVERNS for word in ahead)


@cache
def _says_paper() -> re.Pattern[str]:
    """Return a tag whose subject carries words, or whose verb is one of sending them."""
    things = f"(?-i:{any_of('written_things')})"  # Mrs. Stone and the Duchess of Stone are people
    owner = r"(?:the|an?|his|her|their|my|its|this|[\w.]+['’]s)"
    shows = r"(?:read|reads|said|says|ran|runs|began|begins|announced|declared|proclaimed|advised|warned)"
    return re.compile(
        rf"\W*{owner} (?P<ahead>(?:[\w'’-]+ ){{0,3}}?){things}(?: \w+){{0,4}}? {shows}\b"
        rf"|\W*(?:read|reads|said|says) (?:the|an?|his|her|their|my) (?:[\w'’-]+ ){{0,2}}?{things}\b"
        rf"|\W*(?:[\w.'’-]+ ){{0,4}}?{any_of('writing_verbs', 'sends')}\b",
        re.IGNORECASE,
    )


def _is_thought(text: str, beats: Sequence[Beat], at: int) -> bool:
    thinking = lexicon("speech_verbs", "thought")
    for neighbour in (at + 1, at - 1):
        if 0 <= neighbour < len(beats):
            tag = beats[neighbour]
            if not isinstance(tag, Tag):
                continue
            same = tag.paragraph == beats[at].paragraph
            beside = tag.after and same if neighbour > at else tag.before
            if beside and tag.verb.of(text).lower() in thinking:
                return "aloud" not in tag.span.of(text)
    return False
