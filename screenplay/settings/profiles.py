"""Pages as other programs and offices set them: profiles that are there without a settings file.

How near each comes to pages that writers' own programs laid out stands in FIGURES.md. Final Draft's own
template: 55 lines from an inch below the edge, two blank lines above a heading. The others are what scripts
of studios and of television have in common where they differ from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

BUILT_IN: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "final-draft": {"lines": 55, "space_before_heading": 2},
        "wga": {"lines": 53, "space_before_heading": 2},
        "television": {"lines": 56, "space_before_heading": 2, "dialogue": [2.5, 38]},
    }
)
