"""Measure every rule: `python -m screenplay.learning.rule_table ../shared/evaluation/gold`.

Writes `grammar/weights/rules.toml`, which `screenplay rules` shows. Takes a minute; needs no extra.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from screenplay.attribution.rule import Rule
from screenplay.attribution.rules import RULES
from screenplay.attribution.weights import TABLES, Measure, load_weights
from screenplay.errors import ReadError
from screenplay.learning.corpus import Labelled, read_sets
from screenplay.resources import grammar_folder

SETS = (
    "litbank",
    "modern_real",
    "pdnc",
    "web_style",
)  # every text once: other sets repeat them set otherwise


def measure(
    texts: Iterable[Labelled], weights: Mapping[str, Mapping[str, Mapping[str, float]]]
) -> Mapping[str, Measure]:
    """Return the precision and coverage of every rule over the turns whose speaker is known.

    A rule speaks for a candidate when what it says weighs more than nothing in all. Precision is the
    share of these candidates who speak the turn; coverage the share of turns with such a candidate.
    """
    spoken: Counter[str] = Counter()
    right: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    turns = 0
    for text in texts:
        tables = weights[text.view.style]
        for segment in text.segments:
            for turn in range(segment.first, segment.last):
                if not text.gold[turn]:
                    continue
                turns += 1
                for rule in RULES:
                    people = _spoken_for(rule, text, turn, segment.candidates, tables.get(rule.name, {}))
                    spoken[rule.name] += len(people)
                    right[rule.name] += len(text.gold[turn].intersection(people))
                    covered[rule.name] += bool(people)
    return {
        rule.name: Measure(right[rule.name] / max(1, spoken[rule.name]), covered[rule.name] / max(1, turns))
        for rule in RULES
    }


def _spoken_for(
    rule: Rule, text: Labelled, turn: int, candidates: Sequence[int], weights: Mapping[str, float]
) -> list[int]:
    found = {(one.person, one.variant) for one in rule.find(text.view, turn, candidates)}
    total: Counter[int] = Counter()
    for person, variant in found:
        total[person] += weights.get(variant, 0.0)  # type: ignore[assignment]
    return [person for person, weight in total.items() if weight > 0 and person in candidates]


def write_measures(measures: Mapping[str, Measure], remarks: Sequence[str]) -> str:
    """Return the TOML text: remarks, then a row for each rule in the order of the rules."""
    rows = (
        f"{name} = {{ precision = {one.precision:.3f}, coverage = {one.coverage:.3f} }}"
        for name, one in measures.items()
    )
    return "\n".join((*(f"# {remark}" for remark in remarks), "", *rows)) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Measure and write; return the exit code."""
    if len(arguments) != 1:
        sys.stderr.write(__doc__ or "")
        return 2
    try:
        gold = Path(arguments[0])
        texts = read_sets(gold, [gold / name for name in SETS])
    except ReadError as error:
        sys.stderr.write(f"Error: {error}\n")
        return 1
    measures = measure(texts, {style: load_weights(style).rules for style in TABLES})
    remarks = (
        "What each rule of attribution is worth, written by `python -m screenplay.learning.rule_table`.",
        f"Measured over the turns with a known speaker of the sets {', '.join(SETS)}.",
        "precision: of the candidates a rule speaks for, the share who speak the line.",
        "coverage: the share of lines at which it speaks for anybody.",
    )
    (grammar_folder() / "weights" / "rules.toml").write_text(
        write_measures(measures, remarks), encoding="utf-8"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
