"""Who acts in the sentences between two lines: names, and pronouns tied to the lines and to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screenplay.attribution.actors.acts import last_doer
from screenplay.attribution.actors.consequences import NOBODY_KNOWN, consequence, is_answered
from screenplay.attribution.actors.decode import (
    OTHER,
    Actor,
    Open,
    Tie,
    before_name,
    decide,
    line_after,
    line_before,
    link,
    named_at,
)
from screenplay.attribution.actors.focus import Focus, Shares, odds_of
from screenplay.attribution.actors.leaving import leaves
from screenplay.attribution.actors.replies import reply
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.model.beat import Beat, Heading, Matter, SceneBreak, Tag
from screenplay.model.decision import BY_A_PERSON

_BROUGHT_IN = 0.6  # odds of whom the sentence before was done to
_TAG, _NAMED, _NARRATOR = 0.97, 0.95, 0.98  # our own shares, from reading tagless chapters


def actors_of_gap(
    view: View,
    told: Sequence[Shares],
    gap: int,
    focus: Focus,
    pinned: Mapping[int, int],
    said: Mapping[int, Tie],
) -> list[Actor | None]:
    """Return who acts in each sentence of a gap.

    `told` are the speakers of the lines with their shares, `pinned` actors that a person gave, by beat,
    `said` the ties of sentences to whom a second reader names.
    """
    found = [
        Actor(pinned[one.beat], 1.0, BY_A_PERSON) if one.beat in pinned else _fixed(view, told, gap, one)
        for one in view.sentences[gap]
    ]
    for gender in ("m", "f"):
        if any(
            actor is None and _is_open(sentence, gender)
            for actor, sentence in zip(found, view.sentences[gap], strict=True)
        ):
            _decide_pronouns(view, told, gap, focus.copy(), gender, found, said)
    return found


def _is_open(sentence: Sentence, gender: str) -> bool:
    return sentence.subject is not None and sentence.subject.pronoun == gender


def _fixed(view: View, told: Sequence[Shares], gap: int, sentence: Sentence) -> Actor | None:
    """Return who acts where the words say so: a name, "I", the tag of a line."""
    subject = sentence.subject
    tagged = speaker_of_tag(told, gap, view.beat_of(sentence))
    if subject is not None and subject.person is not None and (subject.by_name or not tagged):
        return Actor(subject.person, _NAMED, "named")
    for person, share in tagged[:1]:
        return Actor(person, _TAG * share, "tag")
    beside = _told_beside(view, told, gap, sentence)
    if beside is not None:
        return Actor(beside, _NAMED, BY_A_PERSON)
    if subject is not None and subject.pronoun == "i" and view.narrator is not None:
        return Actor(view.narrator, _NARRATOR, "narrator")
    return None


def _told_beside(view: View, told: Sequence[Shares], gap: int, sentence: Sentence) -> int | None:
    """Return whom a person told to speak the line beside a gesture, in a paragraph of one speaker."""
    paragraph = view.beat_of(sentence).paragraph
    pronoun = sentence.subject.pronoun if sentence.subject else None
    if pronoun not in ("m", "f") or not view.layout_at(paragraph).endswith("classic"):
        return None
    for turn in (gap - 1, gap):
        if not 0 <= turn < len(told) or not told[turn] or told[turn][0][1] < 1.0:
            continue
        line = view.turns[turn]
        person = told[turn][0][0]
        beside = paragraph in (line.first_paragraph, line.last_paragraph)
        if beside and _fits(view, person, pronoun):
            return person
    return None


def speaker_of_tag(told: Sequence[Shares], gap: int, beat: Beat) -> Shares:
    """Return who speaks the line that a tag belongs to, with shares; nothing for other sentences."""
    if isinstance(beat, Tag) and beat.after and gap > 0:
        return told[gap - 1]
    return told[gap] if isinstance(beat, Tag) and beat.before and gap < len(told) else ()


def _decide_pronouns(
    view: View,
    told: Sequence[Shares],
    gap: int,
    recent: Focus,
    gender: str,
    found: list[Actor | None],
    said: Mapping[int, Tie],
) -> None:
    """Fill in who acts where the subject is "he" (or "she"), run by run: a name of that gender ends a run."""
    sentences = view.sentences[gap]
    anchor = line_before(view, told, gap)
    run: dict[int, Open] = {}
    for place, sentence in enumerate(sentences):
        actor = found[place]
        broken = place and _is_broken(view, sentences[place - 1].beat, sentence.beat)
        if broken:
            _settle(run, found)
            anchor = None
        if actor is None and _is_open(sentence, gender):
            odds = odds_of(view, told, gap, sentence, recent, gender)
            ties = line_after(view, told, gap, place) + reply(view, told, gap, place)
            if not run and anchor is not None:
                ties = (anchor.tie(place), *ties)
            if place and not broken:
                ties += _after_what_was_done(view, sentences[place - 1], found[place - 1], sentence, odds)
            if word := said.get(sentence.beat):
                ties += (word,)
                if _fits(view, word.people[0][0], gender):
                    odds.setdefault(word.people[0][0], _BROUGHT_IN)
            run[place] = Open(odds, ties, _link(view, sentences, next(reversed(run), None), place))
        elif named := _named(view, sentence, actor, gender):
            if run and actor is not None and actor.person in named:
                last, one = run.popitem()
                run[last] = one._replace(ties=(*one.ties, before_name(actor.person)))
            _settle(run, found)
            gone = frozenset(person for person in named if leaves(view, sentence, person))
            tagged = isinstance(view.beat_of(sentence), Tag)
            anchor = named_at(view, named, place, tagged=tagged, gone=gone)
            for person in gone:
                recent.leave(person)
        recent.see(sentence)
    _settle(run, found)


def _after_what_was_done(
    view: View, before: Sentence, doer: Actor | None, sentence: Sentence, odds: dict[int, float]
) -> tuple[Tie, ...]:
    """Return the ties to what the sentence before did to somebody, who gets odds if he has none."""
    ties = consequence(view, before, doer and doer.person, sentence)
    gender = sentence.subject.pronoun if sentence.subject is not None else None
    for person in {person for tie in ties for person, _ in tie.people}:
        if person == NOBODY_KNOWN or (gender is not None and _fits(view, person, gender)):
            odds.setdefault(person, _BROUGHT_IN)
    return ties


def _link(view: View, sentences: Sequence[Sentence], last: int | None, place: int) -> float:
    if last is None:
        return 0.0
    if last == place - 1 and is_answered(view, sentences[last], sentences[place]):
        return OTHER
    return link(view, sentences, last, place)


def _named(view: View, sentence: Sentence, actor: Actor | None, gender: str) -> tuple[int, ...]:
    """Return who acts by name and may be "he" in the next sentence, whoever its last clause names first."""
    last = last_doer(view, sentence, gender) if len(sentence.mentions) > 1 else None
    people = [last] if last is not None else []
    people += [actor.person] if actor is not None else []
    return tuple(dict.fromkeys(person for person in people if _fits(view, person, gender)))


def _fits(view: View, person: int, gender: str) -> bool:
    return view.genders[person] in ("-", gender) and person != view.narrator


def _settle(run: dict[int, Open], found: list[Actor | None]) -> None:
    """Decide a run and empty it."""
    for place, actor in zip(run, decide(tuple(run.values())), strict=True):
        found[place] = None if actor is not None and actor.person == NOBODY_KNOWN else actor
    run.clear()


def _is_broken(view: View, before: int, here: int) -> bool:
    between = view.prose.beats[before + 1 : here]
    return any(isinstance(beat, Heading | SceneBreak | Matter) for beat in between)
