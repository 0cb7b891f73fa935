"""Drafts written from the page, as `convert` writes them: merged with hand edits, over nobody's work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from screenplay import fountain
from screenplay.errors import SettingsError
from screenplay.library import render
from screenplay.merging import remember, settle
from screenplay.model.script import Script
from screenplay.output import write_all
from screenplay.settings.house import house_beside
from screenplay.writers import WRITERS

_FOUNTAIN = ".fountain"


def save(script: Script, source: Path, suffixes: Sequence[str]) -> list[str]:
    """Write `script` beside `source` in each format; return in words what was done.

    A draft that a person edited is merged. Raises WriteError for a file that somebody else wrote, and
    SettingsError for a format that is none.
    """
    unknown = [suffix for suffix in suffixes if suffix not in WRITERS]
    if unknown or not suffixes:
        raise SettingsError(f"{', '.join(unknown) or 'nothing'} is no format to write")
    path = source.with_suffix(_FOUNTAIN)
    generated = render(script, _FOUNTAIN)
    draft = settle(path, generated, keep=_FOUNTAIN in suffixes)
    shown = fountain.read(draft.data.decode()) if draft.merged else script
    made = {
        source.with_suffix(suffix): draft.data if suffix == _FOUNTAIN else printed(shown, source, suffix)
        for suffix in suffixes
    }
    edited = {path: draft.replaces} if path in made and draft.replaces is not None else {}
    write_all(made, edited=edited)
    if path in made:
        remember(path, generated)
    words = [f"{', '.join(each.name for each in made)} written to {source.parent.absolute()}."]
    if draft.merged:
        words.append(f"{path.name} keeps what you edited by hand.")
    words += [f"{path.name}, line {number}: {conflict}" for number, conflict in draft.conflicts]
    return words


def printed(script: Script, source: Path, suffix: str) -> bytes:
    """Return `script` in the format of `suffix`, on the pages that the settings beside `source` ask for."""
    house = house_beside(source)
    return render(script, suffix, layout=house.layout, font=house.font)


def page_of(script: Script, source: Path, line: int) -> int:
    """Return the page of the PDF on which line `line` stands, counted from 1 with the title page."""
    from screenplay.paper import pages  # noqa: PLC0415  (only who prints needs it)

    element = line - 1 - bool(script.title_page)
    last = 1
    for number, page in enumerate(pages(script, house_beside(source).layout), 1):
        places = [each.element for each in page.lines if each.element is not None]
        if any(place >= element for place in places):
            return number
        last = number
    return last
