"""How lately somebody was in the reader's eye."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See who was the last, the second, the third person named in the narration, and who never near.

    Example: Finn left. Orla sat down. ¶ "Well." → Orla first, Finn second
    Misses: those who are present and never named.
    Source: this project's measurements (0.8 points).
    """
    ranks: dict[int, int] = {}
    farthest = max(0, turn - 12)
    for gap in range(turn, farthest - 1, -1):
        for sentence in reversed(view.sentences[gap]):
            for mention in reversed(sentence.mentions):
                if mention.character is not None:
                    ranks.setdefault(mention.character, len(ranks))
        if len(ranks) >= 4:
            break
    for person in candidates:
        rank = ranks.get(person)
        yield Finding(person, "none" if rank is None else str(min(rank, 3)))


RULE = Rule("recency", find)
