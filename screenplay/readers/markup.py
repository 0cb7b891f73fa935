"""HTML → extracted text: paragraphs, headings, rules and emphasis by the elements around the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from screenplay.model.manuscript import MarkKind
from screenplay.readers.extraction import Extraction
from screenplay.resources import lexicon_table

# HTML source → tags and text, in linear time whatever the source.


_TAG = re.compile(  # bounded, so that a quotation mark that never closes costs little
    r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]{0,40})"
    r"(?P<rest>(?:[^\"'<>]|\"[^\"]{0,500}\"|'[^']{0,500}'){0,2000}+)>"
)
_RAW = ("script", "style", "textarea", "title")
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]{1,30})\s{0,9}=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_LONG_NUMBER = re.compile(r"&#x?[0-9a-fA-F]{8,}+;?")


class Tag(NamedTuple):
    """`<name rest>`, or `</name>` where `closes`."""

    name: str
    rest: str
    closes: bool

    def attributes(self) -> dict[str, str]:
        """Return the attributes with their values, names in small letters."""
        return {key.lower(): unescape(value.strip("\"'")) for key, value in _ATTRIBUTE.findall(self.rest)}


def scan(source: str) -> Iterator[Tag | str]:
    """Yield the tags and the stretches of text of `source`; references resolved, comments left out."""
    at = 0
    while (opening := source.find("<", at)) >= 0:
        if opening > at:
            yield _text(source[at:opening])
        tag = _TAG.match(source, opening)
        if tag:
            name = tag["name"].lower()
            yield Tag(name, tag["rest"], bool(tag["close"]))
            at = tag.end()
            if name in _RAW and not tag["close"] and not tag["rest"].endswith("/"):
                end = _end_of_raw(source, name, at)
                yield _text(source[at:end])
                at = end
        elif source.startswith(("<!", "<?"), opening):
            at = _end_of_hidden(source, opening)
        else:
            at = _end_of_odd_tag(source, opening)
            if at == opening + 1:
                yield "<"
    if at < len(source):
        yield _text(source[at:])


def _text(words: str) -> str:
    return unescape(_LONG_NUMBER.sub("\ufffd", words)) if "&" in words else words


def _end_of_odd_tag(source: str, at: int) -> int:
    """Where a tag with an endless attribute ends; right behind its "<" where it is none, as in "<3"."""
    following = source.find("<", at + 1)
    end = source.find(">", at, len(source) if following < 0 else following)
    looks_like_tag = source[at + 1 : at + 2].isalpha() or source.startswith("</", at)
    return end + 1 if end >= 0 and looks_like_tag else at + 1


def _end_of_raw(source: str, name: str, at: int) -> int:
    found = re.compile(rf"</{name}\b", re.IGNORECASE).search(source, at)
    return found.start() if found else len(source)


def _end_of_hidden(source: str, at: int) -> int:
    """Where a comment or a declaration that begins at `at` ends; one that never does hides the rest."""
    mark = "-->" if source.startswith("<!--", at) else ">"
    end = source.find(mark, at + 2)
    return len(source) if end < 0 else end + len(mark)


_EMPHASIS = {kind.value: kind for kind in (MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE)}


@dataclass(slots=True)
class Page:
    """What one HTML document says of itself, and the elements whose words are not shown."""

    title: str | None = None
    author: str | None = None
    _skipping: list[str] = field(default_factory=list)
    _in_title: bool = False

    def take(self, item: Tag | str, extraction: Extraction) -> None:
        """Add one tag or stretch of text of the page to `extraction`."""
        if isinstance(item, str):
            if self._in_title:
                self.title = " ".join(item.split()) or None
            elif not self._skipping:
                extraction.words(item)
            return
        role = lexicon_table("html_elements").get(item.name, "")
        if self._skipping or role == "skipped":
            self._skip(item)
        elif role == "title":
            self._in_title = not item.closes
        elif role == "meta":
            self._note_author(item)
        else:
            _apply(role, extraction, closes=item.closes)

    def _skip(self, tag: Tag) -> None:
        if tag.closes:
            if self._skipping and tag.name == self._skipping[-1]:
                self._skipping.pop()
        elif not tag.rest.endswith("/") and (not self._skipping or tag.name == self._skipping[-1]):
            self._skipping.append(tag.name)

    def _note_author(self, tag: Tag) -> None:
        attributes = tag.attributes()
        if attributes.get("name", "").lower() == "author":
            self.author = " ".join(attributes.get("content", "").split()) or None


def read_markup(source: str, extraction: Extraction) -> Page:
    """Add the words of the HTML `source` to `extraction`; return what the page says of itself."""
    page = Page()
    for item in scan(source):
        page.take(item, extraction)
    extraction.end_paragraph()
    return page


def _apply(role: str, extraction: Extraction, *, closes: bool) -> None:
    if role == "line break":
        extraction.line_break()
    elif role == "rule":
        extraction.rule()
    elif role in _EMPHASIS:
        if closes:
            extraction.close_mark(_EMPHASIS[role])
        else:
            extraction.open_mark(_EMPHASIS[role])
    elif role == "block":
        extraction.end_paragraph()
    elif role.startswith("heading"):
        extraction.end_paragraph(int(role[-1]) if closes else 0)
