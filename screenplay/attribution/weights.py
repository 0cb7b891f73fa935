"""The learned table: how much each variant of each rule counts, and each sign of a move."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from screenplay.resources import read_grammar

TABLES = {"tagged": "attribution.toml", "bare": "attribution.toml", "brief": "brief.toml"}
_STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)  # of log-odds, as a joint is read


class Measure(NamedTuple):
    """Precision: the share of the candidates it speaks for who speak; coverage: the share of lines."""

    precision: float
    coverage: float


def load_measures() -> Mapping[str, Measure]:
    """Return the table that ships with the program, `grammar/weights/rules.toml`, by the names of rules."""
    table = tomllib.loads(read_grammar("weights/rules.toml"))
    return {name: Measure(row["precision"], row["coverage"]) for name, row in table.items()}


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds by rule and variant, by sign and move, and the curve that makes confidence honest.

    The curve is points (raw probability, share that was right) in rising order; between them confidence is
    read off.
    """

    rules: Mapping[str, Mapping[str, float]]  # the certain signs among them
    moves: Mapping[str, tuple[float, float, float]]
    curve: tuple[tuple[float, float], ...]


class Certain(NamedTuple):
    """What a sign that is not learned weighs, and how often it is right."""

    weight: float
    right: float


@cache
def load_certain() -> Mapping[str, Mapping[str, Certain]]:
    """Return the signs of `grammar/weights/certain.toml`, by rule and variant.

    Their ranks there say which of two wins where they disagree.
    """
    return parse_certain(read_grammar("weights/certain.toml"))


@cache
def load_joint_steps() -> Mapping[str, float]:
    """Return what each variant of the rule `gesture_joint` weighs, by `grammar/weights/joint_steps.toml`."""
    kinds = tomllib.loads(read_grammar("weights/joint_steps.toml"))
    return {
        f"{kind} {side}, {step:+d}": round(step * weight, 3)
        for kind, weight in kinds.items()
        for side in ("before", "after")
        for step in _STEPS
    }


def parse_certain(text: str) -> Mapping[str, Mapping[str, Certain]]:
    """Return the signs of a table in TOML: `[[rank]]` with weight, share, variants by rule."""
    found: dict[str, dict[str, Certain]] = {}
    for rank in tomllib.loads(text)["rank"]:
        certain = Certain(float(rank["weight"]), float(rank["right"]))
        for rule, variants in rank.items():
            if isinstance(variants, list):
                found.setdefault(rule, {}).update(dict.fromkeys(variants, certain))
    return found


@cache
def load_weights(style: str) -> Weights:
    """Return the weights that ship for a style, out of the tables of `grammar/weights/`.

    "tagged" serves texts with tags, "bare" those with hardly any, where a gesture or a name called out tells
    more, and "brief" the short ones among these, which have a table of their own.
    """
    learned = parse_weights(read_grammar(f"weights/{TABLES[style]}"), style)
    rules = {name: dict(signs) for name, signs in learned.rules.items()}
    rules["gesture_joint"] = dict(load_joint_steps())
    for name, signs in load_certain().items():
        rules.setdefault(name, {}).update({variant: one.weight for variant, one in signs.items()})
    return replace(learned, rules=rules)


def parse_weights(text: str, style: str) -> Weights:
    """Return what a table in TOML has for a style: `[rules.NAME]`, what `[bare.NAME]` adds, `[moves]`."""
    data = tomllib.loads(text)
    shared = {name: dict(variants) for name, variants in data["rules"].items()}
    added = data.get("bare", {}) if style != "tagged" else {}
    return Weights(
        {name: _sum(shared.get(name, {}), added.get(name, {})) for name in {*shared, *added}},
        {sign: (float(a), float(b), float(c)) for sign, (a, b, c) in data["moves"].items()},
        tuple((float(raw), float(share)) for raw, share in data["curves"][style]),
    )


def _sum(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {key: one.get(key, 0.0) + other.get(key, 0.0) for key in {**one, **other}}


def calibrated(curve: tuple[tuple[float, float], ...], raw: float) -> float:
    """Return the confidence for a raw probability: the straight line between the curve's points."""
    low = curve[0]
    for high in curve:
        if raw <= high[0]:
            if high[0] == low[0]:
                return high[1]
            return low[1] + (high[1] - low[1]) * ((raw - low[0]) / (high[0] - low[0]))
        low = high
    return curve[-1][1]
