"""Script → pages of placed lines → PDF. `paginate` gives plain data; `draw` makes bytes of it."""

from screenplay.paper.drawing import About, about, draw, page_and_words
from screenplay.paper.layout import A4, LETTER, STANDARD, Column, Layout, Paper, SceneNumbers, enlarged, on_a4
from screenplay.paper.page import Bookmark, Line, LineKind, Page, as_text
from screenplay.paper.pagination import pages, paginate
from screenplay.paper.selecting import elements_of, of_scenes, on_pages
from screenplay.paper.shading import Shade
from screenplay.paper.treatment import PLAIN_COPY, Treatment

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
    "SceneNumbers",
    "Shade",
    "Treatment",
    "about",
    "as_text",
    "draw",
    "elements_of",
    "enlarged",
    "of_scenes",
    "on_a4",
    "on_pages",
    "page_and_words",
    "pages",
    "paginate",
]
