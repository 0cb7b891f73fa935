"""What the rules said of sentences, kept where one text is adapted again and again."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.narration.mixed import Piece, pieces
from screenplay.adaptation.narration.rules import kind_of
from screenplay.adaptation.sentence import Sentence


class Judged:
    """The verdicts of the rules by sentence; what they read of one, its actor too, is part of it."""

    def __init__(self, *, keeps: bool = False) -> None:
        self._keeps = keeps
        self._kinds: dict[Sentence, tuple[Verdict, KindRule]] = {}
        self._pieces: dict[tuple[Sentence, NarrationKind], tuple[Piece, ...]] = {}

    def kind_of(self, sentence: Sentence) -> tuple[Verdict, KindRule]:
        """Return what `sentence` tells, and the rule that says so."""
        known = self._kinds.get(sentence)
        if known is None:
            known = kind_of(sentence)
            if self._keeps:
                self._kinds[sentence] = known
        return known

    def pieces(self, sentence: Sentence, whole: NarrationKind) -> tuple[Piece, ...]:
        """Return the runs of clauses that tell acts and those that tell inner life."""
        known = self._pieces.get((sentence, whole))
        if known is None:
            known = pieces(sentence, whole)
            if self._keeps:
                self._pieces[sentence, whole] = known
        return known
