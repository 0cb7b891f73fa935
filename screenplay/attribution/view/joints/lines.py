"""Features in the two lines of a joint: what the first does, what the second does, and whether they match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.attribution.view.joints.joint import Joint
from screenplay.resources import lexicon

_ENDS = {"?": "question", "!": "cry", ",": "comma", "—": "broken off", "–": "broken off", "-": "broken off"}
_CLOSING = "?!."
_FIRST_WORDS = 12


def features(joint: Joint) -> Iterator[str]:
    """Yield the acts of the two lines, their lengths, I and you, first words, and echoes."""
    said, answer = joint.said
    filling = joint.filling
    act = _ENDS.get(said[-1] if said else "", "statement")
    if said and said[-1] == "…":
        act = "broken off"
    opening = answer[0] if answer else ""
    last, first = _last_sentence(said), _first_sentence(answer)
    yield f"{act} then {_act(answer)}, {filling}"
    yield f"{act}, {filling}"
    yield f"{act}, shape {joint.shape}"
    yield f"{_length(said)} then {_length(answer)}, {filling}"
    yield f"{_length(said)} line, {filling}"
    yield f"then {_length(answer)} line, {filling}"
    yield f"opens with {opening}, {filling}"
    yield f"{_persons(last)} then {_persons(first)}, {filling}"
    yield f"{_persons(said)} then {_persons(answer)} in all, {filling}"
    yield f"last sentence opens with {last[0] if last else ''}, {filling}"
    if act == "question":
        asks = "open" if last and last[0] in lexicon("line_words", "asks") else "closed"
        yield f"{asks} question, then {opening}"
    yield f"{min(2, _echoes(said, answer))} echoes, {filling}"
    if said and answer and said[0] == answer[0]:
        yield "the same first word"
    if joint.text_of(joint.view.turns[joint.turn].span)[:1].islower():
        yield f"goes on in lower case, {filling}"


def _act(words: Sequence[str]) -> str:
    if "?" in words:
        return "question" if words[-1] == "?" else "question in it"
    return "cry" if words and words[-1] == "!" else "statement"


def _last_sentence(words: Sequence[str]) -> Sequence[str]:
    ends = [place for place, word in enumerate(words[:-1]) if word in _CLOSING]
    return words[ends[-1] + 1 :] if ends else words


def _first_sentence(words: Sequence[str]) -> Sequence[str]:
    end = next((place for place, word in enumerate(words) if word in _CLOSING), len(words))
    return words[: end + 1]


def _persons(words: Sequence[str]) -> str:
    """Return "I", "you", "I and you" or "nobody": of whom the words speak."""
    found = [
        name
        for name, mark in (("I", "speaker"), ("you", "listener"))
        if lexicon("line_words", mark) & {*words}
    ]
    return " and ".join(found) or "nobody"


def _echoes(said: Sequence[str], answer: Sequence[str]) -> int:
    """Return how many of the first words of the second line were in the first."""
    long = {word for word in said if len(word) > 3}
    return sum(len(word) > 3 and word in long for word in answer[:_FIRST_WORDS])


def _length(words: Sequence[str]) -> str:
    return (
        "tiny" if len(words) < 3 else "short" if len(words) < 7 else "middling" if len(words) < 20 else "long"
    )
