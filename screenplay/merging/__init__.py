"""A draft that is generated again and edited by hand in between: both kinds of changes meet here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.merging.draft import Draft, settle
    from screenplay.merging.side import MARK
    from screenplay.merging.speakers import speaker_changes
    from screenplay.merging.state import base_of, remember
    from screenplay.merging.three_way import Merged, merge

__all__ = ["MARK", "Draft", "Merged", "base_of", "merge", "remember", "settle", "speaker_changes"]

__getattr__ = names_of(
    __name__,
    {
        "draft": ("Draft", "settle"),
        "three_way": ("Merged", "merge"),
        "side": ("MARK",),
        "speakers": ("speaker_changes",),
        "state": ("base_of", "remember"),
    },
)
