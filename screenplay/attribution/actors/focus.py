"""The people the reader of a story has in mind, latest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.attribution.actors.leaving import goes_along
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Sentence

_KEPT = 12
_NEAR = 3  # people who acted
_LARGE = 1e30
_FADES = 0.9  # what an act counts for after another one


class Focus:
    """Who was named, acted or spoke last.

    `genders` are "m", "f" or "-" by person; `props` are people who only occur in comparisons and the like,
    `beings` those whose pronoun is "it".
    """

    def __init__(
        self, genders: Sequence[str], narrator: int | None, props: frozenset[int], beings: frozenset[int]
    ) -> None:
        self._genders = genders
        self._narrator = narrator
        self._props = props
        self._beings = beings
        self._latest: list[int] = []
        self._acted: set[int] = set()
        self._actors: list[int] = []
        self._gone: set[int] = set()
        self._share: dict[int, float] = {}
        self._weight = 1.0  # of the latest act

    def note(self, person: int | None, *, acts: bool = False) -> None:
        """Put `person` first; `acts` tells that he is there and does not only come to mind."""
        if person is None or (person in self._props and not acts):
            return
        if acts:
            self._acted.add(person)
            self._gone.discard(person)
            self._weight /= _FADES
            self._share[person] = self._share.get(person, 0.0) + self._weight
            if self._weight > _LARGE:
                self._share = {one: share / self._weight for one, share in self._share.items()}
                self._weight = 1.0
            self._actors = [person, *(one for one in self._actors if one != person)][:_KEPT]
        if person in self._latest:
            self._latest.remove(person)
        self._latest.insert(0, person)
        del self._latest[_KEPT:]

    def see(self, sentence: Sentence, actor: int | None = None) -> None:
        """Note the people of a sentence, its actor last so that he comes first."""
        for mention in sentence.mentions:
            self.note(mention.character)
        self.note(actor, acts=True)

    def leave(self, person: int) -> None:
        """Note that `person` is no longer there, until he acts again."""
        self._gone.add(person)

    def is_gone(self, person: int) -> bool:
        """Tell whether `person` has left."""
        return person in self._gone

    def acted(self, person: int) -> bool:
        """Tell whether `person` has acted or spoken so far."""
        return person in self._acted

    def fitting(self, gender: str) -> Iterator[int]:
        """Yield the people whom a pronoun may stand for, latest first; who says "I" is no "he"."""
        for person in self._latest:
            if self._genders[person] in ("-", gender) and person != self._narrator:
                yield person

    def latest(
        self, gender: str, *, but: int | None = None, among: frozenset[int] | None = None
    ) -> int | None:
        """Return the latest person whose gender fits, `but` left out; one of unknown gender if need be.

        With `among` it is one of these, where one of them fits.
        """
        fitting = [person for person in self.fitting(gender) if person != but]
        fitting = [person for person in fitting if person in (among or fitting)] or fitting
        return next((one for one in fitting if self._genders[one] == gender), next(iter(fitting), None))

    def last_actor(self, *, but: int | None = None) -> int | None:
        """Return who acted or spoke last, `but` left out."""
        return next((person for person in self._actors if person != but), None)

    def latest_being(self) -> int | None:
        """Return the ghost, beast or machine among the last few who acted, if there is one."""
        return next((person for person in self._actors[:_NEAR] if person in self._beings), None)

    def leading(self, *, but: int | None = None) -> int | None:
        """Return who acted and spoke most of late, `but` left out."""
        others = [person for person in self._share if person != but]
        return max(others, key=lambda person: (self._share[person], -person), default=None)

    def copy(self) -> Focus:
        """Return another that starts from here."""
        other = Focus(self._genders, self._narrator, self._props, self._beings)
        other._latest = self._latest.copy()
        other._acted = self._acted
        other._gone = self._gone.copy()
        return other


# Whom a pronoun may stand for before its ties are looked at: who was in mind, who speaks beside it.


Shares = tuple[tuple[int, float], ...]  # people with their shares of one

TALKED_ABOUT = ("only mentioned", "called alone")
_RANKS = (1.0, 0.6, 0.35, 0.2, 0.12, 0.08)  # odds by how lately somebody was in mind
_SPEAKS = 0.3  # odds at least of whoever speaks the line before or after
_NAMED_BESIDE, _NAMED_BEFORE = 0.02, 2.0  # "He saw Finn"; "When Finn came in, he"
_UNKNOWN_GENDER, _NEVER_SHOWN, _NOT_YET = 0.1, 0.15, 0.4
_GONE = 0.08  # of the odds of who left
_LOOKED_AHEAD = 12  # gaps


def odds_of(
    view: View, told: Sequence[Shares], gap: int, sentence: Sentence, recent: Focus, gender: str
) -> dict[int, float]:
    """Return people of fitting gender with their odds; `recent` is who was in mind before the sentence."""
    odds = dict(zip(recent.fitting(gender), _RANKS, strict=False))
    for turn in (gap - 1, gap):
        for person, _ in told[turn] if 0 <= turn < len(told) else ():
            if view.genders[person] in ("-", gender) and person != view.narrator:
                odds[person] = max(odds.get(person, 0.0), _SPEAKS)
    if not odds:
        odds = dict.fromkeys(_coming(view, told, gap, gender), 1.0)
    there = view.present.get(sentence.beat)
    if there is not None:
        fitting = [
            one for one in sorted(there) if view.genders[one] in ("-", gender) and one != view.narrator
        ]
        odds = {person: odds.get(person, _SPEAKS) for person in fitting}
    for mention in sentence.mentions:
        if mention.character in odds and sentence.subject is not None:
            after = mention.span.start > sentence.subject.span.start
            odds[mention.character] *= _NAMED_BESIDE if after else _NAMED_BEFORE
    for person in odds:
        odds[person] *= _UNKNOWN_GENDER if view.genders[person] == "-" else 1.0
        odds[person] *= _NEVER_SHOWN if view.standing[person] in TALKED_ABOUT else 1.0
        odds[person] *= 1.0 if recent.acted(person) else _NOT_YET
    gone = [person for person in odds if recent.is_gone(person)]
    if gone and not goes_along(view, sentence):
        odds |= {person: odds[person] * _GONE for person in gone}
    return odds


def _coming(view: View, told: Sequence[Shares], gap: int, gender: str) -> list[int]:
    """Return the first person of that gender who comes later: "he" may open a story."""
    for later in range(gap, min(gap + _LOOKED_AHEAD, len(view.sentences))):
        people = [mention.character for one in view.sentences[later] for mention in one.mentions]
        people += [person for person, _ in told[later][:1]] if later < len(told) else []
        for person in people:
            if person is not None and view.genders[person] == gender:
                return [person]
    return []
