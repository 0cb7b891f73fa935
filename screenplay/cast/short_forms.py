"""First names and their short forms: nicknames from a table, and clipped names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from screenplay.resources import lexicon_table, read_grammar

_SHORT, _LONG = 3, 16  # letters: of a part, and how far into a name parts are sought
ALIKE = 3  # letters at the beginning that a clipped name of three or more shares with the full one


def is_short_form(one: str, other: str) -> bool:
    """Tell whether one first name is a short or pet form of the other, either way round."""
    return any(
        is_nickname(short, full) or is_clipped(short, full) for short, full in ((one, other), (other, one))
    )


def by_nickname(names: Iterable[str]) -> Mapping[str, list[str]]:
    """Return short form → the first names that the table has it for, in order; both in any case."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for short in _nicknames(name.lower()):
            found[short].append(name)
    return found


def by_beginning(names: Iterable[str]) -> Mapping[str, list[str]]:
    """Return each beginning of up to three letters → the first names that have it, in order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for length in range(1, min(ALIKE, len(name)) + 1):
            found[name.lower()[:length]].append(name)
    return found


def is_nickname(short: str, full: str) -> bool:
    """Tell whether the table of nicknames has `short` for `full`."""
    return short.lower() in _nicknames(full.lower())


def is_clipped(short: str, full: str) -> bool:
    """Tell whether `short` is the beginning of `full`, a pet ending left off: "Joss" of "Jossie"."""
    a, b = short.lower(), full.lower()
    if a == b or len(a) > len(b) + 1:
        return False
    if b.startswith(a):
        return True
    for ending in ("ie", "ey", "es", "y", "e", "s"):
        stem = a.removesuffix(ending)
        if stem != a and len(stem) >= 4 and b.startswith(stem):
            return True
    return a[:3] == b[:3] and len(a) <= 5 and a.endswith("es")


def is_known_name(name: str) -> bool:
    """Tell whether the table of nicknames knows `name`, as a full name or a short one."""
    return bool(_nicknames(name.lower())) or name.lower().strip() in _table().short


def inner_parts(name: str) -> set[str]:
    """Return what can be cut out of the middle or end of `name`, capitalised: "Rel" of "Dorelio"."""
    small = name.lower()
    return {
        small[start:end].capitalize()
        for start in range(1, min(len(small), _LONG) - _SHORT + 1)
        for end in range(start + _SHORT, min(len(small), _LONG) + 1)
        if end - start <= len(small) - 2
    }


@cache
def _nicknames(name: str) -> frozenset[str]:
    return _table().shorts.get(name.strip(), frozenset()) | _further_nicknames().get(name, frozenset())


@cache
def _further_nicknames() -> Mapping[str, frozenset[str]]:
    """Return full name → the short forms of our own lexicon."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for short, names in lexicon_table("nicknames").items():
        for name in names.split():
            found[name].add(short)
    return {name: frozenset(shorts) for name, shorts in found.items()}


class _Table(NamedTuple):
    """Full name → its short forms, and the names that are short for another; all in small letters."""

    shorts: Mapping[str, frozenset[str]]
    short: frozenset[str]


@cache
def _table() -> _Table:
    """Read `grammar/nicknames/names.csv`, 1,600 rows; the NOTICE beside it says whose it is."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_grammar("nicknames/names.csv").lower().splitlines():
        name, relation, short = row.split(",")
        if relation == "has_nickname":
            found[name.strip()].add(short.strip())
    shorts = {name: frozenset(known) for name, known in found.items()}
    return _Table(shorts, frozenset().union(*shorts.values()))
