"""People without a name: "the landlady", "an older man", "his mother", and names such as "Mum"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

from screenplay.cast.acting_words import is_past, is_present
from screenplay.cast.phrases import find_head, group, last_noun, placed, unseen_voice
from screenplay.cast.titles import FAMILY_TITLES
from screenplay.cast.vocatives import is_vocative
from screenplay.language.words import Word, classes_of
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

_PHRASE = re.compile(
    r"\b(?P<det>[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Oo]ur|[Yy]our|[Tt]h(?:is|at)|[Aa]nother|[Ss]ome|[A-Z][\w]+['’]s)"
    r"\s+(?P<rest>(?:[\w'’\-]+\s+){0,3}[\w'’\-]+)"
)
_COMPARED = re.compile(r"\b(?:like|than|as)\s+$")
_OWNERS = frozenset(("his", "her", "my", "their", "our", "your"))
_WORD = re.compile(r"[\w'’\-]+")


class Description(NamedTuple):
    """One mention by description: the key that is equal for the same person, place, and gender told."""

    key: str
    start: int
    end: int
    gender: str
    possessive: bool
    owned: bool  # "his brother": whose it is decides who it is
    definite: bool
    noun: str = ""  # as the text writes it, in lower case
    vocative: bool = False
    anaphoric: bool = False  # it means somebody already there, as a pronoun does
    speaks: bool = False  # it is the subject of a tag, or leads a line in
    adjectives: tuple[str, ...] = ()
    placed: tuple[str, ...] | None = None  # nouns behind it that say which one: "table" of "at the table"
    where: str = ""  # those words: "at the table"


def find_descriptions(text: str, prose: Prose) -> list[Description]:
    """Return every description of a person in the narration, in text order.

    A phrase counts when its head noun is in the lexicon of people, or when it is the subject of a tag.
    """
    found: list[Description] = []
    for beat, following in zip_longest(prose.beats, prose.beats[1:]):
        if isinstance(beat, Narration | Tag):
            subject = beat.subject if isinstance(beat, Tag) else None
            here = list(_in_stretch(text, beat.span, subject))
            if subject is not None and (everybody := _everybody(text, subject)) is not None:
                here.append(everybody)
            leads_in = isinstance(following, Quotation) and following.paragraph == beat.paragraph
            if here and leads_in and here[0].start == beat.span.start:
                here[0] = here[0]._replace(speaks=True)
            found.extend(here)
    return found


def _in_stretch(text: str, span: Span, subject: Span | None) -> Iterable[Description]:
    position = span.start
    while found := _PHRASE.search(text, position, span.end):
        position = found.start("rest")
        is_subject = subject is not None and subject.start == found.start()
        ending = subject.end if is_subject and subject else found.end()
        description = _describe(text, found, ending if is_subject else None)
        if description is not None:
            yield description
            position = max(position, description.end)


_TOGETHER = re.compile(r"(?i:they|we|you)\s(both|all)\b")


def _everybody(text: str, subject: Span) -> Description | None:
    """Return those who speak together and are no noun ("everyone cried"), or the one whom nobody knows."""
    word = subject.of(text).lower()
    together = _TOGETHER.match(text, subject.start)
    key = together[1].lower() if together else word
    unknown = word in lexicon("people", "indefinite")
    if together is None and not unknown and (word not in lexicon("people", "group") or " " in word):
        return None
    gender = "-" if unknown else "t"
    return Description(key, subject.start, subject.end, gender, False, False, True, noun=key, speaks=True)


def _describe(text: str, found: re.Match[str], subject_end: int | None) -> Description | None:
    determiner = found["det"].lower()
    if determiner in ("a", "an") and _COMPARED.search(text[max(0, found.start() - 8) : found.start()]):
        return None  # "like a man who waits": nobody
    start = found.start("rest")
    owner = subject_end is not None and text[subject_end : subject_end + 2] in ("'s", "’s")
    head = find_head(text, start, found.end() if owner or subject_end is None else subject_end)
    if head is None and subject_end is not None and found["det"][0].islower() and _names_somebody(determiner):
        head = last_noun(text, start, subject_end)  # `said the speaker`
    if head is None and subject_end is not None:
        head = group(text, start, subject_end)
    if head is None and subject_end is None and found["det"] in ("A", "An"):
        head = unseen_voice(text, start)
    if head is None:
        return None  # "The door banged open" tells no speaker
    contrasts = lexicon("adjectives", "contrast")
    contrast = next((word for word in head.adjectives if word in contrasts), "")
    owned = head.owned or determiner in _OWNERS or determiner.endswith(("'s", "’s"))
    end = head.start + len(head.noun)
    place = placed(text, head.end)
    return Description(
        key=f"{contrast} {plain_word(head.noun)}".strip(),
        start=found.start(),
        end=min(end, subject_end) if subject_end else end,
        gender=head.gender,
        possessive=end != head.end,
        owned=owned,
        definite=determiner in ("the", "this", "that") or owned,
        noun=head.noun,
        speaks=subject_end is not None,
        adjectives=tuple(word for word in head.adjectives if word not in contrasts),
        placed=None if place is None else place.nouns,
        where="" if place is None else place.words,
    )


def plain_word(noun: str) -> str:
    """Return the word that means the same person as `noun`: "mother" for "mum", "doctor" for "dr"."""
    return lexicon_table("people", "kin").get(noun) or lexicon_table("people", "role").get(noun, noun)


def _names_somebody(determiner: str) -> bool:
    return determiner in ("the", "a", "an", "this", "that", "another")


_LAST_WORD = re.compile(r"([\w'’]*)[^\w'’]*\Z")
_LINKS = Word.PREP | Word.COORD | Word.SUB | Word.ADV
_ADDRESS = re.compile(r"(?<![\w'’\-])([A-Za-z][a-z]+(?:'am|’am)?)(['’]s)?(?![\w\-]|['’]\w)")


def find_addresses(text: str, prose: Prose) -> list[Description]:
    """Return kin words and titles used as names: "Mum" anywhere, "Sergeant" and "sir" when called out."""
    kin, people = lexicon_table("people", "kin"), lexicon_table("people", "gender")
    calls = lexicon_table("address_words")
    found = []
    for beat in prose.beats:
        if not isinstance(beat, Narration | Tag | Quotation):
            continue
        floor, ceiling = beat.span.start, beat.span.end
        for match in _ADDRESS.finditer(text, floor, ceiling):
            word = match[1].lower()
            if word not in calls or (word not in people and word not in kin):
                continue
            start, end = match.span(1)
            vocative = isinstance(beat, Quotation) and is_vocative(text, start, end, floor, ceiling)
            if vocative or _is_used_as_name(text, match, floor, spoken=isinstance(beat, Quotation)):
                gender = people.get(word, "-")
                key, owning = plain_word(word), match[2] is not None
                found.append(Description(key, start, end, gender, owning, False, True, word, vocative))
    return found


def _is_used_as_name(text: str, found: re.Match[str], floor: int, *, spoken: bool) -> bool:
    """Tell whether a word of address names somebody: "Mum" anywhere, "Captain" in narration, mid-sentence."""
    start, end = found.span(1)
    if found[1] in lexicon("people", "small") and not spoken:
        return _stands_alone(text, start, floor)
    if (
        not found[1][0].isupper()
        or _follows_determiner(text, start)
        or text[end : end + 2].strip()[:1].isupper()
    ):
        return False
    word = found[1].lower()
    if word in lexicon_table("people", "kin"):
        return True
    ranked = plain_word(word) in lexicon_table("titles", "gender") and word not in FAMILY_TITLES
    return ranked and not spoken and (start > floor or _acts(text, found.end()))


def _stands_alone(text: str, start: int, floor: int) -> bool:
    """Tell whether kin in small letters stand as a name does: "mom yells", and not "a single mom"."""
    before = _LAST_WORD.search(text[max(floor, start - 24) : start])
    if before is None or not before[1]:
        return True
    word = before[1].lower()
    return bool(classes_of(word) & (_LINKS | Word.PAST | Word.THIRD | Word.BASE)) and not classes_of(word) & (
        Word.DET | Word.POSS
    )


def _acts(text: str, end: int) -> bool:
    following = _WORD.match(text, end + 1)
    return following is not None and (is_past(following[0].lower()) or is_present(following[0].lower()))


_DETERMINER = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Oo]ur|[Yy]our|[A-Z][\w]+['’]s)\s+$"
)


def _follows_determiner(text: str, start: int) -> bool:
    return _DETERMINER.search(text[max(0, start - 16) : start]) is not None
