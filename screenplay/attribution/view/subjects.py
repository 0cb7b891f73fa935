"""Who a sentence of narration is about: its subject and the people it also names."""

from __future__ import annotations

import re
from typing import NamedTuple

from screenplay.model.beat import Narration, Tag
from screenplay.model.cast import Form, Mention
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

_PRONOUN = re.compile(
    r"\b(?:(?P<m>he|his|him|himself)|(?P<f>she|her|hers|herself)|(?P<i>I|my|me|myself)|(?P<t>they|their|them|we|our|us)|(?P<n>it))\b",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+[*_]?([A-Za-z]+)")
_NOMINATIVE = lexicon("function_words", "nominative")
_OWNING = lexicon("function_words", "owner")
_SUBORDINATE = re.compile(
    r"(?:When|As|While|After|Before|If|Because|Though|Although|Once|Until|Since|Whenever|"
    r"By the time|Even (?:if|though))\b"
)
_IS = re.compile(
    r"['’]s\s+(?:got|been|gone|not|an?|the|so|too|just|only|still|already|always|never|here|there|\w+ing)\b"
)
_PREPOSITION_BEFORE = re.compile(
    r"\b(?:at|to|with|from|of|for|by|on|in|into|behind|beside|toward|towards|around|over|past|like|than|about|against|"
    r"between|under|near|after|before|onto|upon|off|across|without|except)\s+(?:the\s+|a\s+)?$"
)


class Pronoun(NamedTuple):
    """A personal pronoun: "m", "f", "n" (it), "i" (first person) or "t" (several), and how it stands."""

    kind: str
    start: int
    end: int
    nominative: bool
    owning: bool


class Subject(NamedTuple):
    """The subject of a sentence: a person by number, or the kind of a pronoun, never both."""

    person: int | None
    pronoun: str | None
    span: Span
    owned: bool  # a thing of the person's is the grammatical subject: "his stomach dropped"
    by_name: bool
    hint: str | None = None  # the gender a description tells: "her father" may be anybody who is a man
    kind: str = "name"  # "name" (titles too), "role" ("the nurse") or "kin" ("her father")


class Sentence(NamedTuple):
    """One beat of narration as the rules see it."""

    beat: int
    subject: Subject | None
    mentions: tuple[Mention, ...]
    pronouns: tuple[Pronoun, ...]


def find_pronouns(text: str, span: Span) -> tuple[Pronoun, ...]:
    """Return the personal pronouns of a stretch of narration, in order."""
    found = []
    for match in _PRONOUN.finditer(text, span.start, span.end):
        kind = match.lastgroup or "m"
        word = match[0].lower()
        if word == "us" and match[0] == "US":
            continue
        owning = word in _OWNING and (word != "her" or _owns_what_follows(text, match.end(), span.end))
        found.append(Pronoun(kind, match.start(), match.end(), word in _NOMINATIVE, owning))
    return tuple(found)


def _owns_what_follows(text: str, start: int, end: int) -> bool:
    """Tell the "her" of "her hat" from that of "saw her with", by the next word."""
    following = _NEXT_WORD.match(text, start, end)
    return following is not None and following[1].lower() not in lexicon("function_words", "after_object")


def read_sentence(text: str, index: int, beat: Narration | Tag, mentions: tuple[Mention, ...]) -> Sentence:
    """Return the sentence with its subject: for a tag the one the grammar found."""
    pronouns = find_pronouns(text, beat.span)
    whole = _without_owners(mentions)
    if isinstance(beat, Tag):
        subject = _subject_of_tag(text, beat, whole, pronouns)
    else:
        subject = _subject_of_sentence(text, beat.span, whole, pronouns)
    return Sentence(index, subject, mentions, pronouns)


def _without_owners(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out who only stands in the description of another: the Ann of "Ann's sister"."""
    wider = [one.span for one in mentions if one.form is Form.DESCRIPTION and one.character is not None]
    if not wider:
        return mentions
    return tuple(
        one
        for one in mentions
        if not any(span.start <= one.span.start and one.span.end < span.end for span in wider)
    )


def _subject_of_tag(
    text: str, beat: Tag, mentions: tuple[Mention, ...], pronouns: tuple[Pronoun, ...]
) -> Subject | None:
    if beat.subject is None:
        return None
    for mention in mentions:
        if beat.subject.start <= mention.span.start and mention.span.end <= beat.subject.end:
            owned = mention.span.end < beat.subject.end - 1
            return _of_mention(text, mention, owned)
    for pronoun in pronouns:
        if beat.subject.start <= pronoun.start < beat.subject.end and (
            pronoun.nominative or pronoun.owning or pronoun.kind == "n"
        ):
            return Subject(None, pronoun.kind, Span(pronoun.start, pronoun.end), pronoun.owning, False)
    return None


def _of_mention(text: str, mention: Mention, owned: bool) -> Subject:
    described = mention.form is Form.DESCRIPTION and not _is_title(text, mention)
    gender = _gender_of_noun(text, mention) if described else None
    pronoun = gender if mention.character is None else None
    kind = "name" if not described else "kin" if _is_owned(text, mention) else "role"
    return Subject(mention.character, pronoun, mention.span, owned, not described, gender, kind)


def _is_owned(text: str, mention: Mention) -> bool:
    first = text[mention.span.start : mention.span.start + 5].split(None, 1)[0].lower()
    return first in _OWNING or first.endswith(("'s", "’s"))


def _is_title(text: str, mention: Mention) -> bool:
    """Tell whether a description is written as a name: "the General", "the Vicar"."""
    return mention.span.of(text).rsplit(None, 1)[-1][:1].isupper()


def _gender_of_noun(text: str, mention: Mention) -> str | None:
    """Return what a description says as a pronoun would: "m" of "the man"; None where it says less."""
    noun = mention.span.of(text).rsplit(None, 1)[-1].lower()
    gender = lexicon_table("people", "gender").get(noun, "-")
    return gender if gender != "-" else None


def _subject_of_sentence(
    text: str, span: Span, mentions: tuple[Mention, ...], pronouns: tuple[Pronoun, ...]
) -> Subject | None:
    floor = span.start
    if _SUBORDINATE.match(text, span.start):
        comma = text.find(",", span.start, span.end)
        floor = comma if comma >= 0 else span.start
    return _first_subject(text, span, floor, mentions, pronouns) or (
        _first_subject(text, span, span.start, mentions, pronouns) if floor > span.start else None
    )


def _first_subject(
    text: str, span: Span, floor: int, mentions: tuple[Mention, ...], pronouns: tuple[Pronoun, ...]
) -> Subject | None:
    choices: list[Subject] = []
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        if start < floor or (mention.character is None and _gender_of_noun(text, mention) is None):
            continue
        if _PREPOSITION_BEFORE.search(text[max(span.start, start - 16) : start]):
            continue
        owned = text[end : end + 2] in ("'s", "’s") and not _IS.match(text, end)
        if owned and mention.form is Form.DESCRIPTION and not _owns_a_part(text, end, span.end):
            continue
        choices.append(_of_mention(text, mention, owned))
        break
    for pronoun in pronouns:
        if pronoun.start < floor:
            continue
        opens = pronoun.owning and text[floor : pronoun.start].strip(" ,\n\r\t") == ""
        if pronoun.nominative or opens:
            choices.append(
                Subject(None, pronoun.kind, Span(pronoun.start, pronoun.end), pronoun.owning, False)
            )
            break
    return min(choices, key=lambda subject: subject.span.start, default=None)


def _owns_a_part(text: str, end: int, limit: int) -> bool:
    """Tell "the man's hand moved" from "the driver's door was open"."""
    words = text[end + 2 : min(limit, end + 40)].split()[:2]
    return any(word.strip(",.;").lower() in lexicon("body", "part") for word in words)
