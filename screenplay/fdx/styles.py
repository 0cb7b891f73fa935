"""How a file of Final Draft sets each type of paragraph: in capitals, in the middle, on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element as Tag

from screenplay.fdx.names import CAPITALS_TYPES, CENTERED_TYPES, PAGE_TYPES, own


@dataclass(frozen=True, slots=True)
class Styles:
    """The types of paragraphs that are shown in capitals, begin a page, or stand in the middle."""

    capitals: frozenset[str]
    new_page: frozenset[str]
    centered: frozenset[str]

    def shows_capitals(self, tag: Tag) -> bool:
        """Tell whether the words of a paragraph are shown in capitals, however they were typed."""
        return tag.get("Type") in self.capitals and tag.get(own("capitals")) != "no"

    def begins_page(self, tag: Tag) -> bool:
        """Tell whether a paragraph begins a page; what it says itself goes before its type."""
        said = tag.get("StartsNewPage")
        return said == "Yes" if said else tag.get("Type") in self.new_page

    def is_centered(self, tag: Tag) -> bool:
        """Tell whether a paragraph stands in the middle; what it says itself goes before its type."""
        said = tag.get("Alignment")
        return said == "Center" if said else tag.get("Type") in self.centered


def styles_of(root: Tag) -> Styles:
    """Return what the `ElementSettings` of a file say; where they say nothing, what Final Draft does."""
    capitals, new_page, centered = set(CAPITALS_TYPES), set(PAGE_TYPES), set(CENTERED_TYPES)
    for kind, tag, spec in _specifications(root):
        if tag == "FontSpec":
            _settle(capitals, kind, "AllCaps" in (spec.get("Style") or "").split("+"))
        elif tag == "ParagraphSpec":
            if said := spec.get("StartsNewPage"):
                _settle(new_page, kind, said == "Yes")
            if said := spec.get("Alignment"):
                _settle(centered, kind, said == "Center")
    return Styles(frozenset(capitals), frozenset(new_page), frozenset(centered))


def _specifications(root: Tag) -> Iterator[tuple[str, str, Tag]]:
    for settings in root.findall("ElementSettings"):
        for spec in settings:
            yield settings.get("Type") or "", spec.tag, spec


def _settle(types: set[str], kind: str, has: bool) -> None:
    if has:
        types.add(kind)
    else:
        types.discard(kind)
