"""The script as a PDF: standard pages, drawn the same every time."""

from __future__ import annotations

from collections.abc import Iterable

from screenplay.model.script import Script
from screenplay.model.span import Span
from screenplay.paper import (
    STANDARD,
    Layout,
    Line,
    Page,
    about,
    draw,
    of_scenes,
    on_pages,
    page_and_words,
    pages,
)


def write(
    script: Script,
    layout: Layout = STANDARD,
    *,
    font: str | None = None,
    only_pages: str | None = None,
    only_scenes: str | None = None,
) -> bytes:
    """Return the PDF of `script`, or of the pages ("3-7,12") and scenes ("2,10A") asked for.

    Raises FontError for a character that no installed font has, SettingsError for a part that is not there.
    """

    def place(page: Page, line: Line) -> str:
        number = _source_line(script, line.element)
        return page_and_words(page, line) if number is None else f"line {number}, {line.text!r}"

    chosen: Iterable[Page] = pages(script, layout)
    if only_scenes is not None:
        chosen = of_scenes(chosen, script, only_scenes)
    if only_pages is not None:
        chosen = on_pages(chosen, only_pages)
    return draw(chosen, layout, about(script), font=font, place=place)


def _source_line(script: Script, element: int | None) -> int | None:
    """Return the line of the Fountain text that an element stands on; None where it came from prose."""
    if script.source is None or element is None:
        return None
    spans: tuple[Span, ...] = script.elements[element].origin.spans
    return script.source.count("\n", 0, spans[0].start) + 1 if spans else None
