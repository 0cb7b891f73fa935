"""Play the reader who rights a draft: how few commands does it take? Run by hand:

    python -m tests.evaluation.reader TEXT [--labels FILE] [--most 60]

TEXT has its labels beside it (TEXT with the suffix .jsonl), or in FILE. The reader goes from the first line
to the last. At a wrong speaker he gives the one command that leaves the fewest wrong lines among the next
twenty: that line's speaker (or that of some words in it), or a swap of the two who speak from there on.
Printed: each command, how many lines were wrong before and after it, how many right ones it turned wrong.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from screenplay.corrections import Said
from screenplay.errors import SettingsError
from screenplay.mending import Work
from screenplay.model.manuscript import Manuscript

_RUNS = (2, 3, 4, 5, 6, 8, 10, 14, 20)  # speeches that a swap is tried on
_WORDS = 3  # that name one quotation of a speech
_AHEAD = 20  # speeches behind the wrong one by which a command is judged

Line = tuple[int, str]  # number of a line of the draft, and its cue


class Command(NamedTuple):
    """One command in words, the corrections that it makes, and the line above which everything stays."""

    words: str
    said: tuple[Said, ...]
    line: int


def read_labels(path: Path) -> dict[int, str]:
    """Return labelled speaker by the offset where a quotation starts."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {
        int(start): str(row["speaker"])
        for row in rows
        if row.get("speaker") and row.get("scored", True)
        for start, _ in row["spans"]
    }


def cues_of(labels: Mapping[int, str], drafted: Mapping[int, Line]) -> dict[str, str]:
    """Return labelled speaker → the cue that most of his lines have; each cue is one speaker's."""
    counts = Counter((labels[at], cue) for at, (_, cue) in drafted.items() if at in labels)
    found: dict[str, str] = {}
    for (speaker, cue), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if speaker not in found and cue not in found.values():
            found[speaker] = cue
    return found


class Reader:
    """Knows who says each line, and what of a draft is wrong."""

    def __init__(self, work: Work, labels: Mapping[int, str]) -> None:
        self._work = work
        drafted = self.drafted
        cues = cues_of(labels, drafted)
        self.right = {at: cues[labels[at]] for at in drafted if labels.get(at) in cues}

    @property
    def drafted(self) -> dict[int, Line]:
        """Line and cue of each speech, by where its words start."""
        return self._work.page.cues

    def wrong(self) -> list[int]:
        """Return where the lines start that have another cue than they should, in order."""
        drafted = self.drafted
        return [at for at, cue in sorted(self.right.items()) if at in drafted and drafted[at][1] != cue]

    def commands(self, at: int) -> Iterator[Command]:
        """Yield the commands that a reader may give at a wrong line."""
        drafted = self.drafted
        number, name = drafted[at][0], self.right[at]
        page = self._work.page
        yield Command(f"--line {number} --speaker {name}", tuple(page.speaker(number, name)), number)
        words = " ".join(self._work.story.manuscript.text[at:].split()[:_WORDS])
        with_words = f'--line {number} --words "{words}" --speaker {name}'
        yield Command(with_words, tuple(page.speaker(number, name, words)), number)
        behind = sorted({line for start, (line, _) in drafted.items() if start >= at})
        for count in _RUNS:
            last = behind[min(count, len(behind)) - 1]
            try:
                said: list[Said] = [page.swapped(number, last)]
            except SettingsError:
                continue
            around = page.around(number, last)
            yield Command(f"--swap {number}-{last}", (*said, *([around] if around else [])), number)

    def give(self, command: Command) -> bool:
        """Give a command; False where it cannot hold."""
        try:
            self._work.add(command.said, steady_above=command.line)
        except SettingsError:
            return False
        return True

    def best(self, at: int) -> Command | None:
        """Return the command after which the fewest of the lines ahead are wrong; None where none helps."""
        ahead = [start for start in sorted(self.right) if start >= at][:_AHEAD]
        tried: list[tuple[int, int, Command]] = []
        for place, command in enumerate(self.commands(at)):
            if self.give(command):
                left = set(self.wrong())
                if at not in left:
                    tried.append((len(left.intersection(ahead)), place, command))
                self._work.undo()
        return min(tried, key=lambda each: each[:2])[2] if tried else None


def play(reader: Reader, most: int) -> Iterator[str]:
    """Yield what each command does, until nothing is wrong."""
    spoilt = 0
    number = 0
    while (wrong := reader.wrong()) and number < most:
        command = reader.best(wrong[0])
        if command is None:
            break
        number += 1
        reader.give(command)
        now = reader.wrong()
        turned = len(set(now) - set(wrong))
        spoilt += turned
        yield f"{number:3d}. {command.words:44s} {len(wrong)} wrong -> {len(now)}; turned wrong: {turned}"
    left = len(reader.wrong())
    yield f"{number} commands; {spoilt} right lines turned wrong on the way; {left} still wrong"


def main(arguments: Sequence[str]) -> int:
    """Play it on one text; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--most", type=int, default=60)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(options.text, folder))
        work = Work(path, Manuscript(path.read_bytes().decode("utf-8"), path.stem))
        reader = Reader(work, read_labels(options.labels or options.text.with_suffix(".jsonl")))
        known = len(reader.right)
        print(f"{options.text.name}: {known - len(reader.wrong())} of {known} lines right at first")
        for line in play(reader, options.most):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
