"""Why a line is as it is, in plain words, with the places in the prose that say so."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from screenplay.corrections.key import shown
from screenplay.model.decision import BY_A_PERSON as TOLD
from screenplay.model.decision import Decision, Evidence
from screenplay.model.script import Cue, Dropped, Element, SceneHeading, Script, Speech
from screenplay.model.span import Span
from screenplay.resources import read_grammar
from screenplay.review.lines import Json

_FAINT = 0.15  # log-odds that tell a person nothing
_PARTS = ("", "Inside or outside", "Place", "Time")


def why(script: Script, number: int, text: str) -> Json:
    """Return why line `number` is as it is: `points`, each a reason with its place in `text`.

    A point has `text`, the words that say so (`quote`, with `span`, or null), and `for`, false where they
    speak against.
    """
    element = _element(script, number)
    decisions = element.origin.decisions if element is not None else ()
    points = _points(element, decisions) if element is not None and decisions else ()
    return {"points": [_quoting(point, text) for point in points]}


def _quoting(point: Json, text: str) -> Json:
    if point["span"] is None:
        return {**point, "quote": None}
    start, end = point["span"]
    return {**point, "quote": shown(text[start:end])}


def phrase(table: str, label: str) -> str:
    """Return the sentence for a label, such as "vocative: turn before"; the label where none fits."""
    known = _phrases()[table]
    name = max((key for key in known if label.startswith(key)), key=len, default=None)
    return known[name] if name else f"{label[:1].upper()}{label[1:]}."


def _element(script: Script, number: int) -> Element | None:
    place = number - 1 - bool(script.title_page)
    return script.elements[place] if 0 <= place < len(script.elements) else None


def _points(element: Element, decisions: tuple[Decision, ...]) -> Iterator[Json]:
    match element:
        case Cue() | Speech():
            for decision in decisions:
                yield from _of_speaker(decision)
        case SceneHeading():
            yield _point(phrase("start", decisions[0].rule), decisions[0].span)
            for part, each in zip(_PARTS[1:], decisions[1:4], strict=False):
                reason = phrase("part", each.rule).format(value=each.value)
                yield _point(f"{part}: {each.value or 'unknown'}; {reason}.", each.span)
        case Dropped():
            yield _point("The script does not need these words.", None)
        case _:
            for words in dict.fromkeys(phrase("told", each.rule) for each in decisions):
                yield _point(words, None)  # the words of the line are the evidence


def _of_speaker(decision: Decision) -> Iterator[Json]:
    who = decision.value or "nobody"
    seen: set[str] = set()
    if decision.rule in ("conversation", "no speaker found"):
        yield _point(phrase("speaker", decision.rule), None)
    for each in decision.evidence:
        if abs(each.weight) < _FAINT or each.rule == TOLD:
            continue
        words = _worded(each, who)
        if words not in seen:
            seen.add(words)
            yield _point(words, each.span, agrees=each.weight > 0)


def _worded(evidence: Evidence, who: str) -> str:
    return phrase("speaker", evidence.rule).replace("{who}", who)


def _point(text: str, span: Span | None, *, agrees: bool = True) -> Json:
    place = [span.start, span.end] if span else None
    return {"text": text, "span": place, "for": agrees}


@cache
def _phrases() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(read_grammar("reasons.toml"))
