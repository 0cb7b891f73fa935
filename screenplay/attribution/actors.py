"""Who acts in each sentence of narration, and whom each pronoun means, once the speakers are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.attribution.reading import hears_a_voice
from screenplay.attribution.subjects import Pronoun, Sentence
from screenplay.attribution.view import View
from screenplay.model.beat import Tag
from screenplay.model.cast import Form, Mention
from screenplay.model.decision import Decision
from screenplay.model.span import Span

# Our own shares, from reading tagless chapters: how often a pronoun beside a quotation is its speaker.
_TAG, _BEFORE_QUOTATION, _AFTER_QUOTATION, _GOES_ON = 0.97, 0.85, 0.6, 0.7


def find_actors(view: View, speakers: Sequence[Decision]) -> tuple[dict[int, Decision], tuple[Mention, ...]]:
    """Return the actor of each beat that has one, and the pronouns of the narration with their people.

    One pass in reading order. A name is itself; a pronoun as subject is the speaker of the quotation
    it is tied to, else the last subject of its gender; another pronoun is the nearest other person.
    """
    numbers = {person.name: number for number, person in enumerate(view.characters)}
    told = [numbers.get(decision.value) if decision.value else None for decision in speakers]
    actors: dict[int, Decision] = {}
    pronouns: list[Mention] = []
    focus = _Focus(view)
    for gap, sentences in enumerate(view.sentences):
        for place, sentence in enumerate(sentences):
            person, confidence, rule = _actor(view, told, speakers, gap, place, sentence, focus)
            if person is not None and sentence.subject is not None:
                span = sentence.subject.span
                actors[sentence.beat] = Decision(
                    view.characters[person].name, rule, round(confidence, 3), span
                )
            pronouns.extend(_resolve(view, sentence, person, confidence, focus))
            focus.see(sentence, person)
        if gap < len(told) and told[gap] is not None:
            focus.hear(told[gap])
    return actors, tuple(pronouns)


class _Focus:
    """The people the reader has in mind, latest first."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._latest: list[int] = []

    def hear(self, speaker: int | None) -> None:
        """Note who speaks."""
        if speaker is not None:
            self._note(speaker)

    def see(self, sentence: Sentence, actor: int | None) -> None:
        """Note the people of a sentence, its actor last so that he comes first."""
        for mention in sentence.mentions:
            if mention.character is not None:
                self._note(mention.character)
        if actor is not None:
            self._note(actor)

    def _note(self, person: int) -> None:
        if person in self._latest:
            self._latest.remove(person)
        self._latest.insert(0, person)
        del self._latest[12:]

    def latest(self, gender: str, *, but: int | None = None) -> int | None:
        """Return the latest person whose gender fits, `but` left out."""
        fitting = [person for person in self._latest if person not in (but, self._view.narrator)]
        sure = (person for person in fitting if self._view.genders[person] == gender)
        unsure = (person for person in fitting if self._view.genders[person] == "-")
        return next(sure, next(unsure, None))


def _actor(
    view: View,
    told: Sequence[int | None],
    speakers: Sequence[Decision],
    gap: int,
    place: int,
    sentence: Sentence,
    focus: _Focus,
) -> tuple[int | None, float, str]:
    subject = sentence.subject
    if subject is None:
        return None, 0.0, ""
    if subject.person is not None:
        return subject.person, 0.95, "named"
    if subject.pronoun == "i":
        return view.narrator, 0.98, "narrator"
    if subject.pronoun in ("t", "n"):
        return None, 0.0, ""
    for turn, share, rule in _tied(view, gap, place):
        person = told[turn]
        if person is not None and view.genders[person] in ("-", subject.pronoun):
            return person, share * speakers[turn].confidence, rule
    person = focus.latest(subject.pronoun or "")
    return person, _GOES_ON if person is not None else 0.0, "last subject"


def _tied(view: View, gap: int, place: int) -> Iterator[tuple[int, float, str]]:
    """Yield the turns that a sentence is tied to, strongest first."""
    sentences = view.sentences[gap]
    beat = view.beat_of(sentences[place])
    before = gap - 1 if gap > 0 and view.turns[gap - 1].last_paragraph == beat.paragraph else None
    after = gap if gap < len(view.turns) and view.turns[gap].first_paragraph == beat.paragraph else None
    if isinstance(beat, Tag):
        if beat.after and before is not None:
            yield before, _TAG, "tag"
        if beat.before and gap < len(view.turns):
            yield gap, _TAG, "tag"
        return
    if after is not None and place == len(sentences) - 1 and not hears_a_voice(view, beat):
        yield after, _BEFORE_QUOTATION, "gesture before the line"
    if before is not None and (after is None or place == 0):
        yield before, _AFTER_QUOTATION, "gesture after the line"
    if after is not None and not hears_a_voice(view, beat):
        yield after, _AFTER_QUOTATION, "gesture before the line"


def _resolve(
    view: View, sentence: Sentence, actor: int | None, confidence: float, focus: _Focus
) -> Iterator[Mention]:
    for pronoun in sentence.pronouns:
        if pronoun.kind in ("t", "n"):
            continue
        person, share = _owner(view, sentence, pronoun, actor, confidence, focus)
        yield Mention(Span(pronoun.start, pronoun.end), Form.PRONOUN, person, round(share, 3))


def _owner(
    view: View, sentence: Sentence, pronoun: Pronoun, actor: int | None, confidence: float, focus: _Focus
) -> tuple[int | None, float]:
    if pronoun.kind == "i":
        return view.narrator, 0.98
    genders = view.genders
    if actor is not None and genders[actor] in ("-", pronoun.kind):
        subject = sentence.subject
        is_subject = subject is not None and subject.span.start == pronoun.start
        if is_subject or pronoun.nominative or pronoun.owning:
            return actor, confidence * (1.0 if is_subject else 0.85)
    named = [
        mention.character
        for mention in sentence.mentions
        if mention.character is not None and mention.span.end <= pronoun.start and mention.character != actor
    ]
    fitting = [person for person in named if genders[person] == pronoun.kind]
    if fitting:
        return fitting[-1], 0.7
    other = focus.latest(pronoun.kind, but=actor)
    return other, 0.6 if other is not None else 0.0
