"""Words that stand written in the story, each form in its place: inserts, centred signs, supers, songs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from screenplay.adaptation.page import Page
from screenplay.adaptation.stage import Stage
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.beat import Narration, Tag, Written, WrittenForm
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import any_of, lexicon_table
from screenplay.settings.choices import Boxes, Letters, Messages, Signs, Songs

_RULE = "words that stand written in the story"
_BACK = 4  # beats before the words in which their paper or screen is named
_LINE = re.compile(r"[ \t]*>{0,3}[ \t]*(?P<words>[^\r\n]*[^\s])")
_WIDTH = 60  # characters; longer lines were broken by an editor, not by who wrote the words
_NAMES = {
    WrittenForm.SIGN: "SIGN",
    WrittenForm.LETTER: "LETTER",
    WrittenForm.MAIL: "E-MAIL",
    WrittenForm.MESSAGE: "SCREEN",
    WrittenForm.BOX: "SCREEN",
}
_SUPER = "SUPER: "


def written_lines(page: Page, index: int, beat: Written) -> list[Line]:
    """Return the lines of a written beat: its words as they are, in the form that the writer chose.

    Example: a letter → INSERT - LETTER: Dear Ada, ... · a sign → >CLOSED< · a box → SUPER: [Level up]
    Source: usage of screenplays; own choice.
    """
    settings = page.stage.settings
    match beat.form:
        case WrittenForm.SONG if settings.songs is Songs.LYRIC:
            return list(_apart(page.stage, beat, LineKind.LYRIC))
        case WrittenForm.SIGN if settings.signs is Signs.CENTERED:
            return list(_apart(page.stage, beat, LineKind.CENTERED))
        case WrittenForm.BOX if settings.boxes is Boxes.CENTERED:
            return list(_apart(page.stage, beat, LineKind.CENTERED))
        case WrittenForm.LETTER | WrittenForm.MAIL if settings.letters is Letters.VOICE_OVER:
            voice = _reader(page.stage, index)
            if voice is not None:
                line = _line(page.stage, beat, "")
                return [Line(LineKind.VOICE_OVER, line.text, line.spans, line.decision, voice)]
        case _:
            pass
    return [_line(page.stage, beat, "" if beat.follows else _opening(page.stage, index, beat))]


def _opening(stage: Stage, index: int, beat: Written) -> str:
    """Return what stands before the words: "INSERT - LETTER: " or "SUPER: "."""
    settings = stage.settings
    if beat.form is WrittenForm.SONG:
        return ""
    above = (
        (beat.form is WrittenForm.MESSAGE and settings.messages is Messages.SUPER)
        or (beat.form is WrittenForm.BOX and settings.boxes is Boxes.SUPER)
        or (beat.form is WrittenForm.SIGN and settings.signs is Signs.SUPER)
    )
    return _SUPER if above else f"INSERT - {_paper(stage, index, beat.form)}: "


def _line(stage: Stage, beat: Written, opening: str) -> Line:
    words = "\n".join(_rows(beat.span.of(stage.text)))
    decision = Decision(beat.form.value, _RULE, 0.8, beat.span)
    return Line(
        LineKind.ACTION,
        opening + words,
        (beat.span,),
        decision,
        new_paragraph=not beat.follows,
        below=beat.follows,
    )


def _apart(stage: Stage, beat: Written, kind: LineKind) -> Iterator[Line]:
    """Yield each line of the words as a line of its own."""
    decision = Decision(beat.form.value, _RULE, 0.8, beat.span)
    found = list(_LINE.finditer(stage.text, beat.span.start, beat.span.end))
    for number, line in enumerate(found):
        start = beat.span.start if number == 0 else found[number - 1].end()
        span = Span(
            start + len(stage.text[start : line.end()]) - len(stage.text[start : line.end()].lstrip()),
            line.end(),
        )
        yield Line(kind, line["words"], (span,), decision, new_paragraph=number == 0, below=number > 0)


def _rows(words: str) -> list[str]:
    """Return the lines that who wrote the words made; lines broken at a width are joined."""
    rows = [found["words"] for found in _LINE.finditer(words)]
    if any(len(row) > _WIDTH for row in rows[:-1]):
        return [" ".join(rows)]
    return rows


def _paper(stage: Stage, index: int, form: WrittenForm) -> str:
    """Return the word for what the words stand on, as the narration before calls it."""
    wanted = {WrittenForm.MAIL: WrittenForm.LETTER, WrittenForm.BOX: WrittenForm.MESSAGE}.get(form, form)
    forms = lexicon_table("written_things", "form")
    for beat in reversed(stage.prose.beats[max(0, index - _BACK) : index]):
        if not isinstance(beat, Narration | Tag):
            continue
        for found in reversed(list(_things().finditer(stage.text, beat.span.start, beat.span.end))):
            if forms[found[0].lower()] == wanted and form is not WrittenForm.MAIL:
                return " ".join(found[0].upper().split())
    return _NAMES[form]


@cache
def _things() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('written_things')}\b", re.IGNORECASE)


def _reader(stage: Stage, index: int) -> str | None:
    """Return who holds the letter: whoever acts last in the narration before it."""
    for number in range(index - 1, max(-1, index - 2 * _BACK), -1):
        decision = stage.attribution.actors.get(number)
        if decision is not None and decision.value is not None:
            return decision.value
    return None
