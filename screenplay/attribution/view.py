"""The read-only view of a manuscript that every rule looks at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.attribution.subjects import Sentence, read_sentence
from screenplay.attribution.turns import Gap, Turn, find_turns
from screenplay.model.beat import Beat, Narration, Prose, Tag
from screenplay.model.cast import Cast, Character, Form, Gender, Mention, Role
from screenplay.model.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class View:
    """Text, beats, people, turns with their gaps, and every sentence with its subject.

    `gaps[n]` and `gaps[n + 1]` hold the sentences before and after turn n. `addressed[n]` are the people
    called out in turn n, `named[n]` those named in it otherwise. `narrator` is None in the third person.
    """

    text: str
    prose: Prose
    characters: tuple[Character, ...]
    turns: tuple[Turn, ...]
    gaps: tuple[Gap, ...]
    sentences: tuple[tuple[Sentence, ...], ...]  # by gap
    addressed: tuple[tuple[Mention, ...], ...]  # by turn
    named: tuple[tuple[Mention, ...], ...]  # by turn
    actors: tuple[tuple[int, ...], ...]  # by gap: the subjects of its gestures
    genders: tuple[str, ...]  # by person: "m", "f" or "-"
    narrator: int | None

    def beat_of(self, sentence: Sentence) -> Beat:
        """Return the beat that a sentence was read from."""
        return self.prose.beats[sentence.beat]


_GENDER_LETTERS = {Gender.MALE: "m", Gender.FEMALE: "f", Gender.UNKNOWN: "-"}


def build_view(manuscript: Manuscript, prose: Prose, cast: Cast) -> View:
    """Return the view; linear in the length of the text."""
    text = manuscript.text
    turns, gaps = find_turns(prose)
    starts = [mention.span.start for mention in cast.mentions]

    def mentions_in(start: int, end: int) -> tuple[Mention, ...]:
        return tuple(cast.mentions[bisect_left(starts, start) : bisect_left(starts, end)])

    sentences = tuple(tuple(_read(text, prose.beats, gap.beats, mentions_in)) for gap in gaps)
    addressed, named = [], []
    for turn in turns:
        inside = mentions_in(turn.span.start, turn.span.end)
        addressed.append(tuple(mention for mention in inside if mention.form is Form.VOCATIVE))
        named.append(tuple(mention for mention in inside if mention.form is not Form.VOCATIVE))
    narrator = next((n for n, person in enumerate(cast.characters) if person.role is Role.NARRATOR), None)
    genders = tuple(_GENDER_LETTERS[person.gender] for person in cast.characters)
    return View(
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
    )


def _actors(beats: Sequence[Beat], sentences: Sequence[Sentence]) -> tuple[int, ...]:
    subjects = (one.subject for one in sentences if not isinstance(beats[one.beat], Tag))
    return tuple(subject.person for subject in subjects if subject is not None and subject.person is not None)


def _read(text: str, beats: Sequence[Beat], indexes: Sequence[int], mentions_in):  # type: ignore[no-untyped-def]
    for index in indexes:
        beat = beats[index]
        if isinstance(beat, Narration | Tag):
            yield read_sentence(text, index, beat, mentions_in(beat.span.start, beat.span.end))
