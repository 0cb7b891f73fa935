"""How a correction finds its words again: by the words, their neighbours and a count, never by position.

A key reads `words before after number`: digests of the normalised words and of the lines before and after
(of a speech: the speeches before and after), and which of the equal lines it is. So
it survives edits elsewhere, another layout, other quotation marks and dashes.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from unicodedata import normalize

from screenplay.model.beat import Beat, Narration, Quotation, Tag

SHOWN = 72  # characters of the words that a person sees beside the key
_DIGITS = 9  # no text has more lines of the same words
_WORD = re.compile(r"[^\W_]+")
_STILL_THE_SAME = 0.6  # likeness of an edited line to the words that were corrected
_NO_NEIGHBOUR = "-"


@dataclass(frozen=True, slots=True)
class Key:
    """The digests that find a line again, and which of the equal lines it is, counted from 1."""

    words: str
    before: str
    after: str
    number: int

    def __str__(self) -> str:
        """Return the key as the corrections file has it."""
        return f"{self.words} {self.before} {self.after} {self.number}"


def parse_key(text: str) -> Key | None:
    """Return the key that `text` says, None if it is none."""
    parts = text.split()
    if len(parts) != 4 or not parts[3].isdecimal() or len(parts[3]) > _DIGITS:
        return None
    return Key(parts[0], parts[1], parts[2], int(parts[3]))


def normalised(words: str) -> str:
    """Return `words` without what typing habits change: case, marks, dashes, spaces."""
    found = _WORD.findall(normalize("NFKC", words).replace("’", "").replace("'", "").casefold())
    return " ".join(found) or words.strip()


def likeness(wanted: str, words: str) -> float:
    """Return how much the beginning of `words` is like `wanted`, from 0 to 1; both are normalised."""
    return SequenceMatcher(None, wanted, words[: len(wanted) + 8], autojunk=False).ratio()


def shown(words: str) -> str:
    """Return `words` on one line, cut where they are long."""
    line = " ".join(words.split())
    if len(line) <= SHOWN:
        return line
    return line[: max(line.rfind(" ", 0, SHOWN), SHOWN // 2)] + "..."


class Strand:
    """Beats of one kind in order, each with its key: the speeches of a text, or its sentences."""

    def __init__(self, text: str, places: Sequence[int], beats: Sequence[Beat]) -> None:
        self._places = list(places)
        self._numbers = {place: number for number, place in enumerate(places)}
        self._words = [normalised(beats[place].span.of(text)) for place in places]
        self._digests = [_digest(words) for words in self._words]
        self._found: dict[tuple[str, Key | None], int | None] = {}
        self._by_digest: defaultdict[str, list[int]] = defaultdict(list)
        for number, digest in enumerate(self._digests):
            self._by_digest[digest].append(number)

    def key(self, place: int) -> Key:
        """Return the key of the beat with the index `place`."""
        number = self._numbers[place]
        equal = self._by_digest[self._digests[number]]
        return Key(self._digests[number], *self._around(number), equal.index(number) + 1)

    def find(self, line: str, key: Key | None) -> int | None:
        """Return the index of the beat that `key` means, `line` being its words as shown; None if it is gone.

        Without a key the words alone have to say which, or begin it and end in "...".
        """
        if (line, key) not in self._found:
            self._found[line, key] = self._sought(line, key)
        return self._found[line, key]

    def _sought(self, line: str, key: Key | None) -> int | None:
        if key is None:
            return self._by_words(line)
        equal = self._by_digest.get(key.words, [])
        if not equal:
            return self._edited(line, key)
        fits = {number: self._fit(number, key) for number in equal}
        best = [number for number in equal if fits[number] == max(fits.values())]
        if len(best) > 1 or not fits[best[0]]:
            best = equal[key.number - 1 : key.number] if len(equal) > 1 else equal
        return self._places[best[0]] if best else None

    def _by_words(self, line: str) -> int | None:
        wanted = normalised(line.removesuffix("..."))
        found = [
            number
            for number, words in enumerate(self._words)
            if words == wanted or (line.endswith("...") and words.startswith(wanted))
        ]
        return self._places[found[0]] if len(found) == 1 else None

    def _edited(self, line: str, key: Key) -> int | None:
        """Return the beat between the same neighbours whose words are still much the same."""
        wanted = normalised(line.removesuffix("..."))
        for number, words in enumerate(self._words):
            between = self._around(number) == (key.before, key.after)
            if between and likeness(wanted, words) >= _STILL_THE_SAME:
                return self._places[number]
        return None

    def _around(self, number: int) -> tuple[str, str]:
        before = self._digests[number - 1][:8] if number else _NO_NEIGHBOUR
        after = self._digests[number + 1][:8] if number + 1 < len(self._digests) else _NO_NEIGHBOUR
        return before, after

    def _fit(self, number: int, key: Key) -> int:
        before, after = self._around(number)
        return (before == key.before) + (after == key.after)


def speeches(text: str, beats: Sequence[Beat]) -> Strand:
    """Return the quotations of a text."""
    return Strand(text, [index for index, beat in enumerate(beats) if isinstance(beat, Quotation)], beats)


def sentences(text: str, beats: Sequence[Beat]) -> Strand:
    """Return everything that a text tells or says, sentence by sentence."""
    told = [index for index, beat in enumerate(beats) if isinstance(beat, Narration | Tag | Quotation)]
    return Strand(text, told, beats)


def _digest(words: str) -> str:
    return hashlib.blake2b(words.encode(), digest_size=6).hexdigest()
