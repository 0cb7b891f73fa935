"""A script as rows that say of every element where it came from and why it is so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screenplay.model.decision import Decision, Origin
from screenplay.model.script import (
    KINDS,
    Action,
    Boneyard,
    Cue,
    Dropped,
    Element,
    Note,
    PageBreak,
    Parenthetical,
    Run,
    SceneHeading,
    Script,
    Section,
    Speech,
    Style,
    Text,
    TitleEntry,
)

Row = dict[str, Any]  # what `explain --jsonl` prints; its keys are an interface to the outside


def rows(script: Script) -> Iterator[Row]:
    """Yield a row for the title page and for every element, in script order, numbered from 1."""
    yield from ({"line": number} | row for number, row in enumerate(_rows(script), 1))


def _rows(script: Script) -> Iterator[Row]:
    if script.title_page:
        yield _row("title", _title(script.title_page), script.title_origin, character=None, scene=None)
    scene: int | None = None
    speaker: str | None = None
    for element in script.elements:
        if isinstance(element, SceneHeading):
            scene = 0 if scene is None else scene + 1
        if isinstance(element, Cue):
            speaker = _speaker(element)
        yield _of(element, speaker=speaker, scene=scene)


def markup(text: Text) -> str:
    """Return `text` with its emphasis in Fountain's marks and everything else as it stands."""
    return "".join(_marked(run) for run in text)


def _of(element: Element, *, speaker: str | None, scene: int | None) -> Row:
    match element:
        case Boneyard() | Dropped():
            text = element.text
        case PageBreak():
            text = ""
        case Cue():
            text = " ".join((element.name, *(f"({extension})" for extension in element.extensions)))
        case _:
            text = markup(element.text)
    match element:
        case Cue():
            character: str | None = speaker
        case Speech():
            character = element.character or speaker
        case Action() | Parenthetical() | Note():
            character = element.character
        case _:
            character = None
    row = _row(KINDS[type(element)], text, element.origin, character=character, scene=scene)
    match element:
        case SceneHeading():
            row |= {"setting": element.setting, "location": element.location, "time": element.time}
        case Cue():
            row |= {"extension": " ".join(element.extensions) or None, "dual": element.dual}
        case Section():
            row |= {"level": element.level}
    return row


def _row(kind: str, text: str, origin: Origin, *, character: str | None, scene: int | None) -> Row:
    doubt = min(origin.decisions, key=lambda decision: decision.confidence, default=None)
    return {
        "kind": kind,
        "text": text,
        "spans": [[span.start, span.end] for span in origin.spans],
        "character": character,
        "confidence": round(origin.confidence, 4),
        "rule": doubt.rule if doubt else None,
        "runner_up": doubt.runner_up if doubt else None,
        "scene": scene,
        "decisions": [_reason(decision) for decision in origin.decisions],
    }


def _reason(decision: Decision) -> Row:
    return {
        "value": decision.value,
        "rule": decision.rule,
        "confidence": round(decision.confidence, 4),
        "span": [decision.span.start, decision.span.end] if decision.span else None,
        "evidence": [
            {
                "rule": each.rule,
                "weight": round(each.weight, 4),
                "span": [each.span.start, each.span.end] if each.span else None,
            }
            for each in decision.evidence
        ],
    }


def _speaker(cue: Cue) -> str | None:
    """Return who speaks under `cue`; a cue nobody decided was written by a person and means its name."""
    return cue.origin.decisions[0].value if cue.origin.decisions else cue.name


def _title(entries: tuple[TitleEntry, ...]) -> str:
    return "\n".join(f"{entry.key}: {' '.join(markup(value) for value in entry.values)}" for entry in entries)


def _marked(run: Run) -> str:
    marks = ""
    if run.style & Style.UNDERLINE:
        marks += "_"
    if run.style & Style.BOLD:
        marks += "**"
    if run.style & Style.ITALIC:
        marks += "*"
    words = run.text
    if run.style & Style.NOTE:
        words = f"[[{words}]]"
    if run.style & Style.BONEYARD:
        words = f"/*{words}*/"
    return f"{marks}{words}{marks[::-1]}"
