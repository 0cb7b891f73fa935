"""Word documents (.docx): paragraphs, headings and emphasis (ECMA-376 part 1, section 17)."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from screenplay.model.manuscript import Manuscript, MarkKind, Part
from screenplay.model.span import Span
from screenplay.readers.archive import Archive, open_archive
from screenplay.readers.extraction import Extraction

_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_PROPERTIES = "docProps/core.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "sectPr", "footnoteReference")
)
_EMPHASIS = {"i": MarkKind.ITALIC, "b": MarkKind.BOLD, "u": MarkKind.UNDERLINE}
_OUTLINE = ("0", "1", "2", "3", "4", "5")  # deeper levels are no headings here
_OFF = ("0", "false", "none", "off")


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the document in `data`; its format fixes the encoding, `encoding` is not asked."""
    extraction = Extraction()
    with open_archive(data, name) as archive:
        levels = _heading_styles(archive)
        _read_blocks(archive.xml(_DOCUMENT), extraction, levels)
        title, author = _properties(archive)
    return Manuscript(
        extraction.text,
        name=Path(name).stem,
        title=title,
        author=author,
        marks=extraction.ordered_marks(),
        origin=(Part(Span(0, len(extraction)), _DOCUMENT),),
    )


def _read_blocks(root: Element, extraction: Extraction, levels: dict[str, int]) -> None:
    """Add the paragraphs under `root`, in tables and text boxes as well, without recursion."""
    waiting = [iter(root)]
    paragraphs: list[tuple[int, int]] = []  # depth and heading level of the paragraphs that are open
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
            if paragraphs and paragraphs[-1][0] == len(waiting):
                extraction.end_paragraph(paragraphs.pop()[1])
            continue
        kind = _local(element)
        if kind in _SKIPPED:
            continue
        if kind == "r":
            _read_run(element, extraction)
            continue
        if kind == "p":
            extraction.end_paragraph()
            paragraphs.append((len(waiting), _heading_level(element, levels)))
        waiting.append(iter(element))


def _read_run(run: Element, extraction: Extraction) -> None:
    """Add the words of a run of text in one style."""
    properties = run.find(f"{_WORD}rPr")
    kinds = [] if properties is None else [_EMPHASIS[_local(p)] for p in properties if _is_on(p)]
    for kind in kinds:
        extraction.open_mark(kind)
    for element in run:
        name = _local(element)
        if name == "t":
            extraction.words(element.text or "")
        elif name == "tab":
            extraction.words(" ")
        elif name in ("br", "cr"):
            extraction.line_break()
        elif name == "noBreakHyphen":
            extraction.words("\u2011")
    for kind in reversed(kinds):
        extraction.close_mark(kind)


def _is_on(element: Element) -> bool:
    return _local(element) in _EMPHASIS and element.get(f"{_WORD}val", "1") not in _OFF


def _heading_level(paragraph: Element, levels: dict[str, int]) -> int:
    style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    return 0 if style is None else levels.get(style.get(f"{_WORD}val", ""), 0)


def _heading_styles(archive: Archive) -> dict[str, int]:
    """Return the heading level of every paragraph style that has one, by its id: names differ by language."""
    levels = {"Title": 1, **{f"Heading{level}": level for level in range(1, 7)}}
    if _STYLES not in archive:
        return levels
    for style in archive.xml(_STYLES).iter(f"{_WORD}style"):
        outline = style.find(f"{_WORD}pPr/{_WORD}outlineLvl")
        depth = "" if outline is None else outline.get(f"{_WORD}val", "")
        if depth in _OUTLINE:
            levels[style.get(f"{_WORD}styleId", "")] = int(depth) + 1
    return levels


def _properties(archive: Archive) -> tuple[str | None, str | None]:
    """Return title and author, where the document names them."""
    found: dict[str, str] = {}
    if _PROPERTIES in archive:
        for element in archive.xml(_PROPERTIES).iter():
            found.setdefault(_local(element), " ".join((element.text or "").split()))
    return found.get("title") or None, found.get("creator") or None


def _local(element: Element) -> str:
    """Return the name of `element` without its namespace."""
    return str(element.tag).rpartition("}")[2]
