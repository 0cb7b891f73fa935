"""The learned weights as the readable table that the program ships with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from screenplay.attribution.rules import RULES
from screenplay.learning.features import Key
from screenplay.learning.fit import Fitted

_SMALL = 0.005  # a weight that moves no decision


def write_table(
    fitted: Fitted,
    evidence_index: Mapping[Key, int],
    sign_index: Mapping[str, int],
    curve: Sequence[tuple[float, float]],
    remarks: Sequence[str],
) -> str:
    """Return the TOML text: remarks, calibration curve, weights by rule in the order of the rules, moves."""
    lines = [f"# {remark}" for remark in remarks]
    points = ", ".join(f"[{raw:.4f}, {share:.4f}]" for raw, share in curve)
    lines += ["", f"curve = [{points}]", ""]
    by_rule: dict[str, dict[str, float]] = defaultdict(dict)
    for (rule, variant), column in evidence_index.items():
        by_rule[rule][variant] = float(fitted.evidence[column])
    for rule in RULES:
        lines.append(f"[rules.{rule.name}]")
        for variant, weight in sorted(by_rule[rule.name].items()):
            if abs(weight) >= _SMALL:
                lines.append(f'"{variant}" = {weight:.3f}')
        lines.append("")
    lines.append("[moves]  # log-odds that the speaker stays, the other answers, somebody new comes in")
    for sign, column in sorted(sign_index.items()):
        stay, back, new = (float(value) for value in fitted.moves[column])
        if max(abs(stay), abs(back), abs(new)) >= _SMALL:
            lines.append(f'"{sign}" = [{stay:.3f}, {back:.3f}, {new:.3f}]')
    return "\n".join(lines) + "\n"
