"""The speaker says his own name, or tells the other his."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.attribution.view.calls import asks_for_name
from screenplay.model.cast import Mention

_INTRODUCES = (
    ("name", re.compile(r"\b[Mm]y name(?: is|['’]s)\s+$")),
    ("being", re.compile(r"(?:^|[.!?,;—…]\s*|\b(?:and|but|because|[Nn]o|[Yy]es|[Hh]i) )I(?: am|['’]m)\s+$")),
    ("called", re.compile(r"\b[Cc]alls? me\s+$")),
    ("presented", re.compile(r"(?:\bI am|\bI['’]m|[Tt]his is|\b[Ii]t['’]s|speaking to)\s+$")),
)
_WHOLE = re.compile(r"[*_]*(?:[.!?,;…]|—|--|$)")  # the name ends here: no "I'm Orla's sister"
_TELLS = re.compile(r"\b[Yy]ou(?:['’]re| are)\s+[*_]?$")


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See "I'm X", "my name is X", "you are X" inside the quotation, and X in answer to "Who are you?".

    Example: "What do they call you?" "Orla." → Orla
    Misses: "I'm Orla's sister", "this is Orla" of somebody else.
    Source: this project's own.
    """
    asked = turn > 0 and asks_for_name(view.text, view.turns[turn - 1].span)
    for mention in (*view.named[turn], *view.addressed[turn]):
        kind = _kind(view, turn, mention, asked=asked)
        if mention.character is not None and kind is not None:
            yield Finding(mention.character, kind, mention.span)
    for step, variant in ((-1, "told just before"), (1, "told just after")):
        if 0 <= turn + step < len(view.turns):
            for mention in (*view.named[turn + step], *view.addressed[turn + step]):
                if mention.character is not None and _kind(view, turn + step, mention) == "told":
                    yield Finding(mention.character, variant, mention.span)


def _kind(view: View, turn: int, mention: Mention, *, asked: bool = False) -> str | None:
    text, span = view.text, view.turns[turn].span
    start, end = mention.span.start, mention.span.end
    if text[end : end + 1] in ("'", "’"):
        return None
    before = text[max(span.start, start - 22) : start]
    for kind, pattern in _INTRODUCES:
        if pattern.search(before):
            return kind if kind != "being" or _WHOLE.match(text, end, span.end) else "presented"
    if _TELLS.search(before):
        return "told"
    return "in answer" if asked and not before.strip(" *_") else None


RULE = Rule("introduction", find)
