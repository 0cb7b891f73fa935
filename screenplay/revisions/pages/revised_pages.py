"""Revision pages: asterisks in the margin, colour and date at the head, changed pages tinted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from screenplay.errors import SettingsError
from screenplay.model.script import Script, text_of
from screenplay.paper import (
    PLAIN_COPY,
    STANDARD,
    Layout,
    Line,
    LineKind,
    Page,
    Treatment,
    about,
    draw,
    header_line,
    on_pages,
    pages,
)
from screenplay.paper.typeset.margins import REVISION_MARK
from screenplay.revisions.pages.colours import Colour
from screenplay.revisions.pages.lock import Lock
from screenplay.revisions.pages.locked_pages import locked_pages
from screenplay.revisions.pages.locked_scenes import with_locked_scenes
from screenplay.revisions.pages.marks import revision_marks


@dataclass(frozen=True, slots=True)
class Revision:
    """What a script is revised from, the colour of the new pages, and the words of their date.

    The date is never the clock's: the same drafts give the same bytes.
    """

    old: Script
    colour: Colour | None = None
    date: str = ""
    changed_pages_only: bool = False

    @property
    def header(self) -> str:
        """What stands at the head of changed pages, "" for nothing."""
        name = f"{self.colour.name.title()} Revisions" if self.colour else "Revised" if self.date else ""
        return f"{name} {self.date}".rstrip()


def revised_pages(
    script: Script, revision: Revision | None, layout: Layout = STANDARD, lock: Lock | None = None
) -> tuple[Page, ...]:
    """Return the pages of `script`, marked against the old draft, numbered as they are locked.

    Raises SettingsError where only the changed pages are asked for and there are none.
    """
    treatment = PLAIN_COPY
    old = revision.old if revision else None
    if lock is not None:
        script = with_locked_scenes(script, lock)
        old = with_locked_scenes(old, lock) if old else None
    if old is not None:
        treatment = Treatment(revised=revision_marks(old, script, notes=layout.notes))
    if lock is not None:
        known = {"", *(start.label for start in lock.pages)}
        labelled = locked_pages(script, lock, layout, treatment)
        found = tuple(
            page if revision is None or label in known else _starred(page) for label, page in labelled
        )
    else:
        found = tuple(pages(script, layout, treatment))
    if revision is None:
        return found
    headed = tuple(_headed(page, revision.header, layout) if is_changed(page) else page for page in found)
    if not revision.changed_pages_only:
        return headed
    changed = tuple(page for page in headed if is_changed(page))
    if not changed:
        raise SettingsError("no page was changed; leave out --changed-pages-only to print them all")
    return changed


def revised_pdf(
    script: Script,
    revision: Revision | None,
    layout: Layout = STANDARD,
    *,
    lock: Lock | None = None,
    font: str | None = None,
    only_pages: str | None = None,
) -> bytes:
    """Return `revised_pages`, or those asked for ("3-7,12"), as a PDF: the changed ones on tinted paper."""
    tint = revision.colour.tint if revision and revision.colour else None

    def tint_of(page: Page) -> str | None:
        return tint if is_changed(page) else None

    chosen = revised_pages(script, revision, layout, lock)
    if only_pages is not None:
        chosen = on_pages(chosen, only_pages)
    return draw(chosen, layout, about(script), font=font, tint=tint_of)


def _starred(page: Page) -> Page:
    """Put an asterisk beside the number of a page that the locked script had not: it is new as a whole."""
    rows = [line.row for line in page.lines if line.kind is LineKind.PAGE_NUMBER]
    marks = (Line(row, REVISION_MARK, text_of("*"), LineKind.REVISION) for row in rows[:1])
    return replace(page, lines=(*page.lines, *marks))


def is_changed(page: Page) -> bool:
    """Tell whether the page has an asterisk."""
    return any(line.kind is LineKind.REVISION for line in page.lines)


def page_list(found: Iterable[Page]) -> str:
    """Return the numbers of the changed pages: "1, 3-7, 12A"."""
    ranges: list[tuple[str, str]] = []
    for label in [_label(page) for page in found if page.number is not None and is_changed(page)]:
        last = ranges[-1][1] if ranges else ""
        if last.isdecimal() and label.isdecimal() and int(last) + 1 == int(label):
            ranges[-1] = (ranges[-1][0], label)
        else:
            ranges.append((label, label))
    return ", ".join(a if a == b else f"{a}-{b}" for a, b in ranges)


def _label(page: Page) -> str:
    printed = (line.text.rstrip(".") for line in page.lines if line.kind is LineKind.PAGE_NUMBER)
    return next(printed, str(page.number))


def _headed(page: Page, words: str, layout: Layout) -> Page:
    """Put `words` at the head of the page, before what the house has there."""
    if not words:
        return page
    own = [line.text for line in page.lines if line.kind is LineKind.HEADER]
    head = header_line("  ".join((words, *own)), layout)
    rest = tuple(line for line in page.lines if line.kind is not LineKind.HEADER)
    return replace(page, lines=(head, *rest))
