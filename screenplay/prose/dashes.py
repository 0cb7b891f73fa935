"""Dialogue after a dash: where speech and narration take turns inside the paragraph.

Spanish sets narration off by dashes that lean on it (`—No sé —dijo él—. Vamos.`), Russian and Polish by
dashes between spaces after a stop (`— Да, — сказал он. — Пойдём.`), Joyce and French print by the words alone
(`—Come up, he said. Come.`, `—Come in. She shut the door.`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.sentences import sentences
from screenplay.language.tokens import tokenize
from screenplay.language.verbs import verb_table
from screenplay.resources import lexicon_table

# Narration that no mark sets off in a paragraph of dialogue: behind a dash, `Come in. She shut the door`.


_TALKS = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours|you|your|yours)\b|[?!]", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:He|She|They|[A-ZÀ-Þ][^\W_]+(?: [A-ZÀ-Þ][^\W_]+)?|(?:The|His|Her) [^\W_]+(?: [^\W_]+)?) "
)
_FIRST_WORDS = 5  # a gesture's verb stands among them

Stretch = tuple[bool, int, int]  # whether it is told, and where


def parted(text: str, start: int, end: int, *, after_told: bool) -> Iterator[Stretch]:
    """Yield the stretches of `text[start:end]` spoken and told, in turns.

    A sentence is told where somebody makes a gesture in the past tense, and so are those in the past tense
    after it, as long as nobody says I or you, asks or shouts. The first sentence behind the dash is spoken.
    """
    begun, told = start, False
    for place, (first, last) in enumerate(sentences(text, start, end)):
        tells = (place > 0 or after_told) and _is_told(text, first, last, goes_on=told)
        if tells == told:
            continue
        if first > begun:
            yield told, begun, first
        begun, told = first, tells
    yield told, begun, end


def _is_told(text: str, start: int, end: int, *, goes_on: bool) -> bool:
    if _TALKS.search(text, start, end):
        return False
    tokens = tokenize(text, start, end)
    pasts = verb_table().by_past
    verbs = finite_verbs(tokens)
    if not verbs or any(tokens[verb.place].lower not in pasts for verb in verbs):
        return False
    if goes_on:
        return True
    first = verbs[0].place
    gestures = lexicon_table("verb_forms", "gesture")
    return first < _FIRST_WORDS and tokens[first].lower in gestures and bool(_PERSON.match(text, start))


SPOKEN, TOLD = "SPOKEN", "TOLD"
_DASH = re.compile(r"[—–]|--")
_STOPS = ',.!?…:;»”"'
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’»)]*(?=\s|$)")
_RESUMES = re.compile(
    r",\s+(?![^\W_]+(?:ing|ly)\b|(?:with|in|and|as|his|her|their|to|without|from|after|when|while|at)\b)"
)
_Turn = tuple[str, int, int]


def turns_of(text: str, start: int, end: int) -> Iterator[_Turn]:
    """Yield the stretches spoken and told of `text[start:end]`, which begins behind the opening dash."""
    turns = list(_by_dashes(text, start, end))
    if len(turns) == 1:
        turns = list(_by_words(text, start, end))
    return (turn for turn in turns if turn[1] < turn[2])


def _by_dashes(text: str, start: int, end: int) -> Iterator[_Turn]:
    """Yield the turns that further dashes mark."""
    at, kind = start, SPOKEN
    for dash in _DASH.finditer(text, start, end):
        before = text[dash.start() - 1] if dash.start() > start else " "
        after = text[dash.end()] if dash.end() < end else " "
        stop = text[dash.start() - 2] if dash.start() - 2 >= start else " "
        between_spaces = before.isspace() and after.isspace() and stop in _STOPS
        if kind == SPOKEN:
            first = text[dash.end() : dash.end() + 2].strip()[:1]
            if first.islower() and (between_spaces or (before.isspace() and not after.isspace())):
                yield SPOKEN, at, dash.start()
                at, kind = dash.start(), TOLD
        elif between_spaces or (not before.isspace() and (after.isspace() or after in _STOPS)):
            last = dash.end()
            while last < end and text[last] in _STOPS:
                last += 1
            yield TOLD, at, last
            at, kind = last, SPOKEN
    yield kind, at, end


def _by_words(text: str, start: int, end: int) -> Iterator[_Turn]:
    """Yield the turns that a verb of speech behind a comma or a stop marks."""
    at, told_to = start, start  # where the last tag ends, if it ends a sentence
    while tag := _tag().search(text, at, end):
        yield from _unmarked(text, at, tag.start(), after_told=at == told_to > start)
        resumes = _RESUMES.match(text, tag.end(), end)
        stop = _SENTENCE_END.search(text, tag.end(), end)
        last = resumes.end() if resumes else stop.end() if stop else end
        yield TOLD, tag.start(), last
        at = last
        told_to = start if resumes else last
    yield from _unmarked(text, at, end, after_told=at == told_to > start)


def _unmarked(text: str, start: int, end: int, *, after_told: bool) -> Iterator[_Turn]:
    for told, first, last in parted(text, start, end, after_told=after_told):
        yield (TOLD if told else SPOKEN), first, last


@cache
def _tag() -> re.Pattern[str]:
    verbs = "|".join(sorted(lexicon_table("speech_verbs", "base"), key=lambda verb: (-len(verb), verb)))
    name = r"(?:[A-ZÀ-Þ][^\W_]+(?:\s+[A-ZÀ-Þ][^\W_]+)?)"
    pronoun = r"(?:he|she|I|they|we)"
    return re.compile(
        rf"(?<=[,!?.…»])\s+(?=(?:{pronoun}|{name})\s+(?:{verbs})\b|(?:{verbs})\s+(?:{pronoun}\b|{name}|the\s|a\s|an\s|my\s|his\s|her\s)"
        rf"|[^\W\d_]+-(?:t-)?(?:il|elle)s?\b)(?:[^\W_]+-[^\W_]+(?:-[^\W_]+)?|\S+\s+\S*[^\W_](?:\s+[^\W_]+ly\b)?)"
    )
