"""A copy to learn lines from: one's own are blanked, what leads up to them is kept."""

from __future__ import annotations

from dataclasses import replace

from screenplay.breakdown import turns
from screenplay.errors import SettingsError
from screenplay.model.script import Lyric, Run, Script, Speech
from screenplay.paper import STANDARD, Layout, Line, LineKind, Page, about, draw, header_line, paginate
from screenplay.paper.typeset.cells import cells
from screenplay.tableread.copies import copy_for, reading_layout, spoken_by
from screenplay.tableread.doubling import Casting
from screenplay.tableread.names import file_name

_BLANKED = {LineKind.DIALOGUE, LineKind.LYRIC}


def rehearsal(
    script: Script,
    who: str,
    casting: Casting | None = None,
    layout: Layout = STANDARD,
    font: str | None = None,
) -> tuple[str, bytes]:
    """Return name and bytes of the copy that `who`, a reader of `casting` or a role, learns from.

    Raises SettingsError where nobody is called so.
    """
    who, own = _own(script, who, casting)
    large = reading_layout(layout)
    copy = copy_for(script, paginate(script, large), own, header_line(f"{who}: rehearsal", large))
    hidden = frozenset(at for at in own if isinstance(script.elements[at], Speech | Lyric))
    colours = dict(copy.colours)
    pages = tuple(_blanked(page, hidden, colours) for page in copy.pages)
    named = replace(large, watermark=large.watermark.replace("{reader}", who).strip())
    data = draw(pages, named, about(script, f"Rehearsal: {who}"), font=font, shade=colours.get)
    return f"rehearse-{file_name(who)}.pdf", data


def _own(script: Script, who: str, casting: Casting | None) -> tuple[str, frozenset[int]]:
    """Return how `who`, a reader or a role, is spelled, and the elements that he says."""
    wanted = " ".join(who.upper().split())
    spoken = turns(script)
    readers = {name.upper(): name for name in casting.parts} if casting else {}
    if casting is not None and wanted in readers:
        wanted = readers[wanted]
        taken = {role.name for role in casting.parts[wanted]}
    else:
        taken = {wanted}
    own = spoken_by(turn for turn in spoken if not taken.isdisjoint(turn.roles))
    if not own:
        known = ", ".join(sorted({role for turn in spoken for role in turn.roles}))
        raise SettingsError(f"nobody called {who} has lines to rehearse; those who speak are {known}")
    return wanted, own


def _blanked(page: Page, hidden: frozenset[int], colours: dict[Line, str]) -> Page:
    """Return `page` with a coloured stripe for each hidden line, as long as its words are."""
    return replace(page, lines=tuple(_blank(line, hidden, colours) for line in page.lines))


def _blank(line: Line, hidden: frozenset[int], colours: dict[Line, str]) -> Line:
    if line.element not in hidden or line.kind not in _BLANKED:
        return line
    blank = line._replace(runs=(Run(" " * sum(cells(run.text) for run in line.runs)),))
    if line in colours:
        colours[blank] = colours.pop(line)
    return blank
