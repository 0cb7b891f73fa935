"""The phrases of `grammar/phrases/scene_starts.txt` as patterns, each rule compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from screenplay.language.tokens import over_lines
from screenplay.resources import any_of, lexicon_table, read_grammar

_SLOT = re.compile(r"\{(\w+)\}(?<!\{\d\})")
_PLAIN_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_EITHER_SHAPE = "['’]"
_ROUNDS = 4  # slots stand in slots no deeper


@cache
def pattern(rule: str) -> re.Pattern[str]:
    """Return the pattern of any phrase of `rule`. Raises KeyError for a rule without phrases."""
    options, phrases = _rules()[rule]
    any_phrase = "|".join(map(_written_out, phrases))
    bare = "at the very head" in options or "anywhere" in options
    head = "" if bare else r"\W*" if "at the head" in options else r"\b"
    tail = r"\b" if "whole words" in options else ""
    return over_lines(f"{head}(?:{any_phrase}){tail}", re.IGNORECASE if "any case" in options else 0)


def _written_out(phrase: str) -> str:
    """Return a phrase as a regular expression: its slots filled, apostrophes of both shapes."""
    for _ in range(_ROUNDS):
        phrase = _SLOT.sub(lambda found: _slot(found[1]), phrase)
    return _PLAIN_GROUP.sub("(?:", phrase).replace("'", _EITHER_SHAPE)


@cache
def _slot(name: str) -> str:
    if name == "word":
        return r"\w+"
    if name == "Name":
        return r"[A-Z]\w+"
    if name == "event":
        return any_of("hours", "event")
    if name in {"place", "open"}:
        table = lexicon_table("places", "setting")
        words = (word for word, where in table.items() if name == "place" or where == "EXT")
        return f"({'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"
    return f"({_slots()[name]})"


@cache
def _slots() -> Mapping[str, str]:
    lines = (line for line in _lines() if " = " in line and not line.startswith(("[", "(")))
    return dict(line.split(" = ", 1) for line in lines)


@cache
def _rules() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Return the options and the phrases of each rule."""
    found: dict[str, tuple[str, list[str]]] = {}
    name = ""
    for line in _lines():
        if line.startswith("["):
            name, _, options = line[1:].partition("]")
            found[name] = (options, [])
        elif name:
            found[name][1].append(line)
    return {each: (options, tuple(phrases)) for each, (options, phrases) in found.items()}


@cache
def _lines() -> tuple[str, ...]:
    text = read_grammar("phrases/scene_starts.txt")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
