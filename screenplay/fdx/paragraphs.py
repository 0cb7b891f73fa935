"""Paragraphs of Final Draft → elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element as Tag

from screenplay.fdx.names import LYRIC_TYPES, SECTION_TYPE, SYNOPSIS_TYPE, own
from screenplay.fdx.styles import Styles
from screenplay.fdx.texts import note_of, on_one_line, text_of
from screenplay.fountain.heading import location_and_time, setting_of
from screenplay.fountain.shapes import name_and_extensions
from screenplay.fountain.writer import write as fountain_text
from screenplay.model import script as model
from screenplay.model.script import Element, PageBreak, Run, Script, Style, Text, plain
from screenplay.model.script import text_of as runs_of

_HIDDEN = Style.NOTE | Style.BONEYARD
_ONE_LINE = frozenset({"Scene Heading", "Character", "Parenthetical", "Transition"})
_NEVER_NOTES_ALONE = _ONE_LINE | {"Dialogue"}  # of these, notes without other words are just notes


def elements_of(paragraphs: Iterable[Tag], styles: Styles) -> Iterator[Element]:
    """Yield the elements of `paragraphs`, each with the notes that ride on it."""
    begun = False
    for tag in paragraphs:
        if styles.begins_page(tag) and (begun or tag.get("StartsNewPage")):
            yield PageBreak()
        begun = True
        pair = tag.find("DualDialogue")
        if pair is None:
            yield from _paragraph(tag, styles, dual=False)
            continue
        cues = 0
        for inner in pair.findall("Paragraph"):
            cues += inner.get("Type") == "Character"
            yield from _paragraph(inner, styles, dual=cues == 2)
        yield from _riding(tag, "below")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One paragraph with its words: what an element is made of."""

    tag: Tag
    kind: str
    text: Text
    centered: bool
    dual: bool

    @property
    def joined(self) -> str | None:
        """What we noted of the line above: "yes" or "no", None in files of others."""
        return self.tag.get(own("joined"))


def _paragraph(tag: Tag, styles: Styles, *, dual: bool) -> Iterator[Element]:
    yield from _riding(tag, "above")
    text = text_of(tag, capitals=styles.shows_capitals(tag))
    kind = tag.get("Type", "Action")
    if kind in _ONE_LINE or kind.startswith(SECTION_TYPE):
        text = on_one_line(text)
    yield from _element(_Paragraph(tag, kind, text, styles.is_centered(tag), dual))
    if kind == "Scene Heading":
        yield from _properties(tag)
        if (omitted := tag.find("OmittedScene")) is not None:
            yield from _omitted(omitted, styles)
    yield from _riding(tag, "below")


def _riding(tag: Tag, place: str) -> Iterator[Element]:
    """Yield the notes and boneyards that stand above or below a paragraph and ride on it."""
    for note in tag.findall("ScriptNote"):
        stands, _, joined = (note.get(own("stands")) or "").partition(" ")
        if stands == place and (run := note_of(note)):
            yield hidden(run, joined=bool(joined))


def hidden(run: Run, *, joined: bool = False) -> Element:
    """Return a hidden run as an element of its own."""
    if run.style is Style.NOTE:
        return model.Note((Run(run.text.strip()),), joined=joined)
    return model.Boneyard(run.text, joined=joined)


def _element(paragraph: _Paragraph) -> Iterator[Element]:
    """Yield the element that a paragraph is; none for an empty one; its notes where it has no other words."""
    tag, kind, text = paragraph.tag, paragraph.kind, paragraph.text
    unspoken = kind in _NEVER_NOTES_ALONE and tag.get(own("empty")) != "yes" and not plain(text).strip()
    if text and all(run.style & _HIDDEN for run in text) and (unspoken or tag.find("Text") is None):
        for run in text:
            yield hidden(run, joined=paragraph.joined == "yes")
    elif text and all(run.style is Style.BONEYARD for run in text) and not tag.findall("ScriptNote"):
        yield model.Boneyard("".join(run.text for run in text))  # all of it is struck out
    elif kind == "Character" and (text or tag.get(own("empty")) == "yes"):
        name, extensions = name_and_extensions(plain(text).strip())
        yield model.Cue(name, extensions, paragraph.dual)
        yield from (hidden(run, joined=True) for run in text if run.style & _HIDDEN)
    elif text or tag.get(own("empty")) == "yes":
        yield _worded(paragraph)


def _worded(paragraph: _Paragraph) -> Element:
    kind, text, joined = paragraph.kind, paragraph.text, paragraph.joined
    if kind == "Scene Heading":
        return _heading(paragraph.tag, text)
    if kind == "Dialogue":
        return model.Speech(text)
    if kind == "Parenthetical":
        return model.Parenthetical(_bare(text))
    if kind == "Transition":
        return model.Transition(text)
    if kind in LYRIC_TYPES:
        return model.Lyric(text, joined=joined != "no")
    if kind == SYNOPSIS_TYPE:
        return model.Synopsis(text)
    if kind.startswith(SECTION_TYPE):
        level = paragraph.tag.get(own("level"), kind.removeprefix(SECTION_TYPE))
        return model.Section(text, max(1, int(level)) if level.isdecimal() and len(level) < 4 else 1)
    if paragraph.centered:
        return model.Centered(text, joined=joined == "yes")
    return model.Action(text, joined=joined == "yes")


def _heading(tag: Tag, text: Text) -> Element:
    words = plain(text)
    setting = setting_of(words)
    location, time = location_and_time(words)
    return model.SceneHeading(text, setting, location, time, tag.get("Number"), setting is None)


def _bare(text: Text) -> Text:
    """Return a parenthetical without its parentheses, which Final Draft keeps in the text."""
    runs = list(text)
    shown = [at for at, run in enumerate(runs) if not run.style & _HIDDEN]
    if shown and runs[shown[0]].text.startswith("("):
        runs[shown[0]] = Run(runs[shown[0]].text[1:], runs[shown[0]].style)
    while shown and shown[-1] and not runs[shown[-1]].text.strip():
        shown.pop()  # the space before a note behind the parenthesis
    if shown and (words := runs[shown[-1]].text.rstrip()).endswith(")"):
        runs[shown[-1]] = Run(words[:-1] + runs[shown[-1]].text[len(words) :], runs[shown[-1]].style)
    return tuple(run for run in runs if run.text)


def _properties(tag: Tag) -> Iterator[Element]:
    """Yield what the card of a scene says: its summary, its title, how its people change."""
    properties = tag.find("SceneProperties")
    if properties is None:
        return
    for line in properties.findall("Summary/Paragraph"):
        text = text_of(line)
        if plain(text).strip() or any(run.style & _HIDDEN for run in text):
            yield model.Synopsis(on_one_line(text))
    if title := (properties.get("Title") or "").strip():
        yield model.Note(runs_of(f"Title: {title}"))
    for beat in properties.findall("SceneArcBeats/CharacterArcBeat"):
        words = " ".join("".join(line.itertext()).strip() for line in beat.findall("Paragraph")).strip()
        if words:
            yield model.Note(runs_of(f"{beat.get('Name') or ''}: {words}"))


def _omitted(scene: Tag, styles: Styles) -> Iterator[Element]:
    """Yield the boneyard of a scene that was cut but keeps its number."""
    elements = tuple(elements_of(scene.findall("Paragraph"), styles))
    if elements:
        yield model.Boneyard(f"\n{fountain_text(Script(elements))}")
