"""One line of a script as the page shows it."""

from __future__ import annotations

from typing import Any

from screenplay.model.script import (
    KINDS,
    Boneyard,
    Cue,
    Dropped,
    Element,
    PageBreak,
    SceneHeading,
    Section,
    Speech,
    Style,
    Text,
    TitleEntry,
)

Json = dict[str, Any]  # goes to the page as it is

_STYLES = {Style.BOLD: "bold", Style.ITALIC: "italic", Style.UNDERLINE: "underline"}


def line_of(element: Element) -> Json:
    """Return an element for the page.

    `at` is where its words start in the text, null where it has none; `who` the person who speaks, acts or
    thinks; `sure` its confidence; `told` whether a person has said so.
    """
    origin = element.origin
    line: Json = {
        "kind": KINDS[type(element)],
        "text": _words(element),
        "at": min((span.start for span in origin.spans), default=None),
        "who": getattr(element, "character", None),
        "sure": round(origin.confidence, 2),
    }
    if any(decision.by_a_person for decision in origin.decisions):
        line["told"] = True
    match element:
        case Cue():
            line["who"] = origin.decisions[0].value if origin.decisions else element.name
            line["extension"] = " ".join(f"({each})" for each in element.extensions)
            line["dual"] = element.dual
        case Speech():
            line["or"] = next((each.runner_up for each in origin.decisions if each.runner_up), None)
        case SceneHeading():
            line["place_name"] = element.location
        case Section():
            line["level"] = element.level
    return line


def title_line(entries: tuple[TitleEntry, ...]) -> Json:
    """Return the title page for the page of the browser."""
    words = "\n".join(_plain(value) for entry in entries for value in entry.values)
    return {"kind": "title", "text": words, "at": None, "who": None, "sure": 1.0}


def _words(element: Element) -> str | list[list[str]]:
    """Return words without styles as they are, else runs of words and the names of their styles."""
    match element:
        case PageBreak():
            return ""
        case Cue():
            return element.name
        case Boneyard() | Dropped():
            return element.text
        case _:
            return _runs(element.text)


def _runs(text: Text) -> str | list[list[str]]:
    if all(run.style is Style.PLAIN for run in text):
        return "".join(run.text for run in text)
    return [
        [run.text, " ".join(name for style, name in _STYLES.items() if run.style & style)] for run in text
    ]


def _plain(text: Text) -> str:
    return "".join(run.text for run in text)
