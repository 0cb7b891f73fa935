"""Places that only their names tell: "in the Anchor", "aboard the Gull", "the 43 is packed", "in Exam 4"."""

from __future__ import annotations

from screenplay.language.tokens import Token
from screenplay.language.wordclass import Word, classes_of
from screenplay.resources import lexicon

_INSIDE = frozenset({"in", "inside", "at", "aboard", "into"})
_FULL = frozenset({"packed", "crowded", "full", "empty", "late", "heaving", "jammed", "rammed"})
_BE = frozenset({"is", "was"})
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
    if not token.text[0].isupper() or token.lower not in lexicon("room_purposes"):
        return None
    number = tokens[index + 1]
    counted = classes_of(number.lower) & Word.NUMBER and number.text[0].isupper()
    return f"{token.text} ROOM {number.text}".upper() if counted or number.text.isdigit() else None


def _is_no_venue(word: str) -> bool:
    return word in lexicon("no_venues") or word in lexicon("person_nouns") or word in lexicon("titles")


def is_numbered_vehicle(tokens: list[Token], index: int) -> bool:
    """Tell the bus of "The 43 is packed"."""
    words = [token.lower for token in tokens[index - 1 : index + 3]]
    return (
        index == 1
        and len(words) == 4
        and words[0] == "the"
        and words[1].isdigit()
        and words[2] in _BE
        and words[3] in _FULL
    )
