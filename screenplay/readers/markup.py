"""HTML → extracted text: paragraphs, headings, rules and emphasis by the elements around the words."""

from __future__ import annotations

from dataclasses import dataclass, field

from screenplay.model.manuscript import MarkKind
from screenplay.readers.extraction import Extraction
from screenplay.readers.tagsoup import Tag, scan
from screenplay.resources import lexicon_table

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
