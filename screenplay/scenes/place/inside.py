"""Whether a scene is indoors or out of doors: by its place, by the move, by what is found there."""

from __future__ import annotations

from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.scenes.place.candidates import UNTOLD, named_in
from screenplay.scenes.place.named import places_in
from screenplay.scenes.place.things import is_seen_through, stood_on
from screenplay.scenes.reasons import Inside
from screenplay.scenes.view import Place, Sentence, Start

_GROUND = 3  # things out of doors that one person in the snow outweighs


def setting(place: Place | None, sure: float, start: Start, sentences: list[Sentence]) -> Decision:
    """Return INT or EXT: by the nature of the place, by the move, by what is found there."""
    things, places = _things(start, sentences), _places(start, sentences)
    most = max(things, key=lambda name: len(things[name]))
    against = place is not None and place.setting not in (None, most) and start.place is None
    overruled = against and len(things[most]) >= 4 * max(1, len(things["EXT" if most == "INT" else "INT"]))
    if place is not None and place.setting is not None and not overruled:
        return Decision(place.setting, Inside.NATURE, sure, place.words)
    by_kind = None if place is None else lexicon_table("places", "kind_setting").get(place.head)
    if start.outside:
        return Decision("EXT", Inside.GOES_OUTSIDE, 0.85, start.span)
    voted = _voted(things) or _voted({name: things[name] + 2 * places[name] for name in things})
    if voted is None and place is not None and by_kind in {"INT", "EXT"}:
        return Decision(by_kind, Inside.NATURE, 0.5, place.words)  # "a boat" is an open one, if nothing tells
    return voted or UNTOLD


def _voted(votes: dict[str, list[Span]]) -> Decision | None:
    """Return the setting that twice as many words tell as tell the other, None where none does."""
    value, other = ("INT", "EXT") if len(votes["INT"]) > len(votes["EXT"]) else ("EXT", "INT")
    most, least = len(votes[value]), len(votes[other])
    if most - least < 2 or most < 2 * least:
        return None
    confidence = round(0.5 + 0.4 * (most - least) / (most + least + 1), 2)
    seen = tuple(Evidence("thing found there", 1.0, span) for span in votes[value][:3])
    return Decision(value, Inside.THINGS, confidence, votes[value][0], seen, other)


def _places(start: Start, sentences: list[Sentence]) -> dict[str, list[Span]]:
    """Return the places that the scene names as here, those indoors and those out of doors."""
    found: dict[str, list[Span]] = {"INT": [], "EXT": []}
    for sentence in sentences:
        for place in places_in(sentence):
            if place.here and place.setting is not None and place.words.start >= start.offset:
                found[place.setting].append(place.words)
    return found


def _things(start: Start, sentences: list[Sentence]) -> dict[str, list[Span]]:
    """Return the things of the scene that are found indoors, and those found out of doors."""
    table = lexicon_table("things", "setting")
    votes: dict[str, list[Span]] = {"INT": [], "EXT": []}
    for sentence in sentences:
        if table.keys().isdisjoint(sentence.lowers):
            continue
        through = is_seen_through(sentence)
        for word, token in zip(sentence.lowers, sentence.tokens, strict=True):
            where = table.get(word)
            if where is not None and not (through and where == "EXT") and token.start >= start.offset:
                votes[where].append(Span(token.start, token.end))
    for sentence in sentences:
        ground = stood_on(sentence)
        if ground is not None and ground.start >= start.offset:
            votes["EXT"] += [ground] * _GROUND
    return votes


def faint_setting(start: Start, sentences: list[Sentence], until: int) -> Decision | None:
    """Return whether places named in passing, which would make no heading, are indoors or out, as a guess."""
    told = [one for one in named_in(start, sentences, until).values() if one.place.setting is not None]
    best = max(told, key=lambda one: one.score, default=None)
    if best is None:
        return None
    return Decision(best.place.setting, Inside.IN_PASSING, 0.45, best.place.words)
