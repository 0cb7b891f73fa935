"""OpenDocument text (.odt) as LibreOffice and Google Docs write it (OpenDocument 1.3, parts 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from screenplay.model.manuscript import Manuscript, MarkKind, Part
from screenplay.model.span import Span
from screenplay.readers.archive import Archive, local_name, open_archive
from screenplay.readers.docx import properties
from screenplay.readers.extraction import Extraction
from screenplay.readers.office import PLAIN, Pages, Style, blanks, blanks_divide, style_called

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_META = "meta.xml"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SKIPPED = frozenset(
    ("tracked-changes", "annotation", "sequence-decls", "note-citation", "ruby-text", "forms", "hidden-text")
)
_LISTS_OF_CONTENTS = frozenset(
    ("table-of-content", "illustration-index", "alphabetical-index", "user-index", "bibliography")
)
_CONTENTS = Style("other")
_FOOTNOTE = Style("footnote")
_TABLE = Style("inset")
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class _Look:
    """What a style of the document gives its words."""

    style: Style = PLAIN
    hidden: bool = False


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the document in `data`; its format fixes the encoding, `encoding` is not asked."""
    extraction = Extraction()
    with open_archive(data, name) as archive:
        root = archive.xml(_CONTENT)
        looks = _looks(archive, root)
        document = _Document(
            Pages(extraction, blanks_divide(blanks(root, (f"{_TEXT}p", f"{_TEXT}h")))), looks
        )
        document.read(root)
        end = len(extraction)
        document.add_notes()
        title, author = properties(archive, _META)
    parts = [Part(Span(0, end), _CONTENT)]
    if len(extraction) > end:
        parts.append(Part(Span(end and end + 2, len(extraction)), f"{_CONTENT} (notes)"))
    return extraction.manuscript(name, title, author, parts)


@dataclass(slots=True)
class _Document:
    """The paragraphs of a document under way."""

    pages: Pages
    looks: dict[str, _Look]
    notes: list[Element] = field(default_factory=list)
    all_are: Style | None = None
    tables: int = 0

    def read(self, root: Element) -> None:
        """Add the paragraphs under `root`, without recursion."""
        waiting: list[tuple[Iterator[Element], Element, Style]] = [(iter(root), root, PLAIN)]
        while waiting:
            inside, parent, style = waiting[-1]
            element = next(inside, None)
            if element is None:
                waiting.pop()
                self._close(parent, style)
                if waiting:
                    self._words(parent.tail, waiting[-1][1], waiting[-1][2])
                continue
            kind = local_name(element)
            if kind == "note":
                self.notes.append(element)
            if kind == "note" or kind in _SKIPPED or self._is_hidden(element):
                self._words(element.tail, parent, style)
                continue
            waiting.append((iter(element), element, self._open(kind, element, style)))

    def add_notes(self) -> None:
        """Add the notes behind the text that they belong to."""
        waiting, self.notes, self.all_are = self.notes, [], _FOOTNOTE
        for note in waiting:
            for body in note.iter(f"{_TEXT}note-body"):
                self.read(body)

    def _open(self, kind: str, element: Element, style: Style) -> Style:
        extraction = self.pages.extraction
        if kind in ("p", "h"):
            if not self.tables:
                self.pages.end()
            style = self._style_of(kind, element)
            self._words(element.text, element, style)
        elif kind == "span":
            for mark in sorted(self._look(element).style.emphasis):
                extraction.open_mark(mark)
            self._words(element.text, element, style)
        elif kind == "table":
            self.pages.end()
            self.tables += 1
            style = _TABLE
        elif kind == "table-cell" and extraction.ends_in:
            extraction.words(" | ")
        elif kind == "line-break":
            extraction.line_break()
        elif kind in ("tab", "s"):
            extraction.words(" ")
        elif kind in _LISTS_OF_CONTENTS:
            self.all_are = _CONTENTS
        elif kind in ("a", "ruby-base", "bookmark-ref", "reference-ref") or element.text:
            self._words(element.text, element, style)
        return style

    def _close(self, element: Element, style: Style) -> None:
        kind = local_name(element)
        if kind == "span":
            for mark in sorted(self._look(element).style.emphasis, reverse=True):
                self.pages.extraction.close_mark(mark)
        elif kind in ("p", "h") and self.tables:
            self.pages.extraction.words(" ")  # the row goes on
        elif kind in ("p", "h"):
            self.pages.end(style, blank=True)
        elif kind == "table-row":
            self.pages.end(_TABLE)
        elif kind == "table":
            self.tables -= 1
        elif kind in _LISTS_OF_CONTENTS:
            self.all_are = None

    def _words(self, words: str | None, within: Element, style: Style) -> None:
        if not words or local_name(within) in (
            "table",
            "table-row",
            "table-cell",
            "list",
            "list-item",
            "text",
        ):
            return
        extraction = self.pages.extraction
        if not extraction.ends_in and words.strip():
            self.pages.before_words(style)
        for mark in (marks := sorted(style.emphasis)):
            extraction.open_mark(mark)
        extraction.words(words)
        for mark in reversed(marks):
            extraction.close_mark(mark)

    def _look(self, element: Element) -> _Look:
        name = element.get(f"{_TEXT}style-name", "")
        return self.looks.get(name) or _Look(style_called(name))  # built in, and left out of the document

    def _is_hidden(self, element: Element) -> bool:
        return self._look(element).hidden or element.get(f"{_TEXT}display") == "none"

    def _style_of(self, kind: str, element: Element) -> Style:
        if self.all_are is not None:
            return self.all_are
        style = self._look(element).style
        level = element.get(f"{_TEXT}outline-level", "1")
        if kind == "h" and not style.level and style.role in ("", "heading") and level.isdecimal():
            return style_called("", min(6, max(1, int(level[:2]))))
        return style


def _looks(archive: Archive, content: Element) -> dict[str, _Look]:
    """Return what the styles of the document mean, by their names."""
    roots = [archive.xml(_STYLES)] if _STYLES in archive else []
    elements: dict[str, Element] = {}
    for root in (*roots, content):
        for style in root.iter(f"{_STYLE}style"):
            elements[style.get(f"{_STYLE}name", "")] = style
    return {name: _look_of(name, elements) for name in elements}


def _look_of(name: str, elements: dict[str, Element]) -> _Look:
    """Return a style with what it takes from its parents."""
    chain: list[Element] = []
    while name in elements and len(chain) < _LONGEST_CHAIN:
        chain.append(elements[name])
        name = elements[name].get(f"{_STYLE}parent-style-name", "")
    style, emphasis, hidden = PLAIN, frozenset[MarkKind](), False
    if name:  # a built-in style that the document leaves out
        style = style_called(name)
    for element in reversed(chain):
        called = element.get(f"{_STYLE}display-name") or element.get(f"{_STYLE}name") or ""
        level = element.get(f"{_STYLE}default-outline-level", "")
        named = style_called(called, int(level[:2]) if level.isdecimal() and int(level[:2]) <= 6 else 0)
        style = named if named.role else style
        text = element.find(f"{_STYLE}text-properties")
        if text is not None:
            emphasis = _emphasis(text, emphasis)
            hidden = text.get(f"{_TEXT}display", "none" if hidden else "") == "none"
    return _Look(style._replace(emphasis=emphasis) if style.role in ("", "inset") else style, hidden)


def _emphasis(properties: Element, kinds: frozenset[MarkKind]) -> frozenset[MarkKind]:
    """Return `kinds` as the properties of a style turn them on or off."""
    wanted = {
        MarkKind.ITALIC: (properties.get(f"{_FO}font-style"), ("italic", "oblique")),
        MarkKind.BOLD: (properties.get(f"{_FO}font-weight"), ("bold", "600", "700", "800", "900")),
        MarkKind.UNDERLINE: (
            properties.get(f"{_STYLE}text-underline-style"),
            ("solid", "dotted", "dash", "wave"),
        ),
    }
    for kind, (value, on) in wanted.items():
        if value is not None:
            kinds = kinds | {kind} if value in on else kinds - {kind}
    return kinds
