"""A text that a person mends: read once, drafted anew after every step, each step taken back alone."""

from screenplay.mending.told import moved_from, told_changes
from screenplay.mending.undo import before, remember
from screenplay.mending.work import Change, Work

__all__ = ["Change", "Work", "before", "moved_from", "remember", "told_changes"]
