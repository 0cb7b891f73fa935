"""Leave-one-author-out: every text is attributed by weights that never saw its author."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple

from screenplay.attribution.conversation.answers import SURE
from screenplay.attribution.conversation.chain import best_path
from screenplay.learning.corpus import Labelled, for_learning
from screenplay.learning.features import Conversation, Key, batch, for_brief, for_long
from screenplay.learning.fit import Fitted, fit, log_weights, posteriors
from screenplay.learning.folds import assign_folds

FOLDS = 5
PENALTY = 2.0
ROUNDS = 60
_SEEN = 8  # findings rarer than this teach nothing
_BATCH = 300
# Novels hold nine turns in ten. In full they taught each other nothing more than two fifths of them do, and
# cost the contemporary passages two points (measured, authors and passages left out). So two conversations
# in five are learned from.
SETS = ("pdnc", "pdnc_flat", "web_style", "web_flat", "modern_real", "litbank")
_SAMPLED = ("pdnc", "pdnc_flat")


class Model(NamedTuple):
    """Fitted weights with the columns of their names."""

    fitted: Fitted
    evidence_index: dict[Key, int]
    sign_index: dict[str, int]


class Models(NamedTuple):
    """What serves texts with tags and novels, and what serves brief texts with hardly any tags."""

    long: Model
    brief: Model


class Guess(NamedTuple):
    """One turn attributed: text, turn, person, raw probability, and whether a certain sign is for him."""

    text: int
    turn: int
    person: int
    probability: float
    certain: bool = False


def learn(texts: Sequence[Labelled], conversations: Sequence[Conversation]) -> Model:
    """Return the model fitted on every conversation whose licence allows it and that has a label."""
    chosen = [one for one in _sample(texts, conversations) if any(one.gold) and for_learning(texts[one.text])]
    keys = Counter(key for one in chosen for turn in one.findings for row in turn for key in row)
    marks = Counter(sign for one in chosen for turn in one.signs for sign in turn)
    evidence_index = {
        key: n for n, key in enumerate(sorted(key for key, seen in keys.items() if seen >= _SEEN))
    }
    sign_index = {
        sign: n for n, sign in enumerate(sorted(sign for sign, seen in marks.items() if seen >= _SEEN))
    }
    chosen.sort(key=lambda one: len(one.findings))
    batches = [batch(part, evidence_index, sign_index, [1.0 for _ in part]) for part in _parts(chosen)]
    return Model(fit(batches, PENALTY, ROUNDS), evidence_index, sign_index)


def _sample(texts: Sequence[Labelled], conversations: Sequence[Conversation]) -> Iterator[Conversation]:
    """Yield the conversations that are learned from: of novels two in five."""
    novels = 0
    for one in conversations:
        if texts[one.text].corpus in _SAMPLED:
            novels += 1
            if novels % 5 > 1:
                continue
        yield one


def learn_both(texts: Sequence[Labelled], conversations: Sequence[Conversation]) -> Models:
    """Return the models for both kinds of texts; what is not among the sets teaches brief ones only."""
    novels = [for_long(one) for one in conversations if texts[one.text].corpus in SETS]
    return Models(learn(texts, novels), learn(texts, list(map(for_brief, conversations))))


def guess_all(
    models: Models, texts: Sequence[Labelled], conversations: Sequence[Conversation]
) -> Iterator[Guess]:
    """Yield the attribution of every turn, each text by the model that serves it."""
    for model, brief in ((models.long, False), (models.brief, True)):
        yield from guess(model, [one for one in conversations if texts[one.text].view.brief == brief])


def guess(model: Model, conversations: Sequence[Conversation]) -> Iterator[Guess]:
    """Yield the attribution of every turn."""
    for part in _parts(sorted(conversations, key=lambda one: len(one.findings))):
        table = batch(part, model.evidence_index, model.sign_index, [1.0] * len(part))
        shares = posteriors(table, model.fitted)
        evidence, moves = log_weights(table, model.fitted)
        for number, one in enumerate(part):
            turns, people = len(one.findings), len(one.candidates)
            path = best_path(
                evidence[number, :turns, :people].tolist(),
                [tuple(row) for row in moves[number, :turns].tolist()],
            )
            for turn, column in enumerate(path):
                probability = float(shares[number, turn, column])
                certain = one.certain[turn][column] >= SURE
                yield Guess(one.text, one.first + turn, one.candidates[column], probability, certain)


def cross_validate(texts: Sequence[Labelled], conversations: Sequence[Conversation]) -> list[Guess]:
    """Return a guess for every turn, made by the fold that left its author out; two processes."""
    folds = assign_folds(texts, FOLDS)
    work = partial(_one_fold, texts, conversations, folds)
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        return sorted(found for part in pool.map(work, range(FOLDS)) for found in part)


def _one_fold(
    texts: Sequence[Labelled], conversations: Sequence[Conversation], folds: Sequence[int], fold: int
) -> list[Guess]:
    models = learn_both(texts, [one for one in conversations if folds[one.text] != fold])
    return list(guess_all(models, texts, [one for one in conversations if folds[one.text] == fold]))


def _parts(chosen: Sequence[Conversation]) -> Iterator[Sequence[Conversation]]:
    for start in range(0, len(chosen), _BATCH):
        yield chosen[start : start + _BATCH]
