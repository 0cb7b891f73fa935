"""Why a line changed hands since the last time, in words for the writer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from screenplay.model.decision import Evidence
from screenplay.model.script import Cue, Dropped, Element, plain
from screenplay.revisions.alignment import Pair

AS_TOLD = "as you said"
_TOLD_RULE = "told by a person"
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


class Reasons:
    """Finds what is new, or gone, near a line that changed hands."""

    def __init__(
        self, before: Sequence[Element], now: Sequence[Element], pairs: Iterable[Pair], offset: int
    ) -> None:
        self._now = now
        self._offset = offset
        self._starts = sorted(
            (span.start, place, span.end) for place, each in enumerate(now) for span in each.origin.spans
        )
        self._fresh: set[int] = set()
        self._cut: list[tuple[int, str]] = []  # behind which element, and its words
        last = 0
        for pair in pairs:
            if pair.new is None:
                self._cut += [(last, _words(before[pair.old]))] if pair.old is not None else []
                continue
            last = pair.new
            changed = pair.old is None or _words(before[pair.old]) != _words(now[last])
            if changed and not isinstance(now[last], Cue):
                self._fresh.add(last)

    def of(self, place: int, cue: Cue) -> str:
        """Return why the speech at `place`, under `cue`, changed hands."""
        decision = cue.origin.decisions[0] if cue.origin.decisions else None
        if decision is not None and decision.rule == _TOLD_RULE:
            return AS_TOLD
        return (
            self._by_evidence(decision.evidence if decision else ())
            or self._by_neighbour(place)
            or "because of what changed elsewhere in the story"
        )

    def _by_evidence(self, evidence: Sequence[Evidence]) -> str | None:
        for each in evidence:
            at = self._at(each.span.start) if each.span is not None else None
            seen = _SEEN.get(each.rule.partition(":")[0])
            if at is None or seen is None:
                continue
            if at in self._fresh:
                return f"because of the new {seen} in line {at + self._offset}"
            if isinstance(self._now[at], Dropped):  # the draft before does not tell whether it is new
                return f"because of the {seen} in line {at + self._offset}"
        return None

    def _by_neighbour(self, place: int) -> str | None:
        """Return what is new or cut nearest to an element; None where nothing near it is."""
        new = [
            (abs(at - place), 0, f"because of what is new in line {at + self._offset}") for at in self._fresh
        ]
        cut = [
            (abs(at - place), 1, f'because of "{words}", cut behind line {at + self._offset}')
            for at, words in self._cut
            if words
        ]
        distance, _, why = min([*new, *cut], default=(_NEAR, 0, ""))
        return why if distance < _NEAR else None

    def _at(self, start: int) -> int | None:
        """Return the place of the element that carries the character at `start`."""
        number = bisect_right(self._starts, (start, len(self._now), 0)) - 1
        if number < 0:
            return None
        _, place, end = self._starts[number]
        return place if start < end else None


def _words(element: Element) -> str:
    text = getattr(element, "text", "")
    line = " ".join((text if isinstance(text, str) else plain(text)).split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}..."
