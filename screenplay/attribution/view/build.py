"""From a manuscript and its cast to the view: who is called, who acts, what the layout tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from screenplay.attribution.view.calls import gives_own_name, is_call
from screenplay.attribution.view.joints import read_joints
from screenplay.attribution.view.patterns import find_patterns
from screenplay.attribution.view.subjects import Sentence, read_sentence
from screenplay.attribution.view.turns import Gap, Turn, find_turns
from screenplay.attribution.view.view import PART, View
from screenplay.model.beat import Beat, Narration, Prose, Tag
from screenplay.model.cast import Cast, Gender, Mention, Role
from screenplay.model.manuscript import Manuscript

_FEW_TAGS = 0.3  # tags a turn

_GENDER_LETTERS = {Gender.MALE: "m", Gender.FEMALE: "f", Gender.NEUTRAL: "t", Gender.UNKNOWN: "-"}


def build_view(manuscript: Manuscript, prose: Prose, cast: Cast) -> View:
    """Return the view; linear in the length of the text."""
    text = manuscript.text
    turns, gaps = find_turns(prose)
    starts = [mention.span.start for mention in cast.mentions]

    def mentions_in(start: int, end: int) -> tuple[Mention, ...]:
        return tuple(cast.mentions[bisect_left(starts, start) : bisect_left(starts, end)])

    with_names = {number for number, one in enumerate(cast.characters) if one.role is Role.NAMED}
    sentences = tuple(tuple(_read(text, prose.beats, gap.beats, mentions_in, with_names)) for gap in gaps)
    addressed: list[tuple[Mention, ...]] = []
    named: list[tuple[Mention, ...]] = []
    for turn in turns:
        inside = mentions_in(turn.span.start, turn.span.end)
        spoken_of = frozenset(mention.character for mention in named[-1]) if named else frozenset()
        own = {mention.character for mention in inside if gives_own_name(text, mention)}
        called = [
            mention.character not in own and is_call(text, turn.span, mention, spoken_of)
            for mention in inside
        ]
        addressed.append(tuple(mention for mention, call in zip(inside, called, strict=True) if call))
        named.append(tuple(mention for mention, call in zip(inside, called, strict=True) if not call))
    narrator = next((n for n, person in enumerate(cast.characters) if person.role is Role.NARRATOR), None)
    genders = tuple(_GENDER_LETTERS[person.gender] for person in cast.characters)
    view = View(
        text,
        prose,
        cast.characters,
        turns,
        gaps,
        sentences,
        tuple(addressed),
        tuple(named),
        tuple(_actors(prose.beats, gap) for gap in sentences),
        genders,
        narrator,
        _standing(text, len(cast.characters), turns, sentences, addressed, prose.beats),
        _principals(sentences, addressed, prose.beats),
        sum(isinstance(beat, Tag) for beat in prose.beats) < _FEW_TAGS * len(turns),
        _crowded(turns, gaps, sentences, prose.beats),
        tuple(_step(turns, gaps, prose.beats, turn) for turn in range(len(turns))),
        find_patterns(turns, sentences, prose.beats),
        _counts(cast, (one.mentions for gap in sentences for one in gap)),
        _counts(cast, addressed),
    )
    return replace(view, joints=read_joints(view))


def _counts(cast: Cast, groups: Iterable[Sequence[Mention]]) -> tuple[int, ...]:
    """Return by person how many of the mentions are his."""
    counts = Counter(mention.character for group in groups for mention in group)
    return tuple(counts[person] for person in range(len(cast.characters)))


def _standing(
    text: str,
    people: int,
    turns: Sequence[Turn],
    sentences: Sequence[Sequence[Sentence]],
    addressed: Sequence[Sequence[Mention]],
    beats: Sequence[Beat],
) -> tuple[str, ...]:
    """Return the strongest sign that each person is there: acts beside speech, acts at all, is called."""
    spoken = {paragraph for turn in turns for paragraph in (turn.first_paragraph, turn.last_paragraph)}
    beside: set[int | None] = set()
    acting: set[int | None] = set()
    for gap in sentences:
        for one in gap:
            subject = one.subject
            if subject is None or subject.owned or text.startswith((" had ", "'d ", "’d "), subject.span.end):
                continue
            (beside if beats[one.beat].paragraph in spoken else acting).add(subject.person)
    called: set[int | None] = set()
    alone: set[int | None] = set()
    for turn, mentions in zip(turns, addressed, strict=True):
        for mention in mentions:
            (alone if len(mention.span) >= len(turn.span) - 2 else called).add(mention.character)
    signs = ((beside, "acts beside speech"), (called, "called"), (acting, "acts"), (alone, "called alone"))
    return tuple(
        next((sign for group, sign in signs if person in group), "only mentioned") for person in range(people)
    )


def _principals(
    sentences: Sequence[Sequence[Sentence]], addressed: Sequence[Sequence[Mention]], beats: Sequence[Beat]
) -> Mapping[tuple[int, int], str]:
    """Return the first five people of each part of the story and its neighbours, by acts and calls."""
    weights: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for gap, group in enumerate(sentences):
        for one in group:
            if one.subject is not None and one.subject.person is not None:
                weights[gap // PART][one.subject.person] += 2 if isinstance(beats[one.beat], Tag) else 1
    for turn, mentions in enumerate(addressed):
        for mention in mentions:
            if mention.character is not None:
                weights[turn // PART][mention.character] += 2
    ranks = {}
    for part in range(len(addressed) // PART + 1):
        near = weights[part - 1] + weights[part] + weights[part + 1]
        for rank, (person, _) in enumerate(sorted(near.items(), key=lambda item: (-item[1], item[0]))[:5]):
            ranks[part, person] = ("first", "second", "third", "fourth", "fifth")[rank]
    return ranks


def _crowded(
    turns: Sequence[Turn], gaps: Sequence[Gap], sentences: Sequence[Sequence[Sentence]], beats: Sequence[Beat]
) -> frozenset[int]:
    """Return the paragraphs that hold lines of several people.

    There two lines stand side by side with nothing between, or their tags name two people.
    """
    named = [_named_in_tag(group, beats) for group in sentences[1:]]
    return frozenset(
        here.first_paragraph
        for turn, (before, here) in enumerate(pairwise(turns))
        if before.last_paragraph == here.first_paragraph
        and (not gaps[turn + 1].beats or len({*named[turn : turn + 2]} - {None}) > 1)
    )


def _named_in_tag(sentences: Sequence[Sentence], beats: Sequence[Beat]) -> int | None:
    """Return whom the tag after a line names."""
    for one in sentences:
        beat = beats[one.beat]
        if isinstance(beat, Tag) and beat.after:
            return one.subject.person if one.subject is not None else None
    return None


def _step(turns: Sequence[Turn], gaps: Sequence[Gap], beats: Sequence[Beat], turn: int) -> str:
    """Return what the layout alone tells of the step to a turn."""
    if turn == 0 or gaps[turn].broken:
        return "open"
    apart = turns[turn].first_paragraph - turns[turn - 1].last_paragraph
    between = [beats[index] for index in gaps[turn].beats]
    if not between:
        return "changes"
    if apart == 0:
        joined = len(between) == 1 and isinstance(between[0], Tag) and between[0].before and between[0].after
        return "stays" if joined else "open"
    return "changes" if apart == 1 and all(isinstance(beat, Tag) for beat in between) else "open"


def _actors(beats: Sequence[Beat], sentences: Sequence[Sentence]) -> tuple[int, ...]:
    subjects = (one.subject for one in sentences if not isinstance(beats[one.beat], Tag))
    return tuple(subject.person for subject in subjects if subject is not None and subject.person is not None)


def _read(text: str, beats: Sequence[Beat], indexes: Sequence[int], mentions_in, named):  # type: ignore[no-untyped-def]
    for index in indexes:
        beat = beats[index]
        if isinstance(beat, Narration | Tag):
            sentence = read_sentence(text, index, beat, mentions_in(beat.span.start, beat.span.end))
            subject = sentence.subject
            if subject is not None and subject.person in named and subject.kind == "role":
                subject = subject._replace(by_name=True, kind="name")  # "the boy", who is Tobias
            yield sentence._replace(subject=subject)
