"""One text with its corrections file, before and after a person changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from screenplay import pipeline
from screenplay.assembly import in_file, is_markup
from screenplay.corrections import (
    Correction,
    NumberedPage,
    Said,
    parse_corrections,
    path_beside,
    read_text,
    revised,
    spoken_as,
    without,
)
from screenplay.corrections.kinds import Present, Right, SamePlace
from screenplay.errors import SettingsError
from screenplay.garbage import uncollected
from screenplay.mending.refusals import check_place, unplaced
from screenplay.mending.told import moved_from, told_changes
from screenplay.mending.undo import before, remember
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Dropped, Script
from screenplay.output import write_bytes
from screenplay.second_reader import path_beside as answers_beside
from screenplay.second_reader import read_answers
from screenplay.settings.file import settings_beside

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Change:
    """What one step did: the corrections that came and went in words, what changed hands, what fits nothing.

    `moved_from` is the first line with a new number, None where all keep theirs.
    """

    came: tuple[str, ...]
    went: tuple[str, ...]
    told: tuple[str, ...]
    unfit: tuple[str, ...]
    moved_from: int | None = None


@dataclass(frozen=True, slots=True)
class _Draft:
    script: Script
    in_file: Script
    page: NumberedPage
    unfit: tuple[str, ...]


class Work:
    """A text under correction: its story is read once, and drafted anew after each change.

    Raises SettingsError where settings or corrections cannot be read.
    """

    def __init__(self, path: Path, manuscript: Manuscript) -> None:
        self.path = path
        self.file = path_beside(path)
        self._settings = settings_beside(path)
        self._kept = read_text(self.file)
        self.corrections = parse_corrections(self._kept, str(self.file))
        with uncollected():
            self.story = pipeline.read(manuscript, _nobody)
        self._memory = pipeline.Memory.of(self.story)
        self.answers_file = answers_beside(path)
        self.answers = read_answers(self.answers_file)
        self._draft = self._drafted(self.corrections)

    @property
    def script(self) -> Script:
        """The script as corrected so far; its spans are places of `story.manuscript.text`."""
        return self._draft.script

    @property
    def in_file(self) -> Script:
        """The same script with spans in the file itself, as `explain` shows it: line for line the same."""
        return self._draft.in_file

    @property
    def page(self) -> NumberedPage:
        """The lines of the script by their numbers."""
        return self._draft.page

    @property
    def unfit(self) -> tuple[str, ...]:
        """What to say of corrections that fit nothing in the text any more."""
        return self._draft.unfit

    @property
    def present(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield a place in the text, and who alone is in the scene there, as a person said."""
        for each in self.corrections:
            if isinstance(each.said, Present) and each.said.people:
                beat = self._memory.source.told.find(each.said.line, each.said.at)
                if beat is not None:
                    yield self.story.prose.beats[beat].span.end - 1, each.said.people

    def add(self, wanted: Sequence[Said], *, steady_above: int | None = None) -> Change:
        """Add corrections in one step, drop what they replace.

        With `steady_above`, speakers in lines above that number stay as they are: those that the corrections
        would change are kept by corrections of the same step. Raises SettingsError for one that fits
        nothing.
        """
        settled = {
            each.said.place.casefold() for each in self.corrections if isinstance(each.said, SamePlace)
        }
        for each in wanted:
            if isinstance(each, SamePlace) and each.place.casefold() not in settled:
                check_place(each.place, self.script)
        said = [spoken_as(each) for each in wanted]
        if steady_above is not None and any(map(_is_of_lines, wanted)):
            wanted = [*wanted, *self._moved_above(steady_above, wanted)]
        changed, corrections = self._with(wanted)
        return self._become(changed, self._placed(self._drafted, corrections), new=said)

    def undo(self) -> Change:
        """Take back the last step: what it added goes, what it replaced is there again.

        Raises SettingsError where there is none.
        """
        if not self.corrections:
            raise SettingsError(f"there is no correction of {self.path} to take back")
        earlier = before(self.file, self._kept)
        changed = self._without_last() if earlier is None else earlier
        return self._become(changed, self._drafted(self._parsed(changed)))

    def reload(self) -> bool:
        """Take in what somebody else wrote into the corrections file; tell whether there was anything."""
        text = read_text(self.file)
        if text == self._kept:
            return False
        corrections = parse_corrections(text, str(self.file))
        self._draft = self._drafted(corrections)
        self._kept, self.corrections = text, corrections
        return True

    def hear(self) -> bool:
        """Take in what a second reader answered meanwhile; tell whether that was anything."""
        answers = read_answers(self.answers_file)
        if answers == self.answers:
            return False
        self.answers = answers
        self._draft = self._drafted(self.corrections)
        return True

    def _with(self, wanted: Sequence[Said]) -> tuple[str, tuple[Correction, ...]]:
        """Return the corrections file with `wanted` in it, and all corrections that it has."""
        changed = revised(self._kept, wanted, self._memory.source, file=str(self.file), name=self.path.name)
        return changed, self._parsed(changed)

    def _placed(
        self, made: Callable[[Sequence[Correction]], Made], corrections: Sequence[Correction]
    ) -> Made:
        """Return what `made` makes; a complaint does not name lines of a file that was not written."""
        try:
            return made(corrections)
        except SettingsError as error:
            raise SettingsError(unplaced(str(error), corrections)) from None

    def _moved_above(self, line: int, wanted: Sequence[Said]) -> Sequence[Right]:
        """Return the corrections that keep the speakers above `line` that would change by themselves."""
        _, corrections = self._with(wanted)
        now = self._placed(self._speakers, corrections)
        above = self.page.speakers(1, line - 1)
        moved = {beat: who for beat, who in above.items() if beat in now and now[beat].value != who}
        return [self.page.kept(moved)] if moved else []

    def _speakers(self, corrections: Sequence[Correction]) -> Mapping[int, Decision]:
        return pipeline.speakers(self.story, self._settings, corrections, self._memory, self.answers)

    def _become(self, changed: str, draft: _Draft, new: Sequence[str] = ()) -> Change:
        """Write the file once all of `new` fits; return what that changes."""
        for said in new:
            if any(f": {said}: " in line for line in draft.unfit):
                raise SettingsError(f"{said}: fits nothing in {self.path}; {self.page.known_people()}")
        if new:
            remember(self.file, self._kept, changed)
        if changed:
            write_bytes(self.file, changed.encode())
        else:
            self.file.unlink()
        corrections = self._parsed(changed)
        was, now = ([each.said for each in some] for some in (self.corrections, corrections))
        cues_before, cues_now = self.page.cues, draft.page.cues
        change = Change(
            tuple(new) or tuple(spoken_as(each) for each in now if each not in was),
            tuple(spoken_as(each) for each in was if each not in now),
            tuple(told_changes(cues_before, cues_now)),
            draft.unfit,
            moved_from(cues_before, cues_now),
        )
        self._kept, self.corrections, self._draft = changed, corrections, draft
        return change

    def _without_last(self) -> str:
        last = len(self.corrections) - 1
        changed = without(self._kept, last)
        while last and self.corrections[last].too:
            last -= 1
            changed = without(changed, last)
        return changed

    def _parsed(self, text: str) -> tuple[Correction, ...]:
        return parse_corrections(text, str(self.file))

    def _drafted(self, corrections: Sequence[Correction]) -> _Draft:
        unfit: list[str] = []
        with uncollected():
            script = pipeline.draft(
                self.story, self._settings, _nobody, corrections, unfit.append, self._memory, self.answers
            )
            shown = in_file(script, self.story.manuscript)
            script = _line_for_line(script, shown)
            page = NumberedPage(script, self._memory.source)
        return _Draft(script, shown, page, tuple(unfit))


def _line_for_line(script: Script, shown: Script) -> Script:
    """Return `script` with an empty line wherever `shown` has one of markup, so that numbers agree."""
    if len(script.elements) == len(shown.elements):
        return script
    texts = iter(script.elements)
    elements = tuple(
        Dropped(each.text) if isinstance(each, Dropped) and is_markup(each) else next(texts)
        for each in shown.elements
    )
    return replace(script, elements=elements)


def _is_of_lines(said: Said) -> bool:
    """Tell whether a correction speaks of lines, not of people or places everywhere."""
    return hasattr(said, "line") or hasattr(said, "lines")


def _nobody(stage: str) -> None:
    """Hear what is being done, and tell nobody."""
