"""How paragraphs are built of lines and gestures, and what the whole text makes a habit of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from screenplay.attribution.view.subjects import Sentence
from screenplay.attribution.view.turns import Turn
from screenplay.model.beat import Beat, Tag

LINE, GESTURE, TAG = "L", "G", "T"


class Habits(NamedTuple):
    """What a text does mostly, each as "seldom", "at times" or "often".

    `leads` tells how often narration comes first in a paragraph of speech rather than last, `shares` how many
    of these paragraphs hold several lines, `crowds` how many lines follow another with nothing between.
    """

    leads: str
    shares: str
    crowds: str


class Patterns(NamedTuple):
    """Each paragraph that holds speech as a word of L, G and T in order, and where in it a turn stands."""

    words: Mapping[int, str]  # by paragraph
    places: tuple[int, ...]  # by turn: the index of its first line in the word of its paragraph
    habits: Habits

    def around(self, turns: Sequence[Turn], turn: int) -> tuple[str, str, str]:
        """Return the pattern before the line of turn - 1, between it and the line of `turn`, and after that.

        Both lines must stand in one paragraph.
        """
        word = self.words[turns[turn].first_paragraph]
        here = self.places[turn]
        before = word.rfind(LINE, 0, here)
        return word[:before], word[before + 1 : here], word[here + 1 :]


def find_patterns(
    turns: Sequence[Turn], sentences: Sequence[Sequence[Sentence]], beats: Sequence[Beat]
) -> Patterns:
    """Return how the paragraphs with speech are built; linear in the number of sentences."""
    parts: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for turn in turns:
        for index in turn.beats:
            parts[beats[index].paragraph].append((beats[index].span.start, LINE))
    for gap in sentences:
        for sentence in gap:
            beat = beats[sentence.beat]
            if beat.paragraph in parts:
                parts[beat.paragraph].append((beat.span.start, TAG if isinstance(beat, Tag) else GESTURE))
    ordered = {paragraph: sorted(found) for paragraph, found in parts.items()}
    words = {paragraph: "".join(kind for _, kind in found) for paragraph, found in ordered.items()}
    offsets = {offset: place for found in ordered.values() for place, (offset, _) in enumerate(found)}
    places = tuple(offsets[turn.span.start] for turn in turns)
    return Patterns(words, places, _habits(words, len(turns)))


def _habits(words: Mapping[int, str], turns: int) -> Habits:
    told = [word for word in words.values() if GESTURE in word]
    opened = sum(word[0] == GESTURE for word in told)
    closed = sum(word[-1] == GESTURE for word in told)
    several = sum(word.count(LINE) > 1 for word in words.values())
    crowded = sum(word.count(LINE + LINE) for word in words.values())
    return Habits(_often(opened, opened + closed), _often(several, len(words)), _often(crowded, turns))


def _often(count: int, whole: int) -> str:
    share = count / max(1, whole)
    return "seldom" if share < 0.35 else "at times" if share < 0.65 else "often"
