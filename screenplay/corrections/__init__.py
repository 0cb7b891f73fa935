"""What a person told us about a text: kept beside it, by its words, and stronger than every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.corrections.file import parse_corrections, path_beside, read_corrections, read_text
    from screenplay.corrections.kinds import Correction, Said, spoken_as
    from screenplay.corrections.page import NumberedPage
    from screenplay.corrections.revision import revised
    from screenplay.corrections.source import Source
    from screenplay.corrections.told import Told, resolve
    from screenplay.corrections.writing import without

__all__ = [
    "Correction",
    "NumberedPage",
    "Said",
    "Source",
    "Told",
    "parse_corrections",
    "path_beside",
    "read_corrections",
    "read_text",
    "resolve",
    "revised",
    "spoken_as",
    "without",
]

__getattr__ = names_of(
    __name__,
    {
        "file": (
            "parse_corrections",
            "path_beside",
            "read_corrections",
            "read_text",
        ),
        "kinds": (
            "Correction",
            "Said",
            "spoken_as",
        ),
        "page": ("NumberedPage",),
        "revision": ("revised",),
        "source": ("Source",),
        "told": (
            "Told",
            "resolve",
        ),
        "writing": ("without",),
    },
)
