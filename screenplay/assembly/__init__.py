"""Put the decisions of every stage together into one script."""

from screenplay.assembly.headings import flag_doubts
from screenplay.assembly.in_file import in_file, is_markup
from screenplay.assembly.script import assemble

__all__ = ["assemble", "flag_doubts", "in_file", "is_markup"]
