"""Pages as writers' own programs set them: profiles that are there without a settings file.

Each is a kind of page that was measured on 27 public scripts which come with the PDF of their writer: the
lines of a page, blank lines above a heading, characters in a row. `final-draft` is the commonest kind, 15 of
them: 54 lines and (MORE) on a 55th, two blank lines above a heading, as that program does it when nobody
changes its settings. `wga` is two of them, a film and a pilot, with 53 lines; people ask for it by that name,
but it is no rule of the Guild. `wide-dialogue` are six with rows of dialogue longer than 36 characters. How
near each comes is in FIGURES.md; `tests/benchmarks/headings.py` measures it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

BUILT_IN: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "standard": {},
        "final-draft": {"lines": 55, "space_before_heading": 2},
        "wga": {"lines": 53, "space_before_heading": 2},
        "wide-dialogue": {"lines": 56, "space_before_heading": 2, "dialogue": [2.5, 38]},
    }
)
