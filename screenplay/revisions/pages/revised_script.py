"""A revised script as a Final Draft document: its new words marked, in a set that has the colour's name."""

from __future__ import annotations

from screenplay.fdx.marks import Marks
from screenplay.fdx.writing import write
from screenplay.model.script import Script
from screenplay.revisions.pages.lock import Lock
from screenplay.revisions.pages.locked_scenes import with_locked_scenes
from screenplay.revisions.pages.marks import revision_marks
from screenplay.revisions.pages.revised_pages import Revision


def revised_fdx(script: Script, revision: Revision, lock: Lock | None = None) -> bytes:
    """Return `script` as FDX, what is new in it against the old draft marked as revised."""
    old = revision.old
    if lock is not None:
        script, old = with_locked_scenes(script, lock), with_locked_scenes(old, lock)
    tint = revision.colour.tint if revision.colour else None
    return write(script, Marks(revision_marks(old, script), revision.header, tint))
