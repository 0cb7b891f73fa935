"""The conversion, read top to bottom. The only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from screenplay.adaptation import Judged, adapt
from screenplay.assembly import assemble, flag_doubts
from screenplay.attribution import Memory as Decided
from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.corrections import Correction, Source, Told, resolve
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Script
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import Sentence, divide
from screenplay.second_reader import Answered, heard_of, unused, with_places_heard
from screenplay.settings.choices import Settings


@dataclass(frozen=True, slots=True)
class Memory:
    """What stays as it is while one story is drafted again and again, with other corrections."""

    source: Source
    decided: Decided = field(default_factory=Decided)
    judged: Judged | None = None
    sentences: dict[int, Sentence] | None = None

    @classmethod
    def of(cls, story: Story) -> Memory:
        """Return an empty memory for drafts of `story`."""
        return cls(Source(story.manuscript, story.prose), Decided(), Judged(keeps=True), {})


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
    for corrections that cannot hold. `memory` makes it fast to draft one story again and again.
    `answers` are those of a second reader: evidence beside the rules.
    """
    memory = memory or Memory(Source(story.manuscript, story.prose))
    story, settings, said = understood(story, settings, listen, corrections, warn, memory, answers)
    listen("writing the action")
    adaptation = adapt(story, settings, said.thoughts, heard_of(answers, story).thoughts, memory.judged)
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
    memory = memory or Memory(Source(story.manuscript, story.prose))
    said = resolve(corrections, memory.source, story.cast, settings.names)
    for line in said.unfit:
        warn(line)
    settings = replace(settings, names={**settings.names, **said.cues})
    listen("asking who speaks")
    story = _attributed(story, said, memory, answers)
    listen("dividing the scenes")
    divided = with_places_heard(answers, story, divide(story, said.scenes, memory.sentences))
    for line in said.places_nowhere(divided):
        warn(line)
    story = replace(story, scenes=said.with_places(divided))
    if stale := unused(answers, story):
        warn(stale)
    return story, settings, said


def speakers(
    story: Story,
    settings: Settings,
    corrections: Sequence[Correction],
    memory: Memory,
    answers: Sequence[Answered] = (),
) -> Mapping[int, Decision]:
    """Return who speaks each quotation of `story`, by its beat, as a draft with `corrections` has it."""
    said = resolve(corrections, memory.source, story.cast, settings.names)
    return _attributed(story, said, memory, answers).attribution.speakers


def _attributed(story: Story, said: Told, memory: Memory, answers: Sequence[Answered]) -> Story:
    """Return `story` with its speakers: decided again where a person says who alone is in a scene."""
    story = replace(story, cast=said.cast)
    heard = heard_of(answers, story)
    decide = partial(attribute, story, said.speakers, memory.decided, said.actors, heard=heard)
    story = replace(story, attribution=decide())
    if not said.present:
        return story
    return replace(story, attribution=decide(said.alone_in(divide(story, said.scenes))))
