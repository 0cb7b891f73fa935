"""Conditional likelihood of the chain, its gradient, and the fit (L-BFGS with an L2 prior)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from screenplay.learning.features import Batch


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of findings [F] and of signs [S, 3]."""

    evidence: np.ndarray
    moves: np.ndarray


def fit(batches: Sequence[Batch], penalty: float, rounds: int = 120) -> Fitted:
    """Return the weights that make the labels most likely, each weight held near 0 by `penalty`."""
    features = batches[0].evidence.shape[1]
    marks = batches[0].moves.shape[1]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        evidence, moves = flat[:features], flat[features:].reshape(marks, 3)
        value = 0.5 * penalty * float(flat @ flat)
        gradient = penalty * flat
        for one in batches:
            part, by_evidence, by_moves = _likelihood(one, evidence, moves)
            value -= part
            gradient[:features] -= by_evidence
            gradient[features:] -= by_moves.ravel()
        return value, gradient

    start = np.zeros(features + 3 * marks)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 12})
    return Fitted(best.x[:features], best.x[features:].reshape(marks, 3))


def posteriors(one: Batch, fitted: Fitted) -> np.ndarray:
    """Return P(candidate) [B, T, K]."""
    scores, steps = log_weights(one, fitted)
    return _pass(scores, steps, one, one.valid)[1]


def log_weights(one: Batch, fitted: Fitted) -> tuple[np.ndarray, np.ndarray]:
    """Return the weight of every candidate [B, T, K] and of every move [B, T, 3]."""
    return _scores(one, fitted.evidence, fitted.moves)


def _scores(one: Batch, evidence: np.ndarray, moves: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    size, turns, people = one.valid.shape
    scores = (one.evidence @ evidence).reshape(size, turns, people) + one.certain
    steps = (one.moves @ moves).reshape(size, turns, 3)
    return scores, steps


def _likelihood(one: Batch, evidence: np.ndarray, moves: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    scores, steps = _scores(one, evidence, moves)
    free, free_people, free_moves = _pass(scores, steps, one, one.valid)
    held, held_people, held_moves = _pass(scores, steps, one, one.allowed & one.valid)
    weight = one.weight
    people = ((held_people - free_people) * weight[:, None, None]).reshape(-1)
    moved = ((held_moves - free_moves) * weight[:, None, None]).reshape(-1, 3)
    return float((held - free) @ weight), one.evidence.T @ people, one.moves.T @ moved


def _pass(
    scores: np.ndarray, steps: np.ndarray, one: Batch, allowed: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return log Z [B], marginals [B, T, K] and expected moves [B, T, 3] over the allowed candidates.

    State [speaker, other], the last column of other being "nobody yet".
    """
    size, turns, people = scores.shape
    top = np.where(one.valid, scores, -np.inf).max(axis=2, initial=-1e9)
    top = np.where(one.turns, top, 0.0)
    local = np.where(allowed, np.exp(np.clip(scores - top[:, :, None], -60, 0)), 0.0)
    move = np.exp(np.clip(steps, -30, 30))
    apart = 1.0 - np.eye(people)
    ahead = np.zeros((turns, size, people, people + 1))
    log_z = top.sum(axis=1)
    ahead[0, :, :, people] = local[:, 0]
    total = ahead[0].sum(axis=(1, 2))
    total = np.where(total > 0, total, 1.0)
    ahead[0] /= total[:, None, None]
    log_z += np.log(total)
    for t in range(1, turns):
        before = ahead[t - 1]
        live = one.turns[:, t]
        answered = np.swapaxes(before[:, :, :people], 1, 2)
        reached = before.sum(axis=2)
        stay, back, new = (move[:, t, n, None, None] for n in range(3))
        following = np.empty_like(before)
        following[:, :, :people] = stay * before[:, :, :people] + apart * (
            back * answered + new * (reached[:, None, :] - answered)
        )
        following[:, :, people] = stay[:, :, 0] * before[:, :, people]
        following *= local[:, t][:, :, None]
        total = following.sum(axis=(1, 2))
        total = np.where(total > 0, total, 1e-300)
        following /= total[:, None, None]
        ahead[t] = np.where(live[:, None, None], following, before)
        log_z += np.where(live, np.log(total), 0.0)
    return (log_z, *_backward(ahead, local, move, one, people))


def _backward(
    ahead: np.ndarray, local: np.ndarray, move: np.ndarray, one: Batch, people: int
) -> tuple[np.ndarray, np.ndarray]:
    turns, size = ahead.shape[0], ahead.shape[1]
    apart = 1.0 - np.eye(people)
    marginal = np.zeros((size, turns, people))
    moved = np.zeros((size, turns, 3))
    behind = np.ones((size, people, people + 1))
    for t in range(turns - 1, -1, -1):
        joint = ahead[t] * behind
        total = np.maximum(joint.sum(axis=(1, 2)), 1e-300)
        live = one.turns[:, t]
        marginal[:, t] = np.where(live[:, None], joint.sum(axis=2) / total[:, None], 0.0)
        if t == 0:
            break
        before = ahead[t - 1]
        weighted = local[:, t][:, :, None] * behind
        arrivals = (weighted[:, :, :people] * apart).sum(axis=1)
        answered = np.swapaxes(weighted[:, :, :people], 1, 2) * apart
        stay, back, new = (move[:, t, n] for n in range(3))
        stays = stay[:, None, None] * weighted
        backs = np.zeros_like(behind)
        backs[:, :, :people] = back[:, None, None] * answered
        news = np.repeat((new[:, None] * arrivals)[:, :, None], people + 1, axis=2)
        news[:, :, :people] -= new[:, None, None] * answered
        news[:, :, :people] *= apart
        parts = [(before * part).sum(axis=(1, 2)) for part in (stays, backs, news)]
        expected = np.stack(parts, axis=1)
        expected /= np.maximum(expected.sum(axis=1, keepdims=True), 1e-300)
        moved[:, t] = np.where(live[:, None], expected, 0.0)
        preceding = stays + backs + news
        preceding /= np.maximum(preceding.sum(axis=(1, 2), keepdims=True), 1e-300)
        behind = np.where(live[:, None, None], preceding, behind)
    return marginal, moved
