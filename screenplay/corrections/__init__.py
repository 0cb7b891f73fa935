"""What a person told us about a text: kept beside it, by its words, and stronger than every rule."""

from screenplay.corrections.file import parse_corrections, path_beside, read_corrections
from screenplay.corrections.kinds import Correction, spoken_as
from screenplay.corrections.told import Told, resolve

__all__ = [
    "Correction",
    "Told",
    "parse_corrections",
    "path_beside",
    "read_corrections",
    "resolve",
    "spoken_as",
]
