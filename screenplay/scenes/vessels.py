"""Ships and other vessels that only their names tell: "the Gull", where the scene has a hull and a hatch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from screenplay.language.tokens import Token
from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.phrase_table import matches

VESSEL = "vessel by its name and its parts"
_PARTS = 2  # different ones that tell a vessel
_MARKS = frozenset({"*", "_"})  # of emphasis: the names of ships are in italics


def vessel(sentences: Iterable[Sentence], start: int) -> Decision | None:
    """Return the vessel that the scene calls by its name most often, as a guess."""
    parts: dict[str, Evidence] = {}
    names: Counter[str] = Counter()
    spans: dict[str, Span] = {}
    for sentence in sentences:
        tokens = [token for token in sentence.tokens if token.text not in _MARKS and token.start >= start]
        for match in matches([token.lower for token in tokens], "vessel_parts"):
            span = Span(tokens[match.first].start, tokens[match.last].end)
            parts.setdefault(match.entry.removesuffix("s"), Evidence("part of a vessel", 1.0, span))
        for index in range(1, len(tokens)):
            if _is_vessels_name(tokens, index, sentence.names):
                token = tokens[index]
                names[token.lower] += 1
                spans.setdefault(token.lower, Span(tokens[index - 1].start, token.end))
    if len(parts) < _PARTS or not names:
        return None
    name = names.most_common(1)[0][0]
    return Decision(f"THE {name.upper()}", VESSEL, 0.5, spans[name], tuple(parts.values()))


def _is_vessels_name(tokens: list[Token], index: int, names: frozenset[int]) -> bool:
    """Tell "the Gull" from people's names, titles, days and peoples, and from "the Gull Inn"."""
    token = tokens[index]
    if tokens[index - 1].lower != "the" or not token.text[0].isupper() or token.start in names:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return False
    following = tokens[index + 1].text if index + 1 < len(tokens) else "."
    if following[0].isupper():
        return False
    word = token.lower
    return not any(word in lexicon(name) for name in ("no_venues", "person_nouns", "titles", "places"))
