"""Draw pages on the reportlab Canvas: the same pages give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from screenplay.model.script import Script, Style
from screenplay.paper.ink.canvas import Ink, Place
from screenplay.paper.ink.courier import font_name, true_unicode
from screenplay.paper.ink.glyphs import FontSet, registered
from screenplay.paper.ink.shading import Shade, Tint, lay_shades, lay_tint, watermark
from screenplay.paper.typeset.layout import POINTS_PER_INCH, STANDARD, Layout
from screenplay.paper.typeset.page import Line, Page
from screenplay.paper.typeset.title import title_value

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class About:
    """What the PDF says of itself to a reader program."""

    title: str = ""
    author: str = ""
    subject: str = "Screenplay"


UNTITLED = About()


def page_and_words(page: Page, line: Line) -> str:
    """Say where a line stands: its page and its words."""
    return f"page {page.number}, {line.text!r}" if page.number else f"title page, {line.text!r}"


def about(script: Script, subject: str = "Screenplay") -> About:
    """Return what the title page says."""
    return About(title_value(script, "title"), title_value(script, "author", "authors"), subject)


def draw(
    pages: Iterable[Page],
    layout: Layout = STANDARD,
    about: About = UNTITLED,
    *,
    font: str | None = None,
    shade: Shade | None = None,
    tint: Tint | None = None,
    place: Place = page_and_words,
) -> bytes:
    """Return the PDF of `pages`.

    `font` is a TrueType family or file, "built-in" the Courier of the reader program, None ours, embedded.
    `shade` gives a line the colour ("#fff3a0") that lies behind it, `tint` a page that of its sheet. Raises
    FontError for a character that no font has; `place` says where.
    """
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  (a tenth of a second)

    target = BytesIO()
    size = (layout.paper.width * POINTS_PER_INCH, layout.paper.height * POINTS_PER_INCH)
    with _binary_streams():
        fonts = FontSet(font)
        face = fonts.face(Style.PLAIN)
        first = font_name(Style.PLAIN) if face is None else registered(face)  # or the PDF asks for Helvetica
        canvas = Canvas(target, pagesize=size, pageCompression=1, invariant=1, initialFontName=first)
        _describe(canvas, about)
        ink = Ink(canvas, layout, fonts, place)
        for page in _outlined(_labelled(pages, canvas), canvas, layout):
            if tint is not None:
                lay_tint(canvas, layout, page, tint)
            if layout.watermark:
                watermark(canvas, layout, fonts)
            if shade is not None:
                lay_shades(canvas, layout, page, shade)
            ink.write(page)
            canvas.showPage()
        with true_unicode():
            canvas.save()
    return target.getvalue()


def _describe(canvas: Canvas, about: About) -> None:
    canvas.setTitle(about.title or "Untitled")
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("screenplay")


def _labelled(pages: Iterable[Page], canvas: Canvas) -> Iterator[Page]:
    """Yield the pages, telling the reader program the number that stands on each."""
    expected: int | None = -1
    for index, page in enumerate(pages):
        if page.number != expected:
            if page.number is None:
                canvas.addPageLabel(index, prefix="Title")
            else:
                canvas.addPageLabel(index, style="ARABIC", start=page.number)
        expected = None if page.number is None else page.number + 1
        yield page


def _outlined(pages: Iterable[Page], canvas: Canvas, layout: Layout) -> Iterator[Page]:
    """Yield the pages, their sections and scenes put into the outline, where no level may be skipped."""
    entries = 0
    level = -1
    for page in pages:
        for bookmark in page.bookmarks:
            entries += 1
            level = min(bookmark.level, level + 1)
            key = f"entry{entries}"
            canvas.bookmarkHorizontalAbsolute(key, layout.height_of(bookmark.row))
            canvas.addOutlineEntry(bookmark.title, key, level, closed=False)
        yield page
    if entries:
        canvas.showOutline()


@contextmanager
def _binary_streams() -> Iterator[None]:
    """Have reportlab write compressed pages as they are: the text form is a fifth longer and slower."""
    from reportlab import rl_config  # noqa: PLC0415

    before = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = before
