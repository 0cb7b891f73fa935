"""Name what happened to single lines and cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screenplay.model.script import Cue, SceneHeading
from screenplay.revisions.alignment.alignment import Pair
from screenplay.revisions.changes.change import Change, What
from screenplay.revisions.changes.comparison import Comparison, Version
from screenplay.revisions.changes.words import word_changes


def line_changes(comparison: Comparison, pairs: Iterable[Pair], *, whole: bool) -> Iterator[Change]:
    """Yield what became of each line; `whole` scenes have their lines added or cut with them."""
    for pair in pairs:
        if pair.old is not None and pair.new is not None:
            if pair.moved:
                yield from _moved(comparison, pair.old, pair.new)
            yield from _paired(comparison, pair.old, pair.new)
        elif whole:
            continue
        elif pair.new is not None:
            yield from _lonely(comparison, comparison.new, pair.new, What.ADDED)
        elif pair.old is not None:
            yield from _lonely(comparison, comparison.old, pair.old, What.CUT)


def _moved(comparison: Comparison, a: int, b: int) -> Iterator[Change]:
    if isinstance(comparison.old.script.elements[a], Cue):
        return  # goes with its speech
    before, after = comparison.old.place(a), comparison.new.place(b)
    cues = comparison.old.cue_of.get(a), comparison.new.cue_of.get(b)
    old: tuple[int, ...] = (a,)
    new: tuple[int, ...] = (b,)
    if cues[0] is not None and cues[1] is not None and comparison.old.partners.get(cues[0]) == cues[1]:
        old, new = (a, cues[0]), (b, cues[1])
    words = comparison.new.words(b)
    yield Change(What.MOVED, comparison.new.kind(b), after, before, after, words, old=old, new=new)


def _paired(comparison: Comparison, a: int, b: int) -> Iterator[Change]:
    """Yield how an element differs from what it was; nothing where it does not."""
    old, new = comparison.old.script.elements[a], comparison.new.script.elements[b]
    if isinstance(old, Cue) and isinstance(new, Cue):
        if old != new:
            yield from _cue_changes(comparison, a, b, old, new)
        return
    place = comparison.new.place(b)
    words = comparison.old.words(a), comparison.new.words(b)
    kind = comparison.new.kind(b)
    if type(old) is not type(new):
        kinds = comparison.old.kind(a), kind
        mine = _with_lonely_cue(comparison.old, a), _with_lonely_cue(comparison.new, b)
        yield Change(What.TURNED, kinds[0], place, *kinds, text=words[1], old=mine[0], new=mine[1])
    elif _changes_hands(comparison, a, b):
        names = comparison.old.speaker(a), comparison.new.speaker(b)
        mine = _with_lonely_cue(comparison.old, a), _with_lonely_cue(comparison.new, b)
        yield Change(What.REATTRIBUTED, kind, place, *names, text=words[1], old=mine[0], new=mine[1])
    if words[0] != words[1]:
        pieces = word_changes(*words)
        said = comparison.new.speaker(b)
        yield Change(What.EDITED, kind, place, *words, said, pieces, old=(a,), new=(b,))
    elif isinstance(old, SceneHeading) and isinstance(new, SceneHeading) and old.number != new.number:
        numbers = old.number or "none", new.number or "none"
        yield Change(What.EDITED, "scene number", place, *numbers, text=words[1], old=(a,), new=(b,))
    elif type(old) is type(new) and old != new:
        yield Change(What.RESTYLED, kind, place, text=words[1], old=(a,), new=(b,))


def _cue_changes(comparison: Comparison, a: int, b: int, old: Cue, new: Cue) -> Iterator[Change]:
    place = comparison.new.place(b)
    under = comparison.new.under.get(b, [])
    text = comparison.new.words(under[-1]) if under else ""
    if not comparison.casting.same(old.name, new.name):
        kind = comparison.new.kind(under[-1]) if under else "cue"
        yield Change(What.REATTRIBUTED, kind, place, old.name, new.name, text, old=(a,), new=(b, *under))
    if old.extensions != new.extensions:
        before, after = (", ".join(cue.extensions) or "none" for cue in (old, new))
        said = f"{new.name}: {text}"
        yield Change(What.EDITED, "extension", place, before, after, said, old=(a,), new=(b,))
    if old.dual != new.dual:
        what = What.DUAL_MADE if new.dual else What.DUAL_UNDONE
        yield Change(what, "speech", place, old.name, new.name, text, old=(a,), new=(b,))


def _changes_hands(comparison: Comparison, a: int, b: int) -> bool:
    """Tell whether a line came from under another's cue; a cue that changed with its lines says so itself."""
    first, second = comparison.old.cue_of.get(a), comparison.new.cue_of.get(b)
    if first is not None and second is not None and comparison.old.partners.get(first) == second:
        return False
    return not comparison.casting.same(comparison.old.speaker(a), comparison.new.speaker(b))


def _with_lonely_cue(version: Version, at: int) -> tuple[int, ...]:
    cue = version.cue_of.get(at)
    return (at,) if cue is None or cue in version.partners else (at, cue)


def _lonely(comparison: Comparison, version: Version, at: int, what: What) -> Iterator[Change]:
    """Yield that an element was added or cut: a speech with its cue as one thing."""
    if isinstance(version.script.elements[at], SceneHeading):
        return  # its scene was split or joined, and says so
    elements: tuple[int, ...] = (at,)
    kind, words = version.kind(at), version.words(at)
    if isinstance(version.script.elements[at], Cue):
        under = version.under.get(at, [])
        if any(line in version.partners for line in under):
            if any(_tells_of_cue(comparison, version, line) for line in under):
                return
        elif under:
            elements = (at, *under)
            kind = version.kind(under[-1])
            words = f"{words}: {' '.join(version.words(line) for line in under)}"
    elif _goes_with_cue(version, at):
        return
    elif version.speaker(at):
        words = f"{version.speaker(at)}: {words}"
    place = version.place(at)
    if what is What.ADDED:
        yield Change(what, kind, place, after=words, new=elements)
    else:
        yield Change(what, kind, place, before=words, old=elements)


def _goes_with_cue(version: Version, at: int) -> bool:
    cue = version.cue_of.get(at)
    if cue is None or cue in version.partners:
        return False
    return not any(line in version.partners for line in version.under[cue])


def _tells_of_cue(comparison: Comparison, version: Version, line: int) -> bool:
    """Tell whether a line's own change says that it has another cue now."""
    partner = version.partners.get(line)
    if partner is None:
        return False
    a, b = (line, partner) if version is comparison.old else (partner, line)
    kinds = type(comparison.old.script.elements[a]), type(comparison.new.script.elements[b])
    return kinds[0] is not kinds[1] or _changes_hands(comparison, a, b)
