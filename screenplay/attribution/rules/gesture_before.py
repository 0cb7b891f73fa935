"""Somebody acts in the sentence just before the quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.beside import gesture_before, owners
from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See the subject of the nearest sentence before the quotation in its paragraph.

    Example: Orla looked away. "Shut the gate." → Orla
    Misses: a sentence about the listener ("Orla stared at him. ...").
    Source: this project's counts: in a tagless chapter the subject was the speaker in 67 of 74.
    """
    for sentence, place in gesture_before(view, turn):
        yield from owners(view, sentence, place, candidates)


RULE = Rule("gesture_before", find)
