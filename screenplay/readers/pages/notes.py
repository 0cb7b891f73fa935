"""Footnotes of a page: the marks in the running text, and the notes they lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from posixpath import basename

from selectolax.lexbor import LexborNode

from screenplay.readers.pages.tree import is_text, text_in, walk, words_of

_MARK = re.compile(r"[\[({]?(?:\d{1,4}|[*†‡§¶]{1,4}|[a-z]|[ivx]{1,5})[\])}]?[.,]?")
_BARE = re.compile(r"[\[({]?(?:\d{1,4}|[*†‡§¶]{1,4})[\])}]?")  # a mark that no link proves
_BRACKETED = re.compile(r"\[(?:\d{1,4}|[*†‡§¶]{1,4}|note \d{1,4})\]|[*†‡§¶]{1,4}")
_NAMES = frozenset(
    ("noteref", "doc-noteref", "footnoteref", "footnote-ref", "footnote-reference", "fnref", "fnanchor")
)
_BLOCKS = ("li", "p", "dd", "aside", "div", "section", "td")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_NODES = 300  # in a note; what is longer is a chapter
_LONGEST = 4000  # characters of a note


@dataclass(slots=True)
class Notes:
    """What the marks of a book lead to: `waiting` are places in pages to come, by file and name."""

    waiting: set[tuple[str, str]] = field(default_factory=set)
    _blocks: set[int] = field(default_factory=set)
    _references: set[int] = field(default_factory=set)

    def look_through(self, root: LexborNode, file: str = "") -> None:
        """Find the notes of one page, those that an earlier page or an earlier word refers to."""
        here = basename(file)
        wanted = {name for page, name in self.waiting if page == here}
        self._blocks, self._references = set(), set()
        for node in root.css("a[href], a[name], [id]"):
            attributes = node.attributes
            names = {attributes.get("id"), attributes.get("name")}
            if not wanted.isdisjoint(names) and (block := _block_of(node)) is not None:
                self._blocks.add(block.mem_id)
            page, hash_sign, target = (attributes.get("href") or "").partition("#")
            if node.tag == "a" and hash_sign and target and _refers(node, attributes):
                self._references.add(node.mem_id)
                if not page or basename(page) == here:
                    wanted.add(target)
                else:
                    self.waiting.add((basename(page), target))

    def is_note(self, node: LexborNode) -> bool:
        """Tell whether `node` is the block of a note."""
        return node.mem_id in self._blocks

    def is_reference(self, node: LexborNode, before: str) -> bool:
        """Tell whether `node` is the mark of a note behind the character `before`, no word of the text."""
        if node.tag == "a":
            return node.mem_id in self._references
        if node.tag != "sup" or not before:
            return False
        words = _short_words(node)
        if node.css_first("a[href]") is not None:
            return bool(_MARK.fullmatch(words))
        return bool(_BARE.fullmatch(words)) and not before.isdigit()


def _refers(link: LexborNode, attributes: Mapping[str, str | None]) -> bool:
    """Tell whether a link is the mark of a note."""
    said = " ".join(attributes.get(key) or "" for key in ("epub:type", "role", "class"))
    if not _NAMES.isdisjoint(said.lower().split()):
        return True
    parent = link.parent
    words = _short_words(link)
    if (parent is not None and parent.tag == "sup") or link.css_first("sup") is not None:
        return bool(_MARK.fullmatch(words))
    return bool(_BRACKETED.fullmatch(words)) and parent is not None and parent.tag not in ("li", "dt")


def _short_words(node: LexborNode) -> str:
    """Return the words of `node`, nothing where there are too many for a mark."""
    found = [text_in(each) for each, opens in islice(walk(node), 20) if opens and is_text(each)]
    return " ".join("".join(found).split()) if sum(map(len, found)) < 40 else ""


def _block_of(node: LexborNode) -> LexborNode | None:
    """Return the paragraph or list item that is the note which `node` names, None where it is none."""
    block: LexborNode | None = node
    while block is not None and block.tag not in _BLOCKS:
        block = block.parent
    if block is None or (block.tag in ("div", "section", "td") and block.mem_id != node.mem_id):
        return None
    inside = list(islice(walk(block), _MOST_NODES))
    if len(inside) == _MOST_NODES or any(each.tag in _HEADINGS for each, _ in inside):
        return None
    return block if len(words_of(block)) <= _LONGEST else None
