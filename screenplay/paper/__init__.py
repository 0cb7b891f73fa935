"""Script → pages of placed lines → PDF. `paginate` gives plain data; `draw` makes bytes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.paper.drawing import About, about, draw, page_and_words
    from screenplay.paper.explained import EXPLAINED
    from screenplay.paper.layout import (
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
    from screenplay.paper.lengths import depths, first_pages, in_eighths, in_time, lengths
    from screenplay.paper.margins import header_line
    from screenplay.paper.page import Bookmark, Line, LineKind, Page, as_text
    from screenplay.paper.pagination import pages, paginate
    from screenplay.paper.profile import profile
    from screenplay.paper.selecting import elements_of, of_scenes, on_pages
    from screenplay.paper.shading import Shade
    from screenplay.paper.tables import Prose, Sheet, Table, TableColumn, table_pages
    from screenplay.paper.treatment import PLAIN_COPY, Treatment

__all__ = [
    "A4",
    "EXPLAINED",
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
    "profile",
    "table_pages",
]

__getattr__ = names_of(
    __name__,
    {
        "drawing": (
            "About",
            "about",
            "draw",
            "page_and_words",
        ),
        "explained": ("EXPLAINED",),
        "layout": (
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
        "lengths": (
            "depths",
            "first_pages",
            "in_eighths",
            "in_time",
            "lengths",
        ),
        "margins": ("header_line",),
        "page": (
            "Bookmark",
            "Line",
            "LineKind",
            "Page",
            "as_text",
        ),
        "pagination": (
            "pages",
            "paginate",
        ),
        "profile": ("profile",),
        "selecting": (
            "elements_of",
            "of_scenes",
            "on_pages",
        ),
        "shading": ("Shade",),
        "tables": (
            "Prose",
            "Sheet",
            "Table",
            "TableColumn",
            "table_pages",
        ),
        "treatment": (
            "PLAIN_COPY",
            "Treatment",
        ),
    },
)
