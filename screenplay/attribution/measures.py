"""What each rule was worth on labelled texts, as the evaluation wrote it down."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import NamedTuple

from screenplay.resources import read_grammar


class Measure(NamedTuple):
    """Precision: the share of the candidates it speaks for who speak; coverage: the share of lines."""

    precision: float
    coverage: float


def load_measures() -> Mapping[str, Measure]:
    """Return the table that ships with the program, `grammar/weights/rules.toml`, by the names of rules."""
    table = tomllib.loads(read_grammar("weights/rules.toml"))
    return {name: Measure(row["precision"], row["coverage"]) for name, row in table.items()}
