"""Findings and signs of labelled texts as sparse tables for the fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from screenplay.attribution.conversation.answers import SURE
from screenplay.attribution.moves import signs
from screenplay.attribution.rules import RULES
from screenplay.attribution.weights import load_certain, load_joint_steps
from screenplay.learning.corpus import Labelled

Key = tuple[str, str]  # rule and variant
_BRIEF_RULES, _BRIEF_SIGNS = ("prominence",), "built "  # silent elsewhere
BARE = " | bare"  # marks what a finding counts more or less where tags are rare (Daumé III 2007)


@dataclass(frozen=True, slots=True)
class Conversation:
    """One segment: per turn and candidate the keys of the findings, per turn the signs, and the gold."""

    text: int
    first: int
    candidates: tuple[int, ...]
    findings: tuple[tuple[tuple[Key, ...], ...], ...]  # [turn][candidate]
    certain: tuple[tuple[float, ...], ...]  # [turn][candidate]: weight of the signs that are not learned
    signs: tuple[tuple[str, ...], ...]
    gold: tuple[frozenset[int], ...]  # columns of candidates
    chief: tuple[frozenset[int], ...]  # those whom a speaker should be called throughout


def conversations(texts: Sequence[Labelled]) -> list[Conversation]:
    """Return every conversation of the texts with what the rules and the moves say of it."""
    return [
        _conversation(number, text, segment) for number, text in enumerate(texts) for segment in text.segments
    ]


def _conversation(number: int, text: Labelled, segment) -> Conversation:  # type: ignore[no-untyped-def]
    columns = {person: column for column, person in enumerate(segment.candidates)}
    findings, sure, moves = [], [], []
    gold: list[frozenset[int]] = []
    chief: list[frozenset[int]] = []
    for turn in range(segment.first, segment.last):
        rows = _keys(text, turn, segment.candidates)
        certain = tuple(sum(map(_given_weight, row)) for row in rows)
        findings.append(tuple(_both(row, bare=text.view.bare) for row in rows))
        sure.append(certain)
        moves.append(tuple(signs(text.view, turn)) if turn > segment.first else ())
        for labels, people in ((gold, text.gold[turn]), (chief, text.chief[turn])):
            known = frozenset(columns[person] for person in people if person in columns)
            labels.append(known if _may_be(known, certain) else frozenset())
    told = (tuple(findings), tuple(sure), tuple(moves), tuple(gold), tuple(chief))
    return Conversation(number, segment.first, segment.candidates, *told)


def _keys(text: Labelled, turn: int, candidates: Sequence[int]) -> list[list[Key]]:
    """Return rule and variant of all that is found of each candidate, each once."""
    found: dict[int, dict[Key, None]] = {person: {} for person in candidates}
    for rule in RULES:
        for person, variant, _ in rule.find(text.view, turn, candidates):
            if person in found:
                found[person][rule.name, variant] = None
    return [list(found[person]) for person in candidates]


def _given_weight(key: Key) -> float:
    """Return the weight of a sign that is not learned; 0 for all others."""
    if key[0] == "gesture_joint":
        return load_joint_steps().get(key[1], 0.0)
    certain = load_certain().get(key[0], {}).get(key[1])
    return certain.weight if certain else 0.0


def _may_be(people: frozenset[int], certain: Sequence[float]) -> bool:
    """Tell whether no certain sign gives the line to another: there the label, or our cast, is wrong."""
    return max((certain[column] for column in people), default=0.0) > max(certain, default=0.0) - SURE


def for_long(one: Conversation) -> Conversation:
    """Return a conversation without what only tells in brief texts: it would stand for the rest there."""
    findings = tuple(
        tuple(tuple(key for key in row if key[0] not in _BRIEF_RULES) for row in turn)
        for turn in one.findings
    )
    kept = tuple(tuple(sign for sign in here if not sign.startswith(_BRIEF_SIGNS)) for here in one.signs)
    return replace(one, findings=findings, signs=kept)


def for_brief(one: Conversation) -> Conversation:
    """Return a conversation in which every speaker is one person throughout."""
    return replace(one, gold=one.chief)


def _both(keys: Sequence[Key], *, bare: bool) -> tuple[Key, ...]:
    """Return the keys that are learned, and each once more as one of a text with hardly any tags."""
    once = tuple(key for key in keys if not _given_weight(key))
    return (*once, *((name, variant + BARE) for name, variant in once)) if bare else once


@dataclass(frozen=True, slots=True)
class Batch:
    """Conversations padded to one shape: B conversations, T turns, K candidates."""

    evidence: sparse.csr_matrix  # [B*T*K, features]
    certain: np.ndarray  # [B, T, K]: weight of the signs that are not learned
    moves: sparse.csr_matrix  # [B*T, signs]
    valid: np.ndarray  # [B, T, K] bool: a real turn and candidate
    turns: np.ndarray  # [B, T] bool
    allowed: np.ndarray  # [B, T, K] bool: gold, or everything where nobody knows
    labelled: np.ndarray  # [B, T] bool
    weight: np.ndarray  # [B]


def batch(
    chosen: Sequence[Conversation],
    evidence_index: dict[Key, int],
    sign_index: dict[str, int],
    weight: Sequence[float],
) -> Batch:
    """Return the padded tables; keys that the indexes do not hold are left out."""
    size = len(chosen)
    turns = max(len(one.findings) for one in chosen)
    people = max(len(one.candidates) for one in chosen)
    valid = np.zeros((size, turns, people), bool)
    allowed = np.zeros((size, turns, people), bool)
    present = np.zeros((size, turns), bool)
    labelled = np.zeros((size, turns), bool)
    certain = np.zeros((size, turns, people))
    for b, one in enumerate(chosen):
        count = len(one.candidates)
        for t, gold in enumerate(one.gold):
            present[b, t] = True
            valid[b, t, :count] = True
            certain[b, t, :count] = one.certain[t]
            labelled[b, t] = bool(gold)
            allowed[b, t, list(gold) or slice(count)] = True
    evidence = _table(
        _evidence_cells(chosen, turns, people, evidence_index), size * turns * people, evidence_index
    )
    moves = _table(_move_cells(chosen, turns, sign_index), size * turns, sign_index)
    return Batch(evidence, certain, moves, valid, present, allowed, labelled, np.asarray(weight, float))


def _evidence_cells(
    chosen: Sequence[Conversation], turns: int, people: int, index: Mapping[Key, int]
) -> Iterator[tuple[int, int]]:
    """Yield (row, column) of every finding, a row for each conversation, turn and candidate."""
    for b, one in enumerate(chosen):
        for t, turn in enumerate(one.findings):
            for k, keys in enumerate(turn):
                row = (b * turns + t) * people + k
                yield from ((row, index[key]) for key in keys if key in index)


def _move_cells(
    chosen: Sequence[Conversation], turns: int, index: Mapping[str, int]
) -> Iterator[tuple[int, int]]:
    """Yield (row, column) of every sign, a row for each conversation and turn."""
    for b, one in enumerate(chosen):
        for t, signs_here in enumerate(one.signs):
            yield from ((b * turns + t, index[sign]) for sign in signs_here if sign in index)


def _table(cells: Iterable[tuple[int, int]], height: int, index: Sized) -> sparse.csr_matrix:
    rows, columns = np.array(list(cells), int).reshape(-1, 2).T
    return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(height, len(index)))


__all__ = ["Batch", "Conversation", "batch", "conversations", "for_brief", "for_long"]
