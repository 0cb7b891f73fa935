"""Who is gone from where the story is told: the barman who went down to the cellar does not act again."""

from __future__ import annotations

import re

from screenplay.attribution.actors.acts import Act, acts_of, base_form
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.resources import lexicon

_GONE_OFF = re.compile(r"(?:[.,;!]|and|out|off|away|home|to|down|up|by|before|when|for)\b|[.,;!]|$")
_LEFT_FOR = re.compile(r"(?:[.,;!]|and|the|him|her|them|at|for|by|without|again|early|together|to)\b|[.,;!]")
_LEFT_THERE = re.compile(r"\b(?:on|in|behind|open|alone|off|it|out)\b")
_WAY = re.compile(r"\b(?:down to the|to bed|down the (?:stairs|road|street)|through the door)\b")
_WITHIN = 4  # words after a verb of going
_OPENING = re.compile(r"(?:(?:And|But|Then)\s+)?([A-Za-z]+)")


def leaves(view: View, sentence: Sentence, person: int) -> bool:
    """Tell whether `person`, who acts in a sentence, is gone after it."""
    kind = sentence.subject.pronoun if sentence.subject is not None else None
    own = [
        act
        for act in acts_of(view, sentence)
        if _happens(act) and (act.person == person or (kind is not None and act.pronoun == kind))
    ]
    return any(map(_is_leaving, own[-2:]))


def goes_along(view: View, sentence: Sentence) -> bool:
    """Tell whether a sentence may be told where somebody went: "Outside it rained", "He walked"."""
    opening = _OPENING.match(view.text, view.beat_of(sentence).span.start)
    if opening is not None and opening[1].lower() in lexicon("departures", "elsewhere"):
        return True
    return any(act.verbs & lexicon("departures", "travels") for act in acts_of(view, sentence)[:1])


def _happens(act: Act) -> bool:
    return not act.opener or act.opener in lexicon("departures", "happens")


def _is_leaving(act: Act) -> bool:
    words = act.words
    if words[0] in lexicon("departures", "before_gone"):
        words = words[1:]
        if words[:1] == ("gone",):
            return act.words[0] != "had" or bool(_GONE_OFF.match(" ".join(words[1:])))
    if not words:
        return False
    verb, rest = base_form(words[0]), " ".join(words[1:])
    if verb in lexicon("departures", "departs"):
        return True
    if words[0] == "left":
        return bool(_LEFT_FOR.match(rest)) and not _LEFT_THERE.search(rest)
    if verb not in lexicon("departures", "goes"):
        return False
    near = words[1 : 1 + _WITHIN]
    away = not lexicon("departures", "away").isdisjoint(near)
    errand = near[:1] == ("to",) and base_form(" ".join(near[1:2])) in lexicon("departures", "errand")
    return away or errand or bool(_WAY.search(rest))
