"""Letters, notes and messages that the page shows: an INSERT with the words as they stand written."""

from __future__ import annotations

import re
from functools import cache

from screenplay.adaptation.action.lines import kept_words
from screenplay.adaptation.coverage import trimmed
from screenplay.adaptation.page import Page
from screenplay.adaptation.speech.tags import DROPPED
from screenplay.adaptation.stage import Stage
from screenplay.language.tokens import over_lines
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.beat import Narration, Quotation, QuotationKind, Tag, WrittenForm
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import any_of, lexicon, lexicon_table
from screenplay.settings.choices import Messages, Signs

_RULE = "written words that the page shows"
_NEAR = 30  # characters at the end of a sentence that hold its verb of writing
_SUPER = "SUPER: "
_BACK = 4  # beats before the words in which their paper or screen is named
_MARKED = over_lines(
    r"(?P<words>([*_])[^*_]+\2[,.]?)"
    r"(?P<tail> (?:it|the \w+|\w+ \w+) (?:said|says|read|reads|ran|runs)[.:]?)?\s*\Z"
)
_SHOWN = (
    r"(?:read|reads|reading|opened|opens|unfolded|unfolds|slit|slits|tore|tears|broke the seal|looked|looks"
    r"|turned|turns|glanced|glances|checked|checks|swiped|swipes|unlocked|unlocks|tapped|taps|lit|lights|buzzed"
    r"|buzzes|pinged|pings|chimed|chimes|vibrated|vibrates|flashed|flashes|landed|lands|held|holds|handed|hands"
    r"|passed|passes|arrived|arrives|appeared|appears|said|says|wrote|writes|typed|types|scrawled|scribbled|written|lay|lies|hung|hangs|pinned|taped|stuck|nailed|slid|slides|fluttered|flutters)"
)


def inserted_lines(page: Page, index: int, beat: Narration) -> list[Line] | None:
    """Return the lines of a sentence in italics that stands written in the story, None for any other.

    Example: She unfolded the letter. *Come at once.* → INSERT - LETTER: *Come at once.*
    Misses: letters in plain type; a thought in italics right after a letter is taken for its words.
    Source: usage of screenplays; own choice.
    """
    words = _written(page.stage, beat.span)
    if words is None:
        return None
    goes_on = (page.inserted is not None and index == page.inserted + 1) or _is_sent(page.stage, index)
    found = None if goes_on else _paper_before(page.stage, index)
    if not goes_on and found is None:
        return None
    page.inserted = index
    lines = [_line(page.stage, words, found)]
    if words.end < beat.span.end:
        tail = trimmed(page.stage.text, words.end, beat.span.end)
        lines.append(Line(LineKind.DROPPED, kept_words(page.stage, tail), (tail,), DROPPED))
    return lines


def inserted_quotation(page: Page, index: int, beat: Quotation) -> list[Line] | None:
    """Return the line of a letter between quotation marks that has a paragraph to itself, else None."""
    speaker = page.stage.attribution.speakers.get(index)
    if beat.kind is not QuotationKind.WRITING or (speaker is not None and speaker.value is not None):
        return None
    near = page.stage.prose.beats[max(0, index - 1) : index + 2]
    if any(other is not beat and other.paragraph == beat.paragraph for other in near):
        return None
    if page.inserted is not None and index == page.inserted + 1 and _goes_on(page.stage, index):
        page.inserted = index
        decision = Decision(None, _RULE, 0.6, beat.span)
        words = _in_italics(page.stage, beat.span)
        return [Line(LineKind.ACTION, words, (beat.span,), decision, below=True)]
    found = _paper_before(page.stage, index)
    page.inserted = index
    return None if found is None else [_line(page.stage, beat.span, found)]


def _goes_on(stage: Stage, index: int) -> bool:
    """Tell whether the quotation before is the paragraph before of the same letter."""
    before = stage.prose.beats[index - 1]
    return isinstance(before, Quotation) and before.kind is QuotationKind.WRITING


def _is_sent(stage: Stage, index: int) -> bool:
    """Tell whether the sentence before, in the same paragraph, ends in a verb of writing: "she wrote."."""
    before = stage.prose.beats[index - 1] if index else None
    if not isinstance(before, Narration | Tag) or before.paragraph != stage.prose.beats[index].paragraph:
        return False
    return (
        _sends().search(stage.text, max(before.span.start, before.span.end - _NEAR), before.span.end)
        is not None
    )


@cache
def _sends() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of('writing_verbs', 'sends')}|it (?:read|reads|said|says))\W*\Z", re.IGNORECASE
    )


def _written(stage: Stage, span: Span) -> Span | None:
    """Return the words of the sentence that are set in italics, without an "it said" after them."""
    found = _MARKED.match(stage.text, span.start, span.end)
    if found is not None and found["tail"]:
        return Span(span.start, found.end("words"))
    return span if stage.is_italic(span) else None


def _paper_before(stage: Stage, index: int) -> Span | None:
    """Return the word for what the words stand on, where the narration before shows it."""
    for beat in reversed(stage.prose.beats[max(0, index - _BACK) : index]):
        if isinstance(beat, Narration | Tag):
            found = _paper().search(stage.text, beat.span.start, beat.span.end)
            if found is not None:
                name = "thing" if found["thing"] else "shown"
                return Span(found.start(name), found.end(name))
    return None


def _in_italics(stage: Stage, words: Span) -> str:
    """Return the words with marks of their own, where the text sets several sentences between two marks."""
    text = kept_words(stage, words)
    bare = text.strip("*_").rstrip(",").strip("*_")
    opened = text.startswith(("*", "_")) or text.endswith(("*", "_"))
    by_file = any(mark.contains(words) for mark in stage.italics)
    return f"*{bare}*" if (opened or stage.is_italic(words)) and not by_file else text


@cache
def _paper() -> re.Pattern[str]:
    things = "|".join(sorted(lexicon("written_things", "written") | lexicon("written_things", "read")))
    return over_lines(
        rf"\b(?P<thing>{things})\b[^.!?]{{0,60}}\b{_SHOWN}\b"
        rf"|\b{_SHOWN}\b[^.!?]{{0,60}}\b(?P<shown>{things})\b",
        re.IGNORECASE,
    )


def _line(stage: Stage, words: Span, paper: Span | None) -> Line:
    text = _in_italics(stage, words)
    if paper is None:
        return Line(LineKind.ACTION, text, (words,), Decision(None, _RULE, 0.6, words))
    shown = " ".join(paper.of(stage.text).upper().split())
    decision = Decision(shown, _RULE, 0.6, paper)
    form = lexicon_table("written_things", "form").get(shown.lower())
    above = (form == WrittenForm.MESSAGE and stage.settings.messages is Messages.SUPER) or (
        form == WrittenForm.SIGN and stage.settings.signs is Signs.SUPER
    )
    opening = _SUPER if above else f"INSERT - {shown}: "
    return Line(LineKind.ACTION, opening + text, (words,), decision, new_paragraph=True)
