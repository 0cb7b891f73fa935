"""What stands around one mention of a name, for or against a person."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from screenplay.cast.names.capitals import folded
from screenplay.cast.names.doings import (
    acts_by_hand,
    are_about_a_person,
    goes_on_as_he,
    is_touched,
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
from screenplay.cast.names.mention import NameMention, owned_by, says_me, says_who_i_am, stands_inside
from screenplay.resources import lexicon, lexicon_table

# Our own weights, set by reading: what a surrounding says for or against a person.
_SUBJECT_OF_TAG = 4.0
_AFTER_TITLE = 4.0
_ADDRESSED = 3.0
_GIVEN = 3.0  # "What do they call you?" "Orla."
_ALONE = 1.0  # the whole utterance: a call, or just a word
_ACTS = 1.5
_ACTS_INSIDE = 2.0  # in the middle of a sentence, where no other word has a capital
_GRINS = 2.0  # a gesture of the face is a person's, even when he is named only once
_GOES_ON = 0.6  # the next sentence says "he" or "she"
_OWNS = 0.5
_AFTER_PLACE_WORD = -1.0
_AFTER_ARTICLE = -1.5
_MEANT_BY_PRONOUN = 1.0  # "and there was Orla in her coat"
_JUST_THERE = 0.1
_NEXT_WORD = re.compile(r"\s+(?:\w+ly\s+)?([a-z]+)")
_PLACE_WORD_BEFORE = re.compile(
    r"\b(?:in|at|into|from|near|through|across|around|towards?|outside|inside|of)\s+$"
)
_PRONOUN_BEHIND = re.compile(r",?\s+(?:[a-z]+\s+){0,2}(?:his|her|he|she|him|whom?|whose)\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an|this|that|these|those)\s+[*_]?$", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"\b(?:[Mm]y name(?:['’]s| is| was)|[Cc]all(?:ed|s)? (?:me|him|her|them)|name(?:['’]s| was)"
    r"|named|christened|baptised|known as|I am called)\s+[*_“\"‘']?$"
)
_ENDS_THERE = re.compile(r"[,.!;]|$")
_NOUN_BEFORE = re.compile(r"\b([a-z]+) $")  # "her brother Tom"
_NOUN_AND_COMMA = re.compile(r"\b([a-z]+), $")  # "my friend, Tom."
_AND_NAME = re.compile(r"\sand\s[A-Z][a-z]")
_NAME_AND = re.compile(r"[A-Z][\w'’]+,? and $")
_LAST_LISTED = re.compile(r"[\w’'],? and $")
_LISTED = re.compile(
    r"(?:,\s[A-Z][\w'’\-]+){0,4},?\sand\s[A-Z][\w'’\-]+\s([a-z]+)"
)  # "Ann, Finn and Rory sat"


class Scales(NamedTuple):
    """What the weighing looks at: subjects of tags and names given in answer by offset, and what acts."""

    tag_subjects: frozenset[int]
    given: frozenset[int]
    is_act: Callable[[str], bool]


def _is_given(text: str, mention: NameMention, before: str) -> bool:
    """Tell whether the words `before` a mention give it as a name: "my friend, Ann"."""
    noun, apposed = _NOUN_BEFORE.search(before), _NOUN_AND_COMMA.search(before)
    if _INTRODUCED.search(text[max(0, mention.start - 18) : mention.start]):
        return True
    if noun and is_person_noun(noun[1]) and not mention.possessive:
        return True
    if not mention.spoken and says_me(before) and text[mention.end : mention.end + 1] == ",":
        return True
    if _ENDS_THERE.match(text, mention.end) is None:
        return False
    return bool((apposed and is_person_noun(apposed[1])) or (mention.spoken and says_who_i_am(before)))


def weigh(text: str, mention: NameMention, scales: Scales) -> float:
    """Return what one mention says for a person (above 0) or against one (below)."""
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
        return _weigh_owner(text, mention)
    return _weigh_subject(text, mention, scales, first, before)


def _weigh_owner(text: str, mention: NameMention) -> float:
    """Return what a thing that is owned says of its owner."""
    owned = owned_by(text, mention)
    if (owned and owned[0] in lexicon("body", "part")) or are_about_a_person(owned):
        return _ACTS
    return _GRINS if owned and owned[0] in lexicon_table("people", "kin") else _OWNS


def _weigh_subject(text: str, mention: NameMention, scales: Scales, first: str, before: str) -> float:
    """Return what the words behind a name say: whether somebody acts, or is only there."""
    following = _NEXT_WORD.match(text, after_origin(text, mention.end))
    inside = stands_inside(text, mention)
    bare = len(mention.words) == 1 and not inside and is_bare_noun(folded(mention.words[0]))
    everyday = first in lexicon("common_words")
    if (inside or not everyday) and is_told_a_person(text, mention.end):
        return _GRINS
    if acts_as_nobody_else(text, mention.end) or (not bare and acts_as_person(text, mention.end)):
        return _GRINS
    if not mention.spoken and _acts_in_a_list(text, mention, scales, following, before):
        return _ACTS_INSIDE
    moves = following is not None and following[1] in lexicon("verb_forms", "motion")
    if moves and not mention.spoken and not bare and not everyday:
        return _GRINS
    if following and scales.is_act(following[1]):
        if mention.spoken or bare or everyday:
            return _ACTS
        return _weigh_act(text, mention, following[1], inside=inside)
    together = _AND_NAME.match(text, mention.end) or _NAME_AND.search(before)
    return _MEANT_BY_PRONOUN if together or _PRONOUN_BEHIND.match(text, mention.end) else _JUST_THERE


def _acts_in_a_list(
    text: str, mention: NameMention, scales: Scales, following: re.Match[str] | None, before: str
) -> bool:
    listed = _LISTED.match(text, mention.end)
    if listed and (listed[1] == "were" or scales.is_act(listed[1])):
        return True
    return following is not None and following[1] == "were" and _LAST_LISTED.search(before) is not None


def _weigh_act(text: str, mention: NameMention, verb: str, *, inside: bool) -> float:
    """Return what one act says: more of a hand's, and where the story goes on with "he"."""
    if inside or acts_by_hand(text, mention.end):
        return _ACTS_INSIDE
    stands = verb in lexicon("verb_forms", "standing")
    return _ACTS + _GOES_ON if not stands and goes_on_as_he(text, mention.end) else _ACTS
