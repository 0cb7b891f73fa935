"""What happened to a script, as a value with a name: `speech edited`, `scene moved`, `character renamed`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What became of something."""

    ADDED = "added"
    CUT = "cut"
    MOVED = "moved"
    SPLIT = "split"
    JOINED = "joined"
    EDITED = "edited"
    RESTYLED = "restyled"  # other emphasis or blank lines, the same words
    TURNED = "turned"  # into another kind of line: a note into voice-over
    REATTRIBUTED = "reattributed"  # the same words in another mouth
    RENAMED = "renamed"
    MERGED = "merged"  # a character into another one
    DIVIDED = "divided"  # a character into two
    DUAL_MADE = "made dual"
    DUAL_UNDONE = "no longer dual"


class Side(StrEnum):
    """Where words stand: in both versions, only in the old one, only in the new one."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of an edited line, and which of the two versions has them."""

    words: str
    side: Side


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened.

    `scene` says where, as number and heading in the new script, or in the old one for what was cut; "" for
    the whole script. `before` and `after` are what differs: a heading, a name, the words; `text` is
    the line that it happened to, where that stayed. `old` and `new` are the elements concerned, by index in
    `Script.elements`; `times` how many cues or lines a change of a character touched.
    """

    what: What
    subject: str
    scene: str = ""
    before: str = ""
    after: str = ""
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    times: int = 1

    @property
    def name(self) -> str:
        """The name of the change, such as "speech edited" or "note turned into voice-over"."""
        if self.what is What.TURNED:
            return f"{self.before} turned into {self.after}"
        return f"{self.subject} {self.what}"
