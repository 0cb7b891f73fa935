"""Score who speaks, with the weights that ship.

`python tests/evaluation/attribution.py GOLD [SET...] [--accept]`, where GOLD is the folder of labelled sets,
`../shared/evaluation/gold`; the scorer stands beside it. Prints a line for each set and compares with
`attribution.json` beside this file: exit code 1 when accuracy is worse by more than 0.5 points; `--accept`
rewrites that file. The weights were learned from most of these texts: how they score on authors that they
never saw stands at the head of `grammar/weights/attribution.toml`.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.prose import parse

ACCEPTED = Path(__file__).with_suffix(".json")
# Points by which a figure may be worse than accepted; confidence is judged on fewer lines, so with more room.
TOLERANCE = {"mapped": 0.5, "name": 0.5, "right above 0.9": 2.0, "calibration error": 1.0}
LOWER_IS_BETTER = "calibration error"

KINDS = ("explicit", "anaphoric", "implicit")
COLUMNS = ("texts", "mapped", "name", *KINDS, "calibration error", "covered above 0.9", "right above 0.9")

Figures = dict[str, float]


def load_scorer(gold: Path) -> ModuleType:
    """Return the module `score_attribution.py` that stands beside the folder of labelled sets."""
    spec = importlib.util.spec_from_file_location("score_attribution", gold.parent / "score_attribution.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def guesses(path: Path) -> list[dict[str, Any]]:
    """Return the speaker of every quotation of one text, as the scorer reads it."""
    manuscript = Manuscript(path.read_bytes().decode("utf-8"), path.stem)
    prose = parse(manuscript)
    speakers = attribute(Story(manuscript, prose, find(manuscript, prose))).speakers
    return [
        {
            "start": prose.beats[beat].span.start,
            "end": prose.beats[beat].span.end,
            "speaker": decision.value,
            "confidence": decision.confidence,
        }
        for beat, decision in speakers.items()
    ]


def texts_of(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.txt")) if path.with_suffix(".jsonl").exists()]


def sets_of(gold: Path) -> list[str]:
    return [folder.name for folder in sorted(gold.iterdir()) if folder.is_dir() and texts_of(folder)]


def measure(gold: Path, sets: Sequence[str]) -> Iterator[tuple[str, Figures]]:
    """Yield the figures of each set, in percent, on two processes."""
    scorer = load_scorer(gold)
    with ProcessPoolExecutor(2) as pool, tempfile.TemporaryDirectory() as answers:
        for name in sets:
            folder = Path(answers, name)
            folder.mkdir()
            texts = texts_of(gold / name)
            for path, rows in zip(texts, pool.map(guesses, texts), strict=True):
                lines = "\n".join(json.dumps(row) for row in rows)
                folder.joinpath(f"{path.stem}.jsonl").write_text(lines, encoding="utf-8")
            report = scorer.score(gold / name, folder, [path.stem for path in texts])
            yield name, _figures(report, len(texts))


def _figures(report: Mapping[str, Any], texts: int) -> Figures:
    pooled, macro = report["pooled"]["mapped"], report["macro"]
    above = pooled["coverage_accuracy"]["0.9"]
    shares = {
        "mapped": macro["mapped"]["mean"],
        "name": macro["name"]["mean"],
        **{kind: pooled["by_type"][kind] for kind in KINDS},
        "calibration error": pooled["expected_calibration_error"],
        "covered above 0.9": above["coverage"],
        "right above 0.9": above["accuracy"],
    }
    return {"texts": texts} | {
        key: round(100 * share, 1) for key, share in shares.items() if share is not None
    }


def worse(found: Mapping[str, Figures], accepted: Mapping[str, Figures]) -> list[str]:
    """Return what is worse than accepted by more than the tolerance, a line each."""
    fallen = []
    for name, figures in found.items():
        for key, tolerance in TOLERANCE.items():
            now, then = figures.get(key), accepted.get(name, {}).get(key)
            if now is None or then is None:
                continue
            loss = now - then if key == LOWER_IS_BETTER else then - now
            if loss > tolerance:
                fallen.append(f"{name}: {key} was {then}, is {now}")
    return fallen


def read_accepted() -> dict[str, Figures]:
    return json.loads(ACCEPTED.read_text(encoding="utf-8")) if ACCEPTED.exists() else {}


def table_row(name: str, figures: Mapping[str, float | str]) -> str:
    """Return one line of the table; the head is the row of the names of the figures."""
    return f"{name:12s}" + "".join(f"{figures.get(key, '-'):>{len(key) + 2}}" for key in COLUMNS)


def main(arguments: Sequence[str]) -> int:
    """Measure, print, compare or accept; return the exit code."""
    places = [argument for argument in arguments if not argument.startswith("-")]
    if not places:
        sys.stderr.write(__doc__ or "")
        return 2
    accept = "--accept" in arguments
    if accept and os.environ.get("CI"):
        sys.stderr.write("figures are accepted by a person who has read them, never under CI\n")
        return 2
    gold = Path(places[0])
    found = {}
    print(table_row("set", {key: key for key in COLUMNS}))
    for name, figures in measure(gold, places[1:] or sets_of(gold)):
        print(table_row(name, figures), flush=True)
        found[name] = figures
    if accept:
        kept = json.dumps(read_accepted() | found, indent=1, sort_keys=True)
        ACCEPTED.write_text(kept + "\n", encoding="utf-8")
        return 0
    fallen = worse(found, read_accepted())
    print("\n".join(fallen) or "nothing is worse than accepted")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
