"""The lines of a script by the numbers that `explain` prints, and the words of the text behind them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from screenplay.corrections.key import sentences, shown, speeches
from screenplay.corrections.kinds import SceneStart, Speaker, Swapped, Thought
from screenplay.errors import SettingsError
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import (
    Cue,
    Dropped,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
)
from screenplay.model.span import Span


class NumberedPage:
    """A script made of a text: says of a line number what a correction of it is about."""

    def __init__(self, script: Script, manuscript: Manuscript, prose: Prose) -> None:
        self._elements: list[Element | None] = [None] if script.title_page else []
        self._elements += script.elements
        self._text = manuscript.text
        self._beats = prose.beats
        self._starts = [beat.span.start for beat in prose.beats]
        self._speeches = speeches(manuscript.text, prose.beats)
        self._sentences = sentences(manuscript.text, prose.beats)

    def speaker(self, number: int, name: str) -> list[Speaker]:
        """Return the corrections that give the speech in line `number` to `name`."""
        beats = [beat for element in self._spoken(number) for beat in self._said(element.origin.spans)]
        if not beats:
            raise SettingsError(f"line {number} is no speech; give the number of a speech or of its cue")
        return [self._speaker(beat, name) for beat in beats]

    def swapped(self, first: int, last: int) -> Swapped:
        """Return the correction that gives each speech of a run of lines to the other of its two speakers."""
        self._at(first), self._at(last)
        said: dict[int, str | None] = {}
        for number in range(first, last + 1):
            element = self._at(number)
            if isinstance(element, Speech):
                said.update(dict.fromkeys(self._said(element.origin.spans), element.character))
        people = list(dict.fromkeys(said.values()))
        if len(people) != 2 or None in people:
            known = ", ".join(str(name) for name in people) or "nobody"
            raise SettingsError(
                f"lines {first}-{last} are spoken by {known}; a swap needs a run of lines with two speakers"
            )
        one, other = str(people[0]), str(people[1])
        return Swapped(tuple(self._speaker(beat, other if who == one else one) for beat, who in said.items()))

    def thought(self, number: int, *, thought: bool, words: str | None = None) -> list[Thought]:
        """Return the corrections that call the sentences of line `number` thought, or not.

        `words` chooses the sentences that have them.
        """
        element = self._at(number)
        spans = element.origin.spans if element is not None else ()
        beats = [index for index in self._under(spans) if isinstance(self._beats[index], Narration)]
        if words is not None:
            beats = [index for index in beats if words.casefold() in self._words(index).casefold()]
        if not beats:
            wanted = f" with the words {words!r}" if words else ""
            raise SettingsError(f"line {number} has no sentence of narration{wanted}")
        return [Thought(shown(self._words(beat)), thought, self._sentences.key(beat)) for beat in beats]

    def scene(self, number: int, *, starts: bool) -> SceneStart:
        """Return the correction that starts a scene at line `number`, or takes away the one that does."""
        self._at(number)
        if not starts and not isinstance(self._at(number), SceneHeading):
            raise SettingsError(f"line {number} is no scene heading; give the number of one")
        behind = (element for element in self._elements[number - 1 :] if element is not None)
        spans = (element.origin.spans for element in behind if not isinstance(element, Dropped))
        beats = self._under(next((each for each in spans if each), ()))
        if not beats:
            raise SettingsError(f"line {number} has no words of the story behind it")
        return SceneStart(shown(self._words(beats[0])), starts, self._sentences.key(beats[0]))

    def cues(self) -> dict[int, tuple[int, str]]:
        """Return line number and cue of every speech, by where its words start in the text."""
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

    def _under(self, spans: Iterable[Span]) -> list[int]:
        """Return the beats that tell or say something within `spans`."""
        found = []
        for span in spans:
            first = max(0, bisect_right(self._starts, span.start) - 1)
            for index in range(first, bisect_left(self._starts, span.end)):
                beat = self._beats[index]
                if isinstance(beat, Narration | Tag | Quotation) and beat.span.end > span.start:
                    found.append(index)
        return sorted(set(found))

    def _said(self, spans: Iterable[Span]) -> list[int]:
        return [index for index in self._under(spans) if isinstance(self._beats[index], Quotation)]

    def _words(self, beat: int) -> str:
        return self._beats[beat].span.of(self._text)

    def _speaker(self, beat: int, name: str) -> Speaker:
        return Speaker(shown(self._words(beat)), name, self._speeches.key(beat))
