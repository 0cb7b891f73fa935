"""Who acts in each sentence of narration, and whom each pronoun means, once the speakers are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from screenplay.attribution.actors.decode import Actor, Tie
from screenplay.attribution.actors.focus import TALKED_ABOUT, Focus, Shares
from screenplay.attribution.actors.gaps import actors_of_gap, speaker_of_tag
from screenplay.attribution.actors.leaving import leaves
from screenplay.attribution.actors.pronouns import resolve, told_genders
from screenplay.attribution.actors.unsaid import unsaid
from screenplay.attribution.view import View
from screenplay.model.cast import Mention, Role
from screenplay.model.decision import Decision


def find_actors(
    view: View,
    speakers: Sequence[Decision],
    pinned: Mapping[int, int],
    said: Mapping[int, Tie] = MappingProxyType({}),
) -> tuple[dict[int, Decision], tuple[Mention, ...]]:
    """Return the actor of each beat that has one, and the pronouns of the narration with their people.

    `pinned` are actors that a person gave, by beat; `said` the ties to those that a second reader
    names.

    One pass in reading order. A name is itself; a pronoun as subject is who is most likely by the lines
    and the sentences around it; another pronoun is the nearest other person.
    """
    numbers = {person.name: number for number, person in enumerate(view.characters)}
    told = tuple(_shares(decision, numbers) for decision in speakers)
    view = replace(view, genders=told_genders(view, told))
    actors: dict[int, Decision] = {}
    pronouns: list[Mention] = []
    focus = Focus(view.genders, view.narrator, _props(view), _beings(view, told))
    for gap, sentences in enumerate(view.sentences):
        found = actors_of_gap(view, told, gap, focus, pinned, said)
        last = _speaker_before(view, told, gap)
        for sentence, known in zip(sentences, found, strict=True):
            actor = known or unsaid(view, sentence, last, focus)
            last = actor or last
            if actor is not None:
                span = sentence.subject.span if sentence.subject else view.beat_of(sentence).span
                name = view.characters[actor.person].name
                actors[sentence.beat] = Decision(name, actor.rule, round(actor.share, 3), span)
            pronouns.extend(resolve(view, sentence, actor, focus))
            focus.see(sentence, actor.person if actor else None)
            if actor is not None and leaves(view, sentence, actor.person):
                focus.leave(actor.person)
        if gap < len(told) and told[gap]:
            focus.note(told[gap][0][0], acts=True)
    return actors, tuple(pronouns)


def _props(view: View) -> frozenset[int]:
    """Return the described people who never act: "he stood like a soldier"."""
    described = (n for n, person in enumerate(view.characters) if person.role is Role.DESCRIBED)
    return frozenset(person for person in described if view.standing[person] in TALKED_ABOUT)


def _beings(view: View, told: Sequence[Shares]) -> frozenset[int]:
    """Return the people of whom tags say "it whispered", as of ghosts, beasts and machines."""
    counts: Counter[int] = Counter()
    for gap, sentences in enumerate(view.sentences):
        for sentence in sentences:
            if sentence.subject is not None and sentence.subject.pronoun == "n":
                speaker = speaker_of_tag(told, gap, view.beat_of(sentence))
                counts.update(person for person, _ in speaker[:1])
    return frozenset(person for person, count in counts.items() if count > 1)


def _speaker_before(view: View, told: Sequence[Shares], gap: int) -> Actor | None:
    """Return who speaks the line before a gap, when the gap opens in the paragraph of the line."""
    if gap == 0 or not told[gap - 1] or not view.sentences[gap]:
        return None
    same = view.beat_of(view.sentences[gap][0]).paragraph == view.turns[gap - 1].last_paragraph
    return Actor(*told[gap - 1][0], "goes on") if same else None


def _shares(decision: Decision, numbers: dict[str, int]) -> Shares:
    """Return who speaks a line and who else may, with their shares."""
    shares = []
    rest = 1.0
    for name, share in (
        (decision.value, decision.confidence),
        (decision.runner_up, 0.8 * (1.0 - decision.confidence)),
    ):
        person = numbers.get(name) if name else None
        if person is not None:
            shares.append((person, min(share, rest)))
            rest -= share
    return tuple(shares)
