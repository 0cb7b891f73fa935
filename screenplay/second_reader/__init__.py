"""What a second reader said of a text: kept beside it, found again by the words that he read."""

from screenplay.second_reader.file import Answered, parse_answers, path_beside, read_answers, read_text
from screenplay.second_reader.laying import heard_of, unused, with_places_heard

__all__ = [
    "Answered",
    "heard_of",
    "parse_answers",
    "path_beside",
    "read_answers",
    "read_text",
    "unused",
    "with_places_heard",
]
