"""Name what happened between two scripts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from screenplay.garbage import uncollected
from screenplay.model.script import Cue, Script, Text, TitleEntry
from screenplay.revisions.changes.change import Change, What
from screenplay.revisions.changes.characters import NamePair, spellings
from screenplay.revisions.changes.comparison import Comparison, compare
from screenplay.revisions.changes.line_naming import line_changes
from screenplay.revisions.changes.scene_naming import is_whole, scene_changes
from screenplay.revisions.changes.words import replacements, word_changes


def diff(old: Script, new: Script) -> tuple[Change, ...]:
    """Return what happened from `old` to `new`, by name, in the order of the new script.

    Title page and characters come first. Empty only where the two say the same; every element that differs
    belongs to a change.
    """
    with uncollected():
        return changes_of(compare(old, new))


def changes_of(comparison: Comparison) -> tuple[Change, ...]:
    """Return the changes that a comparison shows."""
    found: list[Change] = []
    for match in comparison.alignment.scenes:
        found += scene_changes(comparison, match)
        found += line_changes(comparison, match.pairs, whole=is_whole(comparison, match))
    title = _title_changes(comparison.old.script.title_page, comparison.new.script.title_page)
    return (*title, *_with_characters(comparison, found))


def _with_characters(comparison: Comparison, found: Sequence[Change]) -> Iterator[Change]:
    """Yield one change for each character with another name, then the rest: mentions go with the name."""
    changes = comparison.casting.changes
    cues: dict[NamePair, list[tuple[int, int]]] = defaultdict(list)
    if changes:
        for a, b in comparison.old.partners.items():
            old, new = comparison.old.script.elements[a], comparison.new.script.elements[b]
            if isinstance(old, Cue) and isinstance(new, Cue) and (old.name, new.name) in changes:
                cues[old.name, new.name].append((a, b))
    known = {names: spellings([names]) for names in changes}
    mentions: dict[NamePair, list[Change]] = defaultdict(list)
    rest = []
    for change in found:
        about = _renaming(change, known)
        if about is None:
            rest.append(change)
        else:
            mentions[about].append(change)
    for names, what in changes.items():
        touched = [*cues[names], *((c.old[0], c.new[0]) for c in mentions[names])]
        olds, news = zip(*sorted(touched), strict=True)
        yield Change(what, "character", "", *names, old=olds, new=news, times=len(cues[names]))
    yield from rest


def _renaming(change: Change, known: dict[NamePair, frozenset[NamePair]]) -> NamePair | None:
    """Return the new name that is all that an edit is about."""
    if not known or change.what is not What.EDITED or not change.pieces:
        return None
    replaced = {(cut.casefold(), put.casefold()) for cut, put in replacements(change.pieces)}
    return next((names for names, spelled in known.items() if replaced <= spelled), None)


def _title_changes(old: Sequence[TitleEntry], new: Sequence[TitleEntry]) -> Iterator[Change]:
    if old == new:
        return
    olds, news = _by_key(old), _by_key(new)
    found = []
    for key in dict.fromkeys((*news, *olds)):
        before, after = olds.get(key), news.get(key)
        if before == after:
            continue
        words = _said(before), _said(after)
        what = What.ADDED if before is None else What.CUT if after is None else What.EDITED
        pieces = word_changes(*words) if what is What.EDITED else ()
        found.append(Change(what, "title page", "", *words, text=key, pieces=pieces))
    yield from found or [Change(What.RESTYLED, "title page")]


def _by_key(entries: Sequence[TitleEntry]) -> dict[str, tuple[Text, ...]]:
    return {entry.key: entry.values for entry in entries}


def _said(values: Sequence[Text] | None) -> str:
    return " / ".join("".join(run.text for run in value) for value in values or ())
