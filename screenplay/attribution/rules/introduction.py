"""The speaker says his own name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View

_INTRODUCES = re.compile(
    r"(?:\bI am|\bI['’]m|[Mm]y name is|[Mm]y name['’]s|[Cc]all me|[Tt]his is|\b[Ii]t['’]s|speaking to)\s+$"
)


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See "I'm X", "my name is X", "this is X" inside the quotation.

    Example: "My name is Orla." → Orla
    Misses: "I'm Orla's sister", "this is Orla" of somebody else.
    Source: this project's own.
    """
    text, span = view.text, view.turns[turn].span
    for mention in (*view.named[turn], *view.addressed[turn]):
        start, end = mention.span.start, mention.span.end
        if mention.character is None or text[end : end + 1] in ("'", "’"):
            continue
        found = _INTRODUCES.search(text[max(span.start, start - 14) : start])
        if found:
            kind = "name" if "name" in found[0] or "all" in found[0] else "being"
            yield Finding(mention.character, kind, mention.span)


RULE = Rule("introduction", find)
