"""The conversion, read top to bottom. The only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable

from screenplay.adaptation import adapt
from screenplay.assembly import assemble, flag_doubts
from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.errors import ReadError
from screenplay.model.beat import Prose, Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Script
from screenplay.prose import parse
from screenplay.scenes import divide
from screenplay.settings import Settings


def draft(manuscript: Manuscript, settings: Settings, listen: Callable[[str], None]) -> Script:
    """Return the screenplay of `manuscript`; `listen` hears each stage as it begins.

    Raises ReadError for a text in which nobody speaks.
    """
    listen("reading the prose")
    prose = parse(manuscript)
    _check(manuscript, prose)
    listen("finding the people")
    cast = find(manuscript, prose)
    listen("asking who speaks")
    attribution = attribute(manuscript, prose, cast)
    listen("dividing the scenes")
    scenes = divide(manuscript, prose, cast, attribution)
    listen("writing the action")
    adaptation = adapt(manuscript, prose, cast, attribution, scenes, settings)
    listen("putting the script together")
    script = assemble(manuscript, prose, cast, attribution, scenes, adaptation, settings)
    return script if settings.flag_below is None else flag_doubts(script, below=settings.flag_below)


def _check(manuscript: Manuscript, prose: Prose) -> None:
    if not any(isinstance(beat, Quotation) for beat in prose.beats):
        raise ReadError(
            f"{manuscript.name} has no quotation in it: nobody speaks, so there is no script to make; "
            "check that its dialogue stands in quotation marks or after dashes"
        )
