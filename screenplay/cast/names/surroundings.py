"""Tell from what stands around its mentions whether a name is a person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from screenplay.cast.names.capitals import folded, is_first_name
from screenplay.cast.names.doubtful import (
    is_told_a_person,
)
from screenplay.cast.names.mention import NameMention, owned_by, stands_inside
from screenplay.cast.names.weighing import Scales, weigh
from screenplay.cast.short_forms import is_known_name
from screenplay.cast.titles import Words, split_title
from screenplay.model.beat import Prose, Quotation
from screenplay.resources import lexicon, lexicon_table

_FIRST_NAME = 1.0  # the national counts know the word as a first name; said once of each name
_ENOUGH = 2.0
_ASKS_A_NAME = re.compile(
    r"\bnames?\b[^.!?]*\?|\bwho(?:['’]s| is| are| was) (?:you|he|she|it|that|this|there)\b[^.!?]{0,12}\?"
    r"|\bcall(?:ed)? (?:you|him|her|it)\b[^.!?]{0,16}\?|\b(?:you|he|she|it) (?:(?:is|are|was) )?called\?",
    re.IGNORECASE,
)
_NAME_IN_ANSWER = re.compile(
    r"[\s*_]*(?:(?:[Ii]t['’]s|I['’]m|I am|[Jj]ust)\s+)?"
    r"(?P<name>[A-Z][\w'’\-]+(?: [A-Z][\w'’\-]+)?)(?=[*_]*(?:[.,!?…—]|$))"
)
_TAIL = 80  # characters at the end of a line in which the question stands


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
        weight = weigh(text, mention, scales)
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
    sure = stands_inside(text, mention) or first not in lexicon("common_words")
    return sure and (is_first_name(first) or is_known_name(first))


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
    owned = owned_by(text, mention) if mention.possessive else ()
    if owned:
        return owned[0] in lexicon("body", "part") and is_known_name(mention.words[0])
    return is_told_a_person(text, mention.end)
