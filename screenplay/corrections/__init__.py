"""What a person told us about a text: kept beside it, by its words, and stronger than every rule."""

from screenplay.corrections.file import parse_corrections, path_beside, read_corrections, read_text
from screenplay.corrections.kinds import Correction, Said, spoken_as
from screenplay.corrections.page import NumberedPage
from screenplay.corrections.revision import Subjects, revised
from screenplay.corrections.told import Told, resolve
from screenplay.corrections.writing import without

__all__ = [
    "Correction",
    "NumberedPage",
    "Said",
    "Subjects",
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
