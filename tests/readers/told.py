"""A manuscript as the list of its paragraphs, each with what the file says of it."""

from __future__ import annotations

import io
import zipfile

from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.readers import read_bytes

Told = list[tuple[str, str]]
_SHOWN = (MarkKind.HEADING, MarkKind.ORNAMENT, MarkKind.INSET)


def told(manuscript: Manuscript) -> Told:
    """Return (what it is, its words) of every paragraph: "story", a kind of matter, "heading 2" and so on."""
    kinds = {
        mark.span.start: f"{mark.kind.value} {mark.level}".removesuffix(" 0")
        for mark in manuscript.marks
        if mark.kind in _SHOWN
    }
    kinds |= {apart.span.start: apart.kind.value for apart in manuscript.apart}
    found, at = [], 0
    for words in manuscript.text.split("\n\n"):
        found.append((kinds.get(at + len(words) - len(words.lstrip("\n")), "story"), words))
        at += len(words) + 2
    return found


def page(source: str, suffix: str = ".html") -> Told:
    """Return the paragraphs of the page in `source`."""
    return told(read_bytes(source.encode(), "page" + suffix, suffix))


def of_kind(paragraphs: Told, kind: str) -> list[str]:
    """Return the words of the paragraphs of one kind."""
    return [words for each, words in paragraphs if each == kind]


def zipped(parts: dict[str, str]) -> bytes:
    """Return a container with `parts`, by their paths."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()
