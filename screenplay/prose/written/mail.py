"""Letters, e-mails and diaries in plain type: from a greeting or a day to a signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from screenplay.model.beat import WrittenForm
from screenplay.prose.apart.ornaments import is_ornament
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.block import Block, BlockKind, written
from screenplay.prose.headings import is_division
from screenplay.prose.letters import is_dateline
from screenplay.prose.written.evidence import is_narrated, papers
from screenplay.prose.written.signature import KISSES, closes, is_name, signs_off
from screenplay.resources import any_of, lexicon

_STORY = 12_000  # characters; a letter as long as this is how the story is told
_BRIEF = 8000  # characters of a story that may open with a letter which is read in it
_LONGEST = 40  # paragraphs of a letter in which its signature is looked for
_SOON = 6  # blocks in which words without a greeting are signed
_TRAIL = 4  # blocks behind the signature that still belong to it
_NEAR = 2  # blocks before a letter in which its paper is named
_LINE = 70  # characters of a greeting, a signature, a day
_FIRST = re.compile(r"\b(?:I|me|my|mine|we|us|our|you|your|yours|myself|yourself)\b|\bI['’]", re.IGNORECASE)
_SELF = re.compile(r"\bI\b")
_QUOTED = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_NOT_A_GREETING = re.compile(r"\W*dear (?:me|god|lord|heaven|heavens|gods)\b", re.IGNORECASE)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = re.compile(
    rf"[*_]{{0,3}}(?:(?:{_WEEKDAY},? )?(?:{_DATE}(?: of)? {_MONTH}|{_MONTH} {_DATE})(?:,? \d{{4}})?"
    r"(?=[.,:*_\n]|\s*[—–-]|\s*\Z)"
    rf"|(?:{_WEEKDAY}(?: (?:morning|night|evening|afternoon))?"
    r"|(?:Day|Entry|Log|Log entry|Personal log),? (?:no\. )?[\d.]+)"
    r"(?=[.:*_\n]|\s*[—–-]|\s*\Z))"
)


def mark_letters(text: str, blocks: list[Block]) -> None:
    """Mark letters in plain type, the bodies of e-mails, and entries of a diary that somebody opens."""
    opening = next((at for at, block in enumerate(blocks) if len(block.span) > _LINE), len(blocks))
    narrated = is_narrated(text, blocks)
    at = 0
    while at < len(blocks):
        end = _end_of(text, blocks, at, narrated=narrated)
        if end is None:
            at += 1
            continue
        first = at
        if _is_the_story(text, blocks, at, end, opens=at <= opening):
            if at <= opening:
                return  # a novel in letters
            at = end
            continue
        while first and at - first < 2 and _is_place_or_day(text, blocks[first - 1]):
            first -= 1
        behind_mail = first > 0 and blocks[first - 1].kind is BlockKind.WRITTEN
        for number in range(first, end):
            follows = number > first or behind_mail
            blocks[number] = written(blocks[number], WrittenForm.LETTER, follows=follows)
        at = end


def _is_the_story(text: str, blocks: Sequence[Block], at: int, end: int, *, opens: bool) -> bool:
    """Tell a letter that tells the story itself from one that is read in it: by its length, or its place."""
    if blocks[end - 1].span.end - blocks[at].span.start > _STORY:
        return True
    return opens and len(text) > _BRIEF


def _end_of(text: str, blocks: Sequence[Block], at: int, *, narrated: bool) -> int | None:
    """Return where the letter ends that opens at a block, None where none does."""
    block = blocks[at]
    if block.kind is not BlockKind.PARAGRAPH or opens_speech(block.span.of(text)):
        return None
    if at and blocks[at - 1].kind is BlockKind.WRITTEN and blocks[at - 1].form is WrittenForm.MAIL:
        return _end(text, blocks, at, least=at + 1)
    words = block.span.of(text)
    if _DAY.match(words) and _is_told_of(text, blocks, at) and not _is_narrated(words):
        return _entry_end(text, blocks, at)
    greets = _greets().match(words) is not None
    if not greets and (narrated or not _may_be_signed(text, blocks, at)):
        return None
    told = _is_told_of(text, blocks, at)
    greeting = _greeting(words, told=told) if greets else None
    if greeting is None:
        return _signed_end(text, blocks, at) if told and not narrated else None
    alone = greeting >= len(words.rstrip())
    end = _end(text, blocks, at, least=at + (2 if alone else 1))
    signed = end > at and signs_off(blocks[end - 1].span.of(text), inside=end - 1 == at)
    return end if alone or told or signed else None


def _may_be_signed(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether somebody says I outside of speech, and a short line stands soon below."""
    soon = blocks[at + 1 : at + _SOON]
    return any(len(block.span) < _LINE for block in soon) and bool(
        _SELF.search(text, blocks[at].span.start, blocks[at].span.end)
    )


def _signed_end(text: str, blocks: Sequence[Block], at: int) -> int | None:
    """Return where words without a greeting end that an I signs, under narration that names their paper."""
    if _has_narrator(text, blocks, at) or not _SELF.search(_unquoted(blocks[at].span.of(text))):
        return None
    for number in range(at + 1, min(len(blocks), at + _SOON)):
        words = blocks[number].span.of(text)
        if not _may_belong(text, blocks[number]):
            return None
        if signs_off(words, inside=False):
            return _behind_signature(text, blocks, number + 1)
    return None


_TOLD = re.compile(r"\b(?:said|asked|replied)\b")


def _greeting(words: str, *, told: bool) -> int | None:
    """Return how many characters a greeting takes at the head of a paragraph."""
    found = _greets().match(words)
    if found is None or _NOT_A_GREETING.match(words):
        return None
    first_line = words.split("\n", 1)[0].rstrip()
    whole = found.end() >= len(first_line)
    if found["to"] and not told:
        return None
    return found.end() if whole or (told and found["dear"]) else None


@cache
def _greets() -> re.Pattern[str]:
    name = r"(?: [^\W_][\w.'’&-]*){1,6}"
    return re.compile(
        rf"[*_>\s]{{0,4}}(?:(?P<dear>{any_of('letter_words', 'greets')})|{any_of('letter_words', 'mails')}"
        rf"|(?P<to>to (?:the|all|my|our|whoever|anyone|[A-Z])))"
        rf"(?:{name})?"
        r"[*_]{0,2}\s?(?:[,:;]|[—–]|--)[*_]{0,2}",
        re.IGNORECASE,
    )


def _end(text: str, blocks: Sequence[Block], at: int, least: int) -> int:
    """Return where a letter ends: behind its signature, else where nobody says I or you any longer."""
    last = at
    for number in range(at, min(len(blocks), at + _LONGEST)):
        words = blocks[number].span.of(text)
        if not _may_belong(text, blocks[number]):
            break
        last = number + 1
        if signs_off(words, inside=number == at):
            return _behind_signature(text, blocks, number + 1)
    end = min(least, last)
    narrator = _has_narrator(text, blocks, at)
    while end < last and not narrator and _FIRST.search(_unquoted(blocks[end].span.of(text))):
        end += 1
    return end


def _may_belong(text: str, block: Block) -> bool:
    words = block.span.of(text)
    if block.kind is BlockKind.HEADING:
        return len(words) < _LINE and not (is_division(words) and len(words.strip(". ")) > 1)
    if block.kind is BlockKind.ORNAMENT:
        return bool(KISSES.match(words))
    return block.kind is BlockKind.PARAGRAPH and not opens_speech(words)


def _behind_signature(text: str, blocks: Sequence[Block], at: int) -> int:
    """Return where what follows a signature ends: a name, kisses, "P.S."."""
    end = at
    later = lexicon("letter_words", "later")
    while end < min(len(blocks), at + _TRAIL) and _may_belong(text, blocks[end]):
        words = blocks[end].span.of(text).strip()
        opening = words.split(maxsplit=1)[0].strip("*_:").lower() if words else ""
        added = opening in later
        if not (
            added or (is_name(words) and len(words) < _LINE // 2) or KISSES.match(words) or closes(words)
        ):
            break
        if not added and is_ornament(words) and not KISSES.match(words):
            break
        end += 1
    return end


def _entry_end(text: str, blocks: Sequence[Block], at: int) -> int:
    """Return where the entries of a diary end, the first of which opens at a block."""
    end = at + 1
    alone = len(blocks[at].span) < _LINE // 2
    while end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH:
        words = blocks[end].span.of(text)
        day = _DAY.match(words)
        if opens_speech(words) or (_is_narrated(words) if day else _TOLD.search(_unquoted(words))):
            break
        goes_on = _FIRST.search(_unquoted(words)) and not _has_narrator(text, blocks, at)
        if not day and not goes_on and not (alone and end == at + 1):
            break
        end += 1
    return end


def _is_narrated(words: str) -> bool:
    """Tell narration under a date from an entry, whose writer may say what others said."""
    own = _unquoted(words)
    return bool(_TOLD.search(own)) and not _SELF.search(own)


def _is_told_of(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the narration right before names something that carries words."""
    return any(
        block.kind is BlockKind.WRITTEN
        or (block.kind is BlockKind.PARAGRAPH and papers().search(text, block.span.start, block.span.end))
        for block in blocks[max(0, at - _NEAR) : at]
    )


def _has_narrator(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether an I tells what stands right before a letter."""
    before = [block for block in blocks[max(0, at - 6) : at] if block.kind is BlockKind.PARAGRAPH]
    return any(_SELF.search(_unquoted(block.span.of(text))) for block in before)


def _is_place_or_day(text: str, block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or len(block.span) > _LINE or opens_speech(block.span.of(text)):
        return False
    return is_dateline(text, block.span.start, block.span.end)


def _unquoted(words: str) -> str:
    return _QUOTED.sub(" ", words)
