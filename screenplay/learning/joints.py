"""Learn from layout where a speaker changes: `python -m screenplay.learning.joints BOOKS [SET...] [--check]`.

BOOKS is a folder of books in ordinary layout, NAME.txt, with a blank line between paragraphs and curly marks;
a file's name begins with its author and an underscore. Paragraphs are run together, and the words on
both sides tell where they met. Prints how well that works on authors left out and, gestures and tags apart,
on SETs of labelled texts; writes `grammar/weights/joints.toml` (not with --check). Needs the extra `[learn]`
and a minute for a million words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path

import numpy as np

from screenplay.attribution.view.joints.reading import BASE, features, is_joint
from screenplay.learning.corpus import read_corpus
from screenplay.learning.logistic import Logistic, area, fit
from screenplay.learning.run_together import Labelled, read_book
from screenplay.resources import grammar_folder

ANSWERS = ("changes", "ahead", "behind")
_PARTS = 3  # of the authors, each left out once
_SMALL = 0.005  # a weight that moves nothing


def main(arguments: Sequence[str]) -> int:
    """Run the whole of it; return the exit code."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    books = sorted(folders[0].glob("*.txt")) if folders else []
    if not books:
        sys.stderr.write(__doc__ or "")
        return 2
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        joints = [one for book in pool.map(read_book, books) for one in book]
    models = {answer: _fit(joints, answer) for answer in ANSWERS}
    remarks = _remarks(len(books), joints)
    remarks += [line for folder in folders[1:] for line in _measured(folder, models["changes"])]
    sys.stdout.write("\n".join(remarks) + "\n")
    if "--check" not in arguments:
        table = write_table(models, remarks)
        (grammar_folder() / "weights" / "joints.toml").write_text(table, encoding="utf-8")
    return 0


def _fit(joints: Sequence[Labelled], answer: str) -> Logistic:
    return fit([one.features for one in joints], list(map(attrgetter(answer), joints)))


def _remarks(books: int, joints: Sequence[Labelled]) -> list[str]:
    """Return what was learned from, and the area under the curve for authors left out."""
    lines = [f"Learned from {len(joints)} joints of {books} books; their list is in joints_sources.toml."]
    part = np.array(list(_numbered(joints))) % _PARTS
    for answer in ANSWERS:
        scores = np.zeros(len(joints))
        for left_out in range(_PARTS):
            inside = [one for one, number in zip(joints, part, strict=True) if number == left_out]
            model = _fit(
                [one for one, number in zip(joints, part, strict=True) if number != left_out], answer
            )
            scores[part == left_out] = model.score([one.features for one in inside])
        right = list(map(attrgetter(answer), joints))
        lines.append(f"{answer}: area under the curve {area(right, scores):.3f} on authors left out")
    return lines


def _numbered(joints: Sequence[Labelled]) -> Iterator[int]:
    """Yield the number of each joint's author, in the order of the alphabet."""
    authors = sorted({one.book.partition("_")[0] for one in joints})
    return (authors.index(one.book.partition("_")[0]) for one in joints)


def _measured(folder: Path, model: Logistic) -> Iterator[str]:
    """Yield how well the changes of labelled texts are told, joints with a tag apart from the others."""
    rows: dict[str, list[tuple[tuple[str, ...], bool]]] = {"gestures": [], "tags": []}
    for text in read_corpus(folder):
        for turn in range(1, len(text.view.turns)):
            speakers = text.speakers[turn - 1 : turn + 1]
            if None in speakers or not is_joint(text.view, turn) or _classic(text.view, turn):
                continue
            found = tuple(features(text.view, turn))
            kind = "gestures" if any(name.startswith("gesture of") for name in found) else "tags"
            rows[kind].append((tuple(dict.fromkeys(found)), speakers[0] != speakers[1]))
    for kind, joints in rows.items():
        if joints:
            value = area([right for _, right in joints], model.score([row for row, _ in joints]))
            yield f"{folder.name}, {len(joints)} joints with {kind}: {value:.3f}"


def _classic(view, turn: int) -> bool:  # type: ignore[no-untyped-def]
    return bool(view.layout_at(view.turns[turn].first_paragraph).endswith("classic"))


def write_table(models: Mapping[str, Logistic], remarks: Sequence[str]) -> str:
    """Return the TOML text: what it is, what it was learned from, and a row for each feature."""
    lines = [
        "# What a joint tells: two lines in one paragraph, with narration between.",
        "# Log-odds that the speaker changes; that who acts last between the lines speaks the second;",
        "# that who acts first speaks the first. Written by `python -m screenplay.learning.joints`.",
        *(f"# {remark}" for remark in remarks),
        "",
        "[joints]",
    ]
    rows = {BASE: tuple(models[answer].base for answer in ANSWERS)}
    for name in sorted({name for model in models.values() for name in model.weights}):
        rows[name] = tuple(models[answer].weights.get(name, 0.0) for answer in ANSWERS)
    for name, weights in rows.items():
        if max(map(abs, weights)) >= _SMALL:
            quoted = name.replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'"{quoted}" = [{", ".join(f"{weight:.3f}" for weight in weights)}]')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
