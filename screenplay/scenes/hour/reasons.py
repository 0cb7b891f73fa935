"""Why a heading names its hour, and how a scene follows on: rules by the names that `explain` prints."""

from __future__ import annotations

from screenplay.scenes.reasons import Reason


class When(Reason):
    """Why a heading names the hour that it names, or how the scene follows on."""

    NAMED = (
        "hour named in the narration",
        """See a word for a time of day; none that is planned, hoped for, remembered or denied.

        Example: They crossed the yard at dawn. (DAWN)
        Misses: "the afternoon of the wedding seemed long ago".
        Source: own table of hours.""",
    )
    CLOCK = (
        "hour of the clock",
        """See an hour of the clock that tells day from night by itself.

        Example: The train left at 21:40. (NIGHT)
        Misses: "half past three", which may be either.
        Source: own choice.""",
    )
    CLOCK_BY_LIGHT = (
        "hour of the clock, by the light",
        """See an hour of the clock, and signs of the dark or the light that say which one.

        Example: The lamp burned low. It was twenty past four. (NIGHT)
        Misses: clocks that are wrong.
        Source: own choice.""",
    )
    CLOCK_AWAKE = (
        "hour of the clock, when people are up",
        """See one to five o'clock and no other sign of the hour: people are up in the afternoon.

        Example: At three o'clock the garden was full. (AFTERNOON)
        Misses: nights that no word tells.
        Source: own choice.""",
    )
    SPOKEN = (
        "hour that somebody says it is",
        """See that somebody says what hour it is.

        Example: "It's two in the morning!" (NIGHT)
        Misses: lies.
        Source: own choice.""",
    )
    SIGNS = (
        "hour by its signs",
        """See lamps, meals, the light and sleep that tell an hour together; a guess.

        Example: The neon buzzed in the dark, and headlights went by. (NIGHT)
        Misses: dark rooms by day.
        Source: own table of signs.""",
    )
    GOES_ON = (
        "time goes on from the scene before",
        """See that no time has gone by since the scene before, whose hour is known.

        Example: (an evening before) She went down into the yard. (EVENING)
        Misses: hours that pass inside a scene.
        Source: own choice.""",
    )
    FOLLOWS = (
        "hour named in the scene that follows",
        """See that the next scene goes on without a leap and names its hour.

        Example: Ann sat in the club. She went outside, into the night. (NIGHT, the club as well)
        Misses: long scenes.
        Source: own choice.""",
    )
    LEFT = (
        "hour that the flashback leaves",
        """See that a flashback begins with the hour of the scene that it leaves.

        Example: Two years before that evening Ann had a shop. (EVENING, the scene before)
        Misses: flashbacks that name no hour.
        Source: own choice.""",
    )
    CUT_BETWEEN = (
        "hour of the scene that the story cuts between",
        """See that the story cuts to and fro between scenes, one of which tells its hour.

        Example: (night on the roof before) Meanwhile Ben was in the van. (NIGHT)
        Misses: cuts between hours.
        Source: own choice.""",
    )
    BESIDE = (
        "hour of the scene beside, a break between",
        """See the hour of a scene across a break, where no words leap over time; half of them are right.

        Example: (morning before the ornament) Ben sat in the van. (MORNING)
        Misses: breaks over which hours go by.
        Source: counted on our own passages.""",
    )
    NO_TIME = (
        "no time between the scenes",
        """See somebody go from one place to the next before the reader's eyes: CONTINUOUS.

        Example: She got up and went into the garden. (CONTINUOUS)
        Misses: ways that take hours.
        Source: the usage of spec scripts.""",
    )
    LEAP = (
        "leap within the day",
        """See a leap of moments or hours: MOMENTS LATER, LATER.

        Example: An hour later Ann was asleep. (LATER)
        Misses: leaps of days, which change the hour.
        Source: the usage of spec scripts.""",
    )
    CALL = (
        "both ends of a call",
        """See a call under way, and the scene at its other end: INTERCUT.

        Example: Ann dialled. "Tom?" (cut) Tom held the receiver away from his ear. "What?"
        Misses: calls that nobody is seen to begin.
        Source: the usage of spec scripts.""",
    )
