"""The decisions behind an element that was made from several lines."""

from __future__ import annotations

from collections.abc import Iterable

from screenplay.model.decision import Decision


def apart(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return `decisions` in order, each once.

    One shared by several lines is one object: comparing objects is enough, and hashing all evidence is slow.
    """
    return tuple({id(decision): decision for decision in decisions}.values())
