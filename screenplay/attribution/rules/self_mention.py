"""A person is spoken about inside the quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See the people named in the turn and in the one before: few people say their own name.

    Example: "Orla never shuts the gate." → against Orla
    Misses: children and servants who speak of themselves by name.
    Source: Elson and McKeown 2010; this project's measurements (0.9 points).
    """
    for mention in view.named[turn]:
        if mention.character is not None:
            yield Finding(mention.character, "here", mention.span)
    for step, variant in ((-1, "turn before"), (1, "turn after")):
        if 0 <= turn + step < len(view.turns):
            for mention in view.named[turn + step]:
                if mention.character is not None:
                    yield Finding(mention.character, variant, mention.span)


RULE = Rule("self_mention", find)
