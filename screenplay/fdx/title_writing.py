"""The title page as a person lays it out in Final Draft: the title a third down, whom to ask at the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from screenplay.fdx.names import own
from screenplay.fdx.texts import add_text, clean
from screenplay.model.script import Run, Text, TitleEntry
from screenplay.resources import lexicon, lexicon_table

_CENTERED = ("title", "credit", "author", "authors", "source")
_LINES = 52  # of a page of Final Draft
_ABOVE_TITLE = 17
_GAP = 2  # blank lines between title and credit, and above the source


class _Row(NamedTuple):
    """One value, its key, and the place of that in the script; blank rows have none."""

    key: str = ""
    place: int = 0
    value: Text = ()
    first: bool = False


_BLANK = _Row()
_Placed = tuple[int, TitleEntry]


def add_title_page(root: Tag, entries: Sequence[TitleEntry]) -> None:
    """Append the title page; blank paragraphs put its lines where they stand on paper."""
    content = SubElement(SubElement(root, "TitlePage"), "Content")
    for row in _rows(list(enumerate(entries))):
        is_centered = row.key.lower() in _CENTERED
        tag = SubElement(content, "Paragraph", Type="General", Alignment="Center" if is_centered else "Left")
        if row is _BLANK:
            SubElement(tag, "Text")
            continue
        tag.set(own("key" if row.first else "more"), clean(row.key))
        tag.set(own("place"), str(row.place))
        label = f"{clean(row.key)}: " if row.first and row.value and _needs_label(row.key.lower()) else ""
        if label:
            tag.set(own("label"), label)
            add_text(tag, (Run(label),))
        add_text(tag, row.value)


def _needs_label(key: str) -> bool:
    bare = lexicon("title_keys", "bare")
    return key not in _CENTERED and lexicon_table("title_keys", "as").get(key, key) not in bare


def _rows(entries: Sequence[_Placed]) -> Iterator[_Row]:
    """Yield the rows of the page from the top."""
    middle = list(_middle([each for each in entries if each[1].key.lower() in _CENTERED]))
    foot: list[_Row] = []
    for each in entries:
        if each[1].key.lower() not in _CENTERED:
            foot += [*([_BLANK] if foot else []), *_values(each)]
    above = _ABOVE_TITLE if middle else 0
    yield from [_BLANK] * above
    yield from middle
    yield from [_BLANK] * (max(_GAP, _LINES - above - len(middle) - len(foot)) if foot else 0)
    yield from foot


def _middle(entries: Sequence[_Placed]) -> Iterator[_Row]:
    ordered = sorted(entries, key=lambda each: _CENTERED.index(each[1].key.lower()))
    for count, each in enumerate(ordered):
        if count:
            yield from [_BLANK] * (_GAP if each[1].key.lower() in {"credit", "source"} else 1)
        yield from _values(each)


def _values(each: _Placed) -> Iterator[_Row]:
    place, entry = each
    for index, value in enumerate(entry.values or ((),)):
        yield _Row(entry.key, place, value, index == 0)
