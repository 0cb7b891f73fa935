"""Whose thought a sentence is that tells no person: "It should have been funny", "So much for that"."""

from __future__ import annotations

import re
from functools import cache

from screenplay.attribution.acting import Actor
from screenplay.attribution.focus import Focus
from screenplay.attribution.view import View
from screenplay.model.span import Span
from screenplay.resources import lexicon

_SHARE = 0.6  # our own, from reading labelled chapters

_ITALIC = re.compile(r"[*_](?=[^*_]{3})")
_IN_MIND = re.compile(r"\b(?:in|of|through) my (?:mind|head|thoughts|brain|ears)\b|\b(?:to|on|at) me\b")


@cache
def _phrases() -> re.Pattern[str]:
    """Return the pattern of `musing_phrases.txt`, with either apostrophe."""
    listed = "|".join(sorted(lexicon("musing_phrases"))).replace("'", "['’]")
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def muses(view: View, span: Span, last: Actor | None, focus: Focus) -> Actor | None:
    """Return who thinks a sentence, when its words are those of a mind: the narrator, or who acted last."""
    text = view.text
    told = (
        text[span.end - 1] == "?"
        or _ITALIC.match(text, span.start)
        or _phrases().search(text, span.start, span.end)
    )
    if view.narrator is not None:
        felt = told or _IN_MIND.search(text, span.start, span.end)
        return Actor(view.narrator, _SHARE, "thought") if felt else None
    if not told:
        return None
    person = last.person if last is not None else focus.last_actor()
    return None if person is None else Actor(person, _SHARE, "thought")
