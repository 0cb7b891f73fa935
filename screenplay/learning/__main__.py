"""Learn the weights: `python -m screenplay.learning ../shared/evaluation/gold tests/passages/web_own`.

The first folder holds sets of labelled texts, each further one is a set. Cross-validates by author, prints
the table, and writes `grammar/weights/attribution.toml` (not with --check). Takes about ten minutes on two
cores; needs the extra `[learn]`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from screenplay.attribution.weights import TABLES
from screenplay.errors import ReadError
from screenplay.learning.corpus import Labelled, read_sets
from screenplay.learning.features import Conversation, conversations
from screenplay.learning.folds import check_folds
from screenplay.learning.report import calibration_curve, load_scorer, score, write_table
from screenplay.learning.validate import FOLDS, SETS, Guess, cross_validate, learn_both
from screenplay.resources import grammar_folder


def main(arguments: Sequence[str]) -> int:
    """Run the whole of it; return the exit code."""
    folders = [argument for argument in arguments if not argument.startswith("-")]
    if not folders:
        sys.stderr.write(__doc__ or "")
        return 2
    try:
        learn_from(*map(Path, folders), write="--check" not in arguments)
    except ReadError as error:
        sys.stderr.write(f"Error: {error}\n")
        return 1
    return 0


def learn_from(gold: Path, *further: Path, write: bool) -> None:
    """Cross-validate, print and, if asked for, write. Raises ReadError for texts that cannot teach."""
    sets = {corpus: gold / corpus for corpus in SETS} | {folder.name: folder for folder in further}
    for folder in further:
        if not folder.is_dir():
            raise ReadError(f"{folder} is no folder; give a folder that holds NAME.txt with NAME.jsonl")
    texts = read_sets(gold, sets.values())
    check_folds(texts, FOLDS)
    load_scorer(gold)
    if write:
        _check_styles(gold, texts)
    found = conversations(texts)
    guesses = cross_validate(texts, found)
    remarks = report(sets, texts, guesses)
    sys.stdout.write("\n".join(remarks) + "\n")
    if write:
        _write(texts, found, guesses, remarks)


def _write(
    texts: Sequence[Labelled],
    found: Sequence[Conversation],
    guesses: Sequence[Guess],
    remarks: Sequence[str],
) -> None:
    """Write the table for novels and texts with tags, and that for brief texts with hardly any."""
    models = learn_both(texts, found)
    for name, model in (("attribution.toml", models.long), ("brief.toml", models.brief)):
        styles = [style for style, table in TABLES.items() if table == name]
        curves = {style: calibration_curve(_pairs(texts, guesses, style)) for style in styles}
        table = write_table(model, curves, remarks)
        (grammar_folder() / "weights" / name).write_text(table, encoding="utf-8")


def _check_styles(gold: Path, texts: Sequence[Labelled]) -> None:
    """Raise ReadError where a style has no labelled turn: it would have no curve."""
    for style in TABLES:
        if not any(any(text.speakers) for text in texts if text.view.style == style):
            raise ReadError(
                f"{gold} has no labelled text that is {style}: weights need texts with tags, and brief and "
                "long ones with hardly any; --check does without"
            )


def report(sets: Mapping[str, Path], texts: Sequence[Labelled], guesses: Sequence[Guess]) -> list[str]:
    """Return what the weights were learned from and how they score, line by line."""
    lines = [
        "Weights of attribution, learned by `python -m screenplay.learning`.",
        f"Learned from {len(texts)} labelled texts: {', '.join(sets)}.",
        "The scores are of the day of learning, cross-validated: each text was scored with weights that",
        "had not seen its author (novels) or the text itself (the others). FIGURES.md has today's.",
        f"{'set':14s}{'texts':>6s}{'mapped':>8s}{'name':>8s}{'explicit':>10s}{'anaphoric':>11s}{'implicit':>10s}",
    ]
    for corpus, found in score(sets, texts, guesses).items():
        kinds = found["pooled"]["mapped"]["by_type"]
        shares = [found["macro"]["mapped"]["mean"], found["macro"]["name"]["mean"]]
        shares += [kinds[kind] for kind in ("explicit", "anaphoric", "implicit")]
        widths = (8, 8, 10, 11, 10)
        cells = "".join(
            f"{100 * (share or 0):{width}.1f}" for share, width in zip(shares, widths, strict=True)
        )
        lines.append(f"{corpus:14s}{len(found['novels']):6d}{cells}")
    return lines


def _pairs(texts: Sequence[Labelled], guesses: Sequence[Guess], style: str) -> list[tuple[float, bool]]:
    """Return (probability, right) of the labelled turns of a style that no certain sign decides.

    Where there are none, of all of the style.
    """
    chosen = [
        one for one in guesses if texts[one.text].speakers[one.turn] and texts[one.text].view.style == style
    ]
    unsure = [one for one in chosen if not one.certain] or chosen
    return [(one.probability, one.person in texts[one.text].gold[one.turn]) for one in unsure]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
