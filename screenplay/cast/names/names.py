"""Which capitalised words name people, weighed over the whole manuscript."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from screenplay.cast.acting_words import acting_words
from screenplay.cast.names.capitals import (
    Capital,
    count_lower,
    find_capitals,
    folded,
    is_first_name,
    is_no_name,
    particles_before,
    shape,
    with_couples,
)
from screenplay.cast.names.doubtful import (
    is_everyday,
    is_person_noun,
    named_in_spite,
    names_a_place,
    opens_as_word,
    stands_as_name,
)
from screenplay.cast.names.mention import NameMention
from screenplay.cast.names.surroundings import find_people, names_given
from screenplay.cast.names.weighing import Scales
from screenplay.cast.titles import FAMILY_TITLES, Words, split_title
from screenplay.cast.vocatives import is_vocative
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.resources import lexicon, lexicon_table

_NAME_AT_END = re.compile(r"(?:^|\s)([a-z]+)\s([A-Z][\w.'’\-]*(?:\s[A-Z][\w.'’\-]*)*)$")
_DRAWN = re.compile(r"([^\W\d_])\1\1", re.IGNORECASE)
_DOUBLED = re.compile(r"(.)\1++")
_NEXT_WORD = re.compile(r"\s+(?:\w+ly\s+)?([a-z]+)")


def find_names(text: str, prose: Prose) -> list[NameMention]:
    """Return every mention of a person by name, in text order."""
    runs = list(_candidates(text, prose))
    lower = count_lower(text)
    tag_subjects = frozenset(_subjects(text, prose))
    scales = Scales(tag_subjects, frozenset(names_given(text, prose)), acting_words(text, prose))
    tagged = named_in_spite(text, runs, tag_subjects, lower)
    inner = Counter(word for run in runs if not run.initial for word in run.words if not word.isupper())
    inner.update(word for run in runs if _acts_bare(text, run, scales.is_act) for word in run.words)
    mentions = []
    for run, utterance in _with_utterances(text, prose, runs):
        mention = _trimmed(text, run, utterance, lower, inner, tagged, tag_subjects)
        if mention is not None:
            mentions.append(mention)
    people = find_people(text, mentions, scales)
    known = []
    for mention in mentions:
        words = _cut_off(mention, people) if _is_cut_off(text, mention, people) else mention.words
        words = _drawn_out(mention, people) or words
        words = words if words in people else None
        if words is not None:
            known.append(mention._replace(words=words))
    return known


def _subjects(text: str, prose: Prose) -> Iterator[int]:
    """Yield where the subject of each tag begins, and the name in it: "young Rivers", "her brother Tom"."""
    for beat in prose.beats:
        if isinstance(beat, Tag) and beat.subject is not None:
            yield beat.subject.start + particles_before(beat.subject.of(text))
            found = _NAME_AT_END.search(beat.subject.of(text))
            if found and (is_person_noun(found[1]) or found[1] in lexicon("adjectives", "epithet")):
                yield beat.subject.start + found.start(2)


def _acts_bare(text: str, run: Capital, is_act: Callable[[str], bool]) -> bool:
    """Tell whether one word without an article is the subject of a sentence of narration: "Biscuit had"."""
    if run.spoken or not run.initial or len(run.words) > 1 or run.possessive:
        return False
    following = _NEXT_WORD.match(text, run.end)
    return following is not None and is_act(following[1]) and not is_no_name(folded(run.words[0]))


def _candidates(text: str, prose: Prose) -> Iterable[Capital]:
    for beat in prose.beats:
        if isinstance(beat, Quotation):
            yield from with_couples(text, find_capitals(text, beat.span.start, beat.span.end, spoken=True))
        elif isinstance(beat, Narration | Tag):
            yield from with_couples(text, find_capitals(text, beat.span.start, beat.span.end, spoken=False))


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
    tagged: frozenset[Words],
    tag_subjects: frozenset[int],
) -> NameMention | None:
    """Return the name in a run, or None: openers cut off, words of everyday English left out.

    A word of the lexicon of no names is one after all where a tag has it as its subject ("said Tuesday").
    """
    words, start, initial = list(run.words), run.start, run.initial
    exempt = shape(tuple(words)) in tagged and stands_as_name(text, run)
    while (
        words
        and not exempt
        and (
            _is_opener(folded(words[0]), len(words)) or (initial and _is_adverb(folded(words[0]), len(words)))
        )
    ):
        start += len(words[0])
        while start < run.end and not text[start].isalpha():
            start += 1
        words.pop(0)
        initial = False
    end = run.end - 2 if run.possessive else run.end  # the owner, not his "'s"
    core = split_title(tuple(words))[1]
    if not words or len(words) > 5 or (len(core) == len(words) and _names_nobody(core) and not exempt):
        return None
    if names_a_place(text, run, core, tag_subjects):
        return None
    if len(words) > 1 and all(word.isupper() and len(word) > 2 for word in words):
        return None  # a shout, not a name
    named = shape(tuple(words))
    if len(words) == 1 and opens_as_word(text, run) and is_everyday(folded(named[0]), lower):
        return None
    if len(words) == 1 and not exempt and not _is_name_word(words[0], named[0], initial, lower, inner):
        return None
    if len(words) == 1 and _is_address(folded(words[0])) and not exempt:
        return None  # a word of address: found as a description
    addressed = utterance is not None and is_vocative(text, start, end, utterance[0], utterance[1])
    alone = utterance is not None and end - start >= utterance[1] - utterance[0] - 3
    vocative = addressed and not run.possessive
    inside = not initial or not run.spoken
    return NameMention(named, start, end, run.spoken, vocative, run.possessive, alone, inside)


def _is_adverb(lower: str, count: int) -> bool:
    """Tell whether a word that opens a sentence before a name is an adverb: "Presently Orla"."""
    return (
        count > 1 and lower.endswith("ly") and lower in lexicon("common_words") and not is_first_name(lower)
    )


def _is_address(lower: str) -> bool:
    return lower in lexicon_table("address_words") or lower in lexicon_table("people", "kin")


def _names_nobody(words: Words) -> bool:
    return all(is_no_name(folded(word)) for word in words)


def _is_opener(lower: str, count: int) -> bool:
    if lower in ("poor", "dear", "dearest", "old", "young", "little") and count > 1:
        return True
    return is_no_name(lower) and lower not in lexicon_table("titles", "gender")


def _is_name_word(word: str, named: str, initial: bool, lower: Counter[str], inner: Counter[str]) -> bool:
    small = named.lower()
    if not named[0].isupper() or is_no_name(folded(named)):
        return False
    if small in lexicon_table("titles", "gender"):
        return inner[named] > 0 and small not in FAMILY_TITLES
    if word.isupper() and len(word) > 1:
        return inner[named] > 0 or (small not in lexicon("common_words") and not lower[small])
    if initial:
        if small in lexicon("common_words") or lower[small]:
            return inner[named] > 0 and inner[named] * 2 >= lower[small]
        return True
    return is_first_name(small) or inner[named] * 2 >= lower[small]


def _is_cut_off(text: str, mention: NameMention, people: frozenset[Words]) -> bool:
    """Tell whether a dash breaks a name off that goes on elsewhere ("Orl—")."""
    broken = text[mention.end : mention.end + 1] in ("—", "–", "-", "…")
    return broken and len(mention.words) == 1 and bool(_begun(mention, people))


def _drawn_out(mention: NameMention, people: frozenset[Words]) -> Words | None:
    """Return the name that somebody calls at length: "Orla" for "Orlaaaa"; None where it is none."""
    called = mention.words[0]
    if len(mention.words) > 1 or _DRAWN.search(called) is None:
        return None
    short = _DOUBLED.sub(r"\1", called.lower())
    named = [words for words in people if len(words) == 1 and words[0] != called]
    meant = [words for words in named if _DOUBLED.sub(r"\1", words[0].lower()) == short]
    return meant[0] if len(meant) == 1 else None


def _begun(mention: NameMention, people: frozenset[Words]) -> list[Words]:
    begins = mention.words[0]
    return [
        words for words in people if len(words) == 1 and words[0] != begins and words[0].startswith(begins)
    ]


def _cut_off(mention: NameMention, people: frozenset[Words]) -> Words | None:
    """Return the only name that a broken-off word begins, or None."""
    whole = _begun(mention, people)
    return whole[0] if len(whole) == 1 else None
