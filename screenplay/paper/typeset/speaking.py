"""Set speeches: cue, parentheticals, dialogue and lyrics as one block, two of them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from screenplay.model import script as model
from screenplay.model.script import Element, Run, Style, Text
from screenplay.paper.typeset.block import Block, Treatment
from screenplay.paper.typeset.layout import Column, Layout
from screenplay.paper.typeset.page import LineKind
from screenplay.paper.typeset.passage import Passage, passage, set_cue
from screenplay.paper.typeset.printing import printed, trimmed

SPOKEN = (model.Cue, model.Speech, model.Parenthetical, model.Lyric)
_SILENT = (model.Boneyard, model.Dropped, model.Note)  # may stand inside a speech without ending it
_NEVER_LAST = {LineKind.CUE, LineKind.PARENTHETICAL}
_LONGEST_CUE = 4  # lines; what is longer is no name, and is not repeated on the next page


@dataclass(frozen=True, slots=True)
class _Setting:
    """The columns that a speech is set in, and how single elements are set in them."""

    cue: Column
    parenthetical: Column
    dialogue: Column
    size: float
    cell: float
    notes: bool
    treatment: Treatment


def speech_block(
    elements: Sequence[Element], at: int, layout: Layout, treatment: Treatment
) -> tuple[Block | None, int]:
    """Return the block of the speech that starts at `at`, its dual partner with it, and what comes next."""
    end = _end_of_speech(elements, at)
    if _opens_dual(elements, end) and not _opens_dual(elements, at):
        last = _end_of_speech(elements, end)
        left = _speech(elements, at, end, _side(layout, 0, treatment))
        right = _speech(elements, end, last, _side(layout, 1, treatment))
        if left is not None and right is not None:
            return replace(left, beside=right), last
    whole = _setting(layout, treatment, (layout.cue, layout.parenthetical, layout.dialogue))
    return _speech(elements, at, end, whole), end


def _side(layout: Layout, side: int, treatment: Treatment) -> _Setting:
    columns = (layout.dual_cue[side], layout.dual_parenthetical[side], layout.dual_dialogue[side])
    return _setting(layout, treatment, columns)


def _setting(layout: Layout, treatment: Treatment, columns: tuple[Column, Column, Column]) -> _Setting:
    return _Setting(*columns, layout.size, layout.cell, layout.notes, treatment)


def _opens_dual(elements: Sequence[Element], at: int) -> bool:
    if at >= len(elements):
        return False
    element = elements[at]
    return isinstance(element, model.Cue) and element.dual


def _end_of_speech(elements: Sequence[Element], at: int) -> int:
    """Return where the speech from `at` ends: at the next cue or what is not spoken."""
    end = at + 1
    ahead = end
    while ahead < len(elements):
        element = elements[ahead]
        if isinstance(element, _SILENT):
            ahead += 1
            continue
        if not isinstance(element, SPOKEN) or isinstance(element, model.Cue):
            break
        if isinstance(element, model.Lyric) and not element.joined:
            break  # a stanza of its own
        ahead += 1
        end = ahead
    return end


def _speech(elements: Sequence[Element], at: int, end: int, setting: _Setting) -> Block | None:
    passages = (_passage(elements[index], index, setting) for index in range(at, end))
    parts: list[Passage] = []
    for is_sung, several in groupby(filter(None, passages), lambda part: part.kind is LineKind.LYRIC):
        lines = list(several)
        parts += [_sung(lines, setting)] if is_sung else lines
    if not parts:
        return None
    has_cue = parts[0].kind is LineKind.CUE
    return Block(
        tuple(parts),
        space=0 if _is_joined(elements, at) else 1,
        is_speech=has_cue and len(parts[0].lines) <= _LONGEST_CUE,
        splits=True,
        keeps_next=parts[-1].kind in _NEVER_LAST,
    )


def _sung(lines: list[Passage], setting: _Setting) -> Passage:
    """Return lines that are sung one below another as one passage."""
    if len(lines) == 1:
        return lines[0]
    runs = [run for line in lines for run in (Run("\n"), *line.runs)]
    return passage(LineKind.LYRIC, lines[0].element, tuple(runs[1:]), setting.dialogue)


def _is_joined(elements: Sequence[Element], at: int) -> bool:
    """Tell whether a sung line stands right below action, without an empty line between."""
    first, above = elements[at], elements[at - 1] if at else None
    below_action = isinstance(above, model.Action | model.Centered)
    return below_action and isinstance(first, model.Lyric) and first.joined


def _passage(element: Element, at: int, setting: _Setting) -> Passage | None:
    stressed = at in setting.treatment.stressed
    style = Style.BOLD if stressed else Style.PLAIN
    match element:
        case model.Cue():
            runs = (Run(cue_line(element), style),)
            return set_cue(LineKind.CUE, at, runs, setting.cue, setting.dialogue.left, setting.cell)
        case model.Speech():
            text = printed(element.text, notes=setting.notes, style=style)
            return _filled(LineKind.DIALOGUE, at, text, setting.dialogue, setting if stressed else None)
        case model.Lyric():
            text = printed(element.text, notes=setting.notes, style=style | Style.ITALIC)
            return _filled(LineKind.LYRIC, at, text, setting.dialogue, setting if stressed else None)
        case model.Parenthetical():
            text = _bracketed(printed(element.text, notes=setting.notes))
            return _filled(LineKind.PARENTHETICAL, at, text, setting.parenthetical)
        case model.Note() if setting.notes:
            return _filled(LineKind.NOTE, at, note_line(element), setting.dialogue)
        case _:
            return None


def cue_line(cue: model.Cue) -> str:
    """Return the cue as printed: `ANNA (V.O.) (CONT'D)`."""
    return " ".join([cue.name, *(f"({extension})" for extension in cue.extensions)])


def note_line(note: model.Note) -> Text:
    """Return the note as printed: in italics, between square brackets."""
    return printed((Run("["), *printed(note.text), Run("]")), style=Style.ITALIC)


def _bracketed(text: Text) -> Text:
    if len(text) == 1:
        return (Run(f"({text[0].text})", text[0].style),)
    return Run("("), *text, Run(")")


def _filled(
    kind: LineKind, at: int, text: Text, column: Column, stressed: _Setting | None = None
) -> Passage | None:
    _, text = trimmed(text)
    if not text:
        return None
    if stressed is None:
        return passage(kind, at, text, column)
    size = stressed.treatment.size
    narrower = replace(column, width=int(column.width * stressed.size / size))
    return replace(passage(kind, at, text, narrower), size=size)
