"""A draft that is generated again and edited by hand in between: both kinds of changes meet here."""

from screenplay.merging.draft import Draft, settle
from screenplay.merging.merge import Merged, merge
from screenplay.merging.side import MARK
from screenplay.merging.speakers import speaker_changes
from screenplay.merging.state import base_of, remember

__all__ = ["MARK", "Draft", "Merged", "base_of", "merge", "remember", "settle", "speaker_changes"]
