"""The marks inside a paragraph of Markdown, and where they stand.

markdown-it tells what stands in a line but not where; its rules are wrapped so that each says from where to
where it read. Source: CommonMark 0.31, section 6 (inlines).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from html import unescape
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from screenplay.model.manuscript import MarkKind
from screenplay.model.places import Cut
from screenplay.model.span import Span
from screenplay.resources import lexicon_table

_AT = "at"  # where a token keeps its place
_CUTS = "cuts"  # where the environment of a parse keeps what is cut, and the tags of HTML
_TAGS = "tags"
_RULES = (
    "escape",
    "entity",
    "backticks",
    "emphasis",
    "link",
    "image",
    "autolink",
    "html_inline",
    "footnote_ref",
)
_EMPHASES = {"em": MarkKind.ITALIC, "strong": MarkKind.BOLD}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_Rule = Callable[[StateInline, bool], bool]


class Inline(NamedTuple):
    """What one stretch of Markdown has in it; places count from its start."""

    cuts: tuple[Cut, ...]
    marks: tuple[tuple[Span, MarkKind], ...]


@cache
def parser() -> MarkdownIt:
    """Return the parser of Markdown as writers of prose use it.

    Indented paragraphs are paragraphs and no code; a dash at the start of a line opens speech and no list.
    """
    markdown = MarkdownIt("commonmark").enable("table").disable(["code", "list"])
    markdown.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    markdown.use(front_matter_plugin)
    markdown.core.ruler.disable(["inline", "text_join"])  # paragraphs are taken one by one
    known = dict(
        zip(markdown.inline.ruler.get_active_rules(), markdown.inline.ruler.getRules(""), strict=True)
    )
    for name in _RULES:
        markdown.inline.ruler.at(name, _noted(name, known[name]))
    return markdown


def inline(words: str, references: Mapping[str, Any]) -> Inline:
    """Return what stands in the stretch `words`; `references` are the links that the file defines."""
    noted: dict[str, Any] = {_CUTS: [], _TAGS: [], "references": references}
    tokens: list[Token] = []
    markdown = parser()
    markdown.inline.parse(words, markdown, noted, tokens)
    cuts = [Cut(*each) for each in noted[_CUTS]]
    marks = [*_emphases(tokens, cuts), *_tagged(noted[_TAGS])]
    return Inline(tuple(cuts), tuple(marks))


def _noted(name: str, rule: _Rule) -> _Rule:
    """Return `rule` so that it notes what it read."""

    def noting(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            _note(name, state, start, state.tokens[count:])
        return True

    return noting


def _note(name: str, state: StateInline, start: int, made: list[Token]) -> None:
    cuts: list[tuple[int, int, str]] = state.env[_CUTS]
    end = state.pos
    match name:
        case "escape" if not state.src[start + 1 : start + 2].isalnum():
            cuts.append((start, start + 1, ""))
        case "entity":
            cuts.append((start, end, unescape(state.src[start:end])))
        case "backticks" if made and made[-1].type == "code_inline":
            ticks = len(made[-1].markup)
            cuts += [(start, start + ticks, ""), (end - ticks, end, "")]
        case "emphasis":
            for number, token in enumerate(made[start - end :]):
                token.meta[_AT] = start + number
        case "link":
            label = state.md.helpers.parseLinkLabel(state, start, True)
            cuts += [(start, start + 1, ""), (label, end, "")]
        case "autolink":
            cuts += [(start, start + 1, ""), (end - 1, end, "")]
        case "html_inline":
            tag = _TAG.match(state.src, start)
            line = tag is not None and tag[2].lower() == "br"
            cuts.append((start, end, "\n" if line else ""))
            if tag and not line:
                state.env[_TAGS].append((start, end, tag[1] + tag[2].lower()))
        case "image" | "footnote_ref":
            cuts.append((start, end, ""))


def _emphases(tokens: list[Token], cuts: list[Cut]) -> list[tuple[Span, MarkKind]]:
    """Return what stands between asterisks or strokes, and cut those."""
    found: list[tuple[Span, MarkKind]] = []
    opened: list[int] = []
    for token in tokens:
        kind = _EMPHASES.get(token.tag)
        if kind is None or _AT not in token.meta:
            continue
        at, wide = token.meta[_AT], len(token.markup)
        if token.nesting > 0:
            cuts.append(Cut(at + 1 - wide, at + 1))
            opened.append(at + 1)
        elif opened:
            cuts.append(Cut(at, at + wide))
            found.append((Span(opened.pop(), at), kind))
    return found


def _tagged(tags: list[tuple[int, int, str]]) -> list[tuple[Span, MarkKind]]:
    """Return what stands between the tags of HTML that emphasise."""
    kinds = {kind.value: kind for kind in (MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE)}
    opened: dict[MarkKind, int] = {}
    found: list[tuple[Span, MarkKind]] = []
    for start, end, name in tags:
        kind = kinds.get(lexicon_table("html_elements").get(name.removeprefix("/"), ""))
        if kind is None:
            continue
        if not name.startswith("/"):
            opened.setdefault(kind, end)
        elif kind in opened:
            found.append((Span(opened.pop(kind), start), kind))
    return found
