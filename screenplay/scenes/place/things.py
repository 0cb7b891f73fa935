"""The place that a scene is in by what is found there, where no words name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from screenplay.language.words import Word, classes_of
from screenplay.model.decision import Decision, Evidence
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.phrase_table import matches
from screenplay.scenes.reasons import Where
from screenplay.scenes.view import Sentence, Thing, is_human

ENOUGH = 3  # how much things must speak for a place
_ALONE = 4  # the same of one thing alone
_CLEARER = 1.5  # times as much as for any other place
_THROUGH = frozenset(
    {"window", "windows", "windowpane", "pane", "panes", "porthole", "windscreen", "windshield"}
)
_AT_HAND = 2  # what a thing weighs more where somebody sits in it or stands at it
_MOST = 4
_IS = frozenset({"was", "were", "is", "are", "am"})
_USED = frozenset({"in", "on", "at", "behind", "over", "through", "across", "into"})
_APART = frozenset({"like", "as", "than", "no", "without", "never", "if"})


def things_in(sentence: Sentence) -> tuple[Thing, ...]:
    """Return the things of a sentence that tell a place, those compared or denied left out."""
    known = sentence.known_things
    if known is None:
        known = tuple(_find(sentence))
        sentence.remember_things(known)
    return known


def is_seen_through(sentence: Sentence) -> bool:
    """Tell a sentence with a window in it: what it has of the open is seen from indoors."""
    return not _THROUGH.isdisjoint(sentence.lowers)


def _find(sentence: Sentence) -> Iterator[Thing]:
    tokens, words = sentence.tokens, sentence.lowers
    outside = is_seen_through(sentence)
    for match in matches(words, "things", "fixture"):
        if tokens[match.first].start in sentence.names and match.entry not in lexicon("titles", "gender"):
            continue
        if _APART.isdisjoint(words[max(0, match.first - 3) : match.first]):
            span = Span(tokens[match.first].start, tokens[match.last].end)
            more = _AT_HAND if _is_used(sentence, match.first) else 0
            for kind, weight in _kinds(match.value):
                if outside and setting_of(kind) == "EXT":
                    continue  # seen from indoors
                yield Thing(match.entry, kind, min(_MOST, weight + more), span)


def _is_used(sentence: Sentence, index: int) -> bool:
    """Tell the bath somebody lies in and the sink she stands at from those that are only there."""
    words = sentence.lowers
    while index > 0 and classes_of(words[index]) & (Word.DET | Word.POSS):
        index -= 1  # the entry may begin with its article
    first = max(0, index - 3)
    at = next((n for n in range(index, first - 1, -1) if words[n] in _USED), None)
    verb = None if at is None else sentence.verb_before(at)
    if at is None or verb is None or not is_human(sentence, verb.subject):
        return False
    staying = lexicon("verb_forms", "staying")
    return words[verb.place] in _IS or not staying.isdisjoint(words[verb.place : at])


def stood_on(sentence: Sentence) -> Span | None:
    """Return the snow or grass in which somebody stands, sits or lies: the scene is out of doors."""
    words = sentence.lowers
    for index, word in enumerate(words):
        if word not in lexicon("things", "ground") or not _USED.intersection(
            words[max(0, index - 3) : index]
        ):
            continue
        verb = sentence.verb_before(index)
        if verb is None or not is_human(sentence, verb.subject) or is_seen_through(sentence):
            continue
        moves = lexicon("verb_forms", "staying") | lexicon("verb_forms", "motion")
        if not moves.isdisjoint(words[verb.place : index]):
            return Span(sentence.tokens[index].start, sentence.tokens[index].end)
    return None


@cache
def _kinds(value: str) -> tuple[tuple[str, int], ...]:
    pairs = (item.strip().partition("=") for item in value.split(";"))
    return tuple((kind, int(weight)) for kind, _, weight in pairs)


def weights_of(things: Iterable[Thing]) -> dict[str, int]:
    """Return how much different things speak for each kind of place."""
    counted: dict[str, dict[str, int]] = {}
    for thing in things:
        counted.setdefault(thing.kind, {})[thing.word.rstrip("s")] = thing.weight
    return {kind: sum(words.values()) for kind, words in counted.items()}


def kind_of(things: Iterable[Thing], enough: int = ENOUGH) -> tuple[str, int] | None:
    """Return the one kind of place that the things clearly speak for, and how much; else None."""
    ranked = sorted(weights_of(things).items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < enough:
        return None
    if len(ranked) > 1 and ranked[0][1] < _CLEARER * ranked[1][1]:
        return None
    return ranked[0]


def place_by_things(sentences: list[Sentence], offset: int, until: int) -> Decision | None:
    """Return the kind of place that the things between `offset` and `until` tell, as a guess."""
    things = [
        thing for sentence in sentences for thing in things_in(sentence) if offset <= thing.span.start < until
    ]
    best = kind_of(things) or kind_of(_first_half(things, offset, until))
    if best is None:
        return None
    kind, weight = best
    telling = {thing.word.rstrip("s"): thing for thing in things if thing.kind == kind}.values()
    if len(telling) == 1 and weight < _ALONE:
        return None
    seen = tuple(Evidence("thing found there", float(thing.weight), thing.span) for thing in telling)
    return Decision(kind, Where.THINGS, min(0.58, 0.3 + 0.04 * weight), seen[0].span, seen)


def _first_half(things: list[Thing], offset: int, until: int) -> list[Thing]:
    """Return the things of the first half: the story may have moved on by the end."""
    return [thing for thing in things if thing.span.start < (offset + until) // 2]


def weight_of(told: Decision) -> float:
    """Return how much things speak for the place that they tell."""
    return sum(evidence.weight for evidence in told.evidence)


def setting_of(kind: str) -> str | None:
    """Return INT or EXT for a kind of place, None where it may be either."""
    for table in (
        lexicon_table("places", "kind_setting"),
        lexicon_table("places", "setting"),
        lexicon_table("place_compounds"),
    ):
        value = table.get(kind.lower())
        if value is not None:
            return None if value == "-" else value
    return "INT" if kind.endswith(("ROOM", "DECK", "BAR")) else None
