"""Script → FDX."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement, indent, register_namespace, tostring

from screenplay.fdx.names import DEEPEST_SECTION, NAMESPACE, SECTION_TYPE, SYNOPSIS_TYPE, own
from screenplay.fdx.texts import add_note, add_text, clean
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Cue,
    Dropped,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    Run,
    SceneHeading,
    Script,
    Section,
    Speech,
    Style,
    Synopsis,
    Text,
    TitleEntry,
    Transition,
    plain,
    text_of,
)

_CENTERED_KEYS = frozenset({"title", "credit", "author", "authors", "source"})


def write(script: Script) -> bytes:
    """Return `script` as a Final Draft document."""
    register_namespace("screenplay", NAMESPACE)
    root = Tag("FinalDraft", DocumentType="Script", Template="No", Version="5")
    content = SubElement(root, "Content")
    elements = [element for element in script.elements if not isinstance(element, Dropped)]
    breaks = 0
    place = 0
    while place < len(elements):
        if isinstance(elements[place], PageBreak):
            if breaks:
                _break(SubElement(content, "Paragraph", Type="Action"))
            breaks = 1
            place += 1
            continue
        end = _end_of_pair(elements, place)
        tag = SubElement(content, "Paragraph")
        if end:
            inner = SubElement(tag, "DualDialogue")
            for element in elements[place:end]:
                _fill(SubElement(inner, "Paragraph"), element)
        else:
            _fill(tag, elements[place])
        if breaks:
            _break(tag)
            breaks = 0
        place = end or place + 1
    if breaks:
        _break(SubElement(content, "Paragraph", Type="Action"))
    if script.title_page:
        _add_title_page(root, script.title_page)
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n{text}\n'.encode()


def _break(tag: Tag) -> None:
    tag.set("StartsNewPage", "Yes")


def _end_of_pair(elements: Sequence[Element], start: int) -> int:
    """Return where the two speeches side by side that begin at `start` end; 0 if none begin there."""
    first = elements[start]
    if not isinstance(first, Cue) or first.dual:
        return 0
    second = _end_of_speech(elements, start)
    following = elements[second] if second < len(elements) else None
    if isinstance(following, Cue) and following.dual:
        end = _end_of_speech(elements, second)
        while isinstance(elements[end - 1], Note | Boneyard):  # a note behind both stands alone
            end -= 1
        return end
    return 0


def _end_of_speech(elements: Sequence[Element], cue: int) -> int:
    end = cue + 1
    while end < len(elements) and (
        isinstance(elements[end], Speech | Parenthetical | Note | Boneyard)
        or (isinstance(elements[end], Lyric) and elements[end].joined)  # type: ignore[union-attr]
    ):
        end += 1
    return end


def _fill(tag: Tag, element: Element) -> None:
    """Give an empty paragraph the type, the attributes and the words of `element`."""
    kind, text = _kind_and_text(element)
    tag.set("Type", kind)
    match element:
        case SceneHeading() if element.number is not None:
            tag.set("Number", clean(element.number))
        case Centered():
            tag.set("Alignment", "Center")
        case Section() if element.level > DEEPEST_SECTION:
            tag.set(own("level"), str(element.level))
        case Note():
            add_note(tag, plain(element.text), boneyard=False)
        case Boneyard():
            add_note(tag, element.text, boneyard=True)
    if isinstance(element, Action | Centered | Note | Boneyard) and element.joined:
        tag.set(own("joined"), "yes")
    elif isinstance(element, Lyric) and not element.joined:
        tag.set(own("joined"), "no")
    add_text(tag, text)
    if not len(tag):
        tag.set(own("empty"), "yes")
    if not isinstance(element, Note | Boneyard) and tag.find("Text") is None:
        SubElement(tag, "Text")  # a paragraph of script notes alone would be a note


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


def _add_title_page(root: Tag, entries: Sequence[TitleEntry]) -> None:
    content = SubElement(SubElement(root, "TitlePage"), "Content")
    for entry in entries:
        for index, value in enumerate(entry.values or ((),)):
            centered = entry.key.lower() in _CENTERED_KEYS
            tag = SubElement(content, "Paragraph", Alignment="Center" if centered else "Left", Type="General")
            tag.set(own("key" if index == 0 else "more"), clean(entry.key))
            add_text(tag, value)
