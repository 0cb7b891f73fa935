"""Freeze which verbs want an object: `python tests/language/freeze_objects.py FOLDER > rows`.

A development tool: FOLDER holds `index.verb` and `data.verb` of WordNet 3.0; the rows go under the header of
grammar/lexicon/english/verb_objects.txt.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from screenplay.language.verbs import verb_table

# Numbers of sentence frames: wninput(5WN) of WordNet 3.0.
_WITHOUT = frozenset({1, 2, 3, 4, 5, 6, 7, 12, 13, 22, 23, 28, 32, 33, 35})
_WITH = frozenset({8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31})
_WANTED = 0.2  # of the senses, those of higher rank counted more, at most so many stand without an object
_NONE = 0.9  # at least so many do

Frames = dict[str, tuple[list[str], list[tuple[int, int]]]]


def _frames(folder: Path) -> Frames:
    """Return, for each set of synonyms, its words and its frames with the word they belong to (0: all)."""
    found: Frames = {}
    for line in (folder / "data.verb").read_text().splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        at = 4 + 2 * count
        at += 1 + 4 * int(fields[at])
        frames = [
            (int(fields[at + 3 * number + 2]), int(fields[at + 3 * number + 3], 16))
            for number in range(int(fields[at]))
        ]
        found[fields[0]] = ([fields[4 + 2 * number].lower() for number in range(count)], frames)
    return found


def _share(lemma: str, senses: list[str], frames: Frames) -> float:
    """Return how much of a verb's use stands without an object, 0 to 1."""
    told = whole = 0.0
    for rank, sense in enumerate(senses, start=1):
        words, own = frames[sense]
        place = words.index(lemma) + 1 if lemma in words else 0
        numbers = {frame for frame, word in own if word in (0, place)}
        without, with_one = bool(numbers & _WITHOUT), bool(numbers & _WITH)
        told += (0.5 if without and with_one else float(without)) / rank
        whole += 1 / rank
    return told / whole


def rows(folder: Path) -> Iterator[str]:
    """Yield a row for each verb of the verb table that nearly always has an object, or nearly never."""
    frames = _frames(folder)
    for line in (folder / "index.verb").read_text().splitlines():
        lemma, *fields = line.split()
        if line.startswith("  ") or lemma not in verb_table().by_lemma:
            continue
        share = _share(lemma, fields[3 + int(fields[2]) + 2 :], frames)
        if share <= _WANTED or share >= _NONE:
            yield f"{lemma}\t{'wanted' if share <= _WANTED else 'none'}"


if __name__ == "__main__":
    print("\n".join(sorted(rows(Path(sys.argv[1])))))
