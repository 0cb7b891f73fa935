"""The learned weights as the readable table that the program ships with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from screenplay.attribution.rules import RULES
from screenplay.learning.features import BARE
from screenplay.learning.validate import Model

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
