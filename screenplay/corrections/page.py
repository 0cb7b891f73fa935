"""The lines of a script by the numbers that `explain` prints, and the words of the text behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from screenplay.corrections.key import normalised, shown
from screenplay.corrections.kinds import (
    Actor,
    HeadingText,
    Present,
    Right,
    SceneStart,
    Speaker,
    Swapped,
    Thought,
)
from screenplay.corrections.source import Source
from screenplay.errors import SettingsError
from screenplay.model.beat import Narration, Quotation, Tag
from screenplay.model.script import (
    Cue,
    Dropped,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    plain,
)
from screenplay.model.span import Span


class NumberedPage:
    """A script made of a text: says of a line number what a correction of it is about."""

    def __init__(self, script: Script, source: Source) -> None:
        self._elements: list[Element | None] = [None] if script.title_page else []
        self._elements += script.elements
        self._source = source

    def line_with(self, words: str, near: int | None) -> int:
        """Return the number of the line that has `words`, the nearest to `near` where several have.

        A cue has the words of the speech below it.
        """
        if near is not None and any(self._has(each, words) for each in (self._at(near), *self._spoken(near))):
            return near
        found = [number for number, each in enumerate(self._elements, 1) if self._has(each, words)]
        if not found:
            raise SettingsError(
                f"no line has the words {words!r}; give some that stand in one, as they stand"
            )
        if near is None and len(found) > 1:
            known = ", ".join(map(str, found[:6]))
            raise SettingsError(f"lines {known} have the words {words!r}; give more of them, or a --line")
        return min(found, key=lambda number: abs(number - (near or number)))

    def speaker(self, number: int, name: str, words: str | None = None) -> list[Speaker]:
        """Return the corrections that give the speech in line `number` to `name`.

        `words` chooses the quotation that has them, where the speech is made of several.
        """
        beats = [beat for element in self._spoken(number) for beat in self._said(element.origin.spans)]
        if not beats:
            raise SettingsError(f"line {number} is no speech; give the number of a speech or of its cue")
        return [self._speaker(beat, name) for beat in self._source.having(words, beats) or beats]

    def right(self, first: int, last: int) -> Right:
        """Return the correction that keeps the speakers of a run of lines as they are."""
        said = self.speakers(first, last)
        if not said:
            raise SettingsError(f"nobody speaks in lines {first}-{last}; give a run of lines with speeches")
        return self.kept(said)

    def speakers(self, first: int, last: int) -> dict[int, str]:
        """Return who says each quotation in a run of lines, by its beat."""
        said: dict[int, str] = {}
        for number in range(first, last + 1):
            element = self._at(number)
            if isinstance(element, Speech) and element.character is not None:
                said.update(dict.fromkeys(self._said(element.origin.spans), element.character))
        return said

    def kept(self, said: Mapping[int, str]) -> Right:
        """Return the correction that keeps the quotations `said`, by beat, with those who say them."""
        return Right(tuple(self._speaker(beat, who) for beat, who in said.items()))

    def around(self, first: int, last: int) -> Right | None:
        """Return the correction that keeps the speeches just before and behind a run of lines as they are.

        Who says where a run begins and ends says that the lines beside it are not in it.
        """
        places = (range(first - 1, 0, -1), range(last + 1, len(self._elements) + 1))
        said: dict[int, str] = {}
        for numbers in places:
            for number in numbers:
                element = self._at(number)
                if isinstance(element, SceneHeading):
                    break
                if isinstance(element, Speech):
                    said |= self.speakers(number, number)
                    break
        return self.kept(said) if said else None

    def swapped(self, first: int, last: int) -> Swapped:
        """Return the correction that gives each speech of a run of lines to the other of its two speakers."""
        self._at(first), self._at(last)
        said = self.speakers(first, last)
        people = list(dict.fromkeys(said.values()))
        if len(people) != 2:
            known = ", ".join(people) or "nobody"
            raise SettingsError(
                f"lines {first}-{last} are spoken by {known}; a swap needs a run of lines with two speakers"
            )
        one, other = people
        return Swapped(tuple(self._speaker(beat, other if who == one else one) for beat, who in said.items()))

    def actor(self, number: int, name: str, words: str | None = None) -> list[Actor]:
        """Return the corrections that let `name` act in the sentences of line `number`.

        `words` chooses the sentence that has them, else the first one. Raises SettingsError for a line
        that tells nothing.
        """
        element = self._at(number)
        spans = element.origin.spans if element is not None else ()
        beats = [
            index
            for index in self._source.under(spans)
            if isinstance(self._source.beats[index], Narration | Tag)
        ]
        if not beats:
            raise SettingsError(f"line {number} has no sentence in which somebody acts")
        beats = self._source.having(words, beats) or beats[:1]
        return [Actor(shown(self._source.words(beat)), name, self._source.told.key(beat)) for beat in beats]

    def paragraph_of(self, number: int) -> int:
        """Return the first line that was made of the paragraph that line `number` was made of."""
        here = self._paragraphs(number)
        while number > 1 and here & self._paragraphs(number - 1):
            number -= 1
        return number

    def thought(self, number: int, *, thought: bool, words: str | None = None) -> list[Thought]:
        """Return the corrections that call the sentences of line `number` thought, or not.

        `words` chooses the sentences that have them, else the one most like them: drafts are in the present.
        """
        element = self._at(number)
        spans = element.origin.spans if element is not None else ()
        beats = [
            index for index in self._source.under(spans) if isinstance(self._source.beats[index], Narration)
        ]
        if not beats:
            raise SettingsError(f"line {number} has no sentence of narration")
        beats = self._source.having(words, beats) or [self._source.likest(words or "", beats)]
        return [
            Thought(shown(self._source.words(beat)), thought, self._source.told.key(beat)) for beat in beats
        ]

    def scene(self, number: int, *, starts: bool) -> SceneStart:
        """Return the correction that starts a scene at line `number`, or takes away the one that does."""
        self._at(number)
        if not starts and not isinstance(self._at(number), SceneHeading):
            raise SettingsError(f"line {number} is no scene heading; give the number of one")
        behind = (element for element in self._elements[number - 1 :] if element is not None)
        spans = (element.origin.spans for element in behind if not isinstance(element, Dropped))
        beats = self._source.under(next((each for each in spans if each), ()))
        if not beats:
            raise SettingsError(f"line {number} has no words of the story behind it")
        return SceneStart(shown(self._source.words(beats[0])), starts, self._source.told.key(beats[0]))

    def only(self, number: int, people: Sequence[str]) -> Present:
        """Return the correction that lets only `people` be in the scene of line `number`; none: anybody."""
        start = self.scene(self.start_of_scene(number), starts=True)
        return Present(start.line, tuple(dict.fromkeys(people)), start.at)

    def start_of_scene(self, number: int) -> int:
        """Return the number of the heading that line `number` stands under; 1 where there is none."""
        self._at(number)
        while number > 1 and not isinstance(self._at(number), SceneHeading):
            number -= 1
        return number

    def heading(self, number: int, words: str, *, starts: bool) -> HeadingText:
        """Return the correction that heads the scene at line `number` with `words`.

        Raises SettingsError for a line that is no heading, unless a scene `starts` there from now on.
        """
        if not starts and not isinstance(self._at(number), SceneHeading):
            raise SettingsError(f"line {number} is no scene heading; add --scene to start a scene there")
        start = self.scene(number, starts=True)
        return HeadingText(start.line, " ".join(words.split()), start.at)

    def known_people(self) -> str:
        """Return in words who is there."""
        names = dict.fromkeys(each.name for each in self._elements if isinstance(each, Cue))
        return f"those who speak are {', '.join(names)}; --new NAME adds somebody"

    @cached_property
    def cues(self) -> Mapping[int, tuple[int, str]]:
        """Line number and cue of every speech, by where its words start in the text."""
        found: dict[int, tuple[int, str]] = {}
        cue = ""
        for number, element in enumerate(self._elements, 1):
            if isinstance(element, Cue):
                cue = element.name
            elif isinstance(element, Speech):
                found.update({span.start: (number, cue) for span in element.origin.spans})
        return found

    def _at(self, number: int) -> Element | None:
        if not 1 <= number <= len(self._elements):
            raise SettingsError(f"there is no line {number}; the lines run from 1 to {len(self._elements)}")
        return self._elements[number - 1]

    def _has(self, element: Element | None, words: str) -> bool:
        if element is None or isinstance(element, Cue | Dropped) or not hasattr(element, "text"):
            return False
        text = element.text if isinstance(element.text, str) else plain(element.text)
        told = " ".join(span.of(self._source.text) for span in element.origin.spans)
        return any(f" {normalised(words)} " in f" {normalised(each)} " for each in (text, told))

    def _spoken(self, number: int) -> Iterator[Speech]:
        element = self._at(number)
        if isinstance(element, Speech):
            yield element
        elif isinstance(element, Cue):
            for below in self._elements[number:]:
                if not isinstance(below, Speech | Parenthetical | Lyric):
                    break
                if isinstance(below, Speech):
                    yield below

    def _paragraphs(self, number: int) -> set[int]:
        element = self._at(number)
        return {
            self._source.beats[beat].paragraph
            for beat in self._source.under(element.origin.spans if element else ())
        }

    def _said(self, spans: Iterable[Span]) -> list[int]:
        return [
            index for index in self._source.under(spans) if isinstance(self._source.beats[index], Quotation)
        ]

    def _speaker(self, beat: int, name: str) -> Speaker:
        return Speaker(shown(self._source.words(beat)), name, self._source.spoken.key(beat))
