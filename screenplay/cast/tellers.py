"""Who says "I" in which part, where several people tell the story in turn and headings name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from screenplay.cast.names.capitals import is_first_name
from screenplay.model.beat import Beat, Heading, Matter, Narration, Prose, Tag
from screenplay.model.cast import Character, Mention, Role, Telling
from screenplay.model.span import Span

_I = re.compile(r"\bI\b")
_WORD = re.compile(r"[^\W\d_][\w'’\-]*")
_LONG = 6  # words of a heading
_SENTENCE = frozenset(".!?…,;:")


def find_tellings(
    text: str, prose: Prose, mentions: Sequence[Mention], people: Sequence[Character]
) -> tuple[Telling, ...]:
    """Return the parts with the person who tells each, in order; nothing where one person tells all.

    Headings name at least two people in turn ("Ann", "Chapter 2: Rory"); each part says "I", and its teller
    is hardly named in it.
    """
    named = list(_named_headings(text, prose, people))
    if len({person for _, person in named}) < 2:
        return ()
    ends = [start for start, _ in named[1:]] + [len(text)]
    parts = tuple(Telling(Span(start, end), person) for (start, person), end in zip(named, ends, strict=True))
    return parts if all(_tells(text, prose, mentions, part) for part in parts) else ()


def only_in_headings(text: str, prose: Prose, people: Sequence[Character]) -> Iterator[str]:
    """Yield the first names of those who tell a part under their name and are named nowhere else."""
    bearers = _bearers(people)
    lines = [beat.span.of(text).strip(" #*_") for beat in prose.beats if isinstance(beat, Heading)]
    tellers = [line for line in lines if line.lower() in bearers or is_first_name(line.lower())]
    if len(set(tellers)) > 1:
        yield from dict.fromkeys(line for line in tellers if line.lower() not in bearers)


def _named_headings(text: str, prose: Prose, people: Sequence[Character]) -> Iterator[tuple[int, int]]:
    """Yield (offset, person) of each heading with the name of just one person in it."""
    bearers = _bearers(people)
    paragraphs = Counter(beat.paragraph for beat in prose.beats)
    for beat in prose.beats:
        if not _is_heading(text, beat, alone=paragraphs[beat.paragraph] == 1):
            continue
        words = _WORD.findall(beat.span.of(text))
        found = {bearers[word.lower()] for word in words if word.lower() in bearers}
        if len(words) <= _LONG and len(found) == 1:
            yield beat.span.start, found.pop()


def _bearers(people: Sequence[Character]) -> Mapping[str, int]:
    """Return the words of names, in lower case, that belong to one person only."""
    holders: dict[str, set[int]] = {}
    for number, person in enumerate(people):
        for alias in person.aliases if person.role in (Role.NAMED, Role.NARRATOR) else ():
            for word in alias.lower().split():
                holders.setdefault(word, set()).add(number)
    return {word: next(iter(those)) for word, those in holders.items() if len(those) == 1 and word != "i"}


def _is_heading(text: str, beat: Beat, *, alone: bool) -> bool:
    """Tell whether a beat is a heading, or a short line by itself that is no sentence."""
    if isinstance(beat, Heading | Matter):
        return True
    return isinstance(beat, Narration) and alone and text[beat.span.end - 1] not in _SENTENCE


def _tells(text: str, prose: Prose, mentions: Sequence[Mention], part: Telling) -> bool:
    """Tell whether somebody says "I" in the narration of a part in which its teller is hardly named."""
    told = [
        beat.span
        for beat in prose.beats
        if isinstance(beat, Narration | Tag) and part.span.start < beat.span.start < part.span.end
    ]
    says_i = any(_I.search(text, span.start, span.end) for span in told)
    own = sum(
        mention.character == part.character and any(span.contains(mention.span) for span in told)
        for mention in mentions
        if part.span.contains(mention.span)
    )
    return says_i and own <= 1 + len(told) // 20
