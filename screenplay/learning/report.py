"""Scores of cross-validated guesses, by the scorer that stands beside the labelled texts."""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from operator import itemgetter
from pathlib import Path
from types import ModuleType
from typing import Any

from screenplay.attribution.rules import RULES
from screenplay.errors import ReadError
from screenplay.learning.corpus import Labelled
from screenplay.learning.features import BARE
from screenplay.learning.validate import Guess, Model

# The learned weights as the readable table that the program ships with.


_SMALL = 0.005  # a weight that moves no decision


def write_table(
    model: Model, curves: Mapping[str, Sequence[tuple[float, float]]], remarks: Sequence[str]
) -> str:
    """Return the TOML text: remarks, calibration curves, weights by rule in the order of the rules, moves."""
    lines = [f"# {remark}" for remark in remarks]
    lines += ["", "[curves]  # raw probability, share right: between the points a straight line"]
    for layout, curve in curves.items():
        points = ", ".join(f"[{raw:.4f}, {share:.4f}]" for raw, share in curve)
        lines.append(f"{layout} = [{points}]")
    by_rule: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for (name, variant), column in model.evidence_index.items():
        table = "bare" if variant.endswith(BARE) else "rules"
        by_rule[table, name][variant.removesuffix(BARE)] = float(model.fitted.evidence[column])
    for table, rule in product(("rules", "bare"), RULES):
        remark = "  # added where tags are rare" if table == "bare" else ""
        lines += ["", f"[{table}.{rule.name}]{remark}"]
        for variant, weight in sorted(by_rule[table, rule.name].items()):
            if abs(weight) >= _SMALL:
                lines.append(f'"{variant}" = {weight:.3f}')
    lines += ["", "[moves]  # log-odds that the speaker stays, the other answers, somebody new comes in"]
    for sign, column in sorted(model.sign_index.items()):
        stay, back, new = (float(value) for value in model.fitted.moves[column])
        if max(abs(stay), abs(back), abs(new)) >= _SMALL:
            lines.append(f'"{sign}" = [{stay:.3f}, {back:.3f}, {new:.3f}]')
    return "\n".join(lines) + "\n"


# The curve that turns raw probabilities into honest confidence.


_BINS = 20
_APART = 1e-9  # raw probabilities nearer than this are one


def calibration_curve(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return (raw, share right) points in rising order, by isotonic regression on equally filled bins.

    Raises ValueError without pairs, which have no curve.
    Source: Zadrozny and Elkan 2002; pool-adjacent-violators.
    """
    if not pairs:
        raise ValueError("no probabilities to calibrate: no turn has a known speaker")
    ordered = sorted(pairs, key=itemgetter(0))  # equal ones stay as they come, right or wrong
    size = max(1, len(ordered) // _BINS)
    groups = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    blocks = [
        [sum(raw for raw, _ in group), float(sum(right for _, right in group)), float(len(group))]
        for group in groups
    ]
    pooled: list[list[float]] = []
    for block in blocks:
        pooled.append(block)
        while len(pooled) > 1 and not _rises(pooled[-2], pooled[-1]):
            last = pooled.pop()
            pooled[-1] = [one + two for one, two in zip(pooled[-1], last, strict=True)]
    points = [(raw / count, right / count) for raw, right, count in pooled]
    return [(0.0, points[0][1]), *points, (1.0, points[-1][1])]


def _rises(low: Sequence[float], high: Sequence[float]) -> bool:
    """Tell whether the second of two blocks (sum of raw, right, count) has more raw and no smaller share."""
    more = high[0] / high[2] - low[0] / low[2] > _APART
    return more and low[1] / low[2] <= high[1] / high[2]


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
