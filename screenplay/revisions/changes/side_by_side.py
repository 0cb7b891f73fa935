"""Two drafts side by side as one HTML file that needs nothing else: to read, to print, to send."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from screenplay.model.script import Cue, Parenthetical, Script
from screenplay.revisions.alignment.alignment import Pair, SceneMatch
from screenplay.revisions.changes.change import Change, Side
from screenplay.revisions.changes.comparison import Comparison, Version, compare
from screenplay.revisions.changes.naming import changes_of
from screenplay.revisions.changes.summary import summary
from screenplay.revisions.changes.words import word_changes
from screenplay.webpage import webpage

_FOLDED = 6  # unchanged rows in a stretch from which they are folded away
_ByElement = dict[int, list[Change]]  # of one script


@dataclass(frozen=True, slots=True)
class _Told:
    """The changes by their elements; those of characters only as the cues and mentions that they touch."""

    old: _ByElement
    new: _ByElement
    renamed: frozenset[int]  # in the new script


def side_by_side(old: Script, new: Script, names: tuple[str, str]) -> bytes:
    """Return the page; `names` are what the two drafts are called."""
    comparison = compare(old, new)
    changes = changes_of(comparison)
    told = _by_element(changes)
    scenes = "".join(_scene(comparison, match, told) for match in comparison.alignment.scenes)
    title = f"{names[0]} → {names[1]}"
    heads = "".join(f"<div>{escape(name)}</div>" for name in names)
    body = (
        f"<header><h1>{escape(title)}</h1><p>{escape(summary(changes, 400))}</p>{_contents(changes)}</header>"
        f'<main><div class="row names">{heads}</div>{scenes}</main>'
    )
    return webpage(title, body, package="screenplay.revisions", style="side_by_side.css")


def _by_element(changes: Iterable[Change]) -> _Told:
    old: _ByElement = defaultdict(list)
    new: _ByElement = defaultdict(list)
    renamed: set[int] = set()
    for change in changes:
        if change.subject == "character":
            renamed.update(change.new)
            continue
        for at in change.old:
            old[at].append(change)
        for at in change.new:
            new[at].append(change)
    return _Told(old, new, frozenset(renamed))


def _contents(changes: Sequence[Change]) -> str:
    items = []
    for scene, group in groupby(changes, key=lambda change: change.scene):
        lines = "".join(f"<li>{_entry(change)}</li>" for change in group)
        items.append(f"<li>{escape(scene or 'the whole script')}<ul>{lines}</ul></li>")
    return f"<details open><summary>{len(changes)} changes</summary><ol>{''.join(items)}</ol></details>"


def _entry(change: Change) -> str:
    words = " → ".join(part for part in (change.before, change.after) if part) or change.text
    if change.pieces:
        words = f"{change.text}: {change.after}" if change.text else change.after
    words = words if len(words) <= 90 else f"{words[:86]} ..."
    anchor = f"n{change.new[0]}" if change.new else f"o{change.old[0]}" if change.old else ""
    name = f'<a href="#{anchor}">{escape(change.name)}</a>' if anchor else escape(change.name)
    return f"{name} {escape(words)}"


def _scene(comparison: Comparison, match: SceneMatch, told: _Told) -> str:
    kind = "moved" if match.moved else "added" if not match.old else "cut" if not match.new else "kept"
    parts: list[str] = []
    for changed, group in groupby(match.pairs, key=lambda pair: _differs(comparison, pair, told)):
        pairs = list(group)
        rows = "".join(_row(comparison, pair, told) for pair in pairs)
        if changed or len(pairs) < _FOLDED:
            parts.append(rows)
        else:
            first = _row(comparison, pairs[0], told) if pairs[0] == match.pairs[0] else ""
            rest = rows.removeprefix(first)
            lines = f"{len(pairs) - bool(first)} lines unchanged"
            parts.append(f"{first}<details><summary>{lines}</summary>{rest}</details>")
    return f'<section class="{kind}">{"".join(parts)}</section>'


def _differs(comparison: Comparison, pair: Pair, told: _Told) -> bool:
    if pair.old is None or pair.new is None or pair.moved:
        return True
    both = comparison.old.script.elements[pair.old], comparison.new.script.elements[pair.new]
    if pair.new in told.renamed:  # one change of the whole script, not one of this line
        return bool(told.old.get(pair.old) or told.new.get(pair.new))
    return both[0] != both[1] or bool(told.old.get(pair.old) or told.new.get(pair.new))


def _row(comparison: Comparison, pair: Pair, told: _Told) -> str:
    changed = _differs(comparison, pair, told)
    labels = _labels(pair, told) if changed else ""
    cells = "".join(_cells(comparison, pair))
    return f'<div class="row{" changed" * changed}">{cells}{labels}</div>'


def _labels(pair: Pair, told: _Told) -> str:
    """Return the names of the changes that begin in this row."""
    olds = told.old.get(pair.old, []) if pair.old is not None else []
    news = told.new.get(pair.new, []) if pair.new is not None else []
    found = dict.fromkeys(
        change.name
        for change in (*news, *olds)
        if (pair.new == change.new[0] if change.new else pair.old == change.old[0])
    )
    return "".join(f"<b>{escape(name)}</b>" for name in found)


def _cells(comparison: Comparison, pair: Pair) -> Iterator[str]:
    shown = (_words(comparison.old, pair.old), _words(comparison.new, pair.new))
    pieces = word_changes(*shown) if pair.old is not None and pair.new is not None else ()
    sides = ((comparison.old, pair.old, Side.OLD, "del"), (comparison.new, pair.new, Side.NEW, "ins"))
    for (version, at, side, tag), words in zip(sides, shown, strict=True):
        if at is None:
            yield "<div></div>"
            continue
        marked = escape(words)
        if shown[0] != shown[1] or not pieces:
            own = [piece for piece in pieces if piece.side in (Side.BOTH, side)]
            marked = "".join(
                f"<{tag}>{escape(piece.words)}</{tag}>" if piece.side is side else escape(piece.words)
                for piece in own
            ) or f"<{tag}>{marked}</{tag}>"  # fmt: skip
        name = type(version.script.elements[at]).__name__.lower()
        letter = "n" if side is Side.NEW else "o"
        yield f'<div class="{name}" id="{letter}{at}">{marked}</div>'


def _words(version: Version, at: int | None) -> str:
    """Return an element as it is printed, on one line."""
    if at is None:
        return ""
    element = version.script.elements[at]
    if isinstance(element, Cue):
        marks = "".join(f" ({extension})" for extension in element.extensions)
        return f"{element.name}{marks}{' ^' if element.dual else ''}"
    words = version.words(at)
    return f"({words})" if isinstance(element, Parenthetical) else words
