"""Signs in the words: questions and answers, broken-off lines, echoes, openers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.attribution.view import View
from screenplay.model.beat import Tag
from screenplay.resources import lexicon

_WORD = re.compile(r"[\w'’\-]+")


def signs(view: View, turn: int) -> Iterator[str]:
    """Yield what the end of the last words and the start of these tell about a change of speaker.

    Source: adjacency pairs, Schegloff and Sacks 1973: a question is answered, a call is returned.
    """
    before, here = view.turns[turn - 1], view.turns[turn]
    apart = here.first_paragraph - before.last_paragraph
    close = "same paragraph" if apart == 0 else "next paragraph" if apart == 1 else "apart"
    if apart == 0:
        close = f"{view.layout_at(here.first_paragraph)} paragraph, {_between(view, turn)} between"
    elif not view.sentences[turn]:
        close += ", nothing between"
    said, answer = before.span.of(view.text), here.span.of(view.text)
    ending = _ending(said)
    yield f"{ending}, {close}"
    words = _WORD.findall(answer[:60].lower().replace("’", "'"))
    if answer[:1].islower():
        yield f"goes on in lower case, {close}"
    if words and words[0] in lexicon("openers", "opener"):
        yield f"opens with {words[0]}, {'apart' if apart > 1 else 'beside'}"
    if ending == "question" and "?" not in answer:
        yield f"no question after a question, {close}"
    if "?" in answer and ending != "question":
        yield f"question after none, {close}"
    if _echoes(said, words):
        yield f"echo, {close}"
    yield f"{_length(said)} then {_length(answer)}, {close}"
    if any(mention.character is not None for mention in view.addressed[turn - 1]):
        yield f"somebody addressed, {close}"
    if any(mention.character is not None for mention in view.addressed[turn]):
        yield f"addresses somebody, {close}"


def _between(view: View, turn: int) -> str:
    if not view.sentences[turn]:
        return "nothing"
    told = all(isinstance(view.beat_of(sentence), Tag) for sentence in view.sentences[turn])
    return "tag" if told else "gesture"


def _ending(said: str) -> str:
    tail = said.rstrip("*_ \n\r”\"'’")[-3:]
    if tail.endswith("?"):
        return "question"
    if tail.endswith(("-", "—", "–")):
        return "broken off"
    if tail.endswith(("…", "...")):
        return "trailing off"
    if tail.endswith(","):
        return "comma"
    return "exclamation" if tail.endswith("!") else "full stop"


def _echoes(said: str, words: list[str]) -> bool:
    """Tell whether one of the first words takes up a word of weight from the end of the last line."""
    ending = {word for word in _WORD.findall(said[-60:].lower().replace("’", "'")) if len(word) > 3}
    return any(
        word in ending and word not in lexicon("function_words", "echoes_nothing") for word in words[:4]
    )


def _length(words: str) -> str:
    return "short" if len(words) < 20 else "middling" if len(words) < 90 else "long"
