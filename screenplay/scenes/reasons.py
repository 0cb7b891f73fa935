"""What decides a heading, part by part: the names that `explain` prints."""

from __future__ import annotations

from enum import StrEnum


class Inside(StrEnum):
    """Why a heading says INT. or EXT."""

    NATURE = "nature of the place"
    GOES_OUTSIDE = "goes outside"
    THINGS = "indoor or outdoor things"
    DOOR = "somebody at the door"
    IN_PASSING = "nature of a place named in passing"


class Where(StrEnum):
    """Why a heading names the place that it names."""

    NAMED = "place named in the narration"
    THINGS = "place by the things found there"
    WHOLE = "whole of which the scene names a part"
    PART = "part of the place before"
    OUTSIDE = "outside of the place before"
    VESSEL = "vessel by its name and its parts"
    SPOKEN_OF = "place that somebody speaks of as here"
    STAYS = "place of the scene before"
    WAKING = "somebody wakes where the scene before was"
    CUT_BACK = "place that the story cuts back to"
    UNTOLD = "no words tell"


class When(StrEnum):
    """Why a heading names the hour that it names."""

    NAMED = "hour named in the narration"
    CLOCK = "hour of the clock"
    CLOCK_BY_LIGHT = "hour of the clock, by the light"
    SPOKEN = "hour that somebody says it is"
    SIGNS = "hour by its signs"
    GOES_ON = "time goes on from the scene before"
    FOLLOWS = "hour named in the scene that follows"
    LEFT = "hour that the flashback leaves"
    CUT_BETWEEN = "hour of the scene that the story cuts between"
    BESIDE = "hour of the scene beside, a break between"
    NO_TIME = "no time between the scenes"
    LEAP = "leap within the day"
    CALL = "both ends of a call"
