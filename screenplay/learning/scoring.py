"""Scores of cross-validated guesses, by the scorer that stands beside the labelled texts."""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from screenplay.errors import ReadError
from screenplay.learning.corpus import Labelled
from screenplay.learning.validate import Guess


def load_scorer(gold: Path) -> ModuleType:
    """Return the module `score_attribution.py` that stands beside the folder of labelled texts.

    Raises ReadError where there is none.
    """
    path = gold.resolve().parent / "score_attribution.py"
    if not path.is_file():
        raise ReadError(f"{path} is missing: the scorer stands beside the folder of labelled texts")
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_attribution"] = module
    spec.loader.exec_module(module)
    return module


def score(
    sets: Mapping[str, Path], texts: Sequence[Labelled], guesses: Iterable[Guess]
) -> Mapping[str, Mapping[str, Any]]:
    """Return the scorer's report of each corpus; the scorer stands beside the folder of the first set."""
    scorer = load_scorer(next(iter(sets.values())).parent)
    rows: dict[int, list[dict[str, object]]] = {number: [] for number in range(len(texts))}
    for found in guesses:
        view = texts[found.text].view
        for beat in view.turns[found.turn].beats:
            span = view.prose.beats[beat].span
            rows[found.text].append(
                {
                    "start": span.start,
                    "end": span.end,
                    "speaker": view.characters[found.person].name,
                    "confidence": found.probability,
                }
            )
    reports = {}
    with tempfile.TemporaryDirectory() as folder:
        for corpus in dict.fromkeys(text.corpus for text in texts):
            place = Path(folder, corpus)
            place.mkdir()
            names = []
            for number, text in enumerate(texts):
                if text.corpus == corpus:
                    names.append(text.name)
                    lines = [json.dumps(row) for row in rows[number]]
                    place.joinpath(f"{text.name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
            reports[corpus] = scorer.score(sets[corpus], place, names, scorer.MATCH_THRESHOLD)
    return reports
