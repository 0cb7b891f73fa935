"""Who speaks each quotation, who acts in each sentence, and who every pronoun is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from screenplay.model.cast import Mention
from screenplay.model.decision import Decision


@dataclass(frozen=True, slots=True)
class Attribution:
    """The answers of the engine; a decision's `value` is a `Character.name`, None when nobody fits.

    `speakers` and `actors` are keyed by the index of the beat in `Prose.beats`: quotations have a
    speaker; narration and tags have an actor when a person is their subject (absent otherwise).
    `pronouns` are the personal pronouns of the narration in text order, resolved to characters.
    """

    speakers: Mapping[int, Decision] = field(default_factory=dict)
    actors: Mapping[int, Decision] = field(default_factory=dict)
    pronouns: tuple[Mention, ...] = ()
