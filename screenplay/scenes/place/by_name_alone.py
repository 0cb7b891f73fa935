"""Places that only their names tell: "in the Anchor", "aboard the Gull", "the 43 is packed", "in Exam 4"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of
from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.phrase_table import matches
from screenplay.scenes.reasons import Where
from screenplay.scenes.view import Sentence

# Ships and other vessels that only their names tell: "the Gull", where the scene has a hull and a hatch.


_PARTS = 2  # different ones that tell a vessel
_MARKS = frozenset({"*", "_"})  # of emphasis: the names of ships are in italics


def vessel(sentences: Iterable[Sentence], start: int) -> Decision | None:
    """Return the vessel that the scene calls by its name most often, as a guess."""
    parts: dict[str, Evidence] = {}
    names: Counter[str] = Counter()
    spans: dict[str, Span] = {}
    for sentence in sentences:
        tokens = [token for token in sentence.tokens if token.text not in _MARKS and token.start >= start]
        for match in matches([token.lower for token in tokens], "things", "vessel"):
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
    return Decision(f"THE {name.upper()}", Where.VESSEL, 0.5, spans[name], tuple(parts.values()))


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
    known = (
        lexicon("no_venues"),
        lexicon("people", "gender"),
        lexicon("titles", "gender"),
        lexicon("places", "setting"),
    )
    return not any(word in entries for entries in known)


_INSIDE = frozenset({"in", "inside", "at", "aboard", "into"})
_LONGEST = 3  # words of a name


def venue_ends(tokens: list[Token], index: int, names: frozenset[int]) -> int | None:
    """Return the last token of the venue's name that starts at `index`, after "in the" and the like.

    People's names, days, months, languages and points of the compass are none.
    """
    if index < 2 or tokens[index - 1].lower != "the" or tokens[index - 2].lower not in _INSIDE:
        return None
    last = None
    for place in range(index, min(index + _LONGEST, len(tokens))):
        token = tokens[place]
        if not token.text[0].isupper() or token.start in names or _is_no_venue(token.lower):
            break
        last = place
    following = tokens[last + 1].lower if last is not None and last + 1 < len(tokens) else ""
    if last is None or (tokens[last].text.isupper() and len(tokens[last].text) > 1):
        return None
    # "in the English way": the capital word only qualifies what follows
    return None if following[:1].isalpha() and not classes_of(following) & ~Word.BASE else last


def room_by_number(tokens: list[Token], index: int) -> str | None:
    """Return what a heading calls the room of "in Consulting Two" at `index`, None for anything else."""
    token = tokens[index]
    if index < 1 or index + 1 >= len(tokens) or tokens[index - 1].lower not in _INSIDE:
        return None
    if not token.text[0].isupper() or token.lower not in lexicon("place_modifiers", "purpose"):
        return None
    number = tokens[index + 1]
    counted = classes_of(number.lower) & Word.NUMBER and number.text[0].isupper()
    return f"{token.text} ROOM {number.text}".upper() if counted or number.text.isdigit() else None


def _is_no_venue(word: str) -> bool:
    return (
        word in lexicon("no_venues")
        or word in lexicon("people", "gender")
        or word in lexicon("titles", "gender")
    )
