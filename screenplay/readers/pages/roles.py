"""What the classes, ids and types of an element say about the words inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from screenplay.model.beat import MatterKind
from screenplay.model.manuscript import MarkKind
from screenplay.readers.pages.stylesheet import HIDDEN, KEPT_LINES, Look, Looks, look_of
from screenplay.resources import lexicon_table

STORY, INSET, HEADING = "story", "inset", "heading"
_NUMBERED = re.compile(r"[\d_-]{1,9}$")  # "endnotes12", "toc-heading1": counted by a site or a converter
_TYPE = "type:"
_SIGNS = (("id", "id:"), ("class", "class:"), ("epub:type", _TYPE), ("role", _TYPE))
_MATTER_TAGS = {"nav": "other", "figcaption": "other", "caption": "other"}
_INSET_TAGS = ("blockquote", "pre", "table", "dl")
_SPECIFIC = ("footnote", "author's note", "rating", "blurb", "disclaimer")  # before the general "other"


class Role(NamedTuple):
    """What is said of the words of an element: their role, if any, and how they look."""

    name: str | None
    look: Look

    @property
    def matter(self) -> MatterKind | None:
        """The kind of matter that the words are, None where the role is another."""
        return None if self.name in (None, STORY, INSET, HEADING, HIDDEN) else MatterKind(self.name)


def role_of(tag: str, attributes: Mapping[str, str | None], looks: Looks) -> Role:
    """Return the role of an element with `attributes`."""
    look = _look(tag, attributes, looks)
    if HIDDEN in look or "hidden" in attributes:
        return Role(HIDDEN, look)
    names = _names(tag, attributes)
    known = [role for name in names if (role := lexicon_table("html_roles").get(name))]
    for role in (HIDDEN, HEADING, *_SPECIFIC, STORY):
        if role in known:
            return Role(role, look)
    if known:
        return Role(known[0], look)
    if tag in _INSET_TAGS:
        return Role(INSET, look)
    return Role(_MATTER_TAGS.get(tag), look)


def _names(tag: str, attributes: Mapping[str, str | None]) -> Iterable[str]:
    """Yield the names that an element has, as the table writes them, whole and without their numbers."""
    for key, sign in _SIGNS:
        for word in (attributes.get(key) or "").lower().split()[:20]:
            yield f"{sign}{word}"
            if sign != _TYPE:
                yield f"{sign}{_NUMBERED.sub('', word)}"
            if key == "class":
                yield f"{tag}.{word}"


def _look(tag: str, attributes: Mapping[str, str | None], looks: Looks) -> Look:
    found = look_of(attributes.get("style") or "") if "style" in attributes else frozenset()
    if looks:
        found |= looks.get(tag, frozenset())
        for word in (attributes.get("class") or "").split()[:20]:
            found |= looks.get(f".{word}", frozenset())
        if attributes.get("id"):
            found |= looks.get(f"#{attributes['id']}", frozenset())
    return found


def emphasis_of(tag: str, look: Look) -> frozenset[MarkKind]:
    """Return the emphasis that an element gives its words, by its name or its look."""
    name = lexicon_table("html_elements").get(tag, "")
    kinds = (MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE)
    return frozenset(kind for kind in kinds if kind.value == name or kind.value in look)


def keeps_lines(tag: str, look: Look) -> bool:
    """Tell whether the line ends in the source of an element are line ends of the text."""
    return tag == "pre" or KEPT_LINES in look
