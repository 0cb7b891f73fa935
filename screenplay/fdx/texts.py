"""Runs of text ↔ `<Text>` and `<ScriptNote>`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from screenplay.fdx.names import STYLES
from screenplay.model.script import Run, Style, Text

_HIDDEN = Style.NOTE | Style.BONEYARD
# Characters that XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


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


def add_note(paragraph: Element, words: str, *, boneyard: bool) -> None:
    """Append a script note to `paragraph`."""
    note = SubElement(paragraph, "ScriptNote")
    for line in (f"/*{words}*/" if boneyard else words).split("\n"):
        SubElement(SubElement(note, "Paragraph"), "Text").text = clean(line)


def clean(words: str) -> str:
    """Return `words` with a space for each character that XML cannot hold."""
    return _FORBIDDEN.sub(" ", words.replace("\r", " "))


def text_of(paragraph: Element) -> Text:
    """Return the runs of `paragraph`, its script notes among them."""
    runs: list[Run] = []
    for child in paragraph:
        if child.tag == "ScriptNote":
            if note := note_of(child):
                runs.append(note)
        elif child.tag == "Text":
            names = frozenset((child.get("Style") or "").split("+"))
            words, style = "".join(child.itertext()), _style(names)
            words = words.upper() if "AllCaps" in names else words
            if words and runs and runs[-1].style == style:
                runs[-1] = Run(runs[-1].text + words, style)
            elif words:
                runs.append(Run(words, style))
    return tuple(runs)


def note_of(element: Element) -> Run | None:
    """Return a script note as a run; None when it says nothing."""
    lines = ["".join(text.text or "" for text in line.iter("Text")) for line in element.iter("Paragraph")]
    words = "\n".join(lines) if lines else "".join(element.itertext())
    if words.startswith("/*") and words.endswith("*/") and len(words) >= 4:
        return Run(words[2:-2], Style.BONEYARD)
    return Run(words, Style.NOTE) if words.strip() else None


def _style(names: frozenset[str]) -> Style:
    style = Style.PLAIN
    for one, name in STYLES.items():
        if name in names:
            style |= one
    return style
