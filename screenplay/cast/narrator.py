"""Whether an "I" tells the story, and what the others call this person."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from screenplay.cast.names.mention import NameMention, says_me, says_who_i_am
from screenplay.cast.names.surroundings import names_given
from screenplay.cast.titles import Words
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.resources import lexicon

_I = re.compile(r"\b(?:I|I['’](?:m|d|ll|ve)|my|me|My|myself)\b")
_SMALL_I = re.compile(r"\b(?:i(?:['’](?:m|d|ll|ve))?(?=\s)|my|me|myself)\b")
_CAPITAL_I = re.compile(r"\bI\b")
_I_ACT = re.compile(r"[Ii](?:['’](?:m|d|ll|ve))?\s")
_MY = re.compile(r"[Mm]y ([a-z]+)")
_NAMES_HIMSELF = re.compile(
    r"(?:\b[Mm]y name(?: is|['’]s| was)|\b[Cc]all(?:s|ed)? me|\bknown as"
    r"|\bI (?:am|was|had been) (?:called|christened|named|baptised))\s+[*_]?$"
)
_ASKS_HIM = re.compile(r"\b(?:your name|[Ww]ho are you|call(?:ed)? you)\b|[“\"'‘]Name\?")
_OFTEN = 2
_SLIPS = 2  # mentions in the narration of the name that a narrator gives himself
_FEW = 40  # quotations; in a longer text nobody would call the narrator only once
_ENOUGH = 0.04  # first-person words a sentence; third-person prose has a slip or two in a hundred sentences

_NOBODY = frozenset(("somebody", "someone", "voices", "they"))


def is_first_person(text: str, prose: Prose) -> bool:
    """Tell whether the narration, quotations left out, speaks of itself as "I"."""
    sentences = [beat for beat in prose.beats if isinstance(beat, Narration | Tag)]
    if not sentences:
        return False
    pattern = _I if _CAPITAL_I.search(text) else _SMALL_I  # a text without capitals
    own = sum(1 for beat in sentences if pattern.search(text, beat.span.start, beat.span.end))
    return own >= 2 and own >= _ENOUGH * len(sentences)


def _is_own_act(text: str, start: int) -> bool:
    """Tell whether "I" or a part of his body acts: "I shrugged", "My knees gave way"."""
    part = _MY.match(text, start)
    return _I_ACT.match(text, start) is not None or (part is not None and part[1] in lexicon("body", "part"))


class _Turns:
    """The quotations by number: those that "I" speaks, those that an act of "I" answers, those of nobody."""

    def __init__(self, text: str, prose: Prose) -> None:
        self._spans = [beat.span for beat in prose.beats if isinstance(beat, Quotation)]
        self._paragraphs = [beat.paragraph for beat in prose.beats if isinstance(beat, Quotation)]
        self._starts = [span.start for span in self._spans]
        self.few = len(self._spans) <= _FEW
        self.own: set[int] = set()
        self.answered: set[int] = set()
        self.faceless: set[int] = set()
        number = -1
        for index, beat in enumerate(prose.beats):
            if isinstance(beat, Quotation):
                number += 1
            elif isinstance(beat, Tag) and beat.subject is not None:
                self._see_tag(text, beat, number)
            elif isinstance(beat, Narration) and _is_own_act(text, beat.span.start):
                following = prose.beats[index + 1] if index + 1 < len(prose.beats) else None
                if isinstance(following, Quotation) and following.paragraph == beat.paragraph:
                    self.own.add(number + 1)
                if isinstance(prose.beats[index - 1], Quotation | Tag):
                    self.answered.add(number)

    def _see_tag(self, text: str, tag: Tag, number: int) -> None:
        line = number if tag.after or not tag.before else number + 1
        subject = tag.subject.of(text) if tag.subject else ""
        if subject in ("I", "i"):
            self.own.add(line)
            return
        self.own.discard(line)  # "I sat. “Wet,” he said.": the tag tells, not the act
        if subject.lower() in _NOBODY:
            self.faceless.add(line)

    def at(self, offset: int) -> int | None:
        """Return the number of the quotation that holds an offset, None between quotations."""
        place = bisect_right(self._starts, offset) - 1
        return place if place >= 0 and offset < self._spans[place].end else None

    def is_own_side(self, turn: int) -> bool:
        """Tell whether a line falls to "I" where lines without narration between them take turns."""
        other = False
        for place in range(turn, 0, -1):
            step = self._paragraphs[place] - self._paragraphs[place - 1]
            other ^= step == 1
            if step > 1:
                return False
            if place - 1 in self.own:
                return not other
        return False

    def near(self, turn: int) -> int:
        """Return how many of the lines and acts beside a line are those of "I"."""
        return ((turn - 1) in self.own) + ((turn + 1) in self.own or turn in self.answered)


def narrator_name(text: str, prose: Prose, mentions: Sequence[NameMention]) -> Words | None:
    """Return the name of the narrator, or None.

    He gives it himself ("My name is Ann Gray"), or it is called out in the turns next to those that "I"
    speaks, or that he answers with an act, and hardly ever stands in the narration.
    """
    turns = _Turns(text, prose)
    given = frozenset(names_given(text, prose))  # in answer to "Who is it?": the caller's own
    narrated = Counter(mention.words for mention in mentions if not mention.spoken)
    himself = (words for words in _given(text, turns, mentions, given) if narrated[words] <= _SLIPS)
    if (name := next(himself, None)) is not None:
        return name
    calls: Counter[Words] = Counter()
    beside: Counter[Words] = Counter()
    own_calls: Counter[Words] = Counter()
    for mention in mentions:
        turn = turns.at(mention.start) if mention.vocative and mention.start not in given else None
        if turn is not None and turn not in turns.own and turn not in turns.faceless:
            calls[mention.words] += 1
            own_calls[mention.words] += turns.is_own_side(turn)
            beside[mention.words] += turns.near(turn)
    votes = {words: count + 2 * beside[words] for words, count in calls.items()}
    fitting = [
        (votes[words], words)
        for words, count in calls.items()
        if narrated[words] <= max(1, votes[words] // 4)
        and (_is_shown(count, beside[words]) or (turns.few and beside[words] and not narrated[words]))
    ]
    unseen = [words for words in calls if not narrated[words] and not own_calls[words]]
    if not fitting and turns.few and len(unseen) == 1:
        return unseen[0]  # nobody else is there who could be called so
    return max(fitting)[1] if fitting else None


def _is_shown(calls: int, beside: int) -> bool:
    """Tell whether calls are enough to name the narrator: again and again, or right between lines of "I"."""
    return calls > _OFTEN or (calls > 1 and beside > 0) or beside > 1


def _given(
    text: str, turns: _Turns, mentions: Sequence[NameMention], given: frozenset[int]
) -> Iterator[Words]:
    """Yield the names that the narrator gives himself, in the narration or in a line of his."""
    for mention in mentions:
        before = text[max(0, mention.start - 20) : mention.start]
        turn = turns.at(mention.start)
        question = text[max(0, mention.start - 80) : mention.start] if mention.start in given else ""
        asked = _ASKS_HIM.search(question)
        apposed = turn is None and says_me(before) and text[mention.end : mention.end + 1] == ","
        himself = apposed or _NAMES_HIMSELF.search(before) is not None
        if turn in turns.own:
            himself = himself or asked is not None or says_who_i_am(before)
        elif turn is not None or mention.spoken:
            himself = False
        if himself:
            yield mention.words
