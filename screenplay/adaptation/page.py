"""What is kept in mind while lines are written one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from screenplay.adaptation.memory import Memory
from screenplay.adaptation.narration.judged import Judged
from screenplay.adaptation.stage import Stage
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.span import Span

_PAGE = 1200  # characters of prose that fill a page of script, about
_NEAR = 5  # pages over which parentheticals are counted


@dataclass(slots=True)
class Budget:
    """How many parentheticals there may be: so many a page. Past them, a manner of speaking is dropped.

    The last pages count, not the whole text before: an edit moves what stands near it and nothing far behind.
    """

    a_page: float
    spent: list[int] = field(default_factory=list)  # where the last ones start

    def has_room(self, start: int) -> bool:
        """Tell whether a parenthetical may stand at `start`, an offset into the text."""
        self.spent = [place for place in self.spent if place > start - _NEAR * _PAGE]
        return len(self.spent) < self.a_page * _NEAR

    def spend(self, line: Line) -> Line:
        """Return `line`, dropped if it is a parenthetical too many: an actor does without."""
        if line.kind is not LineKind.PARENTHETICAL:
            return line
        start = line.spans[0].start
        if not self.has_room(start):
            return replace(line, kind=LineKind.DROPPED)
        self.spent.append(start)
        return line


@dataclass(slots=True)
class Page:
    """The stage, whom a reader has in mind, and whether the last sentence told a thought.

    `told` says of sentences, by their span, whether a person calls them thought, `words` whether a second
    reader does, and the log-odds of his word.
    """

    stage: Stage
    memory: Memory = field(default_factory=Memory)
    after_thought: bool = False
    told: Mapping[Span, bool] = field(default_factory=dict)
    words: Mapping[Span, tuple[bool, float]] = field(default_factory=dict)
    pictures: int = 0  # descriptions in this scene so far
    beside_speech: bool = False  # the sentence at hand stands next to a speech
    judged: Judged = field(default_factory=Judged)
    inserted: int | None = None  # the last beat whose words stand written in the story

    def name(self, name: str | None) -> str | None:
        """Return how action writes a character, in capitals at the first appearance; None for nobody."""
        if name is None:
            return None
        shown = self.stage.display(name)
        if shown is not None and name not in self.memory.introduced and name in self.stage.present:
            self.memory.introduced.add(name)
            return shown.upper()
        return shown

    def name_known(self, name: str | None) -> bool:
        """Tell whether action has a name for a character."""
        return name is not None and self.stage.display(name) is not None

    def remember(self, name: str | None) -> None:
        """Note that the page names `name`."""
        if name is not None:
            self.memory.note(name, self.stage.gender(name))
            self.memory.spoken = False
