"""Places that the narration names as being here, and the words that name them."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.language.tokens import Token
from screenplay.language.wordclass import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.narrative import Sentence

_COMPARING = frozenset({"like", "as", "than"})
_NEGATIONS = frozenset({"never", "not", "no", "without", "nor", "neither"})
_FAR = frozenset(
    {
        "from",
        "of",
        "about",
        "for",
        "beyond",
        "past",
        "against",
        "off",
        "around",
        "towards",
        "toward",
        "over",
        "near",
        "behind",
        "outside",
        "above",
        "below",
        "beneath",
        "under",
    }
)
_DISTANT_VERBS = frozenset(
    {
        "thought",
        "remembered",
        "imagined",
        "wanted",
        "wished",
        "hoped",
        "dreamed",
        "dreamt",
        "knew",
        "heard",
        "wondered",
        "planned",
        "meant",
    }
)

_PARTS_OF = frozenset(
    "door doors middle center centre corner end floor edge window back front rest walls inside far entrance".split()
)
_SUPPOSED = frozenset({"would", "could", "might", "should", "wouldn't", "couldn't"})
_APART = frozenset({"if", "as", "like", "who", "which", "that", "whose", "because"})
_COME = frozenset({"come", "gone", "got", "arrived", "reached", "been"})


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


def places_in(sentence: Sentence) -> list[Place]:
    """Return the places that a sentence of narration names, in order."""
    table = lexicon_table("places")
    found = []
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        setting = table.get(token.lower)
        if setting is None and token.lower.endswith("s") and token.lower[:-1] in table:
            setting = table[token.lower[:-1]]
        if setting is None or not _is_named(tokens, index):
            continue
        if index + 1 < len(tokens) and (
            tokens[index + 1].lower in table or tokens[index + 1].lower in _PARTS
        ):
            continue  # "museum roof": the roof; "kitchen table": no place
        found.append(_place(sentence, index, setting))
    return found


_PARTS = frozenset(
    "door doors window windows table tables wall walls floor light lights lamp lamps sink clock chair chairs counter key keys towel"
    " sign bell step steps seat seats driver engine man woman boy girl guard owner keeper light glass mirror gate"
    " ledge edge knife light name number machine alarm".split()
)


def _is_named(tokens: list[Token], index: int) -> bool:
    """Tell a place from a verb of the same form ("he parks") and from part of a name ("Port Ansley")."""
    if index == 0:
        return False
    if tokens[index].text[0].isupper() and index + 1 < len(tokens) and tokens[index + 1].text[0].isupper():
        return False
    before = tokens[index - 1]
    if not before.lower[0].isalnum():
        return False
    if before.lower in lexicon("place_qualifiers"):
        return True
    flags = classes_of(before.lower)
    if flags & (Word.DET | Word.POSS | Word.PREP | Word.NUMBER) or before.lower.endswith(("'s", "s'")):
        return True
    return not flags & (Word.NOM | Word.OBJ | Word.TO | Word.MODAL | Word.ADV | Word.COORD | Word.BE | Word.HAVE)


def _place(sentence: Sentence, index: int, setting: str) -> Place:
    tokens = sentence.tokens
    start = index
    while start > 0 and _belongs(tokens, start - 1):
        start -= 1
    opening = start
    while opening > 0 and _leads(tokens, opening - 1):
        opening -= 1
        if classes_of(tokens[opening].lower) & (Word.DET | Word.POSS | Word.NUMBER):
            break
    relation = _relation(sentence, opening, index)
    end = _with_of(tokens, index)
    return Place(
        Span(tokens[start].start, tokens[end].end),
        tokens[index].lower,
        None if setting == "-" else setting,
        relation,
        _is_here(sentence, opening, index, relation),
        index,
    )


def _belongs(tokens: list[Token], index: int) -> bool:
    """Tell whether a word before the head is part of the place's name."""
    word = tokens[index]
    if not word.lower[0].isalnum():
        return False
    if word.lower in lexicon("place_qualifiers") or word.lower in lexicon_table("places"):
        return True
    possessive = word.lower.endswith(("'s", "s'"))
    if (
        word.text[0].isupper()
        and index > 0
        and not classes_of(word.lower) & (Word.DET | Word.POSS | Word.PREP)
    ):
        return True
    return possessive and word.lower not in {
        "it's",
        "that's",
        "he's",
        "she's",
        "there's",
        "let's",
        "what's",
        "who's",
    }


def _leads(tokens: list[Token], index: int) -> bool:
    """Tell whether a word is an article, possessive or adjective before the name."""
    word = tokens[index].lower
    if not word[0].isalnum():
        return False
    flags = classes_of(word)
    if flags & (Word.DET | Word.POSS | Word.NUMBER):
        return True
    return not flags & ~int(Word.PARTICIPLE | Word.BASE | Word.PAST | Word.ADV) and not flags & Word.ADV


def _relation(sentence: Sentence, opening: int, head: int) -> str:
    if opening == 0:
        return "subject"
    before = sentence.tokens[opening - 1].lower
    flags = classes_of(before)
    if before == "of" and opening > 1 and sentence.tokens[opening - 2].lower in _PARTS_OF:
        return "in"
    if flags & Word.PREP:
        return before
    following = sentence.verbs[0].index if sentence.verbs else len(sentence.tokens)
    return "subject" if head < following else "object"


def _with_of(tokens: list[Token], index: int) -> int:
    """Return the end of "room of Aldo's Laundry": the last token of an "of" phrase that names a place or owner."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in {"of"}:
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


def _is_here(sentence: Sentence, opening: int, head: int, relation: str) -> bool:
    words = sentence.lowers
    before = words[max(0, opening - 6) : opening]
    if _NEGATIONS.intersection(words[max(0, opening - 3) : opening]) or _COMPARING.intersection(before[-3:]):
        return False
    if relation in _FAR:
        return False
    verb = sentence.verb_before(head)
    if verb is not None and words[verb.index] in _DISTANT_VERBS:
        return False
    if verb is not None and (
        words[verb.index] in {"would", "could", "might", "should", "wouldn't"}
        or verb.opener in {"if", "as", "when"}
    ):
        return relation != "object" and verb.opener == "when"
    return True


def _is_of_mind(words: list[str], index: int) -> bool:
    """Tell whether the verb, behind "did" or "didn't" too, is one of knowing and wanting."""
    if words[index] in {"did", "didn't", "do", "don't", "doesn't", "couldn't"}:
        index = min(index + 1, len(words) - 1)
    return words[index] in lexicon("mind_verbs")
