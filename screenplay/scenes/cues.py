"""What may start a scene: the names that `explain` prints, and what follows from each."""

from __future__ import annotations

from enum import StrEnum

from screenplay.model.decision import BY_A_PERSON


class Cue(StrEnum):
    """Why a scene starts. Each is a rule by that name: see `screenplay rules`."""

    STORY_BEGINS = "story begins"
    ORNAMENT = "ornament"
    CHAPTER_HEADING = "chapter heading"
    TOLD_BY_A_PERSON = BY_A_PERSON
    DREAMS = "dreams"
    TIME_JUMP = "time jump"
    MEANWHILE = "meanwhile"
    ARRIVES = "arrives"
    COMES_THERE = "comes there"
    ENDS_UP = "ends up"
    HOUR_AND_PLACE = "hour and place"
    PLACE_OPENS = "place opens"
    OPENS_THERE = "opens there"
    GOES_IN = "goes in"
    MOVES_OUT = "moves out"
    MOVES_INTO = "moves into"
    WEATHER_OPENS = "weather opens"
    WAKES = "wakes"
    SOMEBODY_ELSEWHERE = "somebody elsewhere"
    IS_FOUND_THERE = "is found there"
    THINGS_SHIFT = "things shift"
    HAS_ARRIVED = "has arrived"
    ACTS_ELSEWHERE = "acts elsewhere"
    SETTING_SHIFTS = "setting shifts"
    RETURNS = "returns"

    @property
    def leaps(self) -> bool:
        """Tell whether the story may be at another hour from here on."""
        return self in _LEAPS

    @property
    def breaks(self) -> bool:
        """Tell whether the text is broken here, so that the story may be anywhere."""
        return self in _BREAKS

    @property
    def divides(self) -> bool:
        """Tell marks of the text, which say nothing of where the story goes, from words that do."""
        return self in _MARKS

    @property
    def arrives(self) -> bool:
        """Tell whether the story has come to the place that the cue names."""
        return self in _ARRIVALS

    @property
    def moves(self) -> bool:
        """Tell whether somebody goes there before the reader's eyes, without a leap."""
        return self in _MOVES


PLAIN_CUES: dict[Cue, str] = {
    Cue.STORY_BEGINS: """See the first words of the story.

Example: the first line of a chapter.
Misses: nothing; front matter is no story.
Source: own choice.""",
    Cue.ORNAMENT: """See a mark that breaks the text.

Example: * * *
Misses: breaks that are only blank lines.
Source: the usage of printed books.""",
    Cue.CHAPTER_HEADING: """See the heading of a chapter.

Example: Chapter Two
Misses: chapters without a heading.
Source: the usage of printed books.""",
    Cue.TOLD_BY_A_PERSON: """See that a person wants a scene to start here.

Example: a line "scene" in corrections.toml.
Misses: nothing.
Source: your corrections.""",
    Cue.MEANWHILE: """See a paragraph that opens with "Meanwhile": another place at the same hour.

Example: Meanwhile Ben was in the van.
Misses: "meanwhile" inside a sentence.
Source: own choice.""",
    Cue.RETURNS: """See the end of a flashback or a dream: the next break, or somebody who wakes.

Example: (a dream before) She woke with a shout.
Misses: flashbacks that end without a word.
Source: own choice.""",
}
_MARKS = frozenset({Cue.ORNAMENT, Cue.CHAPTER_HEADING})
_LEAPS = frozenset(
    {Cue.TIME_JUMP, Cue.DREAMS, Cue.WAKES, Cue.RETURNS, Cue.CHAPTER_HEADING, Cue.HOUR_AND_PLACE}
)
_BREAKS = frozenset({Cue.ORNAMENT, Cue.MEANWHILE})
_ARRIVALS = frozenset(
    {Cue.ARRIVES, Cue.COMES_THERE, Cue.ENDS_UP, Cue.HAS_ARRIVED, Cue.HOUR_AND_PLACE, Cue.OPENS_THERE}
)
_MOVES = frozenset({Cue.MOVES_OUT, Cue.MOVES_INTO})
