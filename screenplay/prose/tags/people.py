"""Which words of a tag name a person, and how that person stands in it."""

from __future__ import annotations

from lark import Token

from screenplay.language.tokens import Token as Word
from screenplay.resources import lexicon, lexicon_table

_LONGEST_PERSON = 9  # words
_INSIDE_PERSON = frozenset(("WORD", "NAME", "DETERMINER", "OF"))
_NOMINATIVE = lexicon("function_words", "nominative")
_VERBAL = frozenset(("WORD", "AUXILIARY", "WAS", "SAY", "SAYING"))


def person_end(words: list[Word], classes: list[str], at: int, verb: int) -> int:
    """Where the words of a person that start at `at` end; `at` where none do."""
    kind = classes[at]
    if kind == "PRONOUN":
        return at + 1
    limit = min(len(words), at + _LONGEST_PERSON)
    if at < verb:
        limit = min(limit, verb)
    if kind == "NAME":
        return _name_end(words, classes, at, limit)
    if words[at].text in lexicon("name_particles"):
        named = at
        while named < limit and words[named].text in lexicon("name_particles"):
            named += 1
        return _name_end(words, classes, named, limit) if named < limit and classes[named] == "NAME" else at
    if kind == "WORD" and words[at].lower in lexicon("adjectives", "epithet"):
        named = at + 1 < limit and classes[at + 1] == "NAME"
        return _name_end(words, classes, at + 1, limit) if named else at
    if kind == "HER" and not (at + 1 < limit and classes[at + 1] in ("WORD", "NAME")):
        return at
    if kind not in ("DETERMINER", "HER"):
        return at
    last = _described_end(words, classes, at, limit)
    return last if last > at + 1 else at


def _described_end(words: list[Word], classes: list[str], at: int, limit: int) -> int:
    """Where a description such as "the gallant Mr. Dale" ends."""
    governed = at > 0 and classes[at - 1] == "PREPOSITION"
    last = at + 1
    while last < limit and (
        classes[last] in _INSIDE_PERSON
        or _is_shortened(words, classes, last)
        or (classes[last] == "ING" and last + 1 < limit and classes[last + 1] == "WORD")
        or _is_adjective(words, classes, last, limit)
    ):
        if governed and classes[last] == "NAME" and classes[last - 1] == "WORD":
            break  # "after a pause Mara said"
        if words[last].lower in lexicon("function_words", "ends_phrase") and classes[last - 1] == "WORD":
            break  # "towards the stand my mother asked"
        last += 1
    while classes[last - 1] == "OF":
        last -= 1
    return last


def _is_adjective(words: list[Word], classes: list[str], at: int, limit: int) -> bool:
    """Tell the "low" of "a low voice", which may be an adverb elsewhere."""
    follows = at + 1 < limit and classes[at + 1] == "WORD" and classes[at - 1] in ("DETERMINER", "HER")
    return classes[at] == "ADVERB" and follows and words[at].lower in lexicon("adjectives")


def _is_shortened(words: list[Word], classes: list[str], stop: int) -> bool:
    """Tell whether the full stop at `stop` shortens a title or a name before it: "Mr.", "J."."""
    before = words[stop - 1]
    if words[stop].text != "." or classes[stop - 1] != "NAME":
        return False
    if before.lower in lexicon("abbreviations"):
        return True
    return len(before.text) == 1 and stop + 1 < len(words) and classes[stop + 1] == "NAME"


def _may_join(word: str) -> bool:
    return word == "of" or word.lower() in lexicon("name_particles")


def _name_end(words: list[Word], classes: list[str], at: int, limit: int) -> int:
    last = at + 1
    while last < limit:
        if (
            classes[last] == "NAME"
            or (_may_join(words[last].text) and last + 1 < limit)
            or _is_shortened(words, classes, last)
        ):
            last += 1
        elif classes[last] == "WORD" and words[last - 1].lower.endswith("'s"):
            last += 1  # "Finn's mother"
        elif classes[last] == "AND" and last + 1 < limit and classes[last + 1] == "NAME":
            last += 2
        else:
            break
    return last


def typed_people(words: list[Word], tokens: list[Token]) -> list[Token]:
    """Return `tokens` with each person as the grammar knows him: HE, ACTOR, DOER, NAMED, NP, or HEARD."""
    capital = {word.start for word in words if word.text[0].isupper()}
    owning = {word.end for word in words if word.lower.endswith("'s") and not _is_short(word)}
    typed = []
    for at, token in enumerate(tokens):
        kind = token.type
        if kind in ("NP", "OBJECT"):
            heard = _is_heard(tokens, at, owns=token.end_pos in owning)
            kind = "HEARD" if heard else _stands(tokens, at, named=token.start_pos in capital)
        typed.append(Token(kind, str(token), token.start_pos, end_pos=token.end_pos))
    return typed


def _stands(tokens: list[Token], at: int, *, named: bool) -> str:
    if tokens[at].type == "OBJECT":
        return "OBJECT"
    if str(tokens[at]) in _NOMINATIVE:
        return "HE"
    following = at + 1
    while following < len(tokens) and tokens[following].type == "ADVERB":
        following += 1
    kinds = [token.type for token in tokens[following : following + 2]]
    if kinds and kinds[0] in _VERBAL and str(tokens[at]) != "it":
        return "ACTOR" if named else "DOER"
    listed = following == at + 1 and (kinds[:1] == ["AND"] or kinds == ["COMMA", "AND"])
    return "NAMED" if not listed and (named or kinds[:1] in (["COMMA"], ["DIVIDE"])) else "NP"


def _is_short(word: Word) -> bool:
    """Tell the "'s" of "she's" and "who's" from that of an owner."""
    return lexicon_table("function_words", "tag_class").get(word.lower[:-2]) in ("PRONOUN", "WHO", "ADVERB")


def _is_heard(tokens: list[Token], at: int, *, owns: bool) -> bool:
    """Tell the "him" of "heard him say" and the "Mara's" of "at Mara's saying" from other people."""
    following = at + 1
    while following < len(tokens) - 1 and tokens[following].type == "ADVERB":
        following += 1
    say = tokens[following] if following < len(tokens) else tokens[at]
    if say.type not in ("SAY", "SAYING"):
        return False
    if tokens[at].type == "NP":
        return owns and say.type == "SAYING"
    bare = say.type == "SAYING" or lexicon_table("speech_verbs", "base").get(str(say)) == str(say)
    return bare and not str(tokens[at]).endswith(("self", "selves"))
