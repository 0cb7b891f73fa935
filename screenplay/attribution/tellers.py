"""One attribution of a story that several people tell: from each part what holds while its teller is "I"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from screenplay.model.attribution import Attribution
from screenplay.model.decision import Decision
from screenplay.model.story import Story


def by_teller(story: Story, told: Mapping[int, Attribution]) -> Attribution:
    """Return of each part the decisions of the attribution in which its teller is the narrator.

    `told` is person → attribution of the whole story; what stands before the first part is its teller's.
    """
    tellings = story.cast.tellings
    starts = [telling.span.start for telling in tellings]
    beats = story.prose.beats

    def told_at(offset: int) -> Attribution:
        return told[tellings[max(0, bisect_right(starts, offset) - 1)].character]

    speakers: dict[int, Decision] = {}
    actors: dict[int, Decision] = {}
    for one in told.values():
        own = (beat for beat in range(len(beats)) if told_at(beats[beat].span.start) is one)
        for beat in own:
            if beat in one.speakers:
                speakers[beat] = one.speakers[beat]
            if beat in one.actors:
                actors[beat] = one.actors[beat]
    pronouns = (
        mention for one in told.values() for mention in one.pronouns if told_at(mention.span.start) is one
    )
    return Attribution(speakers, actors, tuple(sorted(pronouns, key=lambda mention: mention.span)))
