"""Which capitalised words name people, weighed over the whole manuscript."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from screenplay.cast.capitals import Capital, count_lower, find_capitals, folded, is_no_name, shape
from screenplay.cast.titles import FAMILY_TITLES, Words
from screenplay.cast.vocatives import is_vocative
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.resources import lexicon, lexicon_table

# Our own weights, set by reading: what a surrounding says for or against a person.
_SUBJECT_OF_TAG = 4.0
_AFTER_TITLE = 4.0
_ADDRESSED = 3.0
_ALONE = 1.0  # the whole utterance: a call, or just a word
_ACTS = 1.5
_GRINS = 2.0  # a gesture of the face is a person's, even when he is named only once
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
_PRONOUN_BEHIND = re.compile(r",?\s+(?:[a-z]+\s+){0,2}(?:his|her|he|she|him|who)\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an|this|that|these|those)\s+$", re.IGNORECASE)


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


def find_names(text: str, prose: Prose) -> list[NameMention]:
    """Return every mention of a person by name, in text order."""
    runs = list(_candidates(text, prose))
    lower = count_lower(text)
    tag_subjects = {beat.subject.start for beat in prose.beats if isinstance(beat, Tag) and beat.subject}
    tagged = _named_by_tags(runs, tag_subjects, lower)
    inner = Counter(word for run in runs if not run.initial for word in run.words if not word.isupper())
    inner.update(word for run in runs if _acts_bare(text, run) for word in run.words)
    mentions = []
    for run, utterance in _with_utterances(text, prose, runs):
        mention = _trimmed(text, run, utterance, lower, inner, tagged)
        if mention is not None:
            mentions.append(mention)
    people = _people(text, mentions, tag_subjects)
    known = []
    for mention in mentions:
        words = _cut_off(mention, people) if _is_cut_off(text, mention, people) else mention.words
        words = words if words in people else None
        if words is not None:
            known.append(mention._replace(words=words))
    return known


def _acts_bare(text: str, run: Capital) -> bool:
    """Tell whether one word without an article is the subject of a sentence of narration: "Biscuit had"."""
    if run.spoken or not run.initial or len(run.words) > 1 or run.possessive:
        return False
    following = _NEXT_WORD.match(text, run.end)
    return following is not None and _may_be_verb(following[1]) and not is_no_name(folded(run.words[0]))


def _named_by_tags(runs: list[Capital], tag_subjects: set[int], lower: Counter[str]) -> set[Words]:
    """Return the single words that tags have as subjects again and again, names in spite of the lexicon."""
    counts = Counter(
        run.words
        for run in runs
        if run.start in tag_subjects
        and len(run.words) == 1
        and not run.initial
        and not run.words[0].isupper()
    )
    return {
        words
        for words, count in counts.items()
        if words[0].lower() not in lexicon("pronouns") and (count > 1 or not lower[words[0].lower()])
    }


def _candidates(text: str, prose: Prose) -> Iterable[Capital]:
    for beat in prose.beats:
        if isinstance(beat, Quotation):
            yield from find_capitals(text, beat.span.start, beat.span.end, spoken=True)
        elif isinstance(beat, Narration | Tag):
            yield from find_capitals(text, beat.span.start, beat.span.end, spoken=False)


def _with_utterances(
    text: str, prose: Prose, runs: list[Capital]
) -> Iterable[tuple[Capital, tuple[int, int] | None]]:
    quotations = iter([beat.span for beat in prose.beats if isinstance(beat, Quotation)])
    current = next(quotations, None)
    for run in runs:
        while current is not None and current.end <= run.start:
            current = next(quotations, None)
        inside = run.spoken and current is not None and current.start <= run.start
        yield run, (current.start, current.end) if inside and current else None


def _trimmed(
    text: str,
    run: Capital,
    utterance: tuple[int, int] | None,
    lower: Counter[str],
    inner: Counter[str],
    tagged: set[Words],
) -> NameMention | None:
    """Return the name in a run, or None: openers cut off, words of everyday English left out.

    A word of the lexicon of no names is one after all where a tag has it as its subject ("said Tuesday").
    """
    words, start, initial = list(run.words), run.start, run.initial
    exempt = shape(tuple(words)) in tagged
    while words and _is_opener(folded(words[0]), len(words)) and not exempt:
        start += len(words[0])
        while start < run.end and not text[start].isalpha():
            start += 1
        words.pop(0)
        initial = False
    end = run.end - 2 if run.possessive else run.end  # the owner, not his "'s"
    if not words or (all(is_no_name(folded(word)) for word in words) and not exempt) or len(words) > 5:
        return None
    if len(words) > 1 and all(word.isupper() and len(word) > 2 for word in words):
        return None  # a shout, not a name
    named = shape(tuple(words))
    if len(words) == 1 and not exempt and not _is_name_word(words[0], named[0], initial, lower, inner):
        return None
    if len(words) == 1 and folded(words[0]) in lexicon_table("address_words") and not exempt:
        return None  # a word of address: found as a description
    addressed = utterance is not None and is_vocative(text, start, end, utterance[0], utterance[1])
    alone = utterance is not None and end - start >= utterance[1] - utterance[0] - 3
    vocative = addressed and not run.possessive
    inside = not initial or not run.spoken
    return NameMention(named, start, end, run.spoken, vocative, run.possessive, alone, inside)


def _is_opener(lower: str, count: int) -> bool:
    if lower in ("poor", "dear", "dearest", "old", "young", "little") and count > 1:
        return True
    return is_no_name(lower) and lower not in lexicon_table("titles")


def _is_name_word(word: str, named: str, initial: bool, lower: Counter[str], inner: Counter[str]) -> bool:
    small = named.lower()
    if not named[0].isupper() or is_no_name(folded(named)):
        return False
    if small in lexicon_table("titles"):
        return inner[named] > 0 and small not in FAMILY_TITLES
    if word.isupper() and len(word) > 1:
        return inner[named] > 0 or (small not in lexicon("common_words") and not lower[small])
    if initial:
        if small in lexicon("common_words") or lower[small]:
            return inner[named] > 0 and inner[named] * 2 >= lower[small]
        return True
    return inner[named] * 2 >= lower[small]


def _is_cut_off(text: str, mention: NameMention, people: frozenset[Words]) -> bool:
    """Tell whether a dash breaks a name off that goes on elsewhere ("Orl—")."""
    broken = text[mention.end : mention.end + 1] in ("—", "–", "-", "…")
    return broken and len(mention.words) == 1 and bool(_begun(mention, people))


def _begun(mention: NameMention, people: frozenset[Words]) -> list[Words]:
    begins = mention.words[0]
    return [
        words for words in people if len(words) == 1 and words[0] != begins and words[0].startswith(begins)
    ]


def _cut_off(mention: NameMention, people: frozenset[Words]) -> Words | None:
    """Return the only name that a broken-off word begins, or None."""
    whole = _begun(mention, people)
    return whole[0] if len(whole) == 1 else None


def _people(text: str, mentions: list[NameMention], tag_subjects: set[int]) -> frozenset[Words]:
    """Return the names that the surroundings of all their mentions show to be people."""
    for_person: defaultdict[Words, float] = defaultdict(float)
    against: defaultdict[Words, float] = defaultdict(float)
    for mention in mentions:
        weight = _weigh(text, mention, tag_subjects)
        (for_person if weight > 0 else against)[mention.words] += weight
    shown = {
        mention.words
        for mention in mentions
        if mention.inner or len(mention.words) > 1 or mention.start in tag_subjects
    }
    people = {
        words
        for words, weight in for_person.items()
        if words in shown and weight >= _ENOUGH and weight + 0.7 * against[words] > 0
    }
    # A part of a person's name is the person too, and a longer name that begins with one.
    parts = {word for words in people for word in words if word.lower() not in lexicon_table("titles")}
    for mention in mentions:
        first = next((word for word in mention.words if word.lower() not in lexicon_table("titles")), None)
        if first in parts and for_person[mention.words] + against[mention.words] >= 0:
            people.add(mention.words)
    return frozenset(people)


def _weigh(text: str, mention: NameMention, tag_subjects: set[int]) -> float:
    if mention.start in tag_subjects:
        return _SUBJECT_OF_TAG
    if len(mention.words) > 1 and mention.words[0].lower() in lexicon_table("titles"):
        return _AFTER_TITLE
    if mention.vocative:
        return _ALONE if mention.alone else _ADDRESSED
    before = text[max(0, mention.start - 14) : mention.start]
    if _ARTICLE_BEFORE.search(before):
        return _AFTER_ARTICLE
    if _PLACE_WORD_BEFORE.search(before):
        return _AFTER_PLACE_WORD
    if mention.possessive:
        return _OWNS
    following = _NEXT_WORD.match(text, mention.end)
    if following and lexicon_table("gesture_verbs").get(following[1]) == "face":
        return _GRINS
    if following and _may_be_verb(following[1]):
        return _ACTS
    return _MEANT_BY_PRONOUN if _PRONOUN_BEHIND.match(text, mention.end) else _JUST_THERE


def _may_be_verb(word: str) -> bool:
    return word.endswith("ed") or word in lexicon("irregular_pasts")
