"""Narration in the past put into the present tense, as edits that keep every source span known."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from screenplay.language.clauses.finite_verbs import Number, Verb
from screenplay.language.tokens import Token
from screenplay.language.verbs import verb_table
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon, lexicon_table

_EARLIER = frozenset({"when", "after", "before", "until", "till"})
_HARDLY = frozenset(
    {"hardly", "scarcely", "barely", "just", "already", "sooner", "not", "hadn't", "been", "never"}
)
_THIRD = {"am": "is", "have": "has", "do": "does", "don't": "doesn't", "haven't": "hasn't"}


class Edit(NamedTuple):
    """Put `text` in the place of `[start, end)`."""

    start: int
    end: int
    text: str


def present_edits(tokens: list[Token], verbs: list[Verb]) -> list[Edit]:
    """Return the edits that put a sentence whose finite verbs are known into the present tense.

    A past perfect becomes a present perfect; what has been "since" then stays in the past.
    """
    edits = []
    perfect = told_before = False  # a past perfect was read; one of the main clause
    foretold = False
    places = frozenset(verb.place for verb in verbs)
    supposed = any(_is_counterfactual(tokens, verb.place) for verb in verbs)
    for verb in verbs:
        token = tokens[verb.place]
        if token.lower == "had" and _is_inverted(tokens, verb):
            continue
        if token.lower in {"had", "hadn't"} and _participle_follows(tokens, verb.place):
            perfect = True
            told_before = told_before or verb.opener not in _EARLIER
        elif verb.opener in _EARLIER and told_before and not (foretold or _is_just_before(tokens)):
            continue
        foretold = token.lower == "would"  # "had said that he would write when he came"
        if (verb.opener == "since" and perfect) or (verb.opener == "if" and supposed):
            continue
        if token.lower == "were" and verb.number is Number.SINGULAR:
            continue  # "as if it were"
        if verb.opener == "when" and _is_of_old(tokens, verb.place):
            continue
        if _happened_before(tokens, verb.place, places) or _was_taught(tokens, verb.place):
            continue
        if _is_expected(tokens, verb.place) or _is_imagined(tokens, verb, verbs):
            continue
        if token.lower.endswith("'d"):
            ending = _contracted(tokens, verb)
            if ending is not None:
                edits.append(Edit(token.end - 2, token.end, ending.replace("'", token.text[-2])))
            continue
        present = _present(tokens, verb)
        if present is not None and present != token.lower:
            edits.append(Edit(token.start, token.end, _in_the_case_of(token.text, present)))
    return edits


def third_singular_edits(tokens: list[Token], verbs: list[Verb], *, past: bool) -> list[Edit]:
    """Return the edits that put present verbs after "I" into the third person: am → is, walk → walks.

    In narration of the `past` a form that is a past as well ("saw", "lay") is none.
    """
    edits = []
    for verb in verbs:
        token = tokens[verb.place]
        if verb.number is not Number.FIRST or (past and token.lower in verb_table().by_past):
            continue
        irregular = _THIRD.get(token.lower.replace("’", "'"))
        found = verb_table().by_lemma.get(token.lower)
        if irregular or (found and not classes_of(token.lower) & Word.MODAL):
            third = irregular or (found.third if found else token.lower)
            edits.append(Edit(token.start, token.end, _in_the_case_of(token.text, third)))
    return edits


def _present(tokens: list[Token], verb: Verb) -> str | None:
    """Return the present of a finite verb, None where it stays as it is."""
    word = tokens[verb.place].lower
    if _is_counterfactual(tokens, verb.place):
        return None
    fixed = lexicon_table("function_words", "present").get(word)
    if fixed is not None:
        if word == "had" and _next_word(tokens, verb.place) == "better":
            return None
        first, singular, plural = fixed.split(" ")
        return {Number.FIRST: first, Number.SINGULAR: singular, Number.PLURAL: plural}[verb.number].replace(
            "-", " "
        )
    if word == "used" and _next_word(tokens, verb.place) == "to":
        return None

    found = verb_table().by_past.get(word)
    if found is None:
        return None
    return found.third if verb.number is Number.SINGULAR else found.lemma


def _is_counterfactual(tokens: list[Token], index: int) -> bool:
    """Tell "would not have cared", "could of kicked": what did not happen has no present."""
    if tokens[index].lower not in {"could", "would", "might", "couldn't", "wouldn't"}:
        return False
    if _next_word(tokens, index) == "of":
        return True
    return any(token.lower in {"have", "'ve"} for token in tokens[index + 1 : index + 4])


def _is_inverted(tokens: list[Token], verb: Verb) -> bool:
    """Tell "Had he looked", which is an if."""
    following = classes_of(_next_word(tokens, verb.place))
    subject = Word.NOM | Word.POSS | Word.DET
    return bool(following & subject) and verb.place == 0 and tokens[-1].lower != "?"


def _contracted(tokens: list[Token], verb: Verb) -> str | None:
    """Return the present ending of `he'd`: had before a participle, would before a base form."""
    following = _next_word(tokens, verb.place)
    if following in {"better", "rather", "have", "of"}:
        return None
    if _participle_follows(tokens, verb.place):
        return "'s" if verb.number is Number.SINGULAR else "'ve"
    return "'ll"


def _participle_follows(tokens: list[Token], index: int) -> bool:
    """Tell whether a participle (and no plain base form) follows the auxiliary, adverbs aside."""
    for token in tokens[index + 1 : index + 5]:
        flags = classes_of(token.lower)
        if token.lower in {"been", "had"} or (flags & Word.PARTICIPLE and not flags & Word.BASE):
            return True
        if flags & Word.PARTICIPLE:
            return tokens[index].lower == "had"
        if not flags & (Word.ADV | Word.NEG | Word.NOM):
            return False
    return False


def _happened_before(tokens: list[Token], index: int, verbs: frozenset[int]) -> bool:
    """Tell whether "ago", "the night before" or the like in the same clause puts the verb before the now."""
    passive = bool(classes_of(tokens[index].lower) & Word.BE) and _participle_follows(tokens, index)
    for place in range(index + 1, len(tokens)):
        word = tokens[place].lower
        if word in {",", ";", "and", "but", "since"} or place in verbs:
            return False
        if word in {"ago", "yesterday"} or _is_earlier_time(tokens, place):
            return True
        timed = passive and word in lexicon("hours", "span") and tokens[place - 1].lower == "that"
        if timed and not _next_word(tokens, place)[:1].isalnum():
            return True  # "was pressed that morning"
    return False


def _is_earlier_time(tokens: list[Token], place: int) -> bool:
    """Tell the end of "last week", "the night before", but not of "the scene of the night before"."""
    times = lexicon("hours", "span")
    word, before = tokens[place].lower, tokens[place - 1].lower
    if word in times and before == "last":
        return True
    told = (word in times and before == "previous") or (word == "before" and before in times)
    return told and all(token.lower != "of" for token in tokens[max(0, place - 3) : place])


def _is_of_old(tokens: list[Token], index: int) -> bool:
    """Tell "the days when the park was built", long before the story's now."""
    for place in range(index - 1, 1, -1):
        if tokens[place].lower == "when":
            dated = tokens[place - 1].lower in {"days", "months", "nights", "summers", "times", "years"}
            return dated and tokens[place - 2].lower in {"the", "those", "old", "early"}
    return False


def _was_taught(tokens: list[Token], index: int) -> bool:
    """Tell "the way the doctor taught him": the teaching was before the story's now."""
    if tokens[index].lower not in lexicon("verb_forms", "teaches"):
        return False
    before = [token.lower for token in tokens[max(0, index - 6) : index]]
    return any(first == "the" and second == "way" for first, second in pairwise(before))


def _is_expected(tokens: list[Token], index: int) -> bool:
    """Tell "more scars than he'd thought there'd be": the thought was before the story's now."""
    word = tokens[index].lower
    auxiliary = (
        word.endswith("'d") or word == "would" or (word == "had" and _participle_follows(tokens, index))
    )
    return auxiliary and any(token.lower == "than" for token in tokens[max(0, index - 4) : index])


def _is_imagined(tokens: list[Token], verb: Verb, verbs: list[Verb]) -> bool:
    """Tell the "would" of "as you would for a child" and of "if he were here, he would laugh"."""
    word = tokens[verb.place].lower
    if word not in {"would", "wouldn't", "could", "couldn't", "might"} and not word.endswith("'d"):
        return False
    likened = [token.lower for token in tokens[max(0, verb.place - 2) : verb.place]]
    if word == "would" and likened in (["as", "you"], ["like", "you"], ["as", "one"]):
        return True
    return any(
        other.opener == "if" and other.number is Number.SINGULAR and tokens[other.place].lower == "were"
        for other in verbs
    ) and not any(one.lower == "as" and two.lower == "if" for one, two in pairwise(tokens))


def _is_just_before(tokens: list[Token]) -> bool:
    """Tell "had hardly sat down when he came in", where the second act is of the story's now."""
    return any(token.lower in _HARDLY for token in tokens)


def _next_word(tokens: list[Token], index: int) -> str:
    return tokens[index + 1].lower if index + 1 < len(tokens) else ""


def _in_the_case_of(pattern: str, word: str) -> str:
    """Return `word` with the capitals of `pattern`."""
    if "’" in pattern:
        word = word.replace("'", "’")
    if len(pattern) > 1 and pattern.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if pattern[0].isupper() else word


def apply_edits(text: str, start: int, end: int, edits: list[Edit]) -> str:
    """Return `text[start:end]` with edits (in order, apart from each other) carried out."""
    pieces: list[str] = []
    at = start
    for edit in edits:
        pieces += (text[at : edit.start], edit.text)
        at = edit.end
    pieces.append(text[at:end])
    return "".join(pieces)
