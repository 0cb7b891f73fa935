"""Runs of text ↔ `<Text>` and `<ScriptNote>`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from screenplay.fdx.names import ALL_CAPS, STRUCK, STYLES, own
from screenplay.model.script import Run, Style, Text

_HIDDEN = Style.NOTE | Style.BONEYARD
# Characters that XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END_SPACES = re.compile(r"(?<![^\S\n])[^\S\n]+(?=\n)")
_BREAK = re.compile(r"(?<![^\S\n])[^\S\n]*\n\s*")
_LAST_SPACES = re.compile(r"(?<![^\S\n])[^\S\n]+\Z")


def add_text(paragraph: Element, text: Iterable[Run]) -> None:
    """Append `text` to `paragraph`."""
    for run in text:
        if run.style & _HIDDEN:
            add_note(paragraph, run.text, boneyard=run.style is Style.BONEYARD)
            continue
        element = SubElement(paragraph, "Text")
        element.text = clean(run.text)
        if run.style:
            element.set("Style", "+".join(name for style, name in STYLES.items() if run.style & style))


def add_note(paragraph: Element, words: str, *, boneyard: bool) -> Element:
    """Append a script note to `paragraph`, and return it."""
    note = SubElement(paragraph, "ScriptNote")
    for line in (f"/*{words}*/" if boneyard else words).split("\n"):
        SubElement(SubElement(note, "Paragraph"), "Text").text = clean(line)
    return note


def clean(words: str) -> str:
    """Return `words` with a space for each character that XML cannot hold."""
    return _FORBIDDEN.sub(" ", words.replace("\r", " "))


def text_of(paragraph: Element, *, capitals: bool = False) -> Text:
    """Return the runs of `paragraph`, in `capitals` where asked, its notes and struck words among them.

    Struck words are a boneyard, notes that stand beside the paragraph are none of its words, and spaces at
    the end of a line are nothing.
    """
    runs: list[Run] = []
    for child in paragraph:
        if child.tag == "ScriptNote" and child.get(own("stands")) is None:
            if note := note_of(child):
                runs.append(note)
        elif child.tag == "Text":
            names = frozenset((child.get("Style") or "").split("+"))
            words, style = "".join(child.itertext()), _style(names)
            words = words.upper() if capitals or ALL_CAPS in names else words
            if words and runs and runs[-1].style == style:
                runs[-1] = Run(runs[-1].text + words, style)
            elif words:
                runs.append(Run(words, style))
    return _without_edges(runs)


def on_one_line(text: Text) -> Text:
    """Return `text` with a space for each end of a line, and none around it."""
    runs: list[Run] = []
    begun = False  # whether words stand before
    for run in text:
        words = run.text
        if not run.style & _HIDDEN:
            words = _BREAK.sub(" ", words)
            words = words if begun else words.lstrip()
            begun = begun or bool(words)
        if words:
            runs.append(Run(words, run.style))
    return _without_edges(runs)


def note_of(element: Element) -> Run | None:
    """Return a script note as a run; None when it says nothing."""
    lines = ["".join(text.text or "" for text in line.iter("Text")) for line in element.iter("Paragraph")]
    words = "\n".join(lines) if lines else "".join(element.itertext())
    if words.startswith("/*") and words.endswith("*/") and len(words) >= 4:
        return Run(words[2:-2], Style.BONEYARD)
    return Run(words, Style.NOTE) if words.strip() else None


def _style(names: frozenset[str]) -> Style:
    if STRUCK in names:
        return Style.BONEYARD
    style = Style.PLAIN
    for one, name in STYLES.items():
        if name in names:
            style |= one
    return style


def _without_edges(runs: list[Run]) -> Text:
    """Return `runs` without the spaces before the ends of lines, which no page shows."""
    kept: list[Run] = []
    below = "\n"  # what follows a run
    for run in reversed(runs):
        words = run.text
        if not run.style & _HIDDEN:
            words = _LINE_END_SPACES.sub("", words)
            words = _LAST_SPACES.sub("", words) if below.startswith("\n") else words
            below = words or below
        else:
            below = words or " "
        if words or run.style & _HIDDEN:
            kept.append(Run(words, run.style))
    return tuple(reversed(kept))
