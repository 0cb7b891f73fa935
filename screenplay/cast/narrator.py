"""Whether an "I" tells the story, and what the others call this person."""

from __future__ import annotations

import re
from collections import Counter

from screenplay.cast.surroundings import NameMention
from screenplay.cast.titles import Words
from screenplay.model.beat import Narration, Prose, Quotation, Tag

_I = re.compile(r"\b(?:I|I['’](?:m|d|ll|ve)|my|me|My|myself)\b")
_OFTEN = 2
_ENOUGH = 0.04  # first-person words a sentence; third-person prose has a slip or two in a hundred sentences


def is_first_person(text: str, prose: Prose) -> bool:
    """Tell whether the narration, quotations left out, speaks of itself as "I"."""
    sentences = [beat for beat in prose.beats if isinstance(beat, Narration | Tag)]
    if not sentences:
        return False
    own = sum(1 for beat in sentences if _I.search(text, beat.span.start, beat.span.end))
    return own >= 2 and own >= _ENOUGH * len(sentences)


def narrator_name(text: str, prose: Prose, mentions: list[NameMention]) -> Words | None:
    """Return the name that others call the narrator by, or None.

    It is called out in the turns next to those that "I" speaks, and hardly ever stands in the narration.
    """
    narrated = Counter(mention.words for mention in mentions if not mention.spoken)
    calls: Counter[Words] = Counter()
    beside: Counter[Words] = Counter()
    own_turns = _own_turns(text, prose)
    turn_of = _turn_numbers(prose)
    for mention in mentions:
        turn = turn_of(mention.start) if mention.vocative else None
        if turn is not None and turn not in own_turns:
            calls[mention.words] += 1
            beside[mention.words] += ((turn - 1) in own_turns) + ((turn + 1) in own_turns)
    votes = {words: count + 2 * beside[words] for words, count in calls.items()}
    fitting = [
        (votes[words], words)
        for words, count in calls.items()
        if narrated[words] <= max(1, votes[words] // 4) and _is_shown(count, beside[words])
    ]
    return max(fitting)[1] if fitting else None


def _is_shown(calls: int, beside: int) -> bool:
    """Tell whether calls are enough to name the narrator: again and again, or right between lines of "I"."""
    return calls > _OFTEN or (calls > 1 and beside > 0) or beside > 1


def _own_turns(text: str, prose: Prose) -> set[int]:
    """Return the numbers of the quotations that a tag with "I" claims."""
    own = set()
    number = -1
    beats = prose.beats
    for index, beat in enumerate(beats):
        if isinstance(beat, Quotation):
            number += 1
        elif isinstance(beat, Tag) and beat.subject is not None and beat.subject.of(text) == "I":
            own.add(number if beat.after or not beat.before else number + 1)
        elif isinstance(beat, Narration) and _opens_with_i(text, beat):
            following = beats[index + 1] if index + 1 < len(beats) else None
            if isinstance(following, Quotation) and following.paragraph == beat.paragraph:
                own.add(number + 1)
    return own


def _opens_with_i(text: str, beat: Narration) -> bool:
    return text.startswith("I ", beat.span.start)


def _turn_numbers(prose: Prose):  # type: ignore[no-untyped-def]
    from bisect import bisect_right  # noqa: PLC0415

    spans = [beat.span for beat in prose.beats if isinstance(beat, Quotation)]
    starts = [span.start for span in spans]

    def number_at(offset: int) -> int | None:
        place = bisect_right(starts, offset) - 1
        return place if place >= 0 and offset < spans[place].end else None

    return number_at
