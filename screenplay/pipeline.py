"""The conversion, read top to bottom. The only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from screenplay.adaptation import adapt
from screenplay.assembly import assemble, flag_doubts
from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.corrections import Correction, resolve
from screenplay.model.beat import Prose, Quotation
from screenplay.model.cast import Cast
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Script
from screenplay.prose import parse
from screenplay.scenes import divide
from screenplay.settings.choices import Settings


@dataclass(frozen=True, slots=True)
class Story:
    """A text as it is read before anybody corrects it: what stays the same from draft to draft."""

    manuscript: Manuscript
    prose: Prose
    cast: Cast

    @property
    def silent(self) -> bool:
        """Tell whether nobody speaks in it: its script will be all action."""
        return not any(isinstance(beat, Quotation) for beat in self.prose.beats)


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
) -> Script:
    """Return the screenplay of `story`; `listen` hears each stage as it begins.

    `corrections` beat every rule; `warn` hears of those that no longer fit the text. Raises SettingsError
    for corrections that cannot hold.
    """
    manuscript, prose = story.manuscript, story.prose
    told = resolve(corrections, manuscript, prose, story.cast, settings.names)
    for line in told.unfit:
        warn(line)
    cast, settings = told.cast, replace(settings, names={**settings.names, **told.cues})
    listen("asking who speaks")
    attribution = attribute(manuscript, prose, cast, told.speakers)
    listen("dividing the scenes")
    divided = divide(manuscript, prose, cast, attribution, told.scenes)
    for line in told.places_nowhere(divided):
        warn(line)
    scenes = told.with_places(divided)
    listen("writing the action")
    adaptation = adapt(manuscript, prose, cast, attribution, scenes, settings, told.thoughts)
    listen("putting the script together")
    script = assemble(manuscript, prose, cast, attribution, scenes, adaptation, settings)
    return script if settings.flag_below is None else flag_doubts(script, below=settings.flag_below)
