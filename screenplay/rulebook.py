"""Every rule by the name that `explain` prints: what it answers, what it sees, an example, what it misses."""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from screenplay.adaptation.narration.rules import KIND_RULES
from screenplay.attribution.rules import RULES
from screenplay.lint import CHECKS
from screenplay.resources import read_grammar
from screenplay.scenes.cues import PLAIN_CUES
from screenplay.scenes.hour.reasons import When
from screenplay.scenes.reasons import Inside, Where
from screenplay.scenes.starts.changes import START_RULES

SPEAKERS = "who speaks: each rule gives evidence, all of it together decides"
HEADINGS = "what a heading says"
STARTS = "where a scene starts: the first that answers"
NARRATION = "what a sentence of narration tells: the first that answers"
LINT = "what lint finds"
_TABLES = ("lines",)
_PARTS = ("example", "misses", "source")
_OPEN = (":", " of ")  # what is printed behind the name of a rule says what it found


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule: its name, the question it answers, and its whole explanation."""

    name: str
    question: str
    doc: str


@cache
def rulebook() -> Mapping[str, Entry]:
    """Return every rule by its name, question by question."""
    found = [Entry(rule.name, SPEAKERS, inspect.cleandoc(rule.doc)) for rule in RULES]
    found += [Entry(str(rule.name), STARTS, inspect.cleandoc(rule.doc)) for rule in START_RULES]
    found += [Entry(str(cue), STARTS, doc) for cue, doc in PLAIN_CUES.items()]
    found += [
        Entry(str(reason), HEADINGS, inspect.cleandoc(reason.doc))
        for kind in (Inside, Where, When)
        for reason in kind
    ]
    found += [Entry(rule.name, NARRATION, rule.doc) for rule in KIND_RULES]
    found += [each for table in _TABLES for each in _entries(table)]
    found += [Entry(check.name, LINT, inspect.getdoc(check.find) or "") for check in CHECKS]
    return {entry.name: entry for entry in found}


def named(label: str) -> Entry | None:
    """Return the rule that prints `label`, such as "sign of NIGHT" or "vocative: turn before"."""
    book = rulebook()
    if label in book:
        return book[label]
    heads = [label.partition(mark)[0] + mark.rstrip().rstrip(":") for mark in _OPEN if mark in label]
    return next((book[head] for head in heads if head in book), None)


def _entries(table: str) -> list[Entry]:
    rows = tomllib.loads(read_grammar(f"rules/{table}.toml"))
    return [
        Entry(
            name,
            row["question"],
            "\n".join((row["sees"], "", *(f"{part.capitalize()}: {row[part]}" for part in _PARTS))),
        )
        for name, row in rows.items()
    ]
