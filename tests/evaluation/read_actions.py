"""Draw action lines to be read, and count the verdicts: `python tests/evaluation/read_actions.py PATH...`.

A folder gives its texts that have labelled actors, so that their lines judge adaptation alone. A file is a
novel: the lines of its first chapters, with the actors that the program itself finds.
Verdicts stand in `action_verdicts.tsv`: text, offset, grammar, person, a digest of the line as it was read
(the texts themselves do not belong into this project). "verb" is the grammar of a line that one verb's form
breaks: they are counted against all finite verbs of the lines read. A line that has changed since is
printed with its source, to be read anew; `--draw N` prints N lines that nobody has read, line last.
"""

from __future__ import annotations

import hashlib
import random
import sys
from pathlib import Path

from labelled import labelled_attribution

from screenplay.adaptation import adapt
from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.tokens import tokenize
from screenplay.model.adaptation import LineKind
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide
from screenplay.settings.choices import Settings

_SEED = 41
_OF_A_NOVEL = 60_000  # characters
_VERDICTS = Path(__file__).with_name("action_verdicts.tsv")


def action_lines(given: Path) -> dict[tuple[str, int], tuple[str, str]]:
    """Return the action lines of a folder's texts, or of a novel, with their sources, by text and offset."""
    if given.is_file():
        return _lines_of(given, labelled=False)
    found = {}
    for labels in sorted(given.glob("*.narration.jsonl")):
        path = labels.with_name(labels.name.replace(".narration.jsonl", ".txt"))
        found.update(_lines_of(path, labelled=True))
    return found


def _lines_of(path: Path, *, labelled: bool) -> dict[tuple[str, int], tuple[str, str]]:
    text = path.read_bytes().decode("utf-8")
    manuscript = Manuscript(text if labelled else text[:_OF_A_NOVEL], path.stem)
    prose = parse(manuscript)
    cast = find(manuscript, prose)
    attribution = (
        labelled_attribution(path, prose, cast) if labelled else attribute(Story(manuscript, prose, cast))
    )
    scenes = divide(Story(manuscript, prose, cast, attribution))
    adaptation = adapt(Story(manuscript, prose, cast, attribution, scenes), Settings())
    found = {}
    for lines in adaptation.lines.values():
        for line in lines:
            if line.kind is LineKind.ACTION and len(line.text.split()) > 3:
                span = line.spans[0]
                found[path.stem, span.start] = (line.text, " ".join(span.of(manuscript.text).split()))
    return found


def digest(words: str) -> str:
    """Return what stands for a line in the file of verdicts."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:16]


def verdicts() -> dict[tuple[str, int], tuple[str, str, str]]:
    """Return grammar, person and the digest of the line as read, by text and offset."""
    kept = {}
    for row in _VERDICTS.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            name, offset, grammar, person, words = row.split("\t")
            kept[name, int(offset)] = (grammar, person, words)
    return kept


def main(arguments: list[str]) -> None:
    """Print the shares, and the lines that wait for a reader."""
    lines: dict[tuple[str, int], tuple[str, str]] = {}
    count = int(arguments.pop(arguments.index("--draw") + 1)) if "--draw" in arguments else 0
    for folder in arguments:
        if not folder.startswith("-"):
            lines.update(action_lines(Path(folder)))
    read = verdicts() if _VERDICTS.exists() else {}
    standing = [key for key, (_, _, words) in read.items() if digest(lines.get(key, ("",))[0]) == words]
    for wanted, place in (("grammar", 0), ("person", 1)):
        right = sum(read[key][place] == "ok" for key in standing)
        print(f"{wanted}: {right} of {len(standing)} lines read are right")
    verbs = sum(len(finite_verbs(tokenize(lines[key][1]))) for key in standing)
    wrong = sum(read[key][0] == "verb" for key in standing)
    print(f"finite verbs: {verbs - wrong} of {verbs} have their right form")
    for key in sorted(set(read) & set(lines) - set(standing)):
        print("read anew:", *key, *lines[key], sep="\t")
    unread = sorted(set(lines) - set(read))
    for key in random.Random(_SEED).sample(unread, min(count, len(unread))):
        print(*key, "?", "?", digest(lines[key][0]), lines[key][0], sep="\t")


if __name__ == "__main__":
    main(sys.argv[1:])
