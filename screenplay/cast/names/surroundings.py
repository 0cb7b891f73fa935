"""Tell from what stands around its mentions whether a name is a person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from screenplay.cast.names.capitals import folded, is_first_name
from screenplay.cast.names.doings import (
    goes_on_as_he,
    handles_something,
    is_touched,
    keeps_about,
    stands_with_people,
)
from screenplay.cast.names.doubtful import (
    acts_as_nobody_else,
    acts_as_person,
    after_origin,
    is_bare_noun,
    is_person_noun,
    is_told_a_person,
)
from screenplay.cast.short_forms import is_known_name
from screenplay.cast.titles import Words, split_title
from screenplay.model.beat import Prose, Quotation
from screenplay.resources import lexicon, lexicon_table

# Our own weights, set by reading: what a surrounding says for or against a person.
_SUBJECT_OF_TAG = 4.0
_AFTER_TITLE = 4.0
_ADDRESSED = 3.0
_GIVEN = 3.0  # "What do they call you?" "Orla."
_ALONE = 1.0  # the whole utterance: a call, or just a word
_ACTS = 1.5
_FIRST_NAME = 1.0  # the national counts know the word as a first name; said once of each name
_ACTS_INSIDE = 2.0  # in the middle of a sentence, where no other word has a capital
_GRINS = 2.0  # a gesture of the face is a person's, even when he is named only once
_GOES_ON = 0.6  # the next sentence says "he" or "she"
_OWNS = 0.5
_AFTER_PLACE_WORD = -1.0
_AFTER_ARTICLE = -1.5
_MEANT_BY_PRONOUN = 1.0  # "and there was Orla in her coat"
_JUST_THERE = 0.1
_ENOUGH = 2.0

_NEXT_WORD = re.compile(r"\s+(?:\w+ly\s+)?([a-z]+)")
_PLACE_WORD_BEFORE = re.compile(
    r"\b(?:in|at|into|from|near|through|across|around|towards?|outside|inside|of)\s+$"
)
_PRONOUN_BEHIND = re.compile(r",?\s+(?:[a-z]+\s+){0,2}(?:his|her|he|she|him|whom?|whose)\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an|this|that|these|those)\s+[*_]?$", re.IGNORECASE)
_ASKS_A_NAME = re.compile(
    r"\bnames?\b[^.!?]*\?|\bwho(?:['’]s| is| are| was) (?:you|he|she|it|that|this|there)\b[^.!?]{0,12}\?"
    r"|\bcall(?:ed)? (?:you|him|her|it)\b[^.!?]{0,16}\?|\b(?:you|he|she|it) (?:(?:is|are|was) )?called\?",
    re.IGNORECASE,
)
_NAME_IN_ANSWER = re.compile(
    r"[\s*_]*(?:(?:[Ii]t['’]s|I['’]m|I am|[Jj]ust)\s+)?"
    r"(?P<name>[A-Z][\w'’\-]+(?: [A-Z][\w'’\-]+)?)(?=[*_]*(?:[.,!?…—]|$))"
)
_INTRODUCED = re.compile(
    r"\b(?:[Mm]y name(?:['’]s| is| was)|[Cc]all(?:ed|s)? (?:me|him|her|them)|name(?:['’]s| was)"
    r"|named|christened|baptised|known as|I am called)\s+[*_“\"‘']?$"
)
_I_AM = re.compile(r"\bI(?:['’]m| am)\s+$")
_ME = re.compile(r"\b(?:me|I),\s+$")
_ENDS_THERE = re.compile(r"[,.!;]|$")
_NOUN_BEFORE = re.compile(r"\b([a-z]+) $")  # "her brother Tom"
_NOUN_AND_COMMA = re.compile(r"\b([a-z]+), $")  # "my friend, Tom."
_OWNED = re.compile(r"['’]s?\s([a-z]+)")
_AND_NAME = re.compile(r"\sand\s[A-Z][a-z]")
_NAME_AND = re.compile(r"[A-Z][\w'’]+,? and $")
_LAST_LISTED = re.compile(r"[\w’'],? and $")
_LISTED = re.compile(
    r"(?:,\s[A-Z][\w'’\-]+){0,4},?\sand\s[A-Z][\w'’\-]+\s([a-z]+)"
)  # "Ann, Finn and Rory sat"
_INSIDE = re.compile(r"[\w,;] $")
_TAIL = 80  # characters at the end of a line in which the question stands


class NameMention(NamedTuple):
    """One place where a person's name stands: its words without forms of address such as "Oh"."""

    words: Words
    start: int
    end: int
    spoken: bool
    vocative: bool
    possessive: bool
    alone: bool
    inner: bool  # its capital does not come from opening a sentence


class Scales(NamedTuple):
    """What the weighing looks at: subjects of tags and names given in answer by offset, and what acts."""

    tag_subjects: frozenset[int]
    given: frozenset[int]
    is_act: Callable[[str], bool]


def names_given(text: str, prose: Prose) -> Iterator[int]:
    """Yield the offset of each capital that opens the answer to a question for a name."""
    before = ""
    for beat in prose.beats:
        if isinstance(beat, Quotation):
            answer = _NAME_IN_ANSWER.match(text, beat.span.start, beat.span.end)
            if answer is not None and before.endswith("?") and _ASKS_A_NAME.search(before):
                yield answer.start("name")
            before = text[max(beat.span.start, beat.span.end - _TAIL) : beat.span.end].rstrip("*_ ")


def find_people(text: str, mentions: Sequence[NameMention], scales: Scales) -> frozenset[Words]:
    """Return the names that the surroundings of all their mentions show to be people."""
    for_person: defaultdict[Words, float] = defaultdict(float)
    against: defaultdict[Words, float] = defaultdict(float)
    for mention in mentions:
        weight = _weigh(text, mention, scales)
        (for_person if weight > 0 else against)[mention.words] += weight
    for words in {mention.words for mention in mentions if _is_first_name(text, mention)} & for_person.keys():
        for_person[words] += _FIRST_NAME
    shown = {mention.words for mention in mentions if _shows_itself(text, mention, scales)}
    people = {
        words
        for words, weight in for_person.items()
        if words in shown and weight >= _ENOUGH and weight + 0.7 * against[words] > 0
    }
    # A part of a person's name is the person too, and a longer name that begins with one.
    parts = {
        word for words in people for word in words if word.lower() not in lexicon_table("titles", "gender")
    }
    for mention in mentions:
        first = next(
            (word for word in mention.words if word.lower() not in lexicon_table("titles", "gender")), None
        )
        if first in parts and for_person[mention.words] + against[mention.words] >= 0:
            people.add(mention.words)
    return frozenset(people)


def _is_first_name(text: str, mention: NameMention) -> bool:
    """Tell whether a mention is a first name for sure: an everyday word only inside a sentence."""
    first = folded(split_title(mention.words)[1][0])
    inside = _INSIDE.search(text[max(0, mention.start - 2) : mention.start]) is not None
    return (is_first_name(first) or is_known_name(first)) and (inside or first not in lexicon("common_words"))


def _shows_itself(text: str, mention: NameMention, scales: Scales) -> bool:
    """Tell whether a mention shows that its capital is a name's, not only that of a sentence.

    What opens a sentence and is called is a name where the table of names knows it, or asked: "Orla? Come
    here." Others are mere sounds ("Oi, come here").
    """
    called = mention.vocative and not mention.alone
    asked = called and text[mention.end : mention.end + 1] == "?"
    placed = mention.start in scales.tag_subjects or mention.start in scales.given
    return (
        mention.inner
        or placed
        or asked
        or len(mention.words) > 1
        or (called and (is_known_name(mention.words[0]) or is_first_name(folded(mention.words[0]))))
        or _is_somebody(text, mention)
    )


def _is_somebody(text: str, mention: NameMention) -> bool:
    """Tell whether a capital that opens a sentence is a name by what is told of it, or by what it owns."""
    first = mention.words[0].lower()
    if first in lexicon("common_words"):
        return False
    owned = _OWNED.match(text, mention.end) if mention.possessive else None
    if owned is not None:
        return owned[1] in lexicon("body", "part") and is_known_name(mention.words[0])
    return is_told_a_person(text, mention.end)


def _is_given(text: str, mention: NameMention, before: str) -> bool:
    """Tell whether the words `before` a mention give it as a name: "my friend, Ann"."""
    noun, apposed = _NOUN_BEFORE.search(before), _NOUN_AND_COMMA.search(before)
    if _INTRODUCED.search(text[max(0, mention.start - 18) : mention.start]):
        return True
    if noun and is_person_noun(noun[1]) and not mention.possessive:
        return True
    if not mention.spoken and _ME.search(before) and text[mention.end : mention.end + 1] == ",":
        return True
    if _ENDS_THERE.match(text, mention.end) is None:
        return False
    return bool((apposed and is_person_noun(apposed[1])) or (mention.spoken and _I_AM.search(before)))


def _weigh(text: str, mention: NameMention, scales: Scales) -> float:
    if mention.start in scales.tag_subjects:
        return _SUBJECT_OF_TAG
    first = mention.words[0].lower()
    if len(mention.words) > 1 and first in lexicon_table("titles", "gender"):
        return _AFTER_TITLE
    before = text[max(0, mention.start - 14) : mention.start]
    noun = _NOUN_BEFORE.search(before)
    if mention.start in scales.given or _is_given(text, mention, before):
        return _GIVEN
    if mention.vocative:
        return _ALONE if mention.alone else _ADDRESSED
    if _ARTICLE_BEFORE.search(before):
        return _AFTER_ARTICLE
    if noun and noun[1] in lexicon("verb_forms", "whom") and not mention.spoken:
        return _ACTS
    if len(mention.words) > 1 and is_person_noun(first):
        return _AFTER_TITLE  # "Engineer Gray"
    if not mention.spoken and (is_touched(text, mention.end) or stands_with_people(text, mention.end)):
        return _ACTS_INSIDE
    if _PLACE_WORD_BEFORE.search(before):
        return _AFTER_PLACE_WORD
    if mention.possessive:
        owned = _OWNED.match(text, mention.end)
        if owned and owned[1] in lexicon("body", "part"):
            return _ACTS
        if keeps_about(text, mention.end):
            return _ACTS
        return _GRINS if owned and owned[1] in lexicon_table("people", "kin") else _OWNS
    following = _NEXT_WORD.match(text, after_origin(text, mention.end))
    inside = _INSIDE.search(text[max(0, mention.start - 2) : mention.start]) is not None
    bare = len(mention.words) == 1 and not inside and is_bare_noun(folded(mention.words[0]))
    if (inside or first not in lexicon("common_words")) and is_told_a_person(text, mention.end):
        return _GRINS
    if acts_as_nobody_else(text, mention.end) or (not bare and acts_as_person(text, mention.end)):
        return _GRINS
    listed = _LISTED.match(text, mention.end) if not mention.spoken else None
    if listed and (listed[1] == "were" or scales.is_act(listed[1])):
        return _ACTS_INSIDE
    if following and following[1] == "were" and not mention.spoken and _LAST_LISTED.search(before):
        return _ACTS_INSIDE
    moves = following is not None and following[1] in lexicon("verb_forms", "motion")
    if moves and not mention.spoken and not bare and first not in lexicon("common_words"):
        return _GRINS
    if following and scales.is_act(following[1]):
        if mention.spoken or bare or first in lexicon("common_words"):
            return _ACTS
        if inside or handles_something(text, mention.end):
            return _ACTS_INSIDE
        stands = following[1] in lexicon("verb_forms", "standing")
        return _ACTS + _GOES_ON if not stands and goes_on_as_he(text, mention.end) else _ACTS
    together = _AND_NAME.match(text, mention.end) or _NAME_AND.search(before)
    return _MEANT_BY_PRONOUN if together or _PRONOUN_BEHIND.match(text, mention.end) else _JUST_THERE
