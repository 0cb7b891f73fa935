"""Which profile gives as many pages as another program: a writer knows how long the script is there."""

from __future__ import annotations

from collections.abc import Mapping

from screenplay.model.script import Script
from screenplay.paper import Layout, pages


def nearest_in_length(script: Script, wanted: int, layouts: Mapping[str, Layout]) -> tuple[str, int]:
    """Return which of `layouts` gives `script` the number of pages nearest to `wanted`, and that number."""
    counts = {
        name: sum(page.number is not None for page in pages(script, each)) for name, each in layouts.items()
    }
    name = min(counts, key=lambda each: abs(counts[each] - wanted))
    return name, counts[name]
