"""House styles: a layout from the table of a settings file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from screenplay.errors import SettingsError
from screenplay.paper.typeset.layout import (
    A4,
    LETTER,
    STANDARD,
    Column,
    Layout,
    SceneNumbers,
    check_on_paper,
    on_paper,
)

# What each setting of the page means: help on the command line, comment in the settings file.


EXPLAINED: Mapping[str, str] = MappingProxyType(
    {
        "paper": "The paper: letter or a4, which has four more lines.",
        "lines": "Lines of type between the margins.",
        "size": "The size of the type, in points.",
        "leading": "From line to line, in points.",
        "top": "From the upper edge of the paper to the first line, in inches.",
        "right": "Where transitions and page numbers end, in inches from the left edge.",
        "action": "Columns are [left edge in inches, characters]; a third number hangs later lines in.",
        "dialogue": "The column of spoken words.",
        "parenthetical": "The column of parentheticals.",
        "cue": "The column of the names above speeches.",
        "dual_dialogue": "The two columns of speeches side by side.",
        "dual_parenthetical": "The two columns of their parentheticals.",
        "dual_cue": "The two columns of their cues.",
        "space_before_heading": "Blank lines above a scene heading.",
        "bold_headings": "Print scene headings bold.",
        "underlined_headings": "Underline scene headings.",
        "acts_begin_pages": "Begin a page where a centred line opens an act: ACT TWO.",
        "scene_numbers": "The margins that scene numbers stand in: none, left, right or both.",
        "number_scenes": "Number the scenes that have no number.",
        "notes": "Print [[notes]].",
        "synopses": "Print synopses (= lines).",
        "sections": "Print sections (# lines).",
        "title_page": "Print the title page.",
        "date_on_left": "Put the draft date above the contact, not at the lower right.",
        "page_numbers": "Print page numbers, from the second page on.",
        "line_numbers": "Number the lines of every page, to point at in a reading.",
        "header": "Words at the head of every page; {page} and {title} are filled in.",
        "footer": "Words at the foot of every page; {page} and {title} are filled in.",
        "watermark": "Words across every page in grey; {reader} is whose copy it is, in a table read.",
        "more": "What stands under a speech that goes on overleaf.",
        "continued": "What stands behind the cue of a speech that goes on.",
    }
)


_MOST = 1000  # of any measure; no sheet has more of anything
_PAPERS = {"letter": LETTER, "a4": A4}
_FIELDS = {field.name for field in fields(Layout)}


def profile(table: Mapping[str, Any], source: str, base: Layout = STANDARD) -> Layout:
    """Return `base` with what `table` sets; keys are those of `Layout`. Raises SettingsError.

    `paper` is "letter" or "a4", which brings its four more lines where `lines` does not say otherwise; a
    column is `[left, width]` or `[left, width, hang]`, a pair of them a list of two. `source` names the file
    and the table for errors.
    """
    unknown = sorted(set(table) - _FIELDS)
    if unknown:
        near = get_close_matches(unknown[0], sorted(_FIELDS), n=1, cutoff=0.0)[0]
        raise SettingsError(f"{source}: nothing is called {unknown[0]}; the nearest is {near}")
    layout = base
    if "paper" in table:
        paper = _PAPERS.get(str(table["paper"]).lower())
        if paper is None:
            raise SettingsError(f'{source}: paper must be "letter" or "a4"')
        layout = on_paper(base, paper)
    wanted = {
        key: _value(value, getattr(base, key), f"{source}: {key}")
        for key, value in table.items()
        if key != "paper"
    }
    try:
        layout = replace(layout, **wanted)
        check_on_paper(layout)
    except SettingsError as error:
        raise SettingsError(f"{source}: {error}") from error
    return layout


def _value(value: Any, like: Any, place: str) -> Any:
    """Return `value` as the kind of thing that `like` is."""
    match like:
        case SceneNumbers():
            if value in list(SceneNumbers):
                return SceneNumbers(value)
            raise SettingsError(f"{place} must be one of {', '.join(SceneNumbers)}")
        case Column():
            return _column(value, place)
        case (Column(), Column()):
            if isinstance(value, list) and len(value) == 2:
                return _column(value[0], place), _column(value[1], place)
            raise SettingsError(f"{place} must be two columns, such as [[2.0, 26], [5.0, 26]]")
        case bool() | str():
            if isinstance(value, type(like)):
                return value
            raise SettingsError(f"{place} must be {'true or false' if isinstance(like, bool) else 'words'}")
        case _:
            return _number(value, like, place)


def _number(value: Any, like: float, place: str) -> float:
    whole = isinstance(like, int)
    fits = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
    if not fits or not 0 < value <= _MOST:  # no comparison holds for what is no number (nan)
        kind = "whole number" if whole else "number"
        raise SettingsError(f"{place} must be a {kind} above 0, {_MOST} at most")
    return value if whole else float(value)


def _column(value: Any, place: str) -> Column:
    if isinstance(value, list) and len(value) in {2, 3}:
        left, width, *hang = value
        left = _number(left, 1.0, place)
        return Column(left, int(_number(width, 1, place)), *(int(_number(one, 1, place)) for one in hang))
    raise SettingsError(f"{place} must be a column, such as [2.5, 35]: inches from the left edge, characters")
