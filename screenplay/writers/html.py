"""The script as one HTML file that needs nothing else: to read on any screen, to hear, to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from screenplay.breakdown import Block, Dialogue, Pair, blocks
from screenplay.model.script import (
    KINDS,
    Action,
    Boneyard,
    Centered,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Script,
    Section,
    Speech,
    Style,
    Synopsis,
    Text,
    TitleEntry,
    Transition,
    plain,
)
from screenplay.webpage import webpage

_TAGS = ((Style.UNDERLINE, "u"), (Style.BOLD, "strong"), (Style.ITALIC, "em"))
_MIDDLE_KEYS = ("credit", "author", "authors", "source")


def write(script: Script, *, mark_below: float = 0.0) -> bytes:
    """Return `script` as HTML; lines whose confidence is below `mark_below` stand out and say their rule."""
    title = _title(script.title_page)
    body = "\n".join(
        part
        for part in (
            _title_page(script.title_page),
            _contents(script.elements),
            f"<main>{_scenes(script.elements, mark_below)}</main>",
        )
        if part
    )
    return webpage(title, body, package="screenplay.writers", style="style.css")


def _title(entries: Iterable[TitleEntry]) -> str:
    for entry in entries:
        if entry.key.lower() == "title" and entry.values:
            return " ".join(plain(value) for value in entry.values)
    return "Screenplay"


def _title_page(entries: tuple[TitleEntry, ...]) -> str:
    if not entries:
        return ""
    middle = "".join(
        f"<{tag}>{_values(entry)}</{tag}>"
        for wanted in ("title", *_MIDDLE_KEYS)
        for entry in entries
        if entry.key.lower() == wanted
        for tag in ("h1" if wanted == "title" else "p",)
    )
    foot = "".join(
        f'<p title="{escape(entry.key)}">{_values(entry)}</p>'
        for entry in entries
        if entry.key.lower() not in ("title", *_MIDDLE_KEYS)
    )
    parts = f'<div class="middle">{middle}</div><div class="foot">{foot}</div>'
    return f'<header class="title-page">{parts}</header>'


def _values(entry: TitleEntry) -> str:
    return "<br>".join(_text(value) for value in entry.values)


def _contents(elements: Iterable[Element]) -> str:
    headings = [element for element in elements if isinstance(element, SceneHeading)]
    items = "".join(
        f'<li><a href="#scene-{index}">{escape(plain(heading.text))}</a></li>'
        for index, heading in enumerate(headings, start=1)
    )
    if not items:
        return ""
    return f'<nav aria-label="Scenes"><details><summary>Scenes</summary><ol>{items}</ol></details></nav>'


def _scenes(elements: Iterable[Element], mark_below: float) -> str:
    parts: list[str] = []
    scene = 0
    for block in blocks(elements):
        if isinstance(block, SceneHeading):
            parts.append("</section>" if scene else "")
            scene += 1
            number = f'<span class="number">{escape(block.number)} </span>' if block.number else ""
            mark = _mark(block, mark_below, "heading")
            parts.append(
                f'<section class="scene" aria-labelledby="scene-{scene}">'
                f'<h2 id="scene-{scene}"{mark}>{number}{_text(block.text)}</h2>'
            )
        else:
            parts += _block(block, mark_below)
    return "".join(parts) + "</section>" * bool(scene)


def _block(block: Block, mark_below: float) -> Iterator[str]:
    if isinstance(block, Pair):
        yield '<div class="dual">'
        yield from _dialogue(block.left, mark_below)
        yield from _dialogue(block.right, mark_below)
        yield "</div>"
    elif isinstance(block, Dialogue):
        yield from _dialogue(block, mark_below)
    else:
        yield _element(block, mark_below)


def _dialogue(block: Dialogue, mark_below: float) -> Iterator[str]:
    cue = block.cue
    words = " ".join((cue.name, *(f"({extension})" for extension in cue.extensions)))
    yield f'<div class="dialogue" role="group" aria-label="{escape(cue.name)}">'
    yield f"<h3{_mark(cue, mark_below, 'cue')}>{escape(words)}</h3>"
    for line in block.lines:
        yield _element(line, mark_below)
    yield "</div>"


def _element(element: Element, mark_below: float) -> str:
    match element:
        case Boneyard():
            return ""
        case PageBreak():
            return "<hr>"
        case Note():
            return f"<aside{_mark(element, mark_below, 'note')}>{_text(element.text)}</aside>"
        case Parenthetical():
            return f"<p{_mark(element, mark_below, 'parenthetical')}>({_text(element.text)})</p>"
        case Section():
            return (
                f"<p{_mark(element, mark_below, 'section')}>{'#' * element.level} {_text(element.text)}</p>"
            )
        case Action() | Centered() | Lyric() if element.joined:
            name = f"{KINDS[type(element)]} joined"
            return f"<p{_mark(element, mark_below, name)}>{_text(element.text)}</p>"
        case Action() | Centered() | Lyric() | Transition() | Synopsis() | Speech():
            return f"<p{_mark(element, mark_below, KINDS[type(element)])}>{_text(element.text)}</p>"
        case _:
            return ""


def _mark(element: Element, below: float, name: str) -> str:
    """Return the attributes of an element: its class, and where it is unsure, why."""
    origin = element.origin
    if origin.confidence >= below:
        return f' class="{name}"'
    least = min(origin.decisions, key=lambda decision: decision.confidence)
    why = f"{least.rule}, confidence {least.confidence:.2f}"
    return f' class="{name} unsure" title="{escape(why)}"'


def _text(text: Text) -> str:
    parts: list[str] = []
    for run in text:
        if run.style is Style.BONEYARD:
            continue
        words = escape(run.text, quote=False)
        if run.style is Style.NOTE:
            words = f'<span class="note">[{words}]</span>'
        elif run.style:
            for style, tag in _TAGS:
                if run.style & style:
                    words = f"<{tag}>{words}</{tag}>"
        parts.append(words)
    return "".join(parts)
