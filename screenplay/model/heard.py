"""What a second reader, a language model that a writer asked, says of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

SECOND_READER = "second reader"  # the rule of every decision that his word made, and of his evidence


class Answer(NamedTuple):
    """What he said of one line or sentence, and the number of the passage that he read it in."""

    value: str
    passage: int


@dataclass(frozen=True, slots=True)
class Heard:
    """The answers of a second reader by the index of the beat in `Prose.beats`.

    `speakers` and `actors` are names of the cast, `thoughts` "thought" or "visible".
    """

    speakers: Mapping[int, Answer] = field(default_factory=dict)
    actors: Mapping[int, Answer] = field(default_factory=dict)
    thoughts: Mapping[int, Answer] = field(default_factory=dict)


NOTHING = Heard()
