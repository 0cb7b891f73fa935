"""The script as a PDF: standard pages, drawn the same every time."""

from __future__ import annotations

from screenplay.model.script import Script
from screenplay.model.span import Span
from screenplay.paper import STANDARD, Layout, Line, Page, about, draw, page_and_words, pages


def write(script: Script, layout: Layout = STANDARD, *, font: str | None = None) -> bytes:
    """Return the PDF of `script`. Raises FontError for a character that no installed font has."""

    def place(page: Page, line: Line) -> str:
        number = _source_line(script, line.element)
        return page_and_words(page, line) if number is None else f"line {number}, {line.text!r}"

    return draw(pages(script, layout), layout, about(script), font=font, place=place)


def _source_line(script: Script, element: int | None) -> int | None:
    """Return the line of the Fountain text that an element stands on; None where it came from prose."""
    if script.source is None or element is None:
        return None
    spans: tuple[Span, ...] = script.elements[element].origin.spans
    return script.source.count("\n", 0, spans[0].start) + 1 if spans else None
