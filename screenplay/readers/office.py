"""What word processors share: paragraphs with a style each, which says what their words are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import MarkKind
from screenplay.readers.extraction import Extraction
from screenplay.readers.front import Front
from screenplay.readers.sorting import Place, Sorting
from screenplay.resources import lexicon_table

_HEADING = re.compile(r"heading ([1-6])")
_INSET, _HEADINGS = "inset", "heading"
_RARE = 0.15  # of all paragraphs: blank ones that are no rarer stand between any two paragraphs


class Style(NamedTuple):
    """A paragraph style: what its words are, and the level of a heading, 0 for none."""

    role: str = ""
    level: int = 0
    emphasis: frozenset[MarkKind] = frozenset()

    @property
    def place(self) -> Place:
        """What the style says of the words."""
        if self.role in ("", _INSET, _HEADINGS):
            return Place(inset=self.role == _INSET)
        return Place(MatterKind(self.role))


PLAIN = Style()


def style_called(name: str, level: int = 0, emphasis: frozenset[MarkKind] = frozenset()) -> Style:
    """Return the style with the built-in `name`, the same in every language; `level` is its outline level."""
    name = name.lower().replace("_20_", " ").strip()
    heading = _HEADING.fullmatch(name)
    role = lexicon_table("paragraph_styles").get(name, "")
    if role or not (heading or level):
        return Style(role, 0, emphasis)
    return Style(_HEADINGS, int(heading[1]) if heading else level)


def blanks(root: Element, paragraphs: Collection[str]) -> Iterator[bool]:
    """Yield for each element called one of `paragraphs` whether it has no words, in one pass."""
    blank: bool | None = None
    for element in root.iter():
        if element.tag in paragraphs:
            if blank is not None:
                yield blank
            blank = True
        if blank and ((element.text or "").strip() or (element.tail or "").strip()):
            blank = False
    if blank is not None:
        yield blank


def blanks_divide(blanks: Iterable[bool]) -> bool:
    """Tell whether blank paragraphs divide scenes, given for each paragraph whether it is blank."""
    all_of = list(blanks)
    return 0 < sum(all_of) <= _RARE * len(all_of)


@dataclass(slots=True)
class Pages:
    """The paragraphs of a document under way: call `end` at the end of each."""

    extraction: Extraction
    blanks_divide: bool = False
    _sorting: Sorting = field(init=False)
    _blank: bool = False

    def __post_init__(self) -> None:
        self._sorting = Sorting(self.extraction, Front())

    def end(self, style: Style = PLAIN, *, blank: bool = False) -> None:
        """End the paragraph, which has `style`; `blank` is one without words."""
        span = self.extraction.end_paragraph()
        if span is None:
            self._blank = self._blank or (blank and self._sorting.begun)
            return
        self._sorting.take(span, style.place, style.level)
        if style.level or style.place.matter:
            self._blank = self._sorting.begun = False

    def before_words(self, style: Style) -> None:
        """Draw the line that a blank paragraph before this one stands for."""
        if self._blank and self.blanks_divide and not style.level and style.place.matter is None:
            self._sorting.rule(style.place)
        self._blank = False
