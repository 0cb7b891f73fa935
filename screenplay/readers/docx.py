"""Word documents (.docx): paragraphs, headings and emphasis (ECMA-376 part 1, section 17)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from xml.etree.ElementTree import Element

from screenplay.model.manuscript import Manuscript, MarkKind, Part
from screenplay.model.span import Span
from screenplay.readers.archive import Archive, local_name, open_archive
from screenplay.readers.extraction import Extraction
from screenplay.readers.office import PLAIN, Pages, Style, blanks, blanks_divide, style_called

_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_PROPERTIES = "docProps/core.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "sectPr", "rubyPr", "rt"))
_EMPHASIS = {"i": MarkKind.ITALIC, "b": MarkKind.BOLD, "u": MarkKind.UNDERLINE}
_OUTLINE = ("0", "1", "2", "3", "4", "5")  # deeper levels are no headings here
_OFF = ("0", "false", "none", "off")
_NO_NOTES = ("separator", "continuationSeparator", "continuationNotice")
_FOOTNOTE = Style("footnote")
_TABLE = Style("inset")
_TEXT_BOX = f"{_WORD}txbxContent"
_BOX = 400  # elements of a drawing in which its text is looked for; a second one repeats it for old programs
_LONGEST_CHAIN = 20  # styles that a style may be based on, one on the other

Styles = dict[str, Style]


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the document in `data`; its format fixes the encoding, `encoding` is not asked."""
    extraction = Extraction()
    origin: list[Part] = []
    with open_archive(data, name) as archive:
        styles = _styles(archive)
        root = archive.xml(_DOCUMENT)
        _Document(Pages(extraction, blanks_divide(blanks(root, (f"{_WORD}p",)))), styles).read(root)
        origin.append(Part(Span(0, len(extraction)), _DOCUMENT))
        for part in (part for part in _NOTES if part in archive):
            start = len(extraction)
            _read_notes(archive.xml(part), extraction, styles)
            if len(extraction) > start:
                origin.append(Part(Span(start and start + 2, len(extraction)), part))
        title, author = properties(archive, _PROPERTIES)
    return extraction.manuscript(name, title, author, origin)


@dataclass(slots=True)
class _Document:
    """The paragraphs of one part under way."""

    pages: Pages
    styles: Styles
    all_are: Style | None = None
    tables: int = 0

    def read(self, root: Element) -> None:
        """Add the paragraphs under `root`, in tables and text boxes as well, without recursion."""
        waiting = [iter(root)]
        opened: list[tuple[int, Element, Style]] = []  # depth, element and style of what is open
        while waiting:
            element = next(waiting[-1], None)
            if element is None:
                waiting.pop()
                if opened and opened[-1][0] == len(waiting):
                    self._close(*opened.pop()[1:])
                continue
            kind = local_name(element)
            if kind in _SKIPPED:
                continue
            if kind == "r":
                self._run(element, opened[-1][2] if opened else PLAIN)
                box = next((each for each in islice(element.iter(), _BOX) if each.tag == _TEXT_BOX), None)
                if box is not None:
                    waiting.append(iter((box,)))
                continue
            if kind in ("p", "tbl", "tr", "tc"):
                opened.append((len(waiting), element, self._open(kind, element)))
            waiting.append(iter(element))

    def _open(self, kind: str, element: Element) -> Style:
        if kind == "p":
            if not self.tables:
                self.pages.end()
            return self.all_are or _style_of(element, self.styles)
        if kind == "tc":
            if self.pages.extraction.ends_in:
                self.pages.extraction.words(" | ")
        else:
            self.pages.end(_TABLE)
            self.tables += kind == "tbl"
        return _TABLE

    def _close(self, element: Element, style: Style) -> None:
        kind = local_name(element)
        if kind == "p" and self.tables:
            self.pages.extraction.words(" ")  # the row goes on
        elif kind == "p":
            self.pages.end(style, blank=True)
        elif kind == "tr":
            self.pages.end(_TABLE)
        else:
            self.tables -= kind == "tbl"

    def _run(self, run: Element, style: Style) -> None:
        """Add the words of a run of text in one style."""
        properties = run.find(f"{_WORD}rPr")
        kinds = set(style.emphasis)
        if properties is not None:
            if any(local_name(each) in ("vanish", "webHidden") and _is_on(each) for each in properties):
                return
            named = properties.find(f"{_WORD}rStyle")
            if named is not None:
                kinds |= self.styles.get(named.get(f"{_WORD}val", ""), PLAIN).emphasis
            kinds = _changed(kinds, properties)
        extraction = self.pages.extraction
        order = sorted(kinds)
        for kind in order:
            extraction.open_mark(kind)
        for element in run:
            self._piece(element, style)
        for kind in reversed(order):
            extraction.close_mark(kind)

    def _piece(self, element: Element, style: Style) -> None:
        name, extraction = local_name(element), self.pages.extraction
        if name == "t":
            if not extraction.ends_in and (element.text or "").strip():
                self.pages.before_words(style)
            extraction.words(element.text or "")
        elif name == "tab":
            extraction.words(" ")
        elif name in ("br", "cr"):
            if element.get(f"{_WORD}type") in (None, "textWrapping"):
                extraction.line_break()
        elif name == "noBreakHyphen":
            extraction.words("\u2011")
        elif name == "ruby":
            for inside in element.iterfind(f"{_WORD}rubyBase//{_WORD}t"):
                extraction.words(inside.text or "")


def _changed(kinds: set[MarkKind], properties: Element) -> set[MarkKind]:
    """Return `kinds` as the properties of a run turn them on or off."""
    for each in properties:
        kind = _EMPHASIS.get(local_name(each))
        if kind is not None:
            kinds = kinds | {kind} if _is_on(each) else kinds - {kind}
    return kinds


def _is_on(element: Element) -> bool:
    return element.get(f"{_WORD}val", "1") not in _OFF


def _read_notes(root: Element, extraction: Extraction, styles: Styles) -> None:
    for note in root:
        if note.get(f"{_WORD}type") not in _NO_NOTES:
            _Document(Pages(extraction), styles, all_are=_FOOTNOTE).read(note)


def _style_of(paragraph: Element, styles: Styles) -> Style:
    named = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    style = PLAIN if named is None else styles.get(named.get(f"{_WORD}val", ""), PLAIN)
    outline = paragraph.find(f"{_WORD}pPr/{_WORD}outlineLvl")
    depth = "" if outline is None else outline.get(f"{_WORD}val", "")
    return style_called("", int(depth) + 1) if depth in _OUTLINE and not style.role else style


def _styles(archive: Archive) -> Styles:
    """Return the styles by their id; the names of the built-in ones are English in every language."""
    known = {"Title": style_called("title"), "Quote": style_called("quote")}
    known |= {f"Heading{level}": style_called(f"heading {level}") for level in range(1, 7)}
    if _STYLES not in archive:
        return known
    elements = {
        style.get(f"{_WORD}styleId", ""): style for style in archive.xml(_STYLES).iter(f"{_WORD}style")
    }
    return known | {name: _style(name, elements) for name in elements}


def _style(name: str, elements: dict[str, Element]) -> Style:
    """Return a style with what it takes from those that it is based on."""
    emphasis: set[MarkKind] = set()
    found = PLAIN
    chain: list[Element] = []
    while name in elements and len(chain) < _LONGEST_CHAIN:
        chain.append(elements[name])
        based = elements[name].find(f"{_WORD}basedOn")
        name = "" if based is None else based.get(f"{_WORD}val", "")
    for style in reversed(chain):
        named, outline = style.find(f"{_WORD}name"), style.find(f"{_WORD}pPr/{_WORD}outlineLvl")
        depth = "" if outline is None else outline.get(f"{_WORD}val", "")
        properties = style.find(f"{_WORD}rPr")
        emphasis = emphasis if properties is None else _changed(emphasis, properties)
        called = style_called(
            "" if named is None else named.get(f"{_WORD}val", ""), int(depth) + 1 if depth in _OUTLINE else 0
        )
        found = called if called.role else found
    return found._replace(emphasis=frozenset(emphasis)) if found.role in ("", "inset") else found


def properties(archive: Archive, part: str) -> tuple[str | None, str | None]:
    """Return title and author, where the document names them (Dublin Core)."""
    found: dict[str, str] = {}
    if part in archive:
        for element in archive.xml(part).iter():
            found.setdefault(local_name(element), " ".join((element.text or "").split()))
    return found.get("title") or None, found.get("creator") or found.get("initial-creator") or None
