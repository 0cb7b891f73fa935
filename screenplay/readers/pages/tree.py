"""HTML and XHTML → a tree of elements, as a browser builds it; and the walk through it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from screenplay.resources import lexicon_table

DEEPEST = 2_000  # open elements at once; a parser looks through all of them at each tag. Books have under 40
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}')*+>")
_ALONE = re.compile(r"<([a-zA-Z][^\s/<>]{0,40})((?:[^<>\"'/]|\"[^\"<]{0,2000}\"|'[^'<]{0,2000}'|/(?!>))*+)/>")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_XHTML = 4096  # characters in which a page says that it is XML
_CLOSE_THEMSELVES = frozenset(
    (
        "a",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "rp",
        "rt",
    )
)
_RAW = ("script", "style", "textarea", "title")  # what stands in them is no element
_TEXT = "-text"


def parse(source: str) -> LexborNode | None:
    """Return the root of the page in `source`, None for an empty one.

    Of a page with more than `DEEPEST` elements open at once, only paragraphs are left: the words stay.
    """
    source = _without_subset(source)
    if _is_xml(source):
        source = _CDATA.sub(lambda found: found[1].replace("&", "&amp;").replace("<", "&lt;"), source)
        source = _ALONE.sub(_closed, source)
    if _depth(source) > DEEPEST:
        source = _TAG.sub(_flat, source)
    return LexborHTMLParser(source).root


def walk(root: LexborNode) -> Generator[tuple[LexborNode, bool], bool | None, None]:
    """Yield the nodes under `root` in the order of the page: each when it opens (True) and when it closes.

    The caller may send True after an opening to pass over what is inside.
    """
    node: LexborNode | None = root
    while node is not None:
        passed_over = yield node, True
        child = None if passed_over else node.child
        if child is not None:
            node = child
            continue
        while node is not None:
            yield node, False
            if node.mem_id == root.mem_id:
                return
            following = node.next
            if following is not None:
                node = following
                break
            node = node.parent


def is_text(node: LexborNode) -> bool:
    """Tell whether `node` is a stretch of text."""
    return node.tag == _TEXT


def words_of(node: LexborNode) -> str:
    """Return the words inside `node` on one line."""
    return " ".join((node.text(deep=True, separator="", strip=False) or "").split())


def _is_xml(source: str) -> bool:
    head = source[:_XHTML]
    return head.lstrip("\ufeff \r\n\t").startswith("<?xml") or "http://www.w3.org/1999/xhtml" in head


def _is_empty(name: str) -> bool:
    """Tell whether an element never has words: it needs no closing tag."""
    return lexicon_table("html_elements").get(name) in ("empty", "line break", "rule", "meta")


def _closed(tag: re.Match[str]) -> str:
    """Return an empty XML element as HTML has it: HTML would leave `<i/>` open to the end of the page."""
    if _is_empty(tag[1].lower()):
        return tag[0]
    return f"<{tag[1]}{tag[2]}></{tag[1]}>"


def _without_subset(source: str) -> str:
    """Return `source` without a document type that declares entities: HTML would take its end for words."""
    start = source[:_XHTML].lower().find("<!doctype")
    if start < 0:
        return source
    bracket, end = source.find("[", start), source.find(">", start)
    if bracket < 0 or end < bracket:
        return source
    close = re.compile(r"\]\s*>").search(source, bracket)
    return source[:start] + (source[close.end() :] if close else "")


def _depth(source: str) -> int:
    """Return how many elements are open at once at most, those aside that close one another."""
    opened: Counter[str] = Counter()
    deepest = here = 0
    for tag in _TAG.finditer(source):
        name = tag[2].lower()
        if name in _CLOSE_THEMSELVES or name in _RAW or _is_empty(name):
            continue
        if not tag[1]:
            opened[name] += 1
            here += 1
            deepest = max(deepest, here)
        elif opened[name]:  # what closes nothing leaves everything open
            opened[name] -= 1
            here -= 1
    return deepest


def _flat(tag: re.Match[str]) -> str:
    """Return a tag of a page that is too deep: blocks only divide paragraphs, and marks are gone."""
    name = tag[2].lower()
    if name in _RAW or _is_empty(name):
        return tag[0]
    kind = lexicon_table("html_elements").get(name, "")
    return "<p>" if kind == "block" or kind.startswith("heading") else ""


def text_in(node: LexborNode) -> str:
    """Return the text of the text node `node`."""
    return node.text_content or ""
