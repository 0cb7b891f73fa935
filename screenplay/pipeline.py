"""The conversion, read top to bottom. The only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from screenplay.adaptation import adapt
from screenplay.assembly import assemble, flag_doubts
from screenplay.attribution import Memory, attribute
from screenplay.cast import find
from screenplay.corrections import Correction, Told, resolve
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Script
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide
from screenplay.second_reader import Answered, heard_of, unused, with_places_heard
from screenplay.settings.choices import Settings


def read(manuscript: Manuscript, listen: Callable[[str], None]) -> Story:
    """Return the beats and the people of `manuscript`; `listen` hears each stage as it begins."""
    listen("reading the prose")
    prose = parse(manuscript)
    listen("finding the people")
    return Story(manuscript, prose, find(manuscript, prose))


def draft(
    story: Story,
    settings: Settings,
    listen: Callable[[str], None],
    corrections: Sequence[Correction] = (),
    warn: Callable[[str], None] = lambda _: None,
    memory: Memory | None = None,
    answers: Sequence[Answered] = (),
) -> Script:
    """Return the screenplay of `story`; `listen` hears each stage as it begins.

    `corrections` beat every rule; `warn` hears of those that no longer fit the text. Raises SettingsError
    for corrections that cannot hold. `memory` makes it fast to draft one story again and again. `answers` are
    those of a second reader: evidence beside the rules.
    """
    story, settings, said = understood(story, settings, listen, corrections, warn, memory, answers)
    listen("writing the action")
    adaptation = adapt(story, settings, said.thoughts, heard_of(answers, story).thoughts)
    listen("putting the script together")
    script = assemble(story, adaptation, settings)
    return script if settings.flag_below is None else flag_doubts(script, below=settings.flag_below)


def understood(
    story: Story,
    settings: Settings,
    listen: Callable[[str], None],
    corrections: Sequence[Correction] = (),
    warn: Callable[[str], None] = lambda _: None,
    memory: Memory | None = None,
    answers: Sequence[Answered] = (),
) -> tuple[Story, Settings, Told]:
    """Return `story` with who speaks and where its scenes are, and what a person said of it; see `draft`."""
    said = resolve(corrections, story.manuscript, story.prose, story.cast, settings.names)
    for line in said.unfit:
        warn(line)
    story, settings = replace(story, cast=said.cast), replace(settings, names={**settings.names, **said.cues})
    listen("asking who speaks")
    heard = heard_of(answers, story)
    attribution = attribute(story, said.speakers, memory, said.actors, heard)
    story = replace(story, attribution=attribution)
    listen("dividing the scenes")
    divided = with_places_heard(answers, story, divide(story, said.scenes))
    for line in said.places_nowhere(divided):
        warn(line)
    story = replace(story, scenes=said.with_places(divided))
    stale = unused(answers, story)
    if stale:
        warn(stale)
    return story, settings, said
