"""Places that the narration names, and the words that name them."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.language.tokens import Token
from screenplay.language.wordclass import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.presence import is_here
from screenplay.scenes.venues import is_numbered_vehicle, venue_ends

_PARTS_OF = frozenset(
    {"door", "doors", "middle", "center", "centre", "corner", "end", "floor", "edge", "back"}
)
_PARTS_OF |= {"front", "rest", "walls", "inside", "far", "entrance"}
STANDING = frozenset(
    {"was", "were", "is", "are", "had", "smelled", "smelt", "smells", "stank", "stood", "lay"}
)
STANDING |= {"stretched", "seemed", "looked", "felt"}
_NO_OWNERS = frozenset({"it's", "that's", "he's", "she's", "there's", "let's", "what's", "who's", "here's"})
_ARTICLES = Word.DET | Word.POSS | Word.NUMBER
_NEVER_BEFORE = Word.NOM | Word.OBJ | Word.TO | Word.MODAL | Word.ADV | Word.COORD | Word.BE | Word.HAVE
_ADJECTIVE_LIKE = Word.PARTICIPLE | Word.BASE | Word.PAST


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the narration.

    `words` spans the name without its article, `head` is its noun, `setting` "INT", "EXT" or None;
    `relation` is the preposition before it, "subject" or "object"; `here` is false of places that are only
    compared, denied, remembered or passed; `token` is the head's index in its sentence.
    """

    words: Span
    head: str
    setting: str | None
    relation: str
    here: bool
    token: int


def places_in(sentence: Sentence) -> tuple[Place, ...]:
    """Return the places that a sentence of narration names, in order."""
    known = sentence.known_places
    if known is None:
        known = tuple(_find(sentence))
        sentence.remember_places(known)
    return known


def _find(sentence: Sentence) -> list[Place]:
    table = lexicon_table("places")
    found = []
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        venue = None if token.text[0].islower() else _venue(sentence, index)
        if venue is not None:
            found.append(venue)
            continue
        setting = table.get(token.lower)
        if setting is None and token.lower.endswith("s"):
            setting = table.get(token.lower[:-1])
        if setting is None or token.start in sentence.names or not _is_named(tokens, index):
            continue
        place = None if _is_modifier(tokens, index) else _place(sentence, index, setting)
        if place is not None:
            found.append(place)
    return found


def _venue(sentence: Sentence, index: int) -> Place | None:
    """Return a place that its name alone tells."""
    tokens = sentence.tokens
    token = tokens[index]
    if token.text[0].isdigit():
        if not is_numbered_vehicle(tokens, index):
            return None
        return Place(Span(tokens[0].start, token.end), token.lower, "INT", "subject", True, index)
    if not token.text[0].isupper():
        return None
    last = venue_ends(tokens, index, sentence.names)
    if last is None:
        return None
    relation = tokens[index - 2].lower
    here = is_here(sentence, index - 1, last, relation)
    return Place(
        Span(tokens[index - 1].start, tokens[last].end), tokens[last].lower, None, relation, here, last
    )


def _is_modifier(tokens: list[Token], index: int) -> bool:
    """Tell whether a noun follows that the place only qualifies: "museum roof", "kitchen table"."""
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1].lower
    return following in lexicon_table("places") or following in lexicon("place_parts")


def _is_named(tokens: list[Token], index: int) -> bool:
    """Tell a place from a verb of the same form ("he parks") and from part of a name ("Port Ansley")."""
    if index == 0 or not tokens[index - 1].lower[0].isalnum():
        return False
    if tokens[index].text[0].isupper() and index + 1 < len(tokens) and tokens[index + 1].text[0].isupper():
        return False
    before = tokens[index - 1].lower
    if before in lexicon("place_qualifiers") or before.endswith(("'s", "s'")):
        return True
    flags = classes_of(before)
    return bool(flags & (_ARTICLES | Word.PREP)) or not flags & _NEVER_BEFORE


def _place(sentence: Sentence, index: int, setting: str) -> Place | None:
    tokens = sentence.tokens
    start = index
    while start > 0 and _belongs(tokens, start - 1):
        start -= 1
    opening = start
    while opening > 0 and _leads(tokens[opening - 1]):
        opening -= 1
        if classes_of(tokens[opening].lower) & _ARTICLES:
            break
    relation = _relation(sentence, opening, index)
    if start == index == opening and not classes_of(tokens[index - 1].lower) & (_ARTICLES | Word.PREP):
        return None  # "lying flat"
    end = _with_owner(tokens, index)
    return Place(
        Span(tokens[start].start, tokens[end].end),
        tokens[index].lower,
        None if setting == "-" else setting,
        relation,
        is_here(sentence, opening, index, relation),
        index,
    )


def _belongs(tokens: list[Token], index: int) -> bool:
    """Tell whether a word before the head is part of the place's name."""
    word = tokens[index]
    if not word.lower[0].isalnum():
        return False
    tables = (lexicon_table("places"), lexicon_table("setting_words"), lexicon("place_qualifiers"))
    if any(word.lower in table for table in tables):
        return True
    flags = classes_of(word.lower)
    if word.text[0].isupper() and index > 0 and not flags & (_ARTICLES | Word.PREP):
        return True
    return word.lower.endswith(("'s", "s'")) and word.lower not in _NO_OWNERS


def _leads(token: Token) -> bool:
    """Tell whether a word is an article, possessive or adjective before the name."""
    if not token.lower[0].isalnum():
        return False
    flags = classes_of(token.lower)
    if flags & _ARTICLES:
        return True
    return not flags & ~_ADJECTIVE_LIKE and token.lower not in lexicon("motion_verbs")


def _relation(sentence: Sentence, opening: int, head: int) -> str:
    if opening == 0:
        return "subject"
    before = sentence.lowers[opening - 1]
    if before == "of" and opening > 1 and sentence.lowers[opening - 2] in _PARTS_OF:
        return "in"
    if classes_of(before) & Word.PREP:
        return before
    first = sentence.verbs[0].place if sentence.verbs else len(sentence.tokens)
    return "subject" if head < first else "object"


def _with_owner(tokens: list[Token], index: int) -> int:
    """Return the last token of "room of Aldo's Laundry", where names or places follow "of"; else `index`."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower != "of":
        return index
    place = index + 2
    if classes_of(tokens[place].lower) & (Word.DET | Word.POSS):
        place += 1
    last = index
    while place < len(tokens) and (
        tokens[place].text[0].isupper() or tokens[place].lower in lexicon_table("places")
    ):
        last = place
        place += 1
    return last
