"""A joint: two lines in one paragraph with narration between, and the features by which it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from screenplay.attribution.view.subjects import Sentence, Subject
from screenplay.attribution.view.view import View
from screenplay.model.beat import Tag

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[?!.,…—–-]")
_MARKS = "“”\"‘’' *_"


class Joint:
    """The step from turn - 1 to `turn` within a paragraph, with what stands around it."""

    def __init__(self, view: View, turn: int) -> None:
        """Look at the step to `turn`; the sentences between it and the turn before are the joint."""
        self.view, self.turn = view, turn
        self.between: Sequence[Sentence] = view.sentences[turn]
        self.paragraph = view.turns[turn].first_paragraph

    @cached_property
    def kinds(self) -> str:
        """Return a letter for each sentence between: G gesture, T tag, B tag of both lines, A tag ahead."""
        return "".join(map(self._kind, self.between))

    @cached_property
    def shape(self) -> str:
        """Return the first four kinds."""
        return self.kinds[:4]

    @cached_property
    def filling(self) -> str:
        """Return "tag", "gesture" or "mixed"."""
        gestures = self.kinds.count("G")
        return "tag" if not gestures else "gesture" if gestures == len(self.kinds) else "mixed"

    @cached_property
    def before(self) -> Sequence[Sentence]:
        """Return the narration before the first of the two lines, in its paragraph."""
        return self._in_paragraph(self.turn - 1, self.view.turns[self.turn - 1].first_paragraph)

    @cached_property
    def after(self) -> Sequence[Sentence]:
        """Return the narration after the second of the two lines, in its paragraph."""
        return self._in_paragraph(self.turn + 1, self.paragraph)

    @cached_property
    def led(self) -> str:
        """Return how the first line is led in: "tag", "gesture", "bare" (another line) or "opening"."""
        if self.before:
            return "tag" if self.is_tag(self.before[-1]) else "gesture"
        turns, first = self.view.turns, self.turn - 1
        beside = first > 0 and turns[first - 1].last_paragraph == turns[first].first_paragraph
        return "bare" if beside else "opening"

    @cached_property
    def followed(self) -> str:
        """Return what follows the second line: a "tag", a "gesture", another line ("bare"), or the "end"."""
        if self.after:
            tag = self.view.beat_of(self.after[0])
            return "tag" if isinstance(tag, Tag) and tag.after else "gesture"
        turns = self.view.turns
        beside = self.turn + 1 < len(turns) and turns[self.turn + 1].first_paragraph == self.paragraph
        return "bare" if beside else "end"

    @cached_property
    def said(self) -> tuple[list[str], list[str]]:
        """Return the words of the two lines, with their points."""
        turns = self.view.turns[self.turn - 1 : self.turn + 1]
        return tokens(self.text_of(turns[0].span)), tokens(self.text_of(turns[1].span))

    @cached_property
    def subjects(self) -> Sequence[Subject]:
        """Return the subjects between, without the sentences about nobody."""
        return [one.subject for one in self.between if one.subject is not None]

    def text_of(self, span) -> str:  # type: ignore[no-untyped-def]
        """Return the words of a span without marks around them."""
        return str(span.of(self.view.text)).strip(_MARKS)

    def is_tag(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is a tag."""
        return isinstance(self.view.beat_of(sentence), Tag)

    def _kind(self, sentence: Sentence) -> str:
        beat = self.view.beat_of(sentence)
        if not isinstance(beat, Tag):
            return "G"
        return "A" if not beat.after else "B" if beat.before else "T"

    def _in_paragraph(self, gap: int, paragraph: int) -> list[Sentence]:
        found: Iterator[Sentence] = iter(self.view.sentences[gap])
        return [one for one in found if self.view.beat_of(one).paragraph == paragraph]


def tokens(words: str) -> list[str]:
    """Return the words in small letters, and the points between them."""
    return [word.lower().replace("’", "'") for word in _TOKEN.findall(words)]
