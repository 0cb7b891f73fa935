"""What each setting of the page means: help on the command line, comment in the settings file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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
