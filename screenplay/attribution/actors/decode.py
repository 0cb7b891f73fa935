"""Who "he" is in sentences that follow one another: their ties to what stands around, decided together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from math import exp
from typing import NamedTuple

from screenplay.attribution.actors.focus import Shares
from screenplay.attribution.beside import hears_a_voice
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence
from screenplay.model.cast import Role

_AT_BEST = 0.92  # a pronoun is never surer: somebody else may be meant altogether


class Tie(NamedTuple):
    """How strongly whoever acts in a sentence is one of `people`, who have shares of one.

    `weight` is in log-odds: above nought he is probably the same person, below it somebody else. `share` is
    how sure the tie leaves the answer at most: no gesture is surer than the line it goes with.
    """

    people: tuple[tuple[int, float], ...]
    weight: float
    rule: str
    share: float = 1.0

    def factor(self, person: int) -> float:
        """Return by how much the tie makes `person` more likely."""
        share = sum(share for one, share in self.people if one == person)
        return share * exp(self.weight) + 1.0 - share


class Open(NamedTuple):
    """A sentence whose subject is a pronoun: who may be meant, and how it is tied.

    `odds` are the people with their odds before any tie is looked at; `link` is the weight of the tie
    to the open sentence right before in the same run.
    """

    odds: Mapping[int, float]
    ties: tuple[Tie, ...]
    link: float


class Actor(NamedTuple):
    """Who acts, the share of certainty, and the rule that says most for it."""

    person: int
    share: float
    rule: str


def decide(run: Sequence[Open]) -> list[Actor | None]:
    """Return the likeliest person of every sentence of a run, all ties of the run weighed together."""
    if not run:
        return []
    own = [_own(sentence) for sentence in run]
    ahead = _messages(own, [sentence.link for sentence in run[1:]])
    links = [sentence.link for sentence in run[:0:-1]]
    back = _messages(own[::-1], links)[::-1]
    return [
        _best(sentence, odds, before, after)
        for sentence, odds, before, after in zip(run, own, ahead, back, strict=True)
    ]


def _own(sentence: Open) -> dict[int, float]:
    """Return the odds of each person after the ties of the sentence itself."""
    odds = dict(sentence.odds)
    for tie in sentence.ties:
        for person in odds:
            odds[person] *= tie.factor(person)
    return odds


def _messages(odds: Sequence[Mapping[int, float]], links: Sequence[float]) -> list[Mapping[int, float]]:
    """Return for each sentence what those before it say of each person; nothing for the first."""
    found: list[Mapping[int, float]] = [{}]
    for place, link in enumerate(links):
        here, told = odds[place], found[-1]
        weights = {person: weight * told.get(person, 1.0) for person, weight in here.items()}
        total = sum(weights.values()) or 1.0
        rise = exp(link) - 1.0
        found.append({person: 1.0 + weights.get(person, 0.0) / total * rise for person in odds[place + 1]})
    return found


def _best(
    sentence: Open, odds: Mapping[int, float], before: Mapping[int, float], after: Mapping[int, float]
) -> Actor | None:
    whole = {
        person: weight * before.get(person, 1.0) * after.get(person, 1.0) for person, weight in odds.items()
    }
    if not whole:
        return None
    best = max(whole, key=lambda person: (whole[person], -person))
    told = max(sentence.ties, key=lambda tie: tie.factor(best), default=None)
    strongest = told if told is not None and told.factor(best) > max(1.0, before.get(best, 1.0)) else None
    share = _AT_BEST * whole[best] / sum(whole.values()) * (strongest.share if strongest else 1.0)
    return Actor(best, share, strongest.rule if strongest else "last subject")


# How strongly whoever acts in a sentence is tied to the lines and the sentences around it.


# Log-odds that the same person acts again, counted in contemporary chapters with labelled actors.
_SAME_PARAGRAPH, _NEXT_PARAGRAPH, _AFTER_A_NAME, _BEFORE_A_NAME = 1.3, 0.0, 2.5, -0.7
_LAST_CLAUSE = 0.65  # share of the second of two people who act in one sentence: "Ann sat, and Bess stood"
_AFTER_A_VAGUE_PERSON = 0.5  # "a voice", "the nurse": as yet neither he nor she
_LINE_AT_ONCE, _LINE_AFTER, _LINE_IN_NEXT_PARAGRAPH = 4.0, 2.3, 0.3
_LINE_BEFORE, _LINE_IN_PARAGRAPH_BEFORE, _BARE_LINE_IN_PARAGRAPH_BEFORE = 1.0, -0.3, -1.8
_THE_OTHER = -2.0
OTHER = -4.5  # what somebody does to whom something was done
_AWAY = 0.6  # a tie over a sentence about something else is as much weaker


class Anchor(NamedTuple):
    """Who acts or speaks at `place` before a sentence, and how strongly that holds for the next one."""

    people: Shares
    weight: float
    rule: str
    place: int

    def tie(self, place: int) -> Tie:
        """Return the tie of the sentence at `place` to this."""
        return Tie(self.people, self.weight * _AWAY ** (place - self.place - 1), self.rule)


def line_before(view: View, told: Sequence[Shares], gap: int) -> Anchor | None:
    """Return the line right before a gap: in a paragraph of its own, another person acts after it."""
    if gap == 0 or not view.sentences[gap]:
        return None
    same = view.turns[gap - 1].last_paragraph == view.beat_of(view.sentences[gap][0]).paragraph
    apart = _BARE_LINE_IN_PARAGRAPH_BEFORE if view.bare else _LINE_IN_PARAGRAPH_BEFORE
    return Anchor(told[gap - 1], _LINE_BEFORE if same else apart, "gesture after the line", -1)


def line_after(view: View, told: Sequence[Shares], gap: int, place: int) -> tuple[Tie, ...]:
    """Return the tie to the line that a gap leads up to, when nobody else acts before it."""
    sentences = view.sentences[gap]
    beat = view.beat_of(sentences[place])
    rest = sentences[place + 1 :]
    if gap >= len(told) or hears_a_voice(view, beat):
        return ()
    if any(one.subject is not None and one.subject.pronoun != "n" for one in rest):
        return ()
    same = view.turns[gap].first_paragraph == beat.paragraph
    if same and not rest and told[gap] and not _between_two(view, told, gap, beat.paragraph):
        speaker, share = told[gap][0]  # the page shows him: what he does right before is not somebody else's
        return (Tie(((speaker, 1.0),), _LINE_AT_ONCE, "gesture before the line", share),)
    weight = (_LINE_AFTER if same else _LINE_IN_NEXT_PARAGRAPH) * _AWAY ** len(rest)
    return (Tie(told[gap], weight, "gesture before the line"),)


def _between_two(view: View, told: Sequence[Shares], gap: int, paragraph: int) -> bool:
    """Tell whether a gap stands between the lines of two people in one paragraph: either may act in it."""
    if gap == 0 or view.turns[gap - 1].last_paragraph != paragraph or not told[gap - 1]:
        return False
    return told[gap - 1][0][0] != told[gap][0][0]


def named_at(
    view: View, people: Sequence[int], place: int, *, tagged: bool, gone: Set[int] = frozenset()
) -> Anchor:
    """Return the sentence at `place` as what the next "he" is tied to.

    `people` act in it by name, the last first. Those who are `gone` after it are no more likely than others.
    """
    first = people[0]
    vague = view.genders[first] == "-" and view.characters[first].role is Role.DESCRIBED
    weight = 0.0 if first in gone else _AFTER_A_VAGUE_PERSON if vague else _AFTER_A_NAME
    shares = ((first, 1.0),) if len(people) == 1 else ((first, _LAST_CLAUSE), (people[1], 1.0 - _LAST_CLAUSE))
    return Anchor(shares, weight, "tag" if tagged else "last subject", place)


def before_name(person: int) -> Tie:
    """Return the tie of a pronoun to a name that comes next: who is named is likely somebody else."""
    return Tie(((person, 1.0),), _BEFORE_A_NAME, "before a name")


def link(view: View, sentences: Sequence[Sentence], before: int, place: int) -> float:
    """Return the weight of the link between two sentences whose subject is the same pronoun."""
    if _is_the_other(view, sentences[place]):
        return _THE_OTHER
    same = view.beat_of(sentences[before]).paragraph == view.beat_of(sentences[place]).paragraph
    return (_SAME_PARAGRAPH if same else _NEXT_PARAGRAPH) * _AWAY ** (place - before - 1)


def _is_the_other(view: View, sentence: Sentence) -> bool:
    subject = sentence.subject
    return subject is not None and view.text.startswith("other ", subject.span.start + len("the "))
