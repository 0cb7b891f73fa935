"""What a second reader said of a text: kept beside it, found again by the words that he read."""

from screenplay.second_reader.file import Answered, path_beside, read_answers
from screenplay.second_reader.laying import heard_of, unused, with_places_heard

__all__ = ["Answered", "heard_of", "path_beside", "read_answers", "unused", "with_places_heard"]
