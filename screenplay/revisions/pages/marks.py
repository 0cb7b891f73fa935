"""Which printed words of a script are new or changed: where the asterisks of revision pages stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from screenplay.model.script import (
    Action,
    Boneyard,
    Dropped,
    Element,
    Lyric,
    Note,
    Script,
    Section,
    Speech,
    Synopsis,
)
from screenplay.model.span import Span
from screenplay.paper.typeset.printing import printed, trimmed
from screenplay.revisions.alignment.alignment import Pair, SceneMatch, align
from screenplay.revisions.changes.words import changed_spans, word_changes

Marks = Mapping[int, tuple[Span, ...]]  # as `Treatment.revised`: by element; no spans mean all of it

_UNPRINTED = (Boneyard, Dropped, Note, Section, Synopsis)
_START = Span(0, 1)


def revision_marks(old: Script, new: Script, *, notes: bool = False) -> Marks:
    """Return what of `new` gets an asterisk against `old`.

    Words cut are marked at what follows them in their scene, else at what stands before them. A moved
    scene is marked whole. With `notes`, notes are printed.
    """
    marks: dict[int, tuple[Span, ...]] = {}
    matches = align(old, new).scenes
    for match in matches:
        for at, spans in _in_scene(old, new, match, notes):
            _add(marks, at, spans)
    for at in _beside_cut_scenes(matches):
        _add(marks, at, (_START,))
    for at in [at for at in marks if isinstance(new.elements[at], Lyric)]:
        marks[_first_lyric(new.elements, at)] = ()  # sung lines are set as one
    return marks


def _in_scene(
    old: Script, new: Script, match: SceneMatch, notes: bool
) -> Iterator[tuple[int, tuple[Span, ...]]]:
    cut = False  # something printed was cut since the last element
    before: int | None = None
    for pair in match.pairs:
        if pair.new is None:
            cut = cut or (pair.old is not None and not isinstance(old.elements[pair.old], _UNPRINTED))
            continue
        if cut:
            yield pair.new, (_START,)
            cut = False
        before = pair.new
        spans = () if match.moved else _changed(old, new, pair, notes)
        if spans is not None:
            yield pair.new, spans
    if cut and before is not None:
        length = len(_words(new.elements[before], notes))
        yield before, (Span(length - 1, length),) if length else ()


def _changed(old: Script, new: Script, pair: Pair, notes: bool) -> tuple[Span, ...] | None:
    """Return the spans of the new element that differ; none for all of it, None where nothing does."""
    if pair.old is None or pair.new is None or pair.moved:
        return ()
    before, after = old.elements[pair.old], new.elements[pair.new]
    if before == after:
        return None
    if isinstance(after, Action | Speech) and type(before) is type(after):
        words = _words(before, notes), _words(after, notes)
        return changed_spans(word_changes(*words)) if words[0] != words[1] else ()
    return ()


def _words(element: Element, notes: bool) -> str:
    """Return the words of action or speech as printed."""
    if not isinstance(element, Action | Speech):
        return ""
    shown = printed(element.text, notes=notes and isinstance(element, Action))
    return "".join(run.text for run in trimmed(shown)[1])


def _beside_cut_scenes(matches: Sequence[SceneMatch]) -> Iterator[int]:
    """Yield the element that follows each scene that was cut, else the last one."""
    waiting = False
    last: int | None = None
    for match in matches:
        elements = _new_elements(match.pairs)
        first = next(elements, None)
        if first is not None:
            if waiting:
                yield first
            waiting = False
            last = max((first, *elements))
        elif match.old:
            waiting = True
    if waiting and last is not None:
        yield last


def _new_elements(pairs: Iterable[Pair]) -> Iterator[int]:
    return (pair.new for pair in pairs if pair.new is not None)


def _add(marks: dict[int, tuple[Span, ...]], at: int, spans: tuple[Span, ...]) -> None:
    whole = not spans or marks.get(at) == ()
    marks[at] = () if whole else (*marks.get(at, ()), *spans)


def _first_lyric(elements: Sequence[Element], at: int) -> int:
    while at and isinstance(elements[at - 1], Lyric):
        element = elements[at]
        if isinstance(element, Lyric) and not element.joined:
            break
        at -= 1
    return at
