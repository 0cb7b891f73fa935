"""What decides a heading, part by part: rules by the names that `explain` prints, each with its explanation.

Every rule has cases that fire and cases that stay silent in `tests/scenes/cases`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Reason(StrEnum):
    """A rule that decides a part of a heading; `doc` is what `screenplay rules` says of it."""

    doc: str

    def __new__(cls, label: str, doc: str) -> Self:
        """Return the rule named `label`."""
        made = str.__new__(cls, label)
        made._value_ = label
        made.doc = doc
        return made


class Inside(Reason):
    """Why a heading says INT. or EXT."""

    NATURE = (
        "nature of the place",
        """See that the place is one indoors or one out of doors.

        Example: Ann sat in the kitchen. (INT)
        Misses: places of either kind, such as stations: the things found there decide.
        Source: own table of places.""",
    )
    GOES_OUTSIDE = (
        "goes outside",
        """See that the scene starts where somebody goes out of doors.

        Example: Finn led her outside. (EXT)
        Misses: doors that lead into another room.
        Source: own choice.""",
    )
    GOES_IN = (
        "goes inside",
        """See that the scene starts inside of the building before which the story was.

        Example: (outside a bank before) Inside, there was a queue. (INT)
        Misses: buildings that have not been named.
        Source: own choice.""",
    )
    THINGS = (
        "indoor or outdoor things",
        """See twice as many things that are found indoors as out of doors, or the other way round.

        Example: He leaned on the desk and looked up at the ceiling. (INT)
        Misses: what is seen through a window, if the window is not named.
        Source: own table of things.""",
    )
    DOOR = (
        "somebody at the door",
        """See somebody stand in the doorway, or go out by the door at the end of the scene.

        Example: Ben stood in the doorway with his hat on. (INT)
        Misses: doors of gardens and of cars.
        Source: own choice.""",
    )
    IN_PASSING = (
        "nature of a place named in passing",
        """See a place too faintly named for a heading, which still tells indoors from out of doors.

        Example: The voice came over the parapet. (EXT)
        Misses: places that are only thought of.
        Source: own table of places.""",
    )


class Where(Reason):
    """Why a heading names the place that it names."""

    NAMED = (
        "place named in the narration",
        """See a place in which somebody is, acts or arrives, or that is described; the clearest of them all.

        Example: They ate in the kitchen of the mill. (MILL - KITCHEN)
        Misses: places without a noun of place in their name.
        Source: own table of places.""",
    )
    THINGS = (
        "place by the things found there",
        """See things that are found in one kind of place; a guess.

        Example: The priest closed the book, and somebody coughed in the third pew. (CHURCH)
        Misses: rooms with things of every kind.
        Source: own table of things.""",
    )
    WHOLE = (
        "whole of which the scene names a part",
        """See a part that no heading names alone, and the whole that has it.

        Example: She ran on the pavement in her socks. (STREET)
        Misses: parts of places that the scene never names.
        Source: own table of places.""",
    )
    OUTSIDE = (
        "outside of the place before",
        """See somebody leave a building, and what lies around it.

        Example: (a club before) He led her outside. A truck stood beside a motorcycle. (CLUB - PARKING LOT)
        Misses: what is around rooms that any building may have.
        Source: own table of things.""",
    )
    INSIDE = (
        "inside of the place before",
        """See that the story goes into the building before which it was.

        Example: (outside a bank before) Inside, there was a queue. (BANK)
        Misses: buildings that have not been named.
        Source: own choice.""",
    )
    VESSEL = (
        "vessel by its name and its parts",
        """See a name with "the" that is nobody's, and two parts of a ship or an aircraft.

        Example: The Petrel rolled. Olin shut the hatch and beat on the hull. (THE PETREL)
        Misses: vessels without parts in the scene.
        Source: own table of things.""",
    )
    SPOKEN_OF = (
        "place that somebody speaks of as here",
        """See a place of which somebody says that they are in it.

        Example: "What are you doing in my barn?" (BARN)
        Misses: jokes.
        Source: own choice.""",
    )
    STAYS = (
        "place of the scene before",
        """See a leap in time after which nothing names another place, and people of the scene before.

        Example: (a kitchen before) In the morning there was a note under the salt cellar. (KITCHEN)
        Misses: leaps that also lead away.
        Source: own choice.""",
    )
    WAKING = (
        "somebody wakes where the scene before was",
        """See somebody wake after a leap in time, where nothing names a place.

        Example: (a shop before) The next morning she woke up. (SHOP)
        Misses: people who went to bed elsewhere.
        Source: own choice.""",
    )
    CUT_BACK = (
        "place that the story cuts back to",
        """See the people or the words of an earlier scene again, behind a cut to others.

        Example: (Ann in an attic, then others, then Ann and her trunk again) (ATTIC)
        Misses: people who have moved meanwhile.
        Source: own choice.""",
    )
    UNTOLD = (
        "no words tell",
        """See that nothing supports an answer: the heading says so, and a note asks for it.

        Example: "Hello," said Ann. (LOCATION UNKNOWN)
        Misses: what only the reader knows.
        Source: own choice.""",
    )
