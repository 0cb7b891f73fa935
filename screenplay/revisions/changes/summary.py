"""The changes in one line, fit for the subject of a commit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from screenplay.revisions.changes.change import Change, What

_WIDTH = 72  # characters: what git and its programs show of a subject
_PLURALS = {"speech": "speeches", "boneyard": "boneyards", "action": "actions", "title page": "title pages"}
_CHARACTER = {What.RENAMED: "renamed", What.MERGED: "merged into", What.DIVIDED: "divided, in part now"}
_ORDER = ("scene", "heading", "scene number", "title page", "speech", "voice-over", "action")


def summary(changes: Sequence[Change], width: int = _WIDTH) -> str:
    """Return what happened in at most `width` characters, scenes and names before lines."""
    if not changes:
        return "no changes"
    parts = [f"{c.before} {_CHARACTER[c.what]} {c.after}" for c in changes if c.what in _CHARACTER]
    counts = Counter((c.subject, c.name) for c in changes if c.what not in _CHARACTER)
    scenes = sorted(counts.items(), key=lambda item: (_rank(item[0][0]), -item[1]))
    counted = [(_counted(count, *names), count) for names, count in scenes]
    first = [(part, 1) for part in parts]
    split = sum(1 for (subject, _), _ in scenes if subject in _ORDER[:2])
    return _fitted([*counted[:split], *first, *counted[split:]], width)


def counts(changes: Sequence[Change]) -> dict[str, int]:
    """Return how often each name of a change occurs, in order of first occurrence."""
    return dict(Counter(change.name for change in changes))


def plural(subject: str, count: int) -> str:
    """Return `subject` for one or for several."""
    return subject if count == 1 else _PLURALS.get(subject, f"{subject}s")


def _counted(count: int, subject: str, name: str) -> str:
    return f"{count} {plural(subject, count)}{name.removeprefix(subject)}"


def _rank(subject: str) -> int:
    return _ORDER.index(subject) if subject in _ORDER else len(_ORDER)


def _fitted(parts: Sequence[tuple[str, int]], width: int) -> str:
    """Join what has room; count the rest."""
    left = sum(count for _, count in parts)
    shown: list[str] = []
    for part, count in parts:
        rest = left - count
        room = width - (len(f", {rest} more") if rest else 0)
        if shown and len(", ".join((*shown, part))) > room:
            break
        shown.append(part)
        left = rest
    return ", ".join((*shown, f"{left} more") if left else shown)
