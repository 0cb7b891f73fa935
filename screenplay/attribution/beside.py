"""Questions that several rules ask of the view about the words beside a turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from screenplay.attribution.rule import Finding
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.model.beat import Beat, Narration, Tag
from screenplay.model.cast import Role
from screenplay.resources import any_of

_ATTACHED = ",:—–-"
_HEARS = re.compile(
    r"\b(?:hears?|heard)\b[^.]*\bvoices?\b|\bvoices? (?:came|comes|called|calls|from|behind)\b"
)


def hears_a_voice(view: View, beat: Beat) -> bool:
    """Tell whether a sentence is about hearing somebody: its subject listens, another speaks next."""
    return _HEARS.search(view.text, beat.span.start, beat.span.end) is not None


def talks_to_himself(view: View, turn: int) -> bool:
    """Tell whether the narration of the paragraph says that the speaker talks to himself."""
    paragraphs = (view.turns[turn].first_paragraph, view.turns[turn].last_paragraph)
    beats = (view.beat_of(sentence) for gap in (turn, turn + 1) for sentence in view.sentences[gap])
    return any(
        beat.paragraph in paragraphs and _to_oneself().search(view.text, beat.span.start, beat.span.end)
        for beat in beats
    )


@cache
def _to_oneself() -> re.Pattern[str]:
    return re.compile(rf"\b(?:to|told|at|tells) {any_of('calls', 'oneself')}\b")


def gesture_before(view: View, turn: int) -> Iterator[tuple[Sentence, str]]:
    """Yield the nearest narration before a turn in its paragraph, with its place.

    "attached" when a comma or colon ties it to the quotation; "opening" when no quotation stands
    before it in the paragraph, "between" when one does. Sentences about nobody ("A dog barked.") are looked
    through: they tell nothing, and one more of them must turn no speaker.
    """
    paragraph = view.turns[turn].first_paragraph
    between = turn > 0 and view.turns[turn - 1].last_paragraph == paragraph
    for sentence in reversed(view.sentences[turn]):
        beat = view.beat_of(sentence)
        if beat.paragraph != paragraph:
            return
        if not isinstance(beat, Narration):
            if isinstance(beat, Tag) and beat.before:
                continue
            return
        attached = view.text[beat.span.end - 1] in _ATTACHED
        place = f"{'between' if between else 'opening'} {view.layout_at(paragraph)}"
        place = "attached" if attached else place
        if hears_a_voice(view, beat):
            return  # who hears a voice is not the one who speaks
        if sentence.subject is not None:
            yield sentence, place
            return


def gesture_after(view: View, turn: int) -> Iterator[tuple[Sentence, str]]:
    """Yield the first narration after a turn in its paragraph, with its place.

    "closing" when no other quotation follows in the paragraph, "between" when one does.
    """
    paragraph = view.turns[turn].last_paragraph
    between = turn + 1 < len(view.turns) and view.turns[turn + 1].first_paragraph == paragraph
    for sentence in view.sentences[turn + 1]:
        beat = view.beat_of(sentence)
        if beat.paragraph != paragraph:
            return
        if isinstance(beat, Tag):
            if beat.before and not beat.after:
                return
            continue
        if sentence.subject is not None:
            place = f"{'between' if between else 'closing'} {view.layout_at(paragraph)}"
            if view.text[view.turns[turn].span.end - 1] == ",":
                place = "attached"
            yield sentence, place
            return


def lead_up(view: View, turn: int) -> Iterator[tuple[Sentence, str]]:
    """Yield the last sentence of the narration before a turn that opens its own paragraph."""
    paragraph = view.turns[turn].first_paragraph
    for sentence in reversed(view.sentences[turn]):
        beat = view.beat_of(sentence)
        if beat.paragraph == paragraph:
            return
        spoken = turn > 0 and view.turns[turn - 1].last_paragraph == beat.paragraph
        if sentence.subject is not None:
            colon = view.text[beat.span.end - 1] == ":"
            yield sentence, "colon" if colon else "after speech" if spoken else "alone"
            return


def agreement(view: View, person: int, pronoun: str) -> str:
    """Return how a candidate fits a pronoun: "agrees", "disagrees", "unknown", "narrator" and the like.

    "likely agrees" and "likely disagrees" where only the name tells the gender.
    """
    if pronoun == "i":
        return "narrator" if person == view.narrator else "not the narrator"
    if pronoun == "t":
        return "agrees" if view.genders[person] == "t" else "several"
    if pronoun == "n":
        return "a thing" if view.genders[person] == "-" else "no thing"
    if person == view.narrator:
        return "is the narrator"
    gender = view.genders[person]
    if gender == "-":
        return "unknown"
    known = view.characters[person]
    kind = "unnamed " if known.role is Role.UNNAMED else "" if known.gender_told else "likely "
    return f"{kind}{'agrees' if gender == pronoun else 'disagrees'}"


def last_people(view: View, turn: int, before: int, gender: str) -> Iterator[tuple[int, str]]:
    """Yield whom a pronoun at offset `before` may stand for: the last subject and the last people named.

    Only people whose gender fits or is unknown; looks back over the narration of six gaps.
    """
    subject_seen = False
    rank = 0
    seen: set[int] = set()
    for gap in range(min(turn + 1, len(view.gaps) - 1), max(-1, turn - 6), -1):
        for sentence in reversed(view.sentences[gap]):
            beat = view.beat_of(sentence)
            if beat.span.start >= before:
                continue
            subject = sentence.subject
            if (
                subject is not None
                and subject.person is not None
                and not subject_seen
                and subject.span.start < before
                and _fits(view, subject.person, gender)
            ):
                subject_seen = True
                yield subject.person, "last subject"
            for mention in reversed(sentence.mentions):
                person = mention.character
                if person is None or person in seen or mention.span.start >= before:
                    continue
                seen.add(person)
                if _fits(view, person, gender):
                    yield person, f"last named {rank}" if rank < 3 else "named"
                    rank += 1
            if rank >= 3 and subject_seen:
                return


def _fits(view: View, person: int, gender: str) -> bool:
    return view.genders[person] in ("-", gender) and person != view.narrator


# Whose a gesture is: findings about its subject, from the general to the particular.


def owners(view: View, sentence: Sentence, place: str, candidates: Sequence[int]) -> Iterator[Finding]:
    """Yield findings for the people who can be the subject of a gesture at "closing bare flat" and such.

    Each comes three times: for the kind of subject, with the first word of the place, and with all of
    it. What little text shows of a rare place, the general finding knows from the others.
    """
    subject = sentence.subject
    if subject is None:
        return
    thing = "of " if subject.owned else ""
    places = dict.fromkeys(("", f" {place.split(None, 1)[0]}", f" {place}"))
    if subject.person is not None:
        for where in places:
            yield Finding(subject.person, f"{thing}{subject.kind}{where}", subject.span)
    elif subject.pronoun is not None:
        for person in candidates:
            fit = agreement(view, person, subject.pronoun)
            for where in places:
                yield Finding(person, f"{thing}{fit}{where}", subject.span)
