"""Gestures that answer the line before: whoever is asked nods, whoever is told to cough coughs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.attribution.actors.acts import Act, acts_of, base_form
from screenplay.attribution.actors.decode import Tie
from screenplay.attribution.actors.focus import Shares
from screenplay.attribution.view import View
from screenplay.model.beat import Tag
from screenplay.resources import lexicon

_NOT_THE_SPEAKER = -6.0  # log-odds: more than the tie to the tag of the line
_HEAD = re.compile(
    r"(?:^|[.!?,;:—–…]\s*(?:and |then |now |just |please |so )?)([A-Za-z]+)(?= |[.!?,;:—–…]|$)"
)
_SURE = 0.9  # of a speaker
_LONGEST = 160  # characters of a line in which an order may stand


def reply(view: View, told: Sequence[Shares], gap: int, place: int) -> tuple[Tie, ...]:
    """Return the tie against the speaker of the line before, where a gesture answers it."""
    sentences = view.sentences[gap]
    sentence = sentences[place]
    if gap == 0 or any(not isinstance(view.beat_of(one), Tag) for one in sentences[:place]):
        return ()
    if isinstance(view.beat_of(sentence), Tag):
        return ()
    line = view.turns[gap - 1]
    words = line.span.of(view.text).strip("*_\"'“”‘’ ")
    acts = acts_of(view, sentence)
    if not acts:
        return ()
    apart = view.beat_of(sentence).paragraph != line.last_paragraph
    signals = bool(acts[0].verbs & lexicon("consequences", "after_asks"))
    if (apart and signals and words.endswith("?")) or _is_ordered(words, acts[0]):
        people = (
            ((told[gap - 1][0][0], 1.0),) if told[gap - 1] and told[gap - 1][0][1] > _SURE else told[gap - 1]
        )
        return (Tie(people, _NOT_THE_SPEAKER, "answer to the line"),)
    return ()


def _is_ordered(line: str, act: Act) -> bool:
    """Tell whether a line orders what is done next: "Hold it up." She held it up."""
    if len(line) > _LONGEST:
        return False
    heads = {found[1].lower() for found in _HEAD.finditer(line)}
    return base_form(act.words[0]) in heads and base_form(act.words[0]) != act.words[0]
