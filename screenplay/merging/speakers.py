"""Whose lines changed hands since the last time, and why."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from screenplay.model.decision import Evidence
from screenplay.model.script import Cue, Dropped, Element, Script, Speech, plain
from screenplay.revisions.alignment.alignment import Pair, align_in_order

# Why a line changed hands since the last time, in words for the writer.


AS_TOLD = "as you said"
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_TOKEN = re.compile(r"[^\W_]+")
_PRONOUNS = frozenset(
    ("he", "her", "herself", "hers", "him", "himself", "his", "s", "she", "the", "man", "woman")
)
_NEAR = 60  # elements; what is new farther off is no reason for one line
_SHOWN = 40  # characters of words that were cut
_SEEN: Mapping[str, str] = MappingProxyType(  # what a rule looked at, by the name of the rule
    {
        "address_word": "word of address",
        "gesture_after": "gesture",
        "gesture_antecedent": "gesture",
        "gesture_before": "gesture",
        "gesture_object": "gesture",
        "introduction": "introduction",
        "name_tag": "tag",
        "paragraph_before": "narration",
        "pronoun_tag": "tag",
        "self_mention": "name",
        "tag_antecedent": "tag",
        "vocative": "vocative",
    }
)


class Reason(NamedTuple):
    """Why a line changed hands, and how many elements off that is."""

    distance: int
    words: str


class Reasons:
    """Finds what is new, or gone, near a line that changed hands."""

    def __init__(
        self, before: Sequence[Element], now: Sequence[Element], pairs: Iterable[Pair], offset: int
    ) -> None:
        names = frozenset(
            word for each in (*before, *now) if isinstance(each, Cue) for word in _tokens(each.name)
        )
        self._now = now
        self._offset = offset
        self._starts = sorted(
            (span.start, place, span.end) for place, each in enumerate(now) for span in each.origin.spans
        )
        old, new = ([_sentences(each, names) for each in side] for side in (before, now))
        known = [{words for sentences in side for words in sentences} for side in (old, new)]
        self._fresh: set[int] = set()
        self._cut: list[tuple[int, str]] = []  # behind which element, and its words
        last = 0
        for pair in pairs:
            last = last if pair.new is None else pair.new
            if pair.new is not None and not new[last].keys() <= known[0]:
                self._fresh.add(last)
            elif pair.old is not None:
                gone = (words for key, words in old[pair.old].items() if key not in known[1])
                self._cut += [(last, words) for words in gone]

    def of(self, place: int, cue: Cue) -> Reason:
        """Return why the speech at `place`, under `cue`, changed hands, and how far off that is."""
        decision = cue.origin.decisions[0] if cue.origin.decisions else None
        if decision is not None and decision.by_a_person:
            return Reason(0, AS_TOLD)
        near = [*self._by_evidence(place, decision.evidence if decision else ()), *self._by_neighbour(place)]
        nearest = min(near, default=Reason(_NEAR, ""))
        if nearest.distance < _NEAR:
            return nearest
        return Reason(_NEAR, "because of what changed elsewhere in the story")

    def _by_evidence(self, place: int, evidence: Sequence[Evidence]) -> Iterator[Reason]:
        for each in evidence:
            at = self._at(each.span.start) if each.span is not None else None
            seen = _SEEN.get(each.rule.partition(":")[0])
            if at is None or seen is None:
                continue
            line = at + self._offset
            if at in self._fresh:
                yield Reason(0, f"because of the new {seen} in line {line}")
            elif isinstance(self._now[at], Dropped):  # the draft before does not tell whether it is new
                yield Reason(abs(at - place), f"because of the {seen} in line {line}")

    def _by_neighbour(self, place: int) -> Iterator[Reason]:
        """Yield what is new, or cut, by how near it is to an element."""
        for at in self._fresh:
            yield Reason(abs(at - place), f"because of what is new in line {at + self._offset}")
        for at, words in self._cut:
            yield Reason(
                abs(at - place), f'because of "{words}", which is gone near line {at + self._offset}'
            )

    def _at(self, start: int) -> int | None:
        """Return the place of the element that carries the character at `start`."""
        number = bisect_right(self._starts, (start, len(self._now), 0)) - 1
        if number < 0:
            return None
        _, place, end = self._starts[number]
        return place if start < end else None


def _sentences(element: Element, names: frozenset[str]) -> dict[tuple[str, ...], str]:
    """Return the sentences of an element by their words but for names and pronouns, which speakers change."""
    if isinstance(element, Cue):
        return {}
    text = getattr(element, "text", "")
    whole = text if isinstance(text, str) else plain(text)
    found = {}
    for sentence in _SENTENCE_END.split(whole):
        words = tuple(word for word in _tokens(sentence) if word not in names and word not in _PRONOUNS)
        if words:
            found[words] = _shown(sentence)
    return found


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold())


def _shown(sentence: str) -> str:
    line = " ".join(sentence.split())
    return line if len(line) <= _SHOWN else f"{line[: line.rfind(' ', 0, _SHOWN)]} ..."


_LISTED = 2  # lines of one exchange that are told one by one; more are told as a run
_GAP = 3  # speeches: two changes farther apart are no one exchange


class _Change(NamedTuple):
    """A speech in other hands: which it is, counted from 0, and its line as `explain` numbers it."""

    speech: int
    line: int
    was: str
    now: str
    why: Reason


def speaker_changes(before: Script, now: Script) -> Iterator[str]:
    """Yield a sentence for every speech that changed hands, and one for a person who is called otherwise.

    `before` was read from what was generated last; `now` has the reasons. An exchange that turned for one
    reason is one sentence; lines are numbered as `explain` does.
    """
    pairs = align_in_order(before.elements, now.elements)
    old, new = _speakers(before.elements), _speakers(now.elements)
    offset = 2 if now.title_page else 1
    spoken = [
        (pair.old, pair.new) for pair in pairs if pair.old in old and pair.new in new and pair.new is not None
    ]
    names = _renamed(Counter((old[a].name, new[b].name) for a, b in spoken if a is not None), old, new)
    for was, name in names.items():
        yield f"{was} is called {name} now"
    reasons = Reasons(before.elements, now.elements, pairs, offset)
    order = {place: number for number, place in enumerate(new)}
    changes: list[_Change] = []
    for a, b in spoken:
        assert a is not None
        was, cue = old[a].name, new[b]
        if was != cue.name and names.get(was) != cue.name:
            changes.append(_Change(order[b], b + offset, was, cue.name, reasons.of(b, cue)))
    yield from _told([each for each in changes if each.why.words != AS_TOLD])
    yield from _as_told([each for each in changes if each.why.words == AS_TOLD])


def _told(changes: Sequence[_Change]) -> Iterator[str]:
    """Yield a sentence a line, or one for an exchange that turned."""
    runs: list[list[_Change]] = []
    for each in changes:
        if runs and each.speech - runs[-1][-1].speech <= _GAP:
            runs[-1].append(each)
        else:
            runs.append([each])
    for run in runs:
        if len(run) <= _LISTED:
            yield from (f"line {each.line}: {each.was} -> {each.now} {each.why.words}" for each in run)
        else:
            people = sorted({name for each in run for name in (each.was, each.now)})
            why = min(each.why for each in run).words
            yield (
                f"lines {run[0].line}-{run[-1].line}: {len(run)} speeches change hands between "
                f"{', '.join(people[:-1])} and {people[-1]} {why}"
            )


def _as_told(changes: Sequence[_Change]) -> Iterator[str]:
    if len(changes) <= _LISTED:
        yield from (f"line {each.line}: {each.was} -> {each.now} {AS_TOLD}" for each in changes)
    else:
        yield f"{len(changes)} speeches change hands {AS_TOLD}"


def _speakers(elements: Sequence[Element]) -> dict[int, Cue]:
    found: dict[int, Cue] = {}
    cue: Cue | None = None
    for place, element in enumerate(elements):
        if isinstance(element, Cue):
            cue = element
        elif isinstance(element, Speech) and cue is not None:
            found[place] = cue
    return found


def _renamed(pairs: Counter[tuple[str, str]], old: dict[int, Cue], new: dict[int, Cue]) -> dict[str, str]:
    """Return the people all of whose lines are another's now, who had none before."""
    before, now = {cue.name for cue in old.values()}, {cue.name for cue in new.values()}
    return {
        was: name
        for was, name in pairs
        if was != name
        and was not in now
        and name not in before
        and not any(other != (was, name) and (other[0] == was or other[1] == name) for other in pairs)
    }
