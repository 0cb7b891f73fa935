"""A script whose spans mean the file that a person has, and not the cleaned text that the stages read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from screenplay.model.decision import Decision, Evidence, Origin
from screenplay.model.manuscript import Manuscript
from screenplay.model.places import Places
from screenplay.model.script import Dropped, Element, Parenthetical, Script, Speech
from screenplay.model.span import Span

_MARKUP = Decision(None, "markup: no words of the story")


def in_file(script: Script, manuscript: Manuscript) -> Script:
    """Return `script` with spans in the file of `manuscript`; words cut from it are dropped lines."""
    places, source = manuscript.places, manuscript.source
    if places is None or source is None:
        return script
    elements = tuple(replace(each, origin=_moved(each.origin, places)) for each in script.elements)
    title = _moved(script.title_origin, places)
    cut = [
        Dropped(_shown(span.of(source)), Origin((span,), (_MARKUP,)))
        for span in _uncovered(places.cuts(len(source)), elements, title)
        if any(letter.isalnum() for letter in span.of(source))
    ]
    return replace(script, elements=tuple(_put_between(elements, cut)), title_origin=title)


def is_markup(line: Dropped) -> bool:
    """Tell a line that `in_file` added: words that the stages never read."""
    return line.origin.decisions == (_MARKUP,)


def _moved(origin: Origin, places: Places) -> Origin:
    spans = tuple(places.in_file(span) for span in origin.spans)
    return Origin(spans, tuple(_decided(each, places) for each in origin.decisions))


def _decided(decision: Decision, places: Places) -> Decision:
    evidence = tuple(_seen(each, places) for each in decision.evidence)
    if decision.span is None:
        return replace(decision, evidence=evidence) if evidence else decision
    return replace(decision, span=places.in_file(decision.span), evidence=evidence)


def _seen(evidence: Evidence, places: Places) -> Evidence:
    return evidence if evidence.span is None else replace(evidence, span=places.in_file(evidence.span))


def _shown(words: str) -> str:
    return " ".join(words.split())


def _uncovered(cuts: Iterator[Span], elements: tuple[Element, ...], title: Origin) -> Iterator[Span]:
    """Yield what of `cuts` stands in no span of the script; spans and cuts never cross."""
    spans = sorted(span for each in elements for span in each.origin.spans if len(span))
    spans = sorted([*spans, *(span for span in title.spans if len(span))])
    number, end = 0, 0
    for cut in cuts:
        while number < len(spans) and spans[number].start <= cut.start:
            end = max(end, spans[number].end)
            number += 1
        if cut.end > end:
            yield Span(max(cut.start, end), cut.end)


def _put_between(elements: tuple[Element, ...], cut: list[Dropped]) -> Iterator[Element]:
    """Yield both in the order of the file, and no dropped line between a cue and its speech."""
    waiting = iter(cut)
    following = next(waiting, None)
    for element in elements:
        starts = [span.start for span in element.origin.spans]
        if starts and not isinstance(element, Speech | Parenthetical):
            while following is not None and following.origin.spans[0].start < min(starts):
                yield following
                following = next(waiting, None)
        yield element
    if following is not None:
        yield following
    yield from waiting
