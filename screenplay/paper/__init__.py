"""Script → pages of placed lines → PDF. `paginate` gives plain data; `draw` makes bytes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.paper.ink.drawing import About, about, draw, page_and_words
    from screenplay.paper.ink.shading import Shade
    from screenplay.paper.typeset.block import PLAIN_COPY, Treatment
    from screenplay.paper.typeset.layout import (
        A4,
        LETTER,
        STANDARD,
        Column,
        Layout,
        Paper,
        SceneNumbers,
        enlarged,
        on_paper,
    )
    from screenplay.paper.typeset.lengths import depths, first_pages, in_eighths, in_time, lengths
    from screenplay.paper.typeset.margins import header_line
    from screenplay.paper.typeset.page import Bookmark, Line, LineKind, Page, as_text
    from screenplay.paper.typeset.pagination import pages, paginate
    from screenplay.paper.typeset.selecting import elements_of, of_scenes, on_pages
    from screenplay.paper.typeset.tables import Prose, Sheet, Table, TableColumn, table_pages

__all__ = [
    "A4",
    "LETTER",
    "PLAIN_COPY",
    "STANDARD",
    "About",
    "Bookmark",
    "Column",
    "Layout",
    "Line",
    "LineKind",
    "Page",
    "Paper",
    "Prose",
    "SceneNumbers",
    "Shade",
    "Sheet",
    "Table",
    "TableColumn",
    "Treatment",
    "about",
    "as_text",
    "depths",
    "draw",
    "elements_of",
    "enlarged",
    "first_pages",
    "header_line",
    "in_eighths",
    "in_time",
    "lengths",
    "of_scenes",
    "on_pages",
    "on_paper",
    "page_and_words",
    "pages",
    "paginate",
    "table_pages",
]

__getattr__ = names_of(
    __name__,
    {
        "ink.drawing": (
            "About",
            "about",
            "draw",
            "page_and_words",
        ),
        "typeset.layout": (
            "A4",
            "LETTER",
            "STANDARD",
            "Column",
            "Layout",
            "Paper",
            "SceneNumbers",
            "enlarged",
            "on_paper",
        ),
        "typeset.lengths": (
            "depths",
            "first_pages",
            "in_eighths",
            "in_time",
            "lengths",
        ),
        "typeset.margins": ("header_line",),
        "typeset.page": (
            "Bookmark",
            "Line",
            "LineKind",
            "Page",
            "as_text",
        ),
        "typeset.pagination": (
            "pages",
            "paginate",
        ),
        "typeset.selecting": (
            "elements_of",
            "of_scenes",
            "on_pages",
        ),
        "ink.shading": ("Shade",),
        "typeset.tables": (
            "Prose",
            "Sheet",
            "Table",
            "TableColumn",
            "table_pages",
        ),
        "typeset.block": (
            "PLAIN_COPY",
            "Treatment",
        ),
    },
)
