"""Give a paragraph the type, the attributes and the words of an element."""

from __future__ import annotations

from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from screenplay.fdx.marks import Mark, marked
from screenplay.fdx.names import CAPITALS_TYPES, DEEPEST_SECTION, SECTION_TYPE, SYNOPSIS_TYPE, own
from screenplay.fdx.texts import add_text, clean
from screenplay.model.script import (
    Action,
    Centered,
    Cue,
    Element,
    Lyric,
    Parenthetical,
    Run,
    SceneHeading,
    Section,
    Speech,
    Style,
    Synopsis,
    Text,
    Transition,
    plain,
    text_of,
)


def fill(tag: Tag, element: Element, mark: Mark | None = None) -> None:
    """Give an empty paragraph the type, the attributes and the words of `element`, revised as `mark` says."""
    kind, text = _kind_and_text(element)
    tag.set("Type", kind)
    match element:
        case SceneHeading() if element.number is not None:
            tag.set("Number", clean(element.number))
        case Centered():
            tag.set("Alignment", "Center")
        case Section() if element.level > DEEPEST_SECTION:
            tag.set(own("level"), str(element.level))
    if isinstance(element, Action | Centered) and element.joined:
        tag.set(own("joined"), "yes")
        tag.set("SpaceBefore", "0")
    elif isinstance(element, Lyric) and not element.joined:
        tag.set(own("joined"), "no")
    if kind in CAPITALS_TYPES and (words := plain(text)) != words.upper():
        tag.set(own("capitals"), "no")  # Final Draft shows capitals; the words stay as they were typed
    add_text(tag, text)
    if not text:
        tag.set(own("empty"), "yes")
    if tag.find("Text") is None:
        SubElement(tag, "Text")  # a paragraph of script notes alone would be a note
    elif mark is not None:
        marked(tag, mark)


def _kind_and_text(element: Element) -> tuple[str, Text]:
    match element:
        case SceneHeading():
            return "Scene Heading", element.text
        case Cue():
            words = " ".join((element.name, *(f"({extension})" for extension in element.extensions)))
            return "Character", text_of(words)
        case Speech():
            return "Dialogue", element.text
        case Parenthetical():
            return "Parenthetical", _joined((Run("("), *element.text, Run(")")))
        case Lyric():
            return "Lyrics", element.text
        case Transition():
            return "Transition", element.text
        case Section():
            return f"{SECTION_TYPE}{min(element.level, DEEPEST_SECTION)}", element.text
        case Synopsis():
            return SYNOPSIS_TYPE, element.text
        case Action() | Centered():
            return "Action", element.text
        case _:
            return "Action", ()


def _joined(runs: Text) -> Text:
    """Return `runs` with plain neighbours as one."""
    joined: list[Run] = []
    for run in runs:
        if joined and run.style is Style.PLAIN and joined[-1].style is Style.PLAIN:
            joined[-1] = Run(joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
