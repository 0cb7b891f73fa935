"""The words of a text that corrections are about, by place and by what they say; read once for a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from screenplay.corrections.key import Strand, likeness, normalised, sentences, speeches
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.manuscript import Manuscript
from screenplay.model.span import Span


class Source:
    """The beats of `manuscript`, by index: `spoken` and `told` find them again by their words."""

    def __init__(self, manuscript: Manuscript, prose: Prose) -> None:
        self.text = manuscript.text
        self.beats = prose.beats

    @cached_property
    def _starts(self) -> list[int]:
        return [beat.span.start for beat in self.beats]

    @cached_property
    def spoken(self) -> Strand:
        """The quotations."""
        return speeches(self.text, self.beats)

    @cached_property
    def told(self) -> Strand:
        """Everything that is told or said, sentence by sentence."""
        return sentences(self.text, self.beats)

    def words(self, beat: int) -> str:
        """Return the words of a beat."""
        return self.beats[beat].span.of(self.text)

    def under(self, spans: Iterable[Span]) -> list[int]:
        """Return the beats that tell or say something within `spans`."""
        found = []
        for span in spans:
            first = max(0, bisect_right(self._starts, span.start) - 1)
            for index in range(first, bisect_left(self._starts, span.end)):
                beat = self.beats[index]
                if isinstance(beat, Narration | Tag | Quotation) and beat.span.end > span.start:
                    found.append(index)
        return sorted(set(found))

    def having(self, words: str | None, beats: list[int]) -> list[int]:
        """Return those of `beats` that have `words`; all of them where there are no words to go by."""
        if words is None:
            return beats
        wanted = normalised(words)
        return [index for index in beats if f" {wanted} " in f" {normalised(self.words(index))} "]

    def likest(self, words: str, beats: list[int]) -> int:
        """Return the one of `beats` that begins most like `words`."""
        wanted = normalised(words)
        return max(beats, key=lambda index: likeness(wanted, normalised(self.words(index))))
