"""Rich Text (.rtf): striprtf reads the words; italics, headings, notes and what is hidden are marked for it.

striprtf gives text alone. So what a group of the file says of its words is written into the file as private
characters before, and taken out of the text behind. Source: Rich Text Format Specification 1.9.1, Microsoft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from striprtf.striprtf import rtf_to_text

from screenplay.errors import ReadError
from screenplay.model.manuscript import Manuscript, MarkKind, Part
from screenplay.model.span import Span
from screenplay.readers.extraction import Extraction
from screenplay.readers.limits import check_marks
from screenplay.readers.office import PLAIN, Pages, Style, blanks_divide, style_called

_TOKEN = re.compile(r"[{}]|\\([a-zA-Z]{1,32})(-?\d{1,9})?[ ]?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|[^\\{}]+|\\")
_TOGGLES = {"i": "italic", "b": "bold", "ul": "underline", "v": "hidden"}
_FIRST = 0xE000  # the private characters of Unicode, which no prose has
_SIGNS = ("italic", "bold", "underline", "hidden", "note")
_STYLE_SIGN = _FIRST + 64  # and the number of the style of a paragraph
_CELL, _ROW = _FIRST + 62, _FIRST + 63
_WRITTEN = {  # instead of control words of which striprtf makes other things
    "footnote": "",
    "cell": f"{{\\uc1\\u{_CELL - 0x10000}?}}",
    "row": f"{{\\uc1\\u{_ROW - 0x10000}?}}",
}
_MARK = re.compile("[\ue000-\ue0ff]")
_STYLE_NAME = re.compile(r"\\s(\d{1,4})\b[^{};]{0,2000}?\s([^\\{};]{1,60});")
_INFO = re.compile(r"\{\\(title|author)\s([^{}]{1,400})\}")
_MOST_STYLES = 150
_TABLE = -10


@dataclass(frozen=True, slots=True)
class _Group:
    """What a group of the file says of its words."""

    on: frozenset[str] = frozenset()
    style: int = 0


def read(data: bytes, name: str, encoding: str | None = None) -> Manuscript:
    """Return the text of the document in `data`; it is ASCII that names its own encoding."""
    source = data.decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        raise ReadError(f"{name} is no Rich Text: it does not begin with {{\\rtf; check its format")
    check_marks(source.count("\\") + source.count("{"), name)
    styles = _styles(source)
    try:
        marked = "".join(_marked(source, styles))
        text = rtf_to_text(marked, encoding or "cp1252", "replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, OverflowError, TypeError, ArithmeticError):
        raise ReadError(f"{name} is damaged: its Rich Text cannot be read") from None
    extraction = Extraction()
    _take(text, extraction, list(styles.values()))
    facts = {key: " ".join(_plain(words).split()) for key, words in _INFO.findall(source[:20_000])}
    return extraction.manuscript(
        name,
        facts.get("title") or None,
        facts.get("author") or None,
        (Part(Span(0, len(extraction)), Path(name).name),),
    )


def _styles(source: str) -> dict[int, Style]:
    """Return the styles of paragraphs that mean something, by their number; below 0, those without one."""
    start = source.find("{\\stylesheet")
    sheet = source[start : start + 200_000] if start >= 0 else ""
    named = ((int(number), style_called(name)) for number, name in _STYLE_NAME.findall(sheet))
    unnamed = {_TABLE: Style("inset")} | {-1 - level: style_called("", level + 1) for level in range(6)}
    return unnamed | dict([(number, style) for number, style in named if style.role][:_MOST_STYLES])


def _marked(source: str, styles: dict[int, Style]) -> Iterator[str]:
    """Yield the file with a private character where the look of its words changes."""
    order = list(styles)
    groups = [_Group()]
    field_codes = 0  # depth in a group that says what a field does
    opening, star = False, ""
    for token in _TOKEN.finditer(source):
        piece, word = token[0], token[1]
        if piece == "{":
            groups.append(groups[-1])
            opening = True
            field_codes += field_codes > 0
            if not field_codes:
                yield piece
            continue
        if piece == "}":
            if field_codes:
                field_codes -= 1
            if not field_codes:
                yield from _change(groups[-1], groups[-2] if len(groups) > 1 else _Group())
                yield piece
            if len(groups) > 1:
                groups.pop()
            continue
        if word == "fldinst" and not field_codes:
            field_codes = 1
        before = groups[-1]
        if word is not None:
            groups[-1] = _after(before, word, token[2], order, opening=opening)
        if piece == "\\*" and opening:
            star = piece  # striprtf passes over what stands behind it; a note is kept
            continue
        opening, kept, star = False, star + piece, ""
        if field_codes:
            continue
        yield _WRITTEN.get(word or "", kept)
        if groups[-1] != before:
            yield from _change(before, groups[-1])


def _after(group: _Group, word: str, number: str | None, order: list[int], *, opening: bool) -> _Group:
    """Return what holds behind a control word."""
    if word in _TOGGLES:
        name = _TOGGLES[word]
        return replace(group, on=group.on - {name} if number == "0" else group.on | {name})
    if word == "ulnone":
        return replace(group, on=group.on - {"underline"})
    if word == "plain":
        return replace(group, on=group.on & {"note"})
    if word == "pard":
        return replace(group, style=0)
    wanted = {"s": int(number or 0), "outlinelevel": -1 - int(number or 0), "intbl": _TABLE}.get(word)
    if wanted is not None and wanted in order:
        return replace(group, style=order.index(wanted) + 1)
    return replace(group, on=group.on | {"note"}) if word == "footnote" and opening else group


def _change(before: _Group, after: _Group) -> Iterator[str]:
    """Yield the private characters that say how `after` differs; each is a group and changes nothing else."""
    for number, sign in enumerate(_SIGNS):
        now = sign in after.on
        if (sign in before.on) != now:
            yield f"{{\\uc1\\u{_FIRST + 2 * number + now - 0x10000}?}}"
    if before.style != after.style:
        yield f"{{\\uc1\\u{_STYLE_SIGN + after.style - 0x10000}?}}"


@dataclass(slots=True)
class _Taking:
    """The text under way."""

    pages: Pages
    styles: list[Style]
    style: Style = PLAIN
    hidden: bool = False
    in_note: bool = False
    in_table: bool = False
    cells: bool = False  # a cell has ended, and the next has no words yet
    notes: list[str] = field(default_factory=list)

    def words(self, words: str) -> None:
        if self.hidden or not words:
            return
        if self.in_note:
            self.notes.append(words)
            return
        extraction = self.pages.extraction
        if not extraction.ends_in and words.strip():
            self.pages.before_words(self.style)
        elif self.cells and words.strip():
            extraction.words(" | ")
        if words.strip():
            self.cells = False
        extraction.words(words)

    def sign(self, number: int) -> None:
        if number == _CELL:
            self.cells = self.in_table = True
        elif number == _ROW:
            self.pages.end(Style("inset"))
            self.cells = self.in_table = False
        elif number >= _STYLE_SIGN:
            chosen = number - _STYLE_SIGN
            self.style = self.styles[chosen - 1] if 0 < chosen <= len(self.styles) else PLAIN
            self.in_table = self.in_table or chosen == 1
        elif number < _FIRST + 2 * len(_SIGNS):
            self._turn(_SIGNS[(number - _FIRST) // 2], on=bool((number - _FIRST) % 2))

    def _turn(self, sign: str, *, on: bool) -> None:
        if sign == "hidden":
            self.hidden = on
        elif sign == "note":
            self.in_note = on
            self.notes.append("" if on else "\n")
        elif on:
            self.pages.extraction.open_mark(MarkKind(sign))
        else:
            self.pages.extraction.close_mark(MarkKind(sign))


def _take(text: str, extraction: Extraction, styles: list[Style]) -> None:
    lines = text.split("\n")
    blank = [not _MARK.sub("", line).strip() for line in lines]
    taking = _Taking(Pages(extraction, blanks_divide(blank)), styles)
    for line, is_blank in zip(lines, blank, strict=True):
        at = 0
        for found in _MARK.finditer(line):
            taking.words(line[at : found.start()])
            taking.sign(ord(found[0]))
            at = found.end()
        taking.words(line[at:])
        if taking.in_note:
            continue
        if taking.in_table:
            extraction.words(" ")  # the row goes on
        else:
            taking.pages.end(taking.style, blank=is_blank)
    for note in "".join(taking.notes).split("\n"):
        extraction.words(note)
        taking.pages.end(Style("footnote"))


def _plain(words: str) -> str:
    try:
        return str(rtf_to_text("{\\rtf1 " + words + "}", errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, OverflowError, TypeError):
        return ""
