"""Freeze what verbs or nouns are about: `python tests/language/freeze_kinds.py FOLDER verb > rows`.

A development tool: FOLDER holds the index and data files of WordNet 3.0 and `cntlist.rev`; the rows go under
the headers of grammar/lexicon/english/verb_kinds.txt and noun_kinds.txt.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from screenplay.language.verbs import verb_table

# Numbers of lexicographer files, lexnames(5WN) of WordNet 3.0, and what they are to us.
_VERBS = {"29": "seen", "34": "seen", "35": "seen", "38": "seen", "43": "seen", "31": "mind", "37": "mind"}
_NOUNS = {
    **dict.fromkeys(("05", "06", "08", "13", "17", "19", "20", "25", "27"), "thing"),
    "18": "person",
    **dict.fromkeys(("04", "07", "09", "12", "16", "21", "22", "24", "26"), "abstract"),
}
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SURE = 0.6  # of the tagged uses
_FIRST, _LATER = 0.5, 0.1  # weight of a sense that is tagged nowhere
_SEEN_OFTEN = 2  # tagged uses of a noun that is kept

Senses = dict[tuple[str, str, int], int]


def _counts(folder: Path) -> Senses:
    """Return how often each sense is tagged, by word, part of speech and number."""
    found: Senses = {}
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        found[word, rest[0], int(number)] = int(count)
    return found


def rows(folder: Path, part: str) -> Iterator[str]:
    """Yield a row for each word of which one kind has most of the tagged uses."""
    counts, code = _counts(folder), {"noun": "1", "verb": "2"}[part]
    kinds = _VERBS if part == "verb" else _NOUNS
    files = {
        line[:8]: line.split(" ", 2)[1]
        for line in (folder / f"data.{part}").read_text().splitlines()
        if line[:1] != " "
    }
    for line in (folder / f"index.{part}").read_text().splitlines():
        word, *fields = line.split()
        if line.startswith("  ") or _WORD.fullmatch(word) is None:
            continue
        if part == "verb" and word not in verb_table().by_lemma:
            continue
        found: Counter[str] = Counter()
        told = 0
        for number, sense in enumerate(fields[3 + int(fields[2]) + 2 :], start=1):
            count = counts.get((word, code, number), 0)
            told += count
            weight = count + (_FIRST if number == 1 else _LATER / number)
            found[kinds.get(files[sense], "other")] += weight  # type: ignore[assignment]
        kind, weight = found.most_common(1)[0]
        often = part == "verb" or told >= _SEEN_OFTEN
        if kind != "other" and often and weight >= _SURE * found.total():
            yield f"{word}\t{kind}"


if __name__ == "__main__":
    print("\n".join(sorted(rows(Path(sys.argv[1]), sys.argv[2]))))
