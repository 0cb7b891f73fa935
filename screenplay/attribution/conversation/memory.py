"""What is known of a text that is decided again and again, with other lines told by a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from screenplay.attribution.conversation.answers import Findings
from screenplay.attribution.conversation.chain import Moves
from screenplay.attribution.conversation.segments import Segment
from screenplay.attribution.view import View, build_view
from screenplay.model.attribution import Attribution
from screenplay.model.cast import Cast
from screenplay.model.decision import Decision
from screenplay.model.story import Story


class Weighed(NamedTuple):
    """What the rules say of one conversation before a person says anything; see `marginals`."""

    evidence: list[list[float]]
    moves: list[Moves]
    found: list[Findings]


@dataclass(slots=True)
class Memory:
    """What stays as it is while one text is decided again and again, with other lines told by a person."""

    view: View | None = None
    cast: Cast | None = None
    acting: Mapping[int, int] = field(default_factory=dict)
    weighed: dict[Segment, Weighed] = field(default_factory=dict)
    decided: dict[Segment, tuple[object, list[Decision]]] = field(default_factory=dict)  # with what was told
    last: tuple[object, Attribution] | None = None  # likewise, of the whole text

    def view_of(self, story: Story) -> View:
        """Return the view of `story`, built anew only for other people than the last time."""
        if self.view is None or self.view.prose is not story.prose or self.cast != story.cast:
            self.view, self.cast = build_view(story.manuscript, story.prose, story.cast), story.cast
            self.forget()
        return self.view

    def forget(self) -> None:
        """Forget what the rules said: it is about other people, or other acts."""
        self.weighed.clear()
        self.decided.clear()
        self.last = None
