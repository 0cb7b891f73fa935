"""Whether each scene is narrated in the past or in the present."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from screenplay.language.clauses.parts import Verb
from screenplay.language.reading import read_tokens, read_verbs
from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span

Told = tuple[Span, tuple[Span, ...]]  # a sentence of narration, and the inner quotations in it

_ENOUGH = 2000  # sentences that tell how a text is narrated
_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"})
_PRESENT_AUXILIARIES = frozenset(
    {"is", "are", "am", "has", "does", "isn't", "aren't", "hasn't", "doesn't", "don't"}
)
_NOT_BEFORE_A_VERB = Word.DET | Word.POSS | Word.PREP | Word.NUMBER | Word.COORD
_LEAD = 3  # sentences by which a scene must differ to be told in another tense than the text
_MOST = 2  # and so many to one


@dataclass(frozen=True, slots=True)
class Narrated:
    """How the text is narrated; `others` are the scenes in the other tense, by how many cuts stand before."""

    past: bool
    cuts: tuple[int, ...] = ()
    others: frozenset[int] = frozenset()

    @classmethod
    def of(
        cls, text: str, sentences: Iterable[Told], cuts: tuple[int, ...], names: frozenset[int]
    ) -> Narrated:
        """Count the sentences of each scene; a text of which nothing tells is told in the past."""
        pasts: dict[int, int] = {}
        presents: dict[int, int] = {}
        for span, quoted in islice(sentences, _ENOUGH):
            tokens = read_tokens(text, span, quoted)
            tense = _tense(tokens, read_verbs(text, span, quoted, names))
            if tense is not None:
                counts = pasts if tense else presents
                scene = bisect_right(cuts, span.start)
                counts[scene] = counts.get(scene, 0) + 1
        past = sum(pasts.values()) >= sum(presents.values())
        mine, theirs = (pasts, presents) if past else (presents, pasts)
        others = (
            scene
            for scene, count in theirs.items()
            if count >= mine.get(scene, 0) + _LEAD and count >= _MOST * mine.get(scene, 0)
        )
        return cls(past, cuts, frozenset(others))

    def in_past(self, place: int) -> bool:
        """Tell whether the scene at `place` is told in the past."""
        if not self.others:
            return self.past
        return self.past is not (bisect_right(self.cuts, place) in self.others)


def _tense(tokens: list[Token], verbs: list[Verb]) -> bool | None:
    """Return whether a sentence is told in the past; None where no main verb tells."""
    for verb in verbs:
        if verb.depth:
            continue
        word = tokens[verb.place].lower
        if word in _PRESENT_AUXILIARIES:
            return False
        flags = classes_of(word)
        past = word in _PAST_AUXILIARIES or flags & Word.PAST
        if past and not flags & Word.BASE:
            return True
        if not past and flags & (Word.THIRD | Word.BASE) and not flags & Word.MODAL:
            return False
    return False if any(_is_present(tokens, place) for place in range(1, len(tokens))) else None


def _is_present(tokens: list[Token], place: int) -> bool:
    """Tell "The man looks up", "Anna, alone, waits": a present form that nothing makes a plural noun."""
    word, before = tokens[place].lower, tokens[place - 1]
    if not classes_of(word) & Word.THIRD or before.lower.endswith(("s", "'s")):
        return False
    return before.lower[0].isalpha() and not classes_of(before.lower) & _NOT_BEFORE_A_VERB
