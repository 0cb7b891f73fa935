"""Where a scene is, by the words of the scene that say so."""

from __future__ import annotations

from screenplay.model.decision import Decision, Evidence
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.scenes.fixtures import is_seen_through
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.places import Place, places_in
from screenplay.scenes.start import Start

UNTOLD = Decision(None, "no words tell", 0.0)


def location(text: str, place: Place | None, sure: float, start: Start, before: Scene | None) -> Decision:
    """Return the name of the place, in capitals, with the words that give it."""
    if place is not None:
        words = place.called or " ".join(place.words.of(text).split()).upper()
        return Decision(words, "place named in the narration", sure, place.words)
    if start.leaves and start.outside and before is not None and before.location.value is not None:
        return Decision(f"OUTSIDE {before.location.value}", "outside of the place before", 0.6, start.span)
    return UNTOLD


def setting(place: Place | None, sure: float, start: Start, sentences: list[Sentence]) -> Decision:
    """Return INT or EXT: by the nature of the place, by the move, by what is found there."""
    things, places = _things(start, sentences), _places(start, sentences)
    most = max(things, key=lambda name: len(things[name]))
    against = place is not None and place.setting not in (None, most) and start.place is None
    overruled = against and len(things[most]) >= 4 * max(1, len(things["EXT" if most == "INT" else "INT"]))
    if place is not None and place.setting is not None and not overruled:
        return Decision(place.setting, "nature of the place", sure, place.words)
    if start.outside:
        return Decision("EXT", "goes outside", 0.85, start.span)
    return _voted(things) or _voted({name: things[name] + 2 * places[name] for name in things}) or UNTOLD


def _voted(votes: dict[str, list[Span]]) -> Decision | None:
    """Return the setting that twice as many words tell as tell the other, None where none does."""
    value, other = ("INT", "EXT") if len(votes["INT"]) > len(votes["EXT"]) else ("EXT", "INT")
    most, least = len(votes[value]), len(votes[other])
    if most - least < 2 or most < 2 * least:
        return None
    confidence = round(0.5 + 0.4 * (most - least) / (most + least + 1), 2)
    seen = tuple(Evidence("thing found there", 1.0, span) for span in votes[value][:3])
    return Decision(value, "things found there", confidence, votes[value][0], seen, other)


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
    table = lexicon_table("setting_words")
    votes: dict[str, list[Span]] = {"INT": [], "EXT": []}
    for sentence in sentences:
        if table.keys().isdisjoint(sentence.lowers):
            continue
        through = is_seen_through(sentence)
        for word, token in zip(sentence.lowers, sentence.tokens, strict=True):
            where = table.get(word)
            if where is not None and not (through and where == "EXT") and token.start >= start.offset:
                votes[where].append(Span(token.start, token.end))
    return votes
